"""Once a day a probe goes out and must come back; when it doesn't, the admin hears of it (see probe.py).

Sent at a set time, in live mode, by whoever holds the mailbox's lease. What is on its way stands in the store, so a
restart neither sends a second one nor forgets the first.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import structlog

from processor.errors import SendError
from processor.inbox.mailbox import FolderRole, Mailbox
from processor.outbox.sender import Sender
from processor.settings import MailboxSettings
from processor.steps.alarm import Trouble, end_alarm, raise_alarm, way_around
from processor.steps.lease import Lease
from processor.steps.office import Office
from processor.steps.probe import new_probe, remove_copy, send_probe, take_back
from processor.store.unit_of_work import UnitOfWork

log = structlog.get_logger()

AT = time(5, 30)
"""Local time at which a probe goes out: nobody's phone should ring for it by day."""
PATIENCE = timedelta(minutes=30)
"""How long a probe may take; a relay with greylisting needs some minutes."""
ZONE = ZoneInfo("Europe/Amsterdam")
_CURE = "Kijk met aanmeldpost check --connect wat er mis is. Zolang dit zo is, kan mail blijven liggen."


@dataclass(frozen=True, slots=True)
class Flight:
    """A probe on its way: its token, and when it left."""

    token: str
    left: datetime


class Canary:
    """The canary of one mailbox; one thread uses it."""

    def __init__(self, name: str, sender: Sender, connect: Callable[[], Mailbox], lease: Lease) -> None:
        self._name, self._sender, self._connect, self._lease = name, sender, connect, lease

    def turn(self, office: Office, now: datetime) -> bool:
        """Send or fetch back what is due; True when something was done.

        Raises MailboxError, StoreError or LeaseLostError: then it is tried later.
        """
        box = office.settings.mailboxes[self._name]
        with office.store.begin() as work:
            flight, last = in_flight(work, self._name), work.meta.last(_left(self._name))
        wanted = office.settings.mode == "live" and box.has_canary and due(last, now)
        if flight is None and not wanted:
            return False
        self._lease.fence(now)
        if flight is not None:
            return self._fetch(office, box, flight, now)
        self._send(office, box, now)
        return True

    def _send(self, office: Office, box: MailboxSettings, now: datetime) -> None:
        probe = new_probe(office.secret(), box, now)
        try:
            send_probe(self._sender, box, probe)
        except SendError as error:
            self._failed(office, "De dagelijkse proefmail kon niet weg", str(error), now)
            raise
        with office.store.begin() as work:
            _set_flight(work, self._name, Flight(probe.token, now))
            work.meta.set_last(_left(self._name), now)
            work.commit()

    def _fetch(self, office: Office, box: MailboxSettings, flight: Flight, now: datetime) -> bool:
        mailbox = self._connect()
        try:
            where = take_back(mailbox, box, flight.token)
            if where:
                remove_copy(mailbox, flight.token)
        finally:
            mailbox.close()
        if where:
            self._back(office, flight, now, junk=where == FolderRole.JUNK)
        elif now - flight.left > PATIENCE:
            self._failed(office, "De dagelijkse proefmail kwam niet aan", f"verstuurd {flight.left:%H:%M} UTC", now)
            self._forget(office)
        return bool(where)

    def _back(self, office: Office, flight: Flight, now: datetime, *, junk: bool) -> None:
        with office.store.begin() as work:
            work.meta.set_last(came_back(self._name), now)
            work.meta.set(f"{came_back(self._name)}:seconds", str(round((now - flight.left).total_seconds())))
            _set_flight(work, self._name, None)
            work.commit()
        log.info("canary", mailbox=self._name, seconds=round((now - flight.left).total_seconds()), in_junk=junk)
        if junk:
            self._failed(office, "De dagelijkse proefmail belandde bij de ongewenste mail", "", now)
        else:
            end_alarm(office, _alarm(self._name))

    def _failed(self, office: Office, what: str, line: str, now: datetime) -> None:
        lines = [f"postbus {self._name}", *([line] if line else [])]
        raise_alarm(office, Trouble(_alarm(self._name), what, lines, _CURE, way_around(office, self._name)), now)

    def _forget(self, office: Office) -> None:
        with office.store.begin() as work:
            _set_flight(work, self._name, None)
            work.commit()


def due(last: datetime | None, now: datetime) -> bool:
    """Whether a probe should leave: the time has come today, and none left since."""
    local = now.astimezone(ZONE)
    today = local.replace(hour=AT.hour, minute=AT.minute, second=0, microsecond=0)
    return local >= today and (last is None or last < today)


def in_flight(work: UnitOfWork, name: str) -> Flight | None:
    """Return the probe of a mailbox that left and isn't back."""
    kept = work.meta.get(f"canary:{name}")
    if not kept:
        return None
    found = json.loads(kept)
    return Flight(found["token"], datetime.fromisoformat(found["left"]))


def came_back(name: str) -> str:
    """Return under which name the store remembers when the last probe came back."""
    return f"canary-back:{name}"


def _set_flight(work: UnitOfWork, name: str, flight: Flight | None) -> None:
    told = json.dumps({"token": flight.token, "left": flight.left.isoformat()}) if flight else ""
    work.meta.set(f"canary:{name}", told)


def _left(name: str) -> str:
    return f"canary-left:{name}"


def _alarm(name: str) -> str:
    return f"canary {name}"
