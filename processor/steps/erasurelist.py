"""Who was erased, beside the database: so that a restored back-up forgets again who was forgotten after it was made.

The file holds keyed hashes and moments, one JSON object a line; the key stands in the database and its back-ups. It is
a copy of a table, written whole whenever it differs, and it is merged, never replaced.
"""

import json
from datetime import datetime
from pathlib import Path

from processor.errors import UsageError
from processor.files import write_private
from processor.steps.office import Office
from processor.store.erasures import Erased

NAME = "erasures.jsonl"


def keep_list(office: Office) -> None:
    """Bring the file in the state folder up to date, if there is anything to keep."""
    path = office.settings.state / NAME
    with office.store.begin() as work:
        known = work.erasures.all()
    text = as_lines(known)
    if (path.read_text(encoding="utf-8") if path.exists() else "") != text:
        write_private(path, text.encode())


def as_lines(erased: list[Erased]) -> str:
    """Return a list as the file holds it."""
    return "".join(json.dumps({"hash": name, "at": at.isoformat()}) + "\n" for name, at in erased)


def read_list(path: Path) -> list[Erased]:
    """Return the list in a file. Raises UsageError when it is no such file."""
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        return [(str(row["hash"]), datetime.fromisoformat(row["at"])) for row in rows]
    except (ValueError, TypeError, KeyError):
        raise UsageError(f"{path}: is no list of erasures: give the erasures.jsonl of a state folder") from None
