"""Giving up chairs: all of a party, some of it, one's own, or to somebody else. Never without proof (decision 7)."""

from dataclasses import replace
from datetime import timedelta

from processor.registration.capacity import fold, position
from processor.registration.changes import as_asked, cancelled, without
from processor.registration.model import Attendee, Registration
from processor.registration.ownership import attendee_of, is_same
from processor.registration.request import Kind, Request
from processor.replies import compose
from processor.replies.facts import Asked, Unproven
from processor.replies.proof import prove
from processor.steps.consequences import rearrange, send, tell_change
from processor.steps.life.situation import Outcome, Situation
from processor.steps.mail import answered

PROOF_WITHIN = timedelta(days=7)
"""How long a question for proof stays open."""


def leave(s: Situation) -> Outcome | None:
    """Handle a cancellation; None when it is none, or when a human must find out what is meant."""
    if s.request.kind is not Kind.CANCELLATION or s.owner is None:
        return None
    if s.sender.arrival.at >= s.deed.cause.event.to_event().ends:
        return _over(s)
    if s.unsure and s.owner.member:
        return None  # of a stranger's mail the owner is asked anyway
    after = after_leaving(s.request, s.owner.party, s.claim.email)
    if after is None:
        return None
    if not s.owner.proven:
        return ask_proof(s, Asked.CANCELLATION, s.owner.party, after)
    return carry_out_change(s, s.owner.party, after)


def _over(s: Situation) -> Outcome:
    if s.deed.cause.answered is not None:
        send(s.deed, compose.over(s.deed.facts, s.request.language, s.deed.cause.answered), None)
    return s.note(Outcome.OVER)


def after_leaving(request: Request, party: Registration, email: str) -> Registration | None:
    """Return the party after these people dropped out; None when it isn't clear who.

    Somebody who was signed up by another gives up his own chair, whoever else he speaks of.
    """
    own = attendee_of(email, party)
    signed_up = email.casefold() == party.sender_email.casefold()
    if own is not None and not signed_up:
        return without(party, [own.name])
    named = [a.name for a in party.attendees if any(is_same(person, a) for person in request.people)]
    others = [person for person in request.people if person.name and fold(person.name) not in map(fold, named)]
    if named and len(named) == len(party.attendees) and request.seats in (0, party.seats, len(named)):
        return cancelled(party) if party.seats == len(named) or request.seats == 0 else without(party, named)
    if named and not others and request.seats >= party.seats:
        return cancelled(party)  # "wij kunnen er geen van beiden bij zijn": one name, the chairs of all
    if named:
        return without(party, named)
    if others and not (request.seats == 0 or len(others) >= party.seats):
        return None
    return without(party, [], request.seats)


def ask_proof(s: Situation, asked: Asked, party: Registration, after: Registration | None) -> Outcome:
    """Ask the registered address whether that is what its owner wants; until then nothing happens."""
    cause = s.deed.cause
    unproven = Unproven(asked, answered(s.mail), s.mail.raw.arrived, after, cause.now + PROOF_WITHIN)
    send(s.deed, prove(s.deed.facts, party, unproven), party)
    return s.note(Outcome.ASKED_PROOF, party, "niet zeker dat de deelnemer dit zelf vraagt; dat is nagevraagd")


def carry_out_change(s: Situation, party: Registration, after: Registration) -> Outcome:
    """Do it: chairs go, the queue moves up, and everybody whom it concerns hears of it."""
    kept = rearrange(s.deed, after)
    outcome = Outcome.CHANGED if kept.active else Outcome.CANCELLED
    s.note(outcome, kept)
    asker = attendee_of(s.claim.email, party)
    if asker is not None and s.claim.email.casefold() != party.sender_email.casefold():
        _tell_both(s, party, kept, asker)
    else:
        tell_change(s.deed, kept, party)
    return outcome


def _tell_both(s: Situation, before: Registration, after: Registration, asker: Attendee) -> None:
    """Answer the attendee who gave up his own chair, and let who signed him up know."""
    tell_change(s.deed, cancelled(_alone(before, asker)), _alone(before, asker))
    place = position(after, s.parties)
    if after.active:
        draft = compose.changed(s.deed.facts, after, place, by=asker.name)
    else:
        draft = compose.cancelled(s.deed.facts, after, by=asker.name)
    send(s.deed, draft, after)


def _alone(party: Registration, attendee: Attendee) -> Registration:
    return replace(party, attendees=(attendee,), seats=1, granted=min(1, party.granted))


def change(s: Situation) -> Outcome | None:
    """Handle a change that takes something away: fewer chairs, or other people; None when it does neither."""
    if s.request.kind is not Kind.CHANGE or s.owner is None or s.unsure:
        return None
    party = s.owner.party
    after = as_asked(party, s.request)
    harmless = after.seats >= party.seats and all(a in after.attendees for a in party.attendees)
    if harmless or not after.attendees:
        return None
    if not s.owner.proven:
        return ask_proof(s, Asked.CHANGE, party, after)
    return carry_out_change(s, party, after)
