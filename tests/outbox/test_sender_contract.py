"""What every way out must do: SmtpSender against a real server with TLS and login, and the fake that tests use."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from processor.errors import SendError, SendInDoubtError, SendLaterError, SendNeverError
from processor.outbox.sender import Sender
from processor.outbox.settings import SmtpSettings
from processor.outbox.smtp import SmtpSender
from tests.fakes.sender import FakeSender
from tests.servers.smtp import PASSWORD, USER, SmtpServer

US, JAN, PIET = "aanmelden@schiedam.nl", "jan@utrecht.nl", "piet@utrecht.nl"
MAIL = b"Subject: Welkom\r\n\r\nBeste Jan,\r\n.\r\nTot dan\r\n"


class Office(Protocol):
    """A sender, with what lies behind it."""

    @property
    def sender(self) -> Sender: ...
    @property
    def delivered(self) -> list[tuple[str, bytes]]: ...
    def refuse(self, recipient: str, reply: str) -> None: ...
    def lose_answer(self, recipient: str) -> None: ...
    def lock_out(self, reply: str) -> None: ...


class FakeOffice:
    def __init__(self) -> None:
        self.sender = FakeSender()
        self.delivered = self.sender.delivered
        self.refuse, self.lose_answer, self.lock_out = self.sender.refuse, self.sender.lose_answer, self.sender.lock_out


class RealOffice:
    def __init__(self, server: SmtpServer) -> None:
        settings = SmtpSettings(host="127.0.0.1", port=server.port, user=USER, ca_file=server.ca_file, timeout=10)
        self.sender = SmtpSender(settings, lambda: PASSWORD)
        self.delivered = server.delivered
        self._script = server.script

    def refuse(self, recipient: str, reply: str) -> None:
        self._script.refused[recipient] = reply

    def lose_answer(self, recipient: str) -> None:
        self._script.lost.add(recipient)

    def lock_out(self, reply: str) -> None:
        self._script.login = reply


@pytest.fixture(params=["fake", "smtp"])
def office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Office]:
    if request.param == "fake":
        yield FakeOffice()
        return
    with SmtpServer(tmp_path).running() as server:
        yield RealOffice(server)


def trouble(sender: Sender, recipient: str = JAN, raw: bytes = MAIL) -> SendError:
    with pytest.raises(SendError) as refusal:
        sender.send(raw, US, recipient)
    return refusal.value


def test_mails_arrive_in_order_and_as_they_are(office: Office) -> None:
    with office.sender as sender:
        sender.send(MAIL, US, JAN)
        sender.send(b"Subject: 2\r\n\r\nTot dan\r\n", US, PIET)
    assert office.delivered == [(JAN, MAIL), (PIET, b"Subject: 2\r\n\r\nTot dan\r\n")]


def test_any_line_end_becomes_the_one_of_smtp(office: Office) -> None:
    with office.sender as sender:
        sender.send(b"Subject: 1\n\nBeste\rJan\r\n", US, JAN)
    assert office.delivered == [(JAN, b"Subject: 1\r\n\r\nBeste\r\nJan\r\n")]


@pytest.mark.parametrize(
    ("reply", "kind", "code"),
    [
        ("550 5.1.1 User unknown", SendNeverError, 550),
        ("450 4.2.0 Greylisted", SendLaterError, 450),
        ("432 4.3.2 Concurrent connections limit exceeded", SendLaterError, 432),
        ("530 5.7.57 Client not authenticated", SendLaterError, 530),
    ],
)
def test_a_refused_recipient_is_later_or_never_and_the_next_mail_leaves(
    office: Office, reply: str, kind: type[SendError], code: int
) -> None:
    office.refuse(JAN, reply)
    with office.sender as sender:
        error = trouble(sender)
        sender.send(MAIL, US, PIET)
    assert (type(error), error.code) == (kind, code)
    assert office.delivered == [(PIET, MAIL)]


@pytest.mark.parametrize("address", ["jan", "", "jan@utrecht.nl\r\nDATA"])
def test_what_is_no_address_is_never_and_says_nothing_to_the_server(office: Office, address: str) -> None:
    with office.sender as sender:
        error = trouble(sender, address)
        sender.send(MAIL, US, PIET)
    assert type(error) is SendNeverError
    assert office.delivered == [(PIET, MAIL)]


def test_a_lost_answer_leaves_doubt_and_the_next_mail_leaves(office: Office) -> None:
    office.lose_answer(JAN)
    with office.sender as sender:
        error = trouble(sender)
        sender.send(MAIL, US, PIET)
    assert type(error) is SendInDoubtError
    assert office.delivered == [(JAN, MAIL), (PIET, MAIL)]


@pytest.mark.parametrize("reply", ["535 5.7.8 Username and Password not accepted", "550 5.7.30 Basic authentication"])
def test_a_refused_login_is_later_for_every_mail_of_the_run_and_gone_in_the_next(office: Office, reply: str) -> None:
    office.lock_out(reply)
    with office.sender as sender:
        errors = [trouble(sender), trouble(sender, PIET)]
    office.lock_out("")
    with office.sender as sender:
        sender.send(MAIL, US, JAN)
    assert [(type(error), error.code) for error in errors] == [(SendLaterError, int(reply[:3]))] * 2
    assert office.delivered == [(JAN, MAIL)]
