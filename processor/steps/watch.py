"""One look at one mailbox, whole: new mail, Junk, what was dragged, filing. Whoever calls it decides when.

The session is kept between looks and thrown away at the first sign of trouble: after a time-out never reuse it.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from processor.errors import MailboxError
from processor.inbox.mailbox import Mailbox
from processor.steps.adopt import first_look
from processor.steps.filing import file_handled
from processor.steps.folders import Folders, Look, look_in_folders, make_folders
from processor.steps.held import held, mark_settled
from processor.steps.junk import look_in_junk
from processor.steps.lease import Lease
from processor.steps.office import Office
from processor.steps.poll import Polled, open_folder, poll
from processor.steps.settle import Settler, sent_since

log = structlog.get_logger()

JUNK_EVERY = timedelta(minutes=10)


class Watch:
    """Watches one mailbox; one thread uses it at a time."""

    def __init__(self, office: Office, name: str, connect: Callable[[], Mailbox], lease: Lease) -> None:
        self._office, self._name, self._connect, self._lease = office, name, connect, lease
        self._session: Mailbox | None = None
        self._junk_seen: datetime | None = None
        self._folders: Folders = {}
        self._made_for: Office | None = None

    def use(self, office: Office) -> None:
        """Work by this office from the next turn on."""
        self._office = office

    def turn(self, now: datetime) -> Polled:
        """Look once. Raises MailboxError, StoreError or LeaseLostError: then look again later, and nothing is lost."""
        fence = self._lease.fence(now)
        session = self._session or self._connect()
        self._session = session
        try:
            return self._look(session, fence, now)
        except MailboxError:
            self.close()
            raise

    def close(self) -> None:
        """Log out, if logged in."""
        session, self._session, self._made_for = self._session, None, None
        if session is not None:
            session.close()

    def _look(self, session: Mailbox, fence: int, now: datetime) -> Polled:
        office = self._office  # one office a turn, whatever a reload does meanwhile
        self._look_in_junk(office, session, fence, now)
        if self._made_for is not office:
            self._folders, self._made_for = make_folders(office.settings, session, self._name), office
        look_in_folders(Look(office, session, self._name, fence, now), self._folders)
        settler = self._settler(office, session)
        if settler is not None:
            self._read_filed(office, session, fence, now, settler)
        folder = office.settings.mailboxes[self._name].folder
        place, after = open_folder(office, session, self._name, folder, fence)
        if after is None:
            waiting = first_look(office, session, place, now)
            log.info("first look", mailbox=self._name, waiting_for_adopt=waiting)
            polled = Polled()
        else:
            polled = poll(office, session, place, after, now, then=settler.settle if settler else None)
        file_handled(office, session, place, now)
        if settler is not None:
            settler.settle()
        with office.store.begin() as work:
            work.meta.set_last(f"poll:{self._name}", now)
            if settler is not None and not polled.more:
                mark_settled(work, self._name)
            work.commit()
        return polled

    def _settler(self, office: Office, session: Mailbox) -> Settler | None:
        """Return what settles letters that left already, while the outbox is held after a restore."""
        with office.store.begin() as work:
            since = held(work)
        return Settler(office, self._name, sent_since(session, since.made)) if since else None

    def _read_filed(self, office: Office, session: Mailbox, fence: int, now: datetime, settler: Settler) -> None:
        """Read mails that were moved away after the back-up was made, which the restored database doesn't know."""
        box = office.settings.mailboxes[self._name]
        for folder in (box.move_to, box.review_in) if box.after == "move" else ():
            more = session.contains(folder, "", "@")  # a folder that isn't there holds nothing
            while more:
                place, after = open_folder(office, session, self._name, folder, fence)
                more = poll(office, session, place, after or 0, now, then=settler.settle).more

    def _look_in_junk(self, office: Office, session: Mailbox, fence: int, now: datetime) -> None:
        if self._junk_seen is None or now - self._junk_seen >= JUNK_EVERY:
            look_in_junk(office, session, self._name, fence, now)
            self._junk_seen = now
