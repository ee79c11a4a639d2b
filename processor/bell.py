"""Rings when new mail comes in: IDLE on a session and thread of its own, rebuilt from scratch on any error.

It only makes things faster. Without it, or while it is down, polling alone finds the mail.
"""

import random
from collections.abc import Callable
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


class Bell:
    """Watches one folder; `ring` is called from its own thread until `stop` is set."""

    def __init__(self, connect: Callable[[], Mailbox], folder: str, ring: Callable[[], None], stop: Flag) -> None:
        self._connect, self._folder, self._ring, self._stop = connect, folder, ring, stop
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
                self._ring()  # what came between two sessions, or between two rounds
                session.wait(ROUND)
        finally:
            session.close()
