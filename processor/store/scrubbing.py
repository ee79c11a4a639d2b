"""What was erased is overwritten too: a database keeps old pages and logs, in which words stay readable for long."""

from sqlalchemy import Engine

from processor.store.schema import ERASABLE


def scrub(engine: Engine) -> None:
    """Rewrite the database so that nothing of erased rows is left in its files.

    SQLite: VACUUM writes every page anew, and the write-ahead log is emptied (https://www.sqlite.org/lang_vacuum.html).
    PostgreSQL: VACUUM makes the room of old row versions free for use; what its own log and its back-ups hold is the
    server's business. Neither may stand in a transaction, so this goes past the unit of work.
    """
    connection = engine.raw_connection()
    try:
        driver = connection.driver_connection
        if driver is None:
            return
        if engine.dialect.name == "sqlite":
            driver.execute("VACUUM")
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            return
        driver.autocommit = True
        try:
            driver.execute(f"VACUUM {', '.join(ERASABLE)}")
        finally:
            driver.autocommit = False
    finally:
        connection.close()
