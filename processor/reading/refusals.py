"""Whether a clause says that somebody doesn't come: refusals, and denials of coming, without the fine ones. Pure."""

import re

from processor.reading.signs import Sign, pattern

_NOT = re.compile(r"\b(?:niet|geen|nooit|nie|not|never|\w+n't)\b")
_FINE_NOT = re.compile(
    r"\bniet (?:te )?(?:missen|wachten|laten|ontgaan|alleen|meer dan|later dan|eerder|vergis|anders|met|te laat"
    r"|zomaar|de enige|voor niets|onvermeld)\b"
    r"|\bgeen (?:probleem|punt|borrel|vlees|vis|moeite|idee|spijt|bezwaar|dieet\w*|allergie\w*|auto|noten"
    r"|gluten|varken\w*|twijfel|seconde|vragen|haast|bijzonder\w*|parkeer\w*|alcohol)\b"
    r"|\b(?:not only|can't wait|cannot wait|niet wachten|niet laten)\b|\bof niet\b|\bniet\?"
    r"|\bnog niet (?:eerder|bekend)\b|\bwil .{0,30}niet missen\b|\bmag .{0,30}niet missen\b|\bniet gemist\b",
)
_CANT = re.compile(
    r"\b(?:kan|kunnen|kun|kon|lukt|lukte|gaat|ga|red|redden|haal|halen|past|schikt|komt|kom|komen|zal|zullen"
    r"|can|could|zou|mag)\b.{0,80}?\b(?:niet|nie)"
    r"(?: (?:meer|mee|door|lukken|komen|gaan|doorgaan|redden|halen|uit|te|zijn|bij|erbij|aanwezig|van de partij"
    r"|present|deelnemen|meedoen|bijwonen|aansluiten"
    r"|goed|vrij|weg|vrijmaken|wezen|worden|op dinsdag|dinsdag|de 18e|op de 18e|op 18 september|18 september"
    r"|helaas|morgen|vandaag|overmorgen|dan|die dag|die middag))*\W*$|\b(?:niet|nie)(?: \w+){0,5}? (?:komen"
    r"|aanwezig zijn|bij zijn|erbij zijn|deelnemen|meedoen"
    r"|bijwonen|aansluiten)\W*$|\b(?:niet|nie) (?:kan|kunnen|kon|lukt|lukken|gaat|haal|red|mogelijk|doorgaat)\b"
    r"|\b(?:lukt|gaat|past|schikt|komt)\b.{0,50}\b(?:niet|nie)\b(?: (?:om|meer|dinsdag|op|de|mij|me|helaas)\b|\W*$)",
)
_HALVED = re.compile(
    r"\b(?:niet|nie) (?:al )?(?:(?:om|voor|vanaf|tot) (?:\d|half|kwart|het eind)|de hele|het hele|op tijd"
    r"|eerder|precies|lang|volledig|helemaal tot|de volledige)\b"
)
_IF_NOT = re.compile(r"^\W*(?:lukt|kan|gaat|mag|past|is) (?:dat|dit|het|die)\b.{0,20}\bniet\W*$")
_OTHER_THING = re.compile(
    r"\b\w*(?:lunch|afspraak|overleg|vergadering|training|cursus|etentje|bespreking"
    r"|vakantie)\w*\b.{0,40}\b(?:afgezegd|verzet|geannuleerd"
    r"|afgemeld|verplaatst|verschoven)\b|\b(?:afgezegd|verzet|geannuleerd|afgemeld)\b.{0,20}\b\w*(?:lunch"
    r"|afspraak|overleg|vergadering)\b"
)
_UNLESS = re.compile(
    r"\bniet (?:afmelden|afzeggen|annuleren|verhinderd|ziek)\b|\bmocht\b|\bals\b.{0,30}\b(?:verhinderd|niet kan)\b"
)
_BEFORE_NOW = re.compile(r"\bhad(?:den)?\b.{0,40}\b(?:afgemeld|afgezegd|geannuleerd|uitgeschreven)\b")
_DENIED_COMING = re.compile(
    r"\b(?:niet|nie|not|geen|\w+n't)\b.{0,40}\b(?:komen|komt|kom|bij|erbij|aanwezig|partij|deelnemen|deel|gaan"
    r"|mee|attend"
    r"|join|come|bijwonen|meedoen|zijn|present|gebruik)\b|\b(?:kom|komt|komen|ga|gaan|gaat|ben|zijn"
    r"|is)\b.{0,40}\bniet\b"
)


def is_denied(clause: str) -> bool:
    """Whether a "not" stands in the clause that isn't part of a kind phrase ("dat wil ik niet missen")."""
    return bool(_NOT.search(_FINE_NOT.sub(" ", clause)))


def is_condition(clause: str) -> bool:
    """Whether a refusal only says what if: "Lukt dat niet, dan …"."""
    return bool(_IF_NOT.match(clause))


def declines(clause: str, *, later: bool) -> bool:
    """Whether a clause says that somebody doesn't come; `later`: its sentence speaks of another meeting too."""
    if _is_partial(clause) or _BEFORE_NOW.search(clause) or (later and pattern(Sign.LATER_TIME).bears(clause)):
        return False
    if pattern(Sign.CANNOT).bears(clause) and not _FINE_NOT.search(clause):
        return not _UNLESS.search(clause) and not _OTHER_THING.search(clause)
    bare = _FINE_NOT.sub(" ", clause)
    if _CANT.search(bare.rstrip()):
        return True
    return bool(_NOT.search(bare) and pattern(Sign.COMES).bears(bare) and _DENIED_COMING.search(bare))


def _is_partial(clause: str) -> bool:
    """Whether a clause is about the drinks, or about a part of the afternoon."""
    return pattern(Sign.PARTLY).bears(clause) or bool(_HALVED.search(clause))
