"""Rings when new mail comes in: IDLE on a session and thread of its own, rebuilt from scratch on any error.

IDLE tells of the open folder alone. Into which other folders something was dragged is asked between two rounds of it,
with STATUS on the same session: most servers lack NOTIFY (RFC 5465), and allow few connections.

It only makes things faster. Without it, or while it is down, polling alone finds the mail.
"""

import random
from collections.abc import Callable, Collection
from threading import Event as Flag
from threading import Thread
from time import monotonic

import structlog

from processor.errors import AanmeldpostError
from processor.inbox.backoff import count, pause
from processor.inbox.mailbox import Mailbox

log = structlog.get_logger()

ROUND = 300.0
"""Seconds after which the folder is opened anew, so that a session that died quietly is found out."""
GLANCE = 10.0
"""Seconds between two glances at the other folders."""


class Bell:
    """Watches one folder, and glances at `others`; `ring` is called from its own thread until `stop` is set.

    Which the others are is asked each round, since an edit of the configuration may change it.
    """

    def __init__(  # noqa: PLR0913 — the last is for tests that can't wait
        self,
        connect: Callable[[], Mailbox],
        folder: str,
        ring: Callable[[], None],
        stop: Flag,
        others: Callable[[], Collection[str]] = tuple,
        *,
        glance: float = GLANCE,
    ) -> None:
        self._connect, self._folder, self._ring, self._stop = connect, folder, ring, stop
        self._others, self._glance = others, glance
        self._thread = Thread(target=self._run, name=f"bell {folder}", daemon=True)

    def start(self) -> None:
        """Begin to listen."""
        self._thread.start()

    def join(self, seconds: float) -> None:
        """Wait at most so long until it stopped, which it does soon after `stop` is set."""
        self._thread.join(seconds)

    def _run(self) -> None:
        failures = 0
        while not self._stop.is_set():
            began = monotonic()
            try:
                self._listen()
            except AanmeldpostError as error:
                failures = count(failures, monotonic() - began)
                log.debug("bell.rebuilt", folder=self._folder, why=str(error))
            self._stop.wait(pause(failures, random.random()))  # noqa: S311 - jitter, nothing secret

    def _listen(self) -> None:
        session = self._connect()
        try:
            while not self._stop.is_set():
                session.select(self._folder, readonly=True)
                others = self._others()
                before = session.next_uids(others)
                self._ring()  # what came between two sessions, or between two rounds
                self._wait(session, others, before)
        finally:
            session.close()

    def _wait(self, session: Mailbox, others: Collection[str], before: dict[str, int]) -> None:
        """Return when something came in, here or in one of the others, or when the round is over."""
        over = monotonic() + ROUND
        while not self._stop.is_set() and (left := over - monotonic()) > 0:
            if session.wait(min(left, self._glance) if others else left) or session.next_uids(others) != before:
                return
