"""Edits are taken up while the daemon runs: at SIGHUP, or when a file was changed and then left alone for one look.

An edition that isn't sound keeps the last good one in force; the admin hears of it once, and `status` shows it. What
was found is kept in the store, since `status` is another process.
"""

import json
from datetime import datetime
from typing import Any

import structlog

from processor.edition import fingerprint, sound
from processor.errors import SettingsError
from processor.settings import Settings
from processor.settings.secrets import replaced
from processor.steps.alarm import Trouble, end_alarm, raise_alarm
from processor.steps.office import Office
from processor.store.unit_of_work import UnitOfWork

log = structlog.get_logger()

AT_A_START = ("database", "mailboxes", "poll", "log", "monitoring", "state")
"""Tables of the configuration that are taken up at a start only: connections and turns are built from them."""
_STORED = "reload"
_ALARM = "reload"
_CURE = (
    "Verbeter de genoemde regels en bewaar het bestand; dan wordt het vanzelf opnieuw gelezen. Tot die tijd werkt "
    "alles door zoals het was. Zelf nakijken kan met: aanmeldpost check"
)


class Reload:
    """Watches one folder of configuration; one thread uses it."""

    def __init__(self, settings: Settings) -> None:
        self._wanted = settings
        self._judged = self._seen = _mark(settings)

    @property
    def wanted(self) -> Settings:
        """The last edition that was sound, as far as it may take effect without a restart."""
        return self._wanted

    def look(self, office: Office, now: datetime, *, asked: bool) -> bool:
        """Take up what was edited; True when something was, so that the office must be made anew."""
        mark, before = _mark(self._wanted), self._seen
        self._seen = mark
        if not asked and (mark == self._judged or mark != before):
            return False  # nothing new, or somebody is still writing
        self._judged = mark
        try:
            edition = sound(self._wanted.folder)
        except SettingsError as error:
            _refused(office, error, now)
            return False
        self._take_up(office, edition, now)
        return True

    def _take_up(self, office: Office, edition: Settings, now: datetime) -> None:
        held = _held(self._wanted, edition)
        late = [name for name in held if getattr(edition, name) != getattr(self._wanted, name)]
        late += [f"credential {name}" for name in replaced(edition.folder)]
        if late:
            log.warning("reload.restart_needed", because=f"taken up at a start only: {', '.join(late)}")
        self._wanted = edition.model_copy(update={name: getattr(self._wanted, name) for name in held})
        _store(office, {"at": now.isoformat(), "problems": [], "restart_needed": late})
        end_alarm(office, _ALARM)
        log.info("reload.done", events=len(edition.events))


def _held(in_force: Settings, edition: Settings) -> tuple[str, ...]:
    """What stays as it was at the start. Leaving shadow goes through adopt (decision 12), going into it is at once.

    That holds as well for a daemon that started live and was put in shadow meanwhile.
    """
    return (*AT_A_START, "mode") if (in_force.mode, edition.mode) == ("shadow", "live") else AT_A_START


def stored(work: UnitOfWork) -> dict[str, Any]:
    """Return what the last reload came to: `at`, its `problems`, and what asks for a restart; {} before the first."""
    kept = work.meta.get(_STORED)
    found: dict[str, Any] = json.loads(kept) if kept else {}
    return found


def started(office: Office) -> None:
    """Forget what was said of an earlier edition: at a start all of it is taken up."""
    with office.store.begin() as work:
        if work.meta.get(_STORED):
            work.meta.set(_STORED, "")
            work.commit()
    end_alarm(office, _ALARM)


def _refused(office: Office, error: SettingsError, now: datetime) -> None:
    log.warning("reload.refused", problems=error.problems)
    _store(office, {"at": now.isoformat(), "problems": list(error.problems), "restart_needed": []})
    trouble = Trouble(_ALARM, "De gewijzigde configuratie is niet overgenomen", error.problems, _CURE)
    raise_alarm(office, trouble, now)


def _store(office: Office, found: dict[str, Any]) -> None:
    with office.store.begin() as work:
        work.meta.set(_STORED, json.dumps(found, ensure_ascii=False))
        work.commit()


def _mark(settings: Settings) -> str:
    """The fingerprint; "" while a file comes and goes under an editor's hands."""
    try:
        return fingerprint(settings)
    except OSError:
        return ""
