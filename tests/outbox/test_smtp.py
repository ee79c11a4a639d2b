import socket
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

from processor.errors import SendInDoubtError, SendLaterError, SendNeverError
from processor.outbox.settings import Security, SmtpSettings
from processor.outbox.smtp import SmtpSender
from tests.servers.smtp import PASSWORD, TOKEN, USER, SmtpServer

US, JAN, PIET = "aanmelden@schiedam.nl", "jan@utrecht.nl", "piet@utrecht.nl"
MAIL = b"Subject: Welkom\r\n\r\nBeste Jan\r\n"


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[SmtpServer]:
    """A server in the clear, without login."""
    with SmtpServer(tmp_path, secure="none").running() as server:
        yield server


def way_out(server: SmtpServer, security: Security = Security.NONE) -> SmtpSender:
    settings = SmtpSettings(host="127.0.0.1", port=server.port, security=security, timeout=10)
    return SmtpSender(settings)


def test_a_run_of_mails_takes_one_connection_and_the_next_run_another(plain: SmtpServer) -> None:
    sender = way_out(plain)
    for _ in range(2):
        with sender:
            sender.send(MAIL, US, JAN)
            sender.send(MAIL, US, PIET)
    assert ([to for to, _ in plain.delivered], plain.connections) == ([JAN, PIET, JAN, PIET], 2)


def test_a_run_without_mail_calls_nobody(plain: SmtpServer) -> None:
    with way_out(plain):
        pass
    assert plain.connections == 0


def test_a_server_that_has_enough_of_a_connection_is_called_anew(plain: SmtpServer) -> None:
    plain.script.per_connection = 1
    with way_out(plain) as sender:
        for recipient in (JAN, PIET, JAN):
            sender.send(MAIL, US, recipient)
    assert ([to for to, _ in plain.delivered], plain.connections) == ([JAN, PIET, JAN], 3)


def test_a_421_in_the_midst_is_later_and_the_next_mail_is_sent_anew(plain: SmtpServer) -> None:
    plain.script.refused[JAN] = "421 4.3.2 shutting down"
    with way_out(plain) as sender:
        with pytest.raises(SendLaterError):
            sender.send(MAIL, US, JAN)
        sender.send(MAIL, US, PIET)
    assert (plain.delivered, plain.connections) == ([(PIET, MAIL)], 2)


@pytest.mark.parametrize(
    ("command", "reply", "kind"),
    [
        ("MAIL", "550 5.1.0 Sender unknown", SendLaterError),
        ("MAIL", "552 5.3.4 Message too big", SendNeverError),
        ("DATA", "451 4.3.0 Try again", SendLaterError),
        ("DATA", "554 5.6.0 Message refused", SendNeverError),
        ("DATA", "554 5.2.252 SendAsDenied", SendLaterError),
    ],
)
def test_a_refusal_at_any_stage_leaves_the_connection_fit_for_the_next_mail(
    plain: SmtpServer, command: str, reply: str, kind: type[SendLaterError | SendNeverError]
) -> None:
    plain.script.replies[command] = reply
    with way_out(plain) as sender:
        with pytest.raises(kind) as refusal:
            sender.send(MAIL, US, JAN)
        plain.script.replies.clear()
        sender.send(MAIL, US, PIET)
    assert (type(refusal.value), refusal.value.code) == (kind, int(reply[:3]))
    assert (plain.delivered, plain.connections) == ([(PIET, MAIL)], 1)


def test_a_connection_that_breaks_at_the_mail_leaves_doubt(plain: SmtpServer) -> None:
    plain.script.lost.add(JAN)
    with way_out(plain) as sender, pytest.raises(SendInDoubtError) as doubt:
        sender.send(MAIL, US, JAN)
    assert (doubt.value.code, doubt.value.cure) == (0, "the Sent folder is asked whether it left")


@pytest.mark.parametrize("security", [Security.IMPLICIT, Security.STARTTLS])
@pytest.mark.parametrize(("oauth", "secret"), [(False, PASSWORD), (True, TOKEN)])
def test_mail_leaves_over_tls_with_a_password_or_a_token(
    tmp_path: Path,
    security: Security,
    oauth: bool,  # noqa: FBT001  # one of the parameters of a table
    secret: str,
) -> None:
    with SmtpServer(tmp_path, secure=security.value).running() as server:
        settings = SmtpSettings(
            host="127.0.0.1", port=server.port, security=security, user=USER, oauth=oauth, ca_file=server.ca_file
        )
        with SmtpSender(settings, lambda: secret) as sender:
            sender.send(MAIL, US, JAN)
        with SmtpSender(settings, lambda: "verkeerd") as sender, pytest.raises(SendLaterError) as refusal:
            sender.send(MAIL, US, JAN)
    assert (server.delivered, refusal.value.code) == ([(JAN, MAIL)], 535)


