"""What an organiser reads about what he is asked and what he ordered."""

from datetime import UTC, datetime

import pytest

from processor.replies import orders
from processor.replies.facts import Addressee, Answered, Edit, MailInReview
from processor.replies.reply import Auto, Draft
from tests.replies.kickoff import KICK_OFF, templates

AT = datetime(2018, 9, 4, 5, 0, tzinfo=UTC)
KIRSTEN = Addressee("ccm.v.oosterhout@schiedam.nl", "C. van Oosterhout")
OWN = Answered("ccm.v.oosterhout@schiedam.nl", "Kirsten", "Re: akkoord", "<7@schiedam.nl>")
QUESTION = MailInReview(
    Addressee("a.smit@vallei.example", "Ans\r\nSmit"), AT, "Parkeren", "Kan ik parkeren?", "PN-2M4RT6", "<9@x.example>"
)


def _text(draft: Draft) -> str:
    return templates().write(draft).text.split("\n\n-- \n")[0]


FORWARDED = """\
Ans Smit (a.smit@vallei.example) heeft een vraag. Antwoord gewoon op deze mail: uw antwoord gaat rechtstreeks naar de \
afzender, die weet dat u de vraag krijgt.

De vraag
Aangekomen: dinsdag 4 september 2018, 7.00 uur
Onderwerp: Parkeren

Kan ik parkeren?

De hele mail zit als bijlage bij dit bericht.

Wat we van de afzender weten
Stand: bevestigd"""


def test_a_question_is_forwarded_with_what_is_known_of_who_asks() -> None:
    draft = orders.question_forwarded(KICK_OFF, KIRSTEN, QUESTION, (("Stand", "bevestigd"), ("Code", "")))
    reply = templates().write(draft)

    assert (reply.reply_to, reply.to, reply.auto, reply.in_reply_to, reply.code) == (
        Addressee("a.smit@vallei.example", "Ans Smit"),
        KIRSTEN,
        Auto.GENERATED,
        "<9@x.example>",
        "PN-2M4RT6",
    )
    assert (reply.subject, _text(draft)) == ("Ans Smit (a.smit@vallei.example) heeft een vraag (PN-2M4RT6)", FORWARDED)


def test_a_question_without_its_mail_does_not_promise_one() -> None:
    text = _text(orders.question_forwarded(KICK_OFF, KIRSTEN, QUESTION, attached=False))

    assert text.split("\n\n")[-1] == "De hele mail staat in het postvak."


HELD = """\
Een wijziging met 41 mails wacht op uw akkoord. Het bestand van de bijeenkomst is gewijzigd, en deelnemers zouden daar \
bericht van krijgen. Daarom is er nog niets gebeurd.

Wat er gewijzigd is
- Zaal: was Stadserf 1; wordt leeg
- Begin: was 14.00 uur; wordt {{ 41 }}

Wat er zou gebeuren
- 41 deelnemers horen dat de zaal anders is

Uw beslissing
Antwoord op deze mail met dit woord:

- akkoord: de wijziging geldt, en die 41 mails gaan weg

Was het een vergissing? Zet het bestand dan terug zoals het was. Zonder uw akkoord verandert er niets."""


def test_an_edit_that_would_mail_everyone_is_shown_first() -> None:
    edits = (Edit("Zaal", "Stadserf 1", ""), Edit("Begin", "14.00 uur", "{{ 41 }}"))
    effects = ("41 deelnemers horen dat de zaal anders is",)

    draft = orders.edit_held(KICK_OFF, KIRSTEN, edits, 41, consequences=effects, code="PN-W4N8TK")

    assert (templates().write(draft).subject, draft.auto, _text(draft)) == (
        "Een wijziging met 41 mails wacht op uw akkoord: Kick-off Pioniersnetwerk Open Overheid (PN-W4N8TK)",
        Auto.GENERATED,
        HELD,
    )


PREVIEW = """\
Uw bericht aan 41 deelnemers wacht op uw akkoord. Er is nog niets verstuurd. Zo komt het in hun brief te staan:

Uw bericht
Beste allen,

Neem de trein: <b>{{ 1 }}</b>

Uw beslissing
Antwoord op deze mail met dit woord:

- akkoord: alle 41 deelnemers krijgen dit bericht

Moet het anders? Stuur uw bericht dan opnieuw. Zonder uw akkoord gaat er niets weg."""


def test_words_to_everybody_are_shown_first_with_the_number_of_mails() -> None:
    words = "Beste allen,\n\nNeem de trein: <b>{{ 1 }}</b>"

    draft = orders.broadcast_preview(KICK_OFF, KIRSTEN, words, 41, answered=OWN, code="PN-W4N8TK")

    assert (draft.auto, draft.in_reply_to, draft.code) == (Auto.REPLIED, "<7@schiedam.nl>", "PN-W4N8TK")
    assert _text(draft) == PREVIEW


OUTCOMES = [
    (
        orders.done(KICK_OFF, KIRSTEN, "2 plekken gegeven aan\nAns Smit", answered=OWN, code="PN-2M4RT6"),
        "2 plekken gegeven aan Ans Smit (PN-2M4RT6)",
        "2 plekken gegeven aan Ans Smit. Dat ging over Kick-off Pioniersnetwerk Open Overheid op dinsdag 18 "
        "september 2018.",
    ),
    (
        orders.done(KICK_OFF, KIRSTEN, "niet gelukt: die mail heeft geen afzender"),
        "Niet gelukt: die mail heeft geen afzender",
        "Niet gelukt: die mail heeft geen afzender. Dat ging over Kick-off Pioniersnetwerk Open Overheid op dinsdag 18 "
        "september 2018.",
    ),
    (
        orders.done(KICK_OFF, KIRSTEN, "a.smit@vallei.example is gevraagd wat er nog ontbreekt", answered=OWN),
        "a.smit@vallei.example is gevraagd wat er nog ontbreekt",
        "a.smit@vallei.example is gevraagd wat er nog ontbreekt. Dat ging over Kick-off Pioniersnetwerk Open Overheid op "
        "dinsdag 18 september 2018.",
    ),
    (
        orders.too_late_decision(KICK_OFF, KIRSTEN, "Noor de Wit", AT, "afgewezen", answered=OWN, code="PN-2M4RT6"),
        "Er was al beslist: Kick-off Pioniersnetwerk Open Overheid (PN-2M4RT6)",
        "Er was al beslist. Noor de Wit besliste op dinsdag 4 september 2018, 7.00 uur: afgewezen. Uw beslissing kwam "
        "daarna en heeft niets veranderd.",
    ),
]


@pytest.mark.parametrize(("draft", "subject", "text"), OUTCOMES)
def test_an_organiser_hears_what_became_of_his_decision(draft: Draft, subject: str, text: str) -> None:
    auto = Auto.REPLIED if draft.in_reply_to else Auto.GENERATED
    assert (templates().write(draft).subject, _text(draft), draft.auto) == (subject, text, auto)
