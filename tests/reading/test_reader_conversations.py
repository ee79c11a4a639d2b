"""Replies to a confirmation and to an invitation: the same words mean something else below each."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import letter, outcome

QUOTED = [
    "\n\nVan: Oosterhout, CCM van <ccm.v.oosterhout@schiedam.nl>\nVerzonden: maandag 3 september 2018 09:00\nAan: Boer, Jan de\nOnderwerp: RE: Pioniersnetwerk 18 september\n\nBeste Jan,\n\nJe aanmelding voor de kick-off van het Pioniersnetwerk op 18 september is ontvangen: 1 plaats. Kun je toch niet komen, laat het dan weten.\n",
    "\n\nVan: Oosterhout, CCM van <ccm.v.oosterhout@schiedam.nl>\nVerzonden: maandag 3 september 2018 09:00\nAan: Boer, Jan de\nOnderwerp: Pioniersnetwerk 18 september\n\nBeste Jan,\n\nOp 18 september is de kick-off van het Pioniersnetwerk. Kom je ook? Meld je aan via dit adres.\n",
    "\n\nOp ma 3 sep. 2018 om 14:12 schreef Oosterhout, C.C.M. van <ccm.v.oosterhout@schiedam.nl>:\n\n> Beste Jan,\n>\n> Fijn dat je komt! Je aanmelding is ontvangen.\n",
    "\n\nVan: Oosterhout, CCM van <ccm.v.oosterhout@schiedam.nl>\nVerzonden: maandag 3 september 2018 09:00\nAan: Boer, Jan de\nOnderwerp: RE: Pioniersnetwerk 18 september\n\nBeste Jan,\n\nGenoteerd, leuk! Tot de 18e.\n\nVan: Boer, Jan de\nVerzonden: vrijdag 31 augustus 2018 10:02\nAan: ccm.v.oosterhout@schiedam.nl\nOnderwerp: Pioniersnetwerk 18 september\n\nGraag meld ik me aan.\nJan de Boer\n",
    "",
    "\n\nVan: Oosterhout, CCM van <ccm.v.oosterhout@schiedam.nl>\nVerzonden: maandag 3 september 2018 09:00\nAan: Boer, Jan de\nOnderwerp: RE: Pioniersnetwerk 18 september\n\nBeste Jan,\n\nDank voor je aanmelding, je staat op de lijst.\n",
]
ROWS = [
    (QUOTED[0], "Dank je wel, tot dan!", "RE: Pioniersnetwerk 18 september", (Kind.UNRELATED, 0, set())),
    (
        QUOTED[0],
        "Top, bedankt voor de snelle bevestiging.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.UNRELATED, 0, set()),
    ),
    (
        QUOTED[0],
        "Dankjewel Chantal! Ik kijk ernaar uit.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.UNRELATED, 0, set()),
    ),
    (QUOTED[0], "👍", "RE: Pioniersnetwerk 18 september", (Kind.UNRELATED, 0, set())),
    (QUOTED[0], "Fijn, ik zie je dan.", "RE: Pioniersnetwerk 18 september", (Kind.UNRELATED, 0, set())),
    (QUOTED[0], "Super, genoteerd in mijn agenda.", "RE: Pioniersnetwerk 18 september", (Kind.UNRELATED, 0, set())),
    (
        QUOTED[0],
        "Helaas moet ik toch afzeggen.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CANCELLATION, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[0],
        "Ik ben helaas verhinderd, volgende keer beter!",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CANCELLATION, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[0],
        "Sorry, ik kan toch niet. Mag mijn collega Lot Baas in mijn plaats komen?",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CHANGE, 1, {"Lot Baas"}),
    ),
    (
        QUOTED[0],
        "Mijn collega Lot Baas wil ook graag mee, kan dat nog?",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CHANGE, 2, {"Jan de Boer", "Lot Baas"}),
    ),
    (
        QUOTED[0],
        "Zet je mijn collega Lot Baas er ook bij?",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CHANGE, 2, {"Jan de Boer", "Lot Baas"}),
    ),
    (
        QUOTED[0],
        "Kun je van 1 plaats 2 maken? Mijn collega Lot Baas komt mee.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CHANGE, 2, {"Jan de Boer", "Lot Baas"}),
    ),
    (
        QUOTED[0],
        "Dank voor de bevestiging. Is er ook een routebeschrijving?",
        "RE: Pioniersnetwerk 18 september",
        (Kind.QUESTION, 0, set()),
    ),
    (
        QUOTED[0],
        "Ik blijf toch niet voor de borrel.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CHANGE, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[0],
        "Nog even doorgeven: ik ben vegetariër.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CHANGE, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[0],
        "Ik kom wat later, rond half drie.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CHANGE, 1, {"Jan de Boer"}),
    ),
    (QUOTED[1], "Graag!", "RE: Pioniersnetwerk 18 september", (Kind.REGISTRATION, 1, {"Jan de Boer"})),
    (QUOTED[1], "Ja leuk, ik kom.", "RE: Pioniersnetwerk 18 september", (Kind.REGISTRATION, 1, {"Jan de Boer"})),
    (QUOTED[1], "Jazeker, ik ben erbij.", "RE: Pioniersnetwerk 18 september", (Kind.REGISTRATION, 1, {"Jan de Boer"})),
    (
        QUOTED[1],
        "Dank voor de uitnodiging! Zet mij op de lijst.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.REGISTRATION, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[1],
        "Helaas, dan ben ik op vakantie.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CANCELLATION, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[1],
        "Dank voor je mail. Ik kan helaas niet, maar stuur mijn collega Lot Baas.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.REGISTRATION, 1, {"Lot Baas"}),
    ),
    (
        QUOTED[1],
        "Ja, met z'n tweeën: Lot Baas en ik.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.REGISTRATION, 2, {"Jan de Boer", "Lot Baas"}),
    ),
    (
        QUOTED[1],
        "Hierbij geef ik me op voor onderstaande bijeenkomst.",
        "FW: Pioniersnetwerk 18 september",
        (Kind.REGISTRATION, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[1],
        "Ik kom graag!",
        "Fwd: Sluit je aan bij het Pioniersnetwerk Open Overheid",
        (Kind.REGISTRATION, 1, {"Jan de Boer"}),
    ),
    (QUOTED[2], "Bedankt, tot de 18e!", "RE: Pioniersnetwerk 18 september", (Kind.UNRELATED, 0, set())),
    (QUOTED[2], "Ontvangen, dank.", "RE: Pioniersnetwerk 18 september", (Kind.UNRELATED, 0, set())),
    (QUOTED[2], "Prima!", "RE: Pioniersnetwerk 18 september", (Kind.UNRELATED, 0, set())),
    (
        QUOTED[2],
        "Duidelijk, dank voor de snelle reactie.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.UNRELATED, 0, set()),
    ),
    (
        QUOTED[2],
        "Goed om te horen. We zien elkaar de 18e.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.UNRELATED, 0, set()),
    ),
    (QUOTED[2], "Kan nu toch niet. Groet", "RE: Pioniersnetwerk 18 september", (Kind.CANCELLATION, 1, {"Jan de Boer"})),
    (
        QUOTED[2],
        "Laat maar zitten, ik kom niet.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CANCELLATION, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[3],
        "Beste Chantal, wat jammer nou, ik moet toch afzeggen. Mijn excuses voor het late bericht.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CANCELLATION, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[4],
        "Mijn collega Carla Prins heeft griep en zal er dinsdag dus niet zijn. Ik kom wel zoals gepland.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CANCELLATION, 1, {"Carla Prins"}),
    ),
    (QUOTED[3], "Dat is snel! Tot de 18e.", "RE: Pioniersnetwerk 18 september", (Kind.UNRELATED, 0, set())),
    (QUOTED[3], "Ja hoor, geen probleem.", "RE: Pioniersnetwerk 18 september", (Kind.UNRELATED, 0, set())),
    (
        QUOTED[3],
        "Mooi, dan drinken we daar een biertje op.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.UNRELATED, 0, set()),
    ),
    (QUOTED[3], "Yes, leuk! Zie je daar.", "RE: Pioniersnetwerk 18 september", (Kind.UNRELATED, 0, set())),
    (QUOTED[3], "Hartelijk dank voor de informatie.", "RE: Pioniersnetwerk 18 september", (Kind.UNRELATED, 0, set())),
    (QUOTED[3], "Haha, dat komt goed.", "RE: Pioniersnetwerk 18 september", (Kind.UNRELATED, 0, set())),
    (
        QUOTED[5],
        "Dag Chantal, door een sterfgeval in de familie kan ik er de 18e niet bij zijn.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CANCELLATION, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[5],
        "Ik moet je helaas teleurstellen: ik ben er niet bij.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CANCELLATION, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[5],
        "Zou je me van de lijst willen halen? Er is iets tussen gekomen.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CANCELLATION, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[5],
        "Wat ontzettend jammer, ik kan toch niet. Ik lees graag het verslag na.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CANCELLATION, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[5],
        "Ik moet helaas annuleren. Kan ik het verslag krijgen?",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CANCELLATION, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[5],
        "Er is me iets tussen gekomen. Mijn plekje komt vrij.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CANCELLATION, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[5],
        "Ik ga het niet redden morgen, zit vast in een overleg in Den Haag.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CANCELLATION, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[5],
        "Mijn dochter heeft waterpokken. Ik blijf dus thuis.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CANCELLATION, 1, {"Jan de Boer"}),
    ),
    (
        QUOTED[5],
        "Ik kom samen met Carla Prins, zij had zich nog niet opgegeven.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CHANGE, 2, {"Carla Prins", "Jan de Boer"}),
    ),
    (
        QUOTED[5],
        "Ik laat me vervangen door Carla Prins.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CHANGE, 1, {"Carla Prins"}),
    ),
    (
        QUOTED[5],
        "Kun je mijn naam vervangen door die van Carla Prins?",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CHANGE, 1, {"Carla Prins"}),
    ),
    (
        QUOTED[5],
        "Carla Prins wil ook mee. Kun je haar toevoegen?",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CHANGE, 2, {"Carla Prins", "Jan de Boer"}),
    ),
    (
        QUOTED[5],
        "We worden een groepje: naast mij komen ook Carla Prins en Mo Ali.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CHANGE, 3, {"Carla Prins", "Jan de Boer", "Mo Ali"}),
    ),
    (
        QUOTED[5],
        "Ik kan zelf niet, maar wil mijn plek graag doorgeven aan collega Carla Prins.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CHANGE, 1, {"Carla Prins"}),
    ),
    (QUOTED[5], "Moet ik iets meenemen?", "RE: Pioniersnetwerk 18 september", (Kind.QUESTION, 0, set())),
    (QUOTED[4], "Krijgen we nog een bevestiging?", "RE: Pioniersnetwerk 18 september", (Kind.QUESTION, 0, set())),
    (QUOTED[4], "Hebben jullie mijn mail ontvangen?", "RE: Pioniersnetwerk 18 september", (Kind.QUESTION, 0, set())),
    (
        QUOTED[4],
        "Carla Prins belde me net: griep. Zij komt dus niet, ik wel.",
        "RE: Pioniersnetwerk 18 september",
        (Kind.CANCELLATION, 1, {"Carla Prins"}),
    ),
]


@pytest.mark.parametrize(("quoted", "body", "subject", "expected"), ROWS)
def test_a_reply_is_read_with_what_it_answers(
    quoted: str, body: str, subject: str, expected: tuple[Kind, int, set[str]]
) -> None:
    assert outcome(letter(body, subject=subject, below=quoted))[:3] == expected
