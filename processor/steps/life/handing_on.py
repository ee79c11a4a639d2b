"""A sign-up that an organiser forwards registers who wrote it, also before sign-up opens and after it closed.

What is unsure waits for a decision like any other. The organiser hears in one line what was done; a participant who is
on the list already, by his own mail perhaps, hears nothing again.
"""

from processor.registration.changes import as_asked
from processor.registration.desk import join, new_party, refused_by_time, why_review
from processor.registration.model import Registration
from processor.replies.facts import Addressee
from processor.replies.orders import done
from processor.steps.consequences import carry_out, send
from processor.steps.life.joining import grow, register
from processor.steps.life.situation import Outcome, Situation
from processor.steps.life.verdicts import shown

BY_TIME = {Outcome.CLOSED, Outcome.NOT_OPEN_YET}


def handed_on(s: Situation) -> Outcome | None:
    """Register who wrote what an organiser forwards; None when this is no such mail."""
    if s.mail.via is None:
        return None
    outcome = _already_there(s) or grow(s) or _let_in(s) or register(s)
    if outcome is None or outcome is Outcome.IN_REVIEW:  # then he is asked to decide
        return outcome
    organiser = Addressee(s.mail.via.email, s.mail.via.name)
    send(s.deed, done(s.deed.facts, organiser, _told(s, outcome)), None)
    return outcome


def _party(s: Situation) -> Registration | None:
    found = s.deed.work.registrations.by_email(s.deed.cause.event.key, s.claim.email)
    return next((party for party in reversed(found) if party.active), None)


def _already_there(s: Situation) -> Outcome | None:
    party = s.owner.party if s.owner is not None and s.owner.member else None
    if party is None or as_asked(party, s.request).seats > party.seats:
        return None
    return s.note(Outcome.ALREADY_REGISTERED, party, "doorgestuurd door een organisator")


def _let_in(s: Situation) -> Outcome | None:
    """Let somebody in whom only the time would refuse: an organiser may."""
    event = s.deed.cause.event
    refusal = refused_by_time(event.to_event(), s.sender.arrival.at)
    if refusal is None or refusal.outcome not in BY_TIME or event.state != "open":
        return None
    if why_review(s.request, event.to_event()):
        return None
    party = new_party(s.request, s.sender, event.to_event())
    decision = join(party, event.to_event(), s.parties, s.deed.cause.now)
    carry_out(s.deed, decision)
    return decision.outcome


def _told(s: Situation, outcome: Outcome) -> str:
    party = _party(s)
    if party is None:
        return f"{s.claim.email} is niet ingeschreven: dat kan niet meer"
    if outcome is Outcome.ALREADY_REGISTERED:
        return f"stond al op de lijst: {shown(party)}"
    if outcome is Outcome.ASKED_DETAILS:
        return f"{s.claim.email} is gevraagd wat er nog ontbreekt"
    return shown(party)
