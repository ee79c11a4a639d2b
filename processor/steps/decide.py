"""A human decides on a mail that waits. Commands come here now, mails of organisers in the same way.

Everything goes through the desk's own walk and journal; letters are only queued, the daemon sends them. The first
decision wins. What is done with a party without a mail (add, cancel) is in manage.py.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from processor.errors import UsageError, WhoseError
from processor.registration.changes import as_asked, cancelled, renamed, without
from processor.registration.desk import Sender, join, new_party
from processor.registration.model import Arrival, Attendee, Registration, Status
from processor.registration.request import Kind, Person, Request
from processor.replies import compose
from processor.replies.facts import Answered
from processor.settings import EventSettings
from processor.steps.consequences import Cause, Deed, carry_out, rearrange, send, tell_change
from processor.steps.office import Office
from processor.store.journal import Actor
from processor.store.mails import ASKED_DETAILS, IN_REVIEW, MailRecord
from processor.store.readings import from_json
from processor.store.unit_of_work import UnitOfWork

ACCEPTED, DECLINED = "accepted", "declined"
SHORTEST = 4
"""Characters of a mail's key that people must type at least."""


@dataclass(frozen=True, slots=True)
class By:
    """Who decides, how that is written in the journal, when, and whether letters are left out."""

    actor: Actor
    now: datetime
    name: str = "command"
    quiet: bool = False

    def cause(self, event: EventSettings) -> Cause:
        """Return the cause of what follows for this event."""
        return Cause(event, self.actor, self.name, self.now, quiet=self.quiet)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A mail that waits for a decision, with what was read in it and the party that was made of it (None: none)."""

    record: MailRecord
    request: Request
    party: Registration | None


@dataclass(frozen=True, slots=True)
class Instead:
    """What somebody decides on instead of what the mail says: another number of chairs, other people."""

    seats: int | None = None
    people: tuple[Person, ...] = ()


AS_ASKED = Instead()


def accept(office: Office, key: str, by: By, instead: Instead = AS_ASKED) -> Registration | None:
    """Do what the mail asks, or something near it. Returns the party as it is now, None for a question.

    Raises UsageError when no such mail waits, or what it asks can't be done by itself.
    """
    with office.store.begin() as work:
        party = accept_within(work, office, key, by, instead)
        work.commit()
    return party


def accept_within(
    work: UnitOfWork, office: Office, key: str, by: By, instead: Instead = AS_ASKED
) -> Registration | None:
    """As `accept`, within a unit of work that somebody else commits."""
    waiting, cause = _take(work, office, key, by)
    deed, waiting = Deed(work, office, cause), _instead(waiting, instead)
    theirs = _theirs(deed, waiting)
    _settle(work, waiting, ACCEPTED)
    party = _granted(deed, waiting, theirs, instead.seats)
    work.journal.add(cause.line(ACCEPTED, party))
    return party


def _instead(waiting: Waiting, instead: Instead) -> Waiting:
    if not instead.people:
        return waiting
    request = replace(waiting.request, people=instead.people, seats=instead.seats or len(instead.people))
    people = tuple(Attendee(p.name, p.email, p.organisation, p.role) for p in instead.people)
    party = renamed(waiting.party, people) if waiting.party else None
    return replace(waiting, request=request, party=party)


def decline(office: Office, key: str, by: By, reason: str = "") -> None:
    """Do not do what the mail asks; a party that was made of it hears so, with the reason. Raises UsageError."""
    with office.store.begin() as work:
        decline_within(work, office, key, by, reason)
        work.commit()


def decline_within(work: UnitOfWork, office: Office, key: str, by: By, reason: str = "") -> None:
    """As `decline`, within a unit of work that somebody else commits."""
    waiting, cause = _take(work, office, key, by)
    _settle(work, waiting, DECLINED)
    work.journal.add(cause.line(DECLINED, waiting.party))
    if waiting.party is not None:
        deed = Deed(work, office, cause)
        told = (*waiting.party.reasons, reason) if reason else waiting.party.reasons  # not in the journal: his words
        party = rearrange(deed, replace(cancelled(waiting.party), reasons=told))
        send(deed, compose.declined(deed.facts, party, reason, cause.answered), party)


def _take(work: UnitOfWork, office: Office, key: str, by: By) -> tuple[Waiting, Cause]:
    """Find the waiting mail and lock its event."""
    record = find_waiting(work, key)
    event = office.settings.event(record.event)
    if event is None:
        raise UsageError(f"mail {key}: its event {record.event} is not in the configuration: put its file back")
    work.events.lock(event.key)
    request = from_json(record.reading) if record.reading else Request(Kind.QUESTION, record.event)
    mine = (p for p in work.registrations.of_event(event.key) if p.status is Status.IN_REVIEW)
    party = next((p for p in mine if work.registrations.mail_key_of(p.id) == record.key), None)
    answered = Answered(record.sender, subject=record.subject, message_id=record.message_id) if record.sender else None
    cause = replace(by.cause(event), mail_key=record.key, answered=answered, language=request.language)
    return Waiting(record, request, party), cause


def _settle(work: UnitOfWork, waiting: Waiting, outcome: str) -> None:
    """Make sure that nobody else decides on it too; the last thing that may be refused."""
    if not work.mails.settle(waiting.record.key, outcome):
        raise UsageError(f"mail {waiting.record.key[:8]}: somebody else decided on it just now: see aanmeldpost list")


def find_waiting(work: UnitOfWork, key: str) -> MailRecord:
    """Return the one mail in review whose key begins so. Raises UsageError when there is none, or more than one."""
    found = work.mails.starting_with(key.lower()) if len(key) >= SHORTEST else []
    waiting = [record for record in found if record.outcome in (IN_REVIEW, ASKED_DETAILS)]
    if len(waiting) == 1:
        return waiting[0]
    if waiting:
        raise UsageError(f"mail {key}: {len(waiting)} mails begin so: type more of the key")
    if found:
        raise UsageError(f"mail {key}: does not wait any more ({found[0].outcome}): see aanmeldpost list")
    raise UsageError(f"mail {key}: no such mail waits: aanmeldpost status shows the keys of those that do")


def _granted(deed: Deed, waiting: Waiting, theirs: Registration | None, seats: int | None) -> Registration | None:
    request = waiting.request
    if waiting.party is not None:
        return _let_in(deed, waiting.party, seats)
    if request.kind is Kind.QUESTION:
        return None
    if theirs is None:
        return _newcomer(deed, waiting, seats)
    if request.kind is Kind.CANCELLATION:
        changed = without(theirs, [person.name for person in request.people], request.seats)
    else:
        changed = as_asked(theirs, request, seats)
    kept = rearrange(deed, changed)
    tell_change(deed, kept, theirs)
    return kept


def _let_in(deed: Deed, party: Registration, seats: int | None) -> Registration:
    """Let a party that was in review join the queue, in the place that its arrival gives it."""
    chairs = seats or party.seats or len(party.attendees) or 1
    joining = replace(party, status=Status.WAITING, seats=chairs, held_until=None)
    others = [other for other in deed.work.registrations.of_event(party.event) if other.id != party.id]
    decision = join(joining, deed.cause.event.to_event(), others, deed.cause.now)
    return carry_out(deed, decision) or joining


def _newcomer(deed: Deed, waiting: Waiting, seats: int | None) -> Registration | None:
    """Make a party of a mail from which none was made: somebody who accepted a forwarded invitation, for instance."""
    record, event = waiting.record, deed.cause.event.to_event()
    people = waiting.request.people or (Person(record.sender, record.sender),)
    request = replace(waiting.request, seats=seats or waiting.request.seats or len(people), people=people)
    party = new_party(request, Sender("", record.sender, Arrival(record.arrived, record.uid)), event)
    everyone = deed.work.registrations.of_event(event.key)
    return carry_out(deed, join(party, event, everyone, deed.cause.now))


def _theirs(deed: Deed, waiting: Waiting) -> Registration | None:
    """Return the party that a mail without one of its own would change. Raises WhoseError when not exactly one is."""
    kind, record = waiting.request.kind, waiting.record
    if waiting.party is not None or kind is Kind.QUESTION:
        return None
    parties = [p for p in deed.work.registrations.by_email(deed.cause.event.key, record.sender) if p.active]
    if not parties and kind not in (Kind.CANCELLATION, Kind.CHANGE):
        return None
    if len(parties) != 1:
        raise WhoseError(record.key, len(parties))
    return parties[0]
