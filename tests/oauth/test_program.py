"""The program as an admin runs it, with a mailbox that opens by token: it signs up, tells, warns, and keeps its secrets."""

import json
import os
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from threading import Event

import pytest
from imapclient import IMAPClient

from processor.bootstrap import open_desk, open_office
from processor.settings import Settings
from tests.oauth.town import ADMIN, Town
from tests.servers.dovecot import PASSWORD
from tests.servers.tokens import SECRET
from tests.steps.bench import mail

pytestmark = [pytest.mark.dovecot, pytest.mark.timeout(180)]

NOW = datetime(2018, 9, 3, 10, 0, tzinfo=UTC)
EXPIRED = {
    "error": "invalid_client",
    "error_description": "AADSTS7000222: The provided client secret keys are expired.",
}


def run(settings: Settings, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "processor", *arguments, "--config", str(settings.folder)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "COLUMNS": "160"},
    )


def deliver(town: Town, raw: bytes, arrived: datetime) -> None:
    with IMAPClient("127.0.0.1", town.dovecot.port, ssl=False) as imap:
        imap.login(town.mailbox, PASSWORD)
        imap.append("INBOX", raw, (), arrived)


def at(now: datetime) -> tuple[str, str]:
    return "--now", now.isoformat()[:16]


def test_a_sign_up_is_read_and_answered_and_no_secret_stays_anywhere(town: Town) -> None:
    settings = town.settings()
    main = settings.folder / "aanmeldpost.toml"
    main.write_text(main.read_text() + '\n[log]\nlevel = "debug"\n')
    told = [run(settings, "once", *at(NOW))]
    deliver(town, mail(), NOW + timedelta(minutes=5))
    told += [run(settings, "once", *at(NOW + timedelta(minutes=10))), run(settings, "status", *at(NOW))]
    assert [one.returncode for one in told] == [0, 0, 0], [one.stderr for one in told]
    assert [recipient for recipient, _ in town.smtp.delivered] == ["jan.kok@utrecht.nl"]
    printed = "".join(one.stdout + one.stderr for one in told)
    kept = b"".join(path.read_bytes() for path in settings.state.rglob("*") if path.is_file())
    planted = (SECRET, *town.provider.given)
    assert len(planted) == 3
    assert [word for word in planted if word in printed or word.encode() in kept] == []


def test_the_alarm_of_a_dead_secret_arrives_by_the_other_mailbox_and_the_mended_one_ends_it(town: Town) -> None:
    settings = town.settings(other=True)
    office = open_office(settings)
    schiedam, utrecht = (open_desk(office, name, Event()) for name in ("schiedam", "utrecht"))
    assert schiedam.sign_in is not None
    assert utrecht.sign_in is None
    schiedam.sign_in.turn(office, NOW)
    town.provider.script.error = EXPIRED
    schiedam.sign_in.turn(office, NOW + timedelta(minutes=10))  # the token that is kept still opens
    town.provider.mailboxes.clear()
    for minute in (20, 30, 40, 50):
        schiedam.sign_in.turn(office, NOW + timedelta(minutes=minute))
        utrecht.couriers[0].turn(lambda: NOW + timedelta(minutes=55), lambda: False)
    letters = [message_from_bytes(raw, policy=policy.default) for _, raw in town.smtp.delivered]
    assert [letter["To"] for letter in letters] == [ADMIN, "ccm.v.oosterhout@schiedam.nl"]
    assert letters[0]["From"].addresses[0].addr_spec == "aanmelden@utrecht.nl"
    body = letters[0].get_body(("plain",))
    assert body is not None
    assert "the client secret has expired" in " ".join(body.get_content().split())
    stand = json.loads(run(settings, "status", "--json", *at(NOW)).stdout)["mailboxes"]["schiedam"]["sign_in"]
    assert stand["fails_since"] == "2018-09-03T10:20:00+00:00"
    town.provider.script.error = {}
    schiedam.sign_in.turn(office, NOW + timedelta(minutes=60))
    stand = json.loads(run(settings, "status", "--json", *at(NOW)).stdout)["mailboxes"]["schiedam"]["sign_in"]
    assert stand["fails_since"] is None
    utrecht.couriers[0].close()
    for desk in (schiedam, utrecht):
        desk.lease.release()
    office.store.close()


