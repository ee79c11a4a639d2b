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


SEES_TO_HIMSELF = [
    "Onze wethouder Roos Smit wil ook komen, zijn secretaresse stuurt daar een aparte mail over.",
    "Roos Smit wil ook komen, maar haar hoeft u nu niet te noteren.",
    "Mijn collega Roos Smit komt ook, die staat apart aangemeld.",
    "Roos Smit heeft zich via de mail al opgegeven dus die niet dubbel tellen!",
    "Roos Smit en Mo Ali hebben zichzelf al ingeschreven zag ik.",
    "Mijn collega Roos Smit meldt zich zelf aan.",
]


@pytest.mark.parametrize("told", SEES_TO_HIMSELF)
def test_who_sees_to_his_own_place_is_not_signed_up_again(told: str) -> None:
    kind, seats, names, review = outcome(letter(f"Ik meld me aan voor 18 september. {told}"))
    assert (kind, seats, names, review) == (Kind.REGISTRATION, 1, {ME}, False)


OTHERS_COME = [
    ("Op 18/9 lig ik op een strand in Kroatië. Maar Roos Smit gaat voor ons. Wil je haar noteren?", {"Roos Smit"}),
    ("Ik vaar die week op de Waddenzee. Roos Smit gaat namens ons.", {"Roos Smit"}),
    ("Die dinsdag sta ik in de rechtbank. Roos Smit komt voor ons en schuift graag aan.", {"Roos Smit"}),
]


@pytest.mark.parametrize(("body", "names"), OTHERS_COME)
def test_writer_elsewhere_sends_others(body: str, names: set[str]) -> None:
    assert outcome(letter(body))[:3] == (Kind.REGISTRATION, len(names), names)


def test_colleague_who_gets_his_name_two_sentences_on_is_one_person() -> None:
    body = "Mijn leidinggevende komt met mij mee dinsdag. Wij reizen samen. Hij heet Mo Ali."
    assert outcome(letter(body)) == (Kind.REGISTRATION, 2, {ME, "Mo Ali"}, False)


GONE = [
    (
        "Twee doorhalingen op ons lijstje: Roos Smit en Mo Ali. De rest van Leiden blijft staan.",
        {"Roos Smit", "Mo Ali"},
    ),
    ("Eén afvaller: Roos Smit.", {"Roos Smit"}),
    ("Roos Smit valt helaas af, zij heeft griep.", {"Roos Smit"}),
    ("Van ons drietal komt Roos Smit niet.", {"Roos Smit"}),
    ("Wiea Drenth en Mo Ali komen morgen geen van beiden.", {"Wiea Drenth", "Mo Ali"}),
]


@pytest.mark.parametrize(("body", "names"), GONE)
def test_only_who_drops_out_loses_the_chair(body: str, names: set[str]) -> None:
    assert outcome(letter(body, subject="RE: Pioniersnetwerk 18 september"))[::2] == (Kind.CANCELLATION, names)


STAYING = [
    "Roos Smit en Mo Ali komen morgen niet. Hun stoelen kun je weggeven. Op mij mag je gewoon blijven rekenen.",
    "Roos Smit en Mo Ali zijn verhinderd, de een heeft griep en de ander moet naar de rechtbank. Houd mij er wel op.",
    "Wil je Roos Smit en Mo Ali van de lijst halen? Ik kom gewoon wel.",
    "Roos Smit en Mo Ali kunnen niet, ik wel.",
]


@pytest.mark.parametrize("body", STAYING)
def test_writer_who_stays_gives_up_nothing(body: str) -> None:
    reply = letter(body, subject="RE: Pioniersnetwerk 18 september")
    assert outcome(reply)[:3] == (Kind.CANCELLATION, 2, {"Roos Smit", "Mo Ali"})


FORMS = [
    (
        "Voor onderstaande medewerker vragen wij deelname aan.\n\nMedewerker: Roos Smit\nLeidinggevende (akkoord): Mo Ali\nAangevraagd door: Ria Bos",
        {"Roos Smit"},
    ),
    ("Graag aanmelden:\n\nNaam: Roos Smit\nManager: Mo Ali\nContactpersoon: Ria Bos", {"Roos Smit"}),
    ("Aanmelding deelnemer\n\nDeelnemer: Roos Smit\nBehandeld door: Ria Bos\nKostenplaats: 4410", {"Roos Smit"}),
    ("Hierbij de aanmelding.\n\nDeelnemers: Roos Smit en Mo Ali\nGoedgekeurd door: Ria Bos", {"Roos Smit", "Mo Ali"}),
    ("Inschrijving\n- Deelnemer: Roos Smit\n- Akkoord leidinggevende: Mo Ali", {"Roos Smit"}),
]


