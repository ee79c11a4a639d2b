"""How many chairs: the persons named set against the numbers said. Evidence that conflicts is doubt. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from processor.reading.counts.counting import Count, Counted
from processor.reading.people.party import Party
from processor.reading.saying.signs import Sign
from processor.reading.saying.told import Told
from processor.reading.text.wordings import Turn
from processor.registration.request import Person

_CONFLICT = "noemt verschillende aantallen"
NUMBER_UNKNOWN = "het aantal personen is niet genoemd"
"""A doubt that one question to the writer settles: for how many chairs he asks."""
MANY = 12
"""More chairs than this for one party are never given without a look."""

_TO_FOLLOW = re.compile(
    r"\b(?:volg(?:t|en)|nog (?:door|na|niet bekend|een van|even puzzelen)|na(?:ar)?sturen|stuur .{0,40}\bna\b"
    r"|later door|geef .{0,30}later|wie precies|hoor je|weet ik nog niet|nader(?:e)?\b|bekend|to follow"
    r"|names? later|laat (?:ik|u|je) .{0,20}weten|ontvangt u)\b",
)


_NAMES_FOLLOW = re.compile(
    r"^\W*(?:de|hun|onze|hun|the)? ?(?:namen|naam|names)(?: van [\w' ]{3,40})?(?: (?:mail|stuur|geef|laat|hoor"
    r"|krijg)\w*)?"
    r" (?:volg\w*|stuur\w*|mail\w*|hoor\w*|geef|laat|krijg\w*|will follow|follow|ontvang\w*|kom(?:t|en) (?:nog"
    r"|later))\b[^.?]{0,60}\W*$"
)
_FINAL = Turn(
    r"\b(?:definitieve|juiste|uiteindelijke|nieuwe|bijgewerkte|aangepaste|actuele|herziene|huidige) (?:\w+ ){0,2}?"
    r"(?:bezetting|deelnemers|deelnemers?lijst|lijst|opgave|delegatie|afvaardiging|groep|samenstelling|ploeg)\b"
    r"(?: [\w ]{0,40})?(?:is|zijn|wordt|bestaat|luidt|:)"
    r"|\b(?:blij(?:ft|ven)|rest(?:en|eren|eert)) (?:er |dus |nu |alleen |nog )*over ?:"
    r"|\balleen nog\b[^.;]{3,60}\b(?:ik|ikzelf)\b"
)
"""Sums up all who come now, whatever number was told before."""
_EITHER = Turn(
    r"\b(?:een|1|twee|2|drie|3|vier|4|vijf|5|zes|6)"
    r" (?:of|a|tot|or|misschien|eventueel) (?:twee|2|drie|3|vier|4|vijf|5|zes|6|zeven|7)"
    r"(?: (?:of|a|tot) \w+)? (?:person|man|plaats|plek|stoel|collega|mensen|deelnemers|people|seats|places|colleagues)"
)
"""A number that isn't settled: "twee of drie personen"."""


@dataclass(frozen=True, slots=True)
class Seats:
    """The number of chairs, what speaks for it in plain Dutch, and doubts that a human must settle."""

    number: int
    reasons: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Booking:
    """For whom a request is, as far as they have names, and for how many chairs."""

    people: tuple[Person, ...] = ()
    seats: Seats = Seats(0)


def total_said(numbers: Sequence[Count]) -> int | None:
    """The total that the mail states last, numbers that it takes back left out; None when it states none."""
    sure = [c for c in numbers if c.what is Counted.TOTAL and not c.denied]
    totals = [c.number for c in [c for c in sure if not c.weak] or sure]
    if any(c.what is Counted.ALONE and not c.denied for c in numbers) and (
        not totals or numbers[-1].what is Counted.ALONE
    ):
        return 1
    return totals[-1] if totals else None


