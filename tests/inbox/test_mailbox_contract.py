"""What every mailbox keeps to: the one in memory, the embedded server and a real Dovecot, all by the same tests."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, timezone
from email import message_from_bytes

import pytest

from processor.demo.server import EmbeddedServer
from processor.errors import LoginError, MailboxError
from processor.inbox.mailbox import FolderRole, Mailbox, RawMail
from tests.inbox import samples
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.places import FakePlace, ImapPlace, Place
from tests.servers.wire import Wire

MORNING = datetime(2018, 9, 3, 9, 30, tzinfo=timezone(timedelta(hours=2)))


@pytest.fixture(params=["fake", "embedded", pytest.param("dovecot", marks=pytest.mark.dovecot)])
def place(request: pytest.FixtureRequest) -> Iterator[Place]:
    if request.param == "fake":
        yield FakePlace()
    elif request.param == "embedded":
        yield from _embedded()
    else:
        yield from _at_dovecot(request.getfixturevalue("dovecot"))


def _embedded() -> Iterator[Place]:
    with (
        EmbeddedServer("aanmelden@schiedam.example", "ccm", "geheim") as server,
        Wire(server.imap_port) as wire,
    ):
        place = ImapPlace(wire, server.imap_port, "ccm", "geheim", "Verzonden items")
        yield place
        place.close()


def _at_dovecot(server: Dovecot) -> Iterator[Place]:
    with Wire(server.port) as wire:
        place = ImapPlace(wire, server.port, server.user(), PASSWORD, "Verzonden items")
        yield place
        place.close()


@pytest.fixture
def inbox(place: Place) -> Iterator[Mailbox]:
    mailbox = place.connect()
    mailbox.select("INBOX")
    yield mailbox
    mailbox.close()


def newest(mailbox: Mailbox) -> int:
    return [mail.uid for mail in mailbox.headers(0)][-1]


def fetched(mailbox: Mailbox, **limits: int) -> RawMail:
    mail = mailbox.fetch(newest(mailbox), **limits)
    assert mail
    return mail


def leaves(raw: bytes) -> list[tuple[str, str | None, str | None, str]]:
    """The parts of a mail that hold no others: type, disposition, name, and what is in it."""
    return [
        (part.get_content_type(), part.get_content_disposition(), part.get_filename(), _content(part.get_payload()))
        for part in message_from_bytes(raw).walk()
        if not part.is_multipart()
    ]


def _content(payload: object) -> str:
    return " ".join(str(payload).split())


def test_an_empty_folder_tells_its_state(inbox: Mailbox) -> None:
    state = inbox.select("INBOX")
    assert (state.exists, state.keywords, list(inbox.headers(0))) == (0, True, [])


def test_the_state_tells_what_is_there_and_which_uid_comes_next(place: Place, inbox: Mailbox) -> None:
    for number in range(3):
        place.deliver(samples.numbered(number))
    state = inbox.select("INBOX")
    assert (state.exists, state.uidnext) == (3, newest(inbox) + 1)


def test_a_folder_that_is_not_there_cannot_be_opened(inbox: Mailbox) -> None:
    with pytest.raises(MailboxError):
        inbox.select("Nergens")


def test_headers_come_in_order_with_arrival_in_utc(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.numbered(1), arrived=MORNING, flags=["\\Answered"])
    place.deliver(samples.numbered(2), arrived=MORNING + timedelta(hours=1))
    first, second = inbox.headers(0)
    assert first.uid < second.uid
    assert (first.arrived, second.arrived) == (
        datetime(2018, 9, 3, 7, 30, tzinfo=UTC),
        datetime(2018, 9, 3, 8, 30, tzinfo=UTC),
    )
    assert first.arrived.tzinfo is UTC
    assert (first.flags, second.flags) == (frozenset({"\\Answered"}), frozenset())


def test_a_header_is_the_block_of_the_mail_and_nothing_of_its_text(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.PLAIN)
    (mail,) = inbox.headers(0)
    assert (mail.raw, mail.size) == (samples.PLAIN.partition(b"\r\n\r\n")[0] + b"\r\n\r\n", len(samples.PLAIN))


def test_only_headers_above_the_given_uid_come(place: Place, inbox: Mailbox) -> None:
    for number in range(4):
        place.deliver(samples.numbered(number))
    uids = [mail.uid for mail in inbox.headers(0)]
    assert [mail.uid for mail in inbox.headers(uids[1])] == uids[2:]
    assert list(inbox.headers(uids[-1])) == []
    assert list(inbox.headers(uids[-1] + 1000)) == []


def test_a_mail_that_came_after_the_folder_was_opened_is_found(place: Place, inbox: Mailbox) -> None:
    assert list(inbox.headers(0)) == []
    place.deliver(samples.PLAIN)
    assert len(list(inbox.headers(0))) == 1


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (samples.PLAIN, False),
        (samples.with_attachments(10), False),
        (samples.forwarding(), False),
        (samples.forwarding_a_calendar_reply(), False),
        (samples.bounce(), True),
        (samples.calendar_reply(), True),
        (samples.lone_calendar(), True),
    ],
    ids=["text", "attachments", "forward", "forwarded calendar", "bounce", "calendar reply", "lone calendar"],
)
def test_a_header_tells_whether_a_report_is_inside(place: Place, inbox: Mailbox, raw: bytes, *, expected: bool) -> None:
    place.deliver(raw)
    assert [mail.has_report for mail in inbox.headers(0)] == [expected]


def test_a_mail_of_one_text_comes_as_it_is(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.PLAIN, arrived=MORNING, flags=["\\Flagged"])
    mail = fetched(inbox)
    assert (mail.raw, mail.problem) == (samples.PLAIN, "")
    assert (mail.arrived, mail.flags) == (datetime(2018, 9, 3, 7, 30, tzinfo=UTC), frozenset({"\\Flagged"}))


def test_attachments_come_empty_with_their_type_and_name(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.with_attachments())
    mail = fetched(inbox)
    assert mail.raw.startswith(samples.with_attachments().partition(b"boundary=")[0])
    assert (leaves(mail.raw), mail.problem) == (
        [
            ("text/plain", None, None, "Zie de bijlage."),
            ("text/html", None, None, "<p>Zie de <b>bijlage</b>.</p>"),
            ("application/pdf", "attachment", "Aanmelding é.pdf", ""),
            ("image/png", "inline", "logo.png", ""),
            ("text/csv", "attachment", "lijst.csv", ""),
        ],
        "",
    )


def test_of_a_mail_inside_come_the_header_and_the_first_text(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.forwarding())
    raw = fetched(inbox).raw
    assert leaves(raw) == [
        ("text/plain", None, None, "Zie hieronder."),
        ("text/plain", None, None, "Ik kom ook."),
        ("text/html", None, None, ""),
        ("image/jpeg", "attachment", "foto.jpg", ""),
    ]
    assert [part["Subject"] for part in message_from_bytes(raw).walk() if part["Subject"]] == [
        "doorgestuurd",
        "binnenin",
    ]


def test_a_calendar_answer_is_read(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.calendar_reply())
    kinds = {kind: content for kind, _, _, content in leaves(fetched(inbox).raw)}
    expected = message_from_bytes(samples.calendar_reply()).get_payload(1)
    assert kinds["text/calendar"] == _content(getattr(expected, "get_payload")())  # noqa: B009  # typed as a str too


def test_a_delivery_report_is_read(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.bounce())
    raw = fetched(inbox).raw
    assert b"\r\nAction: failed\r\nStatus: 5.1.1\r\n" in raw
    assert b"\r\nMessage-ID: <van-ons@schiedam.example>\r\n" in raw


def test_a_text_over_the_limit_is_cut_at_a_line_and_says_so(place: Place, inbox: Mailbox) -> None:
    head, blank, _ = samples.PLAIN.partition(b"\r\n\r\n")
    place.deliver(head + blank + b"een regel\r\n" * 100)
    mail = fetched(inbox, limit=25)
    assert (mail.raw, bool(mail.problem)) == (head + blank + b"een regel\r\n" * 2, True)


def test_a_text_in_a_part_over_the_limit_is_cut_too(place: Place, inbox: Mailbox) -> None:
    mail = samples.base("lang")
    mail.set_content("een regel\n" * 100)
    mail.add_alternative("<p>kort</p>\n", subtype="html")
    place.deliver(samples.wire(mail))
    found = fetched(inbox, limit=25)
    assert ([content for *_, content in leaves(found.raw)], bool(found.problem)) == (
        ["een regel een regel", "<p>kort</p>"],
        True,
    )


def test_a_mail_that_is_nothing_but_an_attachment_says_so(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.lone_attachment())
    mail = fetched(inbox)
    assert (leaves(mail.raw), mail.problem) == (
        [("application/pdf", "attachment", "aanmelding.pdf", "")],
        "the mail is nothing but an attachment",
    )


def test_a_mail_that_has_gone_is_none(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.PLAIN)
    assert inbox.fetch(newest(inbox) + 1) is None


def test_reading_leaves_every_mail_as_it_was(place: Place, inbox: Mailbox) -> None:
    for raw in (samples.PLAIN, samples.with_attachments(), samples.forwarding(), samples.calendar_reply()):
        place.deliver(raw)
    before = place.look()
    for mail in inbox.headers(0):
        inbox.fetch(mail.uid)
    inbox.close()
    assert (place.look(), [flags for _, flags in before.values()]) == (before, [frozenset()] * 4)


def test_a_mail_may_be_fetched_while_headers_come(place: Place, inbox: Mailbox) -> None:
    for number in range(3):
        place.deliver(samples.numbered(number))
    found = [(mail.uid, inbox.fetch(mail.uid)) for mail in inbox.headers(0)]
    assert [mail.raw for _, mail in found if mail] == [samples.numbered(number) for number in range(3)]


def test_flags_are_the_present_ones_of_mails_that_are_there(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.PLAIN)
    place.deliver(samples.PLAIN, flags=["\\Seen", "\\Answered"])
    one, two = (mail.uid for mail in inbox.headers(0))
    assert inbox.flags([one, two, two + 1]) == {one: frozenset(), two: {"\\Seen", "\\Answered"}}
    assert inbox.flags([]) == {}


def test_move_makes_the_folder_and_passes_over_what_has_gone(place: Place, inbox: Mailbox) -> None:
    for number in range(4):
        place.deliver(samples.numbered(number), flags=["\\Seen"])
    uids = [mail.uid for mail in inbox.headers(0)]
    inbox.move([uids[3], uids[1], uids[3] + 1], "Aanmeldingen/Verwerkt")
    assert [raw for raw, _ in place.look().values()] == [samples.numbered(0), samples.numbered(2)]
    moved = [(samples.numbered(number), frozenset({"\\Seen"})) for number in (1, 3)]
    assert list(place.look("Aanmeldingen/Verwerkt").values()) == moved


def test_a_folder_is_made_when_absent_and_what_is_open_stays_open(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.numbered(1))
    assert inbox.make("Te beoordelen")
    assert inbox.make("Te beoordelen")
    assert newest(inbox)
    assert inbox.select("Te beoordelen").exists == 0


def test_move_adds_to_a_folder_that_is_there(place: Place, inbox: Mailbox) -> None:
    for number in range(2):
        place.deliver(samples.numbered(number))
    for mail in inbox.headers(0):
        inbox.move([mail.uid], "Klaar")
    inbox.move([], "Klaar")
    assert [raw for raw, _ in place.look("Klaar").values()] == [samples.numbered(0), samples.numbered(1)]


def test_a_keyword_is_added_to_the_flags(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.PLAIN, flags=["\\Seen"])
    place.deliver(samples.PLAIN)
    one, two = (mail.uid for mail in inbox.headers(0))
    inbox.add_keyword([one], "Aanmeldpost")
    assert inbox.flags([one, two]) == {one: {"\\Seen", "Aanmeldpost"}, two: frozenset()}


def test_an_appended_mail_is_seen_and_dated(place: Place, inbox: Mailbox) -> None:
    inbox.append("Archief", samples.PLAIN, MORNING)
    inbox.select("Archief")
    (mail,) = inbox.headers(0)
    assert (mail.flags, mail.arrived) == (frozenset({"\\Seen"}), datetime(2018, 9, 3, 7, 30, tzinfo=UTC))
    assert [raw for raw, _ in place.look("Archief").values()] == [samples.PLAIN]


@pytest.mark.parametrize(
    ("message_id", "code", "since", "expected"),
    [
        ("<plat-1@utrecht.example>", "", None, True),
        ("<anders@relay.example>", "", None, False),
        ("<anders@relay.example>", "Tot in Schiedam", None, True),
        ("<anders@relay.example>", "Tot in Delft", None, False),
        ("", "Tot in Schiedam", None, True),
        ("", "Tot in Delft", None, False),
        ("<plat-1@utrecht.example>", "", date(2018, 9, 3), True),
        ("<plat-1@utrecht.example>", "Tot in Schiedam", date(2018, 9, 5), False),
    ],
)
def test_contains_finds_a_mail_by_message_id_or_else_by_code(
    inbox: Mailbox, message_id: str, code: str, since: date | None, *, expected: bool
) -> None:
    inbox.append("Archief", samples.PLAIN, MORNING)
    assert inbox.contains("Archief", message_id, code, since=since) is expected


def test_a_folder_that_is_not_there_contains_nothing(inbox: Mailbox) -> None:
    assert not inbox.contains("Nergens", "<plat-1@utrecht.example>", "Schiedam")


def test_the_open_folder_stays_open_when_another_is_searched(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.PLAIN)
    inbox.append("Archief", samples.numbered(2), MORNING)
    uid = newest(inbox)
    inbox.contains("Archief", "<rij-2@utrecht.example>")
    assert inbox.fetch(uid) == fetched(inbox)
    assert not inbox.wait(0.01)


def test_mails_are_found_by_a_header_and_only_those_removed(place: Place, inbox: Mailbox) -> None:
    for word in ("een", "twee", "een"):
        place.deliver(f"X-Aanmeldpost-Probe: {word}\r\nSubject: proef\r\n\r\n{word}\r\n".encode())
    inbox.select("INBOX")
    found = inbox.with_header("X-Aanmeldpost-Probe", "een")
    inbox.remove([found[0], 9999])
    inbox.select("INBOX")
    assert (len(found), inbox.with_header("X-Aanmeldpost-Probe", "een")) == (2, found[1:])
    assert len(inbox.with_header("X-Aanmeldpost-Probe", "twee")) == 1
    assert inbox.with_header("X-Aanmeldpost-Probe", "drie") == []


def test_the_sent_folder_is_found(place: Place, inbox: Mailbox) -> None:
    place.make_sent_folder()
    assert inbox.find_folder(FolderRole.SENT) == place.sent_folder


def test_waiting_ends_without_news_when_the_time_is_over(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.PLAIN)
    list(inbox.headers(0))
    assert not inbox.wait(0.01)


def test_waiting_is_over_at_once_when_a_mail_came_since_the_headers(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.PLAIN)
    list(inbox.headers(0))
    place.deliver(samples.PLAIN)
    assert inbox.wait(60)


def test_waiting_is_over_at_once_when_not_all_headers_were_taken(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.PLAIN)
    place.deliver(samples.PLAIN)
    next(inbox.headers(0))
    assert inbox.wait(60)


def test_before_any_headers_new_is_what_came_after_the_folder_was_opened(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.PLAIN)
    inbox.select("INBOX")
    assert not inbox.wait(0.01)
    place.deliver(samples.PLAIN)
    assert inbox.wait(60)


def test_the_next_uid_of_other_folders_tells_what_came_into_them(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.PLAIN)
    for folder in ("Inschrijven", "Té beoordelen"):
        assert inbox.make(folder)
    asked = ("Inschrijven", "Té beoordelen", "Nergens")
    before = inbox.next_uids(asked)
    assert set(before) == {"Inschrijven", "Té beoordelen"}
    assert inbox.next_uids(asked) == before
    inbox.select("INBOX")
    inbox.move([newest(inbox)], "Inschrijven")
    after = inbox.next_uids(asked)
    assert (after["Inschrijven"] - before["Inschrijven"], after["Té beoordelen"]) == (1, before["Té beoordelen"])
    assert list(inbox.headers(0)) == []


def test_a_renewed_folder_shows_by_its_uidvalidity(place: Place, inbox: Mailbox) -> None:
    inbox.append("Proef", samples.PLAIN, MORNING)
    before = inbox.select("Proef").uidvalidity
    inbox.select("INBOX")
    place.renew("Proef")
    after = inbox.select("Proef")
    assert (after.uidvalidity == before, after.exists) == (False, 0)


def test_a_wrong_password_is_a_login_error(place: Place) -> None:
    with pytest.raises(LoginError):
        place.connect("geraden")


def test_a_broken_connection_ends_the_session_and_a_new_one_works(place: Place, inbox: Mailbox) -> None:
    place.deliver(samples.PLAIN)
    uid = newest(inbox)
    place.cut()
    for _ in range(2):
        with pytest.raises(MailboxError):
            inbox.fetch(uid)
    inbox.close()
    again = place.connect()
    again.select("INBOX")
    mail = again.fetch(uid)
    assert mail
    assert mail.raw == samples.PLAIN
