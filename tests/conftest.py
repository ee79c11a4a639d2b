"""Fixtures that tests of every folder may use; each lives with the server that it starts."""

from tests.servers.databases import (
    database,
    empty_database,
    opened,
    postgres_server,
    postgres_url,
    sqlite_model,
    sqlite_url,
    store,
)

__all__ = [
    "database",
    "empty_database",
    "opened",
    "postgres_server",
    "postgres_url",
    "sqlite_model",
    "sqlite_url",
    "store",
]
