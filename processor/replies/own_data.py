"""What the AVG gives people: all that is stored about them (art. 15), and that it is gone (art. 17).

Pure, as compose.py. What else is stored than the registration (mails, letters) is told by the store, as Records.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from processor.registration.model import Attendee, Registration
from processor.registration.request import Language
from processor.replies import dates
from processor.replies.cleaning import one_line, several_lines
from processor.replies.drafting import plain_draft
from processor.replies.facts import Answered, EventFacts, Record
from processor.replies.reply import Draft, ReplyKind, Value

_VALUE = 2_000
"""Characters of one value; what is stored is shorter, this is only a bound."""


def data_overview(
    event: EventFacts, language: Language, records: Sequence[Record], answered: Answered, code: str = ""
) -> Draft:
    """All that is stored about who asks, as lists of labels and values; an empty value is told as such."""
    own: dict[str, Value] = {
        "records": [
            {"heading": one_line(record.heading), "lines": [_line(label, value) for label, value in record.lines]}
            for record in records
        ]
    }
    return plain_draft(ReplyKind.DATA_OVERVIEW, event, language, answered, own, code=code)


def data_erased(event: EventFacts, language: Language, answered: Answered, *, gave_up: bool = False) -> Draft:
    """It is gone; `gave_up` when a chair or a place in the queue went with it. The code means nothing any more."""
    return plain_draft(ReplyKind.DATA_ERASED, event, language, answered, {"gave_up": gave_up})


def registered_by(registration: Registration) -> str:
    """Who signed up: “Sam Jansen (sam@gemeente.example)”."""
    name, address = one_line(registration.sender_name), registration.sender_email
    return f"{name} ({address})" if name and address else name or address


def registration_record(event: EventFacts, registration: Registration, language: Language) -> Record:
    """The registration as it is stored, without what is empty; labels in that language."""
    dutch = language is Language.DUTCH
    rows = (*_facts(event, registration, language), *_people(registration, language))
    heading = "Je aanmelding" if dutch else "Your registration"
    lines = tuple((nl if dutch else en, value) for nl, en, value in rows if value)
    return Record(heading, lines)


def mail_record(arrived: datetime, subject: str, words: Iterable[str], language: Language) -> Record:
    """A mail of theirs as it is kept: when it came (aware), its subject, its first words and why it was read so."""
    dutch = language is Language.DUTCH
    kept = "; ".join(word for word in words if word)
    rows = (
        ("Binnengekomen" if dutch else "Received", arrived.isoformat(timespec="minutes")),
        ("Onderwerp" if dutch else "Subject", subject),
        ("Bewaard" if dutch else "Kept", kept),
    )
    return Record("Een mail van je" if dutch else "A mail of yours", tuple(row for row in rows if row[1]))


def letter_record(sent: datetime, text: str, language: Language) -> Record:
    """A letter to them as it is kept: when it left or was written (aware), and its text, "" once that was emptied."""
    dutch = language is Language.DUTCH
    gone = "de tekst is al gewist" if dutch else "its text was erased already"
    rows = (
        ("Geschreven" if dutch else "Written", sent.isoformat(timespec="minutes")),
        ("Tekst" if dutch else "Text", text or gone),
    )
    return Record("Een brief aan je" if dutch else "A letter to you", rows)


def as_text(records: Iterable[Record]) -> str:
    """Records as plain text, for who asked for them on paper."""
    return "\n\n".join(
        "\n".join((one.heading, *(f"  {label}: {value}" for label, value in one.lines))) for one in records
    )


_Row = tuple[str, str, str]
"""The label in Dutch, the label in English, the value."""


def _facts(event: EventFacts, party: Registration, language: Language) -> Iterable[_Row]:
    words = _WORDS[language]
    yield "Kenmerk", "Reference", party.code
    yield "Binnengekomen", "Received", dates.moment(party.arrival.at, event.timezone, language)
    yield "Aangemeld door", "Registered by", registered_by(party)
    yield "Stand", "Status", words[party.status.value]
    yield "Plekken gevraagd", "Seats asked for", str(party.seats)
    yield "Plekken gekregen", "Seats given", str(party.granted)
    yield "Organisatie", "Organisation", party.organisation
    yield "Rol", "Role", words[party.role.value]
    yield "Taal", "Language", words[party.language.value]
    yield "Borrel", "Drinks", "" if party.drinks is None else words["yes" if party.drinks else "no"]
    yield "Eten en drinken", "Food and drink", party.dietary or ""
    yield "Toegankelijkheid", "Access", party.access or ""
    yield "Thema’s", "Themes", "; ".join(party.themes)
    yield "Ook geschreven", "Also written", party.remark or ""
    yield "Notitie van de organisator", "Note by the organiser", party.note or ""
    yield "Waarom zo gelezen", "Why it was read so (in Dutch)", "; ".join(party.reasons)


def _people(party: Registration, language: Language) -> Iterable[_Row]:
    for number, person in enumerate(party.attendees, start=1):
        yield f"Persoon {number}", f"Person {number}", _person(person, language)


def _person(person: Attendee, language: Language) -> str:
    parts = (person.name, person.email, person.organisation, _WORDS[language][person.role.value])
    return ", ".join(part for part in parts if part)


def _line(label: str, value: str) -> dict[str, Value]:
    return {"label": one_line(label), "value": several_lines(value, _VALUE)}


_WORDS = {
    Language.DUTCH: {
        "": "",
        "confirmed": "bevestigd",
        "waiting": "op de wachtlijst",
        "offered": "een plek aangeboden",
        "in review": "wacht op de organisator",
        "cancelled": "afgemeld of afgewezen",
        "pionier": "pionier",
        "meedenker": "meedenker",
        "nl": "Nederlands",
        "en": "Engels",
        "yes": "ja",
        "no": "nee",
    },
    Language.ENGLISH: {
        "": "",
        "confirmed": "confirmed",
        "waiting": "on the waiting list",
        "offered": "a seat was offered",
        "in review": "waits for the organiser",
        "cancelled": "cancelled or declined",
        "pionier": "pioneer",
        "meedenker": "contributor",
        "nl": "Dutch",
        "en": "English",
        "yes": "yes",
        "no": "no",
    },
}
"""What is stored as a word of the program, as people say it."""
