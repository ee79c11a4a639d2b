"""Which new mails are looked at further than their headers (decision 1). Pure; nothing is fetched or stored here.

Candidates are: an event quoted in the subject, a reference to one of our letters or codes, and a calendar or
delivery-report part. Where the mailbox looks in bodies every other mail is one too, and forgotten when it isn't ours.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from processor.outbox.identity import registration_of
from processor.reading.message import Message
from processor.reading.topics.quoting import Meeting, quoted_meeting
from processor.store.codes import ALPHABET, LENGTH

_CODE = re.compile(rf"\b([A-Z]{{2,4}}-[{ALPHABET}]{{{LENGTH}}})\b")


_TO_ALL = re.compile(r"^\W*(?:(?:re|fw|fwd|antw):\s*)*aan alle deelnemers\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """What mails of a mailbox are recognised by: its meetings, the secret of our Message-IDs, its organisers."""

    meetings: Sequence[Meeting]
    secret: bytes
    organisers: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Candidate:
    """Why a mail is looked at.

    `event` is quoted in its subject; `registration` is what the letter of ours that it answers is about (0: about none;
    None: it answers none); `code` stands in its subject; `report` tells of a calendar or report part inside; `to_all`
    that an organiser has words for all participants.
    """

    event: str = ""
    registration: int | None = None
    code: str = ""
    report: bool = False
    to_all: bool = False

    @property
    def ours(self) -> bool:
        """Whether it surely concerns us, before its text is read."""
        return bool(self.event or self.code or self.to_all) or self.registration is not None


def candidate(message: Message, known: Known, *, has_report: bool) -> Candidate:
    """Look at a mail's headers."""
    code = _CODE.search(message.subject.upper())
    return Candidate(
        event=quoted_meeting(message.subject, known.meetings),
        registration=registration_of(known.secret, (message.in_reply_to, *message.references)),
        code=code[1] if code else "",
        report=has_report,
        to_all=message.sender.email in known.organisers and is_to_all(message.subject),
    )


def without_prefix(words: str) -> str:
    """Return an organiser's words without "aan alle deelnemers:" before them."""
    return _TO_ALL.sub("", words, count=1).lstrip(" :,.\n")


def without_code(subject: str) -> str:
    """Return a subject without our reference code, whose figures would read as a number of chairs."""
    return re.sub(_CODE.pattern, "", subject, flags=re.IGNORECASE)


def is_to_all(subject: str) -> bool:
    """Whether a subject says that the mail is for all participants."""
    return bool(_TO_ALL.match(subject))
