"""IMAP commands over one connection: says what imapclient says.

Adds what a daemon needs to it: types at the border, no memory of what the server ever said, one error for anything
that goes wrong, and no second use of a connection that went wrong. What to ask for, and when, is left to imap.py.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date, datetime
from imaplib import IMAP4
from typing import Any

from processor.errors import MailboxError
from processor.inbox import idle
from processor.inbox.connection import Connection, hang_up, logged_in
from processor.inbox.settings import ImapSettings
from processor.inbox.trouble import explain

GOODBYE = 5.0
"""Seconds that a server gets to answer LOGOUT."""

Items = Mapping[bytes, Any]
"""What a FETCH gave for one mail, by item name."""


class Client:
    """A logged-in connection. Every method raises MailboxError when it fails; from then on there is only `close`."""

    def __init__(self, settings: ImapSettings, connection: Connection) -> None:
        self._settings, self._connection = settings, connection
        self._lost = False
        with self._asking() as imap:
            self.capabilities = frozenset(imap.capabilities())

    def select(self, folder: str, *, readonly: bool) -> Mapping[bytes, Any]:
        """SELECT or EXAMINE: the server's answers by name."""
        with self._asking() as imap:
            answers: Mapping[bytes, Any] = imap.select_folder(folder, readonly=readonly)
            return answers

    def refresh(self) -> None:
        """NOOP: lets the server show what arrived. SEARCH alone looks at the folder as the last command left it."""
        with self._asking() as imap:
            imap.noop()

    def search(self, criteria: Sequence[str | date]) -> tuple[list[int], bool]:
        """UID SEARCH: the UIDs ascending, and whether a mail came in while it searched."""
        with self._asking() as imap:
            return sorted(imap.search(list(criteria))), imap.said("EXISTS")

    def fetch(self, uids: Collection[int], items: Sequence[str]) -> dict[int, Items]:
        """UID FETCH of those that are still there."""
        with self._asking() as imap:
            found: dict[int, Items] = imap.fetch(sorted(uids), list(items))
            return found

    def try_fetch(self, uids: Collection[int], items: Sequence[str]) -> dict[int, Items] | None:
        """The same, or None when the server refuses or answers what can't be read.

        A mail of which a server can't make sense must not end the session.
        """
        with self._asking() as imap:
            try:
                found: dict[int, Items] = imap.fetch(sorted(uids), list(items))
            except IMAP4.abort:
                raise
            except (IMAP4.error, ValueError, LookupError, TypeError, RecursionError):
                return None
            return found

    def move(self, uids: Collection[int], folder: str) -> None:
        """UID MOVE (RFC 6851); only where advertised."""
        with self._asking() as imap:
            imap.move(sorted(uids), folder)

    def copy(self, uids: Collection[int], folder: str) -> None:
        """UID COPY."""
        with self._asking() as imap:
            imap.copy(sorted(uids), folder)

    def add_flag(self, uids: Collection[int], flag: str) -> None:
        """UID STORE +FLAGS.SILENT."""
        with self._asking() as imap:
            imap.add_flags(sorted(uids), [flag], silent=True)

    def uid_expunge(self, uids: Collection[int]) -> None:
        """UID EXPUNGE (RFC 4315 §2.1); only where advertised."""
        with self._asking() as imap:
            imap.uid_expunge(sorted(uids))

    def append(self, folder: str, raw: bytes, flag: str, at: datetime) -> None:
        """APPEND with one flag and an INTERNALDATE."""
        with self._asking() as imap:
            imap.append(folder, raw, [flag], at)

    def folders(self) -> list[tuple[frozenset[str], str, str]]:
        """Every folder: its attributes, the delimiter, its name."""
        with self._asking() as imap:
            return [
                (frozenset(flag.decode() for flag in flags), (delimiter or b"").decode(), name)
                for flags, delimiter, name in imap.list_folders()
            ]

    def create(self, folder: str) -> None:
        """CREATE, and SUBSCRIBE so that the civil servant sees it in her mail program."""
        with self._asking() as imap:
            imap.create_folder(folder)
            imap.subscribe_folder(folder)

    def try_create(self, folder: str) -> bool:
        """The same; False when the server says no."""
        with self._asking() as imap:
            try:
                imap.create_folder(folder)
            except IMAP4.error as refused:
                if _is_fatal(refused):
                    raise
                return False
            imap.subscribe_folder(folder)
            return True

    def next_uid(self, folder: str) -> int | None:
        """STATUS (UIDNEXT) of a folder; None when the server says no."""
        with self._asking() as imap:
            try:
                told: int = imap.folder_status(folder, ["UIDNEXT"]).get(b"UIDNEXT", 0)
            except IMAP4.error as refused:
                if _is_fatal(refused):
                    raise
                return None
            return told

    def idle(self, seconds: float, stopped: Callable[[], bool]) -> None:
        """One round of IDLE; see idle.py."""
        with self._asking() as imap:
            idle.listen(imap.socket(), seconds, stopped)

    def close(self) -> None:
        """LOGOUT when the connection is sound, and hang up. Never raises."""
        with suppress(OSError, IMAP4.error, ValueError):
            if not self._lost:
                self._connection.socket().settimeout(GOODBYE)
                self._connection.logout()
        hang_up(self._connection)

    @contextmanager
    def _asking(self) -> Iterator[Connection]:
        """The connection for one command. After a time-out or anything odd its state is unknown: never used again."""
        if self._lost:
            raise MailboxError(self._settings.name, "this session is over", "connect anew")
        try:
            yield self._connection
        except Exception as error:
            self._lost = _is_fatal(error)
            raise explain(self._settings, error) from error
        finally:
            self._connection.forget()


def log_in(settings: ImapSettings, secret: str) -> Client:
    """A connection as the settings say, logged in. Raises LoginError, or MailboxError for anything else."""
    connection = logged_in(settings, secret)
    try:
        return Client(settings, connection)
    except BaseException:
        hang_up(connection)
        raise


def _is_fatal(error: Exception) -> bool:
    """Whether a connection can't be trusted after this. A plain NO is an answer like any other."""
    return isinstance(error, IMAP4.abort) or type(error) is not IMAP4.error
