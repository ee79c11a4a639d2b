"""Logging in by token over real connections: Dovecot asks the provider about each token, and so does the SMTP server."""

import base64
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from processor import logs
from processor.credentials import log_in_by_code, secret_ends
from processor.errors import LoginError, SendLaterError, TokenError, UsageError
from processor.inbox.imap import connect
from processor.inbox.settings import ImapSettings
from processor.settings import load
from tests.conftest import need_dovecot
from tests.oauth.town import Door, Town
from tests.servers.dovecot import Dovecot, running
from tests.servers.tokens import SECRET

pytestmark = pytest.mark.dovecot

JAN = "jan@utrecht.nl"
LETTER = b"Subject: Welkom\r\n\r\nBeste Jan\r\n"
BUSY = {"error": "invalid_client", "error_description": "AADSTS7000222: The provided client secret keys are expired."}


def send(door: Door) -> None:
    with door.way_out() as way_out:
        way_out.send(LETTER, "aanmelden@schiedam.nl", JAN)


def test_one_token_opens_the_mailbox_and_sends(town: Town) -> None:
    door = Door.of(town.settings())
    assert door.look() == 0
    send(door)
    assert (town.smtp.delivered, town.smtp.logins) == ([(JAN, LETTER)], ["OAUTHBEARER"])
    assert len(town.provider.given) == 1


@pytest.mark.parametrize(("offered", "used"), [("xoauth2", "XOAUTH2"), ("xoauth2 oauthbearer", "OAUTHBEARER")])
def test_the_mechanism_is_one_that_the_server_offers(town: Town, offered: str, used: str) -> None:
    need_dovecot()
    extra = f"auth_mechanisms = plain {offered}\nauth_verbose = yes\nauth_debug = yes\n"
    with running(extra, introspection=town.provider.introspection) as server:
        place = ImapSettings("schiedam", "localhost", server.tls_port, town.mailbox, ca_file=server.ca_file, oauth=True)
        connect(place, Door.of(town.settings()).access.imap).close()
        assert f"client in: AUTH\t1\t{used}" in server.log()


def test_a_server_that_takes_no_tokens_says_so(town: Town, dovecot: Dovecot) -> None:
    place = ImapSettings("schiedam", "localhost", dovecot.tls_port, "jan", ca_file=dovecot.ca_file, oauth=True)
    with pytest.raises(LoginError, match="it offers neither OAUTHBEARER nor XOAUTH2"):
        connect(place, Door.of(town.settings()).access.imap)


def test_each_reconnect_renews_a_token_that_is_about_to_end(town: Town) -> None:
    door = Door.of(town.settings())
    door.look()
    door.look()
    assert len(town.provider.given) == 1
    town.provider.script.seconds = 0
    door = Door.of(town.settings())
    door.look()
    door.look()
    send(door)
    assert len(town.provider.given) == 4


def test_a_token_that_ended_early_is_refused_once_and_the_next_login_gets_another(town: Town) -> None:
    door = Door.of(town.settings())
    door.look()
    town.provider.mailboxes.clear()
    with pytest.raises(LoginError, match=r"refuses the login of .*Add-MailboxPermission"):
        door.look()
    assert door.look() == 0
    town.provider.mailboxes.clear()
    with pytest.raises(SendLaterError, match=r"535 5\.7\.3 .*New-ServicePrincipal"):
        send(door)
    send(door)
    assert town.smtp.delivered == [(JAN, LETTER)]


def test_a_provider_that_refuses_or_is_away_is_told_at_both_servers_with_its_cure(town: Town) -> None:
    town.provider.script.error = BUSY
    door = Door.of(town.settings())
    with pytest.raises(TokenError, match="the client secret has expired"):
        door.open()
    with pytest.raises(SendLaterError, match="the client secret has expired"):
        send(door)
    town.provider.script.error = {}
    assert door.look() == 0


def test_an_app_whose_rights_nobody_consented_to_is_told_which(town: Town) -> None:
    town.provider.script.roles = ["SMTP.SendAsApp"]
    town.provider.script.active = False
    door = Door.of(town.settings())
    cure = r"add {} in Entra ID \(API permissions, Office 365 Exchange Online\) and grant admin consent$"
    with pytest.raises(LoginError, match=cure.format("IMAP.AccessAsApp")):
        door.open()
    town.provider.script.roles = []
    town.smtp.script.login = "535 5.7.3 Nee"
    with pytest.raises(SendLaterError, match=cure.format("IMAP.AccessAsApp, SMTP.SendAsApp")):
        send(door)
    town.provider.script.roles = ["IMAP.AccessAsApp", "SMTP.SendAsApp"]
    with pytest.raises(LoginError, match="Add-MailboxPermission"):
        door.open()


