"""What a registration tells besides: of others, of what is attached, alas of the past; and what of it must be seen."""

from dataclasses import replace

import pytest

from processor.reading.message import Attachment
from processor.registration.request import Kind
from tests.reading.letters import letter, outcome, reader

ALONE = [
    "Ik kom graag. Mijn man Peter brengt me en haalt me weer op.",
    "Graag een plekje. Mijn collega Joost rijdt me erheen, hij gaat daarna door naar Rotterdam.",
    "Ik meld me aan. Onze chauffeur, de heer Kramer, wacht buiten in de auto.",
    "Ik kom en hoop daar Wouter van Schiedam te ontmoeten.",
    "Ik meld me aan; het lijkt me leuk om Saskia Blom weer eens te spreken.",
    "Noteer mij voor de 18e. Vorige week sprak ik Nicole Plasmeijer, die was er vol van.",
    "Ik kom. Onlangs ontmoette ik Henk Visser van de gemeente Delft, een groot kenner.",
    "Ik schrijf me in. Op het congres zag ik Joke Smit met haar verhaal over wijkbudgetten.",
    "Ik kom alleen, want Lennart Marijnissen is die week met ouderschapsverlof.",
    "Ik kom met een collega minder dan gehoopt: Baukje kreeg een klus in Franeker. Alleen ik dus.",
    "Graag inschrijven. Mijn collega dr. Thomas Ebert laat u groeten.",
    "I would like to register. My colleague Prof. Thomas Ebert sends his regards.",
    "Please register me. My colleague Anna Berg cannot join, she is abroad.",
    "Ik kom graag. Mijn zus Marieke past op de kinderen.",
    "Ik meld mij aan. Onze stagiair Daan leest intussen de mails.",
    "Ik kom. Mijn collega Petra houdt hier de boel draaiende.",
    "Bijgaand meld ik mij aan voor de bijeenkomst van 18 september.",
    "Ik kom op de 18e. In de bijlage vind je ook het verslag van ons werkbezoek.",
    "Ik meld me aan. Bijgevoegd het artikel waar we het over hadden.",
    "Ik kom en neem posters mee, zie bijlage voor een voorproefje.",
    "Schrijf me maar in. Als bijlage onze nota over inspraak, ter lezing.",
    "Ik kom graag. Bijgaand de notulen van vorige week.",
    "IK KOM GRAAG. CAPSLOCK KAPOT, SORRY.",
    "Ik kom. Sorry dat het zo lang heeft geduurd, de zomer zat ertussen.",
    "Ik meld mij aan voor de 18e. Nogmaals excuus voor het overleg van maandag.",
    "Ik kom graag. Helaas kan ik geen presentatie verzorgen.",
    "Zet mij op de lijst. Jammer genoeg heb ik geen tijd voor een praatje over ons project.",
    "Vorig jaar werd de dag geannuleerd, wat ik jammer vond. Nu dus wel: noteer mij.",
    "Schrijf me in. Destijds in Utrecht viel het helaas in het water.",
    "Ik kom. Sorry voor het telegram, ik zit in de trein.",
    "Ik kom graag. Excuus, dit toetsenbord is nieuw.",
]
SHOWN = [
    "Ik kom. Mijn collega Petra wil ook graag.",
    "Ik kom graag. Mijn man Peter gaat ook mee.",
    "Ik kom, Wouter heeft er ook zin in.",
    "Ik kom en ontmoet daar graag iedereen. Mijn collega Saskia Blom heeft er ook oren naar.",
    "Bijgaand meld ik onze deelnemers aan.",
    "Wij komen graag, zie de bijlage voor de namen.",
    "Ik meld ons aan; de lijst is bijgevoegd.",
    "Ik kom. In de bijlage het verslag en de namen van mijn collega's.",
    "Bijgaand het ingevulde formulier.",
    "Ik had me al verheugd. Sorry, ik heb me vergist in de week. Ik kom graag.",
    "Ik meld me aan. Sorry, het wordt toch iets anders.",
    "Ik kom graag. Helaas zit ik dan in Parijs.",
]
OF_OTHERS = [
    ("Voor de 18e komen we met z'n tweeën: Safiye Bulut en ik. Lennart Prins zien jullie een volgende keer.", 2),
    ("Hierbij meld ik de heer Adri Goedegebuure aan. Zijn verzoek heb ik bijgevoegd.", 1),
    ("Bijgaand meld ik onze medewerker Tijmen de Geus aan voor de 18e.", 1),
]
MINUTES = "Ik kom op de 18e. In de bijlage het verslag van ons werkbezoek."
ATTACHED = [
    ("Verslag werkbezoek juni.docx", False),
    ("stadskantoor.pdf", False),
    ("werkbezoek.xlsx", True),
    ("aanmeldingen.pdf", True),
]


@pytest.mark.parametrize("body", ALONE)
def test_what_is_told_besides_leaves_one_chair_and_no_doubt(body: str) -> None:
    kind, seats, _, review = outcome(letter(body))
    assert (body, kind, seats, review) == (body, Kind.REGISTRATION, 1, False)


@pytest.mark.parametrize(("body", "chairs"), OF_OTHERS)
def test_others_come_of_whom_all_is_told(body: str, chairs: int) -> None:
    kind, seats, _, review = outcome(letter(body))
    assert (body, kind, seats, review) == (body, Kind.REGISTRATION, chairs, False)


@pytest.mark.parametrize("body", SHOWN)
def test_what_may_change_the_rest_is_shown(body: str) -> None:
    *_, review = outcome(letter(body))
    assert review


@pytest.mark.parametrize(("filename", "shown"), ATTACHED)
def test_an_attachment_of_which_the_mail_says_what_it_is_needs_nobody(filename: str, shown: bool) -> None:  # noqa: FBT001
    message = replace(letter(MINUTES), attachments=(Attachment("application/octet-stream", filename),))
    assert reader().read(message).review is shown
