"""A first configuration: from options, and from questions at a real terminal; what it writes is sound."""

import os
import pty
import subprocess
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pytest

from processor.edition import sound
from processor.edition.starting import event_key, usual_quote
from processor.settings import Organiser

FLAGS = [
    *("--title", "Startbijeenkomst “Datahuis” Utrecht"),
    *("--starts", "2018-09-18T13:30"),
    *("--capacity", "40"),
    *("--venue", "Gemeente Utrecht"),
    *("--address", "Datahuis@utrecht.nl"),
    *("--name", 'Noor "N." de Wit'),
]


def init(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "processor", "init", str(folder), *options],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def at_a_terminal(folder: Path, answers: Sequence[str]) -> tuple[int, str]:
    """Answer the questions one by one; returns the exit code and all that the terminal showed."""
    command = [sys.executable, "-m", "processor", "init", str(folder)]
    ours, theirs = pty.openpty()
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True) as process:
        os.close(theirs)
        os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
        shown = b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    return process.returncode, shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so when the other side is closed
        return b""


def test_what_options_say_becomes_a_sound_configuration_in_shadow(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    done = init(
        folder, "--yes", *FLAGS, "--shared", "--organiser", "Noor <n@utrecht.nl>", "--organiser", "ab@utrecht.nl"
    )
    assert (done.returncode, done.stderr) == (0, "")
    settings = sound(folder, strict=True)
    (event,) = settings.events
    box = settings.mailboxes["utrecht"]
    assert (settings.mode, settings.templates) == ("shadow", folder / "templates")
    assert (event.key, event.quotes) == ("startbijeenkomst-datahuis-utrecht-2018-09-18", ("Datahuis 18 september",))
    assert (event.starts, event.ends) == (datetime(2018, 9, 18, 13, 30), datetime(2018, 9, 18, 16, 30))  # noqa: DTZ001
    assert event.organisers == (
        Organiser(name="Noor", mail="n@utrecht.nl"),
        Organiser(name="ab@utrecht.nl", mail="ab@utrecht.nl"),
    )
    assert (box.address, box.name, box.personal) == ("datahuis@utrecht.nl", 'Noor "N." de Wit', False)
    assert (box.imap.host, box.smtp.user) == ("imap.utrecht.nl", "datahuis@utrecht.nl")
    assert "aanmeldpost templates --copy" in (folder / "templates" / "README.md").read_text(encoding="utf-8")
    assert "schiedam" not in "".join(path.read_text(encoding="utf-8").lower() for path in folder.rglob("*.toml"))


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    init(tmp_path, "--yes", *FLAGS)
    before = (tmp_path / "aanmeldpost.toml").read_text(encoding="utf-8")
    done = init(tmp_path, "--yes", *FLAGS)
    assert (done.returncode, (tmp_path / "aanmeldpost.toml").read_text(encoding="utf-8")) == (2, before)
    assert "stays as it is" in done.stderr


def test_answers_that_do_not_go_together_leave_nothing_behind(tmp_path: Path) -> None:
    done = init(tmp_path / "new", "--yes", *FLAGS, "--quote", "18 september")
    assert (done.returncode, (tmp_path / "new").exists()) == (2, False)
    assert "names no meeting" in done.stderr


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (FLAGS[:2], "give --starts, --capacity, --venue, --address, --name as well"),
        ([*FLAGS, "--ends", "12:00"], "--ends '12:00': is not after the start, 2018-09-18 13:30"),
        ([*FLAGS, "--starts", "dinsdag"], "--starts 'dinsdag': is no time: write it as 2018-09-18T14:00"),
        ([*FLAGS, "--starts", "2018-09-18T13:30+02:00"], "is no local time of a day"),
        ([*FLAGS, "--address", "utrecht"], "--address 'utrecht': is no mail address"),
        ([*FLAGS, "--organiser", "Noor"], "--organiser 'Noor': is no mail address"),
        ([*FLAGS, "--key", "../x"], "--key '../x': is no key"),
    ],
)
def test_what_an_option_lacks_is_told(tmp_path: Path, options: Sequence[str], told: str) -> None:
    done = init(tmp_path / "new", *options)
    assert (done.returncode, (tmp_path / "new").exists(), told in done.stderr) == (2, False, True)


def test_at_a_terminal_it_asks_again_what_it_could_not_read(tmp_path: Path) -> None:
    answers = ["c@schiedam.nl", "Wit, Noor de", *[""] * 4]
    answers += ["Kick-off Pioniersnetwerk", "morgen", "2018-09-18T14:00", "", "zestig", "60"]
    answers += ["Gemeente Schiedam", "Stadserf 1, 3112 DZ Schiedam", *[""] * 3]
    code, shown = at_a_terminal(tmp_path / "new", answers)
    assert (code, "'morgen' is no time" in shown, "'zestig' is no number" in shown) == (0, True, True), shown
    (event,) = sound(tmp_path / "new").events
    assert (event.quotes, event.capacity) == (("Pioniersnetwerk 18 september",), 60)
    assert event.venue.address == ("Stadserf 1", "3112 DZ Schiedam")
    assert event.organisers == (Organiser(name="Wit, Noor de", mail="c@schiedam.nl"),)


@pytest.mark.parametrize(
    ("title", "key", "quote"),
    [
        (
            "Kick-off Pioniersnetwerk Open Overheid",
            "kick-off-pioniersnetwerk-2018-09-18",
            "Pioniersnetwerk 18 september",
        ),
        ("Bijeenkomst", "bijeenkomst-2018-09-18", "Bijeenkomst 18 september"),
        ("’s-Gravenhage ontmoet: Woo!", "s-gravenhage-ontmoet-2018-09-18", "s-Gravenhage 18 september"),
    ],
)
def test_key_and_quote_follow_from_title_and_date(title: str, key: str, quote: str) -> None:
    day = date(2018, 9, 18)
    assert (event_key(title, day), usual_quote(title, day)) == (key, quote)
