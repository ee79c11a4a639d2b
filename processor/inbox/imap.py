"""A mailbox on an IMAP server. Knows what to ask and in which order; client.py knows how to say it.

Reads with PEEK only, downloads no attachments, keeps nothing of a mailbox in memory but one batch.
"""

from collections.abc import Callable, Collection, Iterator
from datetime import date, datetime
from threading import Event
from time import monotonic

from processor.errors import MailboxError
from processor.inbox.client import Client, log_in
from processor.inbox.headers import BATCH, batches, flags, new_uids, read_headers
from processor.inbox.mailbox import TEXT_LIMIT, FolderRole, FolderState, RawHeader, RawMail
from processor.inbox.roles import folder_with
from processor.inbox.settings import ImapSettings
from processor.inbox.texts import read_text

MOVE_BATCH = 200
IDLE_ROUND = 300.0
"""Seconds after which IDLE is renewed: servers allow half an hour (RFC 2177 §3), firewalls and some servers less."""
POLL_ROUND = 30.0
"""Seconds between two looks at a server without IDLE."""


class ImapMailbox:
    """A logged-in mailbox; see mailbox.Mailbox. One thread uses it; `stop` ends a wait from another."""

    def __init__(self, name: str, client: Client, stop: Event) -> None:
        self._name, self._client, self._stop = name, client, stop
        self._folder, self._readonly, self._state = "", False, FolderState(0, 0, 0, keywords=False)
        self._given = 0
        self._known: dict[str, frozenset[str]] = {}

    def select(self, folder: str, *, readonly: bool = False) -> FolderState:
        """Open a folder."""
        self._state = self._open(folder, readonly=readonly)
        self._folder, self._readonly, self._given = folder, readonly, self._state.uidnext - 1
        return self._state

    def headers(self, after: int) -> Iterator[RawHeader]:
        """Headers of new mails, a batch at a time."""
        uids = list(new_uids(self._client, after, self._state.uidnext))
        self._given = after
        for batch in batches(uids, BATCH):
            for mail in read_headers(self._client, batch):
                self._given = mail.uid
                yield mail
            self._given = batch[-1]

    def fetch(self, uid: int, *, limit: int = TEXT_LIMIT) -> RawMail | None:
        """The text of one mail."""
        return read_text(self._client, uid, limit)

    def flags(self, uids: Collection[int]) -> dict[int, frozenset[str]]:
        """The present flags."""
        answers = (self._client.fetch(batch, ["FLAGS"]) for batch in batches(uids, BATCH))
        return {uid: flags(items) for found in answers for uid, items in found.items()}

    def make(self, folder: str) -> bool:
        """Make a folder."""
        made = self._exists(folder) or self._client.try_create(folder)
        if made:
            self._known.setdefault(folder, frozenset())
        return made

    def move(self, uids: Collection[int], folder: str) -> None:
        """MOVE, or what comes nearest.

        Without MOVE a crash between COPY and EXPUNGE leaves the mail in both folders. Without UIDPLUS as well it stays
        behind, marked as deleted: a plain EXPUNGE would take away what somebody else marked.
        """
        self._make(folder)
        for batch in batches(uids, MOVE_BATCH):
            if b"MOVE" in self._client.capabilities:
                self._client.move(batch, folder)
                continue
            self._client.copy(batch, folder)
            self._client.add_flag(batch, "\\Deleted")
            if b"UIDPLUS" in self._client.capabilities:
                self._client.uid_expunge(batch)

    def add_keyword(self, uids: Collection[int], keyword: str) -> None:
        """Set a keyword flag."""
        for batch in batches(uids, MOVE_BATCH):
            self._client.add_flag(batch, keyword)

    def append(self, folder: str, raw: bytes, at: datetime) -> None:
        """Store a mail of ours."""
        self._make(folder)
        self._client.append(folder, raw, "\\Seen", at)

    def contains(self, folder: str, message_id: str, code: str = "", *, since: date | None = None) -> bool:
        """Whether a folder holds a mail of ours."""
        if not self._exists(folder):
            return False
        self._open(folder, readonly=True)
        narrow: list[str | date] = ["SINCE", since] if since else []
        # Nothing to look for would match every mail with such a header (RFC 9051 §6.4.4).
        found = self._client.search([*narrow, "HEADER", "Message-ID", message_id])[0] if message_id else []
        # TEXT may read every mail, so it is only asked when the relay changed the Message-ID.
        found = found or (self._client.search([*narrow, "TEXT", code])[0] if code else [])
        self._return()
        return bool(found)

    def with_header(self, name: str, value: str) -> list[int]:
        """Mails with that in a header."""
        return sorted(self._client.search(["HEADER", name, value])[0])

    def remove(self, uids: Collection[int]) -> None:
        """Delete, or at Gmail, where deleting is archiving, throw away."""
        if b"X-GM-EXT-1" in self._client.capabilities and (trash := self.find_folder(FolderRole.TRASH)):
            self.move(uids, trash)
            return
        if b"UIDPLUS" not in self._client.capabilities:
            cure = "delete it by hand; ask the server's keeper for UIDPLUS"
            raise MailboxError(self._name, "it can't delete one mail without others", cure)
        for batch in batches(uids, MOVE_BATCH):
            self._client.add_flag(batch, "\\Deleted")
            self._client.uid_expunge(batch)

    def find_folder(self, role: FolderRole) -> str | None:
        """The folder with this role."""
        self._list()
        return folder_with(self._known, role)

    def wait(self, seconds: float) -> bool:
        """IDLE in rounds; before and after each the folder is asked what is there, whatever IDLE told."""
        deadline = monotonic() + seconds
        while not self._has_new():
            left = deadline - monotonic()
            if left <= 0 or self._stop.is_set():
                return False
            if b"IDLE" in self._client.capabilities:
                self._client.idle(min(left, IDLE_ROUND), self._stop.is_set)
            else:
                self._stop.wait(min(left, POLL_ROUND))
        return True

    def next_uids(self, folders: Collection[str]) -> dict[str, int]:
        """The next UID of each folder."""
        told = ((folder, self._client.next_uid(folder)) for folder in folders)
        return {folder: uid for folder, uid in told if uid is not None}

    def abilities(self) -> frozenset[str]:
        """What the server can."""
        return frozenset(name.decode("ascii", "replace").upper() for name in self._client.capabilities)

    def close(self) -> None:
        """Log out."""
        self._client.close()

    def _has_new(self) -> bool:
        self._client.refresh()
        uids, came_meanwhile = self._client.search(["UID", f"{self._given + 1}:*"])
        # What came in during the search isn't in its answer, nor will IDLE tell of it again.
        return came_meanwhile or any(uid > self._given for uid in uids)

    def _open(self, folder: str, *, readonly: bool) -> FolderState:
        told = self._client.select(folder, readonly=readonly)
        return FolderState(
            uidvalidity=told.get(b"UIDVALIDITY", 0),
            uidnext=told.get(b"UIDNEXT", 0),
            exists=told.get(b"EXISTS", 0),
            keywords=b"\\*" in told.get(b"PERMANENTFLAGS", ()),
        )

    def _return(self) -> None:
        """Back to the folder that was open, which must still be the same one."""
        if self._folder and self._open(self._folder, readonly=self._readonly).uidvalidity != self._state.uidvalidity:
            raise MailboxError(self._name, f"folder {self._folder} was renumbered", "connect anew")

    def _list(self) -> None:
        self._known = {name: attributes for attributes, _, name in self._client.folders()}

    def _exists(self, folder: str) -> bool:
        if folder not in self._known:
            self._list()
        return folder in self._known

    def _make(self, folder: str) -> None:
        if not self._exists(folder):
            self._client.create(folder)
            self._known[folder] = frozenset()


def connect(settings: ImapSettings, secret: Callable[[], str], stop: Event | None = None) -> ImapMailbox:
    """Log in. `secret` (a password or token) is asked anew each time, so a new one is taken up without a restart.

    Raises LoginError when it is refused, MailboxError for anything else, each with its cure.
    """
    return ImapMailbox(settings.name, log_in(settings, secret()), stop or Event())
