"""What is said beside the matter: another meeting, an earlier one, who is registered apart, a chair if there is one."""

import pytest

from processor.registration.request import Kind
from tests.reading.letters import SUBJECT, decided

CANCELLATION_REPLIES = [
    ("Met bloedend hart deel ik mee dat mijn komst geen doorgang vindt.", 1),
    ("Mijn inschrijving mag van tafel, mijn chef tekent niet.", 1),
    ("Laat maar, mijn deelname gaat niet door.", 1),
    ("Haal me er dus maar weer af.", 1),
    ("Wilt u mij er weer afhalen? Ik ben die week op vakantie.", 1),
]
CANCELLATION_LETTERS = [
    (
        "Ik moet me helaas afmelden voor dinsdag. Mijn collega Oebele Veenstra komt gewoon, die staat apart aangemeld.",
        1,
    ),
    ("Ik moet me afmelden. Mijn collega Karin Vos heeft zich zelf al ingeschreven, zij komt dus.", 1),
]
REGISTRATION_LETTERS = [
    ("Op 18 september ben ik er graag bij. De volgende keer moet ik helaas overslaan.", 1),
    (
        "18 september kan ik er gewoon bij zijn, dus graag. Voor de volgende keer: in oktober ben ik er niet, dan moet ik overslaan.",
        1,
    ),
    ("Noteer mij voor de 18e. Bij de bijeenkomst van december hoef je niet op me te rekenen.", 1),
    ("Als er nog plek is, schuif ik 18 september graag aan.", 1),
    ("1 persoon graag.", 1),
    ("2 personen graag: Karin Vos en ik.", 2),
    ("Mag ik alsnog op de lijst voor het Pioniersnetwerk?", 1),
    ("Ik geef graag gehoor aan uw uitnodiging.", 1),
    ("Eigenlijk zou mijn collega Marcel gaan, maar hij is ziek. Ik ga nu.", 1),
    ("Bij dezen schrijf ik mij in. Mijn collega Ans Nijkamp komt ook, maar die heeft zich al zelf aangemeld.", 1),
    ("Zet mij er maar bij voor dinsdag, mijn nachtrust heb ik vast geannuleerd.", 1),
    ("Vorig jaar moest ik afzeggen, maar op de 18e kom ik graag.", 1),
    ("I'd love to come on the 18th. Last year I had to cancel.", 1),
]
REGISTRATION_LETTERS_EITHER = [
    ("Mits er nog plek is kom ik graag.", 1),
]
QUESTION_LETTERS = [
    ("Ik twijfel nog of ik me inschrijf. Staat die 17.00 uur vast?", 0),
    ("Is het ook voor mensen van buiten de overheid? Zo ja, dan kom ik graag.", 0),
    ("Zijn er kosten aan deelname verbonden? Daarna meld ik twee collega's aan.", 0),
    ("De burgemeester overweegt de bijeenkomst bij te wonen. Wie komen er nog meer?", 0),
    ("Heeft mijn collega Ingrid Leferink mij al op de lijst gezet?", 0),
    ("Weet jij of er al iemand van Leiden op de lijst staat?", 0),
]
CHANGE_REPLIES = [
    ("Je had mij al genoteerd. Daar mag Tineke Looymans bij, samen maakt dat twee.", 2),
    ("Van ons drietal val ik zelf af. Petra Visscher en Klaas Rook komen nog wel, met z'n tweeën dus.", 2),
]
CHANGE_REPLIES_EITHER = [
    ("Maakt u er alsjeblieft vier van?", 4),
]
CHANGE_LETTERS = [
    ("Zet je mijn collega Frits Ooms er nog bij? Zelf stond ik er al op, dan zijn we samen met twee.", 2),
]
UNRELATED_REPLIES = [
    ("Leuk mailtje! Neem een paraplu mee, ze geven regen. Tot dan!", 0),
]
UNRELATED_REPLIES_EITHER = [
    ("Vlaardingen en Maassluis waren enthousiast, dus daar krijg je vast nog aanmeldingen van.", 0),
]


