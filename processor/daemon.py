"""The daemon: APScheduler ticks poll, deliver and what is due; bells make it quick; SIGTERM makes it stop in order.

The scheduler only ticks; what is due follows from the store and the clock (decision 10), so nothing is forgotten or
replayed after a restart. The watchdog is fed while ticks turn, whether or not servers answer.
"""

import signal
from collections.abc import Callable, Sequence
from datetime import datetime
from threading import Event as Flag
from threading import Lock
from time import monotonic

import structlog
from apscheduler.schedulers.background import BackgroundScheduler

from processor.bell import Bell
from processor.bootstrap import Desk, renewed
from processor.clock import Clock
from processor.monitoring.monitor import Monitor
from processor.notify import notify, watchdog_seconds
from processor.reload import Reload, started
from processor.steps.courier import Courier
from processor.steps.due import do_what_is_due
from processor.steps.folders import decided_in
from processor.steps.office import Office
from processor.steps.purge import tidy
from processor.steps.sign_in import EVERY
from processor.turn import Turn

log = structlog.get_logger()

TICK = 1.0
"""Seconds between two ticks of each turn."""
DELIVER_EVERY = 5.0
DUE_EVERY = 30.0
QUIET_AFTER = 60.0
"""Seconds without any tick after which the scheduler itself is gone."""
STUCK_AFTER = 900.0
"""Seconds after which a tick that hasn't come back means that the loop doesn't turn: longer than any time-out."""


class Daemon:
    """Runs desks until `stop` is set."""

    def __init__(self, office: Office, desks: Sequence[Desk], clock: Clock, stop: Flag) -> None:
        self._office, self._desks, self._clock, self._stop = office, desks, clock, stop
        self._reload, self._asked, self._settled = Reload(office.settings), Flag(), False
        self._monitor = Monitor(office.settings.monitoring, lambda: self._office, clock.now)
        self._due = Turn("due", DUE_EVERY, self._do_due)
        self._turns: list[Turn] = []
        self._bells: list[Bell] = []
        self._turned: dict[str, float] = {}
        self._last_tick = monotonic()
        self._lock = Lock()

    def run(self) -> None:
        """Work until told to stop; then finish the current steps, give the mailboxes back and log out."""
        started(self._office)
        scheduler = self._scheduler()
        scheduler.start()
        self._monitor.start()
        for bell in self._bells:
            bell.start()
        notify("READY=1")
        log.info("daemon.ready", mailboxes=len(self._desks), events=len(self._office.settings.events))
        self._wait()
        notify("STOPPING=1")
        log.info("daemon.stopping")
        scheduler.shutdown(wait=True)
        self._close()

    def heed_signals(self) -> None:
        """Stop at SIGTERM and SIGINT, read the configuration anew at SIGHUP. Call it from the main thread."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: self._stop.set())
        signal.signal(signal.SIGHUP, lambda *_: self._ask())

    def _ask(self) -> None:
        self._asked.set()
        self._due.ring()

    def _scheduler(self) -> BackgroundScheduler:
        scheduler = BackgroundScheduler(timezone="UTC")
        for desk in self._desks:
            self._add(scheduler, *self._desk_turns(desk))
        self._add(scheduler, self._due)
        return scheduler

    def _do_due(self) -> bool:
        """Take up edits of the configuration, and do what the time has come for."""
        self._renew()
        now = self._clock.now()
        tidy(self._office, now)
        done = do_what_is_due(self._office, now)
        self._monitor.write()
        return bool(done)

    def _renew(self) -> None:
        asked = self._asked.is_set()
        self._asked.clear()
        anew = self._reload.look(self._office, self._clock.now(), asked=asked) or not self._settled
        office = renewed(self._office, self._reload.wanted, self._clock.now(), anew=anew)
        self._settled = True
        if office is not self._office:
            self._office = office
            for desk in self._desks:
                desk.watch.use(office)

    def _desk_turns(self, desk: Desk) -> tuple[Turn, ...]:
        deliver = [self._deliver_turn(desk.name, number, courier) for number, courier in enumerate(desk.couriers, 1)]

        def look() -> bool:
            polled = desk.watch.turn(self._clock.now())
            if polled.received:
                log.info("poll", mailbox=desk.name, handled=len(polled.received), seen=polled.seen)
                for turn in deliver:
                    turn.ring()
            return polled.more

        poll = Turn(f"poll {desk.name}", self._office.settings.poll.every, look)
        if self._office.settings.poll.idle:
            self._bells.append(self._bell(desk, poll))
        canary = Turn(f"canary {desk.name}", DUE_EVERY, lambda: desk.canary.turn(self._office, self._clock.now()))
        return poll, *deliver, canary, *self._sign_in_turn(desk)

    def _bell(self, desk: Desk, poll: Turn) -> Bell:
        folder = self._office.settings.mailboxes[desk.name].folder
        return Bell(desk.connect, folder, poll.ring, self._stop, lambda: decided_in(self._office.settings, desk.name))

    def _sign_in_turn(self, desk: Desk) -> tuple[Turn, ...]:
        watched = desk.sign_in
        if watched is None:
            return ()
        return (Turn(f"sign-in {desk.name}", EVERY, lambda: watched.turn(self._office, self._clock.now())),)

    def _deliver_turn(self, name: str, number: int, courier: Courier) -> Turn:
        return Turn(
            f"deliver {name} {number}", DELIVER_EVERY, lambda: courier.turn(self._clock.now, self._stop.is_set) > 0
        )

    def _add(self, scheduler: BackgroundScheduler, *turns: Turn) -> None:
        for turn in turns:
            self._turns.append(turn)
            scheduler.add_job(
                self._ticked(turn),
                "interval",
                seconds=TICK,
                name=turn.name,
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
                next_run_time=datetime.now(self._clock.now().tzinfo),
            )

    def _ticked(self, turn: Turn) -> Callable[[], None]:
        def tick() -> None:
            with self._lock:
                self._last_tick = self._turned[turn.name] = monotonic()
            if not self._stop.is_set():
                turn.tick()
            with self._lock:
                self._turned.pop(turn.name)

        return tick

    def _wait(self) -> None:
        every = watchdog_seconds()
        while not self._stop.wait(every / 3 if every else 60.0):
            if every and self._loop_turns():
                notify("WATCHDOG=1")

    def _loop_turns(self) -> bool:
        """Whether ticks come, and none is under way for longer than any time-out can explain."""
        with self._lock:
            quiet = not self._turned and monotonic() - self._last_tick > QUIET_AFTER
            return not quiet and all(monotonic() - began < STUCK_AFTER for began in self._turned.values())

    def _close(self) -> None:
        self._monitor.stop()
        for bell in self._bells:
            bell.join(5)
        for desk in self._desks:
            desk.watch.close()
            for courier in desk.couriers:
                courier.close()
            desk.lease.release()
        self._office.store.close()
