"""Servers that refuse, lie, fall silent or hang up: what they cost, and that a poor answer never loses a mail."""

from contextlib import closing

import pytest

from processor.errors import LoginError, MailboxError
from processor.inbox.headers import UNKNOWN
from processor.inbox.imap import ImapMailbox, connect
from processor.inbox.mailbox import FolderRole
from processor.inbox.settings import ImapSettings, Tls
from tests.servers.scripted import HANG_UP, SILENCE, Scripted

DATE = b'INTERNALDATE "03-Sep-2018 09:30:00 +0200"'
BLOCK = b"Subject: hoi\r\n\r\n"
ODD = b"BODYSTRUCTURE (((NIL)))"
REFUSED = b"{tag} NO [SERVERBUG] internal error\r\n"
BROKEN_STRUCTURE = rb"UID FETCH \d+ \(.*BODYSTRUCTURE"
HEADERS = rb"UID FETCH %s \(INTERNALDATE RFC822.SIZE FLAGS BODY.PEEK\[HEADER\]<0.65537>\)$"


def header(uid: int, date: bytes = DATE, size: int = 500, more: bytes = b"") -> bytes:
    literal = b"BODY[HEADER]<0> {%d}\r\n%s" % (len(BLOCK), BLOCK)
    return b"* %d FETCH (UID %d %s RFC822.SIZE %d FLAGS () %s %s)\r\n" % (uid, uid, date, size, more, literal)


def found(*uids: int) -> bytes:
    return b"* SEARCH " + b" ".join(b"%d" % uid for uid in uids) + b"\r\n{tag} OK done\r\n"


def settings(server: Scripted, timeout: float = 10) -> ImapSettings:
    return ImapSettings("schiedam", "127.0.0.1", server.port, "ccm", Tls.NONE, timeout=timeout)


def opened(server: Scripted, timeout: float = 10) -> ImapMailbox:
    mailbox = connect(settings(server, timeout), lambda: "geheim")
    mailbox.select("INBOX")
    return mailbox


def test_one_mail_that_a_server_cannot_give_does_not_hide_the_others() -> None:
    answers = {
        rb"UID SEARCH": found(1, 2, 3),
        HEADERS % rb"1,2,3": REFUSED,
        HEADERS % rb"2": REFUSED,
        HEADERS % rb"1": header(1) + b"{tag} OK done\r\n",
        HEADERS % rb"3": header(3) + b"{tag} OK done\r\n",
    }
    with Scripted(answers) as server, closing(opened(server)) as mailbox:
        told = list(mailbox.headers(0))
        assert [(mail.uid, mail.raw) for mail in told] == [(1, BLOCK), (2, b""), (3, BLOCK)]


def test_a_server_that_gives_no_mail_at_all_is_in_trouble() -> None:
    with (
        Scripted({rb"UID SEARCH": found(1, 2, 3), rb"UID FETCH": REFUSED}) as server,
        closing(opened(server)) as mailbox,
        pytest.raises(MailboxError, match="refuses a command"),
    ):
        list(mailbox.headers(0))


def test_what_a_server_tells_unasked_is_no_header() -> None:
    unasked = b"* 9 FETCH (UID 2 FLAGS (\\Seen))\r\n"
    answers = {rb"UID SEARCH": found(1, 2), rb"UID FETCH": header(1) + unasked + b"{tag} OK done\r\n"}
    with Scripted(answers) as server, closing(opened(server)) as mailbox:
        assert [mail.uid for mail in mailbox.headers(0)] == [1]


def test_an_arrival_that_makes_no_sense_is_1970() -> None:
    answers = {
        rb"UID SEARCH": found(1),
        rb"UID FETCH": header(1, date=b'INTERNALDATE "gisteren"') + b"{tag} OK done\r\n",
    }
    with Scripted(answers) as server, closing(opened(server)) as mailbox:
        assert [mail.arrived for mail in mailbox.headers(0)] == [UNKNOWN]


