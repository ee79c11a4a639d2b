"""An organiser decides from the inbox: a mail that waits is shown, an answer with one word decides, the first one wins."""

import pytest

from processor.registration.model import Status
from processor.settings.event import Organiser
from processor.steps.decide import By, accept
from processor.store.database import Store
from processor.store.journal import Actor
from tests.steps.bench import Bench, bench, mail, parsed, settings
from tests.steps.test_life import ORGANISER, kinds, reply

DOUBT = "Onder voorbehoud van akkoord van mijn leidinggevende meld ik mij aan.\n\nJan Kok\n"


def waiting(store: Store, body: str = DOUBT) -> Bench:
    desk = bench(store, settings(capacity=5))
    desk.arrive(mail(body=body))
    return desk


def test_a_mail_that_waits_is_shown_to_the_organiser(store: Store) -> None:
    desk = waiting(store)
    assert [(one.recipient, one.kind) for one in desk.outbox()] == [
        ("jan.kok@utrecht.nl", "received"),
        ("ccm.v.oosterhout@schiedam.nl", "review_request"),
    ]
    text = parsed(desk.outbox()[-1]).get_body(("plain",)).get_content()  # type: ignore[union-attr] # it has one
    assert "Onder voorbehoud van akkoord" in text
    assert "afwijzen" in text


@pytest.mark.parametrize(
    ("words", "status", "granted", "letter"),
    [
        ("Akkoord", Status.CONFIRMED, 1, "confirmed"),
        ("Ja, prima", Status.CONFIRMED, 1, "confirmed"),
        ("2 personen", Status.CONFIRMED, 2, "confirmed"),
        ("Afwijzen: er komen er al vijf uit Utrecht", Status.CANCELLED, 0, "declined"),
        ("Jan Kok\nEls Vos\nPiet de Wit", Status.CONFIRMED, 3, "confirmed"),
    ],
)
def test_one_word_decides(store: Store, words: str, status: Status, granted: int, letter: str) -> None:
    desk = waiting(store)
    reply(desk, "review_request", words, sender=ORGANISER)
    party = desk.parties()[0]
    assert (party.status, party.granted) == (status, granted)
    assert kinds(desk, 1) == [("jan.kok", letter), ("ccm.v.oosterhout", "done")]


def test_a_corrected_list_of_names_is_who_comes(store: Store) -> None:
    desk = waiting(store)
    reply(desk, "review_request", "Jan Kok\nEls Vos", sender=ORGANISER)
    assert [attendee.name for attendee in desk.parties()[0].attendees] == ["Jan Kok", "Els Vos"]


def test_the_reason_of_a_refusal_reaches_the_participant(store: Store) -> None:
    desk = waiting(store)
    reply(desk, "review_request", "Afwijzen: er komen er al vijf uit Utrecht", sender=ORGANISER)
    text = desk.letter(-2).get_body(("plain",)).get_content()  # type: ignore[union-attr] # it has one
    assert "er komen er al vijf uit Utrecht" in text


def test_the_second_decision_hears_that_the_first_one_won(store: Store) -> None:
    desk = waiting(store)
    accept(desk.office, desk.records()[0].key[:8], By(Actor.ADMIN, desk.now))
    reply(desk, "review_request", "Afwijzen", sender=ORGANISER)
    assert desk.parties()[0].status is Status.CONFIRMED
    assert kinds(desk)[-1] == ("ccm.v.oosterhout", "too_late_decision")


def test_somebody_else_can_not_decide(store: Store) -> None:
    desk = waiting(store)
    reply(desk, "review_request", "Akkoord", sender="Eva Bos <eva.bos@ede.nl>")
    assert desk.parties()[0].status is Status.IN_REVIEW


CALLS = "Ik bel hem vanmiddag even."


@pytest.mark.parametrize(
    "words", [CALLS, "Kan hij niet samen met zijn collega komen?", "Ik meld mij ook aan.", "Dank, tot dan!", ""]
)
def test_an_answer_that_decides_nothing_changes_nothing_and_is_told_what_would(store: Store, words: str) -> None:
    desk = waiting(store)
    reply(desk, "review_request", words, sender=ORGANISER)
    assert [party.status for party in desk.parties()] == [Status.IN_REVIEW]
    assert kinds(desk, 1) == [("ccm.v.oosterhout", "not_understood")]
    text = " ".join(desk.letter().get_body(("plain",)).get_content().split())  # type: ignore[union-attr] # it has one
    assert "De mail van jan.kok@utrecht.nl wacht nog" in text
    assert "“akkoord”, “afwijzen”, “2 personen”, of de namen van wie er komen, één per regel" in text


def test_the_answer_to_that_decides(store: Store) -> None:
    desk = waiting(store)
    reply(desk, "review_request", CALLS, sender=ORGANISER)
    reply(desk, "not_understood", "2 personen", sender=ORGANISER)
    assert (desk.parties()[0].status, desk.parties()[0].granted) == (Status.CONFIRMED, 2)
    assert kinds(desk, 2) == [("jan.kok", "confirmed"), ("ccm.v.oosterhout", "done")]


@pytest.mark.parametrize("letter", ["review_request", "not_understood"])
def test_he_is_told_once(store: Store, letter: str) -> None:
    desk = waiting(store)
    for words in (CALLS, "Ik bel hem morgen nog eens.", "En overmorgen ook."):
        reply(desk, letter if words != CALLS else "review_request", words, sender=ORGANISER)
    assert [kind for _, kind in kinds(desk)].count("not_understood") == 1


def test_each_organiser_is_told_for_himself_and_nobody_else(store: Store) -> None:
    eva = Organiser(name="Eva Bos", mail="eva.bos@schiedam.nl")
    chosen = settings(capacity=5)
    both = chosen.events[0].model_copy(update={"organisers": (*chosen.events[0].organisers, eva)})
    desk = bench(store, chosen.model_copy(update={"events": (both,)}))
    desk.arrive(mail(body=DOUBT))
    reply(desk, "review_request", CALLS, sender="Eva Bos <eva.bos@schiedam.nl>", to="eva.bos@schiedam.nl")
    assert kinds(desk, 1) == [("eva.bos", "not_understood")]
    reply(desk, "review_request", CALLS, sender=ORGANISER, to="ccm.v.oosterhout@schiedam.nl")
    assert kinds(desk, 2) == [("ccm.v.oosterhout", "not_understood")]


def test_once_it_is_decided_there_is_nothing_to_explain(store: Store) -> None:
    desk = waiting(store)
    accept(desk.office, desk.records()[0].key[:8], By(Actor.ADMIN, desk.now))
    reply(desk, "review_request", CALLS, sender=ORGANISER)
    assert "not_understood" not in [kind for _, kind in kinds(desk)]


@pytest.mark.parametrize(
    ("sender", "words", "headers"),
    [
        (ORGANISER, "Ik ben er even niet.", {"Auto-Submitted": "auto-replied"}),
        (ORGANISER, "Ik ben afwezig tot en met 12 september en lees mijn mail niet.", {}),
        ("Eva Bos <eva.bos@ede.nl>", CALLS, {}),
    ],
)
def test_a_machine_or_somebody_else_is_not_told(store: Store, sender: str, words: str, headers: dict[str, str]) -> None:
    desk = waiting(store)
    reply(desk, "review_request", words, sender, "", **headers)
    assert "not_understood" not in [kind for _, kind in kinds(desk)]
