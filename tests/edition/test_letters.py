"""An admin's own letters: copied with what they came from, so that an upgrade can show what it changed under them."""

import shutil
from pathlib import Path

import pytest

from processor import assets
from processor.edition.letters import copy, files_of, own_templates, settle
from processor.errors import UsageError
from processor.registration.request import Language
from processor.replies.check import check

NAMES = ["nl/over.subject.txt", "nl/over.txt", "nl/over.html"]


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program's templates that an upgrade may change."""
    shipped = Path(shutil.copytree(assets.folder("templates"), tmp_path / "program"))
    monkeypatch.setattr(assets, "folder", lambda _: shipped)
    return shipped


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_copied_letter_is_sound_and_counts_as_not_edited(program: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    assert copy(own, files_of("over", None)) == NAMES
    assert check([own, program], strict=True) == []
    assert [(one.name, one.edited, one.outdated) for one in own_templates(own)] == [
        (name, False, False) for name in sorted(NAMES)
    ]


def test_a_second_copy_leaves_what_was_edited(program: Path, tmp_path: Path) -> None:
    copy(tmp_path / "own", NAMES[:1])
    edit(tmp_path / "own" / NAMES[0], "al geweest", "voorbij")
    assert copy(tmp_path / "own", NAMES) == NAMES[1:]
    assert "voorbij" in (tmp_path / "own" / NAMES[0]).read_text(encoding="utf-8")
    assert program.is_dir()


def test_what_an_upgrade_changed_and_what_the_admin_changed_are_told_apart(program: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    copy(own, ["nl/over.txt"])
    first = (program / "nl/over.txt").read_text(encoding="utf-8").splitlines()[0]
    edit(own / "nl/over.txt", first, f"{first}\nVan ons")
    edit(program / "nl/over.txt", first, f"{first}\nVan de makers")

    (one,) = own_templates(own)

    assert (one.edited, one.outdated) == (True, True)
    assert [told for told in one.upgrade().splitlines() if told.startswith("+") and "Van" in told] == ["+Van de makers"]
    assert [told for told in one.own_edit().splitlines() if told.startswith("+") and "Van" in told] == ["+Van ons"]
    assert one.upgrade().splitlines()[:2] == [
        "--- nl/over.txt (as it was copied)",
        "+++ nl/over.txt (as it comes with the program now)",
    ]
    assert settle(own, ["nl/over.txt", "nl/over.html"]) == ["nl/over.txt"]
    (settled,) = own_templates(own)
    assert (settled.outdated, settled.upgrade()) == (False, "")


def test_a_letter_that_was_copied_by_hand_is_compared_with_the_programs(program: Path, tmp_path: Path) -> None:
    (tmp_path / "own/nl").mkdir(parents=True)
    shutil.copy(program / "nl/over.txt", tmp_path / "own/nl/over.txt")
    (tmp_path / "own/nl/own.txt").write_text("iets anders")
    (one,) = own_templates(tmp_path / "own")
    assert (one.base, one.edited, one.outdated, one.upgrade()) == (None, False, False, "")


def test_letters_and_shared_parts_are_named() -> None:
    assert files_of("waiting", Language.ENGLISH) == ["en/waiting.subject.txt", "en/waiting.txt", "en/waiting.html"]
    assert files_of("invitation", None) == ["nl/invitation.txt"]
    assert files_of("parts.html", None) == ["parts.html"]


@pytest.mark.parametrize(
    ("kind", "language", "told"),
    [
        ("bevestiging", None, "bevestiging: there is no such letter"),
        ("../config/aanmeldpost.toml", None, "../config/aanmeldpost.toml: there is no such letter"),
        ("README.md", None, "README.md: there is no such letter"),
        ("summary", Language.ENGLISH, "summary: this letter exists in Dutch alone"),
    ],
)
def test_what_is_no_letter_is_told(kind: str, language: Language | None, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        files_of(kind, language)
