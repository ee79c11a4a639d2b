"""Changes of every cut: another comes, one more, one less, a new number, a name put right."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import SUBJECT, decided, letter, outcome

CHANGE_REPLIES = [
    (
        "Kun je ons aantal bijstellen van 2 naar 1? Alleen ikzelf neem de boot; het eiland kan ons die dag niet allebei missen.",
        1,
    ),
    ("Van de drie komen er maar twee: Piet Smit en ik.", 2),
    ("We komen met twee in plaats van drie: Piet Smit en ik.", 2),
    ("We hadden twee plekken (Pascal Boateng en ik). Mag dat drie worden? Elodie Marchand sluit aan.", 3),
    (
        "Wisseling van de wacht: Lonneke Fidder komt in plaats van Teunis. De andere twee, Ruth Moes en ik, blijven gewoon staan.",
        3,
    ),
    (
        "De samenstelling van onze groep is gewijzigd. De juiste deelnemers zijn nu: Jan de Boer (bleef), Alie Kroezen (nieuw) en Michal Kowalczyk (nieuw).",
        3,
    ),
    ("Kleine aanpassing: ik blijf toch niet voor de borrel, graag noteren.", 1),
    ("Ruilen: ik eruit, Imke Veenstra erin. Zij weet overal van.", 1),
    ("In mijn plaats komt Imke Veenstra.", 1),
    ("Ik kan toch niet, Imke Veenstra komt in mijn plaats.", 1),
    ("Kun je mijn plek overzetten op Imke Veenstra?", 1),
    ("Wil je mijn naam vervangen door die van Imke Veenstra?", 1),
    ("Mijn plaats wordt ingenomen door Imke Veenstra.", 1),
    ("Ik geef het stokje door aan Imke Veenstra, zij zit er dinsdag.", 1),
    ("Imke Veenstra neemt mijn plek over.", 1),
    ("Niet ik maar Imke Veenstra komt dinsdag.", 1),
    ("Ik sta op de lijst, maar Imke Veenstra gaat in mijn plaats naar Schiedam.", 1),
    ("Ik was aangemeld maar ben verhinderd. Mijn collega Imke Veenstra vervangt mij.", 1),
    ("Mijn collega Imke Veenstra komt ook mee.", 2),
    ("Er komt nog iemand mee: Imke Veenstra.", 2),
    ("Wij komen nu met z'n tweeën, Imke Veenstra sluit aan.", 2),
    ("Naast mij komt ook Imke Veenstra.", 2),
    ("Imke Veenstra gaat met me mee.", 2),
    ("Ik neem toch iemand mee, namelijk Imke Veenstra.", 2),
    ("Het worden er drie: ik, Imke Veenstra en Bas Visser.", 3),
    ("Ik kom toch alleen.", 1),
    ("Mijn achternaam is verkeerd gespeld: het is de Boër.", 1),
    ("Ik ben vegetariër, dat was ik vergeten te melden.", 1),
    ("Vergeten te zeggen: ik zit in een rolstoel.", 1),
    (
        'Thank you for confirming my registration. Two corrections: on the badge my name should read "Jan Boer", and I am vegetarian, which I forgot to mention.',
        1,
    ),
    ("My colleague Imke Veenstra will take my place.", 1),
    ("My colleague Imke Veenstra would like to join me.", 2),
    ("We're now two: Imke Veenstra is joining as well.", 2),
    ("I can't come but Imke Veenstra will come instead.", 1),
    ("Please swap me for Imke Veenstra.", 1),
    ("Ik had Bas Visser opgegeven, dat moet Imke Veenstra zijn.", 1),
]
JAN = "Jan de Boer"
NOW = [
    (
        "Even een wisseling bij ons. Je hebt genoteerd: Jan de Boer en Lonneke Arts. Lonneke is met zwangerschapsverlof. Het wordt nu: Jan de Boer en Sjef Jilesen.",
        {JAN, "Sjef Jilesen"},
    ),
    ("Wijziging: Imke Veenstra i.p.v. Bas Visser.", {"Imke Veenstra"}),
    ("Ruil: Imke Veenstra in de plaats van Bas Visser.", {"Imke Veenstra"}),
    ("Ik was al aangemeld; wil je ook Imke Veenstra noteren?", {JAN, "Imke Veenstra"}),
    ("Could you add Imke Veenstra to my registration?", {JAN, "Imke Veenstra"}),
    ("Ik kom alleen, zonder Imke Veenstra.", {JAN}),
    ("Kun je Imke Veenstra bij mij op de aanmelding zetten?", {JAN, "Imke Veenstra"}),
    ("Ik sta al op de lijst. Zet je Imke Veenstra er ook op?", {JAN, "Imke Veenstra"}),
    ("Mag Imke Veenstra nog aan mijn aanmelding worden toegevoegd?", {JAN, "Imke Veenstra"}),
    ("Mijn aanmelding heb je al. Noteer daarbij ook Imke Veenstra.", {JAN, "Imke Veenstra"}),
    ("I have already registered. Please put Imke Veenstra on the list as well.", {JAN, "Imke Veenstra"}),
    ("Imke Veenstra gaat toch niet mee, ik kom alleen.", {JAN}),
]
ABOUT_CHANGE = "Wijziging Pioniersnetwerk 18 september"
FEWER = [
    ("We zouden met z'n drieën komen, maar Imke Veenstra is verhinderd. Het worden er dus twee.", 2),
    ("Van de drie die ik had aangemeld komen er twee; Imke Veenstra kan niet.", 2),
]
ONE_LESS = [
    (
        "Wij hadden ons met drie personen aangemeld. Imke Veenstra kan helaas niet, de anderen komen wel.",
        {"Imke Veenstra"},
    ),
    ("Ik had vier mensen opgegeven. Imke Veenstra valt af, de andere drie zijn er gewoon.", {"Imke Veenstra"}),
    ("Imke Veenstra is ziek en komt niet. De rest van ons is er wel.", {"Imke Veenstra"}),
    ("Van ons drieën moet Imke Veenstra afzeggen. Wij blijven staan.", {"Imke Veenstra"}),
]
CHANGE_REPLIES_EITHER = [
    ("Nog even: ik eet halal.", 1),
    ("Toch wel graag mee naar de borrel.", 1),
    (
        "Ik had ons met vijf personen opgegeven, maar dat is iets te enthousiast gebleken. Het worden er drie: Bert Versluis, Nadia Amrani en ikzelf. De overige twee plekken kunnen jullie weer vergeven.",
        3,
    ),
    (
        "De acht stoelen die ik had laten reserveren zijn te veel van het goede: er komen vijf mensen van ons, inclusief mij. De andere drie moeten naar een training.",
        5,
    ),
    (
        "Ik kreeg twee bevestigingen, want mijn secretaresse en ik hebben mij allebei opgegeven. Ik kom maar met één persoon (mijzelf), dus pas het aantal aan.",
        1,
    ),
    ("Wij zouden met z'n tweeën komen, maar Lammie Hoven kan bij nader inzien niet. Ik ben er wel gewoon.", 1),
    ("We zijn met vier in plaats van drie.", 4),
    ("Kunt u het aantal wijzigen in vier?", 4),
    ("Maak er maar vier van.", 4),
    ("Ons aantal is opgelopen tot vier personen.", 4),
    ("Graag ons aantal ophogen naar 4.", 4),
]
CHANGE_LETTERS = [
    ("Ik had me al aangemeld. Graag ook mijn collega Imke Veenstra aanmelden.", 2),
    ("Aanvulling op mijn aanmelding: Imke Veenstra komt mee.", 2),
    ("Ik heb vorige week Bas Visser aangemeld. Hij is ziek, Imke Veenstra komt in zijn plaats.", 1),
]
CANCELLATION_REPLIES_EITHER = [
    ("Bas Visser haakt af, ik kom wel.", 1),
    ("Bas Visser kan helaas niet, ik ben er wel.", 1),
    ("Helaas moet Bas Visser afzeggen. De rest blijft staan.", 1),
    ("Bas Visser is ziek. Ik kom gewoon.", 1),
    (
        "Katja Brandt has come down with tonsillitis and asked me to cancel her place on Tuesday. Nothing changes for me.",
        1,
    ),
]
CANCELLATION_REPLIES = [
    ("Ik kan niet, maar mijn collega Bas Visser komt gewoon.", 1),
    ("Ik val af, Bas Visser komt wel.", 1),
    ("Bas Visser en ik kunnen er niet bij zijn.", 2),
]


@pytest.mark.parametrize(("body", "seats"), CHANGE_REPLIES)
def test_change_replies(body: str, seats: int) -> None:
    assert decided(body, f"Re: {SUBJECT}") == (Kind.CHANGE, seats, False)


@pytest.mark.parametrize(("body", "names"), NOW)
def test_a_change_names_those_who_come_now(body: str, names: set[str]) -> None:
    assert outcome(letter(body, subject=f"Re: {SUBJECT}")) == (Kind.CHANGE, len(names), names, False)


@pytest.mark.parametrize(("body", "seats"), FEWER)
def test_who_counts_fewer_under_a_subject_that_says_so_changes_his_number(body: str, seats: int) -> None:
    assert decided(body, ABOUT_CHANGE) == (Kind.CHANGE, seats, False)


@pytest.mark.parametrize(("body", "names"), ONE_LESS)
def test_one_of_several_who_cannot_come_gives_up_his_own_place(body: str, names: set[str]) -> None:
    assert outcome(letter(body, subject=ABOUT_CHANGE)) == (Kind.CANCELLATION, 1, names, False)


@pytest.mark.parametrize(("body", "seats"), CHANGE_REPLIES_EITHER)
def test_change_replies_either(body: str, seats: int) -> None:
    assert decided(body, f"Re: {SUBJECT}")[:2] == (Kind.CHANGE, seats)


@pytest.mark.parametrize(("body", "seats"), CHANGE_LETTERS)
def test_change_letters(body: str, seats: int) -> None:
    assert decided(body, SUBJECT) == (Kind.CHANGE, seats, False)


@pytest.mark.parametrize(("body", "seats"), CANCELLATION_REPLIES_EITHER)
def test_cancellation_replies_either(body: str, seats: int) -> None:
    assert decided(body, f"Re: {SUBJECT}")[:2] == (Kind.CANCELLATION, seats)


@pytest.mark.parametrize(("body", "seats"), CANCELLATION_REPLIES)
def test_cancellation_replies(body: str, seats: int) -> None:
    assert decided(body, f"Re: {SUBJECT}") == (Kind.CANCELLATION, seats, False)
