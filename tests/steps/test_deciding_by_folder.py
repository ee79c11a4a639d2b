"""An organiser decides by dragging a mail to a folder."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from processor.errors import MailboxError
from processor.registration.model import Status
from processor.steps.decide import By, accept
from processor.store.database import Store
from processor.store.journal import Actor
from tests.fakes.mailbox import FakeMailbox
from tests.steps.bench import SUBJECT, Bench, bench, mail, parsed, settings
from tests.steps.test_life import ORGANISER, kinds, reply

DOUBT = "Onder voorbehoud van akkoord van mijn leidinggevende meld ik mij aan.\n\nJan Kok\n"
NAMELESS = "Wij komen met vier personen naar de kick-off: Piet Bos, Karin Visser en ikzelf.\n\nJan Kok\n"
CHAT = "Tot dan!\n\nJan Kok\nGemeente Utrecht\n"
YES, NO, REVIEW, DONE = "Inschrijven", "Afwijzen", "Te beoordelen", "Aanmeldpost"


def desk_of(store: Store, mailbox: FakeMailbox | None = None, mode: str = "live", **box: Any) -> Bench:
    return bench(store, settings(capacity=5, mode=mode, box={"after": "move"} | box), mailbox)


def drag(desk: Bench, source: str, target: str, number: int = -1) -> None:
    """Let an organiser drag one of the mails of a folder to another, and look."""
    box = desk.mailbox
    uid = list(box.folder(source).mails)[number]
    box.folder(target).add(box.folder(source).mails.pop(uid))
    desk.turn(hours=0.1)


def where(desk: Bench) -> dict[str, int]:
    """How many mails lie in each folder that isn't empty."""
    return {name: len(folder.mails) for name, folder in desk.mailbox.folders.items() if folder.mails}


def told(desk: Bench, number: int = -1) -> str:
    """The newest line about what was done."""
    letters = [one for one in desk.outbox() if one.kind == "done"]
    return str(parsed(letters[number])["Subject"])


def lines(desk: Bench) -> list[tuple[str, str, str]]:
    with desk.office.store.begin() as work:
        found = work.journal.of_event("kick-off", desk.now.replace(year=2017))
    return [(line.actor.value, line.cause, line.action) for line in found if line.action in ("accepted", "declined")]


def test_the_folders_are_there_from_the_start(store: Store) -> None:
    assert {YES, NO, REVIEW} <= set(desk_of(store).mailbox.folders)


def test_where_nothing_is_moved_there_is_no_folder_for_what_waits(store: Store) -> None:
    desk = desk_of(store, after="leave")
    assert (set(desk.mailbox.folders)) == {"INBOX", YES, NO}


@pytest.mark.parametrize("chosen", [{"mode": "shadow"}, {"by_folder": False}])
def test_no_folders_where_they_are_not_wanted(store: Store, chosen: dict[str, Any]) -> None:
    desk = desk_of(store, **chosen)
    desk.arrive(mail(body=DOUBT))
    desk.mailbox.folder(YES).add(desk.mailbox.folder("INBOX").mails.pop(1))
    desk.turn()
    assert desk.parties()[0].status is Status.IN_REVIEW
    assert where(desk) == {YES: 1}


def test_a_server_that_refuses_folders_costs_only_them(store: Store) -> None:
    mailbox = FakeMailbox()
    mailbox.forbidden = {YES, NO, REVIEW}
    desk = desk_of(store, mailbox)
    desk.arrive(mail(), mail("Els Vos <els.vos@delft.nl>", body=DOUBT))
    assert [party.status for party in desk.parties()] == [Status.CONFIRMED, Status.IN_REVIEW]
    assert where(desk) == {"INBOX": 1, DONE: 1}


def test_what_waits_lies_in_its_folder_and_dragging_it_decides(store: Store) -> None:
    desk = desk_of(store)
    desk.arrive(mail(body=DOUBT))
    assert where(desk) == {REVIEW: 1}
    drag(desk, REVIEW, YES)
    assert desk.stand() == [("jan.kok@utrecht.nl", "confirmed", 1, 1)]
    assert kinds(desk) == [("jan.kok", "received"), ("jan.kok", "confirmed"), ("ccm.v.oosterhout", "done")]
    assert told(desk).startswith("Jan Kok: ingeschreven, 1 van 1 plaatsen")
    assert lines(desk) == [("organiser", "map", "accepted")]
    assert where(desk) == {DONE: 1}


def test_dragging_to_the_other_folder_declines(store: Store) -> None:
    desk = desk_of(store)
    desk.arrive(mail(body=DOUBT))
    drag(desk, REVIEW, NO)
    assert desk.parties()[0].status is Status.CANCELLED
    assert kinds(desk)[-2:] == [("jan.kok", "declined"), ("ccm.v.oosterhout", "done")]
    assert lines(desk) == [("organiser", "map", "declined")]
    assert where(desk) == {DONE: 1}


