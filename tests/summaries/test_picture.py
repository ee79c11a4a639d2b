"""The picture in the summary: what is drawn, how it travels in a mail, and that words say the same."""

import email
import email.policy
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage, MIMEPart
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from processor.registration.model import Arrival, Event, Registration, Status
from processor.registration.request import Role
from processor.replies import organiser
from processor.replies.letter import letter
from processor.replies.picture import in_words, page
from processor.summaries import chart
from processor.summaries.backgrounds import Backgrounds
from processor.summaries.figures import Figures, figures
from processor.summaries.timeline import Level, Point
from tests.replies.kickoff import KICK_OFF, templates

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONDAY = datetime(2018, 9, 3, 8, tzinfo=UTC)
NOW = MONDAY + timedelta(days=7)
HALL = Event("kick-off", "Kick-off", NOW + timedelta(days=8), NOW + timedelta(days=9), capacity=5)
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def _party(number: int, status: Status, seats: int, role: Role, organisation: str = "") -> Registration:
    granted = seats if status is Status.CONFIRMED else 0
    arrival = Arrival(MONDAY + timedelta(days=number), number)
    return Registration(
        "kick-off", seats, arrival, id=number, status=status, granted=granted, role=role, organisation=organisation
    )


BUSY = figures(
    HALL,
    [
        _party(0, Status.CONFIRMED, 2, Role.PIONEER, "Gemeente Delft"),
        _party(1, Status.CONFIRMED, 1, Role.CONTRIBUTOR, "Provincie Utrecht"),
        _party(2, Status.CONFIRMED, 1, Role.CONTRIBUTOR, "VNG"),
        _party(3, Status.CONFIRMED, 1, Role.UNKNOWN),
        _party(4, Status.WAITING, 3, Role.PIONEER),
    ],
    public={"Provincie Utrecht"},
    now=NOW,
)
ONE = replace(BUSY, taken=1, waiting=0, course=(Point(MONDAY, 1, 0),), backgrounds=Backgrounds(municipal=1))
WIDER = replace(ONE, capacity=8, levels=(Level(MONDAY, 5), Level(MONDAY + timedelta(days=2), 8)))
WORDS = [
    (
        BUSY,
        "Sinds de eerste aanmelding op 3 september zijn 5 van de 5 plaatsen bezet; op de wachtlijst staan er 3, de eerste "
        "sinds 7 september. Er komen 2 uit gemeenten, 1 uit andere overheden, 1 uit verenigingen, bedrijven of het "
        "onderwijs en 1 van wie dat niet bekend is.",
    ),
    (ONE, "Sinds de eerste aanmelding op 3 september is 1 van de 5 plaatsen bezet. Er komt 1 uit gemeenten."),
    (
        replace(ONE, waiting=1, course=(Point(MONDAY, 1, 1),)),
        "Sinds de eerste aanmelding op 3 september is 1 van de 5 plaatsen bezet; op de wachtlijst staat er 1, de eerste "
        "sinds 3 september. Er komt 1 uit gemeenten.",
    ),
    (
        replace(ONE, taken=0, backgrounds=Backgrounds()),
        "Sinds de eerste aanmelding op 3 september zijn 0 van de 5 plaatsen bezet.",
    ),
    (replace(ONE, course=()), ""),
    (
        WIDER,
        "Sinds de eerste aanmelding op 3 september is 1 van de 8 plaatsen bezet. Op 5 september ging het aantal plaatsen "
        "van 5 naar 8. Er komt 1 uit gemeenten.",
    ),
]


@pytest.mark.parametrize(("stand", "words"), WORDS)
def test_words_say_what_the_picture_shows(stand: Figures, words: str) -> None:
    assert in_words(stand, "Europe/Amsterdam") == words


def test_the_kinds_of_body_add_up() -> None:
    assert BUSY.backgrounds == Backgrounds(municipal=2, other=2, public=1, unknown=1, organisations=3)


@pytest.mark.parametrize("stand", [BUSY, ONE, replace(BUSY, capacity=0), replace(ONE, course=(), taken=0)])
def test_a_picture_is_drawn_of_every_stand(stand: Figures, tmp_path: Path) -> None:
    (tmp_path / "stand.png").write_bytes(chart.draw(stand, AMSTERDAM, tmp_path))

    with Image.open(tmp_path / "stand.png") as picture:
        assert (picture.format, picture.size) == ("PNG", (960, 1056))


def test_colours_of_what_is_taken_and_what_waits_are_in_the_picture(tmp_path: Path) -> None:
    (tmp_path / "stand.png").write_bytes(chart.draw(BUSY, AMSTERDAM, tmp_path))

    with Image.open(tmp_path / "stand.png") as picture:
        pixels = picture.convert("RGB").tobytes()
    colours = {f"#{pixels[at : at + 3].hex()}" for at in range(0, len(pixels), 3)}
    assert {chart.BLUE, chart.ORANGE, chart.PALE, chart.INK, chart.GREY} - colours == set()


def _summary(picture: bytes) -> EmailMessage:
    reply = templates().write(organiser.summary(KICK_OFF, KICK_OFF.contact, BUSY, picture))
    raw = letter(reply, "meld@schiedam.nl", "<abc@schiedam.nl>", NOW)
    return email.message_from_bytes(raw, policy=email.policy.default)


def _types(part: MIMEPart) -> list[object]:
    return [
        [one.get_content_type(), _types(one)] if one.is_multipart() else one.get_content_type()
        for one in part.iter_parts()
    ]


def test_the_picture_travels_with_the_html_that_shows_it() -> None:
    mail = _summary(PNG)

    assert (mail.get_content_type(), _types(mail)) == (
        "multipart/alternative", ["text/plain", ["multipart/related", ["text/html", "image/png"]]],
    )  # fmt: skip
    html, image = list(mail.iter_parts())[1].iter_parts()
    assert (image.get_payload(decode=True), image.get_content_disposition()) == (PNG, "inline")
    assert f'src="cid:{str(image["Content-ID"])[1:-1]}" alt="{WORDS[0][1]}"' in html.get_content()


def test_without_a_picture_the_html_says_it_in_words() -> None:
    mail = _summary(b"")

    text, html = (part.get_content() for part in mail.iter_parts())
    assert _types(mail) == ["text/plain", "text/html"]
    assert ["<img" in html, WORDS[0][1] in html, WORDS[0][1] in text] == [False, True, True]


def test_a_page_needs_nothing_beside_it() -> None:
    reply = templates().write(organiser.summary(KICK_OFF, KICK_OFF.contact, BUSY, PNG))

    assert (page(reply).count("cid:"), page(reply).count("data:image/png;base64,iVBORw0KGgo")) == (0, 1)


def test_the_libraries_that_draw_and_print_are_loaded_only_when_asked() -> None:
    code = "import sys, processor.__main__, processor.daemon; print([m for m in ('matplotlib', 'weasyprint', 'xlsxwriter') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
