"""Staying for the drinks, or not, in words that don't name them: a glass, hanging on, going home at once. Pure."""

import re

_GLASS = (
    r"(?:drankje|glaasje|glas(?: wijn)?|biertje|bier|wijntje|pils\w*|pint\w*|bitterbal\w*|aperitief\w*|hapje\w*|eentje)"
)
_STAYS = re.compile(
    rf"\b(?:blijf|blijven|blijft)\b[^.;!?]{{0,40}}\b(?:{_GLASS}|hangen|plakken|napra\w+|nakletsen)\b"
    rf"|\b{_GLASS}\b[^.;,!?]{{0,25}}\b(?:lukt|gaat er|smaakt|zit er|past|lust|laat ik|sla\w*)\b"
    rf"|\bdrink\w* (?:\w+ ){{0,3}}?(?:eentje|{_GLASS}) mee\b|\bhef\w*\b[^.;]{{0,20}}\bglas\b"
    rf"|\b(?:tot|voor)\b[^.;]{{0,12}}\blaatste {_GLASS}\b|\b(?:{_GLASS}|bitterballen) (?:op|leeg) (?:is|zijn)\b"
    rf"|\b(?:tref\w*|vind\w*|zie\w*)\b[^.;]{{0,60}}\b(?:aan|bij) de bar\b"
    rf"|\bvoor een {_GLASS}\b[^.;]{{0,40}}\bte vinden\b"
)
_NOT = re.compile(
    r"\b(?:niet|geen|nie|zonder|helaas (?:niet|geen)|sla (?:ik|wij|we)\b[^.;]{0,20}\bover|overslaan|passen"
    r"|in gedachten)\b"
)
_MAYBE = re.compile(r"\b(?:misschien|wellicht|mogelijk|eventueel|weet|hangt|mits|indien)\b")
_NO_ALCOHOL = re.compile(r"\b(?:drink|drinken|drinkt)\b[^.;]{0,15}\b(?:niet|geen)\b|\balcohol\w*|\bonderweg\b")
_AT_ONCE = r"(?:direct|meteen|gelijk|onmiddellijk|linea recta)"
_AWAY = r"(?:terug|weg|door|naar huis|huiswaarts|vertrek\w*|vertrokken)"
_GOES = re.compile(
    rf"\b(?:moet|moeten|ga|gaan|gaat|rijd|rijden|rijdt|rij|reis|reizen|vlieg)\b(?:[^.;]|\.\d){{0,60}}\b{_AT_ONCE}\b"
    rf"[^.;,]{{0,40}}\b{_AWAY}\b"
    rf"|\b{_AT_ONCE} (?:na afloop|na de (?:bijeenkomst|kick-?off)|na vijf|aan het eind\w*)\b"
    rf"[^.;,]{{0,30}}\b(?:{_AWAY}|moet|ga)\b"
)
_SENT = re.compile(r"\b(?:vanuit|ben er|mail\w*|stuur|geef|door(?:geven|sturen)|reactie|bericht)\b")


def stays(text: str) -> bool | None:
    """Whether a sentence, plain, says that somebody stays for a glass: True, False, or None when it doesn't tell."""
    said = _STAYS.search(text)
    if said is None or _MAYBE.search(text) or _NO_ALCOHOL.search(text):
        return False if "in gedachten" in text and "proost" in text else None
    around = text[max(0, said.start() - 25) : said.end() + 25]
    return not _NOT.search(around)


def goes_at_once(text: str) -> bool:
    """Whether a sentence, plain, says that somebody goes home as soon as the meeting ends."""
    return bool(_GOES.search(text)) and not _SENT.search(text)
