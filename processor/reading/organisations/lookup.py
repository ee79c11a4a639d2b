"""The list of organisations in use: the package's own data with the admin's on top, and the questions it answers."""

from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Self

from processor.reading.organisations.config import Extra, read_extra
from processor.reading.organisations.data import free_mail, shipped
from processor.reading.organisations.domains import Domains
from processor.reading.organisations.employer import likeliest, named_after, resembling, signed, spelled
from processor.reading.organisations.guesses import guess
from processor.reading.organisations.model import Entry, Found, Organisation
from processor.reading.organisations.names import Names
from processor.reading.organisations.words import Words, split

_MOST = 50_000
"""Nobody names his employer after so many characters; what lies beyond is not looked at."""


class Organisations:
    """What is known about organisations. Pure once it is loaded."""

    def __init__(self, entries: Iterable[Entry], ignored_domains: Iterable[str] = ()) -> None:
        known = tuple(entries)
        self._names = Names(known)
        self._domains = Domains(known, ignored_domains)

    @classmethod
    def load(cls, extra: Path | None = None) -> Self:
        """The package's list, extended and overruled by the admin's organisations.toml.

        Raises errors.SettingsError with every problem of that file.
        """
        added = read_extra(extra) if extra else Extra()
        return cls(added.apply(shipped()), chain(free_mail(), added.ignored_domains))

    def by_domain(self, email_or_domain: str) -> Organisation | None:
        """Whose domain this is, subdomains included; None for providers and for what no list knows."""
        return self._domains.owner(email_or_domain)

    def is_free(self, email: str) -> bool:
        """Whether the address is at a provider, whose domain tells nothing of an employer."""
        return not self._domains.label(email)

    def in_text(self, text: str) -> tuple[Found, ...]:
        """Every organisation named in a text, in its order; the text composed (NFC), as a Message's is."""
        return self._in_words(split(text[:_MOST]))

    def employer(self, email: str, signature: str, person: str = "") -> Organisation | None:
        """For whom somebody works, by address and signature together; None when neither tells.

        A domain is believed unless the signature, on a line or between bars, names one other body: then that one
        counts, as for a municipality whose people mail from a shared service. An unknown domain counts when the
        signature spells it out ("Buro Meander" with @buromeander.nl), unless those words are the person's own name.
        """
        words = split(signature[:_MOST])
        found = self._in_words(words)
        domain = self.by_domain(email)
        if domain:
            return signed(domain, found, signature) or domain
        label = self._domains.label(email)
        told = spelled(label, words, found, person) or named_after(words, person) or likeliest(found, signature)
        return told or (resembling(label, words, person) if label else None)

    def spelled_in(self, email: str, text: str, person: str = "") -> Organisation | None:
        """The body named anywhere in a text whose name spells the domain of an address that nobody knows."""
        label = self._domains.label(email)
        if not label or self.by_domain(email):
            return None
        words = split(text[:_MOST])
        return spelled(label, words, self._in_words(words), person)

    def _in_words(self, words: Words) -> tuple[Found, ...]:
        """Known names, and guesses where no known one stands; of guesses that overlap the first and widest."""
        found: list[Found] = []
        for one in sorted(chain(self._names.find(words), guess(words)), key=lambda one: (one.start, -one.end)):
            if not found or found[-1].end <= one.start:
                found.append(one)
            elif one.known and not found[-1].known:
                found[-1] = one
        return tuple(found)
