"""The words themselves: what a participant reads."""

from collections import Counter
from dataclasses import replace
from functools import cache

import pytest

from processor.registration.model import Attendee, Registration, Status
from processor.registration.request import Language
from processor.replies import compose
from processor.replies.reply import ADMIN_KINDS, ORGANISER_KINDS, Draft, Reply, ReplyKind, languages
from processor.replies.samples import drafts
from tests.replies.kickoff import ALONE, ANS, JAN, KICK_OFF, MAIL, templates
from tests.replies.page import Page, contrast

SAMPLES = [draft for language in Language for draft in drafts(language)]
LETTERS = [(kind, language) for kind in ReplyKind for language in languages(kind)]

CONFIRMATION = """\
Beste Jan van der Berg,

Je staat op de lijst. Fijn dat je komt!

Wanneer en waar
Kick-off Pioniersnetwerk Open Overheid
dinsdag 18 september 2018
14.00–17.00 uur
Gemeente Schiedam
Stadserf 1
3112 DZ Schiedam

Wie er komt
- Jan van der Berg (Gemeente Utrecht)

Dit hebben we genoteerd
- Eten en drinken: vegetarisch
- Toegankelijkheid: rolstoel
- Borrel: ja

Programma
- Casusbespreking over Open Schiedam
- Thema’s voor de komende bijeenkomsten
- Na afloop is er een borrel

Toch verhinderd, of verandert er iets?
Antwoord op deze mail in je eigen woorden, bijvoorbeeld ‘ik kan helaas niet’ of ‘mijn collega Ans komt ook’. \
Een plek die vrijkomt, gaat naar iemand op de wachtlijst.

Met één tik kan ook; verstuur dan de mail die klaarstaat:
- Meld je af <mailto:ccm.v.oosterhout@schiedam.nl?subject=Afmelden%20PN-7K3QX9>
- Wijzig de aanmelding <mailto:ccm.v.oosterhout@schiedam.nl?subject=Wijzigen%20PN-7K3QX9>

Tot dinsdag 18 september!

Met vriendelijke groet,
C. van Oosterhout
Gemeente Schiedam

--\x20
Kenmerk van je aanmelding: PN-7K3QX9

Dit bericht is automatisch verstuurd. Je kunt er gewoon op antwoorden. Wat niet vanzelf goed gaat, leest \
C. van Oosterhout zelf.

Je gegevens gebruiken we alleen voor deze bijeenkomst. We bewaren ze tot 31 december 2018, en wensen over eten en \
toegankelijkheid tot 25 september 2018. Wil je ze inzien, verbeteren of eerder laten wissen? Antwoord dan op deze mail.
"""


def test_a_confirmation_says_all_that_somebody_who_comes_wants_to_know() -> None:
    party = replace(ALONE, drinks=True, dietary="vegetarisch", access="rolstoel")

    reply = templates().write(compose.confirmed(KICK_OFF, party, MAIL))

    assert reply.subject == (
        "Je staat op de lijst: Kick-off Pioniersnetwerk Open Overheid, dinsdag 18 september (PN-7K3QX9)"
    )
    assert reply.text == CONFIRMATION


PARTLY = """\
Er is plek voor 1 van de 3 personen. Hieronder zie je wie al een plek heeft en wie nog op de wachtlijst staat, als \
nummer 2 in de rij. Komt er een plek vrij, dan krijg je vanzelf bericht. Je hoeft niets te doen.

Wie er komt
- Jan van der Berg (Gemeente Utrecht)

Op de wachtlijst
- Ans Smit (Waterschap Vallei)
- 1 plek zonder naam: mail ons de naam nog even
"""


def test_a_split_party_reads_who_has_a_chair_and_who_waits() -> None:
    party = replace(ALONE, status=Status.WAITING, seats=3, granted=1, attendees=(JAN, ANS))

    text = templates().write(compose.partly_confirmed(KICK_OFF, party, 2, MAIL)).text

    assert text.split("\n\nWanneer")[0].split("\n\n", 1)[1] + "\n" == PARTLY


OPENINGS = [
    (Language.DUTCH, ALONE, "Je staat op de wachtlijst"),
    (Language.DUTCH, replace(ALONE, seats=2, attendees=(JAN, ANS)), "Jullie staan op de wachtlijst"),
    (Language.DUTCH, replace(ALONE, attendees=(ANS,)), "Ans Smit staat op de wachtlijst"),
    (Language.DUTCH, replace(ALONE, seats=2, attendees=(ANS,)), "2 personen staan op de wachtlijst"),
    (Language.ENGLISH, ALONE, "You are on the waiting list"),
    (Language.ENGLISH, replace(ALONE, seats=2, attendees=(JAN, ANS)), "You are all on the waiting list"),
    (Language.ENGLISH, replace(ALONE, attendees=(ANS,)), "Ans Smit is on the waiting list"),
    (Language.ENGLISH, replace(ALONE, seats=2, attendees=(ANS,)), "2 people are on the waiting list"),
]


