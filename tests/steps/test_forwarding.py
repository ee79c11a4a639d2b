"""A sign-up that an organiser forwards registers who wrote it; all else that he writes stays a mail like any other."""

from datetime import datetime

import pytest

from processor.registration.model import Status
from processor.store.database import Store
from tests.steps.bench import Bench, bench, mail, parsed, settings
from tests.steps.test_life import ORGANISER, kinds

HEAD = """

Van: Jan Kok <jan.kok@utrecht.nl>
Verzonden: maandag 3 september 2018 10:00
Aan: C.C.M. van Oosterhout
Onderwerp: aanmelding

"""
SIGN_UP = "Graag meld ik mij aan, samen met mijn collega Bas Pol.\n\nJan Kok\nGemeente Utrecht\n"
SUBJECT = "FW: aanmelding Pioniersnetwerk 18 september"


def forward(
    desk: Bench, body: str = SIGN_UP, own: str = "Ter info.", sender: str = ORGANISER, subject: str = SUBJECT
) -> None:
    desk.arrive(mail(sender, subject, f"{own}{HEAD}{body}"))


def told(desk: Bench) -> str:
    letter = next(one for one in reversed(desk.outbox()) if one.kind == "done")
    return str(parsed(letter)["Subject"])


def test_who_wrote_it_is_registered_and_the_organiser_hears_it_in_a_line(store: Store) -> None:
    desk = bench(store)
    forward(desk)
    assert desk.stand() == [("jan.kok@utrecht.nl", "confirmed", 2, 2)]
    assert kinds(desk) == [("jan.kok", "confirmed"), ("ccm.v.oosterhout", "done")]
    assert told(desk).startswith("Jan Kok, Bas Pol: ingeschreven, 2 van 2 plaatsen")
    assert desk.records()[0].sender == "jan.kok@utrecht.nl"


def test_who_is_on_the_list_already_hears_nothing_again(store: Store) -> None:
    desk = bench(store)
    desk.arrive(mail(body=SIGN_UP))
    forward(desk)
    assert len(desk.parties()) == 1
    assert kinds(desk, 1) == [("ccm.v.oosterhout", "done")]
    assert "Stond al op de lijst" in told(desk)


def test_an_organiser_may_bring_somebody_in_after_sign_up_closed(store: Store) -> None:
    desk = bench(store, settings(closes=datetime(2018, 9, 1, 12)))  # noqa: DTZ001 - as the event's file has it
    desk.arrive(mail("Els Vos <els.vos@delft.nl>"))
    forward(desk)
    assert desk.stand() == [("jan.kok@utrecht.nl", "confirmed", 2, 2)]


def test_what_is_unsure_waits_and_is_decided_about_who_wrote_it(store: Store) -> None:
    desk = bench(store)
    forward(desk, "Onder voorbehoud meld ik mij aan.\n\nJan Kok\n")
    assert desk.stand() == [("jan.kok@utrecht.nl", "in review", 0, 1)]
    assert [(one.recipient, one.kind) for one in desk.outbox()] == [
        ("jan.kok@utrecht.nl", "received"),
        ("ccm.v.oosterhout@schiedam.nl", "review_request"),
    ]
    asked = desk.outbox()[-1]
    desk.arrive(mail(ORGANISER, "Re: x", "akkoord", {"In-Reply-To": asked.message_id, "References": asked.message_id}))
    assert desk.parties()[0].status is Status.CONFIRMED
    assert kinds(desk)[-2:] == [("jan.kok", "confirmed"), ("ccm.v.oosterhout", "done")]


def test_a_question_that_an_organiser_forwards_stays_a_mail(store: Store) -> None:
    desk = bench(store)
    forward(desk, "Is er parkeerplaats bij het Stadserf?\n\nJan Kok\n", own="Weet jij dit?")
    assert desk.parties() == ()
    assert "jan.kok@utrecht.nl" not in [one.recipient for one in desk.outbox()]


def test_a_sign_up_that_somebody_else_forwards_is_his_own_mail(store: Store) -> None:
    desk = bench(store)
    forward(desk, sender="Eva Bos <eva.bos@ede.nl>")
    assert "jan.kok@utrecht.nl" not in [party.sender_email for party in desk.parties()]


@pytest.mark.parametrize(
    ("personal", "subject", "read"),
    [(True, "FW: aanmelding", False), (True, SUBJECT, True), (False, "FW: aanmelding", True), (False, SUBJECT, True)],
)
def test_in_somebodys_own_mailbox_a_forward_is_read_only_when_its_subject_quotes_the_meeting(
    store: Store, subject: str, *, personal: bool, read: bool
) -> None:
    desk = bench(store, settings(box={"personal": personal, "body_quotes": None}))
    forward(desk, SIGN_UP.replace("mij aan", "mij aan voor Pioniersnetwerk 18 september"), subject=subject)
    assert [party.sender_email for party in desk.parties()] == (["jan.kok@utrecht.nl"] if read else [])
    assert ("fetch" in desk.mailbox.calls) == read
