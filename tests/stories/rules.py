"""The lines above a story that set the scene: "Zaal: 3 stoelen". Each becomes a difference from the shipped settings."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import time
from typing import Any

from processor.settings import EventSettings, Settings
from tests.stories.mails import MAILBOX
from tests.stories.words import moment

Change = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Rule:
    """One difference: in `where` ("event", "policy" of the event, or "settings") these values."""

    where: str
    values: Change


_WHEN = r"(\w\w \d+ \w+ \d\d\.\d\d)"


def _moment(name: str) -> Callable[[re.Match[str]], Change]:
    return lambda found: {name: moment(found[1])}


def _number(name: str) -> Callable[[re.Match[str]], Change]:
    return lambda found: {name: int(found[1])}


_READINGS: tuple[tuple[str, str, Callable[[re.Match[str]], Change]], ...] = (
    (r"Zaal: (\d+) stoel(?:en)?", "event", _number("capacity")),
    (rf"Begin: {_WHEN}", "event", _moment("starts")),
    (rf"Open vanaf: {_WHEN}", "event", _moment("opens")),
    (rf"Aanmelden tot: {_WHEN}", "event", _moment("closes")),
    (r"Herinnering: (\d+) dagen vooraf", "event", _number("reminder_days")),
    (r"Herinnering: geen", "event", lambda _: {"reminder_days": 0}),
    (r"Vasthouden: (\d+) uur", "event", _number("hold_hours")),
    (r"Staat: gaat niet door", "event", lambda _: {"state": "cancelled"}),
    (r"Stoelen geven: samen", "policy", lambda _: {"parties": "together"}),
    (r"Stoelen geven: gesplitst", "policy", lambda _: {"parties": "split"}),
    (r"Voorbijgaan: hoogstens (\d+) keer", "policy", _number("passes")),
    (r"Per organisatie: hoogstens (\d+) stoel(?:en)?", "policy", _number("per_organisation")),
    (
        rf"Voor gemeenten: (\d+) stoel(?:en)? tot {_WHEN}",
        "policy",
        lambda found: {"reserved": int(found[1]), "reserved_until": moment(found[2])},
    ),
    (r"Doorschuiven: vanzelf", "policy", lambda _: {"promotion": "automatic"}),
    (
        r"Doorschuiven: aanbod (\d+) uur",
        "policy",
        lambda found: {"promotion": "offer", "offer_hours": int(found[1])},
    ),
    (
        r"Dagoverzicht: (\d\d)\.(\d\d)",
        "event",
        lambda found: {"summary": {"at": time(int(found[1]), int(found[2])), "when_nothing": False}},
    ),
    (
        r"Organisator: de eigenaar van de postbus",
        "event",
        lambda _: {"organisers": [{"name": "C.C.M. van Oosterhout", "mail": MAILBOX}]},
    ),
    (r"Proefdraaien: ja", "settings", lambda _: {"mode": "shadow"}),
)


def rule(line: str) -> Rule | None:
    """What a line changes; None when it isn't such a line. Raises ValueError for a moment that is none."""
    for form, where, change in _READINGS:
        if found := re.fullmatch(form, line):
            return Rule(where, change(found))
    return None


def applied(base: Settings, rules: Iterable[Rule]) -> Settings:
    """The settings with the rules in them. Raises pydantic's ValidationError for what the settings don't know."""
    settings = base
    for one in rules:
        settings = _with(settings, one)
    return settings


def _with(settings: Settings, one: Rule) -> Settings:
    event = settings.events[0]
    if one.where == "settings":
        return settings.model_copy(update=one.values)
    values = event.model_dump()
    values |= {"policy": values["policy"] | one.values} if one.where == "policy" else one.values
    return settings.model_copy(update={"events": (EventSettings.model_validate(values),)})
