"""The real program against a real Dovecot: sixty mails in, `once`, a restart, `once`; and a kill at the worst moment."""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes
from pathlib import Path

import pytest
from imapclient import IMAPClient

from processor.demo.server import EmbeddedServer
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.steps.bench import mail

pytestmark = [pytest.mark.dovecot, pytest.mark.timeout(180)]

ADDRESS = "ccm.v.oosterhout@schiedam.nl"
CAPACITY = 25
NOW = "2018-09-03T12:00"
ARRIVED = datetime(2018, 9, 3, 8, 0, tzinfo=UTC)
PROGRAM = [sys.executable, "-m", "processor"]
KILLED_BEFORE_FILING = [
    sys.executable,
    "-c",
    "import os, processor.steps.watch as w; w.file_handled = lambda *_: os.kill(os.getpid(), 9)\n"
    "from processor.__main__ import main; main()",
]


@pytest.fixture
def smtp() -> Iterator[EmbeddedServer]:
    with EmbeddedServer(ADDRESS, ADDRESS, PASSWORD) as server:
        yield server


class Town:
    """A Dovecot mailbox, a way out, and a configuration for the program between them."""

    def __init__(self, dovecot: Dovecot, smtp: EmbeddedServer, folder: Path, after: str) -> None:
        self.dovecot, self.smtp, self.folder, self.user = dovecot, smtp, folder, dovecot.user()
        (folder / "events").mkdir(parents=True)
        (folder / "password").touch(mode=0o600)
        (folder / "password").write_text(PASSWORD)
        (folder / "aanmeldpost.toml").write_text(self._main(after))
        event = (Path(__file__).parents[1] / "config" / "events" / "kick-off.toml").read_text()
        (folder / "events" / "kick-off.toml").write_text(event.replace("capacity = 60", f"capacity = {CAPACITY}"))

    def _main(self, after: str) -> str:
        return f"""
mode = "live"
[mailboxes.schiedam]
address = "{ADDRESS}"
name = "C.C.M. van Oosterhout"
after = "{after}"
[mailboxes.schiedam.imap]
host = "localhost"
port = {self.dovecot.tls_port}
user = "{self.user}"
password = "file:password"
ca_file = "{self.dovecot.ca_file}"
[mailboxes.schiedam.smtp]
host = "127.0.0.1"
port = {self.smtp.smtp_port}
tls = "none"
user = "{ADDRESS}"
password = "file:password"
per_minute = 6000
"""

    def run(self, *arguments: str, program: list[str] = PROGRAM) -> subprocess.CompletedProcess[str]:
        command = [*program, *arguments, "--config", str(self.folder)]
        return subprocess.run(
            command, capture_output=True, text=True, check=False, env={**os.environ, "COLUMNS": "200"}
        )

    def deliver(self, *mails: bytes, folder: str = "INBOX") -> None:
        with self.client() as client:
            for raw in mails:
                client.append(folder, raw, msg_time=ARRIVED)

    def client(self) -> IMAPClient:
        client = IMAPClient("127.0.0.1", self.dovecot.port, ssl=False)
        client.login(self.user, PASSWORD)
        return client

    def inbox(self, folder: str = "INBOX") -> dict[int, tuple[bytes, tuple[bytes, ...]]]:
        """Every mail of a folder, byte for byte and flag for flag."""
        with self.client() as client:
            client.select_folder(folder, readonly=True)
            found = client.fetch(client.search(), ["BODY.PEEK[]", "FLAGS"]) if client.search() else {}
        return {
            uid: (items[b"BODY[]"], tuple(sorted(flag for flag in items[b"FLAGS"] if flag != b"\\Recent")))
            for uid, items in found.items()
        }

    def answered(self) -> Counter[str]:
        """How often each address got a mail."""
        return Counter(recipient for sent in self.smtp.sent for recipient in sent.recipients)


def once(town: Town, program: list[str] = PROGRAM) -> subprocess.CompletedProcess[str]:
    return town.run("once", "--now", NOW, program=program)


def sign_ups(count: int) -> list[bytes]:
    return [mail(f"Persoon Van{chr(65 + n // 26)}{chr(97 + n % 26)} <p{n}@ede.nl>") for n in range(count)]


def others(count: int) -> list[bytes]:
    return [mail(f"Collega <c{n}@schiedam.nl>", f"Notulen week {n}", "Zie de bijlage.\n") for n in range(count)]


