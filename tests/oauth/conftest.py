"""One provider, Dovecot and SMTP server for a file of tests; each test has a mailbox of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import need_dovecot
from tests.oauth.town import Town
from tests.servers.dovecot import Dovecot, running
from tests.servers.smtp import SmtpServer
from tests.servers.tokens import Script, TokenServer


@pytest.fixture(scope="module")
def shared_provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TokenServer]:
    with TokenServer(tmp_path_factory.mktemp("provider")).running() as server:
        yield server


@pytest.fixture(scope="module")
def token_dovecot(shared_provider: TokenServer) -> Iterator[Dovecot]:
    need_dovecot()
    with running(introspection=shared_provider.introspection) as server:
        yield server


@pytest.fixture
def town(shared_provider: TokenServer, token_dovecot: Dovecot, tmp_path: Path) -> Iterator[Town]:
    mailbox = f"{token_dovecot.user()}@schiedam.nl"
    shared_provider.script = Script(mailbox=mailbox)
    shared_provider.given.clear()
    with SmtpServer(tmp_path).running() as smtp:
        smtp.script.tokens = shared_provider.mailboxes
        yield Town(shared_provider, token_dovecot, smtp, tmp_path / "config", mailbox)
