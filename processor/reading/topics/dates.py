"""Dates as people type them in a subject or a sentence: "18 sept", "18-9", "de 18e", "September 18th".

Pure. Which of them is the meeting's is left to quoting.py.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from processor.reading.text.folding import distance, plain

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february feb febr", "maart march mrt mar", "april apr", "mei may",
            "juni june jun", "juli july jul", "augustus august aug", "september sept sep", "oktober october okt oct",
            "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
_LONG = 6  # letters from which a month may hold a typing error

_DAY = r"(?<![\d.,:/-])(?P<day>0?[1-9]|[12]\d|3[01])"
_DAY_MONTH = re.compile(_DAY + r"(?:e|ste|de|st|nd|rd|th)?\.?\s{0,2}(?:of\s)?(?P<month>[a-z]{3,12})\b")
_MONTH_DAY = re.compile(r"\b(?P<month>[a-z]{3,12})\.?\s(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?![.:/]\d)")
_NUMBERS = re.compile(_DAY + r"\s?[-/.]\s?(?P<month>0?[1-9]|1[0-2])(?:\s?[-/.]\s?(?:20)?\d\d)?(?![\d:]|[-/.]\d)")
_DAY_ALONE = re.compile(
    r"\b(?:de|den|the|op)\s(?P<day>0?[1-9]|[12]\d|3[01])(?:e|ste|de|th|st|nd|rd)\b"
    r"|\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|ma|di|wo|do|vr|tuesday)\s(?P<day2>0?[1-9]|[12]\d"
    r"|3[01])\b(?![:.-]\d)",
)
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Mention:
    """A date in a text: `month` is 0 when only the day was named."""

    day: int
    month: int
    start: int
    end: int


def _month(word: str) -> int:
    if word in MONTHS:
        return MONTHS[word]
    if len(word) < _LONG:
        return 0
    near = (number for name, number in MONTHS.items() if len(name) >= _LONG and distance(word, name, 2) <= 2)  # noqa: PLR2004 - one or two typing errors
    return next(near, 0)


def _named(text: str) -> list[Mention]:
    found = [*_DAY_MONTH.finditer(text), *_MONTH_DAY.finditer(text)]
    made = (Mention(int(m["day"]), _month(m["month"]), m.start(), m.end()) for m in found)
    return [mention for mention in made if mention.month]


@lru_cache(maxsize=16)  # a subject is asked several times
def dates(text: str) -> tuple[Mention, ...]:
    """Every day-and-month in the text, and days alone ("de 18e") that are part of none."""
    if not _DIGIT.search(text):
        return ()
    folded = plain(text)
    full = _named(folded) + [
        Mention(int(m["day"]), int(m["month"]), m.start(), m.end()) for m in _NUMBERS.finditer(folded)
    ]
    taken = {at for mention in full for at in range(mention.start, mention.end)}
    alone = [
        Mention(int(m["day"] or m["day2"]), 0, m.start(), m.end())
        for m in _DAY_ALONE.finditer(folded)
        if taken.isdisjoint(range(m.start("day") if m["day"] else m.start("day2"), m.end()))
    ]
    return (*full, *alone)


_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("maandag monday", "dinsdag tuesday", "woensdag wednesday", "donderdag thursday", "vrijdag friday")
    )
    for name in names.split()
}
_AHEAD = re.compile(
    r"\b(?:(?P<same>vandaag|vanmiddag|today|this afternoon)|(?P<over>overmorgen)"
    r"|(?<!goede )(?<!goeie )(?P<next>morgen|morgenmiddag|tomorrow)(?!\s?[,!])"
    r"|(?P<later>volgende week |next week )?(?P<weekday>maandag|dinsdag|woensdag|donderdag|vrijdag|monday|tuesday"
    r"|wednesday|thursday|friday)(?P<after> over een week)?)\b"
)
_WEEK = 7


def days_ahead(text: str, written: date) -> frozenset[date]:
    """The days that a text means by the day on which it was written: "morgen", "dinsdag", "volgende week dinsdag"."""
    return frozenset(day for match in _AHEAD.finditer(plain(text)) for day in _meant(match, written))


def _meant(match: re.Match[str], written: date) -> tuple[date, ...]:
    if match["same"]:
        return (written,)
    if match["over"] or match["next"]:
        return (written + timedelta(days=2 if match["over"] else 1),)
    ahead = (_WEEKDAYS[match["weekday"]] - written.weekday()) % _WEEK
    first = written + timedelta(days=ahead)
    return (first, first + timedelta(days=_WEEK)) if match["later"] or match["after"] else (first,)
