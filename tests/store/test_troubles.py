import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, text

from processor.errors import StoreError
from processor.store.database import Store
from tests.store.records import EVENT, mail


def complaint(url: str, wait: float = 0.05) -> str:
    """What is said of a database that can't be used."""
    store = Store.open(url, wait=wait)
    try:
        with pytest.raises(StoreError) as refusal:
            store.migrate()
    finally:
        store.close()
    return str(refusal.value)


def test_a_locked_sqlite_database(sqlite_url: str) -> None:
    path = sqlite_url.removeprefix("sqlite:///")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    assert complaint(sqlite_url) == (
        f"database: {path} is locked by another program: stop what else uses it, or try again"
    )
    other.close()


def test_a_locked_event_on_postgresql(postgres_url: str) -> None:
    store, other = Store.open(postgres_url, wait=0.05), Store.open(postgres_url)
    with other.begin() as work:
        work.events.lock(EVENT)
        work.commit()
    with other.begin() as holder:
        holder.events.lock(EVENT)
        with pytest.raises(StoreError, match="is locked by another program") as refusal, store.begin() as work:
            work.events.lock(EVENT)
    store.close()
    other.close()
    assert refusal.value.cure == "stop what else uses it, or try again"


def test_a_database_in_memory_is_one_threads_at_a_time() -> None:
    store = Store.open("sqlite://", wait=0.05)
    store.migrate()
    with (
        store.begin(),
        pytest.raises(StoreError, match=":memory: is locked by another thread: try again"),
        store.begin(),
    ):
        pass
    store.close()


def test_a_full_disk_keeps_nothing_half_done(sqlite_url: str) -> None:
    store = Store.open(sqlite_url)
    with store.begin() as work:
        work._connection.execute(text("PRAGMA max_page_count = 1"))  # as good as a full disk: no page can be added

    def fill() -> None:
        with store.begin() as work:
            for number in range(1000):
                work.mails.add(mail(f"{number}"))
            work.commit()

    with pytest.raises(StoreError) as refusal:
        fill()
    with store.begin() as work:
        assert not work.mails.known("0")
    store.close()
    assert refusal.value.cure == "free some space; nothing half-done was kept"


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "nergens" / "aanmeldpost.db"
    assert complaint(f"sqlite:///{path}") == (
        f"database: {path} can't be opened: check that its directory exists and that this user may write there"
    )


def test_a_file_that_is_something_else(tmp_path: Path) -> None:
    path = tmp_path / "aanmeldpost.db"
    path.write_text("Beste Carien, ik kom graag.\n" * 200)
    assert complaint(f"sqlite:///{path}") == (
        f"database: {path} is no SQLite database: point the database URL at another file"
    )


@pytest.mark.parametrize(
    ("url", "what"),
    [
        ("mysql://aan@db/meldpost", "mysql is not supported"),
        ("aanmeldpost.db", "its URL can't be read"),
    ],
)
def test_a_url_of_neither_database(url: str, what: str) -> None:
    with pytest.raises(StoreError) as refusal:
        Store.open(url)
    assert str(refusal.value) == (f"database: {what}: use sqlite:///file.db or postgresql+psycopg://user@host/database")


def test_a_postgresql_that_is_not_there_is_told_without_its_password() -> None:
    said = complaint("postgresql://aan:geheim@127.0.0.1:1/meldpost")
    assert said.startswith("database: postgresql+psycopg://aan:***@127.0.0.1:1/meldpost can't be reached: ")
    assert said.endswith(": check that PostgreSQL runs and that the database URL is right")
    assert "geheim" not in said


def test_a_postgresql_without_this_database(postgres_url: str) -> None:
    said = complaint(postgres_url.replace("/gw", "/geen_gw").replace("/master", "/geen_master"))
    assert said.endswith("does not exist: check that PostgreSQL runs and that the database URL is right")


def test_a_postgresql_that_was_restarted_is_used_again(postgres_url: str) -> None:
    store = Store.open(postgres_url)
    with store.begin() as work:
        work.mails.add(mail("a1"))
        work.commit()
    with psycopg.connect(postgres_url.replace("+psycopg", ""), autocommit=True) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    with store.begin() as work:
        assert work.mails.known("a1")
    store.close()


def test_our_own_mistakes_are_not_called_the_databases(opened: Callable[[], Store]) -> None:
    store = opened()
    with pytest.raises(ZeroDivisionError), store.begin():
        _ = 1 / 0


def test_the_sqlite_file_is_this_users_alone(tmp_path: Path) -> None:
    path = tmp_path / "aanmeldpost.db"
    store = Store.open(f"sqlite:///{path}")
    store.migrate()
    with store.begin() as work:
        work.mails.add(mail())
        work.commit()
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in sorted(tmp_path.iterdir())}
    store.close()
    assert modes == dict.fromkeys(("aanmeldpost.db", "aanmeldpost.db-shm", "aanmeldpost.db-wal"), 0o600)


def test_sqlite_keeps_a_commit_through_a_power_cut_and_overwrites_what_is_erased(sqlite_url: str) -> None:
    store = Store.open(sqlite_url)
    with store.begin() as work:
        asked = [
            work._connection.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        ]
    store.close()
    assert asked == ["wal", 2, 1, 1]


def test_names_do_not_get_into_error_texts(database: str) -> None:
    engine = Store.open(database)._engine
    assert engine.hide_parameters
    assert not create_engine(database).hide_parameters
    engine.dispose()
