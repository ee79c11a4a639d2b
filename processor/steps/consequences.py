"""What a decision brings about, written down in one unit of work: parties, journal lines, and letters in the outbox.

Mails and commands come here alike, so both leave the same traces. Nothing is decided here.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from processor.outbox.message import State
from processor.reading.organisations.data import free_mail
from processor.registration.capacity import position, walk
from processor.registration.desk import Decision, Outcome
from processor.registration.model import Registration, Status
from processor.registration.request import Language
from processor.replies import compose, notices
from processor.replies.choice import Colleagues, answer, colleagues
from processor.replies.enclosed import Sheet
from processor.replies.facts import Answered, EventFacts
from processor.replies.reply import Draft
from processor.settings import EventSettings
from processor.steps.office import Office
from processor.steps.post import About, post
from processor.steps.shadow import SHADOWED, is_for_participants
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


@dataclass(frozen=True, slots=True)
class Deed:
    """Something that is being done: in one unit of work, with what the office has, for a cause."""

    work: UnitOfWork
    office: Office
    cause: Cause

    @property
    def facts(self) -> EventFacts:
        """The event as letters tell it."""
        return self.office.facts(self.cause.event)


def carry_out(deed: Deed, decision: Decision) -> Registration | None:
    """Write down a decision, tell the others whom it brings chairs, and answer who asked.

    Returns the party that it is about, as it is stored now.
    """
    party = _kept(deed, decision)
    deed.work.journal.add(deed.cause.line(decision.outcome.value, party, decision.reason))
    serve_others(deed, decision.changed)
    if deed.cause.answered is not None:
        everyone = deed.work.registrations.of_event(deed.cause.event.key)
        settled, facts = replace(decision, registration=party), deed.facts
        others = colleagues_of(party, deed.cause.answered.email)
        send(deed, answer(facts, settled, deed.cause.language, deed.cause.answered, everyone, others=others), party)
    if party is not None and decision.outcome in (Outcome.CONFIRMED, Outcome.WAITING):
        tell_colleagues(deed, party)
    return party


def _kept(deed: Deed, decision: Decision) -> Registration | None:
    party = decision.registration
    if party is None:
        return None
    if not party.id:
        return deed.work.registrations.add(party, deed.cause.mail_key)
    if decision.outcome in (Outcome.CONFIRMED, Outcome.WAITING):
        return deed.work.registrations.save(party)
    return party


def colleagues_of(party: Registration | None, email: str) -> Colleagues:
    """Tell who of a party beside this addressee gets his own letter."""
    return colleagues(party, email, tuple(free_mail())) if party else Colleagues()


def tell_colleagues(deed: Deed, party: Registration, before: Registration | None = None) -> None:
    """Send their own confirmation to colleagues who have a chair now and had none `before`."""
    seated = before.attendees[: before.granted] if before else ()
    had = {attendee.calendar_uid for attendee in seated}
    for colleague in colleagues_of(party, party.sender_email).told:
        if colleague.calendar_uid not in had:
            send(deed, notices.colleague_confirmed(deed.facts, party, colleague), party)


def serve_others(deed: Deed, changed: Iterable[Registration]) -> None:
    """Save the parties that a walk changed, and tell those that got chairs or an offer."""
    for party in changed:
        before = deed.work.registrations.by_id(party.id)
        deed.work.registrations.save(party)
        if before is not None and party.granted > before.granted:
            deed.work.journal.add(deed.cause.line("promoted", party))
            tell_promoted(deed, party, before)
        elif before is not None and party.status is Status.OFFERED and before.status is not Status.OFFERED:
            deed.work.journal.add(deed.cause.line("offered", party))
            invited = any(a.email == party.sender_email for a in party.attendees)
            send(deed, notices.offered(deed.facts, party, invited=invited), party)
        else:
            deed.work.journal.add(deed.cause.line("passed", party))


def tell_promoted(deed: Deed, party: Registration, before: Registration) -> None:
    """Tell a party that it has chairs now, or more of them than `before`; its colleagues too."""
    others = colleagues_of(party, party.sender_email)
    place = position(party, deed.work.registrations.of_event(party.event))
    draft = compose.promoted(deed.facts, party, None, place, told=others.told_names, pass_on=others.pass_on_names)
    send(deed, draft, party)
    tell_colleagues(deed, party, before)


def rearrange(deed: Deed, party: Registration) -> Registration:
    """Save a party that changed, walk the queue for everyone, and return the party as it is after that."""
    party = deed.work.registrations.save(party)
    everyone = deed.work.registrations.of_event(deed.cause.event.key)
    changed = walk(deed.cause.event.to_event(), everyone, deed.cause.now, fresh={party.id})
    serve_others(deed, [other for other in changed if other.id != party.id])
    mine = next((other for other in changed if other.id == party.id), None)
    return deed.work.registrations.save(mine) if mine else party


def tell_change(deed: Deed, party: Registration, before: Registration, by: str = "") -> None:
    """Tell a party how it is now, or that it is off the list: to who asked, else to who signed up.

    `by` names who asked when the letter goes to somebody else. Colleagues with a letter of their own hear of it too.
    """
    facts, everyone = deed.facts, deed.work.registrations.of_event(deed.cause.event.key)
    others = colleagues_of(party, deed.cause.answered.email if deed.cause.answered else party.sender_email)
    if party.active:
        place = position(party, everyone)
        draft = compose.changed(
            facts, party, place, deed.cause.answered, by=by, told=others.told_names, pass_on=others.pass_on_names
        )
    else:
        draft = compose.cancelled(facts, party, deed.cause.answered, by=by)
    send(deed, draft, party)
    tell_colleagues(deed, party, before)
    _tell_gone(deed, party, before)


def _tell_gone(deed: Deed, party: Registration, before: Registration) -> None:
    """Take back what colleagues who lost their chair were sent."""
    staying = {a.calendar_uid for a in party.attendees} if party.active else set()
    for colleague in colleagues_of(before, before.sender_email).told:
        asked = deed.cause.answered is not None and colleague.email == deed.cause.answered.email
        if colleague.calendar_uid not in staying and not asked:
            draft = notices.colleague_cancelled(deed.facts, before, colleague)
            send(deed, draft, before)


def send(
    deed: Deed,
    draft: Draft | None,
    party: Registration | None,
    enclosed: bytes | Sheet | None = None,
) -> None:
    """Queue a letter, unless there is none or the admin wants quiet; what the budget holds back is written down."""
    if draft is None or deed.cause.quiet:
        return
    about = About(deed.cause.event, party, deed.cause.mail_key, enclosed)
    letter = post(deed.work, deed.office, draft, about, deed.cause.now)
    if deed.office.settings.mode == "shadow" and is_for_participants(draft.kind):
        deed.work.journal.add(deed.cause.line(SHADOWED, party))
    if letter is None or letter.state is State.WITHHELD:
        deed.work.journal.add(
            deed.cause.line("letter withheld", party, "te veel antwoorden aan één adres, of geen adres")
        )
