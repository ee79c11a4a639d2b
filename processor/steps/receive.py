"""One mail becomes its consequences, in one transaction: key, party, decision, journal, answer (decision 3).

Commit first; what happens to the mail in its mailbox comes after (filing.py). A crash between is harmless, because the
key is unique. Whether a mail is worth reading at all was asked before (candidates.py).
"""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime

from processor.inbox.mailbox import RawMail
from processor.reading.key import mail_key
from processor.reading.message import Message, parse
from processor.registration.desk import Decision, Outcome, Sender, decide
from processor.registration.model import Arrival
from processor.registration.request import SILENT, Kind, Request
from processor.replies.facts import Answered
from processor.settings import EventSettings
from processor.steps.candidates import Candidate
from processor.steps.consequences import Cause, carry_out
from processor.steps.office import Office
from processor.store.cursors import Cursor
from processor.store.journal import Actor
from processor.store.mails import BEFORE_US, EXCERPT, MailRecord
from processor.store.readings import to_json
from processor.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Place:
    """Where mails lie, and the number of the lease on the strength of which they are handled."""

    mailbox: str
    folder: str
    uidvalidity: int
    fence: int


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail with what was read in it. `event` is the one of its mailbox's events that it concerns; None: not ours."""

    place: Place
    raw: RawMail
    message: Message
    request: Request
    key: str
    event: EventSettings | None


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a mail: its key, what it was read as, and the outcome."""

    key: str
    request: Request
    outcome: str


def receive(office: Office, place: Place, raw: RawMail, why: Candidate, now: datetime) -> Received | None:
    """Handle one mail; None when it isn't ours or was handled before, and then nothing of it is kept."""
    mail = read(office, place, raw, why)
    with office.store.begin() as work:
        work.leases.require(place.mailbox, place.fence)
        work.cursors.set(place.mailbox, place.folder, Cursor(place.uidvalidity, raw.uid))
        mail = mail if mail.event else replace(mail, event=event_of(work, office, place, why))
        outcome = None if mail.event is None or work.mails.known(mail.key) else handle(work, office, mail, now)
        work.commit()
    return Received(mail.key, mail.request, outcome.value) if outcome else None


def read(office: Office, place: Place, raw: RawMail, why: Candidate) -> Mail:
    """Read a mail; nothing is written down."""
    message = parse(raw.raw)
    if raw.problem:
        message = replace(message, problems=(*message.problems, raw.problem))
    bodies = why.ours or office.settings.mailboxes[place.mailbox].looks_in_bodies
    request = office.readers[place.mailbox].read(message, body_quotes=bodies)
    return Mail(place, raw, message, request, mail_key(message), _named(office, place, request.event or why.event))


def _named(office: Office, place: Place, key: str) -> EventSettings | None:
    return next((event for event in office.settings.events_of(place.mailbox) if event.key == key), None)


def event_of(work: UnitOfWork, office: Office, place: Place, why: Candidate) -> EventSettings | None:
    """Return the event of the registration that the mail refers to; None when it refers to none."""
    party = work.registrations.by_id(why.registration) if why.registration else None
    party = party or (work.registrations.by_code(why.code) if why.code else None)
    return _named(office, place, party.event) if party else None


def handle(work: UnitOfWork, office: Office, mail: Mail, now: datetime, *, quiet: bool = False) -> Outcome | None:
    """Decide on a mail that is ours, and write down all that follows; None when it concerns no event."""
    event, message = mail.event, mail.message
    if event is None:
        return None
    sender = Sender(message.sender.name, message.sender.email, Arrival(mail.raw.arrived, mail.raw.uid))
    work.events.lock(event.key)
    decision = decide(mail.request, sender, event.to_event(), work.registrations.of_event(event.key), now)
    if not work.mails.settle(mail.key, decision.outcome.value):
        work.mails.add(record(mail, event, decision, now))
    cause = Cause(
        event=event,
        actor=Actor.PARTICIPANT,
        name=f"mail:{mail.key}",
        now=now,
        mail_key=mail.key,
        answered=_answered(mail),
        language=mail.request.language,
        quiet=quiet,
    )
    carry_out(work, office, cause, decision)
    return decision.outcome


