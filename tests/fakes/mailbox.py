"""A mailbox in memory, for tests: the same contract as the real ones (tests/inbox/test_mailbox_contract.py).

It holds mails with their flags, refuses a wrong login, and can be told to drop the connection.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from email import message_from_bytes, policy
from email.message import Message as Part
from itertools import count, takewhile

from processor.errors import LoginError, MailboxError
from processor.inbox.mailbox import TEXT_LIMIT, FolderRole, FolderState, RawHeader, RawMail

PASSWORD = "geheim"
ARRIVED = datetime(2018, 9, 1, 8, 0, tzinfo=UTC)
CUT, LONE = "a text of the mail was cut", "the mail is nothing but an attachment"
REPORTS = frozenset({"multipart/report", "text/calendar", "message/delivery-status"})
KEPT = frozenset(
    {"text/calendar", "message/delivery-status", "message/disposition-notification", "text/rfc822-headers"}
)


@dataclass(frozen=True, slots=True)
class Stored:
    """A mail in a folder."""

    raw: bytes
    arrived: datetime
    flags: frozenset[str] = frozenset()


@dataclass(slots=True)
class Folder:
    """A folder: its mails by UID."""

    uidvalidity: int
    uidnext: int = 1
    mails: dict[int, Stored] = field(default_factory=dict)

    def add(self, mail: Stored) -> int:
        uid = self.uidnext
        self.uidnext += 1
        self.mails[uid] = mail
        return uid


class FakeMailbox:
    """Holds mails and is the session that reads them. `roles` names the folders that the server marks as special.

    `forbidden` folders can't be made. `calls` lists the methods that were called, `moved` and `appended` what went where. `drop_at(n)` breaks the
    connection at the nth call from now; every call fails from then until `connect`.
    """

    def __init__(self, *, password: str = PASSWORD, uidvalidity: int = 1, keywords: bool = True) -> None:
        self.password, self.keywords = password, keywords
        self.folders = {"INBOX": Folder(uidvalidity)}
        self.roles: dict[FolderRole, str] = {}
        self.forbidden: set[str] = set()
        self.calls: list[str] = []
        self._open: str | None = None
        self._seen = 0
        self._calls_left: int | None = None
        self._dropped = False

    def deliver(
        self, raw: bytes, *, arrived: datetime = ARRIVED, flags: Collection[str] = (), folder: str = "INBOX"
    ) -> int:
        """Put a mail in a folder, as a mail server does (lines end in CRLF); gives its UID."""
        crlf = re.sub(rb"\r?\n", b"\r\n", raw)
        return self.folder(folder).add(Stored(crlf, arrived.astimezone(UTC), frozenset(flags)))

    def folder(self, name: str) -> Folder:
        """The folder of that name, made when absent."""
        return self.folders.setdefault(name, Folder(max(f.uidvalidity for f in self.folders.values()) + 1))

    def mails(self, folder: str) -> list[bytes]:
        """The mails of a folder in order, [] when there is no such folder."""
        return [mail.raw for mail in self.folders[folder].mails.values()] if folder in self.folders else []

    def renumber(self, folder: str = "INBOX") -> None:
        """Give a folder a new UIDVALIDITY and its mails new UIDs, as a rebuilt or restored mailbox does."""
        old = self.folders.pop(folder)
        for mail in old.mails.values():
            self.folders.setdefault(folder, Folder(old.uidvalidity + 1)).add(mail)
        self.folders.setdefault(folder, Folder(old.uidvalidity + 1))

    def drop_at(self, call: int) -> None:
        """Break the connection at that call from now (1 is the next)."""
        self._calls_left = call

    def connect(self, password: str = PASSWORD) -> "FakeMailbox":
        """Log in (anew); raises LoginError when the password is wrong."""
        if password != self.password:
            raise LoginError("fake", "the server refuses the password", "mend it")
        self._dropped, self._calls_left, self._open, self._seen = False, None, None, 0
        return self

    def select(self, folder: str, *, readonly: bool = False) -> FolderState:
        self._call(f"examine {folder}" if readonly else f"select {folder}")
        if folder not in self.folders:
            raise MailboxError("fake", f"there is no folder {folder}", "make it")
        self._open = folder
        found = self.folders[folder]
        self._seen = found.uidnext - 1
        return FolderState(found.uidvalidity, found.uidnext, len(found.mails), self.keywords)

    def headers(self, after: int) -> Iterator[RawHeader]:
        self._call("headers")
        self._seen = after
        for uid, mail in list(self._mails().items()):
            if uid > after:
                self._seen = uid
                yield _header(uid, mail)

    def fetch(self, uid: int, *, limit: int = TEXT_LIMIT) -> RawMail | None:
        self._call("fetch")
        mail = self._mails().get(uid)
        if mail is None:
            return None
        raw, problem = _without_attachments(mail.raw, limit)
        return RawMail(uid, mail.arrived, mail.flags, raw, problem)

    def flags(self, uids: Collection[int]) -> dict[int, frozenset[str]]:
        self._call("flags")
        return {uid: mail.flags for uid, mail in self._mails().items() if uid in uids}

    def make(self, folder: str) -> bool:
        self._call(f"make {folder}")
        if folder not in self.forbidden:
            self.folder(folder)
        return folder not in self.forbidden

    def move(self, uids: Collection[int], folder: str) -> None:
        self._call(f"move {folder}")
        mails = self._mails()
        for uid in sorted(set(uids) & set(mails)):
            self.folder(folder).add(mails.pop(uid))

    def add_keyword(self, uids: Collection[int], keyword: str) -> None:
        self._call(f"keyword {keyword}")
        mails = self._mails()
        for uid in set(uids) & set(mails):
            mails[uid] = replace(mails[uid], flags=mails[uid].flags | {keyword})

    def append(self, folder: str, raw: bytes, at: datetime) -> None:
        self._call(f"append {folder}")
        self.deliver(raw, arrived=at, flags={"\\Seen"}, folder=folder)

    def contains(self, folder: str, message_id: str, code: str = "", *, since: date | None = None) -> bool:
        self._call(f"contains {folder}")
        mails = [] if folder not in self.folders else list(self.folders[folder].mails.values())
        texts = [mail.raw.decode("utf-8", "replace") for mail in mails if since is None or mail.arrived.date() >= since]
        return any((message_id and _has_message_id(text, message_id)) or (code and code in text) for text in texts)

    def with_header(self, name: str, value: str) -> list[int]:
        self._call(f"header {name}")
        found = {uid: message_from_bytes(mail.raw).get_all(name, []) for uid, mail in self._mails().items()}
        return sorted(uid for uid, values in found.items() if any(value in str(one) for one in values))

    def remove(self, uids: Collection[int]) -> None:
        self._call("remove")
        for uid in set(uids) & set(self._mails()):
            del self._mails()[uid]

    def find_folder(self, role: FolderRole) -> str | None:
        self._call(f"find {role}")
        return self.roles.get(role)

    def wait(self, seconds: float) -> bool:
        self._call(f"wait {seconds:g}")
        return max(self._mails(), default=0) > self._seen

    def next_uids(self, folders: Collection[str]) -> dict[str, int]:
        self._call("next uids")
        return {name: self.folders[name].uidnext for name in folders if name in self.folders}

    def abilities(self) -> frozenset[str]:
        return frozenset({"IDLE", "MOVE", "UIDPLUS"})

    def close(self) -> None:
        self.calls.append("close")
        self._open = None

    def _call(self, what: str) -> None:
        self.calls.append(what)
        if self._calls_left is not None:
            self._calls_left -= 1
            self._dropped = self._dropped or self._calls_left <= 0
        if self._dropped:
            raise MailboxError("fake", "the connection was lost", "it is made again")

    def _mails(self) -> dict[int, Stored]:
        if self._open is None:
            raise MailboxError("fake", "no folder is open", "select one first")
        return self.folders[self._open].mails


def _header(uid: int, mail: Stored) -> RawHeader:
    block, blank, _ = mail.raw.partition(b"\r\n\r\n")
    report = any(part.get_content_type() in REPORTS for part in _own_parts(message_from_bytes(mail.raw)))
    return RawHeader(uid, mail.arrived, len(mail.raw), mail.flags, block + blank, report)


def _own_parts(part: Part) -> Iterator[Part]:
    """The part and all below it, but not what is inside a forwarded mail."""
    yield part
    if part.get_content_maintype() == "multipart" and part.is_multipart():
        for child in part.get_payload():
            assert isinstance(child, Part)
            yield from _own_parts(child)


def _has_message_id(text: str, message_id: str) -> bool:
    header = takewhile(bool, text.splitlines())
    return any(line.lower().startswith("message-id:") and message_id in line for line in header)


def _without_attachments(raw: bytes, limit: int) -> tuple[bytes, str]:
    """The mail with its attachments emptied and its texts cut, and what is missing that matters."""
    mail = message_from_bytes(raw, policy=policy.compat32.clone(linesep="\r\n"))
    if mail.get_content_maintype() == "text":
        head, blank, body = raw.partition(b"\r\n\r\n")
        return head + blank + _whole_lines(body, limit), CUT if len(body) > limit else ""
    cut = _trim(mail, limit, _is_text)
    lone = not mail.is_multipart() and not _is_text(mail)
    return mail.as_bytes(), LONE if lone else CUT if cut else ""


def _trim(part: Part, limit: int, wanted: Callable[[Part], bool]) -> bool:
    """Empty and cut in place; whether a text was cut. Of a mail inside only the first text is wanted."""
    if part.get_content_type() in KEPT and part.is_multipart():
        return False
    if part.get_content_maintype() == "message":
        firsts = count(1)
        wanted = lambda leaf: _is_text(leaf) and next(firsts) == 1  # noqa: E731  # a fresh count for each mail inside
    if part.is_multipart():
        cuts = [_trim(child, limit, wanted) for child in part.get_payload() if isinstance(child, Part)]
        return any(cuts)
    body = str(part.get_payload()).encode("utf-8", "surrogateescape")
    kept = limit if wanted(part) else 0
    part.set_payload(_whole_lines(body, kept).decode("utf-8", "surrogateescape"))
    return kept > 0 and len(body) > kept


def _whole_lines(body: bytes, limit: int) -> bytes:
    return body if len(body) <= limit else body[: body.rfind(b"\n", 0, limit) + 1]


def _is_text(part: Part) -> bool:
    kind = part.get_content_type()
    return kind in KEPT or (part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment")
