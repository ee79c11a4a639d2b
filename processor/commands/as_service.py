"""A command run as systemd runs the service: its user, credentials, directories and confinement, by systemd-run(1).

What the unit says is read with its drop-ins, as `systemctl cat` shows them, so that a password which an admin gave it
by `systemctl edit` is the one that is tried.
"""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from processor.errors import UsageError

SYSTEMD = Path("/run/systemd/system")
"""There where systemd runs (sd_booted(3))."""
_SYSTEMCTL, _SYSTEMD_RUN = "systemctl", "systemd-run"
"""Found by root's own PATH, as when root types them."""
DAEMONS_ONLY = re.compile(
    "Type|Exec.*|WatchdogSec|NotifyAccess|Restart.*|Timeout.*|SuccessExitStatus|RuntimeDirectory.*|PIDFile|Standard.*"
)
"""What makes a unit a daemon, and has no place in a command that ends. A RuntimeDirectory would be removed with it."""
SYSTEMDS_OWN = range(200, 246)
"""Exit codes by which systemd says that it didn't come to running the program (systemd.exec(5))."""
PLACES = {"%C": "/var/cache", "%S": "/var/lib", "%E": "/etc", "%L": "/var/log", "%t": "/run", "%%": "%"}
"""Specifiers as a system unit reads them (systemd.unit(5)); a transient unit doesn't."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A service as its files describe it: every assignment that is in force, in order."""

    name: str
    assignments: tuple[tuple[str, str], ...]

    @property
    def runs(self) -> list[str]:
        """The program and its arguments, without what may stand before it (systemd.service(5))."""
        told = next((value for key, value in self.assignments if key == "ExecStart" and value), "")
        return shlex.split(told.lstrip("@-:+!"))

    @property
    def environment(self) -> dict[str, str]:
        """What its program finds in its environment by Environment=."""
        words = [word for key, value in self.assignments if key == "Environment" for word in shlex.split(value)]
        return dict(word.split("=", 1) for word in words if "=" in word)

    def command(self, arguments: Sequence[str]) -> list[str]:
        """Return what runs the unit's program once with other arguments; its output and exit code are ours.

        Its environment is named only, and given by our own: a password in it has no place in a list of processes.
        """
        copied = [(key, value) for key, value in self.assignments if not DAEMONS_ONLY.fullmatch(key)]
        properties = [f"--property={key}={value}" for key, value in copied if key != "Environment"]
        how = [_SYSTEMD_RUN, "--pipe", "--wait", "--collect", "--quiet", "--service-type=exec"]
        ours = [name for name in ("TERM", "AANMELDPOST_DEBUG") if name in os.environ]
        passed = [f"--setenv={name}" for name in dict.fromkeys([*self.environment, *ours])]
        return [*how, *passed, *properties, self.runs[0], *arguments]


def within() -> bool:
    """Whether systemd gave this process the credentials of a unit already."""
    return bool(os.environ.get("CREDENTIALS_DIRECTORY"))


def unit_of(folder: Path) -> Unit | None:
    """Return the installed unit whose daemon reads this folder; None when there is none."""
    for name in ("aanmeldpost.service", f"aanmeldpost@{folder.name}.service"):
        unit = _read(name)
        if unit is not None and str(folder) in unit.runs:
            return unit
    return None


def failed_ones(names: Sequence[str]) -> list[str]:
    """Return which of these units systemd says have failed; [] also when it can't be asked."""
    return [name for name in names if _asked("is-failed", "--quiet", name) is not None]


def run(unit: Unit, arguments: Sequence[str]) -> int:
    """Run it to its end; returns its exit code. Raises UsageError when systemd couldn't start it."""
    sys.stdout.flush()
    try:
        env = os.environ | unit.environment
        code = subprocess.run(unit.command(arguments), check=False, env=env).returncode  # noqa: S603 - root's own unit
    except OSError as error:
        raise UsageError(f"systemd-run: {error.strerror}: install systemd's own tools") from None
    if code in SYSTEMDS_OWN:
        raise UsageError(f"{unit.name}: systemd can't start it (exit code {code}): {_cure(unit)}")
    return code


def _cure(unit: Unit) -> str:
    """What keeps systemd from starting the program: most often a password that isn't there."""
    sources = [value.partition(":")[2] for key, value in unit.assignments if key == "LoadCredential" and value]
    if missing := [source for source in sources if source.startswith("/") and not Path(source).exists()]:
        return f"{missing[0]} isn't there: make it, or take it out of the unit with systemctl edit {unit.name}"
    return "journalctl --since=-5min tells why"


def _read(name: str) -> Unit | None:
    shown = _asked("cat", name)
    if shown is None:
        return None
    known = PLACES | {"%n": name, "%i": name.partition("@")[2].removesuffix(".service")}
    return Unit(name, tuple((key, _filled(value, name, known)) for key, value in _in_force(shown)))


def _asked(*words: str) -> str | None:
    """What systemctl answers; None when it says no, or isn't there."""
    try:
        answer = subprocess.run([_SYSTEMCTL, *words], capture_output=True, text=True, check=False)  # noqa: S603
    except OSError:
        return None
    return None if answer.returncode else answer.stdout


def _filled(value: str, name: str, known: Mapping[str, str]) -> str:
    """The value with its specifiers filled in. Raises UsageError for one that isn't known here."""
    if unknown := next((found for found in re.findall("%.", value) if found not in known), None):
        raise UsageError(f"{name}: {unknown} can't be filled in from here: write it out in the unit")
    return re.sub("%.", lambda found: known[found[0]], value)


def _in_force(text: str) -> Iterator[tuple[str, str]]:
    """Each assignment of [Service]; an empty one takes back what stood before it (systemd.exec(5))."""
    told = list(_assignments(text))
    last_empty = {key: at for at, (key, value) in enumerate(told) if not value}
    return (pair for at, pair in enumerate(told) if at >= last_empty.get(pair[0], 0))


def _assignments(text: str) -> Iterator[tuple[str, str]]:
    """Each assignment of [Service], comments left out and continued lines joined (systemd.syntax(7))."""
    section = ""
    for line in re.sub(r"\\\n\s*", " ", text).splitlines():
        key, sign, value = line.partition("=")
        if line.startswith("["):
            section = line.strip()
        elif sign and section == "[Service]" and not line.lstrip().startswith(("#", ";")):
            yield key.strip(), value.strip()
