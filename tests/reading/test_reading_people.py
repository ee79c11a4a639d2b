"""The grammar of names, and persons in prose and lists."""

import pytest

from processor.reading.letters.sentences import Sentence
from processor.reading.people.lists.entries import entries
from processor.reading.people.mentions import mentions
from processor.reading.people.names.addresses import name_from_address
from processor.reading.people.names.display import parse_display
from processor.reading.people.names.grammar import parse_name
from processor.reading.people.names.name import same_person
from processor.reading.text.folding import plain


@pytest.mark.parametrize(
    ("shown", "badge"),
    [
        ("Jan van der Berg", "Jan van der Berg"),
        ("Berg, Jan van der", "Jan van der Berg"),
        ("Berg van der, Jan", "Jan van der Berg"),
        ("Van der Berg, Jan", "Jan van der Berg"),
        ("Kuipers, H.J. (Henk-Jan)", "Henk-Jan Kuipers"),
        ("Maas, Ruud (R.A.)", "Ruud Maas"),
        ("Bruinsma, A.K.", "A.K. Bruinsma"),
        ("Oosterhout, CCM van", "C.C.M. van Oosterhout"),
        ("Piet Jansen | Gemeente Utrecht", "Piet Jansen"),
        ("Schaap, J.W. (Jan Willem) - BZ/DCO", "Jan Willem Schaap"),
        ("PIET JANSEN", "Piet Jansen"),
        ("'Piet Jansen'", "Piet Jansen"),
        ("drs. P. Jansen MSc", "P. Jansen"),
        ("Vries - van Dijk, Anna de", "Anna de Vries-van Dijk"),
    ],
)
def test_a_display_name_is_read_as_on_a_badge(shown: str, badge: str) -> None:
    name = parse_display(shown)
    assert name is not None
    assert name.badge == badge


@pytest.mark.parametrize("shown", ["", "Postbus Participatie", "info", "Gemeente Utrecht", "Secretariaat Directie"])
def test_the_name_of_a_desk_is_nobodys(shown: str) -> None:
    assert parse_display(shown) is None


@pytest.mark.parametrize(
    ("address", "badge"),
    [
        ("jan.van.der.berg@utrecht.nl", "Jan van der Berg"),
        ("j.vdberg@utrecht.nl", "J. van der Berg"),
        ("p.jansen@utrecht.nl", "P. Jansen"),
        ("ccm.v.oosterhout@schiedam.nl", "C.C.M. van Oosterhout"),
    ],
)
def test_an_address_tells_a_name_where_it_can(address: str, badge: str) -> None:
    name = name_from_address(address)
    assert name is not None
    assert name.badge == badge


@pytest.mark.parametrize("address", ["info@utrecht.nl", "participatie@leiden.nl", "jjansen@utrecht.nl"])
def test_an_address_without_a_certain_name_tells_none(address: str) -> None:
    assert name_from_address(address) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("J. de Vries", "Jan de Vries", True),
        ("Els de Vries", "Elisabeth de Vries", True),
        ("Jan", "Jan de Vries", True),
        ("Jan de Vries", "Piet de Vries", False),
        ("Jan de Vries", "Jan Bakker", False),
        ("Els de Boer", "Els de Boer-Jansen", True),
    ],
)
def test_two_names_are_one_persons_when_they_can_be(one: str, other: str, *, same: bool) -> None:
    left, right = parse_name(one), parse_name(other)
    assert left is not None
    assert right is not None
    assert same_person(left, right) == same


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (
            "Ook mijn collega's Bram Kooistra (dorpencoördinator) en Lieke van Dalen komen.",
            ["Bram Kooistra", "Lieke van Dalen"],
        ),
        ("Jet, Karel en ik komen.", ["Jet", "Karel"]),
        ("Ik meld de heer ir. T. (Tim) Schut aan.", ["Tim Schut"]),
        ("Mevrouw Prins (c.prins@leiden.nl) komt.", ["C. Prins"]),
        ("Youssef Benali en mijzelf", ["Youssef Benali"]),
        ("Op dinsdag 18 september kom ik naar Schiedam.", []),
        ("Graag kom ik naar Open Schiedam.", []),
        ("ik kom met mijn collega piet jansen", ["Piet Jansen"]),
        ("Burgemeester Leferink op Reinink zal er zijn.", ["Leferink op Reinink"]),
        ("Ik word vergezeld door mevrouw Huis in 't Veld.", ["Huis in 't Veld"]),
        ("Ik eruit, Imke Das erin (i.das@cranendonck.nl).", ["Imke Das"]),
        (
            "Graag afmelden: Meulenbelt Jessica, Dikkers Jan Willem, Poortman Gea en Yalçın Hakan.",
            ["Jessica Meulenbelt", "Jan Willem Dikkers", "Gea Poortman", "Hakan Yalçın"],
        ),
        ("Schepen Jonas D'Hondt en ikzelf zakken af.", ["Jonas D'Hondt"]),
    ],
)
def test_persons_are_found_in_prose(sentence: str, names: list[str]) -> None:
    assert [m.name.badge for m in mentions(0, Sentence(sentence, plain(sentence)))] == names


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        ("- Jan de Boer\n- Mohammed Aziz", ["Jan de Boer", "Mohammed Aziz"]),
        ("1. Jan Jansen, beleidsadviseur (j@x.nl)\n2. Els Prins", ["Jan Jansen", "Els Prins"]),
        ("Naam\tFunctie\nCindy van Hees\tadviseur", ["Cindy van Hees"]),
        ("| Naam | Functie |\n| Rob Blok | jurist |", ["Rob Blok"]),
        ("Voornaam\tAchternaam\nFleur\tvan Beek", ["Fleur van Beek"]),
        ("naam: Carla Prins\ne-mail: c.prins@leiden.nl", ["Carla Prins"]),
        ("Achternaam: Prins\nVoornaam: Carla\nOrganisatie: Leiden", ["Carla Prins"]),
        ("Voorletters: C.\nTussenvoegsel: van\nAchternaam: Dam\nTelefoon: 14 071", ["C. van Dam"]),
        ("Voornaam: Rob\nAchternaam: Blok\n\nVoornaam: Els\nAchternaam: Prins", ["Rob Blok", "Els Prins"]),
        ("First name: Anna\nSurname: Kim", ["Anna Kim"]),
        ("Blokland, ir. Teuntje\nstedenbouwkundige\nt.blokland@leiden.nl", ["Teuntje Blokland"]),
        ("Ik kom graag.\nTot dan.", []),
    ],
)
def test_persons_are_found_in_lists_and_tables(lines: str, names: list[str]) -> None:
    assert [e.name.badge for e in entries(lines.split("\n")) if e.name] == names
