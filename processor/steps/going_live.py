"""What `adopt` decides: who was there before the first start, on the organiser's own list, or decided in shadow.

Cases are gathered, then settled one by one; a rehearsal settles all of them in a unit of work that is thrown away, so
what is shown beforehand is what will happen, the filling of the room included (decision 12).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from processor.inbox.mailbox import FolderRole, Mailbox
from processor.outbox.message import State
from processor.registration.desk import Outcome
from processor.registration.request import Request
from processor.replies.facts import Answered
from processor.settings import EventSettings
from processor.steps.adopt import LEFT_ALONE, answered_by_hand, fetch_again, found
from processor.steps.consequences import Cause, Deed, colleagues_of, send, tell_colleagues
from processor.steps.decide import By
from processor.steps.mail import Mail, Place
from processor.steps.manage import enlist
from processor.steps.office import Office
from processor.steps.receive import handle
from processor.steps.shadow import SETTLED, Untold, first_letter, untold
from processor.store.journal import Actor
from processor.store.mails import MailRecord
from processor.store.unit_of_work import UnitOfWork


class Manner(StrEnum):
    """What somebody decides on a case."""

    ANSWER = "answer"
    SILENT = "silent"
    LEAVE = "leave"


BY_HAND = "no letter: answer it by hand"
"""What happens to a mail that was answered in shadow, is about nobody on the list, and can't be read anew."""
ANEW = {Outcome.NOT_OPEN_YET.value, Outcome.CLOSED.value, Outcome.OVER.value, Outcome.PASSED_ON.value}
"""Outcomes of mails about nobody on the list that can be handled as if they came now: no human decided on them."""


@dataclass(frozen=True, slots=True)
class Case:
    """Somebody who may be answered, or not. `told` says why he needs no letter, "" when he does."""

    who: str
    arrived: datetime
    subject: str
    told: str
    settle: Callable[[UnitOfWork, Manner], str]


@dataclass(frozen=True, slots=True)
class Look:
    """A look into a mailbox: the session on it, where its watched folder and that of sent mail are, and when."""

    office: Office
    session: Mailbox
    place: Place
    sent: str | None
    now: datetime


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What would happen to each case, in their order, and how many letters would leave."""

    fates: tuple[str, ...]
    letters: int


def gather(office: Office, session: Mailbox, place: Place, now: datetime) -> list[Case]:
    """Return everybody of this mailbox on whom `adopt` decides, in order of arrival; the watched folder is open."""
    look = Look(office, session, place, session.find_folder(FolderRole.SENT), now)
    early = [_early(look, record) for record in found(office, place.mailbox)]
    with office.store.begin() as work:
        left = [one for event in office.settings.events_of(place.mailbox) for one in untold(work, event)]
    return sorted([*early, *(_shadowed(look, one) for one in left)], key=lambda case: case.arrived)


def enlisted(office: Office, event: EventSettings, requests: Sequence[Request], now: datetime) -> list[Case]:
    """Return a case for each line of the organiser's own list: whoever is on it was told by her."""
    by = By(Actor.ADMIN, now, "list", quiet=True)

    def case(request: Request) -> Case:
        def settle(work: UnitOfWork, manner: Manner) -> str:
            if manner is Manner.LEAVE:
                return "left alone"
            party, known = enlist(work, office, event, request, by)
            return "on the list already" if known else party.status.value

        return Case(request.people[0].email or request.people[0].name, now, "", "on your list", settle)

    return [case(request) for request in requests]


def rehearse(office: Office, mailbox: str, cases: Sequence[tuple[Case, Manner]]) -> Rehearsed:
    """Settle all, look what came of it, and forget it."""
    with office.store.begin() as work:
        before = work.outbox.counts(mailbox)
        fates = tuple(case.settle(work, manner) for case, manner in cases)
        after = work.outbox.counts(mailbox)
    return Rehearsed(fates, after[State.QUEUED] - before[State.QUEUED])


def settle(office: Office, place: Place, case: Case, manner: Manner) -> str:
    """Do as was decided, in one transaction; returns what happened."""
    with office.store.begin() as work:
        work.leases.require(place.mailbox, place.fence)
        fate = case.settle(work, manner)
        work.commit()
    return fate


def _early(look: Look, record: MailRecord) -> Case:
    """A mail from before the first start. She may have answered it since the first look."""
    mail = fetch_again(look.office, look.session, look.place, record)
    told = "answered by hand" if mail and answered_by_hand(look.session, look.sent, mail) else ""

    def settle(work: UnitOfWork, manner: Manner) -> str:
        if mail is None or manner is Manner.LEAVE:
            work.mails.settle(record.key, LEFT_ALONE)
            return "left alone" if mail else "gone from the mailbox: left alone"
        known = _enlisted_by_hand(work, mail)
        outcome = handle(work, look.office, mail, look.now, quiet=known or manner is Manner.SILENT)
        return f"on the list already ({outcome})" if known else str(outcome)

    return Case(record.sender, record.arrived, record.subject, told, settle)


def _enlisted_by_hand(work: UnitOfWork, mail: Mail) -> bool:
    """Whether the sender came on the list without a mail: she put him there, and told him."""
    parties = work.registrations.by_email(mail.event.key, mail.message.sender.email) if mail.event else ()
    return any(work.registrations.mail_key_of(party.id) is None for party in parties if party.active)


def _shadowed(look: Look, one: Untold) -> Case:
    record, party = one.mail, one.party
    mail = fetch_again(look.office, look.session, look.place, record) if record and record.outcome in ANEW else None
    told = "answered by hand" if record and _was_answered(look, record) else ""

    def settle(work: UnitOfWork, manner: Manner) -> str:
        cause = Cause(one.event, Actor.ADMIN, "adopt", look.now, quiet=manner is not Manner.ANSWER)
        deed = Deed(work, look.office, replace(cause, language=party.language) if party else cause)
        work.journal.add(replace(deed.cause.line(SETTLED, party), mail_key=record.key if record else None))
        if party is None:
            return _anew(work, look, mail if manner is Manner.ANSWER else None, told=manner is not Manner.ANSWER)
        tell_first(deed, one)
        return party.status.value

    who = (party.sender_email if party else "") or (record.sender if record else "")
    arrived = record.arrived if record else party.arrival.at if party else look.now
    return Case(who, arrived, record.subject if record else "", told, settle)


def _anew(work: UnitOfWork, look: Look, mail: Mail | None, *, told: bool) -> str:
    """What comes of a mail about nobody on the list: it is handled as if it came now, or nothing is."""
    outcome = handle(work, look.office, mail, look.now) if mail else None
    return str(outcome) if outcome else "nothing is sent" if told else BY_HAND


def tell_first(deed: Deed, one: Untold) -> None:
    """Tell a party, and its colleagues, how it stands by now."""
    party, mail = one.party, one.mail
    if party is None:
        return
    answered = Answered(
        party.sender_email, party.sender_name, mail.subject if mail else "", mail.message_id if mail else ""
    )
    others = colleagues_of(party, answered.email)
    send(deed, first_letter(deed.office, deed.work, one, answered, others), party)
    if party.active:
        tell_colleagues(deed, party)


def _was_answered(look: Look, record: MailRecord) -> bool:
    r"""Whether a human answered it since: by \Answered where it still lies, or by a mail in Sent that names it."""
    here = (record.folder, record.uidvalidity) == (look.place.folder, look.place.uidvalidity)
    if here and "\\Answered" in look.session.flags([record.uid]).get(record.uid, frozenset()):
        return True
    return bool(look.sent and record.message_id) and look.session.contains(look.sent or "", "", record.message_id)