@pytest.mark.parametrize(("body", "names"), FORMS)
def test_who_only_approves_or_asks_in_a_form_gets_no_chair(body: str, names: set[str]) -> None:
    desk = letter(body, sender="Reisbureau Leiden <dienstreizen@leiden.nl>", signature="\n\nGemeente Leiden")
    assert outcome(desk)[:3] == (Kind.REGISTRATION, len(names), names)


THIRD = [
    "Namens de wethouder bericht ik u dat mevrouw Roelie Enting aanwezig zal zijn.",
    "Van onze zijde zal senior adviseur Roelie Enting aanwezig zijn.",
    "Ik kan u meedelen dat Roelie Enting van ons team erbij zal zijn.",
    "Onze directeur heeft besloten dat Roelie Enting gaat.",
    "De gemeente Leiden zal vertegenwoordigd worden door Roelie Enting.",
    "Roelie Enting zal de bijeenkomst namens ons bijwonen.",
    "U kunt Roelie Enting verwachten op 18 september.",
    "Het wordt Roelie Enting die ons vertegenwoordigt.",
    "Roelie Enting is onze afgevaardigde op de 18e.",
    "De keuze is gevallen op Roelie Enting, zij komt.",
    "Roelie Enting neemt deel. Ik ben slechts de boodschapper.",
    "Deze keer is Roelie Enting aan de beurt. Wil je haar inschrijven? In het voorjaar ga ik weer.",
    "Noteert u Roelie Enting; ik blijf zelf hier.",
    "Roelie Enting komt, zelf ben ik niet van de partij.",
]


@pytest.mark.parametrize("body", THIRD)
def test_writer_who_only_announces_another_gets_no_chair(body: str) -> None:
    assert outcome(letter(body))[:3] == (Kind.REGISTRATION, 1, {"Roelie Enting"})


OWN_NAME = [
    "Voorzitter Jan de Boer (ik dus) gaat.",
    "Penningmeester Ad vond het te ver; voorzitter Jan de Boer (ik dus) komt.",
    "Graag een plaats voor Jan de Boer, dat ben ik.",
    "Noteer maar: J. de Boer.",
    "Jan de Boer meldt zich aan.",
    "Ik, Jan de Boer, kom graag.",
]


@pytest.mark.parametrize("body", OWN_NAME)
def test_writer_who_names_himself_comes_once(body: str) -> None:
    assert outcome(letter(body))[:3] == (Kind.REGISTRATION, 1, {ME})


SMALL = [
    ("roos smit en ik komen graag", {ME, "Roos Smit"}),
    ("graag aanmelden roos smit en els vink van team data", {"Roos Smit", "Els Vink"}),
    ("zet mij en sjoerd van hout er maar op", {ME, "Sjoerd van Hout"}),
    ("ik kom samen met mijn collega karin de wit", {ME, "Karin de Wit"}),
    ("ik kom met bas jansen", {ME, "Bas Jansen"}),
    ("ik wil bakker noch slager zijn, ik kom gewoon", {ME}),
]


@pytest.mark.parametrize(("body", "names"), SMALL)
def test_names_in_small_letters(body: str, names: set[str]) -> None:
    assert outcome(letter(body))[:3] == (Kind.REGISTRATION, len(names), names)


AROUND = [
    ("Noteer voor Leiden Roos Smit & mij.", {ME, "Roos Smit"}),
    ("Roos Smit komt met de auto, ik met de trein. Tot dan!", {ME, "Roos Smit"}),
    ("Ik kom graag, net als vorig jaar toen ik met Roos Smit was.", {ME}),
    ("Voor Roos Smit, die met zwangerschapsverlof is, kom ik.", {ME}),
    ("Mijn collega Roos Smit, die nu nog op vakantie is, komt ook. Meld ons maar aan.", {ME, "Roos Smit"}),
    ("Bij ons gaan Roos Smit en Mo Ali; ikzelf pas die middag op de kinderen.", {"Roos Smit", "Mo Ali"}),
    ("Roos Smit neemt die middag mijn dienst waar, dus ik meld me aan.", {ME}),
    ("Roos Smit vroeg mij haar aan te melden.", {"Roos Smit"}),
]


@pytest.mark.parametrize(("body", "names"), AROUND)
def test_clauses_around_a_name_tell_who_comes(body: str, names: set[str]) -> None:
    assert outcome(letter(body))[:3] == (Kind.REGISTRATION, len(names), names)


def test_who_goes_for_the_writer_takes_his_chair() -> None:
    reply = letter("Ik had me opgegeven, maar Roos Smit gaat nu voor mij.", subject="RE: Pioniersnetwerk 18 september")
    assert outcome(reply)[:3] == (Kind.CHANGE, 1, {"Roos Smit"})