def _answered(mail: Mail) -> Answered | None:
    """Return whom to answer: From, never Reply-To (RFC 3834 §4); None where silence is the answer (decision 8)."""
    message = mail.message
    if mail.request.kind in SILENT or not message.sender.email:
        return None
    return Answered(
        email=message.sender.email,
        sender_name=message.sender.name,
        subject=message.subject,
        message_id=message.message_id,
        references=message.references,
    )


def record(mail: Mail, event: EventSettings, decision: Decision, now: datetime) -> MailRecord:
    """Return the receipt of a mail. Only what waits for a human keeps its first words and what was read in it."""
    waits = decision.outcome is Outcome.IN_REVIEW
    return MailRecord(
        key=mail.key,
        mailbox=mail.place.mailbox,
        folder=mail.place.folder,
        uid=mail.raw.uid,
        uidvalidity=mail.place.uidvalidity,
        arrived=mail.raw.arrived,
        handled_at=now,
        kind=mail.request.kind.value,
        event=event.key,
        outcome=decision.outcome.value,
        message_id=mail.message.message_id,
        sender=mail.message.sender.email,
        subject=mail.message.subject,
        excerpt=first_words(mail.message) if waits else "",
        reading=to_json(mail.request) if waits else "",
        reasons=tuple(dict.fromkeys((decision.reason, *mail.request.reasons))) if waits else mail.request.reasons,
    )


def first_words(message: Message) -> str:
    """Return how a mail begins, on one line."""
    return " ".join(message.text[: 10 * EXCERPT].split())[:EXCERPT]


def remember(office: Office, mail: Mail, now: datetime) -> None:
    """Keep a mail that was there before the first start, for `adopt` to ask about; nobody is answered (decision 12)."""
    if mail.event is None:
        return
    waiting = Decision(Outcome.IN_REVIEW, "was er al voor de eerste start")
    with office.store.begin() as work:
        work.leases.require(mail.place.mailbox, mail.place.fence)
        if not work.mails.known(mail.key):
            work.mails.add(replace(record(mail, mail.event, waiting, now), outcome=BEFORE_US, filed=True))
        work.commit()


def set_aside(office: Office, place: Place, raw: RawMail, why: Candidate, now: datetime) -> None:
    """Put a mail that our own code stumbled on where the organiser sees it, so that it never blocks the next one."""
    events = office.settings.events_of(place.mailbox)
    with office.store.begin() as work:
        work.leases.require(place.mailbox, place.fence)
        work.cursors.set(place.mailbox, place.folder, Cursor(place.uidvalidity, raw.uid))
        if events and why.ours and not work.mails.known(_raw_key(raw)):
            work.mails.add(_stumbled_on(place, raw, why.event or events[0].key, now))
        work.commit()


def _raw_key(raw: RawMail) -> str:
    """Return a key for a mail that can't be read: over its bytes, for want of better."""
    return hashlib.sha256(raw.raw).hexdigest()


def _stumbled_on(place: Place, raw: RawMail, event: str, now: datetime) -> MailRecord:
    message = parse(raw.raw)
    return MailRecord(
        key=_raw_key(raw),
        mailbox=place.mailbox,
        folder=place.folder,
        uid=raw.uid,
        uidvalidity=place.uidvalidity,
        arrived=raw.arrived,
        handled_at=now,
        kind=Kind.QUESTION.value,
        event=event,
        outcome=Outcome.IN_REVIEW.value,
        message_id=message.message_id,
        sender=message.sender.email,
        subject=message.subject,
        reasons=("deze mail kon niet verwerkt worden; lees hem zelf",),
    )
