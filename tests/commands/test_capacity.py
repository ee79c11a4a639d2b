"""capacity as an admin runs it: the file keeps its comments, the queue moves up, and many mails wait for a word."""

import json
from pathlib import Path

import pytest

from processor.bootstrap import open_office
from processor.registration.request import Kind, Person, Request
from processor.settings import load
from processor.steps.decide import By
from processor.steps.inforce import follow
from processor.steps.manage import add
from processor.store.journal import Actor
from tests.commands.test_commands import config as config  # noqa: PLC0414 - pytest finds the fixture by its name here
from tests.commands.test_commands import run
from tests.steps.bench import NOW


@pytest.fixture
def crowded(config: Path) -> Path:
    """A configuration with two chairs, and ten people on the list of whom eight wait."""
    event = config / "events" / "kick-off.toml"
    event.write_text(event.read_text().replace("capacity = 60", "capacity = 2  # de kleine zaal"))
    office = open_office(load(config))
    for number in range(10):
        person = Person(f"Gast {number}", f"gast{number}@ede.nl")
        add(office, Request(Kind.REGISTRATION, "kick-off", 1, (person,)), By(Actor.ADMIN, NOW, quiet=True))
    office.store.close()
    return config


def stand(config: Path) -> tuple[int, int, int, bool]:
    event = json.loads(run("status", "--json", config=config).stdout)["events"]["kick-off"]
    return event["capacity"], event["taken"], event["waiting"], event["edit_held"]


def queued(config: Path) -> int:
    found: int = json.loads(run("status", "--json", config=config).stdout)["mailboxes"]["schiedam"]["queued"]
    return found


def test_a_few_more_chairs_are_given_at_once_and_the_file_says_so(crowded: Path) -> None:
    file = crowded / "events" / "kick-off.toml"
    before = file.read_text()

    done = run("capacity", "kick-off", "5", config=crowded)

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "kick-off: 5 chairs, it was 2; 3 letters queued\n"
    assert file.read_text() == before.replace("capacity = 2  #", "capacity = 5  #")
    assert (stand(crowded), queued(crowded)) == ((5, 5, 5, False), 3)


def test_many_more_wait_for_the_organiser_and_no_other_command_gives_them(crowded: Path) -> None:
    done = run("capacity", "kick-off", "9", config=crowded)
    assert done.stdout == (
        "kick-off: still 2 chairs: 9 would cause 7 mails, so C.C.M. van Oosterhout is asked by mail and answers "
        "“akkoord”; or do it at once with --agreed\n"
    )
    run("add", "kick-off", "Els Vos", "--quiet", config=crowded)

    assert (stand(crowded), queued(crowded)) == ((2, 2, 9, True), 1)
    assert "2 of 2 (an edit is held)" in run("status", config=crowded).stdout

    done = run("capacity", "kick-off", "9", "--agreed", config=crowded)
    assert done.stdout == "kick-off: 9 chairs, it was 2; 7 letters queued\n"
    assert (stand(crowded), queued(crowded)) == ((9, 9, 2, False), 8)


def test_a_figure_taken_back_is_held_no_more(crowded: Path) -> None:
    run("capacity", "kick-off", "9", config=crowded)
    run("capacity", "kick-off", "2", config=crowded)
    assert stand(crowded) == (2, 2, 8, False)


def test_quietly_nobody_hears_of_it_and_fewer_chairs_throw_nobody_out(crowded: Path) -> None:
    assert run("capacity", "kick-off", "9", "--quiet", config=crowded).stdout.endswith("; 0 letters queued\n")
    run("capacity", "kick-off", "4", config=crowded)

    assert (stand(crowded), queued(crowded)) == ((4, 9, 1, False), 0)
    assert "Te veel vergeven: 5" in run("summary", config=crowded).stdout


def test_a_daemon_that_read_the_file_before_follows_the_command(crowded: Path) -> None:
    read_before = load(crowded)
    run("capacity", "kick-off", "5", config=crowded)
    office = open_office(read_before)

    assert [event.capacity for event in follow(office.store, read_before).events] == [5]
    office.store.close()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("borrel", "5"), "event borrel: there is none of that name: use one of kick-off\n"),
        (("kick-off", "veel"), "Invalid value for 'N'"),
        (("kick-off", "-1"), "No such option"),
    ],
)
def test_what_can_not_be_is_one_sentence(config: Path, arguments: tuple[str, str], sentence: str) -> None:
    done = run("capacity", *arguments, config=config)
    assert (done.returncode, sentence in done.stderr, "Traceback" in done.stderr) == (2, True, False)


def test_a_linked_file_is_written_where_it_stands_with_its_permissions(config: Path) -> None:
    event, kept = config / "events" / "kick-off.toml", config / "elders.toml"
    kept.write_text(event.read_text())
    kept.chmod(0o640)
    event.unlink()
    event.symlink_to(kept)

    assert run("capacity", "kick-off", "70", config=config).returncode == 0

    assert (event.is_symlink(), kept.stat().st_mode & 0o777, "capacity = 70" in kept.read_text()) == (True, 0o640, True)
    assert sorted(path.name for path in config.iterdir() if path.name.startswith(".")) == []
