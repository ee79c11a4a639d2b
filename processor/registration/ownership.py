"""Whose registration is a mail about, and is it proven that its owner asks? (decision 7) Pure.

A forwarded letter carries our signed Message-ID and the reference code too, and a From line can be forged: only both
together prove something, or an address that the receiving server vouches for. The code is drawn from 387 million and
stands in letters to that party alone, so with one tap on its link no further question is asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from processor.registration.capacity import fold
from processor.registration.model import Attendee, Registration
from processor.registration.request import Person


@dataclass(frozen=True, slots=True)
class Claim:
    """What a mail brings: its sender's address, what our letter or code in it refers to, and who it names.

    `letter_about` is the registration of the letter of ours that it answers (0: none). `authenticated` tells that the
    receiving server vouches for the address.
    """

    email: str
    letter_about: int = 0
    code: str = ""
    people: tuple[Person, ...] = ()
    authenticated: bool = False


@dataclass(frozen=True, slots=True)
class Owner:
    """The party that a claim is about, and whether it is proven that somebody of that party makes it."""

    party: Registration
    proven: bool
    member: bool
    """The mail says that it comes from an address of the party."""


def addresses(party: Registration) -> frozenset[str]:
    """Every address of a party: of who signed up, and of who comes."""
    found = {party.sender_email, *(attendee.email for attendee in party.attendees)}
    return frozenset(address.casefold() for address in found if address)


def owner(claim: Claim, parties: Sequence[Registration]) -> Owner | None:
    """Find the party that a claim is about; None when there is none, or more than one could be meant."""
    party = _meant(claim, [party for party in parties if party.active])
    if party is None:
        return None
    member = claim.email.casefold() in addresses(party)
    token = claim.letter_about == party.id or claim.code == party.code
    return Owner(party, member and (token or claim.authenticated), member)


def _meant(claim: Claim, parties: Sequence[Registration]) -> Registration | None:
    by_letter = [party for party in parties if party.id == claim.letter_about]
    by_code = [party for party in parties if claim.code and party.code == claim.code]
    by_address = [party for party in parties if claim.email.casefold() in addresses(party)]
    by_name = [party for party in by_address or parties if names_somebody(claim.people, party)]
    return next((found[0] for found in (by_letter, by_code, by_address, by_name) if len(found) == 1), None)


def names_somebody(people: Sequence[Person], party: Registration) -> bool:
    """Whether one of these people is in the party: by name, and by organisation where both tell one."""
    return any(is_same(person, attendee) for person in people for attendee in party.attendees)


def is_same(person: Person, attendee: Attendee) -> bool:
    """Whether a person in a mail is this attendee."""
    if not person.name or fold(person.name) != fold(attendee.name):
        return False
    organisations = {fold(one) for one in (person.organisation, attendee.organisation) if one}
    return len(organisations) <= 1 or bool(person.email and person.email == attendee.email)


def attendee_of(email: str, party: Registration) -> Attendee | None:
    """Return the one attendee of a party who has this address."""
    found = [attendee for attendee in party.attendees if email and attendee.email.casefold() == email.casefold()]
    return found[0] if len(found) == 1 else None
