"""What only a real server shows: TLS, IDLE, what goes over the wire, mail that is broken, servers that can do less."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from email import message_from_bytes
from pathlib import Path
from threading import Event, Timer

import pytest

from processor.errors import MailboxError
from processor.inbox.imap import connect
from processor.inbox.mailbox import FolderRole
from processor.inbox.settings import ImapSettings, Tls
from tests.conftest import need_dovecot
from tests.inbox import samples
from tests.servers.dovecot import PASSWORD, Dovecot, running
from tests.servers.places import ImapPlace
from tests.servers.wire import Wire

pytestmark = pytest.mark.dovecot


@pytest.fixture
def place(dovecot: Dovecot) -> Iterator[ImapPlace]:
    yield from place_at(dovecot)


def place_at(server: Dovecot) -> Iterator[ImapPlace]:
    with Wire(server.port) as wire:
        place = ImapPlace(wire, server.port, server.user(), PASSWORD, "Verzonden items")
        yield place
        place.close()


@pytest.fixture
def modest(request: pytest.FixtureRequest) -> Iterator[ImapPlace]:
    """A server that tells only of the capabilities in the test's parameter."""
    need_dovecot()
    with running(f"imap_capability = {request.param}") as server:
        yield from place_at(server)


@pytest.mark.parametrize("tls", [Tls.IMPLICIT, Tls.STARTTLS])
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_server_with_a_certificate_of_our_authority_is_trusted(
    dovecot: Dovecot, place: ImapPlace, tls: Tls, host: str
) -> None:
    port = dovecot.tls_port if tls is Tls.IMPLICIT else dovecot.port
    settings = replace(place.settings(tls=tls, port=port, ca_file=dovecot.ca_file), host=host)
    mailbox = connect(settings, lambda: PASSWORD)
    assert mailbox.select("INBOX").exists == 0
    assert not mailbox.wait(0.01)
    mailbox.close()


@pytest.mark.parametrize("tls", [Tls.IMPLICIT, Tls.STARTTLS])
def test_a_server_with_a_certificate_of_somebody_else_is_refused(dovecot: Dovecot, place: ImapPlace, tls: Tls) -> None:
    port = dovecot.tls_port if tls is Tls.IMPLICIT else dovecot.port
    with pytest.raises(MailboxError, match=r"isn't trusted .*give the authority's certificate in ca_file"):
        connect(place.settings(tls=tls, port=port), lambda: PASSWORD)


def test_plain_text_where_tls_is_asked_is_refused(dovecot: Dovecot, place: ImapPlace) -> None:
    with pytest.raises(MailboxError, match=r"doesn't speak TLS as asked .*: check port and tls"):
        connect(place.settings(tls=Tls.IMPLICIT, ca_file=dovecot.ca_file), lambda: PASSWORD)


def test_a_password_that_login_cannot_send_is_sent_all_the_same(place: ImapPlace) -> None:
    with pytest.raises(MailboxError, match="refuses the login of gebruiker"):
        connect(place.settings(), lambda: "geheim-é")


def test_special_use_beats_a_usual_name(place: ImapPlace) -> None:
    mailbox = place.connect()
    mailbox.append("Sent", samples.PLAIN, samples.MOMENT)
    assert [mailbox.find_folder(role) for role in FolderRole] == ["Verzonden items", "Ongewenste e-mail", None]


def test_idle_reacts_to_a_mail(place: ImapPlace) -> None:
    mailbox = place.connect()
    mailbox.select("INBOX")
    sender = Timer(0.3, place.deliver, [samples.PLAIN])
    sender.start()
    assert mailbox.wait(60)
    sender.join()
    assert len(list(mailbox.headers(0))) == 1


def test_idle_over_tls_reacts_to_a_mail(dovecot: Dovecot, place: ImapPlace) -> None:
    mailbox = connect(place.settings(tls=Tls.STARTTLS, port=dovecot.port, ca_file=dovecot.ca_file), lambda: PASSWORD)
    mailbox.select("INBOX")
    sender = Timer(0.3, place.deliver, [samples.PLAIN])
    sender.start()
    assert mailbox.wait(60)
    sender.join()
    mailbox.close()


def test_idle_ends_when_the_daemon_stops(place: ImapPlace) -> None:
    stop = Event()
    mailbox = place.connect(stop=stop)
    mailbox.select("INBOX")
    Timer(0.2, stop.set).start()
    assert not mailbox.wait(60)
    assert mailbox.select("INBOX").exists == 0


def test_a_connection_that_breaks_during_idle_is_noticed(place: ImapPlace) -> None:
    mailbox = place.connect()
    mailbox.select("INBOX")
    Timer(0.2, place.cut).start()
    with pytest.raises(MailboxError, match="was lost"):
        mailbox.wait(60)


def test_a_server_that_is_stopped_during_idle_is_noticed() -> None:
    need_dovecot()
    with ExitStack() as server:
        dovecot = server.enter_context(running())
        mailbox = connect(ImapSettings("proef", "127.0.0.1", dovecot.port, "ccm", Tls.NONE), lambda: PASSWORD)
        mailbox.select("INBOX")
        stopper = Timer(0.2, server.close)
        stopper.start()
        with pytest.raises(MailboxError, match="was lost"):
            mailbox.wait(60)
        mailbox.close()
        stopper.join()


