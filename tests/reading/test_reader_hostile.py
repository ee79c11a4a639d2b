"""Whatever a mail holds, it is read: nothing raises, and what isn't understood is shown to a human."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from processor.reading.message import Address, Message
from processor.registration.request import Kind
from tests.reading.letters import OURS, SUBJECT, letter, outcome, reader

PIECES = st.sampled_from(
    [
        *(
            "ik meld ",
            "mij ",
            "aan ",
            "af ",
            "niet ",
            "Carla Prins ",
            "en ik ",
            "\n",
            "- ",
            "\t",
            "|",
            ": ",
            "2 ",
            "personen ",
        ),
        *(
            "? ",
            ". ",
            "Van: ",
            "> ",
            "Groet,\n",
            "@",
            "x@y.nl ",
            "18-9 ",
            "Naam",
            "İ",
            "ß",
            "\u200b",
            "😀",
            "De ",
            "van der ",
        ),
        *("J.", ",", "maar ", "(", ")"),
    ],
)
ENDLESS = [
    "a",
    " ",
    ">",
    "\n",
    "\t",
    "|",
    "aan ",
    "meld ",
    "Jan ",
    "van ",
    "(",
    "en ik ",
    "1. ",
    "- Jan\n",
    "Van: x\n",
    "niet ",
]


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from([SUBJECT, f"RE: {SUBJECT}", f"FW: {SUBJECT}", ""]))
def test_any_words_are_read(body: str, subject: str) -> None:
    request = reader().read(letter(body, subject=subject))
    assert request.kind in Kind
    assert request.seats >= 0


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200), st.text(max_size=80), st.text(max_size=40))
def test_any_text_and_any_sender_are_read(text: str, name: str, subject: str) -> None:
    message = Message(
        sender=Address(name, "x@y.nl"), to=(Address("", OURS),), subject=f"{SUBJECT} {subject}", text=text
    )
    assert reader().read(message).kind in Kind


@pytest.mark.parametrize("piece", ENDLESS)
def test_a_text_without_end_is_read(piece: str) -> None:
    assert outcome(letter(piece * (65_536 // len(piece))))[0] in Kind


def test_formulas_and_markup_are_shown_to_a_human() -> None:
    assert outcome(letter('Ik kom met =HYPERLINK("http://x") Jansen.'))[3] is True


def test_without_body_quotes_only_the_subject_tells_the_meeting() -> None:
    message = letter("Ik kom naar de kick-off van het Pioniersnetwerk op 18 september.", subject="Vraagje")
    kinds = [reader().read(message, body_quotes=quotes).kind for quotes in (True, False)]
    assert kinds == [Kind.REGISTRATION, Kind.UNRELATED]


def test_every_reading_gives_its_reasons_and_the_words_that_decided() -> None:
    request = reader().read(letter("Graag meld ik mij aan. Is er parkeerruimte?"))
    assert request.reasons == (
        "onderwerp noemt de bijeenkomst",
        "meldt zich aan",
        "naam uit de ondertekening",
        "1 persoon genoemd",
        "stelt een vraag → beoordelen",
    )
    assert [evidence.words for evidence in request.evidence] == ["meld ik mij aan", "Is er parkeerruimte?"]


def test_own_words_that_no_rule_used_are_kept() -> None:
    request = reader().read(letter("Graag meld ik mij aan. De sleutel ligt onder de mat."))
    assert request.remark == "De sleutel ligt onder de mat."
