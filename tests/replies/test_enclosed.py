"""The question as it came, inside the mail to the organiser."""

import email
import email.policy
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processor.replies import orders
from processor.replies.calendar import Invitation, request
from processor.replies.facts import Addressee, MailInReview
from processor.replies.letter import letter
from processor.replies.reply import Reply
from tests.replies.kickoff import JAN, KICK_OFF, templates

AT = datetime(2018, 9, 3, 8, 20, tzinfo=UTC)
ANS = MailInReview(Addressee("a.smit@vallei.example", "Ans Smit"), AT, "Vraag", "Is er parkeerruimte?")
PLAIN = b"From: a.smit@vallei.example\r\nSubject: Vraag\r\n\r\nIs er parkeerruimte?\r\n"
EIGHT_BIT = (
    "From: a.smit@vallei.example\nSubject: Vraag\nContent-Type: text/plain; charset=utf-8\n"
    "Content-Transfer-Encoding: 8bit\n\nIs er één plek vrij?\n"
).encode()
ENDLESS = b"Subject: Vraag\n\n" + b"lang " * 400


def _question() -> Reply:
    return templates().write(orders.question_forwarded(KICK_OFF, KICK_OFF.contact, ANS))


def _mail(raw: bytes) -> EmailMessage:
    sent = letter(_question(), "meld@schiedam.nl", "<1@schiedam.nl>", AT, attached=raw)
    assert sent.count(b"\n") == sent.count(b"\r\n") == sent.count(b"\r")
    assert max(len(line) for line in sent.split(b"\r\n")) <= 998
    assert sent.isascii()
    return email.message_from_bytes(sent, policy=email.policy.default)


def _shape(mail: EmailMessage) -> list[str]:
    return [part.get_content_type() for part in mail.iter_parts()]


def test_an_answer_to_a_forwarded_question_goes_to_who_asked() -> None:
    mail = email.message_from_bytes(
        letter(_question(), "meld@schiedam.nl", "<1@schiedam.nl>", AT), policy=email.policy.default
    )

    assert (mail["Reply-To"], mail["From"].addresses[0].addr_spec, mail["Auto-Submitted"]) == (
        "Ans Smit <a.smit@vallei.example>",
        "meld@schiedam.nl",
        "auto-generated",
    )


def test_the_whole_mail_goes_with_the_question() -> None:
    mail = _mail(PLAIN)

    body, inner = mail.iter_parts()
    assert (_shape(mail), body.get_content_type()) == (
        ["multipart/alternative", "message/rfc822"],
        "multipart/alternative",
    )
    assert inner.get_content().as_bytes().replace(b"\n", b"\r\n") == PLAIN


def test_a_mail_in_eight_bits_is_written_in_seven_and_reads_the_same() -> None:
    inner = list(_mail(EIGHT_BIT).iter_parts())[1].get_content()

    assert (inner["Subject"], inner.get_content()) == ("Vraag", "Is er één plek vrij?\n")


@pytest.mark.parametrize("raw", [ENDLESS, b"Subject: x\n\n\0", b"", b"\xff" * 2_000])
def test_a_mail_that_no_server_would_take_goes_as_a_file(raw: bytes) -> None:
    sent = letter(_question(), "meld@schiedam.nl", "<1@schiedam.nl>", AT, attached=raw)

    mail = email.message_from_bytes(sent, policy=email.policy.default)
    files = [part for part in mail.iter_attachments() if part.get_content_type() == "application/octet-stream"]
    assert [(part.get_filename(), part.get_content()) for part in files] == ([("bericht.eml", raw)] if raw else [])


def test_an_invitation_stays_the_last_alternative_when_a_mail_is_attached() -> None:
    guest = replace(JAN, calendar_uid="1@schiedam.nl")
    ics = request(Invitation(KICK_OFF, guest, "meld@schiedam.nl", _question().language, "Programma"), AT)

    sent = letter(_question(), "meld@schiedam.nl", "<1@schiedam.nl>", AT, ics, attached=PLAIN)

    mail = email.message_from_bytes(sent, policy=email.policy.default)
    alternative = next(iter(mail.iter_parts()))
    assert [part.get_content_type() for part in alternative.iter_parts()] == [
        "text/plain",
        "text/html",
        "text/calendar",
    ]


@given(st.binary(max_size=600))
def test_whatever_a_mail_holds_the_letter_around_it_is_sound(raw: bytes) -> None:
    mail = _mail(raw or b"x")

    assert _shape(mail)[0] == "multipart/alternative"
    assert mail["To"].addresses[0].addr_spec == "ccm.v.oosterhout@schiedam.nl"
    assert len(_shape(mail)) == 2