def test_a_certificate_of_an_unknown_authority_is_later_and_nothing_is_told(tmp_path: Path) -> None:
    with SmtpServer(tmp_path).running() as server:
        settings = SmtpSettings(host="127.0.0.1", port=server.port, user=USER)
        with SmtpSender(settings, lambda: PASSWORD) as sender, pytest.raises(SendLaterError) as refusal:
            sender.send(MAIL, US, JAN)
    assert isinstance(refusal.value.__cause__, ssl.SSLCertVerificationError)
    assert refusal.value.cure == "check host, port and tls of the SMTP server"


def test_a_server_without_starttls_is_not_spoken_to_in_the_clear(plain: SmtpServer) -> None:
    settings = SmtpSettings(host="127.0.0.1", port=plain.port, user=USER)
    with SmtpSender(settings, lambda: PASSWORD) as sender, pytest.raises(SendLaterError) as refusal:
        sender.send(MAIL, US, JAN)
    assert str(refusal.value) == (
        "sending: the connection to 127.0.0.1 failed: STARTTLS extension not supported by server.: "
        "check host, port and tls of the SMTP server"
    )


def test_a_password_that_smtp_cannot_carry_is_later(plain: SmtpServer) -> None:
    settings = SmtpSettings(host="127.0.0.1", port=plain.port, security=Security.NONE, user=USER)
    with SmtpSender(settings, lambda: "gehéim") as sender, pytest.raises(SendLaterError) as refusal:
        sender.send(MAIL, US, JAN)
    assert refusal.value.cure == "mend user and password of the SMTP server"


def test_a_server_that_is_not_there_is_called_once_a_run() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: whoever calls is refused
        settings = SmtpSettings(host="127.0.0.1", port=taken.getsockname()[1], security=Security.NONE)
        with SmtpSender(settings) as sender:
            with pytest.raises(SendLaterError) as first:
                sender.send(MAIL, US, JAN)
            with pytest.raises(SendLaterError) as second:
                sender.send(MAIL, US, PIET)
    assert str(first.value) == str(second.value)
    assert (isinstance(first.value.__cause__, ConnectionRefusedError), second.value.__cause__) == (True, None)


@pytest.mark.parametrize(
    ("recipient", "raw", "options"),
    [
        (JAN, MAIL, [f"SIZE={len(MAIL)}"]),
        ("josé@utrecht.nl", MAIL, ["SMTPUTF8", f"SIZE={len(MAIL)}"]),
        (JAN, "Subject: é\r\n\r\n".encode(), ["SIZE=15", "BODY=8BITMIME"]),
    ],
)
def test_extensions_are_asked_for_where_needed(
    plain: SmtpServer, recipient: str, raw: bytes, options: list[str]
) -> None:
    with way_out(plain) as sender:
        sender.send(raw, US, recipient)
    assert plain.envelopes[0].mail_options == options


def test_an_address_that_the_server_cannot_take_is_never(tmp_path: Path) -> None:
    with SmtpServer(tmp_path, secure="none", utf8=False).running() as server, way_out(server) as sender:
        with pytest.raises(SendNeverError):
            sender.send(MAIL, US, "josé@utrecht.nl")
        sender.send(MAIL, US, JAN)
        assert (server.delivered, server.connections) == ([(JAN, MAIL)], 1)


def test_a_servers_words_are_one_clean_line(plain: SmtpServer) -> None:
    plain.script.refused[JAN] = "550-5.1.1 Onbekend\r\n550 5.1.1 \x1b[2Jweg " + "x" * 400
    with way_out(plain) as sender, pytest.raises(SendNeverError) as refusal:
        sender.send(MAIL, US, JAN)
    assert refusal.value.what == f"the recipient is refused: 550 {('5.1.1 Onbekend 5.1.1 [2Jweg ' + 'x' * 400)[:300]}"


@pytest.mark.parametrize("host", ["mail.schiedam.nl", "10.0.0.1"])
def test_the_clear_is_for_loopback_only(host: str) -> None:
    with pytest.raises(ValueError, match="must not be in the clear"):
        SmtpSettings(host=host, security=Security.NONE)


def test_a_password_is_not_printed() -> None:
    sender = SmtpSender(SmtpSettings(host="mail.schiedam.nl", user=USER), lambda: PASSWORD)
    assert PASSWORD not in f"{sender!r} {vars(sender)!r}"
