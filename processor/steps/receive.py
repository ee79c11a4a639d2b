"""One mail becomes its consequences, in one transaction: key, party, decision, journal, answer (decision 3).

Commit first; what happens to the mail in its mailbox comes after (filing.py). A crash between is harmless, because the
key is unique. Whether a mail is worth reading at all was asked before (candidates.py); what follows is life/chain.py's.
"""

from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from processor.inbox.mailbox import RawMail
from processor.outbox.identity import registration_of
from processor.reading.invitation_reply import invitation_replies
from processor.registration.desk import Outcome
from processor.registration.request import SILENT, Kind, Request
from processor.replies.facts import Answered
from processor.settings import EventSettings
from processor.steps.candidates import Candidate
from processor.steps.consequences import Cause, Deed
from processor.steps.held import held
from processor.steps.life.chain import follow
from processor.steps.life.situation import Wish, situation
from processor.steps.mail import Mail, Place, answered, event_named, read, read_about
from processor.steps.office import Office
from processor.steps.receipt import raw_key, receipt, stumbled_on
from processor.store.cursors import Cursor
from processor.store.journal import Actor
from processor.store.mails import BEFORE_US, ERASED, short_key
from processor.store.unit_of_work import UnitOfWork

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a mail: its key, what it was read as, and the outcome."""

    key: str
    request: Request
    outcome: str


def receive(office: Office, place: Place, raw: RawMail, why: Candidate, now: datetime) -> Received | None:
    """Handle one mail; None when it isn't ours or was handled before, and then nothing of it is kept."""
    mail = read(office, place, raw, why)
    with office.store.begin() as work:
        work.leases.require(place.mailbox, place.fence)
        work.cursors.set(place.mailbox, place.folder, Cursor(place.uidvalidity, raw.uid))
        mail = _about_our_letter(work, office, mail) if mail.unplaced else mail
        new = mail.event is not None and not work.mails.known(mail.key)
        if new and held(work) is not None and _was_erased(work, mail):
            _keep_key(work, mail, now)
            new = False
        outcome = handle(work, office, mail, now) if new else None
        work.commit()
    if outcome is None:
        return None
    log.info("mail.handled", mail=short_key(mail.key), uid=raw.uid, kind=mail.request.kind.value, outcome=outcome.value)
    return Received(mail.key, mail.request, outcome.value)


def _was_erased(work: UnitOfWork, mail: Mail) -> bool:
    """Whether its sender was forgotten after it came: it is read anew because an older database was put back."""
    until = work.erasures.until(mail.message.sender.email)
    return until is not None and mail.raw.arrived <= until


def _keep_key(work: UnitOfWork, mail: Mail, now: datetime) -> None:
    if mail.event is not None:
        bare = receipt(mail, mail.event, ERASED, now)
        work.mails.add(replace(bare, sender="", subject="", message_id="", reasons=()))


def _about_our_letter(work: UnitOfWork, office: Office, mail: Mail) -> Mail:
    """Find out which event a mail concerns that names none: that of the letter it answers, reports on, or quotes."""
    why = mail.why
    number = why.registration if why.registration is not None else _reported(work, mail)
    party = work.registrations.by_id(number) if number else None
    party = party or (work.registrations.by_code(why.code) if why.code else None)
    party = party or next((found for uid in _uids(mail) if (found := work.registrations.by_calendar_uid(uid))), None)
    event = event_named(office, mail.place, party.event if party else _event_of_letter(work, office, mail))
    return read_about(office, mail, event, replace(why, registration=number or why.registration)) if event else mail


def _event_of_letter(work: UnitOfWork, office: Office, mail: Mail) -> str:
    """Return the event of a letter of ours that is about no party, such as one to an organiser."""
    events = office.settings.events_of(mail.place.mailbox)
    if mail.why.to_all and len(events) == 1:
        return events[0].key
    answered_letter = work.outbox.by_message_id(mail.message.in_reply_to) if mail.why.registration is not None else None
    return answered_letter.event if answered_letter else ""


def _reported(work: UnitOfWork, mail: Mail) -> int | None:
    """Return the registration that a letter of ours in a delivery report is about."""
    if mail.request.kind is not Kind.BOUNCE:
        return None
    message = mail.message
    inside = (text for one in message.embedded for text in (one.message_id, one.header("message-id")))
    return registration_of(work.meta.secret(), (*message.reports, *inside, message.text[:20_000]))


def _uids(mail: Mail) -> tuple[str, ...]:
    return tuple(reply.uid for reply in invitation_replies(mail.message) if reply.uid)


def handle(work: UnitOfWork, office: Office, mail: Mail, now: datetime, *, quiet: bool = False) -> Outcome | None:
    """Decide on a mail that is ours, and write down all that follows; None when it concerns no event."""
    event = mail.event
    if event is None:
        return None
    work.events.lock(event.key)
    if not work.mails.known(mail.key):
        work.mails.add(receipt(mail, event, "", now))
    outcome = follow(situation(Deed(work, office, _cause(mail, event, now, quiet=quiet)), mail))
    work.mails.conclude(receipt(mail, event, outcome.value, now))
    return outcome


def _cause(mail: Mail, event: EventSettings, now: datetime, *, quiet: bool) -> Cause:
    return Cause(
        event=event,
        actor=Actor.PARTICIPANT,
        name=f"mail:{mail.key}",
        now=now,
        mail_key=mail.key,
        answered=_answered(mail),
        language=mail.request.language,
        quiet=quiet,
    )


def _answered(mail: Mail) -> Answered | None:
    """Return whom to answer; None where silence is the answer (decision 8)."""
    speaks = mail.request.kind not in SILENT or (mail.request.kind is Kind.UNRELATED and mail.request.wish != Wish.NONE)
    return answered(mail) if speaks and mail.message.sender.email else None


def remember(office: Office, mail: Mail, now: datetime) -> None:
    """Keep a mail that was there before the first start, for `adopt` to ask about; nobody is answered (decision 12)."""
    if mail.event is None:
        return
    with office.store.begin() as work:
        work.leases.require(mail.place.mailbox, mail.place.fence)
        if not work.mails.known(mail.key):
            kept = receipt(mail, mail.event, BEFORE_US, now, "was er al voor de eerste start")
            work.mails.add(replace(kept, filed=True))
        work.commit()


def set_aside(office: Office, place: Place, raw: RawMail, why: Candidate, now: datetime) -> None:
    """Put a mail that our own code stumbled on where the organiser sees it, so that it never blocks the next one."""
    events = office.settings.events_of(place.mailbox)
    with office.store.begin() as work:
        work.leases.require(place.mailbox, place.fence)
        work.cursors.set(place.mailbox, place.folder, Cursor(place.uidvalidity, raw.uid))
        if events and why.ours and not work.mails.known(raw_key(raw)):
            work.mails.add(stumbled_on(place, raw, why.event or events[0].key, now))
        work.commit()
