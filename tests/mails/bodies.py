"""A body as typed, cut in the blocks that mail clients treat apart: lines, tables, lists, signature, quotes.

What the blocks become in HTML is left to pages.py.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from operator import itemgetter

ATTRIBUTION = re.compile(r"^(Op|On|Am|Le) .{5,200}(schreef|wrote|schrieb|geschreven|écrit).{0,120}:\s*$")
HEAD_FIRST = re.compile(r"^(Van|From): ")
HEAD_NEXT = re.compile(r"^(Verzonden|Sent|Datum|Date|Aan|To|CC|Cc|Onderwerp|Subject|Bijlagen|Attachments|Urgentie): ?")
FORWARD = re.compile(
    r"^-{5,} ?(Forwarded message|Doorgestuurd bericht|Oorspronkelijk bericht|Original message) ?-{5,}$"
)
DEVICE = re.compile(r"^(Outlook voor (iOS|Android) downloaden|Get Outlook for (iOS|Android))$")
HEAD_LINES = 3


class Shape(StrEnum):
    """What a run of lines is to a mail client."""

    TEXT = "text"
    TABLE = "table"
    LIST = "list"
    SIGNATURE = "signature"
    DEVICE = "device"
    ATTRIBUTION = "attribution"
    QUOTE = "quote"
    HEAD = "head"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines of one shape. Quotes have lost their angle; BELOW is all that follows a reply header."""

    shape: Shape
    lines: tuple[str, ...]


def shape_of(line: str) -> Shape:
    """What one line is, looked at alone."""
    if line.startswith(">"):
        return Shape.QUOTE
    if line.count("\t") > 0:
        return Shape.TABLE
    if line.startswith("* "):
        return Shape.LIST
    if ATTRIBUTION.match(line):
        return Shape.ATTRIBUTION
    return Shape.DEVICE if DEVICE.match(line) else Shape.TEXT


def head_length(lines: Sequence[str]) -> int:
    """How many lines the reply header at the front takes, 0 when none stands there."""
    first = 1 if FORWARD.match(lines[0]) and len(lines) > 1 else 0
    if not HEAD_FIRST.match(lines[first]):
        return 0
    end = first + 1
    while end < len(lines) and HEAD_NEXT.match(lines[end]):
        end += 1
    return end if end - first >= HEAD_LINES else 0


def clean(shape: Shape, line: str) -> str:
    """A line without the mark that told its shape."""
    if shape is Shape.QUOTE:
        return line[1:].removeprefix(" ")
    return line.removeprefix("* ") if shape is Shape.LIST else line


def shaped(lines: Sequence[str]) -> Iterator[tuple[Shape, str]]:
    """Each line with its shape, in order; what follows a reply header is BELOW, whatever it looks like."""
    signing = False
    for at, line in enumerate(lines):
        length = head_length(lines[at:])
        if length:
            yield from ((Shape.HEAD, head) for head in lines[at : at + length])
            yield from ((Shape.BELOW, below) for below in lines[at + length :])
            return
        shape = shape_of(line)
        if line.rstrip() == "--":
            signing = True
            continue
        signing = signing and shape is not Shape.ATTRIBUTION
        yield Shape.SIGNATURE if signing and shape is Shape.TEXT else shape, clean(shape, line)


def blocks(text: str) -> Iterator[Block]:
    """The body's blocks in order."""
    for shape, run in groupby(shaped(text.rstrip("\n").split("\n")), key=itemgetter(0)):
        yield Block(shape, tuple(line for _, line in run))


def wrapped(line: str, width: int) -> list[str]:
    """A line broken at spaces, its quote marks repeated; words longer than the width stay whole."""
    lead = re.match(r"(> ?)*", line)
    mark = lead[0] if lead else ""
    rows = [mark]
    for word in line[len(mark) :].split(" "):
        if rows[-1] != mark and len(rows[-1]) + 1 + len(word) > width:
            rows.append(mark + word)
        else:
            rows[-1] += word if rows[-1] == mark else f" {word}"
    return rows


def hard_wrapped(text: str, width: int) -> str:
    """Every long line broken, as clients do that send no format=flowed. Tables keep their rows."""
    lines = text.split("\n")
    return "\n".join(row for line in lines for row in ([line] if "\t" in line else wrapped(line, width)))


def flowed(text: str, width: int = 72) -> str:
    """format=flowed (RFC 3676): soft breaks end in a space, a line that begins oddly is stuffed."""
    rows: list[str] = []
    for line in text.split("\n"):
        if line == "-- " or line.startswith(">"):
            rows.append(line)
            continue
        soft = wrapped(line.rstrip(), width)
        stuffed = [f" {row}" if row.startswith((" ", "From ", ">")) else row for row in soft]
        rows += [f"{row} " for row in stuffed[:-1]] + stuffed[-1:]
    return "\n".join(rows)
