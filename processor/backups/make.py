"""A back-up is made while the daemon runs, checked after it was written, and only then takes its name."""

import re
import tempfile
from collections.abc import Iterator
from datetime import datetime
from importlib.metadata import version
from pathlib import Path

from processor.backups.archive import DATABASE, ERASURES, Manifest, digests, pack, unpack
from processor.errors import UsageError
from processor.files import beyond
from processor.settings import Settings
from processor.steps.erasurelist import as_lines
from processor.steps.office import Office
from processor.store.copying import check_copy, revision_in

TEMPLATES = {".txt", ".html", ".ics", ".css", ".jinja", ".j2"}

_PASSWORD = re.compile(r"(\b[\w+]+://[^\s:/@\"']*:)[^\s\"'/]*(@)")
"""user:password@ in a URL."""
_IN_QUERY = re.compile(r"([?&](?:password|sslpassword|passfile)=)[^&\s\"']*", re.IGNORECASE)


def make(office: Office, path: Path, now: datetime) -> Manifest:
    """Make a back-up at `path`, in place of a former one of that name, and check it. Raises UsageError, StoreError."""
    if not path.parent.is_dir():
        raise UsageError(f"{path}: there is no folder {path.parent}: make it")
    beside = path.with_name(f".{path.name}.new")
    beside.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".backup-") as scratch:
        copy = Path(scratch) / DATABASE
        office.store.copy_to(copy)
        files: dict[str, Path | bytes] = {
            DATABASE: copy,
            ERASURES: _erasures(office),
            **dict(_configuration(office.settings)),
        }
        manifest = Manifest(version("aanmeldpost"), now, revision_in(copy) or "", check_copy(copy), digests(files))
        pack(beside, manifest, files)
        check(beside)
    beside.replace(path)
    return manifest


def check(path: Path) -> Manifest:
    """Read a back-up again, whole: every file, and the database in it. Raises UsageError, StoreError."""
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".check-") as scratch:
        manifest = unpack(path, Path(scratch))
        if check_copy(Path(scratch) / DATABASE) != dict(manifest.rows):
            raise UsageError(f"{path}: its database isn't what it was: take another")
    return manifest


def rotate(folder: Path, keep: int) -> list[Path]:
    """Remove back-ups but the newest `keep`; returns which."""
    gone = beyond(folder, keep)
    for old in gone:
        old.unlink()
    return gone


def _erasures(office: Office) -> bytes:
    with office.store.begin() as work:
        return as_lines(work.erasures.all()).encode()


def _configuration(settings: Settings) -> Iterator[tuple[str, bytes]]:
    """Give what the admin wrote, by its name in the back-up; a file with a password is none of these."""
    folder = settings.folder
    for path in (folder / "aanmeldpost.toml", folder / "organisations.toml", *sorted(folder.glob("events/*.toml"))):
        if path.is_file():
            yield f"config/{path.relative_to(folder).as_posix()}", _without_passwords(path.read_bytes())
    if settings.templates:
        for path in sorted(settings.templates.rglob("*")):
            if path.is_file() and path.suffix in TEMPLATES:
                yield f"templates/{path.relative_to(settings.templates).as_posix()}", path.read_bytes()


def _without_passwords(content: bytes) -> bytes:
    text = content.decode("utf-8", "replace")
    return _IN_QUERY.sub(r"\1***", _PASSWORD.sub(r"\1***\2", text)).encode()
