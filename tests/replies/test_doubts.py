"""Letters for when something is missing, late, asked about, or set apart."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from processor.registration.model import Registration, Status
from processor.registration.request import Language
from processor.replies import compose
from processor.replies.facts import Because, Missing
from processor.replies.reply import Auto, Draft
from tests.replies.kickoff import ALONE, JAN, KICK_OFF, MAIL, templates

UNTIL = datetime(2018, 9, 6, 7, 0, tzinfo=UTC)
WAITS = replace(ALONE, status=Status.WAITING, granted=0)
THREE = replace(ALONE, seats=3, granted=3, attendees=(JAN,))
HELD = replace(THREE, status=Status.IN_REVIEW, granted=0, held_until=UNTIL)


def _first(draft: Draft) -> str:
    return templates().write(draft).text.split("\n\n")[1]


MISSING = [
    (
        HELD,
        Missing.NAMES,
        "We missen nog 2 namen. Dank je wel voor het aanmelden. Schrijf ons nog wie er op die plekken komen, met hun "
        "organisatie erbij. Tot donderdag 6 september 2018, 9.00 uur houden we 3 plekken voor je vast. Daarna kunnen we "
        "niet beloven dat er nog plek is.",
    ),
    (
        replace(HELD, seats=2, held_until=None),
        Missing.NAMES,
        "We missen nog één naam. Dank je wel voor het aanmelden. Schrijf ons nog wie er op die plek komt, met de "
        "organisatie erbij.",
    ),
    (
        replace(HELD, seats=0, attendees=()),
        Missing.NUMBER,
        "We missen nog het aantal personen. Dank je wel voor je mail. Schrijf ons hoeveel plekken je nodig hebt, en "
        "liefst ook wie er komen. Tot donderdag 6 september 2018, 9.00 uur houden we ruimte voor je vast. Daarna "
        "kunnen we niet beloven dat er nog plek is.",
    ),
]


@pytest.mark.parametrize(("party", "missing", "words"), MISSING)
def test_one_question_asks_for_what_is_missing(party: Registration, missing: Missing, words: str) -> None:
    draft = compose.ask_details(KICK_OFF, party, missing, MAIL)

    assert (_first(draft), draft.auto) == (words, Auto.REPLIED)


LATE = [
    (
        THREE,
        0,
        False,
        "Extra plekken kunnen we niet meer geven. De inschrijving is gesloten. Wat er al stond, blijft staan. Afmelden "
        "kan nog wel, tot de bijeenkomst begint.",
    ),
    (
        replace(THREE, status=Status.WAITING, granted=1),
        2,
        False,
        "Extra plekken kunnen we niet meer geven. De inschrijving is gesloten. Wat er al stond, blijft staan. Wie wacht, "
        "is nummer 2 in de rij. Afmelden kan nog wel, tot de bijeenkomst begint.",
    ),
    (THREE, 0, True, "De bijeenkomst is al begonnen. We kunnen daarom niets meer aan de aanmelding veranderen."),
]


@pytest.mark.parametrize(("party", "position", "begun", "words"), LATE)
def test_who_comes_too_late_reads_what_stays_and_what_can_still_be_done(
    party: Registration, position: int, words: str, *, begun: bool
) -> None:
    assert _first(compose.too_late(KICK_OFF, party, position, MAIL, begun=begun)) == words


WHY = """\
Zo is het gegaan. Je vroeg waarom; dit hebben we opgeschreven. De aanmelding is nu nummer 4 in de rij.

Zo hebben we geteld
- Jan van der Berg (Gemeente Utrecht)
- 2 plekken zonder naam

De redenen
- maandag 3 september 2018, 10.14 uur: niet genoeg vrije plaatsen
- ‘met z’n drieën’: 3 personen

Klopt er iets niet?"""


def test_who_asks_why_reads_the_reasons_as_they_were_written_down() -> None:
    party = replace(THREE, status=Status.WAITING, granted=0)
    reasons = (Because("niet genoeg vrije plaatsen", at=party.arrival.at), Because("‘met z’n drieën’:\n3 personen"))

    draft = compose.why(KICK_OFF, Language.DUTCH, reasons, MAIL, registration=party, position=4)

    assert (templates().write(draft).text.split("\n\n", 1)[1][: len(WHY)], draft.code) == (WHY, "PN-7K3QX9")


ENGLISH = [
    ((Because("vol", "the hall is full"),), "- the hall is full\n\nIs something not right?"),
    ((Because("vol"),), "- vol\n\nSome of this was written down in Dutch only."),
    ((), "No reason was written down.\n\nIs something not right?"),
]


@pytest.mark.parametrize(("reasons", "words"), ENGLISH)
def test_an_english_reader_is_told_where_a_reason_is_in_dutch(reasons: tuple[Because, ...], words: str) -> None:
    text = templates().write(compose.why(KICK_OFF, Language.ENGLISH, reasons, MAIL)).text

    assert text.split("The reasons\n")[1][: len(words)] == words


OFFERS = replace(KICK_OFF, offer_for=timedelta(hours=48))
STANDS = [
    (
        compose.waiting(KICK_OFF, WAITS, 3, MAIL),
        "Je staat op de wachtlijst. Op dit moment is er geen plek vrij; je bent nummer 3 in de rij. Komt er een plek "
        "vrij, dan krijg je vanzelf bericht. Je hoeft niets te doen.",
    ),
    (
        compose.waiting(OFFERS, WAITS, 3, MAIL),
        "Je staat op de wachtlijst. Op dit moment is er geen plek vrij; je bent nummer 3 in de rij. Komt er een plek "
        "vrij, dan krijg je een mail, en heb je 48 uur om ‘ja’ te antwoorden. Nu hoef je niets te doen.",
    ),
    (
        compose.already_registered(
            OFFERS, replace(WAITS, status=Status.OFFERED, offered=1, offered_until=UNTIL), 0, MAIL
        ),
        "Er staat al een plek klaar. Antwoord ‘ja’. We houden de plek vast tot donderdag 6 september 2018, 9.00 uur. "
        "Antwoord vóór die tijd ‘ja’ op deze mail; nog een keer aanmelden is niet nodig. Wilde je juist iets wijzigen? "
        "Schrijf dan wat er anders moet.",
    ),
    (
        compose.promoted(KICK_OFF, replace(THREE, status=Status.WAITING, granted=1), position=2),
        "Er is plek voor 1 van de 3 personen. Wie nog wacht, is nummer 2 in de rij en krijgt bericht zodra er weer een "
        "plek vrijkomt. Lukt het toch niet meer? Laat het dan meteen weten, dan gaat de plek naar de volgende.",
    ),
    (
        compose.changed(KICK_OFF, ALONE, 0, by="Ans Smit"),
        "De aanmelding is aangepast. Ans Smit vroeg hierom. Zo staat het er nu voor.",
    ),
]


@pytest.mark.parametrize(("draft", "words"), STANDS)
def test_who_waits_is_told_the_position_and_who_is_offered_a_chair_the_deadline(draft: Draft, words: str) -> None:
    assert _first(draft) == words
