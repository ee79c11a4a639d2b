"""purge, forget and export-person as an admin types them."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from processor.__main__ import app

CONFIG = Path(__file__).parents[2] / "config"
ADD = ["add", "kick-off", "Zebedeus Quax", "Els Vos", "--email", "zebedeus@quax.nl", "--now", "2018-09-03"]


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., str]:
    """The program on a configuration of its own; returns what it printed."""
    folder = shutil.copytree(CONFIG, tmp_path / "config", ignore=shutil.ignore_patterns("state"))

    main = folder / "aanmeldpost.toml"
    main.write_text(main.read_text().replace('mode = "shadow"', 'mode = "live"'))

    def one(*arguments: str, answer: str = "", code: int = 0) -> str:
        done = CliRunner().invoke(app, [*arguments, "--config", str(folder)], input=answer, env={"COLUMNS": "200"})
        assert done.exit_code == code, done.output
        return done.stdout or str(done.exception)

    one(*ADD)
    return one


def test_forget_shows_asks_and_changes_nothing_after_a_no(run: Callable[..., str]) -> None:
    told = run("forget", "zebedeus@quax.nl", answer="n\n")
    assert "zebedeus@quax.nl, Zebedeus Quax:" in told
    assert "nothing was changed" in told
    assert "Zebedeus Quax" in run("list", "--json")


def test_forget_tells_what_stays_and_why(run: Callable[..., str]) -> None:
    told = run("forget", "zebedeus@quax.nl", answer="y\n")
    assert "1 chairs of others in the same party stay" in told
    assert "the mails themselves, in the mailbox" in told
    listed = run("list", "--json")
    assert ("Zebedeus" in listed, "Els Vos" in listed) == (False, True)


def test_forget_of_nobody_is_told_without_a_question(run: Callable[..., str]) -> None:
    assert "Forget all this" not in run("forget", "niemand@nergens.nl")
    assert "is no mail address" in run("forget", "niemand", code=1)


def test_what_is_stored_about_somebody_is_given_to_read_and_for_a_program(
    run: Callable[..., str], tmp_path: Path
) -> None:
    text = run("export-person", "zebedeus@quax.nl")
    assert [
        word
        for word in ("Je aanmelding", "Zebedeus Quax", "Een brief aan je", "Jullie staan op de lijst")
        if word not in text
    ] == []
    assert "Your registration" in run("export-person", "zebedeus@quax.nl", "--language", "en")
    found = json.loads(run("export-person", "zebedeus@quax.nl", "--json"))
    assert found["registrations"][0]["people"][0]["name"] == "Zebedeus Quax"
    assert found["registrations"][0]["kept_until"] == "2018-10-18"
    assert found["letters"][0]["recipient"] == "zebedeus@quax.nl"
    run("export-person", "zebedeus@quax.nl", "--out", str(tmp_path / "z.txt"))
    assert (tmp_path / "z.txt").stat().st_mode & 0o777 == 0o600


def test_who_is_not_known_has_nothing_stored(run: Callable[..., str]) -> None:
    assert "nothing is stored about this address" in run("export-person", "niemand@nergens.nl", code=1)


def test_purge_tells_what_it_would_do_and_then_does_it(run: Callable[..., str]) -> None:
    late = ["--now", "2018-11-03"]
    told = run("purge", "--dry-run", *late)
    assert told.startswith("would empty: 1 registrations")
    assert "Zebedeus" in run("list", "--json")
    assert run("purge", *late).startswith("emptied: 1 registrations")
    assert "Zebedeus" not in run("list", "--json")
    assert run("purge", *late) == "emptied: nothing\n"
