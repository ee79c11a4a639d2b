"""Folders of good and bad configuration: what they become, and what the admin is told about them."""

import os
import re
import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from processor.errors import SettingsError, UsageError
from processor.registration.model import Event, Policy
from processor.settings import Settings, load
from processor.settings.oauth import Google, Microsoft365
from processor.settings.secrets import read_secret

SHIPPED = Path(__file__).parents[2] / "config"
EXAMPLES = {
    "database",
    "templates",
    "admin",
    "also",
    "junk",
    "ca_file",
    "opens",
    "closes",
    "reserved_until",
    "envelope_from",
    "statement",
}
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SHIPPED, tmp_path / "config", ignore=shutil.ignore_patterns("state")))


def problems(folder: Path) -> list[str]:
    with pytest.raises(SettingsError) as caught:
        load(folder)
    return list(caught.value.problems)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_shipped_configuration_loads_and_describes_the_announced_kick_off() -> None:
    event = load(SHIPPED).events[0]
    assert event.to_event() == Event(
        "kick-off",
        "Kick-off Pioniersnetwerk Open Overheid",
        datetime(2018, 9, 18, 14, tzinfo=AMSTERDAM),
        datetime(2018, 9, 18, 17, tzinfo=AMSTERDAM),
        60,
        closes=datetime(2018, 9, 18, 14, tzinfo=AMSTERDAM),
        policy=Policy(),
    )
    assert event.quotes == ("Pioniersnetwerk 18 september",)


def test_each_default_that_the_shipped_files_claim_is_the_default(folder: Path) -> None:
    plain = load(folder).model_dump()
    for path in (folder / "aanmeldpost.toml", *(folder / "events").glob("*.toml")):
        lines = path.read_text(encoding="utf-8").splitlines()
        path.write_text("\n".join(_uncommented(line) for line in lines), encoding="utf-8")
    spoken = load(folder).model_dump()
    spoken["monitoring"] = plain["monitoring"]  # examples of what isn't there by default
    spoken["mailboxes"]["schiedam"] |= {"body_quotes": None, "canary": None}  # said as false, which None means there
    assert spoken == plain


def _uncommented(line: str) -> str:
    found = re.fullmatch(r"# (\w+) = .+", line)
    return line[2:] if found and found[1] not in EXAMPLES else line


def test_each_example_in_the_shipped_files_is_valid(folder: Path) -> None:
    for path in (folder / "aanmeldpost.toml", *(folder / "events").glob("*.toml")):
        lines = path.read_text(encoding="utf-8").splitlines()
        path.write_text("\n".join(re.sub(r"^# (\w+ = .+)$", r"\1", line) for line in lines), encoding="utf-8")
    assert load(folder).admin == "applicatiebeheer@schiedam.nl"


@pytest.mark.parametrize(
    ("block", "found"),
    [
        (0, ("microsoft365", "credential:client-secret", None)),
        (1, ("microsoft365", None, "credential:client-certificate")),
        (2, ("microsoft365", None, None)),
        (3, ("google", None, "credential:google-key")),
        (4, ("google", "credential:client-secret", None)),
    ],
)
def test_each_way_to_log_in_without_a_password_is_valid_as_it_stands_there(
    folder: Path, block: int, found: tuple[str, str | None, str | None]
) -> None:
    main = folder / "aanmeldpost.toml"
    blocks = re.findall(r"(?:^#     .+\n)+", main.read_text(encoding="utf-8"), re.MULTILINE)
    lines = [line.removeprefix("#     ") for line in blocks[block].splitlines()]
    if not lines[0].startswith("["):  # in place of the secret of the first
        first = [line.removeprefix("#     ") for line in blocks[0].splitlines()]
        lines = [line for line in first if not line.startswith("secret")] + lines
    without_passwords(main)
    main.write_text(main.read_text(encoding="utf-8") + "\n".join(lines), encoding="utf-8")
    oauth = load(folder).mailboxes["schiedam"].oauth
    assert isinstance(oauth, Microsoft365 | Google)
    proof = oauth.certificate if isinstance(oauth, Microsoft365) else oauth.key
    assert (oauth.provider, oauth.secret, proof) == found


def without_passwords(main: Path) -> None:
    edit(main, 'password = "credential:imap-password"\n', "")
    edit(main, 'password = "credential:smtp-password"\n', "")


