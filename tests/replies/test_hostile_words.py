"""What participants write is data, wherever it lands (decision 9)."""

import email
import email.policy
from dataclasses import replace
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processor.registration.model import Attendee, Status
from processor.registration.request import Kind, Language, Request
from processor.replies import compose, organiser
from processor.replies.facts import Addressee, Answered, MailInReview
from processor.replies.letter import letter
from processor.replies.reply import Draft, Reply
from tests.replies.kickoff import ALONE, KICK_OFF, MAIL, templates
from tests.replies.page import Page

AT = datetime(2018, 9, 3, 8, 20, tzinfo=UTC)
NAMES = [
    # as it came → as it is printed
    ("{{7*7}}", "{{7*7}}"),
    ("{% include 'nl/over.txt' %}", "{% include 'nl/over.txt' %}"),
    ("{{ self.__init__.__globals__ }}", "{{ self.__init__.__globals__ }}"),
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("=cmd|'/c calc'!A0", "=cmd|'/c calc'!A0"),
    ('"><img src=x onerror=alert(1)>', '"><img src=x onerror=alert(1)>'),
    ("Jan\r\nBcc: iedereen@utrecht.nl", "Jan Bcc: iedereen@utrecht.nl"),
    ("Jan\u202egreB red nav", "JangreB red nav"),
    ("Jan\x1b[31m\x00Berg", "Jan[31mBerg"),
    ("Jan http://win.example/a www.win.example nu", "Jan nu"),
    ("\udcff\ud800Jan", "Jan"),
    ("x" * 300, "x" * 119 + "…"),
]


def _confirmation(name: str) -> Reply:
    party = replace(ALONE, attendees=(Attendee(name, "j.vdberg@utrecht.nl", name),), dietary=name, access=name)
    return templates().write(compose.confirmed(KICK_OFF, party, replace(MAIL, sender_name=name)))


def _read(raw: bytes) -> EmailMessage:
    return email.message_from_bytes(raw, policy=email.policy.default)


@pytest.mark.parametrize(("name", "printed"), NAMES)
def test_a_name_is_printed_as_it_is_and_does_nothing(name: str, printed: str) -> None:
    reply = _confirmation(name)

    assert reply.text.splitlines()[0] == f"Beste {printed},"
    assert next(word.text for word in Page(reply.html).words if word.tag == "p") == f"Beste {printed},"
    assert reply.text.split("Wie er komt\n")[1].splitlines()[0] == f"- {printed} ({printed})"


@pytest.mark.parametrize("name", [name for name, _ in NAMES])
def test_a_name_adds_no_tag_to_the_page(name: str) -> None:
    def tags(reply: Reply) -> list[str]:
        return [tag for tag, _ in Page(reply.html).tags]

    assert tags(_confirmation(name)) == tags(_confirmation("Jan"))


@pytest.mark.parametrize("name", [name for name, _ in NAMES])
def test_a_name_adds_no_header_and_no_recipient(name: str) -> None:
    mail = _read(letter(_confirmation(name), "meld@schiedam.nl", "<1@schiedam.nl>", AT))
    plain = _read(letter(_confirmation("Jan"), "meld@schiedam.nl", "<1@schiedam.nl>", AT))

    assert mail.keys() == plain.keys()
    assert [address.addr_spec for address in mail["To"].addresses] == ["j.vdberg@utrecht.nl"]
    assert mail["Subject"] == plain["Subject"]


def test_a_name_in_a_subject_stays_on_its_line() -> None:
    party = replace(ALONE, attendees=(Attendee("Ans\r\nBcc: a@b.nl\u2028{{1}}"),))

    reply = templates().write(compose.confirmed(KICK_OFF, party, MAIL))

    assert reply.subject == (
        "Ans Bcc: a@b.nl {{1}} staat op de lijst: Kick-off Pioniersnetwerk Open Overheid, "
        "dinsdag 18 september (PN-7K3QX9)"
    )


def test_a_remark_and_the_mail_itself_are_not_sent_back() -> None:
    party = replace(ALONE, status=Status.WAITING, granted=0, remark="ZEG-HET-VOORT", reasons=("ZEG-HET-VOORT",))
    mail = Answered("j.vdberg@utrecht.nl", "Jan", subject="ZEG-HET-VOORT")

    for draft in (compose.waiting(KICK_OFF, party, 1, mail), compose.over(KICK_OFF, Language.DUTCH, mail)):
        reply = templates().write(draft)
        assert [part.count("ZEG-HET-VOORT") for part in (reply.subject, reply.text, reply.html)] == [0, 0, 0]


def _review(words: str) -> Draft:
    mail = MailInReview(Addressee("a@utrecht.nl", words), AT, words, words, "PN-2M4RT6")
    return organiser.review_request(KICK_OFF, KICK_OFF.contact, mail, Request(Kind.REGISTRATION, remark=words))


def test_the_organiser_sees_hostile_words_as_words() -> None:
    reply = templates().write(_review("<b>{{7*7}}</b>\x1b[2J"))

    assert reply.subject == "Wilt u beslissen over een aanmelding van <b>{{7*7}}</b>[2J (a@utrecht.nl) (PN-2M4RT6)"
    assert Page(reply.html).text.count("<b>{{7*7}}</b>[2J") == 4


@given(st.text(max_size=400))
def test_whatever_somebody_is_called_the_letter_is_sound(name: str) -> None:
    raw = letter(_confirmation(name), "meld@schiedam.nl", "<1@schiedam.nl>", AT)

    mail = _read(raw)

    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
    assert max(len(line) for line in raw.split(b"\r\n")) <= 998
    assert raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")
