"""Hints on what a mail is about that no single sentence states: the mail it answers, words that may refuse. Pure."""

import re
from collections.abc import Collection

from processor.reading.folding import plain, words
from processor.reading.letter import Letter
from processor.reading.wordings import Turn

_CONFIRMED = Turn(
    r"\b(?:(?:je|jij|u|jullie) (?:staat|staan|bent|zijn) (?:\w+ )?(?:op de lijst|aangemeld|ingeschreven"
    r"|genoteerd)|genoteerd|aanmelding\w* (?:voor .{0,80})?(?:is|zijn|hebben|heb) .{0,20}ontvangen"
    r"|(?:je|uw|jullie|de|deze|ter) (?:aanmelding|bevestiging)|bevestig\w*|(?:leuk|fijn|mooi|goed"
    r"|top) dat (?:je|u|jullie|jij) (?:er ?bij |ook )?(?:kom\w*|bent|zijn)|sta(?:at"
    r"|an) op de (?:deelnemers)?lijst"
    r"|plaats(?:en)? gereserveerd|we have registered|your registration|meld ik (?:me|mij|ons)|(?:ik|wij) (?:kom"
    r"|komen) graag|graag \d plaats\w*|zie(?:n)? (?:je|jullie|u) (?:graag|dan|de 18e|dinsdag))\b",
)
_CONFIRMATION = re.compile(
    r"\b(?:bevestiging|confirmation|ontvangstbevestiging)\b|\bingeschreven voor\b|\bu bent aangemeld\b"
)
_COAXED = Turn(r"\b(?:heb je je al|mis je nog|iets voor jou|kom (?:je|jij) ook|nog niet aangemeld|ben je er ook bij)\b")
_INVITED = Turn(
    r"\b(?:kom (?:jij|je|jullie) ook|komt u ook|meld je (?:dan )?aan|heb je je al|aanmelden kan|sluit je aan"
    r"|uitgenodigd|uitnodiging|zien we je|ben je erbij|iets voor jou"
    r"|laat (?:het )?(?:even |maar )?weten of|kom je|komt u|kun je erbij zijn|register via|mis je nog)\b",
)
_ALARM = re.compile(
    r"\b(?:niet|geen|nooit|helaas|jammer|sorry|excuus|spijt|maar|al|eerder\w*|vorige|gisteren|wijzig\w*"
    r"|verander\w*|plaats van|vervang\w*|extra|erbij|anders|liever"
    r"|misschien|twijfel\w*|vra(?:ag|gen)|weten|informatie|kosten|programma|parke\w+|online|bijlage|collega\w*"
    r"|ziek|annul\w+|afm\w+|voorbij|eruit|thuis\w*|botsend\w*|dubbel\w*|ziekenhuis|begrafenis|crematie|vakantie"
    r"|verlof|weg|not|cancel\w*|unable|unfortunately"
    r"|can't|question|instead|already|korting|klik|link|factuur|zaal|catering|concept|memo|notulen|draaiboek"
    r"|presentatie|bestelling|offerte|persbericht)\b|\?",
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
_ANNOUNCED = Turn(r"\b(?:sluit je aan|uitnodiging|aankondiging|nieuwsbrief|meld je aan|invitation|save the date)\b")
_YES = re.compile(r"\W*(?:ja|yes|jazeker|graag|prima|akkoord|oke?|okay|doe maar|zeker|absoluut|present|leuk)\b")
_STILL = Turn(
    r"\b(?:kom|komen|komt|ga|gaat|gaan|is|zijn|ben|blijft|blijven)\b(?: \w+){0,2} (?:wel|gewoon|nog steeds"
    r"|nog wel|zoals gepland|staan|op de lijst)\b(?! (?:eens|een|met|mijn|onze))"
    r"|\b(?:de rest|de anderen|wij anderen|de overigen?|de andere \w+)\b.{0,30}\b(?:kom\w*|gaa?n?t?|zijn|is|blij\w+)\b"
    r"|\bvoor .{2,40} wel\b|\bstill (?:come|coming|attend\w*|joining|there)\b"
)
_FOR_INVITING = re.compile(
    r"\b(?:dank\w*|bedankt|thanks?|thank you)\b[^.!?]{0,40}\b(?:uitnod\w+|invit\w+|aan (?:ons|mij) (?:dacht|denk\w*))\b"
    r"|\b(?:denk|dacht)\w* aan (?:ons|mij)\b|\b(?:aan (?:ons|mij)) (?:denk|dacht)\w*\b|\bleuk initiatief\b"
)
_TURNED = re.compile(
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
_WRITER = re.compile(
    r"^(?:van|from|de): *[^\n]{3,80}$|^(?:op|on) [^\n]{4,40}\b(?:schreef|heeft|wrote)\b[^\n]{0,100}$"
    r"|^[^\n]{3,80} (?:schreef|wrote)\b",
    re.MULTILINE,
)
"""The lines that tell who wrote what is quoted."""
_GREETED = re.compile(
    r"^[> ]*(?:Beste|Geachte|Dear|Dag|Hallo|Hoi) [A-Z][\w'’-]+(?: [\w'’.-]+){0,3} [A-Z][\w'’-]+,", re.MULTILINE
)
"""A letter's first line, to somebody by his full name."""
_INITIALS = 3
_TOP = 600  # characters of a quoted mail in which its question stands
_QUOTED = 4_000  # characters of the quoted mail that are looked at


def is_confirmed(letter: Letter) -> bool:
    """Whether the mail that is answered shows that the writer was registered before."""
    quoted = plain(letter.told.quoted[:_QUOTED])
    told = bool(_CONFIRMED.search(quoted)) and not _COAXED.search(quoted)
    answers = (letter.reply and told) or (
        (letter.reply or letter.forward) and _CONFIRMATION.search(plain(letter.subject))
    )
    return letter.accepts or (bool(answers) and not _greets_another(letter))


def _greets_another(letter: Letter) -> bool:
    """Whether what is answered was written to somebody else by name, and names the writer nowhere: it was passed on."""
    quoted, writer = letter.told.quoted[:_QUOTED], letter.sender.name
    greeted = _GREETED.search(quoted)
    return bool(greeted and writer and writer.surname) and plain(writer.surname if writer else "") not in plain(quoted)


def is_among_peers(letter: Letter, own: Collection[str]) -> bool:
    """Whether the mail answers somebody else than us, and was sent on to us; `own` are our addresses."""
    ours = {word for address in own for word in words(address.partition("@")[0]) if len(word) > _INITIALS}
    ours |= {word for address in letter.message.to for word in words(address.name) if len(word) > _INITIALS}
    heads = [words(match[0]) for match in _WRITER.finditer(plain(letter.told.quoted[:_QUOTED]))]
    return bool(heads) and bool(ours) and not any(ours & set(head) for head in heads)


def is_invited(letter: Letter, text: str) -> bool:
    """Whether the mail answers an invitation; `text` is the plain body."""
    quoted = plain(letter.told.quoted[:_QUOTED])
    announced = _INVITED.search(quoted) or _ANNOUNCED.search(plain(letter.subject))
    return bool(announced) or ("?" in quoted[:_TOP] and bool(_YES.match(text)))


def may_matter(text: str) -> bool:
    """Whether words stand in a plain body that change what a mail without a verb would mean."""
    return bool(_ALARM.search(text))


def may_refuse(text: str) -> bool:
    """Whether a plain body holds words of refusal, or of chairs and registrations."""
    bare = _NO_NEED.sub(" ", text)
    return bool(_REFUSING.search(bare) or _OF_CHAIRS.search(text))


def still_comes(text: str) -> bool:
    """Whether a plain sentence says of people that they come as they were to: "Karin en ik komen wel"."""
    return bool(_STILL.search(text))


def knows_invitation(text: str) -> bool:
    """Whether a plain body thanks for being invited."""
    return bool(_FOR_INVITING.search(text))


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
