"""What a decision brings about, written down in one unit of work: parties, journal lines, and letters in the outbox.

Mails and commands come here alike, so both leave the same traces. Nothing is decided here.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from processor.registration.capacity import position, walk
from processor.registration.desk import Decision, Outcome
from processor.registration.model import Registration
from processor.registration.request import Language
from processor.replies import compose
from processor.replies.choice import answer
from processor.replies.facts import Answered
from processor.replies.reply import Draft
from processor.settings import EventSettings
from processor.steps.office import Office
from processor.steps.post import About, post
from processor.store.journal import Actor, Line
from processor.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Cause:
    """Why something happens: for which event, on whose behalf, by which mail or command, when.

    `answered` is the mail to be answered, in `language`; None where silence is the answer (decision 8). `quiet` leaves
    every letter out, where an admin asked for that.
    """

    event: EventSettings
    actor: Actor
    name: str
    now: datetime
    mail_key: str | None = None
    answered: Answered | None = None
    language: Language = Language.DUTCH
    quiet: bool = False

    def line(self, action: str, party: Registration | None = None, reason: str = "") -> Line:
        """Return a journal line with this cause; an address in the reason is broken, since the journal holds none."""
        return Line(
            at=self.now,
            event=self.event.key,
            action=action,
            cause=self.name,
            actor=self.actor,
            mail_key=self.mail_key,
            registration_id=(party.id or None) if party else None,
            reason=reason.replace("@", " at "),
            details={"seats": party.seats, "granted": party.granted} if party else {},
        )


def carry_out(work: UnitOfWork, office: Office, cause: Cause, decision: Decision) -> Registration | None:
    """Write down a decision, tell the others whom it brings chairs, and answer who asked.

    Returns the party that it is about, as it is stored now.
    """
    party = _kept(work, cause, decision)
    work.journal.add(cause.line(decision.outcome.value, party, decision.reason))
    serve_others(work, office, cause, decision.changed)
    if cause.answered is not None:
        everyone = work.registrations.of_event(cause.event.key)
        settled, facts = replace(decision, registration=party), office.facts(cause.event)
        send(work, office, cause, answer(facts, settled, cause.language, cause.answered, everyone), party)
    return party


def _kept(work: UnitOfWork, cause: Cause, decision: Decision) -> Registration | None:
    party = decision.registration
    if party is None:
        return None
    if not party.id:
        return work.registrations.add(party, cause.mail_key)
    if decision.outcome in (Outcome.CONFIRMED, Outcome.WAITING):
        work.registrations.save(party)
    return party


def serve_others(work: UnitOfWork, office: Office, cause: Cause, changed: Iterable[Registration]) -> None:
    """Save the parties that a walk changed, and tell those that got chairs."""
    for party in changed:
        before = work.registrations.by_id(party.id)
        work.registrations.save(party)
        promoted = before is not None and party.granted > before.granted
        work.journal.add(cause.line("promoted" if promoted else "passed", party))
        if promoted:
            send(work, office, cause, compose.promoted(office.facts(cause.event), party), party)


def rearrange(work: UnitOfWork, office: Office, cause: Cause, party: Registration) -> Registration:
    """Save a party that changed, walk the queue for everyone, and return the party as it is after that."""
    work.registrations.save(party)
    everyone = work.registrations.of_event(cause.event.key)
    changed = walk(cause.event.to_event(), everyone, cause.now, fresh={party.id})
    serve_others(work, office, cause, [other for other in changed if other.id != party.id])
    mine = next((other for other in changed if other.id == party.id), None)
    return work.registrations.save(mine) if mine else party


def tell_change(work: UnitOfWork, office: Office, cause: Cause, party: Registration) -> None:
    """Tell who asked (`cause.answered`) how the party is now, or that it is off the list."""
    if cause.answered is None:
        return
    facts, everyone = office.facts(cause.event), work.registrations.of_event(cause.event.key)
    if party.active:
        draft = compose.changed(facts, party, position(party, everyone), cause.answered)
    else:
        draft = compose.cancelled(facts, party, cause.answered)
    send(work, office, cause, draft, party)


def send(work: UnitOfWork, office: Office, cause: Cause, draft: Draft | None, party: Registration | None) -> None:
    """Queue a letter, unless there is none or the admin wants quiet; what the budget holds back is written down."""
    if draft is None or cause.quiet:
        return
    about = About(cause.event, party.id if party else 0, cause.mail_key)
    if not post(work, office, draft, about, cause.now):
        work.journal.add(cause.line("letter withheld", party, "te veel antwoorden aan één adres, of geen adres"))
