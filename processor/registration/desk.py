"""The desk: a request and the list as it stands come in, a decision comes out. Pure; the clock is an argument.

It writes nothing down and answers nobody: the step that asked does both, in one transaction. Who may take a place
away from whom is not decided here but asked first (decision 7).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from processor.registration.capacity import fold, walk
from processor.registration.model import Arrival, Attendee, Event, Registration, Status
from processor.registration.request import SILENT, Kind, Person, Request, Role


class Outcome(StrEnum):
    """What the desk made of a request."""

    CONFIRMED = "confirmed"
    WAITING = "waiting"
    ALREADY_REGISTERED = "already registered"
    NOT_OPEN_YET = "not open yet"
    CLOSED = "closed"
    OVER = "over"
    IN_REVIEW = "in review"
    CANCELLED = "cancelled"
    CHANGED = "changed"
    TOO_LATE = "too late"
    ASKED_PROOF = "asked for proof"
    ASKED_DETAILS = "asked for details"
    PASSED_ON = "passed on"
    TOLD = "told"
    NOTED = "noted"
    UNREACHABLE = "unreachable"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Sender:
    """Who mailed, in which place of the queue."""

    name: str
    email: str
    arrival: Arrival


@dataclass(frozen=True, slots=True)
class Decision:
    """What follows: the outcome, why (plain Dutch), the party it is about, and every stored party that changed."""

    outcome: Outcome
    reason: str
    registration: Registration | None = None
    changed: tuple[Registration, ...] = ()


def decide(
    request: Request, sender: Sender, event: Event, registrations: Sequence[Registration], now: datetime
) -> Decision:
    """Decide on a request about this event; `registrations` are all parties of the event."""
    if request.kind in SILENT:
        return Decision(Outcome.SILENT, "; ".join(request.reasons))
    if request.kind is not Kind.REGISTRATION:
        return Decision(Outcome.IN_REVIEW, "afmelding, wijziging of vraag: de organisator beslist")
    refusal = refused_by_time(event, sender.arrival.at)
    if refusal:
        return refusal
    same = already_there(request, sender, registrations)
    if same:
        return again(request, same)
    party = new_party(request, sender, event)
    doubt = why_review(request, event)
    if doubt:
        return Decision(Outcome.IN_REVIEW, doubt, replace(party, status=Status.IN_REVIEW))
    return join(party, event, registrations, now)


def join(party: Registration, event: Event, registrations: Sequence[Registration], now: datetime) -> Decision:
    """Let a party join the queue, and walk it."""
    changed = walk(event, [*registrations, party], now, fresh={party.id})
    served = next((other for other in changed if other.arrival == party.arrival and other.id == party.id), party)
    others = tuple(other for other in changed if other is not served)
    if served.status is Status.CONFIRMED:
        return Decision(Outcome.CONFIRMED, f"{served.seats} van de vrije plaatsen gegeven", served, others)
    if served.granted:
        return Decision(Outcome.WAITING, f"{served.granted} van de {served.seats} plaatsen waren vrij", served, others)
    return Decision(Outcome.WAITING, "niet genoeg vrije plaatsen", served, others)


def refused_by_time(event: Event, arrived: datetime) -> Decision | None:
    """Judge by when the mail arrived, not by when we got round to it (decision 2)."""
    if arrived >= event.ends:
        return Decision(Outcome.OVER, "aangekomen na afloop van de bijeenkomst")
    if arrived >= (event.closes or event.starts):
        return Decision(Outcome.CLOSED, "aangekomen na het sluiten van de inschrijving")
    if event.opens and arrived < event.opens:
        return Decision(Outcome.NOT_OPEN_YET, "aangekomen voor het openen van de inschrijving")
    return None


def why_review(request: Request, event: Event) -> str:
    """Return why a human should look first, "" when the desk may decide alone (decision 6)."""
    unsure = request.doubts or request.reasons or ("de lezing is niet zeker",)
    found = [*unsure] if request.review else []
    if request.seats < 1 and not found:
        found.append("geen aantal personen gevonden")
    if request.seats > event.capacity:
        found.append(f"{request.seats} plaatsen gevraagd, de zaal heeft er {event.capacity}")
    return "; ".join(found)


def already_there(request: Request, sender: Sender, registrations: Sequence[Registration]) -> Registration | None:
    """Find the party on the list that these same people already are."""
    return next((party for party in registrations if party.active and same_party(request, sender, party)), None)


def same_party(request: Request, sender: Sender, party: Registration) -> bool:
    """One person is one chair: by name and address, or by name and organisation; without names by the sender."""
    if not request.people:
        return bool(sender.email) and sender.email == party.sender_email
    return any(same_person(person, attendee) for person in request.people for attendee in party.attendees)


def same_person(one: Person, other: Attendee) -> bool:
    """Two people at one functional mailbox are two; one name at one address or one organisation is one."""
    if not one.name or fold(one.name) != fold(other.name):
        return False
    return bool(one.email and one.email == other.email) or fold(one.organisation) == fold(other.organisation)


def again(request: Request, party: Registration) -> Decision:
    """Whoever is on the list already hears so; a second mail that asks for more is a human's decision."""
    known = {fold(attendee.name) for attendee in party.attendees}
    if (
        request.review
        or request.seats > party.seats
        or any(fold(person.name) not in known for person in request.people)
    ):
        return Decision(Outcome.IN_REVIEW, "staat al op de lijst en vraagt iets nieuws", party)
    return Decision(Outcome.ALREADY_REGISTERED, "staat al op de lijst", party)


def new_party(request: Request, sender: Sender, event: Event) -> Registration:
    """Write a request down as a party that has no chairs yet."""
    attendees = tuple(Attendee(p.name, p.email, p.organisation, p.role) for p in request.people)
    first = attendees[0] if attendees else Attendee("")
    return Registration(
        event=event.key,
        seats=request.seats,
        arrival=sender.arrival,
        attendees=attendees,
        sender_name=sender.name,
        sender_email=sender.email,
        language=request.language,
        organisation=first.organisation,
        role=Role.PIONEER if any(a.role is Role.PIONEER for a in attendees) else first.role,
        drinks=request.drinks,
        dietary=request.dietary,
        access=request.access,
        themes=request.themes,
        remark=request.remark,
        reasons=request.reasons,
    )
