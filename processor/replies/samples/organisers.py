"""A draft of every letter to organisers and to the admin."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from processor.registration.model import Arrival, Event, Status
from processor.registration.request import Kind, Person, Request, Role
from processor.replies import orders, organiser
from processor.replies.alarm import alarm
from processor.replies.facts import Addressee, Choice, Edit, MailInReview
from processor.replies.reply import Draft
from processor.replies.samples.meeting import ANSWERED, BARE, NOW, PARTY, RICH
from processor.summaries.figures import Figures, Happening, MailLine, Pile, Turn, figures

_MAIL = MailInReview(Addressee("sam@gemeente.example", "Sam Jansen"), NOW, "Bijeenkomst", "Misschien komen wij.")
_CODED = replace(_MAIL, code="VB-7K3QX9", message_id="<1@gemeente.example>")


def organiser_drafts() -> Iterator[Draft]:
    """Every letter to organisers, in Dutch."""
    yield from _reviews()
    yield organiser.summary(RICH, RICH.contact, _busy())
    yield organiser.summary(BARE, BARE.contact, figures(Event("bare", "", BARE.starts, BARE.ends, 60), (), now=NOW))
    yield orders.question_forwarded(RICH, RICH.contact, _CODED, (("Stand", "bevestigd"), ("Plaatsen", "4")))
    yield orders.question_forwarded(BARE, BARE.contact, replace(_MAIL, excerpt=""), attached=False)
    yield from _orders()
    cure = "Verbeter het bestand; tot die tijd geldt wat er eerder stond."
    yield alarm(RICH.contact, "De configuratie is niet overgenomen", ["een probleem"] * 42, cure, NOW)
    yield alarm(BARE.contact, "De mailserver antwoordt niet", [], cure, NOW)


def _reviews() -> Iterator[Draft]:
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
        reasons=("‘misschien’: niet zeker of zij komen",),
    )
    choices = (Choice("ja", "2 plekken geven"), Choice("nee", "afwijzen"))
    yield organiser.review_request(RICH, RICH.contact, _CODED, request, choices)
    yield organiser.review_request(BARE, BARE.contact, _MAIL, Request(Kind.QUESTION))


def _orders() -> Iterator[Draft]:
    edits = (Edit("Zaal", "Stadhuis", "Wijkcentrum"), Edit("Adres", "", "Dorpsstraat 1"))
    to, code = RICH.contact, "VB-W4N8TK"
    yield orders.edit_held(RICH, to, edits, 41, consequences=("41 deelnemers horen dat de zaal anders is",), code=code)
    yield orders.edit_held(BARE, to, edits, 1)
    yield orders.broadcast_preview(
        RICH, to, "Beste allen,\n\nNeem de trein.\nTot dan!", 41, answered=ANSWERED, code=code
    )
    yield orders.broadcast_preview(BARE, to, "Neem de trein.", 1)
    yield orders.done(RICH, to, "2 plekken gegeven aan Sam Jansen", answered=ANSWERED, code=code)
    yield orders.done(BARE, to, "2 plekken gegeven aan Sam Jansen")
    yield orders.too_late_decision(RICH, to, "Noor de Wit", NOW, "2 plekken gegeven", answered=ANSWERED, code=code)
    yield orders.decided(
        RICH, to, ("1. 2 plekken gegeven", "3. afgewezen"), ("2 misschien",), sheet=True, answered=ANSWERED
    )
    yield orders.decided(BARE, to, ("1. 2 plekken gegeven",))
    yield orders.decided(BARE, to, (), sheet=True)
    yield orders.decided(BARE, to, (), ("misschien",))
    yield orders.too_late_decision(BARE, to, "Noor de Wit", NOW, "afgewezen")


def _busy() -> Figures:
    event = Event("kick-off", RICH.dutch.title, RICH.starts, RICH.ends, 60)
    waits = replace(PARTY, id=2, code="VB-2M4RT6", status=Status.WAITING, granted=0, arrival=Arrival(NOW, 8))
    gone = replace(PARTY, id=3, code="VB-9W5HJ2", status=Status.CANCELLED, granted=0, arrival=Arrival(NOW, 9))
    mails = [MailLine(NOW, pile, "Sam Jansen", "Bijeenkomst", "Misschien komen wij.", "niet zeker") for pile in Pile]
    since = NOW - timedelta(days=1)
    happenings = [
        Happening(NOW, turn, party) for party, turn in {3: Turn.CANCELLED, 1: Turn.PROMOTED, 2: Turn.CHANGED}.items()
    ]
    return figures(event, (PARTY, waits, gone), mails=mails, happenings=happenings, since=since, now=NOW)