@pytest.mark.parametrize(("after", "left"), [("leave", {YES: 1}), ("keyword", {YES: 1})])
def test_where_mail_is_left_it_stays_where_it_was_dragged(store: Store, after: str, left: dict[str, int]) -> None:
    desk = desk_of(store, after=after)
    desk.arrive(mail(body=DOUBT))
    assert where(desk) == {"INBOX": 1}
    drag(desk, "INBOX", YES)
    assert desk.parties()[0].status is Status.CONFIRMED
    assert where(desk) == left
    flags = next(iter(desk.mailbox.folder(YES).mails.values())).flags
    assert flags == ({"Aanmeldpost"} if after == "keyword" else set())


def test_a_second_look_does_nothing(store: Store) -> None:
    desk = desk_of(store, after="leave")
    desk.arrive(mail(body=DOUBT))
    drag(desk, "INBOX", YES)
    before = len(desk.outbox())
    desk.mailbox.renumber(YES)
    desk.turn()
    assert len(desk.outbox()) == before + 1
    assert "was al besloten: akkoord" in told(desk)
    assert len(desk.parties()) == 1
    desk.mailbox.calls.clear()
    desk.turn()
    assert "fetch" not in desk.mailbox.calls
    assert len(desk.outbox()) == before + 1


def test_what_lay_there_before_the_first_look_is_no_decision(store: Store) -> None:
    mailbox = FakeMailbox()
    mailbox.deliver(mail(body=CHAT, subject="iets heel anders"), folder=YES)
    desk = desk_of(store, mailbox)
    desk.turn()
    assert (desk.parties(), desk.outbox()) == ((), [])
    assert where(desk) == {YES: 1}


@pytest.mark.parametrize("subject", ["iets heel anders", "Pioniersnetwerk 18 september"])
def test_any_mail_registers_its_sender_quote_or_not(store: Store, subject: str) -> None:
    desk = desk_of(store)
    desk.mailbox.deliver(mail(subject=subject, body=CHAT), arrived=desk.now, folder="Privé")
    drag(desk, "Privé", YES)
    party = desk.parties()[0]
    assert (party.sender_email, party.status, party.organisation) == (
        "jan.kok@utrecht.nl",
        Status.CONFIRMED,
        "Gemeente Utrecht",
    )
    assert kinds(desk) == [("jan.kok", "confirmed"), ("ccm.v.oosterhout", "done")]
    assert where(desk) == {DONE: 1}


def test_chat_that_was_not_answered_registers_when_dragged(store: Store) -> None:
    desk = desk_of(store)
    desk.arrive(mail(body="Dank, en tot dan!\n\nJan Kok\n", subject=f"Re: {SUBJECT}"))
    assert (desk.records()[0].outcome, where(desk)) == ("silent", {DONE: 1})
    drag(desk, DONE, YES)
    assert desk.stand() == [("jan.kok@utrecht.nl", "confirmed", 1, 1)]
    assert desk.records()[0].outcome == "accepted"
    assert where(desk) == {DONE: 1}


def test_who_is_on_the_list_already_is_not_answered_again(store: Store) -> None:
    desk = desk_of(store)
    desk.arrive(mail())
    drag(desk, DONE, YES)
    assert kinds(desk) == [("jan.kok", "confirmed"), ("ccm.v.oosterhout", "done")]
    assert "Stond al op de lijst: Jan Kok" in told(desk)
    assert where(desk) == {DONE: 1}


def test_a_forwarded_mail_registers_who_wrote_it(store: Store) -> None:
    head = "Van: Jan Kok <jan.kok@utrecht.nl>\nVerzonden: maandag 3 september 2018\nOnderwerp: aanmelden\n"
    desk = desk_of(store)
    raw = mail("Eva Bos <eva.bos@schiedam.nl>", "FW: aanmelden", f"Voor jou.\n\nEva\n\n{head}\n{CHAT}")
    desk.mailbox.deliver(raw, arrived=desk.now, folder="Privé")
    drag(desk, "Privé", YES)
    assert desk.stand() == [("jan.kok@utrecht.nl", "confirmed", 1, 1)]


def test_the_first_decision_wins_and_the_second_hears_so(store: Store) -> None:
    desk = desk_of(store)
    desk.arrive(mail(body=DOUBT))
    drag(desk, REVIEW, NO)
    reply(desk, "review_request", "Akkoord", ORGANISER)
    drag(desk, DONE, YES, 0)
    assert desk.parties()[0].status is Status.CANCELLED
    assert len(desk.parties()) == 1
    assert [kind for _, kind in kinds(desk)[-2:]] == ["too_late_decision", "done"]
    assert "was al besloten: afgewezen" in told(desk)


