"""Who is struck out in a list that names him: "Eraf: Ad Konings", "3. Ad Konings, raadsadviseur - VERVALT". Pure."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from processor.reading.people.lists.tables import Entry
from processor.reading.text.folding import plain

_OFF = re.compile(
    r"^\W*(?:eraf|er ?uit|min|vervalt|vervallen|afmelden|afgemeld|afmelding|afwezig|verhinderd|schrappen|komt niet"
    r"|niet|off|out)"
    r"\s?:"
)
_STRUCK = re.compile(
    r"^\W*(?:(?:(?:hij|zij|ze|die|is|wordt|was|komt|kan|gaat|doet|toch|helaas|nu|dus|inmiddels|alsnog|waarschijnlijk"
    r"|bij nader inzien|op het laatste moment|he|she|is)\s)*"
    r"(?:niet(?: meer)?(?: mee| door| komen| aanwezig)?|vervalt|vervallen|geannuleerd"
    r"|gecanceld|afgemeld|afgezegd|geschrapt"
    r"|doorgestreept|verhinderd|afwezig|ziek(?: gemeld)?|ziekgemeld|valt (?:af|uit|weg)|haakt af"
    r"|zegt af|meldt zich af|can't come"
    r"|not coming|cancel(?:l?ed|s)))"
    r"(?= *(?:$|[,;:.!?()-]| (?:wegens|vanwege|want|omdat|door|ivm|i\.v\.m\.?|in verband|due to)\b))"
)
"""Behind a name, at the head of a piece of its line."""


def heads_absent(line: str) -> bool:
    """Whether a line begins with a word for those who don't come: "Eraf: Piet Smit"."""
    return bool(_OFF.match(plain(line)))


def is_struck_behind(pieces: Sequence[str]) -> bool:
    """Whether one of the pieces of a line behind its name strikes it out."""
    return any(_STRUCK.match(plain(piece)) for piece in pieces)


def with_somebody(found: list[Entry], behind: Callable[[Entry], Sequence[str]]) -> list[Entry]:
    """The entries; a list in which everybody is struck out tells who drops out, and is one of people after all."""
    if not all(entry.absent for entry in found):
        return found
    return [replace(entry, absent=entry.absent and not is_struck_behind(behind(entry))) for entry in found]
