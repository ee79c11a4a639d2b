"""Brings what is due from the outbox of one mailbox to its mail server, one mail after another over one connection."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar

import structlog

from processor.errors import MailboxError
from processor.inbox.mailbox import FolderRole, Mailbox
from processor.outbox.message import SentCopy
from processor.outbox.sender import Sender
from processor.steps.deliver import STUCK_AFTER, Delivery, deliver_one, resolve_stuck
from processor.steps.lease import Lease
from processor.steps.office import Office

T = TypeVar("T")

log = structlog.get_logger()


class SentItems:
    """The Sent folder of a mailbox. It connects when it is asked something, and anew after any trouble."""

    def __init__(self, connect: Callable[[], Mailbox]) -> None:
        self._connect = connect
        self._session: Mailbox | None = None
        self._folder = ""

    def contains(self, message_id: str, code: str, since: date) -> bool:
        """Whether it holds this letter, stored on that day or later. Raises MailboxError."""
        return self._ask(lambda session: session.contains(self._folder, message_id, code, since=since))

    def append(self, raw: bytes, at: datetime) -> None:
        """Store a copy. Raises MailboxError."""
        self._ask(lambda session: session.append(self._folder, raw, at))

    def close(self) -> None:
        """Log out, if logged in."""
        session, self._session = self._session, None
        if session is not None:
            session.close()

    def _ask(self, question: Callable[[Mailbox], T]) -> T:
        try:
            return question(self._ready())
        except MailboxError:
            self.close()
            raise

    def _ready(self) -> Mailbox:
        if self._session is None:
            self._session = self._connect()
            self._folder = self._session.find_folder(FolderRole.SENT) or "Sent"
        return self._session


class Courier:
    """Delivers for one mailbox; one thread uses it at a time."""

    def __init__(self, office: Office, name: str, sender: Sender, sent: SentItems, lease: Lease) -> None:
        self._store, self._name, self._box = office.store, name, office.settings.mailboxes[name]
        self._sender, self._sent, self._lease = sender, sent, lease
        self._recovered = False

    def turn(self, clock: Callable[[], datetime], stopped: Callable[[], bool]) -> int:
        """Send what is due until nothing is, or `stopped`; returns how many mails had their try.

        Raises StoreError or LeaseLostError: then try again later, and nothing is lost.
        """
        self._recover(clock())
        tried = 0
        with self._sender:
            while not stopped() and deliver_one(
                self._store, self._sender, self._sent, self._delivery(clock()), clock()
            ):
                tried += 1
        if not tried:
            self._sent.close()
        return tried

    def close(self) -> None:
        """Log out."""
        self._sent.close()

    def _delivery(self, now: datetime) -> Delivery:
        smtp = self._box.smtp
        return Delivery(
            mailbox=self._name,
            fence=self._lease.fence(now),
            envelope_from=smtp.envelope_from or self._box.address,
            sent_copy=SentCopy(smtp.sent_copy),
            per_minute=smtp.per_minute,
        )

    def _recover(self, now: datetime) -> None:
        """Find out about mails that lost their sender: at the first turn all, since the lease says that was us."""
        before = now - STUCK_AFTER if self._recovered else now
        try:
            resolve_stuck(self._store, self._sent, self._delivery(now), before, now)
            self._recovered = True
        except MailboxError as error:
            log.warning("outbox.sent_folder", mailbox=self._name, why=str(error))
