"""The list as a workbook (XLSX) that an organiser filters, sorts and prints. Alone knows XlsxWriter.

XlsxWriter only writes, so every cell is of the type that is asked for here: whatever a participant wrote goes in as
text, and no formula, link or number can come of it (decision 9). openpyxl takes a text that begins with “=” for a
formula.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from io import BytesIO
from typing import TYPE_CHECKING, TypeAlias

from processor.registration.model import Registration, Status
from processor.summaries.roll import Seat, printable, roll

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

Cell: TypeAlias = str | int | datetime
LINE, MOST_LINES = 15, 20
"""Points that a line is high, and lines that a row shows at most (a row can't be higher than 409 points)."""

LONGEST = 32_767
"""Characters that a cell can hold (ECMA-376; Excel says so too)."""

STANDS = {
    Status.CONFIRMED: "bevestigd",
    Status.WAITING: "wachtlijst",
    Status.OFFERED: "plek aangeboden",
    Status.IN_REVIEW: "wacht op een beslissing",
    Status.CANCELLED: "afgemeld",
}
_YES_NO = {True: "ja", False: "nee", None: ""}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what stands above it, how many characters wide it is, what it says of a chair.

    What a party said as a whole stands once, with its first chair, so that counting is right.
    """

    heading: str
    width: int
    of: Callable[[Seat, tzinfo], Cell]


COLUMNS = (
    Column("Naam", 30, lambda seat, _: seat.listed),
    Column("Organisatie", 34, lambda seat, _: seat.organisation),
    Column("Rol", 12, lambda seat, _: seat.role.value),
    Column("Stand", 22, lambda seat, _: _stand(seat)),
    Column("Plaats op wachtlijst", 20, lambda seat, _: seat.queued or ""),
    Column("Borrel", 9, lambda seat, _: _YES_NO[seat.party.drinks]),
    Column("Eten en drinken", 24, lambda seat, _: _once(seat, seat.party.dietary)),
    Column("Toegankelijkheid", 24, lambda seat, _: _once(seat, seat.party.access)),
    Column("Thema’s", 34, lambda seat, _: _once(seat, "; ".join(seat.party.themes))),
    Column("Opmerking", 44, lambda seat, _: _once(seat, seat.party.remark)),
    Column("Notitie", 34, lambda seat, _: _once(seat, seat.party.note)),
    Column("E-mail", 32, lambda seat, _: seat.email),
    Column("Aangemeld door", 32, lambda seat, _: _sender(seat.party)),
    Column("Aangemeld op", 18, lambda seat, zone: seat.party.arrival.at.astimezone(zone).replace(tzinfo=None)),
    Column("Code", 12, lambda seat, _: seat.party.code),
)


def workbook(parties: Iterable[Registration], title: str, zone: tzinfo) -> bytes:
    """Return the list as XLSX: a row a chair, cancelled ones too, times as in `zone`. `title` is in its properties."""
    import xlsxwriter  # noqa: PLC0415 — no other command waits for it

    out = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": title, "author": "Aanmeldpost"})
        sheet = book.add_worksheet("Deelnemers")
        head = book.add_format({"bold": True, "bg_color": "#0f4a5e", "font_color": "#ffffff", "valign": "vcenter"})
        text = book.add_format({"valign": "top", "text_wrap": True})
        date = book.add_format({"valign": "top", "align": "left", "num_format": "d-m-yyyy h:mm"})
        for place, column in enumerate(COLUMNS):
            sheet.set_column(place, place, column.width, date if column.heading == "Aangemeld op" else text)
            sheet.write_string(0, place, column.heading, head)
        seats = roll(parties)
        for row, seat in enumerate(seats, 1):
            cells = [column.of(seat, zone) for column in COLUMNS]
            for place, cell in enumerate(cells):
                _write(sheet, row, place, cell)
            sheet.set_row(row, LINE * _lines(cells))
        _make_handy(sheet, len(seats))
    return out.getvalue()


def _write(sheet: "Worksheet", row: int, column: int, cell: Cell) -> None:
    if isinstance(cell, datetime):
        sheet.write_datetime(row, column, cell)
    elif isinstance(cell, int):
        sheet.write_number(row, column, cell)
    elif cell:
        sheet.write_string(row, column, printable(cell)[:LONGEST])


def _lines(cells: Sequence[Cell]) -> int:
    """How many lines a row takes at most; LibreOffice prints wrapped words over the next row unless it is told."""
    needed = [
        sum(-(-max(len(line), 1) // (column.width - 3)) for line in cell.splitlines())
        for column, cell in zip(COLUMNS, cells, strict=True)
        if isinstance(cell, str)
    ]
    return min(max(1, *needed), MOST_LINES)


def _make_handy(sheet: "Worksheet", rows: int) -> None:
    """Headings that stay in view and on every page, filters, and a page as wide as all columns."""
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(rows, 1), len(COLUMNS) - 1)
    sheet.set_row(0, 22)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _stand(seat: Seat) -> str:
    """How it stands with this chair: one of a party that still waits for others may be given already."""
    if seat.party.status is Status.WAITING and seat.given:
        return STANDS[Status.CONFIRMED]
    return STANDS[seat.party.status]


def _once(seat: Seat, words: str | None) -> str:
    return "" if seat.number else words or ""


def _sender(party: Registration) -> str:
    named = f"{party.sender_name} ({party.sender_email})" if party.sender_email else party.sender_name
    return named if party.sender_name else party.sender_email