def test_a_mail_that_waits_for_nothing_is_not_declined_and_stays(store: Store) -> None:
    desk = desk_of(store)
    desk.mailbox.deliver(mail(subject="iets heel anders", body=CHAT), arrived=desk.now, folder="Privé")
    drag(desk, "Privé", NO)
    assert (desk.parties(), desk.records()) == ((), [])
    assert "wacht niet op een beslissing" in told(desk)
    assert where(desk) == {NO: 1}


def test_what_was_decided_by_another_way_leaves_its_folder(store: Store) -> None:
    desk = desk_of(store)
    desk.arrive(mail(body=DOUBT), mail("Els Vos <els.vos@delft.nl>", body=DOUBT.replace("Jan Kok", "Els Vos")))
    accept(desk.office, desk.records()[1].key[:8], By(Actor.ADMIN, desk.now))
    desk.turn()
    assert [raw for raw in desk.mailbox.mails(REVIEW) if b"els.vos" in raw] == []
    assert where(desk) == {REVIEW: 1, DONE: 1}


def test_a_mail_that_its_owner_took_out_of_the_folder_is_left_to_her(store: Store) -> None:
    desk = desk_of(store)
    desk.arrive(mail(body=DOUBT))
    desk.mailbox.folder("Privé").add(desk.mailbox.folder(REVIEW).mails.popitem()[1])
    accept(desk.office, desk.records()[0].key[:8], By(Actor.ADMIN, desk.now))
    desk.turn()
    desk.turn()
    assert where(desk) == {"Privé": 1}


def unanswered(store: Store, **box: Any) -> Bench:
    """A desk that asked who comes, and heard nothing within the time that it holds the chairs."""
    desk = desk_of(store, **box)
    desk.arrive(mail(body=NAMELESS))
    assert desk.records()[0].outcome == "asked for details"
    desk.now += timedelta(hours=73)
    desk.tick()
    return desk


def test_a_question_without_an_answer_brings_its_mail_back_to_what_waits(store: Store) -> None:
    desk = unanswered(store)
    assert where(desk) == {DONE: 1}
    desk.turn()
    assert where(desk) == {REVIEW: 1}
    drag(desk, REVIEW, YES)
    assert desk.parties()[0].status is Status.CONFIRMED
    assert where(desk) == {DONE: 1}


def test_it_comes_straight_from_the_inbox_when_its_owner_read_nothing_yet(store: Store) -> None:
    desk = unanswered(store, move_when="seen")
    assert where(desk) == {"INBOX": 1}
    box = desk.mailbox.folder("INBOX").mails
    box[1] = replace(box[1], flags=frozenset({"\\Seen"}))
    desk.turn()
    assert where(desk) == {REVIEW: 1}


@pytest.mark.parametrize("chosen", [{"after": "leave"}, {"after": "keyword"}, {"by_folder": False}])
def test_it_stays_where_it_lies_when_there_is_no_folder_for_it(store: Store, chosen: dict[str, Any]) -> None:
    desk = unanswered(store, **chosen)
    before = where(desk)
    desk.turn()
    assert where(desk) == before
    accept(desk.office, desk.records()[0].key[:8], By(Actor.ADMIN, desk.now))
    desk.turn()
    assert (where(desk), desk.records()[0].filed) == (before, True)


def test_what_its_owner_took_away_meanwhile_is_left_to_her(store: Store) -> None:
    desk = unanswered(store)
    desk.mailbox.folder("Privé").add(desk.mailbox.folder(DONE).mails.popitem()[1])
    desk.turn()
    accept(desk.office, desk.records()[0].key[:8], By(Actor.ADMIN, desk.now))
    desk.turn()
    assert (where(desk), desk.records()[0].filed) == ({"Privé": 1}, True)


@pytest.mark.parametrize("call", range(1, 26))
def test_a_connection_that_breaks_while_it_is_brought_back_costs_nothing(call: int) -> None:
    store = Store.open("sqlite://")
    store.migrate()
    desk = unanswered(store)
    desk.mailbox.drop_at(call)
    with suppress(MailboxError):
        desk.turn()
    desk.mailbox.drop_at(1_000_000)
    desk.turn()
    assert where(desk) == {REVIEW: 1}
    store.close()


@pytest.mark.parametrize("call", range(1, 26))
def test_a_connection_that_breaks_at_any_moment_costs_nothing(call: int) -> None:
    store = Store.open("sqlite://")
    store.migrate()
    desk = desk_of(store)
    desk.arrive(mail(body=DOUBT))
    desk.mailbox.folder(YES).add(desk.mailbox.folder(REVIEW).mails.popitem()[1])
    desk.mailbox.drop_at(call)
    with suppress(MailboxError):
        desk.turn()
    desk.mailbox.drop_at(1_000_000)
    desk.turn()
    assert desk.parties()[0].status is Status.CONFIRMED
    assert kinds(desk) == [("jan.kok", "received"), ("jan.kok", "confirmed"), ("ccm.v.oosterhout", "done")]
    assert where(desk) == {DONE: 1}
    store.close()
