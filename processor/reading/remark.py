"""Own words that no rule used, so that no sentence gets lost between reader and organiser. Pure."""

import re
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from processor.reading.sentences import Sentence
from processor.reading.signs import Sign, pattern

_CLAUSE = re.compile(r"[,;:()]|\b(?:maar|want|omdat|dus|but|because|so)\b| - ")
_TELLING = re.compile(r"\w+\W+\w+\W+\w")
_COMMON = re.compile(
    r"\b(?:borrel\w*|drinks|graag|bedankt|dank|uitnodiging|bijeenkomst|kick-?off|pioniersnetwerk|september|namens|vanuit)\b"
    r"|\b1[47][.:]00"
)
_MOST = 1_000  # characters of a remark
_POLITE = re.compile(
    r"^\W*(?:(?:alvast |heel |veel |hartelijk |vriendelijk |nogmaals )*(?:be)?dank\w*\b.{0,40}|tot (?:dan|ziens"
    r"|de 18e|dinsdag|18 september|gauw|snel)\b.{0,30}|fijne (?:dag|avond|weekend|week)\b.{0,20}"
    r"|prettig\w* .{0,30}"
    r"|(?:ik |we |wij )?(?:kijk|zie|hoor|verneem)\b.{0,30}(?:uit|graag|van (?:je|u|jullie))"
    r"|(?:met )?(?:veel )?(?:zin in|plezier)\b.{0,20}|graag(?: gedaan)?|leuk\w*|super|top|see you\b.{0,30}"
    r"|thanks\b.{0,30}|thank you\b.{0,30}|looking forward\b.{0,40}"
    r"|(?:een )?mooi\w* .{0,30}|zie onderwerp|zie (?:de )?(?:onderwerpregel|titel)|groet\w*\b.{0,40}|hoi|hallo"
    r"|dag|beste)\W*$",
)


def remark_of(
    said: Sequence[Sentence], used: Collection[int], places: Mapping[int, Sequence[int]] = MappingProxyType({})
) -> str | None:
    """The sentences that nobody used and that are more than politeness, on one line; None when there are none.

    A used sentence stays when it tells more than what was used: `places` are, by sentence, where its used words begin.
    """
    left = [
        s.words.strip()
        for number, s in enumerate(said)
        if (_tells_more(s, places.get(number, ())) if number in used else not _is_polite(s))
    ]
    whole = re.sub(r"\s+", " ", " ".join(left)).strip()
    return (whole if len(whole) <= _MOST else whole[: _MOST - 1] + "…") or None


def _tells_more(sentence: Sentence, places: Sequence[int]) -> bool:
    """Whether a clause of a used sentence holds none of the used words, and yet more than the usual."""
    if sentence.listed:
        return False
    start = 0
    for end in [*(found.start() for found in _CLAUSE.finditer(sentence.plain)), len(sentence.plain)]:
        clause = sentence.plain[start:end]
        if not any(start <= place < end for place in places) and _TELLING.search(clause) and not _COMMON.search(clause):
            return True
        start = end
    return False


def _is_polite(sentence: Sentence) -> bool:
    text = sentence.plain.strip()
    if _POLITE.match(text) or not re.search(r"\w", text):
        return True
    short = len(text) < 60  # noqa: PLR2004 - a kind word is short
    return short and bool(pattern(Sign.THANKS).search(text) or pattern(Sign.KEEN).search(text)) and "?" not in text
