"""A secret in every place where one can stand, servers that say it back, and then everything that was said or written."""

import logging
import os
import shutil
import signal
import socket
import subprocess
import sys
import tarfile
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from unittest.mock import patch

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st

from processor import logs, secrecy
from processor.__main__ import COMMANDS, main
from processor.errors import StoreError
from processor.secrecy import SHORTEST, hidden, never_print
from processor.store.database import Store
from tests.servers.scripted import Scripted

CONFIG = Path(__file__).parents[1] / "config"
IMAP_SECRET, SMTP_SECRET, URL_SECRET = 'Zw"aan\\kleef-4711', "Regenboog!9922", "Kraanvogel%3A8"
PLAIN = (IMAP_SECRET, SMTP_SECRET, "Kraanvogel")


class EchoImap(Scripted):
    """Refuses a login by saying back all of it, as it was sent and in base64."""

    def _answer(self, command: bytes) -> bytes:
        if command.startswith((b"LOGIN", b"AUTHENTICATE")):
            return b"{tag} NO [AUTHENTICATIONFAILED] you said " + command + b" or " + b64encode(command) + b"\r\n"
        return super()._answer(command)


class EchoSmtp:
    """Likewise for SMTP: `535` and the line that came."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                client = self._listener.accept()[0]
                with client, client.makefile("rb") as lines:
                    client.sendall(b"220 echo\r\n")
                    for line in lines:
                        client.sendall(self._answer(line.strip()))

    def _answer(self, line: bytes) -> bytes:
        if line.upper().startswith(b"EHLO"):
            return b"250-echo\r\n250 AUTH PLAIN LOGIN\r\n"
        if line.upper().startswith(b"AUTH"):
            said = b64decode(line.split()[-1] + b"==").replace(b"\0", b" ")
            return b"535 5.7.8 you said " + line + b" that is " + said + b"\r\n"
        return b"250 ok\r\n"


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = Path(shutil.copytree(CONFIG, tmp_path / "config", ignore=shutil.ignore_patterns("state")))
    smtp = EchoSmtp()
    with EchoImap({}) as imap:
        main_file = folder / "aanmeldpost.toml"
        text = main_file.read_text()
        text = text.replace('host = "imap.schiedam.nl"', f'host = "127.0.0.1"\nport = {imap.port}\ntls = "none"')
        text = text.replace('host = "smtp.schiedam.nl"', f'host = "127.0.0.1"\nport = {smtp.port}\ntls = "none"')
        text = text.replace("credential:imap-password", "file:geheim").replace("credential:smtp-password", "env:GEHEIM")
        main_file.write_text(text.replace("[log]", '[log]\nlevel = "debug"\nformat = "console"'))
        (folder / "geheim").touch(mode=0o600)
        (folder / "geheim").write_text(IMAP_SECRET)
        monkeypatch.setenv("GEHEIM", SMTP_SECRET)
        monkeypatch.setenv("AANMELDPOST_DEBUG", "1")
        yield folder
    smtp.close()


def run(*arguments: str) -> None:
    """The program, in this process: what it knows of secrets it has to learn each time as it goes."""
    sys.argv = ["aanmeldpost", *arguments]
    with suppress(SystemExit):
        main()


def leaks(text: str) -> list[str]:
    forms = [(secret, form) for secret in PLAIN for form in (secret, b64encode(secret.encode()).decode().rstrip("="))]
    forms += [(IMAP_SECRET, IMAP_SECRET.replace("\\", "\\\\").replace('"', '\\"'))]
    forms += [
        (SMTP_SECRET, b64encode(f"\0ccm.v.oosterhout@schiedam.nl\0{SMTP_SECRET}".encode()).decode()[-20:].rstrip("="))
    ]
    return sorted({secret for secret, form in forms if form in text})


def written(folder: Path) -> str:
    """All files but the one that holds the password, the contents of back-ups too."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "geheim"]
    texts = [path.read_bytes().decode("latin-1") for path in files]
    for path in (path for path in files if path.name.endswith(".tar.gz")):
        with tarfile.open(path) as tar:
            inside = [file for member in tar if (file := tar.extractfile(member))]
            texts += [file.read().decode("latin-1") for file in inside]
    return "\n".join(texts)


ATTEMPTS: list[list[str]] = [
    ["check"], ["check", "--connect"], ["once"], ["adopt"], ["status"], ["status", "--json"], ["list"],
    ["add", "kick-off", "Jan Kok", "--email", "jan@ede.nl"], ["outbox", "list"], ["outbox", "release", "1", "--yes"],
    ["summary"], ["purge"], ["forget", "jan@ede.nl", "--yes"], ["export-person", "jan@ede.nl"], ["history", "jan@ede.nl"],
    ["new-event", "--yes", "--title", "Vervolg Datahuis", "--starts", "2018-12-11T13:00", "--capacity", "9"],
    ["new-event", "--yes", "--key", "kick-off"], ["move-up", "PN-ABCDEF"], ["capacity", "kick-off", "70"],
    ["backup"], ["decide", "abcd", "accept"], ["read", "nergens"], ["onzin"],
]  # fmt: skip


