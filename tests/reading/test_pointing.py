"""Mails whose subject doesn't quote the meeting: what in them points at it, and what belongs to another matter."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from processor.reading.topics.dates import days_ahead
from processor.registration.request import Kind
from tests.reading.letters import letter, reader

MONDAY = datetime(2018, 9, 17, 9, tzinfo=ZoneInfo("Europe/Amsterdam"))

OURS = [
    ("Afmelding", "Ik kan er helaas niet bij zijn.", Kind.CANCELLATION, False),
    ("Afmelden", "Ik ben morgen verhinderd.", Kind.CANCELLATION, False),
    ("Re: Aanmelding Leiden", "We komen de 18e met z'n drieën in plaats van met z'n tweeën.", Kind.CHANGE, False),
    ("Wijziging deelnemer", "Piet Bakker komt in mijn plaats.", Kind.CHANGE, False),
    ("Intrekking aanmelding", "Hierbij trek ik mijn aanmelding in.", Kind.CANCELLATION, False),
    ("Jan ziek", "Ik lig met griep op bed, dus ik kom morgen niet.", Kind.CANCELLATION, False),
    ("Toch niet op 18 september", "Ik kan er toch niet bij zijn.", Kind.CANCELLATION, False),
    ("Aanmelding 18 september", "Graag meld ik mij aan.", Kind.REGISTRATION, False),
    ("boot", "De boot vaart niet, dus morgen Schiedam gaat mij niet lukken.", Kind.CANCELLATION, False),
    ("overleg", "Naar jullie pioniersmiddag op 18/9 kom ik ook.", Kind.REGISTRATION, False),
    ("Nog plek?", "Zijn er nog plaatsen voor morgen?", Kind.QUESTION, True),
    ("aangemeld?", "Weet jij of mijn collega mij al heeft opgegeven voor de 18e?", Kind.QUESTION, True),
    ("Aanmelding", "Graag meld ik mij aan.", Kind.REGISTRATION, True),
    ("Re: Twee verzoeken", "Op het tweede zeg ik ja: ik kom luisteren op 18 september.", Kind.REGISTRATION, False),
    (
        "Bereikbaarheid 18 september",
        "Is er bij het stadskantoor een laadpaal? Ik kom met de auto.",
        Kind.QUESTION,
        True,
    ),
]
NOT_OURS = [
    ("Aanmelding training 18 september", "Ik meld mij graag aan voor de training."),
    ("Afmelding werkoverleg", "Ik kan er morgen niet bij zijn."),
    ("Re: werkoverleg 18 september", "Ik ben erbij, maar moet om elf uur weg."),
    ("Lunch?", "Zullen wij morgen gaan lunchen? Ik kom wel naar jou toe."),
    ("Aanmelding voor 25 september", "Ik kom graag met twee collega's."),
    ("Factuur zaal", "Wij komen op 18 september de zaal opleveren."),
    ("verlof", "Ik ben morgen vrij en dinsdag weer terug."),
    ("Afscheid Piet 18 september", "Ik kom graag naar het afscheid."),
    ("Bevestiging", "Uw bestelling is morgen bij u."),
]
TO_THE_DESK = [
    ("idee", "Kan onze wethouder op de 18e een kwartier krijgen voor een pitch?"),
    ("Nog twee", "Naast mij, ik sta al op jullie lijst, komt ook Imke Veenstra mee."),
    ("Mijn baas heeft het druk", "Mijn chef wees mij op jullie uitnodiging, dus ik kom de 18e in haar plaats."),
    ("Domme fout", "Ik had de verkeerde week in mijn hoofd. Op 18 september kan ik niet, schrap mij maar."),
    ("Dinsdag", "Komt er uit Zeeland nog iemand op de 18e? Dan rijd ik met hem mee."),
    ("Eén naam ontbreekt", "In jullie bevestiging mis ik mijn collega Imke Veenstra, die had ik ook opgegeven."),
    ("RE: Uitnodiging (gekregen van een collega)", "Ik geef mij graag op."),
    ("Aanmelding wethouder", "Namens onze wethouder Imke Veenstra meld ik haar aan."),
    ("Hoeveel mensen?", "Tot hoeveel namen mag ik gaan voor 18 september?"),
    ("namens de burgemeester", "Onze burgemeester Imke Veenstra wil graag naar het Pioniersnetwerk op 18 september."),
    ("Vraagje", "Wilt u mij ook noteren voor 18 september?"),
    ("toch geen vier", "Van onze plekken mogen er twee weg, Imke Veenstra en ik komen wel."),
]
ANOTHER_DESK = [
    ("idee", "Kunnen we in het directieoverleg van de 18e een kwartier praten over de begroting?"),
    ("Nog twee", "Naast mij gaan er nog twee mee naar de schaatstraining op 18 september."),
    ("Laatste kans", "Wij fietsen op 18 september naar Delft. Meld je team aan bij ondergetekende."),
    ("Reactie", "Kun je vóór 18 september op mijn stuk reageren? Dan gaat het daarna naar het college."),
    ("Hoeveel mensen?", "Met hoeveel mensen komen jullie op 25 september?"),
    ("Tarieven", "Wilt u uiterlijk 18 september opgeven wat een uittreksel bij u kost?"),
    ("RE: presentatie 18 september", "Prima, ik stuur hem maandag op."),
    ("Afspraak", "Ik kom op 18 september even langs voor ons gesprek over de enquête."),
]


@pytest.mark.parametrize(("subject", "body"), TO_THE_DESK)
def test_an_official_who_writes_of_the_day_or_the_list_writes_to_the_desk(subject: str, body: str) -> None:
    request = reader().read(replace(letter(body, subject=subject), date=MONDAY))
    assert request.event == "kick-off"


@pytest.mark.parametrize(("subject", "body"), ANOTHER_DESK)
def test_an_official_who_names_another_matter_does_not(subject: str, body: str) -> None:
    request = reader().read(replace(letter(body, subject=subject), date=MONDAY))
    assert (request.event, request.kind) == ("", Kind.UNRELATED)


@pytest.mark.parametrize(("subject", "body", "kind", "review"), OURS)
def test_what_points_at_the_meeting_is_about_it(subject: str, body: str, *, kind: Kind, review: bool) -> None:
    request = reader().read(replace(letter(body, subject=subject), date=MONDAY))
    assert (request.event, request.kind, request.review) == ("kick-off", kind, review)


@pytest.mark.parametrize(("subject", "body"), NOT_OURS)
def test_another_matter_is_none_of_ours(subject: str, body: str) -> None:
    request = reader().read(replace(letter(body, subject=subject), date=MONDAY))
    assert (request.event, request.kind) == ("", Kind.UNRELATED)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("morgen", {18}),
        ("Goede morgen, ik kom", set()),
        ("overmorgen", {19}),
        ("vandaag", {17}),
        ("dinsdag", {18}),
        ("volgende week dinsdag", {18, 25}),
        ("vrijdag", {21}),
        ("tomorrow", {18}),
    ],
)
def test_a_day_is_told_by_the_day_of_writing(text: str, days: set[int]) -> None:
    assert {day.day for day in days_ahead(text, MONDAY.date())} == days
