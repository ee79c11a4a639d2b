"""backup and restore: all of it in one file, and back again."""

import tempfile
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from processor import logs
from processor.backups.archive import Manifest
from processor.backups.make import make, rotate
from processor.backups.restore import (
    Opened,
    is_empty,
    open_backup,
    put_configuration_back,
    put_database_back,
    require_no_daemon,
)
from processor.clock import Clock
from processor.commands.options import Config, Now, clock_of, console, folder_of, office_of, settings_of
from processor.errors import UsageError
from processor.files import backup_name, private_folder

File = Annotated[
    Path | None,
    typer.Argument(
        metavar="[FILE]", help="A file, or a folder. [default: backups/ in the state folder]", show_default=False
    ),
]
Keep = Annotated[int | None, typer.Option("--keep", min=1, help="Remove older ones in the same folder, but so many.")]
From = Annotated[Path, typer.Argument(metavar="FILE", help="A back-up.")]
Yes = Annotated[bool, typer.Option("--yes", help="Don't ask, also when a database would be replaced.")]
Lists = Annotated[
    list[Path] | None,
    typer.Option(
        "--erasures", metavar="FILE", help="An erasures.jsonl that survived elsewhere: forget those again too."
    ),
]


def backup(file: File = None, config: Config = None, now: Now = None, *, keep: Keep = None) -> None:
    """Make a back-up while the daemon runs, and check it: the database with its keyed secret, configuration, templates.

    Only you can read it. It holds no passwords, but all that is stored of people: keep it no longer than they were
    told.

    Example: aanmeldpost backup /mnt/backups --keep 14
    """
    office, moment = office_of(config), clock_of(now).now()
    try:
        path = _place(file, office.settings.state, moment)
        manifest = make(office, path, moment)
    finally:
        office.store.close()
    console.print(f"{path}: {path.stat().st_size} bytes, checked; {_rows(manifest)}", highlight=False, soft_wrap=True)
    console.print(f"holds {', '.join(manifest.files)}", highlight=False, markup=False, soft_wrap=True)
    for gone in rotate(path.parent, keep) if keep else ():
        console.print(f"removed {gone}", highlight=False, markup=False, soft_wrap=True)


def restore(file: From, config: Config = None, now: Now = None, erasures: Lists = None, *, yes: Yes = False) -> None:
    """Put a back-up back: the configuration where there is none, the database in place of what is there.

    Nothing leaves until you say so: start the daemon, or run `aanmeldpost once`. It reads what came since, and compares
    letters with the Sent folder; then `aanmeldpost outbox release` shows what participants really wait for, and asks.

    Example: aanmeldpost restore /mnt/backups/aanmeldpost-20180903T020000Z.tar.gz --config /etc/aanmeldpost
    """
    for path in erasures or ():
        if not path.is_file():
            raise UsageError(f"{path}: there is no such file: check the path")
    with tempfile.TemporaryDirectory(prefix="restore-") as scratch:
        opened = open_backup(file, Path(scratch))
        _put_back(opened, folder_of(config).absolute(), clock_of(now), erasures or [], yes=yes)


def _put_back(opened: Opened, folder: Path, clock: Clock, erasures: list[Path], *, yes: bool) -> None:
    made = opened.manifest.made.isoformat(timespec="minutes")
    console.print(f"made {made}; {_rows(opened.manifest)}", highlight=False)
    written, kept = put_configuration_back(opened, folder)
    for path in written:
        console.print(f"written {path}", highlight=False, markup=False, soft_wrap=True)
    if kept:
        console.print(f"{len(kept)} files of configuration were there and stay as they are", highlight=False)
    settings = settings_of(folder)
    logs.configure(settings.log.level, settings.log.format)
    if not is_empty(settings):
        require_no_daemon(settings, clock.now())
        if not yes and not typer.confirm("Replace the database that is there? What it knows since is lost"):
            console.print("the database was not changed")
            return
    office, forgotten = put_database_back(opened, settings, clock.now(), erasures)
    office.store.close()
    if forgotten:
        console.print(f"{forgotten} people who were forgotten since were forgotten again", highlight=False)
    console.print("restored. Nothing leaves yet: aanmeldpost outbox release shows what waits, and asks")


def _place(file: Path | None, state: Path, now: datetime) -> Path:
    if file is None:
        return private_folder(state) / backup_name(now)
    return file / backup_name(now) if file.is_dir() else file


def _rows(manifest: Manifest) -> str:
    return ", ".join(f"{manifest.rows.get(table, 0)} {table}s" for table in ("registration", "mail"))
