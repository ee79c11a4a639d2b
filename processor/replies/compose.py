"""What do we answer? One small function a kind of letter to a participant: the functions are the list of letters.

Pure: facts in, a Draft out. The words stand in the templates and are found by render.py; the desk has already decided.
A letter answers the mail given as `answered`; of an organiser's command that holds no more than an address. Without
any it is a notice, and goes to whoever signed up. What is only ever a notice stands in notices.py, what asks for proof
in proof.py, what the AVG gives in own_data.py; letters to organisers are in organiser.py and orders.py.

`told` are the colleagues who get a letter of their own, `pass_on` those to whom the addressee must pass it on.
"""

from collections.abc import Sequence

from processor.registration.model import Registration
from processor.registration.request import Language
from processor.replies import dates
from processor.replies.chairs import everyone
from processor.replies.cleaning import one_line
from processor.replies.drafting import named, party_draft, plain_draft
from processor.replies.facts import Answered, Because, EventFacts, Missing
from processor.replies.reply import Draft, ReplyKind, Value


def confirmed(
    event: EventFacts,
    registration: Registration,
    answered: Answered,
    *,
    told: Sequence[str] = (),
    pass_on: Sequence[str] = (),
) -> Draft:
    """The whole party has its chairs."""
    return party_draft(ReplyKind.CONFIRMED, event, registration, answered, _informed(registration, told, pass_on))


def waiting(event: EventFacts, registration: Registration, position: int, answered: Answered) -> Draft:
    """The whole party waits; `position` is its place in the queue, from 1."""
    return party_draft(ReplyKind.WAITING, event, registration, answered, {"position": position})


def partly_confirmed(  # noqa: PLR0913 — the last two are optional lists of names
    event: EventFacts,
    registration: Registration,
    position: int,
    answered: Answered,
    *,
    told: Sequence[str] = (),
    pass_on: Sequence[str] = (),
) -> Draft:
    """The first `granted` attendees have a chair; the others wait at `position`."""
    own = _informed(registration, told, pass_on) | {"position": position}
    return party_draft(ReplyKind.PARTLY_CONFIRMED, event, registration, answered, own)


def promoted(  # noqa: PLR0913 — the last two are optional lists of names
    event: EventFacts,
    registration: Registration,
    answered: Answered | None = None,
    position: int = 0,
    *,
    told: Sequence[str] = (),
    pass_on: Sequence[str] = (),
) -> Draft:
    """Chairs came free for a party that waited; `position` is that of those who still wait, 0 when nobody does."""
    own = _informed(registration, told, pass_on) | {"position": position}
    return party_draft(ReplyKind.PROMOTED, event, registration, answered, own)


def already_registered(event: EventFacts, registration: Registration, position: int, answered: Answered) -> Draft:
    """They signed up before and nothing changed; `position` is 0 unless they wait."""
    return party_draft(ReplyKind.ALREADY_REGISTERED, event, registration, answered, {"position": position})


def changed(  # noqa: PLR0913 — the last three are optional names
    event: EventFacts,
    registration: Registration,
    position: int,
    answered: Answered | None = None,
    *,
    by: str = "",
    told: Sequence[str] = (),
    pass_on: Sequence[str] = (),
) -> Draft:
    """The party is now as the registration says; `position` is 0 unless some of it wait.

    `by` is who asked for it when that is somebody else than the addressee: a colleague who gave up his own chair.
    """
    own = _informed(registration, told, pass_on) | {"position": position, "changed_by": one_line(by)}
    return party_draft(ReplyKind.CHANGED, event, registration, answered, own)


def cancelled(
    event: EventFacts, registration: Registration, answered: Answered | None = None, *, by: str = ""
) -> Draft:
    """The party gave up its chairs; `by` is who asked for it when that is somebody else than the addressee."""
    return party_draft(ReplyKind.CANCELLED, event, registration, answered, {"changed_by": one_line(by)})


def declined(event: EventFacts, registration: Registration, reason: str, answered: Answered | None = None) -> Draft:
    """The organiser decided against it; `reason` is in the organiser's own words, "" for none."""
    return party_draft(ReplyKind.DECLINED, event, registration, answered, {"reason": one_line(reason, 500)})


def ask_details(
    event: EventFacts, registration: Registration, missing: Missing, answered: Answered | None = None
) -> Draft:
    """One thing is missing; until `registration.held_until` the chairs are held (None: they aren't)."""
    until = registration.held_until
    held = dates.moment(until, event.timezone, registration.language) if until else ""
    own: dict[str, Value] = {"missing": missing.value, "held_until": held}
    return party_draft(ReplyKind.ASK_DETAILS, event, registration, answered, own)


def too_late(
    event: EventFacts, registration: Registration, position: int, answered: Answered, *, begun: bool = False
) -> Draft:
    """What they ask comes too late and nothing changed: no chairs after closing, nothing once the meeting has `begun`.

    A cancellation before the start, and a change that asks for no more chairs, are still done: `cancelled`, `changed`.
    """
    return party_draft(ReplyKind.TOO_LATE, event, registration, answered, {"position": position, "begun": begun})


def why(  # noqa: PLR0913 — the last two are about a registration, which need not be there
    event: EventFacts,
    language: Language,
    reasons: Sequence[Because],
    answered: Answered,
    *,
    registration: Registration | None = None,
    position: int = 0,
) -> Draft:
    """Why it is as it is: the recorded reasons, how many we counted, and the place in the queue (0: not waiting)."""
    own: dict[str, Value] = {
        "reasons": [_reason(event, language, reason) for reason in reasons],
        "in_dutch": any(not reason.english for reason in reasons),
        "counted": everyone(registration),
        "position": position,
    }
    return plain_draft(ReplyKind.WHY, event, language, answered, own, code=registration.code if registration else "")


def received(event: EventFacts, language: Language, answered: Answered, code: str = "") -> Draft:
    """A human looks at it first; `code` when a registration waits for that."""
    return plain_draft(ReplyKind.RECEIVED, event, language, answered, code=code)


def question_passed_on(event: EventFacts, language: Language, answered: Answered) -> Draft:
    """The organiser answers their question."""
    return plain_draft(ReplyKind.QUESTION_PASSED_ON, event, language, answered)


def not_open_yet(event: EventFacts, language: Language, answered: Answered) -> Draft:
    """They came before `event.opens`."""
    return plain_draft(ReplyKind.NOT_OPEN_YET, event, language, answered)


def closed(event: EventFacts, language: Language, answered: Answered) -> Draft:
    """Sign-up has closed; the meeting is still to come."""
    return plain_draft(ReplyKind.CLOSED, event, language, answered)


def over(event: EventFacts, language: Language, answered: Answered) -> Draft:
    """The meeting has been."""
    return plain_draft(ReplyKind.OVER, event, language, answered)


def _informed(registration: Registration, told: Sequence[str], pass_on: Sequence[str]) -> dict[str, Value]:
    return {"told": named(told, registration.language), "pass_on": named(pass_on, registration.language)}


def _reason(event: EventFacts, language: Language, reason: Because) -> dict[str, Value]:
    words = (reason.english if language is Language.ENGLISH else "") or reason.dutch
    at = dates.moment(reason.at, event.timezone, language) if reason.at else ""
    return {"words": one_line(words, 300), "at": at}
