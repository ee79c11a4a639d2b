"""Mailboxes of several makes behind one face, so that one suite of tests holds them all to the same contract.

A place is looked at from outside too: by imaplib where there is a server, never by the code under test.
"""

import imaplib
import re
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import Event
from typing import Any, Protocol

from processor.inbox.imap import connect
from processor.inbox.mailbox import FolderRole, Mailbox
from processor.inbox.settings import ImapSettings, Tls
from tests.fakes.mailbox import ARRIVED, FakeMailbox
from tests.servers.wire import Wire

State = dict[int, tuple[bytes, frozenset[str]]]
"""Mails and their flags by UID."""


class Place(Protocol):
    """A mailbox that can be filled and looked at from outside."""

    password: str
    sent_folder: str
    """The folder that has, or gets, the role of Sent."""

    def connect(self, password: str | None = None) -> Mailbox:
        """Log in as the daemon does."""

    def deliver(self, raw: bytes, *, arrived: datetime = ARRIVED, flags: Collection[str] = ()) -> None:
        """A mail comes in."""

    def look(self, folder: str = "INBOX") -> State:
        """What is in a folder, without changing it."""

    def make_sent_folder(self) -> None:
        """See to it that there is one."""

    def renew(self, folder: str) -> None:
        """Make a folder anew, with another UIDVALIDITY; it is empty afterwards."""

    def cut(self) -> None:
        """Break the connections."""


class FakePlace:
    """The mailbox in memory."""

    password, sent_folder = "geheim", "Sent"

    def __init__(self) -> None:
        self.mailbox = FakeMailbox(password=self.password)

    def connect(self, password: str | None = None) -> Mailbox:
        return self.mailbox.connect(self.password if password is None else password)

    def deliver(self, raw: bytes, *, arrived: datetime = ARRIVED, flags: Collection[str] = ()) -> None:
        self.mailbox.deliver(raw, arrived=arrived, flags=flags)

    def look(self, folder: str = "INBOX") -> State:
        return {uid: (mail.raw, mail.flags) for uid, mail in self.mailbox.folders[folder].mails.items()}

    def make_sent_folder(self) -> None:
        self.mailbox.folder(self.sent_folder)
        self.mailbox.roles[FolderRole.SENT] = self.sent_folder

    def renew(self, folder: str) -> None:
        self.mailbox.folder(folder).mails.clear()
        self.mailbox.renumber(folder)

    def cut(self) -> None:
        self.mailbox.drop_at(1)


class ImapPlace:
    """A mailbox on a server at a port of 127.0.0.1, reached over a wire that can be cut."""

    def __init__(self, wire: Wire, port: int, user: str, password: str, sent_folder: str) -> None:
        self.password, self.sent_folder = password, sent_folder
        self.wire, self.port, self.user = wire, port, user
        self._opened: list[Mailbox] = []

    def settings(self, *, tls: Tls = Tls.NONE, port: int | None = None, ca_file: Path | None = None) -> ImapSettings:
        return ImapSettings("proef", "127.0.0.1", port or self.wire.port, self.user, tls, ca_file, timeout=10)

    def connect(self, password: str | None = None, *, stop: Event | None = None) -> Mailbox:
        mailbox = connect(self.settings(), lambda: self.password if password is None else password, stop)
        self._opened.append(mailbox)
        return mailbox

    def deliver(self, raw: bytes, *, arrived: datetime = ARRIVED, flags: Collection[str] = ()) -> None:
        with self.session() as imap:
            moment = imaplib.Time2Internaldate(arrived)
            ok(imap.append("INBOX", f"({' '.join(flags)})" if flags else "", moment, raw))

    def look(self, folder: str = "INBOX") -> State:
        with self.session() as imap:
            ok(imap.select(f'"{folder}"', readonly=True))
            answers = ok(imap.uid("FETCH", "1:*", "(UID FLAGS BODY.PEEK[])"))
        return dict(_mail(answer) for answer in answers if isinstance(answer, tuple))

    def make_sent_folder(self) -> None:
        with self.session() as imap:
            imap.create(f'"{self.sent_folder}"')  # refused where there is one

    def renew(self, folder: str) -> None:
        with self.session() as imap:
            ok(imap.delete(f'"{folder}"'))
            ok(imap.create(f'"{folder}"'))

    def cut(self) -> None:
        self.wire.cut()

    def close(self) -> None:
        for mailbox in self._opened:
            mailbox.close()

    @contextmanager
    def session(self) -> Iterator[imaplib.IMAP4]:
        """A session of somebody else, not over the wire."""
        imap = imaplib.IMAP4("127.0.0.1", self.port, timeout=10)
        try:
            ok(imap.login(self.user, self.password))
            yield imap
        finally:
            imap.logout()


def ok(answer: tuple[str, Sequence[Any]]) -> Sequence[Any]:
    """The data of an answer that must be OK."""
    kind, data = answer
    assert kind == "OK", data
    return data


def _mail(answer: tuple[bytes, bytes]) -> tuple[int, tuple[bytes, frozenset[str]]]:
    told, raw = answer
    uid = re.search(rb"UID (\d+)", told)
    flags = re.search(rb"FLAGS \(([^)]*)\)", told)
    assert uid, told
    assert flags, told
    return int(uid[1]), (raw, frozenset(flags[1].decode().split()) - {"\\Recent"})
