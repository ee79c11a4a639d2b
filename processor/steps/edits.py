"""A typo must not mail everyone: an edit of an event that would cause more than five mails is held for the organiser.

What was last in force is remembered in the store. A small edit takes effect at once; of a large one the organiser gets
the difference and the number of mails, and until he replies "akkoord" the desk works with what was.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from processor.registration.capacity import walk
from processor.registration.changes import cancelled
from processor.registration.model import Registration, Status
from processor.replies import notices
from processor.replies.facts import Addressee, Edit
from processor.replies.orders import edit_held
from processor.replies.reply import Draft
from processor.settings import EventSettings, Settings
from processor.steps.consequences import Cause, Deed, colleagues_of, send, serve_others
from processor.steps.office import Office
from processor.store.events import Fact
from processor.store.journal import Actor

AT_ONCE = 5
"""Mails that an edit may cause without anybody being asked."""
TOLD = {Status.CONFIRMED, Status.WAITING, Status.OFFERED}
LABELS = {
    "title": "Titel",
    "starts": "Begin",
    "ends": "Einde",
    "venue": "Plaats",
    "capacity": "Plaatsen",
    "state": "Stand",
}


def facts_of(event: EventSettings) -> dict[str, Fact]:
    """Return what participants would be told of a change of."""
    return {
        "title": event.title,
        "starts": event.moment(event.starts).isoformat(),
        "ends": event.moment(event.ends).isoformat(),
        "venue": json.dumps([event.venue.name, *event.venue.address], ensure_ascii=False),
        "capacity": event.capacity,
        "state": event.state,
    }


def in_force(event: EventSettings, facts: Mapping[str, Fact]) -> EventSettings:
    """Return the event with these facts instead of its own."""
    name, *address = json.loads(str(facts["venue"]))
    former = {
        "title": facts["title"],
        "starts": datetime.fromisoformat(str(facts["starts"])),
        "ends": datetime.fromisoformat(str(facts["ends"])),
        "venue": event.venue.model_copy(update={"name": name, "address": tuple(address)}),
        "capacity": facts["capacity"],
        "state": facts["state"],
    }
    return event.model_copy(update=former)


def settle_edits(office: Office, wanted: Settings, now: datetime) -> Settings:
    """Let edits take effect or hold them; returns the settings as they are in force."""
    events = tuple(_settle(office, event, now) for event in wanted.events)
    return wanted.model_copy(update={"events": events})


def _settle(office: Office, event: EventSettings, now: datetime) -> EventSettings:
    with office.store.begin() as work:
        work.events.lock(event.key)
        former, facts = work.events.facts(event.key), facts_of(event)
        if former in ({}, facts):
            work.events.set_facts(event.key, facts)
            work.commit()
            return event
        deed = Deed(work, office, Cause(event, Actor.ORGANISER, "edit", now))
        before = in_force(event, former)
        agreed = work.meta.get(_name(event)) == _agreed(facts)
        if not agreed and (mails := _count(deed, before)) > AT_ONCE:
            _hold(deed, before, facts, mails)
            work.commit()
            return before
        take_effect(deed, before)
        work.commit()
    return event


def _count(deed: Deed, before: EventSettings) -> int:
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
    deed.work.journal.add(deed.cause.line("event edited", None, ", ".join(e.label for e in _edits(before, event))))
    return len(letters)


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


def _hold(deed: Deed, before: EventSettings, facts: Mapping[str, Fact], mails: int) -> None:
    event = deed.cause.event
    if deed.work.meta.get(_name(event)) == _digest(facts):
        return  # the organiser was asked already
    deed.work.meta.set(_name(event), _digest(facts))
    deed.work.meta.set(f"held:{event.key}", json.dumps(dict(facts)))
    deed.work.journal.add(deed.cause.line("edit held", None, f"zou {mails} mails veroorzaken"))
    for organiser in event.organisers:
        to = Addressee(organiser.mail, organiser.name)
        send(deed, edit_held(deed.office.facts(before), to, list(_edits(before, event)), mails), None)


def agree(deed: Deed) -> int:
    """Let the held edit take effect, since the organiser agrees; returns the number of mails, 0 when none is held."""
    event = deed.cause.event
    held = deed.work.meta.get(f"held:{event.key}")
    if not held:
        return 0
    facts = json.loads(held)
    deed.work.meta.set(_name(event), _agreed(facts))
    deed.work.meta.set(f"held:{event.key}", "")
    new = replace(deed, cause=replace(deed.cause, event=in_force(event, facts), answered=None))
    return take_effect(new, event)


def _edits(before: EventSettings, after: EventSettings) -> Iterator[Edit]:
    old, new = facts_of(before), facts_of(after)
    for key, label in LABELS.items():
        if old[key] != new[key]:
            yield Edit(label, _shown(key, old[key]), _shown(key, new[key]))


def _shown(key: str, value: Fact) -> str:
    if key == "venue":
        return ", ".join(json.loads(str(value)))
    if key in ("starts", "ends"):
        return datetime.fromisoformat(str(value)).strftime("%d-%m-%Y %H.%M uur")
    return {"open": "gaat door", "cancelled": "gaat niet door"}.get(str(value), str(value))


def _name(event: EventSettings) -> str:
    return f"edit:{event.key}"


def _digest(facts: Mapping[str, Fact]) -> str:
    return hashlib.sha256(json.dumps(dict(facts), sort_keys=True).encode()).hexdigest()


def _agreed(facts: Mapping[str, Fact]) -> str:
    return f"agreed:{_digest(facts)}"
