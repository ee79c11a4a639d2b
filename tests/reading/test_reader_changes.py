"""Who was registered before: one more, one less, another."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import letter, outcome

ROWS = [
    ("Ik had me al aangemeld, maar mijn collega Piet Bakker gaat ook mee.", 2, {"Jan de Boer", "Piet Bakker"}),
    ("In aanvulling op mijn aanmelding van gisteren: ook Piet Bakker komt mee.", 2, {"Jan de Boer", "Piet Bakker"}),
    ("Ik kan niet. Mijn collega Piet Bakker neemt mijn plaats in.", 1, {"Piet Bakker"}),
    ("Piet Bakker vervangt mij op de 18e.", 1, {"Piet Bakker"}),
    ("In plaats van mij komt Piet Bakker.", 1, {"Piet Bakker"}),
    (
        "Ik kom niet alleen maar met mijn collega Piet Bakker, ik had me al aangemeld.",
        2,
        {"Jan de Boer", "Piet Bakker"},
    ),
    (
        "Wij hadden ons aangemeld met 3 personen, maar we komen met z'n tweeën: Piet Bakker en ik.",
        2,
        {"Jan de Boer", "Piet Bakker"},
    ),
    ("Ik stond met twee personen op de lijst, maar kom toch alleen.", 1, {"Jan de Boer"}),
    ("Eerder meldde ik Ans Bos aan. Zij is verhinderd, Piet Bakker komt in haar plaats.", 1, {"Piet Bakker"}),
    ("I already registered, but I would like to bring my colleague Lucy Brown.", 2, {"Jan de Boer", "Lucy Brown"}),
    ("Piet Bakker comes instead of me.", 1, {"Piet Bakker"}),
    ("In tegenstelling tot mijn vorige mail kom ik alleen.", 1, {"Jan de Boer"}),
    ("Carla Prins, die ik had aangemeld, kan niet. Mo Ali komt in haar plaats.", 1, {"Mo Ali"}),
    ("Kan ik mijn plek overdragen aan Carla Prins?", 1, {"Carla Prins"}),
    ("Mijn collega Carla Prins was aangemeld maar is ziek. Mo Ali gaat nu in haar plaats.", 1, {"Mo Ali"}),
    ("Wij komen met één persoon minder: Carla Prins valt af, Mo Ali en ik komen wel.", 2, {"Jan de Boer", "Mo Ali"}),
    (
        "Ik zie dat ik vergeten ben mijn collega Carla Prins te noemen in mijn aanmelding; zij komt ook.",
        2,
        {"Carla Prins", "Jan de Boer"},
    ),
    ("Kun je mijn aanmelding wijzigen? Niet ik maar Carla Prins komt.", 1, {"Carla Prins"}),
]


@pytest.mark.parametrize(("body", "seats", "names"), ROWS)
def test_a_change_tells_who_comes_now(body: str, seats: int, names: set[str]) -> None:
    assert outcome(letter(body))[:3] == (Kind.CHANGE, seats, names)
