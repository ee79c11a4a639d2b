"""A mail on its way through the steps: where it lies, its bytes, what was read in it, and which event it concerns."""

from dataclasses import dataclass, replace

from processor.inbox.mailbox import RawMail
from processor.reading.doubts.certainty import FAINT
from processor.reading.invitation_reply import invitation_replies
from processor.reading.key import mail_key
from processor.reading.letters.forwarded import forwarded
from processor.reading.message import Address, Message, parse
from processor.reading.orders.wishes import wish_of
from processor.registration.request import Kind, Person, Request
from processor.replies.facts import Answered
from processor.settings import EventSettings
from processor.steps.candidates import Candidate, without_code
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
    """A mail with what was read in it. `event` is the one of its mailbox's events that it concerns; None: not ours.

    Of a sign-up that an organiser forwarded all this is of the mail inside, but for its place and key; `via` is he.
    """

    place: Place
    raw: RawMail
    why: Candidate
    message: Message
    request: Request
    key: str
    event: EventSettings | None
    via: Address | None = None

    @property
    def unplaced(self) -> bool:
        """Whether its words don't name its event, or hardly: the letter that it answers tells more surely."""
        return self.event is None or FAINT in self.request.doubts


def read(office: Office, place: Place, raw: RawMail, why: Candidate) -> Mail:
    """Read a mail; nothing is written down."""
    message = parse(raw.raw)
    if raw.problem:
        message = replace(message, problems=(*message.problems, raw.problem))
    bodies = why.ours or office.settings.mailboxes[place.mailbox].looks_in_bodies
    request = _request(office, place, message, why, bodies=bodies)
    event = event_named(office, place, request.event or why.event)
    return _forwarded(office, Mail(place, raw, why, message, request, mail_key(message), event), bodies=bodies)


def _forwarded(office: Office, mail: Mail, *, bodies: bool) -> Mail:
    """Return a sign-up that an organiser forwards as the mail of who wrote it; any other mail as it is."""
    organisers, outer = office.known(mail.place.mailbox).organisers, mail.message
    inner = forwarded(outer) if outer.sender.email in organisers else None
    if inner is None or inner.sender.email in {*organisers, *office.own_addresses(mail.place.mailbox)}:
        return mail
    about = replace(inner, subject=f"{inner.subject} ({mail.event.quotes[0]})") if mail.event else inner
    request = _request(office, mail.place, about, mail.why, bodies=bodies)
    event = mail.event or event_named(office, mail.place, request.event)
    if request.kind is not Kind.REGISTRATION or event is None:
        return mail
    return replace(mail, message=inner, request=request, event=event, via=outer.sender)


def read_about(office: Office, mail: Mail, event: EventSettings, why: Candidate) -> Mail:
    """Read a mail again, now that its event is known although it hardly names it: its subject says so."""
    if mail.request.event and not mail.unplaced:
        return replace(mail, event=event, why=why)
    told = replace(mail.message, subject=f"{mail.message.subject} ({event.quotes[0]})")
    return replace(mail, event=event, why=why, request=_request(office, mail.place, told, why, bodies=True))


def _request(office: Office, place: Place, message: Message, why: Candidate, *, bodies: bool) -> Request:
    plain = replace(message, subject=without_code(message.subject)) if why.code else message
    request = office.readers[place.mailbox].read(plain, body_quotes=bodies)
    if why.ours or why.report:
        request = replace(request, people=request.people or _guests(message))
    return replace(request, wish=wish_of(message).value) if why.ours else request


def _guests(message: Message) -> tuple[Person, ...]:
    """Return who answered an invitation: the calendar names them where the mail's own words don't."""
    named = ((reply.name or message.sender.name, reply.attendee) for reply in invitation_replies(message))
    return tuple(Person(name, email) for name, email in named if name)


def answered(mail: Mail) -> Answered:
    """Return the mail as a letter answers it: to From, never Reply-To (RFC 3834 §4)."""
    message = mail.message
    return Answered(
        email=message.sender.email,
        sender_name=message.sender.name,
        subject=message.subject,
        message_id=message.message_id,
        references=message.references,
    )


def event_named(office: Office, place: Place, key: str) -> EventSettings | None:
    """Return the event of this mailbox with that key."""
    return next((event for event in office.settings.events_of(place.mailbox) if event.key == key), None)
