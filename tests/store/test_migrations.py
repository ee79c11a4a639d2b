from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text

from processor.errors import StoreError
from processor.store.database import Store
from processor.store.schema import ERASABLE, metadata


def test_the_newest_migration_leaves_the_tables_as_the_schema_has_them(database: str) -> None:
    engine = create_engine(database)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection, opts={"compare_type": True}), metadata)
    engine.dispose()
    assert differences == []


def test_migrating_again_keeps_the_secret(empty_database: str) -> None:
    store = Store.open(empty_database)
    store.migrate()
    with store.begin() as work:
        first = work.meta.secret()
    store.migrate()
    with store.begin() as work:
        assert (work.meta.secret(), len(first)) == (first, 32)
    store.close()


def test_four_programs_that_migrate_at_once_make_one_secret(empty_database: str) -> None:
    def one(_number: int) -> bytes:
        store = Store.open(empty_database)
        store.migrate()
        with store.begin() as work:
            secret = work.meta.secret()
        store.close()
        return secret

    with ThreadPoolExecutor(4) as pool:
        secrets = set(pool.map(one, range(4)))
    assert len(secrets) == 1


def test_a_database_of_a_newer_program_is_refused_with_a_cure(empty_database: str) -> None:
    store = Store.open(empty_database)
    store.migrate()
    engine = create_engine(empty_database)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    with pytest.raises(StoreError) as refusal:
        store.migrate()
    store.close()
    assert str(refusal.value) == (
        "database: its tables are of version 9999, newer than this program: "
        "start the program of that version, or put back the back-up from before it"
    )


def test_a_database_without_tables_says_so(empty_database: str) -> None:
    store = Store.open(empty_database)
    with pytest.raises(StoreError) as refusal, store.begin():
        pass
    store.close()
    assert refusal.value.cure == "start the daemon once, which makes them"


def test_whatever_can_be_erased_is_nullable() -> None:
    erasable = [metadata.tables[table].c[name] for table, names in ERASABLE.items() for name in names]
    assert [str(column) for column in erasable if not column.nullable] == []


def test_what_the_first_version_kept_is_there_after_an_upgrade(empty_database: str) -> None:
    engine = create_engine(empty_database)
    config = Config()
    config.set_main_option("script_location", "processor.store:migrations")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(text("INSERT INTO event (key) VALUES ('kick-off')"))
        connection.execute(
            text(
                "INSERT INTO registration (event, code, status, seats, granted, offered, passed, arrived, arrived_uid,"
                " language, role, themes, sender_name) VALUES ('kick-off', 'PN-7K3QX9', 'confirmed', 1, 1, 0, 0,"
                " '2018-09-03 08:14:00.000000', 7, 'nl', 'pionier', '[]', 'Jan Kok')"
            )
        )
    engine.dispose()
    store = Store.open(empty_database)
    store.migrate()
    with store.begin() as work:
        party = work.registrations.by_code("PN-7K3QX9")
    store.close()
    assert party is not None
    assert (party.sender_name, party.granted, party.note) == ("Jan Kok", 1, None)
