"""An edit of a meeting takes effect: who is told what, who gets chairs that came, and what the journal writes of it.

Whether it may is decided in edits.py.
"""

from collections.abc import Iterator
from dataclasses import replace

from processor.registration.capacity import walk
from processor.registration.changes import cancelled
from processor.registration.model import Registration, Status
from processor.replies import notices
from processor.replies.reply import Draft
from processor.settings import EventSettings
from processor.steps.consequences import Deed, colleagues_of, send, serve_others
from processor.steps.inforce import differences, facts_of
from processor.store.journal import Line

EDITED = "event edited"
TOLD = {Status.CONFIRMED, Status.WAITING, Status.OFFERED}


def mails_of(deed: Deed, before: EventSettings) -> int:
    """How many mails an edit would cause: to whom it tells something, and to whom it brings chairs."""
    event = deed.cause.event
    served = walk(event.to_event(), _parties(deed), deed.cause.now) if event.state == "open" else ()
    chairs = {party.id: party.granted + party.offered for party in _parties(deed)}
    promoted = sum(party.granted + party.offered > chairs[party.id] for party in served)
    return len(list(_letters(deed, before))) + promoted


def take_effect(deed: Deed, before: EventSettings) -> int:
    """Let an edit take effect: everybody whom it concerns is told; returns the number of mails."""
    event = deed.cause.event
    if event.state == "open":  # a new time is a new version of the invitation that goes with the letter
        _change_all(deed, before)
    letters = list(_letters(deed, before))
    if event.state == "cancelled":
        _change_all(deed, before)
    for draft, party in letters:
        send(deed, draft, party)
    if event.state == "open" and event.capacity != before.capacity:
        serve_others(deed, walk(event.to_event(), _parties(deed), deed.cause.now))
    deed.work.events.set_facts(event.key, facts_of(event))
    deed.work.journal.add(_edited(deed, before))
    return len(letters)


def _edited(deed: Deed, before: EventSettings) -> Line:
    """The journal's line of an edit; of another capacity both figures, so that its course can be told."""
    event = deed.cause.event
    line = deed.cause.line(EDITED, None, ", ".join(edit.label for edit in differences(before, event)))
    if event.capacity == before.capacity:
        return line
    return replace(line, details={"capacity": event.capacity, "capacity_before": before.capacity})


def _change_all(deed: Deed, before: EventSettings) -> None:
    event = deed.cause.event
    for party in (party for party in _parties(deed) if party.active):
        if event.state == "cancelled":
            deed.work.registrations.save(cancelled(party))
            deed.work.journal.add(deed.cause.line("cancelled", party, "de bijeenkomst gaat niet door"))
        elif _told_differs(before, event):
            _renumber(deed, party)


def _renumber(deed: Deed, party: Registration) -> None:
    """Count a new version of everybody's invitation (RFC 5546 §2.1.4)."""
    moved = tuple(replace(a, sequence=a.sequence + 1) for a in party.attendees)
    deed.work.registrations.save(replace(party, attendees=moved))


def _letters(deed: Deed, before: EventSettings) -> Iterator[tuple[Draft, Registration]]:
    """The letters that an edit causes, beside those of a walk."""
    event, facts, office = deed.cause.event, deed.facts, deed.office
    for party in _parties(deed):
        if party.status not in TOLD:
            continue
        for one in (party, *(notices.for_one(party, c) for c in colleagues_of(party, party.sender_email).told)):
            if event.state == "cancelled" != before.state:
                yield notices.event_cancelled(facts, one), party
            elif _told_differs(before, event):
                yield notices.event_changed(facts, office.facts(before), one), party


def _parties(deed: Deed) -> tuple[Registration, ...]:
    return deed.work.registrations.of_event(deed.cause.event.key)


def _told_differs(before: EventSettings, after: EventSettings) -> bool:
    old, new = facts_of(before), facts_of(after)
    return any(old[key] != new[key] for key in ("title", "starts", "ends", "venue"))
