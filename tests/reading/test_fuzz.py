"""Nothing that a stranger sends breaks the reading: any bytes give a Message that can be stored, screened and keyed."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from processor.reading import problems
from processor.reading.doubts.review import needs_review
from processor.reading.invitation_reply import invitation_replies
from processor.reading.key import mail_key
from processor.reading.machines.screening import screen
from processor.reading.markup.html import read_html
from processor.reading.message import Message, parse

FINDS = sorted((Path(__file__).parent / "finds").glob("*.eml"))
HEAD = b"From: Jan <jan@utrecht.nl>\r\nDate: Mon, 3 Sep 2018 10:14:00 +0200\r\n"
MEGABYTE = 1_000_000


def everything(raw: bytes) -> Message:
    """All that reads a mail before its words do."""
    message = parse(raw)
    screen(message, ["cor@schiedam.nl"])
    needs_review(message)
    invitation_replies(message)
    read_html(message.html)
    assert len(mail_key(message)) == 64
    return message


def lines_that_leave(message: Message) -> list[str]:
    """Texts that come near an outgoing header or a log line."""
    people = (message.sender, *message.to, *message.cc, *message.reply_to)
    names = [text for person in people for text in (person.name, person.email)]
    values = [value for _, value in message.headers] + [attachment.filename for attachment in message.attachments]
    return [message.subject, message.message_id, *names, *values]


NASTY = st.sampled_from(
    [
        *(
            "=?utf-8?q?a=0D=0Ab?=",
            "=?utf-16?b?2AA=?=",
            "=?x?q??=",
            "=?utf-7?q?+2AA-?=",
            "=?idna?q?xn--a?=",
            "=?utf-8?b?/?=",
        ),
        *(
            "<",
            ">",
            '"',
            "\\",
            "(",
            ")",
            ":",
            ";",
            ",",
            "@",
            "a@b.nl",
            "<a@b.nl>",
            "Jan",
            "é",
            "\x00",
            "\ud800".encode("utf-8", "replace").decode(),
        ),
        *(
            "\u202e",
            "\u200b",
            "\r\n ",
            "\r\n\t",
            " ",
            "\t",
            "=",
            "*0=",
            "*0*=utf-8''%ff",
            "%00",
            "Mon, 3 Sep 2018 10:14:00 +0200",
        ),
        *(
            "99 Foo 99999 99:99:99 +9999",
            "charset=",
            "boundary=x",
            'boundary="',
            "name=",
            "format=flowed",
            "multipart/mixed",
        ),
        *(
            "text/plain",
            "text/html",
            "message/rfc822",
            "text/calendar",
            "message/delivery-status",
            "base64",
            "x-uuencode",
            "[",
            "]",
        ),
    ]
)
VALUES = st.lists(NASTY, max_size=6).map("".join)
NAMES = st.sampled_from(
    [
        "From",
        "To",
        "Cc",
        "Reply-To",
        "Subject",
        "Date",
        "Message-ID",
        "References",
        "Received",
        "Content-Type",
        "Content-Transfer-Encoding",
        "Content-Disposition",
        "Content-ID",
        "Return-Path",
        "Auto-Submitted",
        "List-Id",
        "Sender",
    ]
)
HEADERS = st.lists(st.tuples(NAMES, VALUES), max_size=8).map(
    lambda fields: "".join(f"{name}: {value}\r\n" for name, value in fields).encode()
)
CHARSETS = st.sampled_from(
    ["utf-8", "iso-8859-1", "utf-16", "utf-7", "punycode", "idna", "hex", "rot13", "x", "", "big5", "hz"]
)
ENCODINGS = st.sampled_from(["base64", "quoted-printable", "8bit", "x-uuencode", "7bit", "binary", "é"])
KINDS = st.sampled_from(
    ["text/plain", "text/html", "text/calendar", "message/delivery-status", "application/pdf", "text", "/", ""]
)
LEAVES = st.tuples(KINDS, CHARSETS, ENCODINGS, HEADERS, st.binary(max_size=60)).map(
    lambda leaf: (
        f'Content-Type: {leaf[0]}; charset="{leaf[1]}"\r\nContent-Transfer-Encoding: {leaf[2]}\r\n'.encode()
        + leaf[3]
        + b"\r\n"
        + leaf[4]
    )
)
SUBTYPES = st.sampled_from(["mixed", "alternative", "report", "digest", "signed", "related", "encrypted"])
BOUNDARIES = st.sampled_from([b"a", b"b", b"a b", b"", b"\xff"])


def multipart(kind: str, boundary: bytes, children: list[bytes], end: bytes) -> bytes:
    head = b"Content-Type: multipart/" + kind.encode() + b'; boundary="' + boundary + b'"\r\n\r\n'
    return head + b"".join(b"--" + boundary + b"\r\n" + child + b"\r\n" for child in children) + end


TREES = st.recursive(
    LEAVES,
    lambda inner: (
        st.builds(
            multipart, SUBTYPES, BOUNDARIES, st.lists(inner, max_size=4), st.sampled_from([b"--a--\r\n", b"--b--", b""])
        )
        | inner.map(lambda mail: b"Content-Type: message/rfc822\r\n\r\n" + mail)
    ),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read(raw: bytes) -> None:
    everything(raw)


@settings(max_examples=250, deadline=None)
@given(HEADERS, TREES)
def test_any_mail_is_read_and_leaves_nothing_that_breaks_a_line_or_a_store(head: bytes, tree: bytes) -> None:
    message = everything(head + tree)
    assert problems.UNREADABLE not in message.problems
    assert [text for text in lines_that_leave(message) if set(text) & set("\r\n\x00\x1b\u202e")] == []
    repr(message).encode("utf-8")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        NASTY | st.sampled_from(["<p>", "</p>", "<td>", "<blockquote>", "<!--", "<style>", "<a href='", "&#", "&amp;"])
    )
)
def test_any_html_is_read(pieces: list[str]) -> None:
    texts = read_html("".join(pieces))
    f"{texts.own}{texts.quoted}{texts.hidden}".encode()


@pytest.mark.parametrize("find", FINDS, ids=[find.stem for find in FINDS])
def test_what_once_broke_the_reading_no_longer_does(find: Path) -> None:
    message = everything(find.read_bytes())
    assert {problems.UNREADABLE, problems.ONLY_HEADERS} & set(message.problems) == set()


UNITS = (
    "a",
    " ",
    ">",
    "<",
    "\n",
    "a ",
    "&",
    "-",
    "=",
    "van: \n",
    "op a ",
    "ik ben ",
    "<div>",
    "<b>",
    "<td>",
    "<p>",
    "<!--",
    "<a =",
    "x@",
)


@pytest.mark.timeout(20)
@pytest.mark.parametrize("unit", UNITS, ids=[repr(unit) for unit in UNITS])
def test_a_megabyte_of_the_same_is_read(unit: str) -> None:
    """Superlinear work on it would take minutes, and the time-out of the test ends it."""
    bulk = (unit * (MEGABYTE // len(unit))).encode()
    plain = everything(HEAD + b"Content-Type: text/plain\r\n\r\nafwezig " + bulk)
    assert plain.text[:8] == "afwezig "
    everything(HEAD + b"Content-Type: text/html\r\n\r\n" + bulk)
    everything(HEAD + b"Content-Type: text/plain; format=flowed\r\n\r\n" + bulk)
    everything(
        HEAD + b"Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nATTENDEE;" + bulk
    )
    assert everything(b"Subject: " + bulk + b"\r\n" + HEAD + b"\r\nhoi").sender.name in ("Jan", "")


@pytest.mark.timeout(20)
def test_a_hundred_thousand_recipients_do_not_hide_the_sender() -> None:
    crowd = b",\r\n ".join(b'"Piet, %d" <piet%d@delft.nl>' % (number, number) for number in range(100_000))
    message = everything(b"To: " + crowd + b"\r\n" + HEAD + b"\r\nIk kom.")
    assert (message.sender.email, message.text, message.problems) == (
        "jan@utrecht.nl",
        "Ik kom.",
        (problems.HEADERS_CUT,),
    )


@pytest.mark.timeout(20)
@pytest.mark.parametrize("depth", [60, 3_000])
def test_a_mail_nested_in_itself_is_read_from_the_outside(depth: int) -> None:
    message = everything(HEAD + b"Content-Type: message/rfc822\r\n\r\n" * depth + b"Ik kom.")
    assert message.sender.email == "jan@utrecht.nl"
    assert problems.TOO_DEEP in message.problems


@pytest.mark.timeout(20)
def test_sixty_multiparts_in_each_other_are_read_to_the_bottom() -> None:
    open_parts = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (at, at) for at in range(60)
    )
    assert everything(HEAD + open_parts + b"\r\nIk kom.").text == "Ik kom."


@pytest.mark.timeout(20)
def test_a_large_attachment_is_known_by_its_name_and_the_text_is_whole() -> None:
    bulk = (b"A" * 76 + b"\r\n") * 330_000
    attachment = b"Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n" + bulk
    tree = b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nIk kom.\r\n--x\r\n" + attachment + b"--x--\r\n"
    message = everything(HEAD + tree)
    assert (message.text, message.attachments[0].filename, message.problems) == ("Ik kom.", "a.pdf", ())
