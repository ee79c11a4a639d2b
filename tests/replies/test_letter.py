import email
import email.policy
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from processor.registration.request import Language
from processor.replies.facts import Addressee
from processor.replies.letter import letter, new_message_id
from processor.replies.reply import Auto, Reply, ReplyKind

AT = datetime(2018, 9, 3, 8, 20, tzinfo=UTC)
REPLY = Reply(
    kind=ReplyKind.CONFIRMED,
    language=Language.DUTCH,
    to=Addressee("j.vdberg@utrecht.nl", "Jan van der Berg"),
    signed="C. van Oosterhout",
    subject="Je staat op de lijst",
    text="Tot ziens in café Één – 14.00 uur\n",
    html="<p>Tot ziens in café Één – 14.00 uur</p>\n",
    code="PN-7K3QX9",
    in_reply_to="<2@utrecht.nl>",
    references=("<1@utrecht.nl>", "<2@utrecht.nl>"),
)
INVITATION = b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nX-NAME:\xc3\x89\xc3\xa9n\r\nEND:VCALENDAR\r\n"


def _raw(reply: Reply = REPLY, mailbox: str = "meld@schiedam.nl", invitation: bytes | None = None) -> bytes:
    return letter(reply, mailbox, "<abc@schiedam.nl>", AT, invitation)


def _read(raw: bytes) -> EmailMessage:
    return email.message_from_bytes(raw, policy=email.policy.default)


def test_the_headers_of_an_answer_read_back() -> None:
    assert dict(_read(_raw()).items()) == {
        "Content-Type": 'multipart/alternative; boundary="=_8be3e8034a25e16fd338e708"',
        "MIME-Version": "1.0",
        "From": '"C. van Oosterhout" <meld@schiedam.nl>',
        "To": "Jan van der Berg <j.vdberg@utrecht.nl>",
        "Subject": "Je staat op de lijst",
        "Date": "Mon, 03 Sep 2018 08:20:00 +0000",
        "Message-ID": "<abc@schiedam.nl>",
        "In-Reply-To": "<2@utrecht.nl>",
        "References": "<1@utrecht.nl> <2@utrecht.nl>",
        "Auto-Submitted": "auto-replied",
        "X-Auto-Response-Suppress": "OOF, NRN, AutoReply, RN",
        "X-Aanmeldpost-Code": "PN-7K3QX9",
        "Content-Language": "nl",
    }


def test_a_mail_of_our_own_accord_continues_no_thread_and_says_that_it_was_generated() -> None:
    mail = _read(_raw(replace(REPLY, auto=Auto.GENERATED, in_reply_to="", references=(), code="")))

    headers = ("Auto-Submitted", "In-Reply-To", "References", "X-Aanmeldpost-Code")
    assert [mail[name] for name in headers] == ["auto-generated", None, None, None]


def test_text_html_and_invitation_read_back_in_the_order_of_preference() -> None:
    parts = list(_read(_raw(invitation=INVITATION)).iter_parts())

    assert [(part.get_content_type(), part.get_content().replace("\r\n", "\n")) for part in parts[:2]] == [
        ("text/plain", REPLY.text),
        ("text/html", REPLY.html),
    ]
    assert (parts[2]["Content-Type"], parts[2].get_payload(decode=True)) == (
        'text/calendar; charset="utf-8"; method="REQUEST"',
        INVITATION,
    )


def test_every_line_ends_in_crlf_and_is_short() -> None:
    raw = _raw(replace(REPLY, text="lang " * 5_000, html="x" * 20_000, subject="Ë" * 190), invitation=INVITATION)

    assert raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 78


def test_a_subject_in_encoded_words_reads_back() -> None:
    subject = "Één plek voor Zoë: " + "ü" * 150

    raw = _raw(replace(REPLY, subject=subject))

    lines = raw.split(b"\r\nSubject: ")[1].split(b"\r\nDate")[0].split(b"\r\n ")
    assert (_read(raw)["Subject"], max(len(line) for line in lines) <= 76) == (subject, True)


NAMES = [
    # what signs → what stands in From
    ("C. van Oosterhout", "C. van Oosterhout"),
    ("Gemeente Schiedam: bijeenkomsten, pilots", "Gemeente Schiedam bijeenkomsten pilots"),
    ('"Meld" <a@b.nl>; c@d.nl', "Meld a b.nl c d.nl"),
    ("Zoë Ünlü", "Zoë Ünlü"),
    ("n" * 200, "n" * 75),
    ("", ""),
]


@pytest.mark.parametrize(("signed", "name"), NAMES)
def test_from_bears_a_name_that_no_mail_program_mistrusts(signed: str, name: str) -> None:
    sender = _read(_raw(replace(REPLY, signed=signed)))["From"].addresses

    assert [(address.display_name, address.addr_spec) for address in sender] == [(name, "meld@schiedam.nl")]


def test_an_address_beyond_ascii_is_written_as_it_is() -> None:
    raw = _raw(replace(REPLY, to=Addressee("jörg@köln.example", "Jörg")))

    assert raw.split(b"\r\nTo: ")[1].split(b"\r\n")[0] == '"Jörg" <jörg@köln.example>'.encode()


def test_the_same_letter_is_the_same_bytes() -> None:
    assert _raw() == _raw()


def test_a_message_id_is_made_of_its_token_and_domain() -> None:
    assert new_message_id("schiedam.nl", "pn.7K3QX9-1") == "<pn.7K3QX9-1@schiedam.nl>"


@pytest.mark.parametrize("token", ["", "a b", "a@b", "<a>", "a\r\nBcc:x", "é", "x" * 65])
def test_a_token_that_would_break_a_message_id_is_refused(token: str) -> None:
    with pytest.raises(ValueError, match="not a token"):
        new_message_id("schiedam.nl", token)


NO_NETWORK = """
import sys
def watch(event, args):
    if event.startswith("socket."):
        raise SystemExit(f"asked the network: {event} {args}")
sys.addaudithook(watch)
from datetime import datetime, UTC
from processor.replies import compose
from processor.replies.letter import letter, new_message_id
from tests.replies.kickoff import ALONE, KICK_OFF, MAIL, templates
reply = templates().write(compose.confirmed(KICK_OFF, ALONE, MAIL))
letter(reply, "meld@schiedam.nl", new_message_id("no-such-host.example", "abc"), datetime(2018, 9, 3, tzinfo=UTC))
print("made")
"""


@pytest.mark.parametrize(("extra", "said"), [("", "made\n"), ("import socket; socket.getfqdn()", "")])
def test_a_letter_is_made_without_asking_any_name_server(extra: str, said: str) -> None:
    made = subprocess.run(
        [sys.executable, "-c", NO_NETWORK.replace("reply =", f"{extra}\nreply =")],
        capture_output=True,
        text=True,
        check=False,
    )

    assert (made.stdout, made.returncode == 0) == (said, bool(said))
