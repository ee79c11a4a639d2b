"""What happened that a summary tells: mails and where they lie, and the turns that registrations took. Pure."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Pile(StrEnum):
    """Where a mail lies that the organiser should know of."""

    REVIEW = "review"
    """Waits for a decision of the organiser."""
    NOTED = "noted"
    """Was dealt with without a letter or a decision, and is worth knowing."""
    UNANSWERED = "unanswered"
    """Asked nothing, or was not answered for another reason."""
    JUNK = "junk"
    """Quotes the meeting, but stands in the Junk folder."""
    UNREACHABLE = "unreachable"
    """A report that a letter of ours did not arrive; `who` is the party that it was for."""
    FAILED = "failed"
    """A letter of ours that did not arrive or did not leave."""


@dataclass(frozen=True, slots=True)
class MailLine:
    """A mail in a list: from whom, its subject and first words, and why it is in this list.

    Of a letter of ours that failed: to whom, and in `subject` the kind of letter. `key` is the mail's, where it is
    known.
    """

    at: datetime
    pile: Pile
    who: str
    subject: str = ""
    words: str = ""
    why: str = ""
    key: str = ""


class Turn(StrEnum):
    """What happened to a registration after it came in."""

    CANCELLED = "cancelled"
    PROMOTED = "promoted"
    CHANGED = "changed"
    ACCEPTED = "accepted"
    """Came out of review by a decision."""


@dataclass(frozen=True, slots=True)
class Happening:
    """A line of the journal, as far as a summary tells it."""

    at: datetime
    turn: Turn
    registration: int
