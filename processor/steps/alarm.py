"""The admin hears of trouble that only he can mend: once, and again only when it differs or came back.

What was told is remembered in the store under the trouble's name, so a restart tells nothing twice. Without an `admin`
in the configuration there is only the log.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import structlog

from processor.outbox.identity import new_token
from processor.outbox.message import OutboxMessage
from processor.replies.alarm import alarm
from processor.replies.facts import Addressee
from processor.replies.letter import letter, new_message_id
from processor.steps.office import Office
from processor.store.unit_of_work import UnitOfWork

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Trouble:
    """`name` tells one trouble from another ("reload", "canary schiedam"); the rest is what the admin reads, in Dutch.

    `mailbox` is the way by which the letter leaves: another one than the mailbox that is in trouble.
    `others` hear of it beside the admin.
    """

    name: str
    what: str
    lines: Sequence[str]
    cure: str
    mailbox: str = ""
    others: Sequence[str] = ()

    @property
    def digest(self) -> str:
        """What it says, so that the same isn't told twice."""
        return hashlib.sha256("\0".join((self.what, *self.lines)).encode()).hexdigest()


def raise_alarm(office: Office, trouble: Trouble, now: datetime) -> bool:
    """Tell the admin and `others`; False when they know already, or nobody is named in the configuration."""
    recipients = list(dict.fromkeys([*([office.settings.admin] if office.settings.admin else []), *trouble.others]))
    with office.store.begin() as work:
        if work.meta.get(_told(trouble.name)) == trouble.digest:
            return False
        work.meta.set(_told(trouble.name), trouble.digest)
        for recipient in recipients:
            _queue(work, office, trouble, recipient, now)
        work.commit()
    log.warning("alarm", trouble=trouble.name, lines=len(trouble.lines), mailed=len(recipients))
    return bool(recipients)


def end_alarm(office: Office, name: str) -> None:
    """It is mended: when it comes back, the admin hears of it again."""
    with office.store.begin() as work:
        if work.meta.get(_told(name)):
            work.meta.set(_told(name), "")
            work.commit()


def way_around(office: Office, mailbox: str) -> str:
    """The mailbox by which an alarm about this one leaves: one whose SMTP needs no token, another one before it."""
    boxes = office.settings.mailboxes
    return min(boxes, key=lambda name: (boxes[name].smtp.uses_oauth, name == mailbox))


def _queue(work: UnitOfWork, office: Office, trouble: Trouble, recipient: str, now: datetime) -> None:
    mailbox = trouble.mailbox or next(iter(office.settings.mailboxes))
    address = office.settings.mailboxes[mailbox].address
    draft = alarm(Addressee(recipient), trouble.what, trouble.lines, trouble.cure, now)
    message_id = new_message_id(address.rpartition("@")[2], new_token(work.meta.secret(), 0))
    raw = letter(office.templates.write(draft), address, message_id, now)
    work.outbox.queue(
        OutboxMessage(
            mailbox=mailbox,
            event="",
            kind=draft.kind.value,
            recipient=recipient,
            message_id=message_id,
            code="",
            raw=raw,
            queued_at=now,
            due_at=now.replace(second=0, microsecond=0),
        )
    )


def _told(name: str) -> str:
    return f"alarm:{name}"