MICROSOFT = """
[mailboxes.schiedam.oauth]
provider = "microsoft365"
tenant = "schiedam.nl"
client_id = "11111111-2222-3333-4444-555555555555"
"""
GOOGLE = """
[mailboxes.schiedam.oauth]
provider = "google"
"""
ONE_WAY = "give one of secret, certificate (the app logs in) or user (a person logs in: aanmeldpost login)"


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        (MICROSOFT, f": {ONE_WAY}"),
        (MICROSOFT + 'user = "jan@schiedam.nl"\ncertificate = "file:x"', f": {ONE_WAY}"),
        (MICROSOFT + 'secret = "file:x"', ": secret_expires is missing: add the date that Entra ID shows beside the secret, as "
         "2019-03-01"),
        (MICROSOFT + 'secret = "q8~Geheim"\nsecret_expires = 2019-03-01',
         '.secret: it does not say where the password is: write "file:PATH", "env:NAME" or "credential:NAME"'),
        (MICROSOFT + 'certificate = "file:x"\nsecret_expires = 2019-03-01', ": secret_expires goes with secret only: remove it"),
        (MICROSOFT.replace("schiedam.nl", "common") + 'certificate = "file:x"',
         ": an app can't log in to tenant 'common': give the Directory ID, or a domain"),
        (MICROSOFT + 'certificate = "file:x"\nauthority = "http://login.example.nl"',
         ".authority: 'http://login.example.nl' would send the secret in the clear: use https"),
        (MICROSOFT + 'certificate = "file:x"\nkey = "file:y"', ".key: is not a key that exists here: remove it, or look for a typo"),
        (MICROSOFT.replace("microsoft365", "outlook"), ': provider is none that is known: use "microsoft365" or "google"'),
        (GOOGLE, ": give one of key (a service account) or refresh_token"),
        (GOOGLE + 'key = "file:x"\nclient_id = "1"',
         ": client_id and secret go with refresh_token only: the key holds its own; remove them"),
        (GOOGLE + 'refresh_token = "file:x"',
         ": client_id and secret are missing: add those that the refresh token was made with"),
    ],
)  # fmt: skip
def test_a_mistake_in_an_oauth_table_is_told_with_its_cure(folder: Path, table: str, problem: str) -> None:
    main = folder / "aanmeldpost.toml"
    without_passwords(main)
    main.write_text(main.read_text(encoding="utf-8") + table, encoding="utf-8")
    assert problems(folder) == [f"aanmeldpost.toml: mailboxes.schiedam.oauth{problem}"]


def test_a_password_and_an_oauth_table_are_one_too_many_and_neither_one_too_few(folder: Path) -> None:
    main = folder / "aanmeldpost.toml"
    plain = main.read_text(encoding="utf-8")
    main.write_text(plain + MICROSOFT + 'certificate = "file:x"', encoding="utf-8")
    both = problems(folder)
    main.write_text(plain.replace('password = "credential:imap-password"\n', ""), encoding="utf-8")
    assert [*both, *problems(folder)] == [
        "aanmeldpost.toml: mailboxes.schiedam: imap.password and the oauth table are two ways to log in: remove one of them",
        "aanmeldpost.toml: mailboxes.schiedam: imap.password is missing: add it, or an oauth table for Microsoft 365 or Google",
    ]


