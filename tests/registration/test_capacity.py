"""The one walk of the queue: tables for what a reader wants to see, Hypothesis for what must always hold."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processor.registration.capacity import Room, chairs_taken, position, queue, walk
from processor.registration.model import Arrival, Event, Policy, Registration, Status
from processor.registration.request import Role

NOW = datetime(2018, 9, 3, 9, 0, tzinfo=UTC)
START = datetime(2018, 9, 18, 12, 0, tzinfo=UTC)
PLAIN = Policy()


def event(capacity: int, policy: Policy = PLAIN) -> Event:
    return Event("kick-off", "Kick-off", START, START + timedelta(hours=3), capacity, policy=policy)


def party(number: int, seats: int, **facts: object) -> Registration:
    made = Registration("kick-off", seats, Arrival(NOW - timedelta(days=1), number), id=number)
    return replace(made, **facts)  # type: ignore[arg-type] # a test's shorthand


def after(meeting: Event, *parties: Registration) -> dict[int, Registration]:
    changed = {p.id: p for p in walk(meeting, parties, NOW)}
    return {p.id: changed.get(p.id, p) for p in parties}


def statuses(meeting: Event, *parties: Registration) -> list[tuple[Status, int]]:
    return [(p.status, p.granted) for p in after(meeting, *parties).values()]


GIVEN, WAITS = Status.CONFIRMED, Status.WAITING


def test_parties_are_served_in_order_of_arrival_while_they_fit() -> None:
    assert statuses(event(3), party(1, 1), party(2, 2), party(3, 1)) == [(GIVEN, 1), (GIVEN, 2), (WAITS, 0)]


def test_a_smaller_party_passes_a_larger_one_once_and_no_more() -> None:
    assert statuses(event(5), party(1, 2), party(2, 4), party(3, 1), party(4, 1)) == [
        (GIVEN, 2), (WAITS, 0), (GIVEN, 1), (WAITS, 0),
    ]  # fmt: skip


def test_how_often_a_party_was_passed_is_counted_from_what_is_stored() -> None:
    there, passed, small = party(1, 2, status=GIVEN, granted=2), party(2, 4, passed=1), party(3, 1)
    assert walk(event(5), [there, passed, small], NOW) == ()
    assert statuses(event(5), there, replace(passed, passed=0), small)[2] == (GIVEN, 1)


def test_a_party_larger_than_the_hall_blocks_nobody() -> None:
    assert statuses(event(2), party(1, 5), party(2, 1), party(3, 1)) == [(WAITS, 0), (GIVEN, 1), (GIVEN, 1)]


def test_a_split_party_takes_what_is_free_and_waits_for_the_rest() -> None:
    assert statuses(event(2, Policy(split=True)), party(1, 3), party(2, 1)) == [(WAITS, 2), (WAITS, 0)]


def test_a_party_that_grew_keeps_what_it_has_and_its_extra_persons_wait() -> None:
    grown = party(1, 3, granted=2)
    assert statuses(event(2), grown) == [(WAITS, 2)]
    assert statuses(event(3), grown) == [(GIVEN, 3)]


def test_an_organisation_at_its_limit_waits_without_holding_up_others() -> None:
    policy = Policy(per_organisation=2)
    full = party(1, 2, organisation="Gemeente Ede", status=GIVEN, granted=2)
    third = party(2, 1, organisation="gemeente  ede")
    others = [party(3, 1, organisation="VNG"), party(4, 1, organisation="ICTU")]
    assert statuses(event(5, policy), full, third, *others)[1:] == [(WAITS, 0), (GIVEN, 1), (GIVEN, 1)]


def test_chairs_kept_for_municipalities_go_to_them_first_and_are_free_after_the_date() -> None:
    policy = Policy(reserved=2, reserved_until=NOW + timedelta(days=1))
    outsider, pioneer = party(1, 2, role=Role.CONTRIBUTOR), party(2, 1, role=Role.PIONEER)
    assert statuses(event(3, policy), outsider, pioneer) == [(WAITS, 0), (GIVEN, 1)]
    later = replace(policy, reserved_until=NOW)
    assert statuses(event(3, later), outsider, pioneer) == [(GIVEN, 2), (GIVEN, 1)]


def test_held_and_offered_chairs_are_not_free_until_their_time_is_over() -> None:
    held = party(1, 2, status=Status.IN_REVIEW, held_until=NOW + timedelta(hours=1))
    offered = party(2, 1, status=Status.OFFERED, offered=1, offered_until=NOW + timedelta(hours=1))
    assert Room.of(event(5), [held, offered], NOW).free == 2
    assert Room.of(event(5), [held, offered], NOW + timedelta(hours=2)).free == 4


def test_where_promotion_is_an_offer_the_waiting_get_an_offer_and_a_newcomer_a_chair() -> None:
    policy = Policy(offer_for=timedelta(hours=48))
    waiting, newcomer = party(1, 1), party(2, 1)
    first, second = walk(event(2, policy), [waiting, newcomer], NOW, fresh={2})
    assert (first.status, first.offered, first.offered_until) == (Status.OFFERED, 1, NOW + timedelta(hours=48))
    assert (second.status, second.granted) == (GIVEN, 1)


def test_a_lower_capacity_throws_nobody_out() -> None:
    there = party(1, 3, status=GIVEN, granted=3)
    assert walk(event(2), [there, party(2, 1)], NOW) == ()
    assert Room.of(event(2), [there], NOW).free == -1


def test_the_position_counts_from_one_and_is_zero_for_who_does_not_wait() -> None:
    there, first, second = party(1, 1, status=GIVEN, granted=1), party(2, 1), party(3, 1)
    assert [position(p, [second, there, first]) for p in (there, first, second)] == [0, 1, 2]


policies = st.builds(
    Policy,
    split=st.booleans(),
    passes=st.integers(0, 2),
    per_organisation=st.none() | st.integers(1, 4),
    reserved=st.integers(0, 3),
    reserved_until=st.none() | st.sampled_from([NOW - timedelta(days=1), NOW + timedelta(days=1)]),
    offer_for=st.none() | st.just(timedelta(hours=24)),
)
newcomers = st.tuples(
    st.integers(1, 6), st.sampled_from(list(Role)), st.sampled_from(["", "Gemeente Ede", "VNG"]), st.booleans()
)
happenings = st.lists(
    st.tuples(st.just("arrives"), newcomers)
    | st.tuples(st.just("cancels"), st.integers(0, 20))
    | st.tuples(st.just("capacity"), st.integers(0, 12)),
    max_size=25,
)


def step(
    meeting: Event, parties: list[Registration], happening: tuple[str, object]
) -> tuple[Event, list[Registration]]:
    match happening:
        case ("arrives", (int(seats), role, organisation, held)):
            review = {"status": Status.IN_REVIEW, "held_until": NOW + timedelta(hours=1)} if held and seats > 4 else {}
            parties = [*parties, party(len(parties) + 1, seats, role=role, organisation=organisation, **review)]
        case ("cancels", int(which)) if parties:
            gone = parties[which % len(parties)]
            parties = [replace(p, status=Status.CANCELLED, granted=0, offered=0) if p is gone else p for p in parties]
        case ("capacity", int(capacity)):
            meeting = replace(meeting, capacity=capacity)
    changed = {p.id: p for p in walk(meeting, parties, NOW)}
    return meeting, [changed.get(p.id, p) for p in parties]


@given(policies, st.integers(0, 12), happenings)
def test_whatever_happens_no_chair_is_given_twice_and_nobody_is_lost(
    policy: Policy, capacity: int, what: list[tuple[str, object]]
) -> None:
    meeting, parties = event(capacity, policy), list[Registration]()
    for happening in what:
        before = sum(chairs_taken(p, NOW) for p in parties)
        known = [p.id for p in parties]
        meeting, parties = step(meeting, parties, happening)
        taken = sum(chairs_taken(p, NOW) for p in parties)
        new = sum(p.seats for p in parties if p.id not in known and p.status is Status.IN_REVIEW)
        assert taken <= max(
            meeting.capacity, before + new
        )  # a lower figure or a hold may leave too many, never a grant
        assert [p.id for p in parties][: len(known)] == known
        assert all(0 <= p.granted + p.offered <= p.seats for p in parties)
        assert all((p.status is GIVEN) == (p.granted == p.seats) for p in parties if p.status in (GIVEN, WAITS))


@given(policies, st.integers(0, 12), happenings)
def test_no_party_that_fits_under_the_policy_waits_behind_free_chairs(
    policy: Policy, capacity: int, what: list[tuple[str, object]]
) -> None:
    meeting, parties = event(capacity, policy), list[Registration]()
    for happening in what:
        meeting, parties = step(meeting, parties, happening)
    waiting = queue(parties)
    assert walk(meeting, parties, NOW) == ()
    if waiting and waiting[0].wanted <= Room.of(meeting, parties, NOW).own_limit(waiting[0]):
        assert Room.of(meeting, parties, NOW).chairs_for(waiting[0]) == 0


@given(policies, st.integers(1, 12), happenings)
def test_nobody_is_passed_more_often_than_the_policy_allows(
    policy: Policy, capacity: int, what: list[tuple[str, object]]
) -> None:
    meeting, parties = event(capacity, policy), list[Registration]()
    for happening in what:
        meeting, parties = step(meeting, parties, happening)
        assert all(p.passed <= policy.passes for p in parties)


def test_a_time_without_a_zone_is_refused() -> None:
    naive = datetime(2018, 9, 3, 9, 0)  # noqa: DTZ001 - the point of the test
    with pytest.raises(ValueError, match="without a time zone"):
        Arrival(naive)
