"""A draft of every letter about a meeting that nobody holds: with these check.py tries templates before they are used.

Of each letter there is a rich one (every value filled) and a bare one, so that both branches of a condition are tried.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from processor.registration.model import Arrival, Attendee, Event, Registration, Status
from processor.registration.request import Kind, Language, Person, Request, Role
from processor.replies import compose, organiser
from processor.replies.facts import Addressee, Answered, Choice, EventFacts, EventWords, MailInReview, Venue
from processor.replies.reply import Draft
from processor.summaries.figures import Figures, Happening, MailLine, Pile, Turn, figures

_STARTS = datetime(2018, 9, 18, 12, 0, tzinfo=UTC)
_NOW = datetime(2018, 9, 4, 5, 0, tzinfo=UTC)

RICH = EventFacts(
    key="kick-off",
    starts=_STARTS,
    ends=_STARTS + timedelta(hours=3),
    venue=Venue("Gemeente Voorbeeld", ("Raadhuisplein 1", "1234 AB Voorbeeld")),
    organiser="Gemeente Voorbeeld",
    contact=Addressee("bijeenkomsten@voorbeeld.example", "Noor de Wit"),
    dutch=EventWords("Kick-off Pioniersnetwerk Open Overheid", ("Kennismaken", "Thema’s voor dit jaar kiezen")),
    english=EventWords("Kick-off of the Open Government network", ("Meet the others", "Choose this year’s themes")),
    opens=_NOW,
    drinks=True,
    kept_until=date(2018, 10, 18),
    wishes_kept_until=date(2018, 9, 25),
    privacy_link="https://voorbeeld.example/privacy",
)
BARE = EventFacts(
    key="bare",
    starts=_STARTS,
    ends=_STARTS + timedelta(hours=3),
    venue=Venue("Stadhuis"),
    organiser="Gemeente Voorbeeld",
    contact=Addressee("bijeenkomsten@voorbeeld.example"),
    dutch=EventWords("Bijeenkomst", how_to_cancel="Bel 14 010."),
)
ANSWERED = Answered(
    "sam@gemeente.example", "Sam Jansen", "Bijeenkomst", "<1@gemeente.example>", ("<0@gemeente.example>",)
)
PARTY = Registration(
    event="kick-off",
    seats=4,
    arrival=Arrival(_NOW, 7),
    id=1,
    code="VB-7K3QX9",
    status=Status.CONFIRMED,
    granted=4,
    attendees=(
        Attendee("Sam Jansen", "sam@gemeente.example", "Gemeente Elders", Role.PIONEER),
        Attendee("Ans de Boer", "", "Waterschap Elders", Role.CONTRIBUTOR),
    ),
    sender_name="Sam Jansen",
    sender_email="sam@gemeente.example",
    organisation="Gemeente Elders",
    drinks=True,
    dietary="vegetarisch",
    access="ringleiding",
)
ALONE = Registration("bare", 1, Arrival(_NOW), code="VB-2M4RT6", sender_email="sam@gemeente.example")
COLLEAGUE = replace(ALONE, attendees=(Attendee("Ans de Boer"),), drinks=False)
COLLEAGUES = replace(PARTY, seats=2, granted=2, attendees=PARTY.attendees[1:])


def drafts(language: Language) -> Iterator[Draft]:
    """Every letter to participants in that language, and in Dutch also those to the organiser."""
    for event, registration in ((RICH, PARTY), (BARE, ALONE), (BARE, COLLEAGUE), (RICH, COLLEAGUES)):
        answered = ANSWERED if registration.seats > 1 else Answered("sam@gemeente.example")
        spoken = replace(registration, language=language)
        yield from _letters(event, spoken, answered)
        yield from _split(event, spoken, answered) if spoken.seats > 1 else ()
    if language is Language.DUTCH:
        yield from _organisers()


def _letters(event: EventFacts, registration: Registration, answered: Answered) -> Iterator[Draft]:
    seated = replace(registration, status=Status.CONFIRMED, granted=registration.seats)
    waits = replace(registration, status=Status.WAITING, granted=0)
    gone = replace(waits, status=Status.CANCELLED)
    yield compose.confirmed(event, seated, answered)
    yield compose.waiting(event, waits, 3, answered)
    yield compose.promoted(event, seated)
    for known in (seated, waits, replace(waits, status=Status.IN_REVIEW)):
        yield compose.already_registered(event, known, 3 if known is waits else 0, answered)
    yield compose.changed(event, seated, 0, answered)
    yield compose.cancelled(event, gone, answered)
    yield compose.declined(event, gone, "De zaal is te klein.")
    yield compose.declined(event, gone, "", answered)
    yield from _answers(event, registration.language, answered)


def _split(event: EventFacts, registration: Registration, answered: Answered) -> Iterator[Draft]:
    partly = replace(registration, status=Status.WAITING, granted=registration.seats // 2)
    yield compose.partly_confirmed(event, partly, 1, answered)
    yield compose.promoted(event, partly)
    yield compose.changed(event, partly, 3, answered)


def _answers(event: EventFacts, language: Language, answered: Answered) -> Iterator[Draft]:
    yield compose.received(event, language, answered, "VB-7K3QX9")
    yield compose.question_passed_on(event, language, answered)
    yield compose.not_open_yet(event, language, answered)
    yield compose.closed(event, language, answered)
    yield compose.over(event, language, answered)


def _organisers() -> Iterator[Draft]:
    mail = MailInReview(Addressee("sam@gemeente.example", "Sam Jansen"), _NOW, "Bijeenkomst", "Misschien komen wij.")
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
    coded = replace(mail, code="VB-7K3QX9", message_id="<1@gemeente.example>")
    yield organiser.review_request(RICH, RICH.contact, coded, request, choices)
    yield organiser.review_request(BARE, BARE.contact, mail, Request(Kind.QUESTION))
    yield organiser.summary(RICH, RICH.contact, _busy())
    yield organiser.summary(BARE, BARE.contact, figures(Event("bare", "", _STARTS, _STARTS, 60), (), now=_NOW))


def _busy() -> Figures:
    event = Event("kick-off", RICH.dutch.title, RICH.starts, RICH.ends, 60)
    waits = replace(PARTY, id=2, code="VB-2M4RT6", status=Status.WAITING, granted=0, arrival=Arrival(_NOW, 8))
    gone = replace(PARTY, id=3, code="VB-9W5HJ2", status=Status.CANCELLED, granted=0, arrival=Arrival(_NOW, 9))
    mails = [MailLine(_NOW, pile, "Sam Jansen", "Bijeenkomst", "Misschien komen wij.", "niet zeker") for pile in Pile]
    since = _NOW - timedelta(days=1)
    happenings = [Happening(_NOW, turn, party) for party, turn in zip((3, 1, 2), Turn, strict=True)]
    return figures(event, (PARTY, waits, gone), mails=mails, happenings=happenings, since=since, now=_NOW)
