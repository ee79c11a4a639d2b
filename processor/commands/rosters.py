"""An organiser's own list, as she keeps it in a spreadsheet: XLSX, ODS or XLS, read by calamine, or CSV."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from processor.errors import UsageError
from processor.reading.text.folding import words
from processor.registration.request import Kind, Person, Request, Role

COLUMNS = {
    "name": ("naam", "name", "deelnemer", "volledige naam"),
    "first": ("voornaam", "first name"),
    "last": ("achternaam", "last name", "surname"),
    "email": ("e mail", "email", "mail", "e mailadres", "emailadres", "mailadres", "adres"),
    "organisation": ("organisatie", "organisation", "gemeente", "werkgever", "bedrijf"),
    "seats": ("personen", "aantal", "aantal personen", "plaatsen", "plekken", "seats", "chairs"),
}
"""What the columns of such lists are called."""
WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")


def read_list(path: Path, event: str) -> list[Request]:
    """Return a request for each line that names somebody. Raises UsageError, with the cure, for what can't be read."""
    rows = [[cell.strip() for cell in row] for row in _rows(path)]
    head = next((n for n, row in enumerate(rows) if {"name", "email", "last"} & set(_columns(row))), None)
    if head is None:
        raise UsageError(f"{path}: no column is called naam or e-mail: put such a heading above the list")
    columns = _columns(rows[head])
    lines = enumerate(rows[head + 1 :], head + 2)
    return [request for n, row in lines if (request := _request(f"{path}:{n}", _cells(row, columns), event))]


def _rows(path: Path) -> Sequence[Sequence[str]]:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: can't be read ({error.strerror}): give the file of your list") from None
    return _workbook(path, content) if path.suffix.lower() in WORKBOOKS else _separated(content)


def _separated(content: bytes) -> list[list[str]]:
    """Excel writes semicolons where the comma is for decimals, and often the old code page."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    first = text.partition("\n")[0]
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=max(";,\t", key=first.count)))


def _workbook(path: Path, content: bytes) -> list[list[str]]:
    """The first sheet, as texts; a number of persons may come as 2.0."""
    from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - no other command need wait for it

    try:
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
        return [[str(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    except (CalamineError, OSError):
        raise UsageError(f"{path}: is no sound workbook, or has a password: save the list as CSV") from None


def _columns(row: Sequence[str]) -> dict[str, int]:
    """Which column holds what, by its heading."""
    told = {" ".join(words(cell)): n for n, cell in enumerate(row)}
    return {key: told[name] for key, names in COLUMNS.items() for name in names[::-1] if name in told}


def _cells(row: Sequence[str], columns: Mapping[str, int]) -> dict[str, str]:
    return {key: row[n] for key, n in columns.items() if n < len(row)}


def _request(line: str, cells: Mapping[str, str], event: str) -> Request | None:
    name = cells.get("name", "") or " ".join(filter(None, (cells.get("first", ""), cells.get("last", ""))))
    email, organisation = cells.get("email", "").lower(), cells.get("organisation", "")
    if not name and not email:
        return None
    if email and "@" not in email:
        raise UsageError(f"{line}: {email!r} is no mail address: mend it in the list")
    role = Role.PIONEER if organisation.casefold().startswith("gemeente ") else Role.UNKNOWN
    person = Person(name, email, organisation, role)
    return Request(Kind.REGISTRATION, event, _seats(line, cells.get("seats", "")), (person,))


def _seats(line: str, said: str) -> int:
    if not said:
        return 1
    whole = said.removesuffix(".0")
    if not whole.isdecimal() or not int(whole):
        raise UsageError(f"{line}: {said!r} is no number of persons: write it in digits")
    return int(whole)
