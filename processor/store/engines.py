"""Opens the two databases the way the store needs them. What they complain about is troubles.py's business."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from processor.errors import StoreError
from processor.secrecy import never_print

_CURE = "use sqlite:///file.db or postgresql+psycopg://user@host/database"


def open_engine(url: str, wait: float) -> Engine:
    """An engine for `url`; nothing is connected yet. A lock is waited for at most `wait` seconds.

    Parameters are hidden from error texts, since those end in logs and names don't belong there.

    Raises StoreError for a URL that names neither database.
    """
    parsed = _parsed(url)
    match parsed.get_backend_name():
        case "sqlite":
            return _sqlite(parsed, wait)
        case "postgresql" | "postgres":
            return _postgres(parsed.set(drivername="postgresql+psycopg"), wait)
        case other:
            raise StoreError(f"{other} is not supported", _CURE)


def _parsed(url: str) -> URL:
    """The parts of a URL; no error repeats any of it, since what is misread may be the password."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise StoreError("its URL can't be read", _CURE) from None
    for secret in (parsed.password, parsed.query.get("password"), parsed.query.get("sslpassword")):
        never_print(str(secret or ""))
    if "@" in (parsed.host or ""):
        raise StoreError("its URL can't be read", "write an @ in its password as %40, a : as %3A and a / as %2F")
    return parsed


def shown(engine: Engine) -> str:
    """The database as an admin knows it, without its password."""
    bare = engine.url.set(query={})  # a password may stand there too
    return bare.database or ":memory:" if engine.dialect.name == "sqlite" else str(bare)


def _sqlite(url: URL, wait: float) -> Engine:
    in_memory = url.database in {None, "", ":memory:"}
    pool: dict[str, Any] = {}
    if in_memory:
        # It lives as long as its one connection; a second thread waits for it as it would for the file's lock.
        pool = {"poolclass": QueuePool, "pool_size": 1, "max_overflow": 0, "pool_timeout": wait}
    else:
        _make_private(Path(str(url.database)))
    connect_args = {"timeout": wait, "check_same_thread": False}
    engine = create_engine(url, connect_args=connect_args, hide_parameters=True, **pool)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _make_private(path: Path) -> None:
    """Make the file for this user alone; the logs beside it follow its mode. What fails here is told at connect."""
    with suppress(OSError):
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver's own BEGIN is a deferred one, and skips DDL
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",  # a mail is filed once its commit returned: that commit must survive a power cut
        "foreign_keys = ON",
        "secure_delete = ON",  # what is erased is overwritten, not just unlinked (decision 13)
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: Connection) -> None:
    # A deferred transaction that reads the free chairs and then writes may fail or, worse, decide on old figures.
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _postgres(url: URL, wait: float) -> Engine:
    options = f"-c lock_timeout={round(wait * 1000)} -c timezone=UTC"
    connect_args = {"connect_timeout": 10, "options": options}
    return create_engine(url, connect_args=connect_args, hide_parameters=True, pool_pre_ping=True)
