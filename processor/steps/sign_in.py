"""Whether a mailbox that opens by token still lets us in, and how long the app's secret lasts.

Who can't be let in doesn't notice by itself: polling just fails. So every ten minutes it is tried at IMAP and at SMTP.
What fails for half an hour is told to the admin and the organisers by a way that does work, thus within the hour. Since
when it fails stands in the store, so a restart doesn't begin to wait anew.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import structlog

from processor.errors import AanmeldpostError
from processor.oauth.endings import warning
from processor.steps.alarm import Trouble, end_alarm, raise_alarm, way_around
from processor.steps.lease import Lease
from processor.steps.office import Office
from processor.store.unit_of_work import UnitOfWork

log = structlog.get_logger()

EVERY = 600.0
"""Seconds between two tries."""
PATIENCE = timedelta(minutes=30)
"""How long it may fail before anybody hears: a provider's bad quarter of an hour passes by itself."""
_CURE = (
    "Zolang dit duurt, worden aanmeldingen niet gelezen of gaan antwoorden niet weg; er raakt niets kwijt. Voor de "
    "beheerder: hierboven staat wat helpt, in README.nl.md staat het onder Microsoft 365 en Google. Nakijken kan met: "
    "aanmeldpost check --connect"
)
_RENEW = (
    "Maak bij de aanbieder een nieuw geheim of certificaat, zet het op de plaats van het oude en pas secret_expires "
    "aan; README.nl.md beschrijft het onder Microsoft 365 en Google. Na die datum werkt het oude niet meer."
)


@dataclass(frozen=True, slots=True)
class Failing:
    """Since when logging in fails, and why it last did; `told` once somebody was mailed about it."""

    since: datetime
    why: str
    told: bool


class SignIn:
    """Watches the sign-in of one mailbox; one thread uses it.

    Each of `tries` logs in somewhere and out again, or raises what is wrong; `ends` gives the last day of the secret.
    """

    def __init__(
        self, name: str, tries: Sequence[Callable[[], None]], lease: Lease, ends: Callable[[], date | None]
    ) -> None:
        self._name, self._tries, self._lease, self._ends = name, tries, lease, ends

    def turn(self, office: Office, now: datetime) -> bool:
        """Try once; always False, so that the next try is later. Raises StoreError or LeaseLostError."""
        self._lease.fence(now)
        trouble = self._trouble()
        if trouble:
            self._fails(office, trouble, now)
        else:
            self._works(office)
        self._look_at_the_end(office, now)
        return False

    def _trouble(self) -> AanmeldpostError | None:
        """What is wrong now."""
        try:
            for each in self._tries:
                each()
        except AanmeldpostError as error:
            return error
        return None

    def _fails(self, office: Office, trouble: AanmeldpostError, now: datetime) -> None:
        with office.store.begin() as work:
            before = failing(work, self._name)
            since = before.since if before else now
            told = bool(before and before.told)
            tell = not told and now - since >= PATIENCE
            _set(work, self._name, Failing(since, str(trouble), told or tell))
            work.commit()
        if before is None:
            log.warning("sign_in.fails", mailbox=self._name, why=str(trouble))
        if tell:
            raise_alarm(office, self._told(office, since, trouble, now), now)

    def _told(self, office: Office, since: datetime, trouble: AanmeldpostError, now: datetime) -> Trouble:
        minutes = round((now - since).total_seconds() / 60)
        what = f"Aanmeldpost kan niet inloggen op postbus {self._name}"
        organisers = [
            organiser.mail
            for event in office.settings.events_of(self._name)
            if event.moment(event.ends) > now
            for organiser in event.organisers
        ]
        cure = getattr(trouble, "cure", "")
        lines = [
            f"al {minutes} minuten",
            getattr(trouble, "what", str(trouble)),
            *([f"wat helpt: {cure}"] if cure else []),
        ]
        return Trouble(_alarm(self._name), what, lines, _CURE, way_around(office, self._name), organisers)

    def _works(self, office: Office) -> None:
        with office.store.begin() as work:
            before = failing(work, self._name)
            if before is None:
                return
            _set(work, self._name, None)
            work.commit()
        log.info("sign_in.works_again", mailbox=self._name)
        end_alarm(office, _alarm(self._name))

    def _look_at_the_end(self, office: Office, now: datetime) -> None:
        ends = self._ends()
        with office.store.begin() as work:
            work.meta.set(_ends(self._name), ends.isoformat() if ends else "")
            work.commit()
        step = warning(ends, now.date()) if ends else None
        if ends is None or step is None:
            end_alarm(office, f"secret {self._name}")
            return
        what = f"De toegang tot postbus {self._name} " + (f"loopt binnen {step} dagen af" if step else "is afgelopen")
        lines = [f"laatste dag van het geheim of certificaat: {ends:%d-%m-%Y}"]
        trouble = Trouble(f"secret {self._name}", what, lines, _RENEW, way_around(office, self._name))
        raise_alarm(office, trouble, now)


def failing(work: UnitOfWork, name: str) -> Failing | None:
    """Return how the sign-in of a mailbox fails; None while it works."""
    kept = work.meta.get(f"sign-in:{name}")
    if not kept:
        return None
    found = json.loads(kept)
    return Failing(datetime.fromisoformat(found["since"]), found["why"], found["told"])


def known_end(work: UnitOfWork, name: str) -> date | None:
    """Return the last day of a mailbox's secret as the daemon last saw it; None when it has none."""
    kept = work.meta.get(_ends(name))
    return date.fromisoformat(kept) if kept else None


def _set(work: UnitOfWork, name: str, found: Failing | None) -> None:
    told = {"since": found.since.isoformat(), "why": found.why, "told": found.told} if found else None
    work.meta.set(f"sign-in:{name}", json.dumps(told, ensure_ascii=False) if told else "")


def _ends(name: str) -> str:
    return f"secret-ends:{name}"


def _alarm(name: str) -> str:
    return f"sign-in {name}"
