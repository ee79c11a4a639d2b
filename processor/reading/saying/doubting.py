"""What leaves open whether somebody comes: a condition, a "misschien" beside the verb of coming. Pure."""

import re
from collections.abc import Sequence

from processor.reading.letters.sentences import Sentence
from processor.reading.saying.clauses import clauses
from processor.reading.saying.signs import Sign, pattern
from processor.reading.saying.told import Statement

_STRONG_DOUBT = re.compile(
    r"\bals (?:het|dat) nog (?:kan|mag|mogelijk|lukt)\b|"
    r"\bkan (?:ook )?(?:nog )?dat\b|\bweet (?:ik|we|wij) pas\b|\bvoorbehoud\b|\btwijfel(?!de)\w*|\bmisschien\b"
    r"|\bwellicht\b|\bafhankelijk\b|\bin optie\b|\boptie\b"
    r"|\bprovisional\w*|\btentative\w*|\bmaybe\b|\bsubject to\b|\bmits\b|\btenzij\b|\bpending\b"
    r"|\bnot (?:yet )?sure\b"
    r"|\bweet(?: ik)?\b.{0,25}\bnog niet\b|\bnog niet (?:zeker|100|helemaal zeker)\b"
    r"|\bniet (?:helemaal )?zeker\b|\bvoorlopig\b|\bakkoord van\b|\btoestemming van\b",
)
_PERHAPS = re.compile(
    r"\b(?:misschien|wellicht|mogelijk(?:erwijs)?|waarschijnlijk|vermoedelijk|denk (?:ik )?dat|might|perhaps|maybe"
    r"|probably|possibly)\b"
)
"""Makes unsure what its clause says, whatever that is: "misschien heeft hij gelijk"."""
_SO_FAR = re.compile(r"\b(?:voorlopig|vooralsnog)\b")
_WE_ARE = re.compile(r"\b(?:komen|zijn|gaan) (?:we|wij)\b|\b(?:we|wij) (?:komen|zijn|gaan)\b")
"""Beside "voorlopig": the party as it is now."""
_OF_COMING = re.compile(
    r"\b(?:kom|komen|komt|gaan?|gaat|mee\w*|erbij|bij|aanwezig|verhinderd|deelne\w+|lukt|lukken|red|redden|haal|halen"
    r"|sluit\w*|aansluit\w*|schui\w*|aanschui\w*|(?:ben|kan|neem|moet|zal|wil|zou) ik|ik (?:ben|kan|neem|moet"
    r"|zal|wil|zou)"
    r"|(?:zijn|kunnen|nemen|moeten|zullen|willen) (?:we|wij)|(?:we|wij) (?:zijn|kunnen|nemen|moeten|zullen|willen)"
    r"|niet|geen|plek\w*|plaats\w*|stoel\w*|person\w*|collega\w*|iemand|afzeg\w*|afmeld\w*|aanmeld\w*"
    r"|come|coming|join\w*|attend\w*|make it|bring|(?:i|we) (?:will|can|am|are)|not|can't)\b"
)
_BARE = 3  # words of a clause that needs no verb: "waarschijnlijk wel"
_DETAIL = re.compile(
    r"\bborrel\w*|\bdrinks?\b|\brond half\b|\b(?:rond|om|tegen) \d|\blater\b"
    r"|\bthema\w*|\bonderwerp\w*|\bidee\b|\btrein\b|\bauto\b"
)
"""Whoever isn't sure of these comes all the same."""


def doubts(sentence: Sentence, signs: set[Sign], statements: Sequence[Statement]) -> bool:
    """Whether a sentence leaves open that somebody comes."""
    if Sign.UNSURE not in signs or Sign.LATER_TIME in signs:
        return False
    text = sentence.plain
    unsure = [(s, e) for s, e in clauses(text) if _is_unsure(text[s:e])]
    about = any(s.sign is not Sign.SIGNS_UP for s in statements)
    return any(about or _STRONG_DOUBT.search(text[s:e]) or any(s <= x.start < e for x in statements) for s, e in unsure)


def _is_unsure(clause: str) -> bool:
    """Whether a clause leaves open what has to do with coming."""
    if not pattern(Sign.UNSURE).search(clause) or _DETAIL.search(clause):
        return False
    rest = _PERHAPS.sub(" ", clause)
    if _WE_ARE.search(rest):
        rest = _SO_FAR.sub(" ", rest)
    if pattern(Sign.UNSURE).search(rest):
        return True
    return (
        rest == _SO_FAR.sub(" ", rest)
        and _PERHAPS.search(clause) is not None
        and (len(rest.split()) <= _BARE or bool(_OF_COMING.search(rest)))
    )
