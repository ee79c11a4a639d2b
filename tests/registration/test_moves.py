"""The life of a registration is one table, and the README shows it."""

from pathlib import Path

from processor.registration.model import Status
from processor.registration.moves import MOVES, allowed

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_the_readme_shows_every_move() -> None:
    rows = [
        f"| {before.value if before else '–'} | {after.value} | {when} |" for (before, after), when in MOVES.items()
    ]
    assert [row for row in rows if row not in README] == []


def test_who_cancelled_moves_no_more_and_everyone_may_stay() -> None:
    assert not any(allowed(Status.CANCELLED, after) for after in Status if after is not Status.CANCELLED)
    assert all(allowed(status, status) for status in Status)
