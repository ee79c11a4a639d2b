"""A whole database as one SQLite file, and back: what a back-up holds, whichever of the two databases is in use.

SQLite copies page by page while others write (https://www.sqlite.org/backup.html); PostgreSQL is read row by row in one
REPEATABLE READ transaction, which sees one moment. So no pg_dump of the right version need be there, and a back-up of
the one can be put back into the other.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    DateTime,
    Engine,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)
from sqlalchemy.types import Integer, TypeEngine

from processor.errors import StoreError
from processor.store.columns import UtcTime
from processor.store.engines import open_engine
from processor.store.migrate import lock, revision_of, upgrade

AT_ONCE = 500
SKIPPED = 100_000
"""Ids of registrations that a restored database leaves out: letters that left after the back-up carry some of them."""


def copy_to(engine: Engine, path: Path) -> None:
    """Write all that the database holds at this moment to a new SQLite file that only this user may read."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    if engine.dialect.name == "sqlite":
        _pages(engine, path)
    else:
        _rows(engine, path)
    with closing(sqlite3.connect(path)) as copy:
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it


def load_from(path: Path, engine: Engine) -> None:
    """Put what `copy_to` wrote in place of all that the database holds."""
    if engine.dialect.name == "sqlite":
        with closing(sqlite3.connect(path)) as source, closing(engine.raw_connection()) as target:
            source.backup(_driver(target))
        with engine.begin() as connection:
            _skip_ids(connection)
        return
    source_engine = open_engine(f"sqlite:///{path}", 30)
    with source_engine.connect() as source, engine.begin() as target:
        lock(target)
        _drop_all(target)
        upgrade(target, to=revision_of(source) or "head")
        _copy_rows(source, target)
        _skip_ids(target)
    source_engine.dispose()


def check_copy(path: Path) -> dict[str, int]:
    """Look whether a copy is whole; returns how many rows each table has. Raises StoreError when it isn't."""
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as copy:
            told = [row[0] for row in copy.execute("PRAGMA integrity_check")]
            broken = copy.execute("PRAGMA foreign_key_check").fetchall()
            names = [row[0] for row in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            counts = {name: copy.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}  # noqa: S608
    except sqlite3.Error as error:
        raise StoreError(f"the copy is damaged: {error}", "make another, or take an older one") from error
    if told != ["ok"] or broken:
        raise StoreError("the copy is damaged", "make another, or take an older one")
    return {name: count for name, count in counts.items() if not name.startswith("sqlite_")}


def revision_in(path: Path) -> str | None:
    """The version of the tables in a copy."""
    engine = open_engine(f"sqlite:///{path}", 30)
    with engine.connect() as connection:
        found = revision_of(connection)
    engine.dispose()
    return found


def _pages(engine: Engine, path: Path) -> None:
    with closing(engine.raw_connection()) as source, closing(sqlite3.connect(path)) as target:
        _driver(source).backup(target)


def _driver(connection: Any) -> sqlite3.Connection:
    found: sqlite3.Connection = connection.driver_connection
    return found


def _rows(engine: Engine, path: Path) -> None:
    target_engine = open_engine(f"sqlite:///{path}", 30)
    snapshot = engine.connect().execution_options(isolation_level="REPEATABLE READ")
    with snapshot as source, target_engine.begin() as target:
        upgrade(target, to=revision_of(source) or "head")
        _copy_rows(source, target)
    target_engine.dispose()


def _copy_rows(source: Connection, target: Connection) -> None:
    """Copy every row; the tables are there, of the same version, and empty but for the secret made with them."""
    target.execute(text("DELETE FROM meta"))
    found = MetaData()
    found.reflect(source)
    for table in found.sorted_tables:
        if table.name == "alembic_version":
            continue
        plain = Table(table.name, MetaData(), *(Column(c.name, _plain(c.type)) for c in table.columns))
        for rows in source.execute(plain.select()).mappings().partitions(AT_ONCE):
            target.execute(plain.insert(), [dict(row) for row in rows])


def _plain(kind: TypeEngine[Any]) -> TypeEngine[Any]:
    """The type by which both databases exchange the values of a column."""
    kinds: tuple[tuple[type[TypeEngine[Any]], TypeEngine[Any]], ...] = (
        (DateTime, UtcTime()), (JSON, JSON(none_as_null=True)), (LargeBinary, LargeBinary()), (Boolean, Boolean()),
        (BigInteger, BigInteger()), (Integer, Integer()),
    )  # fmt: skip
    return next((plain for known, plain in kinds if isinstance(kind, known)), Text())


def _drop_all(connection: Connection) -> None:
    found = MetaData()
    found.reflect(connection)
    found.drop_all(connection)
    connection.execute(text("DROP FUNCTION IF EXISTS journal_refuses() CASCADE"))


def _skip_ids(connection: Connection) -> None:
    highest = connection.execute(text("SELECT coalesce(max(id), 0) FROM registration")).scalar_one()
    if connection.dialect.name == "postgresql":
        _set_sequences(connection)
        connection.execute(text("SELECT setval('registration_id_seq', :next)"), {"next": highest + SKIPPED})
        return
    connection.execute(text("DELETE FROM sqlite_sequence WHERE name = 'registration'"))
    connection.execute(text("INSERT INTO sqlite_sequence VALUES ('registration', :next)"), {"next": highest + SKIPPED})


def _set_sequences(connection: Connection) -> None:
    for name in ("attendee", "journal", "outbox"):
        news = f"SELECT setval('{name}_id_seq', coalesce((SELECT max(id) FROM {name}), 0) + 1)"  # noqa: S608
        connection.execute(text(news))
