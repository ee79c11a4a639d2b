"""What must stay silent though it speaks of signing up, and what says yes in a word or two in a conversation."""

from dataclasses import replace

import pytest

from processor.reading.message import Address
from processor.registration.request import Kind
from tests.reading.letters import SUBJECT, letter, outcome, reader

PEER = (
    "\n\nVan: Visser, Bas <b.visser@leiden.nl>\nVerzonden: maandag 10 september 2018 16:58\nAan: ccm.v.oosterhout@schiedam.nl"
    "\nCC: Boer, Jan de\nOnderwerp: Pioniersnetwerk 18 september\n\n{}\nBas Visser\nGemeente Leiden\n"
)
OPEN_CALL = (
    "\n\nOp wo 12 sep. 2018 om 09:01 schreef Oosterhout, CCM van <ccm.v.oosterhout@schiedam.nl>:\n\n> Beste allen,\n>\n"
    "> Er zijn nog acht plaatsen voor de 18e. Wie wil er nog bij zijn?\n"
)
JOINS = [
    ("Ik ook graag!", PEER.format("Graag meld ik mij aan voor 18 september.")),
    ("Mij ook graag noteren.", PEER.format("Ik kom graag op de 18e.")),
    ("Doe mij ook maar.", PEER.format("Mag ik een plaats voor de 18e?")),
    ("Idem!", PEER.format("Hallo, ik kom graag.")),
    ("Ook ik kom graag.", PEER.format("Ik meld me aan.")),
    ("Ik wel!", OPEN_CALL),
    ("Hier, ik!", OPEN_CALL),
    ("Ik graag.", OPEN_CALL),
]
CONFIRMED = (
    "\n\nVan: Oosterhout, CCM van <ccm.v.oosterhout@schiedam.nl>\nVerzonden: maandag 3 september 2018 09:00\nAan: Boer, Jan de"
    "\nOnderwerp: RE: Pioniersnetwerk 18 september\n\nBeste Jan,\n\nGenoteerd, leuk! Tot de 18e.\n\nVan: Boer, Jan de"
    "\nVerzonden: vrijdag 31 augustus 2018 10:02\nAan: ccm.v.oosterhout@schiedam.nl\nOnderwerp: Pioniersnetwerk 18 september"
    "\n\nGraag meld ik me aan.\nJan de Boer\n"
)
CHAT = [
    "Ik ook, tot dan!",
    "Leuk je gesproken te hebben. Mijn aanmelding heb je al binnen, ik verheug me erop.",
    "Dank! En fijn dat Leonie ook komt. Tot de 18e.",
    "Wat leuk om te horen dat Bas Visser er ook bij is. Tot dinsdag!",
]
CALLS = [
    ("Bijeenkomst 18 september Utrecht", "Op 18 september praten we over de cao. Meld je aan met je naam en gemeente."),
    ("Borrel?", "Op 18 september word ik vijftig en dat vier ik de 22e. Kom je ook? Laat even weten met hoeveel."),
    ("Netwerkmiddag 18 september", "Ons netwerk komt bijeen in Delft. Schrijf je vandaag nog in via onze site."),
    ("Zomerfeest", "We vieren het op 18 september in de kantine. Komen jullie ook? Aanmelden kan bij Ria."),
    ("Congres 18 september", "Meld u nu aan voor ons congres in Ede. Neem gerust een collega mee."),
]
NO_CALLS = [
    ("Kun je mij aanmelden?", "Meld je mij aan voor de kick-off van 18 september?", Kind.REGISTRATION),
    (SUBJECT, "In de nieuwsbrief stond 'meld je aan', dus hierbij: ik kom graag.", Kind.REGISTRATION),
    (SUBJECT, "Kom je zelf ook? Ik ben er in elk geval, dus zet mij op de lijst.", Kind.REGISTRATION),
]

