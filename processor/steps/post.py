"""A letter gets its words, its identity and its place in the outbox, within the unit of work that decided on it.

In shadow mode every letter goes to the organisers instead (decision 12). Over the budget of answers the decision stands
and the letter is withheld for the organiser to see (decision 8). Nothing is sent here.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from processor.outbox.identity import new_token
from processor.outbox.message import OutboxMessage, State
from processor.replies.facts import Addressee
from processor.replies.letter import letter, new_message_id
from processor.replies.reply import Draft, Reply
from processor.settings import EventSettings
from processor.steps.office import Office
from processor.store.unit_of_work import UnitOfWork

BUDGET = 12
"""Answers that one address, and one conversation, gets in `PERIOD` at most; a loop needs thousands."""
PERIOD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class About:
    """What a letter is about: the event, and where known the registration and the mail that it answers."""

    event: EventSettings
    registration_id: int = 0
    mail_key: str | None = None


def post(work: UnitOfWork, office: Office, draft: Draft, about: About, now: datetime) -> bool:
    """Queue a letter; False when it has nobody to go to or is over the budget."""
    if not draft.to.email:
        return False
    address = office.settings.mailboxes[about.event.mailbox].address
    reply = _shadowed(office.templates.write(draft), office, about.event)
    message_id = new_message_id(address.rpartition("@")[2], new_token(work.meta.secret(), about.registration_id))
    thread = draft.references[0] if draft.references else ""
    within = _within_budget(work, reply.to.email, thread, now - PERIOD)
    message = OutboxMessage(
        mailbox=about.event.mailbox,
        event=about.event.key,
        kind=draft.kind.value,
        recipient=reply.to.email,
        message_id=message_id,
        code=draft.code,
        raw=letter(reply, address, message_id, now),
        registration_id=about.registration_id or None,
        mail_key=about.mail_key,
        queued_at=now,
        due_at=now.replace(second=0, microsecond=0),  # at once, also for a program whose clock was set a bit earlier
        state=State.QUEUED if within else State.WITHHELD,
    )
    work.outbox.queue(message, thread=thread)
    return within


def _within_budget(work: UnitOfWork, address: str, thread: str, since: datetime) -> bool:
    """Whether neither the address nor the conversation had its share, for what detection of automatic mail misses."""
    if work.outbox.answers_to(address, since) >= BUDGET:
        return False
    return not thread or work.outbox.answers_in(thread, since) < BUDGET


def _shadowed(reply: Reply, office: Office, event: EventSettings) -> Reply:
    if office.settings.mode == "live":
        return reply
    organiser = event.organisers[0]
    subject = f"[proef, voor {reply.to.email}] {reply.subject}"
    return replace(reply, to=Addressee(organiser.mail, organiser.name), subject=subject)
