"""Getting on the list: a new party, more of a party that is there, and the one thing that was still missing."""

import re
from dataclasses import replace
from datetime import timedelta

from processor.reading.doubts.reasons import ASKS
from processor.reading.letters.letter import open_letter
from processor.registration.capacity import position
from processor.registration.changes import as_asked, joined_by
from processor.registration.desk import Decision, decide, join, new_party, refused_by_time
from processor.registration.model import Attendee, Registration, Status
from processor.registration.request import Kind, Person, Request
from processor.replies import compose, notices
from processor.replies.facts import Missing
from processor.replies.reply import ReplyKind
from processor.steps.consequences import carry_out, rearrange, send, tell_change
from processor.steps.life.situation import Outcome, Situation
from processor.steps.mail import answered

_LEAD = re.compile(
    r"^(?:(?:dat|het) (?:is|zijn|wordt|worden|gaat om)|de namen? (?:is|zijn)|namelijk"
    r"|it is|they are|the names? (?:is|are))\b:?\s*",
    re.IGNORECASE,
)
"""How people begin a sentence that only names somebody."""


def register(s: Situation) -> Outcome | None:
    """Let the desk decide on a sign-up; None when it is none."""
    if s.request.kind is not Kind.REGISTRATION:
        return None
    event = s.deed.cause.event.to_event()
    if s.deed.cause.event.state == "cancelled":
        return _called_off(s)
    decision = decide(_sure_but_for_questions(s.request), s.sender, event, s.parties, s.deed.cause.now)
    missing = what_is_missing(s, decision)
    if missing is not None and decision.registration is not None:
        return _ask_details(s, decision.registration, missing)
    carry_out(s.deed, decision)
    return decision.outcome


def _called_off(s: Situation) -> Outcome:
    """Whoever signs up for a meeting that is called off hears so."""
    if s.deed.cause.answered is not None:
        party = new_party(s.request, s.sender, s.deed.cause.event.to_event())
        send(s.deed, notices.event_cancelled(s.deed.facts, party), None)
    return s.note(Outcome.CLOSED, None, "de bijeenkomst gaat niet door")


def _sure_but_for_questions(request: Request) -> Request:
    """A sign-up that also asks something has its chair at once; the question goes to the organiser beside it."""
    return replace(request, review=False) if set(request.doubts) == {ASKS} else request


def what_is_missing(s: Situation, decision: Decision) -> Missing | None:
    """Return the one thing that a sign-up in review still needs; None when a human must look for another reason."""
    request, party = s.request, decision.registration
    if decision.outcome is not Outcome.IN_REVIEW or party is None or party.id or not s.claim.email:
        return None
    if not request.missing or party.seats > s.deed.cause.event.capacity:
        return None
    return Missing(request.missing)


def _ask_details(s: Situation, party: Registration, missing: Missing) -> Outcome:
    """Ask the participant one question, and hold the chairs meanwhile as far as they are free."""
    cause = s.deed.cause
    held_until = cause.now + timedelta(hours=cause.event.hold_hours) if cause.event.hold_hours else None
    trial = join(replace(party, status=Status.WAITING), cause.event.to_event(), s.parties, cause.now)
    fits = trial.outcome is Outcome.CONFIRMED
    kept = s.deed.work.registrations.add(replace(party, held_until=held_until if fits else None), cause.mail_key)
    s.note(Outcome.ASKED_DETAILS, kept, "er ontbreekt iets; dat is nagevraagd")
    send(s.deed, compose.ask_details(s.deed.facts, kept, missing, cause.answered), kept)
    return Outcome.ASKED_DETAILS


def complete(s: Situation) -> Outcome | None:
    """Take the answer to our question for details; None when it isn't one, or doesn't tell."""
    asked = s.letter is not None and s.letter.kind == ReplyKind.ASK_DETAILS.value
    if not asked or s.owner is None or not s.owner.member or s.owner.party.status is not Status.IN_REVIEW:
        return None
    party = with_details(s.owner.party, s)
    if party is None:
        return None
    others = [other for other in s.parties if other.id != party.id]
    joining = replace(party, status=Status.WAITING, held_until=None)
    decision = join(joining, s.deed.cause.event.to_event(), others, s.deed.cause.now)
    if key := s.deed.work.registrations.mail_key_of(party.id):
        s.deed.work.mails.settle(key, decision.outcome.value)
    cause = replace(s.deed.cause, answered=answered(s.mail))  # a mere name may look like a mail that asks nothing
    carry_out(replace(s.deed, cause=cause), decision)
    return decision.outcome


