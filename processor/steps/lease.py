"""Which daemon may work on a mailbox: taken when it is first needed, kept while it is used, given back at the end."""

import os
import secrets
import socket
from datetime import datetime, timedelta
from threading import Lock

from processor.errors import LeaseLostError
from processor.store.database import Store

SECONDS = 180.0
"""How long a mailbox stays taken after its daemon died. A stop that is orderly gives it back at once."""


def new_holder() -> str:
    """Return who we are among daemons: host, process, and a random part, since a container's pid is always the same."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"


def died_here(holder: str) -> bool:
    """Whether that was a process on this host that is no more: then its lease need not be waited for after a crash."""
    host, _, rest = holder.partition(":")
    pid = rest.partition(":")[0]
    if host != socket.gethostname() or not pid.isdigit():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


class Lease:
    """The lease on one mailbox for one holder; threads may share it (decision 11)."""

    def __init__(self, store: Store, mailbox: str, holder: str) -> None:
        self._store, self._mailbox, self._holder = store, mailbox, holder
        self._fence: int | None = None
        self._renewed: datetime | None = None
        self._lock = Lock()

    def fence(self, now: datetime) -> int:
        """Return the fencing number, having taken or renewed the lease. Raises LeaseLostError while another has it."""
        with self._lock:
            if self._fence is None or not self._kept(self._fence, now):
                self._fence = self._taken(now)
            return self._fence

    def release(self) -> None:
        """Give the mailbox back, if it was taken."""
        with self._lock:
            if self._fence is not None:
                with self._store.begin() as work:
                    work.leases.release(self._mailbox, self._holder, self._fence)
                    work.commit()
            self._fence = None

    def _kept(self, fence: int, now: datetime) -> bool:
        if self._renewed is not None and now - self._renewed < timedelta(seconds=SECONDS / 3):
            return True
        with self._store.begin() as work:
            kept = work.leases.renew(self._mailbox, self._holder, fence, now, SECONDS)
            work.commit()
        self._renewed = now if kept else None
        return kept

    def _taken(self, now: datetime) -> int:
        with self._store.begin() as work:
            other = work.leases.holder(self._mailbox, now)
            if other is not None and died_here(other):
                work.leases.break_off(self._mailbox, other)
            fence = work.leases.take(self._mailbox, self._holder, now, SECONDS)
            work.commit()
        if fence is None:
            raise LeaseLostError(self._mailbox)
        self._renewed = now
        return fence
