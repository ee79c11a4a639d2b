"""The store: one database, opened once, that hands out units of work."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Engine, select

from processor.store.copying import copy_to, load_from
from processor.store.engines import open_engine, shown
from processor.store.meta import Meta
from processor.store.migrate import revision_of, upgrade
from processor.store.schema import mail, registration
from processor.store.scrubbing import scrub
from processor.store.troubles import sentences
from processor.store.unit_of_work import UnitOfWork


class Store:
    """What the desk remembers. Made by Store.open; threads may share it, each with units of its own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._secret: bytes | None = None

    @classmethod
    def open(cls, url: str, wait: float = 30) -> Self:
        """A store on `url`: sqlite:///path, sqlite:// in memory, or postgresql+psycopg://user@host/database.

        A locked database is waited for at most `wait` seconds. Raises StoreError for any other URL; a database that
        can't be reached is told at the first use.
        """
        return cls(open_engine(url, wait))

    def migrate(self, copy: Callable[[], Path] | None = None) -> None:
        """Bring the tables up to this program's version; harmless when they are, and when two do it at once.

        Tables of an older version are first copied to where `copy` says, while nobody else may change them. Raises
        StoreError for a database that is newer than the program, and for all that begin() does.
        """
        before = (lambda: copy_to(self._engine, copy())) if copy else None
        with sentences(shown(self._engine)), self._engine.begin() as connection:
            upgrade(connection, before)

    def copy_to(self, path: Path) -> None:
        """Write all that it holds at this moment to a new SQLite file; others may go on. Raises StoreError."""
        with sentences(shown(self._engine)):
            copy_to(self._engine, path)

    def load_from(self, path: Path) -> None:
        """Put a copy in place of all that it holds. Raises StoreError."""
        with sentences(shown(self._engine)):
            load_from(path, self._engine)
        self._secret = None

    def is_empty(self) -> bool:
        """Whether it has no tables, or nobody's mail and registration in them. Raises StoreError."""
        with sentences(shown(self._engine)), self._engine.connect() as connection:
            connection.begin()
            if revision_of(connection) is None:
                return True
            return not any(connection.scalar(select(table.c.event).limit(1)) for table in (mail, registration))

    @contextmanager
    def begin(self) -> Iterator[UnitOfWork]:
        """A unit of work: what is not committed when the block ends is undone.

        Raises StoreError for a database that is locked, full or can't be opened.
        """
        with sentences(shown(self._engine)), self._engine.connect() as connection:
            connection.begin()  # closing undoes what was not committed
            if self._secret is None:
                self._secret = Meta(connection).secret()
            yield UnitOfWork(connection, self._secret)

    def scrub(self) -> None:
        """Overwrite what was erased, also in pages and logs that the database keeps for later use (decision 13).

        Raises StoreError when another program is at work on it for too long; then what was erased is out of every
        table, and the next time will do.
        """
        with sentences(shown(self._engine)):
            scrub(self._engine)

    def close(self) -> None:
        """Close every connection; a unit that is under way must have ended."""
        self._engine.dispose()
