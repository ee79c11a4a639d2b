"""People of whom a mail only tells: gone, retired, signed up by themselves, greeted, thanked; they are nobody's doubt."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import letter, outcome

JAN = "Jan de Boer"
ALONE = [
    "Mijn voorganger Lukas Homan zei altijd: ga kijken bij de buren. Zijn advies volg ik op: ik kom naar Schiedam.",
    "Op initiatief van Ralf Janssen zijn wij begonnen. Ralf is intussen vertrokken naar Venlo. Ik kom graag.",
    "Mijn collega Alie Beuving heeft zich maandag al bij je gemeld. Ik sluit me bij haar aan, zet mij er dus ook op.",
    "Patricia Vaartjes van ons team staat al bij jou genoteerd. Ik meld mij daarom ook aan.",
    "Ik meld mij aan. Benno Kiewit zou ook interesse kunnen hebben, maar die moet ik nog vragen. Hij mailt dan zelf.",
    "Doe Bert Wijnands van Vastgoed de groeten! Ik geef mij bij dezen op voor de middag.",
    "Ik meld mij aan. Mijn collega Wim Bos wees me op jullie uitnodiging.",
    "Zelf zat ik vorige week in Anna Paulowna, maar de 18e kom ik graag.",
    "Piet, dank voor het doorsturen. Chantal, schrijf mij op voor de 18e.",
    "Ik kom graag. Els Vink werkt inmiddels bij de provincie, dus haar zie je niet.",
    "Ik meld mij aan als opvolger van Tom Heuvel, die met pensioen is.",
    "Ik kom. Kees Smit heeft zich apart ingeschreven.",
    "Ik kom graag. Nothing changes for Joost Wevers, who registered by himself.",
]


@pytest.mark.parametrize("body", ALONE)
def test_who_is_only_told_of_neither_comes_nor_leaves_doubt(body: str) -> None:
    assert (body, *outcome(letter(body))) == (body, Kind.REGISTRATION, 1, {JAN}, False)


ALONE_AMONG = [
    ("Ik kom graag. Met Els Vink erbij wordt het vast leuk.", "joined"),
    ("Ik kom graag. Els Vink en Piet Smit hebben er zin in.", "keen"),
]


@pytest.mark.parametrize(("body", "_why"), ALONE_AMONG)
def test_who_may_come_is_never_passed_over_in_silence(body: str, _why: str) -> None:
    _, seats, _, review = outcome(letter(body))
    assert review or seats > 1


LEAVING = [
    ("Mijn collega's Tamara en Robin gaan zonder mij op pad. Haal alleen mij eraf.", {JAN}),
    ("Katja Brandt is ziek en vroeg mij haar plaats te annuleren. Voor mij verandert er niets.", {"Katja Brandt"}),
    ("Katja Brandt fell ill, please cancel her place. Nothing changes for me.", {"Katja Brandt"}),
    (
        'Mijn collega Leo Warmerdam appte mij: "wil jij laten weten dat ik dinsdag niet kom". Bij deze!',
        {"Leo Warmerdam"},
    ),
]


@pytest.mark.parametrize(("body", "names"), LEAVING)
def test_only_who_drops_out_is_taken_off(body: str, names: set[str]) -> None:
    read = outcome(letter(body, subject="RE: Pioniersnetwerk 18 september"))
    assert (body, *read[:3]) == (body, Kind.CANCELLATION, len(names), names)


def test_a_secretary_who_calls_off_her_director_keeps_out_of_it() -> None:
    sender, signature = (
        "Secretariaat Directie <secretariaat@leiden.nl>",
        "\n\nMet groet,\nJosé Wagensveld\nSecretariaat directie",
    )
    body = "Mevrouw drs. E. van Nieuwkerk, die u zou verwelkomen, is verhinderd. Vervanging bleek niet mogelijk."
    read = outcome(letter(body, sender=sender, signature=signature))
    assert read[:3] == (Kind.CANCELLATION, 1, {"E. van Nieuwkerk"})
