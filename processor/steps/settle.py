"""Letters that are queued a second time after a restore are compared with what the Sent folder shows.

A letter that left is the same when it has our Message-ID; or when it answers the same mail and went to the same
address; or, for one that answers nothing, when it went to the same address under the same subject. One copy settles one
letter. Of mails that aren't ours only headers are read (decision 1).
From a copy is taken over what its recipient has: the Message-ID that he will answer to, the code, the calendar UID.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from processor.inbox.mailbox import FolderRole, Mailbox, RawHeader
from processor.outbox.message import OutboxMessage
from processor.reading.message import Message, parse
from processor.steps.candidates import without_code
from processor.steps.held import held
from processor.steps.office import Office
from processor.store.unit_of_work import UnitOfWork

log = structlog.get_logger()

BEFORE = timedelta(days=1)
"""How long before the back-up a copy may have come in: clocks differ, and a letter may have been under way."""

CODE = "x-aanmeldpost-code"
"""The header by which our letters carry the code of a registration."""

_UID = re.compile(r"^UID:(\S+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Sent:
    """A mail in the Sent folder. `answers` are the Message-IDs that it refers to; the others are "" without."""

    message_id: str
    recipients: frozenset[str]
    answers: frozenset[str]
    subject: str
    code: str
    uid: str
    arrived: datetime


def sent_since(session: Mailbox, moment: datetime) -> list[Sent]:
    """Read what the Sent folder got since a day before that moment, oldest first. Leaves that folder open."""
    folder = session.find_folder(FolderRole.SENT)
    if folder is None:
        return []
    session.select(folder, readonly=True)
    new = [header for header in session.headers(0) if header.arrived >= moment - BEFORE]
    return [_sent(_whole(session, header), header.arrived) for header in new]


def _whole(session: Mailbox, header: RawHeader) -> Message:
    """Return a mail of ours with its invitation, of any other the headers."""
    message = parse(header.raw)
    raw = session.fetch(header.uid) if message.header(CODE) else None
    return parse(raw.raw) if raw is not None else message


class Settler:
    """Settles the letters of one mailbox against copies that were found; each copy is used once."""

    def __init__(self, office: Office, mailbox: str, copies: Iterable[Sent]) -> None:
        self._office, self._mailbox = office, mailbox
        self._copies = list(copies)
        self._looked_at: set[int] = set()

    def settle(self) -> int:
        """Mark queued letters that left as sent; returns how many."""
        with self._office.store.begin() as work:
            if held(work) is None:
                return 0
            new = [one for one in work.outbox.unsent(self._mailbox) if one.id not in self._looked_at]
            self._looked_at.update(one.id for one in new)
            found = [(letter, copy) for letter in new if (copy := self._of(work, letter))]
            for letter, copy in found:
                _take_over(work, letter, copy)
            work.commit()
        for letter, _ in found:
            log.info("outbox.settled", letter=letter.id, kind=letter.kind)
        return len(found)

    def _of(self, work: UnitOfWork, letter: OutboxMessage) -> Sent | None:
        answered = work.mails.record(letter.mail_key) if letter.mail_key else None
        asker = answered is not None and answered.sender.lower() == letter.recipient.lower()
        named = answered.message_id if answered is not None and asker else ""
        subject = _subject(parse(letter.raw or b"").subject)
        to = letter.recipient.lower()
        mine = [copy for copy in self._copies if to in copy.recipients]
        exact = [copy for copy in self._copies if copy.message_id == letter.message_id]
        answers = [copy for copy in mine if named and named in copy.answers]
        same = [copy for copy in mine if not named and subject and copy.subject == subject]
        best = [copy for copy in answers if copy.subject == subject]
        chosen = next(iter((*exact, *best, *answers, *same)), None)
        if chosen is not None:
            self._copies.remove(chosen)
        return chosen


def _take_over(work: UnitOfWork, letter: OutboxMessage, copy: Sent) -> None:
    work.outbox.settle(letter.id, copy.message_id, copy.code, copy.arrived)
    party = work.registrations.by_id(letter.registration_id) if letter.registration_id else None
    if party is None:
        return
    if copy.code and copy.code != party.code:
        work.registrations.recode(party.id, copy.code)
    his = [one for one in party.attendees if one.email.lower() == letter.recipient.lower()]
    if copy.uid and len(his) == 1 and his[0].calendar_uid != copy.uid:
        work.registrations.rename_invitation(his[0].calendar_uid, copy.uid)


def _sent(message: Message, arrived: datetime) -> Sent:
    uid = next((found[1] for part in message.calendar if (found := _UID.search(part.replace("\n ", "")))), "")
    return Sent(
        message_id=message.message_id,
        recipients=frozenset(one.email.lower() for one in (*message.to, *message.cc)),
        answers=frozenset(filter(None, (message.in_reply_to, *message.references))),
        subject=_subject(message.subject),
        code=message.header(CODE),
        uid=uid,
        arrived=arrived,
    )


def _subject(subject: str) -> str:
    return " ".join(without_code(subject).split()).casefold()
