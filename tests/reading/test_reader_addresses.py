"""Addresses of those who come, told away from their names: in another sentence, in a quoted head, under the name."""

import pytest

from tests.reading.letters import WRITER, letter, reader

TOLD = [
    ("Graag twee plekken: voor mijzelf en Nienke Rademaker. Haar mail is nrademaker@hhdelfland.nl.", ""),
    ("Ik kom met mijn opvolger, Jeltsje Wassenaar. Gebruik voor haar jeltsjew@hotmail.com.", ""),
    ("Nienke Rademaker en ik komen. Mail ook haar graag: n.rademaker@leiden.nl<mailto:n.rademaker@leiden.nl>.", ""),
    ("Mijn collega Nienke Rademaker komt. Zij is bereikbaar op nienke@delft.nl.", ""),
    ("Nienke Rademaker en ik komen.", "\n\nVan: Nienke Rademaker <n.rademaker@leiden.nl>\nOnderwerp: x\n\nJa, leuk!"),
    ("Hierbij de aanmelding van Nienke Rademaker.", "\n\nFrom: Rademaker, Nienke <nienke.rademaker@leiden.nl>\n\nJa!"),
    ("Ik meld Nienke Rademaker aan. Je kunt haar mailen: rademakern@leiden.nl", ""),
    ("Nienke Rademaker komt ook.", "\n\nn.rademaker@leiden.nl"),
]
NOBODY_S = [
    ("Nienke Rademaker en ik komen. Stuur de factuur naar crediteuren@leiden.nl.", ""),
    ("Nienke Rademaker en ik komen.", "\n\nVan: Karel Appel <k.appel@leiden.nl>\n\nLeuk!"),
    ("Nienke Rademaker en Wim Rademaker komen. Mail naar rademaker@leiden.nl.", ""),
]
HIS = [
    "Ik kom graag. Mijn eigen adres is jan.deboer@delft.nl.",
    "Ik kom graag. U mag antwoorden op janboer@delft.nl.",
    "Ik kom. Wil je voortaan mailen naar j.boer@delft.nl?",
    "Ik kom. Mijn nieuwe mailadres is jdeboer@delft.nl.",
    "Ik kom. Kun je mijn gegevens aanpassen? Nieuw adres: jan.deboer@delft.nl.",
    "Ik kom. Stuur de bevestiging liever naar jan.deboer@delft.nl.",
    "Ik kom. Bereikbaar via jan.deboer@delft.nl.",
]
NOT_HIS = [
    "Ik kom. Mijn secretaresse heeft als adres p.jansen@delft.nl, mijn adres is bekend.",
    "Ik kom. Wil je voortaan dit adres gebruiken? Mijn oude adres (jan.deboer@delft.nl) vervalt.",
    "Ik kom. Mailen naar info@leiden.nl lukte niet.",
    "Ik kom. Het stuk van jan.deboer@delft.nl las ik met plezier.",
]


def _emails(body: str, below: str = "") -> dict[str, str]:
    return {person.name: person.email for person in reader().read(letter(body, below=below)).people}


@pytest.mark.parametrize(("body", "below"), TOLD)
def test_an_address_with_somebodys_name_in_it_is_his(body: str, below: str) -> None:
    told = {name: email for name, email in _emails(body, below).items() if name != "Jan de Boer"}
    assert len(told) == 1
    assert all("@" in email for email in told.values())


@pytest.mark.parametrize(("body", "below"), NOBODY_S)
def test_an_address_that_fits_nobody_or_two_is_nobodys(body: str, below: str) -> None:
    assert _emails(body, below)["Nienke Rademaker"] == ""


@pytest.mark.parametrize("body", HIS)
def test_the_writer_can_give_another_address_than_he_writes_from(body: str) -> None:
    assert _emails(body)["Jan de Boer"].endswith("@delft.nl")


@pytest.mark.parametrize("body", NOT_HIS)
def test_anothers_address_is_not_the_writers(body: str) -> None:
    assert _emails(body)["Jan de Boer"] in WRITER
