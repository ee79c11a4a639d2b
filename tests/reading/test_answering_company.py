"""Drinks where people differ, take something back, or name neither the drinks nor a glass."""

import pytest

from processor.reading.answering.answers import answers
from processor.reading.letters.sentences import sentences

STAYS = [
    "Fenna wil de borrel niet missen (wij ook niet).",
    "Graag aanwezig, inclusief het natje na afloop.",
    "Het natje en droogje na afloop neem ik ook mee.",
    "Na vijven lusten wij wel een biertje!",
    "Na vijf uur drink ik graag een glas wijn mee.",
    "Als er plaats is ben ik er, ook bij het napraten.",
    "Reken op mij, ook voor het nababbelen.",
    "Vertellen doe ik het wel bij de borrel, daar ben ik sowieso.",
    "De rest hoor je op de borrel, want daar ben ik natuurlijk bij.",
    "Ik had 'geen borrel' gezegd, maar mijn lift rijdt later, dus ik blijf gezellig hangen.",
    "Eerder gaf ik door zonder borrel te komen, maar de vergadering vervalt: ik blijf er gezellig bij.",
    "Mijn dochter haalt me op om zeven uur, dus ik blijf voor de borrel.",
    "De zaal kan tot zes uur open blijven, ik blijf voor de borrel.",
    "Ik ben er tot half zeven en blijf voor de borrel.",
    "Het programma is om kwart voor vijf klaar, daarna blijf ik voor de borrel.",
]
LEAVES = [
    "De borrel laat ik aan de anderen.",
    "De borrel laten wij aan de liefhebbers.",
    "Voor het biertje achteraf pas ik.",
    "Het wijntje na afloop sla ik over.",
    "None of us will be able to stay for the reception afterwards.",
    "De receptie na afloop halen we niet.",
    "Ik ga na afloop meteen door naar het kraambezoek, in plaats van naar de borrel.",
    "I will take the early train instead of staying for the drinks.",
    "Wij gaan voor de borrel al op huis aan.",
    "Voor de borrel ga ik ervandoor.",
    "Ik maak het niet laat, om vijf uur pak ik de trein terug naar Boxtel.",
    "Klokslag vijf neem ik de bus naar huis.",
    "Ik hou het bij koffie, dus na vijven ben ik foetsie.",
    "Na vijven ben ik weg.",
    "Om 17.00 uur moet ik er meteen vandoor.",
    "Ik had gezegd dat ik bij de borrel zou zijn, dat gaat toch niet lukken.",
    "In mijn aanmelding schreef ik dat ik bij de borrel zou zijn. Dat moet ik helaas terugdraaien: dan heb ik dorpsraad.",
    "Vorige week gaf ik op dat ik bleef borrelen. Dat kan helaas niet doorgaan.",
    "Ik zei vanmiddag dat ik voor de borrel zou blijven. Er blijkt bezoek te komen, dus toch maar niet.",
    "In mijn aanmelding van vorige week vinkte ik de borrel aan. Graag dus noteren: wel de bijeenkomst, niet de borrel.",
]
OPEN = [
    "Wij zijn met twee: Bennie kan bij de borrel zijn, ik moet dan al naar huis.",
    "Karim blijft voor de borrel, ik moet dan helaas weg.",
    "De wethouder wordt opgehaald om 16.45 uur, ik blijf voor de borrel.",
    "Bilal has to leave at 4 pm sharp but I'd love to stay for the drinks.",
    "Sanne needs to leave early, but I will stay for the drinks.",
    "Lambert Koops kan tot kwart over drie, ik kom vanaf half vier en blijf voor de borrel.",
    "Femke is er tot vier uur. Ik blijf ook voor de borrel.",
    "Gerwin 14.00-17.00 + borrel. Hanna 14.00-15.30, moet dan naar Rotterdam.",
    "De borrel laat ik aan haar zelf over.",
    "Of hij borrelt laat ik aan hemzelf over.",
    "Of ik blijf plakken zien we dan wel.",
    "Blijven hangen voor een biertje zie ik dan wel.",
    "Mocht er bij de borrel iets te eten zijn: ik eet vegetarisch.",
    "Mochten er hapjes zijn bij de borrel, dan graag zonder vlees.",
    "Borrel is top als iemand anders rijdt.",
    "Onze stagiair Bilal zet ons af en rijdt meteen door.",
    "Mijn man brengt me en gaat dan direct weer weg.",
    "Mijn man brengt me. Hij gaat daarna meteen weer weg.",
    "Om vijf uur belt de wethouder mij terug.",
    "Wij pakken om twaalf uur de trein naar Schiedam.",
]


@pytest.mark.parametrize("body", STAYS)
def test_who_stays(body: str) -> None:
    assert answers(sentences(body)).drinks is True


@pytest.mark.parametrize("body", LEAVES)
def test_who_leaves(body: str) -> None:
    assert answers(sentences(body)).drinks is False


@pytest.mark.parametrize("body", OPEN)
def test_where_people_differ_or_leave_it_open_nothing_is_answered(body: str) -> None:
    assert answers(sentences(body)).drinks is None


@pytest.mark.parametrize(
    ("text", "drinks"),
    [
        ("> En blijf je voor de borrel?\nOok ja.", True),
        ("> Blijven jullie borrelen?\nNatuurlijk!", True),
        ("> Blijven jullie eten/borrelen?\n\nHelaas, dat wordt te laat.", False),
        ("> Borrel ook?\nNou nee.", False),
        ("> En blijf je voor de borrel?\nDie sla ik over.", False),
        ("> Borrel ook?\nDaar denk ik over na.", None),
    ],
)
def test_an_answer_under_a_quoted_question(text: str, *, drinks: bool | None) -> None:
    assert answers((), whole=text).drinks is drinks


@pytest.mark.parametrize(
    ("body", "drinks"),
    [("En ja, daar blijf ik ook voor.", True), ("Daar ben ik ook bij.", True), ("Daar kom ik graag.", None)],
)
def test_what_was_asked_below_is_answered_above(body: str, *, drinks: bool | None) -> None:
    below = "Van: Conny\n\nKom je de 18e? En blijf je bij de borrel?"
    assert answers(sentences(body), whole=f"{body}\n\n{below}").drinks is drinks
    assert answers(sentences(body), whole=body).drinks is None
