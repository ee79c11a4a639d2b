"""Refusals of every cut: on the way back, a registration declared void, a chair handed on, told in a story."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import SUBJECT, decided

CANCELLATION_LETTERS = [
    ("Sta al een uur stil bij Meppel, de treinen rijden niet. Ik draai om, het heeft geen zin meer.", 1),
    ("Mijn plekje bij de kick-off mag je dus aan een ander geven.", 1),
    ("Dank voor de uitnodiging. Helaas past het niet in de planning, we zijn die week met het team op de hei.", 1),
    ("Leuk initiatief, maar voor ons nu even niet.", 1),
    ("Dank, maar dit keer sla ik over.", 1),
    ("Ik pas.", 1),
    ("Nee dank je, geen tijd.", 1),
]
CANCELLATION_REPLIES = [
    ("Ik keer om, dit wordt niks meer vanmiddag. Veel plezier!", 1),
    ("Ik sta in de file bij Gouda en ga maar terug naar huis. Jammer!", 1),
    ("Onderstaand bericht van mij kunt u als vervallen beschouwen. Het college heeft anders besloten.", 1),
    ("Mijn aanmelding hieronder kunt u als niet verzonden beschouwen.", 1),
    ("Beschouw mijn opgave maar als vervallen.", 1),
    ("Vergeet mijn aanmelding maar, ik ben overgeplaatst.", 1),
    ("Mijn aanmelding is niet meer van toepassing.", 1),
    ("Schuif mijn stoel maar door, ik zit die dag in Brussel.", 1),
    ("Ik zal de middag van 18 september dus moeten missen.", 1),
    ("Ik werk sinds deze week bij een andere afdeling. Mijn plek kan naar een ander.", 1),
    ("Ik stap per 1 september over naar een andere werkgever, dus mijn deelname komt te vervallen.", 1),
    ("Als het niet uitmaakt trek ik m'n aanmelding in voor dinsdag. Oké?", 1),
    ("Ik trek me terug voor dinsdag, goed?", 1),
    ("Zou je mij willen uitboeken? De raad vergadert die dag.", 1),
    ("Ik bel af voor dinsdag, de oppas is ziek.", 1),
    ("Ik moet verzaken dinsdag.", 1),
    ("Het zal zonder mij moeten, ik lig plat met rugklachten.", 1),
    ("Jullie moeten het zonder mij doen dinsdag.", 1),
    ("Ik moet jullie helaas laten zitten: spoeddebat.", 1),
    ("Ik ga er toch niet bij zijn hoor.", 1),
    ("Dinsdag ben ik er niet.", 1),
    ("Reken dinsdag niet op mij.", 1),
    ("Je hoeft dinsdag niet op me te rekenen.", 1),
    ("Ik zal er niet zijn, mijn vader wordt geopereerd.", 1),
    ("De 18e gaat aan mijn neus voorbij, ik ben opgeroepen voor jurydienst.", 1),
    ("Mijn dochter heeft waterpokken dus ik blijf thuis dinsdag.", 1),
    ("Ik ben net positief getest, dus dinsdag gaat niet.", 1),
    ("Ik heb mijn enkel gebroken en kan niet reizen.", 1),
    ("Ik kan dinsdag bij nader inzien niet.", 1),
    ("Door omstandigheden thuis moet ik verstek laten gaan.", 1),
    ("Mijn leidinggevende geeft geen toestemming, dus ik kom niet.", 1),
    ("Ik mag van mijn chef niet weg, dus helaas.", 1),
    ("Afspraak in het ziekenhuis ertussen gekomen. Volgende keer beter!", 1),
    ("Ik wil graag mijn deelname aan de bijeenkomst beëindigen.", 1),
    ("Graag mijn deelname ongedaan maken.", 1),
    ("Gelieve mijn inschrijving te annuleren.", 1),
    ("Gelieve mij te schrappen van de deelnemerslijst.", 1),
    ("Ik zie ervan af.", 1),
    ("Toch geen Schiedam voor mij dinsdag.", 1),
    ("Ik moet dinsdag toch werken in de balie wegens ziekte van een collega.", 1),
    ("Het lijkt me beter als ik dinsdag niet kom, ik ben snotverkouden.", 1),
    ("Ik blijf dinsdag thuis, ik voel me beroerd.", 1),
    ("Ik voel me niet goed en sla dinsdag over.", 1),
    ("My train is cancelled and I'm heading back home. Sorry to miss it!", 1),
    ("Please give my seat to someone else, I've been called away.", 1),
    ("I won't make it on Tuesday after all.", 1),
    ("Something urgent came up at work, so please take me off the list.", 1),
    ("I'm down with the flu, so no Schiedam for me.", 1),
    ("I have to bail on Tuesday, sorry.", 1),
    ("I can't be there on the 18th any more.", 1),
    ("Please scrap my registration.", 1),
    ("Sadly I need to give up my place.", 1),
    ("I'm afraid I'm going to have to pull out of Tuesday's meeting.", 1),
    ("Kindly cancel my attendance.", 1),
    ("Not able to travel, please release my spot.", 1),
    ("Ik had me ingeschreven maar zie nu dat ik dan op vakantie ben.", 1),
    ("Ik sta op de lijst maar ben verhinderd.", 1),
    ("Ik heb mij vorige week opgegeven. Inmiddels is mijn agenda veranderd en kan ik er niet bij zijn.", 1),
    ("Mag ik me nog afmelden?", 1),
    ("Kun je me van de lijst halen?", 1),
    ("Kunnen jullie mij afmelden? Ik ben die dag bij de huisarts.", 1),
    ("Zou u zo vriendelijk willen zijn mijn naam door te strepen?", 1),
    ("Wat vervelend, maar mijn zoon is net van de trap gevallen. Ik ga dinsdag niet redden.", 1),
    ("Door een sterfgeval in de familie moet ik dinsdag overslaan. De uitvaart is die middag.", 1),
    ("De uitvaart van mijn schoonmoeder is op dinsdag. Ik hoop dat je begrijpt dat ik niet kom.", 1),
]


@pytest.mark.parametrize(("body", "seats"), CANCELLATION_LETTERS)
def test_cancellation_letters(body: str, seats: int) -> None:
    assert decided(body, SUBJECT) == (Kind.CANCELLATION, seats, False)


@pytest.mark.parametrize(("body", "seats"), CANCELLATION_REPLIES)
def test_cancellation_replies(body: str, seats: int) -> None:
    assert decided(body, f"Re: {SUBJECT}") == (Kind.CANCELLATION, seats, False)
