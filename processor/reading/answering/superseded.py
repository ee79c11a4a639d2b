"""What was said of the drinks before and no longer holds: "ik had gezegd dat ik de borrel oversla, maar …". Pure."""

import re

from processor.reading.answering.drinkwords import MENTION

_TOLD = (
    r"(?:aangegeven|gezegd|geschreven|doorgegeven|opgegeven|gemeld|vermeld|gemaild|aangevinkt|aangekruist|laten weten)"
)
_SAID = (
    r"(?:(?:schreef|zei|meldde|mailde|gaf|vinkte|kruiste) (?:ik|wij|we)"
    r"|(?:ik|wij|we) (?:schreef|zei|meldde|mailde|gaf|vinkte|kruiste|schreven|zeiden|gaven))"
)
_BEFORE = re.compile(
    rf"\b(?:had|hadden|heb|hebben)\b[^.;]{{0,40}}\b{_TOLD}"
    rf" (?:dat|bij|voor|niet)\b|\b{_SAID}\b[^.;]{{0,20}}\b(?:dat|zonder|geen)\b"
    rf"|\b(?:had|hadden)\b[^.;,]{{0,40}}\bborrel\b[^.;,]{{0,20}}\b{_TOLD}\b"
)
_EARLIER = re.compile(
    rf"{_BEFORE.pattern}|\b{_SAID}\b|\b(?:had"
    rf"|hadden)\b[^.;]{{0,60}}\b{_TOLD}\b"
)
_BACK = (
    r"(?:dat|dit|daar|die)\b(?= [^.;]{0,60}\b(?:niet|terug\w*|intrek\w*|herzien|schrap\w*|annule\w*|afzeg\w*|anders"
    r"|verval\w*)\b)"
)
_TAKES_BACK = re.compile(
    rf"^\W*(?:maar |helaas )?{_BACK}|\b(?:dus|maar|daarom) (?:(?:dat|het|toch|helaas|alsnog|maar|dan|wordt) )+niet\W*$"
)
_TURN = re.compile(rf"\b(?:maar|but|doch|echter)\b|[,;:] (?={_BACK})")
_ALL_THE_SAME = re.compile(r"\b(?:blijf|blijven|toch|alsnog|wel|niet)\b")


def still_said(text: str) -> str:
    """A sentence without what was said of the drinks before: "ik had gezegd dat ik de borrel oversla, maar …"."""
    before = _BEFORE.search(text)
    mention = MENTION.search(text, before.start()) if before else None
    if before is None or mention is None:
        return text
    turn = _TURN.search(text, mention.end())
    rest = text[turn.end() :] if turn else ""
    return f"borrel {rest}" if _ALL_THE_SAME.search(rest) else rest


def is_earlier(text: str) -> bool:
    """Whether a sentence tells what was said of the drinks before: "vorige week vinkte ik de borrel aan"."""
    return bool(_EARLIER.search(text)) and bool(MENTION.search(text))


def takes_back(text: str) -> bool:
    """Whether a sentence takes back what the one before it told: "Dat moet ik helaas terugdraaien"."""
    return bool(_TAKES_BACK.search(text))
