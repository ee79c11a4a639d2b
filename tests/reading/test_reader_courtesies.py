"""Questions out of courtesy beside those that the organiser must answer, and numbers that tell the time."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import SUBJECT, letter, outcome, reader

REPLY = f"RE: {SUBJECT}"
COURTEOUS = [
    (
        SUBJECT,
        "Ik had me opgegeven voor dinsdag, maar dat gaat niet lukken. Mijn collega Wietse Dolfing gaat in mijn plaats. Wil je dat omzetten?",
    ),
    (SUBJECT, "Mijn collega Wietse Dolfing komt in mijn plaats. Kunt u de naam op de lijst aanpassen?"),
    (SUBJECT, "Mijn collega Wietse Dolfing komt in mijn plaats. Verwerken jullie dit?"),
    (SUBJECT, "Mijn collega Wietse Dolfing komt in mijn plaats. Zou je dat willen doorvoeren?"),
    (SUBJECT, "Mijn collega Wietse Dolfing komt in mijn plaats. Past u het naamkaartje aan?"),
    (SUBJECT, "Mijn collega Wietse Dolfing komt in mijn plaats. Zet jij dat even recht?"),
    (
        REPLY,
        "I can't make it on Tuesday after all, but my colleague Joost Uyttenhove will take my place. Could you change the name on the list?",
    ),
    (
        REPLY,
        "I can't make it on Tuesday after all, but my colleague Joost Uyttenhove will take my place. Would you mind updating the list?",
    ),
    (
        REPLY,
        "I can't make it on Tuesday after all, but my colleague Joost Uyttenhove will take my place. Can you swap us?",
    ),
    (SUBJECT, "Naast mij komt ook wethouder Hendrika Vonk. Wilt u voor ons tweeën plaats houden?"),
    (SUBJECT, "Ik kom samen met Hendrika Vonk. Wilt u twee stoelen voor ons vrijhouden?"),
    (SUBJECT, "Ik kom samen met Hendrika Vonk. Houden jullie twee plekken vrij?"),
    (SUBJECT, "Ik kom samen met Hendrika Vonk. Reserveert u voor ons?"),
    (SUBJECT, "Ik wil de kick-off de 18e graag meemaken. Noteren jullie mij?"),
    (SUBJECT, "Ik wil de kick-off de 18e graag meemaken. Noteert u mij?"),
    (SUBJECT, "Ik ben er de 18e graag bij. Schrijven jullie mij in?"),
    (SUBJECT, "Ik ben er de 18e graag bij. Zetten jullie me op de lijst?"),
    (SUBJECT, "Ik ben er de 18e graag bij. Zet je me op de lijst?"),
    (SUBJECT, "Ik ben er de 18e graag bij. Vink je me af?"),
    (SUBJECT, "Ik ben er de 18e graag bij. Regel je het even?"),
    (
        REPLY,
        "Op uw lijst sta ik als vegetariër, maar dat klopt niet helemaal: ik eet veganistisch. Wilt u dat verbeteren?",
    ),
    (REPLY, "Ik sta al op de lijst, maar als vegetariër; ik eet inmiddels veganistisch. Kun je dat aanpassen?"),
    (REPLY, "Ik moet mij helaas afmelden voor dinsdag. Haal je me van de lijst?"),
    (REPLY, "Ik moet mij helaas afmelden voor dinsdag. Halen jullie mij van de lijst?"),
    (REPLY, "Kun je dit terugdraaien? Ik kan toch niet."),
    (REPLY, "Ik kan dinsdag toch niet. Wil je mijn aanmelding ongedaan maken?"),
    (SUBJECT, "Ans Smit en Piet Vos komen. Zelf kan ik niet. Doet u ze er allebei op?"),
    (REPLY, "Ik moet mij helaas afmelden voor dinsdag. Neem je een foto?"),
    (REPLY, "Ik moet mij helaas afmelden voor dinsdag. Drink je er een op mij?"),
    (REPLY, "Ik moet mij helaas afmelden voor dinsdag. Doe je iedereen de groeten?"),
    (REPLY, "Ik moet mij helaas afmelden voor dinsdag. Geef je mijn stoel aan een ander?"),
    (REPLY, "Ik moet mij helaas afmelden voor dinsdag. Graag hoor ik hoe het was."),
    (REPLY, "Ik moet mij helaas afmelden voor dinsdag. Ik hoor later wel hoe het was."),
    (SUBJECT, "Langs deze weg meld ik mij graag aan. Ik verneem graag of mijn aanmelding in goede orde is ontvangen."),
    (SUBJECT, "Langs deze weg meld ik mij graag aan. Laat u even weten of dit goed is aangekomen?"),
    (SUBJECT, "Langs deze weg meld ik mij graag aan. Graag hoor ik of het gelukt is."),
    (SUBJECT, "Langs deze weg meld ik mij graag aan. Wilt u de ontvangst van dit bericht bevestigen?"),
    (SUBJECT, "Langs deze weg meld ik mij graag aan. Krijg ik nog een bevestiging?"),
    (SUBJECT, "Langs deze weg meld ik mij graag aan. Hoor ik nog of het gelukt is?"),
    (SUBJECT, "Langs deze weg meld ik mij graag aan. Ik hoor graag van u of ik mag komen."),
    (SUBJECT, "Langs deze weg meld ik mij graag aan. Zo goed?"),
    (SUBJECT, "Langs deze weg meld ik mij graag aan. En of ik op de borrel blijf? Reken maar."),
    (SUBJECT, "Langs deze weg meld ik mij graag aan. Of ik trek heb in de borrel? Natuurlijk!"),
    (REPLY, "Mijn leidinggevende Sjef Ackermans wil tóch met me mee dinsdag. Maakt u er twee van in plaats van één?"),
    (REPLY, "Mijn collega Sjef Ackermans wil ook mee. Maken jullie er twee van?"),
    (REPLY, "Ik sta al op de lijst en nu wil mijn collega Sjef Ackermans ook mee. Zet u hem erbij?"),
    (SUBJECT, "Namens Wierden komen Freek Pas en Lidwien Pas. Stuurt u hun de bevestiging?"),
    (SUBJECT, "Uit ons team komen Bennie Olthof, Gerrie Nijhuis en ikzelf. Schrijf je ons in?"),
]
ASKING = [
    (SUBJECT, "Ik meld me aan. Kun je me jullie modelbesluit sturen?"),
    (SUBJECT, "Ik meld me aan. Kun je me het programma sturen?"),
    (SUBJECT, "Ik meld me aan. Stuur je me het programma nog?"),
    (SUBJECT, "Ik meld me aan. Stuurt u mij de routebeschrijving?"),
    (SUBJECT, "Ik meld me aan. Wil je me even bellen?"),
    (SUBJECT, "Ik meld me aan. Bel je me even?"),
    (SUBJECT, "Ik meld me aan. Kun je een parkeerplaats regelen?"),
    (SUBJECT, "Ik meld me aan. Wilt u een parkeerplaats voor mij vrijhouden?"),
    (SUBJECT, "Ik meld me aan. Houd je een parkeerplek voor me vrij?"),
    (SUBJECT, "Ik meld me aan. Kunt u een tolk regelen?"),
    (SUBJECT, "Ik meld me aan. Kun je de uitnodiging naar mijn collega sturen?"),
    (SUBJECT, "Ik meld me aan. Wil je nagaan of mijn collega er al op staat?"),
    (SUBJECT, "Ik meld me aan. Kun je mijn collega Bert vragen of hij ook komt?"),
    (SUBJECT, "Ik meld me aan. Zou je de factuur naar de gemeente kunnen sturen?"),
    (SUBJECT, "Ik meld me aan. Zet je iets over privacy op het programma?"),
    (SUBJECT, "Ik meld me aan. Mag ik een presentatie geven?"),
    (SUBJECT, "Ik meld me aan. Maak je een verslag?"),
    (SUBJECT, "Ik meld me aan. Is er ook een verslag na afloop?"),
    (SUBJECT, "Ik meld me aan. Neem je de bus mee in de routebeschrijving?"),
    (SUBJECT, "Ik meld me aan. Laat u mij weten of er parkeerplaatsen zijn?"),
    (SUBJECT, "Ik meld me aan. Ik hoor graag hoe laat het afgelopen is."),
    (SUBJECT, "Ik meld me aan. Ik hoor graag of er nog collega's uit Leiden komen."),
    (SUBJECT, "Ik meld me aan. Graag verneem ik wat er van mij verwacht wordt."),
    (SUBJECT, "Ik meld me aan. Wil je de stukken vooraf delen?"),
    (SUBJECT, "Ik meld me aan. Haal je me op van het station?"),
    (SUBJECT, "Ik meld me aan. Kun je mij alvast aanmelden voor de tweede bijeenkomst?"),
    (SUBJECT, "Ik meld me aan. Zet je mij ook op de lijst voor de nieuwsbrief?"),
    (SUBJECT, "Ik meld me aan. Willen jullie ons contact geven met de gemeente Utrecht?"),
    (SUBJECT, "Ik meld me aan. Could you send me the programme?"),
    (SUBJECT, "Ik meld me aan. Could you change the starting time?"),
    (SUBJECT, "Ik meld me aan. Kun je het tijdstip aanpassen?"),
    (REPLY, "Ik moet mij helaas afmelden voor dinsdag. Stuur je me het verslag?"),
    (REPLY, "Ik moet mij helaas afmelden voor dinsdag. Kun je mij op de lijst zetten voor de volgende keer?"),
    (REPLY, "Ik moet mij helaas afmelden voor dinsdag. Mag mijn collega in mijn plaats?"),
    (REPLY, "Ik moet mij helaas afmelden voor dinsdag. Wie neemt mijn presentatie over?"),
    (SUBJECT, "Is mijn aanmelding goed ontvangen?"),
    (SUBJECT, "Ik heb mij vorige week aangemeld. Is dat goed aangekomen?"),
    (SUBJECT, "Ik had mezelf en Harm Pol aangemeld. Maakt u daar alsjeblieft een grotere groep van?"),
    (SUBJECT, "Ik meld me aan. En of er parkeerplekken zijn?"),
    (SUBJECT, "Ik meld me aan. Kan dat aangepast worden aan mijn reistijd?"),
]
ACTS = [
    ("In de bevestiging sta ik als Jan de Boier. Kun je dat aanpassen voor het naamkaartje?", Kind.CHANGE, 1),
    (
        "Mijn collega Ans Smit heeft mij aangemeld, maar ik heb dan vakantie. Wilt u mij er weer afhalen?",
        Kind.CANCELLATION,
        1,
    ),
    ("Mijn collega Ans Smit komt ook mee. Maakt u er twee van in plaats van één?", Kind.CHANGE, 2),
    ("Ans Smit sluit ook aan. Maken jullie daar dus twee van?", Kind.CHANGE, 2),
    ("De groep is kleiner geworden: van de vier blijven Ans Smit en ik over. Past u de lijst aan?", Kind.CHANGE, 2),
    ("Ans Smit en Piet Vos hebben zichzelf al aangemeld, zag ik. Ik kom ook.", Kind.REGISTRATION, 1),
]
TIMES = [
    "Ik kom graag, maar ben er niet voor 14.30 uur.",
    "Ik ben erbij, al is het niet voor 15:00.",
    "Ik kom, maar ik moet weg voor 16.15 uur.",
    "Ik sluit aan; ik haal het niet voor 3 uur.",
]


@pytest.mark.parametrize(("subject", "body"), COURTEOUS)
def test_a_question_out_of_courtesy_needs_nobody(subject: str, body: str) -> None:
    request = reader().read(letter(body, subject=subject))
    assert not request.review, request.reasons


@pytest.mark.parametrize(("subject", "body"), ASKING)
def test_what_must_be_answered_is_shown(subject: str, body: str) -> None:
    assert reader().read(letter(body, subject=subject)).review


@pytest.mark.parametrize(("body", "kind", "seats"), ACTS)
def test_what_is_asked_to_be_done_is_understood(body: str, kind: Kind, seats: int) -> None:
    assert outcome(letter(body, subject=REPLY))[:2] == (kind, seats)


@pytest.mark.parametrize("body", TIMES)
def test_a_time_counts_nobody(body: str) -> None:
    assert outcome(letter(body))[1] == 1
