"""The daemon as a process, against a real Dovecot: quick by IDLE, steady through trouble, orderly at its end."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from processor.demo.server import EmbeddedServer
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.steps.bench import mail
from tests.test_end_to_end import NOW, Town

pytestmark = [pytest.mark.dovecot, pytest.mark.timeout(120)]
ADDRESS = "ccm.v.oosterhout@schiedam.nl"
PATIENCE = 60.0


@pytest.fixture
def town(dovecot: Dovecot, tmp_path: Path) -> Iterator[Town]:
    with EmbeddedServer(ADDRESS, ADDRESS, PASSWORD) as smtp:
        town = Town(dovecot, smtp, tmp_path / "config", "leave")
        main = town.folder / "aanmeldpost.toml"
        main.write_text(main.read_text() + "\n[poll]\nevery = 3600\n")
        yield town


@contextmanager
def daemon(town: Town, log: list[str] | None = None) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "processor", "run", "--config", str(town.folder), "--now", NOW]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ})
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        _, told = process.communicate(timeout=PATIENCE)
        (log if log is not None else []).append(told)


def wait_until_looked(town: Town) -> None:
    deadline = time.monotonic() + PATIENCE
    while '"last_poll": null' in town.run("status", "--json").stdout and time.monotonic() < deadline:
        time.sleep(0.2)


def wait_for_answers(town: Town, count: int) -> int:
    deadline = time.monotonic() + PATIENCE
    while town.answered().total() < count and time.monotonic() < deadline:
        time.sleep(0.1)
    return town.answered().total()


def test_mail_is_answered_long_before_the_next_poll_and_sigterm_ends_it_in_order(town: Town) -> None:
    log: list[str] = []
    with daemon(town, log) as process:
        wait_until_looked(town)
        town.deliver(mail())
        assert wait_for_answers(town, 1) == 1
    assert process.returncode == 0
    assert "daemon.stopping" in log[0]
    lines = [json.loads(line) for line in log[0].splitlines() if line.startswith("{")]
    keys = {line["event"]: line["mail"] for line in lines if line["event"] in ("mail.handled", "outbox.sent")}
    assert len(keys) == 2 and len(set(keys.values())) == 1  # noqa: PT018 - one key, from arrival to answer
    assert [word for word in ("@", "Kok", "kick-off.\n", "Graag meld") if word in log[0]] == []
    assert '"held_by": null' in town.run("status", "--json").stdout


def test_what_is_dragged_is_seen_long_before_the_next_poll(town: Town) -> None:
    with daemon(town):
        wait_until_looked(town)
        town.deliver(mail(subject="iets heel anders"), folder="Inschrijven")
        assert wait_for_answers(town, 1) == 1


def test_a_daemon_that_is_killed_is_followed_by_one_that_need_not_wait(town: Town) -> None:
    with daemon(town) as process:
        wait_until_looked(town)
        process.kill()
        process.wait()
    with daemon(town):
        town.deliver(mail())
        assert wait_for_answers(town, 1) == 1


def test_a_broken_edit_is_refused_at_a_signal_and_status_and_the_admin_say_so_once(town: Town) -> None:
    main = town.folder / "aanmeldpost.toml"
    good = 'admin = "beheer@schiedam.nl"\n' + main.read_text()
    main.write_text(good)
    with daemon(town) as process:
        wait_until_looked(town)
        main.write_text(good + "\nkleur = 3\n")
        for _ in range(2):
            process.send_signal(signal.SIGHUP)
            assert wait_for_answers(town, 1) == 1
        assert "kleur" in town.run("status").stderr
        town.deliver(mail())
        assert wait_for_answers(town, 2) == 2
    assert town.answered()["beheer@schiedam.nl"] == 1
