"""A decision from the inbox is carried out, and what was done is told in one line of Dutch without a full stop.

Nobody decides twice: who comes second hears who was first. How the decision reached us is left to others.
"""

from dataclasses import dataclass
from datetime import datetime

from processor.errors import UsageError, WhoseError
from processor.reading.orders.orders import Order, Verdict
from processor.registration.model import Registration, Status
from processor.registration.request import Language, Person
from processor.replies import dates
from processor.replies.facts import EventFacts
from processor.replies.orders import FAILED
from processor.steps.consequences import Deed
from processor.steps.decide import ACCEPTED, DECLINED, By, Instead, accept_within, decline_within
from processor.store.journal import Actor
from processor.store.mails import ASKED_DETAILS, IN_REVIEW, MailRecord
from processor.store.unit_of_work import UnitOfWork

STANDS = {
    Status.CONFIRMED: "ingeschreven",
    Status.WAITING: "op de wachtlijst",
    Status.CANCELLED: "afgemeld",
    Status.OFFERED: "aangeboden",
}
_WHO = {Actor.ORGANISER: "een organisator", Actor.ADMIN: "een beheerder"}
_WHAT = {ACCEPTED: "akkoord", DECLINED: "afgewezen"}


@dataclass(frozen=True, slots=True)
class Earlier:
    """The decision that stands: by whom and what, in Dutch, and when."""

    by: str
    at: datetime
    what: str


def waits(record: MailRecord | None) -> bool:
    """Whether a mail waits for a decision."""
    return record is not None and record.outcome in (IN_REVIEW, ASKED_DETAILS)


def earlier(work: UnitOfWork, key: str) -> Earlier | None:
    """Return what a human decided on a mail; None when nobody did."""
    decisions = (line for line in work.journal.of_mail(key) if line.actor in _WHO and line.action in _WHAT)
    return next((Earlier(_WHO[line.actor], line.at, _WHAT[line.action]) for line in decisions), None)


def carried_out(deed: Deed, record: MailRecord, by: By, order: Order) -> str:
    """Decide on a mail that waits, and tell what was done, or why it couldn't be."""
    try:
        return _carry_out(deed, record, by, order)
    except WhoseError as trouble:
        had = f"{trouble.registrations} keer" if trouble.registrations else "niet"
        return f"{FAILED}{record.sender} staat {had} op de lijst, dus niet duidelijk is om wie het gaat"
    except UsageError:
        return f"{FAILED}over de mail van {record.sender} kon niets besloten worden"


def _carry_out(deed: Deed, record: MailRecord, by: By, order: Order) -> str:
    if order.verdict is Verdict.DECLINE:
        decline_within(deed.work, deed.office, record.key, by, order.reason)
        return f"de mail van {record.sender} is afgewezen"
    people = tuple(Person(name) for name in order.names)
    party = accept_within(deed.work, deed.office, record.key, by, Instead(order.seats, people))
    return shown(party) if party else f"de mail van {record.sender} staat als afgehandeld"


def shown(party: Registration) -> str:
    """Tell how a party stands now."""
    names = ", ".join(attendee.name for attendee in party.attendees if attendee.name) or party.sender_email
    stand = STANDS.get(party.status, party.status)
    return f"{names}: {stand}, {party.granted} van {party.seats} plaatsen ({party.code})"


def told_earlier(facts: EventFacts, sender: str, decision: Earlier | None) -> str:
    """Tell that a decision on the mail of this address came too late, or on a mail that waits for none."""
    whose = f"de mail van {sender}" if sender else "deze mail"
    if decision is None:
        return f"{whose} wacht niet op een beslissing, dus er is niets veranderd"
    at = dates.moment(decision.at, facts.timezone, Language.DUTCH)
    return f"over {whose} was al besloten: {decision.what}, door {decision.by} op {at}"
