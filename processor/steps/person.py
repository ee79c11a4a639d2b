"""Somebody, as the store knows him: an address and the names that came with it. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from processor.registration.capacity import fold
from processor.registration.model import Attendee, Registration

SHORT = 4
"""A name of one word shorter than this is too common to be looked for in texts."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who is meant by an address (lower case). Several people at one functional address can't be told apart."""

    address: str
    names: frozenset[str] = frozenset()

    def named_in(self, text: str) -> bool:
        """Whether a text holds this address, or one of these names as words of their own."""
        words = [self.address, *(name for name in self.names if " " in name or len(name) >= SHORT)]
        pattern = "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in words)
        return bool(text) and re.search(pattern, " ".join(text.split()), re.IGNORECASE) is not None

    def sent(self, party: Registration) -> bool:
        """Whether he signed this party up."""
        return party.sender_email.lower() == self.address

    def is_attendee(self, attendee: Attendee, party: Registration) -> bool:
        """Whether this attendee is he: by address; or by name, in a party that he signed up."""
        if attendee.email:
            return attendee.email.lower() == self.address
        return self.sent(party) and fold(attendee.name) in {fold(name) for name in self.names}


def person_of(address: str, parties: Iterable[Registration], names: Iterable[str] = ()) -> Person:
    """Return who this address is, with these names and those that it came with in these parties."""
    address = address.strip().lower()
    found = set(names)
    for party in parties:
        found |= {attendee.name for attendee in party.attendees if attendee.email.lower() == address}
        if party.sender_email.lower() == address:
            found.add(party.sender_name)
    return Person(address, frozenset(" ".join(name.split()) for name in found if name.strip()))
