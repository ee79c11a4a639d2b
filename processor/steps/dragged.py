"""What a mail means that an organiser dragged to a folder of decisions: one transaction a mail, as in receive.py.

In "Inschrijven" it registers its original sender, whatever it says and whether or not it was ever seen before; in
"Afwijzen" it is declined if it waits. The first decision wins. A mail is known again by its key, since its UID changed.
Nobody wrote to us, so every organiser of the meeting hears in one line what was done: whoever dragged it is among them.
"""

from dataclasses import dataclass, replace
from datetime import datetime

import structlog

from processor.inbox.mailbox import RawMail
from processor.reading.letters.forwarded import forwarded
from processor.reading.letters.letter import open_letter
from processor.reading.message import Address, parse
from processor.reading.orders.orders import Order, Verdict
from processor.registration.desk import Sender, already_there, join, new_party
from processor.registration.model import Arrival, Registration
from processor.registration.request import Kind, Person, Request
from processor.replies.facts import Addressee
from processor.replies.orders import FAILED, done
from processor.settings import EventSettings
from processor.steps.candidates import candidate
from processor.steps.consequences import Deed, carry_out, send
from processor.steps.decide import ACCEPTED, By
from processor.steps.life.verdicts import carried_out, earlier, shown, told_earlier, waits
from processor.steps.mail import Mail, Place, answered, event_named, read
from processor.steps.office import Office
from processor.steps.receipt import receipt
from processor.store.cursors import Cursor
from processor.store.journal import Actor
from processor.store.mails import MailRecord, short_key
from processor.store.unit_of_work import UnitOfWork

log = structlog.get_logger()
MAP = "map"
"""How the journal writes that a folder was the cause."""


@dataclass(frozen=True, slots=True)
class _Dragged:
    """A mail in such a folder: what is done, by whom, what was read in it, and what is kept of it (None: nothing)."""

    deed: Deed
    by: By
    mail: Mail
    record: MailRecord | None

    @property
    def event(self) -> EventSettings:
        return self.deed.cause.event

    @property
    def sender(self) -> Address:
        return self.mail.message.sender


def dragged(office: Office, place: Place, raw: RawMail, verdict: Verdict, now: datetime) -> None:
    """Carry out the decision that this mail's folder means, and tell what was done."""
    why = candidate(parse(raw.raw), office.known(place.mailbox), has_report=False)
    mail = _original(office, read(office, place, raw, why))
    with office.store.begin() as work:
        _remember(work, place, raw)
        event = _event(office, mail, work.mails.record(mail.key), now)
        if event is not None:
            work.events.lock(event.key)
            by = By(Actor.ORGANISER, now, MAP)
            it = _Dragged(Deed(work, office, by.cause(event)), by, mail, work.mails.record(mail.key))
            _tell(it.deed, _decide(it, verdict))
            work.mails.relocate([mail.key], place.folder, place.uidvalidity, raw.uid)
        else:
            sender = mail.message.sender.email
            _tell_any(
                work, office, place, now, f"van de mail van {sender} is niet duidelijk om welke bijeenkomst het gaat"
            )
        work.commit()
    log.info("mail.dragged", mail=short_key(mail.key), mailbox=place.mailbox, uid=raw.uid, verdict=verdict.value)


def stumbled_over(office: Office, place: Place, raw: RawMail, now: datetime) -> None:
    """Tell that our own code stumbled on a mail, and go on to the next."""
    with office.store.begin() as work:
        _remember(work, place, raw)
        what = f"een mail in de map {place.folder} kon niet verwerkt worden: meld die persoon zelf aan"
        _tell_any(work, office, place, now, what)
        work.commit()


def _remember(work: UnitOfWork, place: Place, raw: RawMail) -> None:
    work.leases.require(place.mailbox, place.fence)
    work.cursors.set(place.mailbox, place.folder, Cursor(place.uidvalidity, raw.uid))


def _tell(deed: Deed, what: str) -> None:
    for organiser in deed.cause.event.organisers:
        send(deed, done(deed.facts, Addressee(organiser.mail, organiser.name), what), None)


def _tell_any(work: UnitOfWork, office: Office, place: Place, now: datetime, what: str) -> None:
    """Tell the organisers of the mailbox's first event what could not be done."""
    for event in office.settings.events_of(place.mailbox)[:1]:
        _tell(Deed(work, office, By(Actor.ORGANISER, now, MAP).cause(event)), f"{FAILED}{what}")


