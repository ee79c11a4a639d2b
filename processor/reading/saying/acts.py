"""Where a sentence signs somebody up, outside what it tells of an earlier registration or a refusal. Pure."""

import re

from processor.reading.saying.clauses import Places, clauses
from processor.reading.saying.refusals import is_denied
from processor.reading.saying.signs import Sign, pattern
from processor.reading.text.wordings import Turn

_NO_TALK = Turn(
    r"^\W*zet (?:hem|'?m|'?em) op\W*$|"
    r"\baanmelden (?:voor \w+ \w+ )?(?:kan|via|is mogelijk|nog niet)\b"
    r"|\b(?:meldt?|schrijft?) (?:je|u|jullie)(?: (?:dan|wel|zelf|even|nu|vandaag|nog|ook|snel|gauw|vooral|gerust"
    r"|uiterlijk|allemaal))* (?:aan|in)\b"
    r"|\baanmelden kan\b|\b(?:dank\w*|bedankt) voor (?:het|je|uw|jullie) (?:aanmeld\w+|inschrijv\w+)\b|\bniet (?:aan"
    r"|in) ?te? ?(?:ge)?(?:meld|schre)\w*"
)
_THEMSELVES = re.compile(
    r"\b(?:zich|zichzelf)\b.{0,30}\b(?:zelf|nog|desgewenst|apart|later|rechtstreeks)\b|\bzichzelf\b|\bzelf bij je\b"
)
_BOOKING = re.compile(
    r"(?:\w+ )?(?:aanmelding(?:en)?|inschrijving(?:en)?|opgave|deelname|registratie"
    r"|reservering)(?: \w+)?"
)
"""A registration spoken of, which a refusal in the same sentence takes back."""
_BEFORE = 10  # letters before an act in which a "not" denies it


def act_in(text: str, earlier: Places, gone: Places) -> tuple[int, int] | None:
    """Where a plain text signs somebody up; a registration that a refusal behind it takes back is none."""
    found = _act(text, [*earlier, *gone])
    if found is None or not any(found[0] < start for start, _ in gone):
        return found
    return None if _BOOKING.fullmatch(text[found[0] : found[1]].strip()) else found


def _act(text: str, taken: Places) -> tuple[int, int] | None:
    """Where the text signs somebody up, outside the places that tell of an earlier registration or a refusal."""
    if _NO_TALK.search(text):
        return None
    spans = (match.span() for match in pattern(Sign.SIGNS_UP).finditer(text))
    free = (span for span in spans if not any(s < span[1] and span[0] < e for s, e in taken))
    own = (span for span in free if not _THEMSELVES.search(text[span[0] : span[1]]))
    return next((span for span in own if not is_denied(_near(text, *span))), None) or _act_beside(text, taken)


def _act_beside(text: str, taken: Places) -> tuple[int, int] | None:
    """The act in a clause of its own beside a refusal: "streep er een af, die is voor mij"."""
    for start, end in clauses(text) if taken else ():
        match = pattern(Sign.SIGNS_UP).search(text[start:end])
        if match and not any(s < end and start < e for s, e in taken) and not is_denied(text[start:end]):
            return start + match.start(), start + match.end()
    return None


def _near(text: str, start: int, end: int) -> str:
    """The act with the letters of its clause just before it."""
    return text[max(0, start - _BEFORE, text.rfind(",", 0, start) + 1) : end]
