"""Switching on is not an event for participants (decision 12): what is there before the first start.

At the first look, sign-ups that a human already answered are taken over silently; the others are remembered, for the
admin to decide on: answer them now, take them over silently, or leave them alone.
"""

from dataclasses import replace
from datetime import UTC, datetime

from processor.inbox.mailbox import FolderRole, Mailbox, RawMail
from processor.steps.candidates import Candidate
from processor.steps.mail import Mail, Place, read
from processor.steps.office import Office
from processor.steps.poll import look, remember_place
from processor.steps.receive import Received, handle, remember
from processor.store.journal import Actor, Line
from processor.store.mails import BEFORE_US, MailRecord

TAKEN_OVER = "taken over"
"""The journal's word for a mail from before the first start that a human answered."""
LEFT_ALONE = "left alone"
"""The outcome of a mail from before the first start that the admin left to the humans."""

_EVER = datetime(1970, 1, 1, tzinfo=UTC)


def first_look(office: Office, mailbox: Mailbox, place: Place, now: datetime) -> int:
    """Take stock of the open folder, which was never looked at; returns how many sign-ups wait for `adopt`."""
    sent = mailbox.find_folder(FolderRole.SENT)
    waiting = 0

    def take_stock(raw: RawMail, why: Candidate) -> Received | None:
        nonlocal waiting
        mail = read(office, place, raw, why)
        if mail.event is None:
            return None
        if answered_by_hand(mailbox, sent, mail):
            take_over(office, mail, now)
        else:
            remember(office, mail, now)
            waiting += 1
        return None

    looked = look(office, mailbox, place, 0, take_stock)
    if not looked.seen:
        remember_place(office, place, 0)
    return waiting


def answered_by_hand(mailbox: Mailbox, sent: str | None, mail: Mail) -> bool:
    r"""Whether a human answered it: it is flagged \Answered, or Sent holds a mail that names it."""
    if "\\Answered" in mail.raw.flags:
        return True
    own = mail.message.message_id
    return bool(sent and own) and mailbox.contains(sent or "", "", own)


def take_over(office: Office, mail: Mail, now: datetime) -> None:
    """Handle a mail from before the first start, which a human answered; nobody is answered again."""
    with office.store.begin() as work:
        work.leases.require(mail.place.mailbox, mail.place.fence)
        handle(work, office, mail, now, quiet=True)
        if mail.event is not None:
            line = Line(at=now, event=mail.event.key, action=TAKEN_OVER, cause=f"mail:{mail.key}", actor=Actor.DESK)
            work.journal.add(replace(line, mail_key=mail.key, reason="al met de hand beantwoord voor de eerste start"))
        work.commit()


def taken_over(office: Office, name: str) -> list[MailRecord]:
    """Return the mails that were taken over silently since `adopt` was last carried out, in order of arrival."""
    with office.store.begin() as work:
        since = work.meta.last(_carried_out(name)) or _EVER
        events = office.settings.events_of(name)
        lines = [line for event in events for line in work.journal.of_event(event.key, since) if line.at > since]
        keys = dict.fromkeys(line.mail_key for line in lines if line.action == TAKEN_OVER and line.mail_key)
        records = [record for key in keys if (record := work.mails.record(key))]
    return sorted((record for record in records if record.mailbox == name), key=lambda record: record.arrived)


def carried_out(office: Office, name: str, now: datetime) -> None:
    """Remember that `adopt` was: who was taken over before isn't shown again."""
    with office.store.begin() as work:
        work.meta.set_last(_carried_out(name), now)
        work.commit()


def _carried_out(name: str) -> str:
    return f"adopt:{name}"


def found(office: Office, name: str) -> list[MailRecord]:
    """Return the sign-ups from before the first start that nobody decided on yet, in order of arrival."""
    with office.store.begin() as work:
        events = office.settings.events_of(name)
        records = [record for event in events for record in work.mails.with_outcome(event.key, BEFORE_US)]
    return [record for record in records if record.mailbox == name]


def fetch_again(office: Office, mailbox: Mailbox, place: Place, record: MailRecord) -> Mail | None:
    """Read such a mail anew from the open folder; None when it isn't there any more."""
    raw = mailbox.fetch(record.uid) if record.uidvalidity == place.uidvalidity else None
    mail = read(office, place, raw, Candidate(event=record.event)) if raw else None
    return mail if mail is not None and mail.key == record.key else None
