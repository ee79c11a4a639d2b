"""Which letter goes with which outcome. Pure: the desk has decided, compose.py knows each letter."""

from collections.abc import Sequence

from processor.registration.capacity import position
from processor.registration.desk import Decision, Outcome
from processor.registration.model import Registration, Status
from processor.registration.request import Language
from processor.replies import compose
from processor.replies.facts import Answered, EventFacts
from processor.replies.reply import Draft

_BY_TIME = {
    Outcome.NOT_OPEN_YET: compose.not_open_yet,
    Outcome.CLOSED: compose.closed,
    Outcome.OVER: compose.over,
}


def answer(
    facts: EventFacts, decision: Decision, language: Language, answered: Answered, everyone: Sequence[Registration]
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
    return standing(facts, party, place, answered)


def standing(facts: EventFacts, party: Registration, place: int, answered: Answered) -> Draft:
    """Return the letter that tells a party for the first time how it stands."""
    if party.status is Status.CONFIRMED:
        return compose.confirmed(facts, party, answered)
    if party.granted:
        return compose.partly_confirmed(facts, party, place, answered)
    return compose.waiting(facts, party, place, answered)
