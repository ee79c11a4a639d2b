"""templates and preview, as an admin types them."""

import json
import shutil
import sys
from pathlib import Path

import pytest

from processor.__main__ import main
from processor.commands.options import console, errors

SHIPPED = Path(__file__).parents[2] / "config"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = Path(shutil.copytree(SHIPPED, tmp_path / "config", ignore=shutil.ignore_patterns("state")))
    main_file = made / "aanmeldpost.toml"
    main_file.write_text(
        main_file.read_text(encoding="utf-8").replace("# templates =", "templates ="), encoding="utf-8"
    )
    (made / "templates").mkdir()
    return made


def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    """Type a command; returns its exit code, what it printed, and what it complained."""
    monkeypatch.setattr(sys, "argv", ["aanmeldpost", *map(str, words)])
    monkeypatch.setattr(console, "_width", 80)
    monkeypatch.setattr(console, "_file", sys.stdout)
    monkeypatch.setattr(errors, "_file", sys.stderr)
    code = 0
    try:
        main()
    except SystemExit as ended:
        code = int(ended.code or 0)
    return code, *capsys.readouterr()


def test_a_letter_is_copied_edited_checked_and_shown(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    here = ("--config", folder)
    assert run(monkeypatch, capsys, "templates", "--copy", "confirmed", *here)[0] == 0
    text = folder / "templates/nl/confirmed.txt"
    text.write_text(
        text.read_text(encoding="utf-8").replace("Fijn dat jullie", "Wat leuk dat jullie"), encoding="utf-8"
    )

    code, shown, _ = run(monkeypatch, capsys, "preview", "confirmed", *here, "--out", folder / "confirmed.html")

    assert code == 0
    assert "Wat leuk dat jullie komen!" in shown
    assert "Gemeente Schiedam" in shown
    assert "Stadserf 1" in (folder / "confirmed.html").read_text(encoding="utf-8")
    listed = json.loads(run(monkeypatch, capsys, "templates", "--json", *here)[1])
    assert [own["file"] for own in listed[0]["own"] if own["edited"]] == ["nl/confirmed.txt"]
    assert "nl/confirmed.txt: with your edit" in run(monkeypatch, capsys, "templates", "--diff", *here)[1]
    assert run(monkeypatch, capsys, "templates", "--copy", "confirmed", *here)[0] == 2
    assert run(monkeypatch, capsys, "check", *here)[0] == 0


def test_every_letter_is_written_with_an_index(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    code, shown, _ = run(monkeypatch, capsys, "preview", "--all", folder / "all", "--config", folder)
    index = (folder / "all/index.html").read_text(encoding="utf-8")
    assert (code, "index.html" in shown) == (0, True)
    assert all(path.name in index for path in (folder / "all").glob("*-*"))
    assert (folder / "all/en-waiting-1.txt").is_file()
    assert "invitation.txt" in (folder / "all/nl-confirmed-1.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("confirmd",), "confirmd: there is no such letter: did you mean confirmed?"),
        ((), "preview: there is no such letter: aanmeldpost templates lists them"),
        (("summary", "--lang", "en"), "summary: this letter exists in Dutch alone"),
        (("waiting", "--sample", "99"), "--sample 99: waiting has"),
        (("waiting", "--event", "x"), "event x: there is none of that name: there are kick-off"),
    ],
)
def test_what_cannot_be_shown_is_told(
    folder: Path,
    words: tuple[str, ...],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, _, complained = run(monkeypatch, capsys, "preview", *words, "--config", folder)
    assert (code, told in " ".join(complained.split())) == (2, True)
