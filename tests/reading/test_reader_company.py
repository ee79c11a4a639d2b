"""Who comes: enumerations, mailboxes lent to another, people only told of, numbers that were to be, firms and towns."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import letter, outcome, reader

JAN = "Jan de Boer"
COMING: list[tuple[str, int, set[str]]] = [
    ("Wij zijn erbij! Jan de Boer & Jelmer Bronkhorst, gem Leiden.", 2, {JAN, "Jelmer Bronkhorst"}),
    (
        "Wij doen mee. Dat zijn mevrouw mr. Annemarieke Verkuijlen, die over de Wob gaat, en ikzelf.",
        2,
        {JAN, "Annemarieke Verkuijlen"},
    ),
    (
        "Er komen drie bestuursleden: voorzitter Adrie Kunst, secretaris Jan de Boer en penningmeester Marien Neele.",
        3,
        {JAN, "Adrie Kunst", "Marien Neele"},
    ),
    ("Marjan Ouwens en Jan de Boer zullen er namens ons zijn.", 2, {JAN, "Marjan Ouwens"}),
    ("We are coming with two persons. The names are Jan de Boer and Dermot Hughes.", 2, {JAN, "Dermot Hughes"}),
    ("Rianne Hoek (in de cc) en ik reizen samen naar Schiedam. Schrijf je ons in?", 2, {JAN, "Rianne Hoek"}),
    ("Leiden stuurt Wim Barendse en Ada Troost.", 2, {"Wim Barendse", "Ada Troost"}),
    ("Kan zelf niet, noteer Ellen Vink van mijn team maar voor de 18e.", 1, {"Ellen Vink"}),
    ("Ik kom. Mijn collega Sjoerd Wagemakers gaat ook maar die meldt zichzelf nog bij je aan.", 1, {JAN}),
    ("Ik kom, mijn collega Anne Vos stuurt je zelf nog een mailtje.", 1, {JAN}),
    ("Wethouder Gijs Methorst mag op de lijst. Mij hoef je niet mee te tellen.", 1, {"Gijs Methorst"}),
    ("Eigenlijk zou Tineke Wevers gaan, maar zij heeft verlof. Wilt u mij inschrijven?", 1, {JAN}),
    ("Ik + 1 (Naomi Vermaat, stagiaire bij ons op de 3e)", 2, {JAN, "Naomi Vermaat"}),
    ("De raad (8 leden) vaardigt er twee af: Tijn Vermeij en Loïs Kastelein.", 2, {"Tijn Vermeij", "Loïs Kastelein"}),
    ("Aanmelden graag: Boer, Jan de; Crutzen, Wiel; Moonen, Anita.", 3, {JAN, "Wiel Crutzen", "Anita Moonen"}),
]
UNSETTLED = [
    "Wij komen met twee of drie personen, ik in elk geval.",
    "Graag 3 tot 4 plaatsen voor Leiden.",
    "Wij zouden met 4 man komen. Een van de vier moet naar de tandarts.",
    "Graag vier plaatsen. Wij drieën (Geesje Datema, Luit Mulder en ik) rijden samen.",
    "Anouk Zandstra gaat zeker, Derya Polat misschien.",
]
WRITERS = [
    ('"Meppelink, Joke" <j.meppelink@leiden.nl>', "Albert Wanders\nmanager\n\ni.o. Joke Meppelink", {"Albert Wanders"}),
    ('"Meppelink, Joke" <j.meppelink@leiden.nl>', "Albert Wanders\n\nnamens deze,\nJoke Meppelink", {"Albert Wanders"}),
    ("Annie de Groot <annie@hetnet.nl>", "Annie de Groot Wijkraad Gorzen", {"Annie de Groot"}),
    ("Merijn Stuut <merijn@stuut.example>", "Merijn Stuut\nStuut Strategie", {"Merijn Stuut"}),
    ("Team Wijken <wijken@leiden.nl>", "Hendrika (Rieke) Stevens-Lammers", {"Rieke Stevens-Lammers"}),
    ('"Hulshof, ir. M.A. (Marijke) - DGLM" <marijke.hulshof@minienw.nl>', "Marijke", {"Marijke Hulshof"}),
]
EMPLOYERS = [
    ("m.oudshoorn@bar-organisatie.nl", "Ik meld mij namens de gemeente Ridderkerk aan.", "", "Gemeente Ridderkerk"),
    ("olaf@xs4all.nl", "Ik kom graag.", "Boer Tekst & Onderzoek\nKvK 27081943", "Boer Tekst & Onderzoek"),
    ("jan@hetnet.nl", "Ik kom graag.", "Bewonersplatform Oud-Mathenesse", "Bewonersplatform Oud-Mathenesse"),
    ("jan@dialoogfabriek.nl", "Ik kom graag.", "De Dialoogfabriek", "De Dialoogfabriek"),
    ("jan@dezwart-maduro.nl", "Ik kom graag.", "De Zwart & Maduro", "De Zwart & Maduro"),
    ("jan@consulate.example", "Ik kom graag.", "Consulate General of Hungary", "Consulate General of Hungary"),
]


@pytest.mark.parametrize(("body", "seats", "names"), COMING)
def test_the_people_who_come_are_told_from_those_only_told_of(body: str, seats: int, names: set[str]) -> None:
    assert outcome(letter(body)) == (Kind.REGISTRATION, seats, names, False)


@pytest.mark.parametrize("body", UNSETTLED)
def test_a_number_or_a_guest_that_is_not_settled_is_shown_to_a_human(body: str) -> None:
    assert reader().read(letter(body)).review is True


@pytest.mark.parametrize(("sender", "signature", "names"), WRITERS)
def test_who_signs_comes_and_not_the_mailbox_or_the_firm(sender: str, signature: str, names: set[str]) -> None:
    message = letter("Ik kom graag.", sender=sender, signature=f"\n\nMet vriendelijke groet,\n{signature}")
    assert outcome(message) == (Kind.REGISTRATION, 1, names, False)


@pytest.mark.parametrize(("email", "body", "signed", "organisation"), EMPLOYERS)
def test_the_employer_is_found(email: str, body: str, signed: str, organisation: str) -> None:
    message = letter(body, sender=f"Jan de Boer <{email}>", signature=f"\n\nGroet,\nJan de Boer\n{signed}")
    assert [person.organisation for person in reader().read(message).people] == [organisation]


def test_names_stand_under_the_organisation_that_heads_their_list() -> None:
    body = "Deelnemers:\n\nGemeente Den Haag\n* Wilma Kouwenaar\n\nGGD Haaglanden\n* Roos-Marijn Hoek"
    people = reader().read(letter(body)).people
    assert {(p.name, p.organisation) for p in people} == {
        ("Wilma Kouwenaar", "Gemeente Den Haag"),
        ("Roos-Marijn Hoek", "GGD Haaglanden"),
    }


def test_a_withdrawal_that_sums_up_names_signs_nobody_up() -> None:
    kind, _, names, _ = outcome(letter("Helaas moeten we afzeggen. Het gaat om Piet Smit en Karin Vos."))
    assert kind is Kind.CANCELLATION
    assert {"Piet Smit", "Karin Vos"} <= names
