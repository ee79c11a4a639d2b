"""Options that commands share, and what they become."""

import atexit
import os
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from processor import logs
from processor.bootstrap import open_office
from processor.clock import Clock, moment
from processor.files import hand_over
from processor.settings import Settings, load
from processor.steps.office import Office
from processor.steps.shadow import refuse_untold

CONFIG_HELP = (
    "The folder with aanmeldpost.toml. [default: $AANMELDPOST_CONFIG, or /etc/aanmeldpost if there, or ./config]"
)
Config = Annotated[
    Path | None,
    typer.Option("--config", "-c", metavar="DIR", help=CONFIG_HELP, show_default=False),
]
Now = Annotated[
    str | None,
    typer.Option("--now", metavar="TIME", help="Let the clock stand at this moment, for instance 2018-09-03T09:00."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, for scripts.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Queue no letters.")]

console = Console()
errors = Console(stderr=True)


def settings_of(config: Path | None) -> Settings:
    """Return the settings of the folder that was given, or is usual. Raises SettingsError.

    Whatever the command makes in the state folder is the service's when it ends.
    """
    settings = load(folder_of(config))
    atexit.register(hand_over, settings.state)
    return settings


def folder_of(config: Path | None) -> Path:
    """Return the folder of configuration that was given, or is usual."""
    if config is not None:
        return config
    given = os.environ.get("AANMELDPOST_CONFIG")
    if given:
        return Path(given)
    system = Path("/etc/aanmeldpost")
    return system if system.is_dir() else Path("config")


def office_of(config: Path | None) -> Office:
    """Return the office on the configured database, with events as they are in force: a held edit is not.

    Raises SettingsError or StoreError.
    """
    return _office(config, in_force=True)


def office_that_writes(config: Path | None, *, quiet: bool = False) -> Office:
    """Return the office for a command by which participants may get letters, unless it is to be quiet.

    Raises UsageError besides while `adopt` is still to tell some how they stand, since a letter that builds on that
    would be the first that they read (decision 12).
    """
    office = office_of(config)
    if not quiet:
        refuse_untold(office)
    return office


def office_as_configured(config: Path | None) -> Office:
    """Return the office with events as their files want them, for whoever settles edits first. Raises as office_of."""
    return _office(config, in_force=False)


def _office(config: Path | None, *, in_force: bool) -> Office:
    settings = settings_of(config)
    level = settings.log.level
    logs.configure("warning" if level == "info" else level, settings.log.format)  # a command itself says what it did
    return open_office(settings, in_force=in_force)


def clock_of(now: str | None) -> Clock:
    """Return the clock, set to `now` if given. Raises UsageError when that is no moment."""
    return Clock(moment(now) if now else None)
