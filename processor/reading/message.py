"""A mail as the reader sees it, and the one place that turns bytes into it.

Alone knows mail-parser. `parse` cannot raise: what can't be understood becomes a Message whose `problems` say so, and
whoever decides on it puts it in review. It decides nothing itself.
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Address:
    """One mailbox of RFC 5322 §3.4: `name` decoded and single-line ("" when absent), `email` lower case."""

    name: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A part that isn't the text: what it calls itself, never its content."""

    content_type: str
    filename: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Message:
    """A parsed mail.

    Header texts are decoded (RFC 2047), single-line and clean of control characters. `headers` keeps every header in
    order with its name in lower case. `text` is the plain text of the mail itself (never of a mail inside it), "" when
    there is none; `html` likewise. `calendar` holds the text/calendar parts, `reports` the message/delivery-status,
    disposition-notification and rfc822-headers parts as text. `embedded` are the mails inside (message/rfc822).
    `problems` are plain words on what was broken, in English, empty for a sound mail.
    """

    sender: Address = Address()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    subject: str = ""
    date: datetime | None = None
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    content_type: str = "text/plain"
    text: str = ""
    html: str = ""
    calendar: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    embedded: tuple["Message", ...] = ()
    attachments: tuple[Attachment, ...] = ()
    problems: tuple[str, ...] = ()

    def header(self, name: str) -> str:
        """The first header of that name, "" when absent."""
        return next((value for key, value in self.headers if key == name.lower()), "")

    def all_headers(self, name: str) -> tuple[str, ...]:
        """Every header of that name, topmost first."""
        return tuple(value for key, value in self.headers if key == name.lower())
