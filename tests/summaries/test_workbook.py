import csv
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from processor.registration.model import Arrival, Attendee, Registration, Status
from processor.registration.request import Role
from processor.summaries.workbook import COLUMNS, workbook

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
JAN = Registration(
    event="kick-off",
    seats=3,
    arrival=Arrival(datetime(2018, 9, 3, 8, 14, tzinfo=UTC), 7),
    id=1,
    code="PN-7K3QX9",
    status=Status.CONFIRMED,
    granted=3,
    attendees=(Attendee("Jan van der Berg", "j@utrecht.nl", "Gemeente Utrecht", Role.PIONEER), Attendee("Ans Smit")),
    sender_name="Jan van der Berg",
    sender_email="j@utrecht.nl",
    organisation="Gemeente Utrecht",
    role=Role.PIONEER,
    drinks=True,
    dietary="vegetarisch",
    remark="Wij komen\nmet de trein.",
    themes=("Woo", "participatie"),
)
WAITS = replace(
    JAN, id=2, seats=1, granted=0, status=Status.WAITING, attendees=(), sender_name="", sender_email="x@delft.nl",
    drinks=None, dietary=None, remark=None, themes=(), organisation="", role=Role.UNKNOWN, code="PN-2M4RT6",
)  # fmt: skip


def _sheet(*parties: Registration) -> Worksheet:
    return load_workbook(BytesIO(workbook(parties, "Kick-off", AMSTERDAM)))["Deelnemers"]


def _column(sheet: Worksheet, heading: str) -> list[object]:
    place = [column.heading for column in COLUMNS].index(heading)
    return [row[place] for row in sheet.iter_rows(min_row=2, values_only=True)]


def test_every_chair_is_a_row_under_the_surname() -> None:
    sheet = _sheet(JAN, WAITS)

    assert [cell.value for cell in sheet[1]] == [column.heading for column in COLUMNS]
    assert _column(sheet, "Naam") == [
        "Berg, Jan van der", "Berg, Jan van der: gast 1", "Smit, Ans", "x@delft.nl: gast 1",
    ]  # fmt: skip
    assert _column(sheet, "Stand") == ["bevestigd", "bevestigd", "bevestigd", "wachtlijst"]
    assert _column(sheet, "Plaats op wachtlijst") == [None, None, None, 1]
    assert _column(sheet, "Aangemeld op") == [datetime(2018, 9, 3, 10, 14)] * 4  # noqa: DTZ001 - a sheet knows no zones


def test_what_a_party_said_as_a_whole_stands_once() -> None:
    sheet = _sheet(JAN)

    said = ("Borrel", "Eten en drinken", "Opmerking", "Thema’s")
    assert [_column(sheet, heading) for heading in said] == [
        ["ja", "ja", "ja"],
        ["vegetarisch", None, None],
        ["Wij komen\nmet de trein.", None, None],
        ["Woo; participatie", None, None],
    ]


def test_the_sheet_has_filters_and_a_heading_that_stays() -> None:
    sheet = _sheet(JAN)

    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows) == ("B2", "A1:O4", "$1:$1")
    assert sheet.column_dimensions["A"].width > 29


HOSTILE = [
    "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "{=1+1}", "https://kwaad.example/", "mailto:x@y.nl", "0031612345678",
    "12", "TRUE", "internal:Sheet1!A1",
]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_whatever_a_participant_wrote_is_text(words: str) -> None:
    hostile = replace(JAN, seats=1, granted=1, attendees=(Attendee(words),), organisation=words, remark=words, note=words,
                      dietary=words, access=words, themes=(words,), sender_name=words, sender_email="")  # fmt: skip

    row = _sheet(hostile)[2]

    told = {cell.value: (cell.data_type, cell.hyperlink) for cell in row if cell.value == words}
    assert told == {words: ("s", None)}
    assert [cell.data_type for cell in row] == [*"ssss", "n", *"ssssss", "n", *"sds"]


def test_what_a_workbook_can_not_hold_becomes_a_space() -> None:
    odd = replace(JAN, remark="bel\x07 \x00 \ud800 eind", attendees=(Attendee("Ans\x1b[31m Smit"),), seats=1, granted=1)

    sheet = _sheet(odd)

    assert (_column(sheet, "Opmerking"), _column(sheet, "Naam")) == (["bel      eind"], ["Smit, Ans [31m"])


def test_a_list_without_anybody_is_a_heading() -> None:
    assert list(_sheet().iter_rows(min_row=2, values_only=True)) == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here: make office proves it")
def test_libreoffice_opens_it_and_shows_what_was_written(tmp_path: Path) -> None:
    parties = [
        replace(JAN, id=number, seats=1, granted=1, attendees=(Attendee(f"A{number:02d}"),), organisation=words, remark=words,
                code=f"PN-{number:06d}", themes=(), dietary=None)
        for number, words in enumerate(HOSTILE, 1)
    ]  # fmt: skip
    (tmp_path / "lijst.xlsx").write_bytes(workbook(parties, "Kick-off", AMSTERDAM))
    home = f"-env:UserInstallation=file://{tmp_path}/office"
    as_csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false"  # UTF-8, what a cell shows
    subprocess.run(
        ["soffice", "--headless", "--norestore", home, "--convert-to", as_csv, "--outdir", tmp_path, tmp_path / "lijst.xlsx"],
        check=True, capture_output=True, timeout=110,
    )  # fmt: skip

    with (tmp_path / "lijst.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["Organisatie"], row["Opmerking"]) for row in rows] == [(words, words) for words in HOSTILE]
    assert all(
        "2018" in row["Aangemeld op"] and "10:14" in row["Aangemeld op"] for row in rows
    )  # a date, as a locale has it
