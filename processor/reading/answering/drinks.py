"""Whether the writer stays for the drinks: yes, no, or left open. Pure.

Only what is said counts: who is silent on the drinks or undecided, or whose people differ, gives no answer.
"""

import re
from collections.abc import Iterable
from enum import Enum

from processor.reading.answering.drinkwords import (
    ASKED_FOR,
    CORRECTED,
    DOUBLE,
    FIELD,
    HINT,
    MENTION,
    NO,
    NO_CELL,
    OPEN,
    OTHER_WILL,
    OTHER_WON_T,
    PROVIDED,
    SOFT,
    SOME,
    STRONG,
    WEAK,
    WISHED,
    YES,
    YES_CELL,
)
from processor.reading.answering.glasses import stays
from processor.reading.answering.parting import goes_himself
from processor.reading.answering.superseded import still_said
from processor.reading.letters.sentences import Sentence
from processor.reading.text.folding import plain


class Vote(Enum):
    """What one mention of the drinks says."""

    YES = "yes"
    NO = "no"
    OPEN = "open"
    """Undecided, or one stays and another doesn't."""
    NOTHING = "nothing"


_NO_DIET = re.compile(
    r"\bgeen (?:\w+ ){0,2}?(?:allergie\w*|dieet\w*|eetwens\w*|wensen|bijzonderheden|parkeer\w*|vlees|vis|noten)\b"
)
_OF_COURSE = re.compile(r"^\W*(?:en|nou) of (?:ik|wij|we)\b")
_FOR_THAT = re.compile(
    r"\bdaar (?:blijf|blijven|kom|ben) (?:ik|we|wij) (?:(?:\w+ )?(?:voor|bij)|sowieso|zeker|natuurlijk|uiteraard|wel)\b"
)
_REPLIES = re.compile(
    r"^(?:ook |nou |tja |en |heel )?(?:nee|neen|ja|jazeker|jawel|graag|helaas|yes|no|zeker|natuurlijk|uiteraard"
    r"|sure|die|dat|daar)\b"
)
_FOOD = re.compile(r"\b(?:hapjes?|eten|eet|vlees|vegetarisch\w*|vega)\b")
_DRY = re.compile(r"\b(?:recepti\w+|reception|social|napraten|nababbelen)\b")
_LINE = 500  # characters of a line that are looked at
_BARE = 4  # words of "graag ook de borrel"


def settled(votes: Iterable[Vote]) -> bool | None:
    """The answer of all mentions together; None where they say nothing, differ or leave it open."""
    said = {vote for vote in votes if vote is not Vote.NOTHING}
    return (Vote.YES in said) if said in ({Vote.YES}, {Vote.NO}) else None


def vote(sentence: Sentence) -> Vote | None:
    """What a sentence says of the drinks; None when it doesn't mention them."""
    if not HINT.search(sentence.plain):
        return None
    now = still_said(_NO_DIET.sub(" ", sentence.plain))
    text = DOUBLE.sub(" graag ", CORRECTED.sub(" ", now))
    mention = MENTION.search(text)
    if mention is None:
        return _unnamed(text, now, sentence)
    if _OF_COURSE.match(text):
        return Vote.YES
    field = FIELD.search(text)
    if field:
        return cell_vote(field["said"])
    if sentence.asks and not ASKED_FOR.search(text):
        return Vote.NOTHING
    return _weighed(text, mention.start(), mention.end())


def _unnamed(text: str, now: str, sentence: Sentence) -> Vote | None:
    """What a sentence says that doesn't name the drinks, or refuses a refusal: "ik zal geen pint weigeren"."""
    if text != now and WEAK.search(now):
        return Vote.YES
    weak = WEAK.search(text)
    if weak and not sentence.asks and _weakly(text) is Vote.YES:
        return Vote.YES
    if weak and not sentence.asks and _DRY.search(weak[0]) and _polarity(text) is Vote.NO:
        return Vote.NO
    told = None if sentence.asks else stays(text)
    return None if told is None and not weak else Vote.NOTHING if told is None else Vote.YES if told else Vote.NO


def is_heading(sentence: Sentence) -> bool:
    """Whether it only raises the drinks, to speak of them in the next sentence: "De borrel?"."""
    return sentence.asks and len(sentence.plain.split()) <= _BARE and bool(MENTION.search(sentence.plain))


def said_of_them(sentence: Sentence) -> Vote:
    """What a sentence says that is known to speak of the drinks, as the one after such a heading."""
    return _polarity(DOUBLE.sub(" graag ", sentence.plain))


def of_subject(subject: str) -> Vote | None:
    """What a subject that the sender typed says: "…, 1 persoon, wel borrel"."""
    folded = plain(subject[:_LINE])
    if not HINT.search(folded):
        return None
    for part in re.split(r"[,;:|/]| [-–] ", folded):
        mention = MENTION.search(part)
        if mention:
            return _polarity(part)
    return None


def of_reply(text: str) -> Vote | None:
    """The answer typed under a quoted question about the drinks: "> Blijf je voor de borrel?" and "Nee, helaas."."""
    if ">" not in text or "borrel" not in text.lower():
        return None
    asked = False
    for line in text.splitlines():
        folded = plain(line[:_LINE]).strip()
        if folded.startswith(">"):
            asked = bool(MENTION.search(folded)) and folded.endswith("?") if folded.strip("> ") else asked
        elif folded and asked:
            return _polarity(folded) if _REPLIES.match(folded) else None
    return None


def cell_vote(cell: str) -> Vote:
    """What "ja", "nee", "misschien" says where the drinks were asked for."""
    if OPEN.search(cell):
        return Vote.OPEN
    if NO_CELL.match(cell):
        return Vote.NO
    return Vote.YES if YES_CELL.match(cell) else Vote.NOTHING


def _weakly(text: str) -> Vote:
    """A glass afterwards counts as a yes; a no to it says something of alcohol rather than of staying."""
    return Vote.YES if _polarity(text) is Vote.YES else Vote.NOTHING


def _weighed(text: str, start: int, end: int) -> Vote:
    if WISHED.search(text):
        return Vote.NOTHING
    if _FOR_THAT.search(text):
        return Vote.YES
    if PROVIDED.search(text) and _FOOD.search(text):
        return Vote.NOTHING
    if PROVIDED.search(_between(text, start, end, STRONG)) or SOME.search(text):
        return Vote.OPEN
    near = _polarity(_between(text, start, end, SOFT))
    said = near if near is not Vote.NOTHING else _wider(text, start, end)
    return Vote.OPEN if _differs(said, text, start, end) else said


def _differs(said: Vote, text: str, start: int, end: int) -> bool:
    """Whether another, or the writer himself, does otherwise than what was said."""
    if said is Vote.YES:
        return bool(OTHER_WON_T.search(text, end)) or goes_himself(text, start)
    return said is Vote.NO and bool(OTHER_WILL.search(text, end))


def _wider(text: str, start: int, end: int) -> Vote:
    clause = _between(text, start, end, STRONG)
    said = _polarity(clause)
    if said is Vote.NOTHING and len(text.split()) < _BARE:
        return Vote.YES
    return said


def _polarity(clause: str) -> Vote:
    if OPEN.search(clause):
        return Vote.OPEN
    if NO.search(clause):
        return Vote.NO
    return Vote.YES if YES.search(clause) else Vote.NOTHING


def _between(text: str, start: int, end: int, breaks: re.Pattern[str]) -> str:
    """The part of the text around start and end that no break cuts."""
    left = 0
    for found in breaks.finditer(text, 0, start):
        left = found.end()
    right = breaks.search(text, end)
    return text[left : right.start() if right else len(text)]
