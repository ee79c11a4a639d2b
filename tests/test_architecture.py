"""The drawing in the README as rules: who may import whom, and one home for each foreign library."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "processor"

ARROWS = {
    "registration": set(),
    "reading": {"registration", "errors"},
    "replies": {"registration", "summaries", "errors", "assets"},
    "summaries": {"registration", "errors"},
    "oauth": {"errors", "secrecy"},
    "inbox": {"oauth", "errors", "secrecy"},
    "outbox": {"oauth", "errors", "secrecy"},
    "store": {"registration", "outbox", "errors", "secrecy"},
    "settings": {"registration", "errors", "secrecy"},
    "steps": {
        "registration",
        "reading",
        "replies",
        "summaries",
        "inbox",
        "outbox",
        "oauth",
        "store",
        "settings",
        "errors",
        "files",
    },
}
"""A station and what it may import beside itself. What is not here (the edges) may import anything."""

HOMES = {
    "imapclient": {"inbox/connection.py", "inbox/transport.py", "inbox/trouble.py"},
    "mailparser": {"reading/message.py"},
    "msal": {"oauth/microsoft.py"},
    "jwt": {"oauth/google.py"},
    "requests": {"oauth/https.py"},
    "cryptography": {"oauth/certificate.py"},
    "icalendar": {"replies/calendar.py"},
    "jinja2": {"replies/render.py"},
    "smtplib": {"outbox/smtp.py", "demo/__main__.py"},
    "apscheduler": {"daemon.py"},
    "pymap": {"demo/imap_server.py"},
    "aiosmtpd": {"demo/smtp_server.py"},
    "flufl": {"reading/machines/bounces.py"},
    "matplotlib": {"summaries/chart.py"},
    "prometheus_client": {"monitoring/metrics.py"},
    "xlsxwriter": {"summaries/workbook.py"},
    "tomlkit": {"settings/rewrite.py"},
    "python_calamine": {"commands/rosters.py"},
    "weasyprint": {"summaries/printing.py"},
}
FOLDERS = {"sqlalchemy": "store/", "alembic": "store/", "psycopg": "store/", "pydantic": "settings/"}
PURE = ["registration", "replies/compose.py", "replies/choice.py", "outbox/retry.py", "oauth/sasl.py", "oauth/claims.py", "oauth/trouble.py", "oauth/endings.py", "summaries/figures.py", "summaries/timeline.py",
        "summaries/tally.py", "summaries/surnames.py", "summaries/roll.py", "summaries/sheets.py"]  # fmt: skip
WORLD = {"os", "socket", "pathlib", "logging", "structlog", "time", "random", "subprocess", "sqlite3", "threading"}


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    paths = sorted(PACKAGE.rglob("*.py"))
    return tuple((p.relative_to(PACKAGE).as_posix(), ast.parse(p.read_text(encoding="utf-8"))) for p in paths)


def imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_the_drawing_in_the_readme_names_what_is_there_and_all_of_it() -> None:
    drawing = (ROOT / "README.md").read_text(encoding="utf-8").split("```\nprocessor/\n")[1].split("```")[0]
    files = {file.rpartition("/")[2] for file, _ in modules()}
    tops = {file.split("/")[0] + "/" * ("/" in file) for file, _ in modules()} - {"__init__.py"}
    assert [name for name in re.findall(r"\w+\.py", drawing) if name not in files] == []
    assert sorted(top for top in tops if top not in drawing) == []


def test_stations_import_only_along_the_arrows() -> None:
    wrong = [
        f"{file} imports {name}"
        for file, tree in modules()
        for name in imports(tree)
        if name.startswith("processor.") and (station := file.partition("/")[0]) in ARROWS
        if name.split(".")[1] not in ARROWS[station] | {station}
    ]
    assert wrong == []


@pytest.mark.parametrize("library", sorted(HOMES))
def test_each_foreign_library_has_its_home(library: str) -> None:
    users = {file for file, tree in modules() if any(name.split(".")[0] == library for name in imports(tree))}
    assert users
    assert users <= HOMES[library]


@pytest.mark.parametrize("library", sorted(FOLDERS))
def test_storage_and_settings_libraries_stay_in_their_folder(library: str) -> None:
    users = {file for file, tree in modules() if any(name.split(".")[0] == library for name in imports(tree))}
    assert [file for file in sorted(users) if not file.startswith((FOLDERS[library], "store/"))] == []


@pytest.mark.parametrize("place", PURE)
def test_rules_touch_nothing_of_the_world(place: str) -> None:
    wrong = [
        f"{file} imports {name}"
        for file, tree in modules()
        if file.startswith(place)
        for name in imports(tree)
        if name.split(".")[0] in WORLD
    ]
    assert wrong == []


def test_no_rule_asks_the_clock() -> None:
    asked = [
        file
        for file, tree in modules()
        if any(file.startswith(place) for place in PURE)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr in {"now", "today", "utcnow"}
        if isinstance(node.value, ast.Name) and node.value.id in {"datetime", "date"}
    ]
    assert asked == []
