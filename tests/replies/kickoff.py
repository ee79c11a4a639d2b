"""The kick-off in Schiedam, as its letters are about it."""

from datetime import UTC, date, datetime
from functools import cache

from processor.assets import folder
from processor.registration.model import Arrival, Attendee, Registration, Status
from processor.registration.request import Role
from processor.replies.facts import Addressee, Answered, EventFacts, EventWords, Venue
from processor.replies.render import Templates

KICK_OFF = EventFacts(
    key="kick-off",
    starts=datetime(2018, 9, 18, 12, 0, tzinfo=UTC),
    ends=datetime(2018, 9, 18, 15, 0, tzinfo=UTC),
    venue=Venue("Gemeente Schiedam", ("Stadserf 1", "3112 DZ Schiedam")),
    organiser="Gemeente Schiedam",
    contact=Addressee("ccm.v.oosterhout@schiedam.nl", "C. van Oosterhout"),
    dutch=EventWords(
        "Kick-off Pioniersnetwerk Open Overheid",
        ("Casusbespreking over Open Schiedam", "Thema’s voor de komende bijeenkomsten"),
    ),
    english=EventWords("Kick-off of the Open Government network", ("The case of Open Schiedam",)),
    opens=datetime(2018, 8, 20, 7, 0, tzinfo=UTC),
    drinks=True,
    kept_until=date(2018, 12, 31),
    wishes_kept_until=date(2018, 9, 25),
)
MAIL = Answered(
    "j.vdberg@utrecht.nl", "Jan van der Berg", "Pioniersnetwerk 18 september", "<2@utrecht.nl>", ("<1@utrecht.nl>",)
)
JAN = Attendee("Jan van der Berg", "j.vdberg@utrecht.nl", "Gemeente Utrecht", Role.PIONEER)
ANS = Attendee("Ans Smit", "", "Waterschap Vallei", Role.CONTRIBUTOR)
ALONE = Registration(
    event="kick-off",
    seats=1,
    arrival=Arrival(datetime(2018, 9, 3, 8, 14, tzinfo=UTC), 7),
    id=1,
    code="PN-7K3QX9",
    status=Status.CONFIRMED,
    granted=1,
    attendees=(JAN,),
    sender_name="Jan van der Berg",
    sender_email="j.vdberg@utrecht.nl",
    organisation="Gemeente Utrecht",
    role=Role.PIONEER,
)


@cache
def templates() -> Templates:
    return Templates([folder("templates")])
