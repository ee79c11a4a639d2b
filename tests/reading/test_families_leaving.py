"""Who drops out of several: the whole group, some of whom the others stay, those named in an aside or a page before."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import SUBJECT, letter, outcome

REPLY = f"Re: {SUBJECT}"
JAN = "Jan de Boer"

WHOLE_GROUPS = [
    "Wij komen dinsdag met z'n allen niet, er is brand geweest in het stadskantoor.",
    "Met ons hele clubje zeggen we af voor de 18e. Sorry!",
    "Niemand van ons kan dinsdag komen. Wil je alle aanmeldingen vanuit Leiden schrappen?",
    "De voltallige Leidse delegatie moet verstek laten gaan. Alle voor ons gereserveerde stoelen mag u vrijgeven.",
    "Wij moeten ons met het hele team afmelden voor dinsdag.",
    "Alle aanmeldingen uit Leiden mogen vervallen, er is hier iemand verongelukt.",
    "Door een storing kan geen van ons erbij zijn. Alle plekken van Leiden komen dus vrij.",
    "Alle door onze afdeling gedane inschrijvingen kunt u als vervallen beschouwen.",
]
NAMED_ASIDE = [
    ("Helaas moeten wij, Piet Bakker en ondergetekende, ons afmelden.", 2, {JAN, "Piet Bakker"}),
    ("Wij (Piet Bakker, Ilse Vos en ik) zijn dinsdag verhinderd.", 3, {JAN, "Piet Bakker", "Ilse Vos"}),
    ("Ons duo (Piet Bakker en ik) laat deze keer verstek gaan.", 2, {JAN, "Piet Bakker"}),
    ("Ons drietal (Piet Bakker, Ilse Vos, Jan de Boer) slaat dinsdag over.", 3, {JAN, "Piet Bakker", "Ilse Vos"}),
    ("Helaas kunnen wij, Ilse Vos en ik, er toch niet bij zijn.", 2, {JAN, "Ilse Vos"}),
    (
        "Ons team moet afzeggen: Piet Bakker, Ilse Vos en ik kunnen geen van drieën.",
        3,
        {JAN, "Piet Bakker", "Ilse Vos"},
    ),
    ("Wij beiden, Piet Bakker en ondergetekende, zien af van deelname.", 2, {JAN, "Piet Bakker"}),
    (
        "Piet Bakker is ziek, Ilse Vos zit thuis met een baby en ik moet naar de raad. Niemand van ons drieën komt dus.",
        3,
        {JAN, "Piet Bakker", "Ilse Vos"},
    ),
]
OTHERS_STAY = [
    ("Ik haak af, Piet Bakker en Ilse Vos komen nog steeds.", 1, {JAN}),
    ("Ik had ons drieën opgegeven. Ik moet zelf afzeggen. Piet Bakker en Ilse Vos komen gewoon.", 1, {JAN}),
    ("Wethouder Piet Bakker kan er niet bij zijn. Mevrouw Ilse Vos komt zoals gepland.", 1, {"Piet Bakker"}),
    ("Piet Bakker en ik moeten ons voor dinsdag excuseren. Ilse Vos blijft wel staan.", 2, {JAN, "Piet Bakker"}),
    ("Piet Bakker, mijn kamergenoot, is vader geworden. Die zie je dinsdag niet. Ik kom wel.", 1, {"Piet Bakker"}),
    (
        "Er valt er een af: Piet Bakker zit dan in het vliegtuig. Bij mij blijft alles zoals het was.",
        1,
        {"Piet Bakker"},
    ),
    ("Ik zag dat Ilse Vos zich ook had ingeschreven. Schrap mij dus maar. Ilse komt.", 1, {JAN}),
    (
        "Directeur Piet Bakker laat zich verontschuldigen. De heer Vos is wel gewoon aanwezig, zoals afgesproken.",
        1,
        {"Piet Bakker"},
    ),
]
OTHER_TIMES = [
    "Ik kan er dinsdag helaas niet bij zijn. Bij de volgende sluit ik weer aan.",
    "Ik zeg af voor de 18e. Voor de volgende kwartaalbijeenkomst meld ik mij graag weer aan.",
    "Dinsdag lukt niet. Te zijner tijd kom ik graag bij een volgende bijeenkomst.",
    "Helaas moet ik afzeggen. Ik wil het stadhuis zeker nog eens komen bekijken.",
    "Ik ben ziek en kom dus niet. Ik hoop op een herkansing als er nog zo'n middag komt!",
    "Ik kan dinsdag niet. De eerstvolgende keer ben ik er weer bij.",
    "Afmelding van mijn kant. Bij de kwartaalsessie hierna ben ik er graag bij.",
    "Helaas ben ik verhinderd. Ik wil graag nog een keer langskomen als het rustiger is.",
]
ON_THE_WAY = [
    "Sta met een lekke band bij Gouda. Ga het niet meer halen vanmiddag, sorry!",
    "Ik sta vast voor de brug. Ga dit niet redden en rij maar naar huis.",
    "Kan vanmiddag niet. Vervanging is niet gelukt, iedereen zit vol.",
    "Gaan het niet halen vandaag, de trein staat stil.",
    "Mijn auto start niet, dus ik ga dat niet meer redden vandaag.",
    "Mijn vader is overleden. De uitvaart is dinsdag, dus u begrijpt dat ik er niet zal zijn.",
    "Een werkbezoek is naar de 18e verschoven, waardoor ik moet bedanken. Mijn stoel mag naar de wachtlijst.",
    "De reis naar Schiedam moet ik aan mijn neus voorbij laten gaan. Je hoeft op mij niet te rekenen.",
]
COMING = [
    ("I'd never pass on this! See you on the 18th.", {JAN}),
    ("Dit wil ik nooit overslaan, dus ik kom graag op 18 september.", {JAN}),
    ("Ik kom graag. Aan onze balie halen mensen steeds twee loketten door elkaar.", {JAN}),
    ("Ik kom graag naar de kick-off. Zonder laadpaal haal ik Groningen anders niet.", {JAN}),
    ("Wij komen met z'n allen graag: Piet Bakker, Ilse Vos en ik.", {JAN, "Piet Bakker", "Ilse Vos"}),
]


@pytest.mark.parametrize("body", WHOLE_GROUPS)
def test_the_whole_group_is_nobody_by_name(body: str) -> None:
    assert outcome(letter(body, subject=REPLY)) == (Kind.CANCELLATION, 0, set(), False)


@pytest.mark.parametrize(("body", "seats", "people"), [*NAMED_ASIDE, *OTHERS_STAY])
def test_who_of_them_drops_out(body: str, seats: int, people: set[str]) -> None:
    assert outcome(letter(body, subject=REPLY)) == (Kind.CANCELLATION, seats, people, False)


@pytest.mark.parametrize("body", [*OTHER_TIMES, *ON_THE_WAY])
def test_the_writer_drops_out(body: str) -> None:
    assert outcome(letter(body, subject=REPLY)) == (Kind.CANCELLATION, 1, {JAN}, False)


@pytest.mark.parametrize(("body", "people"), COMING)
def test_nobody_drops_out(body: str, people: set[str]) -> None:
    assert outcome(letter(body)) == (Kind.REGISTRATION, len(people), people, False)
