"""How many chairs: who is spoken of but doesn't come, who is struck out in the same mail, and what else numbers count."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import letter, outcome

ME = "Jan de Boer"
ELS, PIET, MO = "Els Vink", "Piet Smit", "Mo Hassan"

STRUCK = [
    f"Onze deelnemers:\n1. {ELS}, jurist\n2. {PIET}, griffier - VERVALT, heeft raadsvergadering\n3. {MO}, wijkmanager",
    f"Hierbij onze deelnemers:\n- {ELS}\n- {MO}\n- {PIET} (toch niet)",
    f"Hierbij onze deelnemers:\n1) {ELS}\n2) {MO}\n3) {PIET} - bij nader inzien niet, hij moet naar de tandarts",
    f"Hierbij onze deelnemers:\n* {ELS}\n* {PIET}: verhinderd\n* {MO}",
    f"Wij melden aan:\n1. {ELS}\n2. {PIET}, komt niet\n3. {MO}",
    f"Wij melden aan:\n- {PIET}: verhinderd wegens ziekte\n- {ELS}\n- {MO}",
    f"Wij melden aan:\n- {PIET} – afgemeld\n- {ELS}\n- {MO}",
    f"Graag inschrijven:\n1. {ELS}\n2. {MO}\n3. {PIET} (geannuleerd)",
]


@pytest.mark.parametrize("body", STRUCK)
def test_who_is_struck_out_in_a_list_gets_no_chair(body: str) -> None:
    read = outcome(letter(f"{body}\n\nZelf ben ik er niet bij."))
    assert (body, *read) == (body, Kind.REGISTRATION, 2, {ELS, MO}, False)


KEPT = [
    f"Onze deelnemers:\n1. {ELS}, jurist\n2. {PIET}, adviseur verhinderde toegang\n3. {MO}, wijkmanager",
    f"Wij melden aan:\n- {ELS}\n- {PIET} (niet bij de borrel)\n- {MO}",
    f"Wij melden aan:\n- {ELS}\n- {PIET}, eet geen vlees\n- {MO}",
]


@pytest.mark.parametrize("body", KEPT)
def test_a_remark_behind_a_name_strikes_nobody_out(body: str) -> None:
    assert outcome(letter(f"{body}\n\nZelf ben ik er niet bij."))[2] >= {ELS, MO, PIET}


RECOUNTED = [
    (f"Wij komen met z'n drieën. O nee wacht, Peter heeft vrij die dag. Tweeën dus, {ELS} en ik.", {ELS, ME}),
    (
        f"Uit Leiden komen er vier. Wacht, Teunis heeft net gezegd dat hij niet kan. Dan blijven over: {ELS}, {PIET} en ik."
        " Drie dus!",
        {ELS, PIET, ME},
    ),
    (
        f"We willen met drie personen komen: {ELS}, {PIET} en ik. Wacht, ik hoor net dat Piet die dag examen heeft."
        f" Maak er dus maar twee van: {ELS} en ik.",
        {ELS, ME},
    ),
    (
        f"Wij rijden met 4 man: {ELS}, {PIET}, {MO} en ikzelf. Mo stapt er in Utrecht uit, die heeft daar iets anders,"
        " dus drie voor de kick-off.",
        {ELS, PIET, ME},
    ),
    (f"We zijn met z'n drieën: {ELS}, {PIET} en ik. Nee, Piet zit dan in Brussel. Dus met twee.", {ELS, ME}),
    (
        f"Graag drie plaatsen, voor {ELS}, {PIET} en mijzelf. O wacht: Piet Smit heeft die middag een tentamen."
        " Twee plaatsen dus.",
        {ELS, ME},
    ),
    (
        f"Wij komen met vier mensen. Of nee, Kees is dan op vakantie. Met drie dus: {ELS}, {PIET} en ik.",
        {ELS, PIET, ME},
    ),
    (f"Wij komen met z'n vieren. Hm, Ilse moet werken, hoor ik. Drie dus: {ELS}, {PIET} en ik.", {ELS, PIET, ME}),
]


@pytest.mark.parametrize(("body", "names"), RECOUNTED)
def test_a_number_corrected_in_the_same_mail_is_the_last_one(body: str, names: set[str]) -> None:
    assert (body, *outcome(letter(body))) == (body, Kind.REGISTRATION, len(names), names, False)


STILL_DOUBTED = [
    f"Graag vier plaatsen. Wij drieën ({ELS}, {PIET} en ik) rijden samen.",
    f"Wij komen met z'n drieën, {ELS} en ik.",
    f"We zijn met z'n vieren: {ELS}, {PIET} en ik. Twee dus.",
]


@pytest.mark.parametrize("body", STILL_DOUBTED)
def test_numbers_that_no_correction_explains_stay_in_doubt(body: str) -> None:
    assert outcome(letter(body))[3]


NO_PEOPLE = [
    "Ik kom de 18e. Zouden wij tien minuten spreektijd kunnen krijgen?",
    "Ik kom graag. Wij tien kilometer verderop zijn ook begonnen.",
    "Ik kom graag. We zijn drie weken geleden begonnen met een begroting.",
    "Ik kom op de 18e en neem ons drie kwartier durende filmpje mee.",
    "Ik kom. Met vijf procent opkomst zijn wij vijf procentpunten gezakt.",
    "Ik kom graag. In ons dorp hebben wij twaalf ideeën opgehaald.",
    "Ik kom graag. Onze vier projecten draaien al.",
    "Ik kom graag. Vorig jaar kregen wij zes vragen over de Wob.",
]


@pytest.mark.parametrize("body", NO_PEOPLE)
def test_minutes_and_miles_are_no_people(body: str) -> None:
    assert (body, outcome(letter(body))[1]) == (body, 1)


SENDS = [
    "Zet {} maar op de lijst. Hij komt in z'n eentje; ik pas op de winkel.",
    "Deelnemer: {}. Contactpersoon voor de logistiek ben ik, maar ik schuif zelf niet aan.",
    "Namens ons neemt {} deel. Ik regel het alleen maar.",
    "Wilt u {} noteren? Ik geef het alleen maar door.",
    "Wilt u {} noteren? Zelf ben ik niet van de partij.",
    "Graag een plaats voor {}. Ik doe alleen de aanmelding.",
    "Kunt u {} inschrijven? Mij zult u die dag niet zien.",
    "Kunt u {} inschrijven? Ik blijf zelf op kantoor.",
    "{} komt. Ik sluit zelf deze keer niet aan.",
    "{} gaat erheen; ik hou hier de boel draaiende.",
]


@pytest.mark.parametrize("body", SENDS)
def test_who_only_sends_another_gets_no_chair(body: str) -> None:
    assert (body, *outcome(letter(body.format(PIET)))) == (body, Kind.REGISTRATION, 1, {PIET}, False)


BOTH = [
    "{} en ik komen graag. Ik regel het vervoer.",
    "Zet {} en mij maar op de lijst. Ik regel de auto, hij de koffie.",
    "{} komt mee met mij. Voor de borrel ben ik zelf niet van de partij.",
]


@pytest.mark.parametrize("body", BOTH)
def test_who_also_arranges_something_comes_all_the_same(body: str) -> None:
    assert outcome(letter(body.format(PIET)))[2] >= {PIET, ME}


STAYS_OUT = [
    "Ik kom graag. Mijn collega's {} en Mo Hassan haken vanaf de tweede bijeenkomst aan.",
    "Onze {} gaat al naar de 18e, hoorde ik. Daar wil ik ook bij zijn.",
    "Onze {} komt al, zag ik op de lijst. Noteer mij er graag bij.",
    "Graag had ik ook mijn collega {} ingeschreven, maar die is dan met congé. U mag dus enkel mij noteren.",
    "Ik had graag ook {} aangemeld, maar hij kan niet. Noteert u alleen mij.",
    "Eigenlijk had mijn collega {} zullen gaan, maar die is gedetacheerd. Dus: ja, ik kom.",
    "Eerst was {} gevraagd, maar nu kom ik.",
    "Het plan was dat {} ging, maar nu kom ik.",
    "Ik kom graag. {} sluit pas bij de volgende sessie aan.",
    "Ik kom. {} wil er ook over nadenken.",
    "Ik meld mij aan. {} zit ook bij dit project.",
    "Ik kom graag. In het najaar komt {} een keer kijken.",
    "Vorige week zei {} dat ik er vooral heen moest, dus ik kom.",
    "Ik kom graag. {} kwam met jullie uitnodiging aanzetten.",
    "Noteer mij. {} kan niet (zit dan in Brussel) en ik kom dus alleen.",
    "Ik heb het rondje gedaan: {} kan niet (zit dan in Brussel) en ik kom zelf.",
]


@pytest.mark.parametrize("body", STAYS_OUT)
def test_who_comes_another_time_or_came_to_nothing_gets_no_chair(body: str) -> None:
    assert (body, *outcome(letter(body.format(PIET)))) == (body, Kind.REGISTRATION, 1, {ME}, False)


COMES_ALONG = [
    "Ik kom graag. {} komt al om twaalf uur, want hij helpt met opbouwen.",
    "Ik kom graag. {} sluit vanaf drie uur aan.",
    "Ik meld mij aan en zei tegen {} dat hij ook mee moest; hij komt dus ook.",
]


@pytest.mark.parametrize("body", COMES_ALONG)
def test_who_comes_early_or_late_comes(body: str) -> None:
    assert outcome(letter(body.format(PIET)))[2] == {ME, PIET}
