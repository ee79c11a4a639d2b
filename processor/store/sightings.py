"""Mails in Junk that quote an event: seen there, left there, and told to the organiser."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select

from processor.store.schema import sighting
from processor.store.upsert import insert_missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One mail where it doesn't belong. `subject` is "" after erasure; `seen_at` is aware UTC."""

    mailbox: str
    folder: str
    uidvalidity: int
    uid: int
    event: str
    seen_at: datetime
    subject: str = ""


class Sightings:
    """The table of sightings, within one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, seen: Sighting) -> bool:
        """Remember it; False when it was seen before."""
        values = {
            "mailbox": seen.mailbox,
            "folder": seen.folder,
            "uidvalidity": seen.uidvalidity,
            "uid": seen.uid,
            "event": seen.event,
            "seen_at": seen.seen_at,
            "subject": seen.subject,
        }
        return insert_missing(self._connection, sighting, values)

    def since(self, moment: datetime) -> list[Sighting]:
        """Those first seen from that moment on, oldest first."""
        query = select(sighting).where(sighting.c.seen_at >= moment)
        rows = self._connection.execute(query.order_by(sighting.c.seen_at, sighting.c.uid))
        return [_sighting(row) for row in rows]


def _sighting(row: Row[Any]) -> Sighting:
    return Sighting(
        mailbox=row.mailbox,
        folder=row.folder,
        uidvalidity=row.uidvalidity,
        uid=row.uid,
        event=row.event,
        seen_at=row.seen_at,
        subject=row.subject or "",
    )
