"""Questions out of courtesy: to carry out what the mail tells, to acknowledge it, kind words put as a question. Pure.

Their vocabulary is closed: one word that it doesn't know makes a sentence a question to the organiser.
"""

import re
from enum import Enum

from processor.reading.saying.clauses import Places, clauses
from processor.reading.text.folding import vocabulary

_WORD = re.compile(r"[^\W_]+(?:['.][^\W_]+)*")
_LEAD = r"\W*(?:(?:en|dus|dan|maar|and|so|please|graag|alstublieft|alsjeblieft) )?"
_TO_US = re.compile(
    _LEAD + r"(?:[a-z]+(?: (?:je|jij|u|jullie|you)\b)|zou(?:den)? het mogelijk zijn\b|is het mogelijk\b"
    r"|lukt het (?:je|u|jullie)?\b"
    r"|(?:kan|kunnen|mag|mogen|zou|zouden|could|can) (?:dat|dit|het|deze|die|this|that|mijn|onze|de|my|the|our)\b"
    r"(?=.*\b(?:worden|be)\b))"
)
"""Asks the reader to do something, or asks for it to be done."""
_ACT = re.compile(
    r"(?:om|over|recht|bij|in|op|uit|vrij|vast|er|eraf|af|weg|door|toe|aan|om)?"
    r"(?:(?:ge)?zet(?:ten)?|(?:ge)?past?|passen|(?:ge)?schr[ij]+(?:f|ft|ven)|geschreven|(?:ge)?meld(?:t|en)?"
    r"|hou(?:d|dt|den)?"
    r"|haalt?|halen|gehaald|streept?|strepen|voegt?|voegen|geef|geeft|geven|(?:ge)?boekt?|boeken|stel(?:t|len)"
    r"|gesteld"
    r"|werkt?|werken|voert?|voeren|gevoerd|tel(?:t|len)?|teken(?:t|en)?)"
    r"|verwerk\w*|doorvoer\w*|wijzig\w*|gewijzigd|verander\w*|verbeter\w*|terugdraai\w*|ongedaan"
    r"|corrige\w*|gecorrigeerd|herstel\w*"
    r"|registre\w*"
    r"|geregistreerd|note\w*|genoteerd|reserve(?:er|ert|ren)|gereserveerd|bewa(?:ar|art|ren)|verwijder\w*|annule\w+"
    r"|schrap(?:t|pen)?|geschrapt|ma(?:ak|akt|ken)|gemaakt|vervang\w*|ruil\w*|wissel\w*|regel(?:t|en)?|geregeld"
    r"|vink(?:t|en)?|doet?|doen"
    r"|swap|switch|change\w*|update\w*|updating|amend|adjust\w*|correct\w*|replace|put|add|remove|register"
    r"|cancel|reserve"
    r"|save|keep|hold|make|edit|fix|take"
)
_OF_THE_LIST = vocabulary(
    "je jij u jullie you wil wilt willen kun kunt kunnen kan zou zouden mag mogen could can will would mind"
    " please kindly"
    " dat dit het die deze mij me mijn ons onze hem haar hen hun ze mezelf mijzelf ikzelf ik wij we us him her"
    " them my our"
    " his beiden beide allebei tweeen drieen samen voor van op in naar bij met als uit om te aan er erbij erop"
    " eraf eruit"
    " erin daar"
    " af toe over recht vrij vast door weg de een twee drie vier vijf zes one two three four 1 2 3 4 5 6 z'n en"
    " s.v.p svp aub a.u.b alsjeblieft alstublieft graag even ook nog alvast dan dus maar weer zo gewoon"
    " nu meteen worden zijn be this that it for to from on the a of with instead off up down lijst lijstje"
    " deelnemerslijst"
    " aanwezigheidslijst gastenlijst presentielijst list naam namen naamkaartje naambordje badge voornaam"
    " achternaam name"
    " names aanmelding inschrijving registratie reservering afmelding opgave registration booking plaats plek"
    " stoel plekje"
    " plaatsje plaatsen plekken stoelen zitplaats seat seats place places spot aantal number gegevens details"
    " wijziging"
    " collega collega's colleague colleagues wethouder burgemeester 18 18e september sept dinsdag tuesday tweetal"
    " administratie systeem orde helaas plaatsvervanger vervanger ander iemand anders wachtlijst plus alleen"
    " mogelijk lukt"
    " instead both persoon personen people persons deelnemer deelnemers daarvan ervan een en ander willen"
    " hierbij bij deze"
)
"""What people speak of who have themselves put on a list or taken off it."""
_ARRIVED = re.compile(
    r"\b(?:ontvangen|aangekomen|binnen(?:gekomen)?|doorgekomen|gelukt|verwerkt|goed gegaan|genoteerd"
    r"|geregistreerd|geregeld"
    r"|op de lijst|lijst sta\w*|in orde|akkoord|ontvangst|bevestig\w*|bericht|arrived|received|went through"
    r"|confirm\w*"
    r"|mag komen|kan komen|mogen komen|kunnen komen|welkom|past)\b"
)
_OF_ARRIVAL = vocabulary(
    "ik wij we je jij u jullie you i me mij ons us hoor horen verneem vernemen krijg krijgen ontvang ontvangen"
    " zie zien"
    " laat laten wil wilt willen kun kunt kunnen kan zou zouden mag mogen komen could can will would please let"
    " know weten"
    " even graag gaarne nog of dat dit het deze die is zijn ben sta staan wordt mijn onze aanmelding"
    " inschrijving registratie"
    " opgave afmelding bericht mail mailtje e-mail email ontvangst bevestiging bevestigen bevestigt bevestig"
    " ontvangstbevestiging"
    " goed goede orde in van voor op de lijst deelnemerslijst aangekomen binnen binnengekomen doorgekomen"
    " gelukt gegaan genoteerd"
    " geregistreerd geregeld verwerkt een akkoord zo dan maar weer wel alles hiervan hier daarvan terug er erop"
    " ook wij"
    " welkom past lukt if whether my registration has have been been received arrived went through confirm receipt"
    " confirmation message this it was as well"
)
_AFTERWARDS = re.compile(
    r"\b(?:hoor|hoort|horen|verneem|vernemen|lees|vertel\w*|benieuwd|hear|know)\b[^.?!]{0,30}\b(?:hoe"
    r"|how) (?:het|jullie|de|it|the)\b"
    r"[^.?!]{0,30}\b(?:was|is geweest|geweest is|waren|is gegaan|gegaan is|is verlopen|verlopen is|is bevallen"
    r"|went|has been)\b"
)
"""Wants to hear later how it was."""
_KINDLY = re.compile(
    _LEAD + r"(?:(?:neem|nemen|maak|maken|schiet|stuur) (?:je|jij|u|jullie) (?:\w+ )?(?:een |wat )?(?:foto\w*"
    r"|selfie\w*|kiekje\w*)"
    r"|(?:drink|drinken|neem|nemen|hef|heffen|doe|doen|proost\w*|toost\w*) (?:je|jij|u|jullie) [^?]{0,40}\b"
    r"(?:(?:op|voor) (?:mij|me|ons)|glas)"
    r"|(?:doet?|doen|wens|wensen|breng) (?:je|jij|u|jullie) [^?]{0,50}\b(?:groet\w*|succes|plezier|(?:fijne|mooie"
    r"|goede) \w+)"
    r"|(?:denk|denken|duim|duimen) (?:je|jij|u|jullie) (?:even |dan )?(?:aan|voor) (?:mij|me|ons)"
    r"|(?:eet|eten|bewaar|snoep) (?:je|jij|u|jullie) [^?]{0,30}\b(?:bitterbal\w*|hapje\w*|borrelhapje\w*"
    r"|kaasje\w*|nootje\w*)|weet (?:je|jij|u|jullie) nog\b,? (?:dat|hoe|die|toen|van)\b[^?]{0,80})"
    r"\b[^?]{0,40}\?\W*$"
)
"""Asks a kindness of the moment, as one does of acquaintances."""
_HEED = re.compile(
    r"\brekening mee (?:te )?(?:houd\w*|gehouden)"
    r"|\brekening\b.{0,25}\b(?:houd\w*|gehouden)\b"
    r"|\b(?:daar|hier)op (?:te )?letten\b"
    r"|\blet(?:ten)? (?:u|je|jij|jullie|iemand) (?:\w+ )?(?:daar|hier)?op\b|\bopletten\b"
    r"|\b(?:door ?(?:te )?geven|gee?ft? (?:u|je|jij|jullie) (?:dat|dit|het) (?:\w+ )?door) (?:aan|bij) (?:de |het )?"
    r"(?:keuken|cater\w*|kok)|\bdenk(?:t|en)? (?:u|je|jij|jullie)\b.{0,30}\baan\b"
)
"""Asks to heed what somebody can't eat."""
_ECHO = re.compile(r"\W*(?:en |and )?of (?:ik|wij|we)\b[^?,]{0,90}\?\W*$")
"""Says again what one was asked, to answer it: "En of ik op de borrel blijf? Reken maar."."""


