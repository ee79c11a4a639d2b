"""Does a mail call its readers to a meeting of its own: "Meld je aan!", "Kom je ook?" Pure.

Who writes so to the organiser of another meeting signs nobody up for it, whatever day he names.
"""

import re
from collections.abc import Sequence

from processor.reading.letters.letter import Letter
from processor.reading.letters.sentences import Sentence
from processor.reading.saying.signs import Sign, borne
from processor.reading.text.wordings import Turn
from processor.reading.topics.quoting import Meeting, Quoted, best_quoted

CALL = Turn(
    r"\b(?:meldt?|schrijft?) (?:je|u|jullie|(?:je|uw) (?:team|collega\w*|organisatie|gemeente|afdeling|school"
    r"|club))(?: (?:dan|wel|zelf|even|nu|vandaag|nog|ook|snel|gauw|vooral|gerust"
    r"|uiterlijk|voor|dinsdag|\d+|september))* (?:aan|in)\b"
    r"|\b(?:aan|af)meld(?:en|ing|ingen) (?:voor \w+ \w+ )?(?:kan|kun|is|zijn|via|graag)\b|\binschrijven (?:kan|doet"
    r"|via)\b"
    r"|^\W*(?:kom|komen|komt|doe|doen|doet|ben|bent|zijn|ga|gaan|gaat) (?:je|jij|jullie|u) (?:\w+ )?(?:ook|mee|erbij"
    r"|langs)\b"
    r"|\blaat (?:\w+ ){0,3}weten (?:of je|of jullie|of u|met hoeveel)\b|\b(?:neem|breng|kom) gerust\b"
)
_QUOTED = re.compile(r"[\"“”„'‘’][^\"“”„'‘’]{3,80}[\"“”„'‘’]")
_I = re.compile(r"\b(?:ik|mij|me|mezelf|ons|onze|mijn|i|us|wij|we)\b")
_ACTS = (Sign.SIGNS_UP, Sign.CANNOT, Sign.COMES, Sign.EARLIER)


def is_call(letter: Letter, meetings: Sequence[Meeting]) -> bool:
    """Whether the mail calls its readers to come, names no meeting of ours in full, and nobody in it comes himself."""
    calling = [sentence for sentence in letter.sentences if _calls(sentence)]
    if not calling or any(_is_own(sentence) for sentence in letter.sentences if sentence not in calling):
        return False
    return best_quoted(" ".join(s.words for s in letter.sentences), meetings)[0] < Quoted.FULL


def _calls(sentence: Sentence) -> bool:
    return CALL.search(sentence.plain) is not None and CALL.search(_QUOTED.sub(" ", sentence.plain)) is not None


def _is_own(sentence: Sentence) -> bool:
    """Whether the writer says of himself or his people that they come, or don't."""
    return bool(_I.search(sentence.plain)) and bool(borne(sentence.plain, _ACTS))
