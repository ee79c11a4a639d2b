"""Where somebody is spoken of: his own mails and letters, and those of others that name him.

What speaks of him is told by a predicate on text; what of it may go, steps/erasure.py decides.
"""

from collections.abc import Callable, Collection, Iterator
from typing import Any, TypeAlias

from sqlalchemy import ColumnElement, Connection, Row, func, select, update

from processor.outbox.message import OutboxMessage, State
from processor.outbox.words import words_of
from processor.store.mails import WAITING, MailRecord, mail_of
from processor.store.outbox_rows import message_of
from processor.store.schema import ERASABLE, mail, outbox, sighting

Speaks: TypeAlias = Callable[[str], bool]
"""Whether a text speaks of somebody."""

Seen: TypeAlias = tuple[str, str, int, int]
"""The key of a sighting: mailbox, folder, UIDVALIDITY, UID."""


class Mentions:
    """Finds and empties rows about one person, within one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def mails(self, speaks: Speaks, keys: Collection[str] = ()) -> list[MailRecord]:
        """Mails of which some kept word speaks of him, and those with one of these keys, in order of arrival."""
        rows = self._connection.execute(select(mail).order_by(mail.c.arrived, mail.c.uid))
        return [mail_of(row) for row in rows if row.key in keys or speaks(_words(row, "mail"))]

    def letters(self, speaks: Speaks, keys: Collection[str] = (), parties: Collection[int] = ()) -> list[OutboxMessage]:
        """Letters that speak of him, about these parties, or that answer mails with one of these keys, oldest first."""
        rows = self._connection.execute(select(outbox).order_by(outbox.c.queued_at, outbox.c.id))
        return [message_of(row) for row in rows if _is_about(row, speaks, keys, parties)]

    def under_way(self, numbers: Collection[int]) -> list[OutboxMessage]:
        """Those of these letters that have not come to an end, oldest first."""
        query = select(outbox).where(outbox.c.id.in_(numbers), outbox.c.state.in_(_UNDER_WAY))
        return [message_of(row) for row in self._connection.execute(query.order_by(outbox.c.id))]

    def sightings(self, speaks: Speaks) -> list[tuple[Seen, str]]:
        """Mails in Junk whose subject speaks of him, and that subject."""
        rows = self._connection.execute(select(sighting).where(sighting.c.subject.is_not(None)))
        return [((r.mailbox, r.folder, r.uidvalidity, r.uid), r.subject) for r in rows if speaks(r.subject)]

    def addresses(self) -> Iterator[str]:
        """Every address that mails and letters still hold."""
        for column in (mail.c.sender, outbox.c.recipient):
            found = self._connection.scalars(select(func.lower(column)).where(column.is_not(None)).distinct())
            yield from found.all()

    def empty_mails(self, keys: Collection[str], *, sender: bool) -> int:
        """Forget what these mails say, and with `sender` also who sent them; how many."""
        blank: dict[str, Any] = dict.fromkeys(ERASABLE["mail"])
        if sender:
            blank["message_id"] = ""
        else:
            del blank["sender"]
        return self._connection.execute(update(mail).where(mail.c.key.in_(keys)).values(**blank)).rowcount

    def empty_letters(self, numbers: Collection[int]) -> int:
        """Forget letters that came to an end: to whom and what; how many."""
        blank = dict.fromkeys(ERASABLE["outbox"])
        return self._change(numbers, outbox.c.state.not_in(_UNDER_WAY), blank)

    def blank_letters(self, numbers: Collection[int]) -> int:
        """Forget what such letters say, not to whom they went; how many."""
        return self._change(numbers, outbox.c.state.not_in(_UNDER_WAY), {"raw": None, "error": None})

    def empty_sightings(self, seen: Collection[Seen]) -> int:
        """Forget these subjects; how many."""
        columns = (sighting.c.mailbox, sighting.c.folder, sighting.c.uidvalidity, sighting.c.uid)
        for key in seen:
            same = [column == value for column, value in zip(columns, key, strict=True)]
            self._connection.execute(update(sighting).where(*same).values(subject=None))
        return len(seen)

    def _change(self, numbers: Collection[int], which: ColumnElement[bool], values: dict[str, Any]) -> int:
        changed = update(outbox).where(outbox.c.id.in_(numbers), which)
        return self._connection.execute(changed.values(**values)).rowcount


_UNDER_WAY = (State.QUEUED.value, State.SENDING.value)


def waits(record: MailRecord) -> bool:
    """Whether somebody still has to say something about this mail."""
    return record.outcome in WAITING


def _words(row: Row[Any], table: str) -> str:
    values = (getattr(row, name) for name in ERASABLE[table])
    return "\n".join(" ".join(value) if isinstance(value, list) else str(value) for value in values if value)


def _is_about(row: Row[Any], speaks: Speaks, keys: Collection[str], parties: Collection[int]) -> bool:
    if row.registration_id in parties or row.mail_key in keys:
        return True
    return speaks(f"{row.recipient or ''}\n{row.error or ''}\n{words_of(row.raw) if row.raw else ''}")