def chairs(party: Party, numbers: Sequence[Count], text: str, named: int, *, more: bool = False) -> Seats:
    """The chairs for those who come, `named` of them known; `text` is the plain body, which may promise the rest.

    `more` says that the mail speaks of people on top of earlier ones.
    """
    others = max((c.number for c in numbers if c.what is Counted.OTHERS and not c.denied), default=0)
    known_others = named - (1 if party.sender_comes else 0)
    unnamed = max(party.unnamed, others - known_others, 0)
    unnamed += sum(
        c.number for c in numbers if c.what is Counted.MORE and not c.denied and not known_others and not unnamed
    )
    expected = named + unnamed
    total = total_said(numbers)
    if total is not None and named > total and all(c.weak for c in numbers if c.number == total):
        total = None
    stated = {c.number for c in numbers if c.what is Counted.TOTAL and not c.denied}
    if _EITHER.search(text):
        return Seats(max(total or 0, expected, 1), doubts=("het aantal staat nog niet vast",))
    if total is None and any(c.denied and c.what is Counted.TOTAL for c in numbers) and not party.listed:
        return _left(party, numbers, expected, text, more=more or unnamed > 0)
    if total is None:
        return _uncounted(party, expected, unnamed)
    if len(stated) > 1 and expected in stated:
        total = expected
    strong = {c.number for c in numbers if c.what is Counted.TOTAL and not c.denied and not c.weak}
    weighed = _weighed(total, named, expected, party, text)
    concluded = total == named and any(c.final and c.number == total for c in numbers[-1:])
    return (
        weighed
        if concluded or max(strong, default=0) <= total
        else replace(weighed, doubts=(*weighed.doubts, _CONFLICT))
    )


def _left(party: Party, numbers: Sequence[Count], expected: int, text: str, *, more: bool) -> Seats:
    """The chairs where only the old number is told: sure when the names fill it, or those who drop out make it up."""
    former = {c.number for c in numbers if c.denied and c.what is Counted.TOTAL}
    gone = len(party.leaving) + party.sender_leaves
    sure = not more and expected + gone in former
    if expected and (sure or _FINAL.search(text)):
        return Seats(expected, (f"{expected} {_persons(expected)} genoemd",))
    return Seats(max(expected, 1), doubts=("hoeveel er nu komen is niet duidelijk",))


def _uncounted(party: Party, expected: int, unnamed: int) -> Seats:
    if party.crowd and expected <= (1 if party.sender_comes else 0):
        return Seats(max(expected, 1), doubts=(NUMBER_UNKNOWN,))
    reasons = (
        (f"{expected} {_persons(expected)} genoemd",)
        if not unnamed
        else (f"{expected} {_persons(expected)}, van wie {unnamed} zonder naam",)
    )
    return Seats(max(expected, 1), reasons)


def _weighed(total: int, named: int, expected: int, party: Party, text: str) -> Seats:
    if total in (named, expected):
        return Seats(total, (f"{total} {_persons(total)} genoemd en geteld",), _too_many(total))
    if total > named:
        explained = named <= 1 or bool(_TO_FOLLOW.search(text)) or party.unnamed > 0
        doubts = () if explained else (_differs(named, total),)
        return Seats(total, (f"{total} geteld, {named} met naam",), doubts + _too_many(total))
    return Seats(named, (), (_differs(named, total),))


def is_counted_out(numbers: Sequence[Count], text: str, booking: Booking) -> bool:
    """Whether all chairs have a name and the mail says that no others come: whoever else it names doesn't."""
    known = len(booking.people)
    return known == booking.seats.number and (total_said(numbers) == known or bool(_FINAL.search(text)))


def promises_names(text: str) -> bool:
    """Whether a sentence says no more than that the names follow: "De namen van mijn collega's volgen nog"."""
    return bool(_NAMES_FOLLOW.match(text))


def names_wanting(seats: Seats, named: int, text: str) -> Seats:
    """The chairs, in doubt when they are more than the names and the mail doesn't promise the others."""
    if seats.number <= named or seats.doubts or _TO_FOLLOW.search(text):
        return seats
    return replace(seats, doubts=(_differs(named, seats.number),))


def _too_many(number: int) -> tuple[str, ...]:
    return (f"{number} plaatsen is veel voor één aanmelding",) if number > MANY else ()


def _differs(named: int, total: int) -> str:
    return f"telt {total} {_persons(total)}, maar noemt {f'er {named}' if named else 'niemand bij naam'}"


def _persons(number: int) -> str:
    return "persoon" if number == 1 else "personen"


def is_plus_one(told: Told, numbers: Sequence[Count]) -> bool:
    """Whether the mail adds people to an earlier registration."""
    return told.says(Sign.EXTRA) or any(c.what is Counted.MORE for c in numbers)
