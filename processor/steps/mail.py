"""A mail on its way through the steps: where it lies, its bytes, what was read in it, and which event it concerns."""

from dataclasses import dataclass, replace

from processor.inbox.mailbox import RawMail
from processor.reading.key import mail_key
from processor.reading.message import Message, parse
from processor.reading.wishes import wish_of
from processor.registration.request import Request
from processor.settings import EventSettings
from processor.steps.candidates import Candidate
from processor.steps.office import Office


@dataclass(frozen=True, slots=True)
class Place:
    """Where mails lie, and the number of the lease on the strength of which they are handled."""

    mailbox: str
    folder: str
    uidvalidity: int
    fence: int


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail with what was read in it. `event` is the one of its mailbox's events that it concerns; None: not ours."""

    place: Place
    raw: RawMail
    why: Candidate
    message: Message
    request: Request
    key: str
    event: EventSettings | None


def read(office: Office, place: Place, raw: RawMail, why: Candidate) -> Mail:
    """Read a mail; nothing is written down."""
    message = parse(raw.raw)
    if raw.problem:
        message = replace(message, problems=(*message.problems, raw.problem))
    bodies = why.ours or office.settings.mailboxes[place.mailbox].looks_in_bodies
    request = office.readers[place.mailbox].read(message, body_quotes=bodies)
    if why.ours:
        request = replace(request, wish=wish_of(message).value)
    event = event_named(office, place, request.event or why.event)
    return Mail(place, raw, why, message, request, mail_key(message), event)


def event_named(office: Office, place: Place, key: str) -> EventSettings | None:
    """Return the event of this mailbox with that key."""
    return next((event for event in office.settings.events_of(place.mailbox) if event.key == key), None)
