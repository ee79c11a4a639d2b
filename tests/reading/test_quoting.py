"""Which meeting a subject or a sentence quotes: ways to write name and date, and near misses."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from processor.reading.topics.quoting import Meeting, bare_subject, is_forward, is_reply, quoted_meeting
from tests.reading.letters import MEETING

NEXT = Meeting(
    "december",
    "Pioniersnetwerk Open Overheid: tweede bijeenkomst",
    ("Pioniersnetwerk 11 december",),
    datetime(2018, 12, 11, 14, tzinfo=ZoneInfo("Europe/Amsterdam")),
    "Utrecht",
)


@pytest.mark.parametrize(
    "text",
    [
        "Pioniersnetwerk 18 september",
        "RE: pioniernetwerk 18 sept",
        "18 sept pioniersnetwerk",
        "Pionersnetwerk 18 septmber",
        "pioniers netwerk 18-9",
        "Netwerk Pioniers 18 sep.",
        "PIONIERSNETWERK18SEPTEMBER",
        "kick off 18.9.2018",
        "kickoff pioneersnetwerk",
        "kick-off de 18e open overheid",
        "Antw: Pioniersnetwerk",
        "FW: Sluit je aan bij het Pioniersnetwerk Open Overheid",
        "Pioniersnetwerk 18 september (Zoetermeer)",
        "Ik kom naar de bijeenkomst van 18 september",
        "Pioniersnetwerk 18 september in plaats van 11 december",
    ],
)
def test_a_text_that_quotes_the_kick_off_is_known_by_it(text: str) -> None:
    assert quoted_meeting(text, [MEETING]) == "kick-off"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Overleg 18 september",
        "Pioniers gezocht: wie verduurzaamt zijn straat?",
        "Concept-memo college: stand van zaken Open Overheid Q3",
        "Pioniersnetwerk 11 december",
        "Training Timemanagement 18 september",
        "September 2018",
        "18",
    ],
)
def test_a_text_about_something_near_quotes_nothing(text: str) -> None:
    assert quoted_meeting(text, [MEETING]) == ""


@pytest.mark.parametrize(
    ("text", "key"), [("Pioniersnetwerk 11 dec", "december"), ("RE: pioniersnetwerk 18/9", "kick-off")]
)
def test_of_two_meetings_of_one_name_the_date_tells_which(text: str, key: str) -> None:
    assert quoted_meeting(text, [MEETING, NEXT]) == key


@pytest.mark.parametrize(
    ("subject", "bare", "reply", "forward"),
    [
        ("RE: Antw: Pioniersnetwerk", "Pioniersnetwerk", True, False),
        ("FW: Pioniersnetwerk", "Pioniersnetwerk", False, True),
        ("Fwd: RE: x", "x", False, True),
        ("Re[2]: x", "x", True, False),
        ("Regio: x", "Regio: x", False, False),
    ],
)
def test_a_subject_loses_what_mail_programs_put_before_it(
    subject: str, bare: str, *, reply: bool, forward: bool
) -> None:
    assert (bare_subject(subject), is_reply(subject), is_forward(subject)) == (bare, reply, forward)
