"""Whether somebody stays for the drinks: yes, no, or not said for sure. Pure."""

import re

_DRINKS = re.compile(
    r"\b\w{0,12}-?borrel\w*|\b(?:the |for |a |some )?drinks\b|\bhapje en drankje\b|\bnazit\b|\b(?:drankje"
    r"|biertje|pintje|wijntje|glaasje)\b"
    r"|\b(?:proost|toost)\w*\b"
)
_NO = re.compile(
    r"\b(?:niet|geen|zonder|nie|not|no|none|nobody|sla\w*|overslaan|missen|mis|skip\w*|voorbij|helaas|nee"
    r"|afmelden|pas|passen|moet|moeten|laat"
    r"|laten|vertrek\w*|won't|can't|cannot|miss|meteen|direct)\b"
)
_YES = re.compile(
    r"\b(?:ook|graag|blij[fv]\w*|wel|ja|ben|zijn|erbij|bij|inclusief|incl|gezellig|aanwezig|natuurlijk|zeker"
    r"|lekker|en|plus|stay\w*|yes|join"
    r"|kom|komen|lust|toch|for|hele|proost\w*|toost\w*|koud|zin)\b"
)
_UNSURE = re.compile(
    r"\b(?:misschien|wellicht|weet|kijken|zien|zie ik (?:nog )?wel|hangt|twijfel\w*|mogelijk|afhankelijk"
    r"|of (?:ik|we)|maybe|not sure|ligt eraan"
    r"|eventueel|proberen|probeer)\b|\?"
)
_NO_DENIAL = re.compile(
    r"\bniet (?:te )?(?:missen|overslaan)\b|\bgeen (?:probleem|nee)\b|\bsla (?:ik )?(?:\w+ )?niet over\b"
    r"|\bpas (?:om|na|vanaf)\b"
)
_OPENS = re.compile(r"[;:(]|\bmaar\b|\bbut\b|, (?=ik|wij|we|de|voor|dus|helaas|een|en)")
_CLOSES = re.compile(r"[;)]|\bmaar\b|\bbut\b|\bomdat\b|\bwant\b")


def drinks(text: str) -> tuple[bool, bool | None]:
    """Whether a plain sentence speaks of the drinks, and whether its writer stays for them (None: it doesn't tell)."""
    match = _DRINKS.search(text)
    if match is None or text.rstrip().endswith("?"):
        return False, None
    clause = _clause(text, match.start())
    if _UNSURE.search(clause):
        return True, None
    if _NO.search(_NO_DENIAL.sub(" ", clause)):
        return True, False
    return True, True if _YES.search(clause) or len(text.split()) < 3 else None  # noqa: PLR2004 - "met borrel" says yes


def _clause(text: str, at: int) -> str:
    """The part of a sentence that is about the drinks."""
    left = max((m.end() for m in _OPENS.finditer(text) if m.end() <= at), default=0)
    right = next((m.start() for m in _CLOSES.finditer(text) if m.start() > at), len(text))
    return text[left:right]
