"""The clauses of a sentence, and whether each speaks of the writer or of others. Pure."""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache

from processor.reading.people.first_person import MYSELF, OF_COURSE
from processor.reading.text.wordings import Turn

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
_NAMED_ASIDE = re.compile(
    r"\((?![^()]*\b(?:kan|kom|komt|komen|ben|is|zijn|heb|heeft|ga|gaat|gaan|zit|zitten|zat|ligt|werkt|valt"
    r"|staat|blijft|verblijft|heet|niet|wel|moet|wil|zou|was|die|dus)\b)"
    r"([^(),;:]{1,60})\)(?= [a-z])"
)
"""A short aside without a verb, which breaks no clause: "onze twee plaatsen (Greet Hendriks en ik) vrijgeven"."""
_APPOSED = Turn(
    r"\b(?:(?:wij|we)(?: (?:twee|drie|vier|vijf|beiden?|samen|allebei))?"
    r"|ons (?:\w+tal|duo|trio|team|groepje|clubje|stel))"
    r"(?: ?, ?| ?\( ?)(?![^();:]*\b(?:kan|kom|komt|komen|ben|is|zijn|heb|hebben|heeft|ga|gaan|gaat|moet|moeten"
    r"|kunnen|wil|willen|zou|zouden|zal|zullen|had|hadden|was|waren|die|dus|want|omdat|als|dat|niet|wel)\b[^();:]*\))"
    r"(?:[^();:]{1,90}\)|(?:[\w'. -]{2,40}, ?){0,4}?[\w'. -]{2,40} (?:en|&|plus|alsmede) [\w'. -]{1,40},)"
)
"""Those of whom "wij" speaks, named right behind it: "wij, Kim Heijnen en ondergetekende, laten verstek gaan"."""
SELF = re.compile(
    r"\b(?:ik|ikzelf|mij|me|mezelf|mijzelf|ondergetekende|mijn (?:aanmelding|komst|deelname|plek|plaats|naam"
    r"|inschrijving|afmelding)|i|i'm|i'll|myself|my (?:registration|place|seat))\b"
)
ALL = Turn(
    r"\b(?:wij|we|onze (?:aanmelding(?:en)?|plekken|plaatsen|komst)|us|we'll|allemaal|allebei|beiden|onszelf"
    r"|(?:niemand|geen) van ons|alle (?:\w+ ){0,4}?(?:aanmeldingen|plaatsen|plekken|inschrijvingen|stoelen)"
    r"|(?:hele|gehele|volledige|voltallige|complete) (?:\w+ )?(?:groep\w*|delegatie|afvaardiging|ploeg|club\w*"
    r"|gezelschap))\b"
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
_TOGETHER = re.compile(
    rf"(?:\b(?:en|and|plus|met|naast)|[&+/]) {OF_COURSE}(?:ik|mij|i|me|{MYSELF})\b"
    rf"|\b(?:ik|i|{MYSELF}) (?:en|and|\+|plus|/)(?= )"
    r"|\bals ik (?=moeten|kunnen|zijn|komen|willen)"
)


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
    whole = _APPOSED.sub(_apposition, text)
    for mark in _BREAK.finditer(_unbracketed(whole) if "(" in whole else whole):
        if mark[0] == "maar" and _is_just(text, *mark.span()):
            continue
        if mark.start() > start:
            yield start, mark.start()
        start = mark.end()
    if start < len(text):
        yield start, len(text)


def _unbracketed(text: str) -> str:
    """The text without the brackets that break no clause, letter for letter."""
    return _NAMED_ASIDE.sub(r" \1 ", _BRACKETED.sub(r" \1 ", text))


def _apposition(match: re.Match[str]) -> str:
    return re.sub(r"[(),]", " ", match[0])


def _is_just(text: str, start: int, end: int) -> bool:
    """Whether the "maar" from start to end doesn't turn the sentence: "zet me er maar bij"."""
    if text[:start].endswith("niet ik "):
        return False
    ordered = _ORDER.match(text[max(0, text.rfind(",", 0, start) + 1) : start]) and not _SUBJECT.match(text, end)
    before = text[max(0, start - 12) : start]
    return bool(ordered) or bool(_ADVERB.search(before) or _THEN_JUST.search(before))


def is_mine(text: str) -> bool:
    """Whether a text speaks of the writer, or of the writer and his people."""
    return bool(SELF.search(text) or ALL.search(text))


def is_theirs(text: str) -> bool:
    """Whether a text speaks of others without naming them."""
    return bool(_OTHERS.search(text))


def is_joint(text: str) -> bool:
    """Whether a text joins the writer to others: "Bram en ik", "wij, Bram en Els, …"."""
    return bool(_TOGETHER.search(text) or _APPOSED.search(text))
