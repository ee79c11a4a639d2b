"""What the desk makes of a request: one table of outcomes, and the cases that are easy to get wrong."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from processor.registration.desk import Outcome, Sender, decide
from processor.registration.model import Arrival, Attendee, Event, Registration, Status
from processor.registration.request import Kind, Person, Request, Role

START = datetime(2018, 9, 18, 12, 0, tzinfo=UTC)
EVENT = Event(
    "kick-off", "Kick-off", START, START + timedelta(hours=3), 3,
    opens=datetime(2018, 8, 20, tzinfo=UTC), closes=datetime(2018, 9, 17, tzinfo=UTC),
)  # fmt: skip
NOW = datetime(2018, 9, 3, 9, 0, tzinfo=UTC)
JAN = Person("Jan van der Berg", "j.vdberg@utrecht.nl", "Gemeente Utrecht", Role.PIONEER)
REQUEST = Request(Kind.REGISTRATION, "kick-off", 1, (JAN,))


def sender(at: datetime = NOW, uid: int = 9) -> Sender:
    return Sender("Jan van der Berg", "j.vdberg@utrecht.nl", Arrival(at, uid))


def on_the_list(**facts: object) -> Registration:
    there = Registration(
        "kick-off", 1, Arrival(NOW - timedelta(days=2), 1), id=1, status=Status.CONFIRMED, granted=1,
        attendees=(Attendee(JAN.name, JAN.email, JAN.organisation, JAN.role),), sender_email=JAN.email,
    )  # fmt: skip
    return replace(there, **facts)  # type: ignore[arg-type] # a test's shorthand


@pytest.mark.parametrize(
    ("arrived", "outcome"),
    [
        (EVENT.opens, Outcome.CONFIRMED),
        (datetime(2018, 8, 19, 23, 59, tzinfo=UTC), Outcome.NOT_OPEN_YET),
        (datetime(2018, 9, 16, 23, 59, tzinfo=UTC), Outcome.CONFIRMED),
        (EVENT.closes, Outcome.CLOSED),
        (START, Outcome.CLOSED),
        (EVENT.ends, Outcome.OVER),
    ],
)
def test_opening_and_closing_are_judged_by_arrival_and_not_by_now(arrived: datetime, outcome: Outcome) -> None:
    much_later = EVENT.ends + timedelta(days=1)
    assert decide(REQUEST, sender(arrived), EVENT, [], much_later).outcome is outcome


def test_without_a_closing_time_the_start_closes() -> None:
    assert decide(REQUEST, sender(START), replace(EVENT, closes=None), [], NOW).outcome is Outcome.CLOSED


def test_a_registration_gets_its_chairs_with_its_people_and_roles() -> None:
    decision = decide(replace(REQUEST, drinks=True), sender(), EVENT, [], NOW)
    assert decision.registration == Registration(
        "kick-off", 1, Arrival(NOW, 9), status=Status.CONFIRMED, granted=1,
        attendees=(Attendee(JAN.name, JAN.email, JAN.organisation, JAN.role),),
        sender_name="Jan van der Berg", sender_email="j.vdberg@utrecht.nl",
        organisation="Gemeente Utrecht", role=Role.PIONEER, drinks=True,
    )  # fmt: skip
    assert decision.changed == ()


def test_a_party_that_does_not_fit_waits() -> None:
    decision = decide(replace(REQUEST, seats=3), sender(), EVENT, [on_the_list(attendees=(), sender_email="x")], NOW)
    assert (decision.outcome, decision.registration.granted if decision.registration else None) == (Outcome.WAITING, 0)


@pytest.mark.parametrize(
    ("request_", "reason"),
    [
        (replace(REQUEST, review=True, reasons=("onder voorbehoud",)), "onder voorbehoud"),
        (replace(REQUEST, seats=0), "geen aantal personen gevonden"),
        (replace(REQUEST, seats=500), "500 plaatsen gevraagd, de zaal heeft er 3"),
    ],
)
def test_doubt_goes_to_review_and_takes_no_chair(request_: Request, reason: str) -> None:
    decision = decide(request_, sender(), EVENT, [], NOW)
    assert (decision.outcome, decision.reason) == (Outcome.IN_REVIEW, reason)
    assert decision.registration is not None
    assert (decision.registration.status, decision.registration.granted) == (Status.IN_REVIEW, 0)


@pytest.mark.parametrize("kind", [Kind.CANCELLATION, Kind.CHANGE, Kind.QUESTION])
def test_what_is_no_registration_waits_for_a_human_and_makes_no_party(kind: Kind) -> None:
    decision = decide(replace(REQUEST, kind=kind), sender(), EVENT, [on_the_list()], NOW)
    assert (decision.outcome, decision.registration, decision.changed) == (Outcome.IN_REVIEW, None, ())


@pytest.mark.parametrize("kind", [Kind.AUTOMATIC, Kind.BOUNCE, Kind.UNRELATED])
def test_silent_kinds_are_silent(kind: Kind) -> None:
    assert decide(replace(REQUEST, kind=kind), sender(), EVENT, [], NOW).outcome is Outcome.SILENT


@pytest.mark.parametrize(
    ("person", "outcome"),
    [
        (JAN, Outcome.ALREADY_REGISTERED),
        (replace(JAN, name="JAN  van der berg"), Outcome.ALREADY_REGISTERED),
        (replace(JAN, email="jan@gmail.com"), Outcome.ALREADY_REGISTERED),  # same name, same organisation
        (replace(JAN, email="jan@ede.nl", organisation="Gemeente Ede"), Outcome.CONFIRMED),  # a namesake
        (replace(JAN, name="Piet Kok"), Outcome.CONFIRMED),  # one functional mailbox, two people
    ],
)
def test_the_same_person_twice_is_one_chair_and_two_people_are_two(person: Person, outcome: Outcome) -> None:
    assert decide(replace(REQUEST, people=(person,)), sender(), EVENT, [on_the_list()], NOW).outcome is outcome


def test_who_cancelled_may_register_again() -> None:
    gone = on_the_list(status=Status.CANCELLED, granted=0)
    assert decide(REQUEST, sender(), EVENT, [gone], NOW).outcome is Outcome.CONFIRMED


def test_a_second_mail_that_brings_somebody_along_is_a_human_decision() -> None:
    both = replace(REQUEST, seats=2, people=(JAN, Person("Els Vos", "", "Gemeente Utrecht", Role.PIONEER)))
    decision = decide(both, sender(), EVENT, [on_the_list()], NOW)
    assert (decision.outcome, decision.registration) == (Outcome.IN_REVIEW, on_the_list())