def with_details(party: Registration, s: Situation) -> Registration | None:
    """Return the party with the people and the number that the answer tells; None when it tells neither."""
    told = s.request.people or _named_in_answer(s)
    people = [Attendee(p.name, p.email, p.organisation or party.organisation, p.role) for p in told]
    named = joined_by(party, people)
    if len(named.attendees) == len(party.attendees) and not s.request.seats:
        return None
    return replace(named, seats=max(len(named.attendees), 1) if named.seats < len(named.attendees) else named.seats)


def _named_in_answer(s: Situation) -> tuple[Person, ...]:
    """Return the people in an answer that is nothing but names: read as what would follow "graag meld ik aan"."""
    own = _LEAD.sub("", open_letter(s.mail.message).signed.body.strip())
    event, office = s.deed.cause.event, s.deed.office
    told = replace(s.mail.message, subject=event.quotes[0], text=f"Graag meld ik aan:\n{own}", html="")
    people = office.readers[s.mail.place.mailbox].read(told).people
    return tuple(person for person in people if person.email.casefold() != s.claim.email.casefold())


def grow(s: Situation) -> Outcome | None:
    """Handle a second mail of a party that brings somebody along; None when it isn't one."""
    if s.request.kind not in (Kind.REGISTRATION, Kind.CHANGE) or s.owner is None or s.unsure:
        return None
    party = s.owner.party
    if not s.owner.member or party.status is Status.IN_REVIEW:
        return None
    after = as_asked(party, s.request)
    if after.seats <= party.seats:
        return _fill_in(s, party, after) or (_add_wishes(s, party) if _same_people(s, party) else None)
    if refused_by_time(s.deed.cause.event.to_event(), s.sender.arrival.at):
        return _too_late(s, party)
    # Who joins later waits behind those who came before; chairs that the party has stay its own.
    fair = replace(after, arrival=s.sender.arrival) if party.status is Status.CONFIRMED else after
    kept = rearrange(s.deed, fair)
    s.note(Outcome.CHANGED, kept)
    tell_change(s.deed, kept, party)
    return Outcome.CHANGED


def _fill_in(s: Situation, party: Registration, after: Registration) -> Outcome | None:
    """Take the names of those who had chairs without one; None when that isn't all that changes."""
    stays = after.seats == party.seats and set(party.attendees) < set(after.attendees)
    if not stays or len(after.attendees) > party.seats:
        return None
    kept = rearrange(s.deed, after)
    s.note(Outcome.CHANGED, kept, "namen aangevuld")
    tell_change(s.deed, kept, party)
    return Outcome.CHANGED


def _same_people(s: Situation, party: Registration) -> bool:
    names = {attendee.name.casefold() for attendee in party.attendees}
    return all(person.name.casefold() in names for person in s.request.people)


def _add_wishes(s: Situation, party: Registration) -> Outcome:
    """Whoever signs up again is told so, and what is new (food, access, drinks) is added."""
    request = s.request
    kept = s.deed.work.registrations.save(
        replace(
            party,
            drinks=party.drinks if request.drinks is None else request.drinks,
            dietary=request.dietary or party.dietary,
            access=request.access or party.access,
            themes=tuple(dict.fromkeys((*party.themes, *request.themes))),
        )
    )
    if request.kind is Kind.CHANGE:
        tell_change(s.deed, kept, party)
        return s.note(Outcome.CHANGED, kept)
    s.note(Outcome.ALREADY_REGISTERED, kept)
    if s.deed.cause.answered is not None:
        place = position(kept, s.parties)
        send(s.deed, compose.already_registered(s.deed.facts, kept, place, s.deed.cause.answered), kept)
    return Outcome.ALREADY_REGISTERED


def _too_late(s: Situation, party: Registration) -> Outcome:
    begun = s.sender.arrival.at >= s.deed.cause.event.to_event().starts
    if s.deed.cause.answered is not None:
        place = position(party, s.parties)
        send(s.deed, compose.too_late(s.deed.facts, party, place, s.deed.cause.answered, begun=begun), party)
    return s.note(Outcome.TOO_LATE, party)
