"""The receipt of a mail: what is kept of it. Only what waits for somebody keeps its first words and its reading."""

import hashlib
from datetime import datetime

from processor.inbox.mailbox import RawMail
from processor.reading.message import Message, parse
from processor.registration.desk import Outcome
from processor.registration.request import Kind
from processor.settings import EventSettings
from processor.steps.mail import Mail, Place
from processor.store.mails import ASKED_DETAILS, ASKED_PROOF, BEFORE_US, EXCERPT, IN_REVIEW, MailRecord
from processor.store.readings import to_json

WAITS = {IN_REVIEW, ASKED_PROOF, ASKED_DETAILS, BEFORE_US}


def receipt(mail: Mail, event: EventSettings, outcome: str, now: datetime, why: str = "") -> MailRecord:
    """Return the receipt of a mail that ended so, `why` in plain Dutch."""
    waits = outcome in WAITS
    reasons = mail.request.reasons
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
        outcome=outcome,
        message_id=mail.message.message_id,
        sender=mail.message.sender.email,
        subject=mail.message.subject,
        excerpt=first_words(mail.message) if waits else "",
        reading=to_json(mail.request) if waits else "",
        reasons=tuple(dict.fromkeys((why, *reasons))) if why else reasons,
    )


def first_words(message: Message) -> str:
    """Return how a mail begins, on one line."""
    return " ".join(message.text[: 10 * EXCERPT].split())[:EXCERPT]


def raw_key(raw: RawMail) -> str:
    """Return a key for a mail that can't be read: over its bytes, for want of better."""
    return hashlib.sha256(raw.raw).hexdigest()


def stumbled_on(place: Place, raw: RawMail, event: str, now: datetime) -> MailRecord:
    """Return the receipt of a mail that our own code stumbled on, for a human to read."""
    message = parse(raw.raw)
    return MailRecord(
        key=raw_key(raw),
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
