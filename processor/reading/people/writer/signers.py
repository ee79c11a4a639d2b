"""The names in a signature: whole pieces of its first lines that are names, two on one line apart. Pure."""

import re
from collections.abc import Iterator, Sequence

from processor.reading.people.names.desks import is_functional
from processor.reading.people.names.display import parse_display
from processor.reading.people.names.grammar import parse_name
from processor.reading.people.names.name import (
    Name,
    is_foreign,
    is_given,
    is_initials,
    is_prefix,
    is_title,
)
from processor.reading.people.writer.behalf import is_typed_by, signing_along
from processor.reading.text.folding import plain, words

_SEPARATORS = re.compile(r"\s*[|•·;]\s*|\s+[-–—/]+\s+|,\s+|\t+|\s{3,}|\s+//\s+")
_PAIR = re.compile(r"\s+(?:en|&|and|\+)\s+", re.IGNORECASE)
_DOUBLE = re.compile(r"(?<=[a-z]) - (?=(?:van|de|der|den|ten|ter|'t) )")
_WORDY_ASIDE = re.compile(r"\s*\([^()]*\s[^()]*\)?\s*$")
_ALSO = re.compile(r"\s*\((?:(?:mede|ook) namens|en|and|&|\+) ([^()]{2,40})\)\s*$", re.IGNORECASE)
"""Behind who signs: "Jip Aalbers (en Mo Ziani)"."""
_MAIL = re.compile(r"\s*[(<\[]?[\w.+'-]+@[\w.-]+[)>\]]?\s*$")
_ROSTER = re.compile(r"\((?:ma|di|wo|do|vr|maandag|dinsdag|woensdag|donderdag|vrijdag)\b[^()]{0,20}\) *[|/,;]")
"""Who of a team is there on which days: "Jan Bos (ma-do) | Els Vink (vr)"."""
_LONGEST = 7  # words of a name
_SHORT = 3  # words of a name that may be typed without capitals
_LINES = 7  # lines of a signature in which a name is looked for


def signers_of(signature: str, known: frozenset[str]) -> Iterator[Name]:
    """The names in a signature, in order: whole pieces of its first lines that are names."""
    lines = [line for line in signature.split("\n") if line.strip()][:_LINES]
    seen: list[Name] = []
    for at, line in enumerate(lines):
        if ("@" in line and " " not in line.strip()) or (seen and is_typed_by(lines[at - 1], alone=True)):
            continue
        for piece in _name_pieces(line):
            name = _signed_name(piece, known, first=at == 0)
            if name is not None and not _is_firm(name, seen):
                seen.append(name)
                yield name


def _is_firm(name: Name, seen: Sequence[Name]) -> bool:
    """Whether a further line is a firm called after who signed above it: "Stuut Strategie" under "Merijn Stuut"."""
    opener = plain(name.given).split(" ")[0]
    return any(n.full and opener in {*plain(n.surname).split(" "), plain(n.prefix).split(" ")[0]} - {""} for n in seen)


def _name_pieces(line: str) -> list[str]:
    if is_typed_by(line):
        return []
    line = _DOUBLE.sub("-", signing_along(line) or line)
    line = _MAIL.sub("", _ALSO.sub(r" en \1", line))
    first = [piece.strip(" *_.,!") for piece in _SEPARATORS.split(line) if piece.strip(" *_.,!")]
    first = first[: 1 if _ROSTER.search(line) else 2]
    return [part for piece in first for part in _pair(piece)]


def _pair(piece: str) -> list[str]:
    """The names of two who sign together; "Henk en Tineke Oldenkamp" share a surname."""
    parts = _PAIR.split(piece)
    last = parts[-1].split(" ")
    shared = len(parts) > 1 and len(last) > 1 and is_given(last[0])
    return [
        f"{part} {' '.join(last[1:])}" if shared and part.count(" ") == 0 and is_given(part) else part for part in parts
    ]


def _before_desk(piece: str) -> str:
    """The name before the desk on the same line: "Annie de Groot Wijkraad Gorzen"."""
    tokens = piece.split()
    desk = (
        i for i, t in enumerate(tokens) if i > 1 and is_functional(t) and t.isalpha() and not is_prefix(tokens[i - 1])
    )
    return " ".join(tokens[: next(desk, len(tokens))])


def shown_names(display: str) -> list[Name]:
    """Whom a display name names: one person, or both of "Henk en Ria Moerman"."""
    made = (parse_display(part) for part in _pair(display))
    return [name for name in made if name is not None]


def _signed_name(piece: str, known: frozenset[str], *, first: bool) -> Name | None:
    """The name that a piece of a signature is; a stranger's must begin with a known given name or initials."""
    piece = _before_desk(_WORDY_ASIDE.sub("", piece))
    said = [t for t in piece.replace("(", " (").split() if not is_title(t.strip(","))]
    if not said or len(said) > _LONGEST or "@" in piece or any(c.isdigit() for c in piece):
        return None
    folded = set(words(piece))
    mine = bool(folded & known)
    begins = is_given(said[0]) or is_initials(said[0]) or plain(said[0]) in known
    if not begins and (not mine or is_foreign(said)):
        return None
    if not mine and (is_foreign(said) or is_functional(piece) or (len(said) == 1 and not first)):
        return None
    written = all(
        t[:1].isupper() or is_prefix(t) or t.startswith(("(", "'", "-", "–")) or plain(t) in known for t in said
    )
    short = len(said) <= _SHORT and (mine or (first and begins))
    return parse_name(piece) if written or short else None
