"""How it stands with a meeting and what is new, counted from what the store remembers, for whoever tells it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from processor.outbox.message import State
from processor.registration.desk import Outcome
from processor.registration.model import Registration
from processor.settings import EventSettings
from processor.steps.bodies import public_bodies
from processor.steps.effects import EDITED
from processor.steps.manage import MOVED_UP
from processor.steps.misgivings import misgivings, why_silent
from processor.steps.office import Office
from processor.store.journal import Line
from processor.store.mails import MailRecord
from processor.store.unit_of_work import UnitOfWork
from processor.summaries.figures import Figures, figures
from processor.summaries.news import Happening, MailLine, Pile, Turn
from processor.summaries.timeline import Place, Resized, Step

TURNS = {
    "cancelled": Turn.CANCELLED,
    "promoted": Turn.PROMOTED,
    MOVED_UP: Turn.PROMOTED,
    "changed": Turn.CHANGED,
    "accepted": Turn.ACCEPTED,
}

STEPS = {
    Outcome.CONFIRMED.value: Place.QUEUE,
    Outcome.WAITING.value: Place.QUEUE,
    Outcome.CHANGED.value: Place.QUEUE,
    "accepted": Place.QUEUE,
    "promoted": Place.QUEUE,
    MOVED_UP: Place.QUEUE,
    "passed": Place.QUEUE,
    "offered": Place.ASIDE,
    "offer lapsed": Place.ASIDE,
    "declined": Place.ASIDE,
    Outcome.CANCELLED.value: Place.ASIDE,
    Outcome.IN_REVIEW.value: Place.ASIDE,
    Outcome.ASKED_DETAILS.value: Place.ASIDE,
}
"""Actions in the journal that change what a party has, and whether it then waits for the chairs that it lacks."""

WORTH_KNOWING = {
    Outcome.NOTED.value: "genoteerd",
    Outcome.TOLD.value: "beantwoord",
    Outcome.ASKED_PROOF.value: "gevraagd of de eigenaar dit wil",
    Outcome.ASKED_DETAILS.value: "gevraagd wat er nog ontbreekt",
    Outcome.PASSED_ON.value: "vraag doorgestuurd aan de organisator",
}


def standing(work: UnitOfWork, office: Office, event: EventSettings, since: datetime | None, now: datetime) -> Figures:
    """Count how it stands now, and what is new since then."""
    beginning = event.to_event().starts - timedelta(days=3650)
    parties = work.registrations.of_event(event.key)
    lines = work.journal.of_event(event.key, beginning)
    return figures(
        event.to_event(),
        parties,
        mails=tuple(_mails(work, event, since or beginning)),
        happenings=tuple(_happenings(lines)),
        steps=_steps(lines),
        edits=tuple(_edits(lines)),
        public=public_bodies(office.settings, parties),
        since=since,
        now=now,
    )


def _happenings(lines: list[Line]) -> Iterator[Happening]:
    for line in lines:
        if line.action in TURNS and line.registration_id is not None:
            yield Happening(line.at, TURNS[line.action], line.registration_id)


def _steps(lines: list[Line]) -> Iterator[Step]:
    for line in lines:
        if line.action in STEPS and line.registration_id is not None:
            seats, granted = (int(line.details.get(name) or 0) for name in ("seats", "granted"))
            yield Step(line.at, line.registration_id, seats, granted, STEPS[line.action])


def _edits(lines: list[Line]) -> Iterator[Resized]:
    for line in lines:
        if line.action == EDITED and "capacity" in line.details:
            before, after = (int(line.details[name] or 0) for name in ("capacity_before", "capacity"))
            yield Resized(line.at, before, after)


def _mails(work: UnitOfWork, event: EventSettings, start: datetime) -> Iterator[MailLine]:
    for record in work.mails.in_review(event.key):
        yield replace(_line(record, Pile.REVIEW), why="; ".join(misgivings(work, record.key, record.reasons)))
    handled = work.mails.handled_since(event.key, start)
    for record in (record for record in handled if record.outcome == Outcome.SILENT.value):
        yield replace(_line(record, Pile.UNANSWERED), why="; ".join(why_silent(record.reasons)))
    lines = work.journal.of_event(event.key, start)
    yield from _unreachable(work, handled, {line.mail_key: line.registration_id for line in lines})
    reasons = {line.mail_key: line.reason for line in lines}
    for record in (record for record in handled if record.outcome in WORTH_KNOWING):
        yield replace(_line(record, Pile.NOTED), why=reasons.get(record.key) or WORTH_KNOWING[record.outcome])
    for seen in work.sightings.since(start):
        if seen.event == event.key:
            yield MailLine(seen.seen_at, Pile.JUNK, seen.folder, seen.subject)
    for state in (State.FAILED, State.WITHHELD):
        for letter in work.outbox.in_state(event.mailbox, state):
            if letter.event == event.key:
                yield MailLine(letter.queued_at, Pile.FAILED, letter.recipient, letter.kind, why=letter.error)


def _unreachable(
    work: UnitOfWork, handled: list[MailRecord], about: dict[str | None, int | None]
) -> Iterator[MailLine]:
    """The reports that a letter of ours did not arrive, each with the party that it was for."""
    for record in handled:
        if record.outcome == Outcome.UNREACHABLE.value:
            number = about.get(record.key)
            party = work.registrations.by_id(number) if number else None
            yield replace(_line(record, Pile.UNREACHABLE), who=_reached(party, record), why=party.code if party else "")


def _reached(party: Registration | None, record: MailRecord) -> str:
    if party is None:
        return record.sender
    names = ", ".join(attendee.name for attendee in party.attendees if attendee.name) or party.sender_name
    return f"{names} ({party.sender_email})" if names else party.sender_email


def _line(record: MailRecord, pile: Pile) -> MailLine:
    return MailLine(
        at=record.handled_at,
        pile=pile,
        who=record.sender,
        subject=record.subject,
        words=record.excerpt,
        why="; ".join(record.reasons),
        key=record.key,
    )