ARRANGED = [
    ("Presentatie Pioniersnetwerk 18 september", "Hierbij mijn sheets, definitieve versie. Tot dan!"),
    ("Catering Pioniersnetwerk 18 september", "De broodjes zijn besteld, ze komen om half vijf in de hal."),
    ("Zaalopstelling kick-off Pioniersnetwerk", "De stoelen staan in carré, de beamer hangt."),
]
AWAY = [
    (
        "Re: Pioniersnetwerk 18 september",
        "Ik ben tot 25 september met verlof en lees mijn mail niet. Wilt u zich afmelden voor onze nieuwsbrief, mail dan Ria.",
    ),
    (
        "Re: Pioniersnetwerk 18 september",
        "Ik vaar tot 25 september rond Kaap Hoorn en lees mijn mail niet.\nWie haast heeft belt het secretariaat.",
    ),
    (
        "Ik werk niet meer in Purmerend",
        "Sinds 1 augustus ben ik uit dienst. Dit adres wordt niet meer gelezen. Voor vragen kunt u terecht bij Hedwig Roos.",
    ),
    (
        "Re: Pioniersnetwerk 18 september",
        "Ik zit tot de 20e in een klooster zonder telefoon. Berichten beantwoord ik daarna. Kan het niet wachten? Bel de balie.",
    ),
]
NOT_AWAY = [
    "Per 1 oktober ga ik met pensioen. Mijn opvolger is Nick Tol. Wilt u hem inschrijven voor de 18e?",
    "Vanaf 1 oktober ben ik met verlof, mijn vervanger is Nick Tol. Kun je hem noteren? Mijn mail wordt dan niet gelezen.",
    "Sinds 1 september werk ik niet meer bij dit team, mijn opvolger is Nick Tol. Zal ik uw uitnodiging aan hem doorsturen?",
    "Ik zit tot half drie in een overleg, dus ik kom iets later.",
    "Ik ben tot 20 september op vakantie, dus ik kan er niet bij zijn.",
]


@pytest.mark.parametrize(("subject", "body"), ARRANGED)
def test_what_is_arranged_for_the_meeting_signs_nobody_up(subject: str, body: str) -> None:
    kind, _, _, review = outcome(letter(body, subject=subject))
    assert (kind, review) == (Kind.UNRELATED, False)


@pytest.mark.parametrize(("subject", "body"), AWAY)
def test_who_is_away_and_reads_no_mail_has_a_machine_answer(subject: str, body: str) -> None:
    assert outcome(letter(body, subject=subject))[0] is Kind.AUTOMATIC


@pytest.mark.parametrize("body", NOT_AWAY)
def test_who_tells_of_himself_or_asks_is_no_machine(body: str) -> None:
    assert outcome(letter(body, subject=f"RE: {SUBJECT}"))[0] is not Kind.AUTOMATIC


@pytest.mark.parametrize(
    ("sender", "automatic"),
    [
        ("Kring Griffiers <griffiers@lijsten.griffiers.nl>", True),
        ("Bas via noord <noord@lijst.noord.example>", True),
        ("Jan de Boer <j.deboer@leiden.nl>", False),
        ("Jan Lijster <j.lijster@leiden.nl>", False),
    ],
)
def test_a_tagged_subject_from_a_list_is_not_to_us(sender: str, *, automatic: bool) -> None:
    mail = letter("Ik kom graag.", subject=f"[leiden] {SUBJECT}", sender=sender)
    assert (reader().read(mail).kind is Kind.AUTOMATIC) is automatic


@pytest.mark.parametrize(("body", "below"), JOINS)
def test_who_says_yes_after_another_or_to_an_open_call_registers(body: str, below: str) -> None:
    kind, seats, people, _ = outcome(letter(body, subject=f"RE: {SUBJECT}", below=below))
    assert (kind, seats, people) == (Kind.REGISTRATION, 1, {"Jan de Boer"})


@pytest.mark.parametrize("body", CHAT)
def test_who_is_confirmed_and_says_kind_words_asks_nothing(body: str) -> None:
    kind, _, _, review = outcome(letter(body, subject=f"RE: {SUBJECT}", below=CONFIRMED))
    assert (kind, review) == (Kind.UNRELATED, False)


@pytest.mark.parametrize(("subject", "body"), CALLS)
def test_who_calls_us_to_his_own_meeting_signs_nobody_up(subject: str, body: str) -> None:
    kind, _, _, review = outcome(letter(body, subject=subject, sender="Trees Mulderij <leden@bond.example>"))
    assert (kind, review) == (Kind.UNRELATED, False)


@pytest.mark.parametrize(("subject", "body", "kind"), NO_CALLS)
def test_a_call_that_is_quoted_or_said_in_passing_keeps_a_registration(subject: str, body: str, kind: Kind) -> None:
    assert outcome(letter(body, subject=subject))[0] is kind


def test_a_colleague_who_is_told_to_sign_up_himself_is_no_registration_by_a_copy() -> None:
    mail = letter("Bas, is dit iets voor jou? Als je gaat, meld je dan zelf even aan.", subject=f"FW: {SUBJECT}")
    copied = replace(mail, to=(Address("", "b.visser@leiden.nl"),), cc=mail.to)
    assert reader().read(copied).kind is Kind.UNRELATED


@pytest.mark.parametrize(
    "body", ["Ben er om half drie, begin maar zonder mij!", "Trein staat stil. Ben er een half uur later, begin vast."]
)
def test_who_comes_later_drops_out_of_nothing(body: str) -> None:
    request = reader().read(letter(body, subject=f"RE: {SUBJECT}"))
    assert request.kind in {Kind.CHANGE, Kind.UNRELATED}
