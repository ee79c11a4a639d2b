"""What lines around a name in a list add to it: the e-mail and the organisation of a form, the heading it stands under.

Pure. The names themselves are found by entries.py.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from processor.reading.text.folding import plain, words

_ORGANISATION = re.compile(r"^\W*(?:organisatie|gemeente|werkgever|instelling|bedrijf|organi[sz]ation)\s?:\s*(?=\S)")
_MAIL = re.compile(r"^\W*(?:e-?mail|mail)(?:-?adres)?(?: (?:van )?(?:de )?(?:deelnemer|collega))?\s?:")
_MARKED = re.compile(r"^\s*(?:[-*•·▪–+]\s*\S|\(?\d{1,2}\s?[.):])|\t|@")
_FORM = 8  # lines of a form for one person
_HEADING = 7  # words of a heading at most
_TALK = frozenset(
    {"ik", "wij", "we", "graag", "komen", "kom", "komt", "hierbij", "aan", "volgende", "please", "de", "zijn"}
)


def mail_below(lines: Sequence[str], at: int, end: int) -> str:
    """The line with the e-mail address of the person named at a line, "" when no form tells it."""
    return next((line for line in _form(lines, at, end) if _MAIL.match(plain(line))), "")


def organisation_below(lines: Sequence[str], at: int, end: int) -> str:
    """What a form tells of the organisation of the person named at a line."""
    found = ((line, _ORGANISATION.match(plain(line))) for line in _form(lines, at, end))
    return next((line[match.end() :].strip() for line, match in found if match), "")


def heading_above(lines: Sequence[str], at: int, is_entry: Callable[[int], bool]) -> str:
    """The bare line above a run of marked names: "GGD Haaglanden" above "* Roos-Marijn Hoek"."""
    if not _MARKED.search(lines[at]):
        return ""
    above = at - 1
    while above >= 0 and (is_entry(above) or not lines[above].strip()):
        above -= 1
    return lines[above].strip(" :*_") if above >= 0 and _is_heading(lines[above]) else ""


def _is_heading(line: str) -> bool:
    said = words(line)
    bare = not _MARKED.search(line) and not line.rstrip().endswith((".", ",", "?", "!"))
    return bare and 0 < len(said) <= _HEADING and not _TALK & set(said[:3])


def _form(lines: Sequence[str], at: int, end: int) -> Iterator[str]:
    yield from lines[at + 1 : min(end, at + _FORM)]
