"""The clauses of a sentence, and of whom each speaks: the writer, all of them, or others. Pure."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from processor.reading.people.first_person import MYSELF
from processor.reading.wordings import Turn

_BREAK = re.compile(
    r"[,;:()]| - |\b(?:maar|want|omdat|doch|terwijl|aangezien|zodat|behalve|but|because|although)\b"
    r"|(?<=meedelen )dat\b|(?<=mededelen )dat\b|(?<=weten )dat\b|(?<=mailen )dat\b|(?<=melden )dat\b"
    r"|(?<=doorgeven )dat\b|(?<=berichten )dat\b|(?<=you know )that\b"
    r"|\bdus (?=(?:ik|wij|we|hij|zij|ze) )|\bdat (?=(?:ik|hij|zij|ze|wij|we|mijn|onze)\b)"
    r"|\ben (?=(?:ik (?:niet|wel|kom|ben|heb|wil|zou|kan|neem|blijf|meld|hoop|denk|zal|ga|moet|kijk|weet|vind|had|was"
    r"|eet|drink|vraag|hoor|lust|zie)|wij|we|hij|zij|ze|kan|blijf|blijven|neem|wil|moet|zal)\b)"
    r"|\band (?=(?:i|we|he|she|my|will|can)\b)",
)
_ADVERB = re.compile(
    r"\b(?:me|mij|ons|hem|haar|er|kom|zet|schrijf|meld|doe|noteer|toch|reken|reserveer|haal|streep|schrap|geef"
    r"|laat|dan|gewoon|ik|je|wel|nou|vast|alleen|nu|of)\s$"
)
"""Before "maar" it means "just", not "but": "schrijf me maar in"."""
_ORDER = re.compile(
    r"\W*(?:(?:dus|en|nou|dan|please) )?(?:geef|haal|schrap|streep|zet|doe|laat|noteer|meld|schrijf|reken|stuur"
    r"|maak|hou|houd"
    r"|tel|vink|gooi|neem|verwijder|wis|cancel|annuleer|bewaar|reserveer|beschouw|vergeet|schuif)\b[^,]*$"
)
"""An order before "maar" makes it "just" too: "Geef mijn stoel maar aan een ander"."""
_SUBJECT = re.compile(
    r"\s(?:ik|wij|we|hij|zij|ze|je|u|jullie|het|dat|dit|er|mijn|onze|helaas|ben|moet|heb|kan|zit|niet)\b"
)
_THEN_JUST = re.compile(r"\b(?:ga|gaan|rij|rijd|keer|draai|kom) (?:dus |dan |nu )?$")
"""A verb right before "maar", which can't turn a sentence there: "en ga maar terug"."""
_BRACKETED = re.compile(r"\((?=[^()\s]{1,60}@)([^()\s]{1,90})\)")
_SELF = re.compile(
    r"\b(?:ik|ikzelf|mij|me|mezelf|mijzelf|ondergetekende|mijn (?:aanmelding|komst|deelname|plek|plaats|naam"
    r"|inschrijving|afmelding)|i|i'm|i'll|myself|my (?:registration|place|seat))\b"
)
_ALL = Turn(
    r"\b(?:wij|we|onze (?:aanmelding(?:en)?|plekken|plaatsen|komst)|us|we'll|allemaal|allebei|beiden|onszelf)\b"
    r"|\bons\b(?= (?:aan|af|in|op|graag|ook|allen|beide\w*|allebei|dan|er|niet|te|voor|met|bij|alle\w*|hierbij"
    r"|gezamenlijk|inschrijven|aanmelden|afmelden"
    r"|opgeven|terug\w*|helaas|weer|samen|noteren|plaatsen|zetten|twee\w*|drie\w*|vier\w*)\b| *(?:[^\w\s]|$))"
)
_OTHERS = Turn(
    r"\b(?:(?:mijn|onze|een|de|zijn|haar|deze|twee|drie|beide|een van de|een van mijn|een van onze|my|our"
    r"|a) (?:\w+ ){0,2}?(?:collega\w*|collega'?s|medewerk\w*|stagiair\w*|trainee\w*"
    r"|wethouder|directeur|manager|teamleider|chef|baas|leidinggevende|burgemeester|colleagues?|boss)|hij|zij"
    r"|(?:zijn|haar|his|her) (?:naam|aanmelding|plek|plaats|inschrijving|registratie|stoel|deelname|name|registration)"
    r"|ze|hem|haar|he|she|him|her|een van (?:ons|hen)"
    r"|(?:mijn|onze) (?!aanmelding|agenda|plek|plaats|naam|trein|auto|werk|komst|deelname|inschrijving|planning"
    r"|schema|rooster)\w+ (?:kan|is|moet|heeft|kreeg|ligt|gaat|komt|wordt|zal|blijkt|meldt|had|was))\b",
)
_PLACE = Turn(
    r"\b(?:in plaats van mij|i\.?p\.?v\.? mij|in mijn (?:plaats|plek)|mijn (?:plaats|plek)|(?:namens|via"
    r"|door) (?:mij|ons)"
    r"|voor mij in de plaats|in my place|on my behalf)\b"
)
_ON_BEHALF = Turn(
    r"(?<!mede )(?<!ook )\bnamens (?!mij\b|ons\b|de gemeente|gemeente|het team|ons team)|\bin opdracht van\b"
    r"|\bon behalf of\b"
)
_TOGETHER = re.compile(
    rf"(?:\b(?:en|and|plus|met)|[&+/]) (?:ik|mij|i|me|{MYSELF})\b|\b(?:ik|i|{MYSELF}) (?:en|and|\+|plus|/)(?= )"
    r"|\bals ik (?=moeten|kunnen|zijn|komen|willen)"
)
_AIMED = re.compile(
    r"\b(?:meld|melden|afmelden|schrap|schrappen|haal|halen|verwijder\w*|streep|zeg|zeggen|af te melden"
    r"|uitschrijven|remove|cancel|trek|trekken|intrekken)\b"
)
_ME = re.compile(r"\b(?:mij|me|mezelf|mijzelf|myself)\b")
_CAUSE = re.compile(r"\b(?:ziekte|afwezigheid|vertrek|uitval|verhindering) van\b(?! (?:mij|mijzelf)\b)")
_ASKED_ME = Turn(
    r"\b(?:vroeg|vraagt|verzocht|verzoekt|asked|told|wants) (?:aan )?(?:mij|me|ons|us)\b"
    r"|\b(?:heeft|has) (?:mij|me|ons|us) (?:gevraagd|verzocht|asked)\b"
)
"""The writer as one who was asked something for another."""
_REST = re.compile(r"\b(?:de |die )?(?:overige|andere|resterende|rest|others?|remaining)\b")
_I_ACT = re.compile(
    r"\b(?:ik|wij|we) (?:\w+ ){0,2}?(?:moet|moeten|kan|kunnen|kom|komen|ga|gaan|red|redden|ben|blijf|word|zal)\b"
    r"|\b(?:moet|moeten|kan|kunnen|kom|komen|ga|gaan|red|redden|ben|blijf|word|zal) (?:ik|wij|we)\b"
)
"""The writer stays away, whoever is the cause: "wegens ziekte van een collega moet ik werken"."""
_BESIDE = re.compile(r"\b(?:mij|me|mezelf|mijzelf|ook|samen|met|mee)\b")
_SOMEBODY = re.compile(
    r"\b(?:eentje|iemand|er (?:een|1|twee|drie|\d)|(?:een|1|twee|drie) (?:van (?:ons|de|onze)|mensen|collega\S*"
    r"|person\w*)"
    r"|one of us|somebody|(?:zijn|haar|hun|his|her|their) (?:plek|plaats|stoel|aanmelding|inschrijving|naam"
    r"|seat|place))\b"
)
_OBJECT = re.compile(
    r"\b(?:kun|kunt|kan|wil|wilt|zou) (?:je|u|jij|jullie) (?!(?:mij|me|ons|onze|mijn|de|het|dit|dat|er|die|deze"
    r"|even|ook|zo|aub|nog"
    r"|maar|dus|misschien|alsjeblieft|alstublieft|svp)\b)[a-z]{3,} (?:\w+ ){0,2}(?:eraf|er af|afmelden"
    r"|schrappen|uitschrijven"
    r"|doorstrepen|verwijderen)\b"
)
"""Asks to strike out somebody by a bare given name: "kun je Jannie eraf halen?"."""
_THIRD = re.compile(r"\W*(?:komt|gaat|heeft|is|meldt)\b (?!(?:ik|wij|we|helaas ik)\b)")
_RELATIVE = re.compile(r"\W*(?:die|who)\b")


