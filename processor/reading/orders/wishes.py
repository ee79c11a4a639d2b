"""Short answers and plain rights in a reply: yes, no, why, erase my data, show my data. Pure.

What a mail asks of a registration is intent.py's; this is for people that the desk knows, who answer a question of ours
or ask one about themselves. Only own words count, and a yes must be the gist of them, not a word among many.
"""

import re
from enum import StrEnum

from processor.reading.letters.letter import open_letter
from processor.reading.letters.sentences import without_greeting
from processor.reading.message import Message


class Wish(StrEnum):
    """What a short answer says."""

    NONE = ""
    YES = "yes"
    NO = "no"
    WHY = "why"
    ERASE = "erase"
    OVERVIEW = "overview"


_DATA = r"(?:(?:persoons)?gegevens|data|e-?mail ?adres|personal data|information about me|details)"
_ERASE = re.compile(
    rf"\b(?:verwijder|wis|vernietig|schrap|delete|erase|remove)\w*\b[^.?!]{{0,60}}\b{_DATA}"
    rf"|\b{_DATA}\b[^.?!]{{0,60}}\b(?:verwijder\w*|wissen|vernietig\w*|gewist|delete\w*|erase\w*|remove\w*)\b"
    r"|\brecht (?:om )?(?:te worden )?vergeten\b|\bright to be forgotten\b",
    re.IGNORECASE,
)
_OVERVIEW = re.compile(
    rf"\b(?:welke|wat voor|inzage|overzicht|kopie|which|what|copy|overview)\b[^.?!]{{0,60}}\b{_DATA}\b"
    rf"|\binzageverzoek\b|\binzage in mijn\b"
    rf"|\b{_DATA}\b[^.?!]{{0,40}}\b(?:hebt u|heeft u|heb je|hebben jullie) (?:u |je |jullie )?van mij\b",
    re.IGNORECASE,
)
_WHY = re.compile(r"\b(?:waarom|hoezo|why|how come|op grond waarvan|wat is de reden)\b", re.IGNORECASE)
_YES = re.compile(
    r"^(?:(?:ja|jazeker|jawel|akkoord|klopt|dat klopt|inderdaad|zeker|prima|oke|oké|ok|is goed|ik bevestig|bevestigd"
    r"|yes|correct|confirmed|agreed|sure)\b|(?:goed|graag)(?: gedaan)?[.! ]*$)",
    re.IGNORECASE,
)
_NO = re.compile(
    r"^(?:nee|neen|niet akkoord|klopt niet|dat klopt niet|helaas niet|liever niet|dat was ik niet|ik was dat niet"
    r"|no|not me|that was not me|that wasn't me)\b",
    re.IGNORECASE,
)
_GIST = 200
"""Characters of own words beyond which a yes at the beginning is no longer the gist."""
_ROOM = 5_000
"""Characters that are looked at."""


def wish_of(message: Message) -> Wish:
    """Return what the own words of a mail say, NONE when it is none of these."""
    return wish_in(open_letter(message).signed.body)


def wish_in(text: str) -> Wish:
    """Return what these words, a greeting before them perhaps, say."""
    words = " ".join(without_greeting(text).split())[:_ROOM]
    for pattern, wish in ((_ERASE, Wish.ERASE), (_OVERVIEW, Wish.OVERVIEW), (_WHY, Wish.WHY)):
        if pattern.search(words):
            return wish
    if len(words) > _GIST:
        return Wish.NONE
    if _NO.match(words):
        return Wish.NO
    return Wish.YES if _YES.match(words) else Wish.NONE