class Courtesy(Enum):
    """What a courteous question is after."""

    ACT = 1
    """That is done what the mail tells: "Wil je dat omzetten?"."""
    ANSWER = 2
    """That the mail is acknowledged: "Ik verneem graag of dit is ontvangen"."""
    KINDNESS = 3
    """Nothing that anybody must answer."""
    MUSING = 4
    """Nothing, as it is of the matter itself, when it leads up to somebody's coming."""


def courtesy_in(text: str, named: Places, following: str) -> Courtesy | None:
    """The courtesy that a plain sentence asks; None when it may ask more. `following` is the sentence after it."""
    if _KINDLY.match(text) or (following and _ECHO.match(text)) or _AFTERWARDS.search(text):
        return Courtesy.KINDNESS
    last = _last_clauses(_without(text, named))
    if any(_is_act(part) for part in last):
        return Courtesy.ACT
    return Courtesy.ANSWER if any(_is_answer(part) for part in last) else None


def is_heed(text: str) -> bool:
    """Whether a plain question asks to heed something told: "Kunnen jullie daar rekening mee houden?"."""
    return bool(_HEED.search(text))


def _without(text: str, named: Places) -> str:
    """The text with its names blotted out."""
    letters = list(text)
    for start, end in named:
        letters[start:end] = " " * (end - start)
    return "".join(letters)


def _last_clauses(text: str) -> list[str]:
    """The endings of the text that begin with a clause; before a question stands at most what is no question."""
    starts = [start for start, _ in clauses(text)]
    asking = [start for start in starts if _TO_US.match(text[start:])]
    return [text[start:] for start in asking[:1]] or [text]


def _is_act(text: str) -> bool:
    said = _WORD.findall(text)
    acts = [word for word in said if _ACT.fullmatch(word)]
    return bool(acts and _TO_US.match(text)) and all(word in _OF_THE_LIST or word in acts for word in said)


def _is_answer(text: str) -> bool:
    return bool(_ARRIVED.search(text)) and all(word in _OF_ARRIVAL for word in _WORD.findall(text))
