"""Subjects that name no meeting but say that one signs up, off, or asks: "Afmelding", "RE: Aanmelding Breda". Pure."""

import re

from processor.reading.people.names.name_data import GIVEN_NAMES, PLACES
from processor.reading.text.folding import plain, vocabulary
from processor.reading.topics.dates import MONTHS, dates

_SIGNING = vocabulary(
    "aanmelding aanmeldingen aanmelden aangemeld afmelding afmelden afgemeld afzegging afzeggen inschrijving"
    " inschrijven ingeschreven uitschrijven opgave opgeven opgegeven deelname deelnemen deelnemer deelnemers"
    " deelnemerslijst annulering annuleren intrekking intrekken verhinderd verhindering afwezig ziek wijziging"
    " wijzigen gewijzigd gewijzigde aanpassing aanpassen correctie rectificatie vervanging vervanger bevestiging"
    " uitnodiging herinnering plek plekken plaats plaatsen plaatsje stoel stoelen wachtlijst registration register"
    " cancellation cancel change correction confirmation invitation attendance seat seats reminder signup"
)
_ASKING = vocabulary(
    "vraag vraagje vragen programma agenda adres locatie route bereikbaarheid parkeren vervoer tijd tijden aanvang"
    " borrel dieet dieetwensen"
    " aantal naam namen naamkaartje badge mailadres adreswijziging question questions programme"
    " parking address"
)
_LITTLE = vocabulary(
    "de het een en of van voor op in bij te naar over aan met om uit als er dan dat dit die der den ik wij we je jij u"
    " jullie mij me ons mijn onze uw jouw wel niet geen nog toch al alsnog even graag dubbel dubbele nieuwe nieuw oude"
    " extra een twee drie vier vijf zes zeven x pers personen persoon man is ben zijn zien staan sta kan kom komen komt"
    " hoe laat wat waar wie wanneer hoeveel afgelopen begint definitief definitieve ook maar meer minder dinsdag"
    " tuesday volgende week morgen vandaag middag ochtend uur erop erbij bevestigd ontvangen collega collegas namens"
    " helaas dank bedankt the a an of for to my our no not d mail re fw i.v.m ivm wegens door toe vrijgekomen"
)
_PERSONS = vocabulary(
    "stagiair stagiaire stagiairs stagiaires trainee trainees wethouder wethouders burgemeester raadslid raadsleden"
    " griffier griffiers gemeentesecretaris teamleider teamleiders leidinggevende manager directeur afdelingshoofd"
    " medewerker medewerkers adviseur adviseurs ambtenaar ambtenaren opvolger opvolgster vervangster invaller invalster"
    " baas chef"
)


def speaks_of_signing(subject: str) -> bool:
    """Whether a bare subject (without RE:) is of signing, a day or a question, and names no other matter."""
    said = re.findall(r"(?<!\d)[^\W\d_]+", subject)
    folded = [plain(word) for word in said]
    about = any(word in _SIGNING or word in _ASKING for word in folded) or "?" in subject or bool(dates(subject))
    return about and all(_is_fitting(word, at) for at, word in enumerate(said))


def _is_fitting(word: str, at: int) -> bool:
    """Whether a word of the subject names no matter of its own: little, of signing, a month, a proper name."""
    folded = plain(word)
    known = folded in _SIGNING or folded in _ASKING or folded in _LITTLE or folded in MONTHS or folded in _PERSONS
    return known or folded in PLACES or folded in GIVEN_NAMES or (at > 0 and word[0].isupper())
