"""How it stands with the daemon and its events, as plain values: what `status` prints and a monitor can read."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from processor.outbox.message import State
from processor.registration.capacity import Room
from processor.registration.model import Status
from processor.reload import stored
from processor.settings import EventSettings
from processor.steps.canary import came_back, in_flight
from processor.steps.edits import is_held
from processor.steps.held import held
from processor.steps.office import Office
from processor.steps.sign_in import failing, known_end
from processor.store.mails import BEFORE_US
from processor.store.unit_of_work import UnitOfWork

LATELY = timedelta(days=1)
"""The time over which answers are measured."""


def status_of(office: Office, now: datetime) -> dict[str, Any]:
    """Return the stand of every mailbox and event, and what the last reload came to; times as ISO 8601 in UTC."""
    with office.store.begin() as work:
        return {
            "now": now.isoformat(),
            "mode": office.settings.mode,
            "configuration": stored(work),
            "outbox_held_since": _iso(since.at) if (since := held(work)) else None,
            "mailboxes": {name: _mailbox(work, name, now) for name in office.settings.mailboxes},
            "events": {event.key: _event(work, event, now) for event in office.settings.events},
        }


def _mailbox(work: UnitOfWork, name: str, now: datetime) -> dict[str, Any]:
    counts = work.outbox.counts(name)
    return {
        "last_poll": _iso(work.meta.last(f"poll:{name}")),
        "last_delivery": _iso(work.vitals.last_delivery(name)),
        "queued": counts[State.QUEUED] + counts[State.SENDING],
        "oldest_queued": _iso(work.vitals.oldest_queued(name)),
        "sent": counts[State.SENT],
        "failed": counts[State.FAILED],
        "withheld": counts[State.WITHHELD],
        "answer_seconds": _spread(work.vitals.answer_times(name, now - LATELY)),
        "canary": _canary(work, name),
        "sign_in": _sign_in(work, name),
        "held_by": work.leases.holder(name, now),
    }


def _canary(work: UnitOfWork, name: str) -> dict[str, Any]:
    """When the daily probe last came back and how long it took; since when one is on its way."""
    flight = in_flight(work, name)
    took = work.meta.get(f"{came_back(name)}:seconds")
    return {
        "came_back": _iso(work.meta.last(came_back(name))),
        "seconds": int(took) if took else None,
        "left": _iso(flight.left) if flight else None,
    }


def _sign_in(work: UnitOfWork, name: str) -> dict[str, Any]:
    """Since when logging in by token fails and why, and the last day of the app's secret; None where there is none."""
    found, ends = failing(work, name), known_end(work, name)
    return {
        "fails_since": _iso(found.since) if found else None,
        "why": found.why if found else None,
        "secret_ends": ends.isoformat() if ends else None,
    }


def _spread(times: Sequence[timedelta]) -> dict[str, Any]:
    """Median, 95th percentile and longest, in seconds, of `count` answers; None without any."""
    if not times:
        return {"count": 0, "median": None, "p95": None, "longest": None}
    at = [times[min(len(times) - 1, round(part * (len(times) - 1)))].total_seconds() for part in (0.5, 0.95, 1)]
    return {"count": len(times), "median": at[0], "p95": at[1], "longest": at[2]}


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None


def _event(work: UnitOfWork, event: EventSettings, now: datetime) -> dict[str, Any]:
    parties = work.registrations.of_event(event.key)
    room = Room.of(event.to_event(), parties, now)
    return {
        "capacity": event.capacity,
        "edit_held": is_held(work, event),
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
