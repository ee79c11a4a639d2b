"""Somebody is taken out of a party, with his words; others of it keep their chairs, and his go to who waits.

All else that is known of him is erased in erasure.py.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from processor.registration.changes import cancelled, without
from processor.registration.model import Registration
from processor.steps.consequences import Cause, Deed, rearrange
from processor.steps.office import Office
from processor.steps.person import Person
from processor.store.journal import Actor, Line
from processor.store.unit_of_work import UnitOfWork

ERASE = "erased"
"""The journal's word for it."""


@dataclass(frozen=True, slots=True)
class By:
    """On whose behalf, for which cause, now; all up to the moment `until` is erased."""

    actor: Actor
    cause: str
    now: datetime
    until: datetime
    mail_key: str | None = None


def leave(work: UnitOfWork, office: Office, party: Registration, person: Person, by: By) -> bool:
    """Take him out of a party; True when nobody is left in it."""
    his = [attendee for attendee in party.attendees if person.is_attendee(attendee, party)]
    left = [attendee for attendee in party.attendees if attendee not in his]
    whole = not left and (person.sent(party) or len(his) >= party.seats)
    smaller = cancelled(party) if whole else without(party, [one.name for one in his]) if his else party
    changed = smaller if party.active else replace(party, attendees=tuple(left))
    _rearranged(work, office, _stripped(changed, person), by, before=party)
    if whole:
        work.registrations.erase(party.id)
    work.journal.add(_line(by, party.event, party.id))
    return whole


def _rearranged(work: UnitOfWork, office: Office, party: Registration, by: By, *, before: Registration) -> None:
    """Save a party; if it gave up chairs for a meeting that is still to come, they go to who waits."""
    event = office.settings.event(party.event)
    if event is None or not before.active or event.to_event().ends <= by.now:
        work.registrations.save(party)
        return
    deed = Deed(work, office, Cause(event, by.actor, by.cause, by.now, by.mail_key))
    kept = rearrange(deed, party)
    if before.granted + before.seats != kept.granted + kept.seats:
        work.journal.add(deed.cause.line("changed" if kept.active else "cancelled", kept))


def _stripped(party: Registration, person: Person) -> Registration:
    """Return a party without his words: all of them when he signed it up, else those that name him.

    Wishes about food and access go either way: they are health data (AVG art. 9), and nobody knows whose they are.
    """
    sent = person.sent(party)

    def kept(words: str | None) -> str | None:
        return None if words and (sent or person.named_in(words)) else words

    return replace(
        party,
        sender_name="" if sent or person.named_in(party.sender_name) else party.sender_name,
        sender_email="" if sent else party.sender_email,
        remark=kept(party.remark),
        note=kept(party.note),
        dietary=None,
        access=None,
        themes=() if sent else party.themes,
        reasons=() if sent else tuple(reason for reason in party.reasons if not person.named_in(reason)),
    )


def _line(by: By, event: str, number: int | None = None) -> Line:
    return Line(
        at=by.now, event=event, action=ERASE, cause=by.cause, actor=by.actor, mail_key=by.mail_key,
        registration_id=number,
    )  # fmt: skip
