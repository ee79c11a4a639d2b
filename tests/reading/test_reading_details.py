"""Numbers of people, dates, and the tables of wordings."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processor.reading.counts.counting import counts
from processor.reading.saying.signs import Sign, pattern
from processor.reading.text.folding import plain
from processor.reading.text.wordings import Wordings
from processor.reading.topics.dates import dates


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("wij komen met z'n drieen", [3]),
        ("met 3 personen", [3]),
        ("vier man", [4]),
        ("2x", [2]),
        ("graag twee plaatsen", [2]),
        ("aantal personen: 2", [2]),
        ("van 5 naar 3 personen", [3]),
        ("afdeling 3, 3112 dz, 06-12345678, 14.00 uur, 25 jaar", []),
        ("ik laat je weten dat ik kom", []),
    ],
)
def test_only_numbers_of_people_count(text: str, numbers: list[int]) -> None:
    assert [count.number for count in counts(text)] == numbers


def test_a_number_that_is_taken_back_is_denied() -> None:
    assert [(c.number, c.denied) for c in counts("ik kom niet met twee personen maar alleen")] == [
        (2, True),
        (1, False),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("18 september", [(18, 9)]),
        ("18-9", [(18, 9)]),
        ("18/09/2018", [(18, 9)]),
        ("September 18th", [(18, 9)]),
        ("de 18e", [(18, 0)]),
        ("dinsdag 18", [(18, 0)]),
        ("14.00-17.00 uur", []),
        ("06-12345678", []),
    ],
)
def test_a_date_is_known_in_the_forms_that_people_type(text: str, found: list[tuple[int, int]]) -> None:
    assert [(date.day, date.month) for date in dates(text)] == found


SOURCES = [r"\bmeld(?:en|t)?\b.{0,9}?\baan\b", r"\b(?:kom|gaan)\b", r"\baf(?:ge)?meld\w*"]
WORDS = st.lists(st.sampled_from("ik meld mij aan af afgemeld kom gaan en niet".split()), max_size=12)  # noqa: SIM905 - a list of words


@given(WORDS.map(" ".join))
def test_wordings_find_what_one_alternation_would(text: str) -> None:
    whole = re.compile("|".join(SOURCES)).search(text)
    found = Wordings(SOURCES).search(text)
    assert (found and found.start()) == (whole and whole.start())


@pytest.mark.parametrize("sign", list(Sign))
def test_every_sign_has_wordings_that_compile(sign: Sign) -> None:
    assert pattern(sign).search(plain("€")) is None
