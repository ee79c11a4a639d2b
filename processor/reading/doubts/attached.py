"""What a mail says of its attachment: whether it may tell who comes, or what else it holds. Pure."""

import re

from processor.reading.doubts.review import is_list
from processor.reading.hearing import Heard
from processor.reading.message import Message
from processor.reading.people.first_person import OBJECT_ME
from processor.reading.text.wordings import Turn

_ATTACHED = Turn(r"\b(?:bijlage|bijgevoegd|bijgaand|attachment|attached|bijgesloten)\b")
_HEREBY = re.compile(r"\bbijgaand (?:meld|schrijf|bevestig|geef) (?:ik|wij|we)\b")
"""As others say "hierbij": what is attached is the mail's own request."""
_PAPER = re.compile(
    r"\b(?:\w*verslag(?:en)?|notulen|\w*rapport(?:en)?|artikel(?:en)?|\w*stuk(?:je|ken)?|nota|notitie|memo|\w*brief|\w*plan"
    r"|presentatie|sheets|slides|posters?|flyers?|folders?|brochures?|voorproefje|foto'?s?|factuur|offerte|verzoek|cv"
    r"|uitnodiging|persbericht|scriptie|filmpje|report|article|minutes|slides|leaflet|request)\b"
)
"""What an attachment is that names nobody who comes."""
_OF_PEOPLE = re.compile(
    r"\b(?:deelnem\w*|namen|wie|\w*lijst\w*|formulier\w*|collega\w*|gegevens|overzicht|aanmelding\w*|dieet\w*|names|list"
    r"|form|participants|attend\w*)\b"
)


def points_at_attachment(heard: Heard) -> bool:
    """Whether a sentence points at an attachment that may say who comes."""
    return any(_points(heard, number) for number in range(len(heard.said)))


def is_explained(heard: Heard, message: Message) -> bool:
    """Whether the mail says of its one attachment what it is: the minutes of last week, no list of people."""
    told = [s.plain for s in heard.said if _ATTACHED.search(s.plain)]
    attached = message.attachments
    return bool(told) and all(map(_is_paper, told)) and len(attached) == 1 and not any(map(is_list, attached))


def _points(heard: Heard, number: int) -> bool:
    text = heard.said[number].plain
    if not _ATTACHED.search(text) or _is_paper(text):
        return False
    named = bool(OBJECT_ME.search(text)) or any(m.sentence == number for m in heard.party.coming)
    return not (named and _HEREBY.search(text))


def _is_paper(text: str) -> bool:
    return bool(_PAPER.search(text)) and not _OF_PEOPLE.search(text)
