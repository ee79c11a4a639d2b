"""Mails that lie on disk: files, folders of files, mbox (RFC 4155, with mboxrd's quoting) and Maildir.

For reading and rehearsing without a mail server. Nothing is changed there.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from processor.errors import UsageError

_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_SEPARATOR = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\r\n\r\n))From [^\n]*\n")
_MAIL = {".eml", ".txt", ".msg", ".mail", ""}


def mails_in(paths: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    """Give each mail with a name for it, in order of the paths and, within a folder, of the names.

    Raises UsageError for a path that isn't there or can't be read.
    """
    for path in paths:
        yield from _mails_at(path)


def _mails_at(path: Path) -> Iterator[tuple[str, bytes]]:
    if not path.exists():
        raise UsageError(f"{path}: there is no such file or folder: check the path")
    if path.is_dir():
        for file in _files(path):
            yield from _mails_at(file)
        return
    raw = _bytes(path)
    if raw.startswith(b"From "):
        yield from ((f"{path.name}:{number}", mail) for number, mail in enumerate(_split(raw), 1))
    else:
        yield path.name, raw


def _files(folder: Path) -> list[Path]:
    if (folder / "cur").is_dir() and (folder / "new").is_dir():  # a Maildir: names begin with the time of arrival
        return sorted([*(folder / "cur").iterdir(), *(folder / "new").iterdir()], key=lambda path: path.name)
    return sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix.lower() in _MAIL)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: can't be read ({error.strerror}): check its permissions") from None


def _split(raw: bytes) -> Iterator[bytes]:
    starts = list(_SEPARATOR.finditer(raw))
    for found, following in zip(starts, [*starts[1:], None], strict=True):
        yield _QUOTED.sub(rb"\1", raw[found.end() : following.start() if following else len(raw)])
