"""Changes that tell how many are left or come beside: the old number set against the new one."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import SUBJECT, letter, outcome

ME = "Jan de Boer"
CHANGES = [
    ("Van onze vijf plaatsen blijven er drie over: Piet Smit, Karin Bos en ik.", 3, {"Piet Smit", "Karin Bos", ME}),
    (
        "Van de vier die ik had opgegeven blijven er twee over: Karin Bos en ikzelf. Piet Smit en Anke Mulder hebben een crisisoverleg.",
        2,
        {"Karin Bos", ME},
    ),
    (
        "Van onze vier aanmeldingen blijven er twee overeind. Karin Bos en ik houden onze plek; Piet Smit zit in het buitenland.",
        2,
        {"Karin Bos", ME},
    ),
    (
        "We waren met vier, maar Daan is geveld en Femke heeft een ziek kind. Blijven over: Karin Bos en ik. Wil je het aantal bijstellen naar 2?",
        2,
        {"Karin Bos", ME},
    ),
    ("Van de drie stoelen die ik reserveerde heb ik er nog maar één nodig, voor mezelf.", 1, {ME}),
    ("Wij hadden vier deelnemers opgegeven. Door ziekte blijven er twee over, te weten Karin Bos en ikzelf.", 2, {"Karin Bos", ME}),
    ("We zouden met z'n drieën komen, maar Piet Smit ligt met koorts in bed. Dus alleen nog Karin Bos en ik.", 2, {"Karin Bos", ME}),
    (
        "Vorige week heb ik drie medewerkers aangemeld. Mevrouw Anke Mulder kan niet deelnemen. De delegatie bestaat dus uit twee personen: Jan de Boer en Karin Bos.",
        2,
        {"Karin Bos", ME},
    ),
    (
        "Een collega heeft vier mensen van ons opgegeven zonder overleg. De definitieve bezetting is: Jan de Boer en Karin Bos.",
        2,
        {"Karin Bos", ME},
    ),
    (
        "Vorige week gaf ik drie plaatsen op en beloofde ik namen. Hier zijn ze: naast mijzelf Karin Bos en Piet Smit.",
        3,
        {"Karin Bos", "Piet Smit", ME},
    ),
    (
        "Ik reserveerde maandag twee plekken. De naam van mijn collega volgde nog: het is Karin Bos geworden.",
        2,
        {"Karin Bos", ME},
    ),
    ("Wilt u onze aanmelding ophogen van één naar twee personen? Naast mij komt ook Karin Bos.", 2, {"Karin Bos", ME}),
    ("Karin Bos en ik staan al genoteerd. Daar komt er nog één bij: Piet Smit. We zijn dan met zijn drieën.", 3, {"Karin Bos", "Piet Smit", ME}),
    ("Karin Bos en ik staan al bij je genoteerd. Piet Smit gaat nu ook mee, dus we zijn met drie in plaats van twee.", 3, {"Karin Bos", "Piet Smit", ME}),
    ("Er komt één persoon uit Leiden in plaats van twee. Karin Bos moet naar Brussel, ik ben er wel.", 1, {ME}),
    ("Vorige week heb ik twee plekken gevraagd, voor Karin Bos en mij. Karin zit inmiddels in Gent. Ik kom dus in mijn eentje, één plaats is genoeg.", 1, {ME}),
    ("Wij (Karin Bos en ik) waren al aangemeld; we blijven allebei graag voor de borrel.", 2, {"Karin Bos", ME}),
    ("Uit uw bevestiging maak ik op dat u 12 plaatsen voor ons heeft genoteerd. Dat moeten er 2 zijn (Karin Bos en ik).", 2, {"Karin Bos", ME}),
]  # fmt: skip
"""What a mail says, the chairs of the party from now on and who has them; no human need look."""
REPLIES = [
    ("Van de drie blijven Karin Bos en ik over, dus graag twee stoelen.", 2, {"Karin Bos", ME}),
    ("Onze groep is gehalveerd: van de vier blijven Karin Bos en ik over. De andere twee hebben een training.", 2, {"Karin Bos", ME}),
    ("Zoals beloofd de ontbrekende naam van onze drie: het is Piet Smit geworden. Samen met Karin Bos en ondergetekende is het trio compleet.", 3, {"Karin Bos", "Piet Smit", ME}),
]  # fmt: skip
"""Answers in a conversation that say so in fewer words."""
ASIDE = [
    ("Van de vier weken verlof blijven er twee over, dus ik kom graag.", Kind.REGISTRATION, 1),
    ("Van onze drie wijkteams komen er twee: Karin Bos en ik.", Kind.REGISTRATION, 2),
    ("Wij komen met twee personen in plaats van met de auto met de trein: Karin Bos en ik.", Kind.REGISTRATION, 2),
    ("Wij komen met z'n drieën: Karin Bos, Piet Smit en ik. Op onze afdeling van vijf is dat een meerderheid.", Kind.REGISTRATION, 3),
]  # fmt: skip
"""Numbers beside which nothing was registered before."""
OPEN = [
    "Wij hadden vier plaatsen opgegeven. Karin Bos en ik verheugen ons erop.",
    "We zouden met z'n vieren komen, maar Piet Smit is ziek. Karin Bos en ik hebben er zin in.",
    "Ik had twee plekken besproken, voor Karin Bos en mij. Daar komt misschien nog iemand bij.",
]
"""The old number is told, and not how many are left of it."""


@pytest.mark.parametrize(("body", "seats", "names"), CHANGES)
@pytest.mark.parametrize("subject", [SUBJECT, f"RE: {SUBJECT}"])
def test_a_new_number_is_carried_out(subject: str, body: str, seats: int, names: set[str]) -> None:
    assert outcome(letter(body, subject=subject)) == (Kind.CHANGE, seats, names, False)


@pytest.mark.parametrize(("body", "seats", "names"), REPLIES)
def test_a_new_number_in_an_answer(body: str, seats: int, names: set[str]) -> None:
    assert outcome(letter(body, subject=f"RE: {SUBJECT}")) == (Kind.CHANGE, seats, names, False)


@pytest.mark.parametrize(("body", "kind", "seats"), ASIDE)
def test_other_numbers_change_nothing(body: str, kind: Kind, seats: int) -> None:
    assert outcome(letter(body))[:2] == (kind, seats)


@pytest.mark.parametrize("body", OPEN)
def test_an_old_number_without_a_new_one_is_left_to_a_human(body: str) -> None:
    assert outcome(letter(body, subject=f"RE: {SUBJECT}"))[3]
