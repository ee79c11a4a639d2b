"""What a mail asks, in the desk's own words. The reader makes a Request; the desk decides on it."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a mail is; the names are those of the reading contract (`aanmeldpost read --json`)."""

    REGISTRATION = "registration"
    CANCELLATION = "cancellation"
    CHANGE = "change"
    QUESTION = "question"
    AUTOMATIC = "automatic"
    BOUNCE = "bounce"
    UNRELATED = "unrelated"


SILENT = frozenset({Kind.AUTOMATIC, Kind.BOUNCE, Kind.UNRELATED})
"""Kinds that are never answered (decision 8)."""


class Role(StrEnum):
    """In which role somebody comes, in the words of the announcement."""

    PIONEER = "pionier"
    """Works for a municipality."""
    CONTRIBUTOR = "meedenker"
    """Works for any other body."""
    UNKNOWN = ""


class Language(StrEnum):
    """The language in which a participant is answered (decision 14)."""

    DUTCH = "nl"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who comes, or drops out. Text is single-line and clean of control characters; "" is unknown."""

    name: str
    email: str = ""
    organisation: str = ""
    role: Role = Role.UNKNOWN


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the mail that decided something: `words` as they stand in it, and what they told the reader."""

    words: str
    tells: str


@dataclass(frozen=True, slots=True)
class Request:
    """A mail as the desk sees it.

    `seats` is the number of chairs: for a registration the persons to seat, for a change the new total, for a
    cancellation how many are given up (0 = all of theirs). `event` is the key of the event, "" when the mail is about
    none. `people` come (registration, change) or drop out (cancellation), in the mail's order; it may be shorter than
    `seats`. `adds` is true when a change brings people beside those of the party, `asks` when the mail also holds a
    question. `remark` holds own words that no rule used.

    `reasons` are plain Dutch, for the organiser; `doubts` are those for which `review` is set, and `missing` is "names"
    or "number" when that is the only one. `wish` is what a short answer, or a question about oneself, says
    (reading/orders/wishes.py), "" when it is neither.
    """

    kind: Kind
    event: str = ""
    seats: int = 0
    people: tuple[Person, ...] = ()
    review: bool = False
    language: Language = Language.DUTCH
    drinks: bool | None = None
    dietary: str | None = None
    access: str | None = None
    themes: tuple[str, ...] = ()
    remark: str | None = None
    adds: bool = False
    asks: bool = False
    wish: str = ""
    missing: str = ""
    reasons: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
