"""Hints on what a mail is about that no single sentence states: words that may refuse, that turn, look back. Pure."""

import re

from processor.reading.text.wordings import Turn

_ALARM = Turn(
    r"\b(?:niet|geen|nooit|helaas|jammer|sorry|excuus|spijt|maar|al|eerder\w*|vorige|gisteren|wijzig\w*"
    r"|verander\w*|plaats van|vervang\w*|extra|erbij|anders|liever"
    r"|misschien|twijfel\w*|vra(?:ag|gen)|weten|informatie|kosten|programma|parke\w+|online|bijlage|collega\w*"
    r"|ziek|annul\w+|afm\w+|voorbij|eruit|thuis\w*|botsend\w*|dubbel\w*|ziekenhuis|begrafenis|crematie|vakantie"
    r"|verlof|weg|not|cancel\w*|unable|unfortunately"
    r"|can't|question|instead|already|korting|klik|link|factuur|zaal|catering|concept|memo|notulen|draaiboek"
    r"|presentatie|bestelling|offerte|persbericht)\b",
)
_OF_CHAIRS = Turn(
    r"\b(?:aanmelding\w*|inschrijving\w*|afmelding\w*|aan ?gemeld|ingeschreven|afgemeld|plaatsen|plekken"
    r"|stoelen|deelname|deelnemerslijst"
    r"|registration|badge|naambord\w*|wachtlijst|borrel|dieet\w*|thema)\b"
)
_NO_NEED = Turn(
    r"\bnee hoor\b|\bgeen (?:haast|probleem)\b|\bniet durven\b|\b(?:je|jij|u|jullie) ziek\b|\b(?:hoef\w*"
    r"|niet nodig)\b.{0,40}\b(?:niet|niets|geen)\b|\bniet nodig\b"
)
_REFUSING = Turn(
    r"\b(?:niet|geen|helaas|sorry|excuus|excuses|spijt|jammer|vergeten|andere afspraak|thuis|ziek\w*|not"
    r"|unfortunately)\b(?! (?:probleem|dank|moeite|wachten))"
)
_STILL = Turn(
    r"\b(?:kom|komen|komt|ga|gaat|gaan|is|zijn|ben|blijft|blijven)\b(?: \w+){0,2} (?:wel|gewoon|nog steeds"
    r"|nog wel|zoals gepland|staan|op de lijst)\b(?! (?:eens|een|met|mijn|onze))"
    r"|\b(?:de rest|de anderen|wij anderen|de overigen?|de andere \w+)\b.{0,30}\b(?:kom\w*|gaa?n?t?|zijn|is|blij\w+)\b"
    r"|\bvoor .{2,40} wel\b|\bstill (?:come|coming|attend\w*|joining|there)\b"
)
_UNCHANGED = re.compile(
    r"\b(?:gewoon|nog steeds|zoals (?:afgesproken|gepland|aangemeld)|(?:blijft|blijven) (?:(?:gewoon|wel) ){0,2}staan"
    r"|ongewijzigd)\b"
    r"|\b(?:staat|staan|is|zijn|heeft|hebben) (?:\w+ ){0,3}(?:al|apart|zelf|reeds) (?:\w+ )?(?:aangemeld"
    r"|ingeschreven|op de lijst)\b"
)
_BY_CAR = re.compile(
    r"\b(?:met (?:de|mijn|een|het) (?:\w+ ){0,2}|op de |per )(?:\w*auto|trein|fiets|ov|bus|metro|tram|motor"
    r"|openbaar vervoer)\b"
    r"|\bby (?:car|train|bike|bus)\b"
)
_RENUMBERED = Turn(
    r"\b(?:ipv|i\.p\.v\.|in plaats van|instead of) (?:de )?(?:\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|one"
    r"|two|three)"
    r"(?= ?(?:$|[:.,;!)?]|man\b|person|plaats|plek|stoel|mensen|naar|en |want ))"
    r"|\bvan (?:de|onze|die|ons) (?:\d{1,2}|twee|drie|vier|vijf|zes) (?:(?:die|plaatsen|plekken|stoelen"
    r"|aanmeldingen|mensen"
    r"|personen|collega's|deelnemers|ik|had|opgegeven|aangemeld) ){0,4}blij(?:ft|ven)\b"
    r"|\bvan (?:\d{1,2}|een|twee|drie|vier|vijf|zes) naar (?:\d{1,2}|een|twee|drie|vier|vijf|zes)\b(?! uur)"
)
_LIKES_TO = re.compile(r"\b(?:graag|erbij|aanwezig|bijeenkomst|kick\S*|18|18e|like to|glad)\b")
_YET = re.compile(r"\b(?:nog (?:wel|steeds)|zoals gepland|blij(?:ft|ven) (?:staan|op)|still)\b")
_FOR_INVITING = Turn(
    r"\b(?:dank\w*|bedankt|thanks?|thank you)\b[^.!?]{0,40}\b(?:uitnod\w+|invit\w+|aan (?:ons|mij) (?:dacht|denk\w*))\b"
    r"|\b(?:denk|dacht)\w* aan (?:ons|mij)\b|\b(?:aan (?:ons|mij)) (?:denk|dacht)\w*\b|\bleuk initiatief\b"
)
_TURNED = Turn(
    r"\b(?:toch|alsnog|wel|gelukkig|inmiddels|blijkt|verzet|verschoven|verplaatst|daarom|dus|nu|maar|opgelost|gelukt"
    r"|after all|still|but|now|18|18e|achttiende|dinsdag|schiedam|september|zaal|kick\S*|bijeenkomst|middag"
    r"|graag|erbij|present|partij"
    r"|tuesday|be there)\b|\baan ?meld|\bschrijf"
)
_AFTERWARDS = Turn(
    r"\bwas (?:dat|het) gisteren\b|\b(?:dinsdag|gisteren|de 18e|borrel)\b.{0,30}\b(?:beloofd|besproken|gesproken)\b"
    r"|\bdank voor de (?:\w+ )?(?:organisatie|middag)\b|\bwat een \w+ (?:middag|bijeenkomst)\b"
    r"|\bwens (?:u|jullie|je)\b.{0,60}\b(?:middag|bijeenkomst|toe)\b|\bop (?:ons|het) intranet\b"
)
_SORRY = Turn(
    r"\b(?:helaas|jammer|sorry|excuus|excuses|spijt\w*|maar|doch|unfortunately|afraid|but|pity|balen|bummer)\b"
)
_ASIDE = re.compile(
    r"\b(?:lunch\w*|koffie\w*|vakantie|weekend|notulen|verjaardag|feestje|etentje|kinderen|los van de|iets heel anders"
    r"|ander onderwerp|andere kwestie|niet over de (?:bijeenkomst|kick)|hoe gaat het|hoe is het (?:met|nu)"
    r"|hoe was|bellen over"
    r"|coffee|holiday|how are you|how was)\b"
)
_OFFERED = re.compile(
    r"\b(?:is|zijn|komt|wordt|krijgen|hebben|zorgen) (?:er|we|wij|jullie|u)\b.{0,30}\b(?:lunch\w*|koffie\w*|notulen)\b"
)
"""Asks what the meeting offers, not for a lunch together."""
_OF_OURS = re.compile(
    r"\b(?:programma|presentaties?|slides|verslag\w*|bevestiging\w*|factuur|uitnodiging\w*|route\w*|\w*lijst\w*"
    r"|informatie|stukken"
    r"|locatie|bijeenkomst\w*|kick\w*|pioniers\w*|netwerk\w*|aan ?meld\w*|aangemeld|inschrijv\w*|ingeschreven"
    r"|opge\w+|18|18e"
    r"|dinsdag|middag|borrel\w*|zaal|adres|deelne\w+|plek\w*|plaats\w*|stoel\w*|programme|confirmation|invoice"
    r"|list|meeting"
    r"|seats?|places?|aankomst|parke\w*|trein|bus|tram|auto|fiets\w*|station|ingang|deur|opname|thema\w*"
    r"|hoe laat|al vol|begint|duurt"
    r"|eten|vegetarisch|lunch|drinken|wifi|laptop|beamer|toegang\w*|rolstoel\w*|tolk|kolven|legitimatie"
    r"|verwacht\w*|meenemen"
    r"|voorbereiden|komen|kom|komt|erbij|aanwezig|mag|mogen|niet kan|kan ik|moet ik|kunnen wij|kunnen we"
    r"|mogen wij|afzeggen|afmelden"
    r"|naambord\w*|badge\w*|certificaat|kosten|online|english|register\w*|attend|come|join|bring|time"
    r"|wheelchair|parking|interpreter"
    r"|receive\w*|heard back|lunch vooraf|afmeld\w*|afgemeld|afzeg\w*|uitboek\w*|aantal|doorgegeven|collega\w*"
    r"|person\w*|mensen|sta ik|staat|gemeente\w*|schiedam|agenda-?uitnodiging|ontvangen"
    r"|gehoord)\b"
)
"""What a question to the organiser is about."""


