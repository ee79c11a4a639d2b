"""The list of organisations in use: the package's own data with the admin's on top, and the questions it answers."""

from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Self

from processor.reading.folding import plain
from processor.reading.organisations.config import Extra, read_extra
from processor.reading.organisations.data import free_mail, shipped
from processor.reading.organisations.guesses import guess
from processor.reading.organisations.model import Entry, Found, Organisation, OrganisationKind, role_of
from processor.reading.organisations.names import Names
from processor.reading.organisations.words import Words, split

_SEPARATORS = frozenset("|•·–—,/:;()>-")
_SHORTEST = 5
"""A domain is only recognised in a signature when its name has so many letters."""
_LETTERS_DOTS = ("nl", "frl")


class Organisations:
    """What is known about organisations. Pure once it is loaded."""

    def __init__(self, entries: Iterable[Entry], ignored_domains: Iterable[str] = ()) -> None:
        known = tuple(entries)
        self._names = Names(known)
        self._domains = {domain: entry.organisation for entry in known for domain in entry.domains}
        self._places = {
            _squash(name.words): entry.organisation
            for entry in known
            for name in entry.names
            if _is_place(entry, name.led)
        }
        self._ignored = frozenset(ignored_domains)

    @classmethod
    def load(cls, extra: Path | None = None) -> Self:
        """The package's list, extended and overruled by the admin's organisations.toml.

        Raises errors.SettingsError with every problem of that file.
        """
        added = read_extra(extra) if extra else Extra()
        mine = tuple(added.apply(shipped()))
        return cls(mine, chain(free_mail(), added.ignored_domains))

    def by_domain(self, email_or_domain: str) -> Organisation | None:
        """Whose domain this is, subdomains included; None for providers and for what no list knows."""
        domain = plain(email_or_domain).rpartition("@")[2].strip(" <>.")
        labels = domain.split(".")
        for candidate in (".".join(labels[i:]) for i in range(len(labels) - 1)):
            if candidate in self._ignored:
                return None
            if candidate in self._domains:
                return self._domains[candidate]
        return self._places.get(_place(labels[-2])) if labels[-1] in _LETTERS_DOTS and len(labels) > 1 else None

    def in_text(self, text: str) -> tuple[Found, ...]:
        """Every organisation named in a text, in its order; the text composed (NFC), as a Message's is."""
        return self._in_words(split(text))

    def employer(self, email: str, signature: str, person: str = "") -> Organisation | None:
        """For whom somebody works, by address and signature together; None when neither tells.

        A domain is believed unless the signature, on a line or between bars, names another body: then that one counts,
        as for a municipality whose people mail from a shared service. An unknown domain counts when the signature
        spells it out ("Buro Meander" with @buromeander.nl), unless those words are the person's own name.
        """
        words = split(signature)
        found = self._in_words(words)
        domain = self.by_domain(email)
        if domain:
            return _signed(domain, found, words.text) or domain
        spelled = self._spelled(words, email, person)
        return spelled or _first(found, words.text)

    def _in_words(self, words: Words) -> tuple[Found, ...]:
        known = self._names.find(words)
        found: list[Found] = []
        for one in sorted(chain(known, guess(words)), key=lambda one: (not one.known, one.start, -one.end)):
            if not any(_overlap(one, other) for other in found):
                found.append(one)
        return tuple(sorted(found, key=lambda one: one.start))

    def _spelled(self, words: Words, email: str, person: str) -> Organisation | None:
        """The organisation whose name, written together, is the domain of the address."""
        domain = plain(email).rpartition("@")[2]
        label = "".join(domain.split(".")[-2:-1]).replace("-", "")
        if len(label) < _SHORTEST or domain in self._ignored:
            return None
        own = split(person).words
        for index in range(len(words.words)):
            last = _run(words, index, label)
            if last is not None and not set(words.words[index : last + 1]) <= set(own):
                name = words.written(index, last)
                return Organisation(name, OrganisationKind.UNKNOWN, role_of(OrganisationKind.UNKNOWN))
        return None


def _is_place(entry: Entry, led: bool) -> bool:  # noqa: FBT001 - a field of the name, passed on
    return led and entry.organisation.kind is OrganisationKind.MUNICIPALITY


def _squash(name: str) -> str:
    return "".join(split(name).words)


def _place(label: str) -> str:
    """What a domain's label says of the place: gemeente-westerveld and westerveld are both westerveld."""
    return label.replace("-", "").removeprefix("gemeente")


def _overlap(one: Found, other: Found) -> bool:
    return one.start < other.end and other.start < one.end


def _apart(found: Found, text: str) -> bool:
    """Whether a name stands by itself, as in a signature: alone on its line or between bars, commas or brackets."""
    before, after = text[: found.start].rstrip(" \t"), text[found.end :].lstrip(" \t.")
    return (not before or before[-1] == "\n" or before[-1] in _SEPARATORS) and (
        not after or after[0] in "\r\n" or after[0] in _SEPARATORS
    )


def _signed(domain: Organisation, found: tuple[Found, ...], text: str) -> Organisation | None:
    """The one body that a signature names instead of that of the domain; None unless it names one."""
    named = {one.organisation for one in found if one.known and (domain.joint or _apart(one, text))}
    if domain.joint and len(named) > 1:
        named = {organisation for organisation in named if organisation.kind is OrganisationKind.MUNICIPALITY}
    return named.pop() if len(named) == 1 else None


def _first(found: tuple[Found, ...], text: str) -> Organisation | None:
    """The likeliest of the names in a signature: known and apart, then known, then guessed."""
    ranked = sorted(found, key=lambda one: (not one.known, not _apart(one, text)))
    return ranked[0].organisation if ranked else None


def _run(words: Words, first: int, label: str) -> int | None:
    """The last of the capitalised words from here that together spell a label, None when they don't."""
    rest, index = label, first
    while words.capital(first) and rest.startswith(words.words[index]):
        rest = rest[len(words.words[index]) :]
        if not rest:
            return None if words.text[words.end(index) : words.end(index) + 1] == "." and first == index else index
        if not words.joined(index):
            return None
        index += 1
    return None
