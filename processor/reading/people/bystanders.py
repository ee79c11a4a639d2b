"""Of whom a mail only tells: who left or retired, who is greeted, who is spoken to, who sees to his own place. Pure."""

import re
from collections.abc import Sequence

from processor.reading.people import phrases
from processor.reading.people.mentions import Mention
from processor.reading.saying.clauses import clauses

_RELATIVE = r"(?:,? (?:die|dat|who) [^,;.]{3,60},)?"
_GONE_ON = re.compile(
    rf"^(?: \([^()]*\))?{_RELATIVE},? (?:(?:die|who) )?(?:(?:is|was|has|heeft)\b[^,;.]{{0,30}}\b"
    r"(?:vertrokken|pensioen|gepensioneerd|uit dienst|overgestapt|verhuisd|gestopt|verlaten|retired|left)\b"
    r"|(?:met pensioen (?:is|ging)|vertrokken is)\b"
    r"|werkt\b[^,;.]{0,20}\b(?:nu|inmiddels|tegenwoordig|sinds)\b"
    r"|(?:zei|zegt|riep|beweert|schreef) (?:altijd|vaak|ooit|wel eens)\b)"
)
"""Behind a name: he works there no more, or is only quoted."""
_FORMER = re.compile(
    r"\b(?:voorganger|voorgangster|(?:mijn|onze) (?:oud|ex)-collega|opvolg(?:er|ster) van"
    r"|initiatief van|vervangster van"
    r"|predecessor|oud-?wethouder|oud-?burgemeester)(?: (?:\w+ )?)?$"
)
"""Before a name: somebody of the past."""
_GREETED = re.compile(r"^\W*(?:doe\w*|breng|geef|wens|zeg)\b(?: (?:u|je|jij|jullie|jou|maar))? $")
_GREETING = re.compile(r"^.{0,40}\b(?:groeten|groetjes|groet|sterkte|beterschap|gedag|regards|hallo)\b")
_SPOKEN_TO = re.compile(
    r"^, (?:dank|bedankt|thanks|thank you|schrijf|noteer|zet|wil|kun|zou|zoals je|zoals jij|ik hoop|fijn|leuk dat je"
    r"|jij|je hebt)\b"
)
_STANDS_IN = re.compile(
    r"\b(?:i|ik|we|wij)\b[^.;,]{0,40}\b(?:attend|come|coming|join|kom|komen|ga|gaan|deel|aanwezig)\b[^.;,]{0,25}"
    r"\b(?:on behalf of|namens)(?: \w+){0,3} $"
)
"""Before a name: the writer comes for him."""
_THEN = re.compile(r"\b(?:toen|destijds) (?:ik|wij|we|was|waren|zat|zaten|nog|ook|met|samen)\b[^,.;]{0,30}$")
"""Before a name: what is told of an earlier time."""
_PLACED = re.compile(r"\b(?:in|te|naar|richting|langs) $")
_MET_THERE = re.compile(
    r"^(?:,? (?:van|uit|bij) (?:de |het |jullie )?(?:gemeente |provincie )?[\w-]+,?)?(?: (?:weer|eens|daar|er|ook|nog"
    r"|een|keer|even|persoonlijk|eindelijk|dan|live|te|kunnen|mogen))* (?:ontmoeten|spreken|zien|treffen|leren kennen"
    r"|horen|terugzien|weerzien|bedanken|feliciteren|interviewen)\b(?! (?:komen|zitten|staan|vertellen|spreken))"
)
"""Behind a name: whom the writer hopes to meet there."""
_TO_MEET = re.compile(r"\b(?:om|hoop\w*|wil|wilde|zou|kan|mag|graag|leuk|fijn|mooi|te)\b")
"""Before it: a wish, of which the one named is the object."""
_NO_CHANGE = re.compile(
    r"\b(?:verandert er (?:niets|niks)|nothing changes|(?:niets|niks) verandert(?: er)?"
    r"|geen verandering) (?:voor|for) $|\bvoor $"
)
_ALREADY = re.compile(
    r"^(?: \([^()]*\))? (?:gaat|gaan|komt|komen|doet|doen|is|zijn|zit|zitten) (?:er )?al"
    r"(?: mee| bij| van de partij| ingeschreven| naar (?:de|het|jullie|schiedam)\b[^,.;]{0,30})?"
    r"(?= ?(?:$|[,.;:!)]| en | dus ))"
)
_PAST = re.compile(
    r"\b(?:was|waren|werd|ging|gingen|had|hadden|zou|zouden|zei|vroeg|kwam|kon|moest|wees|stuurde|mailde|tipte|attendeerde"
    r"|vertelde|raadde|adviseerde|gaf|bracht|dacht|vond|schreef|belde|noemde|told|said|asked|went|suggested)\b"
)
_NOTHING = re.compile(r"^.{0,10}\bverandert (?:er )?(?:niets|niks)\b")
_ASKED_LATER = re.compile(
    r"^.{0,40}\b(?:interesse|belangstelling|ook wel|misschien ook)\b.{0,60}\b"
    r"(?:nog (?:niet )?(?:vragen|gevraagd|spreken|gesproken))"
)


