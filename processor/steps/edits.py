"""A typo must not mail everyone: an edit of an event that would cause more than five mails is held for the organiser.

What was last in force is remembered in the store. A small edit takes effect at once; of a large one the organiser gets
the difference and the number of mails, and until he replies "akkoord" the desk works with what was.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from processor.replies.facts import Addressee
from processor.replies.orders import edit_held
from processor.settings import EventSettings, Settings
from processor.steps.consequences import Deed, send
from processor.steps.decide import By
from processor.steps.effects import mails_of, take_effect
from processor.steps.inforce import differences, facts_of, in_force
from processor.steps.office import Office
from processor.store.events import Fact
from processor.store.journal import Actor
from processor.store.unit_of_work import UnitOfWork

AT_ONCE = 5
"""Mails that an edit may cause without anybody being asked."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of an edit: the event as it is in force now, how many mails it causes, and whether it is held."""

    event: EventSettings
    mails: int = 0
    held: bool = False


def settle_edits(office: Office, wanted: Settings, now: datetime) -> Settings:
    """Let edits take effect or hold them; returns the settings as they are in force."""
    by = By(Actor.ORGANISER, now, "edit")
    events = tuple(settle_edit(office, event, by).event for event in wanted.events)
    return wanted.model_copy(update={"events": events})


def settle_edit(office: Office, event: EventSettings, by: By, *, agreed: bool = False) -> Settled:
    """Let the edit of one event take effect, or hold it for its mails unless the organiser `agreed`."""
    with office.store.begin() as work:
        work.events.lock(event.key)
        former, facts = work.events.facts(event.key), facts_of(event)
        if former in ({}, facts):
            _forget_held(work, event)
            work.events.set_facts(event.key, facts)
            work.commit()
            return Settled(event)
        deed = Deed(work, office, by.cause(event))
        before = in_force(event, former)
        mails = 0 if by.quiet else mails_of(deed, before)
        agreed = agreed or work.meta.get(_name(event)) == _agreed(facts)
        if mails > AT_ONCE and not agreed:
            _hold(deed, before, facts, mails)
            work.commit()
            return Settled(before, mails, held=True)
        take_effect(deed, before)
        _forget_held(work, event)
        work.commit()
    return Settled(event, mails)


def remember(office: Office, event: EventSettings) -> None:
    """Keep an event as what is in force, if nothing is kept of it yet: an edit must have something to differ from."""
    with office.store.begin() as work:
        work.events.lock(event.key)
        if not work.events.facts(event.key):
            work.events.set_facts(event.key, facts_of(event))
            work.commit()


def is_held(work: UnitOfWork, event: EventSettings) -> bool:
    """Whether an edit of this event waits for its organiser."""
    return bool(work.meta.get(f"held:{event.key}"))


def _forget_held(work: UnitOfWork, event: EventSettings) -> None:
    """Nothing waits any more: the edit took effect, or its file says again what is in force."""
    if is_held(work, event) or work.meta.get(_name(event)):
        work.meta.set(f"held:{event.key}", "")
        work.meta.set(_name(event), "")


def _hold(deed: Deed, before: EventSettings, facts: Mapping[str, Fact], mails: int) -> None:
    event = deed.cause.event
    if deed.work.meta.get(_name(event)) == _digest(facts):
        return  # the organiser was asked already
    deed.work.meta.set(_name(event), _digest(facts))
    deed.work.meta.set(f"held:{event.key}", json.dumps(dict(facts)))
    deed.work.journal.add(deed.cause.line("edit held", None, f"zou {mails} mails veroorzaken"))
    for organiser in event.organisers:
        to = Addressee(organiser.mail, organiser.name)
        send(deed, edit_held(deed.office.facts(before), to, list(differences(before, event)), mails), None)


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


def _name(event: EventSettings) -> str:
    return f"edit:{event.key}"


def _digest(facts: Mapping[str, Fact]) -> str:
    return hashlib.sha256(json.dumps(dict(facts), sort_keys=True).encode()).hexdigest()


def _agreed(facts: Mapping[str, Fact]) -> str:
    return f"agreed:{_digest(facts)}"
