"""Something that is done again and again: when its time has come, when it is rung for, and later after trouble."""

import random
from collections.abc import Callable
from threading import Event as Flag
from time import monotonic

import structlog

from processor.errors import AanmeldpostError
from processor.inbox.backoff import pause

log = structlog.get_logger()


class Turn:
    """One such thing. `work` answers whether there is more to do at once; `every` is in seconds.

    Ticks come from one thread at a time, rings from any.
    """

    def __init__(self, name: str, every: float, work: Callable[[], bool]) -> None:
        self.name, self._every, self._work = name, every, work
        self._rung, self._due, self._failures, self._trouble = Flag(), 0.0, 0, ""

    @property
    def trouble(self) -> str:
        """What keeps it from working now, "" when nothing does."""
        return self._trouble

    def ring(self) -> None:
        """Ask for it at the next tick; after trouble its pause is waited for all the same."""
        self._rung.set()

    def tick(self) -> None:
        """Do it if it is time. Never raises: a server that is down, or a mistake of ours, is no reason to stop."""
        now = monotonic()
        if now < self._due and (self._failures or not self._rung.is_set()):
            return
        self._rung.clear()
        try:
            more = self._work()
        except AanmeldpostError as error:
            self._failed(str(error), now)
        except Exception:  # at the edge of a step: logged, tried later (decision 5)
            log.exception("turn.unforeseen", turn=self.name)
            self._failed("an error that nobody foresaw stands in the log", now)
        else:
            self._worked(now if more else now + self._every)

    def _worked(self, due: float) -> None:
        if self._failures:
            log.info("turn.works_again", turn=self.name)
        self._failures, self._trouble, self._due = 0, "", due

    def _failed(self, trouble: str, now: float) -> None:
        self._failures += 1
        wait = pause(self._failures, random.random())  # noqa: S311 - jitter, nothing secret
        self._due = now + wait
        if trouble != self._trouble:  # once, not at every try: a server that is down for a day is one line
            log.warning("turn.trouble", turn=self.name, trouble=trouble, again_in_seconds=round(wait))
        self._trouble = trouble
