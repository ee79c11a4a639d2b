"""Bytes of all kinds become a Message that says what stands in them, and what was broken."""

import base64
from datetime import UTC, datetime

import pytest

from processor.reading import problems
from processor.reading.message import Address, Attachment, parse

HEAD = b"From: Jan Jansen <jan@utrecht.nl>\r\nDate: Mon, 3 Sep 2018 10:14:00 +0200\r\n"


def mail(headers: str = "", body: bytes | str = b"") -> bytes:
    text = body.encode() if isinstance(body, str) else body
    return HEAD + headers.encode() + b"\r\n\r\n" + text


def test_an_ordinary_mail_is_read_field_by_field() -> None:
    message = parse(
        b'From: "Berg, Jan van der" <J.vdBerg@Utrecht.NL>\r\n'
        b"To: =?utf-8?Q?Ren=C3=A9?= <rene@schiedam.nl>, ccm@schiedam.nl\r\nCc: piet@delft.nl\r\n"
        b"Reply-To: balie@utrecht.nl\r\nSubject: =?iso-8859-1?Q?Pioniersnetwerk_?=\r\n =?iso-8859-1?Q?18_september?=\r\n"
        b"Date: Mon, 3 Sep 2018 10:14:00 +0200\r\nMessage-ID: <1@utrecht.nl>\r\nIn-Reply-To: <0@schiedam.nl>\r\n"
        b"References: <a@schiedam.nl>\r\n\t<0@schiedam.nl>\r\n\r\nIk kom graag.\r\n"
    )
    assert message.sender == Address("Berg, Jan van der", "j.vdberg@utrecht.nl")
    assert message.to == (Address("René", "rene@schiedam.nl"), Address("", "ccm@schiedam.nl"))
    assert message.cc == (Address("", "piet@delft.nl"),)
    assert message.reply_to == (Address("", "balie@utrecht.nl"),)
    assert message.subject == "Pioniersnetwerk 18 september"
    assert message.date == datetime(2018, 9, 3, 8, 14, tzinfo=UTC)
    assert (message.message_id, message.in_reply_to) == ("<1@utrecht.nl>", "<0@schiedam.nl>")
    assert message.references == ("<a@schiedam.nl>", "<0@schiedam.nl>")
    assert (message.text, message.problems) == ("Ik kom graag.\n", ())


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("'Jan Jansen' <a@b.nl>", "Jan Jansen"),
        ("\"'Jan Jansen'\" <a@b.nl>", "Jan Jansen"),
        ("Wouter Smeets via open-overheid <lijst@b.nl>", "Wouter Smeets"),
        ("\"'Wouter Smeets' via Groep\" <lijst@b.nl>", "Wouter Smeets"),
        ("a@b.nl <a@b.nl>", ""),
        ("<a@b.nl>", ""),
        ("a@b.nl (Jan Jansen)", "Jan Jansen"),
        ("=?windows-1252?Q?Jos=E9_=96_gemeente?= <a@b.nl>", "José – gemeente"),
        ("=?utf-8?B?Sm9zw6k=?= =?utf-8?B?IFNtaXQ=?= <a@b.nl>", "José Smit"),
        ("=?utf-8?Q?Berg=2C_Jan?= <a@b.nl>", "Berg, Jan"),
        ("Jan\u200b Jansen <a@b.nl>", "Jan Jansen"),
        ("=?x-unknown?Q?Jan?= <a@b.nl>", "Jan"),
        ("=?utf-8?Q?Jan_Jansen=0D=0ABcc=3A_alle=40b.nl?= <a@b.nl>", "Jan Jansen"),
        ("Jan Jansen [Utrecht] <a@b.nl>", "Jan Jansen [Utrecht]"),
        ("Jansen, Jan <a@b.nl>", "Jansen, Jan"),
        ("Jansen =?utf-8?Q?Jos=C3=A9?=, Delft <a@b.nl>", "Jansen José, Delft"),
        ("Jan Jansen a@b.nl", "Jan Jansen"),
        ('"Jan Jansen <a@b.nl>', "Jan Jansen"),
    ],
)
def test_a_display_name_is_read_as_its_owner_writes_it(header: str, name: str) -> None:
    assert parse(f"From: {header}\r\n\r\n".encode()).sender.name == name


