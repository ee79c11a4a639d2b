"""The two files of a release, built from this project: as it is, and as the release after it might be."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]
PARTS = (
    "processor",
    "templates",
    "config",
    "systemd",
    "pyproject.toml",
    "README.md",
    "README.nl.md",
    "LICENSE",
    "requirements.txt",
)
NEXT_TABLES = '''"""A table that the release after this one needs."""

import sqlalchemy as sa
from alembic import op

revision = "9000"
down_revision = "{head}"


def upgrade() -> None:
    op.create_table("keepsake", sa.Column("name", sa.Text(), primary_key=True))
    op.execute("INSERT INTO keepsake SELECT code FROM registration")
'''


def release(place: Path) -> None:
    """Put wheel and requirements of this release in a folder, and nothing else."""
    _build(PROJECT, place)


def next_release(place: Path, scratch: Path, version: str) -> None:
    """Likewise of one that changes the tables, and the words of a letter."""
    copy = scratch / version
    copy.mkdir()
    for part in PARTS:
        whole = PROJECT / part
        if whole.is_dir():
            shutil.copytree(whole, copy / part, ignore=shutil.ignore_patterns("__pycache__", "state"))
        else:
            shutil.copy(whole, copy / part)
    project = copy / "pyproject.toml"
    project.write_text(re.sub(r'^version = ".*"$', f'version = "{version}"', project.read_text(), flags=re.MULTILINE))
    versions = copy / "processor/store/migrations/versions"
    head = max(path.name[1:5] for path in versions.glob("v*.py"))
    (versions / "v9000_next.py").write_text(NEXT_TABLES.format(head=head))
    letter = copy / "templates/nl/confirmed.txt"
    letter.write_text(f"{letter.read_text()}\nTot dan!\n")
    _build(copy, place)


def _build(source: Path, place: Path) -> None:
    for old in (*place.glob("aanmeldpost-*.whl"), *place.glob("requirements.txt")):
        old.unlink()
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(place)]
    subprocess.run(build, cwd=source, check=True, capture_output=True)
    shutil.copy(source / "requirements.txt", place)
