"""Own words that no rule used, so that no sentence gets lost between reader and organiser. Pure."""

import re
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from processor.reading.letters.sentences import Sentence
from processor.reading.saying.signs import Sign, pattern
from processor.reading.text.wordings import Turn

_CLAUSE = re.compile(r"[,;:()]|\b(?:maar|want|omdat|dus|but|because|so)\b| - ")
_WORTH = re.compile(
    r"\b(?!1[47][.:]00)\d{1,2}[.:]\d{2}\b|\b(?:kwart|half) (?:over|voor|een|twee|drie|vier|vijf|zes)\b|\buur\b"
    r"|\b(?:later|eerder|te laat|earlier|late|hoogte|verslag\w*|notulen|presentatie|slides|verzendlijst|maillijst"
    r"|nieuwsbrief|informed|parke\w+|parking|naast elkaar|naast (?:mij|me)|vooraan|achterin|bel(?:len)?|telefonisch"
    r"|factuur|certificaat|invoice)\b"
)
_OTHER_TIME = Turn(
    r"\b(?:pas|later|laat|eerder|tegen|rond|vanaf|tot|na|om|until|till|by|around|from|late|after|only)\b[^.;]{0,25}"
    r"(?:\b(?!1[47][.:]00)\d{1,2}[.:]\d{2}\b|\b(?:half|kwart (?:over|voor)) \w+|\b(?:een|twee|drie|vier|half) uur\b"
    r"|\b(?!14|17|2 )\d{1,2} (?:uur|pm)\b|\b[1-6] ?pm\b)"
)
"""That somebody comes later or leaves before the end, also in the words by which he comes."""
_BRINGS = Turn(
    r"\b(?:neem|nemen|breng|brengen)\b (?:ik |we |wij )?(?!deel\b|aan\b|(?:\w+ ){0,3}(?:collega\w*|iemand|persoon"
    r"|personen|mensen|man|vrouw"
    r"|partner|stagiaire?|trainee|wethouder|raadslid|gast\w*)\b)[a-z]+(?: [a-z]+){0,3} mee\b"
)
_COMPANY = Turn(r"\b(?:baby|hond|dog|zuigeling|draagzak|kinderwagen|begeleid(?:er|ster)|tolk|chauffeur)\b")
_WANTS = re.compile(
    r"^\W*(?:graag|liefst|liever|please)\W+(?!tot\b|dan\b|erbij|aanwezig|gedaan|ik\b|we\b|wij\b)[\w-]+ \w+"
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
        if (_tells_more(s, places.get(number, ())) if number in used else not is_polite(s))
    ]
    whole = re.sub(r"\s+", " ", " ".join(left)).strip()
    return (whole if len(whole) <= _MOST else whole[: _MOST - 1] + "…") or None


def _tells_more(sentence: Sentence, places: Sequence[int]) -> bool:
    """Whether a used sentence brings more along, or has a clause without used words that the organiser must know of."""
    if _OTHER_TIME.search(sentence.plain) or _BRINGS.search(sentence.plain):
        return True
    if sentence.listed or not _WORTH.search(sentence.plain):
        return bool(_COMPANY.search(sentence.plain))
    start = 0
    for end in [*(found.start() for found in _CLAUSE.finditer(sentence.plain)), len(sentence.plain)]:
        if not any(start <= place < end for place in places) and _WORTH.search(sentence.plain, start, end):
            return True
        start = end
    return bool(_COMPANY.search(sentence.plain))


def is_polite(sentence: Sentence) -> bool:
    """Whether a sentence is a kind word and no more."""
    text = sentence.plain.strip()
    if _POLITE.match(text) or not re.search(r"\w", text):
        return True
    short = len(text) < 60  # noqa: PLR2004 - a kind word is short
    return (
        short
        and not _WANTS.match(text)
        and bool(pattern(Sign.THANKS).search(text) or pattern(Sign.KEEN).search(text))
        and "?" not in text
    )