class Who(StrEnum):
    """Of whom a statement speaks."""

    SELF = "self"
    ALL = "all"
    OTHERS = "others"
    BOTH = "both"


Places = Sequence[tuple[int, int]]
"""Places in a text, from a first letter up to a last."""


@lru_cache(maxsize=16)
def clauses(text: str) -> tuple[tuple[int, int], ...]:
    """The clauses of a plain text, each from its first letter up to its last; those of the last texts are kept."""
    return tuple(_clauses(text))


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for mark in _BREAK.finditer(_BRACKETED.sub(r" \1 ", text) if "(" in text else text):
        if mark[0] == "maar" and _is_just(text, *mark.span()):
            continue
        if mark.start() > start:
            yield start, mark.start()
        start = mark.end()
    if start < len(text):
        yield start, len(text)


def _is_just(text: str, start: int, end: int) -> bool:
    """Whether the "maar" from start to end doesn't turn the sentence: "zet me er maar bij"."""
    if text[:start].endswith("niet ik "):
        return False
    ordered = _ORDER.match(text[max(0, text.rfind(",", 0, start) + 1) : start]) and not _SUBJECT.match(text, end)
    before = text[max(0, start - 12) : start]
    return bool(ordered) or bool(_ADVERB.search(before) or _THEN_JUST.search(before))


