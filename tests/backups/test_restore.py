"""A disk is wiped while the mailbox goes on: nobody is answered twice, nobody is lost, who was forgotten stays so."""

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from processor.demo.server import EmbeddedServer
from processor.settings import load
from processor.store.database import Store
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.steps.bench import SUBJECT, mail
from tests.test_end_to_end import ADDRESS, NOW, Town, once

pytestmark = [pytest.mark.dovecot, pytest.mark.timeout(240)]

ANNA, BAS = "Anna Pol <anna.pol@ede.nl>", "Bas Kok <bas.kok@ede.nl>"
CEES, DINA = "Cees Vos <cees.vos@ede.nl>", "Dina Bos <dina.bos@ede.nl>"


@pytest.fixture
def smtp() -> Iterator[EmbeddedServer]:
    with EmbeddedServer(ADDRESS, ADDRESS, PASSWORD) as server:
        yield server


@pytest.fixture
def town(dovecot: Dovecot, smtp: EmbeddedServer, tmp_path: Path, request: pytest.FixtureRequest) -> Town:
    town = Town(dovecot, smtp, tmp_path / "config", getattr(request, "param", "leave"))
    assert once(town).returncode == 0
    return town


def run(town: Town, *arguments: str | Path) -> str:
    done = town.run(*map(str, arguments))
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    return done.stdout


def wipe(town: Town) -> None:
    """The disk is gone: configuration and state. The password is the admin's to put back."""
    shutil.rmtree(town.folder)
    town.folder.mkdir()
    (town.folder / "password").touch(mode=0o600)
    (town.folder / "password").write_text(PASSWORD)


def codes(town: Town) -> dict[str, str]:
    return {sent.recipients[0]: _header(sent.raw, "X-Aanmeldpost-Code") for sent in town.smtp.sent}


def _header(raw: bytes, name: str) -> str:
    return str(message_from_bytes(raw, policy=policy.default)[name])


@pytest.mark.parametrize("town", ["leave", "move"], indirect=True)
def test_a_wiped_disk_answers_nobody_twice_and_loses_nobody(town: Town, tmp_path: Path) -> None:
    town.deliver(mail(ANNA))
    once(town)
    run(town, "add", "kick-off", "Bas Kok", "--email", "bas.kok@ede.nl", "--now", NOW)  # queued, not sent
    told = run(town, "backup", tmp_path / "copy.tar.gz", "--now", NOW)
    assert "checked; 2 registrations, 1 mails" in told
    once(town)  # the letter to Bas leaves after the back-up was made
    town.deliver(mail(CEES))
    once(town)
    town.deliver(mail(DINA))  # arrives while the machine is broken
    before = town.answered()
    assert before == Counter({"anna.pol@ede.nl": 1, "bas.kok@ede.nl": 1, "cees.vos@ede.nl": 1})
    had = codes(town)
    wipe(town)

    run(town, "restore", tmp_path / "copy.tar.gz", "--now", NOW)
    once(town)
    once(town)
    assert town.answered() == before
    waits = run(town, "outbox", "list")
    assert ("dina.bos@ede.nl" in waits, "cees.vos@ede.nl" in waits, "bas.kok@ede.nl" in waits) == (True, False, False)
    assert "1 letters go" in run(town, "outbox", "release", "--yes", "--now", NOW)
    once(town)
    once(town)
    assert town.answered() == before + Counter({"dina.bos@ede.nl": 1})
    listed = run(town, "list", "--csv")
    assert [name for name in ("Anna Pol", "Bas Kok", "Cees Vos", "Dina Bos") if listed.count(name) != 1] == []
    assert had["cees.vos@ede.nl"] in listed  # Cees keeps the code that stands in his letter

    town.deliver(mail(CEES, f"Re: {SUBJECT}", "Helaas moet ik me afmelden.\n\nCees Vos\n", _answering(town, CEES)))
    once(town)
    assert next(row for row in run(town, "list", "--csv").splitlines() if "Cees Vos" in row).count("cancelled") == 1


def _answering(town: Town, sender: str) -> dict[str, str]:
    """The headers of a reply to the letter that this sender has."""
    address = sender.partition("<")[2][:-1]
    raw = next(sent.raw for sent in town.smtp.sent if sent.recipients[0] == address)
    named = _header(raw, "Message-ID")
    return {"In-Reply-To": named, "References": named}


def test_releasing_before_anything_was_looked_at_looks_first(town: Town, tmp_path: Path) -> None:
    run(town, "add", "kick-off", "Bas Kok", "--email", "bas.kok@ede.nl", "--now", NOW)
    run(town, "backup", tmp_path / "copy.tar.gz", "--now", NOW)
    once(town)
    wipe(town)
    run(town, "restore", tmp_path / "copy.tar.gz", "--now", NOW)
    assert "0 letters go" in run(town, "outbox", "release", "--yes", "--now", NOW)
    once(town)
    assert town.answered() == Counter({"bas.kok@ede.nl": 1})


def test_who_was_forgotten_since_is_forgotten_again_also_when_the_mail_is_still_there(
    town: Town, tmp_path: Path
) -> None:
    town.deliver(mail(ANNA), mail(CEES))
    once(town)
    run(town, "backup", tmp_path / "copy.tar.gz", "--now", NOW)
    town.deliver(mail(DINA))
    once(town)
    for address in ("anna.pol@ede.nl", "dina.bos@ede.nl"):
        run(town, "forget", address, "--yes", "--now", "2018-09-03T13:00")
    survived = shutil.copy(town.folder / "state" / "erasures.jsonl", tmp_path / "survived.jsonl")
    wipe(town)
    told = run(town, "restore", tmp_path / "copy.tar.gz", "--now", "2018-09-03T14:00", "--erasures", survived)
    assert "1 people who were forgotten since were forgotten again" in told
    town.run("once", "--now", "2018-09-03T14:00")
    listed = run(town, "list", "--csv")
    assert ("Anna" in listed, "Dina" in listed, "Cees" in listed) == (False, False, True)
    text = b"".join(path.read_bytes() for path in (town.folder / "state").glob("aanmeldpost.db*"))
    assert [name for name in (b"Anna", b"Dina", b"dina.bos") if name in text] == []


def test_a_database_in_use_is_asked_about_and_kept_after_a_no(town: Town, tmp_path: Path) -> None:
    run(town, "backup", tmp_path / "copy.tar.gz", "--now", NOW)
    run(town, "add", "kick-off", "Bas Kok", "--quiet", "--now", NOW)
    done = town.run("restore", str(tmp_path / "copy.tar.gz"), "--now", NOW)
    assert done.returncode == 1  # nobody to ask
    assert "Replace the database" in done.stdout
    assert "Bas Kok" in run(town, "list")
    run(town, "restore", tmp_path / "copy.tar.gz", "--now", NOW, "--yes")
    assert "Bas Kok" not in run(town, "list")


def test_a_daemon_at_work_is_told_to_stop_first(town: Town, tmp_path: Path) -> None:
    run(town, "backup", tmp_path / "copy.tar.gz", "--now", NOW)
    run(town, "add", "kick-off", "Bas Kok", "--quiet", "--now", NOW)
    store = Store.open(load(town.folder).database)
    with store.begin() as work:
        work.leases.take("schiedam", "elsewhere:1:x", datetime(2018, 9, 3, 10, tzinfo=UTC), 3600)
        work.commit()
    store.close()
    done = town.run("restore", str(tmp_path / "copy.tar.gz"), "--now", NOW, "--yes")
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert "stop it first" in done.stderr
