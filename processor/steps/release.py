"""Letters that wait are let go, or kept back; after a restore that ends the hold on the outbox."""

from collections.abc import Collection
from datetime import datetime

from processor.errors import UsageError
from processor.outbox.message import OutboxMessage, State
from processor.steps.held import held, is_settled, let_go
from processor.steps.office import Office
from processor.store.unit_of_work import UnitOfWork


def waiting(work: UnitOfWork, office: Office) -> list[OutboxMessage]:
    """Return the letters that have not left and still could, in the order of their numbers."""
    states = (State.QUEUED, State.SENDING, State.WITHHELD, State.FAILED)
    letters = (
        one for name in office.settings.mailboxes for state in states for one in work.outbox.in_state(name, state)
    )
    return sorted((one for one in letters if one.raw is not None), key=lambda one: one.id)


def release(office: Office, numbers: Collection[int], now: datetime) -> int:
    """Let these letters go; returns how many. While the outbox is held, the others of it are kept back.

    Raises UsageError while it isn't known yet which of them left before the restore.
    """
    with office.store.begin() as work:
        count = work.outbox.release(numbers, now)
        if held(work) is not None:
            if not all(is_settled(work, name) for name in office.settings.mailboxes):
                raise UsageError("the mailboxes were not looked in yet: run aanmeldpost once, or start the daemon")
            queued = {one.id for name in office.settings.mailboxes for one in work.outbox.unsent(name)}
            work.outbox.withhold(queued - set(numbers))
            count = len(queued & set(numbers))
            let_go(work)
        work.commit()
    return count
