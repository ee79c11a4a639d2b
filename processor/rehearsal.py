"""The whole journey with mails from disk: an in-memory database, no network, nothing sent.

Each mail arrives when its own headers say; letters that would leave are written to files, and the summary as well. Time
passes between the mails, so that summaries and reminders fall due as they would have.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from processor.inbox.mailbox import RawMail
from processor.listing import row
from processor.outbox.message import OutboxMessage
from processor.reading.message import Message, parse
from processor.replies.picture import page
from processor.settings import EventSettings
from processor.steps.candidates import candidate
from processor.steps.due import do_what_is_due
from processor.steps.mail import Place
from processor.steps.office import Office
from processor.steps.receive import Received, receive
from processor.steps.standing import standing
from processor.steps.summarise import drawn, written

HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Arriving:
    """A mail from disk and when it arrived (aware UTC)."""

    name: str
    raw: bytes
    arrived: datetime


@dataclass(slots=True)
class Rehearsal:
    """A rehearsal under way. `out` is where files go; `received` is what became of each mail, None: not ours."""

    office: Office
    out: Path
    received: list[tuple[Arriving, Received | None]] = field(default_factory=list)
    letters: int = 0
    now: datetime | None = None

    def run(self, mails: Iterable[Arriving], start: datetime | None, tell: Callable[[Arriving], None]) -> None:
        """Let the mails arrive one after another, not before `start`; `tell` hears of each one that was handled."""
        (self.out / "replies").mkdir(parents=True, exist_ok=True)
        names = tuple(self.office.settings.mailboxes)
        fences = {name: self._lease(name, start) for name in names}
        for uid, mail in enumerate(sorted(mails, key=lambda one: one.arrived), 1):
            self._let_pass(max(mail.arrived, start) if start else mail.arrived)
            got = [self._arrive(mail, uid, name, fences[name]) for name in names]
            self.received.append((mail, next((one for one in got if one), None)))
            self._write_letters()
            tell(mail)

    def _lease(self, name: str, now: datetime | None) -> int:
        with self.office.store.begin() as work:
            fence = work.leases.take(name, "rehearsal", now or datetime.now(UTC), 10 * 365 * 86_400)
            work.commit()
        return fence or 0

    def _arrive(self, mail: Arriving, uid: int, name: str, fence: int) -> Received | None:
        office, place = self.office, Place(name, "INBOX", 1, fence)
        message = parse(mail.raw)
        report = bool(message.calendar or message.reports)
        why = candidate(message, office.known(name), has_report=report)
        if not (why.ours or why.report or office.settings.mailboxes[name].looks_in_bodies):
            return None
        raw = RawMail(uid, mail.arrived, frozenset(), mail.raw)
        return receive(office, place, raw, why, self.now or mail.arrived)

    def _let_pass(self, until: datetime) -> None:
        """Let time pass, a whole hour at a time, so that what falls due each morning does so."""
        if self.now is None:
            self.now = until
            do_what_is_due(self.office, until)  # starts the count
        while self.now < until:
            self.now = min(until, self.now.replace(minute=0, second=0, microsecond=0) + HOUR)
            if do_what_is_due(self.office, self.now):
                self._write_letters()

    def _write_letters(self) -> None:
        for name in self.office.settings.mailboxes:
            with self.office.store.begin() as work:
                due = work.outbox.claim_due(name, self.now or datetime.now(UTC), 1000)
                for message in due:
                    self._write(message)
                    work.outbox.mark_sent(message.id, message.queued_at)
                work.commit()

    def _write(self, message: OutboxMessage) -> None:
        self.letters += 1
        recipient = "".join(c if c.isalnum() or c in "@.-_" else "_" for c in message.recipient)
        path = self.out / "replies" / f"{self.letters:03d}-{message.kind}-{recipient}.eml"
        path.write_bytes(message.raw or b"")


def arriving(mails: Iterable[tuple[str, bytes]], otherwise: datetime) -> Iterator[Arriving]:
    """Give each mail its time of arrival: the topmost Received, else Date, else that of the mail before it."""
    last = otherwise
    for name, raw in mails:
        last = _arrival(parse(raw)) or last
        yield Arriving(name, raw, last)


def _arrival(message: Message) -> datetime | None:
    received = message.header("received").rpartition(";")[2].strip()
    try:
        at = parsedate_to_datetime(received) if received else message.date
    except (ValueError, TypeError):
        at = message.date
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC) if at else None


def write_results(rehearsal: Rehearsal) -> None:
    """Write `registrations.json`, `summary.html` and `summary.txt` for all events."""
    office, now = rehearsal.office, rehearsal.now or datetime.now(UTC)
    rows, pages, texts = [], [], []
    for event in office.settings.events:
        with office.store.begin() as work:
            parties = work.registrations.of_event(event.key)
        rows += [row(party, parties, ZoneInfo(event.timezone)) for party in parties]
        html, text = final_summary(office, event, now)
        pages.append(html)
        texts.append(text)
    out = rehearsal.out
    (out / "registrations.json").write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")
    (out / "summary.html").write_text("\n".join(pages), encoding="utf-8")
    (out / "summary.txt").write_text("\n\n".join(texts), encoding="utf-8")


def final_summary(office: Office, event: EventSettings, now: datetime) -> tuple[str, str]:
    """Return the summary of all that happened so far, as HTML and as text."""
    with office.store.begin() as work:
        stand = standing(work, office, event, None, now)
    reply = written(office, event, stand, drawn(office, event, stand))
    return page(reply), reply.text
