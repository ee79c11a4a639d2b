"""What stands beside the database in the state folder and may name people: summaries as pages, rehearsals, the like."""

import shutil
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from processor.outbox.words import words_of
from processor.steps.person import Person

OURS = (".matplotlib", "backups")
"""Folders in the state folder that hold no words, or copies of the whole that go by their own age."""


def summary_pages(state: Path, events: Iterable[str]) -> list[Path]:
    """Return the pages of these events that there are."""
    return [page for key in sorted(events) if (page := state / f"summary-{key}.html").is_file()]


def rehearsals(state: Path) -> list[Path]:
    """Return the folders in which a rehearsal was written."""
    return sorted(
        {found.parent for found in state.glob("**/registrations.json") if (found.parent / "replies").is_dir()}
    )


def rehearsals_before(state: Path, moment: datetime) -> list[Path]:
    """Return those that were written before that moment."""
    return [one for one in rehearsals(state) if datetime.fromtimestamp(_written(one), UTC) < moment]


def _written(rehearsal: Path) -> float:
    return (rehearsal / "registrations.json").stat().st_mtime


def naming(state: Path, person: Person) -> tuple[list[Path], list[Path]]:
    """Return what names somebody: pages and rehearsals of ours, that can be made anew; and files of others."""
    made = rehearsals(state)
    found = [path for path in _texts(state) if person.named_in(path.name) or person.named_in(_words(path))]
    ours = {_thing(path, made) for path in found}
    return sorted(one for one in ours if one is not None), [path for path in found if _thing(path, made) is None]


def remove(things: Iterable[Path]) -> None:
    """Remove files and folders."""
    for thing in things:
        if thing.is_dir():
            shutil.rmtree(thing)
        else:
            thing.unlink(missing_ok=True)


def _texts(state: Path) -> Iterator[Path]:
    for path in sorted(state.rglob("*")):
        inside = path.relative_to(state)
        if path.is_file() and inside.parts[0] not in OURS and ".db" not in path.suffixes:
            yield path


def _words(path: Path) -> str:
    raw = path.read_bytes()
    return words_of(raw) if path.suffix == ".eml" else raw.decode("utf-8", "replace")


def _thing(path: Path, made: list[Path]) -> Path | None:
    """Return what a file belongs to, as far as it is of our making."""
    if path.name.startswith("summary-") and path.suffix == ".html":
        return path
    return next((folder for folder in made if path.is_relative_to(folder)), None)
