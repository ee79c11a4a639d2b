"""One who comes where others are told of who don't, who take another's invitation, or who speaks of himself as "wij"."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import SUBJECT, letter, outcome

REPLY = f"RE: {SUBJECT}"
ONE = [
    (SUBJECT, "Namens ons waterschap komt Els Vink. Piet Smit kan die dag niet.", "Els Vink"),
    (
        SUBJECT,
        "Onze organisatie wordt vertegenwoordigd door mevrouw Els Vink, strateeg. De heer Smit is die dag verhinderd.",
        "Els Vink",
    ),
    (SUBJECT, "Els Vink komt, Anja Pot niet.", "Els Vink"),
    (SUBJECT, "Ik meld Els Vink aan voor de 18e. Onze wethouder is helaas verhinderd.", "Els Vink"),
    (SUBJECT, "Hierbij schrijf ik Els Vink in. Mijn directeur kan die dag niet.", "Els Vink"),
    (SUBJECT, "Els Vink komt namens ons. Onze burgemeester is dan ziek.", "Els Vink"),
    (SUBJECT, "Graag een plek voor Els Vink. De teamleider moet zich afmelden.", "Els Vink"),
    (SUBJECT, "Els Vink neemt deel. Mijn collega Piet Smit is verhinderd.", "Els Vink"),
    (SUBJECT, "Els Vink neemt deel namens Oss; Karin Bos is dan met vakantie.", "Els Vink"),
    (SUBJECT, "Ik geef Els Vink op.", "Els Vink"),
    (SUBJECT, "Ik geef Els Vink op voor de 18e. Mijn directeur kan niet.", "Els Vink"),
    (REPLY, "Veel dank voor uw uitnodiging, die ik met genoegen aanneem.", "Jan de Boer"),
    (
        REPLY,
        "Dank voor de uitnodiging, die ik graag aanvaard. Mijn collega Rutger Heida is die dag in Brussel.",
        "Jan de Boer",
    ),
    (REPLY, "De uitnodiging neem ik met plezier aan.", "Jan de Boer"),
    (SUBJECT, "Ik ga natuurlijk naar de kick-off.", "Jan de Boer"),
    (SUBJECT, "Ik ga zeker.", "Jan de Boer"),
    (SUBJECT, "Ik kom op de 18e. Een naamkaartje hoeft u voor mij niet te maken.", "Jan de Boer"),
    (SUBJECT, "Ik doe mee. Een parkeerplaats hoef je voor mij niet vrij te houden.", "Jan de Boer"),
    (SUBJECT, "Ik kom graag. Een bevestiging op papier hoeft voor mij niet.", "Jan de Boer"),
    (SUBJECT, "Wij doen graag mee. Op 18 september sturen we één afgevaardigde: ondergetekende.", "Jan de Boer"),
    (SUBJECT, "Wij zijn van de partij, in de persoon van ondergetekende.", "Jan de Boer"),
    (SUBJECT, "Ik meld me aan namens Els Vink, die graag wilde maar verhinderd is.", "Jan de Boer"),
]
SHOWN = [
    "Een van ons drieën zal aanwezig zijn.",
    "Voor mij hoeft u geen stoel klaar te zetten, wel voor Els Vink.",
    "Wij doen graag mee en zijn van de partij.",
    "Piet Smit kan niet. Els Vink komt.",
    "Mocht Els Vink uitvallen, dan komt een van hen.",
]
CANCELLED = [
    "Dank voor de uitnodiging, die wij helaas niet kunnen aannemen.",
    "Ik geef mijn plek op.",
    "Ik geef het op, dinsdag wordt niets.",
    "Els Vink was aangemeld. Mijn collega is helaas ziek.",
]


@pytest.mark.parametrize(("subject", "body", "who"), ONE)
def test_one_of_them_comes(subject: str, body: str, who: str) -> None:
    assert (body, *outcome(letter(body, subject=subject))) == (body, Kind.REGISTRATION, 1, {who}, False)


@pytest.mark.parametrize("body", SHOWN)
def test_where_it_may_be_another_a_human_looks(body: str) -> None:
    *_, review = outcome(letter(body))
    assert review


@pytest.mark.parametrize("body", CANCELLED)
def test_words_of_taking_and_giving_that_refuse(body: str) -> None:
    kind, *_ = outcome(letter(body, subject=REPLY))
    assert kind is Kind.CANCELLATION
