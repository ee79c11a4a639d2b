"""Comings and refusals of many cuts: in plain, old-fashioned and broken words."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import SUBJECT, decided

REGISTRATION_LETTERS = [
    ("Als er nog plek is kom ik graag.", 1),
    ("Hereby I subscribe me for the meeting of 18 September.", 1),
    ("Doe er maar een voor mij.", 1),
    ("With pleasure I come on the 18th to Schiedam.", 1),
    ("Ik zal de startbijeenkomst op dinsdag 18 september bezoeken.", 1),
    ("Van uw uitnodiging voor dinsdag maak ik graag gebruik.", 1),
    ("Ik fiets graag langs op de 18e.", 1),
    ("De 18e zit in mijn agenda en ik zit op de eerste rij.", 1),
    ("Je kunt op me rekenen de 18e.", 1),
    ("Komt u mij maar inboeken.", 1),
    ("Dan meld ik mij als meedenker.", 1),
    ("Ga je me dus zien, de 18e.", 1),
    ("Tel mij erbij op de 18e.", 1),
]
CANCELLATION_REPLIES = [
    ("Durk Ykema en Minke van der Zee zijn er dinsdag niet bij, allebei geveld door de griep. Ik kom gewoon.", 2),
    ("Twee doorhalingen op ons lijstje: Floor Wortel en Mehmet Aksoy. De rest blijft staan.", 2),
]
CANCELLATION_REPLIES_EITHER = [
    ("Wiea Drenth en Jacob Tuin komen geen van beiden. Op mij mag je gewoon blijven rekenen.", 2),
]


@pytest.mark.parametrize(("body", "seats"), REGISTRATION_LETTERS)
def test_registration_letters(body: str, seats: int) -> None:
    assert decided(body, SUBJECT) == (Kind.REGISTRATION, seats, False)


@pytest.mark.parametrize(("body", "seats"), CANCELLATION_REPLIES)
def test_cancellation_replies(body: str, seats: int) -> None:
    assert decided(body, f"Re: {SUBJECT}") == (Kind.CANCELLATION, seats, False)


@pytest.mark.parametrize(("body", "seats"), CANCELLATION_REPLIES_EITHER)
def test_cancellation_replies_either(body: str, seats: int) -> None:
    assert decided(body, f"Re: {SUBJECT}")[:2] == (Kind.CANCELLATION, seats)
