"""Passwords stand outside the configuration; here is said where, and they are read when they are needed.

`file:PATH` (only readable by its owner), `env:NAME`, or `credential:NAME` (systemd's LoadCredential; for a command that
root types, the file of that name beside the configuration, which is what the unit loads). The value never becomes part
of the settings, so it can't be printed with them.
"""

import os
import stat
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator

from processor.errors import UsageError
from processor.secrecy import never_print

KINDS = ("file", "env", "credential")


def _specifier(value: str) -> str:
    kind, _, name = value.partition(":")
    if kind not in KINDS or not name:
        # The value may be a password that was put here by mistake: it isn't repeated.
        raise ValueError('it does not say where the password is: write "file:PATH", "env:NAME" or "credential:NAME"')
    return value


SecretPlace = Annotated[str, AfterValidator(_specifier)]
"""Where a secret is, never the secret itself."""


def read_secret(place: str, folder: Path) -> str:
    """Return the secret at that place, without the line end; a relative path is seen from `folder`.

    Raises UsageError, with the cure, when it isn't there or others can read it.
    """
    return never_print(_read(place, folder))


def replaced(folder: Path) -> list[str]:
    """Return the credentials whose files were replaced since systemd handed them over, which it does at a start only.

    A unit of ours loads them from the file of that name beside the configuration, whose time anybody may see.
    """
    given = os.environ.get("CREDENTIALS_DIRECTORY")
    names = sorted(path.name for path in Path(given).glob("*")) if given else []
    return [name for name in names if _newer(folder / name, Path(str(given)) / name)]


def _newer(source: Path, copy: Path) -> bool:
    try:
        return source.stat().st_mtime > copy.stat().st_mtime
    except OSError:
        return False


def _read(place: str, folder: Path) -> str:
    kind, _, name = place.partition(":")
    if kind == "env":
        return _from_environment(name)
    if kind == "credential":
        credentials = os.environ.get("CREDENTIALS_DIRECTORY")
        if not credentials and os.access(folder / name, os.R_OK):
            return _from_file(folder / name, place, private=True)
        if not credentials:
            raise UsageError(
                f"password {place}: $CREDENTIALS_DIRECTORY is not set: use LoadCredential={name}:… in the unit"
            )
        return _from_file(Path(credentials) / name, place)
    return _from_file(folder / Path(name).expanduser(), place, private=True)


def _from_environment(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        raise UsageError(f"password env:{name}: the variable is not set: set {name} for the service")
    return value


def _from_file(path: Path, place: str, *, private: bool = False) -> str:
    try:
        if private and stat.S_IMODE(path.stat().st_mode) & 0o077:
            raise UsageError(f"password {place}: others can read {path}: chmod 600 {path}")
        return path.read_text(encoding="utf-8").rstrip("\r\n")
    except OSError as error:
        raise UsageError(f"password {place}: {error.strerror}: make {path} with the password on one line") from None
    except UnicodeDecodeError:
        raise UsageError(f"password {place}: {path} is not UTF-8 text: write the password on one line") from None
