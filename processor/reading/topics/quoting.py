"""Which meeting does a text quote? Tolerant of case, spaces, reply prefixes, ways to write a date, and typing errors.

Everything comes from the event's own settings: the words of `quotes` are the meeting's name, the date is that of
`starts`, the words of `title` only help. Pure; what the mail wants of the meeting is left to intent.py.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, IntEnum
from functools import lru_cache
from itertools import pairwise

from processor.reading.text.folding import distance, vocabulary, word_set, words
from processor.reading.topics.dates import MONTHS, dates

_LONG_NAME = 9  # letters from which a name may hold two typing errors
_SHORT_MONTH = 5  # letters of a month's name that leave no room for slips
_LONG_MONTHS = frozenset(month for month in MONTHS if len(month) > _SHORT_MONTH)
_SLIPS = 2
_LONGEST_SLIP = 24  # letters of a word that may be one
_PREFIX = re.compile(r"^\s*(?:(?:re|fw|fwd|antw|betr|betreft|doorst|tr|aw|vs)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_REPLY = re.compile(r"\s*(?:re|antw|aw|sv)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)
_FORWARD = re.compile(r"\s*(?:fw|fwd|doorst|doorgestuurd|tr|wg)\s*:", re.IGNORECASE)
_MEETING_WORDS = vocabulary(
    "kickoff bijeenkomst netwerkbijeenkomst startbijeenkomst aftrap netwerkmiddag kick startsein",
)
_SIGNING = vocabulary(
    "aanmelding aanmelden aanmeldingen afmelding afmelden inschrijving inschrijven deelname deelnemen opgave"
    " opgeven wijziging"
    " dinsdag re fw antw graag ik kom komen middag vraag over registration uur ook st nd th meld mij aan voor"
    " namens twee personen",
)
_COMMON = vocabulary("de het een en van voor op in bij te the of and to for on at")


@dataclass(frozen=True, slots=True)
class Meeting:
    """What the reader must know of an event: its key, how people quote it, and when and where it is.

    `quotes` are the words that people are asked to put in the subject. `starts` is aware, in the meeting's own zone.
    """

    key: str
    title: str
    quotes: tuple[str, ...]
    starts: datetime
    venue: str


class Quoted(IntEnum):
    """How surely a text quotes a meeting."""

    NOT = 0
    TOPIC = 1
    """Words of its title only: the subject area, perhaps not the meeting."""
    NAME = 2
    """The name, or the date with a word for a meeting."""
    FULL = 3
    """The name and the date."""


class Hint(Enum):
    """Something that points at a meeting."""

    DATE = 1
    NAME = 2
    KIND = 3
    """A word for such a meeting that stands in its title: "kick-off"."""
    VENUE = 4
    TITLE = 5
    """More than one word of its title."""


def bare_subject(subject: str) -> str:
    """The subject without RE:, FW:, Antw: and the like."""
    return _PREFIX.sub("", subject).strip()


def is_reply(subject: str) -> bool:
    """Whether the subject says that the mail answers one."""
    return bool(_REPLY.match(subject))


def is_forward(subject: str) -> bool:
    """Whether the subject says that the mail passes one on."""
    return bool(_FORWARD.match(subject))


@lru_cache(maxsize=64)
def name_words(quotes: tuple[str, ...]) -> frozenset[str]:
    """The words of the quotes that name the meeting: no numbers, months or little words."""
    every = (word for quote in quotes for word in words(quote))
    return frozenset(w for w in every if not w[0].isdigit() and w not in MONTHS and w not in _COMMON)


@lru_cache(maxsize=16_384)
def _near(word: str, name: str) -> bool:
    if word == name:
        return True
    return distance(word, name, 2) <= (2 if len(name) >= _LONG_NAME else 0)


def _runs(said: list[str]) -> set[str]:
    """Words, and neighbours written together: "pioniers netwerk" and "netwerk pioniers" are one name to most people."""
    pairs = list(pairwise(said))
    return {*said, *(a + b for a, b in pairs), *(b + a for a, b in pairs)}


def _names(said: list[str], meeting: Meeting) -> bool:
    names = name_words(meeting.quotes)
    if not names:
        return False
    runs = {run for run in _runs(said) if run[0].isalpha()}
    return all(any(_near(run, name) or _is_shortened(run, name) for run in runs) for name in names)


def _is_shortened(word: str, name: str) -> bool:
    """Whether a word is a name cut off: "pioniersnetw."."""
    return len(word) >= _LONG_NAME and name.startswith(word)


def _title_hits(said: list[str], meeting: Meeting) -> int:
    title = word_set(meeting.title) - _COMMON
    return len(title & (set(said) | _runs(said)))


def _days(text: str, meeting: Meeting) -> tuple[bool, bool]:
    """Whether the text names the meeting's date, and whether it names another day-and-month."""
    found = dates(text)
    right = any(d.day == meeting.starts.day and d.month in (meeting.starts.month, 0) for d in found)
    other = any(d.month and (d.day, d.month) != (meeting.starts.day, meeting.starts.month) for d in found)
    return right, other


