"""What the AVG gives people."""

from dataclasses import replace

from processor.registration.model import Status
from processor.registration.request import Language
from processor.replies import own_data
from processor.replies.facts import Record
from tests.replies.kickoff import ALONE, ANS, JAN, KICK_OFF, MAIL, templates

FULL = replace(
    ALONE,
    status=Status.WAITING,
    seats=2,
    granted=1,
    attendees=(JAN, ANS),
    drinks=False,
    dietary="vegetarisch",
    access="rolstoel",
    themes=("Woo", "participatie"),
    remark="Zie www.utrecht.nl",
    reasons=("‘met z’n tweeën’",),
)
EMPTY = {"Borrel", "Eten en drinken", "Toegankelijkheid", "Thema’s", "Ook geschreven", "Waarom zo gelezen", "Persoon 2"}


def test_an_overview_holds_everything_that_is_stored_of_a_registration() -> None:
    assert own_data.registration_record(KICK_OFF, FULL, Language.DUTCH) == Record(
        "Je aanmelding",
        (
            ("Kenmerk", "PN-7K3QX9"),
            ("Binnengekomen", "maandag 3 september 2018, 10.14 uur"),
            ("Aangemeld door", "Jan van der Berg (j.vdberg@utrecht.nl)"),
            ("Stand", "op de wachtlijst"),
            ("Plekken gevraagd", "2"),
            ("Plekken gekregen", "1"),
            ("Organisatie", "Gemeente Utrecht"),
            ("Rol", "pionier"),
            ("Taal", "Nederlands"),
            ("Borrel", "nee"),
            ("Eten en drinken", "vegetarisch"),
            ("Toegankelijkheid", "rolstoel"),
            ("Thema’s", "Woo; participatie"),
            ("Ook geschreven", "Zie www.utrecht.nl"),
            ("Waarom zo gelezen", "‘met z’n tweeën’"),
            ("Persoon 1", "Jan van der Berg, j.vdberg@utrecht.nl, Gemeente Utrecht, pionier"),
            ("Persoon 2", "Ans Smit, Waterschap Vallei, meedenker"),
        ),
    )


def test_an_overview_leaves_out_what_is_not_stored() -> None:
    full, bare = (own_data.registration_record(KICK_OFF, party, Language.DUTCH) for party in (FULL, ALONE))

    assert {label for label, _ in full.lines} - {label for label, _ in bare.lines} == EMPTY


def test_an_english_overview_has_english_labels_and_words() -> None:
    record = own_data.registration_record(KICK_OFF, FULL, Language.ENGLISH)

    assert (record.heading, dict(record.lines)["Status"], dict(record.lines)["Drinks"]) == (
        "Your registration",
        "on the waiting list",
        "no",
    )


OVERVIEW = """\
Dit bewaren we over je. Je vroeg ernaar, en dit is alles.

Je aanmelding
Kenmerk: PN-7K3QX9
Ook geschreven: Zie www.utrecht.nl {{ 7*7 }}

Onze brieven
3 september 2018: bevestiging

Waarvoor we het gebruiken"""


def test_the_overview_shows_each_record_and_leaves_nothing_out_of_a_persons_own_words() -> None:
    records = (
        Record("Je aanmelding", (("Kenmerk", "PN-7K3QX9"), ("Ook geschreven", "Zie www.utrecht.nl\x00 {{ 7*7 }}"))),
        Record("Onze brieven", (("3 september 2018", "bevestiging"),)),
    )

    reply = templates().write(own_data.data_overview(KICK_OFF, Language.DUTCH, records, MAIL, "PN-7K3QX9"))

    assert reply.text.split("\n\n", 1)[1][: len(OVERVIEW)] == OVERVIEW


def test_who_is_not_known_reads_that_nothing_is_stored() -> None:
    reply = templates().write(own_data.data_overview(KICK_OFF, Language.DUTCH, (), MAIL))

    assert reply.text.split("\n\n")[1] == (
        "We bewaren niets over je. Je vroeg ernaar; bij dit adres staat er voor deze bijeenkomst niets."
    )


ERASED = """\
Je gegevens zijn gewist. Wat we over je bewaarden, is weg. Daarmee staat ook je aanmelding niet meer op de lijst.

Wat er nog is
- Een kenmerk van je mails waaruit niets over jou te lezen is, zodat ze niet opnieuw als aanmelding tellen.
- De tekst van deze brief en van wat nog naar je onderweg is, in onze lijst van verzonden mail.
- De mails zelf, in het postvak van C. van Oosterhout. Wil je die ook weg hebben? Vraag het door op deze mail te \
antwoorden."""


def test_after_erasure_nothing_is_promised_to_be_kept_and_no_code_is_left() -> None:
    reply = templates().write(own_data.data_erased(KICK_OFF, Language.DUTCH, MAIL, gave_up=True))

    assert reply.text.split("\n\n", 1)[1].split("\n\nMet vriendelijke")[0] == ERASED
    assert (reply.code, "PN-7K3QX9" in reply.text, "bewaren ze tot" in reply.text) == ("", False, False)
