"""The outbox as a table: mails wait here from the commit that decided on them until the mail server took them.

Only these methods write `state`; each looks at the state it comes from, so that two daemons, or one that was restarted,
can't both move the same mail. When to try again is outbox/retry.py's business, sending outbox/smtp.py's.
"""

import hmac
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, insert, or_, select, update

from processor.outbox.message import OutboxMessage, State
from processor.store.outbox_rows import message_of, message_values
from processor.store.schema import outbox


class Outbox:
    """The table of outgoing mails, within one unit of work. `secret` keys the hashes of addresses and threads."""

    def __init__(self, connection: Connection, secret: bytes) -> None:
        self._connection, self._secret = connection, secret

    def queue(self, message: OutboxMessage, thread: str = "") -> OutboxMessage:
        """Keep a mail that will be sent when it is due (or released, when withheld); returned with its id.

        `thread` names the conversation that it belongs to, for the budget of answers. Only its hash is kept.
        """
        hashes = {
            "recipient_hash": self._hash(message.recipient.lower()),
            "thread_hash": self._hash(thread) if thread else None,
        }
        row = insert(outbox).values(message_values(message) | hashes).returning(outbox.c.id)
        return replace(message, id=self._connection.execute(row).scalar_one())

    def claim_due(self, mailbox: str, now: datetime, limit: int = 1) -> list[OutboxMessage]:
        """Take at most `limit` queued mails that are due, longest due first: they are `sending` once this unit commits.

        Commit before a word is said to the mail server: what dies in between must be found in `sending`.
        """
        due = (
            select(outbox.c.id)
            .where(_in(mailbox, State.QUEUED), outbox.c.due_at <= now)
            .order_by(outbox.c.due_at, outbox.c.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        numbers = self._connection.scalars(due).all()
        claimed = (
            update(outbox)
            .where(outbox.c.id.in_(numbers), outbox.c.state == State.QUEUED.value)
            .values(state=State.SENDING.value, sending_since=now, attempts=outbox.c.attempts + 1)
            .returning(*outbox.c)
        )
        rows = self._connection.execute(claimed) if numbers else ()
        return sorted((message_of(row) for row in rows), key=lambda message: (message.due_at, message.id))

    def mark_sent(self, number: int, at: datetime) -> bool:
        """The mail server took it; False when it wasn't `sending` any more."""
        return self._move([number], State.SENDING, {"state": State.SENT.value, "sent_at": at, "error": None}) == 1

    def mark_later(self, number: int, due_at: datetime, error: str) -> bool:
        """It is tried again at `due_at`; False when it wasn't `sending` any more."""
        news = {"state": State.QUEUED.value, "due_at": due_at, "sending_since": None, "error": error}
        return self._move([number], State.SENDING, news) == 1

    def mark_failed(self, number: int, error: str) -> bool:
        """It is given up; False when it wasn't `sending` any more."""
        return self._move([number], State.SENDING, {"state": State.FAILED.value, "error": error}) == 1

    def release(self, numbers: Collection[int], due_at: datetime) -> int:
        """Let withheld mails go, and failed ones try anew from their first attempt; how many there were.

        Those whose text was blanked stay as they are.
        """
        news = {"state": State.QUEUED.value, "due_at": due_at, "attempts": 0, "error": None}
        whole = self._connection.scalars(select(outbox.c.id).where(outbox.c.id.in_(numbers), outbox.c.raw.is_not(None)))
        numbers = whole.all()
        return self._move(numbers, State.WITHHELD, news) + self._move(numbers, State.FAILED, news)

    def withhold(self, numbers: Collection[int]) -> int:
        """Keep queued mails back until somebody releases them; how many there were."""
        return self._move(numbers, State.QUEUED, {"state": State.WITHHELD.value})

    def stuck(self, mailbox: str, before: datetime) -> list[OutboxMessage]:
        """Mails that began to be sent before that moment and never came to an end, oldest first."""
        return self._find(_in(mailbox, State.SENDING) & (outbox.c.sending_since < before))

    def in_state(self, mailbox: str, state: State) -> list[OutboxMessage]:
        """All mails of a mailbox in one state, oldest first."""
        return self._find(_in(mailbox, state))

    def unsent(self, mailbox: str) -> list[OutboxMessage]:
        """Mails that were not sent yet, as far as is known, oldest first."""
        return self._find(_in(mailbox, State.QUEUED) | _in(mailbox, State.SENDING))

    def settle(self, number: int, message_id: str, code: str, at: datetime) -> None:
        """It turns out to have left at that moment, under this Message-ID and code ("" leaves what is kept)."""
        news: dict[str, Any] = {"state": State.SENT.value, "sent_at": at, "error": None}
        if code:
            news["code"] = code
        if message_id and self.by_message_id(message_id) is None:
            news["message_id"] = message_id
        self._move([number], State.QUEUED, news)
        self._move([number], State.SENDING, news)

    def by_message_id(self, message_id: str) -> OutboxMessage | None:
        """The mail of ours with this Message-ID."""
        return next(iter(self._find(outbox.c.message_id == message_id)), None)

    def of_registration(self, number: int) -> list[OutboxMessage]:
        """All mails about one registration, oldest first."""
        return self._find(outbox.c.registration_id == number)

    def counts(self, mailbox: str) -> dict[State, int]:
        """How many mails are in each state; a state without mails counts 0."""
        query = select(outbox.c.state, func.count()).where(outbox.c.mailbox == mailbox).group_by(outbox.c.state)
        found = {State(state): number for state, number in self._connection.execute(query)}
        return {state: found.get(state, 0) for state in State}

    def handed_since(self, mailbox: str, moment: datetime) -> int:
        """How many mails the server was handed from that moment on, those left out that are tried again."""
        return self._count(and_(outbox.c.mailbox == mailbox, outbox.c.sending_since >= moment))

    def handed_with(self, code: str) -> int:
        """How many mails with this code the server was handed at least once; 0 for no code."""
        return self._count(and_(outbox.c.code == code, outbox.c.attempts > 0)) if code else 0

    def answers_to(self, address: str, since: datetime) -> int:
        """How many answers to mails were queued for this address from that moment on, withheld ones left out."""
        return self._answers(outbox.c.recipient_hash == self._hash(address.lower()), since)

    def answers_in(self, thread: str, since: datetime) -> int:
        """Likewise for a conversation."""
        return self._answers(outbox.c.thread_hash == self._hash(thread), since)

    def blank_bodies(self, before: datetime) -> int:
        """Forget the text of mails that were sent before that moment, or given up and queued before it; how many."""
        done = or_(
            and_(outbox.c.state == State.SENT.value, outbox.c.sent_at < before),
            and_(outbox.c.state == State.FAILED.value, outbox.c.queued_at < before),
        )
        return self._connection.execute(update(outbox).where(done, outbox.c.raw.is_not(None)).values(raw=None)).rowcount

    def _answers(self, condition: ColumnElement[bool], since: datetime) -> int:
        answers = and_(outbox.c.mail_key.is_not(None), outbox.c.state != State.WITHHELD.value)
        return self._count(and_(condition, outbox.c.queued_at >= since, answers))

    def _count(self, condition: ColumnElement[bool]) -> int:
        return self._connection.execute(select(func.count()).select_from(outbox).where(condition)).scalar_one()

    def _find(self, condition: ColumnElement[bool]) -> list[OutboxMessage]:
        query = select(outbox).where(condition).order_by(outbox.c.queued_at, outbox.c.id)
        return [message_of(row) for row in self._connection.execute(query)]

    def _move(self, numbers: Collection[int], source: State, news: Mapping[str, Any]) -> int:
        """Compare and set: only rows that still are in `source`."""
        moved = update(outbox).where(outbox.c.id.in_(numbers), outbox.c.state == source.value)
        return self._connection.execute(moved.values(**news)).rowcount

    def _hash(self, text: str) -> str:
        return hmac.digest(self._secret, text.encode("utf-8", "replace"), "sha256").hex()


def _in(mailbox: str, state: State) -> ColumnElement[bool]:
    return and_(outbox.c.mailbox == mailbox, outbox.c.state == state.value)
