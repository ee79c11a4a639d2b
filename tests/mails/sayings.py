"""Short letters with their truth, in bulk: how people put it, without the trappings of a mail.

A file of `sayings/` holds letters one after the other. Each begins with a line "@ kind seats" and goes on with its body:

    @ registration 3 writer: Jan Smit; Ria Bos
    Ik kom met Jan Smit en Ria Bos. Els Kok kan dan niet.

`seats` as in a case's truth (the new total of a change, 0 for all of theirs of a cancellation). `writer` stands there when
the request is about the writer too; after the colon the others it is about. A "?" behind the seats means that a human should
look, a "~" that two careful secretaries could differ about that. `Re` before the colon: it answers a mail of ours.
They are there for `make learn`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from processor.registration.request import Kind

SAYINGS = Path(__file__).parent / "sayings"
_HEAD = re.compile(
    r"^@ (?P<kind>[a-z]+) (?P<seats>\d+)(?P<look>[?~]?)(?P<marks>(?: writer| Re)*)(?:: *(?P<others>.*))?$"
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A short letter; `others` are those it is about beside the writer, `review` is None where it may go either way."""

    body: str
    kind: Kind
    seats: int
    writer: bool
    others: tuple[str, ...]
    review: bool | None
    reply: bool


def load_sayings(folder: Path = SAYINGS) -> Iterator[Saying]:
    """Every letter of the folder. Raises ValueError, naming the file and the head, where it has no such form."""
    for path in sorted(folder.glob("*.txt")):
        for block in re.split(r"^(?=@)", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            head, _, body = block.partition("\n")
            yield _saying(head.strip(), body.strip(), path)


def _saying(head: str, body: str, path: Path) -> Saying:
    told = _HEAD.match(head)
    if told is None or not body:
        message = f"{path.name}: {head!r} is no head of a short letter, or has no body"
        raise ValueError(message)
    others = tuple(name.strip() for name in (told["others"] or "").split(";") if name.strip())
    review = {"": False, "?": True, "~": None}[told["look"]]
    marks = told["marks"].split()
    return Saying(body, Kind(told["kind"]), int(told["seats"]), "writer" in marks, others, review, "Re" in marks)