def test_a_large_folder_is_searched_in_windows() -> None:
    answers = {
        rb"SELECT": b"* 90000 EXISTS\r\n* OK [UIDVALIDITY 7]\r\n* OK [UIDNEXT 120000]\r\n{tag} OK [READ-WRITE]\r\n",
        rb"UID SEARCH": found(),
    }
    with Scripted(answers) as server, closing(opened(server)) as mailbox:
        assert list(mailbox.headers(7)) == []
        assert [command for command in server.commands if b"SEARCH" in command] == [
            b"UID SEARCH UID 8:50007",
            b"UID SEARCH UID 50008:100007",
            b"UID SEARCH UID 100008:*",
        ]


def test_a_small_mail_without_a_sensible_structure_is_read_whole() -> None:
    whole = b"Subject: hoi\r\n\r\nIk kom.\r\n"
    answers = {
        BROKEN_STRUCTURE: header(1, more=ODD) + b"{tag} OK done\r\n",
        rb"UID FETCH 1 \(BODY.PEEK\[\]\)": b"* 1 FETCH (UID 1 BODY[] {%d}\r\n%s)\r\n{tag} OK done\r\n"
        % (len(whole), whole),
    }
    with Scripted(answers) as server, closing(opened(server)) as mailbox:
        mail = mailbox.fetch(1)
        assert mail
        assert (mail.raw, mail.problem) == (whole, "")


def test_a_mail_whose_structure_is_refused_is_read_without() -> None:
    whole = b"Subject: hoi\r\n\r\nIk kom.\r\n"
    answers = {
        BROKEN_STRUCTURE: REFUSED,
        HEADERS % rb"1": header(1) + b"{tag} OK done\r\n",
        rb"UID FETCH 1 \(BODY.PEEK\[\]\)": b"* 1 FETCH (UID 1 BODY[] {%d}\r\n%s)\r\n{tag} OK done\r\n"
        % (len(whole), whole),
    }
    with Scripted(answers) as server, closing(opened(server)) as mailbox:
        mail = mailbox.fetch(1)
        assert mail
        assert (mail.raw, mail.problem) == (whole, "")


@pytest.mark.parametrize(
    ("answers", "raw", "problem"),
    [
        (
            {BROKEN_STRUCTURE: header(1, size=256_001, more=ODD) + b"{tag} OK done\r\n"},
            BLOCK,
            "the mail server can't tell the parts of this mail apart, and it is too large to read whole",
        ),
        (
            {BROKEN_STRUCTURE: header(1, more=ODD) + b"{tag} OK done\r\n", rb"UID FETCH": REFUSED},
            BLOCK,
            "the mail server can't give this mail",
        ),
        ({rb"UID FETCH": REFUSED}, b"", "the mail server can't give this mail"),
    ],
    ids=["too large", "header only", "nothing"],
)
def test_a_mail_that_cannot_be_read_says_why(answers: dict[bytes, bytes], raw: bytes, problem: str) -> None:
    with Scripted(answers) as server, closing(opened(server)) as mailbox:
        mail = mailbox.fetch(1)
        assert mail
        assert (mail.raw, mail.problem) == (raw, problem)


def test_a_mail_that_goes_while_it_is_read_is_none() -> None:
    text = b'BODYSTRUCTURE ("TEXT" "PLAIN" NIL NIL NIL "7BIT" 9 1)'
    answers = {BROKEN_STRUCTURE: header(1, more=text) + b"{tag} OK done\r\n"}
    with Scripted(answers) as server, closing(opened(server)) as mailbox:
        assert mailbox.fetch(1) is None


def test_after_a_time_out_the_session_is_not_used_again() -> None:
    with Scripted({rb"UID FETCH": SILENCE}) as server, closing(opened(server, timeout=0.2)) as mailbox:
        with pytest.raises(MailboxError, match=r"didn't answer within 0.2 s"):
            mailbox.flags([1])
        with pytest.raises(MailboxError, match="this session is over: connect anew"):
            mailbox.flags([1])
        assert [command for command in server.commands if b"FETCH" in command] == [b"UID FETCH 1 (FLAGS)"]


