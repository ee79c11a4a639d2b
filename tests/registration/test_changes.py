"""Parties that shrink, grow and change their people."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from processor.registration.changes import cancelled, joined_by, renamed, resized, without
from processor.registration.model import Arrival, Attendee, Registration, Status

JAN, ELS, BAS = Attendee("Jan Kok", calendar_uid="u1"), Attendee("Els Vos", calendar_uid="u2"), Attendee("Bas Pol")
PARTY = Registration(
    "kick-off", 3, Arrival(datetime(2018, 9, 3, tzinfo=UTC)), id=1, status=Status.CONFIRMED, granted=3,
    attendees=(JAN, ELS),
)  # fmt: skip


def shape(party: Registration) -> tuple[Status, int, int, tuple[str, ...]]:
    return party.status, party.seats, party.granted, tuple(a.name for a in party.attendees)


@pytest.mark.parametrize(
    ("names", "seats", "expected"),
    [
        (["els  vos"], 1, (Status.CONFIRMED, 2, 2, ("Jan Kok",))),
        (["Bas Pol"], 1, (Status.CONFIRMED, 2, 2, ("Jan Kok", "Els Vos"))),  # the third chair had no name
        ([], 1, (Status.CONFIRMED, 2, 2, ("Jan Kok", "Els Vos"))),
        ([], 2, (Status.CONFIRMED, 1, 1, ("Jan Kok",))),
        ([], 0, (Status.CANCELLED, 3, 0, ("Jan Kok", "Els Vos"))),
        ([], 9, (Status.CANCELLED, 3, 0, ("Jan Kok", "Els Vos"))),
    ],
)
def test_who_drops_out_frees_only_his_own_chair(
    names: list[str], seats: int, expected: tuple[Status, int, int, tuple[str, ...]]
) -> None:
    assert shape(without(PARTY, names, seats)) == expected


def test_when_everyone_who_was_named_drops_out_the_party_is_gone() -> None:
    two = replace(PARTY, seats=2, granted=2)
    assert without(two, ["Jan Kok", "Els Vos"]).status is Status.CANCELLED


def test_a_smaller_party_may_be_complete_at_once_and_a_larger_one_waits_for_the_rest() -> None:
    partly = replace(PARTY, status=Status.WAITING, granted=2)
    assert (resized(partly, 2).status, resized(partly, 2).granted) == (Status.CONFIRMED, 2)
    assert (resized(PARTY, 5).status, resized(PARTY, 5).granted) == (Status.WAITING, 3)


def test_a_colleague_joins_and_nobody_comes_twice() -> None:
    assert shape(joined_by(PARTY, [BAS, JAN]))[3] == ("Jan Kok", "Els Vos", "Bas Pol")
    assert joined_by(replace(PARTY, seats=2), [BAS]).seats == 3


def test_who_stays_keeps_his_invitation_when_the_list_is_corrected() -> None:
    assert renamed(PARTY, [Attendee("ELS VOS"), BAS]).attendees == (replace(ELS, name="ELS VOS"), BAS)


def test_a_cancelled_party_has_no_chairs_left() -> None:
    offered = replace(PARTY, status=Status.OFFERED, granted=1, offered=2, offered_until=PARTY.arrival.at)
    gone = cancelled(offered)
    assert (gone.status, gone.granted, gone.offered, gone.offered_until) == (Status.CANCELLED, 0, 0, None)
