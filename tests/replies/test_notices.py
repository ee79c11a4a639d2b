"""Letters of our own accord, and those to colleagues whom somebody else signed up."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from processor.registration.model import Attendee, Registration, Status
from processor.registration.request import Language
from processor.replies import compose, notices
from processor.replies.facts import Addressee, EventFacts, Venue
from processor.replies.reply import Auto, Draft
from tests.replies.kickoff import ALONE, ANS, JAN, KICK_OFF, MAIL, templates

BO = Attendee("Bo Vos", "b.vos@utrecht.nl", "Gemeente Utrecht")
THREE = replace(ALONE, seats=3, granted=3, attendees=(JAN, BO, ANS), dietary="vegetarisch", drinks=True, remark="Graag")
UNTIL = datetime(2018, 9, 6, 7, 0, tzinfo=UTC)


def _body(draft: Draft) -> str:
    """The letter between its greeting and its farewell."""
    text = templates().write(draft).text
    return text.split("\n\n", 1)[1].split("\n\nMet vriendelijke groet")[0]


def _first(draft: Draft) -> str:
    return _body(draft).split("\n\n")[0]


NOTICES = [
    compose.promoted(KICK_OFF, ALONE),
    notices.offered(KICK_OFF, replace(ALONE, status=Status.OFFERED, granted=0, offered=1, offered_until=UNTIL)),
    notices.offer_lapsed(KICK_OFF, replace(ALONE, status=Status.WAITING, granted=0)),
    notices.reminder(KICK_OFF, ALONE),
    notices.reminder_waiting(KICK_OFF, replace(ALONE, status=Status.WAITING, granted=0), 3),
    notices.event_changed(KICK_OFF, replace(KICK_OFF, venue=Venue("Stadhuis")), ALONE),
    notices.event_cancelled(KICK_OFF, ALONE),
    notices.notice_from_organiser(KICK_OFF, ALONE, "Neem de trein."),
    compose.changed(KICK_OFF, ALONE, 0, by="Ans Smit"),
    compose.cancelled(KICK_OFF, ALONE, by="Ans Smit"),
]


@pytest.mark.parametrize("draft", NOTICES, ids=[draft.kind.value for draft in NOTICES])
def test_a_notice_answers_no_mail_and_says_so(draft: Draft) -> None:
    assert (draft.to, draft.auto, draft.in_reply_to, draft.references, draft.code) == (
        Addressee("j.vdberg@utrecht.nl", "Jan van der Berg"),
        Auto.GENERATED,
        "",
        (),
        "PN-7K3QX9",
    )


OFFER = """\
Er is een plek voor je. Antwoord ‘ja’ als je komt. We houden de plek voor je vast tot donderdag 6 september 2018, \
9.00 uur. Antwoord vóór die tijd ‘ja’ op deze mail, of kies Accepteren in de uitnodiging. Horen we niets, dan gaat de \
plek naar de volgende in de rij."""


def test_an_offer_tells_until_when_and_how_to_say_yes() -> None:
    offered = replace(ALONE, status=Status.OFFERED, granted=0, offered=1, offered_until=UNTIL)

    assert _first(notices.offered(KICK_OFF, offered, invited=True)) == OFFER


def test_an_offer_to_a_part_of_a_party_tells_who_sits_who_may_sit_and_who_waits() -> None:
    party = replace(THREE, status=Status.OFFERED, granted=1, offered=1, offered_until=UNTIL)

    body = _body(notices.offered(KICK_OFF, party))

    assert body.split("3112 DZ Schiedam\n\n")[1].split("\n\nDit hebben")[0] == (
        "Wie er komt\n- Jan van der Berg (Gemeente Utrecht)\n\n"
        "Een plek staat klaar voor\n- Bo Vos (Gemeente Utrecht)\n\n"
        "Op de wachtlijst\n- Ans Smit (Waterschap Vallei)"
    )


LAPSED = [
    (
        replace(ALONE, status=Status.WAITING, granted=0),
        4,
        "We houden de plek niet langer vast. We hebben op tijd geen ‘ja’ van je gehoord; nu is de volgende in de rij "
        "aan de beurt. Je staat nog op de wachtlijst, als nummer 4 in de rij.",
    ),
    (
        replace(THREE, status=Status.CANCELLED, granted=0),
        0,
        "We houden de plekken niet langer vast. We hebben op tijd geen ‘ja’ van je gehoord; nu is de volgende in de rij "
        "aan de beurt. De aanmelding staat niet meer op de wachtlijst.",
    ),
]


@pytest.mark.parametrize(("party", "position", "words"), LAPSED)
def test_who_did_not_say_yes_in_time_hears_how_it_stands(party: Registration, position: int, words: str) -> None:
    assert _first(notices.offer_lapsed(KICK_OFF, party, position)) == words


def test_a_colleague_is_told_by_whom_and_reads_nothing_of_the_others() -> None:
    draft = notices.colleague_confirmed(KICK_OFF, THREE, BO)

    text = templates().write(draft).text

    assert (draft.to, draft.auto, draft.code) == (Addressee("b.vos@utrecht.nl", "Bo Vos"), Auto.GENERATED, "PN-7K3QX9")
    assert _first(draft) == "Je staat op de lijst. Jan van der Berg heeft je aangemeld. Fijn dat je komt!"
    assert [word for word in ("Ans Smit", "vegetarisch", "Graag", "j.vdberg@utrecht.nl") if word in text] == []
    assert "- Meld je af <mailto:ccm.v.oosterhout@schiedam.nl?subject=Afmelden%20PN-7K3QX9>" in text.splitlines()


def test_a_colleague_whose_chair_was_given_up_is_told_by_whom() -> None:
    draft = notices.colleague_cancelled(KICK_OFF, replace(THREE, attendees=(JAN, ANS), seats=2, granted=2), BO)

    assert (draft.to.email, draft.values["party"], _first(draft)) == (
        "b.vos@utrecht.nl",
        "you",
        "Je bent afgemeld. Jan van der Berg, die je had aangemeld, heeft je ook weer afgemeld. Je hoeft niets te doen.",
    )


CHAIRS = [
    # status, granted, offered; whose → status, granted, offered as he sees it
    (Status.CONFIRMED, 3, 0, ANS, (Status.CONFIRMED, 1, 0)),
    (Status.WAITING, 1, 0, JAN, (Status.CONFIRMED, 1, 0)),
    (Status.WAITING, 1, 0, BO, (Status.WAITING, 0, 0)),
    (Status.OFFERED, 1, 1, BO, (Status.OFFERED, 0, 1)),
    (Status.OFFERED, 1, 1, ANS, (Status.OFFERED, 0, 0)),
    (Status.CANCELLED, 0, 0, BO, (Status.CANCELLED, 0, 0)),
    (Status.CONFIRMED, 3, 0, Attendee("Cor"), (Status.CONFIRMED, 0, 0)),
]


@pytest.mark.parametrize(("status", "granted", "offered", "whose", "own"), CHAIRS)
def test_a_colleague_sees_his_own_chair(
    status: Status, granted: int, offered: int, whose: Attendee, own: tuple[Status, int, int]
) -> None:
    party = replace(THREE, status=status, granted=granted, offered=offered)

    seen = notices.for_one(party, whose)

    assert (seen.status, seen.granted, seen.offered) == own
    assert (seen.seats, seen.attendees, seen.dietary, seen.drinks, seen.remark) == (1, (whose,), None, None, None)


REMINDERS = [
    (
        notices.reminder(KICK_OFF, ALONE),
        "We zien je binnenkort. Een korte herinnering, met alles bij elkaar. Kun je toch niet? Laat het dan nu weten, "
        "dan kan een ander nog komen.",
    ),
    (
        notices.reminder_waiting(KICK_OFF, replace(ALONE, status=Status.WAITING, granted=0), 3),
        "Je staat nog op de wachtlijst. De bijeenkomst is binnenkort, en je bent nummer 3 in de rij. Komt er nog een "
        "plek vrij, dan krijg je meteen bericht. Hoor je niets meer, dan is er deze keer helaas geen plek.",
    ),
    (
        notices.reminder_waiting(KICK_OFF, replace(THREE, status=Status.WAITING, granted=1), 2),
        "Nog geen plek voor 2 van de 3 personen. De bijeenkomst is binnenkort, en wie wacht, is nummer 2 in de rij. "
        "Komt er nog een plek vrij, dan krijg je meteen bericht. Hoor je niets meer, dan is er deze keer helaas geen "
        "plek voor wie nog wacht.",
    ),
]


@pytest.mark.parametrize(("draft", "words"), REMINDERS)
def test_a_reminder_tells_how_it_stands(draft: Draft, words: str) -> None:
    assert _first(draft) == words


LATER = replace(KICK_OFF, starts=KICK_OFF.starts + timedelta(hours=1), ends=KICK_OFF.ends + timedelta(hours=1))
NEWS = [
    # what it was → heading, what changed
    (LATER, "De tijd is veranderd", ["time"]),
    (replace(KICK_OFF, venue=Venue("Stadhuis")), "De plaats is veranderd", ["place"]),
    (replace(LATER, venue=Venue("Stadhuis")), "Tijd en plaats zijn veranderd", ["time", "place"]),
    (
        replace(LATER, dutch=replace(KICK_OFF.dutch, title="Kick-off")),
        "De bijeenkomst is veranderd",
        ["time", "title"],
    ),
]


@pytest.mark.parametrize(("before", "heading", "changed"), NEWS)
def test_news_of_the_meeting_says_in_its_heading_what_changed(
    before: EventFacts, heading: str, changed: list[str]
) -> None:
    draft = notices.event_changed(KICK_OFF, before, ALONE)
    changes = draft.values["changes"]

    assert isinstance(changes, list)
    assert ([change["what"] for change in changes], templates().write(draft).subject.split(":")[0]) == (
        changed,
        heading,
    )


def test_news_of_the_meeting_tells_what_it_was_and_what_it_is() -> None:
    body = _body(notices.event_changed(KICK_OFF, replace(LATER, venue=Venue("Stadhuis")), ALONE))

    assert body.split("Wat er anders wordt\n")[1].split("\n\n")[0] == (
        "- Tijd: was dinsdag 18 september 2018, 15.00–18.00 uur; wordt dinsdag 18 september 2018, 14.00–17.00 uur\n"
        "- Plaats: was Stadhuis; wordt Gemeente Schiedam, Stadserf 1, 3112 DZ Schiedam"
    )


def test_an_organisers_words_keep_their_paragraphs_and_are_no_template() -> None:
    words = "Beste allen,\r\n\r\n{{ 7*7 }} <b>zie</b> https://schiedam.nl/route\r\nTot dan!\x1b[2J"

    reply = templates().write(notices.notice_from_organiser(KICK_OFF, ALONE, words))

    assert reply.text.split("aangemeld:\n\n")[1].split("\n\nWanneer")[0] == (
        "Beste allen,\n\n{{ 7*7 }} <b>zie</b> https://schiedam.nl/route\nTot dan![2J"
    )
    assert reply.html.count("{{ 7*7 }} &lt;b&gt;zie&lt;/b&gt; https://schiedam.nl/route<br>Tot dan![2J") == 1


CALLED_OFF = [
    ("", "De bijeenkomst gaat niet door. Dat spijt ons. Je hoeft niets te doen; de aanmelding vervalt vanzelf."),
    ("De zaal is dicht.", "De bijeenkomst gaat niet door. C. van Oosterhout schrijft daarover:\n\nDe zaal is dicht."),
]


@pytest.mark.parametrize(("words", "told"), CALLED_OFF)
def test_a_meeting_that_is_called_off_is_told_with_the_organisers_words(words: str, told: str) -> None:
    assert _body(notices.event_cancelled(KICK_OFF, ALONE, words))[: len(told)] == told


OTHERS = [
    # who gets his own mail, to whom it must be passed on → what is said about it
    (("Bo Vos",), (), "Bo Vos krijgt zelf ook bericht van ons."),
    (("Bo Vos", "Ans Smit", "Cor"), (), "Bo Vos, Ans Smit en Cor krijgen zelf ook bericht van ons."),
    ((), ("Cor",), "Geef jij het door aan Cor? Die krijgt van ons geen mail."),
    (
        ("Bo Vos",),
        ("Cor", "Ans"),
        "Bo Vos krijgt zelf ook bericht van ons. Geef jij het door aan Cor en Ans? Zij krijgen van ons geen mail.",
    ),
]


@pytest.mark.parametrize(("told", "pass_on", "words"), OTHERS)
def test_a_confirmation_says_which_colleagues_get_their_own_mail(
    told: tuple[str, ...], pass_on: tuple[str, ...], words: str
) -> None:
    body = _body(compose.confirmed(KICK_OFF, THREE, MAIL, told=told, pass_on=pass_on))

    assert body.split("- Ans Smit (Waterschap Vallei)\n\n")[1].split("\n\n")[0] == words


def test_a_confirmation_of_one_person_says_nothing_of_colleagues() -> None:
    body = _body(compose.confirmed(KICK_OFF, ALONE, MAIL))

    assert body.split("- Jan van der Berg (Gemeente Utrecht)\n\n")[1].splitlines()[0] == "Programma"


def test_an_english_party_reads_its_names_in_english() -> None:
    party = replace(THREE, language=Language.ENGLISH)

    text = templates().write(compose.promoted(KICK_OFF, party, told=("Bo", "Cor"))).text

    assert [line for line in text.splitlines() if "Cor" in line] == ["Bo and Cor will hear from us too."]