def is_mine(text: str) -> bool:
    """Whether a text speaks of the writer, or of the writer and his people."""
    return bool(_SELF.search(text) or _ALL.search(text))


def is_theirs(text: str) -> bool:
    """Whether a text speaks of others without naming them."""
    return bool(_OTHERS.search(text))


def is_joint(text: str) -> bool:
    """Whether a text joins the writer to others: "Bram en ik"."""
    return bool(_TOGETHER.search(text))


def who_of(text: str, start: int, end: int, named: Places, *, declines: bool) -> Who:
    """Of whom the clause from start to end speaks; `named` are the places of names, `declines` that it is a refusal."""
    clause = _ASKED_ME.sub(" ", _PLACE.sub(" ", text[start:end]))
    if _ON_BEHALF.search(clause) and any(start <= s < end for s, _ in named):
        return Who.OTHERS
    others = any(s < end and start < e for s, e in named) or is_theirs(clause)
    others = others or (declines and bool(_REST.search(clause)) and not _SELF.search(clause))
    others = others or (declines and (bool(_SOMEBODY.search(clause)) or _lacks_subject(clause, text[:start])))
    if is_joint(clause):
        return Who.BOTH
    if declines and (_OBJECT.search(clause) or _takes_back(clause, text[:start], named, start)):
        return Who.OTHERS
    if _ALL.search(clause) and not (others and declines):
        return Who.ALL
    if declines and (others or _is_relative(clause)):
        return _declined(clause)
    return _coming(clause, text[:start], named, start, others=others)


def _takes_back(clause: str, before: str, named: Places, start: int) -> bool:
    """Whether a clause takes back what was said of others before it: "de inschrijving van Piet, …, trekken wij in"."""
    told = any(e <= start for _, e in named) and not _SELF.search(before)
    return told and bool(_AIMED.search(clause)) and not _ME.search(clause)


def _lacks_subject(clause: str, before: str) -> bool:
    """Whether a clause begins with the verb of a third person told of before: "Sybren, van ons team, komt niet mee"."""
    return bool(_THIRD.match(clause)) and bool(before.strip()) and not is_mine(before)


def _is_relative(clause: str) -> bool:
    """Whether a clause tells of the one named before it: "die is ziek", but not "die kan vervallen"."""
    return bool(_RELATIVE.match(clause)) and "verval" not in clause


def _declined(clause: str) -> Who:
    """Of whom a refusal speaks that names others: "ik meld Bas af" is of Bas, "ik kan niet, zegt Bas" of the writer."""
    if _is_relative(clause) or (_CAUSE.search(clause) and not _I_ACT.search(clause)):
        return Who.OTHERS
    if _AIMED.search(clause):
        return Who.BOTH if _ME.search(clause) else Who.OTHERS
    return Who.SELF if _SELF.search(clause) else Who.OTHERS


def _coming(clause: str, before: str, named: Places, start: int, *, others: bool) -> Who:
    mine = bool(_SELF.search(clause))
    if not mine and (others or _earlier_subject(before, named, start)):
        return Who.OTHERS
    return Who.BOTH if others and _BESIDE.search(clause) else Who.SELF


def _earlier_subject(before: str, named: Places, start: int) -> bool:
    """Whether the clauses before spoke of others and not of the writer: "Collega Bas, die ook zou komen, is ziek"."""
    main = re.sub(r"\b(?:die|dat|who|whom) [^,]*", " ", before)
    others = any(e <= start for _, e in named) or is_theirs(before)
    return others and not is_mine(main)
