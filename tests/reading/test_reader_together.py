"""Who comes together: names joined to the writer, the writer in other words, addresses, namesakes, who signs along."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import letter, outcome

JAN = "Jan de Boer"
COMING: list[tuple[str, set[str]]] = [
    ("Wij zakken graag naar Schiedam af: schepen Jonas D'Hondt en ikzelf.", {JAN, "Jonas D'Hondt"}),
    ("Wij vaardigen twee mensen af: onze manager Harm Jan Bolding en uw afzender.", {JAN, "Harm Jan Bolding"}),
    ("Mo Hassan, Ellen Kelder en mijn persoontje komen met een busje.", {JAN, "Mo Hassan", "Ellen Kelder"}),
    ("Vanuit Leiden zijn wij erbij: Resie Bemelmans (in de cc) en ik.", {JAN, "Resie Bemelmans"}),
    (
        "Graag inschrijven:\nj.deboer@leiden.nl (ikzelf)\nmarie-louise.daandels@leiden.nl",
        {JAN, "Marie-Louise Daandels"},
    ),
    ("Er komen twee De Boers uit Leiden, namelijk Jan (dat ben ik) en Janneke de Boer.", {JAN, "Janneke de Boer"}),
    (
        "Van ons komen:\n- Rutger Assink\n- Wout Spijker\n- ikzelf\n\nWout is ziek, streep hem maar door.",
        {JAN, "Rutger Assink"},
    ),
    (
        "Van Leiden komen: Geartsje Visser (griffier) / ik / Nanne Kiewiet (ict).",
        {JAN, "Geartsje Visser", "Nanne Kiewiet"},
    ),
    (
        "Gelieve mij en mijn collega Wannes Bos in te schrijven. Voor de receptie moeten wij passen.",
        {JAN, "Wannes Bos"},
    ),
    ("Hierbij de aanmelding van Teunis van den Top (t.vandentop@leiden.nl) en mijzelf.", {JAN, "Teunis van den Top"}),
    ("zet mij en sjoerd van hout er maar op voor de 18e.", {JAN, "Sjoerd van Hout"}),
    ("aanmelding 18 sept:\njan de boer\nsjoukje van der wal", {JAN, "Sjoukje van der Wal"}),
    ("Wij komen met zijn tweeën. De tweede persoon is Aad Hoogerbrugge van Ruimte.", {JAN, "Aad Hoogerbrugge"}),
    ("Ik kom graag en meld ook Guy l'Ortye (guy.lortye@leiden.nl) aan.", {JAN, "Guy l'Ortye"}),
]


@pytest.mark.parametrize(("body", "names"), COMING)
def test_who_comes_together_is_read_as_a_secretary_would(body: str, names: set[str]) -> None:
    assert (body, *outcome(letter(body))) == (body, Kind.REGISTRATION, len(names), names, False)


SIGNED = [
    ("\n\nGroet,\nJan de Boer\nook namens Neeltje Kiewiet (gemeente Terschelling)", {JAN, "Neeltje Kiewiet"}),
    ("\n\nMvg,\nJan de Boer\nbeleidsadviseur\n\nen: Mirjam Temmink\ncommunicatieadviseur", {JAN, "Mirjam Temmink"}),
]


@pytest.mark.parametrize(("signature", "names"), SIGNED)
def test_who_signs_along_comes_along(signature: str, names: set[str]) -> None:
    assert outcome(letter("Noteer maar twee voor ons!", signature=signature))[1:] == (2, names, False)


ALONE = [
    "\n\nGroet,\nJan de Boer\nTeam Ruimte\nJan de Boer (ma-do) | Luc Lieshout (di-vr) | Anna Vos (wo)",
    "\n\nGroet,\nJan de Boer, Capelle aan den IJssel\nGemeente Leiden",
    " Hoogachtend, Jan de Boer, kabinetszaken gemeente Leiden",
]


@pytest.mark.parametrize("signature", ALONE)
def test_a_roster_or_a_place_in_a_signature_brings_nobody_along(signature: str) -> None:
    assert outcome(letter("Hierbij geef ik me op.", signature=signature)) == (Kind.REGISTRATION, 1, {JAN}, False)


OTHERS = [
    ("Stafbureau <staf@leiden.nl>", "\n\nNamens het hoofd van het stafbureau,\nDineke Vonk"),
    ("Wolters, B.J. <b.wolters@leiden.nl>", " Hoogachtend, B.J. Wolters, kabinetszaken gemeente Leiden"),
]


@pytest.mark.parametrize(("sender", "signature"), OTHERS)
def test_who_only_writes_does_not_come(sender: str, signature: str) -> None:
    body = "Namens Leiden melden wij de volgende medewerkers aan, te weten: Arjo Prins en Gwen Stam."
    read = outcome(letter(body, sender=sender, signature=signature))
    assert read == (Kind.REGISTRATION, 2, {"Arjo Prins", "Gwen Stam"}, False)