def test_smtp_that_is_switched_off_names_the_switch(town: Town) -> None:
    town.smtp.script.login = "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled"
    with pytest.raises(SendLaterError, match="Set-CASMailbox -SmtpClientAuthenticationDisabled"):
        send(Door.of(town.settings()))


def test_a_person_opens_a_shared_mailbox_under_its_own_address_and_no_other(town: Town) -> None:
    oauth = 'user = "jan@schiedam.nl"'
    settings = town.settings(oauth)
    with pytest.raises(TokenError, match="nobody logged in yet: log in: aanmeldpost login schiedam"):
        Door.of(settings).open()
    shown: list[str] = []
    assert log_in_by_code(settings, "schiedam", shown.append) == "jan@schiedam.nl"
    assert "enter the code A1B2C3D4" in shown[0]
    door = Door.of(settings)
    assert door.look() == 0
    send(door)
    with pytest.raises(LoginError, match=r"imap\.user must be its own address"):
        Door.of(town.settings(oauth, user="jan@schiedam.nl")).open()


def test_who_has_no_login_by_code_is_told_so(town: Town) -> None:
    with pytest.raises(
        UsageError, match=r"mailbox schiedam: nobody logs in to it by code: give its oauth table a user$"
    ):
        log_in_by_code(town.settings(), "schiedam", print)
    with pytest.raises(UsageError, match=r"mailbox delft: nobody logs in .*, or use one of schiedam$"):
        log_in_by_code(town.settings('user = "jan@schiedam.nl"'), "delft", print)


def test_a_relay_without_login_sends_what_a_token_mailbox_answers(town: Town) -> None:
    settings = town.settings()
    main = settings.folder / "aanmeldpost.toml"
    user = f'user = "{town.mailbox}"\n'
    head, _, tail = main.read_text().rpartition(user)
    main.write_text(head + tail)
    send(Door.of(load(settings.folder)))
    assert (town.smtp.logins, town.provider.given) == ([], [])


def test_the_end_of_a_secret_is_known(town: Town) -> None:
    assert str(secret_ends(town.settings(), "schiedam")) == "2019-03-01"
    assert secret_ends(town.settings('user = "jan@schiedam.nl"'), "schiedam") is None
    assert secret_ends(town.settings('certificate = "file:nergens"'), "schiedam") is None


@pytest.fixture
def loud(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Everything is logged, of the libraries too."""
    logs.configure("debug", "json")
    caplog.set_level(logging.DEBUG)
    yield caplog
    structlog.reset_defaults()


def test_no_secret_or_token_is_in_a_log_an_error_or_what_is_printed(
    town: Town, loud: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    door, told = Door.of(town.settings()), []
    door.look()
    send(door)
    town.smtp.script.login = "535 5.7.3 Nee"
    town.provider.mailboxes.clear()
    for deed in (door.look, lambda: send(door)):
        with pytest.raises((LoginError, SendLaterError)) as caught:
            deed()
        told.append("".join(map(repr, chain(caught.value))))
    town.provider.script.error = BUSY
    door.access.refused()
    with pytest.raises(TokenError) as refused:
        door.open()
    told.append("".join(map(repr, chain(refused.value))))
    seen = "".join([*told, loud.text, *capfd.readouterr(), repr(door), repr(door.settings)])
    forms = [f"n,a={town.mailbox},\1auth=Bearer {token}\1\1".encode() for token in town.provider.given]
    planted = [SECRET, *town.provider.given, *(base64.b64encode(form).decode() for form in forms)]
    assert [word for word in planted if word in seen] == []


def chain(error: BaseException | None) -> list[BaseException]:
    """An error and all that it came from."""
    found: list[BaseException] = []
    while error is not None:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found


def test_nothing_of_a_token_stays_on_disk(town: Town) -> None:
    Door.of(town.settings()).look()
    files = [path for path in town.folder.parent.rglob("*") if path.is_file() and path != town.folder / "secret"]
    assert files
    assert [path for path in files if any(_has(path, word) for word in (SECRET, *town.provider.given))] == []


def _has(path: Path, word: str) -> bool:
    return word.encode() in path.read_bytes()
