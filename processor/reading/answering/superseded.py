"""What was said of the drinks before and no longer holds: "ik had gezegd dat ik de borrel oversla, maar …". Pure."""

import re

from processor.reading.answering.drinkwords import MENTION

_BEFORE = re.compile(
    r"\b(?:had|hadden|heb|hebben)\b[^.;]{0,40}\b(?:aangegeven|gezegd|geschreven|doorgegeven|opgegeven|gemeld|vermeld|gemaild)"
    r" (?:dat|bij|voor|niet)\b|\b(?:schreef|zei|meldde|mailde|gaf) (?:ik|wij|we)\b[^.;]{0,20}\bdat\b"
)
_TURN = re.compile(r"\b(?:maar|but|doch|echter)\b")
_ALL_THE_SAME = re.compile(r"\b(?:blijf|blijven|toch|alsnog|wel|niet)\b")


def still_said(text: str) -> str:
    """A sentence without what was said of the drinks before: "ik had gezegd dat ik de borrel oversla, maar …"."""
    before = _BEFORE.search(text)
    mention = MENTION.search(text, before.end()) if before else None
    if before is None or mention is None:
        return text
    turn = _TURN.search(text, mention.end())
    rest = text[turn.end() :] if turn else ""
    return f"borrel {rest}" if _ALL_THE_SAME.search(rest) else rest
