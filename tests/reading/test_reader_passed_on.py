"""Forwarded sign-ups: who wrote the mail comes when it is spoken of him, else the one who forwards it."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import letter, outcome, reader

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


def test_what_the_writer_of_the_forwarded_mail_answers_counts_when_he_comes() -> None:
    below = BELOW.replace("bijeenkomst.", "bijeenkomst, zonder borrel. Ik eet vegetarisch.")
    hers = reader().read(letter(HERS[0], subject=FORWARD, below=below))
    mine = reader().read(letter(MINE[0], subject=FORWARD, below=below))
    assert (hers.drinks, hers.dietary) == (False, "vegetarisch")
    assert (mine.drinks, mine.dietary) == (None, None)


@pytest.mark.parametrize("body", MINE)
def test_a_forwarder_who_speaks_of_himself_comes_himself(body: str) -> None:
    read = outcome(letter(body, subject=FORWARD, below=BELOW))
    assert (body, *read[:3]) == (body, Kind.REGISTRATION, 1, {"Jan de Boer"})
