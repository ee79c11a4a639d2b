"""Runs the migrations that a database still lacks, in the transaction it is given. Alone knows Alembic."""

from collections.abc import Callable

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from processor.errors import StoreError

_LOCK = 0x61616E6D656C64  # "aanmeld": any number that no other program on the server takes


def upgrade(connection: Connection, before: Callable[[], None] | None = None, to: str = "head") -> None:
    """Bring the database up to a migration, one program at a time.

    `before` is done first if there are tables to change. Raises StoreError when it is newer than the program.
    """
    lock(connection)
    config = _config(connection)
    scripts = ScriptDirectory.from_config(config)
    present = revision_of(connection)
    require_known(present)
    if present == scripts.get_current_head():
        return
    if present is not None and before is not None:
        before()
    command.upgrade(config, to)


def lock(connection: Connection) -> None:
    """Let nobody else change the tables until this transaction ends; SQLite's holds the whole file already."""
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})


def revision_of(connection: Connection) -> str | None:
    """The version of the tables; None when there are none."""
    return MigrationContext.configure(connection).get_current_revision()


def require_known(revision: str | None) -> None:
    """Raise StoreError when tables of that version are newer than this program."""
    scripts = ScriptDirectory.from_config(_config(None))
    if revision not in {None, *(script.revision for script in scripts.walk_revisions())}:
        raise StoreError(
            f"its tables are of version {revision}, newer than this program",
            "start the program of that version, or put back the back-up from before it",
        )


def _config(connection: Connection | None) -> Config:
    config = Config()
    config.set_main_option("script_location", "processor.store:migrations")
    config.attributes["connection"] = connection
    return config