def test_five_mistakes_are_five_lines_that_say_where_what_and_what_to_do(folder: Path) -> None:
    main, event = folder / "aanmeldpost.toml", folder / "events" / "kick-off.toml"
    edit(main, 'mode = "shadow"', 'mode = "schaduw"')
    edit(main, 'password = "credential:imap-password"', 'password = "Welkom01"')
    edit(main, 'address = "ccm.v.oosterhout@schiedam.nl"', 'adres = "x"\naddress = "schiedam"')
    edit(event, "capacity = 60", "capacity = -1")
    assert problems(folder) == [
        "events/kick-off.toml: capacity: input should be greater than or equal to 0: change it",
        "aanmeldpost.toml: mode: input should be 'live' or 'shadow': change it",
        "aanmeldpost.toml: mailboxes.schiedam.address: 'schiedam' is no mail address: write it as name@example.nl",
        "aanmeldpost.toml: mailboxes.schiedam.imap.password: it does not say where the password is: "
        'write "file:PATH", "env:NAME" or "credential:NAME"',
        "aanmeldpost.toml: mailboxes.schiedam.adres: is not a key that exists here: remove it, or look for a typo",
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("aanmeldpost.toml", "[poll]", "[poll", "aanmeldpost.toml: -: is not valid TOML, Expected ']' at the end of a table "
         "declaration (at line LINE, column 6): mend that line"),
        ("events/kick-off.toml", 'mailbox = "schiedam"', 'mailbox = "utrecht"',
         "events/kick-off.toml: mailbox: 'utrecht' is not in aanmeldpost.toml: use one of schiedam"),
        ("events/kick-off.toml", "ends = 2018-09-18T17:00:00", "ends = 2018-09-18T13:00:00",
         "events/kick-off.toml: ends: not after starts: put the end of the meeting later"),
        ("events/kick-off.toml", "# closes = 2018-09-17T12", "closes = 2018-09-19T12",
         "events/kick-off.toml: closes: after starts: close at the start at the latest"),
        ("events/kick-off.toml", '# timezone = "Europe/Amsterdam"', 'timezone = "Amsterdam"',
         "events/kick-off.toml: timezone: 'Amsterdam' is no time zone: write for instance Europe/Amsterdam"),
        ("aanmeldpost.toml", '# listen = "127.0.0.1:9464"', 'listen = "0.0.0.0:9464"', "aanmeldpost.toml: monitoring.listen: "
         "'0.0.0.0:9464' is no address on this machine: write for instance \"127.0.0.1:9464\""),
        ("aanmeldpost.toml", '# tls = "implicit"', 'tls = "none"', "aanmeldpost.toml: mailboxes.schiedam.imap: "
         'tls = "none" to imap.schiedam.nl would send the password in the clear: use "implicit" or "starttls"'),
        ("aanmeldpost.toml", 'password = "credential:smtp-password"\n', "", "aanmeldpost.toml: mailboxes.schiedam: "
         "smtp.password is missing: add it, or remove smtp.user for a relay without login"),
        ("aanmeldpost.toml", 'host = "imap.schiedam.nl"\n', "",
         "aanmeldpost.toml: mailboxes.schiedam.imap.host: is missing: add it"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_cure(folder: Path, file: str, old: str, new: str, problem: str) -> None:
    line = (folder / file).read_text().partition(old)[0].count("\n") + 1
    edit(folder / file, old, new)
    assert problems(folder) == [problem.replace("LINE", str(line))]


def test_a_folder_without_configuration_says_so(tmp_path: Path) -> None:
    assert problems(tmp_path) == [
        f"aanmeldpost.toml: -: can't be read (No such file or directory): is {tmp_path} the right folder? give it by --config"
    ]


def test_every_time_that_is_out_of_order_is_told_at_once(folder: Path) -> None:
    edit(folder / "events/kick-off.toml", "# closes = 2018-09-17T12", "closes = 2018-09-19T12")
    edit(folder / "events/kick-off.toml", "ends = 2018-09-18T17:00:00", "ends = 2018-09-18T13:00:00")
    edit(folder / "events/kick-off.toml", "# opens = 2018-08-20T00", "opens = 2018-09-16T00")
    assert problems(folder) == [
        "events/kick-off.toml: ends: not after starts: put the end of the meeting later",
        "events/kick-off.toml: closes: after starts: close at the start at the latest",
        "events/kick-off.toml: reminder_days: the reminder would leave before registration opens: "
        "take fewer days, or 0 for none",
    ]


def test_folders_with_two_jobs_are_told(folder: Path) -> None:
    edit(folder / "aanmeldpost.toml", '# after = "leave"', 'after = "move"')
    edit(folder / "aanmeldpost.toml", '# move_to = "Aanmeldpost"', 'move_to = "inbox"')
    edit(folder / "aanmeldpost.toml", '# junk = "Ongewenste e-mail"', 'junk = "Inbox"')
    assert [line.split(": ", 1)[1] for line in problems(folder)] == [
        "mailboxes.schiedam.move_to: 'inbox' is the folder that is watched: name another one",
        "mailboxes.schiedam.move_to: 'inbox' is also junk, where handled mail would go with the spam: name another one",
        "mailboxes.schiedam.junk: 'Inbox' is the folder that is watched: name the folder where spam lands, or leave it out",
    ]


def test_folders_of_decisions_are_for_nothing_else(folder: Path) -> None:
    edit(folder / "aanmeldpost.toml", '# accept_in = "Inschrijven"', 'accept_in = "inbox"')
    edit(folder / "aanmeldpost.toml", '# decline_in = "Afwijzen"', 'decline_in = "Te beoordelen"')
    assert [line.split(": ", 1)[1] for line in problems(folder)] == [
        "mailboxes.schiedam.accept_in: 'inbox' is also folder: name another one",
        "mailboxes.schiedam.review_in: 'Te beoordelen' is also decline_in: name another one",
    ]


def test_one_mailbox_is_watched_once(folder: Path) -> None:
    main = folder / "aanmeldpost.toml"
    table = main.read_text(encoding="utf-8")
    main.write_text(table + table[table.index("[mailboxes.") :].replace("mailboxes.schiedam", "mailboxes.again"))
    assert problems(folder) == [
        "aanmeldpost.toml: mailboxes.again.folder: schiedam watches it already, so each mail would be read twice: drop one",
        "aanmeldpost.toml: mailboxes.again.address: ccm.v.oosterhout@schiedam.nl is also that of schiedam: make them differ",
    ]


def test_settings_are_frozen(folder: Path) -> None:
    with pytest.raises(ValueError, match="frozen"):
        load(folder).mode = "live"


def test_paths_are_seen_from_the_configuration_and_systemd_gives_the_state(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert load(folder).database == f"sqlite:///{folder}/state/aanmeldpost.db"
    monkeypatch.setenv("STATE_DIRECTORY", "/var/lib/aanmeldpost")
    assert load(folder).database == "sqlite:////var/lib/aanmeldpost/aanmeldpost.db"


@pytest.mark.parametrize(
    ("place", "state"),
    [
        ("etc/aanmeldpost", "var/lib/aanmeldpost"),
        ("etc/aanmeldpost/utrecht", "var/lib/aanmeldpost/utrecht"),
        ("srv/post", "srv/post/state"),
    ],
)
def test_a_command_finds_the_state_where_the_service_keeps_it(
    folder: Path, tmp_path: Path, place: str, state: str
) -> None:
    shutil.copytree(folder, tmp_path / place)
    assert load(tmp_path / place).state == tmp_path / state


def test_an_offer_policy_and_reserved_chairs_reach_the_desk(folder: Path) -> None:
    event = folder / "events" / "kick-off.toml"
    edit(event, '# promotion = "automatic"', 'promotion = "offer"')
    edit(event, "# reserved = 0\n# reserved_until", "reserved = 5\nreserved_until")
    assert load(folder).events[0].to_event().policy == Policy(
        reserved=5, reserved_until=datetime(2018, 9, 11, tzinfo=AMSTERDAM), offer_for=timedelta(hours=48)
    )


@pytest.mark.parametrize(
    ("place", "prepare", "sentence"),
    [
        ("env:GEHEIM", lambda _: None, "password env:GEHEIM: the variable is not set: set GEHEIM for the service"),
        ("credential:imap", lambda _: None, "password credential:imap: $CREDENTIALS_DIRECTORY is not set: "
         "use LoadCredential=imap:… in the unit"),
        ("file:pw", lambda _: None, "password file:pw: No such file or directory: make {folder}/pw with the password on one line"),
        ("file:pw", lambda path: (path.write_text("x"), path.chmod(0o644)),
         "password file:pw: others can read {folder}/pw: chmod 600 {folder}/pw"),
    ],
)  # fmt: skip
def test_a_password_that_is_not_there_says_what_to_do(
    tmp_path: Path, place: str, prepare: Callable[[Path], object], sentence: str
) -> None:
    prepare(tmp_path / "pw")
    with pytest.raises(UsageError) as caught:
        read_secret(place, tmp_path)
    assert str(caught.value) == sentence.format(folder=tmp_path)


def test_a_password_comes_from_file_environment_or_credentials(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.close(os.open(tmp_path / "pw", os.O_CREAT | os.O_WRONLY, 0o600))
    (tmp_path / "pw").write_text("één geheim\n", encoding="utf-8")
    monkeypatch.setenv("GEHEIM", "één geheim")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", str(tmp_path))
    assert {read_secret(place, tmp_path) for place in ("file:pw", "env:GEHEIM", "credential:pw")} == {"één geheim"}


def test_root_at_a_prompt_reads_what_the_unit_loads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    (tmp_path / "imap-password").touch(mode=0o600)
    (tmp_path / "imap-password").write_text("geheim\n")
    assert read_secret("credential:imap-password", tmp_path) == "geheim"


def test_a_password_never_prints_with_the_settings(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GEHEIM", "Welkom01")
    edit(folder / "aanmeldpost.toml", "credential:imap-password", "env:GEHEIM")
    settings: Settings = load(folder)
    assert settings.password(settings.mailboxes["schiedam"].imap.password or "") == "Welkom01"
    assert "Welkom01" not in repr(settings)
