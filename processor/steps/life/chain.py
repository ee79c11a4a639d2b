"""What follows from a mail: the order of questions, as a table. The first that knows the answer gives it.

A mail that nobody knows an answer to goes to review, and its sender hears that somebody looks at it (decision 6).
"""

from collections.abc import Callable
from typing import TypeAlias

from processor.registration.desk import Decision
from processor.registration.request import Kind
from processor.steps.consequences import carry_out
from processor.steps.life.answers import answer_to_offer, answer_to_proof
from processor.steps.life.asking import forward, own_data_asked, pass_on, why
from processor.steps.life.deciding import decides, show, unclear
from processor.steps.life.handing_on import handed_on
from processor.steps.life.invitation import button
from processor.steps.life.joining import complete, grow, register
from processor.steps.life.leaving import change, leave
from processor.steps.life.numbering import answers_summary
from processor.steps.life.orders import agrees, to_everybody
from processor.steps.life.situation import Outcome, Situation

Question: TypeAlias = Callable[[Situation], Outcome | None]
_ASKS = {Kind.CANCELLATION: "een afmelding", Kind.CHANGE: "een wijziging", Kind.QUESTION: "een vraag"}


def bounced(s: Situation) -> Outcome | None:
    """Is it a report that a letter of ours didn't arrive? Then the party is unreachable; its chairs stay its own."""
    if s.request.kind is not Kind.BOUNCE:
        return None
    return s.note(Outcome.UNREACHABLE, s.owner.party if s.owner else None)


def machine(s: Situation) -> Outcome | None:
    """Is it automatic mail? Never answered (decision 8)."""
    return s.note(Outcome.SILENT) if s.request.kind is Kind.AUTOMATIC else None


def nothing_asked(s: Situation) -> Outcome | None:
    """Does it ask nothing? Thanks and chat are not answered; what may be more than that is shown to the organiser."""
    if s.request.kind is not Kind.UNRELATED:
        return None
    if not s.request.review:
        return s.note(Outcome.SILENT)
    return s.note(Outcome.IN_REVIEW, s.owner.party if s.owner else None, "; ".join(s.request.doubts))


CHAIN: tuple[Question, ...] = (
    bounced,
    button,
    agrees,
    decides,
    answers_summary,
    to_everybody,
    handed_on,
    unclear,
    machine,
    answer_to_proof,
    answer_to_offer,
    own_data_asked,
    why,
    complete,
    nothing_asked,
    leave,
    change,
    grow,
    pass_on,
    register,
)


def follow(s: Situation) -> Outcome:
    """Return what became of the mail; all that follows is written down."""
    for question in CHAIN:
        outcome = question(s)
        if outcome is not None:
            if s.request.asks and outcome in (Outcome.CONFIRMED, Outcome.WAITING):
                forward(s)
            if outcome is Outcome.IN_REVIEW:
                show(s)
            return outcome
    carry_out(s.deed, Decision(Outcome.IN_REVIEW, _why(s), s.owner.party if s.owner else None))
    show(s)
    return Outcome.IN_REVIEW


def _why(s: Situation) -> str:
    """Tell why a human must look: what the reader doubts, or what the desk doesn't know."""
    if s.request.doubts:
        return "; ".join(s.request.doubts)
    unknown = "wat er precies moet veranderen" if s.owner else "om wie op de lijst het gaat"
    return f"{_ASKS.get(s.request.kind, 'een mail')}, maar niet duidelijk is {unknown}"
