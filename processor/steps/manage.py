"""Registrations are added and cancelled by hand; the same walk, journal and letters as by mail."""

from collections.abc import Sequence
from dataclasses import replace

from processor.errors import UsageError
from processor.registration.changes import cancelled, without
from processor.registration.desk import Sender, already_there, join, new_party
from processor.registration.model import Arrival, Registration
from processor.registration.request import Request
from processor.replies.facts import Answered
from processor.steps.consequences import Cause, Deed, carry_out, rearrange, tell_change
from processor.steps.decide import By
from processor.steps.office import Office
from processor.store.unit_of_work import UnitOfWork


def add(office: Office, request: Request, by: By) -> Registration:
    """Add a party as of now, whether or not sign-up is open; its first person gets the letter, if an address is known.

    Raises UsageError when there is no such event, or when these people are on its list already.
    """
    event = office.settings.event(request.event)
    if event is None:
        known = ", ".join(event.key for event in office.settings.events)
        raise UsageError(f"event {request.event}: there is none of that name: use one of {known}")
    first = request.people[0]
    sender = Sender(first.name, first.email, Arrival(by.now))
    with office.store.begin() as work:
        work.events.lock(event.key)
        everyone = work.registrations.of_event(event.key)
        same = already_there(request, sender, everyone)
        if same:
            raise UsageError(f"{first.name}: is on the list already, as {same.code}: cancel that one first")
        decision = join(new_party(request, sender, event.to_event()), event.to_event(), everyone, by.now)
        cause = replace(by.cause(event), answered=_to(first.email, first.name), language=request.language)
        party = carry_out(Deed(work, office, cause), decision)
        work.commit()
    if party is None:
        raise AssertionError("joining always makes a party")
    return party


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


def _find(work: UnitOfWork, office: Office, code: str, by: By) -> tuple[Registration, Cause]:
    found = work.registrations.by_code(code)
    event = office.settings.event(found.event) if found else None
    if found is None or event is None:
        raise UsageError(f"{code}: there is no registration with this code: aanmeldpost list shows them")
    work.events.lock(event.key)
    party = work.registrations.by_id(found.id) or found  # as it is now that the event is locked
    if not party.active:
        raise UsageError(f"{code}: is cancelled already: nothing to do")
    cause = by.cause(event)
    return party, replace(cause, answered=_to(party.sender_email, party.sender_name), language=party.language)


def _to(email: str, name: str) -> Answered | None:
    return Answered(email, name) if email else None
