"""A back-up is whole, private, checked, and of one moment, of either database; and goes back into either."""

import os
import tarfile
from datetime import timedelta
from pathlib import Path
from threading import Event as Flag
from threading import Thread

import pytest

from processor.backups.archive import unpack
from processor.backups.make import check, make, rotate
from processor.bootstrap import make_office
from processor.errors import AanmeldpostError, StoreError, UsageError
from processor.files import backup_name, copy_for_upgrade, made_before
from processor.settings import load
from processor.steps.office import Office
from processor.store.copying import check_copy
from processor.store.database import Store
from processor.store.schema import metadata
from tests.store.records import EVENT, NOW, after, letter, mail, party

CONFIG = Path(__file__).parents[2] / "config"


@pytest.fixture
def office(store: Store) -> Office:
    return make_office(load(CONFIG), store)


def fill(store: Store, number: int = 1) -> None:
    with store.begin() as work:
        work.events.lock(EVENT)
        work.mails.add(mail(f"a{number}", reasons=("omdat",), reading="{}"))
        kept = work.registrations.add(
            party("Jan", "Els", dietary="noten", themes=("zaken",), drinks=True, held_until=after(5)),
            mail_key=f"a{number}",
        )
        work.outbox.queue(letter(f"jan{number}", registration_id=kept.id, mail_key=f"a{number}", raw=b"\x00\xffBeste"))
        work.erasures.add("weg@ede.nl", NOW)
        work.meta.set("naam", "waarde")
        work.commit()


def rows(store: Store) -> dict[str, list[str]]:
    """Every row of every table, as values of the program."""
    with store._engine.connect() as connection:
        return {name: sorted(map(str, connection.execute(table.select()))) for name, table in metadata.tables.items()}


def test_it_goes_back_into_either_database_value_for_value(
    store: Store, office: Office, empty_database: str, tmp_path: Path
) -> None:
    fill(store)
    make(office, tmp_path / "b.tar.gz", NOW)
    unpack(tmp_path / "b.tar.gz", tmp_path / "open")
    other = Store.open(empty_database)
    other.migrate()
    fill(other, 2)  # what is there before goes
    other.load_from(tmp_path / "open" / "aanmeldpost.db")
    assert rows(other) == rows(store)
    with store.begin() as here, other.begin() as there:
        assert there.registrations.of_event(EVENT) == here.registrations.of_event(EVENT)
        assert there.meta.secret() == here.meta.secret()
        assert there.erasures.until("weg@ede.nl") == NOW
    with other.begin() as work:
        work.events.lock(EVENT)
        assert work.registrations.add(party("Nieuw")).id > 100_000  # no letter that left names this one
        work.outbox.queue(letter("nieuw"))
        work.commit()
    other.close()


def test_it_holds_one_moment_while_others_write(store: Store, office: Office, tmp_path: Path) -> None:
    stop = Flag()

    def write() -> None:
        number = 0
        while not stop.wait(0.002):  # a breath, since SQLite gives its lock to whoever asks first: nobody in turn
            number += 1
            fill(store, number)

    writer = Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            rows = make(office, tmp_path / f"{number}.tar.gz", NOW).rows
            assert rows["mail"] == rows["registration"] == rows["wish"] == rows["outbox"]
            assert rows["attendee"] == 2 * rows["registration"]
    finally:
        stop.set()
        writer.join()


def test_only_its_owner_can_read_it_and_nothing_is_left_beside(store: Store, office: Office, tmp_path: Path) -> None:
    fill(store)
    folder = tmp_path / "copies"
    folder.mkdir()
    make(office, folder / "b.tar.gz", NOW)
    assert [path.name for path in folder.iterdir()] == ["b.tar.gz"]
    assert (folder / "b.tar.gz").stat().st_mode & 0o777 == 0o600
    with tarfile.open(folder / "b.tar.gz") as tar:
        assert {member.mode for member in tar} == {0o600}


@pytest.mark.parametrize("harm", ["cut", "flip", "nonsense", "empty"])
def test_one_that_was_harmed_is_refused_in_one_sentence(sqlite_url: str, tmp_path: Path, harm: str) -> None:
    store = Store.open(sqlite_url)
    fill(store)
    path = tmp_path / "b.tar.gz"
    make(make_office(load(CONFIG), store), path, NOW)
    store.close()
    raw = path.read_bytes()
    middle = len(raw) // 2
    harmed = {
        "cut": raw[:middle], "flip": raw[:middle] + bytes([raw[middle] ^ 255]) + raw[middle + 1 :], "nonsense": b"geen",
        "empty": b"",
    }  # fmt: skip
    path.write_bytes(harmed[harm])
    with pytest.raises(UsageError) as refusal:
        check(path)
    assert len(str(refusal.value).splitlines()) == 1


def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path) -> None:
    evil = tmp_path / "evil.tar.gz"
    with tarfile.open(evil, "w:gz") as tar:
        (tmp_path / "x").write_text('{"format": 1, "program": "", "made": "2018-09-03T00:00:00+00:00", "revision": "1",'
                                    ' "rows": {}, "files": {}}')  # fmt: skip
        tar.add(tmp_path / "x", "manifest.json")
        tar.add(tmp_path / "x", "config/../../../etc/x")
    with pytest.raises(AanmeldpostError):
        unpack(evil, tmp_path / "open")
    assert not (tmp_path / "open").exists()


def test_a_copy_whose_pages_are_damaged_is_found_out(sqlite_url: str, tmp_path: Path) -> None:
    store = Store.open(sqlite_url)
    for number in range(50):
        fill(store, number)
    store.copy_to(tmp_path / "copy.db")
    store.close()
    assert check_copy(tmp_path / "copy.db")["mail"] == 50
    with (tmp_path / "copy.db").open("r+b") as file:
        file.seek(4096 * 3)
        file.write(os.urandom(4096 * 12))
    with pytest.raises(StoreError):
        check_copy(tmp_path / "copy.db")


def test_the_newest_are_kept_and_files_of_others_stay(tmp_path: Path) -> None:
    names = [backup_name(NOW + timedelta(days=number)) for number in range(5)]
    for name in [*names, "aanmeldpost-notities.tar.gz", "foto.jpg"]:
        (tmp_path / name).touch()
    assert [path.name for path in rotate(tmp_path, 2)] == names[:3]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        [*names[3:], "aanmeldpost-notities.tar.gz", "foto.jpg"]
    )


def test_copies_from_before_upgrades_are_three_and_go_by_their_age(tmp_path: Path) -> None:
    for number in range(6):
        copy_for_upgrade(tmp_path, NOW + timedelta(days=number)).touch()
    assert len(list((tmp_path / "backups").iterdir())) == 3
    assert len(made_before(tmp_path, NOW + timedelta(days=5))) == 2
