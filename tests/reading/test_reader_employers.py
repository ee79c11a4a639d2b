"""For whom people work where only the text tells: a firm spelled by its domain, "bij …", brackets, a form, a secondment."""

import pytest

from tests.reading.letters import letter, reader

OWN = [
    ("Noor Haddad <noor@opencivics.nl>", "Zet mij op de lijst. Wij (Open Civics) bouwen een platform.", "Open Civics"),
    ("Hugo Bos <hugo@waagcollectief.nl>", "Noteer mij maar: ikzelf (Waagcollectief) kom graag.", "Waagcollectief"),
    ("Jan Bos <jan@klinker.app>", "Wij van Klinker doen graag mee, ik kom.", "Klinker"),
    (
        "Jaap Bos <jaap@groningerdorpen.nl>",
        "De Vereniging Groninger Dorpen is er graag bij: ik kom.",
        "Vereniging Groninger Dorpen",
    ),
    (
        "Tea Bos <tea@archiefalkmaar.nl>",
        "Vanuit het Regionaal Archief Alkmaar kom ik graag.",
        "Regionaal Archief Alkmaar",
    ),
    (
        "Anna Bos <anna.bos@gmail.com>",
        "Mijn naam is Anna Bos en ik bouw bij Datakompas dashboards. Ik kom graag.",
        "Datakompas",
    ),
    ("Anna Bos <anna.bos@gmail.com>", "Ik werk voor de gemeente Ede en kom graag.", "Gemeente Ede"),
    (
        "Anna Bos <anna.bos@gmail.com>",
        "Ik studeer Bestuurskunde aan de Radboud Universiteit en kom graag.",
        "Radboud Universiteit",
    ),
    (
        "Anna Bos <anna.bos@gmail.com>",
        "Tobias Nieuwenhuis en ik (Bibliotheek Waterweg) melden ons aan.",
        "Bibliotheek Waterweg",
    ),
    ("Anna Bos <anna.bos@gmail.com>", "Ik kom graag.\n\nOrganisatie: GGD Zuid\nBorrel: nee", "GGD Zuid"),
    (
        "Pim Bos <pim@bos-advies.nl>",
        "Ik ben ingehuurd door de gemeente Wassenaar. Namens hen kom ik graag.",
        "Gemeente Wassenaar",
    ),
    (
        "Jan Bos <j.bos@pekela.nl>",
        "Ik werk voor Pekela en Veendam. Voor deze bijeenkomst kom ik namens Veendam.",
        "Gemeente Veendam",
    ),
    ("Fractie <groen@raadrijswijk.nl>", "Ik kom graag.\n\nGroet,\nGijs Bos", "Gemeente Rijswijk"),
    ("Chidi Bos <c.bos@ihs.nl>", "I will be there.\n\nKind regards,\nChidi Bos\nIHS, Rotterdam", "IHS"),
    (
        "M. Bos <m.bos@gouwestad.nl>",
        "Ik kom.\n\nGroet,\nMirjam Bos\ngemeente Gouda\ngedetacheerd vanuit Gouwestad BV",
        "Gemeente Gouda",
    ),
    (
        "Bos, mr. P.C. <p.bos@rivierenland.nl>",
        "Gaarne aanwezig.\n\nmr. drs. Pieter Bos\nstrateeg\nWaterschap Rivierenland, Tiel",
        "Waterschap Rivierenland",
    ),
]


@pytest.mark.parametrize(("sender", "body", "expected"), OWN)
def test_the_writers_employer_is_read_in_the_text(sender: str, body: str, expected: str) -> None:
    people = reader().read(letter(body, sender=sender, signature="")).people
    assert expected in {person.organisation for person in people}


NOT_TOLD = [
    "Ik kom graag. Bij Albert Heijn heb ik koek gekocht.",
    "Mijn zus werkt bij Philips. Ik kom graag.",
    "Ik kom graag, tot ziens bij de Kick-off.",
    "Ik kom graag en ben om twee uur bij Station Schiedam.",
]


@pytest.mark.parametrize("body", NOT_TOLD)
def test_what_is_no_employer_is_taken_for_none(body: str) -> None:
    person = reader().read(letter(body, sender="Anna Bos <anna.bos@gmail.com>", signature="")).people[0]
    assert person.organisation == ""


OTHERS = [
    ("Graag aanmelden: Hilda Kok (Ede) en mijzelf.", "Hilda Kok", "Gemeente Ede"),
    ("Ik kom met Tomasz Nowak van Demos Warsaw (t.nowak@demoswarsaw.example).", "Tomasz Nowak", "Demos Warsaw"),
    (
        "Graag twee aanmeldingen:\n- Jan de Boer\n- Hamza Chaouch (Rijnbrink), h.chaouch@rijnbrink.nl",
        "Hamza Chaouch",
        "Rijnbrink",
    ),
    ("Ik begeleid de gemeente Ede. Mijn opdrachtgever daar, Sief Kok, en ik komen.", "Sief Kok", "Gemeente Ede"),
    ("Ik neem Sief Kok mee, hij werkt bij de provincie Utrecht.", "Sief Kok", "Provincie Utrecht"),
]


@pytest.mark.parametrize(("body", "name", "expected"), OTHERS)
def test_a_colleague_from_elsewhere_keeps_his_own_employer(body: str, name: str, expected: str) -> None:
    people = {person.name: person.organisation for person in reader().read(letter(body)).people}
    assert people.get(name) == expected
    assert people["Jan de Boer"] == "Gemeente Leiden"
