"""A person whose name a form tells in parts, a line each: "Achternaam: Prins", "Voornaam: Carla". Pure."""

import re
from collections.abc import Sequence

from processor.reading.people.lists.tables import HEADS, name_of
from processor.reading.people.names.name import Name
from processor.reading.text.folding import plain

_PARTS = frozenset({"given", "family", "prefix", "initials"})
_FIELD = re.compile(r"^\W*([a-z -]{2,20})\s?[:=]\s*(?=\S)")


def forms(lines: Sequence[str]) -> dict[int, Name]:
    """The persons of such forms, each at the line where the first part of his name stands."""
    made: dict[int, Name] = {}
    said: dict[str, str] = {}
    first = 0
    for at, line in enumerate([*lines, ""]):
        part, value = _part(line)
        if said and (part in said or (not part and "family" in said)):
            made |= _person(first, said)
            said = {}
        if part:
            first = first if said else at
            said[part] = value
    return made


def is_part(line: str) -> bool:
    """Whether a line of a form tells a part of a name."""
    return bool(_part(line)[0])


def _part(line: str) -> tuple[str, str]:
    field = _FIELD.match(plain(line))
    column = HEADS.get(field[1].strip(), "") if field else ""
    return (column, line[field.end() :].strip()) if field and column in _PARTS else ("", "")


def _person(first: int, said: dict[str, str]) -> dict[int, Name]:
    name = name_of(said) if "family" in said and len(said) > 1 else None
    return {first: name} if name else {}