def may_matter(text: str) -> bool:
    """Whether words stand in a plain body that change what a mail without a verb would mean."""
    return "?" in text or bool(_ALARM.search(text))


def may_refuse(text: str) -> bool:
    """Whether a plain body holds words of refusal, or of chairs and registrations."""
    bare = _NO_NEED.sub(" ", text)
    return bool(_REFUSING.search(bare) or _OF_CHAIRS.search(text))


def still_comes(text: str) -> bool:
    """Whether a plain sentence says of people that they come as they were to: "Karin en ik komen wel"."""
    return bool(_STILL.search(text))


def comes_yet(text: str) -> bool:
    """Whether a plain sentence says of people that they come yet, as was known before: "Petra komt nog wel"."""
    return still_comes(text) and bool(_YET.search(text))


def travels(text: str) -> bool:
    """Whether a plain sentence only tells by what somebody comes, and doesn't say that he would like to."""
    return bool(_BY_CAR.search(text)) and not _LIKES_TO.search(text)


def renumbers(text: str) -> bool:
    """Whether a plain body sets a new number of people against an old one: "drie in plaats van twee"."""
    return bool(_RENUMBERED.search(text))


def knows_invitation(text: str) -> bool:
    """Whether a plain body thanks for being invited."""
    return bool(_FOR_INVITING.search(text))


def is_unchanged(text: str) -> bool:
    """Whether a plain sentence says of somebody that he comes as was known: "komt gewoon", "staat apart aangemeld"."""
    return bool(_UNCHANGED.search(text))


def turns_round(text: str) -> bool:
    """Whether a plain sentence tells its news as a turn: "toch", or of this meeting: "op de 18e"."""
    return bool(_TURNED.search(text))


def is_sorry(text: str) -> bool:
    """Whether a plain body says alas, or turns after its thanks: "dank, maar …"."""
    return bool(_SORRY.search(text))


def is_aside(text: str) -> bool:
    """Whether a plain body holds no word of the meeting and what comes with it."""
    return not _OF_OURS.search(text)


def is_personal(text: str) -> bool:
    """Whether a plain sentence speaks of what acquaintances ask each other: lunch, a holiday, minutes."""
    return bool(_ASIDE.search(text)) and not _OFFERED.search(text)


def looks_back(text: str) -> bool:
    """Whether a plain body speaks of the meeting as past, or wishes others well there."""
    return bool(_AFTERWARDS.search(text))
