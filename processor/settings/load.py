"""Reads `aanmeldpost.toml` and `events/*.toml` in a folder and reports every problem of all files at once.

A problem is one line `file: section.key: what is wrong: what to do`. Templates and servers are checked elsewhere.
"""

import os
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from processor.errors import SettingsError
from processor.settings.clashes import clashes
from processor.settings.event import EventSettings
from processor.settings.mailbox import ImapServer, MailboxSettings, SmtpServer
from processor.settings.model import Settings
from processor.settings.oauth import Google, Microsoft365

MAIN = "aanmeldpost.toml"
WithAuthority = TypeVar("WithAuthority", ImapServer, SmtpServer, Google, Microsoft365)
PROVIDERS = ("microsoft365", "google")
CURES = {
    "missing": "is missing: add it",
    "union_tag_not_found": 'provider is missing: add "microsoft365" or "google"',
    "union_tag_invalid": 'provider is none that is known: use "microsoft365" or "google"',
    "extra_forbidden": "is not a key that exists here: remove it, or look for a typo",
}


def load(folder: Path) -> Settings:
    """Return the settings that stand in this folder. Raises SettingsError with every problem."""
    folder = folder.absolute()
    problems: list[str] = []
    main = _read(folder / MAIN, MAIN, problems)
    events = [
        event
        for path in sorted((folder / "events").glob("*.toml"))
        if (event := _event(path, f"events/{path.name}", problems)) is not None
    ]
    settings = _settings(folder, main, events, problems) if main is not None else None
    if settings is not None:
        problems += _across(settings)
    if problems or settings is None:
        raise SettingsError(problems)
    return settings


def templates_folder(folder: Path) -> Path | None:
    """Return the folder of own templates that the configuration names, also when much else in it is wrong."""
    main = _read(folder / MAIN, MAIN, [])
    named = main.get("templates") if main else None
    return folder.absolute() / named if isinstance(named, str) and named else None


def _read(path: Path, name: str, problems: list[str]) -> dict[str, Any] | None:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        problems.append(
            f"{name}: -: can't be read ({error.strerror}): is {path.parent} the right folder? give it by --config"
        )
    except UnicodeDecodeError:
        problems.append(f"{name}: -: is not UTF-8 text: save it as UTF-8")
    except tomllib.TOMLDecodeError as error:
        problems.append(f"{name}: -: is not valid TOML, {error}: mend that line")
    return None


def _event(path: Path, name: str, problems: list[str]) -> EventSettings | None:
    values = _read(path, name, problems)
    if values is None:
        return None
    try:
        return EventSettings.model_validate({"key": path.stem, **values})
    except ValidationError as error:
        problems += _lines(name, error.errors())
        return None


def _settings(
    folder: Path, values: Mapping[str, Any], events: Iterable[EventSettings], problems: list[str]
) -> Settings | None:
    try:
        settings = Settings.model_validate({**values, "folder": folder, "events": tuple(events)})
    except ValidationError as error:
        problems += _lines(MAIN, error.errors())
        return None
    return _with_places(settings)


def _with_places(settings: Settings) -> Settings:
    """Make paths absolute, seen from the configuration."""
    folder, state = settings.folder, _state(settings)
    return settings.model_copy(
        update={
            "state": state,
            "database": settings.database or f"sqlite:///{state / 'aanmeldpost.db'}",
            "templates": folder / settings.templates if settings.templates else None,
            "mailboxes": {name: _mailbox_with_places(box, folder) for name, box in settings.mailboxes.items()},
        }
    )


def _state(settings: Settings) -> Path:
    """Where the state stands: as the configuration says, else as systemd says, else where systemd would say.

    For a configuration in /etc/aanmeldpost that is /var/lib/aanmeldpost (file-hierarchy(7)), so that a command and the
    service look at one database.
    """
    folder = settings.folder
    if settings.state != Path("state"):
        return folder / settings.state
    if given := os.environ.get("STATE_DIRECTORY"):
        return Path(given)
    if "etc" not in folder.parts:
        return folder / "state"
    at = max(number for number, part in enumerate(folder.parts) if part == "etc")
    return Path(*folder.parts[:at], "var", "lib", *folder.parts[at + 1 :])


def _mailbox_with_places(box: MailboxSettings, folder: Path) -> MailboxSettings:
    tables = {name: _ca(table, folder) for name in ("imap", "smtp", "oauth") if (table := getattr(box, name))}
    return box.model_copy(update=tables)


def _ca(table: WithAuthority, folder: Path) -> WithAuthority:
    return table.model_copy(update={"ca_file": folder / table.ca_file}) if table.ca_file else table


def _lines(name: str, errors: Iterable[ErrorDetails]) -> list[str]:
    return [f"{name}: {line}" for error in errors for line in _told(error)]


def _told(error: ErrorDetails) -> list[str]:
    """A section that was judged as a whole names the keys itself, one a line."""
    if error["type"] == "value_error" and not error["loc"]:
        return _what(error).splitlines()
    return [f"{_key(error)}: {_what(error)}"]


def _key(error: ErrorDetails) -> str:
    """Where it is. pydantic puts the provider behind `oauth`, since each has a table of its own."""
    parts = [str(part) for part in error["loc"]]
    providers = [at for at in range(1, len(parts)) if parts[at - 1] == "oauth" and parts[at] in PROVIDERS]
    return ".".join(part for at, part in enumerate(parts) if at not in providers) or "-"


def _what(error: ErrorDetails) -> str:
    if error["type"] in CURES:
        return CURES[error["type"]]
    if error["type"] == "value_error":
        return error["msg"].removeprefix("Value error, ")
    message = error["msg"][:1].lower() + error["msg"][1:]
    return f"{message}: change it"


def _across(settings: Settings) -> list[str]:
    problems = []
    for event in settings.events:
        if event.mailbox not in settings.mailboxes:
            known = ", ".join(settings.mailboxes)
            problems.append(f"events/{event.key}.toml: mailbox: {event.mailbox!r} is not in {MAIN}: use one of {known}")
    return [*problems, *clashes(settings)]
