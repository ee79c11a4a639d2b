"""A mail of ours on its way out, and the states it goes through. Nothing here sends or stores it.

queued → sending → sent | failed; queued ⇄ withheld.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class State(StrEnum):
    """Where an outgoing mail stands."""

    QUEUED = "queued"
    """Waits until it is due."""
    SENDING = "sending"
    """Handed to the mail server; after a crash nobody knows whether it left, until the Sent folder is asked."""
    SENT = "sent"
    """The mail server took it."""
    FAILED = "failed"
    """Given up: the server refused it for good, or refused it for days."""
    WITHHELD = "withheld"
    """Kept back until the organiser or an admin releases it."""


class SentCopy(StrEnum):
    """Who puts a copy of what we sent in the Sent folder (decision 4)."""

    SERVER = "server"
    """The mail server does so itself: Microsoft 365, Gmail."""
    APPEND = "append"
    """We do, after the server took the mail."""
    NONE = "none"
    """Nobody does; then a crash at the wrong moment sends a mail twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxMessage:
    """One mail to one recipient (RFC 3834 §3.1.3), rendered once and for all.

    `id` is 0 until the store gave one. `message_id` is unique and, like `code`, fixed when queued: by both a
    copy is found again. `raw` is None once blanked (decision 13). `mail_key` is the mail that it answers, None when it
    answers none. `attempts` counts the tries that were begun, `error` is what the last one ended in. Times are aware
    UTC.
    """

    mailbox: str
    kind: str
    recipient: str
    message_id: str
    raw: bytes | None
    queued_at: datetime
    due_at: datetime
    id: int = 0
    event: str = ""
    code: str = ""
    registration_id: int | None = None
    mail_key: str | None = None
    state: State = State.QUEUED
    attempts: int = 0
    sending_since: datetime | None = None
    sent_at: datetime | None = None
    error: str = ""
