"""A meeting that nobody holds, and people who don't exist, for the samples; also for a meeting of one's own."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from processor.registration.model import Arrival, Attendee, Registration, Status
from processor.registration.request import Role
from processor.replies.facts import Addressee, Answered, EventFacts, EventWords, Venue

_STARTS = datetime(2018, 9, 18, 12, 0, tzinfo=UTC)
NOW = _STARTS - timedelta(days=14, hours=7)

RICH = EventFacts(
    key="kick-off",
    starts=_STARTS,
    ends=_STARTS + timedelta(hours=3),
    venue=Venue("Gemeente Voorbeeld", ("Raadhuisplein 1", "1234 AB Voorbeeld")),
    organiser="Gemeente Voorbeeld",
    contact=Addressee("bijeenkomsten@voorbeeld.example", "Noor de Wit"),
    dutch=EventWords("Kick-off Pioniersnetwerk Open Overheid", ("Kennismaken", "Thema’s voor dit jaar kiezen")),
    english=EventWords("Kick-off of the Open Government network", ("Meet the others", "Choose this year’s themes")),
    opens=NOW,
    drinks=True,
    offer_for=timedelta(days=2),
    kept_until=date(2018, 10, 18),
    wishes_kept_until=date(2018, 9, 25),
    privacy_link="https://voorbeeld.example/privacy",
    folders=("Inschrijven", "Afwijzen"),
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
    arrival=Arrival(NOW, 7),
    id=1,
    code="VB-7K3QX9",
    status=Status.CONFIRMED,
    granted=4,
    attendees=(
        Attendee("Sam Jansen", "sam@gemeente.example", "Gemeente Elders", Role.PIONEER),
        Attendee("Ans de Boer", "ans@gemeente.example", "Waterschap Elders", Role.CONTRIBUTOR),
    ),
    sender_name="Sam Jansen",
    sender_email="sam@gemeente.example",
    organisation="Gemeente Elders",
    drinks=True,
    dietary="vegetarisch",
    access="ringleiding",
    themes=("Woo", "participatie"),
    remark="Wij komen met de trein.",
    reasons=("‘met zijn vieren’: 4 personen",),
)
ALONE = Registration("bare", 1, Arrival(NOW), code="VB-2M4RT6", sender_email="sam@gemeente.example")
COLLEAGUE = replace(ALONE, attendees=(Attendee("Ans de Boer"),), drinks=False)
COLLEAGUES = replace(PARTY, seats=2, granted=2, attendees=PARTY.attendees[1:])
WORDS = "Beste deelnemers,\n\nDe zaal is verplaatst.\nNeem de trap.\n\nTot dan!"


def now(event: EventFacts) -> datetime:
    """When the letters of the samples are written: two weeks before the meeting."""
    return event.starts - (_STARTS - NOW)


def until(event: EventFacts) -> datetime:
    """Until when they wait for an answer."""
    return now(event) + timedelta(days=2)
