"""The builder sends what a client would: marks around quotes, headers in place of others, text that survives its shape."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest

from tests.mails.bodies import flowed, hard_wrapped
from tests.mails.build import build
from tests.mails.clients import CLIENTS

CASE: dict[str, Any] = {
    "id": "sample",
    "client": "outlook-plain",
    "from": "Zoë Vos <z.vos@ede.nl>",
    "to": "ccm.v.oosterhout@schiedam.nl",
    "subject": "Pioniersnetwerk 18 september",
    "date": "2018-09-05T09:00:00+02:00",
    "body": "Graag meld ik mij aan.\n",
}
OUTLOOK_REPLY = "Ik kom.\n\nVan: A\nVerzonden: B\nAan: C\nOnderwerp: D\n\nKom je?\n"
ANGLES = "Ik kom.\n\nOp ma 3 sep. 2018 om 14:12 schreef A <a@b.nl>:\n\n> Kom je?\n"


def built(**fields: Any) -> EmailMessage:
    return message_from_bytes(build(CASE | fields), _class=EmailMessage, policy=policy.default)


def html_of(message: EmailMessage) -> str:
    part = message.get_body(("html",))
    return str(part.get_content()) if part else ""


@pytest.mark.parametrize(
    ("client", "body", "mark"),
    [
        ("outlook-html", OUTLOOK_REPLY, "border-top:solid #E1E1E1"),
        ("outlook-web", OUTLOOK_REPLY, '<div id="divRplyFwdMsg"'),
        ("outlook-mobile", "Ik kom.\n\nOutlook voor iOS downloaden\n", '<div id="ms-outlook-mobile-signature">'),
        ("gmail-html", ANGLES, '<div class="gmail_quote">'),
        ("gmail-html", "Ik kom.\n\n--\nZoë\n", 'class="gmail_signature"'),
        ("apple-html", ANGLES, '<blockquote type="cite">'),
        ("android-html", OUTLOOK_REPLY, "<!-- originalMessage -->"),
        ("outlook-html", "Naam\tBorrel\nZoë\tja\n", "<td>"),
        ("outlook-html", "* Zoë\n* Jan\n", '<p class="MsoListParagraph"'),
    ],
)
def test_a_client_marks_what_it_quotes_signs_and_lists(client: str, body: str, mark: str) -> None:
    assert html_of(built(client=client, body=body)).count(mark) > 0
    assert html_of(built(client=client)).count(mark) == 0


@pytest.mark.parametrize("client", CLIENTS)
def test_every_client_sends_the_text_and_the_sender(client: str) -> None:
    message = built(client=client)
    part = message.get_body(("plain", "html"))
    assert part is not None
    assert "Graag meld ik mij aan." in str(part.get_content())
    assert message["From"].addresses[0].display_name == "Zoë Vos"


@pytest.mark.parametrize(
    ("headers", "found"),
    [
        ({}, ["<z.vos@ede.nl>"]),
        ({"Return-Path": ""}, []),
        ({"Return-Path": "<>"}, ["<>"]),
        ({"return-path": ["<a@b.nl>", "<c@d.nl>"]}, ["<a@b.nl>", "<c@d.nl>"]),
    ],
)
def test_a_header_of_the_case_replaces_the_generated_one(headers: dict[str, Any], found: list[str]) -> None:
    assert built(headers=headers).get_all("Return-Path", []) == found


def test_a_file_and_a_calendar_reply_go_along() -> None:
    message = built(
        ics="BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR\n",
        attachments=[{"name": "lijst één.xlsx", "type": "application/x-sheet", "size": 100}],
    )
    parts = [(part.get_content_type(), part.get_filename()) for part in message.walk() if not part.is_multipart()]
    assert parts == [("text/plain", None), ("text/calendar", None), ("application/x-sheet", "lijst één.xlsx")]


def test_filler_makes_a_long_mail() -> None:
    assert len(build(CASE | {"pad": 200_000})) > 200_000


def test_flowed_text_flows_back() -> None:
    text = "Beste Chantal,\n\n" + "een heel lange zin " * 20 + "\nFrom nu af\n-- \nZoë\n> Kom je?"
    lines = flowed(text).split("\n")
    joined = "".join(line if line.endswith(" ") and line != "-- " else f"{line}\n" for line in lines)
    assert joined.replace("\n From", "\nFrom").split() == text.split()
    assert max(map(len, lines)) <= 73


def test_wrapped_lines_keep_their_quote_mark() -> None:
    assert hard_wrapped("> " + "woord " * 10 + "eind", 30).split("\n") == [
        "> woord woord woord woord",
        "> woord woord woord woord",
        "> woord woord eind",
    ]
