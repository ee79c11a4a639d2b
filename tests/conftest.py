"""Servers that tests share: one of each for a test process, on ports of its own."""

import os
from collections.abc import Iterator

import pytest

from tests.servers import dovecot as dovecot_server
from tests.servers.dovecot import Dovecot

pytest_plugins = ["tests.servers.databases"]
"""`store`, `opened`, `database` and `empty_database`: each on SQLite and on PostgreSQL."""


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """A real Dovecot; `dovecot.user()` gives a mailbox that nobody used."""
    need_dovecot()
    with dovecot_server.running() as server:
        yield server


def need_dovecot() -> None:
    """Skip the test on a machine without Dovecot."""
    need(present=dovecot_server.installed(), message="no Dovecot here: install dovecot-imapd")


def need(*, present: bool, message: str) -> None:
    """Skip the test where something isn't; in CI that is a failure, or nobody would notice."""
    if present:
        return
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)
