"""Who of those a mail names belongs to its request: the writer under other names, and who is only spoken of."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import letter, outcome

ME = "Jan de Boer"
HERSELF = [
    ("Van ons komen: Geartsje Visser (griffier) / ik / Nanne Kiewiet (ict).", {ME, "Geartsje Visser", "Nanne Kiewiet"}),
    ("Namens Leiden: Geartsje Visser / Nanne Kiewiet / ik.", {ME, "Geartsje Visser", "Nanne Kiewiet"}),
    ("Harm-Jan Strijker, Mo Hassan en mijn persoontje komen met een busje.", {ME, "Harm-Jan Strijker", "Mo Hassan"}),
    ("Leiden vaardigt twee mensen af: onze opgavemanager Harm Jan Bolding en uw afzender.", {ME, "Harm Jan Bolding"}),
    ("Graag twee plaatsen, voor Marijke Stam en schrijver dezes.", {ME, "Marijke Stam"}),
    ("Aanwezig zullen zijn: Marijke Stam en de afzender van deze mail.", {ME, "Marijke Stam"}),
    ("Vanuit Leiden zijn we er met twee bij: Resie Bemelmans (in de cc) en ik.", {ME, "Resie Bemelmans"}),
    ("Vanuit Leiden zijn we er met z'n tweeën bij: ik en Resie Bemelmans.", {ME, "Resie Bemelmans"}),
    ("Het worden er twee: ikzelf en haar bestuurstrainee, Pepijn Gerritsen.", {ME, "Pepijn Gerritsen"}),
    ("Het worden er drie: Mo Ali, Roos Smit en ikzelf.", {ME, "Mo Ali", "Roos Smit"}),
    (
        "Mijn vorige mail was al weg voordat hij af was. Dit is de goede: Youri van Wieringen en ik komen op 18 september.",
        {ME, "Youri van Wieringen"},
    ),
    ("Mijn collega Roos Smit zal worden vergezeld door ondergetekende.", {ME, "Roos Smit"}),
    ("Ook namens mijn collega Roos Smit laat ik u weten dat wij de uitnodiging graag aannemen.", {ME, "Roos Smit"}),
    ("Mede namens Roos Smit meld ik ons beiden aan.", {ME, "Roos Smit"}),
    ("Mijn collega Roos Smit en ik werken aan de open data. Wij komen graag op 18 september.", {ME, "Roos Smit"}),
    ("Gelieve mij en mijn collega Roos Smit in te schrijven. Voor de receptie moeten wij passen.", {ME, "Roos Smit"}),
    ("Van de partij zijn Roos Smit, Mo Ali en ik.", {ME, "Roos Smit", "Mo Ali"}),
    ("Roos Smit komt, Mo Ali komt, en ik kom ook.", {ME, "Roos Smit", "Mo Ali"}),
    ("Roos en ik komen. Roos Smit is onze griffier.", {ME, "Roos Smit"}),
]


@pytest.mark.parametrize(("body", "names"), HERSELF)
def test_writer_is_one_of_those_summed_up(body: str, names: set[str]) -> None:
    assert outcome(letter(body))[:3] == (Kind.REGISTRATION, len(names), names)


STAYS = [
    "{} zit die week in Kopenhagen.",
    "{} zit tot oktober in Canada.",
    "{} heeft die dag een tentamen en blijft thuis.",
    "{} blijft op de winkel passen.",
    "{} heeft een andere baan.",
    "{} werkt inmiddels bij de provincie.",
    "{} is intussen vertrokken naar Venlo.",
    "{} is met pensioen.",
    "{} heeft inmiddels bedankt.",
    "{} denkt er nog over.",
    "{} weet het nog niet.",
    "{} heb ik nog niet gesproken.",
    "{} had geen zin.",
    "{} wil niet.",
    "{} vond het te ver.",
    "{} laat zich verontschuldigen.",
    "{} komt zelf niet.",
    "{} gaat niet mee.",
    "{} komt niet mee, die heeft al een andere afspraak.",
    "{} staat al op uw lijst.",
    "{} heeft zich al via de website opgegeven.",
    "{} meldt zich zelf nog.",
    "{} zie ik daar ook, die heeft al bericht van jullie.",
    "{} hoeft u niet te noteren.",
    "{} had de uitnodiging doorgestuurd.",
    "{} zei dat het nog niet vol zat.",
    "{} heeft ons op het spoor gezet.",
    "{} wees me op jullie netwerk.",
    "{} zet mij op de trein.",
    "Ik zat vorig jaar naast {}.",
    "Ik ben fan van {}, dus die mag een keer komen spreken.",
    "Ik kreeg de uitnodiging van {}.",
]


@pytest.mark.parametrize("told", STAYS)
@pytest.mark.parametrize("name", ["Mijn collega Roos Smit", "Roos Smit"])
def test_who_is_only_spoken_of_gets_no_chair(told: str, name: str) -> None:
    kind, seats, names, _ = outcome(letter(f"Ik meld me aan voor 18 september. {told.format(name)}"))
    assert (kind, seats, names) == (Kind.REGISTRATION, 1, {ME})
