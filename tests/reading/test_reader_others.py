"""Who signs up others and doesn't come himself."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import letter, outcome

ROWS = [
    ("Ik schrijf Els Vink in, zij vertegenwoordigt onze afdeling.", 1, {"Els Vink"}, False),
    ("Noteert u Els Vink? Namens ons team gaat zij.", 1, {"Els Vink"}, False),
    (
        "Ik meld twee collega's aan: Ruud Jansen en Lies Peters. Zelf ben ik verhinderd.",
        2,
        {"Lies Peters", "Ruud Jansen"},
        False,
    ),
    ("Hierbij meld ik mijn collega Greet Maas aan.", 1, {"Greet Maas"}, False),
    ("Graag wil ik onze stagiaire Nina Post aanmelden.", 1, {"Nina Post"}, False),
    ("Wilt u wethouder Kees van Loon inschrijven voor de kick-off?", 1, {"Kees van Loon"}, False),
    ("Namens Marijke Stam meld ik haar aan voor de 18e.", 1, {"Marijke Stam"}, False),
    ("Ik kan zelf niet, maar mijn collega Tim Schut komt wel.", 1, {"Tim Schut"}, False),
    ("Zelf ben ik verhinderd; namens ons komt Olaf Brand.", 1, {"Olaf Brand"}, False),
    ("Mijn collega Hanna Groot komt graag. Haar mailadres is h.groot@leiden.nl.", 1, {"Hanna Groot"}, False),
    ("Kunt u Bert Zwart en Ria Wolf op de lijst zetten? Ik ga niet mee.", 2, {"Bert Zwart", "Ria Wolf"}, False),
    ("Bij dezen stuur ik u de aanmelding van mevrouw S. Haan.", 1, {"S. Haan"}, False),
    ("Can you please register my colleague Paul Green?", 1, {"Paul Green"}, False),
    (
        "Namens de gemeente Leiden komen:\n\nMevrouw C. (Carla) Prins\nDe heer B. van Zon\n\nBeiden blijven voor de borrel.",
        2,
        {"B. van Zon", "Carla Prins"},
        False,
    ),
    ("Ik meld aan:\nIlse Kok\nGijs Tol\n\nIk kom zelf niet.", 2, {"Gijs Tol", "Ilse Kok"}, False),
    ("Onze wethouder Carla Prins en haar adviseur Mo Ali zullen aanwezig zijn.", 2, {"Carla Prins", "Mo Ali"}, False),
    (
        "Graag meld ik de volgende collega's aan: Carla Prins, Mo Ali en Roos Smit.",
        3,
        {"Carla Prins", "Mo Ali", "Roos Smit"},
        False,
    ),
    ("Zou u mijn collega Carla Prins kunnen aanmelden? Zelf kan ik die dag niet.", 1, {"Carla Prins"}, False),
    ("Voor de kick-off meld ik onze griffier, mevrouw Carla Prins, aan.", 1, {"Carla Prins"}, False),
    ("Ik mail namens Carla Prins. Zij is graag aanwezig op de 18e.", 1, {"Carla Prins"}, False),
    ("Carla Prins komt namens de gemeente Leiden.", 1, {"Carla Prins"}, False),
    ("Kunt u Carla Prins (c.prins@leiden.nl) noteren als deelnemer?", 1, {"Carla Prins"}, False),
    ("Mijn baas, Carla Prins, wil graag komen. Ik regel haar agenda.", 1, {"Carla Prins"}, False),
    ("Wij vaardigen Carla Prins af.", 1, {"Carla Prins"}, False),
    ("Gaarne aanmelden: mevr. C. Prins.", 1, {"C. Prins"}, False),
    ("Twee aanmeldingen graag.\n1. Carla Prins\n2. Mo Ali\nZelf heb ik vakantie.", 2, {"Carla Prins", "Mo Ali"}, False),
    (
        "Vanuit onze organisatie willen wij twee mensen afvaardigen, te weten Carla Prins en Mo Ali.",
        2,
        {"Carla Prins", "Mo Ali"},
        False,
    ),
    (
        "Onze deelnemers aan de kick-off zijn: Carla Prins, Mo Ali, Roos Smit (allen team Data) en Tim Schut (team Communicatie).",
        4,
        {"Carla Prins", "Mo Ali", "Roos Smit", "Tim Schut"},
        False,
    ),
    (
        "De aanmelding betreft:\n\nnaam: Carla Prins\nfunctie: jurist\ne-mail: c.prins@leiden.nl\n\nnaam: Mo Ali\nfunctie: adviseur\ne-mail: m.ali@leiden.nl",
        2,
        {"Carla Prins", "Mo Ali"},
        False,
    ),
    (
        "Graag wil ik 2 personen aanmelden voor de kick-off. Het gaat om Carla Prins en Mo Ali.",
        2,
        {"Carla Prins", "Mo Ali"},
        False,
    ),
    ("Hierbij de gegevens van onze deelnemer: Carla Prins, adviseur, c.prins@leiden.nl.", 1, {"Carla Prins"}, False),
    ("Op verzoek van Carla Prins meld ik haar aan voor de kick-off.", 1, {"Carla Prins"}, False),
    ("Carla Prins zal Leiden vertegenwoordigen.", 1, {"Carla Prins"}, False),
    ("Mijn collega Carla Prins van Communicatie wil graag deelnemen.", 1, {"Carla Prins"}, False),
    ("Graag een plaats voor Carla Prins.", 1, {"Carla Prins"}, False),
    (
        "Graag een plaats reserveren voor mijn collega Carla Prins, zij zit in een vergadering en vroeg mij even te mailen.",
        1,
        {"Carla Prins"},
        False,
    ),
    (
        "Voor burgemeester Carla Prins en haar bestuursadviseur Mo Ali reserveer ik graag twee plaatsen.",
        2,
        {"Carla Prins", "Mo Ali"},
        False,
    ),
    ("Ik ben verhinderd, maar ons raadslid Carla Prins gaat graag.", 1, {"Carla Prins"}, False),
    ("Zelf zit ik op de 18e in Madrid. Mijn plaatsvervanger Carla Prins komt wel.", 1, {"Carla Prins"}, False),
    ("Bijgaand de aanmelding van onze directeur: Carla Prins.", 1, {"Carla Prins"}, True),
    ("In verband met vakantie van Carla Prins meld ik haar alvast aan.", 1, {"Carla Prins"}, False),
    ("Would you register Ms. Carla Prins, please? She asked me to do so.", 1, {"Carla Prins"}, False),
    (
        "Hierbij de aanmelding van Carla Prins en Mo Ali voor de kick-off. Met hen kunt u rechtstreeks contact opnemen.",
        2,
        {"Carla Prins", "Mo Ali"},
        False,
    ),
    (
        "Wij vinden het een goed initiatief en sturen een afvaardiging van twee personen: Carla Prins en Mo Ali.",
        2,
        {"Carla Prins", "Mo Ali"},
        False,
    ),
    (
        "Ik meld namens de gemeente Leiden de volgende personen aan: 1) Carla Prins 2) Mo Ali.",
        2,
        {"Carla Prins", "Mo Ali"},
        False,
    ),
    ("Onze nieuwe collega Carla Prins start per 1 september. Zij komt naar de kick-off.", 1, {"Carla Prins"}, False),
    ("Ik ben de secretaresse van Carla Prins en wil haar graag aanmelden.", 1, {"Carla Prins"}, False),
    (
        "Carla Prins van de griffie en Mo Ali van communicatie zijn geïnteresseerd en zullen komen.",
        2,
        {"Carla Prins", "Mo Ali"},
        False,
    ),
    (
        "Mijn teamlid Carla Prins gaat naar deze bijeenkomst. Zelf heb ik andere verplichtingen.",
        1,
        {"Carla Prins"},
        False,
    ),
    (
        "Als manager stimuleer ik mijn mensen om te netwerken. Daarom meld ik Carla Prins en Mo Ali aan.",
        2,
        {"Carla Prins", "Mo Ali"},
        False,
    ),
    ("Ik heb Carla Prins bereid gevonden om namens ons te komen.", 1, {"Carla Prins"}, False),
    ("Ondergetekende komt niet, wel Carla Prins.", 1, {"Carla Prins"}, False),
    (
        "Kan Carla Prins zich via mij aanmelden? Zij heeft problemen met haar mail. Zij komt alleen.",
        1,
        {"Carla Prins"},
        False,
    ),
    ("Onze vertegenwoordiger wordt Carla Prins.", 1, {"Carla Prins"}, False),
    ("Wij vaardigen Carla Prins en Mo Ali af.", 2, {"Carla Prins", "Mo Ali"}, False),
]


@pytest.mark.parametrize(("body", "seats", "names", "review"), ROWS)
def test_who_is_signed_up_by_another_comes_and_the_writer_does_not(
    body: str, seats: int, names: set[str], *, review: bool
) -> None:
    assert outcome(letter(body)) == (Kind.REGISTRATION, seats, names, review)