@pytest.mark.parametrize(
    ("raw_name", "name"),
    [(b"Jos\xe9", "José"), ("José".encode(), "José"), (b"Jan \x96 Delft", "Jan – Delft")],
)
def test_a_name_in_raw_bytes_is_read_by_the_bytes(raw_name: bytes, name: str) -> None:
    assert parse(b"From: " + raw_name + b" <a@b.nl>\r\n\r\n").sender == Address(name, "a@b.nl")


@pytest.mark.parametrize(
    ("label", "body", "text"),
    [
        ("utf-8", b"\x93Ik kom\x94, Jos\xe9", "“Ik kom”, José"),
        ("iso-8859-1", b"\x93Ik kom\x94, Jos\xe9", "“Ik kom”, José"),
        ("iso-8859-1", "“Ik kom”, José".encode(), "“Ik kom”, José"),
        ("us-ascii", b"Jos\xe9 \x80 5", "José € 5"),
        ("utf-8", "José één".encode() + b" Jos\xe9", "José één José"),
        ("x-no-such", b"Jos\xe9", "José"),
        ("punycode", b"gewoon", "gewoon"),
        ("iso-8859-9", b"\xddlker \xd0", "İlker Ğ"),
        ("utf-16", "dag".encode("utf-16"), "dag"),
        ("", b"dag\x00 \x07hoor", "dag hoor"),
    ],
)
def test_text_is_decoded_by_its_bytes_when_the_label_is_wrong(label: str, body: bytes, text: str) -> None:
    label_header = f'Content-Type: text/plain; charset="{label}"' if label else "X-None: 1"
    encoded = mail(label_header + "\r\nContent-Transfer-Encoding: base64", base64.b64encode(body))
    assert parse(encoded).text == text
    if b"\x00" not in body and label != "utf-16":
        assert parse(mail(label_header + "\r\nContent-Transfer-Encoding: 8bit", body)).text == text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("met\u00a0vier", "met vier"),
        ("sep\u00adtember", "september"),
        ("ik\u200bkom", "ikkom"),
        ("abc\u202edef", "abcdef"),
        ("regel\u2028regel", "regel\nregel"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
    ],
)
def test_characters_that_nobody_sees_are_gone_from_the_text(written: str, read: str) -> None:
    assert parse(mail("Content-Type: text/plain; charset=utf-8", written)).text == read


FLOWED = 'Content-Type: text/plain; charset="utf-8"; format=flowed'


