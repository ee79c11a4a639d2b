"""What becomes of one party when it drops out, shrinks, grows or names its people. Pure; the walk comes after.

Whether whoever asks may do so is decided elsewhere (decision 7).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from processor.registration.capacity import fold
from processor.registration.model import Attendee, Registration, Status
from processor.registration.request import Kind, Person, Request


def cancelled(party: Registration) -> Registration:
    """Return the party without its chairs."""
    return replace(party, status=Status.CANCELLED, granted=0, offered=0, held_until=None, offered_until=None)


def seated(party: Registration) -> Registration:
    """Return the party with all the chairs that it asks, whether they are there or not."""
    return replace(party, status=Status.CONFIRMED, granted=party.seats, offered=0, offered_until=None)


def without(party: Registration, names: Sequence[str], seats: int = 0) -> Registration:
    """Return the party after some dropped out: those named, else that many chairs, else (0) all of it.

    A name that isn't in the party gives up a chair without a name, if there is one.
    """
    gone = {fold(name) for name in names}
    staying = tuple(attendee for attendee in party.attendees if fold(attendee.name) not in gone)
    fewer = len(gone) if gone else seats
    if not fewer or fewer >= party.seats or (party.attendees and not staying and len(party.attendees) == party.seats):
        return cancelled(party)
    return resized(replace(party, attendees=staying[: party.seats - fewer]), party.seats - fewer)


def resized(party: Registration, seats: int) -> Registration:
    """Return the party with that many chairs asked: it keeps what it has; what is more waits (`seats` ≥ 1)."""
    granted = min(party.granted, seats)
    offered = min(party.offered, seats - granted)
    status = Status.CONFIRMED if granted == seats else Status.OFFERED if offered else Status.WAITING
    return replace(party, seats=seats, granted=granted, offered=offered, status=status)


def joined_by(party: Registration, people: Iterable[Attendee]) -> Registration:
    """Return the party with these people in it as well; who is in it already stays as he is."""
    fresh = tuple(person for person in people if known(person, party) is None)
    together = party.attendees + fresh
    return replace(party, attendees=together, seats=max(party.seats, len(together)))


def renamed(party: Registration, people: Sequence[Attendee]) -> Registration:
    """Return the party with exactly these people; who stays keeps his invitation."""
    return replace(party, attendees=tuple(_as_kept(person, known(person, party)) for person in people))


def _as_kept(person: Attendee, there: Attendee | None) -> Attendee:
    if there is None:
        return person
    if len(fold(person.name).split()) < len(fold(there.name).split()):
        return there  # only the given name was written this time
    return replace(
        person,
        email=person.email or there.email,
        organisation=person.organisation or there.organisation,
        calendar_uid=there.calendar_uid,
        sequence=there.sequence,
    )


def known(person: Attendee | Person, party: Registration) -> Attendee | None:
    """Return the attendee that this person is: by name, or by a given name that only one of the party has."""
    name = fold(person.name)
    same = [attendee for attendee in party.attendees if fold(attendee.name) == name]
    given = [attendee for attendee in party.attendees if fold(attendee.name).split()[:1] == [name]]
    return next((found[0] for found in (same, given) if len(found) == 1), None)


def _more(party: Registration, people: Sequence[Attendee], total: int) -> Registration:
    """Return the party with these people beside its own, whatever total the mail could know of."""
    grown = joined_by(party, people)
    fresh = len(grown.attendees) - len(party.attendees)
    return resized(grown, max(grown.seats, party.seats + fresh, total))


def as_asked(party: Registration, request: Request, seats: int | None = None) -> Registration:
    """Return the party as a change or a second sign-up wants it: exactly these people when all are named, else more.

    `seats` is the total that somebody decided on, whatever the mail says.
    """
    people = tuple(Attendee(p.name, p.email, p.organisation, p.role) for p in request.people)
    if request.adds and not seats:
        return _more(party, people, request.seats)
    total = seats or request.seats or len(people) or party.seats
    if request.kind is Kind.CHANGE and len(people) == total:
        return resized(renamed(party, people), total)
    if request.kind is Kind.CHANGE and total < party.seats:
        return resized(replace(party, attendees=party.attendees[:total]), total)
    grown = joined_by(party, people)
    return resized(grown, seats or max(total, grown.seats))
