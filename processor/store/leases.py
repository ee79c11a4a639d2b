"""Which daemon watches a mailbox (decision 11): one row a mailbox, with a number that only goes up.

A holder that slept too long still thinks it has the mailbox; its number is then no longer the newest, and `holds` tells
before anything is written. Rows are never deleted, or the numbers would start again.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, or_, select, update

from processor.errors import LeaseLostError
from processor.store.schema import lease
from processor.store.upsert import insert_missing

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class Leases:
    """The table of leases, within one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def take(self, mailbox: str, holder: str, now: datetime, seconds: float) -> int | None:
        """Watch a mailbox until `seconds` from now; the fencing number, or None when another holder has it.

        A holder that takes what it has gets a new number: after a restart its former self is fenced out.
        """
        until = now + timedelta(seconds=seconds)
        first = {"mailbox": mailbox, "holder": holder, "fence": 1, "until": until}
        if insert_missing(self._connection, lease, first):
            return 1
        free = or_(lease.c.until <= now, lease.c.holder == holder)
        taken = update(lease).where(lease.c.mailbox == mailbox, free)
        news = taken.values(holder=holder, fence=lease.c.fence + 1, until=until)
        number: int | None = self._connection.scalar(news.returning(lease.c.fence))
        return number

    def renew(self, mailbox: str, holder: str, fence: int, now: datetime, seconds: float) -> bool:
        """Keep a mailbox for longer; False when another took it meanwhile."""
        until = now + timedelta(seconds=seconds)
        result = self._connection.execute(
            update(lease)
            .where(lease.c.mailbox == mailbox, lease.c.holder == holder, lease.c.fence == fence)
            .values(until=until)
        )
        return result.rowcount == 1

    def release(self, mailbox: str, holder: str, fence: int) -> None:
        """Give a mailbox back at once, so that another need not wait for the lease to run out."""
        mine = (lease.c.mailbox == mailbox, lease.c.holder == holder, lease.c.fence == fence)
        self._connection.execute(update(lease).where(*mine).values(until=_LONG_AGO))

    def break_off(self, mailbox: str, holder: str) -> None:
        """End the lease of a holder that is known to be dead."""
        dead = (lease.c.mailbox == mailbox, lease.c.holder == holder)
        self._connection.execute(update(lease).where(*dead).values(until=_LONG_AGO))

    def holds(self, mailbox: str, fence: int) -> bool:
        """Whether this number is still the newest. On PostgreSQL it stays so until this unit ends."""
        query = select(lease.c.fence).where(lease.c.mailbox == mailbox).with_for_update(read=True)
        return self._connection.scalar(query) == fence

    def require(self, mailbox: str, fence: int) -> None:
        """Raise LeaseLostError unless this number is still the newest; asked before anything is written."""
        if not self.holds(mailbox, fence):
            raise LeaseLostError(mailbox)

    def holder(self, mailbox: str, now: datetime) -> str | None:
        """Who watches this mailbox at this moment; None when nobody does."""
        return self._connection.scalar(select(lease.c.holder).where(lease.c.mailbox == mailbox, lease.c.until > now))
