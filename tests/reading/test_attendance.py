"""Who belongs to a request, by the rules beside experience: the writer, those named, and how sure all that is together."""

from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processor.reading.doubts.reasons import UNCLEAR_WHOLE, UNCLEAR_WRITER, UNPLACED
from processor.reading.experience.attendance import attend, is_there
from processor.reading.experience.placement import ENOUGH, TOGETHER, doubts_by
from processor.reading.hearing import Heard, hear
from processor.reading.letters.letter import open_letter
from processor.reading.organisations import Organisations
from processor.reading.people.names.name import Name
from processor.registration.request import Kind
from tests.reading.letters import SUBJECT, letter, outcome

JAN = Name(given="Jan", prefix="de", surname="Boer")
BOOKED = (Kind.REGISTRATION, Kind.CHANGE, Kind.CANCELLATION)
BODIES = ("Ik kom.", "Ik meld Els Vink aan.", "Els Vink en ik komen.", "Ik kan niet.", "Els Vink kan niet.")
chances = st.floats(0, 1)


def heard(body: str) -> Heard:
    return hear(open_letter(letter(body)), Organisations.load())


@given(st.sampled_from(BODIES), st.sampled_from(BOOKED), chances)
def test_the_writer_moves_only_where_the_rules_are_likelier_wrong(body: str, kind: Kind, chance: float) -> None:
    party = heard(body).party
    before = is_there(party, kind, JAN)
    right = attend(JAN, party, kind, chance)
    moved = is_there(party, kind, JAN) is not before
    assert 0 <= right <= 1
    assert not moved or (chance if before else 1 - chance) <= 0.5 <= right


@given(st.sampled_from(BOOKED), chances)
def test_who_alone_is_spoken_of_is_never_put_out(kind: Kind, chance: float) -> None:
    party = heard("Ik kom." if kind is not Kind.CANCELLATION else "Ik kan niet.").party
    attend(JAN, party, kind, chance)
    assert is_there(party, kind, JAN)


@given(chances, chances, st.lists(chances, max_size=4))
def test_a_reading_without_doubt_is_likely_in_every_part_and_together(
    kind: float, writer: float, named: list[float]
) -> None:
    if not doubts_by(kind, writer, named):
        assert min([writer, *named]) >= ENOUGH
        assert kind * writer * prod(named) >= TOGETHER


@pytest.mark.parametrize(
    ("kind", "writer", "named", "doubts"),
    [
        (1, 1, [], []),
        (1, 0.5, [], [UNCLEAR_WRITER]),
        (1, 1, [0.9, 0.5], [UNPLACED]),
        (1, 0.5, [0.5], [UNCLEAR_WRITER, UNPLACED]),
        (0.8, 0.9, [0.8], [UNCLEAR_WHOLE]),
        (0.95, 0.95, [0.95], []),
    ],
)
def test_the_doubt_says_of_whom_it_is(kind: float, writer: float, named: list[float], doubts: list[str]) -> None:
    assert doubts_by(kind, writer, named) == doubts


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Noteert u Els Vink? Namens ons team gaat zij.", {"Els Vink"}),
        ("Zou je Els Vink en Mo Ali kunnen inschrijven? Zelf sla ik over.", {"Els Vink", "Mo Ali"}),
        ("Ik kom samen met Els Vink, op aanraden van Mo Ali.", {"Jan de Boer", "Els Vink"}),
    ],
)
def test_those_belong_who_are_told_to_come(body: str, names: set[str]) -> None:
    assert outcome(letter(body, subject=SUBJECT))[2] == names
