"""What leaves open whether somebody comes: a condition, a "misschien" beside the verb of coming. Pure."""

import re
from collections.abc import Sequence

from processor.reading.letters.sentences import Sentence
from processor.reading.people.phrases import BY_HIMSELF, PERHAPS
from processor.reading.saying.clauses import clauses
from processor.reading.saying.signs import Sign, pattern
from processor.reading.saying.told import Statement
from processor.reading.text.wordings import Turn

IF_ROOM = Turn(
    r"\b(?:als|indien|mits|tenzij|zolang|voor zover|mocht(?:en)?) (?:er|het|u|je|jullie|alle|alles|de (?:zaal"
    r"|bijeenkomst|middag|kick-?off|lijst))(?: \w+){0,4}? (?:plek(?:ken|je)?|plaats(?:en)?|ruimte|stoel(?:en)?"
    r"|vol(?:geboekt|gelopen)?)\b(?!(?: \w+)? (?:voor (?!mij\b|me\b|ons\b)|naast|vooraan|achteraan|om te))"
    r"(?: \w+){0,2}?(?: (?:is|zijn|hebt|hebben|heeft|zit|zitten|vergeven|over))?\b"
)
"""A condition that the desk itself looks to, and no human: "als er nog plek is kom ik", "tenzij u vol zit"."""
_STRONG_DOUBT = re.compile(
    r"\bals (?:het|dat) nog (?:kan|mag|mogelijk|lukt)\b|"
    r"\bkan (?:ook )?(?:nog )?dat\b|\bweet (?:ik|we|wij) pas\b|\bvoorbehoud\b|\btwijfel(?!de)\w*|\bmisschien\b"
    r"|\bwellicht\b|\bafhankelijk\b|\bin optie\b|\boptie\b"
    r"|\bprovisional\w*|\btentative\w*|\bmaybe\b|\bsubject to\b|\bmits\b|\btenzij\b|\bpending\b"
    r"|\bnot (?:yet )?sure\b"
    r"|\bweet(?: ik)?\b.{0,25}\bnog niet\b|\bnog niet (?:zeker|100|helemaal zeker)\b"
    r"|\bniet (?:helemaal )?zeker\b|\bvoorlopig\b|\bakkoord van\b|\btoestemming van\b"
    r"|\bslag om de arm\b|\b(?:ik|we|wij) (?:weet|weten|hoor|horen)(?: het| dat)? pas\b|\bhoor (?:ik|we|wij) pas\b"
    r"|\balleen als\b"
    r"|^\W*(?:en )?of (?:ik|wij|we|hij|zij|ze|het|mijn \w+|onze \w+)\b.{0,50}\b(?:kom\w*|kan|kunnen|red|redden|haal"
    r"|halen|lukt|lukken|mag|mogen|ga|gaan|erbij|aanwezig|vrij)\b"
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
    r"|\bthema\w*|\bonderwerp\w*|\bidee\b|\btrein\b|\bauto\b|\bborrelen\b|\bdrankje\b|\bnazit\b|\bnapraten\b"
    r"|\b(?:mail)?adres\b|\bbereikbaar\b|\bgebruik\w* voorlopig\b"
    r"|\bin (?:oktober|november|december|januari|februari|maart|het (?:voor|na)jaar)\b"
)
"""Whoever isn't sure of these comes all the same."""
_GIVES = re.compile(
    r"\b(?:inbrengen|bijdragen|vertellen|delen|laten zien|leren|helpen|toelichten|presenteren|uitwisselen|bespreken"
    r"|opsteken|meegeven|voordragen|aandragen|gebruiken|betekenen)\b"
)
"""What somebody does perhaps who is there: to wonder about that is to come."""
_BESIDE = re.compile(r"\b(?:kom(?:t|en)?|erbij|aanwezig|collega\w*|iemand|niet|geen)\b")
"""In the same clause: it may be coming itself that is left open."""
_THING = re.compile(r"^\W*(?:een|het|iets|wat|leuke?|aardige?|handige?|goede?|mooie?|interessante?) ")
"""At the head of a few words without a verb: a thing is offered, nobody's coming left open: "misschien een tip"."""
_OTHERS_PERHAPS = re.compile(
    r"^(?:(?!\b(?:ik|wij|we|ons)\b)[^,.;:])*\b(?:collega\w*|wethouder|iemand|directeur|teamleider|leidinggevende|hij|zij"
    r"|ze|kom(?:t|en)|sluit(?:en)?|schuift|schuiven|gaat|wil)\b"
)
"""Behind a "misschien", in its clause: it is others who come perhaps."""
_THEN_HE = re.compile(r"^\W*(?:hij|zij|ze|die|deze|in dat geval|dan|he|she|they)\b")
"""At the head of the sentence behind it: of those others."""
_THEIR_MIND = re.compile(
    r"^(?!.*\b(?:ik|wij|we|mij|ons)\b).*\b(?:weet|weten)\b.*\bnog niet (?:\w+ ){0,2}(?:wat|hoe|waar|welke?|waarom)\b"
)
"""What others don't know of their own work: "de raad weet nog niet hoe hij …"."""


def doubts(sentence: Sentence, signs: set[Sign], statements: Sequence[Statement]) -> bool:
    """Whether a sentence leaves open that somebody comes."""
    if Sign.UNSURE not in signs or Sign.LATER_TIME in signs:
        return False
    text = IF_ROOM.sub(_blank, sentence.plain)
    unsure = [(s, e) for s, e in clauses(text) if _is_unsure(text[s:e])]
    about = any(s.sign is not Sign.SIGNS_UP for s in statements)
    return any(about or _STRONG_DOUBT.search(text[s:e]) or any(s <= x.start < e for x in statements) for s, e in unsure)


def is_left_to_them(said: Sequence[Sentence], number: int) -> bool:
    """Whether somebody else comes perhaps, of whom it is said that he'll sign himself up: nothing is asked for him."""
    text = said[number].plain
    perhaps = PERHAPS.search(text)
    if perhaps is None or not _OTHERS_PERHAPS.match(text[perhaps.end() :]):
        return False
    following = said[number + 1].plain if number + 1 < len(said) else ""
    himself = BY_HIMSELF.search(text, perhaps.end())
    return bool(himself or (_THEN_HE.match(following) and BY_HIMSELF.search(following)))


def _blank(match: re.Match[str]) -> str:
    """As many spaces, so that what stands behind keeps its place."""
    return " " * len(match[0])


def _is_unsure(clause: str) -> bool:
    """Whether a clause leaves open what has to do with coming."""
    if not pattern(Sign.UNSURE).search(clause) or _DETAIL.search(clause) or _THEIR_MIND.search(clause):
        return False
    rest = _PERHAPS.sub(" ", clause)
    if _WE_ARE.search(rest):
        rest = _SO_FAR.sub(" ", rest)
    if pattern(Sign.UNSURE).search(rest):
        return True
    if rest != _SO_FAR.sub(" ", rest) or not _PERHAPS.search(clause):
        return False
    if _GIVES.search(rest) and not _BESIDE.search(rest):
        return False
    return (len(rest.split()) <= _BARE and not _THING.match(rest)) or bool(_OF_COMING.search(rest))