def test_attachments_are_not_downloaded(place: ImapPlace) -> None:
    raw = samples.with_attachments(20_000)
    for _ in range(60):
        place.deliver(raw)
    mailbox = place.connect()
    mailbox.select("INBOX")
    texts = [mailbox.fetch(mail.uid) for mail in mailbox.headers(0)]
    assert sum(b"Zie de bijlage." in mail.raw for mail in texts if mail) == 60
    assert place.wire.received < 60 * 6_000 < 60 * len(raw)


def test_waiting_for_what_does_not_come_costs_nothing_of_what_is_there(place: ImapPlace) -> None:
    for _ in range(30):
        place.deliver(samples.with_attachments(2000))
    mailbox = place.connect()
    state = mailbox.select("INBOX")
    before = place.wire.received
    assert not mailbox.wait(0.01)
    assert list(mailbox.headers(state.uidnext - 1)) == []
    assert place.wire.received - before < 1000


def test_more_headers_than_go_in_one_batch_all_come_once(place: ImapPlace) -> None:
    with place.session() as imap:
        for number in range(1003):
            imap.append("INBOX", "", "", samples.numbered(number))
    mailbox = place.connect()
    mailbox.select("INBOX")
    assert [mail.raw for mail in mailbox.headers(0)] == [
        samples.numbered(number).partition(b"\r\n\r\n")[0] + b"\r\n\r\n" for number in range(1003)
    ]


def test_more_mails_than_go_in_one_batch_are_moved(place: ImapPlace) -> None:
    with place.session() as imap:
        for number in range(203):
            imap.append("INBOX", "", "", samples.numbered(number))
    mailbox = place.connect()
    mailbox.select("INBOX")
    mailbox.move([mail.uid for mail in mailbox.headers(0)], "Klaar")
    assert (mailbox.select("INBOX").exists, mailbox.select("Klaar").exists) == (0, 203)


def test_a_folder_opened_for_reading_is_not_written_in(place: ImapPlace) -> None:
    place.deliver(samples.PLAIN)
    mailbox = place.connect()
    mailbox.select("INBOX", readonly=True)
    (mail,) = mailbox.headers(0)
    mailbox.add_keyword([mail.uid], "Aanmeldpost")
    assert [flags for _, flags in place.look().values()] == [frozenset()]


@pytest.mark.parametrize("modest", ["IMAP4rev1 LITERAL+ UIDPLUS"], indirect=True)
def test_without_move_a_mail_is_copied_and_only_that_one_expunged(modest: ImapPlace) -> None:
    modest.deliver(samples.numbered(1), flags=["\\Deleted"])
    modest.deliver(samples.numbered(2))
    mailbox = modest.connect()
    mailbox.select("INBOX")
    mailbox.move([[mail.uid for mail in mailbox.headers(0)][-1]], "Klaar")
    assert list(modest.look().values()) == [(samples.numbered(1), frozenset({"\\Deleted"}))]
    assert list(modest.look("Klaar").values()) == [(samples.numbered(2), frozenset())]


@pytest.mark.parametrize("modest", ["IMAP4rev1"], indirect=True)
def test_without_uidplus_a_moved_mail_stays_behind_as_deleted(modest: ImapPlace) -> None:
    modest.deliver(samples.numbered(1), flags=["\\Deleted"])
    modest.deliver(samples.numbered(2))
    mailbox = modest.connect()
    mailbox.select("INBOX")
    mailbox.move([[mail.uid for mail in mailbox.headers(0)][-1]], "Klaar")
    assert list(modest.look().values()) == [
        (samples.numbered(1), frozenset({"\\Deleted"})),
        (samples.numbered(2), frozenset({"\\Deleted"})),
    ]
    assert list(modest.look("Klaar").values()) == [(samples.numbered(2), frozenset())]


@pytest.mark.parametrize("modest", ["IMAP4rev1"], indirect=True)
def test_without_idle_the_folder_is_asked(modest: ImapPlace) -> None:
    stop = Event()
    mailbox = modest.connect(stop=stop)
    mailbox.select("INBOX")
    assert not mailbox.wait(0.01)
    modest.deliver(samples.PLAIN)
    assert mailbox.wait(60)
    list(mailbox.headers(0))
    stop.set()
    assert not mailbox.wait(60)


HEAD = b"From: a@b.example\r\nSubject: Pioniersnetwerk\r\nMIME-Version: 1.0\r\n"
PART = b"Content-Type: text/plain\r\n\r\nik kom\r\n"


def nested(depth: int) -> bytes:
    body = PART
    for level in range(depth):
        boundary = b"grens%d" % level
        body = b"Content-Type: multipart/mixed; boundary=%s\r\n\r\n--%s\r\n%s--%s--\r\n" % (
            boundary,
            boundary,
            body,
            boundary,
        )
    return body


