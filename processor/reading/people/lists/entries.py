"""Persons in lists: bullets, numbers, one a line, "naam - functie - mail", pasted tables, "Naam: …" forms. Pure.

A line that holds a name and no sentence is an entry; a table is told by its head row or by its tabs and pipes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from processor.reading.people.lists.addressbook import (
    BLOCK,
    SELF,
    address_book,
    is_inverted,
    is_mail_of,
    named_once,
    of_address,
)
from processor.reading.people.lists.forms import forms, is_part
from processor.reading.people.lists.headings import heading_above, mail_below, organisation_below
from processor.reading.people.lists.struck import heads_absent, is_struck_behind, with_somebody
from processor.reading.people.lists.tables import HEADS, Entry, address_in, cells_of, entry_of
from processor.reading.people.mentions import EMAIL
from processor.reading.people.names.display import parse_display
from processor.reading.people.names.name import is_given, is_initials
from processor.reading.people.names.pieces import as_name, is_function
from processor.reading.text.folding import plain, vocabulary, words

_BULLET = re.compile(r"^\s*(?:[-*•·▪–+>]\s*|o\s+|\(?\d{1,2}\s?[.):\]-]\s*|[a-z]\)\s*)(?=\S)")
_KEY = re.compile(
    r"^\W*(?:volledige |voor- en achter)?(?:namen|naam|deelnemer|collega|name|participant)"
    r"(?: (?:van )?(?:de )?(?:deelnemers?|collega|medewerker|persoon|participant))?(?: \d)?\s?:\s*(?=\S)"
)
_PIECES = re.compile(r"\s+[-–—/]\s+|\s*[,;:|\t]\s*|\s{2,}|\s*[<>]\s*")
_ASIDE = re.compile(r"\s*\(([^()]*)\)")
_SPEAKS = vocabulary(
    "ik we wij graag kom komen komt kan kunnen ben is meld hierbij heb hebben wil willen dat niet wordt u je"
    " jullie zijn gaat"
    " bij naar voor onze mijn ons met samen ook deze bijeenkomst aan",
)
_LONGEST = 200
_UNMARKED = 12  # words of a line that is an item without a mark


def entries(lines: Sequence[str]) -> list[Entry]:
    """The persons of all lists in a body, in order; empty when it holds no list."""
    found = _completed(named_once(list(_entries(lines))), lines)
    found = with_somebody(found, lambda entry: _pieces(lines[entry.line])[1:])
    strong = [e for e in found if _is_listed(lines, e.line, found)]
    sure = any(_has_marks(lines[e.line]) or _heads_address(lines, e.line, found) for e in strong)
    return strong if len(strong) > 1 or sure else []


def _completed(found: list[Entry], lines: Sequence[str]) -> list[Entry]:
    """The entries, each with what a form below its name or the heading above it adds."""
    named = {entry.line for entry in found}
    made: list[Entry] = []
    for entry in found:
        end = min((line for line in named if line > entry.line), default=len(lines))
        email = entry.email or address_in(mail_below(lines, entry.line, end))
        told = organisation_below(lines, entry.line, end) or heading_above(lines, entry.line, named.__contains__)
        made.append(replace(entry, email=email, organisation=entry.organisation or told))
    return made


def _entries(lines: Sequence[str]) -> Iterator[Entry]:
    columns: list[str] = []
    persons = forms(lines)
    for at, line in enumerate(lines):
        if not line.strip() or len(line) > _LONGEST:
            columns = columns if not line.strip() else []
            continue
        if is_part(line):
            if at in persons:
                yield Entry(at, persons[at])
            continue
        cells = cells_of(line)
        heads = [HEADS.get(plain(cell).strip(" :*")) for cell in cells]
        if len(cells) > 1 and sum(head is not None for head in heads) > 1:
            columns = [head or "other" for head in heads]
            continue
        book = address_book(at, line)
        if book:
            yield from book
            continue
        made = entry_of(at, cells, columns) if columns and len(cells) > 1 else _line(at, line)
        if made is not None:
            yield made


def _line(at: int, line: str) -> Entry | None:
    """An entry from a line without head row: its first piece that is a name."""
    keyed = _KEY.match(plain(line))
    bare = line[keyed.end() :].strip() if keyed else _BULLET.sub("", line, count=1).strip()
    if SELF.match(plain(bare)):
        return Entry(at, myself=True)
    email = address_in(bare)
    rest = EMAIL.sub(" ", bare) if email else bare
    marked = bool(keyed or _BULLET.match(line))
    said = words(rest)
    pieces = _pieces(rest)
    struck = is_struck_behind(pieces[1:])
    speaks = len(_SPEAKS.intersection(said)) > 1 and not (struck and marked)
    if (not marked and len(said) > _UNMARKED) or speaks or rest.rstrip().endswith("?"):
        return None
    first = re.split(r"\s+[-–—]\s+|\t", rest, maxsplit=1)[0]
    inverted = parse_display(first) if is_inverted(first) else None
    if keyed and len([piece for piece in pieces if as_name(piece)]) > 1:
        return None
    if email and not words(_ASIDE.sub("", rest)):
        return of_address(at, email, rest)
    for index, piece in enumerate(pieces[: 2 if marked or (pieces and is_function(pieces[0])) else 1]):
        name = inverted or as_name(piece)
        if name is not None:
            told = " ".join(pieces[index + 1 :])
            return Entry(at, name, email=email, organisation=told, absent=struck or heads_absent(bare))
    return None


def _pieces(rest: str) -> list[str]:
    return [piece for piece in _PIECES.split(_ASIDE.sub(_kept_aside, rest)) if piece.strip()]


def _kept_aside(aside: re.Match[str]) -> str:
    """What stood in brackets: a call name or initials stay, a function becomes a piece of its own."""
    inner = aside[1].strip()
    return aside[0] if is_given(inner) or is_initials(inner) else f", {inner}"


def _has_marks(line: str) -> bool:
    return (
        bool(_KEY.match(plain(line)) or line.count(";") > 1 or _BULLET.match(line) or is_part(line))
        or "\t" in line
        or line.count("|") > 1
        or "@" in line
    )


def _is_listed(lines: Sequence[str], at: int, found: Sequence[Entry]) -> bool:
    """Whether a line with a name stands among others of its kind, or is marked as an item."""
    if _has_marks(lines[at]) or sum(entry.line == at for entry in found) > 1:
        return True
    others = {entry.line for entry in found if entry.line != at}
    above = next((i for i in range(at - 1, -1, -1) if lines[i].strip()), -1)
    below = next((i for i in range(at + 1, len(lines)) if lines[i].strip()), -1)
    return (
        above in others
        or below in others
        or (above >= 0 and lines[above].rstrip().endswith(":"))
        or _heads_address(lines, at, found)
    )


def _heads_address(lines: Sequence[str], at: int, found: Sequence[Entry]) -> bool:
    """Whether a name stands above an address of its bearer, on a line of its own."""
    name = next((entry.name for entry in found if entry.line == at), None)
    mails = (line.strip(" <>") for line in lines[at + 1 : at + BLOCK])
    return name is not None and any(is_mail_of(mail, name) for mail in mails)
