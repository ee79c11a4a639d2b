"""One mail leaves: claimed, handed to the server, its copy kept, its end written down. No network in a transaction.

When a mail is due is outbox/retry.py's business, what a refusal means outbox/verdict.py's. Whoever walks this step
opens the run of the sender (`with sender: …`), so that one connection serves many mails.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

import structlog

from processor.errors import MailboxError, SendError, SendInDoubtError, SendLaterError, SendNeverError
from processor.outbox.message import OutboxMessage, SentCopy
from processor.outbox.retry import next_attempt
from processor.outbox.sender import Sender
from processor.steps.held import held
from processor.store.database import Store
from processor.store.mails import short_key

PACE = timedelta(minutes=1)
"""The time over which `per_minute` counts; from the store, so a restart or a second daemon can't go faster."""

STUCK_AFTER = timedelta(minutes=10)
"""A mail so long in `sending` has lost who was sending it: longer than any time-out of a whole talk by SMTP."""

log = structlog.get_logger()


class SentFolder(Protocol):
    """The folder where copies of what was sent stand. Both may raise errors.MailboxError."""

    def contains(self, message_id: str, code: str, since: date) -> bool:
        """Whether a mail with this Message-ID, or with this code unless it is "", came in on that day or later."""

    def append(self, raw: bytes, at: datetime) -> None:
        """Store a copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """How the mails of one mailbox leave. `envelope_from` gets the bounces; `fence` is the number of the lease."""

    mailbox: str
    fence: int
    envelope_from: str
    sent_copy: SentCopy
    per_minute: int


def deliver_one(store: Store, sender: Sender, sent: SentFolder, delivery: Delivery, now: datetime) -> bool:
    """Send the mail that is due longest; False when none is due, or the pace allows none.

    Never raises because of one mail: it is tried again or given up, and the next one has its turn. Raises StoreError
    for trouble with the database, LeaseLostError when another daemon watches the mailbox.
    """
    message = _claimed(store, delivery, now)
    if message is None:
        return False
    trouble = _handed_over(sender, delivery, message)
    # The crash window: from the server's "250" until the commit in _write_down. Whoever dies here leaves the row in
    # `sending`, and resolve_stuck asks the Sent folder. A copy of our own is appended before that commit, never after,
    # so a row in `sending` whose copy is there was surely sent; dying between 250 and append sends the mail twice.
    if trouble is None and delivery.sent_copy is SentCopy.APPEND:
        _keep_copy(sent, message, now)
    _write_down(store, message, trouble, now)
    return True


def resolve_stuck(store: Store, sent: SentFolder, delivery: Delivery, before: datetime, now: datetime) -> int:
    """Find out about mails that began to be sent before that moment and have no end; how many there were.

    Found in the Sent folder: sent. Not found: tried again by the schedule, since each try was counted when it began, so
    a mail that kills the process gives up too. Without copies (`sent_copy = "none"`) nobody can tell, and it is tried
    again: a participant who gets his confirmation twice, under one Message-ID, is better off than one who gets none.

    Raises errors.MailboxError when the Sent folder can't be asked; what was found out until then stands.
    """
    with store.begin() as work:
        stuck = work.outbox.stuck(delivery.mailbox, before)
    for message in stuck:
        found = delivery.sent_copy is not SentCopy.NONE and _in_sent(store, sent, message)
        trouble = None if found else SendLaterError("the program stopped while it was sent", "it is tried again")
        _write_down(store, message, trouble, now)
        log.info("outbox.resolved", **_named(message), found_in_sent=found)
    return len(stuck)


def _in_sent(store: Store, sent: SentFolder, message: OutboxMessage) -> bool:
    """Whether a copy is there: by Message-ID, which some relays replace, else by a code that no other mail carries.

    A code belongs to a registration. Once a second mail about it was handed over, it tells nothing about this one.
    """
    with store.begin() as work:
        telling = work.outbox.handed_with(message.code) == 1
    day = (message.sending_since or message.queued_at).date() - timedelta(days=1)  # SINCE knows no time zones
    return sent.contains(message.message_id, message.code if telling else "", day)


def _claimed(store: Store, delivery: Delivery, now: datetime) -> OutboxMessage | None:
    with store.begin() as work:
        work.leases.require(delivery.mailbox, delivery.fence)
        if held(work) is not None:
            return None
        if work.outbox.handed_since(delivery.mailbox, now - PACE) >= delivery.per_minute:
            return None
        claimed = work.outbox.claim_due(delivery.mailbox, now)
        work.commit()
    return next(iter(claimed), None)


def _handed_over(sender: Sender, delivery: Delivery, message: OutboxMessage) -> SendError | None:
    """What kept it from leaving; None when the server took it."""
    if message.raw is None:
        return SendNeverError("its text was erased", "nothing is left to send")
    try:
        sender.send(message.raw, delivery.envelope_from, message.recipient)
    except SendError as error:
        return error
    except Exception:
        log.exception("outbox.unknown", **_named(message))
        return SendLaterError("an error that nobody foresaw stands in the log", "it is tried again")
    return None


def _keep_copy(sent: SentFolder, message: OutboxMessage, now: datetime) -> None:
    """A copy that can't be kept is a pity; to send the mail again because of it would be worse."""
    try:
        sent.append(message.raw or b"", now)
    except MailboxError as error:
        log.warning("outbox.no_copy", **_named(message), why=str(error))


def _write_down(store: Store, message: OutboxMessage, trouble: SendError | None, now: datetime) -> None:
    if isinstance(trouble, SendInDoubtError):
        log.warning("outbox.in_doubt", **_named(message))
        return  # it stays in `sending`, where resolve_stuck finds it
    again = next_attempt(message.attempts, now, trouble.code) if isinstance(trouble, SendLaterError) else None
    with store.begin() as work:
        if trouble is None:
            work.outbox.mark_sent(message.id, now)
        elif again is not None:
            work.outbox.mark_later(message.id, again, str(trouble))
        else:
            work.outbox.mark_failed(message.id, str(trouble))
        work.commit()
    if trouble is None:
        log.info("outbox.sent", **_named(message))
    else:  # a server's words often hold the address, so they go to the row and not to the log
        log.warning("outbox.later" if again else "outbox.failed", **_named(message), code=trouble.code, again=again)


def _named(message: OutboxMessage) -> dict[str, str | int | None]:
    """A letter as log lines name it: its number and kind, and the short key of the mail that it answers."""
    return {"mail": short_key(message.mail_key), "letter": message.id, "kind": message.kind}