@pytest.mark.parametrize(
    ("header", "wrapped", "typed"),
    [
        (FLOWED, "Ik kom graag \nnaar Schiedam.\nGroet", "Ik kom graag naar Schiedam.\nGroet"),
        (FLOWED + "; delsp=yes", "Pioniers \nnetwerk", "Pioniersnetwerk"),
        (FLOWED, "> geciteerde \n> zin\neigen \n> weer", "> geciteerde zin\neigen\n> weer"),
        (FLOWED, "Groet \n-- \nJan", "Groet\n-- \nJan"),
        (FLOWED, " > geen citaat", "> geen citaat"),
        (FLOWED, "laatste ", "laatste"),
        ("Content-Type: text/plain", "Ik kom graag \nnaar Schiedam.", "Ik kom graag \nnaar Schiedam."),
    ],
)
def test_flowed_text_is_joined_to_the_lines_as_typed(header: str, wrapped: str, typed: str) -> None:
    assert parse(mail(header, wrapped)).text == typed


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        (b"Subject: x\r\n\r\nhoi", (problems.NO_SENDER, problems.NO_DATE)),
        (HEAD + b"From: Piet <piet@delft.nl>\r\n\r\nhoi", (problems.TWO_SENDERS,)),
        (b"From: a@b.nl, c@d.nl\r\nDate: 3 Sep 2018 10:14 +0200\r\n\r\n", (problems.TWO_SENDERS,)),
        (b"From: niemand\r\nDate: 3 Sep 2018 10:14 +0200\r\n\r\n", (problems.BAD_SENDER,)),
        (b"From: a@b.nl\r\nDate: gisteren\r\n\r\n", (problems.BAD_DATE,)),
        (mail("Subject: =?utf-8?Q?x=0D=0ABcc:_y?="), (problems.HIDDEN_BREAK,)),
        (b"From: =?utf-8?Q?Jan=E2=80=AE?= <a@b.nl>\r\nDate: 3 Sep 2018 10:14 +0200\r\n\r\n", (problems.MASKED_SENDER,)),
        (mail("Content-Type: text/plain; charset=x-klingon", "hoi"), (problems.UNKNOWN_CHARSET,)),
        (mail("Content-Transfer-Encoding: base64", "dit is gewoon tekst, geen base64"), (problems.NOT_BASE64,)),
        (mail("Content-Type: multipart/mixed; boundary=x", "hoi"), (problems.BROKEN_MULTIPART,)),
        (mail("", "a" * 1_000_001), (problems.TEXT_CUT,)),
        (b"", (problems.NO_SENDER, problems.NO_DATE)),
    ],
)
def test_what_is_broken_stands_in_the_problems(raw: bytes, found: tuple[str, ...]) -> None:
    assert parse(raw).problems == found


@pytest.mark.parametrize(
    ("field", "emails"),
    [
        ('"Aarts, Gerda" <g@x.nl>; "Kuijpers, Noud" <n@x.nl>', ["g@x.nl", "n@x.nl"]),
        ("Gerda Aarts <g@x.nl>;Noud <n@x.nl>; Jan <j@x.nl>;", ["g@x.nl", "n@x.nl", "j@x.nl"]),
        ('"Aarts; Gerda" <g@x.nl>, n@x.nl', ["g@x.nl", "n@x.nl"]),
        ("Team: Gerda <g@x.nl>, Noud <n@x.nl>;", ["g@x.nl", "n@x.nl"]),
    ],
)
def test_addresses_apart_by_semicolons_are_all_read(field: str, emails: list[str]) -> None:
    read = parse(mail(f"Cc: {field}", "Ik kom."))
    assert [address.email for address in read.cc] == emails


def test_a_line_break_hidden_in_a_header_becomes_a_space() -> None:
    message = parse(mail("Subject: =?utf-8?Q?Pioniersnetwerk=0D=0ABcc:_alle@delft.nl?="))
    assert message.subject == "Pioniersnetwerk Bcc: alle@delft.nl"
    assert message.header("bcc") == ""


def test_every_header_is_kept_in_its_order() -> None:
    assert parse(b"Received: een\r\nFrom: a@b.nl\r\nReceived: twee\r\n\r\n").headers == (
        ("received", "een"),
        ("from", "a@b.nl"),
        ("received", "twee"),
    )


def multipart(kind: str, *children: str) -> str:
    body = "".join(f"--{kind[:3]}\r\n{child}\r\n" for child in children) + f"--{kind[:3]}--\r\n"
    return f"Content-Type: multipart/{kind}; boundary={kind[:3]}\r\n\r\n{body}"


PLAIN = "Content-Type: text/plain; charset=utf-8\r\n\r\nIk kom."
HTML = "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Ik kom.</p>"
PDF = 'Content-Type: application/pdf; name="lijst.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA'
FOOTER = "Content-Type: text/plain\r\n\r\nlijstvoet <1>"
LOGO = 'Content-Type: image/png; name="logo.png"\r\nContent-Disposition: inline\r\nContent-ID: <1>\r\n\r\nxx'


