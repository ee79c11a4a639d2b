"""The project's own mails: one TOML file a case, each with what a careful secretary would make of it.

Those in `cases/` are there to learn from; those in `held_back/`, written last, are measured but never looked at when rules
are written, so that their figures are honest. Which part a case belongs to follows from its id alone.

A case has `id`, `about`, `client`, `from`, `to`, `subject`, `date` and `body` as typed; optional `cc`, `reply_to`,
`headers` (a value "" leaves a generated header out, a list gives several), `attachments`, `ics`, `html`, `pad` (bytes
of quoted filler) or `raw` with `raw_charset`; and `expect`, the truth. Beside the fields of the reading contract the
truth may hold `remark_has` (words that must reach the organiser) and `note` (why it is so).
"""

import hashlib
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Case = Mapping[str, Any]

HERE = Path(__file__).parent
OPEN = HERE / "cases"
HELD_BACK = HERE / "held_back"


def digest(case_id: str, what: str) -> str:
    """64 hexadecimal digits that depend on the case and on what they are for, and on nothing else."""
    return hashlib.sha256(f"{case_id}|{what}".encode()).hexdigest()


def folder_of(case_id: str) -> Path:
    """The folder in which a case belongs: what was written last is held back."""
    return HELD_BACK if case_id.startswith(("late-", "new-")) else OPEN


def load(path: Path) -> Case:
    """One case. Raises tomllib.TOMLDecodeError."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def load_folder(folder: Path) -> dict[str, Case]:
    """Every case of a folder by id, in order of id."""
    return {path.stem: load(path) for path in sorted(folder.glob("*.toml"))}
