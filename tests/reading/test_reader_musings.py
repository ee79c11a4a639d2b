"""Questions that nobody here has to answer: musings on the matter itself, what the writer answers himself, words to others."""

import pytest

from processor.reading.message import Address, Message
from processor.registration.request import Kind
from tests.reading.letters import OURS, SUBJECT, letter, outcome, reader

COMES = (Kind.REGISTRATION, 1, {"Jan de Boer"}, False)
CURIOUS = [
    "Ik meld me graag aan. Ik werk sinds een jaar aan dorpsbudgetten en ben benieuwd hoe anderen dat doen.",
    "Graag schrijf ik mij in; ik ben nieuwsgierig naar hoe Utrecht dit aanpakt.",
    "Noteer mij maar. Wij begonnen dit voorjaar met een burgerpanel en willen graag leren hoe andere gemeenten dat inrichten.",
    "Ik zou graag de kick-off bijwonen om te horen welke lessen er elders zijn geleerd.",
    "Ik ben benieuwd wat er van jullie buurtaanpak geworden is en kom de 18e graag kijken.",
    "Ik kom graag. Ik hoor graag hoe de grote steden dat oplossen.",
    "Graag meld ik mij aan. Onze raad is benieuwd of anderen diezelfde ervaring hebben.",
    "Zet mij op de lijst. Ik zie graag hoe Schiedam bewoners laat meebeslissen.",
    "Ik ben erbij! Vooral benieuwd hoe collega-gemeenten omgaan met weerstand.",
    "Bij dezen mijn aanmelding. Het lijkt mij leerzaam te zien wat bij anderen werkt.",
]
MUSED = [
    "Wie beslist er eigenlijk over een straat? Die vraag houdt ons bezig, en daarom meld ik mij aan.",
    "Duizend adressen en bewoners die terecht zeggen: wie beslist hier nu eigenlijk? Daarom wil ik er op 18 september bij zijn.",
    "Een middag over openheid zonder Leiden, dat kan toch niet? Ik ben present!",
    "Wie wil dit nou niet? Een hele middag met gelijkgestemden? En dan ook nog aan het water? Ik kom eraan hoor!",
    "Wat heeft een waterschap te zoeken bij een netwerk over openheid? Meer dan je denkt! Ik kom op 18 september graag langs.",
    "Pionier? Ja. Ambtenaar? Ook ja. Dinsdag? Vrij gehouden. Dus reserveer voor mij maar een plaats.",
    "Wat doet een archivaris bij pioniers? Heel veel, zeg ik altijd. Ik meld me aan.",
    "Wat als bewoners nu eens zelf de begroting schreven? Over zulke dingen denk ik na, dus schrijf me in.",
    "Waarom vertrouwen mensen de overheid zo weinig? Ik wil erover meepraten en meld me daarom aan.",
    "Voor het Pionierscafé (heet het zo?) op 18.09.2018 wil ik me graag inschrijven.",
    "Alles duidelijk zo? Ik meld me aan voor de kick-off.",
    "Ik meld me aan voor de kick-off. Is alles zo helder? Anders hoor ik het.",
    "Ik kom graag. Vragen? Bel gerust.",
    "Ik kom graag. Wil je meer weten over ons project? Kijk op www.leiden.nl/open.",
    "Ik kom graag. Nog vragen? Ik ben bereikbaar op 06-12345678.",
    "Ik meld me aan. Wilt u mij spreken? Bel dan mijn secretaresse.",
    "Weet je nog dat wij elkaar in Gouda spraken? Ik meld mij aan voor de kick-off.",
    "Ik ben er de 18e graag bij. Doe je de groeten aan Wouter?",
    "Doet u Bert Wijnands van Vastgoed de hartelijke groeten? Ik meld mij aan voor de middag.",
]
SAID = [
    "Doe mij d'r maar bij.",
    "Zet me d'r ook maar bij, alsjeblieft.",
    "Gooi mij er ook maar tussen op de lijst.",
    "Gaarne ook mijn naam toevoegen aan de lijst van aanwezigen.",
    "Zou graag zien dat mijn naam op de lijst wordt bijgeschreven.",
    "Als er nog een stoel vrij is zit ik er dinsdag op!",
    "Indien er nog een plaats beschikbaar is, kom ik graag.",
    "Hierbij laat ik weten dat ik er op 18 september graag bij ben.",
    "Fijn dat ik er de 18e bij mag zijn.",
    "Vanuit het noorden komt ondergetekende op de 18e naar jullie toe.",
    "Ondergetekende is er de 18e graag bij.",
    "Ik stap de 18e om kwart voor twee op de metro en ben er dan op tijd.",
    "Ik neem de boot van half tien en ben dus ruim op tijd.",
    "Met de trein van twaalf uur ben ik er ruimschoots op tijd.",
    "Open overheid? Mijn laatste verzoek duurde 211 dagen. Ik kom het u de 18e in persoon vertellen, dus noteer mijn naam.",
    "Een pionier? Dat ben ik! Schrijf me in.",
    "Sindsdien denk ik vaak: wat als we niet meer begonnen met een plan? Houd een stoel voor mij vrij.",
    "Vorige week vroeg ik nog of het programma wel iets voor een kustgemeente was. Na je uitgebreide antwoord ben ik om: schrijf me in.",
    "Eerder vroeg ik of het ook voor griffiers is bedoeld. Dank voor je reactie, ik meld me aan!",
    "Gerben vroeg of ik de 18e wil gaan luisteren. Dat doe ik heel graag!",
    "Mijn afdelingshoofd stuurde onderstaand bericht door met de vraag of ik Leiden wil vertegenwoordigen. Dat doe ik met plezier.",
    "Onze wethouder vraagt of ik kan komen. Dat doe ik graag.",
    "De gemeentesecretaris vroeg mij of ik hierbij aanwezig wil zijn. Dat wil ik natuurlijk!",
    "Mijn teamleider vroeg me of ik wilde aansluiten. Dat doe ik uiteraard graag.",
    "Mag ik daar ook bij?",
    "Graag zou ik iets meer doen dan luisteren, maar ik kom in elk geval.",
    "Present! Ontvangt u onze nieuwsbrief liever niet meer? Afmelden kan via nieuwsbrief@leiden.nl.",
    "Antwoorden op je vier vragen: ja, ik kom, alleen, en ik eet vegetarisch.",
    "Ik meld me aan. Moest mijn functie er nog bij? Ik ben wijkmanager.",
    "Ik kom graag. Wilden jullie ook mijn functie weten? Adviseur participatie.",
]
ROOM = [
    "Kan ik er ook bij zijn de 18e? Dan graag even noteren.",
    "Zou er bij de kick-off een stoel vrij zijn voor een onderzoeker? Dan meld ik mij bij dezen aan.",
    "Is er nog plek? Dan graag opschrijven!",
    "Is er nog een stoel over? Zo ja, schrijf mij dan in.",
    "Kan er nog eentje bij? Zet me dan op de lijst.",
    "Hebt u nog ruimte? Dan bij dezen mijn aanmelding.",
    "Zijn er nog plaatsen? Dan geef ik mij hierbij op.",
    "Is er nog plek voor één? In dat geval meld ik mij hierbij aan.",
]
HEEDED = [
    "Graag kom ik naar de kick-off. Ik heb een zware notenallergie. Als er hapjes zijn bij de borrel, wil iemand dan even opletten?",
    "Ik ben vegetariër en kom graag. Kunnen jullie daar rekening mee houden?",
    "Ik kom graag. Ik eet geen gluten. Wil je daar rekening mee houden?",
    "Ik kom graag. Ik ben allergisch voor pinda's. Let u daarop?",
    "Ik meld me aan. Ik eet halal; kunt u dat doorgeven aan de keuken?",
    "Ik meld me aan. Ik drink geen alcohol en eet veganistisch. Zou daar rekening mee gehouden kunnen worden?",
    "Ik ben er graag bij. Denk je voor bij de borrel aan iets glutenvrijs voor mij?",
    "Ik ben erbij. Ik eet geen lactose, geef je dat door aan de catering?",
]
ASKING = [
    "Ik meld me aan. Ik ben benieuwd of er ook een digitale versie van het programma is.",
    "Ik meld me aan. Ik hoor graag hoe laat het afgelopen is.",
    "Ik meld me aan. Ik ben benieuwd wie er nog meer komen.",
    "Ik meld me aan. Ik ben benieuwd of er een verslag komt.",
    "Ik meld me aan en hoor graag wat ik moet meenemen.",
    "Ik meld me aan. Graag hoor ik hoe jullie dat met parkeren doen.",
    "Is de zaal al bekend? Ik kom graag.",
    "Hoe laat is het programma afgelopen? Ik kom graag.",
    "Wat zijn de kosten van deze middag? Ik meld me aan.",
    "Wordt de middag ook opgenomen? Ik meld me aan.",
    "Waar moeten bezoekers zich melden? Ik kom graag.",
    "Wie spreken er die middag allemaal? Ik kom graag.",
    "Is er nog plek? Ik hoor het graag.",
    "Is er nog plek voor mijn collega? Ik kom in elk geval.",
    "Ik kom graag. Kun je een parkeerplaats regelen? Bel me anders even.",
    "Ik kom graag. Heb je het programma al? Stuur het me gerust.",
    "Ik kom graag. Ik ben vegetariër. Is er ook lunch?",
    "Ik kom graag en ik zit in een rolstoel. Is er een lift?",
    "Waarom vertrouwen mensen de overheid zo weinig?",
    "Vorige week vroeg ik of er nog plek is. Ik heb nog geen antwoord.",
    "Ik meld me aan en vroeg me af of er ook een programma is.",
    "Ben ik nog op tijd?",
    "Parkeren? Ik kom met de auto.",
    "Mijn manager vraagt of ik het programma kan opsturen. Dat doe ik graag als u het mij mailt.",
    "Graag zou ik meer weten over het programma, ik kom in elk geval.",
    "Ik kom, maar heb twee vragen: is er parkeerplek en lunch?",
    "Ik meld me aan. Moet ik mijn functie nog doorgeven?",
    "Als er een stoel vrij is op de eerste rij, hoor ik het graag.",
    "Ik ben benieuwd hoe anderen dat doen.",
]
TO_OTHERS = [
    "Ik meld mij hierbij aan voor de kick-off. Arne, voor jou ter info, jij wilde toch weten waar ik dinsdag zit?",
    "Ik meld mij hierbij aan. Arne, zet jij het ook in mijn agenda?",
    "Ik kom de 18e. Arne: kun jij die middag mijn dienst overnemen?",
    "Ik kom de 18e. @Arne, neem jij die dag de telefoon over?",
    "Arne, wil jij mijn trein boeken? Chantal, ik meld me hierbij aan.",
    "Ik meld me hierbij aan. Arne Bolks, wil jij die dag voorzitten?",
    "Schrijf mij maar in. Arne, lees jij mijn stuk nog even door?",
    "Ik ben erbij. Arne, kun je dit bespreken in het MT?",
]
TO_US = [
    "Ik meld me aan. Chantal, kun jij het programma sturen?",
    "Ik meld me aan. Arne vraagt of er parkeerplek is, is dat zo?",
    "Ik meld me aan. Kan Arne later aansluiten?",
]


@pytest.mark.parametrize("body", [*CURIOUS, *MUSED, *SAID, *ROOM, *HEEDED])
def test_what_needs_no_answer_holds_nobody_up(body: str) -> None:
    assert outcome(letter(body)) == COMES


@pytest.mark.parametrize("body", ASKING)
def test_what_the_organiser_must_answer_is_shown(body: str) -> None:
    assert reader().read(letter(body)).review


def _shared(body: str) -> Message:
    """A letter to us and to a colleague of the writer."""
    sent = letter(body)
    to = (Address("", OURS), Address("Bolks, Arne", "a.bolks@leiden.nl"))
    return Message(sender=sent.sender, to=to, subject=SUBJECT, text=sent.text)


@pytest.mark.parametrize("body", TO_OTHERS)
def test_what_is_said_to_another_reader_is_no_question_to_us(body: str) -> None:
    assert outcome(_shared(body)) == COMES


@pytest.mark.parametrize("body", TO_US)
def test_what_is_said_to_us_is_shown(body: str) -> None:
    assert reader().read(_shared(body)).review
