"""Staying for the drinks, or not, in words that don't name them: a glass, hanging on, going home at once. Pure."""

import re

_GLASS = (
    r"(?:drankje|natje|glaasje|glas(?: wijn)?|biertje|bier|wijntje|pils\w*|pint\w*|bitterbal\w*|aperitief\w*|hapje\w*"
    r"|eentje)"
)
_STAYS = re.compile(
    rf"\b(?:blijf|blijven|blijft)\b[^.;!?]{{0,40}}\b(?:{_GLASS}|hangen|plakken|napra\w+|nakletsen)\b"
    rf"|\b{_GLASS}\b[^.;,!?]{{0,25}}\b(?:lukt|gaat er|smaakt|zit er|past?|lust|laat ik|sla\w*)\b"
    rf"|\bdrink\w* (?:\w+ ){{0,3}}?(?:eentje|{_GLASS}) mee\b|\bhef\w*\b[^.;]{{0,20}}\bglas\b"
    rf"|\b(?:tot|voor)\b[^.;]{{0,12}}\blaatste {_GLASS}\b|\b(?:{_GLASS}|bitterballen) (?:op|leeg) (?:is|zijn)\b"
    rf"|\b(?:tref\w*|vind\w*|zie\w*)\b[^.;]{{0,60}}\b(?:aan|bij) de bar\b"
    r"|\b(?:ook|inclusief|incl|plus|graag) (?:bij|voor)? ?het (?:napraten|nababbelen|nakletsen|natje)\b"
    rf"|\bvoor een {_GLASS}\b[^.;]{{0,40}}\bte vinden\b"
)
_NOT = re.compile(
    r"\b(?:niet|geen|nie|zonder|helaas (?:niet|geen)|sla (?:ik|wij|we)\b[^.;]{0,20}\bover|overslaan|passen|pas (?:ik"
    r"|wij|we)"
    r"|in gedachten)\b"
)
_MAYBE = re.compile(
    r"\b(?:misschien|wellicht|mogelijk|eventueel|weet|hangt|mits|indien|zien? (?:ik|we|wij) (?:dan|nog|wel))\b"
)
_NO_ALCOHOL = re.compile(r"\b(?:drink|drinken|drinkt)\b[^.;]{0,15}\b(?:niet|geen)\b|\balcohol\w*|\bonderweg\b")
_AT_ONCE = r"(?:direct|meteen|gelijk|onmiddellijk|linea recta)"
_AWAY = r"(?:terug|weg|door|naar huis|huiswaarts|er ?vandoor|vertrek\w*|vertrokken)"
_GOES = re.compile(
    rf"\b(?:moet|moeten|ga|gaan|gaat|rijd|rijden|rijdt|rij|reis|reizen|vlieg)\b(?:[^.;]|\.\d){{0,60}}\b{_AT_ONCE}\b"
    rf"[^.;,]{{0,40}}\b{_AWAY}\b"
    rf"|\b{_AT_ONCE} (?:na afloop|na de (?:bijeenkomst|kick-?off)|na vijf|aan het eind\w*)\b"
    rf"[^.;,]{{0,30}}\b(?:{_AWAY}|moet|ga)\b"
    r"|\b(?:na|om|klokslag|rond|tegen|stipt)(?: klokslag| stipt)? (?:vijven|vijf(?: uur)?|17[.:]00(?: uur)?)(?: uur)?\b"
    r"(?: \w+)?? (?:pak|pakken|neem|nemen|haal|halen|ga|gaan|moet|moeten|ben|zijn|vertrek|rijd|rijden)\b"
    r"[^.;,]{0,40}\b(?:trein|bus|weg|terug|huis|vandoor|ervandoor|foetsie|vertrokken|vertrekken|tussenuit)\b"
)
_SENT = re.compile(
    r"\b(?:zet|brengt)\b[^.;]{0,15}\b(?:ons|me|mij)\b"
    r"|\b(?:hij|zij|ze|he|she) (?:gaat|moet|rijdt|vertrekt)\b|\b(?:vanuit|ben er|mail\w*|stuur|geef"
    r"|door(?:geven|sturen)|reactie|bericht)\b"
)


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
