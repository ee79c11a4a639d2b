"""What only the organiser can answer."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import letter, outcome

ROWS = [
    "Is er parkeergelegenheid?",
    "Kan ik me nog aanmelden?",
    "Tot wanneer kan ik me inschrijven?",
    "Is de bijeenkomst ook online te volgen?",
    "Voor wie is het netwerk bedoeld?",
    "Ik heb een vraag: is er ook een vervolg?",
    "Kunt u mij het programma toesturen?",
    "Zijn er kosten aan verbonden? Anders meld ik me niet aan.",
    "Ik overweeg te komen. Hoe laat is het afgelopen?",
    "Graag ontvang ik meer informatie over het programma.",
    "Is this event in English?",
    "Ik twijfel nog of ik kom. Wat staat er precies op het programma?",
    "Weet u of er ook een verslag komt?",
    "Ik vraag me af of dit ook iets is voor waterschappen.",
    "Wordt er een lunch verzorgd?",
    "Waar moet ik me melden?",
    "Wat is het adres precies?",
    "Kan een collega van mij ook zonder aanmelding binnenlopen?",
    "Hebben jullie nog plek voor drie mensen?",
    "Mogen inwoners ook komen?",
    "Mag ik een hulphond meenemen?",
    "Ik kan de link in het document niet openen. Kun je het nog eens sturen?",
    "Hoe kan ik mij aanmelden?",
    "Moet ik me apart aanmelden voor de borrel?",
    "Graag zou ik willen weten hoe laat de borrel afgelopen is.",
    "Is my registration received?",
    "Ik heb me vorige week aangemeld maar nog niets gehoord. Is mijn aanmelding goed aangekomen?",
    "Is er een dresscode?",
    "Voordat ik me inschrijf: wat is de doelgroep precies?",
    "Kunt u aangeven of de bijeenkomst wordt opgenomen?",
    "Is aanmelden nog mogelijk?",
    "Hoeveel mensen hebben zich al aangemeld?",
    "Ik ben benieuwd of er ook een digitale versie van het programma is.",
    "Voor mijn planning is het fijn om te weten hoe laat het programma precies eindigt.",
    "Zou je me het document over het Pioniersnetwerk kunnen sturen? De link werkt niet.",
    "Is er nog ruimte voor een presentatie van onze kant?",
    "Ik wil graag weten of mijn aanmelding is binnengekomen.",
    "Ben ik nog op tijd?",
    "Komt Carla Prins ook?",
    "Graag hoor ik of ook adviesbureaus welkom zijn.",
    "Ik lees dat de bijeenkomst voor gemeenten is. Wij zijn een waterschap. Mogen wij ook komen?",
    "Kunnen we ook met drie mensen komen?",
    "Wat verwachten jullie van deelnemers?",
    "Wanneer is de volgende bijeenkomst?",
    "Ik zit te twijfelen of ik moet komen. Kun je me iets meer vertellen?",
    "Is dit ook iets voor een stagiair?",
    "Ik heb interesse maar weet niet of ik mag komen als adviesbureau. Kunt u dat laten weten?",
    "Wat is het telefoonnummer voor noodgevallen?",
    "Ik wil graag een stand met folders neerzetten. Kan dat?",
    "Waarom wordt dit op een dinsdag gehouden? Dan is het bij ons altijd collegevergadering.",
]


@pytest.mark.parametrize("body", ROWS)
def test_a_question_goes_to_the_organiser(body: str) -> None:
    assert outcome(letter(body)) == (Kind.QUESTION, 0, set(), True)
