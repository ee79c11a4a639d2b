"""The file of a back-up: a compressed tar that only this user may read, with a manifest by which it is checked.

It holds `aanmeldpost.db` (a copy of the database, with its keyed secret), `config/`, `templates/`, `erasures.jsonl`.
Names in it come from a file that somebody may have changed, so they are looked at before anything is written.
"""

import hashlib
import io
import json
import os
import re
import tarfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from processor.errors import UsageError

DATABASE, MANIFEST, ERASURES = "aanmeldpost.db", "manifest.json", "erasures.jsonl"
FORMAT = 1

_NAME = re.compile(r"(?:config|templates)(?:/[\w.@ -]+)+|aanmeldpost\.db|erasures\.jsonl")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a back-up says of itself: by which program, when (aware UTC), tables of which version, how many rows."""

    program: str
    made: datetime
    revision: str
    rows: Mapping[str, int]
    files: Mapping[str, str]
    """SHA-256 by name."""


def pack(path: Path, manifest: Manifest, files: Mapping[str, Path | bytes]) -> None:
    """Write a new file of mode 0600; `files` by their name inside."""
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as out:
        with tarfile.open(fileobj=out, mode="w:gz") as tar:
            _add(tar, MANIFEST, json.dumps(_values(manifest), indent=1).encode(), manifest.made)
            for name, content in files.items():
                _add(tar, name, _bytes(content), manifest.made)
        out.flush()
        os.fsync(out.fileno())


def digests(files: Mapping[str, Path | bytes]) -> dict[str, str]:
    """Return the SHA-256 of each."""
    return {name: hashlib.sha256(_bytes(content)).hexdigest() for name, content in files.items()}


def unpack(path: Path, into: Path) -> Manifest:
    """Take a back-up apart into a folder, and check each file. Raises UsageError when it is none, or isn't whole."""
    try:
        with tarfile.open(path, mode="r:gz") as tar:
            found = {member.name: _content(tar, member) for member in tar if member.isfile()}
        manifest = _manifest(json.loads(found.pop(MANIFEST)))
    except (tarfile.TarError, zlib.error, EOFError, ValueError, KeyError, TypeError):
        raise UsageError(f"{path}: is no back-up of ours, or only a part of one: take another") from None
    if digests(found) != dict(manifest.files) or not all(map(_NAME.fullmatch, found)) or DATABASE not in found:
        raise UsageError(f"{path}: is damaged or was changed: take another")
    for name, content in found.items():
        _write(into / name, content)
    return manifest


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(content)


def _add(tar: tarfile.TarFile, name: str, content: bytes, made: datetime) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mode, member.mtime = len(content), 0o600, int(made.timestamp())
    tar.addfile(member, io.BytesIO(content))


def _bytes(content: Path | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.read_bytes()


def _content(tar: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = tar.extractfile(member)
    return file.read() if file else b""


def _values(manifest: Manifest) -> dict[str, Any]:
    return {
        "format": FORMAT, "program": manifest.program, "made": manifest.made.isoformat(),
        "revision": manifest.revision, "rows": dict(manifest.rows), "files": dict(manifest.files),
    }  # fmt: skip


def _manifest(values: Mapping[str, Any]) -> Manifest:
    if values["format"] != FORMAT:
        raise ValueError(values["format"])
    made = datetime.fromisoformat(values["made"])
    return Manifest(values["program"], made, values["revision"], values["rows"], values["files"])
