"""Forwarded sign-ups: who wrote the mail comes when it is spoken of him, else the one who forwards it."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import letter, outcome

FORWARD = "FW: Pioniersnetwerk 18 september"
BELOW = (
    "\n\nVan: Floor Brandsma <f.brandsma@leiden.nl>\nVerzonden: donderdag 6 september 2018 9:12\nAan: Jan de Boer"
    "\nOnderwerp: Pioniersnetwerk 18 september\n\nHoi Jan, ik wil graag naar de bijeenkomst.\n\nFloor Brandsma"
)
HERS = [
    "Zet jij haar op de lijst?",
    "Ter verwerking: mijn collega wil graag komen.",
    "Kun je Floor inschrijven? Ik ben zelf verhinderd.",
    "Deze kwam bij mij binnen maar is voor jou: wil je haar inschrijven? Van mij hoef je niets te noteren.",
]
MINE = [
    "Zie het groene licht hieronder. Mijn aanmelding is daarmee definitief, ik kom.",
    "Mijn collega stuurde mij dit door. Ik kom graag, schrijf mij in.",
]


@pytest.mark.parametrize("body", HERS)
def test_who_wrote_the_forwarded_mail_comes(body: str) -> None:
    read = outcome(letter(body, subject=FORWARD, below=BELOW))
    assert (body, *read[:3]) == (body, Kind.REGISTRATION, 1, {"Floor Brandsma"})


@pytest.mark.parametrize("body", MINE)
def test_a_forwarder_who_speaks_of_himself_comes_himself(body: str) -> None:
    read = outcome(letter(body, subject=FORWARD, below=BELOW))
    assert (body, *read[:3]) == (body, Kind.REGISTRATION, 1, {"Jan de Boer"})
