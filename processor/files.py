"""Files that one user may read: how they are written, whose they are, what copies are called, and how old they are."""

import os
import re
from datetime import UTC, datetime
from pathlib import Path

FOLDER = "backups"
KEPT = 3
"""Copies from before an upgrade that are kept."""

_MADE = re.compile(r"(?:aanmeldpost|before-upgrade)-(\d{8}T\d{6}Z)\.(?:tar\.gz|db)")


def write_private(path: Path, content: bytes) -> None:
    """Write a file of mode 0600 in place of the former; after a crash the one or the other is there, whole."""
    beside = path.with_name(f".{path.name}.new")
    beside.unlink(missing_ok=True)
    with os.fdopen(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


def hand_over(folder: Path) -> None:
    """Give what root made in a folder to the folder's owner: a command is run by root, the service goes on with it."""
    if os.geteuid() != 0 or not folder.is_dir() or (owner := folder.stat()).st_uid == 0:
        return
    for path in folder.rglob("*"):
        if path.lstat().st_uid == 0:
            os.chown(path, owner.st_uid, owner.st_gid, follow_symlinks=False)


def backup_name(now: datetime) -> str:
    """Return what a back-up is called that is made now."""
    return f"aanmeldpost-{_stamp(now)}.tar.gz"


def copy_for_upgrade(state: Path, now: datetime) -> Path:
    """Return where a copy of the database goes before its tables are changed; older ones but the newest two go."""
    folder = private_folder(state)
    for old in sorted(folder.glob("before-upgrade-*.db"))[: -(KEPT - 1)]:
        old.unlink()
    return folder / f"before-upgrade-{_stamp(now)}.db"


def private_folder(state: Path) -> Path:
    """Return the folder for copies in the state folder, made if it isn't there, for this user alone."""
    folder = state / FOLDER
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def made_at(copy: Path) -> datetime | None:
    """Return when a copy was made by its name (aware UTC); None when it is none of ours."""
    found = _MADE.fullmatch(copy.name)
    return datetime.strptime(found[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC) if found else None


def made_before(state: Path, moment: datetime) -> list[Path]:
    """Return the copies in the state folder that were made before that moment."""
    copies = ((copy, made_at(copy)) for copy in sorted((state / FOLDER).glob("*")))
    return [copy for copy, made in copies if made is not None and made < moment]


def beyond(folder: Path, keep: int) -> list[Path]:
    """Return the back-ups in a folder that are older than the newest `keep`."""
    found = sorted(copy for copy in folder.glob("aanmeldpost-*.tar.gz") if made_at(copy) is not None)
    return found[:-keep] if keep else found


def _stamp(now: datetime) -> str:
    return now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
