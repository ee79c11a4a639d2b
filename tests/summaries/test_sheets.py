import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from processor.registration.model import Arrival, Attendee, Registration, Status
from processor.summaries.printing import pdf
from processor.summaries.roll import present
from processor.summaries.sheets import Heading, attendance, badges, document

KICK_OFF = Heading("Kick-off Pioniersnetwerk", "dinsdag 18 september 2018, 14.00–17.00 uur, Gemeente Schiedam")
PARTY = Registration("kick-off", 2, Arrival(datetime(2018, 9, 3, tzinfo=UTC)), id=1, status=Status.CONFIRMED, granted=2)
BERG = replace(
    PARTY,
    attendees=(Attendee("Jan van der Berg", "j.vdberg@utrecht.nl", "Gemeente Utrecht"), Attendee("Ans Smit")),
    organisation="Gemeente Utrecht",
)
ALONE = replace(PARTY, id=2, seats=1, granted=1, sender_email="x.prive@home.example")
SPLIT = replace(
    PARTY,
    id=3,
    granted=1,
    status=Status.WAITING,
    attendees=(Attendee("Bo Aa"), Attendee("Cor Bee")),
    sender_name="Bo Aa",
)
GONE = replace(PARTY, id=4, granted=0, status=Status.CANCELLED, attendees=(Attendee("Weg Dan"),))
GUESTS = replace(PARTY, id=5, attendees=(Attendee("Dirk de Dunne"),))
EVERYBODY = (BERG, ALONE, SPLIT, GONE, GUESTS)


def _cells(html: str) -> list[tuple[str, str]]:
    return re.findall(r"</span></td><td>(.*?)</td><td>(.*?)</td></tr>", html)


def test_whoever_has_a_chair_is_on_the_list_under_the_surname() -> None:
    assert _cells(attendance(present(EVERYBODY), KICK_OFF)) == [
        ("Aa, Bo", ""),
        ("Berg, Jan van der", "Gemeente Utrecht"),
        ("Dunne, Dirk de", ""),
        ("Dunne, Dirk de: gast 1", ""),
        ("Smit, Ans", "Gemeente Utrecht"),
        ("x.prive: gast 1", ""),
    ]


def test_everybody_on_the_list_has_a_box_to_tick_and_no_address_is_on_paper() -> None:
    seats = present(EVERYBODY)
    page = document((attendance(seats, KICK_OFF), badges(seats, KICK_OFF)), KICK_OFF)

    assert (page.count('class="box"'), page.count('class="badge"'), page.partition("<body>")[2].count("@")) == (6, 6, 0)


def test_a_guest_without_a_name_writes_it_himself() -> None:
    names = re.findall(r'class="who(?: long)?">(.*?)</div>', badges(present((GUESTS,)), KICK_OFF))

    assert names == ["Dirk de Dunne", "&nbsp;"]


def test_words_of_a_participant_are_no_markup() -> None:
    words = "<img src='https://kwaad.example/x'>&\x07"
    hostile = replace(PARTY, seats=1, granted=1, attendees=(Attendee(words, organisation=words),))
    seats = present((hostile,))

    told = "&lt;img src=&#x27;https://kwaad.example/x&#x27;&gt;&amp; "
    assert [page.count(told) for page in (attendance(seats, KICK_OFF), badges(seats, KICK_OFF))] == [1, 2]
    assert "<img" not in document((attendance(seats, KICK_OFF), badges(seats, KICK_OFF)), KICK_OFF)


def test_a_page_becomes_a_pdf_and_fetches_nothing(caplog: pytest.LogCaptureFixture) -> None:
    made = pdf(document((attendance(present(EVERYBODY), KICK_OFF), '<img src="file:///etc/hostname">'), KICK_OFF))

    refused = [record.getMessage() for record in caplog.records if record.name == "weasyprint"]
    assert (made[:5], made.rstrip()[-5:]) == (b"%PDF-", b"%%EOF")
    assert [line.partition(": ")[0] for line in refused] == ["Failed to load image at 'file:///etc/hostname'"]
