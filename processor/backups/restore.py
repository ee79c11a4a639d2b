"""A back-up is put back: configuration where there is none, the database in place of what is there.

The mailbox knows more than a back-up does: mails came and letters left after it was made. So the outbox is held (see
steps/held.py), and who was forgotten since is forgotten again as far as a list of that survived.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from processor.backups.archive import DATABASE, ERASURES, Manifest, unpack
from processor.bootstrap import open_office
from processor.errors import UsageError
from processor.files import private_folder
from processor.settings import Settings, load
from processor.settings.load import MAIN
from processor.steps.erasure import forget_again
from processor.steps.erasurelist import NAME, keep_list, read_list
from processor.steps.held import hold
from processor.steps.lease import died_here
from processor.steps.office import Office
from processor.store.copying import check_copy
from processor.store.database import Store
from processor.store.erasures import Erased
from processor.store.migrate import require_known


@dataclass(frozen=True, slots=True)
class Opened:
    """A back-up taken apart in a folder, and whole."""

    manifest: Manifest
    folder: Path


def open_backup(path: Path, scratch: Path) -> Opened:
    """Take a back-up apart and check it. Raises UsageError, and StoreError when it is newer than the program."""
    if not path.is_file():
        raise UsageError(f"{path}: there is no such file: check the path")
    manifest = unpack(path, scratch)
    require_known(manifest.revision)
    if check_copy(scratch / DATABASE) != dict(manifest.rows):
        raise UsageError(f"{path}: its database isn't what it was: take another")
    return Opened(manifest, scratch)


def put_configuration_back(opened: Opened, folder: Path) -> tuple[list[Path], list[Path]]:
    """Write the configuration where there is none; returns what was written, and what was there and stays."""
    written, kept = _copied(opened.folder / "config", folder)
    if folder / MAIN in written:
        templates = load(folder).templates
        more = _copied(opened.folder / "templates", templates) if templates else ([], [])
        written, kept = written + more[0], kept + more[1]
    return written, kept


def is_empty(settings: Settings) -> bool:
    """Whether nothing would be lost. Raises StoreError."""
    if settings.database.startswith("sqlite:///") and not Path(settings.database.removeprefix("sqlite:///")).exists():
        return True
    store = Store.open(settings.database)
    try:
        return store.is_empty()
    finally:
        store.close()


def require_no_daemon(settings: Settings, now: datetime) -> None:
    """Raise UsageError when a daemon works on the database that would be replaced."""
    store = Store.open(settings.database)
    try:
        with store.begin() as work:
            holders = [work.leases.holder(name, now) for name in settings.mailboxes]
    finally:
        store.close()
    if any(holder is not None and not died_here(holder) for holder in holders):
        raise UsageError("a daemon works on this database: stop it first (systemctl stop aanmeldpost)")


def put_database_back(opened: Opened, settings: Settings, now: datetime, lists: list[Path]) -> tuple[Office, int]:
    """Replace the database, hold the outbox, and forget again; returns the office and how many were forgotten."""
    erased = _erased([opened.folder / ERASURES, settings.state / NAME, *lists])
    private_folder(settings.state)
    store = Store.open(settings.database)
    store.load_from(opened.folder / DATABASE)
    store.close()
    office = open_office(settings)
    with office.store.begin() as work:
        hold(work, opened.manifest.made, now)
        work.erasures.merge(erased)
        forgotten = len(forget_again(work, office, now))
        work.commit()
    keep_list(office)
    office.store.scrub()
    return office, forgotten


def _erased(lists: list[Path]) -> list[Erased]:
    return [one for path in lists if path.is_file() for one in read_list(path)]


def _copied(source: Path, target: Path) -> tuple[list[Path], list[Path]]:
    written, kept = [], []
    for path in sorted(source.rglob("*")):
        place = target / path.relative_to(source)
        if path.is_dir():
            continue
        if place.exists():
            kept.append(place)
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(path.read_bytes())
        written.append(place)
    return written, kept
