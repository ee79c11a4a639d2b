"""check --connect through systemd-run: the unit's own passwords are tried, whatever lies beside the configuration."""

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from processor.__main__ import app
from processor.commands import as_service
from processor.demo.server import EmbeddedServer
from processor.errors import UsageError
from tests.commands.test_connecting import ADDRESS, configured
from tests.conftest import need
from tests.servers.dovecot import PASSWORD

UNITS = Path(__file__).parents[2] / "systemd"
FAKE = Path(__file__).with_name("systemd_run.py")
Check = Callable[..., int]


class Place:
    """A machine where systemd seems to run, with the service's unit and what was edited of it."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root, self.monkeypatch = root, monkeypatch
        self.work, self.units = root / "work", root / "units"
        for folder in (self.work, self.units, root / "bin"):
            folder.mkdir()
        self.program("systemctl", f'[ "$1" = cat ] && cat {self.units}/"$2"*')
        self.program("systemd-run", f'exec {sys.executable} {FAKE} "$@"')
        self.program("aanmeldpost", f'exec {sys.executable} -m processor "$@"')
        monkeypatch.setenv("PATH", f"{root / 'bin'}:{os.environ['PATH']}")
        monkeypatch.setenv("WORK", str(self.work))
        monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
        monkeypatch.setattr(as_service, "SYSTEMD", self.work)
        monkeypatch.setattr(os, "geteuid", lambda: 0)

    def program(self, name: str, line: str) -> None:
        path = self.root / "bin" / name
        path.write_text(f"#!/bin/sh\n{line}\n")
        path.chmod(0o755)

    def install(self, config: Path, unit: str = "aanmeldpost.service", edit: str = "") -> None:
        """Install the shipped unit for this configuration, with a drop-in."""
        text = (UNITS / unit.replace("@schiedam", "@")).read_text().replace("/opt/aanmeldpost/bin", f"{self.root}/bin")
        where = str(config.parent) if "@" in unit else str(config)
        (self.units / unit).write_text(text.replace("/etc/aanmeldpost", where))
        (self.units / f"{unit}.d").write_text(edit)

    def asked(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads((self.work / "asked.json").read_text())
        return found


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    need(present=bool(shutil.which("systemd-analyze")), message="no systemd-analyze here: install systemd")
    return Place(tmp_path, monkeypatch)


def check(folder: Path, *options: str) -> int:
    done = CliRunner().invoke(app, ["check", "--connect", "--config", str(folder), "--wait", "0", *options])
    if isinstance(done.exception, UsageError):
        raise done.exception
    return done.exit_code


def with_servers(folder: Path, server: EmbeddedServer) -> Path:
    facts = {"imap": server.imap_port, "smtp": server.smtp_port, "sent_copy": "none"}
    made = configured(folder, secret="credential:imap-password", **facts)
    (made / "wachtwoord").unlink()
    return made


EDIT = """
# /etc/systemd/system/aanmeldpost.service.d/override.conf
[Service]
LoadCredential=
LoadCredential=imap-password:{kept}
SetCredential=hint:x
Environment=REGION=nl \\
  LANG=nl_NL.UTF-8 "GEHEIM=Regenboog 99"
