"""An empty machine below a folder of its own: commands of the guide run on it as they stand on the page.

Places such as /etc become places below the root; systemctl is systemctl.py, and the tools that make users and folders are
the real ones, told of the root.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

PLACES = ("/opt/aanmeldpost", "/etc/", "/usr/local/bin", "/var/lib/", "/var/backups")
_PLACE = re.compile("|".join(rf"(?<![\w/])(?={place})" for place in PLACES))
_DECIDES = re.compile(r"^(aanmeldpost (?:adopt|backup|restore|outbox \w+|status|list)\b.*)$")
FOLDERS = ("opt", "etc/systemd/system", "usr/local/bin", "var/lib", "run", "shims", "root")
SHIMS = {
    "systemctl": f'exec {sys.executable} {Path(__file__).with_name("systemctl.py")} "$@"',
    "systemd-sysusers": 'exec /usr/bin/systemd-sysusers --root="$ROOT" "$@"',
    "systemd-tmpfiles": 'exec /usr/bin/systemd-tmpfiles --root="$ROOT" "$@"',
    "journalctl": 'cat "$ROOT"/run/*.log',
}


class Machine:
    """The machine; `now` is the moment at which its clock stands."""

    def __init__(self, root: Path, now: str) -> None:
        self.root, self.now = root, now
        for folder in FOLDERS:
            (root / folder).mkdir(parents=True)
        for name, line in SHIMS.items():
            shim = root / "shims" / name
            shim.write_text(f"#!/bin/sh\n{line}\n")
            shim.chmod(0o755)

    def path(self, place: str) -> Path:
        """Where a place of the machine is."""
        return self.root / place.lstrip("/")

    def run(self, line: str, typed: str = "") -> str:
        """Run a line of the guide as root would, with what is typed at it; what it prints.

        Raises AssertionError, with all that was printed, when it fails.
        """
        decides = _DECIDES.match(line)
        line = _PLACE.sub(str(self.root), f"{line} --now {self.now}" if decides and "list" not in line else line)
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", line],
            cwd=self.root / "root", env=self._environment(), input=typed, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, f"{line}\n{done.stdout}{done.stderr}"
        return done.stdout

    def stop(self) -> None:
        """Stop whatever still runs."""
        for file in (self.root / "run").glob("*.pid"):
            self.run(f"systemctl stop {file.stem}")
        shutil.rmtree(self.root)

    def _environment(self) -> dict[str, str]:
        path = f"{self.root}/shims:{self.root}/usr/local/bin:/usr/bin:/bin"
        return os.environ | {"ROOT": str(self.root), "PATH": path, "NOW": self.now, "COLUMNS": "160"}
