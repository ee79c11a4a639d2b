"""Who is forgotten is in no column of any table and in no file any more; who came along keeps the chair."""

from datetime import timedelta
from itertools import combinations
from pathlib import Path

import pytest

from processor.steps.decide import By as Decider
from processor.steps.decide import decline
from processor.steps.erasure import Forgotten, forget
from processor.steps.parting import By
from processor.steps.purge import purge
from processor.steps.summarise import send_now
from processor.steps.traces import naming, remove
from processor.store.database import Store
from processor.store.journal import Actor
from tests.privacy.planting import (
    ABOUT_HIM,
    ADDRESS,
    DOUBT,
    ELS,
    MAILS,
    SIGN_UP,
    TOGETHER,
    ZEB,
    desk_with,
    dump,
    send_all,
    traces,
    traces_in_files,
)  # fmt: skip
from tests.steps.bench import SUBJECT, Bench, mail


def forgotten(desk: Bench, address: str = ADDRESS, *names: str) -> Forgotten:
    with desk.office.store.begin() as work:
        found = forget(work, desk.office, address, By(Actor.ADMIN, "command", desk.now, desk.now), names)
        work.commit()
    files, _ = naming(desk.office.settings.state, found.person)
    remove(files)
    send_all(desk)
    purge(desk.office, desk.now)
    return found


@pytest.mark.parametrize("mails", [*combinations(MAILS, 2), MAILS, MAILS[::-1]], ids=range(23))
def test_no_word_of_him_is_left_in_any_column_or_file(
    store: Store, database: str, tmp_path: Path, mails: tuple[bytes, ...]
) -> None:
    desk = desk_with(store, tmp_path / "state", mails)
    send_now(desk.office, desk.office.settings.events[0], desk.now)
    assert traces(dump(database))
    found = forgotten(desk, ADDRESS, "Zebedeus Quax")
    for key in [line.split()[1] for line in found.stays if line.startswith("mail ")]:
        decline(desk.office, key, Decider(Actor.ADMIN, desk.now))
        send_all(desk)
    found = forgotten(desk, ADDRESS, "Zebedeus Quax")
    store.scrub()
    assert (traces(dump(database)), traces_in_files(tmp_path), found.stays) == ([], [], ())


def test_the_file_of_the_database_keeps_no_word_either(sqlite_url: str, tmp_path: Path) -> None:
    store = Store.open(sqlite_url)
    desk = desk_with(store, tmp_path / "state", MAILS[::-1])
    forgotten(desk, ADDRESS, "Zebedeus Quax")
    store.scrub()
    assert traces_in_files(tmp_path) == []  # the store is still open: its write-ahead log is looked at too
    store.close()


def test_who_came_along_keeps_his_chair_and_a_chair_that_comes_free_is_given_away(store: Store, tmp_path: Path) -> None:
    desk = desk_with(store, tmp_path, (TOGETHER, mail("Eva Bos <eva.bos@ede.nl>")), capacity=2)
    assert [status for _, status, _, _ in desk.stand()] == ["confirmed", "waiting"]
    found = forgotten(desk)
    assert desk.stand() == [("els.vos@delft.nl", "confirmed", 1, 1), ("eva.bos@ede.nl", "confirmed", 1, 1)]
    assert [one.name for one in desk.parties()[0].attendees] == ["Els Vos"]
    assert found.stays[0].endswith("1 chairs of others in the same party stay")
    assert ("eva.bos@ede.nl", "promoted") in desk.letters()


def test_who_signed_others_up_is_forgotten_and_they_stay(store: Store, tmp_path: Path) -> None:
    desk = desk_with(store, tmp_path, (TOGETHER,))
    forgotten(desk, "els.vos@delft.nl")
    [party] = desk.parties()
    assert [(one.name, one.email) for one in party.attendees] == [("Zebedeus Quax", ADDRESS)]
    assert (party.sender_email, party.sender_name, party.remark, party.seats) == ("", "", None, 1)


def test_a_mail_of_somebody_else_that_waits_is_told_and_stays_whole(store: Store, tmp_path: Path) -> None:
    waits = mail(ELS, body=f"Onder voorbehoud kom ik, samen met Zebedeus Quax ({ADDRESS}).\n\nEls Vos\n")
    desk = desk_with(store, tmp_path, (waits,))
    found = forgotten(desk)
    [record] = desk.records()
    assert record.outcome == "in review"
    assert record.reading
    assert any(line.startswith(f"mail {record.key[:8]} of somebody else") for line in found.stays)


def test_his_mail_that_waited_waits_no_more(store: Store, tmp_path: Path) -> None:
    desk = desk_with(store, tmp_path, (DOUBT,))
    forgotten(desk)
    assert [(one.outcome, one.sender, one.subject, one.message_id) for one in desk.records()] == [
        ("erased", "", "", "")
    ]


def test_others_keep_every_word(store: Store, database: str, tmp_path: Path) -> None:
    desk = desk_with(store, tmp_path, (SIGN_UP, mail(ELS, f"{SUBJECT}, Els Vos"), ABOUT_HIM))
    forgotten(desk)
    left = dump(database)
    assert "els.vos@delft.nl" in left
    assert f"{SUBJECT}, Els Vos" in left


def test_who_signs_up_again_afterwards_is_let_in_and_stays(store: Store, tmp_path: Path) -> None:
    desk = desk_with(store, tmp_path, (SIGN_UP,))
    forgotten(desk)
    desk.now += timedelta(hours=1)
    desk.arrive(mail(ZEB, body="Toch meld ik mij aan.\n\nZebedeus Quax\n"))
    purge(desk.office, desk.now + timedelta(days=1))
    assert [(email, status) for email, status, _, _ in desk.stand()] == [("", "cancelled"), (ADDRESS, "confirmed")]


def test_nothing_is_forgotten_of_an_address_that_nobody_knows(store: Store, tmp_path: Path) -> None:
    desk = desk_with(store, tmp_path, MAILS)
    before = desk.stand()
    assert forgotten(desk, "niemand@nergens.nl").nothing
    assert desk.stand() == before
