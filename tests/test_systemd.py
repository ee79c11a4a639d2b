"""The units that travel along: sound by systemd's own judgement, hardened, the same for one instance as for several."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import need

UNITS = Path(__file__).parents[1] / "systemd"
SERVICES = sorted(UNITS.glob("*.service"))
PROGRAM = "/opt/aanmeldpost/bin/aanmeldpost"
LOOSEST = 1.5
DAEMONS = ("aanmeldpost.service", "aanmeldpost@.service")


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The units beside each other, with a program that is there in place of the one in /opt."""
    need(present=bool(shutil.which("systemd-analyze")), message="no systemd-analyze here: install systemd")
    for unit in UNITS.iterdir():
        if unit.is_file():
            name = unit.name.replace("@.", "@schiedam.")
            (tmp_path / name).write_text(unit.read_text().replace(PROGRAM, "/bin/true"))
    return tmp_path


def test_systemd_finds_nothing_to_say_about_the_units(installed: Path) -> None:
    units = sorted(str(unit) for unit in installed.iterdir())
    told = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True, check=False)
    ours = [line for line in told.stderr.splitlines() if "aanmeldpost" in line]
    assert (told.returncode, ours) == (0, [])


@pytest.mark.parametrize("unit", [unit.name for unit in SERVICES])
def test_a_service_is_hardened(installed: Path, unit: str) -> None:
    path = installed / unit.replace("@.", "@schiedam.")
    command = ["systemd-analyze", "security", "--offline=true", "--no-pager", str(path)]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    exposure = re.search(r"Overall exposure level for \S+: ([0-9.]+)", told)
    assert exposure
    assert float(exposure[1]) <= LOOSEST


@pytest.mark.parametrize(
    "plain", sorted(unit.name for unit in (*UNITS.glob("*.service"), *UNITS.glob("*.timer")) if "@" not in unit.name)
)
def test_several_instances_run_as_one_does(plain: str) -> None:
    one, many = UNITS / plain, UNITS / plain.replace(".", "@.")
    assert _without_instance(many.read_text()) == one.read_text()


def _without_instance(text: str) -> str:
    lines = [line for line in text.splitlines(keepends=True) if not line.startswith("# One")]
    plain = "".join(lines).replace("@%i.service", ".service")
    return plain.replace("Aanmeldpost %i", "Aanmeldpost").replace("/%i", "")


@pytest.mark.parametrize("unit", DAEMONS)
def test_the_daemon_tells_systemd_how_it_goes_and_gets_its_passwords_from_it(unit: str) -> None:
    lines = (UNITS / unit).read_text().splitlines()
    wanted = ["Type=notify", "WatchdogSec=180", "ExecReload=/bin/kill -HUP $MAINPID", "Restart=on-failure"]
    assert [line for line in wanted if line not in lines] == []
    assert sum(line.startswith("LoadCredential=") for line in lines) == 2


@pytest.mark.parametrize("unit", [unit.name for unit in SERVICES])
def test_what_a_unit_runs_is_a_command_that_exists(unit: str) -> None:
    for line in re.findall(rf"^ExecStart={PROGRAM} (.+)$", (UNITS / unit).read_text(), re.MULTILINE):
        command = line.split()[0]
        told = subprocess.run(
            [sys.executable, "-m", "processor", command, "--help"], capture_output=True, text=True, check=False
        )
        assert told.returncode == 0
