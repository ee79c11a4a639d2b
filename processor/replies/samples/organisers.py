"""A draft of every letter to organisers and to the admin."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from processor.registration.model import Arrival, Event, Status
from processor.registration.request import Kind, Person, Request, Role
from processor.replies import orders, organiser
from processor.replies.alarm import alarm
from processor.replies.facts import Addressee, Choice, Edit, EventFacts, MailInReview
from processor.replies.reply import Draft
from processor.replies.samples.meeting import ANSWERED, BARE, PARTY, RICH, now
from processor.summaries.figures import Figures, figures
from processor.summaries.news import Happening, MailLine, Pile, Turn


def organiser_drafts(rich: EventFacts = RICH, bare: EventFacts = BARE) -> Iterator[Draft]:
    """Every letter to organisers, in Dutch."""
    yield from _reviews(rich, bare)
    yield organiser.summary(rich, rich.contact, _busy(rich))
    yield organiser.summary(
        bare, bare.contact, figures(Event("bare", "", bare.starts, bare.ends, 60), (), now=now(bare))
    )
    coded = _coded(rich)
    yield orders.question_forwarded(rich, rich.contact, coded, (("Stand", "bevestigd"), ("Plaatsen", "4")))
    yield orders.question_forwarded(bare, bare.contact, replace(_mail(bare), excerpt=""), attached=False)
    yield from _orders(rich, bare)
    cure = "Verbeter het bestand; tot die tijd geldt wat er eerder stond."
    yield alarm(rich.contact, "De configuratie is niet overgenomen", ["een probleem"] * 42, cure, now(rich))
    yield alarm(bare.contact, "De mailserver antwoordt niet", [], cure, now(rich))


def _mail(event: EventFacts) -> MailInReview:
    """A mail that waits for a decision."""
    return MailInReview(
        Addressee("sam@gemeente.example", "Sam Jansen"), now(event), "Bijeenkomst", "Misschien komen wij."
    )


def _coded(event: EventFacts) -> MailInReview:
    """The same, with a code to decide by."""
    return replace(_mail(event), code="VB-7K3QX9", message_id="<1@gemeente.example>")


def _reviews(rich: EventFacts, bare: EventFacts) -> Iterator[Draft]:
    people = (Person("Sam Jansen", "sam@gemeente.example", "Gemeente Elders", Role.PIONEER),)
    request = Request(
        kind=Kind.REGISTRATION,
        seats=2,
        people=people,
        review=True,
        drinks=True,
        dietary="vegetarisch",
        access="ringleiding",
        themes=("Woo",),
        remark="Zie bijlage.",
    )
    choices = (Choice("ja", "2 plekken geven"), Choice("nee", "afwijzen"))
    coded = _coded(rich)
    yield organiser.review_request(rich, rich.contact, coded, request, choices, why=["onder voorbehoud"])
    yield organiser.review_request(bare, bare.contact, _mail(bare), Request(Kind.QUESTION))


def _orders(rich: EventFacts, bare: EventFacts) -> Iterator[Draft]:
    edits = (Edit("Zaal", "Stadhuis", "Wijkcentrum"), Edit("Adres", "", "Dorpsstraat 1"))
    to, at, code = rich.contact, now(rich), "VB-W4N8TK"
    yield orders.edit_held(rich, to, edits, 41, consequences=("41 deelnemers horen dat de zaal anders is",), code=code)
    yield orders.edit_held(bare, to, edits, 1)
    yield orders.broadcast_preview(
        rich, to, "Beste allen,\n\nNeem de trein.\nTot dan!", 41, answered=ANSWERED, code=code
    )
    yield orders.broadcast_preview(bare, to, "Neem de trein.", 1)
    yield orders.done(rich, to, "2 plekken gegeven aan Sam Jansen", answered=ANSWERED, code=code)
    yield orders.done(bare, to, "2 plekken gegeven aan Sam Jansen")
    yield orders.done(bare, to, f"{orders.FAILED}sam@gemeente.example kan niet meer ingeschreven worden")
    yield orders.too_late_decision(rich, to, "Noor de Wit", at, "2 plekken gegeven", answered=ANSWERED, code=code)
    yield orders.decided(
        rich, to, ("1. 2 plekken gegeven", "3. afgewezen"), ("2 misschien",), sheet=True, answered=ANSWERED
    )
    yield orders.decided(bare, to, ("1. 2 plekken gegeven",))
    yield orders.decided(bare, to, (), sheet=True)
    yield orders.decided(bare, to, (), ("misschien",))
    yield orders.too_late_decision(bare, to, "Noor de Wit", at, "afgewezen")
    words = ("akkoord", "afwijzen", "2 personen")
    yield orders.not_understood(rich, to, "sam@gemeente.example", words, answered=ANSWERED, code=code)
    yield orders.not_understood(bare, to, "", words)


def _busy(meeting: EventFacts) -> Figures:
    at = now(meeting)
    event = Event(meeting.key, meeting.dutch.title, meeting.starts, meeting.ends, 60)
    comes = replace(PARTY, event=event.key, arrival=Arrival(at, 7))
    waits = replace(comes, id=2, code="VB-2M4RT6", status=Status.WAITING, granted=0, arrival=Arrival(at, 8))
    gone = replace(comes, id=3, code="VB-9W5HJ2", status=Status.CANCELLED, granted=0, arrival=Arrival(at, 9))
    mails = [MailLine(at, pile, "Sam Jansen", "Bijeenkomst", "Misschien komen wij.", "niet zeker") for pile in Pile]
    turns = {3: Turn.CANCELLED, 1: Turn.PROMOTED, 2: Turn.CHANGED}
    happenings = [Happening(at, turn, party) for party, turn in turns.items()]
    since = at - timedelta(days=1)
    return figures(event, (comes, waits, gone), mails=mails, happenings=happenings, since=since, now=at)
