"""How it stands with the daemon and its events, as plain values: what `status` prints and a monitor can read."""

from datetime import datetime
from typing import Any

from processor.outbox.message import State
from processor.registration.capacity import Room
from processor.registration.model import Status
from processor.reload import stored
from processor.settings import EventSettings
from processor.steps.office import Office
from processor.store.mails import BEFORE_US
from processor.store.unit_of_work import UnitOfWork


def status_of(office: Office, now: datetime) -> dict[str, Any]:
    """Return the stand of every mailbox and event, and what the last reload came to; times as ISO 8601 in UTC."""
    with office.store.begin() as work:
        return {
            "now": now.isoformat(),
            "mode": office.settings.mode,
            "configuration": stored(work),
            "mailboxes": {name: _mailbox(work, name, now) for name in office.settings.mailboxes},
            "events": {event.key: _event(work, event, now) for event in office.settings.events},
        }


def _mailbox(work: UnitOfWork, name: str, now: datetime) -> dict[str, Any]:
    counts = work.outbox.counts(name)
    last = work.meta.last(f"poll:{name}")
    return {
        "last_poll": last.isoformat(timespec="seconds") if last else None,
        "queued": counts[State.QUEUED] + counts[State.SENDING],
        "sent": counts[State.SENT],
        "failed": counts[State.FAILED],
        "withheld": counts[State.WITHHELD],
        "held_by": work.leases.holder(name, now),
    }


def _event(work: UnitOfWork, event: EventSettings, now: datetime) -> dict[str, Any]:
    parties = work.registrations.of_event(event.key)
    room = Room.of(event.to_event(), parties, now)
    return {
        "capacity": event.capacity,
        "taken": event.capacity - room.free,
        "waiting": sum(party.wanted for party in parties if party.status is Status.WAITING),
        "registrations": sum(party.active for party in parties),
        "before_us": len(work.mails.with_outcome(event.key, BEFORE_US)),
        "review": [
            {"key": mail.key, "kind": mail.kind, "sender": mail.sender, "subject": mail.subject,
             "words": mail.excerpt, "reasons": list(mail.reasons), "arrived": mail.arrived.isoformat()}
            for mail in work.mails.in_review(event.key)
        ],
    }  # fmt: skip
