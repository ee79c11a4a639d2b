"""Who wrote the mail: display name, signature and address weighed against each other. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from processor.reading.folding import plain, words
from processor.reading.message import Address
from processor.reading.people.behalf import is_typed_by, serves, typed_by
from processor.reading.people.display import is_functional, name_from_address, parse_display
from processor.reading.people.names import (
    Name,
    fuller,
    is_foreign,
    is_given,
    is_initials,
    is_prefix,
    is_title,
    parse_name,
    same_person,
)

_SEPARATORS = re.compile(r"\s*[|•·;]\s*|\s+[-–—/]+\s+|,\s+|\t+|\s{3,}|\s+//\s+")
_PAIR = re.compile(r"\s+(?:en|&|and|\+)\s+", re.IGNORECASE)
_DOUBLE = re.compile(r"(?<=[a-z]) - (?=(?:van|de|der|den|ten|ter|'t) )")
_WORDY_ASIDE = re.compile(r"\s*\([^()]*\s[^()]*\)?\s*$")
_LONGEST = 7  # words of a name
_SHORT = 3  # words of a name that may be typed without capitals
_BY_ORDER = re.compile(r"\bi\.?o\.|\bp[./]?o\b|\bnamens deze\b|\bin opdracht\b")
_LINES = 7  # lines of a signature in which a name is looked for


@dataclass(frozen=True, slots=True)
class Sender:
    """Who wrote: the name as far as known, where it was read (plain Dutch), and others who signed along.

    `contested` says that signature and sender disagree, `borrowed` that the address is another's.
    """

    name: Name | None
    source: str = ""
    also: tuple[Name, ...] = ()
    contested: bool = False
    borrowed: bool = False


def sender_of(address: Address, signature: str) -> Sender:
    """The writer, from how the address is named and how the mail is signed."""
    shown = parse_display(address.name)
    local = name_from_address(address.email)
    signers = list(_signers(signature, _known_words(shown, local)))
    if shown is not None and _is_desk(shown, signers):
        signers = [name for name in signers if not same_person(name, shown)]
        shown = None
    signed, also = _one_signer([_as_called(name, shown) for name in signers], shown or local)
    if shown is None:
        return _unnamed(signed, local, also)
    if signed is None:
        return Sender(_filled(shown, local), "naam uit de afzender", also)
    if same_person(signed, shown):
        return Sender(_filled(_chosen(signed, shown), local), "naam uit de ondertekening", also)
    if _BY_ORDER.search(plain(signature)):
        return Sender(signed, "ondertekend in opdracht", also)
    if typed_by(signature, shown) or serves(signature, shown):
        return Sender(signed, "ondertekening, verstuurd uit andermans postbus", (), borrowed=True)
    return _disputed(signed, shown, address, also)


def _is_desk(shown: Name, signers: Sequence[Name]) -> bool:
    """Whether a display name is a firm's or a desk's: no known given name, while somebody signs who has one."""
    stranger = not shown.initials and not is_given(shown.given.split(" ")[0])
    return stranger and any(is_given(n.given.split(" ")[0]) and not same_person(n, shown) for n in signers if n.given)


def _as_called(signed: Name, shown: Name | None) -> Name:
    """The name as meant: "Jan Willem" is a given name when the display name says so, not a Willem."""
    return Name(given=shown.given) if shown and shown.given and plain(signed.badge) == plain(shown.given) else signed


def _unnamed(signed: Name | None, local: Name | None, also: tuple[Name, ...]) -> Sender:
    if signed is None:
        return Sender(local, "naam uit het adres" if local else "", also)
    if local is not None and local.surname and (same_person(signed, local) or _begins_alike(signed, local)):
        return Sender(fuller(signed, local), "naam uit de ondertekening", also)
    return Sender(signed, "naam uit de ondertekening", also)


def _begins_alike(signed: Name, local: Name) -> bool:
    """Whether a bare given name fits the initials of the address: "Bart" and b.dewilde@."""
    return (
        bool(signed.given and not signed.surname and not local.given)
        and plain(signed.given)[:1] == plain(local.initials)[:1]
    )


def _chosen(signed: Name, shown: Name) -> Name:
    """The fuller of both: who signs with a first name is called so, and has the surname of the display name."""
    if signed.surname and signed.given:
        return (
            fuller(signed, shown)
            if len(plain(signed.surname)) >= len(plain(shown.surname)) or not shown.surname
            else Name(signed.given, signed.initials or shown.initials, shown.prefix, shown.surname)
        )
    if signed.given and plain(signed.given) in plain(shown.given).split():
        return fuller(shown, signed)
    if signed.given and shown.given and plain(signed.given) != plain(shown.given):
        return fuller(shown, signed)
    return fuller(shown, signed) if shown.given or not signed.given else fuller(signed, shown)


def _filled(name: Name, local: Name | None) -> Name:
    """A name with what only the address tells: the surname of "Piet", the given name of "P. Jansen" in piet.jansen@."""
    if local is None or not local.full:
        return name
    if len(name.surname.rstrip(".")) == 1 and same_person(name, local):
        return Name(name.given or local.given, name.initials, local.prefix, local.surname)
    if name.surname and name.given:
        return name
    if (
        not name.surname
        and name.given
        and (not local.given or plain(local.given) == plain(name.given))
        and (local.given or local.initials[:1].lower() == plain(name.given)[:1])
    ):
        return fuller(name, local)
    if name.surname and not name.given and local.given and same_person(name, local):
        return fuller(name, local)
    return name


def _disputed(signed: Name, shown: Name, address: Address, also: tuple[Name, ...]) -> Sender:
    """Signed by another than the account's owner. A given name alone may be a call name ("Hans" for "Johannes")."""
    if not signed.surname and not is_given(signed.given):
        return Sender(shown, "naam uit de afzender", also)
    if not signed.surname:
        return Sender(
            Name(signed.given, shown.initials, shown.prefix, shown.surname),
            "roepnaam uit de ondertekening",
            also,
            contested=bool(shown.given) and plain(shown.given)[0] != plain(signed.given)[0],
        )
    local = name_from_address(address.email)
    if shown.surname and local is not None and same_person(signed, local) and not same_person(shown, local):
        return Sender(signed, "naam uit de ondertekening", also)
    return Sender(signed, "ondertekend door een ander dan de afzender", also, contested=True, borrowed=True)


def _known_words(*names: Name | None) -> frozenset[str]:
    return frozenset(word for name in names if name for word in words(f"{name.given} {name.surname}") if len(word) > 1)


def _one_signer(signers: Sequence[Name], expected: Name | None) -> tuple[Name | None, tuple[Name, ...]]:
    """The writer among those who signed: the one the address expects, else the first; and the others."""
    if not signers:
        return None, ()
    first = next((n for n in signers if expected and same_person(n, expected) and _shares(n, expected)), signers[0])
    same = [n for n in signers if same_person(n, first)]
    whole = next((n for n in same if n.full), first)
    best = fuller(first, whole) if same_person(first, whole) else first
    return best, tuple(n for n in signers if n not in same and n.full and is_given(n.given.split(" ")[0]))


def _shares(one: Name, other: Name) -> bool:
    return bool(set(words(f"{one.given} {one.surname}")) & set(words(f"{other.given} {other.surname}")))


def _signers(signature: str, known: frozenset[str]) -> Iterator[Name]:
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
    line = _DOUBLE.sub("-", line)
    first = [piece.strip(" *_.,!") for piece in _SEPARATORS.split(line) if piece.strip(" *_.,!")][:2]
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
