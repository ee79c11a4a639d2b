"""How the lines of a story may run, as regular expressions; what they mean is left to story.py and telling.py."""

import re
from enum import StrEnum

from tests.stories.words import BUTTONS, LETTERS, METHODS, STANDINGS

ORGANISER, EVERYBODY, ERASED = "organisator", "ieder", "gewist"


class Does(StrEnum):
    """What may happen in a story."""

    WRITE = "mailt"
    ANSWER = "antwoordt"
    AGAIN = "dezelfde mail nog eens"
    TAP = "tikt op een link"
    PRESS = "drukt op een knop"
    MACHINE = "automatisch antwoord"
    ROBOT = "antwoordt vanzelf op elke brief"
    BOUNCE = "onbestelbaar"
    CROWD = "velen melden zich aan"
    ACCEPT = "organisator neemt aan"
    DECLINE = "organisator wijst af"
    DRAG = "organisator sleept naar een map"
    FORWARD = "organisator stuurt door"
    EDIT = "organisator wijzigt"
    WAIT = "de tijd verstrijkt"


WITH_BODY = {Does.WRITE, Does.ANSWER, Does.FORWARD, Does.MACHINE, Does.ROBOT}
PERHAPS_BODY = {Does.TAP, Does.PRESS}

_LETTERS = "|".join(sorted(LETTERS, key=len, reverse=True))
_WHO = rf"[A-Z]\w*|{ORGANISER}"
_LETTER_TO = rf"(?P<letter>{_LETTERS})(?: aan (?P<owner>{_WHO}))?"

DEEDS = {
    Does.WRITE: rf'(?P<who>{_WHO}) mailt "(?P<subject>[^"]+)"',
    Does.ANSWER: rf"(?P<who>{_WHO}) antwoordt op {_LETTER_TO}",
    Does.AGAIN: r"dezelfde mail komt nog eens binnen",
    Does.TAP: rf"(?P<who>{_WHO}) tikt op (?P<tap>Afmelden|Wijzigen) in {_LETTER_TO}",
    Does.PRESS: rf"(?P<who>{_WHO}) drukt in (?P<client>Outlook|Google|Apple) op (?P<button>{'|'.join(BUTTONS)})"
    rf"(?: namens (?P<attendee>{_WHO})| in de uitnodiging van (?P<owner>{_WHO}))?",
    Does.MACHINE: rf"automatisch antwoord van (?P<who>{_WHO}) op (?P<letter>{_LETTERS})",
    Does.ROBOT: rf"vanaf nu antwoordt (?P<who>{_WHO}) vanzelf op elke brief",
    Does.BOUNCE: rf"(?P<letter>{_LETTERS}) aan (?P<owner>{_WHO}) komt onbestelbaar terug",
    Does.CROWD: r"(?P<number>\d+) mensen van (?P<domain>[a-z.]+) melden zich aan binnen (?P<minutes>\d+) minuten",
    Does.ACCEPT: rf"{ORGANISER} neemt de mail van (?P<who>{_WHO}) aan(?: met (?P<seats>\d+) stoel(?:en)?)?",
    Does.DECLINE: rf'{ORGANISER} wijst de mail van (?P<who>{_WHO}) af: "(?P<reason>[^"]*)"',
    Does.DRAG: rf"{ORGANISER} sleept de mail van (?P<who>{_WHO}) naar (?P<folder>Inschrijven|Afwijzen)",
    Does.FORWARD: rf'{ORGANISER} stuurt door van (?P<who>{_WHO}) "(?P<subject>[^"]+)"',
    Does.EDIT: rf"{ORGANISER} wijzigt: (?P<rule>.+)",
    Does.WAIT: r"de tijd verstrijkt",
}

STEP = re.compile(r"(?P<at>\w\w \d+ \w{3} \d\d\.\d\d)  (?P<deed>\S.*)")
PERSON = re.compile(r"(?P<who>[A-Z]\w*): (?P<address>[^<>:]+ <[^<>@\s]+@[^<>@\s]+>)")
ENCLOSED = {"de mail als bijlage": "mail", **METHODS}
MARK = rf'met "[^"]*"|zonder "[^"]*"|met (?:{"|".join(ENCLOSED)})|antwoord gaat naar (?:{_WHO})'
EXPECTED = re.compile(
    rf"→ (?P<who>{_WHO}|{EVERYBODY}) krijgt: (?:(?P<times>\d+) keer )?(?P<letter>{_LETTERS})"
    rf"(?P<marks>(?:, (?:{MARK}))*)"
)
NOTHING = "→ niemand krijgt iets"
STANDING = re.compile(
    rf"(?P<who>{_WHO}|{EVERYBODY}|{ERASED}): (?P<status>{'|'.join(STANDINGS)})"
    r"(?:, (?P<granted>\d+) van (?P<seats>\d+)(?: \((?P<names>[^()]+)\))?)?"
)
NOBODY = "niemand"
