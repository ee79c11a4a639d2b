"""BODYSTRUCTURE as servers send it, parsed by imapclient, into the parts that are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from imapclient.response_parser import parse_fetch_response

from processor.inbox.rebuild import rebuild, sections, whole_lines
from processor.inbox.structure import MOST_TEXTS, Part, holds_report, parse, skipped_texts

TEXT = b'("TEXT" "PLAIN" ("CHARSET" "utf-8") NIL NIL "8BIT" 120 3 NIL NIL NIL NIL)'
HTML = b'("TEXT" "HTML" ("CHARSET" "utf-8") NIL NIL "QUOTED-PRINTABLE" 900 20 NIL NIL NIL NIL)'
PDF = b'("APPLICATION" "PDF" ("NAME" "a.pdf") NIL NIL "BASE64" 99999 NIL ("ATTACHMENT" ("FILENAME" "a.pdf")) NIL NIL)'
NOTE = b'("TEXT" "PLAIN" NIL NIL NIL "7BIT" 50 2 NIL ("ATTACHMENT" ("FILENAME" "notitie.txt")) NIL NIL)'
CALENDAR = b'("TEXT" "CALENDAR" ("METHOD" "REPLY") NIL NIL "7BIT" 300 9 NIL ("attachment" NIL) NIL NIL)'
STATUS = b'("MESSAGE" "DELIVERY-STATUS" NIL NIL NIL "7BIT" 200 NIL NIL NIL NIL)'
ENVELOPE = b'(NIL "binnenin" NIL NIL NIL NIL NIL NIL NIL "<b@c>")'
ALTERNATIVE = b"(" + TEXT + HTML + b' "ALTERNATIVE" ("BOUNDARY" "alt") NIL NIL NIL)'


def message(body: bytes) -> bytes:
    return b'("MESSAGE" "RFC822" NIL NIL NIL "7BIT" 900 ' + ENVELOPE + b" " + body + b" 40 NIL NIL NIL NIL)"


def mixed(*bodies: bytes) -> bytes:
    return b"(" + b"".join(bodies) + b' "MIXED" ("BOUNDARY" "mix") NIL NIL NIL)'


def tree(body: bytes) -> Part:
    return parse(parse_fetch_response([b"1 (UID 1 BODYSTRUCTURE " + body + b")"])[1][b"BODYSTRUCTURE"])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (TEXT, ["TEXT"]),
        (NOTE, ["TEXT"]),
        (PDF, []),
        (ALTERNATIVE, ["1.MIME", "1", "2.MIME", "2"]),
        (mixed(ALTERNATIVE, PDF), ["1.MIME", "1.1.MIME", "1.1", "1.2.MIME", "1.2", "2.MIME"]),
        (mixed(TEXT, NOTE, CALENDAR), ["1.MIME", "1", "2.MIME", "3.MIME", "3"]),
        (mixed(TEXT, STATUS), ["1.MIME", "1", "2.MIME", "2"]),
        (mixed(TEXT, message(TEXT)), ["1.MIME", "1", "2.MIME", "2.HEADER", "2.1"]),
        (
            mixed(TEXT, message(mixed(ALTERNATIVE, PDF))),
            ["1.MIME", "1", "2.MIME", "2.HEADER", "2.1.MIME", "2.1.1.MIME", "2.1.1", "2.1.2.MIME", "2.2.MIME"],
        ),
        (message(ALTERNATIVE), ["1.HEADER", "1.1.MIME", "1.1", "1.2.MIME"]),
        (mixed(message(message(TEXT))), ["1.MIME", "1.HEADER", "1.1.HEADER", "1.1.1"]),
    ],
    ids=[
        "lone text",
        "lone text called an attachment",
        "lone attachment",
        "alternative",
        "attachment",
        "attached texts",
        "report",
        "mail inside",
        "mail with parts inside",
        "nothing but a mail",
        "a mail in a mail in a mail",
    ],
)
def test_the_texts_and_the_headers_of_parts_are_asked_for(body: bytes, expected: list[str]) -> None:
    assert sections(tree(body)) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (TEXT, False),
        (CALENDAR, True),
        (mixed(ALTERNATIVE, CALENDAR), True),
        (mixed(mixed(TEXT, STATUS)), True),
        (mixed(TEXT, message(CALENDAR)), False),
        (message(CALENDAR), False),
    ],
)
def test_a_report_counts_unless_it_is_in_a_forwarded_mail(body: bytes, *, expected: bool) -> None:
    assert holds_report(tree(body)) is expected


def test_a_disposition_that_is_the_bare_header_is_understood() -> None:
    bare = NOTE.replace(b'("ATTACHMENT" ("FILENAME" "notitie.txt"))', b'"attachment; filename=notitie.txt"')
    assert sections(tree(mixed(TEXT, bare))) == ["1.MIME", "1", "2.MIME"]


def test_texts_beyond_what_a_human_writes_are_not_read_and_counted() -> None:
    whole = tree(mixed(*[TEXT] * (MOST_TEXTS + 3)))
    assert (skipped_texts(whole), sum(part.read for part in whole.children)) == (3, MOST_TEXTS)


def test_a_mail_of_very_many_parts_is_refused() -> None:
    with pytest.raises(ValueError, match="too many parts"):
        sections(tree(mixed(*[PDF] * 201)))


@pytest.mark.parametrize(
    "body",
    [(), (None,), (b"text",), ([], b"mixed"), (((),), b"mixed"), (b"text", 5, None), "text", ((b"a", b"b"), b"mixed")],
)
def test_a_structure_that_makes_no_sense_is_a_value_error(body: tuple[object, ...]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse(body)


def test_parts_nested_without_end_are_a_value_error() -> None:
    body = TEXT
    for _ in range(30):
        body = mixed(body)
    with pytest.raises(ValueError, match="nested too deeply"):
        tree(body)


ATOMS = st.none() | st.integers(0, 9) | st.sampled_from([b"text", b"plain", b"message", b"rfc822", b"mixed", b"\xff"])


@given(st.recursive(ATOMS, lambda inner: st.lists(inner, max_size=12).map(tuple) | st.lists(inner, max_size=4)))
def test_whatever_a_server_answers_is_a_tree_or_a_value_error(body: tuple[object, ...]) -> None:
    try:
        whole = parse(body)
    except ValueError:
        return
    assert whole.kind


def test_a_mail_is_put_together_again() -> None:
    found = {
        "1.MIME": b"Content-Type: text/plain\r\n\r\n",
        "1": b"Ik kom.\r\n",
        "2.MIME": b"Content-Type: application/pdf; name=a.pdf\r\n\r\n",
    }
    header = b'Subject: hoi\r\nContent-Type: multipart/mixed; boundary="mix"\r\n\r\n'
    assert rebuild(tree(mixed(TEXT, PDF)), header, found) == (
        header + b"--mix\r\nContent-Type: text/plain\r\n\r\nIk kom.\r\n\r\n"
        b"--mix\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\n\r\n"
        b"--mix--\r\n"
    )


def test_a_part_without_a_header_stays_one() -> None:
    assert rebuild(
        tree(mixed(TEXT)), b"Content-Type: multipart/mixed; boundary=mix", {"1.MIME": b"\r\n", "1": b"hoi"}
    ) == (b"Content-Type: multipart/mixed; boundary=mix\r\n\r\n--mix\r\n\r\nhoi\r\n--mix--\r\n")


def test_another_boundary_than_the_header_says_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="boundary"):
        rebuild(tree(mixed(TEXT)), b"Content-Type: multipart/mixed; boundary=mixer\r\n\r\n", {})


@pytest.mark.parametrize(
    ("body", "limit", "expected"),
    [
        (b"een\r\ntwee\r\n", 20, b"een\r\ntwee\r\n"),
        (b"een\r\ntwee\r\n", 11, b"een\r\ntwee\r\n"),
        (b"een\r\ntwee\r\n", 10, b"een\r\n"),
        (b"een\r\ntwee\r\n", 5, b"een\r\n"),
        (b"een\r\ntwee\r\n", 4, b""),
        (b"eenregel", 4, b""),
    ],
)
def test_a_text_is_cut_at_a_line_end(body: bytes, limit: int, expected: bytes) -> None:
    assert whole_lines(body, limit) == expected
