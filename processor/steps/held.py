"""After a restore the outbox is held: nothing leaves until an admin has seen what would (commands/outbox.py).

Meanwhile mail is read as ever, the mails from after the back-up once more, and their letters are queued. Those that the
Sent folder shows are settled (settle.py); what is left over then is what participants really wait for.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from processor.store.unit_of_work import UnitOfWork

NAME = "outbox held"


@dataclass(frozen=True, slots=True)
class Hold:
    """Since when: `made` is the moment of the back-up, `at` that of its restore (aware UTC)."""

    made: datetime
    at: datetime


def hold(work: UnitOfWork, made: datetime, at: datetime) -> None:
    """Let nothing leave from now on."""
    work.meta.set(NAME, json.dumps([made.isoformat(), at.isoformat()]))


def held(work: UnitOfWork) -> Hold | None:
    """Return the hold, if the outbox is held."""
    kept = work.meta.get(NAME)
    if not kept:
        return None
    made, at = json.loads(kept)
    return Hold(datetime.fromisoformat(made), datetime.fromisoformat(at))


def let_go(work: UnitOfWork) -> None:
    """Let letters leave again."""
    work.meta.set(NAME, "")


def mark_settled(work: UnitOfWork, mailbox: str) -> None:
    """The mailbox was looked through since this restore, and its Sent folder too."""
    work.meta.set(_settled(mailbox), work.meta.get(NAME) or "")


def is_settled(work: UnitOfWork, mailbox: str) -> bool:
    """Whether what is queued for a mailbox is what really waits."""
    hold_now = work.meta.get(NAME)
    return not hold_now or work.meta.get(_settled(mailbox)) == hold_now


def _settled(mailbox: str) -> str:
    return f"settled:{mailbox}"