def test_no_command_says_or_writes_a_secret(config: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for attempt in ATTEMPTS:
        run(*attempt, *([] if attempt == ["onzin"] else ["--config", str(config)]))
    said = "".join(capfd.readouterr())
    assert "you said" in said  # the servers did say it back
    assert (leaks(said), leaks(written(config))) == ([], [])


def test_no_help_says_a_secret(config: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for command in COMMANDS:
        run(command, "--help")
    assert leaks("".join(capfd.readouterr())) == []
    assert config.is_dir()


def test_a_password_typed_into_the_configuration_is_not_repeated(
    config: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    main_file = config / "aanmeldpost.toml"
    sound = main_file.read_text()
    wrong = [
        sound.replace('"file:geheim"', f"'{IMAP_SECRET}'"),
        sound.replace('"file:geheim"', f"'{IMAP_SECRET}"),
        sound.replace('password = "file:geheim"', f"pasword = '{IMAP_SECRET}'"),
        sound.replace("# timeout = 45", f"timeout = '{SMTP_SECRET}'", 1),
        sound.replace('"env:GEHEIM"', f'["{SMTP_SECRET}"]'),
    ]
    for text in wrong:
        main_file.write_text(text)
        for command in ("check", "once", "status"):
            run(command, "--config", str(config))
    said = "".join(capfd.readouterr())
    assert said.count("aanmeldpost.toml: ") >= len(wrong)
    assert leaks(said) == []


@pytest.mark.parametrize("url", [
    "postgresql+psycopg://jan:{}@127.0.0.1:9/x", "postgresql://127.0.0.1:9/x?user=jan&password={}", "postgresql://jan:{}",
    "postgresql://jan:{}@b@127.0.0.1:9/x", "postgresql://jan:a/{}@127.0.0.1:9/x", "mysql://jan:{}@127.0.0.1/x", "{}",
    "postgresql://jan:{}@127.0.0.1:poort/x", "postgresql://127.0.0.1:9/x?sslpassword={}&sslmode={}",
])  # fmt: skip
def test_the_database_url_is_not_repeated(
    config: Path, capfd: pytest.CaptureFixture[str], url: str, tmp_path: Path
) -> None:
    main_file = config / "aanmeldpost.toml"
    main_file.write_text(f'database = "{url.replace("{}", URL_SECRET)}"\n{main_file.read_text()}')
    for command in ("status", "once", "check", "backup"):
        run(command, "--config", str(config))
    out, err = capfd.readouterr()
    assert leaks(out + err) == []
    assert "Traceback" not in err
    assert "database: " in err
    assert tmp_path.is_dir()


def test_a_back_up_leaves_the_password_of_the_database_out(config: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """It is put in a comment, which is configuration as well."""
    main_file = config / "aanmeldpost.toml"
    main_file.write_text(
        main_file.read_text() + f'\n# database = "postgresql://jan:{URL_SECRET}@db/x?password={URL_SECRET}"\n'
    )
    run("backup", "--config", str(config))
    assert "checked" in capfd.readouterr().out
    [made] = (config / "state" / "backups").glob("*.tar.gz")
    with tarfile.open(made) as tar:
        names = tar.getnames()
        kept = tar.extractfile("config/aanmeldpost.toml")
        assert kept is not None
        text = kept.read().decode()
    assert [name for name in names if "geheim" in name] == []
    assert ("postgresql://jan:***@db/x?password=***" in text, leaks(text)) == (True, [])


@pytest.mark.parametrize("form", ["console", "json"])
def test_the_daemon_logs_no_secret_of_a_login_that_is_refused(config: Path, form: str) -> None:
    main_file = config / "aanmeldpost.toml"
    main_file.write_text(main_file.read_text().replace('format = "console"', f'format = "{form}"'))
    command = [sys.executable, "-m", "processor", "run", "--config", str(config)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ})
    assert process.stderr is not None
    said = []
    for line in process.stderr:
        said.append(line)
        if "turn.trouble" in line:
            break
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=60)
    text = "".join(said) + err + out
    assert "you said" in text
    assert leaks(text) == []


def fail(password: str) -> None:
    raise ValueError(f"the server said {IMAP_SECRET} to {len(password)}")


@pytest.mark.parametrize("form", ["console", "json"])
def test_a_traceback_in_the_log_shows_neither_locals_nor_a_secret(form: str, capfd: pytest.CaptureFixture[str]) -> None:
    never_print(IMAP_SECRET)
    logs.configure("debug", form)
    unspoken = "nooit-verteld-5511"  # as a local variable on the way
    try:
        fail(unspoken)
    except ValueError as error:
        loud = logging.getLogger("apscheduler")
        structlog.get_logger().exception("oops", words=[IMAP_SECRET], why=str(error))
        loud.exception("Job raised")
    said = capfd.readouterr().err
    assert "ValueError" in said
    assert (leaks(said), unspoken in said) == ([], False)


@given(secret=st.text(min_size=SHORTEST, max_size=40), before=st.binary(max_size=5), after=st.binary(max_size=5))
def test_whatever_stands_around_it_base64_is_recognised(secret: str, before: bytes, after: bytes) -> None:
    raw = secret.encode("utf-8", "surrogatepass")
    coded = b64encode(before + raw + after).decode()
    start, end = -(-len(before) // 3) * 4, (len(before) + len(raw)) // 3 * 4
    with patch.object(secrecy, "_forms", set()):
        never_print(secret)
        assert end - start < SHORTEST or not secret.strip() or coded[start:end] not in hidden(coded)
        assert not secret.strip() or secret not in hidden(f"a {secret} b")


@pytest.mark.parametrize("url", ["postgresql://jan:Kraan@vogel@db/x", "Kraanvogel"])
def test_an_odd_url_names_no_part_of_itself(url: str) -> None:
    with pytest.raises(StoreError) as refusal:
        Store.open(url)
    assert "Kraan" not in str(refusal.value)
    assert "vogel" not in str(refusal.value)
