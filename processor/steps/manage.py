"""Registrations are added, cancelled, moved up and noted by hand; the same walk, journal and letters as by mail."""

from collections.abc import Sequence
from dataclasses import replace

from processor.errors import UsageError
from processor.registration.capacity import Room
from processor.registration.changes import cancelled, seated, without
from processor.registration.desk import Sender, already_there, join, new_party
from processor.registration.model import Arrival, Registration, Status
from processor.registration.request import Request
from processor.replies.facts import Answered
from processor.settings import EventSettings
from processor.steps.consequences import Cause, Deed, carry_out, rearrange, tell_change, tell_promoted
from processor.steps.decide import By
from processor.steps.office import Office
from processor.store.unit_of_work import UnitOfWork

MOVED_UP = "moved up"
LONGEST_NOTE = 500
"""Characters."""


def add(office: Office, request: Request, by: By) -> Registration:
    """Add a party as of now, whether or not sign-up is open; its first person gets the letter, if an address is known.

    Raises UsageError when there is no such event, or when these people are on its list already.
    """
    event = office.settings.event(request.event)
    if event is None:
        known = ", ".join(event.key for event in office.settings.events)
        raise UsageError(f"event {request.event}: there is none of that name: use one of {known}")
    with office.store.begin() as work:
        party, there = enlist(work, office, event, request, by)
        if there:
            raise UsageError(
                f"{request.people[0].name}: is on the list already, as {party.code}: cancel that one first"
            )
        work.commit()
    return party


def enlist(
    work: UnitOfWork, office: Office, event: EventSettings, request: Request, by: By
) -> tuple[Registration, bool]:
    """Add a party to the list within a unit of work, unless it is there; returns it, and whether it was."""
    first = request.people[0]
    sender = Sender(first.name, first.email, Arrival(by.now))
    work.events.lock(event.key)
    everyone = work.registrations.of_event(event.key)
    if same := already_there(request, sender, everyone):
        return same, True
    decision = join(new_party(request, sender, event.to_event()), event.to_event(), everyone, by.now)
    cause = replace(by.cause(event), answered=_to(first.email, first.name), language=request.language)
    party = carry_out(Deed(work, office, cause), decision)
    if party is None:
        raise AssertionError("joining always makes a party")
    return party, False


def cancel(office: Office, code: str, names: Sequence[str], by: By) -> Registration:
    """Take a party, or only those named, off the list and let the queue move up. Raises UsageError for a wrong code."""
    with office.store.begin() as work:
        party, cause = _find(work, office, code, by)
        unknown = set(names) - {attendee.name for attendee in party.attendees}
        if unknown:
            there = ", ".join(attendee.name for attendee in party.attendees)
            raise UsageError(f"{code}: {', '.join(sorted(unknown))} is not in it: there are {there}")
        deed = Deed(work, office, cause)
        gone = rearrange(deed, without(party, names) if names else cancelled(party))
        work.journal.add(cause.line("cancelled", gone))
        tell_change(deed, gone, party)
        work.commit()
    return gone


def move_up(office: Office, code: str, by: By, *, even_if_full: bool = False) -> Registration:
    """Give a party that waits all its chairs, past the queue and without an offer.

    `even_if_full` gives them also where there are none, or where they are kept for others by the event's policy; the
    capacity stays as it is, so the event has given too many then. Raises UsageError for a wrong code, for a party that
    doesn't wait, and when chairs are lacking.
    """
    with office.store.begin() as work:
        party, cause = _find(work, office, code, by)
        if party.status not in (Status.WAITING, Status.OFFERED):
            raise UsageError(f"{code}: is {party.status.value}: only who waits, or has an offer, moves up")
        room = Room.of(cause.event.to_event(), work.registrations.of_event(party.event), by.now)
        free = max(0, min(room.free_for(party), room.own_limit(party)))
        if free < party.wanted and not even_if_full:
            raise UsageError(
                f"{code}: asks {_chairs(party.wanted)} more and {free} are free for it: "
                "raise the capacity, or use --even-if-full"
            )
        deed = Deed(work, office, cause)
        moved = rearrange(deed, seated(party))
        over = "" if free >= party.wanted else f", {party.wanted - free} meer dan er voor deze groep waren"
        work.journal.add(cause.line(MOVED_UP, moved, f"voor de rij uit{over}"))
        tell_promoted(deed, moved, party)
        work.commit()
    return moved


def annotate(office: Office, code: str, words: str, by: By) -> Registration:
    """Keep an organiser's note about a party in place of the former; no words remove it. Nobody is told.

    Raises UsageError for a wrong code, and for a note that is too long.
    """
    if len(words) > LONGEST_NOTE:
        raise UsageError(f"the note has {len(words)} characters: keep it within {LONGEST_NOTE}")
    with office.store.begin() as work:
        party, event = _locked(work, office, code)
        kept = work.registrations.save(replace(party, note=words or None))
        work.journal.add(by.cause(event).line("note", kept, "notitie geschreven" if words else "notitie gewist"))
        work.commit()
    return kept


def _find(work: UnitOfWork, office: Office, code: str, by: By) -> tuple[Registration, Cause]:
    party, event = _locked(work, office, code)
    if not party.active:
        raise UsageError(f"{code}: is cancelled already: nothing to do")
    cause = by.cause(event)
    return party, replace(cause, answered=_to(party.sender_email, party.sender_name), language=party.language)


def _locked(work: UnitOfWork, office: Office, code: str) -> tuple[Registration, EventSettings]:
    """Return the party with this code as it is once its event is locked. Raises UsageError when there is none."""
    found = work.registrations.by_code(code)
    event = office.settings.event(found.event) if found else None
    if found is None or event is None:
        raise UsageError(f"{code}: there is no registration with this code: aanmeldpost list shows them")
    work.events.lock(event.key)
    return work.registrations.by_id(found.id) or found, event


def _chairs(count: int) -> str:
    return "1 chair" if count == 1 else f"{count} chairs"


def _to(email: str, name: str) -> Answered | None:
    return Answered(email, name) if email else None
