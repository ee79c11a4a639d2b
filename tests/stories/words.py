"""The Dutch words of a story and what they stand for: letters, standings, buttons, moments."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from processor.registration.model import Status
from processor.replies.reply import ReplyKind

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
YEAR = 2018
DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
MONTHS = {"aug": 8, "sep": 9, "okt": 10}

LETTERS: Mapping[str, ReplyKind] = {
    "bevestiging": ReplyKind.CONFIRMED,
    "plek op de wachtlijst": ReplyKind.WAITING,
    "bevestiging voor een deel": ReplyKind.PARTLY_CONFIRMED,
    "doorschuifbericht": ReplyKind.PROMOTED,
    "aanbod": ReplyKind.OFFERED,
    "aanbod vervallen": ReplyKind.OFFER_LAPSED,
    "al aangemeld": ReplyKind.ALREADY_REGISTERED,
    "wijziging bevestigd": ReplyKind.CHANGED,
    "afmelding bevestigd": ReplyKind.CANCELLED,
    "ontvangstbericht": ReplyKind.RECEIVED,
    "navraag": ReplyKind.ASK_DETAILS,
    "controlevraag": ReplyKind.PROVE,
    "te laat": ReplyKind.TOO_LATE,
    "uitleg": ReplyKind.WHY,
    "bevestiging als collega": ReplyKind.COLLEAGUE_CONFIRMED,
    "afmelding als collega": ReplyKind.COLLEAGUE_CANCELLED,
    "herinnering": ReplyKind.REMINDER,
    "herinnering wachtlijst": ReplyKind.REMINDER_WAITING,
    "bijeenkomst gewijzigd": ReplyKind.EVENT_CHANGED,
    "bijeenkomst gaat niet door": ReplyKind.EVENT_CANCELLED,
    "bericht van de organisator": ReplyKind.NOTICE_FROM_ORGANISER,
    "overzicht van gegevens": ReplyKind.DATA_OVERVIEW,
    "gegevens gewist": ReplyKind.DATA_ERASED,
    "afwijzing": ReplyKind.DECLINED,
    "vraag doorgestuurd": ReplyKind.QUESTION_PASSED_ON,
    "nog niet open": ReplyKind.NOT_OPEN_YET,
    "inschrijving gesloten": ReplyKind.CLOSED,
    "bijeenkomst voorbij": ReplyKind.OVER,
    "verzoek om te beslissen": ReplyKind.REVIEW_REQUEST,
    "dagoverzicht": ReplyKind.SUMMARY,
    "vraag van deelnemer": ReplyKind.QUESTION_FORWARDED,
    "wijziging aangehouden": ReplyKind.EDIT_HELD,
    "voorbeeld van bericht": ReplyKind.BROADCAST_PREVIEW,
    "uitgevoerd": ReplyKind.DONE,
    "al besloten": ReplyKind.TOO_LATE_DECISION,
    "besluiten verwerkt": ReplyKind.DECIDED,
    "uitleg over beslissen": ReplyKind.NOT_UNDERSTOOD,
    "alarm": ReplyKind.ALARM,
}

STANDINGS: Mapping[str, Status] = {
    "bevestigd": Status.CONFIRMED,
    "wacht": Status.WAITING,
    "aangeboden": Status.OFFERED,
    "in beraad": Status.IN_REVIEW,
    "afgemeld": Status.CANCELLED,
}

BUTTONS = {
    "Accepteren": "ACCEPTED",
    "Afwijzen": "DECLINED",
    "Misschien": "TENTATIVE",
    "Nieuwe tijd voorstellen": "COUNTER",
}

METHODS = {"uitnodiging": "REQUEST", "intrekking": "CANCEL"}
"""What is enclosed for a calendar, and its iTIP method (RFC 5546 §1.4)."""

_OF_LETTER = {kind.value: word for word, kind in LETTERS.items()}
_OF_STATUS = {status: word for word, status in STANDINGS.items()}


def letter_word(kind: str) -> str:
    """The story's word for a kind of letter."""
    return _OF_LETTER[kind]


def status_word(status: Status) -> str:
    """The story's word for how a party stands."""
    return _OF_STATUS[status]


def moment(text: str) -> datetime:
    """ "di 18 sep 14.00" as an aware datetime; raises ValueError when it is none, or the day is another weekday."""
    weekday, day, month, clock = text.split()
    hour, minute = clock.split(".")
    made = datetime(YEAR, MONTHS[month], int(day), int(hour), int(minute), tzinfo=AMSTERDAM)
    if DAYS[made.weekday()] != weekday:
        raise ValueError(f"{day} {month} is een {DAYS[made.weekday()]}")
    return made