@pytest.mark.parametrize(("body", "seats"), CANCELLATION_REPLIES)
def test_cancellation_replies(body: str, seats: int) -> None:
    assert decided(body, f"Re: {SUBJECT}") == (Kind.CANCELLATION, seats, False)


@pytest.mark.parametrize(("body", "seats"), CANCELLATION_LETTERS)
def test_cancellation_letters(body: str, seats: int) -> None:
    assert decided(body, SUBJECT) == (Kind.CANCELLATION, seats, False)


@pytest.mark.parametrize(("body", "seats"), REGISTRATION_LETTERS)
def test_registration_letters(body: str, seats: int) -> None:
    assert decided(body, SUBJECT) == (Kind.REGISTRATION, seats, False)


@pytest.mark.parametrize(("body", "seats"), REGISTRATION_LETTERS_EITHER)
def test_registration_letters_either(body: str, seats: int) -> None:
    assert decided(body, SUBJECT)[:2] == (Kind.REGISTRATION, seats)


@pytest.mark.parametrize(("body", "seats"), QUESTION_LETTERS)
def test_question_letters(body: str, seats: int) -> None:
    assert decided(body, SUBJECT) == (Kind.QUESTION, seats, True)


@pytest.mark.parametrize(("body", "seats"), CHANGE_REPLIES)
def test_change_replies(body: str, seats: int) -> None:
    assert decided(body, f"Re: {SUBJECT}") == (Kind.CHANGE, seats, False)


@pytest.mark.parametrize(("body", "seats"), CHANGE_REPLIES_EITHER)
def test_change_replies_either(body: str, seats: int) -> None:
    assert decided(body, f"Re: {SUBJECT}")[:2] == (Kind.CHANGE, seats)


@pytest.mark.parametrize(("body", "seats"), CHANGE_LETTERS)
def test_change_letters(body: str, seats: int) -> None:
    assert decided(body, SUBJECT) == (Kind.CHANGE, seats, False)


@pytest.mark.parametrize(("body", "seats"), UNRELATED_REPLIES)
def test_unrelated_replies(body: str, seats: int) -> None:
    assert decided(body, f"Re: {SUBJECT}") == (Kind.UNRELATED, seats, False)


@pytest.mark.parametrize(("body", "seats"), UNRELATED_REPLIES_EITHER)
def test_unrelated_replies_either(body: str, seats: int) -> None:
    assert decided(body, f"Re: {SUBJECT}")[:2] == (Kind.UNRELATED, seats)


LISTED = [
    (
        "Bij dezen trek ik onze drie aanmeldingen in, te weten die van Roos Calis, Omar Jallow en mijzelf.",
        Kind.CANCELLATION,
        3,
        False,
    ),
    ("Wilt u onze twee plaatsen (Greet Hendriks en ik) vrijgeven?", Kind.CANCELLATION, 2, False),
    ("Er kan morgen niemand van ons komen. Wilt u alle aanmeldingen laten vervallen?", Kind.CANCELLATION, 0, False),
    ("Graag meld ik vier collega's aan: Riekje Pater, Mans Oosting en Hilbert Veenstra.", Kind.REGISTRATION, 4, True),
    ("Graag meld ik drie collega's aan: Riekje Pater, Mans Oosting en Hilbert Veenstra.", Kind.REGISTRATION, 3, False),
    ("Hierbij de aanmelding van twee collega's: Riekje Pater en Mans Oosting.", Kind.REGISTRATION, 2, False),
]


@pytest.mark.parametrize(("body", "kind", "seats", "review"), LISTED)
def test_those_who_are_listed_are_all_who_are_counted(body: str, *, kind: Kind, seats: int, review: bool) -> None:
    subject = SUBJECT if kind is Kind.REGISTRATION else f"Re: {SUBJECT}"
    assert decided(body, subject) == (kind, seats, review)
