"""What has had its time is emptied; rows keep ids and figures (decision 13). When that is, steps/purge.py knows.

Each method empties what isn't empty yet and tells how many rows that were.
"""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, func, or_, select, update

from processor.outbox.message import State
from processor.store.mails import WAITING
from processor.store.schema import ERASABLE, attendee, event, mail, meta, outbox, registration, sighting, wish

_UNDER_WAY = (State.QUEUED.value, State.SENDING.value)


class Retention:
    """Empties rows, within one unit of work. `events` are keys."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def events(self) -> dict[str, datetime | None]:
        """Every event that anybody signed up for or mailed about, with the newest arrival; for those that have gone."""
        newest: dict[str, datetime | None] = dict.fromkeys(self._connection.scalars(select(event.c.key)))
        for table in (registration, mail):
            query = select(table.c.event, func.max(table.c.arrived)).group_by(table.c.event)
            for key, arrived in self._connection.execute(query):
                newest[key] = max(filter(None, (newest.get(key), arrived)), default=None)
        return newest

    def wishes(self, events: Collection[str]) -> int:
        """Wishes about food and access: health data (AVG art. 9)."""
        theirs = select(registration.c.id).where(registration.c.event.in_(events))
        return self._connection.execute(delete(wish).where(wish.c.registration_id.in_(theirs))).rowcount

    def parties(self, events: Collection[str]) -> int:
        """Parties and their people: who they are, and what they wrote."""
        theirs = registration.c.event.in_(events)
        people = attendee.c.registration_id.in_(select(registration.c.id).where(theirs))
        self._empty(attendee, people)
        return self._empty(registration, theirs, {"themes": []})

    def mails(self, events: Collection[str]) -> int:
        """All mails about these events; only the key stays, so that none is handled twice."""
        theirs = mail.c.event.in_(events)
        keys = [f"value:broadcast:{key}" for key in self._connection.scalars(select(mail.c.key).where(theirs))]
        self._connection.execute(delete(meta).where(meta.c.name.in_(keys)))
        return self._empty(mail, theirs, {"message_id": ""})

    def old_mails(self, before: datetime) -> int:
        """Mails that were handled before that moment and wait for nobody."""
        over = and_(mail.c.handled_at < before, mail.c.outcome.not_in(WAITING))
        return self._empty(mail, over, {"message_id": ""})

    def readings(self, events: Collection[str]) -> int:
        """First words and readings of mails, which may tell of wishes; also of those that still wait."""
        told = and_(mail.c.event.in_(events), or_(mail.c.excerpt != "", mail.c.reading.is_not(None)))
        blank = update(mail).where(told).values(excerpt=None, reading=None)
        return self._connection.execute(blank).rowcount

    def bodies(self, events: Collection[str]) -> int:
        """The text of letters about these events, where it isn't on its way."""
        told = and_(outbox.c.event.in_(events), outbox.c.state.not_in(_UNDER_WAY), outbox.c.raw.is_not(None))
        return self._connection.execute(update(outbox).where(told).values(raw=None)).rowcount

    def letters(self, events: Collection[str]) -> int:
        """All about letters of these events: to whom, what, and the hashes of both. What is queued never leaves."""
        theirs = and_(outbox.c.event.in_(events), outbox.c.state != State.SENDING.value)
        return self._empty(outbox, theirs, {"recipient_hash": "", "thread_hash": None})

    def old_letters(self, before: datetime) -> int:
        """Letters about no event that were queued before that moment and aren't on their way."""
        over = and_(outbox.c.queued_at < before, outbox.c.state.not_in(_UNDER_WAY), outbox.c.event == "")
        return self._empty(outbox, over, {"recipient_hash": "", "thread_hash": None})

    def sightings(self, before: datetime) -> int:
        """Subjects of mails in Junk that were seen before that moment."""
        return self._empty(sighting, sighting.c.seen_at < before)

    def _empty(self, table: Table, chosen: ColumnElement[bool], more: Mapping[str, Any] | None = None) -> int:
        full = or_(*(table.c[name].is_not(None) for name in ERASABLE[table.name]))
        blank = dict.fromkeys(ERASABLE[table.name]) | dict(more or {})
        return self._connection.execute(update(table).where(chosen, full).values(**blank)).rowcount
