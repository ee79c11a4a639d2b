"""The mail that systemd lets us send when the daemon itself is gone."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from processor.demo.server import EmbeddedServer

CONFIG = Path(__file__).parents[2] / "config"
ADDRESS = "ccm.v.oosterhout@schiedam.nl"
ADMIN = 'admin = "beheer@schiedam.nl"\n'
SECOND = """
[mailboxes.utrecht]
address = "aanmelden@utrecht.nl"
name = "Gemeente Utrecht"
[mailboxes.utrecht.imap]
host = "127.0.0.1"
user = "utrecht"
password = "env:NONE"
[mailboxes.utrecht.smtp]
host = "127.0.0.1"
port = {port}
tls = "none"
"""


@pytest.fixture
def smtp() -> Iterator[EmbeddedServer]:
    with EmbeddedServer(ADDRESS, ADDRESS, "geheim") as server:
        yield server


def config(folder: Path, port: int, admin: str = ADMIN, more: str = "") -> Path:
    shutil.copytree(CONFIG, folder, ignore=shutil.ignore_patterns("state"))
    main = folder / "aanmeldpost.toml"
    text = main.read_text().replace('host = "smtp.schiedam.nl"', f'host = "127.0.0.1"\nport = {port}\ntls = "none"')
    text = text.replace(f'user = "{ADDRESS}"\npassword = "credential:smtp-password"', "")
    main.write_text(admin + text + more)
    return folder


def failed(folder: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "processor", "failed", "aanmeldpost.service", *more, "--config", str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def test_the_admin_is_mailed_and_no_database_is_touched(smtp: EmbeddedServer, tmp_path: Path) -> None:
    folder = config(tmp_path / "config", smtp.smtp_port)
    told = failed(folder)
    assert (told.returncode, told.stdout) == (0, "told beheer@schiedam.nl that aanmeldpost.service failed\n")
    [sent] = smtp.sent
    mail = message_from_bytes(sent.raw, policy=policy.default)
    assert sent.recipients == ("beheer@schiedam.nl",)
    assert mail["Subject"] == "aanmeldpost.service is gestopt en start niet meer vanzelf (Aanmeldpost)"
    assert "journalctl --unit aanmeldpost.service" in str(mail.get_body(("plain",)))
    assert not (folder / "state").exists()


def test_when_one_way_out_is_closed_another_is_taken(smtp: EmbeddedServer, tmp_path: Path) -> None:
    folder = config(tmp_path / "config", closed_port(), more=SECOND.format(port=smtp.smtp_port))
    assert failed(folder).returncode == 0
    assert [sent.recipients for sent in smtp.sent] == [("beheer@schiedam.nl",)]


def test_without_a_way_out_or_an_admin_it_says_so(tmp_path: Path) -> None:
    shut, nobody = config(tmp_path / "shut", closed_port()), config(tmp_path / "nobody", closed_port(), admin="")
    assert (failed(shut).returncode, failed(nobody).returncode) == (1, 2)
    assert "there is nobody to tell" in failed(nobody).stderr
    assert "Traceback" not in failed(shut).stderr


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("aanmeldpost-backup.service", ["aanmeldpost-backup.service is mislukt (Aanmeldpost)"]),
        ("aanmeldpost.service", ["aanmeldpost.service is gestopt en start niet meer vanzelf (Aanmeldpost)"]),
        ("", ["aanmeldpost.service is gestopt en start niet meer vanzelf (Aanmeldpost)"]),
    ],
    ids=["the back-up", "the daemon", "systemd doesn't say"],
)
def test_who_failed_is_told_and_not_who_runs_on(
    smtp: EmbeddedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str, told: list[str]
) -> None:
    systemctl = tmp_path / "systemctl"
    systemctl.write_text(f'#!/bin/sh\n[ "$1 $2 $3" = "is-failed --quiet {broken}" ]\n')
    systemctl.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    folder = config(tmp_path / "config", smtp.smtp_port)
    assert failed(folder, "aanmeldpost-backup.service").returncode == 0
    assert [str(message_from_bytes(sent.raw, policy=policy.default)["Subject"]) for sent in smtp.sent] == told