@pytest.mark.parametrize(
    ("tree", "text", "html"),
    [
        (PLAIN, "Ik kom.", ""),
        (HTML, "", "<p>Ik kom.</p>"),
        (multipart("alternative", PLAIN, HTML), "Ik kom.", "<p>Ik kom.</p>"),
        (multipart("mixed", multipart("alternative", PLAIN, HTML), PDF), "Ik kom.", "<p>Ik kom.</p>"),
        (multipart("alternative", PLAIN, multipart("related", HTML, LOGO)), "Ik kom.", "<p>Ik kom.</p>"),
        (multipart("mixed", PLAIN, FOOTER), "Ik kom.\nlijstvoet <1>", ""),
        (multipart("mixed", HTML, FOOTER), "", "<p>Ik kom.</p>\n<pre>lijstvoet &lt;1&gt;</pre>"),
        (multipart("signed", PLAIN, PDF), "Ik kom.", ""),
    ],
)
def test_text_and_html_are_each_complete(tree: str, text: str, html: str) -> None:
    message = parse(HEAD + tree.encode())
    assert (message.text.rstrip("\n"), message.html.strip()) == (text, html)


def test_an_attachment_is_known_by_what_it_calls_itself() -> None:
    named = "Content-Type: text/csv\r\nContent-Disposition: attachment; filename*=utf-8''deeln%C3%A9mers.csv\r\n\r\na;b"
    message = parse(HEAD + multipart("mixed", PLAIN, PDF, named, LOGO).encode())
    assert message.attachments == (
        Attachment("application/pdf", "lijst.pdf", 3),
        Attachment("text/csv", "deelnémers.csv", 3),
        Attachment("image/png", "logo.png", 2),
    )


def test_a_text_with_a_name_is_an_attachment_though_it_is_shown_inline() -> None:
    named = "Content-Type: text/plain\r\nContent-Disposition: inline; filename=namen.txt\r\n\r\nPiet Pieters"
    message = parse(HEAD + multipart("mixed", PLAIN, named).encode())
    assert (message.text, message.attachments) == ("Ik kom.", (Attachment("text/plain", "namen.txt", 12),))


def test_the_text_of_a_mail_inside_is_not_the_text_of_the_mail() -> None:
    inner = "Content-Type: message/rfc822\r\n\r\nFrom: Piet <piet@delft.nl>\r\nSubject: aanmelden\r\n\r\nIk meld me af."
    message = parse(HEAD + multipart("mixed", PLAIN, inner).encode())
    assert message.text.strip() == "Ik kom."
    assert [(mail.sender, mail.subject, mail.text) for mail in message.embedded] == [
        (Address("Piet", "piet@delft.nl"), "aanmelden", "Ik meld me af.")
    ]


def test_calendar_and_report_parts_are_kept_as_text() -> None:
    calendar = "Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR"
    report = "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nAction: failed\r\nStatus: 5.1.1"
    original = "Content-Type: text/rfc822-headers\r\n\r\nSubject: oud"
    message = parse(HEAD + multipart("report", PLAIN, report, original, calendar).encode())
    assert message.calendar == ("BEGIN:VCALENDAR\nEND:VCALENDAR",)
    assert message.reports == ("Reporting-MTA: dns; x\n\nAction: failed\nStatus: 5.1.1", "Subject: oud")


def test_a_multipart_with_the_wrong_boundary_is_read_by_the_one_that_stands_in_it() -> None:
    tree = "Content-Type: multipart/alternative; boundary=kwijt\r\n\r\n--abc\r\n" + PLAIN + "\r\n--abc\r\n" + HTML
    message = parse(HEAD + tree.encode() + b"\r\n--abc--\r\n")
    assert (message.text, message.html, message.problems) == ("Ik kom.", "<p>Ik kom.</p>", ())
