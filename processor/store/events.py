"""One row an event: what a unit of work locks, and what the desk last saw of its settings."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from sqlalchemy import Connection, select, update

from processor.store.schema import event
from processor.store.upsert import insert_missing

Fact: TypeAlias = str | int | bool | None


class Events:
    """The table of events, within one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lock(self, key: str) -> None:
        """Nobody else books on this event until this unit ends; the row is made when absent.

        PostgreSQL locks the row (read what you decide on after this call); on SQLite the unit holds the whole file
        already. Who locks several events does so in the order of their keys.
        """
        if not self._locked(key):
            insert_missing(self._connection, event, {"key": key})
            self._locked(key)

    def _locked(self, key: str) -> bool:
        query = select(event.c.key).where(event.c.key == key).with_for_update()
        return self._connection.scalar(query) is not None

    def facts(self, key: str) -> dict[str, Fact]:
        """What was last seen of the event's settings (capacity, times, venue …); empty when nothing was."""
        return dict(self._connection.scalar(select(event.c.facts).where(event.c.key == key)) or {})

    def set_facts(self, key: str, facts: Mapping[str, Fact]) -> None:
        """Remember what is seen now, in place of what was. The event must be locked."""
        values: dict[str, Any] = dict(facts)
        self._connection.execute(update(event).where(event.c.key == key).values(facts=values))
