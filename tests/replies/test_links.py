from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processor.registration.request import Language
from processor.replies import compose
from processor.replies.links import mailto
from tests.replies.kickoff import ALONE, KICK_OFF, MAIL, templates
from tests.replies.page import Page

LINKS = [
    ("meld@schiedam.nl", "Afmelden PN-7K3QX9", "mailto:meld@schiedam.nl?subject=Afmelden%20PN-7K3QX9"),
    ("meld@schiedam.nl", "", "mailto:meld@schiedam.nl"),
    ("meld+18@schiedam.nl", "A&B=C?", "mailto:meld+18@schiedam.nl?subject=A%26B%3DC%3F"),
    ("a?cc=b@x.nl", "é\r\nBcc: x", "mailto:a%3Fcc%3Db@x.nl?subject=%C3%A9%0D%0ABcc%3A%20x"),
]


@pytest.mark.parametrize(("address", "subject", "link"), LINKS)
def test_a_tap_starts_a_mail_to_that_address_with_that_subject(address: str, subject: str, link: str) -> None:
    assert mailto(address, subject) == link


@given(st.text(min_size=1), st.text(min_size=1))
def test_whatever_stands_in_an_address_or_a_subject_stays_there(address: str, subject: str) -> None:
    parts = urlsplit(mailto(address, subject))

    assert (unquote(parts.path), parse_qs(parts.query), parts.fragment) == (address, {"subject": [subject]}, "")


TAPS = [
    (
        Language.DUTCH,
        [
            ("Meld je af", "mailto:ccm.v.oosterhout@schiedam.nl?subject=Afmelden%20PN-7K3QX9"),
            ("Wijzig de aanmelding", "mailto:ccm.v.oosterhout@schiedam.nl?subject=Wijzigen%20PN-7K3QX9"),
        ],
    ),
    (
        Language.ENGLISH,
        [
            ("Cancel", "mailto:ccm.v.oosterhout@schiedam.nl?subject=Cancel%20PN-7K3QX9"),
            ("Change the registration", "mailto:ccm.v.oosterhout@schiedam.nl?subject=Change%20PN-7K3QX9"),
        ],
    ),
]


@pytest.mark.parametrize(("language", "taps"), TAPS)
def test_a_confirmation_can_be_cancelled_or_changed_with_one_tap(
    language: Language, taps: list[tuple[str, str]]
) -> None:
    reply = templates().write(compose.confirmed(KICK_OFF, replace(ALONE, language=language), MAIL))

    page = Page(reply.html)
    links = [found["href"] for tag, found in page.tags if tag == "a"]
    assert list(zip([word.text for word in page.words if word.tag == "a"], links, strict=True)) == taps
    assert [line for line in reply.text.splitlines() if "<mailto:" in line] == [
        f"- {words} <{link}>" for words, link in taps
    ]