def test_once_watches_the_sign_in_too_and_its_alarm_leaves_in_the_same_round(town: Town) -> None:
    settings = town.settings(other=True)
    town.provider.script.error = EXPIRED
    rounds = [run(settings, "once", *at(NOW + timedelta(minutes=minute))) for minute in (0, 20, 40, 50)]
    assert [(one.returncode, "Traceback" in one.stderr) for one in rounds] == [(1, False)] * 4
    assert all("utrecht: 0 mails handled" in one.stdout for one in rounds), rounds[0].stderr
    assert rounds[1].stderr.count("the client secret has expired") == 1
    sent = [one.stdout.splitlines()[1] for one in rounds]
    assert sent == [f"utrecht: 0 mails handled, {count} letters sent or tried" for count in (0, 0, 2, 0)]
    assert [recipient for recipient, _ in town.smtp.delivered] == [ADMIN, "ccm.v.oosterhout@schiedam.nl"]
    town.provider.script.error = {}
    assert run(settings, "once", *at(NOW + timedelta(minutes=60))).returncode == 0


def test_check_connect_names_the_cure_and_check_warns_of_a_secret_that_ends(town: Town) -> None:
    settings = town.settings(f'secret = "file:secret"\nsecret_expires = {datetime.now(UTC).date() + timedelta(days=9)}')
    sound = run(settings, "check", "--connect", "--wait", "0")
    assert (sound.returncode, sound.stderr) == (0, "")
    assert "schiedam: the secret or certificate for logging in ends on" in sound.stdout
    assert "in 9 days: make a new one" in sound.stdout
    assert "No mail can tell of a login that fails" in sound.stdout
    assert "No mail can tell" not in run(town.settings(other=True), "check").stdout
    town.provider.script.error = EXPIRED
    refused = run(settings, "check", "--connect", "--wait", "0")
    assert refused.returncode == 2
    assert refused.stderr.count("the client secret has expired") == 2


def test_the_daemon_itself_watches_the_sign_in(town: Town) -> None:
    settings = town.settings()
    town.provider.script.error = EXPIRED
    command = [sys.executable, "-m", "processor", "run", "--config", str(settings.folder), *at(NOW)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    try:
        deadline, why = time.monotonic() + 60, None
        while why is None and time.monotonic() < deadline:
            found = run(settings, "status", "--json", *at(NOW)).stdout
            why = json.loads(found)["mailboxes"]["schiedam"]["sign_in"]["why"] if found else None
    finally:
        process.send_signal(signal.SIGTERM)
        _, log = process.communicate(timeout=60)
    assert "the client secret has expired" in str(why)
    assert "the client secret has expired" in log
    assert "Traceback" not in log


def test_login_shows_the_code_and_the_next_look_opens_the_shared_mailbox(town: Town) -> None:
    settings = town.settings('user = "jan@schiedam.nl"')
    before = run(settings, "once", *at(NOW))
    assert (before.returncode, "log in: aanmeldpost login schiedam" in before.stderr) == (1, True)
    shown = run(settings, "login", "schiedam")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "enter the code A1B2C3D4" in shown.stdout
    assert "schiedam: jan@schiedam.nl is logged in." in shown.stdout
    assert run(settings, "once", *at(NOW)).returncode == 0
    kept = settings.state / "login-schiedam.json"
    assert (oct(kept.stat().st_mode)[-3:], kept.stat().st_uid) == ("600", settings.state.stat().st_uid)
    assert [token for token in town.provider.refresh_tokens if token in shown.stdout] == []
