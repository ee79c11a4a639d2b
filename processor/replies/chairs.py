"""Who sits on which chair, and how the addressee is spoken to: a party as its letters tell it. Pure."""

from collections.abc import Sequence

from processor.registration.model import Attendee, Registration, Status
from processor.replies.cleaning import one_line
from processor.replies.facts import Addressee
from processor.replies.reply import Value


def who(registration: Registration, to: Addressee) -> dict[str, Value]:
    """Everyone of the party, and who of them sit, are offered a chair, and wait; chairs go in the order of the mail."""
    places = _places(registration)
    granted = registration.seats if registration.status is Status.CONFIRMED else registration.granted
    rest = places[granted:] if registration.status in {Status.WAITING, Status.OFFERED} else ()
    return {
        "status_of_party": registration.status.value,
        "party": _pronoun(registration, to),
        "everyone": _chairs(places),
        "seated": _chairs(places[:granted]),
        "offered": _chairs(rest[: registration.offered]),
        "queued": _chairs(rest[registration.offered :]),
    }


def everyone(registration: Registration | None) -> dict[str, Value]:
    """All chairs of a party; none of a party that is off the list."""
    return _chairs(_places(registration) if registration and registration.active else ())


def _places(registration: Registration) -> tuple[Attendee | None, ...]:
    """Who sits on each chair, in the order in which chairs are given; None is a chair without a name."""
    named = tuple(attendee for attendee in registration.attendees if attendee.name)[: registration.seats]
    return (*named, *(None for _ in range(registration.seats - len(named))))


def _chairs(places: Sequence[Attendee | None]) -> dict[str, Value]:
    people = [{"name": one_line(place.name), "organisation": one_line(place.organisation)} for place in places if place]
    return {"people": people, "unnamed": len(places) - len(people), "count": len(places)}


def _pronoun(registration: Registration, to: Addressee) -> str:
    """How the addressee is spoken to: "you" alone, "all" of you, or "others" when somebody else comes."""
    known = [attendee for attendee in registration.attendees if attendee.name or attendee.email]
    if known and not any(_is(attendee, to) for attendee in known):
        return "others"
    return "you" if registration.seats == 1 else "all"


def _is(attendee: Attendee, to: Addressee) -> bool:
    if attendee.email and attendee.email.casefold() == to.email.casefold():
        return True
    return bool(attendee.name) and one_line(attendee.name).casefold() == to.name.casefold()