def test_every_mail_is_answered_once_nothing_is_oversold_and_other_mail_stays_as_it_was(
    dovecot: Dovecot, smtp: EmbeddedServer, tmp_path: Path
) -> None:
    town = Town(dovecot, smtp, tmp_path / "config", "leave")
    assert once(town).returncode == 0  # the first look, at an empty mailbox
    mixed = [raw for pair in zip(sign_ups(40), [*others(20), *others(40)[20:]], strict=True) for raw in pair][:60]
    town.deliver(*mixed)
    before = town.inbox()
    first, second = once(town), once(town)
    assert (first.returncode, second.returncode, first.stderr, second.stderr) == (0, 0, "", "")
    assert town.inbox() == before
    assert town.answered() == Counter({f"p{n}@ede.nl": 1 for n in range(30)})
    kinds = Counter(_status(sent.raw) for sent in smtp.sent)
    assert kinds == {"confirmed": CAPACITY, "waiting": 5}
    listed = town.run("list", "--json").stdout
    assert (listed.count('"confirmed"'), listed.count('"waiting"')) == (CAPACITY, 5)


def test_a_kill_between_commit_and_filing_answers_everybody_once_and_files_everything(
    dovecot: Dovecot, smtp: EmbeddedServer, tmp_path: Path
) -> None:
    town = Town(dovecot, smtp, tmp_path / "config", "move")
    assert once(town).returncode == 0
    town.deliver(*sign_ups(30), *others(5))
    untouched = [raw for raw, _ in town.inbox().values()][30:]
    assert once(town, KILLED_BEFORE_FILING).returncode == -9
    assert (len(town.inbox()), town.answered()) == (35, Counter())
    again = once(town)
    assert (again.returncode, again.stderr) == (0, "")
    assert town.answered() == Counter({f"p{n}@ede.nl": 1 for n in range(30)})
    assert [raw for raw, _ in town.inbox().values()] == untouched
    assert len(town.inbox("Aanmeldpost")) == 30


def test_what_was_there_before_the_first_start_is_answered_only_by_adopt(
    dovecot: Dovecot, smtp: EmbeddedServer, tmp_path: Path
) -> None:
    town = Town(dovecot, smtp, tmp_path / "config", "leave")
    town.deliver(*sign_ups(3), *others(2))
    with town.client() as client:
        client.select_folder("INBOX")
        client.add_flags([1], ["\\Answered"])
    assert once(town).returncode == 0
    assert town.answered() == Counter()
    with town.client() as client:  # something else that was sent is no answer
        client.append("Verzonden items", others(1)[0])
    assert "p1@ede.nl" in town.run("adopt", "--dry-run", "--now", NOW).stdout
    assert once(town).returncode == 0
    assert town.answered() == Counter()
    adopted = town.run("adopt", "--all", "answer", "--now", NOW)
    assert (adopted.returncode, adopted.stderr) == (0, "")
    assert once(town).returncode == 0
    assert town.answered() == Counter({"p1@ede.nl": 1, "p2@ede.nl": 1})
    assert town.run("list", "--json").stdout.count('"confirmed"') == 3


def test_going_live_after_shadow_tells_everybody_once(dovecot: Dovecot, smtp: EmbeddedServer, tmp_path: Path) -> None:
    town = Town(dovecot, smtp, tmp_path / "config", "leave")
    main = town.folder / "aanmeldpost.toml"
    main.write_text(main.read_text(encoding="utf-8").replace('mode = "live"', 'mode = "shadow"'), encoding="utf-8")
    assert once(town).returncode == 0
    town.deliver(*sign_ups(3))
    assert once(town).returncode == 0
    assert town.answered() == Counter()
    with town.client() as client:
        client.select_folder("INBOX")
        client.add_flags([2], ["\\Answered"])
    assert "Nothing is done while mode" in town.run("adopt", "--yes", "--now", NOW).stdout
    main.write_text(main.read_text(encoding="utf-8").replace('mode = "shadow"', 'mode = "live"'), encoding="utf-8")
    refused = once(town)
    assert (refused.returncode, "aanmeldpost adopt" in refused.stderr) == (2, True)
    adopted = town.run("adopt", "--yes", "--now", NOW)
    assert (adopted.returncode, adopted.stderr) == (0, "")
    assert "3 in all: 2 confirmed, 1 silently. Letters that would leave: 2." in adopted.stdout
    assert once(town).returncode == 0
    assert town.answered() == Counter({"p0@ede.nl": 1, "p2@ede.nl": 1})
    assert "nobody is left to decide about" in town.run("adopt", "--now", NOW).stdout


def _status(raw: bytes) -> str:
    subject = str(message_from_bytes(raw)["Subject"])
    return "waiting" if "wachtlijst" in subject.lower() else "confirmed"
