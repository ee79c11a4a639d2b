"""A draft of every letter to participants."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from processor.registration.model import Registration, Status
from processor.registration.request import Language
from processor.replies import compose, notices, own_data
from processor.replies.facts import Answered, Asked, Because, EventFacts, Missing, Unproven, Venue
from processor.replies.proof import prove
from processor.replies.reply import Draft
from processor.replies.samples.meeting import (
    ALONE,
    ANSWERED,
    BARE,
    COLLEAGUE,
    COLLEAGUES,
    PARTY,
    RICH,
    WORDS,
    now,
    until,
)

_STATUSES = (Status.CONFIRMED, Status.WAITING, Status.CANCELLED, Status.IN_REVIEW)


def participant_drafts(language: Language, rich: EventFacts = RICH, bare: EventFacts = BARE) -> Iterator[Draft]:
    """Every letter to participants in that language."""
    for event, registration in ((rich, PARTY), (bare, ALONE), (bare, COLLEAGUE), (rich, COLLEAGUES)):
        answered = ANSWERED if registration.seats > 1 else Answered("sam@gemeente.example")
        arrival = replace(registration.arrival, at=now(event))
        spoken = replace(registration, language=language, event=event.key, arrival=arrival)
        yield from _standing(event, spoken, answered)
        yield from _offers(event, spoken, answered)
        yield from _doubts(event, spoken, answered)
        yield from _news(event, spoken)
        yield from _answers(event, spoken, answered)
        yield from _split(event, spoken, answered) if spoken.seats > 1 else ()


def _stands(registration: Registration, status: Status) -> Registration:
    granted = registration.seats if status is Status.CONFIRMED else 0
    return replace(registration, status=status, granted=granted)


def _standing(event: EventFacts, registration: Registration, answered: Answered) -> Iterator[Draft]:
    seated, waits, gone, doubted = (_stands(registration, status) for status in _STATUSES)
    yield compose.confirmed(event, seated, answered, told=("Ans de Boer",), pass_on=("K. de Vries", "P. Smit"))
    yield compose.confirmed(event, seated, answered, pass_on=("K. de Vries",))
    yield compose.waiting(event, waits, 3, answered)
    yield compose.promoted(event, seated)
    for known in (seated, waits, doubted):
        yield compose.already_registered(event, known, 3 if known is waits else 0, answered)
    yield compose.changed(event, seated, 0, answered)
    yield compose.changed(event, seated, 0, by="Ans de Boer")
    yield compose.cancelled(event, gone, answered)
    yield compose.cancelled(event, gone, by="Ans de Boer")
    yield compose.declined(event, gone, "De zaal is te klein.")
    yield compose.declined(event, gone, "", answered)
    yield compose.too_late(event, seated, 0, answered)
    yield compose.too_late(event, waits, 3, answered, begun=True)


def _offers(event: EventFacts, registration: Registration, answered: Answered) -> Iterator[Draft]:
    has = replace(_stands(registration, Status.OFFERED), offered=registration.seats, offered_until=until(event))
    yield notices.offered(event, has, invited=registration.seats == 1)
    yield compose.already_registered(event, has, 0, answered)
    yield notices.offer_lapsed(event, _stands(registration, Status.WAITING), 5)
    yield notices.offer_lapsed(event, _stands(registration, Status.CANCELLED))


def _doubts(event: EventFacts, registration: Registration, answered: Answered) -> Iterator[Draft]:
    held = replace(_stands(registration, Status.IN_REVIEW), held_until=until(event))
    smaller = replace(registration, attendees=registration.attendees[:1], seats=1)
    if len(held.attendees) < held.seats:
        yield compose.ask_details(event, held, Missing.NAMES, answered)
    yield compose.ask_details(event, replace(held, held_until=None), Missing.NUMBER)
    for asked in Asked:
        after = smaller if asked is Asked.CHANGE else None
        forgotten = until(event) if event.drinks else None
        yield prove(event, registration, Unproven(asked, answered, now(event), after, forgotten))


def _news(event: EventFacts, registration: Registration) -> Iterator[Draft]:
    seated, waits = (_stands(registration, status) for status in (Status.CONFIRMED, Status.WAITING))
    later = replace(event, starts=event.starts + timedelta(days=2), ends=event.ends + timedelta(days=2))
    elsewhere = replace(event, venue=Venue("Wijkcentrum"))
    yield notices.reminder(event, seated)
    yield notices.reminder_waiting(event, waits, 3)
    for before in (later, elsewhere, replace(later, venue=elsewhere.venue), event):
        yield notices.event_changed(event, before, seated if before is not later else waits)
    yield notices.event_cancelled(event, seated, WORDS)
    yield notices.event_cancelled(event, waits)
    yield notices.notice_from_organiser(event, seated, WORDS)
    for colleague in registration.attendees[-1:]:
        yield notices.colleague_confirmed(event, seated, colleague)
        yield notices.colleague_cancelled(event, seated, colleague)


def _answers(event: EventFacts, registration: Registration, answered: Answered) -> Iterator[Draft]:
    language = registration.language
    reasons = (
        Because("er waren niet genoeg vrije plaatsen", "there were not enough free seats", now(event)),
        Because("vol"),
    )
    yield compose.received(event, language, answered, "VB-7K3QX9")
    yield compose.question_passed_on(event, language, answered)
    yield compose.not_open_yet(event, language, answered)
    yield compose.closed(event, language, answered)
    yield compose.over(event, language, answered)
    yield compose.why(event, language, reasons, answered, registration=registration, position=3)
    yield compose.why(event, language, (), answered)
    stored = own_data.registration_record(event, registration, language)
    yield own_data.data_overview(event, language, (stored,), answered, registration.code)
    yield own_data.data_overview(event, language, (), answered)
    yield own_data.data_erased(event, language, answered, gave_up=registration.seats == 1)


def _split(event: EventFacts, registration: Registration, answered: Answered) -> Iterator[Draft]:
    partly = replace(registration, status=Status.WAITING, granted=registration.seats // 2)
    halfway = replace(partly, status=Status.OFFERED, offered=1, offered_until=until(event))
    yield compose.partly_confirmed(event, partly, 1, answered)
    yield compose.promoted(event, partly, position=2)
    yield compose.changed(event, partly, 3, answered)
    yield compose.too_late(event, partly, 3, answered)
    yield notices.offered(event, halfway)
    yield notices.offer_lapsed(event, partly, 1)
    yield notices.reminder_waiting(event, partly, 1)
