"""Another meeting beside the first: from options and from questions; nothing is overwritten, and no quote is another's."""

import os
import pty
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from processor.__main__ import app
from processor.edition import sound
from tests.commands.test_init import _read

SHIPPED = Path(__file__).parents[2] / "config"
FLAGS = ("--yes", "--title", "Vervolg Pioniersnetwerk", "--starts", "2018-12-11T13:00", "--capacity", "40")
WRITTEN = "vervolg-pioniersnetwerk-2018-12-11"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The shipped configuration, with passwords beside it as an admin has them."""
    folder = Path(shutil.copytree(SHIPPED, tmp_path / "config", ignore=shutil.ignore_patterns("state")))
    (folder / "imap-password").touch(0o000)
    return folder


def new_event(folder: Path, *options: str) -> tuple[int, str]:
    """The exit code, and what was said: the error when there is one."""
    done = CliRunner().invoke(app, ["new-event", "--config", str(folder), *options], env={"COLUMNS": "160"})
    return getattr(done.exception, "exit_code", done.exit_code), str(done.exception or done.stdout)


def everything(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*.toml"))}


def test_a_second_meeting_stands_beside_the_first_with_what_is_usual_there(folder: Path) -> None:
    before = everything(folder)
    code, said = new_event(folder, *FLAGS)
    assert (code, f"Written: {folder}/events/{WRITTEN}.toml" in said) == (0, True), said
    assert {name: words for name, words in everything(folder).items() if WRITTEN not in name} == before
    first, second = sound(folder, strict=True).events
    assert (second.key, second.mailbox, second.quotes) == (WRITTEN, "schiedam", ("Pioniersnetwerk 11 december",))
    assert (second.starts, second.ends) == (datetime(2018, 12, 11, 13), datetime(2018, 12, 11, 16))  # noqa: DTZ001
    assert (second.venue, second.organisers, second.capacity) == (first.venue, first.organisers, 40)
    assert "# closes = 2018-12-10T12:00:00" in (folder / f"events/{WRITTEN}.toml").read_text()


def test_what_options_say_goes_before_what_is_usual(folder: Path) -> None:
    told = ("--venue", "Gemeente Ede", "--organiser", "Noor <n@ede.nl>", "--organiser", "b@ede.nl", "--key", "ede")
    assert new_event(folder, *FLAGS, *told)[0] == 0
    event = sound(folder).event("ede")
    assert event is not None
    assert (event.venue.name, event.venue.address) == ("Gemeente Ede", ())
    assert [one.mail for one in event.organisers] == ["n@ede.nl", "b@ede.nl"]


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--key", "kick-off"), "events/kick-off.toml: is there already, and stays as it is"),
        (("--quote", "Pioniersnetwerk 18 september"), "'Pioniersnetwerk 18 september' also matches kick-off"),
        (("--quote", "11 december"), "'11 december' names no meeting"),
        (("--ends", "12:00"), "--ends '12:00': is not after the start"),
        (("--mailbox", "ede"), "--mailbox 'ede': is no mailbox of this configuration: use one of schiedam"),
    ],
)
def test_what_does_not_go_together_writes_nothing(folder: Path, options: tuple[str, ...], told: str) -> None:
    before = everything(folder)
    code, said = new_event(folder, *FLAGS, *options)
    assert (code, told in said) == (2, True), said
    assert everything(folder) == before


def test_a_key_that_a_file_of_another_name_has_is_taken_too(folder: Path) -> None:
    kick_off = folder / "events/kick-off.toml"
    kick_off.rename(folder / "events/eerste.toml")
    (folder / "events/eerste.toml").write_text('key = "kick-off"\n' + (folder / "events/eerste.toml").read_text())
    assert new_event(folder, *FLAGS, "--key", "kick-off")[0] == 2
    assert not kick_off.exists()


def test_nothing_is_added_to_what_is_not_sound(folder: Path) -> None:
    (folder / "events/kick-off.toml").write_text("capacity = -1")
    code, said = new_event(folder, *FLAGS)
    assert (code, "events/kick-off.toml: capacity" in said) == (2, True), said
    assert not (folder / f"events/{WRITTEN}.toml").exists()


def test_at_a_terminal_the_mailbox_is_asked_where_there_are_two(folder: Path) -> None:
    main = folder / "aanmeldpost.toml"
    text = main.read_text()
    main.write_text(text + text[text.index("[mailboxes.schiedam]") :].replace("schiedam", "ede"))
    answers = ("nergens", "ede", "Vervolg Datahuis", "2018-12-11T13:00", "", "40", "Gemeente Ede", *[""] * 4)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "processor", "new-event", "--config", str(folder)]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, close_fds=True) as process:
        os.close(theirs)
        os.write(ours, "".join(f"{answer}\n" for answer in answers).encode())
        shown = b"".join(iter(lambda: _read(ours), b"")).decode()
    os.close(ours)
    assert (process.returncode, "'nergens' is no mailbox of this configuration" in shown) == (0, True), shown
    event = sound(folder).event("vervolg-datahuis-2018-12-11")
    assert event is not None
    assert (event.mailbox, event.quotes) == ("ede", ("Datahuis 11 december",))
    assert [one.mail for one in event.organisers] == ["ccm.v.oosterhout@ede.nl"]