def _original(office: Office, mail: Mail) -> Mail:
    """Return the mail that this one passes on, if it does no more than that."""
    box = mail.place.mailbox
    ours = {*office.known(box).organisers, *office.own_addresses(box)}
    inner = forwarded(mail.message) if mail.via is None else None
    says_it_himself = mail.request.kind is Kind.REGISTRATION and mail.message.sender.email not in ours
    if inner is None or inner.sender.email in ours or says_it_himself:
        return mail
    return replace(mail, message=inner, request=office.readers[box].read(inner), via=mail.message.sender)


def _event(office: Office, mail: Mail, record: MailRecord | None, now: datetime) -> EventSettings | None:
    """Return the event that a mail is about: as it was decided before, as it says, or the only one that is to come."""
    known = office.settings.event(record.event) if record else None
    events = office.settings.events_of(mail.place.mailbox)
    named = known or mail.event or event_named(office, mail.place, mail.request.event)
    coming = [event for event in events if event.state == "open" and now < event.moment(event.ends)]
    return named or (coming[0] if len(coming) == 1 else None)


def _decide(it: _Dragged, verdict: Verdict) -> str:
    """Decide, and return in one line what was done."""
    if it.record is not None and waits(it.record):
        return carried_out(it.deed, it.record, it.by, Order(verdict))
    first = earlier(it.deed.work, it.mail.key)
    if first is not None or verdict is Verdict.DECLINE:
        return told_earlier(it.deed.facts, it.sender.email, first)
    return _registered(it)


def _registered(it: _Dragged) -> str:
    if not it.sender.email or it.sender.email in _own(it):
        return f"{FAILED}deze mail heeft geen afzender die ingeschreven kan worden"
    if it.event.state != "open" or it.by.now >= it.event.moment(it.event.ends):
        return f"{FAILED}{it.sender.email} kan niet meer ingeschreven worden"
    request = _sign_up(it)
    there = _already_there(it, request)
    return f"stond al op de lijst: {shown(there)}" if there else shown(_let_in(it, request))


def _own(it: _Dragged) -> tuple[str, ...]:
    return it.deed.office.own_addresses(it.mail.place.mailbox)


def _sign_up(it: _Dragged) -> Request:
    """Return the mail as a sign-up: as it was read, else as if it said so, else the sender alone."""
    message, event, request = it.mail.message, it.event, it.mail.request
    if request.kind is not Kind.REGISTRATION:
        own = open_letter(message).told.own
        told = replace(message, subject=event.quotes[0], text=f"Graag meld ik mij aan.\n\n{own}", html="")
        request = it.deed.office.readers[it.mail.place.mailbox].read(told)
    people = request.people if request.kind is Kind.REGISTRATION else ()
    people = people or (Person(message.sender.name or message.sender.email, message.sender.email),)
    seats = max(request.seats if request.kind is Kind.REGISTRATION else 0, len(people))
    return replace(request, kind=Kind.REGISTRATION, event=event.key, people=people, seats=seats, review=False)


def _already_there(it: _Dragged, request: Request) -> Registration | None:
    registrations = it.deed.work.registrations
    theirs = [party for party in registrations.by_email(it.event.key, it.sender.email) if party.active]
    return theirs[-1] if theirs else already_there(request, _sender(it), registrations.of_event(it.event.key))


def _sender(it: _Dragged) -> Sender:
    raw = it.mail.raw
    return Sender(it.sender.name, it.sender.email, Arrival(raw.arrived, it.record.uid if it.record else raw.uid))


def _let_in(it: _Dragged, request: Request) -> Registration:
    """Put the sender in the queue, in the place that the arrival of the mail gives him."""
    work, event, mail = it.deed.work, it.event.to_event(), replace(it.mail, request=request)
    kept = receipt(mail, it.event, ACCEPTED, it.by.now)
    if it.record is None:
        work.mails.add(kept)
    else:
        work.mails.conclude(kept)
    cause = replace(it.deed.cause, mail_key=mail.key, answered=answered(mail), language=request.language)
    party = new_party(request, _sender(it), event)
    decision = join(party, event, work.registrations.of_event(event.key), it.by.now)
    kept_party = carry_out(replace(it.deed, cause=cause), decision) or party
    work.journal.add(cause.line(ACCEPTED, kept_party))
    return kept_party
