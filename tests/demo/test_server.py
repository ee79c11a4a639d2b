"""The embedded mail server, spoken to by the standard library: what goes in by SMTP, and what it keeps and refuses."""

import imaplib
import smtplib
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from processor.demo.server import EmbeddedServer
from processor.demo.smtp_server import SentMail

NOON = datetime(2018, 9, 3, 12, 0, tzinfo=UTC)
ADDRESS = "ccm.v.oosterhout@schiedam.example"
MAIL = b"From: jan@utrecht.example\r\nSubject: Pioniersnetwerk 18 september\r\n\r\nIk kom.\r\n"


@pytest.fixture
def server() -> Iterator[EmbeddedServer]:
    with EmbeddedServer(ADDRESS, "ccm", "geheim", clock=lambda: NOON) as server:
        yield server


def inbox(server: EmbeddedServer) -> list[tuple[bytes, bytes]]:
    """When each mail arrived, and the mail."""
    imap = imaplib.IMAP4("127.0.0.1", server.imap_port, timeout=10)
    imap.login("ccm", "geheim")
    imap.select("INBOX", readonly=True)
    _, found = imap.fetch("1:*", "(INTERNALDATE BODY.PEEK[])")
    imap.logout()
    mails = (answer for answer in found if isinstance(answer, tuple))
    return [(told.partition(b'INTERNALDATE "')[2].partition(b'"')[0], raw) for told, raw in mails]


def test_what_is_sent_to_the_sign_up_address_is_in_the_inbox_by_the_clock(server: EmbeddedServer) -> None:
    with smtplib.SMTP("127.0.0.1", server.smtp_port, timeout=10) as smtp:
        smtp.sendmail("jan@utrecht.example", [ADDRESS.upper()], MAIL)
    assert (inbox(server), server.sent) == ([(b"03-Sep-2018 12:00:00 +0000", MAIL)], ())


def test_what_goes_elsewhere_is_kept_and_told() -> None:
    told: list[SentMail] = []
    expected = SentMail("", ("jan@utrecht.example", "an@delft.example"), MAIL, NOON)
    with EmbeddedServer(ADDRESS, "ccm", "geheim", clock=lambda: NOON, on_sent=told.append) as other:
        with smtplib.SMTP("127.0.0.1", other.smtp_port, timeout=10) as smtp:
            smtp.sendmail("", ["jan@utrecht.example", "an@delft.example"], MAIL)
        assert (other.sent, told, inbox(other)) == ((expected,), [expected], [])


def test_a_delivered_mail_has_the_arrival_that_was_given(server: EmbeddedServer) -> None:
    server.deliver(MAIL, datetime(2018, 9, 1, 8, 0, tzinfo=UTC))
    server.deliver(MAIL)
    assert [arrived for arrived, _ in inbox(server)] == [b"01-Sep-2018 08:00:00 +0000", b"03-Sep-2018 12:00:00 +0000"]


def test_smtp_logs_in_with_the_mailbox_password_only(server: EmbeddedServer) -> None:
    with smtplib.SMTP("127.0.0.1", server.smtp_port, timeout=10) as smtp:
        with pytest.raises(smtplib.SMTPAuthenticationError):
            smtp.login("ccm", "geraden")
        assert smtp.login("ccm", "geheim")[0] == 235


def test_imap_refuses_another_user(server: EmbeddedServer) -> None:
    imap = imaplib.IMAP4("127.0.0.1", server.imap_port, timeout=10)
    with pytest.raises(imaplib.IMAP4.error):
        imap.login("iemand", "geheim")
    imap.logout()


def test_stopping_hangs_up_on_whoever_is_still_there() -> None:
    server = EmbeddedServer(ADDRESS, "ccm", "geheim")
    server.start()
    imap = imaplib.IMAP4("127.0.0.1", server.imap_port, timeout=10)
    smtp = smtplib.SMTP("127.0.0.1", server.smtp_port, timeout=10)
    server.stop()
    with pytest.raises(imaplib.IMAP4.abort):
        imap.noop()
    with pytest.raises((smtplib.SMTPServerDisconnected, ConnectionError)):
        smtp.noop()
    imap.shutdown()
    smtp.close()
