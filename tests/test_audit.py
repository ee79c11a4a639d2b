"""make audit tells three things apart: no known hole, a known hole, and that nobody could be asked."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
READY = ("-o", ".venv/.ready", "-o", ".venv/supply/.ready")
"""The tools count as installed: nothing is fetched."""
HOLE = "Name Version ID Fix Versions\\njinja2 3.1.6 PYSEC-2018-1 3.1.7"
UNREACHABLE = "echo 'ERROR:pip_audit: no route to host' >&2; exit 1"


def audit(folder: Path, body: str) -> subprocess.CompletedProcess[str]:
    """Run it in a folder of its own with this in place of pip-audit; $source and $out are what it was given."""
    tool = folder / "pip-audit"
    tool.write_text(
        "#!/bin/sh\nwhile [ $# -gt 0 ]; do case $1 in -s) source=$2;; -o) out=$2;; esac; shift; done\n"
        f"echo $source >> {folder}/asked\n{body}\n"
    )
    tool.chmod(0o755)
    command = ["make", "-f", str(ROOT / "Makefile"), *READY, "audit", f"AUDIT={tool}"]
    for name in (".venv/supply",):
        (folder / name).mkdir(parents=True)
    for name in ("requirements.txt", "requirements-dev.txt", "requirements-supply.txt", "pyproject.toml"):
        (folder / name).touch()
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("body", "code", "said", "asked"),
    [
        ("exit 0", 0, "no known holes (by pypi)", ["pypi"]),
        (f'printf "{HOLE}\\n" > $out; exit 1', 2, "PYSEC-2018-1", ["pypi"]),
        (f"[ $source = osv ] && exit 0; {UNREACHABLE}", 0, "no known holes (by osv)", ["pypi", "osv"]),
        (UNREACHABLE, 2, "nobody could be asked, so nothing is known, good or bad", ["pypi", "osv"]),
    ],
    ids=["none", "a hole", "none by the other", "nobody answers"],
)  # fmt: skip
def test_what_is_known_is_told(tmp_path: Path, body: str, code: int, said: str, asked: list[str]) -> None:
    done = audit(tmp_path, body)
    assert (done.returncode, said in done.stdout) == (code, True), done.stderr
    assert (tmp_path / "asked").read_text().split() == asked
    assert ("no route to host" in done.stdout) is ("no route" in body)
    assert ("no known holes" in done.stdout) is (code == 0)
