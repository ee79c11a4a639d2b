"""When a time zone's clocks turn, as a calendar wants to be told (RFC 5545 §3.6.5). Pure; asks the zone's own data.

Outlook understands one winter time, one summer time, and a yearly rule for each; so that is told wherever the zone
keeps to one, and single turns elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Yearly:
    """“The last Sunday of March”: `week` counts from the end when it is below zero."""

    month: int
    week: int
    day: str


@dataclass(frozen=True, slots=True)
class Turn:
    """From `onset` on (the local time before it) the clocks differ by `after` from Greenwich, where it was `before`."""

    onset: datetime
    before: timedelta
    after: timedelta
    name: str
    summer: bool
    yearly: Yearly | None = None


@cache
def turns(zone: str, year: int) -> tuple[Turn, ...]:
    """The turns that tell every time of that year and the next; one without a change where clocks never turn."""
    clocks = ZoneInfo(zone)
    years = [tuple(_turns_of(clocks, each)) for each in (year - 1, year, year + 1)]
    if not any(years):
        at = datetime(year - 1, 1, 1, tzinfo=clocks)
        return (_turn(at, at, None),)
    rules = [tuple((turn.yearly, turn.before, turn.after, turn.onset.time()) for turn in found) for found in years]
    if rules[0] == rules[1] == rules[2]:
        return years[0]
    return tuple(_once(turn) for found in years for turn in found)


def _turns_of(clocks: ZoneInfo, year: int) -> Iterator[Turn]:
    at, end = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    while at < end:
        later = at + timedelta(days=1)
        if _offset(clocks, at) != _offset(clocks, later):
            first = _first(clocks, at, later)
            yield _turn((first - _MINUTE).astimezone(clocks), first.astimezone(clocks), first)
        at = later


def _first(clocks: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The first minute with the new time, between two moments with different times."""
    while after - before > _MINUTE:
        middle = before + (after - before) // 2 // _MINUTE * _MINUTE
        before, after = (middle, after) if _offset(clocks, middle) == _offset(clocks, before) else (before, middle)
    return after


def _turn(last: datetime, first: datetime, turned: datetime | None) -> Turn:
    """From the last moment with the old time and the first one with the new, both in the zone."""
    old, new = last.utcoffset() or timedelta(), first.utcoffset() or timedelta()
    onset = ((turned or first).astimezone(UTC) + old).replace(tzinfo=None)
    return Turn(onset, old, new, first.tzname() or "", bool(first.dst()), _yearly(onset) if turned else None)


def _yearly(onset: datetime) -> Yearly:
    is_last = (onset + timedelta(days=7)).month != onset.month
    return Yearly(onset.month, -1 if is_last else (onset.day - 1) // 7 + 1, _DAYS[onset.weekday()])


def _once(turn: Turn) -> Turn:
    return Turn(turn.onset, turn.before, turn.after, turn.name, turn.summer)


def _offset(clocks: ZoneInfo, at: datetime) -> timedelta | None:
    return at.astimezone(clocks).utcoffset()
