"""Which letter goes with which outcome. Pure: the desk has decided, compose.py knows each letter."""

from collections.abc import Sequence
from dataclasses import dataclass

from processor.registration.capacity import position
from processor.registration.desk import Decision, Outcome
from processor.registration.model import Attendee, Registration, Status
from processor.registration.request import Language
from processor.replies import compose
from processor.replies.facts import Answered, EventFacts
from processor.replies.reply import Draft

_BY_TIME = {
    Outcome.NOT_OPEN_YET: compose.not_open_yet,
    Outcome.CLOSED: compose.closed,
    Outcome.OVER: compose.over,
}


@dataclass(frozen=True, slots=True)
class Colleagues:
    """The people of a party beside the addressee: who gets a letter of his own, and to whom he must pass it on."""

    told: tuple[Attendee, ...] = ()
    pass_on: tuple[Attendee, ...] = ()

    @property
    def told_names(self) -> tuple[str, ...]:
        """The names of those who get their own letter."""
        return tuple(colleague.name for colleague in self.told)

    @property
    def pass_on_names(self) -> tuple[str, ...]:
        """The names of the others."""
        return tuple(colleague.name for colleague in self.pass_on)


def colleagues(party: Registration, email: str, shared_domains: Sequence[str] = ()) -> Colleagues:
    """Tell who of those with a chair gets a letter of his own: whoever has an address in the domain of who signed up.

    `shared_domains` are those of free mail, which make nobody a colleague. `email` is the addressee's.
    """
    domain = _domain(party.sender_email)
    others = [a for a in party.attendees[: party.granted] if a.name and a.email.casefold() != email.casefold()]
    told = tuple(a for a in others if a.email and _domain(a.email) == domain and domain not in shared_domains)
    return Colleagues(told, tuple(a for a in others if a not in told and a.name != party.sender_name))


def _domain(email: str) -> str:
    return email.rpartition("@")[2].casefold()


def answer(  # noqa: PLR0913 - each is one fact of the answer
    facts: EventFacts,
    decision: Decision,
    language: Language,
    answered: Answered,
    everyone: Sequence[Registration],
    *,
    others: Colleagues,
) -> Draft | None:
    """Return the answer to whoever asked, None where silence is it. `everyone` are all parties of the event."""
    party = decision.registration
    if decision.outcome in _BY_TIME:
        return _BY_TIME[decision.outcome](facts, language, answered)
    if decision.outcome is Outcome.IN_REVIEW:
        return compose.received(facts, language, answered, party.code if party else "")
    if decision.outcome is Outcome.SILENT or party is None:
        return None
    place = position(party, everyone)
    if decision.outcome is Outcome.ALREADY_REGISTERED:
        return compose.already_registered(facts, party, place, answered)
    return standing(facts, party, place, answered, others)


def standing(facts: EventFacts, party: Registration, place: int, answered: Answered, others: Colleagues) -> Draft:
    """Return the letter that tells a party for the first time how it stands."""
    told, pass_on = others.told_names, others.pass_on_names
    if party.status is Status.CONFIRMED:
        return compose.confirmed(facts, party, answered, told=told, pass_on=pass_on)
    if party.granted:
        return compose.partly_confirmed(facts, party, place, answered, told=told, pass_on=pass_on)
    return compose.waiting(facts, party, place, answered)
