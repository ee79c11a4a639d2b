"""An expression made quick finds what Python's own does, whatever its words are."""

import importlib
import pkgutil
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import processor.reading
from processor.reading.text.needs import needs, words_of
from processor.reading.text.sought import held, seek
from processor.reading.text.wordings import Turn

MODULES = [m.name for m in pkgutil.walk_packages(processor.reading.__path__, "processor.reading.")]
TURNS = {
    f"{module}.{name}": turn
    for module in MODULES
    for name, turn in vars(importlib.import_module(module)).items()
    if isinstance(turn, Turn)
}


@pytest.mark.parametrize(
    ("source", "phrases"),
    [
        (r"\bafmelden\b", ("<afmelden>",)),
        (r"\bmeld(?:en|t)?\b.{0,160}?\baan\b", ("<meld",)),
        (r"\b(?:ik|wij)\b.{0,9}\bkomen\b", ("<komen>",)),
        (r"\b(?:kom|gaan)\b", ("<kom>", "<gaan>")),
        (r"\bik ben er\b|\bof niet\b", ("<ik ben er>", "<of niet>")),
        (r"aan(?:melding)+", ("melding",)),
        (r"\bniet\b|\?", ()),
        (r"(?i)kom", ()),
        (r"\w+", ()),
    ],
)
def test_what_an_expression_needs_is_read_from_it(source: str, phrases: tuple[str, ...]) -> None:
    assert needs(source) == phrases


def test_the_words_of_a_phrase_end_where_another_begins() -> None:
    assert words_of("<ik be") == ["<ik>", "<be"]


def test_a_word_is_held_where_it_begins_or_ends_as_is_asked() -> None:
    seek(["<kom", "kom>", "<kom>", "kom"])
    asked = {"<kom", "kom>", "<kom>", "kom"}
    assert held("welkom") & asked == {"kom>", "kom"}
    assert held("komen") & asked == {"<kom", "kom"}
    assert held("(kom)") & asked == asked
    assert held("k om") & asked == set()
    assert held("onderkomensverhoudingenbureau") & asked == {"kom"}


LETTERS = st.sampled_from("ab _-é")
LEAVES = st.one_of(
    st.text(st.sampled_from("abé"), min_size=1, max_size=4), st.sampled_from([r"\b", r"\w", ".", " ", "[ab]", "^", "$"])
)
EXPRESSIONS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=4).map("".join),
        st.lists(inner, min_size=1, max_size=3).map(lambda each: f"(?:{'|'.join(each)})"),
        st.tuples(inner, st.sampled_from(["?", "{2}", "{0,2}", "{1,2}?"])).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
        st.tuples(st.sampled_from(["?=", "?!", "?<!"]), st.sampled_from("ab ")).map(
            lambda pair: f"({pair[0]}{pair[1]})"
        ),
    ),
    max_leaves=8,
)


@given(EXPRESSIONS, st.text(LETTERS, max_size=12))
def test_it_finds_what_the_expression_finds_in_any_text(source: str, text: str) -> None:
    whole = re.search(source, text)
    found = Turn(source).search(text)
    assert (found and found.span()) == (whole and whole.span())


@pytest.mark.parametrize("name", TURNS)
@given(data=st.data())
def test_every_turn_of_ours_finds_what_it_is_made_for(name: str, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(TURNS[name].pattern))
    assert TURNS[name].search(text)


@pytest.mark.parametrize("name", TURNS)
def test_a_turn_needs_words_or_it_would_be_slower_than_the_expression(name: str) -> None:
    assert TURNS[name].needs
