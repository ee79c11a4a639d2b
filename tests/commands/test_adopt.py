"""adopt as an admin runs it, from the first look in shadow to live: what it shows of each, and what it leaves to him."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from imapclient import IMAPClient
from typer.testing import CliRunner

from processor.__main__ import app
from processor.commands.options import console
from processor.demo.server import EmbeddedServer
from tests.commands.test_connecting import ADDRESS, configured
from tests.servers.dovecot import PASSWORD
from tests.steps.bench import mail

MORNING, NOON = datetime(2018, 9, 3, 7, tzinfo=UTC), datetime(2018, 9, 3, 10, tzinfo=UTC)
QUESTION = ("Vraag over Pioniersnetwerk 18 september", "Is er bij het stadhuis parkeergelegenheid?")


def run(folder: Path, command: str, *options: str, typed: str = "", hour: int = 14) -> str:
    words = [command, *options, "--config", str(folder), "--now", f"2018-09-03T{hour}:00"]
    done = CliRunner().invoke(app, words, input=typed)
    assert done.exit_code == 0, (done.output, done.exception)
    return done.stdout


@contextmanager
def session(server: EmbeddedServer) -> Iterator[IMAPClient]:
    with IMAPClient("127.0.0.1", server.imap_port, ssl=False) as client:
        client.login(ADDRESS, PASSWORD)
        client.select_folder("INBOX")
        yield client


@pytest.fixture
def shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str, list[str], str]:
    """What adopt shows, what it says when it is done, who got a letter from then on, and what it shows after that."""
    monkeypatch.setattr(console, "width", 160)
    with EmbeddedServer(ADDRESS, ADDRESS, PASSWORD, clock=lambda: NOON) as server:
        facts = {"imap": server.imap_port, "smtp": server.smtp_port, "sent_copy": "none"}
        folder = configured(tmp_path / "config", **facts)
        server.deliver(mail("Ans Bos <oud@ede.nl>"), arrived=MORNING)
        with session(server) as client:
            client.add_flags(client.search(), ["\\Answered"])
        run(folder, "once")
        for sender in ("Jan Kok <jan.kok@utrecht.nl>", "Els Vos <els@ede.nl>"):
            server.deliver(mail(sender, *(QUESTION if "Els" in sender else ())), arrived=NOON)
        server.deliver(mail("Bo Mol <bo@ede.nl>", *QUESTION), arrived=NOON)
        run(folder, "once")
        with session(server) as client:
            client.delete_messages(client.search(["FROM", "bo@ede.nl"]))
            client.expunge()
        before = len(server.sent)
        main = folder / "aanmeldpost.toml"
        main.write_text(main.read_text().replace('mode = "shadow"', 'mode = "live"'))
        table = run(folder, "adopt", "--dry-run")
        done = run(folder, "adopt", typed="y\n", hour=15)
        run(folder, "once", hour=15)
        told = [recipient for one in server.sent[before:] for recipient in one.recipients]
        return table, done, told, run(folder, "adopt", hour=16)


def test_it_shows_everybody_and_what_happens_to_each(shown: tuple[str, str, list[str], str]) -> None:
    table, done, told, after = shown
    assert "taken over: confirmed, answered by hand" in table
    rows = [line for line in table.splitlines() if "@" in line and line.startswith("│")]
    assert [[name for name in ("oud", "jan", "els", "bo@") if name in row] for row in rows] == [
        ["oud"], ["jan"], ["els"], ["bo@"],
    ]  # fmt: skip
    assert ["letter: confirmed" in rows[1], "letter: passed on" in rows[2]] == [True, True]
    assert "1 of these were answered in shadow" in table
    assert "- bo@ede.nl, “Vraag over Pioniersnetwerk 18 september”" in table
    assert "3 decided" in done
    assert sorted(set(told) - {ADDRESS}) == ["els@ede.nl", "jan.kok@utrecht.nl"]
    assert "nobody is left to decide about" in after
    assert "oud@ede.nl" not in after
