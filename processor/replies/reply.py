"""A letter on its way: Draft (what must be said) becomes Reply (the words) becomes bytes.

compose.py, notices.py, proof.py, own_data.py, organiser.py and orders.py make drafts, render.py finds the words,
letter.py makes the mail.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from processor.registration.request import Language
from processor.replies.facts import Addressee

Value: TypeAlias = "str | int | bool | Sequence[Value] | Mapping[str, Value]"
"""What a template may be given: words, figures, lists and tables of them; nothing that can do something."""


class ReplyKind(StrEnum):
    """Every letter that leaves; the value is the name of its template."""

    CONFIRMED = "confirmed"
    """The whole party has its chairs."""
    WAITING = "waiting"
    """The whole party waits."""
    PARTLY_CONFIRMED = "partly_confirmed"
    """Some of the party have a chair, the others wait."""
    PROMOTED = "promoted"
    """Chairs came free for a party that waited."""
    OFFERED = "offered"
    """Chairs came free, and are theirs if they say so in time."""
    OFFER_LAPSED = "offer_lapsed"
    """They didn't say so in time."""
    ALREADY_REGISTERED = "already_registered"
    """They signed up before; nothing changed."""
    CHANGED = "changed"
    """The party is now as they asked."""
    CANCELLED = "cancelled"
    """The party gave up its chairs."""
    RECEIVED = "received"
    """A human looks at it first."""
    ASK_DETAILS = "ask_details"
    """One thing is missing; the chairs are held meanwhile."""
    PROVE = "prove"
    """Somebody asked to take something away; was it them?"""
    TOO_LATE = "too_late"
    """What they ask can't be done any more; all stays as it was."""
    WHY = "why"
    """The reasons that were written down."""
    COLLEAGUE_CONFIRMED = "colleague_confirmed"
    """To somebody who was signed up by another: he has a chair."""
    COLLEAGUE_CANCELLED = "colleague_cancelled"
    """To somebody who was signed up by another: his chair was given up."""
    REMINDER = "reminder"
    """The meeting is near, and they have chairs."""
    REMINDER_WAITING = "reminder_waiting"
    """The meeting is near, and they wait."""
    EVENT_CHANGED = "event_changed"
    """The meeting is at another time or place."""
    EVENT_CANCELLED = "event_cancelled"
    """The meeting is called off."""
    NOTICE_FROM_ORGANISER = "notice_from_organiser"
    """The organiser's own words to all participants."""
    DATA_OVERVIEW = "data_overview"
    """All that is stored about them (AVG art. 15)."""
    DATA_ERASED = "data_erased"
    """What was stored about them is gone (AVG art. 17)."""
    DECLINED = "declined"
    """The organiser decided that they can't come."""
    QUESTION_PASSED_ON = "question_passed_on"
    """The organiser answers their question."""
    NOT_OPEN_YET = "not_open_yet"
    """They came too early."""
    CLOSED = "closed"
    """Sign-up has closed."""
    OVER = "over"
    """The meeting has been."""
    REVIEW_REQUEST = "review_request"
    """To the organiser: a mail waits for a decision."""
    SUMMARY = "summary"
    """To the organiser: how it stands."""
    QUESTION_FORWARDED = "question_forwarded"
    """To the organiser: a participant's question."""
    EDIT_HELD = "edit_held"
    """To the organiser: an edit of the meeting would cause many mails."""
    BROADCAST_PREVIEW = "broadcast_preview"
    """To the organiser: his own words, as they would go to everybody."""
    DONE = "done"
    """To the organiser: what was done as he decided."""
    TOO_LATE_DECISION = "too_late_decision"
    """To the organiser: somebody else decided before him."""
    ALARM = "alarm"
    """To the admin: trouble that only he can mend."""
    DECIDED = "decided"
    """To the organiser: what his answer to the summary did, a line for each number."""
    NOT_UNDERSTOOD = "not_understood"
    """To the organiser: what he can answer to a mail that waits for his decision."""


ORGANISER_KINDS = frozenset(
    {
        ReplyKind.REVIEW_REQUEST,
        ReplyKind.SUMMARY,
        ReplyKind.QUESTION_FORWARDED,
        ReplyKind.EDIT_HELD,
        ReplyKind.BROADCAST_PREVIEW,
        ReplyKind.DONE,
        ReplyKind.TOO_LATE_DECISION,
        ReplyKind.DECIDED,
        ReplyKind.NOT_UNDERSTOOD,
    }
)
"""Letters that only organisers get."""
ADMIN_KINDS = frozenset({ReplyKind.ALARM})
"""Letters that only the admin gets; they are about no meeting."""


def languages(kind: ReplyKind) -> tuple[Language, ...]:
    """The languages in which that letter exists: those for the own house in Dutch alone (decision 14)."""
    return (Language.DUTCH,) if kind in ORGANISER_KINDS | ADMIN_KINDS else tuple(Language)


class Auto(StrEnum):
    """Auto-Submitted of RFC 3834 §5: an answer to one mail, or a mail of our own accord."""

    REPLIED = "auto-replied"
    GENERATED = "auto-generated"


@dataclass(frozen=True, slots=True)
class Draft:
    """What must be said to whom: the named values that its template may use, and the thread that it continues.

    `code` is the reference code of the registration, "" when there is none. `signed` is whose name stands in From.
    `reply_to` is who gets the answer when not the mailbox. `picture` is a PNG that its HTML shows, if it has one.
    """

    kind: ReplyKind
    language: Language
    to: Addressee
    signed: str
    values: Mapping[str, Value] = field(repr=False)
    code: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    auto: Auto = Auto.REPLIED
    reply_to: Addressee | None = None
    picture: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """A letter in words. `subject` is one line; `text` and `html` say the same; `picture` is a PNG shown in `html`."""

    kind: ReplyKind
    language: Language
    to: Addressee
    signed: str
    subject: str
    text: str = field(repr=False)
    html: str = field(repr=False)
    code: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    auto: Auto = Auto.REPLIED
    reply_to: Addressee | None = None
    picture: bytes = field(default=b"", repr=False)
