"""Runs the migrations that a database still lacks, in the transaction it is given. Alone knows Alembic."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from processor.errors import StoreError

_LOCK = 0x61616E6D656C64  # "aanmeld": any number that no other program on the server takes


def upgrade(connection: Connection) -> None:
    """Bring the database up to the newest migration, one program at a time. Raises StoreError when it is newer."""
    if connection.dialect.name == "postgresql":  # SQLite's transaction holds the whole file already
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})
    config = Config()
    config.set_main_option("script_location", "processor.store:migrations")
    config.attributes["connection"] = connection
    scripts = ScriptDirectory.from_config(config)
    present = MigrationContext.configure(connection).get_current_revision()
    if present not in {None, *(script.revision for script in scripts.walk_revisions())}:
        raise StoreError(
            f"its tables are of version {present}, newer than this program",
            "start the program of that version, or put back the back-up from before it",
        )
    if present != scripts.get_current_head():
        command.upgrade(config, "head")
