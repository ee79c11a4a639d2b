"""What of an event is in force: what participants were told of, kept in the store since the edit that brought it.

The event's file says what its organiser wants. Between the two stands edits.py, so that a typo doesn't mail everyone;
whoever acts or counts works with what is in force.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime

from processor.replies.facts import Edit
from processor.settings import EventSettings, Settings
from processor.store.database import Store
from processor.store.events import Fact

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


def follow(store: Store, wanted: Settings) -> Settings:
    """Return the settings as they are in force; an event that was never seen is as it is wanted."""
    with store.begin() as work:
        facts = {event.key: work.events.facts(event.key) for event in wanted.events}
    events = tuple(in_force(event, facts[event.key]) if facts[event.key] else event for event in wanted.events)
    return wanted.model_copy(update={"events": events})


def differences(before: EventSettings, after: EventSettings) -> Iterator[Edit]:
    """Say what an edit changes, in Dutch."""
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
