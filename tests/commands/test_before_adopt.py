"""Live again after shadow, before `adopt`: no command queues a letter that would be the first that somebody reads."""

import json
from pathlib import Path

import pytest

from tests.commands.test_commands import config as config  # noqa: PLC0414 - pytest finds the fixture by its name here
from tests.commands.test_commands import run

REFUSED = (
    'mode = "live": what was decided about 1 in shadow, only organisers read: aanmeldpost adopt shows who they are, and '
    "asks what they hear; do that first\n"
)
NEVER = (
    ("add", "kick-off", "Els Vos", "--email", "els@ede.nl"),
    ("decide", "abcd", "accept"),
    ("decide", "abcd", "decline"),
    ("cancel", "CODE"),
    ("move-up", "CODE"),
    ("capacity", "kick-off", "80"),
    ("forget", "jan@ede.nl", "--yes"),
)


@pytest.fixture
def code(config: Path) -> str:
    """A sign-up that was told in shadow; then the mode was edited. Returns its code."""
    run("add", "kick-off", "Jan Kok", "--email", "jan@ede.nl", config=config)
    main = config / "aanmeldpost.toml"
    main.write_text(main.read_text().replace('mode = "shadow"', 'mode = "live"'))
    [row] = listed(config)
    return str(row["code"])


def listed(config: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("list", "--json", config=config).stdout)
    return found


def letters(config: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("outbox", "list", "--json", config=config).stdout)["letters"]
    return found


@pytest.mark.parametrize("typed", NEVER, ids=" ".join)
def test_a_command_that_would_write_to_participants_is_refused_in_one_line(
    config: Path, code: str, typed: tuple[str, ...]
) -> None:
    event = (config / "events/kick-off.toml").read_text()
    before = listed(config), letters(config)
    done = run(*(code if word == "CODE" else word for word in typed), config=config)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", REFUSED)
    assert (listed(config), letters(config)) == before
    assert (config / "events/kick-off.toml").read_text() == event


def test_what_writes_to_nobody_goes_on(config: Path, code: str) -> None:
    before = letters(config)
    for typed in (("note", code, "belt nog"), ("add", "kick-off", "Els Vos", "--quiet"), ("cancel", code, "--quiet")):
        done = run(*typed, config=config)
        assert (done.returncode, done.stderr) == (0, "")
    assert letters(config) == before


def test_in_shadow_again_it_goes_on_too(config: Path, code: str) -> None:
    main = config / "aanmeldpost.toml"
    main.write_text(main.read_text().replace('mode = "live"', 'mode = "shadow"'))
    assert run("cancel", code, config=config).returncode == 0
    assert {row["recipient"] for row in letters(config)} == {"ccm.v.oosterhout@schiedam.nl"}
