"""The mails that concerned us and what became of each: the receipt that keeps a mail from being handled twice."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, select, update

from processor.store.schema import mail

EXCERPT = 300
"""At most so many characters of a mail are kept for who reviews it (decision 13)."""

IN_REVIEW = "in review"
"""The outcome of a mail that waits for a human's decision."""

ASKED_PROOF = "asked for proof"
"""The outcome of a mail that waits until its owner says that he sent it (decision 7)."""

ASKED_DETAILS = "asked for details"
"""The outcome of a mail whose sender was asked the one thing that is missing."""

BEFORE_US = "before us"
"""The outcome of a mail that was there before the first start, and that nobody decided about yet (decision 12)."""

ERASED = "erased"
"""The outcome of a mail that waited for a decision when its sender had all about him forgotten."""

WAITING = (IN_REVIEW, BEFORE_US, ASKED_PROOF, ASKED_DETAILS)
"""The outcomes of mails about which somebody still has to say something."""

_ID = 500
"""A Message-ID is kept and looked up by so many characters: PostgreSQL can't index an endless one."""


def short_key(key: str | None) -> str | None:
    """The beginning of a mail's key, by which log lines and tables name it; None for none."""
    return key[:8] if key else None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailRecord:
    """A mail that we handled. `key` is the fingerprint of decision 3; `arrived` is INTERNALDATE, aware UTC.

    `outcome` is the desk's word for what followed. `filed` tells that the mail stands where it belongs in the mailbox.
    `message_id`, `sender`, `subject`, `excerpt` and `reasons` are the mail's; `reading` is what was read in a mail that
    waits for a decision, as JSON. All but the first are "" and () after erasure.
    """

    key: str
    mailbox: str
    folder: str
    uid: int
    uidvalidity: int
    arrived: datetime
    handled_at: datetime
    kind: str
    event: str = ""
    outcome: str = ""
    filed: bool = False
    in_junk: bool = False
    message_id: str = ""
    sender: str = ""
    subject: str = ""
    excerpt: str = ""
    reading: str = ""
    reasons: tuple[str, ...] = ()


class Mails:
    """The table of handled mails, within one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def known(self, key: str) -> bool:
        """Whether a mail with this fingerprint was handled before."""
        return self._connection.scalar(select(mail.c.key).where(mail.c.key == key)) is not None

    def add(self, record: MailRecord) -> None:
        """Keep a mail. A second one with the same key raises sqlalchemy's IntegrityError and undoes the unit."""
        self._connection.execute(insert(mail).values(_values(record)))

    def record(self, key: str) -> MailRecord | None:
        """The mail with this fingerprint."""
        return self._first(select(mail).where(mail.c.key == key))

    def by_message_id(self, message_id: str) -> MailRecord | None:
        """The first mail that came with this Message-ID; senders can and do repeat them."""
        if not message_id:
            return None
        return self._first(select(mail).where(mail.c.message_id == message_id[:_ID]).order_by(mail.c.arrived))

    def unfiled(self, mailbox: str) -> list[MailRecord]:
        """Handled but not yet put where they belong in the mailbox, in order of arrival."""
        return self._all(select(mail).where(mail.c.mailbox == mailbox, ~mail.c.filed))

    def mark_filed(self, keys: Collection[str]) -> None:
        """They stand where they belong."""
        self._connection.execute(update(mail).where(mail.c.key.in_(keys)).values(filed=True))

    def relocate(self, keys: Collection[str], folder: str, uidvalidity: int = 0, uid: int = 0) -> None:
        """They lie in this folder now, and are not where they belong yet; UIDs of 0 when nobody knows them."""
        where = {"folder": folder, "uidvalidity": uidvalidity, "uid": uid, "filed": False}
        self._connection.execute(update(mail).where(mail.c.key.in_(keys)).values(where))

    def in_review(self, event: str) -> list[MailRecord]:
        """Mails about this event that wait for a decision, in order of arrival."""
        return self.with_outcome(event, IN_REVIEW)

    def from_sender(self, address: str) -> list[MailRecord]:
        """Mails that this address sent, in order of arrival."""
        return self._all(select(mail).where(func.lower(mail.c.sender) == address.lower()))

    def with_outcome(self, event: str, outcome: str) -> list[MailRecord]:
        """Mails about this event that ended so, in order of arrival."""
        return self._all(select(mail).where(mail.c.event == event, mail.c.outcome == outcome))

    def handled_since(self, event: str, moment: datetime) -> list[MailRecord]:
        """Mails about this event that were handled from that moment on, in order of arrival."""
        return self._all(select(mail).where(mail.c.event == event, mail.c.handled_at >= moment))

    def starting_with(self, key: str) -> list[MailRecord]:
        """Mails whose key begins so, for people who type only a part of it; `key` is hexadecimal."""
        return self._all(select(mail).where(mail.c.key.startswith(key, autoescape=True)))

    def conclude(self, record: MailRecord) -> None:
        """Bring a kept mail up to date: what it was read as and what became of it; who sent it stays as it is kept."""
        news = {name: value for name, value in _values(record).items() if name not in ("sender", "subject")}
        self._connection.execute(update(mail).where(mail.c.key == record.key).values(news))

    def reopen(self, key: str) -> None:
        """A mail whose sender did not answer our question waits for a human now, and may lie elsewhere from then on."""
        asked = update(mail).where(mail.c.key == key, mail.c.outcome == ASKED_DETAILS)
        self._connection.execute(asked.values(outcome=IN_REVIEW, filed=False))

    def settle(self, key: str, outcome: str) -> bool:
        """A mail in review was decided on: it ended so. Its first words are forgotten (decision 13).

        False when it doesn't wait any more: somebody else was first.
        """
        settled = update(mail).where(mail.c.key == key, mail.c.outcome.in_(WAITING))
        return self._connection.execute(settled.values(outcome=outcome, excerpt=None, reading=None)).rowcount == 1

    def _all(self, query: Select[Any]) -> list[MailRecord]:
        return [mail_of(row) for row in self._connection.execute(query.order_by(mail.c.arrived, mail.c.uid))]

    def _first(self, query: Select[Any]) -> MailRecord | None:
        row = self._connection.execute(query.limit(1)).first()
        return None if row is None else mail_of(row)


def _values(record: MailRecord) -> dict[str, Any]:
    return {
        "key": record.key,
        "mailbox": record.mailbox,
        "folder": record.folder,
        "uid": record.uid,
        "uidvalidity": record.uidvalidity,
        "arrived": record.arrived,
        "handled_at": record.handled_at,
        "kind": record.kind,
        "event": record.event,
        "outcome": record.outcome,
        "filed": record.filed,
        "in_junk": record.in_junk,
        "message_id": record.message_id[:_ID],
        "sender": record.sender,
        "subject": record.subject,
        "excerpt": record.excerpt[:EXCERPT],
        "reading": record.reading or None,
        "reasons": list(record.reasons),
    }


def mail_of(row: Row[Any]) -> MailRecord:
    """The mail of a row; what was erased is "" and ()."""
    return MailRecord(
        key=row.key,
        mailbox=row.mailbox,
        folder=row.folder,
        uid=row.uid,
        uidvalidity=row.uidvalidity,
        arrived=row.arrived,
        handled_at=row.handled_at,
        kind=row.kind,
        event=row.event,
        outcome=row.outcome,
        filed=row.filed,
        in_junk=row.in_junk,
        message_id=row.message_id,
        sender=row.sender or "",
        subject=row.subject or "",
        excerpt=row.excerpt or "",
        reading=row.reading or "",
        reasons=tuple(row.reasons or ()),
    )
