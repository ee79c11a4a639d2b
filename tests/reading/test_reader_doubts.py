"""What leaves a registration or cancellation open, beside the same words where they leave nothing open."""

import pytest

from tests.reading.letters import SUBJECT, letter, reader

REPLY = f"RE: {SUBJECT}"
SURE = [
    (SUBJECT, "Ik kom graag. Mijn wethouder zegt altijd dat wij in de weg staan, en misschien heeft hij gelijk."),
    (SUBJECT, "Ik kom graag. U kent me misschien nog van de regiodag."),
    (SUBJECT, "Ik meld me aan. Misschien kennen jullie ons project met de dorpstafels."),
    (SUBJECT, "Ik meld me aan. Wellicht dat het onderwerp ook de raad aanspreekt."),
    (SUBJECT, "Ik doe mee. Daar valt misschien nog wel wat over te vertellen."),
    (SUBJECT, "Ik ben erbij, en misschien heeft Leiden ook iets te bieden."),
    (SUBJECT, "Ik kom zeker; misschien een idee om koffie te regelen."),
    (SUBJECT, "Ik meld mij aan. Waarschijnlijk is het een druk programma."),
    (SUBJECT, "I'd like to register. Perhaps you remember me from the conference."),
    (SUBJECT, "Ik kom dinsdag. Het wordt vermoedelijk een mooie middag."),
    (
        SUBJECT,
        "Voorlopig zijn we met z'n tweeën, Corné Wagtmans en ik. Mochten er nog meer belangstellenden komen, dan hoort u het.",
    ),
    (SUBJECT, "Wij komen vooralsnog met z'n drieën: Corné Wagtmans, Ria Smit en ik."),
    (SUBJECT, "Ik heb lang getwijfeld, maar ik kom."),
    (
        SUBJECT,
        "Ik heb getwijfeld, want ik ben pas sinds augustus in dienst. Na lang wikken en wegen: doen! U mag mij inschrijven.",
    ),
    (SUBJECT, "Ik twijfelde even, maar schrijf me in."),
    (REPLY, "Ik moet mij afmelden voor dinsdag. Vervanging bleek niet mogelijk."),
    (REPLY, "Ik kan dinsdag niet. Een vervanger sturen is helaas niet mogelijk."),
    (SUBJECT, "Ik kom graag op de 18e. Eén plaats is dus voldoende."),
    (SUBJECT, "Ik kom namens drie gemeenten. Een stoel is genoeg."),
    (SUBJECT, "Ik meld me graag aan. Mijn man komt niet mee."),
    (SUBJECT, "Ik ben van de partij. Mijn man rijdt mee maar gaat naar het museum, die hoeft u niet te tellen."),
    (SUBJECT, "Ik kom graag. Mijn vrouw rijdt met me mee en gaat die middag winkelen."),
    (SUBJECT, "Ik kom; de hond komt niet mee."),
    (SUBJECT, "Ik kom graag. Mijn partner brengt me en gaat daarna verder naar zijn werk."),
    (
        REPLY,
        "Schrijf mij voor de 18e maar uit. Voor de bijeenkomst in het vierde kwartaal mag je me meteen weer noteren!",
    ),
    (REPLY, "Ik moet mij afmelden voor dinsdag. In december ben ik er weer graag bij."),
    (REPLY, "Ik moet mij afmelden voor dinsdag. In het voorjaar sluit ik graag weer aan."),
    (REPLY, "Ik moet mij afmelden voor dinsdag. De accountant komt langs en mijn aanwezigheid is hier vereist."),
    (REPLY, "Ik moet mij afmelden voor dinsdag. Ik hoop op een herkansing als er nog zo'n middag komt."),
    (REPLY, "Ik kan dinsdag niet. Bij de tweede bijeenkomst hoop ik er wel te zijn."),
    (
        SUBJECT,
        "Mijn collega Sjoerd Bakker kan er prachtig over vertellen, maar hij zit die week in Kopenhagen. Ik meld me aan voor de 18e.",
    ),
    (SUBJECT, "Mijn begeleider, Wout Derksen, is die week vrij. U mag mij inschrijven."),
    (
        SUBJECT,
        "Met twee studenten, Loes Beijer en Dinu Okafor, kom ik graag luisteren. Een derde, Tessa Vink, heeft die dag een tentamen en blijft thuis.",
    ),
    (
        REPLY,
        "Wij hadden twee plekken gereserveerd, maar het wordt er één: alleen ik kom. Baukje Reitsma blijft thuis met een hernia.",
    ),
    (SUBJECT, "Ik kom graag. Ik zat vorig jaar naast Petra Langeveld bij de regiodag."),
    (SUBJECT, "Ik ben fan van Thijs Homan en kom dus graag."),
    (SUBJECT, "Ik kom graag. Carlo Vis past op de winkel."),
    (SUBJECT, "Ik kom alleen; Bert-Jan Olthof moet die dag naar de commissie."),
    (SUBJECT, "Mijn voorganger Berber Kuiper werkt inmiddels bij de provincie. Ik meld mij aan."),
    (SUBJECT, "Ik kom graag, ook al heeft collega Wim Stam het al van jullie gehoord."),
    (SUBJECT, "Ik kom. Arend Weidema heeft bedankt, dus u kunt alleen mij noteren."),
    (SUBJECT, "Sorry, mijn vorige mail was nog niet af. Ik schrijf me in voor de 18e."),
    (SUBJECT, "Sorry, de vorige schoot weg voor hij af was. Ik schrijf me graag in."),
    (SUBJECT, "Excuses voor de dubbele mail. Ik kom graag."),
    (SUBJECT, "Ik kom. Piet Smit wil er ook over nadenken."),
    (SUBJECT, "Ik meld mij aan. Sjoerd Bakker zit ook bij dit project."),
    (SUBJECT, "Ik kom. Sjoerd Bakker zou ook graag willen."),
    (SUBJECT, "Ik kom. Sjoerd Bakker heeft geen interesse."),
    (SUBJECT, "Sjoerd Bakker en ik hebben interesse en komen graag."),
    (REPLY, "Helaas moet ik afzeggen. Misschien kan iemand van de wachtlijst er blij mee zijn."),
    (REPLY, "Mijn collega Ans Smit komt in mijn plaats. Is dat een probleem?"),
]
OPEN = [
    (SUBJECT, "Misschien kom ik dinsdag."),
    (SUBJECT, "Ik kom misschien."),
    (SUBJECT, "Ik kom graag, maar misschien moet ik een vergadering bijwonen."),
    (SUBJECT, "Ik meld me aan. Misschien lukt het toch niet."),
    (SUBJECT, "Ik kom waarschijnlijk met een collega."),
    (SUBJECT, "Ik ben er waarschijnlijk bij."),
    (SUBJECT, "Ik kom, maar wellicht ben ik verhinderd."),
    (SUBJECT, "Zet mij voorlopig op de lijst."),
    (SUBJECT, "Houd voorlopig een stoel voor me vrij."),
    (SUBJECT, "Ik twijfel nog of ik kom. Zet me op de lijst."),
    (SUBJECT, "Ik kom, tenzij mijn oppas uitvalt."),
    (SUBJECT, "Schrijf mij in; of ik echt kan, weet ik nog niet."),
    (SUBJECT, "I will probably come."),
    (SUBJECT, "Maybe I can come."),
    (SUBJECT, "Ik kom, mits mijn plaats op het werk gevuld wordt."),
    (SUBJECT, "Ik kom graag, tenzij mijn agenda vol loopt."),
    (SUBJECT, "Ik meld me aan, mits ik vrij krijg."),
    (REPLY, "Misschien moet ik afzeggen."),
    (REPLY, "Ik kan dinsdag waarschijnlijk niet."),
    (SUBJECT, "Wij komen samen met z'n tweeën, Piet Smit en ik. Een stoel is genoeg, wij wisselen elkaar af."),
    (SUBJECT, "Ik deel mijn stoel met collega Piet Smit."),
    (SUBJECT, "Piet Smit en ik komen om beurten, één plek volstaat."),
    (SUBJECT, "Ik meld me aan. Mijn vrouw komt mee."),
    (SUBJECT, "Ik kom graag en neem mijn zoontje mee."),
    (SUBJECT, "Ik meld me aan en mijn man rijdt mee."),
    (SUBJECT, "Ik kom met mijn hond mee."),
    (REPLY, "Ik moet mij afmelden voor dinsdag. Of toch niet: ik kom gewoon!"),
    (REPLY, "Ik kan dinsdag niet. Na de pauze ben ik er wel graag bij."),
    (REPLY, "Ik kan niet bij het programma zijn, maar ik kom wel."),
    (SUBJECT, "Ik kom. Collega Sjoerd Bakker heeft ook interesse."),
    (SUBJECT, "Ik kom. Mijn collega Sjoerd Bakker heeft ook belangstelling."),
    (SUBJECT, "Ik kom graag. Sjoerd Bakker is ook geïnteresseerd."),
    (SUBJECT, "Ik kom. Sjoerd Bakker van ICT wil misschien ook."),
    (SUBJECT, "Sorry, ik heb me vergist in de datum. Ik kom graag."),
]


@pytest.mark.parametrize(("subject", "body"), SURE)
def test_words_of_doubt_that_leave_nothing_open_need_nobody(subject: str, body: str) -> None:
    request = reader().read(letter(body, subject=subject))
    assert not request.review, request.reasons


@pytest.mark.parametrize(("subject", "body"), OPEN)
def test_what_is_left_open_is_shown(subject: str, body: str) -> None:
    assert reader().read(letter(body, subject=subject)).review
