"""Whether a clause says that somebody doesn't come: refusals, and denials of coming, without the fine ones. Pure."""

import re

from processor.reading.saying.signs import Sign, pattern
from processor.reading.text.wordings import Turn

_NOT = Turn(r"\b(?:niet|geen|nooit|nie|not|never|\w+n't)\b")
_MINE = re.compile(r"\b(?:mijn|onze|my|our) (?:\w+ )?(?:plek|plaats|stoel|seat|place)")
_FINE_NOT = Turn(
    r"\bniet (?:te )?(?:missen|wachten|laten|ontgaan|alleen|meer dan|later dan|eerder|vergis|anders|met|te laat"
    r"|zomaar|de enige|voor niets|onvermeld)\b"
    r"|\bgeen (?:probleem|punt|borrel|vlees|vis|moeite|idee|spijt|bezwaar|dieet\w*|allergie\w*|auto|noten"
    r"|gluten|varken\w*|twijfel|seconde|vragen|haast|bijzonder\w*|parkeer\w*|alcohol"
    r"|(?:(?:tijd|gelegenheid|ruimte) (?:voor|om) )?(?:een |eigen )?(?:presentatie|praatje|verhaal|bijdrage"
    r"|workshop|pitch|lezing|toespraak|inleiding))\b"
    r"|\b(?:not only|can't wait|cannot wait|niet wachten|niet laten)\b|\bof niet\b|\bniet\?"
    r"|\bnog niet (?:eerder|bekend)\b|\bwil .{0,30}niet missen\b|\bmag .{0,30}niet missen\b|\bniet gemist\b"
    r"|\b(?:not|\w+n't) (?:\w+ ){0,2}miss\b|\bniet (?:\w+ ){0,3}(?:ontgaan|lopen|schieten|voorbijgaan|ontbreken"
    r"|overslaan)\b"
    r"|\bniet dat ik niet\b|\b(?:hoef\w*|zonder) (?:\w+ ){0,2}niet(?:s)? te\b(?! rekenen)|\bniet hoeven\b|\b(?:weet"
    r"|weten) (?:ik |wij |we )?(?:\w+ ){0,2}niet\b|\bniet erg\b"
    r"|\bniet helemaal zeker\b|\b(?:never|nooit) (?:\w+ ){0,2}(?:pass|miss|overslaan|missen|afslaan|laten)\b"
    r"|\bno cancell?ing\b|\bdaar (?:\w+ )?niet (?:meer )?bij\b(?! (?:zijn|aanwezig|wezen))",
)
_CANT = Turn(
    r"\b(?:kan|kunnen|kun|kon|lukt|lukte|gaat|ga|gaan|red|redden|haal|halen|past|schikt|komt|kom|komen|zal|zullen"
    r"|geraak|geraken|raak|verschijn|ben|zijn|sta|zit|can|could|zou|mag)\b.{0,80}?\b(?:niet|nie)"
    r"(?: (?:naar \w+|bij \w+|verschijnen|opdagen|langskomen|meegaan|meekomen|vertegenwoordigd|zunne|hoor|dus"
    r"|lukken|tot|mijn"
    r"|spijt|meer|mee|door|lukken|komen|gaan|doorgaan|redden|halen|uit|te|zijn|bij|erbij|aanwezig|van de partij"
    r"|present|deelnemen|meedoen|bijwonen|aansluiten"
    r"|goed|vrij|weg|vrijmaken|wezen|worden|reizen|vertrekken|lopen|rijden|op dinsdag|dinsdag|de 18e|op de 18e"
    r"|op 18 september|18 september"
    r"|helaas|morgen|vandaag|overmorgen|dan|die dag|die middag))*\W*$|\b(?:niet|nie)(?: \w+){0,5}? (?:komen"
    r"|aanwezig zijn|bij zijn|erbij zijn|deelnemen|meedoen"
    r"|bijwonen|aansluiten)\W*$|\b(?:niet|nie) (?:kan|kunnen|kon|lukt|lukken|gaat|haal|red|mogelijk|doorgaat)\b"
    r"|\b(?:ga|gaan|zal|zullen)\b (?:(?:ik|wij|we|het|dit|dat|hem|'m|dinsdag|vandaag|helaas|dus|echt|zo|toch) ){0,4}"
    r"niet (?:meer |echt )?(?:halen|redden)\b"
    r"|\b(?:niet|nie) (?:zal|zullen|zou) (?:zijn|komen|verschijnen)\b"
    r"|\b(?:lukt|gaat|past|schikt|komt)\b.{0,50}\b(?:niet|nie)\b(?: (?:om|meer|dinsdag|op|de|mij|me|helaas)\b|\W*$)",
)
_HALVED = Turn(
    r"\b(?:niet|nie) (?:al )?(?:(?:om|voor|vanaf|tot) (?:\d|half|kwart|het eind)|de hele|het hele|op tijd"
    r"|eerder|precies|lang|volledig|helemaal tot|de volledige)\b"
)
_KEPT = re.compile(
    r"\b(?:hou|houd|houdt|houden|bewaar\w*)\b.{0,60}\b(?:vrij|vast|over)\b"
    r"|\b(?:alle(?! \w+ [^,;]{0,40}\bvrij)|nog|al|dat er) (?:\w+ ){0,2}(?:plek|plaats|stoel|seat|place)\w*\b"
)
"""Chairs that are kept, or that others gave up."""
_IF_NOT = re.compile(r"^\W*(?:lukt|kan|gaat|mag|past|is) (?:dat|dit|het|die)\b.{0,20}\bniet\W*$")
_WHAT_IF = Turn(
    r"(?:(?<!\bnet )(?<!\w)(?:als|indien)|(?:^|[,;:.] ?|\b(?:en|want|dus|maar) )\W*(?:mocht(?:en)?|wanneer"
    r"|zodra|stel(?: dat)?"
    r"|if|in case|should))"
    r" (?:ik|wij|we|het|er|dat|dit|mijn|onze|de|iemand|jullie|je|u|hij|zij|ze|blijkt|toch|onverhoopt|i|my|it"
    r"|the|something)\b"
    r"|\b(?:mits|(?:op|onder) (?:de )?voorwaarde dat|provided that|on condition that)\b"
)
_POLITE_IF = Turn(
    r"\bals (?:het|dat|dit) (?:niet uitmaakt|niet erg is|goed is|mag|kan|oke is|schikt|geen probleem is)\b"
    r"|(?<=beter )als\b|(?<=verstandiger )als\b|(?<=wijzer )als\b|(?<=goed )als\b|\bif (?:that's|it's|that is)"
    r" (?:ok|okay|all right|alright|fine)\b"
)
"""A condition in form only, which leaves a refusal standing: "als het niet uitmaakt trek ik mij terug"."""
_REASSURES = re.compile(
    r"\b(?:mocht\w*|onverhoopt|onverwacht\w*|should|als je|als jullie|als u|hoor(?:t|en)? (?:je|u|jullie)"
    r"|(?:laat|geef|bel|mail|meld|bericht) ik)\b"
)
_OUTRIGHT = re.compile(
    r"\b(?:niet|niets|niks|geen|nie|nooit|niemand|not|never|\w+n't|unable|no longer|nee|no|af|afmeld\w*"
    r"|afgemeld|afzeg\w*|afgezegd"
    r"|afhak\w*|afgehaakt|annul\w+|geannuleerd|gecancell?ed|cancel\w*|verhinder\w*|verstek|afwezig\w*|intrekken"
    r"|ingetrokken|terug\w*|trek\w*|schrap\w*|geschrapt|uit|uit ?(?:te )?schrijven|verwijder\w*|verval\w*"
    r"|zonder|regret\w*"
    r"|remove|withdraw|pull|skip|miss|decline|pass|afzien|lijst|door\w*|passen|pas|over|overslaan|missen"
    r"|schieten|ontbreken"
    r"|teleurstellen|streep|strepen|verontschuldig\w*|dubbel|eruit|eraf|thuis|weg|voorbij\w*|om|omgekeerd|verlaten"
    r"|een ander|iemand anders|give|scrap|bail|drop|forget|vergeet)\b"
)
_OTHER_THING = re.compile(
    r"\b(?:nieuwsbrief|newsletter|mailinglijst|verzendlijst|maillijst|mailing ?list)\b|"
    r"\b\w*(?:lunch|afspraak|overleg|vergadering|training|cursus|etentje|bespreking"
    r"|vakantie|nachtrust|tandarts|kapper|vergadering|sport\w*|etentje|dienst|date|zitting|werkbezoek|bezoek"
    r"|borrel)\w*\b.{0,40}\b(?:afgezegd|verzet|geannuleerd|gecanceld"
    r"|afgemeld|verplaatst|verschoven)\b|\b(?:afgezegd|verzet|geannuleerd|afgemeld)\b.{0,20}\b\w*(?:lunch"
    r"|afspraak|overleg|vergadering)\b"
    r"|\b(?:het|de) (?:tweede|eerste|andere|dubbele|laatste)\b.{0,30}\bbeschouwen\b"
    r"|\b\w*(?:afspraak|overleg|vergadering|training|cursus|vakantie|vlucht|trip)\b.{0,60}\bgaat (?:\w+ )?niet door\b"
    r"|\b(?:mijn|onze|m'n) (?!aanmeld|inschrijv|registr|reserv|opgave|deelname|boeking|komst|plek|plaats|stoel"
    r"|naam|coll)"
    r"\w+ (?:\w+ ){0,3}(?:geannuleerd|afgezegd|gecanceld|verzet)\b"
)
_OTHERWISE = re.compile(
    r"^\W*(?:en |want )?anders (?:haal|halen|red|redden|mis|missen|bereik|krijg) (?:ik|wij|we)\b"
    r"|\b(?:ik|wij|we) (?:\w+ )?anders (?:\w+ )?niet\b"
)
"""What would be if something else were not: "die trein haal ik anders niet"."""
_UNLESS = Turn(
    r"\bniet (?:afmelden|afzeggen|annuleren|verhinderd|ziek)\b|\bmocht\b|\bals\b.{0,30}\b(?:verhinderd|niet kan)\b"
)
_BEFORE_NOW = Turn(r"\bhad(?:den)?\b.{0,40}\b(?:afgemeld|afgezegd|geannuleerd|uitgeschreven)\b")
_LONG_AGO = re.compile(
    r"\b(?:(?:de )?vorige (?:keer|editie|bijeenkomst|sessie|maal)|vorig jaar|verleden jaar|destijds|toen|in 20\d\d"
    r"|in (?:januari|februari|maart|april|mei|juni|juli)|van het voorjaar|last (?:time|year))\b"
)
_ANYBODY = Turn(
    r"\b(?:een (?:\w+ )?collega|collega'?s|mensen|iemand|anderen|degenen?|iedereen|somebody|someone|people|anyone)"
    r" (?:die|who|that)\b|\b(?:voor|aan|met) (?:wie|hen die)\b|^\W*wie\b"
)
_WAS = Turn(r"\b(?:moest|moesten|kon|konden|werd|ging|lukte|was|had|couldn't|could not)\b")
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


