"""Look in a mailbox once: headers of what is new, the text of candidates only, one transaction a mail (decision 1).

A poll costs what is new. A changed UIDVALIDITY means looking at everything again, which the mail key makes harmless.
At the very first look nobody is answered (decision 12). Connecting, leases and waiting are left to watch.py.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

import structlog

from processor.errors import AanmeldpostError
from processor.inbox.mailbox import TEXT_LIMIT, Mailbox, RawHeader, RawMail
from processor.reading.message import parse
from processor.steps.candidates import Candidate, candidate
from processor.steps.mail import Place
from processor.steps.office import Office
from processor.steps.receive import Received, receive, set_aside
from processor.store.cursors import Cursor

log = structlog.get_logger()

AT_ONCE = 200
"""Mails that one poll handles at most, so that answers leave meanwhile and a stop isn't waited for."""
BODY_LIMIT = 65_536
"""Bytes of text that are looked at in a mail that may not be ours (decision 1)."""

Handle: TypeAlias = Callable[[RawMail, Candidate], Received | None]


@dataclass(frozen=True, slots=True)
class Polled:
    """What a poll did: what became of the mails that are ours, how many were looked at, whether more is waiting."""

    received: tuple[Received, ...] = ()
    seen: int = 0
    more: bool = False


def poll(  # noqa: PLR0913 — the last one is for after a restore
    office: Office,
    mailbox: Mailbox,
    place: Place,
    after: int,
    now: datetime,
    *,
    then: Callable[[], object] | None = None,
) -> Polled:
    """Handle the mails above UID `after` in the open folder; `then` is done after each of them.

    Raises MailboxError, StoreError or LeaseLostError: then nothing is lost, and it is tried later.
    """

    def handle(raw: RawMail, why: Candidate) -> Received | None:
        try:
            received = receive(office, place, raw, why, now)
        except AanmeldpostError:
            raise
        except Exception:  # a mistake of ours in one mail must not stop the next (decision 5)
            log.exception("mail set aside", mailbox=place.mailbox, uid=raw.uid)
            set_aside(office, place, raw, why, now)
            return None
        if then is not None and received is not None:
            then()
        return received

    return look(office, mailbox, place, after, handle)


def look(office: Office, mailbox: Mailbox, place: Place, after: int, handle: Handle) -> Polled:
    """Fetch each candidate above UID `after` and hand it on; remember how far was looked."""
    received: list[Received] = []
    seen, last, more = 0, after, False
    for header, why in _candidates(office, place, mailbox.headers(after)):
        if len(received) == AT_ONCE:
            more = True
            break
        seen, last = seen + 1, header.uid
        raw = mailbox.fetch(header.uid, limit=_limit(why)) if why else None
        if raw is not None and why is not None and (one := handle(raw, why)):
            received.append(one)
    if last != after:
        remember_place(office, place, last)
    return Polled(tuple(received), seen, more)


def _candidates(
    office: Office, place: Place, headers: Iterator[RawHeader]
) -> Iterator[tuple[RawHeader, Candidate | None]]:
    """Tell for each header why its mail is read, None when it isn't."""
    bodies = office.settings.mailboxes[place.mailbox].looks_in_bodies
    known = office.known(place.mailbox)
    for header in headers:
        if not header.raw:
            log.warning("mail unreadable", mailbox=place.mailbox, uid=header.uid)  # the server can't give it
        why = candidate(parse(header.raw), known, has_report=header.has_report)
        yield header, why if why.ours or why.report or bodies else None


def _limit(why: Candidate) -> int:
    return TEXT_LIMIT if why.ours else BODY_LIMIT


def open_folder(office: Office, mailbox: Mailbox, name: str, folder: str, fence: int) -> tuple[Place, int | None]:
    """Open a folder read-only. Returns it with the UID up to which it was looked at; None when it never was."""
    state = mailbox.select(folder, readonly=True)
    with office.store.begin() as work:
        cursor = work.cursors.get(name, folder)
    place = Place(name, folder, state.uidvalidity, fence)
    if cursor is None:
        return place, None
    return place, cursor.uid if cursor.uidvalidity == state.uidvalidity else 0


def remember_place(office: Office, place: Place, uid: int) -> None:
    """Everything up to this UID was looked at."""
    with office.store.begin() as work:
        work.leases.require(place.mailbox, place.fence)
        work.cursors.set(place.mailbox, place.folder, Cursor(place.uidvalidity, uid))
        work.commit()
