"""Questions of every cut: what is asked without a question mark, who may come, whether a registration arrived."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import SUBJECT, decided

QUESTION_LETTERS = [
    ("Is er nog plek?", 0),
    ("Ik zie de uitnodiging nu pas. Is er nog plaats? Zo ja, dan hoor ik het graag en meld ik mij alsnog aan.", 0),
    ("Kan ik me nog aanmelden, of ben ik te laat?", 0),
    (
        "Eind augustus zond ik u per post een kaartje met mijn opgave. Ik heb daarop nog niets vernomen. Is een en ander in goede orde bij u aangekomen?",
        0,
    ),
    ("Is mijn aanmelding goed binnengekomen? Ik heb nog niets gehoord.", 0),
    ("Sta ik al op de lijst? Ik weet niet meer of ik me heb aangemeld.", 0),
    ("Heeft mijn collega Piet Smit zich al aangemeld?", 0),
    (
        "Wij zijn geen gemeente maar twee bewoners met een buurttafel in Rotterdam-Noord. Mogen wij ook komen op 18 september? Zo ja dan heel graag.",
        0,
    ),
    ("Ik ben student bestuurskunde. Mag ik ook komen?", 0),
    ("Ik werk bij een adviesbureau. Kunnen wij ook deelnemen of is het alleen voor gemeenten?", 0),
    ("Mag ik mijn stagiair meenemen?", 0),
    ("Is het toegestaan om een introducé mee te nemen?", 0),
    ("Hoeveel mensen mogen er per gemeente komen?", 0),
    ("Tot wanneer kan ik me aanmelden?", 0),
    ("Hoe laat begint het en waar precies?", 0),
    ("Waar kan ik parkeren?", 0),
    ("Ik overweeg te komen. Wat staat er op het programma?", 0),
    ("Voordat ik me aanmeld wil ik graag weten wat het kost.", 0),
    ("Kunt u mij het programma toesturen? Dan kan ik bepalen of ik kom.", 0),
    ("Graag ontvang ik eerst meer informatie over de inhoud.", 0),
    ("Wat is precies de bedoeling van het netwerk? Ik twijfel of het iets voor mij is.", 0),
    ("Kan ik ook online deelnemen?", 0),
    ("Is het mogelijk om de bijeenkomst digitaal te volgen?", 0),
    ("Gaat het door met dit weer?", 0),
    ("Is de locatie toegankelijk voor rolstoelen? Afhankelijk daarvan meld ik me aan.", 0),
    ("Kan ik als zzp'er ook deelnemen?", 0),
    ("Hebben jullie nog een sprekersplek over? Ik zou graag iets vertellen over ons project.", 0),
    ("Zou ik iets mogen vertellen over onze aanpak tijdens het programma?", 0),
    ("Ik kan pas om 15.00 uur. Heeft het dan nog zin om te komen?", 0),
    ("Ik twijfel nog. Wie komen er nog meer?", 0),
    ("Weet je al wie er spreken?", 0),
    ("Is er vegetarisch eten?", 0),
    ("Moet ik me aanmelden of kan ik zo binnenlopen?", 0),
    ("Mijn naam staat niet op de lijst die rondging, klopt dat?", 0),
    ("Do you still have room for one more?", 0),
    ("Could you tell me whether consultants may attend?", 0),
    ("Is it too late to register?", 0),
    ("Where exactly is the venue?", 0),
    ("Ik vroeg me af of er nog plek is.", 0),
    ("Laat je me weten of er nog plaats is?", 0),
    ("Ik hoor graag of ik nog kan aansluiten.", 0),
    ("Ik zou graag willen weten of de bijeenkomst ook voor beginners geschikt is.", 0),
    ("Kun je mij bellen over de kick-off?", 0),
    ("Wie kan ik bellen over de bijeenkomst?", 0),
    ("Wat houdt 'pionier' eigenlijk in?", 0),
    ("Komt Utrecht ook?", 0),
    ("Is er een wachtlijst als het vol is?", 0),
    ("Kan een afgevaardigde van het waterschap ook meedoen?", 0),
    ("Zou u mij kunnen laten weten of mijn opgave is verwerkt?", 0),
    ("Wil je checken of ik erop sta?", 0),
    ("Kan ik volstaan met het eerste uur?", 0),
]
QUESTION_REPLIES = [
    ("Dank voor de bevestiging. Ik kom toch met de auto: waar kan ik het beste parkeren en kost dat wat?", 0),
    ("Dank voor de bevestiging! Is er een programma beschikbaar?", 0),
    ("Fijn dat ik erbij ben. Hoe kom ik het makkelijkst vanaf het station?", 0),
    ("Ik kom met de trein. Is het lopend te doen vanaf het station?", 0),
    ("Komt er nog een bevestiging met het programma? Ik wil het graag in mijn agenda zetten.", 0),
    ("Wordt de bijeenkomst opgenomen? Een collega die niet kan komen wil hem graag terugkijken.", 0),
    ("Nog even een vraagje: is er lunch vooraf?", 0),
    ("Klopt het dat wij met drie personen genoteerd staan?", 0),
    ("Met hoeveel personen heb ik ons aangemeld?", 0),
    ("Kun je me zeggen of Karin Smit ook op de lijst staat?", 0),
    ("Tot wanneer kan ik kosteloos afmelden?", 0),
    ("Mag ik nog iemand meenemen?", 0),
    ("Kan ik eerder weg, om 16.00 uur?", 0),
    ("Kan ik mijn collega nog toevoegen of zit het vol?", 0),
    ("Did you receive my registration? I haven't heard back.", 0),
    ("Can I bring a colleague?", 0),
    ("Is er een garderobe? En wifi?", 0),
    ("Krijgen we een certificaat van deelname?", 0),
    ("Wat wordt er van mij verwacht tijdens de middag?", 0),
    ("Vindt de middag plaats in het stadhuis zelf of ergens anders?", 0),
]


@pytest.mark.parametrize(("body", "seats"), QUESTION_LETTERS)
def test_question_letters(body: str, seats: int) -> None:
    assert decided(body, SUBJECT) == (Kind.QUESTION, seats, True)


@pytest.mark.parametrize(("body", "seats"), QUESTION_REPLIES)
def test_question_replies(body: str, seats: int) -> None:
    assert decided(body, f"Re: {SUBJECT}") == (Kind.QUESTION, seats, True)
