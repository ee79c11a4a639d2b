"""Yes, no, why, and people's rights, in the words that people use."""

import pytest

from processor.reading.message import parse
from processor.reading.orders.wishes import Wish, wish_in, wish_of
from tests.steps.bench import mail


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("Ja", Wish.YES),
        ("ja graag!", Wish.YES),
        ("Beste mevrouw Van Oosterhout,\n\nJa, dat klopt.", Wish.YES),
        ("Hoi Carla,\nakkoord", Wish.YES),
        ("Klopt, dat was ik.", Wish.YES),
        ("Yes please, I will be there.", Wish.YES),
        ("Nee", Wish.NO),
        ("Nee, dat was ik niet!", Wish.NO),
        ("Dat klopt niet, ik kom gewoon.", Wish.NO),
        ("Hallo,\n\nHelaas niet, ik ben dan op vakantie", Wish.NO),
        ("No thanks", Wish.NO),
        ("Waarom sta ik op de wachtlijst?", Wish.WHY),
        ("Kunt u zeggen waarom ik geweigerd ben?", Wish.WHY),
        ("Hoezo drie plekken?", Wish.WHY),
        ("Why am I on the waiting list?", Wish.WHY),
        ("Wilt u mijn gegevens verwijderen?", Wish.ERASE),
        ("Verwijder alstublieft al mijn persoonsgegevens uit uw bestand.", Wish.ERASE),
        ("Please delete my personal data.", Wish.ERASE),
        ("Welke gegevens hebt u van mij?", Wish.OVERVIEW),
        ("Graag ontvang ik een overzicht van de persoonsgegevens die u van mij bewaart.", Wish.OVERVIEW),
        ("Ik doe hierbij een inzageverzoek.", Wish.OVERVIEW),
        ("Graag meld ik mij aan voor de kick-off, ik blijf ook voor de borrel.", Wish.NONE),
        ("Januari komt mij beter uit", Wish.NONE),
        ("Dank voor de bevestiging, tot dan!", Wish.NONE),
        ("Notitie volgt", Wish.NONE),
        ("Mijn collega kan niet, maar ik wel. " * 8, Wish.NONE),
    ],
)
def test_the_gist_of_own_words(text: str, wish: Wish) -> None:
    assert wish_in(text) is wish


def test_a_quoted_yes_and_a_signature_do_not_count() -> None:
    body = "Ik laat het nog weten.\n\nGroet,\nJan Kok\n\nOp ma 3 sep. 2018 om 10:00 schreef Els <e@delft.nl>:\n> Ja graag\n"
    assert wish_of(parse(mail(body=body))) is Wish.NONE


@pytest.mark.parametrize(
    "text", ["ja " * 100_000, "waarom" + "x" * 100_000, "verwijder " * 20_000, "geachte " * 20_000]
)
def test_long_texts_are_no_trouble(text: str) -> None:
    assert wish_in(text) in Wish
