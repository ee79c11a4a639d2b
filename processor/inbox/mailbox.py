"""What a mailbox can do for us, and what comes out of it. No server is named here; imap.py speaks to one.

Everything reads with PEEK and nothing here decides: mail that isn't ours stays as it was (decision 1).
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

TEXT_LIMIT = 1_000_000
"""Bytes of one text part that are read; what is longer is cut at a line's end, and the mail says so."""


class FolderRole(StrEnum):
    r"""What a folder is for, whatever its name (RFC 6154 §2)."""

    SENT = "\\Sent"
    JUNK = "\\Junk"
    TRASH = "\\Trash"


@dataclass(frozen=True, slots=True)
class FolderState:
    r"""A folder at SELECT/EXAMINE. `keywords` is true when PERMANENTFLAGS holds `\*` (RFC 9051 §7.1)."""

    uidvalidity: int
    uidnext: int
    exists: int
    keywords: bool


@dataclass(frozen=True, slots=True)
class RawHeader:
    r"""A mail's header block, as bytes. `arrived` is INTERNALDATE, aware UTC; `size` is RFC822.SIZE in bytes.

    `flags` leave `\Recent` out: it tells of sessions, not of the mail.
    """

    uid: int
    arrived: datetime
    size: int
    flags: frozenset[str]
    raw: bytes
    has_report: bool = False
    """A text/calendar or message/delivery-status part is inside, or multipart/report around it."""


@dataclass(frozen=True, slots=True)
class RawMail:
    """A mail as bytes: its headers and text parts. Attachments are there as empty parts with their type and name.

    `problem` says in plain English why text is missing ("" when all of it is there): such a mail belongs in review.
    """

    uid: int
    arrived: datetime
    flags: frozenset[str]
    raw: bytes
    problem: str = ""


class Mailbox(Protocol):
    """One logged-in mailbox. Every method may raise errors.MailboxError (later) or errors.LoginError.

    After a MailboxError the session is over: close it and connect anew.
    """

    def select(self, folder: str, *, readonly: bool = False) -> FolderState:
        """Open a folder (SELECT, or EXAMINE when `readonly`)."""

    def headers(self, after: int) -> Iterator[RawHeader]:
        """Headers of the mails with a UID above `after` in the open folder, ascending, a few hundred at a time.

        It reads while it is walked, so it costs what is new, in time and memory. Other methods may be called meanwhile.
        """

    def fetch(self, uid: int, *, limit: int = TEXT_LIMIT) -> RawMail | None:
        """The text of one mail, at most `limit` bytes of each text part; None when it has gone."""

    def flags(self, uids: Collection[int]) -> dict[int, frozenset[str]]:
        """The present flags of those mails that are still there."""

    def make(self, folder: str) -> bool:
        """Make a folder when it is absent; False when the server refuses to. What is open stays open."""

    def move(self, uids: Collection[int], folder: str) -> None:
        """MOVE to a folder (made when absent), else COPY and UID EXPUNGE of exactly those UIDs (RFC 6851, 4315).

        UIDs that have gone are passed over.
        """

    def add_keyword(self, uids: Collection[int], keyword: str) -> None:
        """Set a keyword flag; only useful in a folder whose state says `keywords`."""

    def append(self, folder: str, raw: bytes, at: datetime) -> None:
        r"""Store a mail of ours as \Seen, for instance in Sent; the folder is made when absent."""

    def contains(self, folder: str, message_id: str, code: str = "", *, since: date | None = None) -> bool:
        """Whether a folder holds a mail with this Message-ID, or this reference code in its headers or text.

        One that is "" is not looked for.

        `since` narrows the search to mail that arrived on that day or later. A folder that isn't there holds nothing.
        The open folder stays open.
        """

    def with_header(self, name: str, value: str) -> list[int]:
        """The UIDs in the open folder of mails with that value in a header of that name, ascending."""

    def remove(self, uids: Collection[int]) -> None:
        """Delete exactly these mails from the open folder (UID EXPUNGE, RFC 4315 §2.1): for mails of our own making.

        Raises MailboxError, and deletes nothing, where the server can't delete some mails without others.
        """

    def find_folder(self, role: FolderRole) -> str | None:
        """The folder with this role, by SPECIAL-USE (RFC 6154), else by the usual names; None without one."""

    def wait(self, seconds: float) -> bool:
        """IDLE on the open folder; True when `headers` hasn't given the newest mail yet, False when the time is over.

        Before any `headers` call, new is what came after `select`. It also ends, with False, when the daemon stops.
        """

    def next_uids(self, folders: Collection[str]) -> dict[str, int]:
        """The next UID of each of these folders (STATUS, RFC 9051 §6.3.11), which changes when a mail comes in.

        A folder that isn't there is left out. The open folder stays open.
        """

    def abilities(self) -> frozenset[str]:
        """What the server says that it can, in capitals: "IDLE", "MOVE" … (RFC 9051 §7.2.2); asked at the login."""

    def close(self) -> None:
        """Log out; never raises."""
