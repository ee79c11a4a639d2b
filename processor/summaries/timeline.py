"""How the list grew: chairs taken and chairs asked in the queue, from the first sign-up until now. Pure.

The journal tells the way, the list as it stands tells the end; so the last point is what figures.py counts. Drawn in
chart.py.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from processor.registration.model import Registration, Status


class Place(StrEnum):
    """Where a party stood after a line of the journal, as far as the chairs that it lacks are concerned."""

    QUEUE = "queue"
    """They are asked in the queue."""
    ASIDE = "aside"
    """They are not: offered, in review, or given up."""


@dataclass(frozen=True, slots=True)
class Step:
    """A party as a line of the journal tells it: its chairs asked (`seats`) and given (`granted`) from `at` on."""

    at: datetime
    registration: int
    seats: int
    granted: int
    place: Place = Place.QUEUE


@dataclass(frozen=True, slots=True)
class Point:
    """From `at` on, until the next point: chairs given, and chairs asked by the queue and not given."""

    at: datetime
    taken: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Resized:
    """An edit that gave the meeting another number of chairs."""

    at: datetime
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Level:
    """From `at` on, until the next level: how many chairs there were."""

    at: datetime
    capacity: int


@dataclass(frozen=True, slots=True)
class _Chairs:
    taken: int = 0
    waiting: int = 0


def levels(edits: Iterable[Resized], capacity: int, first: datetime, now: datetime) -> tuple[Level, ...]:
    """Return how many chairs there were from `first` until `now`, the newest last.

    That is `capacity`, whatever edits say. Edits from before `first` only tell with how many it began.
    """
    told = sorted((edit for edit in edits if edit.at <= now), key=lambda edit: edit.at)
    earlier = [edit.after for edit in told if edit.at <= first]
    later = [edit for edit in told if edit.at > first]
    began = earlier[-1] if earlier else later[0].before if later else capacity
    found = [Level(first, began), *(Level(edit.at, edit.after) for edit in later)]
    if found[-1].capacity != capacity:
        found.append(Level(now, capacity))
    return tuple(found)


def course(parties: Sequence[Registration], steps: Iterable[Step], now: datetime) -> tuple[Point, ...]:
    """Return a point for each moment at which something changed, and one for `now`; () when nobody signed up yet.

    `parties` are all those of one event, as they stand. What a party had last is taken from there and not from the
    journal, which can't tell whether a party without chairs still waits.
    """
    told = _told(parties, steps, now)
    chairs: dict[int, _Chairs] = {}
    points: list[Point] = []
    for at, party, after in sorted(told, key=lambda change: change[0]):
        chairs[party] = after
        point = _point(at, chairs.values())
        if points and points[-1].at == at:
            points[-1] = point
        elif not points or (points[-1].taken, points[-1].waiting) != (point.taken, point.waiting):
            points.append(point)
    return (*points, _point(now, chairs.values())) if points else ()


def _told(parties: Sequence[Registration], steps: Iterable[Step], now: datetime) -> list[tuple[datetime, int, _Chairs]]:
    """Return what each party had from when on; of a party that the journal doesn't know, since it arrived."""
    lines: dict[int, list[Step]] = {party.id: [] for party in parties}
    for step in steps:
        if step.registration in lines and step.at <= now:
            lines[step.registration].append(step)
    told = []
    for party in parties:
        mine = lines[party.id]
        told += [(step.at, party.id, _as_told(step)) for step in mine[:-1]]
        told.append((mine[-1].at if mine else min(party.arrival.at, now), party.id, _as_it_stands(party)))
    return told


def _as_told(step: Step) -> _Chairs:
    return _Chairs(step.granted, step.seats - step.granted if step.place is Place.QUEUE else 0)


def _as_it_stands(party: Registration) -> _Chairs:
    if not party.active:
        return _Chairs()
    return _Chairs(party.granted, party.wanted if party.status is Status.WAITING else 0)


def _point(at: datetime, chairs: Iterable[_Chairs]) -> Point:
    each = tuple(chairs)
    return Point(at, sum(one.taken for one in each), sum(one.waiting for one in each))
