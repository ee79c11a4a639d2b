"""How the writer wants to be printed: another name on the badge, a call name, a name after a marriage, one's own order."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import letter, reader

WANTED = [
    (
        "Lotte Kragten",
        "Ik kom graag. Kun je er op het naamkaartje Lotte Kragten-Mulder van maken?",
        "Lotte Kragten-Mulder",
    ),
    (
        "Gijsberdina Versteeg",
        "Ik kom. Mijn hele naam past op geen naamkaartje, dus zet er maar Dinie Versteeg op.",
        "Dinie Versteeg",
    ),
    ("Ineke Mulder-Tammes", "Ik kom. Wilt u op de badge mijn eigen naam vermelden, Ineke Tammes?", "Ineke Tammes"),
    ("Rosalie Haverkamp", "Ik kom graag, maar ik heet sinds deze zomer Rosalie Pels Rijcken.", "Rosalie Pels Rijcken"),
    ("Xiaoyu Zhang", 'I will come. On the badge my name should read "Zhang Xiaoyu".', "Zhang Xiaoyu"),
    ("J. Smit", "Ik kom. Op het naambordje graag Joost Smit.", "Joost Smit"),
]


@pytest.mark.parametrize(("shown", "body", "badge"), WANTED)
def test_the_badge_bears_the_name_that_its_bearer_wants(shown: str, body: str, badge: str) -> None:
    request = reader().read(letter(body, sender=f"{shown} <x@leiden.nl>", signature=""))
    assert (request.kind, [person.name for person in request.people]) == (Kind.REGISTRATION, [badge])


OTHERS = [
    "Ik kom graag met Piet Bos. Op de badge van Piet graag Pieter Bos.",
    "Ik kom. Anders dan Jan Bos heet ik niet.",
]


@pytest.mark.parametrize("body", OTHERS)
def test_another_name_is_not_the_writers(body: str) -> None:
    assert "Jan de Boer" in {person.name for person in reader().read(letter(body)).people}
