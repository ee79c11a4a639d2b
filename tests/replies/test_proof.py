"""Proof before harm: what is asked, of whom, and what a yes would do."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from processor.registration.model import Registration, Status
from processor.replies.facts import Addressee, Answered, Asked, Unproven
from processor.replies.notices import for_one
from processor.replies.proof import prove
from processor.replies.reply import Auto
from tests.replies.kickoff import ALONE, ANS, JAN, KICK_OFF, MAIL, templates

AT = datetime(2018, 9, 3, 8, 14, tzinfo=UTC)
STRANGER = Answered("jan@thuis.example", "Jan", "Afmelden", "<9@thuis.example>")
TWO = replace(ALONE, seats=2, granted=2, attendees=(JAN, ANS))


def test_the_question_goes_to_the_registered_address_and_continues_no_strangers_thread() -> None:
    draft = prove(KICK_OFF, ALONE, Unproven(Asked.CANCELLATION, STRANGER, AT))

    assert (draft.to, draft.auto, draft.in_reply_to, draft.references) == (
        Addressee("j.vdberg@utrecht.nl", "Jan van der Berg"),
        Auto.GENERATED,
        "",
        (),
    )


def test_a_mail_that_claims_the_registered_address_is_answered_in_its_thread() -> None:
    mail = replace(MAIL, email="J.vdBerg@Utrecht.NL")

    draft = prove(KICK_OFF, ALONE, Unproven(Asked.CANCELLATION, mail, AT))

    assert (draft.to.email, draft.auto, draft.in_reply_to) == ("J.vdBerg@Utrecht.NL", Auto.REPLIED, "<2@utrecht.nl>")


def test_a_colleague_is_asked_about_his_own_chair() -> None:
    own = for_one(replace(TWO, attendees=(JAN, replace(ANS, email="a.smit@vallei.example"))), ANS)

    draft = prove(KICK_OFF, own, Unproven(Asked.CANCELLATION, STRANGER, AT))

    assert templates().write(draft).subject.split(":")[0] == "Wil je je afmelden? Antwoord dan ‘ja’"


LETTER = """\
Wil je je afmelden? Antwoord dan ‘ja’. Dat stond in een mail van jan@thuis.example, die we kregen op maandag 3 september \
2018, 10.14 uur. We doen het pas als we zeker weten dat jij het vraagt. Tot je antwoordt, verandert er niets.

Als je ‘ja’ antwoordt
Dan vervalt de plek; die gaat naar wie op de wachtlijst staat.

Om wie het gaat
- Jan van der Berg (Gemeente Utrecht)

Was jij het niet?
Dan hoef je niets te doen: zonder ‘ja’ van jou blijft alles zoals het is. Na maandag 10 september 2018, 10.14 uur \
vergeten we de vraag."""


def test_the_question_tells_who_asked_what_a_yes_does_and_that_silence_changes_nothing() -> None:
    unproven = Unproven(Asked.CANCELLATION, STRANGER, AT, until=datetime(2018, 9, 10, 8, 14, tzinfo=UTC))

    text = templates().write(prove(KICK_OFF, ALONE, unproven)).text

    assert text.split("\n\n", 1)[1].split("\n\nWanneer")[0] == LETTER


WOULD = [
    # the party, what was asked, what it would become → heading, what a yes does
    (
        TWO,
        Asked.CHANGE,
        ALONE,
        "Wil je de aanmelding wijzigen? Antwoord dan ‘ja’",
        "Dan wordt de aanmelding zo:\n\nNu\n- Jan van der Berg (Gemeente Utrecht)\n- Ans Smit (Waterschap Vallei)\n\n"
        "Na je ‘ja’\n- Jan van der Berg (Gemeente Utrecht)",
    ),
    (
        TWO,
        Asked.CANCELLATION,
        replace(ALONE, status=Status.CANCELLED, granted=0),
        "Willen jullie je afmelden? Antwoord dan ‘ja’",
        "Dan vervallen beide plekken; die gaan naar wie op de wachtlijst staat.\n\nOm wie het gaat\n"
        "- Jan van der Berg (Gemeente Utrecht)\n- Ans Smit (Waterschap Vallei)",
    ),
    (
        replace(ALONE, status=Status.WAITING, granted=0),
        Asked.CANCELLATION,
        None,
        "Wil je je afmelden? Antwoord dan ‘ja’",
        "Dan gaat de aanmelding van de wachtlijst af.\n\nOm wie het gaat\n- Jan van der Berg (Gemeente Utrecht)",
    ),
    (
        ALONE,
        Asked.ERASURE,
        None,
        "Wil je je gegevens laten wissen? Antwoord dan ‘ja’",
        "Dan wissen we alles wat we over de aanmelding bewaren. Daarmee vervalt ook de plek.\n\n"
        "Om wie het gaat\n- Jan van der Berg (Gemeente Utrecht)",
    ),
    (
        ALONE,
        Asked.OVERVIEW,
        None,
        "Wil je je gegevens ontvangen? Antwoord dan ‘ja’",
        "Dan sturen we naar dit adres een overzicht van alles wat we over de aanmelding bewaren.",
    ),
]


@pytest.mark.parametrize(("party", "asked", "after", "heading", "would"), WOULD)
def test_a_yes_does_what_the_letter_says(
    party: Registration, asked: Asked, after: Registration | None, heading: str, would: str
) -> None:
    reply = templates().write(prove(KICK_OFF, party, Unproven(asked, STRANGER, AT, after)))

    told = reply.text.split("Als je ‘ja’ antwoordt\n")[1].split("\n\nWas jij het niet?")[0]
    assert (reply.subject.split(":")[0], told) == (heading, would)