def how_quoted(text: str, meeting: Meeting) -> Quoted:
    """How surely the text quotes the meeting; a name with only another date doesn't."""
    said = words(text)
    right, other = _days(text, meeting)
    if _names(said, meeting):
        if right:
            return Quoted.FULL
        return Quoted.NOT if other else Quoted.NAME
    hits = _title_hits(said, meeting)
    about = bool(_MEETING_WORDS & (set(said) | _runs(said)))
    if right and (about or hits > 1):
        return Quoted.NAME
    if other:
        return Quoted.NOT
    return Quoted.TOPIC if right or hits > 1 else Quoted.NOT


def hints_at(text: str, meeting: Meeting) -> frozenset[Hint]:
    """What in a text points at the meeting, where it isn't quoted; nothing when another date is named instead."""
    said = words(text)
    right, other = _days(text, meeting)
    if other and not right:
        return frozenset()
    runs = set(said) | _runs(said)
    title = word_set(meeting.title) | _runs(words(meeting.title))
    holds = {
        Hint.DATE: right,
        Hint.NAME: _names(said, meeting),
        Hint.KIND: bool(_MEETING_WORDS & title & runs),
        Hint.TITLE: _title_hits(said, meeting) > 1,
        Hint.VENUE: bool((word_set(meeting.venue) - _COMMON - {"gemeente"}) & runs),
    }
    return frozenset(hint for hint, there in holds.items() if there)


def says_no_more(text: str, meeting: Meeting) -> bool:
    """Whether a subject holds nothing but the meeting's date, words for a meeting, and words of signing up or off."""
    return not _further(text, meeting)


def is_titled(text: str, meeting: Meeting) -> bool:
    """Whether a subject names something beside the meeting; its typing errors are nothing more."""
    slips = name_words(meeting.quotes) | _LONG_MONTHS
    return not all(_is_slip(word, slips) for word in _further(text, meeting))


def _is_slip(word: str, names: frozenset[str]) -> bool:
    return len(word) < _LONGEST_SLIP and _near_any(word, names)


@lru_cache(maxsize=1_024)
def _near_any(word: str, names: frozenset[str]) -> bool:
    return any(distance(word, name, _SLIPS) <= _SLIPS for name in names)


def _further(text: str, meeting: Meeting) -> set[str]:
    """The words of a text that are neither the meeting's nor of signing up or off."""
    said = {w for w in words(text) if not w.isdigit() and w not in MONTHS and len(w) > 1}
    return said - _COMMON - _MEETING_WORDS - _SIGNING - word_set(meeting.title) - word_set(meeting.venue)


def names_other_date(text: str, meeting: Meeting) -> bool:
    """Whether the text holds the meeting's name with only another date: its next meeting, or an earlier one."""
    right, other = _days(text, meeting)
    return other and not right and _names(words(text), meeting)


def best_quoted(text: str, meetings: Sequence[Meeting]) -> tuple[Quoted, str]:
    """The meeting that the text quotes most surely, as (how surely, key); (NOT, "") for none."""
    best = max(((how_quoted(text, meeting), meeting) for meeting in meetings), key=lambda pair: pair[0], default=None)
    if best is None or best[0] is Quoted.NOT:
        return Quoted.NOT, ""
    return best[0], best[1].key


def quoted_meeting(text: str, meetings: Sequence[Meeting]) -> str:
    """The key of the meeting that the text quotes, "" for none. Words of the title alone are no quote."""
    how, key = best_quoted(text[:_MOST], meetings)
    return key if how >= Quoted.NAME else ""


_MOST = 65_536  # characters of a text that are looked at (decision 1)
