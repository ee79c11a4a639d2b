"""The journey on a bench: a real store, the real reader and templates, a fake mailbox; letters are read from the outbox."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

from processor.bootstrap import make_office, renewed
from processor.outbox.message import OutboxMessage, State
from processor.registration.model import Registration
from processor.replies.reply import ReplyKind
from processor.settings import Settings, load
from processor.steps.due import do_what_is_due
from processor.steps.lease import Lease
from processor.steps.office import Office
from processor.steps.watch import Watch
from processor.store.database import Store
from processor.store.mails import MailRecord
from tests.fakes.mailbox import FakeMailbox

CONFIG = Path(__file__).parents[2] / "config"
NOW = datetime(2018, 9, 3, 7, 0, tzinfo=UTC)
SUBJECT = "Pioniersnetwerk 18 september"
JAN = "Jan Kok <jan.kok@utrecht.nl>"
TIMED = (do_what_is_due,)
"""What the daemon does when its time has come, mail or no mail."""
SIGN_UP = "Graag meld ik mij aan voor de kick-off.\n\nMet vriendelijke groet,\n{name}\n"


def settings(*, mode: str = "live", capacity: int = 60, box: dict[str, Any] | None = None, **event: Any) -> Settings:
    """The shipped settings, with these differences."""
    shipped = load(CONFIG)
    mailbox = shipped.mailboxes["schiedam"].model_copy(update=box or {})
    meeting = shipped.events[0].model_copy(update={"capacity": capacity, **event})
    return shipped.model_copy(update={"mode": mode, "mailboxes": {"schiedam": mailbox}, "events": (meeting,)})


def mail(
    sender: str = JAN, subject: str = SUBJECT, body: str | None = None, headers: dict[str, str] | None = None
) -> bytes:
    """A plain mail to the sign-up address; without a body an ordinary sign-up."""
    made = EmailMessage(policy=policy.SMTP)
    name = sender.partition(" <")[0].strip('"')
    made["From"], made["To"], made["Subject"] = sender, "ccm.v.oosterhout@schiedam.nl", subject
    made["Date"] = "Mon, 03 Sep 2018 08:00:00 +0200"
    made["Message-ID"] = f"<{abs(hash((sender, subject, body)))}@mail.example>"
    for key, value in (headers or {}).items():
        made[key] = value
    made.set_content(SIGN_UP.format(name=name) if body is None else body)
    return made.as_bytes()


@dataclass(slots=True)
class Bench:
    """One mailbox and its office at a moment that the test moves."""

    office: Office
    mailbox: FakeMailbox
    now: datetime = NOW

    wanted: Settings | None = None

    watch: Watch = field(init=False)

    def __post_init__(self) -> None:
        self.watch = self.new_watch()
        self.turn()  # the first look

    def new_watch(self, holder: str = "bench") -> Watch:
        lease = Lease(self.office.store, "schiedam", holder)
        return Watch(self.office, "schiedam", self.mailbox.connect, lease)

    def turn(self, hours: float = 0) -> None:
        """Look once, so many hours later."""
        self.now += timedelta(hours=hours)
        self.watch.turn(self.now)

    def tick(self) -> None:
        """Do whatever is due by now."""
        self.office = renewed(self.office, self.wanted or self.office.settings, self.now)
        self.watch.use(self.office)
        for step in TIMED:
            step(self.office, self.now)

    def reload(self, chosen: Settings) -> None:
        """Go on with other settings, as after an edit of the files."""
        self.wanted = chosen
        self.tick()

    def arrive(self, *mails: bytes) -> list[int]:
        """Let mails arrive one after another, and look after each; gives their UIDs."""
        uids = []
        for raw in mails:
            uids.append(self.mailbox.deliver(raw, arrived=self.now))
            self.turn(hours=0.01)
        return uids

    def parties(self) -> tuple[Registration, ...]:
        with self.office.store.begin() as work:
            return work.registrations.of_event("kick-off")

    def records(self) -> list[MailRecord]:
        with self.office.store.begin() as work:
            return work.mails.handled_since("kick-off", NOW - timedelta(days=400))

    def outbox(self) -> list[OutboxMessage]:
        """Every letter queued so far, in order."""
        with self.office.store.begin() as work:
            letters = [letter for state in State for letter in work.outbox.in_state("schiedam", state)]
            return sorted(letters, key=lambda letter: (letter.queued_at, letter.id))

    def letters(self) -> list[tuple[str, str]]:
        """(recipient, kind) of every letter queued so far, in order; what asks the organiser to decide is in outbox()."""
        shown = ReplyKind.REVIEW_REQUEST.value
        return [(letter.recipient, letter.kind) for letter in self.outbox() if letter.kind != shown]

    def letter(self, number: int = -1) -> EmailMessage:
        """One of the letters, parsed."""
        shown = ReplyKind.REVIEW_REQUEST.value
        return parsed([letter for letter in self.outbox() if letter.kind != shown][number])

    def stand(self) -> list[tuple[str, str, int, int]]:
        """(sender, status, granted, seats) of every party, in order of arrival."""
        return [(p.sender_email, p.status.value, p.granted, p.seats) for p in self.parties()]


def parsed(letter: OutboxMessage) -> EmailMessage:
    """A letter as its recipient sees it."""
    mail = message_from_bytes(letter.raw or b"", policy=policy.default)
    assert isinstance(mail, EmailMessage)
    return mail


def bench(
    store: Store, chosen: Settings | None = None, mailbox: FakeMailbox | None = None, now: datetime = NOW
) -> Bench:
    """A bench on a store, with the shipped settings unless others are given."""
    return Bench(make_office(chosen or settings(), store), mailbox or FakeMailbox(), now)
