"""What a mailbox can do for us, and what comes out of it. No server is named here; imap.py speaks to one.

Everything reads with PEEK and nothing here decides: mail that isn't ours stays as it was (decision 1).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class FolderState:
    r"""A folder at SELECT/EXAMINE. `keywords` is true when PERMANENTFLAGS holds `\*` (RFC 9051 §7.1)."""

    uidvalidity: int
    uidnext: int
    exists: int
    keywords: bool


@dataclass(frozen=True, slots=True)
class RawHeader:
    """A mail's header block, as bytes. `arrived` is INTERNALDATE, aware UTC; `size` is RFC822.SIZE in bytes."""

    uid: int
    arrived: datetime
    size: int
    flags: frozenset[str]
    raw: bytes
    has_report: bool = False
    """A text/calendar or message/delivery-status part is inside, or multipart/report around it."""


@dataclass(frozen=True, slots=True)
class RawMail:
    """A mail as bytes: its headers and text parts. Attachments are there as empty parts with their type and name."""

    uid: int
    arrived: datetime
    flags: frozenset[str]
    raw: bytes


class Mailbox(Protocol):
    """One logged-in mailbox. Every method may raise errors.MailboxError (later) or errors.LoginError."""

    def select(self, folder: str, *, readonly: bool = False) -> FolderState:
        """Open a folder (SELECT, or EXAMINE when `readonly`)."""

    def headers(self, after: int) -> Sequence[RawHeader]:
        """Headers of the mails with a UID above `after` in the open folder, ascending."""

    def fetch(self, uid: int, *, limit: int = 1_000_000) -> RawMail | None:
        """The text of one mail, at most `limit` bytes of each text part; None when it has gone."""

    def flags(self, uids: Collection[int]) -> dict[int, frozenset[str]]:
        """The present flags of those mails that are still there."""

    def move(self, uids: Collection[int], folder: str) -> None:
        """MOVE to a folder (made when absent), else COPY and UID EXPUNGE of exactly those UIDs (RFC 6851, 4315)."""

    def add_keyword(self, uids: Collection[int], keyword: str) -> None:
        """Set a keyword flag."""

    def append(self, folder: str, raw: bytes, at: datetime) -> None:
        r"""Store a mail of ours as \Seen, for instance in Sent."""

    def contains(self, folder: str, message_id: str, code: str = "") -> bool:
        """Whether a folder holds a mail with this Message-ID, or this reference code in its headers or text."""

    def wait(self, seconds: float) -> bool:
        """IDLE on the open folder; True as soon as something new may be there, False when the time is over."""

    def close(self) -> None:
        """Log out; never raises."""
