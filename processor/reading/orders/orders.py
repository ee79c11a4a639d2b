"""What an organiser answers to a mail that waits for his decision: yes, no, a number, or a list of names. Pure.

Orders for several mails at once are told apart in numbered.py.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from processor.reading.letters.letter import open_letter
from processor.reading.message import Message
from processor.reading.orders.wishes import Wish, wish_in
from processor.reading.people.names.display import parse_display
from processor.reading.people.names.name import is_given, is_initials


class Verdict(StrEnum):
    """What is to happen with the mail."""

    ACCEPT = "accept"
    DECLINE = "decline"


@dataclass(frozen=True, slots=True)
class Order:
    """A decision in an organiser's words. `seats` is None when he gives no number; `names` are as on a badge."""

    verdict: Verdict
    seats: int | None = None
    names: tuple[str, ...] = ()
    reason: str = ""


ACCEPT = r"(?:akkoord|inschrijven|schrijf (?:ze|hem|haar|hen|maar)? ?in|toelaten|aannemen|accept)\b"
DECLINE = r"(?:afwijzen|afgewezen|wijs af|weigeren|niet toelaten|niet inschrijven|decline|reject)\b"
SEATS = r"(?:akkoord,? ?(?:met|voor)? ?)?(\d{1,3}) (?:personen|persoon|plaatsen|plaats|plekken|plek|stoelen|stoel)\b"
"""The words of an order, as patterns; the number of chairs is a group."""
_ACCEPT = re.compile(ACCEPT, re.IGNORECASE)
_DECLINE = re.compile(rf"{DECLINE}[:,. ]*", re.IGNORECASE)
_SEATS = re.compile(SEATS, re.IGNORECASE)
_MOST = 40
_LONGEST = 6  # words of a name with its prefixes


def order_of(message: Message) -> Order | None:
    """Return the decision in the mail's own words; None when it holds none, and is then a mail like any other."""
    return order_in(open_letter(message).signed.body)


def order_in(text: str) -> Order | None:
    """Return the decision in these words."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()][:_MOST]
    if not lines:
        return None
    first = lines[0]
    if (declined := _DECLINE.match(first)) or wish_in(first) is Wish.NO:
        told = first[declined.end() :] if declined else ""
        return Order(Verdict.DECLINE, reason=" ".join([told, *lines[1:]]).strip())
    if seats := _SEATS.match(first):
        return Order(Verdict.ACCEPT, int(seats[1]))
    if _ACCEPT.match(first) or wish_in(first) is Wish.YES:
        return Order(Verdict.ACCEPT)
    names = names_in([line.lstrip("-*• ") for line in lines])
    return Order(Verdict.ACCEPT, len(names), names) if names else None


def names_in(lines: Sequence[str]) -> tuple[str, ...]:
    """Return the names that are all there is on these lines, one a line; none when any line holds anything else."""
    names = tuple(_name(line) for line in lines)
    return names if all(names) else ()


def _name(line: str) -> str:
    """Return the name that is all there is on a line; "" when it holds anything else."""
    name, said = parse_display(line), line.split()
    known = said and (is_given(said[0]) or is_initials(said[0]))
    return name.badge if name is not None and known and 1 < len(said) <= _LONGEST else ""
