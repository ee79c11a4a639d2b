from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processor.registration.model import Arrival, Event, Registration, Status
from processor.summaries.figures import figures
from processor.summaries.timeline import Level, Place, Point, Resized, Step, course, levels

DAY = timedelta(days=1)
FIRST = datetime(2018, 9, 3, 8, tzinfo=UTC)
NOW = FIRST + 7 * DAY
KICK_OFF = Event("kick-off", "Kick-off", FIRST + 15 * DAY, FIRST + 16 * DAY, capacity=60)


def _party(number: int, seats: int, granted: int, status: Status = Status.CONFIRMED, day: int = 0) -> Registration:
    return Registration(
        "kick-off", seats, Arrival(FIRST + day * DAY, number), id=number, status=status, granted=granted
    )


def _points(parties: list[Registration], steps: list[Step]) -> list[tuple[int, int, int]]:
    return [((point.at - FIRST) // DAY, point.taken, point.waiting) for point in course(parties, steps, NOW)]


def test_nobody_signed_up_is_no_course() -> None:
    assert course((), (), NOW) == ()


def test_a_party_counts_from_the_line_that_gave_it_its_chairs() -> None:
    parties = [_party(1, 2, 2), _party(2, 3, 3, day=1)]
    steps = [Step(FIRST, 1, 2, 2), Step(FIRST + DAY, 2, 3, 0), Step(FIRST + 3 * DAY, 2, 3, 3)]

    assert _points(parties, steps) == [(0, 2, 0), (1, 2, 3), (3, 5, 0), (7, 5, 0)]


def test_chairs_in_review_offered_or_given_up_are_not_waited_for() -> None:
    parties = [_party(1, 4, 0, Status.CANCELLED)]
    steps = [
        Step(FIRST, 1, 4, 0, Place.ASIDE),
        Step(FIRST + DAY, 1, 4, 0),
        Step(FIRST + 2 * DAY, 1, 4, 0, Place.ASIDE),
        Step(FIRST + 3 * DAY, 1, 4, 4),
        Step(FIRST + 4 * DAY, 1, 4, 0, Place.ASIDE),
    ]

    assert _points(parties, steps) == [(0, 0, 0), (1, 0, 4), (2, 0, 0), (3, 4, 0), (4, 0, 0), (7, 0, 0)]


def test_a_party_that_the_journal_does_not_know_counts_since_it_arrived() -> None:
    assert _points([_party(1, 2, 2, day=2)], [Step(FIRST, 99, 1, 1)]) == [(2, 2, 0), (7, 2, 0)]


def test_what_happens_in_one_moment_is_one_point() -> None:
    parties = [_party(1, 1, 0, Status.CANCELLED), _party(2, 1, 1)]
    steps = [
        Step(FIRST, 1, 1, 1),
        Step(FIRST, 2, 1, 0),
        Step(FIRST + DAY, 1, 1, 0, Place.ASIDE),
        Step(FIRST + DAY, 2, 1, 1),
    ]

    assert course(parties, steps, FIRST + DAY) == (
        Point(FIRST, 1, 1), Point(FIRST + DAY, 1, 0), Point(FIRST + DAY, 1, 0),
    )  # fmt: skip


parties = st.builds(
    lambda number, seats, granted, status, day: replace(
        _party(number, seats, min(granted, seats) if status is not Status.CANCELLED else 0, status, day),
        granted={Status.CONFIRMED: seats, Status.WAITING: min(granted, seats - 1)}.get(status, 0),
        offered=seats if status is Status.OFFERED else 0,
    ),
    st.integers(1, 40), st.integers(1, 6), st.integers(0, 6), st.sampled_from(Status), st.integers(0, 6),
)  # fmt: skip
steps = st.builds(
    lambda hours, party, seats, granted, place: Step(FIRST + timedelta(hours=hours), party, seats, min(granted, seats), place),
    st.integers(0, 24 * 7), st.integers(1, 40), st.integers(1, 6), st.integers(0, 6), st.sampled_from(Place),
)  # fmt: skip


@given(st.lists(parties, unique_by=lambda party: party.id), st.lists(steps))
def test_the_course_goes_forward_and_ends_where_the_figures_are(found: list[Registration], told: list[Step]) -> None:
    told.sort(key=lambda step: step.at)

    counted = figures(KICK_OFF, found, steps=told, now=NOW)

    moments = [point.at for point in counted.course]
    assert moments == sorted(moments)
    end = counted.course[-1] if found else Point(NOW, 0, 0)
    assert (end.at, end.taken, end.waiting) == (NOW, counted.taken, counted.waiting)
    assert all(point.taken >= 0 and point.waiting >= 0 for point in counted.course)


EDITS = [
    ((), 60, [(0, 60)]),
    (((1, 60, 80),), 80, [(0, 60), (1, 80)]),
    (((-2, 40, 60), (-1, 60, 50), (3, 50, 70)), 70, [(0, 50), (3, 70)]),
    (((-2, 40, 60),), 60, [(0, 60)]),
    (((1, 60, 80), (2, 80, 40)), 45, [(0, 60), (1, 80), (2, 40), (7, 45)]),  # the last one was never written down
    (((9, 60, 80),), 60, [(0, 60)]),  # after now
]


@pytest.mark.parametrize(("edits", "capacity", "expected"), EDITS)
def test_the_chairs_there_were_follow_from_the_edits(
    edits: tuple[tuple[int, int, int], ...], capacity: int, expected: list[tuple[int, int]]
) -> None:
    told = [Resized(FIRST + day * DAY, before, after) for day, before, after in edits]
    assert levels(told, capacity, FIRST, NOW) == tuple(Level(FIRST + day * DAY, chairs) for day, chairs in expected)
