"""The commands of README.nl.md, copied from the page and run in order on an empty machine, as a new admin would.

The wheel goes into a bare environment below an empty root; the daemon runs as the user that systemd-sysusers makes, with the
credentials that the unit names, between an embedded mail server's IMAP and SMTP. What the guide leaves to the admin's hand
(host names, passwords, an edit) is done here between the lines.
"""

import json
import re
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from imapclient import IMAPClient

from processor.demo.server import EmbeddedServer
from tests.guide.machine import Machine
from tests.guide.releases import next_release, release
from tests.steps.bench import mail

pytestmark = [pytest.mark.timeout(900), pytest.mark.xdist_group("guide")]

PROJECT = Path(__file__).parents[2]
ADMINS = (PROJECT / "README.nl.md").read_text(encoding="utf-8").split("## Voor beheerders")[1].split("\n## ")[0]
ADDRESS, PASSWORD = "ccm.v.oosterhout@schiedam.nl", "geheim-2018"
NOW, ARRIVED = "2018-09-03T12:00", datetime(2018, 9, 3, 8, tzinfo=UTC)
EVENT = "/etc/aanmeldpost/events/kick-off.toml"
ORGANISER = "k.devries@schiedam.nl"
BEHEER = "applicatiebeheer@schiedam.nl"
PATIENCE = 90.0
TYPED = {
    "Installeren",
    "Instellen",
    "Nakijken voordat u erop vertrouwt",
    "Meelopen, en dan pas live",
    "Wijzigen terwijl het draait",
    "Reservekopie en herstel",
    "Bijwerken",
    "Terug naar de vorige uitgave",
}
LOOKS = "aanmeldpost (check|status|list)|journalctl"
"""Commands of the other chapters: they look and change nothing."""
CHAPTERS = {
    heading: [line for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]
    for heading, text in re.findall(r"^### (.*?)\n(.*?)(?=^### |\Z)", ADMINS, re.DOTALL | re.MULTILINE)
}


@pytest.fixture
def server() -> Iterator[EmbeddedServer]:
    with EmbeddedServer(ADDRESS, ADDRESS, PASSWORD, clock=lambda: ARRIVED) as server:
        with IMAPClient("127.0.0.1", server.imap_port, ssl=False) as client:
            client.login(ADDRESS, PASSWORD)
            client.create_folder("Verzonden items")
        yield server


@pytest.fixture
def machine() -> Iterator[Machine]:
    """An empty machine with the two files of a release; other users may pass through its root, as they may on any."""
    root = Path(tempfile.mkdtemp(prefix="aanmeldpost-guide-"))
    root.chmod(0o755)
    machine = Machine(root, NOW)
    release(root / "root")
    yield machine
    machine.stop()


class Admin:
    """Who goes through the guide."""

    def __init__(self, machine: Machine, server: EmbeddedServer) -> None:
        self.machine, self.server = machine, server

    def chapter(self, heading: str, typed: str = "") -> dict[str, str]:
        """Type every line of a chapter; what each printed."""
        return {line: self.machine.run(line, typed) for line in CHAPTERS[heading]}

    def edit(self, place: str, **changes: str) -> None:
        """Change lines of a file: the key's line, commented or not, becomes this."""
        path = self.machine.path(place)
        text = path.read_text()
        for key, line in changes.items():
            assert re.search(rf"^(# )?{key} = .*$", text, re.MULTILINE), key
            text = re.sub(rf"^(# )?{key} = .*$", line, text, flags=re.MULTILINE)
        path.write_text(text)

    def point_at_the_servers(self) -> None:
        """The mail servers of this municipality."""
        path = self.machine.path("/etc/aanmeldpost/aanmeldpost.toml")
        imap, smtp = path.read_text().split(".smtp]")
        path.write_text(f"{_at(imap, self.server.imap_port)}.smtp]{_at(smtp, self.server.smtp_port)}")

    def told(self, address: str) -> list[str]:
        """The subjects of what an address was sent."""
        mails = [message_from_bytes(s.raw, policy=policy.default) for s in self.server.sent if address in s.recipients]
        return [str(one["Subject"]) for one in mails]

    def status(self) -> str:
        """How it stands."""
        return self.machine.run("aanmeldpost status --config /etc/aanmeldpost")

    def looked(self) -> bool:
        """Whether the service looked in the mailbox yet."""
        told = json.loads(self.machine.run("aanmeldpost status --json --config /etc/aanmeldpost"))
        return told["mailboxes"]["schiedam"]["last_poll"] is not None

    def list(self) -> str:
        """Who comes."""
        return self.machine.run("aanmeldpost list --config /etc/aanmeldpost")

    def wait(self, done: Callable[[], object]) -> None:
        """Wait until something is so, or fail with what the service logged."""
        deadline = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < deadline, self.machine.run("journalctl")
            time.sleep(0.2)


def _at(text: str, port: int) -> str:
    return re.sub(r'^host = ".*"$', f'host = "127.0.0.1"\nport = {port}\ntls = "none"', text, flags=re.MULTILINE)


@pytest.fixture
def admin(machine: Machine, server: EmbeddedServer) -> Admin:
    return Admin(machine, server)


def test_a_new_admin_gets_from_an_empty_machine_to_a_restored_one_by_the_guide(admin: Admin) -> None:
    admin.chapter("Installeren")
    admin.chapter("Instellen", typed=PASSWORD)
    admin.point_at_the_servers()
    said = admin.chapter("Nakijken voordat u erop vertrouwt")
    assert "the probe came back in" in next(told for line, told in said.items() if "--connect" in line)
    _shadow_and_live(admin)
    _edit(admin)
    _lose_the_disk(admin)
    _upgrade(admin)
    _go_back(admin)


