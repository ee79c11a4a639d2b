"""The program as an admin runs it: what it prints, its exit code, and that no traceback reaches him."""

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from processor.__main__ import COMMANDS
from tests.steps.bench import mail

CONFIG = Path(__file__).parents[2] / "config"


def run(*arguments: str | Path, config: Path | None = CONFIG) -> subprocess.CompletedProcess[str]:
    options = ["--config", str(config)] if config else []
    return subprocess.run(
        [sys.executable, "-m", "processor", *map(str, arguments), *options],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "160"},
    )


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A copy of the shipped configuration, so that a state folder may be made in it."""
    return Path(shutil.copytree(CONFIG, tmp_path / "config", ignore=shutil.ignore_patterns("state")))


def test_check_of_the_shipped_configuration_finds_it_sound() -> None:
    done = run("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Configuration and templates are sound." in done.stdout


def test_five_mistakes_are_five_lines_and_exit_code_2(config: Path) -> None:
    main, event = config / "aanmeldpost.toml", config / "events" / "kick-off.toml"
    main.write_text(main.read_text().replace('"shadow"', '"schaduw"').replace("credential:imap-password", "Welkom01")
                    .replace("[poll]", "[poll]\nelke = 5"))  # fmt: skip
    event.write_text(event.read_text().replace("capacity = 60", "capacity = -1").replace("ends =", "einde ="))
    done = run("check", config=config)
    assert (done.returncode, len(done.stderr.splitlines()), done.stdout) == (2, 6, "")
    assert all(line.count(": ") >= 2 for line in done.stderr.splitlines())
    assert "Welkom01" not in done.stderr


def test_a_mistake_in_a_template_or_in_the_organisations_is_found_too(config: Path) -> None:
    main = config / "aanmeldpost.toml"
    main.write_text(main.read_text().replace('# templates = "templates"', 'templates = "templates"'))
    (config / "templates" / "nl").mkdir(parents=True)
    (config / "templates" / "nl" / "confirmed.txt").write_text("Beste {{ naam }}")
    done = run("check", config=config)
    assert done.returncode == 2
    assert "nl/confirmed.txt" in done.stderr
    assert "naam" in done.stderr


@pytest.mark.parametrize("command", ["run", "once", "status", "list", "adopt"])
def test_a_folder_without_configuration_is_one_sentence(tmp_path: Path, command: str) -> None:
    done = run(command, config=tmp_path)
    assert done.returncode == 2
    assert done.stderr == (
        f"aanmeldpost.toml: -: can't be read (No such file or directory): is {tmp_path} the right folder? give it by --config\n"
    )


def test_a_password_that_is_not_there_is_one_sentence(config: Path) -> None:
    done = run("once", config=config)
    assert (done.returncode, done.stderr) == (
        2, "password credential:imap-password: $CREDENTIALS_DIRECTORY is not set: use LoadCredential=imap-password:… in the unit\n",
    )  # fmt: skip


def test_a_mail_server_that_is_not_there_is_one_sentence(config: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    main = config / "aanmeldpost.toml"
    main.write_text(main.read_text().replace('"credential:imap-password"', '"env:GEHEIM"')
                    .replace('host = "imap.schiedam.nl"', 'host = "127.0.0.1"\nport = 9'))  # fmt: skip
    monkeypatch.setenv("GEHEIM", "Welkom01")
    done = run("once", config=config)
    assert done.returncode == 1
    assert done.stderr.startswith("mailbox schiedam: ")
    assert len(done.stderr.splitlines()) == 1
    assert "Welkom01" not in done.stderr


def test_a_database_that_can_not_be_opened_is_one_sentence(config: Path) -> None:
    (config / "state").write_text("a file where a folder should be")
    done = run("status", config=config)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_read_prints_one_object_a_mail_with_the_keys_of_the_contract(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(mail())
    (tmp_path / "b.eml").write_bytes(b"\xff\x00 no mail at all")
    done = run("read", "--json", tmp_path)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(row["file"], row["kind"]) for row in rows] == [("a.eml", "registration"), ("b.eml", "unrelated")]
    assert list(rows[0]) == [
        "file", "kind", "event", "seats", "review", "language", "people", "drinks", "dietary", "access", "themes", "remark", "reasons",
    ]  # fmt: skip
    assert rows[0]["people"][0] == {
        "name": "Jan Kok", "email": "jan.kok@utrecht.nl", "organisation": "Gemeente Utrecht", "role": "pionier",
    }  # fmt: skip


def test_read_shows_people_which_words_decided(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(mail())
    done = run("read", tmp_path / "a.eml")
    assert "registration" in done.stdout
    assert "Jan Kok" in done.stdout
    assert "omdat:" in done.stdout


def test_a_path_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    done = run("read", tmp_path / "nergens")
    assert (done.returncode, done.stderr) == (
        2, f"{tmp_path / 'nergens'}: there is no such file or folder: check the path\n"
    )  # fmt: skip


def test_rehearse_writes_replies_registrations_and_summary(tmp_path: Path) -> None:
    mails = tmp_path / "mails"
    mails.mkdir()
    (mails / "1.eml").write_bytes(mail())
    (mails / "2.eml").write_bytes(mail("Els Vos <els.vos@delft.nl>"))
    (mails / "3.eml").write_bytes(mail(subject="Notulen", body="Zie bijlage."))
    done = run("rehearse", "--out", tmp_path / "out", "--now", "2018-09-03", mails)
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(p.name for p in (tmp_path / "out" / "replies").iterdir()) == [
        "001-confirmed-jan.kok@utrecht.nl.eml", "002-confirmed-els.vos@delft.nl.eml",
    ]  # fmt: skip
    rows = json.loads((tmp_path / "out" / "registrations.json").read_text())
    assert [(row["people"][0]["name"], row["status"]) for row in rows] == [
        ("Jan Kok", "confirmed"),
        ("Els Vos", "confirmed"),
    ]
    assert "2 van 60 plaatsen bezet" in (tmp_path / "out" / "summary.txt").read_text()
    assert "2 van 60 plaatsen bezet" in (tmp_path / "out" / "summary.html").read_text()


def test_a_list_for_a_spreadsheet_holds_no_formula(config: Path) -> None:
    assert run("add", "kick-off", "=cmd|' /C calc'!A0", "--organisation", "+Gemeente", config=config).returncode == 0
    done = run("list", "--csv", config=config)
    row = next(csv.DictReader(io.StringIO(done.stdout)))
    assert (row["names"], row["organisation"]) == ("'=cmd|' /C calc'!A0", "'+Gemeente")


def test_status_is_for_people_and_for_scripts(config: Path) -> None:
    run("add", "kick-off", "Jan Kok", "--seats", "2", "--quiet", config=config)
    told = json.loads(run("status", "--json", config=config).stdout)
    assert (told["events"]["kick-off"]["taken"], told["mailboxes"]["schiedam"]["queued"]) == (2, 0)
    assert "2 of 60" in run("status", config=config).stdout


def test_the_version_is_there() -> None:
    assert run("--version", config=None).stdout == "aanmeldpost 0.1.0\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_an_example(command: str) -> None:
    done = run(command, "--help", config=None)
    assert (done.returncode, f"Example: aanmeldpost {command}" in done.stdout) == (0, True)


def test_history_is_for_people_and_for_scripts(config: Path) -> None:
    run("add", "kick-off", "Jan Kok", "--email", "jan.kok@utrecht.nl", "--quiet", config=config)
    [row] = json.loads(run("list", "--json", config=config).stdout)
    run("note", row["code"], "Neemt [slides] mee", config=config)

    told = json.loads(run("history", "jan.kok@utrecht.nl", "--json", config=config).stdout)
    shown = run("history", row["code"].lower(), config=config).stdout

    assert [(line["code"], line["action"], line["actor"]) for line in told] == [
        (row["code"], "confirmed", "admin"), (row["code"], "note", "admin"),
    ]  # fmt: skip
    assert shown.splitlines()[0] == f"{row['code']}: Jan Kok: confirmed, 1 of 1 chairs"
    assert ("command" in shown, "notitie geschreven" in shown, "slides" in shown) == (True, True, False)
    assert "Neemt [slides] mee" in run("list", config=config).stdout
