"""A person's name in its parts, how it is printed on a badge, and what words can be part of one. Pure.

How the parts are told apart is left to grammar.py.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from processor.reading.people.names.name_data import (
    COMMON_SURNAMES,
    GIVEN_NAMES,
    JOB_WORDS,
    NOT_NAMES,
    PREFIXES,
    TITLES,
)
from processor.reading.text.folding import kept, plain, vocabulary

_INITIALS = re.compile(r"^(?:[A-ZÀ-Ž][a-z]?\.){1,5}-?(?:[A-ZÀ-Ž]\.?)?$|^[A-ZÀ-Ž]$")

_HALVES = vocabulary("kleine klein groot grote oude oud olde nieuwe lutje lutke wolter schulte")
"""How the surnames of two words begin that farms gave: "Groot Koerkamp", "Oude Egberink"."""


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in its parts; at least one of `given`, `initials` and `surname` is filled."""

    given: str = ""
    initials: str = ""
    prefix: str = ""
    surname: str = ""

    @property
    def badge(self) -> str:
        """As printed on a badge: the call name (or initials), the prefix, the surname."""
        return " ".join(part for part in (self.given or self.initials, self.prefix, self.surname) if part)

    @property
    def full(self) -> bool:
        """Whether it tells one person from another: a surname with a given name or initials."""
        return bool(self.surname and (self.given or self.initials))


@kept()
def is_title(token: str) -> bool:
    """Whether the word is a form of address or a degree: "drs.", "mevrouw", "MSc"."""
    folded = plain(token).rstrip(",")
    return folded.rstrip(".") in TITLES or folded in TITLES or is_row_of_titles(folded)


def is_row_of_titles(word: str) -> bool:
    """Whether titles are written together: "drs.ing."."""
    parts = word.rstrip(".").split(".")
    return len(parts) > 1 and all(len(part) > 1 and part in TITLES for part in parts)


@kept()
def is_prefix(token: str) -> bool:
    """Whether the word can stand between given name and surname: "van", "der", "'t"."""
    return plain(token) in PREFIXES


@kept()
def is_given(token: str) -> bool:
    """Whether the word is known as a given name, or is two of them with a hyphen."""
    folded = plain(token)
    return folded in GIVEN_NAMES or ("-" in folded and all(part in GIVEN_NAMES for part in folded.split("-")))


def is_foreign(tokens: Sequence[str]) -> bool:
    """Whether some word can't be part of a name ("Team", "adviseur"); "Maas" can, behind a given name."""
    return any(_is_foreign(tokens, at) for at in range(len(tokens)))


def _is_foreign(tokens: Sequence[str], at: int) -> bool:
    word = plain(tokens[at]).strip("().,")
    if (word not in NOT_NAMES and word not in JOB_WORDS) or ("." in tokens[at] and is_initials(tokens[at])):
        return False
    before = tokens[at - 1] if at else ""
    follows = bool(before) and (
        is_given(before) or is_initials(before) or is_prefix(before) or _is_half(tokens, at - 1)
    )
    return not ((follows and word in COMMON_SURNAMES) or (at == 0 and word in GIVEN_NAMES))


def _is_half(tokens: Sequence[str], at: int) -> bool:
    """Whether a word begins a surname of two behind a given name or initials: "Bert Kleine Haar"."""
    before = tokens[at - 1] if at else ""
    return plain(tokens[at]) in _HALVES and bool(before) and (is_given(before) or is_initials(before))


@kept()
def is_initials(token: str) -> bool:
    """Whether the word is initials with points ("H.J.", "Th.") or one capital."""
    return bool(_INITIALS.match(token))


def cased(token: str) -> str:
    """A word of a name with its capitals, when it was typed without them or all in capitals."""
    if not (token.islower() or (token.isupper() and len(token) > 1)):
        return token
    return "-".join(_capital(part) for part in token.lower().split("-"))


def _capital(part: str) -> str:
    if is_prefix(part):
        return part
    return part[:2].upper() + part[2:] if part.startswith("ij") else part[:1].upper() + part[1:]


def squeezed(name: Name) -> str:
    """Prefix and surname as one word, as an address writes it: "elouardi"."""
    return re.sub(r"[^a-z]", "", plain(f"{name.prefix}{name.surname}"))


def same_person(one: Name, other: Name) -> bool:
    """Whether two names can be the same person's: "J. de Vries" and "Jan de Vries", "Jan" and "Jan de Vries"."""
    families = one.surname and other.surname
    if families and not _same_surname(one.surname, other.surname) and squeezed(one) != squeezed(other):
        return False
    if one.given and other.given:
        left, right = plain(one.given), plain(other.given)
        return bool(set(left.split()) & set(right.split())) or _shortened(left, right, one, other)
    if not (one.surname and other.surname):
        return False
    first, second = (one.given or one.initials)[:1], (other.given or other.initials)[:1]
    return not first or not second or plain(first) == plain(second)


def _same_surname(left: str, right: str) -> bool:
    """Equal, or one of a double name: "De Boer" is also "De Boer-Jansen"."""
    a, b = plain(left).rstrip("."), plain(right).rstrip(".")
    if min(len(a), len(b)) == 1:
        return a[:1] == b[:1]
    return a == b or bool(set(re.split(r"[ -]", a)) & set(re.split(r"[ -]", b)) - PREFIXES)


def _shortened(left: str, right: str, one: Name, other: Name) -> bool:
    """Whether one given name is the other's call name: same surname, same first letter ("Elisabeth", "Els")."""
    return bool(one.surname and other.surname) and (left[:2] == right[:2] or left in right or right in left)


def fuller(one: Name, other: Name) -> Name:
    """One name from two of the same person; where both say something, `one` has the word."""
    longer = len(plain(other.surname)) > len(plain(one.surname)) and plain(one.surname) in plain(other.surname)
    family = other if not one.surname or longer else one
    return Name(one.given or other.given, one.initials or other.initials, family.prefix, family.surname)
