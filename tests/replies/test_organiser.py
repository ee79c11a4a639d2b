from dataclasses import replace
from datetime import UTC, datetime

import pytest

from processor.registration.model import Attendee, Registration
from processor.registration.request import Kind, Person, Request
from processor.replies import organiser
from processor.replies.facts import Addressee, Choice, MailInReview
from processor.replies.names import LETTERS
from processor.replies.reply import Auto, ReplyKind
from processor.summaries.backgrounds import Backgrounds
from processor.summaries.figures import Figures
from processor.summaries.news import MailLine, Pile
from tests.replies.kickoff import ALONE, ANS, JAN, KICK_OFF, templates

AT = datetime(2018, 9, 4, 5, 0, tzinfo=UTC)
KIRSTEN = Addressee("ccm.v.oosterhout@schiedam.nl", "C. van Oosterhout")
QUIET = Figures(AT, None, 60, taken=0, offered=0, waiting=0, borrel=0, wishes=0, backgrounds=Backgrounds())
DOUBT = MailLine(AT, Pile.REVIEW, "Ans Smit", "Pioniersnetwerk 18 september", "Misschien kom ik", "‘misschien’")

REVIEW = """\
Wilt u beslissen over een aanmelding? De afzender heeft bericht gekregen dat u ernaar kijkt.

De mail
Van: Ans Smit (a.smit@vallei.example)
Aangekomen: dinsdag 4 september 2018, 7.00 uur
Onderwerp: Pioniersnetwerk 18 september

Misschien kom ik,
met een collega.

Waarom dit niet vanzelf kon
- ‘misschien’: niet zeker of zij komt

Zo is de mail gelezen
Plaatsen: 2
Personen: Ans Smit (Waterschap Vallei)
Eten en drinken: vegetarisch

Uw beslissing
Antwoord op deze mail met één van deze woorden:
- ja: 2 plekken geven
- nee: afwijzen
"""


def test_a_review_request_shows_the_mail_the_doubt_the_reading_and_the_choices() -> None:
    mail = MailInReview(
        sender=Addressee("a.smit@vallei.example", "Ans Smit"),
        arrived=AT,
        subject="Pioniersnetwerk 18 september",
        excerpt="Misschien kom ik,\r\n\r\nmet een collega.",
        code="PN-2M4RT6",
        message_id="<9@vallei.example>",
    )
    request = Request(
        kind=Kind.REGISTRATION,
        seats=2,
        people=(Person("Ans Smit", organisation="Waterschap Vallei"),),
        dietary="vegetarisch",
    )

    draft = organiser.review_request(
        KICK_OFF,
        KIRSTEN,
        mail,
        request,
        (Choice("ja", "2 plekken geven"), Choice("nee", "afwijzen")),
        why=("‘misschien’: niet zeker of zij komt",),
    )
    reply = templates().write(draft)

    assert (reply.to, reply.auto, reply.code, reply.in_reply_to) == (
        KIRSTEN,
        Auto.GENERATED,
        "PN-2M4RT6",
        "<9@vallei.example>",
    )
    assert reply.subject == "Wilt u beslissen over een aanmelding van Ans Smit (a.smit@vallei.example) (PN-2M4RT6)"
    assert reply.text.split("\n-- \n")[0] == REVIEW


HEADLINES = [
    (QUIET, "0 van 60 plaatsen bezet"),
    (
        replace(QUIET, taken=41, waiting=3, review=(DOUBT, DOUBT)),
        "41 van 60 plaatsen bezet, 3 op de wachtlijst, 2 mails wachten op u",
    ),
    (replace(QUIET, taken=60, review=(DOUBT,)), "60 van 60 plaatsen bezet, 1 mail wacht op u"),
]


@pytest.mark.parametrize(("figures", "line"), HEADLINES)
def test_one_line_says_it_all(figures: Figures, line: str) -> None:
    reply = templates().write(organiser.summary(KICK_OFF, KIRSTEN, figures))

    assert (reply.subject, reply.text.splitlines()[0]) == (f"Kick-off Pioniersnetwerk Open Overheid: {line}", line)