"""


def test_it_is_tried_with_the_units_own_credentials_user_and_confinement(
    place: Place, capfd: pytest.CaptureFixture[str]
) -> None:
    kept = place.root / "kluis"
    kept.write_text(f"{PASSWORD}\n")
    with EmbeddedServer(ADDRESS, ADDRESS, PASSWORD) as server:
        config = with_servers(place.root / "config", server)
        (config / "imap-password").touch(mode=0o600)
        (config / "imap-password").write_text("een heel ander wachtwoord")
        place.install(config, edit=EDIT.format(kept=kept))
        code = check(config)
    out, err = capfd.readouterr()
    assert (code, err) == (0, "")
    assert "tried as the service does: as " in out
    assert "logged in at localhost" in out
    asked = place.asked()
    assert asked["options"][:5] == ["--pipe", "--wait", "--collect", "--quiet", "--service-type=exec"]
    wanted = {
        "User=aanmeldpost", "Group=aanmeldpost", f"LoadCredential=imap-password:{kept}", "SetCredential=hint:x",
        "StateDirectory=aanmeldpost", "CapabilityBoundingSet=", "ProtectSystem=strict", "UMask=0077",
        "SystemCallFilter=~@privileged @resources",
    }  # fmt: skip
    assert {f"--property={one}" for one in wanted} <= set(asked["options"])
    never = ("smtp-password", "=Exec", "=Restart", "WatchdogSec", "Type=notify", "OnFailure", "%")
    assert [option for option in asked["options"] for word in never if word in option] == []
    given = {"MPLCONFIGDIR": "/var/cache/aanmeldpost", "REGION": "nl", "LANG": "nl_NL.UTF-8", "GEHEIM": "Regenboog 99"}
    assert {key: asked["env"][key] for key in given} == given
    assert [option for option in asked["options"] if "Regenboog" in option or "Environment" in option] == []
    assert asked["command"] == [f"{place.root}/bin/aanmeldpost", "check", "--connect", "--config", str(config), "--wait", "0"]  # fmt: skip


def test_its_exit_code_and_its_errors_are_ours_and_scripts_hear_how_it_was_tried(
    place: Place, capfd: pytest.CaptureFixture[str]
) -> None:
    with EmbeddedServer(ADDRESS, ADDRESS, PASSWORD) as server:
        config = with_servers(place.root / "config", server)
        for name in ("imap-password", "smtp-password"):
            (config / name).write_text("een heel ander wachtwoord")
        place.install(config)
        code = check(config, "--json")
    found = json.loads(capfd.readouterr().out)
    assert (code, len(found["problems"]), found["how"][:26]) == (2, 2, "tried as the service does:")


def test_an_instance_is_tried_by_its_own_unit(place: Place, capfd: pytest.CaptureFixture[str]) -> None:
    with EmbeddedServer(ADDRESS, ADDRESS, PASSWORD) as server:
        config = with_servers(place.root / "schiedam", server)
        for name in ("imap-password", "smtp-password"):
            (config / name).write_text(PASSWORD)
        place.install(place.root / "elders")
        place.install(config, unit="aanmeldpost@schiedam.service")
        assert check(config) == 0, capfd.readouterr()
    assert "--property=StateDirectory=aanmeldpost/schiedam" in place.asked()["options"]


def test_a_password_that_the_unit_lacks_is_named(place: Place) -> None:
    config = configured(place.root / "config", imap=9, smtp=9)
    (config / "imap-password").write_text(PASSWORD)
    place.install(config)
    told = rf"systemd can't start it \(exit code 243\): {config}/smtp-password isn't there: make it, or take it out of"
    with pytest.raises(UsageError, match=told):
        check(config)


def test_without_a_unit_it_says_what_it_did_instead(place: Place) -> None:
    config = configured(place.root / "config", imap=9, smtp=9)
    done = CliRunner().invoke(app, ["check", "--connect", "--config", str(config)])
    assert f"no unit of systemd reads {config}: tried as " in done.stdout
    assert not (place.work / "asked.json").exists()


def test_who_is_not_root_is_told_to_be(place: Place) -> None:
    config = configured(place.root / "config", imap=9, smtp=9, secret="credential:imap-password")
    place.monkeypatch.setattr(os, "geteuid", lambda: 65534)
    with pytest.raises(
        UsageError, match=rf"can't be read from here: sudo aanmeldpost check --connect --config {config}"
    ):
        check(config)


def test_a_specifier_that_only_systemd_knows_is_told(place: Place) -> None:
    config = configured(place.root / "config", imap=9, smtp=9)
    place.install(config, edit="[Service]\nEnvironment=MACHINE=%m\n")
    with pytest.raises(UsageError, match=r"aanmeldpost.service: %m can't be filled in from here"):
        check(config)
