"""What a monitor asks of the store: when something last happened, how much waits and how long. No words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from processor.outbox.message import State
from processor.store.schema import mail, outbox


@dataclass(frozen=True, slots=True)
class Pile:
    """Mails that left or arrived, of one sort."""

    mailbox: str
    kind: str
    outcome: str
    count: int


class Vitals:
    """Figures about mail in and out, within one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def last_delivery(self, mailbox: str) -> datetime | None:
        """When the mail server last took a mail of this mailbox (aware UTC)."""
        query = select(func.max(outbox.c.sent_at)).where(outbox.c.mailbox == mailbox)
        last: datetime | None = self._connection.scalar(query)
        return last

    def oldest_queued(self, mailbox: str) -> datetime | None:
        """Since when the mail that waits longest for its delivery does so (aware UTC); None when none waits."""
        waits = outbox.c.state.in_([State.QUEUED.value, State.SENDING.value])
        query = select(func.min(outbox.c.queued_at)).where(outbox.c.mailbox == mailbox, waits)
        oldest: datetime | None = self._connection.scalar(query)
        return oldest

    def mails(self) -> Sequence[Pile]:
        """How many mails were handled, by mailbox, kind and outcome."""
        sort = (mail.c.mailbox, mail.c.kind, mail.c.outcome)
        rows = self._connection.execute(select(*sort, func.count()).group_by(*sort).order_by(*sort))
        return [Pile(*row) for row in rows]

    def answer_times(self, mailbox: str, since: datetime) -> list[timedelta]:
        """From a mail's arrival until its answer was taken, for each answer since then; shortest first."""
        query = (
            select(mail.c.arrived, outbox.c.sent_at)
            .join(outbox, outbox.c.mail_key == mail.c.key)
            .where(outbox.c.mailbox == mailbox, outbox.c.sent_at >= since)
        )
        return sorted(sent - arrived for arrived, sent in self._connection.execute(query))
