"""Changes that put right a name: the wrong one isn't somebody else, and nobody comes or goes by it."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import SUBJECT, letter, outcome

ME = "Jan de Boer"
CORRECTIONS = [
    ("In de bevestiging staat mijn collega als Karin Bosch, maar zij heet Karin Bos. Verder klopt het: wij komen met z'n tweeën.", 2, {"Karin Bos", ME}),
    ("Er zat een fout in de naam die ik doorgaf: mijn collega heet niet Pieter Smitt maar Pieter Smit. We komen nog steeds samen.", 2, {"Pieter Smit", ME}),
    ("Een schrijffoutje: mijn collega heet niet Stefan Bakema maar Stephan Bakkema. We komen nog steeds met z'n tweeën.", 2, {"Stephan Bakkema", ME}),
    ("In je mail staat mijn collega als 'Said Quadoe'. Hij heet Saïd Ouaddouh, wil je dat aanpassen? We blijven met z'n tweeën.", 2, {"Saïd Ouaddouh", ME}),
    ("In de bevestiging sta ik als 'Jan den Boer'. Het is Jan de Boer. Kun je dat aanpassen voor het naamkaartje?", 1, {ME}),
    ("Ik heet Jan de Boer, niet Jan de Boor, graag zo op de badge.", 1, {ME}),
    ("Alleen staat er 'Jaan Deboer' in de bevestiging. Op het naamkaartje graag Jan de Boer.", 1, {ME}),
    ("Ik had me opgegeven als Jan de Boer, kun je er op het naamkaartje Jan de Boer-Mulder van maken? Net getrouwd.", 1, {"Jan de Boer-Mulder"}),
    ("Ik sta op de lijst als Jan de Boer, dat wordt Jan Mulder-de Boer. Vorige week ben ik getrouwd.", 1, {"Jan Mulder-de Boer"}),
    ("Dank voor de bevestiging van onze twee plaatsen. Mijn collega heet niet Angelique Spaan maar Angélique Spaans. Wil je dat rechtzetten?", 2, {"Angélique Spaans", ME}),
    ("In de bevestiging staat Piet Smit, maar dat moet Karin Bos zijn.", 1, {"Karin Bos"}),
]  # fmt: skip
OPEN = [
    "Mijn collega heet Aleksandra Wójcik, niet Alexandra Wojick. Pas jij dat aan?",
    "Ik ben getrouwd en heb nu een andere achternaam, kun je dat aanpassen?",
]
"""Where it isn't told whether the writer comes too, who is meant, or what the new name is."""


@pytest.mark.parametrize(("body", "seats", "names"), CORRECTIONS)
def test_a_corrected_name_is_one_person(body: str, seats: int, names: set[str]) -> None:
    assert outcome(letter(body, subject=f"RE: {SUBJECT}")) == (Kind.CHANGE, seats, names, False)


@pytest.mark.parametrize("body", OPEN)
def test_an_unclear_correction_is_left_to_a_human(body: str) -> None:
    assert outcome(letter(body, subject=f"RE: {SUBJECT}"))[3]
