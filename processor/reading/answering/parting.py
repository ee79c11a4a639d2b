"""Who of several goes home before the drinks while another stays. Pure.

A sentence that only tells of the writer himself isn't meant: "ik moet om zes uur weg, maar blijf voor de borrel".
"""

import re

from processor.reading.text.wordings import Turn

_BEFORE_FIVE = (
    r"(?:(?:ongeveer|uiterlijk|een uur of) )?(?:kwart (?:over|voor) (?:twee|drie|vier)|half (?:drie|vier|vijf)"
    r"|kwart voor vijf|(?:twee|drie|vier) uur|vieren|drieen|de pauze|1[456][.:]\d\d)"
)
_NOBODY = r"ik|wij|we|i|er|programma|bijeenkomst|middag|zaal|gebouw|ook|dan|daarna|wel|maar|en|dus|that|to"
_OTHER = rf"\b(?!(?:{_NOBODY}) )[a-z'-]+"
LEAVES = Turn(
    r"\b(?:gaat|vertrekt|hij moet|zij moet|ze moet|leaves)\b[^.;]{0,40}\b(?:naar huis|weg|eerder|home|early|leave)\b"
    rf"|{_OTHER} moet(?:en)? (?!ik |wij |we )[^.;,]{{0,30}}\b(?:terug|weg|naar huis|eerder)\b"
    rf"|{_OTHER} (?:has|have|needs?|must)(?: to)? (?:leave|go home|be off)\b"
    r"|, moet (?:dan|daarna) (?:al |weer )?(?:naar|weg|terug)\b"
    rf"|{_OTHER} (?:kan|is|blijft|kunnen|zijn|blijven) (?!ik |wij |we )(?:er )?(?:maar |slechts "
    rf"|alleen )?tot {_BEFORE_FIVE}"
    r"|\bwordt (?:\w+ )?opgehaald (?:om|tegen|rond) "
    rf"{_BEFORE_FIVE}"
)
_FIRST = re.compile(r"\b(?:ik|wij|we|i)\b")
_FIRST_GOES = re.compile(
    r"(?:,|;|\ben\b|\band\b|\bmaar\b|\bbut\b)\s*(?:ik|wij|we|zelf|i) (?:\w+ )?(?:moet|moeten|ga|gaan|vertrek|ben"
    r"|have to|must|need to)\b"
    r"[^.;]{0,30}\b(?:weg|naar huis|terug|vertrekken|vertrokken|er ?vandoor|leave|go home)\b"
)


def leaves_early(text: str) -> bool:
    """Whether a sentence, plain, says that somebody else goes home before the drinks."""
    return bool(LEAVES.search(text))


def goes_himself(text: str, start: int) -> bool:
    """Whether the writer goes home where, up to `start`, another was said to stay: "Bennie blijft, ik moet weg"."""
    clause = re.split(r"[,:;.(]", text[:start])[-1]
    return not _FIRST.search(clause) and bool(_FIRST_GOES.search(text, start))
