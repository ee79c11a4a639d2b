"""How far each folder was read: the highest UID seen, void without its UIDVALIDITY (RFC 9051 §2.3.1.1)."""

from dataclasses import dataclass

from sqlalchemy import Connection, select

from processor.store.schema import cursor
from processor.store.upsert import upsert


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in a folder: everything up to `uid` was looked at."""

    uidvalidity: int
    uid: int


class Cursors:
    """The table of cursors, within one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, mailbox: str, folder: str) -> Cursor | None:
        """Where we were; None in a folder that was never read."""
        query = select(cursor.c.uidvalidity, cursor.c.uid).where(cursor.c.mailbox == mailbox, cursor.c.folder == folder)
        row = self._connection.execute(query).first()
        return None if row is None else Cursor(row.uidvalidity, row.uid)

    def set(self, mailbox: str, folder: str, place: Cursor) -> None:
        """We are here now, be it forward or, after a new UIDVALIDITY, from the start."""
        values = {"mailbox": mailbox, "folder": folder, "uidvalidity": place.uidvalidity, "uid": place.uid}
        upsert(self._connection, cursor, values)