@pytest.mark.parametrize(("language", "registration", "status"), OPENINGS)
def test_subject_heading_and_text_open_with_how_it_stands(
    language: Language, registration: Registration, status: str
) -> None:
    party = replace(registration, language=language, status=Status.WAITING, granted=0)

    reply = templates().write(compose.waiting(KICK_OFF, party, 3, MAIL))

    headings = [word.text for word in Page(reply.html).words if word.tag == "h1"]
    assert (reply.subject.split(":")[0], headings, reply.text.splitlines()[2].split(".")[0]) == (
        status,
        [status],
        status,
    )


def test_the_samples_hold_every_letter_in_every_language() -> None:
    assert {(draft.kind, draft.language) for draft in SAMPLES} == set(LETTERS)


@cache
def _replies(kind: ReplyKind, language: Language) -> list[tuple[Draft, Reply]]:
    drafted = [draft for draft in SAMPLES if (draft.kind, draft.language) == (kind, language)]
    return [(draft, templates().write(draft)) for draft in drafted]


@pytest.mark.parametrize(("kind", "language"), LETTERS)
def test_text_and_html_say_the_same_word_for_word(kind: ReplyKind, language: Language) -> None:
    for draft, reply in _replies(kind, language):
        banner = str(draft.values["title"])  # the band on top of the sheet, which in plain text is the subject
        page = Page(reply.html)
        taps = [f"<{found['href']}>" for tag, found in page.tags if tag == "a" and found["href"].startswith("mailto:")]
        assert Counter([*_words(page.text), *taps]) == Counter(_words(f"{banner} {reply.text}"))


def _words(text: str) -> list[str]:
    bare = text.replace("\n- ", "\n").replace("\n-- \n", "\n")
    return [word.strip(".,:;()?!") for word in bare.split() if word.strip(".,:;()?!")]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("kind", "language"), LETTERS)
def test_every_word_stands_out_from_its_background(kind: ReplyKind, language: Language, *, dark: bool) -> None:
    pages = [Page(reply.html, dark=dark) for _, reply in _replies(kind, language)]

    assert [word for page in pages for word in page.words if contrast(word.ink, word.paper) < 4.5] == []


def test_the_contrast_is_that_of_wcag() -> None:
    assert [round(contrast(*pair), 2) for pair in (("#000000", "#ffffff"), ("#767676", "#ffffff"))] == [21.0, 4.54]


@pytest.mark.parametrize(("kind", "language"), LETTERS)
def test_a_screen_reader_finds_the_language_and_headings_and_no_table_of_mere_layout(
    kind: ReplyKind, language: Language
) -> None:
    for _, reply in _replies(kind, language):
        page = Page(reply.html)
        tables = [found for tag, found in page.tags if tag == "table" and found.get("role") != "presentation"]
        headings = [tag for tag, _ in page.tags if tag in {"h1", "h2", "h3"}]
        assert page.tags[0] == ("html", {"lang": language.value, "xmlns": "http://www.w3.org/1999/xhtml"})
        assert (headings[0], headings.count("h1"), headings.count("h3")) == ("h1", 1, 0)
        assert bool(tables) == any(found.get("scope") == "row" for tag, found in page.tags if tag == "th")
        assert [tag for tag, _ in page.tags if tag in {"img", "script", "iframe", "form", "link"}] == []


@pytest.mark.parametrize(("kind", "language"), [one for one in LETTERS if one[0] not in ORGANISER_KINDS | ADMIN_KINDS])
def test_a_letter_is_short_enough_to_answer_a_stranger_with(kind: ReplyKind, language: Language) -> None:
    long = [reply for _, reply in _replies(kind, language) if len(reply.text) > 3_000 or len(reply.html) > 12_000]

    assert long == []


def test_a_nameless_sender_is_greeted_too() -> None:
    reply = templates().write(compose.over(KICK_OFF, Language.DUTCH, replace(MAIL, sender_name="")))

    assert reply.text.splitlines()[0] == "Hallo,"


def test_a_chair_without_a_name_asks_for_it() -> None:
    party = replace(ALONE, seats=3, granted=3, attendees=(Attendee("Jan van der Berg"),))

    text = templates().write(compose.confirmed(KICK_OFF, party, MAIL)).text

    assert text.split("Wie er komt\n")[1].split("\n\n")[0] == (
        "- Jan van der Berg\n- 2 plekken zonder naam: mail ons de namen nog even"
    )
