"""An organiser decides from the inbox: a mail that waits is shown, an answer with one word decides, the first one wins."""

import pytest

from processor.registration.model import Status
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


def test_an_answer_that_decides_nothing_changes_nothing(store: Store) -> None:
    desk = waiting(store)
    reply(desk, "review_request", "Ik bel hem vanmiddag even.", sender=ORGANISER)
    assert desk.parties()[0].status is Status.IN_REVIEW
