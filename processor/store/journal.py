"""The journal: what was decided, when, by whom and why. Lines are added and read; the database refuses the rest.

It holds ids and figures, never a name or an address (decision 13), so it need not be erased.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, Select, insert, select

from processor.store.schema import journal

Detail: TypeAlias = str | int | bool | None

_ID = re.compile(r"[\w.:/+-]{0,120}", re.ASCII)


class Actor(StrEnum):
    """On whose behalf something was done."""

    PARTICIPANT = "participant"
    """Who signs up, by mail."""
    ORGANISER = "organiser"
    """Who runs the meeting, from the inbox."""
    ADMIN = "admin"
    """Who runs the daemon, by a command."""
    DESK = "desk"
    """The rules, of their own accord."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line. `cause` is "mail:<key>", "command", "walk", "map" or "schedule"; `at` is aware.

    Raises ValueError when `details` holds text that is no id, or `reason` an address: those may never get in.
    """

    at: datetime
    event: str
    action: str
    cause: str
    actor: Actor
    mail_key: str | None = None
    registration_id: int | None = None
    reason: str = ""
    details: Mapping[str, Detail] = field(default_factory=dict)

    def __post_init__(self) -> None:
        words = [key for key, value in self.details.items() if isinstance(value, str) and not _ID.fullmatch(value)]
        if words:
            raise ValueError(f"the journal holds ids and figures only, not the text of {', '.join(words)}")
        if "@" in self.reason:
            raise ValueError("the journal holds no addresses, and this reason has one")


class Journal:
    """The table of lines, within one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, line: Line) -> None:
        """Write a line; there is no way back."""
        self._connection.execute(insert(journal).values(_values(line)))

    def of_registration(self, registration_id: int) -> list[Line]:
        """All about one registration, oldest first."""
        return self._lines(select(journal).where(journal.c.registration_id == registration_id))

    def of_mail(self, key: str) -> list[Line]:
        """All that followed from one mail, oldest first."""
        return self._lines(select(journal).where(journal.c.mail_key == key))

    def about(self, registrations: Collection[int], mails: Collection[str]) -> tuple[Line, ...]:
        """All about these registrations and all that followed from these mails, oldest first."""
        theirs = journal.c.registration_id.in_(registrations) | journal.c.mail_key.in_(mails)
        return tuple(self._lines(select(journal).where(theirs)))

    def of_event(self, key: str, since: datetime) -> list[Line]:
        """All about one event from that moment on, oldest first."""
        return self._lines(select(journal).where(journal.c.event == key, journal.c.at >= since))

    def _lines(self, query: Select[Any]) -> list[Line]:
        return [_line(row) for row in self._connection.execute(query.order_by(journal.c.id))]


def _values(line: Line) -> dict[str, Any]:
    return {
        "at": line.at,
        "event": line.event,
        "action": line.action,
        "cause": line.cause,
        "actor": line.actor.value,
        "mail_key": line.mail_key,
        "registration_id": line.registration_id,
        "reason": line.reason,
        "details": dict(line.details),
    }


def _line(row: Row[Any]) -> Line:
    return Line(
        at=row.at,
        event=row.event,
        action=row.action,
        cause=row.cause,
        actor=Actor(row.actor),
        mail_key=row.mail_key,
        registration_id=row.registration_id,
        reason=row.reason,
        details=row.details,
    )
