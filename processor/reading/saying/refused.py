"""The clauses of a sentence in which somebody says that he stays away from this meeting. Pure."""

import re
from functools import lru_cache

from processor.reading.saying.clauses import clauses
from processor.reading.saying.refusals import (
    declines,
    is_condition,
    is_of_anybody,
    is_past,
    is_supposed,
    leaves_open,
)
from processor.reading.saying.signs import Sign, pattern

_WITHOUT_ME = re.compile(r"\b(?:zonder (?:mij|me|ons)|without (?:me|us))\b")
_REMAIN = re.compile(
    r"\b(?:blij(?:ft|ven)|rest(?:eert|eren|en)) (?:er |we |wij |dus |nu |nog |maar )+\w+ (?:over|overeind)\b"
)

_BEGUN = re.compile(
    r"\b(?:begin|beginnen|begint|start|starten) (?:\w+ ){0,3}zonder (?:mij|me|ons)\b|\b(?:begin|start) without (?:me"
    r"|us)\b"
)
"""Who comes later lets the others begin."""


@lru_cache(maxsize=16)  # asked twice of each sentence
def refused(text: str, *, later: bool) -> tuple[tuple[int, int], ...]:
    """The places of the refusals in a plain text; `later`: it speaks of another meeting too."""
    return tuple(place for place in clauses(text) if _is_gone(text, place, later=later))


def _is_gone(text: str, place: tuple[int, int], *, later: bool) -> bool:
    start, end = place
    last = end >= len(text) - 1
    begun = _BEGUN.search(text)
    if begun and begun.start() < end <= begun.end() + 2:
        return False
    if later and _is_of_later(text, start, end):
        return False
    if is_past(text, text[start:end]) or is_of_anybody(text[start:end]):
        return False
    return declines(text[start:end], later=later) and (last or not is_condition(text[start:end]))


def _is_of_later(text: str, start: int, end: int) -> bool:
    """Whether a refusal goes on about another meeting named before: "de volgende keer ben ik weg, dan sla ik over"."""
    found = pattern(Sign.LATER_TIME).search(text[:start])
    turned = found is not None and re.search(r"\b(?:maar|but|helaas|nu|18|dinsdag)\b|[.?!] ", text[found.end() : end])
    return found is not None and (not turned or ": " in text[found.end() : start + 1])


def remains(text: str, start: int, end: int) -> bool:
    """Whether a clause tells by why others are away how many are left: "door ziekte blijven er twee over"."""
    return bool(_REMAIN.search(text, start, end))


def without_me(text: str, start: int, end: int) -> int:
    """Where the refusal in a clause begins: what stands before "zonder mij" is of those who do come."""
    match = _WITHOUT_ME.search(text, start, end)
    return match.start() if match else start


def perhaps_not(text: str, *, later: bool) -> bool:
    """Whether a sentence tells when somebody wouldn't come: "als mijn vakantie wordt goedgekeurd, kan ik niet"."""
    found = refused(text, later=later)
    return bool(found) and leaves_open(text) and all(is_supposed(text, *place) for place in found)