SUMMARY = """\
Wacht op uw beslissing
1. Ans Smit: Pioniersnetwerk 18 september – Misschien kom ik (‘misschien’)

Zo beslist u: antwoord op deze mail, met een regel voor elk nummer. Bijvoorbeeld “1 akkoord”, “1 afwijzen” of \
“1: 2 personen”, of een nummer met daaronder de juiste namen, één per regel. “Alles akkoord” kan ook.

Niet aangekomen of niet verstuurd
- j.vdberg@utrecht.nl (adres bestaat niet)

Nieuwe aanmeldingen
- Jan van der Berg (Gemeente Utrecht): 1 plaats, PN-7K3QX9

Wachtlijst, in volgorde
- Jan van der Berg, Ans Smit en P. Jansen (Gemeente Utrecht): 5 plaatsen, PN-9W5HJ2
- secretariaat@utrecht.nl: 2 plaatsen, PN-7K3QX9

Cijfers
Plaatsen bezet: 41
Plaatsen vrij: 17
Plaatsen aangeboden: 2
Op de wachtlijst: 7
Uit gemeenten: 30
Uit andere organisaties: 11
Aantal organisaties: 22
Blijven voor de borrel: 35
Borrel nog niet bekend: 6
Met een wens over eten of toegankelijkheid: 4

De deelnemerslijst als Excel-bestand krijgt u als u deze mail beantwoordt met “lijst”.
"""


def _waiting() -> tuple[Registration, ...]:
    three = replace(ALONE, seats=5, code="PN-9W5HJ2", attendees=(JAN, ANS, Attendee("P. Jansen")))
    nameless = replace(
        ALONE, seats=2, attendees=(), organisation="", sender_name="", sender_email="secretariaat@utrecht.nl"
    )
    return three, nameless


def test_a_summary_lists_what_is_new_what_waits_and_what_went_wrong() -> None:
    figures = replace(
        QUIET,
        taken=41,
        offered=2,
        waiting=7,
        borrel=35,
        wishes=4,
        backgrounds=Backgrounds(municipal=30, other=11, organisations=22),
        fresh=(ALONE,),
        queue=_waiting(),
        review=(DOUBT,),
        failed=(MailLine(AT, Pile.FAILED, "j.vdberg@utrecht.nl", why="adres bestaat niet"),),
    )

    text = templates().write(organiser.summary(KICK_OFF, KIRSTEN, figures)).text

    assert text.split("\n-- \n")[0].split("\n\n", 2)[2] == SUMMARY


def test_a_letter_that_did_not_arrive_is_named_in_dutch_and_a_stranger_keeps_his_subject() -> None:
    failed = MailLine(AT, Pile.FAILED, "j.vdberg@utrecht.nl", "confirmed", why="550 5.1.1")
    junk = MailLine(AT, Pile.JUNK, "Junk", "confirmed")

    text = templates().write(organiser.summary(KICK_OFF, KIRSTEN, replace(QUIET, failed=(failed,), junk=(junk,)))).text

    assert [line for line in text.splitlines() if line.startswith("- ")] == [
        "- j.vdberg@utrecht.nl: bevestiging (550 5.1.1)",
        "- Junk: confirmed",
    ]


QUESTIONS = [
    (Kind.QUESTION, "Wilt u een vraag beantwoorden van Ans (a@vallei.example)"),
    (Kind.CANCELLATION, "Wilt u beslissen over een afmelding van Ans (a@vallei.example)"),
    (Kind.UNRELATED, "Wilt u beslissen over een mail van Ans (a@vallei.example)"),
]


@pytest.mark.parametrize(("kind", "subject"), QUESTIONS)
def test_a_review_request_says_in_its_subject_what_it_asks(kind: Kind, subject: str) -> None:
    mail = MailInReview(Addressee("a@vallei.example", "Ans"), AT, "Pioniersnetwerk", "Hallo")

    assert templates().write(organiser.review_request(KICK_OFF, KIRSTEN, mail, Request(kind))).subject == subject


STANDS = [
    (None, "De stand van dinsdag 4 september 2018, 7.00 uur"),
    (
        datetime(2018, 9, 3, 5, 0, tzinfo=UTC),
        "De stand van dinsdag 4 september 2018, 7.00 uur; nieuw is wat er kwam na maandag 3 september 2018, 7.00 uur",
    ),
]


@pytest.mark.parametrize(("since", "line"), STANDS)
def test_a_summary_says_of_when_it_is(since: datetime | None, line: str) -> None:
    text = templates().write(organiser.summary(KICK_OFF, KIRSTEN, replace(QUIET, since=since))).text

    assert text.splitlines()[4] == line


def test_every_letter_has_a_dutch_name_for_when_it_does_not_arrive() -> None:
    assert sorted(LETTERS) == sorted(ReplyKind)
