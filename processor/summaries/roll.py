"""Who is on the list, one person or nameless chair after another, sorted as the Dutch sort names. Pure.

The workbook and the sheets for the door are made of it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from processor.registration.capacity import queue
from processor.registration.model import Registration
from processor.registration.request import Role
from processor.summaries.surnames import Filed, filed


@dataclass(frozen=True, slots=True)
class Seat:
    """One chair that was asked for: by which party, for whom, and whether it is given.

    `guest` is 0 for somebody with a name, else which of the nameless guests of `name` it is. `number` is its place in
    the party, from 0; `queued` the place of the party in the queue, 0 when it doesn't wait.
    """

    party: Registration
    number: int
    name: str
    guest: int = 0
    organisation: str = ""
    role: Role = Role.UNKNOWN
    email: str = ""
    queued: int = 0

    @property
    def given(self) -> bool:
        """Whether the chair is somebody's: those of a party are given in the order of its mail."""
        return self.number < self.party.granted

    @property
    def filed(self) -> Filed:
        """The name in its parts; of a nameless guest that of his host."""
        return filed(self.name)

    @property
    def listed(self) -> str:
        """“Berg, Jan van der”, or “Berg, Jan van der: gast 1”."""
        return f"{self.filed}: gast {self.guest}" if self.guest else str(self.filed)


def roll(parties: Iterable[Registration]) -> list[Seat]:
    """Return every chair that a party asked for, cancelled ones too, sorted by surname."""
    everyone = tuple(parties)
    places = {party.id: place for place, party in enumerate(queue(everyone), 1)}
    seats = [seat for party in everyone for seat in _seats(party, places.get(party.id, 0))]
    return sorted(seats, key=lambda seat: (seat.filed.key, seat.guest, seat.party.arrival, seat.number))


def present(parties: Iterable[Registration]) -> list[Seat]:
    """Return those who have a chair, sorted by surname."""
    return [seat for seat in roll(parties) if seat.party.active and seat.given]


def printable(text: str) -> str:
    """Return somebody's words without the characters that XML, a workbook and a page can't hold; line ends stay."""
    return "".join(mark if mark.isprintable() or mark == "\n" else " " for mark in text)


def _seats(party: Registration, queued: int) -> list[Seat]:
    named = [
        Seat(
            party=party,
            number=number,
            name=who.name or party.sender_name or who.email,
            organisation=who.organisation or party.organisation,
            role=who.role or party.role,
            email=who.email,
            queued=queued,
        )
        for number, who in enumerate(party.attendees)
    ]
    return named + [_guest(party, number, queued) for number in range(len(named), party.seats)]


def _guest(party: Registration, number: int, queued: int) -> Seat:
    """A chair without a name is that of a guest; of a party without any name, who asked for it."""
    host = next((who.name for who in party.attendees if who.name), party.sender_name or party.sender_email)
    guest = number - len(party.attendees) + 1
    return Seat(party, number, host, guest, party.organisation, party.role, "", queued)
