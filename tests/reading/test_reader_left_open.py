"""What a writer leaves open beside his coming, beside the same words where they leave his coming itself open."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import letter, outcome

SURE = [
    "Ik meld me aan. Of ik voor de borrel blijf, hangt af van mijn trein.",
    "Ik kom graag. Of ik kan aanschuiven bij de borrel zie ik die dag wel.",
    "Hierbij geef ik mij op. Of wij kunnen blijven voor een drankje weten we nog niet.",
    "Noteer mij voor de 18e. Of ik ga borrelen hangt van de treinen af.",
    "Schrijf me in. Of ik kom borrelen weet ik pas die dag zelf.",
    "Ik doe mee. Of ik in november kan komen weet ik nog niet.",
    "Ik kom dinsdag. Of ik er bij de volgende bijeenkomst bij kan zijn laat ik dan weten.",
    "Ik meld me aan. Misschien kan ik iets vertellen over onze dorpsbudgetten.",
    "Ik kom graag. Wellicht kunnen wij onze ervaringen met de wijkraad delen.",
    "Ik geef me op. Misschien zou ik iets kunnen bijdragen aan het gesprek over Wob-verzoeken.",
    "Ik kom. Wij deden een proef met loten, wellicht een aardig voorbeeld.",
    "Ik schrijf me in. Ons burgerpanel bestaat tien jaar, misschien iets voor een volgende keer.",
    "Ik kom graag luisteren; misschien steek ik er iets van op.",
    "Ik meld me aan. Wij bouwen een app voor inwoners, mogelijk een mooi voorbeeld.",
    "Ik kom graag. Mijn gemeentelijke adres werkt niet; gebruik voorlopig jandb@hotmail.com.",
    "Ik meld me aan. Voorlopig ben ik bereikbaar via het secretariaat.",
    "Ik kom. Mijn mailadres blijft voorlopig hetzelfde.",
    "Ik kom graag. Onze raad weet nog niet goed hoe hij inwoners moet betrekken.",
    "Ik meld me aan. Het college weet nog niet wat het met het panel aan moet.",
    "Ik doe mee. Onze wethouder weet nog niet waar hij moet beginnen met open data.",
    "U kunt mij noteren, tenzij u al vol zit.",
    "Ik kom graag, mits er nog plaats is.",
    "Ik meld me aan, tenzij alle plaatsen al vergeven zijn.",
    "Graag nog een plekje, als er nog ruimte is.",
    "Ik kom op de 18e, zolang er nog stoelen over zijn.",
    "Graag meld ik mij aan. Mocht het vol zijn, dan sta ik graag op de wachtlijst.",
    "Ik kom graag. Als het vol is, zet me dan op de reservelijst.",
    "Ik meld me aan; is de zaal al vol, dan hoor ik het graag.",
    "Ik schuif aan. Als het vol zit sta ik wel achterin.",
    "Ik kom in elk geval. Mogelijk sluit collega Vera Smit nog aan, zij meldt zich dan zelf.",
    "Noteer mij. Misschien komt mijn collega Els Vink ook; zij schrijft zich in dat geval zelf in.",
    "Ik meld me aan. Wellicht wil mijn wethouder ook komen, maar die laat dat zelf nog weten.",
]
OPEN = [
    "Ik kom, met een slag om de arm: mijn dochter moet nog naar de dokter.",
    "Zet me er maar op, wel met een kleine slag om de arm.",
    "Ik zou er graag bij zijn, maar ik weet pas maandag of ik weg kan.",
    "Schrijf mij in, al hoor ik pas vrijdag of mijn dienst geruild is.",
    "Ik kom, maar alleen als het niet erg is dat ik te laat ben.",
    "Ik meld me aan, maar alleen als ik om vier uur weg mag.",
    "Of ik kan komen hangt af van mijn oppas. Zet mij wel alvast op de lijst.",
    "Ik kom, maar of ik het red hangt van de files af.",
    "Misschien kan ik een collega meenemen.",
    "Ik kom. Misschien kan ik niet tot het eind blijven en moet ik afzeggen.",
    "Ik kom voorlopig alleen, mogelijk met een collega.",
    "Ik kom, mits er plek is voor mijn rolstoel.",
    "Ik meld me aan. Als het vol is sta ik mijn plek graag af.",
    "Wij komen met z'n tweeën, Els Vink en ik. Als het vol zit komt alleen Els.",
    "Ik kom. Misschien komt mijn collega Els Vink ook.",
    "Ik kom, tenzij mijn agenda vol loopt.",
    "Karin Smit komt of ik kom, dat zien we dan wel.",
    "Of ik kom, of Karin Smit komt.",
]


@pytest.mark.parametrize("body", SURE)
def test_who_leaves_open_something_else_comes(body: str) -> None:
    kind, seats, _, review = outcome(letter(body))
    assert (body, kind, seats, review) == (body, Kind.REGISTRATION, 1, False)


@pytest.mark.parametrize("body", OPEN)
def test_who_leaves_open_his_coming_is_shown(body: str) -> None:
    *_, review = outcome(letter(body))
    assert review
