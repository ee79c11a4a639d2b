from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processor.registration.model import Arrival, Attendee, Event, Registration, Status
from processor.registration.request import Role
from processor.summaries.backgrounds import Backgrounds
from processor.summaries.figures import Figures, figures
from processor.summaries.news import Happening, MailLine, Pile, Turn

NOW = datetime(2018, 9, 4, 5, 0, tzinfo=UTC)
YESTERDAY = NOW - timedelta(days=1)
STARTS = datetime(2018, 9, 18, 12, 0, tzinfo=UTC)
KICK_OFF = Event("kick-off", "Kick-off", STARTS, STARTS + timedelta(hours=3), capacity=60)


def _party(number: int, status: Status, seats: int = 1, granted: int = 0, *, hours_ago: int = 30) -> Registration:
    at = NOW - timedelta(hours=hours_ago)
    return Registration("kick-off", seats, Arrival(at, number), id=number, status=status, granted=granted)


def _count(*parties: Registration, since: datetime | None = YESTERDAY) -> Figures:
    return figures(KICK_OFF, parties, since=since, now=NOW)


def test_chairs_are_counted_by_what_each_party_has_and_asks() -> None:
    counted = _count(
        _party(1, Status.CONFIRMED, 4, 4),
        _party(2, Status.WAITING, 3, 1),
        _party(3, Status.WAITING, 2),
        replace(_party(4, Status.OFFERED, 2), offered=2),
        _party(5, Status.IN_REVIEW, 9),
        _party(6, Status.CANCELLED, 5),
        replace(_party(7, Status.CONFIRMED, 8, 8), event="another"),
    )

    assert (counted.capacity, counted.taken, counted.offered, counted.waiting) == (60, 5, 2, 4)
    assert [party.id for party in counted.queue] == [2, 3]


def test_new_is_what_arrived_after_the_last_summary_and_is_still_there() -> None:
    parties = (
        _party(1, Status.CONFIRMED, 1, 1, hours_ago=2),
        _party(2, Status.CONFIRMED, 1, 1, hours_ago=24),
        _party(3, Status.CANCELLED, hours_ago=3),
        _party(4, Status.WAITING, hours_ago=5),
    )

    assert [party.id for party in _count(*parties).fresh] == [4, 1]
    assert [party.id for party in _count(*parties, since=None).fresh] == [2, 4, 1]


def test_turns_are_told_once_and_only_those_since() -> None:
    parties = [_party(number, Status.CONFIRMED, 1, 1) for number in (1, 2)] + [_party(3, Status.CANCELLED)]
    lines = [
        Happening(NOW, Turn.PROMOTED, 1),
        Happening(NOW, Turn.PROMOTED, 1),
        Happening(YESTERDAY, Turn.PROMOTED, 2),
        Happening(NOW, Turn.CHANGED, 2),
        Happening(NOW, Turn.CANCELLED, 3),
        Happening(NOW, Turn.CANCELLED, 99),
    ]

    counted = figures(KICK_OFF, parties, happenings=lines, since=YESTERDAY, now=NOW)

    told = (counted.promoted, counted.changed, counted.gone)
    assert [[party.id for party in turned] for turned in told] == [[1], [2], [3]]


def test_a_mail_in_review_stays_in_the_list_and_the_others_are_told_once() -> None:
    mails = [MailLine(at, pile, "Ans") for at in (NOW, YESTERDAY) for pile in Pile]

    counted = figures(KICK_OFF, (), mails=mails, since=YESTERDAY, now=NOW)

    piles = (counted.review, counted.noted, counted.unanswered, counted.junk, counted.failed)
    assert [[mail.at for mail in pile] for pile in piles] == [[YESTERDAY, NOW], [NOW], [NOW], [NOW], [NOW]]


UTRECHT = Attendee("Jan", organisation="Gemeente Utrecht", role=Role.PIONEER)
VALLEI = Attendee("Ans", organisation="Waterschap Vallei", role=Role.CONTRIBUTOR)
UNKNOWN = Attendee("Piet")
BACKGROUNDS = [
    # attendees, seats, granted → who sits
    ((UTRECHT, VALLEI), 2, 2, Backgrounds(municipal=1, other=1, organisations=2)),
    ((UTRECHT, VALLEI), 2, 1, Backgrounds(municipal=1, organisations=1)),
    ((UTRECHT, UTRECHT), 2, 2, Backgrounds(municipal=2, organisations=1)),
    ((VALLEI,), 3, 3, Backgrounds(municipal=2, other=1, organisations=1)),
    ((), 2, 2, Backgrounds(municipal=2, organisations=1)),
    ((UTRECHT,), 1, 0, Backgrounds()),
]


@pytest.mark.parametrize(("attendees", "seats", "granted", "backgrounds"), BACKGROUNDS)
def test_a_chair_counts_for_who_sits_on_it_or_for_its_party(
    attendees: tuple[Attendee, ...], seats: int, granted: int, backgrounds: Backgrounds
) -> None:
    party = replace(
        _party(1, Status.WAITING, seats, granted),
        attendees=attendees,
        role=Role.PIONEER,
        organisation="gemeente utrecht",
    )

    assert _count(party).backgrounds == backgrounds


def test_somebody_of_an_unknown_body_is_counted_as_that() -> None:
    party = replace(_party(1, Status.CONFIRMED, 1, 1), attendees=(UNKNOWN,))

    assert _count(party).backgrounds == Backgrounds(unknown=1)


def test_drinks_and_wishes_count_for_who_has_a_chair() -> None:
    counted = _count(
        replace(_party(1, Status.CONFIRMED, 3, 3), drinks=True, dietary="vegetarisch", access="rolstoel"),
        replace(_party(2, Status.CONFIRMED, 2, 2), drinks=False, access="ringleiding"),
        replace(_party(3, Status.WAITING, 2), drinks=True, dietary="vis"),
    )

    assert (counted.borrel, counted.wishes) == (3, 2)


parties = st.builds(_party, st.integers(1, 9), st.sampled_from(Status), st.integers(1, 6), hours_ago=st.integers(0, 60))


@given(st.lists(parties))
def test_every_active_chair_is_taken_offered_waiting_or_in_review(found: list[Registration]) -> None:
    given_away = [replace(p, granted=p.seats if p.status is Status.CONFIRMED else 0) for p in found]
    offered = [replace(p, offered=p.seats if p.status is Status.OFFERED else 0) for p in given_away]

    counted = _count(*offered)

    held = sum(p.seats for p in offered if p.status is Status.IN_REVIEW)
    assert counted.taken + counted.offered + counted.waiting + held == sum(p.seats for p in offered if p.active)
