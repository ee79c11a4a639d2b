"""Quotes that a mail to another meeting would match as well, by the rule that finds candidates."""

import shutil
from pathlib import Path

import pytest

from processor.edition import sound
from processor.errors import SettingsError

SHIPPED = Path(__file__).parents[2] / "config"
KICK_OFF = "Pioniersnetwerk 18 september"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "config", ignore=shutil.ignore_patterns("state")))


def _told(folder: Path, first: str, second: str, day: str = "2018-09-18") -> list[str]:
    """What is told when a second meeting on that day has this quote."""
    kick_off = folder / "events/kick-off.toml"
    text = kick_off.read_text(encoding="utf-8")
    kick_off.write_text(text.replace(KICK_OFF, first), encoding="utf-8")
    other = text.replace("2018-09-18", day).replace(KICK_OFF, second)
    other = other.replace('title = "Kick-off Pioniersnetwerk Open Overheid"', 'title = "Vervolg"')
    (folder / "events/vervolg.toml").write_text(other, encoding="utf-8")
    try:
        sound(folder)
    except SettingsError as error:
        return list(error.problems)
    return []


def test_the_same_quote_matches_both_ways(folder: Path) -> None:
    assert _told(folder, KICK_OFF, KICK_OFF.upper()) == [
        f"events/kick-off.toml: quotes: {KICK_OFF!r} also matches vervolg ({KICK_OFF.upper()!r}): "
        "make them differ, by a word or by the date",
        f"events/vervolg.toml: quotes: {KICK_OFF.upper()!r} also matches kick-off ({KICK_OFF!r}): "
        "make them differ, by a word or by the date",
    ]


@pytest.mark.parametrize(
    ("first", "second", "day"),
    [
        ("Pioniersnetwerk Schiedam 18 september", "Pioniersnetwerk", "2018-09-18"),
        ("Pioniersnetwerk Schiedam", "Pioniersnetwerk 11 december", "2018-12-11"),
        ("Pioniersnetwerk 18 september", "Pioniersnetwerken 18 september", "2018-09-18"),
    ],
    ids=["a beginning of it", "the name without a date", "two letters of difference"],
)
def test_a_quote_that_holds_another_is_told(folder: Path, first: str, second: str, day: str) -> None:
    assert f"events/kick-off.toml: quotes: {first!r} also matches vervolg" in _told(folder, first, second, day)[0]


def test_meetings_of_one_network_differ_by_their_dates(folder: Path) -> None:
    assert _told(folder, KICK_OFF, "Pioniersnetwerk 11 december", "2018-12-11") == []


def test_a_quote_without_a_name_finds_nothing(folder: Path) -> None:
    assert _told(folder, "18 september", "Pioniersnetwerk 11 december", "2018-12-11") == [
        "events/kick-off.toml: quotes: '18 september' names no meeting, so no mail would be found by it: "
        "add a word of its name"
    ]


def test_templates_are_looked_at_also_when_an_event_is_wrong(folder: Path) -> None:
    main = folder / "aanmeldpost.toml"
    main.write_text(main.read_text(encoding="utf-8").replace("# templates =", "templates ="), encoding="utf-8")
    (folder / "templates/nl").mkdir(parents=True)
    (folder / "templates/nl/over.txt").write_text("{{ naam }}", encoding="utf-8")
    (folder / "events/leeg.toml").write_text("", encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        sound(folder)
    assert caught.value.problems[-1].endswith("nl/over.txt: nobody gives ‘naam’: write ‘name’")
    assert "events/leeg.toml: title: is missing: add it" in caught.value.problems
