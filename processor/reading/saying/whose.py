"""Of whom a clause speaks: the writer, all of them, or others. Pure."""

import re

from processor.reading.saying.clauses import ALL, SELF, Places, Who, is_joint, is_mine, is_theirs
from processor.reading.text.wordings import Turn

_PLACE = Turn(
    r"\b(?:in plaats van mij|i\.?p\.?v\.? mij|in mijn (?:plaats|plek)|mijn (?:plaats|plek)|(?:namens|via"
    r"|door) (?:mij|ons)"
    r"|voor mij in de plaats|in my place|on my behalf)\b"
    r"|(?<=\bgaat )(?:\w+ ){0,2}(?:voor|vanuit|bij|van) ons\b|(?<=\bkomt )(?:\w+ ){0,2}(?:voor|vanuit|bij|van) ons\b"
    r"|\bvan (?:ons|onze) (?:\w+tal|duo|trio|groep\w*|club\w*|ploeg\w*|delegatie)\b"
)
_ON_BEHALF = Turn(
    r"(?<!mede )(?<!ook )\bnamens (?!mij\b|ons\b|de gemeente|gemeente|het team|ons team)|\bin opdracht van\b"
    r"|\bon behalf of\b"
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
_BOTH = re.compile(r"\b(?:allebei|beiden|allemaal)\b")
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
    r"|one of us|somebody|(?:zijn|haar|hun|his|her|their) (?:plek(?:ken)?|plaats(?:en)?|stoel(?:en)?|aanmelding(?:en)?"
    r"|inschrijving(?:en)?|naam|namen|seats?|places?)|de (?:een|ander)(?= (?:heeft|is|zit|moet|kan|komt|gaat)))\b"
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
_VERB_FIRST = re.compile(
    r"\W*(?:zelf )?(?:kan|zal|wil|moet|blijft|haakt|won't|will|can't|cannot|isn't|doesn't|has|is)\b"
    r"(?! (?:ik|wij|we|i|u|je|er|het|helaas ik|dus ik)\b)"
)
_RELATIVE = re.compile(r"\W*(?:die|who)\b")
_GOES_ON = re.compile(r"[,(] ?(?:die|who) [^,;.()]*\b(?:maar|en|doch|but|and)\W*$")
"""Before a clause without a subject: it goes on telling of the one named: "Ben, die de mail kreeg maar ziek is"."""


def who_of(text: str, start: int, end: int, named: Places, *, declines: bool) -> Who:
    """Of whom the clause from start to end speaks; `named` are the places of names, `declines` that it is a refusal."""
    clause = _ASKED_ME.sub(" ", _PLACE.sub(" ", text[start:end]))
    if not is_joint(clause) and _ON_BEHALF.search(clause) and any(start <= s < end for s, _ in named):
        return Who.OTHERS
    others = any(s < end and start < e for s, e in named) or is_theirs(clause)
    others = others or (declines and bool(_REST.search(clause)) and not SELF.search(clause))
    others = others or (declines and (bool(_SOMEBODY.search(clause)) or _lacks_subject(clause, text[:start])))
    others = others or (declines and _is_told_on(clause, text[:start], named, start))
    if is_joint(clause):
        return Who.BOTH
    if declines and (_is_anothers(clause, text[:start], named, start) or _goes_on(clause, text[:start])):
        return Who.OTHERS
    if ALL.search(clause) and not (others and declines):
        return Who.ALL
    if declines and (others or _is_relative(clause)):
        return _declined(clause)
    return _coming(clause, text[:start], named, start, others=others)


def _goes_on(clause: str, before: str) -> bool:
    """Whether a clause without a subject goes on telling of the one named before: "…, die … maar ziek is"."""
    return not SELF.search(clause) and bool(_GOES_ON.search(before))


def _is_anothers(clause: str, before: str, named: Places, start: int) -> bool:
    """Whether a refusal is of those named before it, or of a bare given name."""
    return (
        bool(_OBJECT.search(clause)) or _takes_back(clause, before, named, start) or _both(clause, before, named, start)
    )


def _both(clause: str, before: str, named: Places, start: int) -> bool:
    """Whether a clause speaks of all those named before it: "Piet en Karin zijn er niet bij, allebei geveld"."""
    theirs = any(e <= start for _, e in named) and not is_mine(before)
    return theirs and bool(_BOTH.search(clause)) and not is_mine(_BOTH.sub(" ", clause))


def _takes_back(clause: str, before: str, named: Places, start: int) -> bool:
    """Whether a clause takes back what was said of others before it: "de inschrijving van Piet, …, trekken wij in"."""
    told = any(e <= start for _, e in named) and not SELF.search(before)
    return told and bool(_AIMED.search(clause)) and not _ME.search(clause)


def _lacks_subject(clause: str, before: str) -> bool:
    """Whether a clause begins with the verb of a third person told of before: "Sybren, van ons team, komt niet mee"."""
    return bool(_THIRD.match(clause)) and bool(before.strip()) and not is_mine(before)


def _is_told_on(clause: str, before: str, named: Places, start: int) -> bool:
    """Whether a clause without a subject is of others told of before: "Our manager told us of it but won't attend"."""
    return bool(_VERB_FIRST.match(clause)) and _earlier_subject(_ASKED_ME.sub(" ", before), named, start)


def _is_relative(clause: str) -> bool:
    """Whether a clause tells of the one named before it: "die is ziek", but not "die kan vervallen"."""
    return bool(_RELATIVE.match(clause)) and "verval" not in clause


def _declined(clause: str) -> Who:
    """Of whom a refusal speaks that names others: "ik meld Bas af" is of Bas, "ik kan niet, zegt Bas" of the writer."""
    if _is_relative(clause) or (_CAUSE.search(clause) and not _I_ACT.search(clause)):
        return Who.OTHERS
    if _AIMED.search(clause):
        return Who.BOTH if _ME.search(clause) else Who.OTHERS
    return Who.SELF if SELF.search(clause) else Who.OTHERS


def _coming(clause: str, before: str, named: Places, start: int, *, others: bool) -> Who:
    mine = bool(SELF.search(clause))
    if not mine and (others or _earlier_subject(before, named, start)):
        return Who.OTHERS
    return Who.BOTH if others and _BESIDE.search(clause) else Who.SELF


def _earlier_subject(before: str, named: Places, start: int) -> bool:
    """Whether the clauses before spoke of others and not of the writer: "Collega Bas, die ook zou komen, is ziek"."""
    main = re.sub(r"\b(?:die|dat|who|whom) [^,]*", " ", before)
    others = any(e <= start for _, e in named) or is_theirs(before)
    return others and not is_mine(main)