BROKEN = {
    "no boundary": HEAD + b"Content-Type: multipart/mixed\r\n\r\n--x\r\n" + PART + b"--x--\r\n",
    "another boundary": HEAD + b"Content-Type: multipart/mixed; boundary=y\r\n\r\n--x\r\n" + PART + b"--x--\r\n",
    "a boundary in pieces": HEAD
    + b"Content-Type: multipart/mixed; boundary*0=x; boundary*1=y\r\n\r\n--xy\r\n"
    + PART
    + b"--xy--\r\n",
    "a quote in the boundary": HEAD
    + b'Content-Type: multipart/mixed; boundary="a\\"b"\r\n\r\n--a"b\r\n'
    + PART
    + b'--a"b--\r\n',
    "one boundary twice": HEAD
    + b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
    + b"Content-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\n"
    + PART
    + b"--x--\r\n--x--\r\n",
    "not closed": HEAD + b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n" + PART,
    "words before the parts only": HEAD + b"Content-Type: multipart/mixed; boundary=x\r\n\r\nik kom\r\n",
    "a part without header": HEAD + b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nik kom\r\n--x--\r\n",
    "a type without subtype": HEAD + b"Content-Type: text\r\n\r\nik kom\r\n",
    "no type": HEAD + b"\r\nik kom\r\n",
    "two types": HEAD + b"Content-Type: text/plain\r\nContent-Type: text/html\r\n\r\nik kom\r\n",
    "a digest": HEAD
    + b"Content-Type: multipart/digest; boundary=x\r\n\r\n--x\r\n\r\nSubject: in\r\n\r\nik kom\r\n--x--\r\n",
    "nothing but a mail": HEAD + b"Content-Type: message/rfc822\r\n\r\nSubject: in\r\n" + PART,
    "an empty mail inside": HEAD
    + b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n--x\r\n"
    + PART
    + b"--x--\r\n",
    "no header": b"\r\nik kom\r\n",
    "a header that never ends": HEAD + b"X-Lang: " + b"\r\n ".join([b"y" * 900] * 100) + b"\r\n" + nested(1),
    "forty deep": HEAD + nested(40),
    "bytes in a name": HEAD
    + b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
    + PART
    + b'--x\r\nContent-Type: application/pdf; name="caf\xe9\\".pdf"\r\n\r\n\r\n--x--\r\n',
}


def words(raw: bytes) -> list[tuple[str, bytes]]:
    parts = (part for part in message_from_bytes(raw).walk() if not part.is_multipart())
    return [(part.get_content_type(), _decoded(part.get_payload(decode=True))) for part in parts]


def _decoded(payload: object) -> bytes:
    return payload.strip() if isinstance(payload, bytes) else b""


def test_no_word_of_a_broken_mail_is_lost(place: ImapPlace) -> None:
    for raw in BROKEN.values():
        place.deliver(raw)
    mailbox = place.connect()
    mailbox.select("INBOX")
    found = (mailbox.fetch(mail.uid) for mail in mailbox.headers(0))
    read = {name: words(mail.raw) for name, mail in zip(BROKEN, found, strict=True) if mail}
    assert read == {name: words(raw) for name, raw in BROKEN.items()}


def test_a_large_mail_of_which_the_parts_cannot_be_told_apart_says_so(place: ImapPlace) -> None:
    place.deliver(BROKEN["no boundary"] + b"x" * 70 * 4000)
    mailbox = place.connect()
    mailbox.select("INBOX")
    (header,) = mailbox.headers(0)
    mail = mailbox.fetch(header.uid)
    assert mail
    assert (mail.raw, "too large to read whole" in mail.problem) == (header.raw, True)


def refusing_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port: int = closed.getsockname()[1]
        return port


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (
            ImapSettings("schiedam", "mail.example", 143, "ccm", Tls.NONE),
            "mailbox schiedam: tls = none would send the password readable to mail.example: "
            "use implicit or starttls; plain text is for 127.0.0.1 only",
        ),
        (
            ImapSettings("schiedam", "mail.invalid", 993, "ccm"),
            "mailbox schiedam: the host mail.invalid isn't known: check the host name, and this machine's DNS",
        ),
        (
            ImapSettings("schiedam", "127.0.0.1", 993, "ccm", ca_file=Path("/nergens/ca.pem")),
            "mailbox schiedam: ca_file /nergens/ca.pem can't be read ([Errno 2] No such file or directory): "
            "give a readable PEM file with the certificate of the authority",
        ),
    ],
)
def test_what_is_wrong_before_anything_is_sent_is_one_sentence_with_the_cure(
    settings: ImapSettings, sentence: str
) -> None:
    with pytest.raises(MailboxError) as caught:
        connect(settings, lambda: PASSWORD)
    assert str(caught.value) == sentence


def test_a_port_where_nobody_listens_is_told() -> None:
    port = refusing_port()
    with pytest.raises(MailboxError) as caught:
        connect(ImapSettings("schiedam", "127.0.0.1", port, "ccm", Tls.NONE), lambda: PASSWORD)
    assert str(caught.value) == (
        f"mailbox schiedam: 127.0.0.1:{port} refuses the connection: check host and port, and whether the mail server runs"
    )
