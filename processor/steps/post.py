"""A letter gets its words, its identity, its invitation and its place in the outbox, within the unit of work.

In shadow mode every letter goes to the organisers instead (decision 12). Over the budget of answers the decision stands
and the letter is withheld for the organiser to see (decision 8). Nothing is sent here.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from processor.outbox.identity import new_token
from processor.outbox.message import OutboxMessage, State
from processor.registration.model import Attendee, Registration
from processor.registration.ownership import attendee_of
from processor.replies import calendar
from processor.replies.calendar import Invitation
from processor.replies.enclosed import Sheet
from processor.replies.facts import Addressee
from processor.replies.letter import letter, new_message_id
from processor.replies.reply import ORGANISER_KINDS, Draft, Reply, ReplyKind
from processor.settings import EventSettings
from processor.steps.office import Office
from processor.store.unit_of_work import UnitOfWork

BUDGET = 12
"""Answers that one address, and one conversation, gets in `PERIOD` at most; a loop needs thousands."""
PERIOD = timedelta(days=1)

INVITES = {
    ReplyKind.CONFIRMED,
    ReplyKind.PARTLY_CONFIRMED,
    ReplyKind.PROMOTED,
    ReplyKind.CHANGED,
    ReplyKind.OFFERED,
    ReplyKind.COLLEAGUE_CONFIRMED,
    ReplyKind.EVENT_CHANGED,
}
UNINVITES = {ReplyKind.CANCELLED, ReplyKind.COLLEAGUE_CANCELLED, ReplyKind.EVENT_CANCELLED, ReplyKind.OFFER_LAPSED}


@dataclass(frozen=True, slots=True)
class About:
    """What a letter is about: the event, and where known the party, the mail that it answers, and one that it encloses.

    `party` is as its addressee knew it: a cancelled one still has the people whose invitation is taken back. `enclosed`
    is that mail as it came, or a sheet.
    """

    event: EventSettings
    party: Registration | None = None
    mail_key: str | None = None
    enclosed: bytes | Sheet | None = None


def post(work: UnitOfWork, office: Office, draft: Draft, about: About, now: datetime) -> OutboxMessage | None:
    """Queue a letter, withheld when it is over the budget; None when it has nobody to go to."""
    if not draft.to.email:
        return None
    address = office.settings.mailboxes[about.event.mailbox].address
    reply = _shadowed(office.templates.write(draft), office, about.event)
    party_id = about.party.id if about.party else 0
    message_id = new_message_id(address.rpartition("@")[2], new_token(work.meta.secret(), party_id))
    thread = draft.references[0] if draft.references else ""
    organiser = draft.kind in ORGANISER_KINDS  # he is told of every mail that waits, however many
    # In shadow one organiser gets the letters of all; then only the conversation is counted.
    reader = draft.to.email if office.settings.mode == "live" else ""
    within = organiser or _within_budget(work, reader, thread, now - PERIOD)
    message = OutboxMessage(
        mailbox=about.event.mailbox,
        event=about.event.key,
        kind=draft.kind.value,
        recipient=reply.to.email,
        message_id=message_id,
        code=draft.code,
        raw=letter(reply, address, message_id, now, _invitation(office, draft, about, now), attached=about.enclosed),
        registration_id=party_id or None,
        mail_key=about.mail_key,
        queued_at=now,
        due_at=now.replace(second=0, microsecond=0),  # at once, also for a program whose clock was set a bit earlier
        state=State.QUEUED if within else State.WITHHELD,
    )
    return work.outbox.queue(message, thread=thread)


def _within_budget(work: UnitOfWork, address: str, thread: str, since: datetime) -> bool:
    """Whether neither the address nor the conversation had its share, for what detection of automatic mail misses."""
    if address and work.outbox.answers_to(address, since) >= BUDGET:
        return False
    return not thread or work.outbox.answers_in(thread, since) < BUDGET


def _shadowed(reply: Reply, office: Office, event: EventSettings) -> Reply:
    if office.settings.mode == "live":
        return reply
    organiser = event.organisers[0]
    subject = f"[proef, voor {reply.to.email}] {reply.subject}"
    # Without references: a letter in Sent that names a participant's mail tells that a human answered it.
    return replace(reply, to=Addressee(organiser.mail, organiser.name), subject=subject, in_reply_to="", references=())


def _invitation(office: Office, draft: Draft, about: About, now: datetime) -> bytes | None:
    """Return what goes into the addressee's calendar with this letter, None when he isn't an attendee with a chair."""
    party = about.party
    attendee = attendee_of(draft.to.email, party) if party else None
    if party is None or attendee is None or not attendee.calendar_uid or office.settings.mode != "live":
        return None
    mailbox = office.settings.mailboxes[about.event.mailbox].address
    facts = office.facts(about.event)
    if draft.kind in UNINVITES:
        gone = replace(attendee, sequence=attendee.sequence + 1)
        return calendar.cancel(
            Invitation(facts, gone, mailbox, draft.language, office.templates.invitation(draft)), now
        )
    if draft.kind in INVITES and _has_chair(party, attendee):
        return calendar.request(
            Invitation(facts, attendee, mailbox, draft.language, office.templates.invitation(draft)), now
        )
    return None


def _has_chair(party: Registration, attendee: Attendee) -> bool:
    """Whether one of the chairs that are given or offered is this attendee's: they go in the order of the mail."""
    return party.attendees.index(attendee) < party.granted + party.offered
