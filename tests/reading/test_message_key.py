"""One mail has one key, however the server wraps it; another mail has another."""

import base64
import quopri

import pytest

from processor.reading.key import mail_key
from processor.reading.message import parse

TEXT = "Beste José, ik kom graag met z’n tweeën naar het Pioniersnetwerk op 18 september.\r\nGroet, Jan\r\n".encode()
FIRST = (
    b'From: "Jansen, Jan" <jan@utrecht.nl>\r\nSubject: =?utf-8?Q?Aanmelding_Jos=C3=A9?=\r\nMessage-ID: <1@x>\r\n'
    b"Date: Mon, 3 Sep 2018 10:14:00 +0200\r\n"
)
REBUILT = (
    b"Received: from elsewhere\r\nDate: Mon, 3 Sep 2018 08:14:00 +0000\r\nMessage-ID:\r\n <1@x>\r\n"
    b'Subject: =?iso-8859-1?B?QWFubWVsZGluZyBKb3Pp?=\r\nFrom: "Jansen, Jan"\r\n\t<Jan@utrecht.nl>\r\n'
)
ALTERNATIVE = b"Content-Type: multipart/alternative; boundary=%b\r\n\r\n--%b\r\n%b\r\n--%b\r\n%b\r\n--%b--\r\n"
HTML = b"Content-Type: text/html; charset=utf-8\r\n\r\n<p>Beste</p>"


def plain(encoding: bytes, body: bytes) -> bytes:
    return b"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: " + encoding + b"\r\n\r\n" + body


SHAPES = {
    "8bit": FIRST + plain(b"8bit", TEXT),
    "quoted-printable": FIRST + plain(b"quoted-printable", quopri.encodestring(TEXT)),
    "rebuilt": REBUILT + plain(b"base64", base64.encodebytes(TEXT)),
    "alternative": REBUILT + ALTERNATIVE % (b"a", b"a", plain(b"8bit", TEXT.replace(b"\r\n", b"\n")), b"a", HTML, b"a"),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_key_survives_rebuilding_of_the_mime(shape: str) -> None:
    assert mail_key(parse(SHAPES[shape])) == mail_key(parse(SHAPES["8bit"]))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"jan@", b"piet@"),
        (b"10:14", b"10:15"),
        (b"<1@x>", b"<2@x>"),
        (b"Aanmelding", b"Afmelding"),
        (b"graag", b"niet"),
    ],
)
def test_another_mail_has_another_key(old: bytes, new: bytes) -> None:
    assert mail_key(parse(SHAPES["8bit"].replace(old, new))) != mail_key(parse(SHAPES["8bit"]))


def test_a_mail_without_text_is_told_apart_by_its_html() -> None:
    mails = [FIRST + b"Content-Type: text/html\r\n\r\n<p>" + words for words in (b"ik kom", b"ik kom niet")]
    assert mail_key(parse(mails[0])) != mail_key(parse(mails[1]))
