"""export and summary as an admin runs them: what is in the file, and what is queued."""

import json
import re
import subprocess
import sys
import zlib
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from processor.bootstrap import open_office
from processor.registration.request import Kind, Person, Request
from processor.settings import load
from processor.steps.decide import By
from processor.steps.manage import add
from processor.store.journal import Actor
from tests.commands.test_commands import CONFIG, run
from tests.commands.test_commands import config as config  # noqa: PLC0414 - pytest finds the fixture by its name here

NAMES = [("Zoë de Ruiter", "Gemeente Delft"), ("Jan van der Berg", "Gemeente Utrecht"), ("=1+1", "+Kwaad")]
AT = datetime(2018, 9, 3, 7, tzinfo=UTC)


@pytest.fixture
def filled(config: Path) -> Path:
    """A configuration with three people on the list."""
    office = open_office(load(config))
    for name, organisation in NAMES:
        request = Request(Kind.REGISTRATION, "kick-off", 1, (Person(name, organisation=organisation),))
        add(office, request, By(Actor.ADMIN, AT, quiet=True))
    office.store.close()
    return config


def exported(filled: Path, kind: str, *options: str) -> bytes:
    out = filled / f"lijst.{kind}"
    done = run("export", "--event", "kick-off", "--format", kind, "--out", out, *options, config=filled)
    assert (done.returncode, done.stderr) == (0, "")
    return out.read_bytes()


def pages(pdf: bytes) -> int:
    """How many pages a PDF has; its objects may stand in compressed streams (ISO 32000 §7.5.7)."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    plain = b"".join(zlib.decompress(one) for one in streams if one[:1] == b"x")
    return len(re.findall(rb"/Type /Page\b", pdf + plain))


def test_the_workbook_lists_everybody_by_surname(filled: Path) -> None:
    sheet = load_workbook(BytesIO(exported(filled, "xlsx"))).active

    assert sheet is not None
    assert [(row[0].data_type, row[0].value) for row in sheet.iter_rows(min_row=2)] == [
        ("s", "=1+1"), ("s", "Berg, Jan van der"), ("s", "Ruiter, Zoë de"),
    ]  # fmt: skip


def test_json_is_that_of_list(filled: Path) -> None:
    assert json.loads(exported(filled, "json")) == json.loads(run("list", "--json", config=filled).stdout)


def test_csv_opens_in_a_spreadsheet_with_its_accents_and_without_formulas(filled: Path) -> None:
    rows = exported(filled, "csv").decode("utf-8-sig").splitlines()

    assert [row.split(",")[5:7] for row in rows] == [
        ["names", "organisation"], ["Zoë de Ruiter", "Gemeente Delft"], ["Jan van der Berg", "Gemeente Utrecht"],
        ["'=1+1", "'+Kwaad"],
    ]  # fmt: skip


@pytest.mark.parametrize(("options", "count"), [((), 2), (("--print", "list"), 1), (("--print", "badges"), 1)])
def test_a_pdf_holds_the_list_the_badges_or_both(filled: Path, options: tuple[str, ...], count: int) -> None:
    assert pages(exported(filled, "pdf", *options)) == count


MISSING = [
    ("None", "a PDF needs WeasyPrint, which is not here: pip install 'aanmeldpost[pdf]'"),
    (
        "Broken()",
        "a PDF needs libraries that are not here: apt-get install libpango-1.0-0 libpangoft2-1.0-0 "
        "libharfbuzz-subset0 fonts-dejavu-core",
    ),
]
WITHOUT = """
import sys
class Broken:
    def __getattr__(self, name):
        raise OSError("cannot load library 'libpango-1.0-0'")
sys.modules["weasyprint"] = {}
from processor.__main__ import main
main()
"""


@pytest.mark.parametrize(("module", "sentence"), MISSING)
def test_a_pdf_that_can_not_be_made_is_one_sentence(filled: Path, module: str, sentence: str) -> None:
    command = ["export", "--event", "kick-off", "--format", "pdf", "--out", str(filled / "x.pdf"), "-c", str(filled)]
    code = WITHOUT.replace("{}", module)
    done = subprocess.run(
        [sys.executable, "-c", code, *command], capture_output=True, text=True, check=False, cwd=CONFIG.parent
    )

    assert (done.returncode, done.stderr) == (2, f"{sentence}\n")
    assert not (filled / "x.pdf").exists()


@pytest.mark.parametrize("command", [("export", "--format", "csv", "--out", "x.csv"), ("summary",)])
def test_an_event_that_is_not_there_is_one_sentence(config: Path, command: tuple[str, ...]) -> None:
    done = run(*command, "--event", "borrel", config=config)

    assert (done.returncode, done.stderr) == (2, "event borrel: there is none of that name: use one of kick-off\n")


def test_a_summary_is_printed_or_sent_and_what_was_told_is_not_new_any_more(filled: Path) -> None:
    told = run("summary", "--now", "2018-09-04T09:00", config=filled).stdout
    sent = run("summary", "--event", "kick-off", "--send", "--now", "2018-09-04T10:00", config=filled).stdout
    after = run("summary", "--now", "2018-09-04T11:00", config=filled).stdout

    assert told.splitlines()[0] == "3 van 60 plaatsen bezet"
    assert sent == "kick-off: 1 queued\n"
    assert ["Nieuwe aanmeldingen" in text for text in (told, after)] == [True, False]
    page = (filled / "state" / "summary-kick-off.html").read_text(encoding="utf-8")
    assert (page.count("data:image/png;base64,"), page.count("cid:")) == (1, 0)