def _shadow_and_live(admin: Admin) -> None:
    follow, adopt = CHAPTERS["Meelopen, en dan pas live"][:2], CHAPTERS["Meelopen, en dan pas live"][2:]
    admin.server.deliver(mail("Oud Lid <oud@ede.nl>"))
    for line in follow:
        admin.machine.run(line)
    admin.wait(admin.looked)
    admin.server.deliver(mail())
    admin.wait(lambda: admin.told(ORGANISER))
    assert admin.told("jan.kok@utrecht.nl") == []
    admin.edit("/etc/aanmeldpost/aanmeldpost.toml", mode='mode = "live"')
    for line in adopt:
        admin.machine.run(line, typed="y\ny\n")
    admin.server.deliver(mail("Ans Bos <ans.bos@ede.nl>"))
    admin.wait(lambda: admin.told("ans.bos@ede.nl"))
    assert [len(admin.told(address)) for address in ("oud@ede.nl", "jan.kok@utrecht.nl")] == [1, 1]


def _edit(admin: Admin) -> None:
    admin.edit(EVENT, capacity="capacity = 61")
    admin.chapter("Wijzigen terwijl het draait")
    admin.wait(lambda: "of 61" in admin.status())
    good = admin.machine.path(EVENT).read_text()
    admin.edit(EVENT, capacity="kapasiteit = 3")
    admin.machine.run("systemctl reload aanmeldpost")
    admin.wait(lambda: admin.told(BEHEER))
    assert admin.told(BEHEER) == ["De gewijzigde configuratie is niet overgenomen (Aanmeldpost)"]
    admin.machine.path(EVENT).write_text(good)
    admin.machine.run("systemctl reload aanmeldpost")


def _lose_the_disk(admin: Admin) -> None:
    lines = CHAPTERS["Reservekopie en herstel"]
    for line in (*lines[:2], "systemctl start aanmeldpost-backup.service"):
        admin.machine.run(line)
    admin.server.deliver(mail("Els Vos <els.vos@ede.nl>"))
    admin.wait(lambda: admin.told("els.vos@ede.nl"))
    admin.machine.run(lines[2])
    for place in ("/var/lib/aanmeldpost", "/etc/aanmeldpost/events"):
        shutil.rmtree(admin.machine.path(place))
    for line in lines[3:]:
        admin.machine.run(line)
    admin.server.deliver(mail("Bo Mol <bo.mol@ede.nl>"))
    admin.wait(lambda: admin.told("bo.mol@ede.nl"))
    assert [len(admin.told(f"{name}@ede.nl")) for name in ("els.vos", "bo.mol")] == [1, 1]
    assert [name for name in ("Kok", "Vos", "Mol") if name not in admin.list()] == []


def _upgrade(admin: Admin) -> None:
    """To a release that changes the tables and a letter of which the admin has a version of his own."""
    machine, before = admin.machine, admin.list()
    machine.run("aanmeldpost templates --copy confirmed --config /etc/aanmeldpost")
    next_release(machine.root / "root", machine.root / "shims", "0.2.0")
    said = admin.chapter("Bijwerken")
    assert machine.run("aanmeldpost --version") == "aanmeldpost 0.2.0\n"
    assert "+Tot dan!" in next(told for line, told in said.items() if "templates --diff" in line)
    assert admin.list() == before
    admin.server.deliver(mail("Ida Pol <ida.pol@ede.nl>"))
    admin.wait(lambda: admin.told("ida.pol@ede.nl"))
    database = machine.path("/var/lib/aanmeldpost/aanmeldpost.db")
    copies = sorted(machine.path("/var/lib/aanmeldpost/backups").glob("before-upgrade-*.db"))
    kept, parties = "SELECT count(*) FROM keepsake", "SELECT count(*) FROM registration"
    [had] = rows(copies[-1], parties)
    assert (rows(database, kept), rows(database, parties), had > 3) == ([had], [had + 1], True)
    with pytest.raises(sqlite3.OperationalError, match="no such table: keepsake"):
        rows(copies[-1], kept)


def rows(database: Path, query: str) -> list[int]:
    """The first column of what a question to an SQLite file brings."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        return [row[0] for row in connection.execute(query)]


def _go_back(admin: Admin) -> None:
    """To the release that was there: it refuses the newer tables, and goes on with the copy from before."""
    release(admin.machine.root / "root")
    lines = CHAPTERS["Terug naar de vorige uitgave"]
    for line in lines[:3]:
        admin.machine.run(line)
    with pytest.raises(AssertionError, match="its tables are of version 9000, newer than this program"):
        admin.status()
    for line in lines[3:-1]:
        admin.machine.run(line)
    admin.wait(lambda: "Ida Pol" in admin.list())
    admin.machine.run(lines[-1])
    admin.server.deliver(mail("Jo Kamp <jo.kamp@ede.nl>"))
    admin.wait(lambda: admin.told("jo.kamp@ede.nl"))
    assert [len(admin.told(f"{name}@ede.nl")) for name in ("els.vos", "ida.pol", "jo.kamp")] == [1, 1, 1]


def test_what_the_table_of_troubles_says_is_seen_is_what_the_program_says() -> None:
    cells = re.findall(r"^\| `([^`]+)`", ADMINS, re.MULTILINE)
    source = "".join(path.read_text(encoding="utf-8") for path in (PROJECT / "processor").rglob("*.py"))
    assert len(cells) > 3
    assert [cell for cell in cells if cell.removesuffix(" …") not in source] == []


def test_every_command_of_the_guide_is_one_of_the_lines_that_were_typed() -> None:
    assert set(CHAPTERS) >= TYPED
    for heading in set(CHAPTERS) - TYPED:
        assert [line for line in CHAPTERS[heading] if not re.match(LOOKS, line)] == []
