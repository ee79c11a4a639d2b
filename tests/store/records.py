"""Things to keep, with all that a test doesn't speak of filled in."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from processor.outbox.message import OutboxMessage
from processor.registration.model import Arrival, Attendee, Registration
from processor.store.mails import MailRecord

NOW = datetime(2018, 9, 3, 9, 0, tzinfo=UTC)
EVENT = "kick-off"
MAILBOX = "schiedam"


def after(minutes: float) -> datetime:
    return NOW + timedelta(minutes=minutes)


def party(*names: str, at: datetime = NOW, **more: Any) -> Registration:
    attendees = tuple(Attendee(name, f"{name.lower()}@utrecht.nl") for name in names)
    bare = Registration(event=EVENT, seats=len(names), arrival=Arrival(at), attendees=attendees)
    return replace(bare, **more)


def mail(key: str = "a1", **more: Any) -> MailRecord:
    bare = MailRecord(
        key=key,
        mailbox=MAILBOX,
        folder="INBOX",
        uid=7,
        uidvalidity=1,
        arrived=NOW,
        handled_at=NOW,
        kind="registration",
        event=EVENT,
    )
    return replace(bare, **more)


def letter(name: str = "jan", **more: Any) -> OutboxMessage:
    bare = OutboxMessage(
        mailbox=MAILBOX,
        kind="confirmed",
        recipient=f"{name}@utrecht.nl",
        message_id=f"<{name}@schiedam.nl>",
        raw=b"Beste",
        queued_at=NOW,
        due_at=NOW,
        event=EVENT,
    )
    return replace(bare, **more)
