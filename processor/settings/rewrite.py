"""Changes one value in the file of an event, and nothing else: comments and layout stay. Alone knows TOML Kit."""

import os
import shutil
from contextlib import suppress
from pathlib import Path

import tomlkit

from processor.errors import SettingsError


def event_file(folder: Path, key: str) -> Path:
    """Return the file that describes this event. Raises SettingsError when there is none."""
    for path in sorted((folder / "events").glob("*.toml")):
        if tomlkit.parse(words_of(path)).get("key", path.stem) == key:
            return path.resolve()  # behind a link the file itself is written
    raise SettingsError([f"events: {key}: has no file: check the name"])


def words_of(path: Path) -> str:
    """Return what a file says, with the line ends that it has."""
    return path.read_bytes().decode()


def with_capacity(path: Path, capacity: int) -> str:
    """Return what the file would say with another number of chairs."""
    told = tomlkit.parse(words_of(path))
    told["capacity"] = capacity
    return tomlkit.dumps(told)


def put(path: Path, words: str) -> None:
    """Write a file whole or not at all; its owner and permissions stay. Raises SettingsError when that is refused."""
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(words.encode())
        shutil.copymode(path, beside)
        if (owner := path.stat()).st_uid != os.geteuid():
            os.chown(beside, owner.st_uid, owner.st_gid)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise SettingsError(
            [f"events/{path.name}: -: can't be written ({error.strerror}): edit it as its owner, or run this as him"]
        ) from error
