"""Every earlier version of the tables, with data in every one of them, is brought up without losing a value."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import JSON, Boolean, Connection, DateTime, Engine, Integer, LargeBinary, MetaData, create_engine, text

from processor.store.copying import check_copy, revision_in
from processor.store.database import Store
from processor.store.migrate import upgrade

CONFIG = Config()
CONFIG.set_main_option("script_location", "processor.store:migrations")
SCRIPTS = ScriptDirectory.from_config(CONFIG)
EARLIER = [script.revision for script in SCRIPTS.walk_revisions() if script.revision != SCRIPTS.get_current_head()]
WHEN = datetime(2018, 9, 3, 9, 0, tzinfo=UTC)
WORDS = {
    "status": "confirmed", "language": "nl", "role": "pionier", "state": "sent", "actor": "admin", "code": "PN-7K3QX9",
    "details": {"seats": 2}, "themes": ["zaken"], "reasons": ["omdat"], "facts": {"capacity": 60},
    "mail_key": "key-1", "registration_id": 1, "event": "kick-off",
}  # fmt: skip


@pytest.fixture
def engine(empty_database: str) -> Iterator[Engine]:
    made = create_engine(empty_database)
    yield made
    made.dispose()


def value(table: str, name: str, kind: Any) -> Any:
    """A value for a column, whatever the column is; the same for a key and what refers to it."""
    if name in WORDS:
        return WORDS[name]
    if table == "event" or name == "event":
        return WORDS["event"]
    by_type: tuple[tuple[type, Any], ...] = (
        (DateTime, WHEN), (Boolean, True), (LargeBinary, b"Beste Jan"), (JSON, {"a": 1}), (Integer, 1),
    )  # fmt: skip
    plain = f"{name}-1" if name == "key" else f"{table} {name}"
    return next((found for known, found in by_type if isinstance(kind, known)), plain)


def fill(connection: Connection) -> None:
    """Put a row in each table, as it is in that version."""
    found = MetaData()
    found.reflect(connection)
    for table in found.sorted_tables:
        if table.name != "alembic_version":
            row = {column.name: value(table.name, column.name, column.type) for column in table.columns}
            zone = connection.dialect.name == "postgresql"
            row = {name: one if zone or one is not WHEN else WHEN.replace(tzinfo=None) for name, one in row.items()}
            connection.execute(table.insert().values(row))


def rows(engine: Engine) -> dict[tuple[str, str], list[Any]]:
    """Every column of every table, with its values."""
    found = MetaData()
    with engine.connect() as connection:
        found.reflect(connection)
        return {
            (table.name, column.name): sorted(
                map(repr, connection.scalars(column.table.select().with_only_columns(column)))
            )
            for table in found.sorted_tables
            if table.name != "alembic_version"
            for column in table.columns
        }


@pytest.mark.parametrize("revision", EARLIER)
def test_no_value_is_lost_and_a_copy_of_what_was_is_kept(
    revision: str, engine: Engine, empty_database: str, tmp_path: Path
) -> None:
    with engine.begin() as connection:
        upgrade(connection, to=revision)
    with engine.begin() as connection:
        fill(connection)
    before = rows(engine)
    assert all(before.values())
    copy = tmp_path / "before.db"
    store = Store.open(empty_database)
    store.migrate(lambda: copy)
    assert {key: found for key, found in rows(engine).items() if key in before} == before
    with store.begin() as work:
        [party] = work.registrations.of_event("kick-off")
        assert (party.code, party.attendees[0].name, party.themes) == ("PN-7K3QX9", "attendee name", ("zaken",))
        assert work.outbox.of_registration(1)[0].raw == b"Beste Jan"
        assert work.journal.of_registration(1)[0].details == {"seats": 2}
        assert [record.key for record in work.mails.handled_since("kick-off", WHEN)] == ["key-1"]
    store.close()
    assert revision_in(copy) == revision
    assert check_copy(copy)["registration"] == 1
    assert copy.stat().st_mode & 0o777 == 0o600


def test_there_is_an_earlier_version_to_try() -> None:
    assert "0001" in EARLIER


def test_a_database_that_is_up_to_date_is_not_copied(database: str, tmp_path: Path) -> None:
    store = Store.open(database)
    store.migrate(lambda: tmp_path / "no.db")
    store.close()
    assert not (tmp_path / "no.db").exists()


def test_an_upgrade_that_fails_changes_nothing(engine: Engine, empty_database: str, tmp_path: Path) -> None:
    with engine.begin() as connection:
        upgrade(connection, to="0001")
        connection.execute(text("CREATE TABLE erasure (oops TEXT)"))  # in the way of a later migration
    store = Store.open(empty_database)
    before = rows(engine)
    with pytest.raises(Exception, match="erasure"):
        store.migrate(lambda: tmp_path / "before.db")
    store.close()
    assert rows(engine) == before
    assert revision_in(tmp_path / "before.db") == "0001"