@pytest.mark.parametrize("answer", [HANG_UP, b"* BYE autologout\r\n{tag} OK done\r\n"])
def test_a_server_that_hangs_up_ends_the_session(answer: bytes) -> None:
    with (
        Scripted({rb"NOOP": answer, rb"UID SEARCH": HANG_UP}) as server,
        closing(opened(server)) as mailbox,
        pytest.raises(MailboxError, match="was lost"),
    ):
        list(mailbox.headers(0))


def test_a_mail_that_comes_during_the_search_before_idle_is_not_slept_through() -> None:
    answers = {rb"UID SEARCH": b"* SEARCH 3\r\n* 4 EXISTS\r\n{tag} OK done\r\n", rb"IDLE": SILENCE}
    with Scripted(answers) as server, closing(opened(server)) as mailbox:
        assert mailbox.wait(60)


def test_neither_the_password_nor_what_a_server_says_on_the_side_is_kept() -> None:
    said = b"* 1 EXPUNGE\r\n" * 50 + b"* OK [COPYUID 1 1:50 1:50] moved\r\n{tag} OK done\r\n"
    with Scripted({rb"UID MOVE": said, rb"LIST": b'* LIST () "/" Klaar\r\n{tag} OK done\r\n'}) as server:
        mailbox = opened(server)
        mailbox.move(range(1, 51), "Klaar")
        imap = mailbox._client._connection._imap
        assert imap.untagged_responses == {}
        assert [command for command in server.commands if b"geheim" in command]
        assert "geheim" not in str(imap._cmd_log)
        mailbox.close()


def test_a_password_is_asked_at_every_login() -> None:
    passwords = iter(["eerste", "tweede"])
    with Scripted({}) as server:
        for _ in range(2):
            connect(settings(server), lambda: next(passwords)).close()
        logins = [command for command in server.commands if b"LOGIN" in command]
    assert logins == [b'LOGIN ccm "eerste"', b'LOGIN ccm "tweede"']


@pytest.mark.parametrize(
    ("answer", "kind", "sentence"),
    [
        (
            b"{tag} NO [AUTHENTICATIONFAILED] wrong\x1b[31m password\r\n",
            LoginError,
            "127.0.0.1 refuses the login of ccm ([AUTHENTICATIONFAILED] wrong [31m password)",
        ),
        (
            b"{tag} NO [UNAVAILABLE] try later\r\n",
            MailboxError,
            "127.0.0.1 can't log in ccm now ([UNAVAILABLE] try later)",
        ),
    ],
)
def test_a_refused_login_is_told_apart_from_a_busy_server(
    answer: bytes, kind: type[MailboxError], sentence: str
) -> None:
    with Scripted({rb"LOGIN": answer}) as server, pytest.raises(MailboxError) as caught:
        connect(settings(server), lambda: "geheim")
    assert (type(caught.value), caught.value.what) == (kind, sentence)


def test_a_server_that_hangs_up_at_login_did_not_refuse_the_password() -> None:
    with Scripted({rb"LOGIN": HANG_UP}) as server, pytest.raises(MailboxError) as caught:
        connect(settings(server), lambda: "geheim")
    assert type(caught.value) is MailboxError


def test_sent_is_found_by_a_usual_name_below_inbox() -> None:
    folders = b'* LIST () "." INBOX\r\n* LIST () "." "INBOX.Sent Items"\r\n* LIST () "." INBOX.Oud\r\n{tag} OK done\r\n'
    with Scripted({rb"LIST": folders}) as server, closing(opened(server)) as mailbox:
        assert [mailbox.find_folder(role) for role in FolderRole] == ["INBOX.Sent Items", None, None]
