"""check --connect against real servers: what it finds, and that nothing else in the mailbox is touched."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from imapclient import IMAPClient

from processor.demo.server import EmbeddedServer
from processor.steps.trial import LACKS
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.steps.bench import mail

ADDRESS = "ccm.v.oosterhout@schiedam.nl"
MAIN = """mode = "shadow"
[mailboxes.schiedam]
address = "{address}"
name = "C. van Oosterhout"
[mailboxes.schiedam.imap]
host = "localhost"
port = {imap}
tls = "{tls}"
{ca}
user = "{user}"
password = "{secret}"
[mailboxes.schiedam.smtp]
host = "127.0.0.1"
port = {smtp}
tls = "none"
user = "{address}"
password = "{secret}"
sent_copy = "{sent_copy}"
"""
EVENT = (Path(__file__).parents[2] / "config/events/kick-off.toml").read_text(encoding="utf-8")


def configured(folder: Path, **facts: object) -> Path:
    (folder / "events").mkdir(parents=True)
    (folder / "events/kick-off.toml").write_text(EVENT, encoding="utf-8")
    secret = folder / "wachtwoord"
    secret.write_text(PASSWORD)
    secret.chmod(0o600)
    told = {
        "address": ADDRESS,
        "tls": "none",
        "ca": "",
        "user": ADDRESS,
        "secret": "file:wachtwoord",
        "sent_copy": "append",
    }
    (folder / "aanmeldpost.toml").write_text(MAIN.format(**told | facts), encoding="utf-8")
    return folder


def check(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "processor", "check", "--connect", "--config", str(folder), *options]
    env = {key: value for key, value in os.environ.items() if key != "CREDENTIALS_DIRECTORY"}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env)


@contextmanager
def relay(deliver: Callable[[bytes], None]) -> Iterator[EmbeddedServer]:
    """A way out that hands each mail on."""
    with EmbeddedServer("relay@elders.example", ADDRESS, PASSWORD, on_sent=lambda sent: deliver(sent.raw)) as server:
        yield server


class Mailbox:
    """A mailbox at Dovecot with a sign-up and other mail in it, and a Sent folder."""

    def __init__(self, dovecot: Dovecot) -> None:
        self.dovecot, self.user = dovecot, dovecot.user()
        with self.session() as session:
            session.append("INBOX", mail())
            session.append("INBOX", mail("Col <c@schiedam.nl>", "Notulen", "Zie bijlage."), ["\\Flagged"])

    @contextmanager
    def session(self) -> Iterator[IMAPClient]:
        client = IMAPClient("127.0.0.1", self.dovecot.port, ssl=False)
        client.login(self.user, PASSWORD)
        yield client
        client.logout()

    def put(self, *folders: str) -> Callable[[bytes], None]:
        def deliver(raw: bytes) -> None:
            with self.session() as session:
                for folder in folders:
                    session.append(folder, raw)

        return deliver

    def contents(self) -> dict[str, list[tuple[bytes, tuple[bytes, ...]]]]:
        with self.session() as session:
            return {folder: self._mails(session, folder) for folder in ("INBOX", "Verzonden items")}

    def _mails(self, session: IMAPClient, folder: str) -> list[tuple[bytes, tuple[bytes, ...]]]:
        session.select_folder(folder, readonly=True)
        found = session.fetch(session.search(), ["BODY.PEEK[]", "FLAGS"]) if session.search() else {}
        return [
            (one[b"BODY[]"], tuple(flag for flag in one[b"FLAGS"] if flag != b"\\Recent")) for one in found.values()
        ]

    def facts(self) -> dict[str, object]:
        ca = f'ca_file = "{self.dovecot.ca_file}"'
        return {"imap": self.dovecot.tls_port, "tls": "implicit", "ca": ca, "user": self.user}


@pytest.mark.dovecot
@pytest.mark.parametrize(
    ("folders", "sent_copy", "outcome"),
    [
        (("INBOX",), "append", (0, 'the server doesn\'t store copies of what we send; sent_copy = "append" is right')),
        (("INBOX", "Verzonden items"), "server", (0, 'the server stores copies of what we send; sent_copy = "server" is right')),
        (("INBOX", "Verzonden items"), "append", (2, 'smtp.sent_copy: the server stores what we send, and we would store it again: use "server"')),
        (("INBOX",), "server", (2, 'smtp.sent_copy: the server stores no copy of what we send: use "append"')),
        ((), "append", (2, "smtp: the probe didn't arrive in 1 seconds: look where mail to")),
    ],
)  # fmt: skip
def test_a_probe_goes_round_and_tells_who_stores_copies(
    dovecot: Dovecot, tmp_path: Path, folders: tuple[str, ...], sent_copy: str, outcome: tuple[int, str]
) -> None:
    box, (code, told) = Mailbox(dovecot), outcome
    before = box.contents()
    with relay(box.put(*folders)) as server:
        folder = configured(tmp_path / "config", smtp=server.smtp_port, sent_copy=sent_copy, **box.facts())
        done = check(folder, "--wait", "5" if folders else "1")
    assert done.returncode == code, done.stderr
    assert told in (done.stderr if code else done.stdout)
    assert box.contents() == before


@pytest.mark.dovecot
def test_what_a_server_can_and_lacks_is_told(dovecot: Dovecot, tmp_path: Path) -> None:
    box = Mailbox(dovecot)
    with relay(box.put("INBOX")) as server:
        done = check(configured(tmp_path / "config", smtp=server.smtp_port, **box.facts()), "--wait", "0", "--json")
    found = json.loads(done.stdout)
    told = [one["what"] for one in found["mailboxes"]["schiedam"]]
    assert (done.returncode, found["problems"]) == (0, [])
    assert "the server can CONDSTORE, IDLE, MOVE, SPECIAL-USE, UIDPLUS" in told
    assert "logged in; no probe was sent" in told


def test_a_plain_server_lacks_much_and_each_lack_has_a_meaning(tmp_path: Path) -> None:
    with EmbeddedServer(ADDRESS, ADDRESS, PASSWORD) as server:
        facts = {"imap": server.imap_port, "smtp": server.smtp_port, "sent_copy": "none"}
        done = check(configured(tmp_path / "config", **facts), "--wait", "20")
    assert (done.returncode, done.stderr) == (0, "")
    assert "the probe came back in" in done.stdout
    lacking = [name for name in LACKS if f"the server lacks {name}: {LACKS[name]}" in done.stdout]
    assert "SPECIAL-USE" in lacking


def test_each_server_that_fails_is_a_line_of_its_own(tmp_path: Path) -> None:
    done = check(configured(tmp_path / "config", imap=9, smtp=9))
    lines = done.stderr.splitlines()
    assert (done.returncode, len(lines), PASSWORD in done.stderr) == (2, 2, False)
    assert [line.split(": ")[1] for line in lines] == ["mailboxes.schiedam.imap", "mailboxes.schiedam.smtp"]


def test_the_services_credentials_are_found_where_the_unit_takes_them(tmp_path: Path) -> None:
    with EmbeddedServer(ADDRESS, ADDRESS, PASSWORD) as server:
        facts = {"imap": server.imap_port, "smtp": server.smtp_port, "sent_copy": "none"}
        folder = configured(tmp_path / "config", secret="credential:wachtwoord", **facts)
        done = check(folder, "--wait", "0")
    assert (done.returncode, "systemd doesn't run here: tried as " in done.stdout) == (0, True), done.stderr
