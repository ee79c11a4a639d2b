"""Turns what a database driver complains about into a StoreError that names the cure.

Only trouble with the database as a whole is translated. A broken constraint or a wrong statement is a fault of ours and
goes on as it is, to be logged with its traceback at the step's edge.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy import exc

from processor.errors import StoreError

_SQLITE = {
    sqlite3.SQLITE_BUSY: ("is locked by another program", "stop what else uses it, or try again"),
    sqlite3.SQLITE_LOCKED: ("is locked by another program", "stop what else uses it, or try again"),
    sqlite3.SQLITE_FULL: ("has no room left on its disk", "free some space; nothing half-done was kept"),
    sqlite3.SQLITE_CANTOPEN: ("can't be opened", "check that its directory exists and that this user may write there"),
    sqlite3.SQLITE_READONLY: ("may not be written", "give this user write access to the file and its directory"),
    sqlite3.SQLITE_PERM: ("may not be read", "give this user access to the file and its directory"),
    sqlite3.SQLITE_NOTADB: ("is no SQLite database", "point the database URL at another file"),
    sqlite3.SQLITE_CORRUPT: ("is damaged", "stop the daemon and put back the last back-up"),
    sqlite3.SQLITE_IOERR: ("can't be read or written: the disk reports an error", "look after the disk"),
}
"""By primary result code (https://www.sqlite.org/rescode.html): what is wrong, what to do."""

_POSTGRES = {
    "55P03": ("is locked by another program", "stop what else uses it, or try again"),
    "40P01": ("is locked by another program", "try again"),
    "53100": ("has no room left on its disk", "free some space; nothing half-done was kept"),
    "42P01": ("has no tables yet", "start the daemon once, which makes them"),
    "53300": ("has no connections left", "raise max_connections or stop what else uses it"),
    "28P01": ("refuses the password", "mend the password in the database URL"),
    "28000": ("refuses this user", "mend the user in the database URL, or pg_hba.conf"),
    "3D000": ("does not exist", "make it (createdb), or mend its name in the database URL"),
    "42501": ("may not be changed by this user", "grant this user the rights on the database and its schema"),
    "25006": ("may not be written", "point the database URL at the primary server"),
}
"""By SQLSTATE (PostgreSQL, appendix A): what is wrong, what to do."""

_UNREACHABLE = ("can't be reached", "check that PostgreSQL runs and that the database URL is right")


@contextmanager
def sentences(where: str) -> Iterator[None]:
    """Run a piece of database work; `where` is the database as an admin knows it, without its password.

    Raises StoreError for a database that is locked, full, unreachable or can't be opened.
    """
    try:
        yield
    except exc.TimeoutError as error:
        raise StoreError(f"{where} is locked by another thread", "try again") from error
    except exc.DBAPIError as error:
        known = _sentence(where, error)
        if known is None:
            raise
        raise known from error


def _sentence(where: str, error: exc.DBAPIError) -> StoreError | None:
    if isinstance(error.orig, sqlite3.Error):
        return _sqlite_sentence(where, error.orig)
    if isinstance(error.orig, psycopg.Error):
        return _postgres_sentence(where, error.orig)
    return None


def _sqlite_sentence(where: str, error: sqlite3.Error) -> StoreError | None:
    known = _SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    if known is None and str(error).startswith("no such table"):
        known = _POSTGRES["42P01"]  # SQLite has no code for it
    return StoreError(f"{where} {known[0]}", known[1]) if known else None


def _postgres_sentence(where: str, error: psycopg.Error) -> StoreError | None:
    known = _POSTGRES.get(error.sqlstate or "")
    if known is None and isinstance(error, psycopg.OperationalError):
        known = _UNREACHABLE  # connections that fail carry no SQLSTATE
    return StoreError(f"{where} {known[0]}: {_first_line(error)}", known[1]) if known else None


def _first_line(error: psycopg.Error) -> str:
    return str(error).partition("\n")[0]