def has_moved_on(sentence: str, start: int, end: int) -> bool:
    """Whether the one named from start to end is somebody of the past: a predecessor, who has retired or left."""
    before = sentence[max(0, start - 40) : start]
    return bool(_GONE_ON.match(sentence[end : end + 120]) or _FORMER.search(before))


def sees_to_himself(sentence: str, start: int, end: int) -> bool:
    """Whether nothing has to be done for the one named: his place stays as it is, or he must still be asked."""
    before, behind = sentence[max(0, start - 40) : start], sentence[end : end + 160]
    unchanged = _NO_CHANGE.search(before)
    stays = unchanged and (not unchanged[0].startswith("voor ") or _NOTHING.match(behind))
    return bool(stays) or bool(_ASKED_LATER.match(behind))


def is_addressed(sentence: str, start: int, end: int) -> bool:
    """Whether the one named is spoken to or greeted, or is a place: "Piet, dank voor het doorsturen"."""
    before, behind = sentence[max(0, start - 40) : start], sentence[end : end + 80]
    greeted = _GREETED.search(before) and _GREETING.match(behind)
    return bool(greeted or _PLACED.search(before)) or (start <= 1 and bool(_SPOKEN_TO.match(behind)))


def is_met(sentence: str, start: int, end: int) -> bool:
    """Whether the writer only hopes to meet the one named: "het lijkt me leuk om Saskia Blom weer eens te spreken"."""
    return bool(_MET_THERE.match(sentence[end : end + 80]) and _TO_MEET.search(sentence[max(0, start - 60) : start]))


def is_incidental(sentence: str, mention: Mention) -> bool:
    """Whether somebody is only spoken of: "via Piet", "op verzoek van …", "Piet wees mij erop"."""
    before = sentence[max(0, mention.start - 60) : mention.start]
    if phrases.OF.search(before) and not _STANDS_IN.search(before):
        return False
    if is_told_of_it(mention, sentence):
        return True
    if is_addressed(sentence, mention.start, mention.end) or is_met(sentence, mention.start, mention.end):
        return True
    if _STANDS_IN.search(before) or _THEN.search(before):
        return True
    reports = phrases.REPORTS.match(sentence[mention.end : mention.end + 60])
    comes_too = phrases.COMES_TOO.search(sentence, mention.end)
    return bool(phrases.INCIDENTAL.search(before)) or (reports is not None and comes_too is None)


def is_told_of_it(mention: Mention, sentence: str) -> bool:
    """Whether the writer only spoke to somebody of the meeting: "Ik heb ook Grietje Bolt getipt"."""
    before, behind = sentence[max(0, mention.start - 80) : mention.start], sentence[mention.end :]
    return bool(phrases.I_HAVE.search(before) and phrases.TOLD_OF_IT.match(behind))


def was_to(mention: Mention, sentence: str) -> bool:
    """Whether somebody was only meant to come: "eigenlijk zou Tineke gaan", "Loek had ook gewild"."""
    before, behind = sentence[max(0, mention.start - 60) : mention.start], sentence[mention.end : mention.end + 60]
    if phrases.WAS_TO.search(before[-30:]) or phrases.HAD_MEANT.match(behind):
        return True
    return bool(phrases.I_HAD_LIKED.search(before) and phrases.HAD_LIKED.match(behind))


def is_there_already(mention: Mention, sentence: str) -> bool:
    """Whether the named one is among the guests as it is: "Anne gaat al naar de 18e", not "komt al om twaalf uur"."""
    return bool(_ALREADY.match(sentence[mention.end : mention.end + 60]))


def is_of_the_past(mention: Mention, sentence: str, comings: Sequence[int]) -> bool:
    """Whether a past verb is all that is said of the named one, and the comings at these places are other clauses'."""
    start, end = next(((s, e) for s, e in clauses(sentence) if s <= mention.start < e), (mention.start, len(sentence)))
    own = sentence[start : mention.start] + sentence[mention.end : end]
    return bool(_PAST.search(own)) and bool(comings) and not any(start <= at < end for at in comings)


def is_heard_of(mention: Mention, sentence: str) -> bool:
    """Whether the writer was told that somebody comes, and is glad of it: "leuk te lezen dat Piet er ook is"."""
    return bool(phrases.FINE_THAT.search(sentence, 0, mention.start))