def is_supposed(text: str, start: int, end: int) -> bool:
    """Whether the clause from start to end of a sentence only says what would be: "als het niet lukt, kom ik niet"."""
    turned = max(text.rfind("maar ", 0, start), text.rfind("; ", 0, start), 0)
    return "zowel" not in text and bool(_WHAT_IF.search(_POLITE_IF.sub(" ", text[turned:end])))


def is_of_anybody(clause: str) -> bool:
    """Whether a refusal only tells for whom something is: "een collega die niet kan komen", "wie niet kan"."""
    return bool(_ANYBODY.search(clause))


def is_past(text: str, clause: str) -> bool:
    """Whether a clause tells in the past tense of a meeting before this one: "vorig jaar moest ik afzeggen"."""
    return bool(_WAS.search(clause)) and bool(_LONG_AGO.search(text))


def is_outright(clause: str) -> bool:
    """Whether a refusal can mean nothing else: "ik meld me af", "ik kom niet", not just "ik heb griep"."""
    return bool(_OUTRIGHT.search(clause))


def leaves_open(text: str) -> bool:
    """Whether a supposed refusal is a real chance, not just a promise to tell ("mocht ik onverhoopt niet kunnen")."""
    return not _REASSURES.search(text)


def declines(clause: str, *, later: bool) -> bool:
    """Whether a clause says that somebody doesn't come; `later`: its sentence speaks of another meeting too."""
    if (
        _is_partial(clause)
        or _BEFORE_NOW.search(clause)
        or _OTHERWISE.search(clause)
        or (later and pattern(Sign.LATER_TIME).bears(clause))
    ):
        return False
    if pattern(Sign.CANNOT).bears(clause) and not _FINE_NOT.search(clause):
        if _KEPT.search(clause) and not _NOT.search(clause) and not _MINE.search(clause):
            return False
        return not _UNLESS.search(clause) and not _OTHER_THING.search(clause)
    bare = _FINE_NOT.sub(" ", clause)
    if _CANT.search(bare.rstrip()):
        return True
    return bool(_NOT.search(bare) and pattern(Sign.COMES).bears(bare) and _DENIED_COMING.search(bare))


def _is_partial(clause: str) -> bool:
    """Whether a clause is about the drinks, or about a part of the afternoon."""
    return pattern(Sign.PARTLY).bears(clause) or bool(_HALVED.search(clause))
