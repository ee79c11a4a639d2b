"""How much of a mail is looked at, so that no input takes more than a second. Cuts bytes; understands nothing.

Every limit is far beyond an ordinary mail; what is cut stands in the problems of the Message.
"""

import re
from email.policy import Compat32

from processor.reading import problems

MOST_BYTES = 12_000_000
MOST_LINES = 160_000
MOST_HEADER_BYTES = 200_000
MOST_PARTS = 2_000
MOST_LINE_CHECKS = 1_500_000
"""Lines times containers: the email package tests each line against every open container."""
MOST_TEXT = 1_000_000
"""Characters of text, and of HTML, that are kept."""
DEEPEST_MAIL = 5
"""Mails inside mails that are opened; deeper ones are left out."""
MOST_MAILS = 20
"""Mails side by side inside one mail that are opened."""

_FIELD_ROOM = 32_000
_PARAMETER_ROOM = 2_000
_PARAMETERS = 30
_WORDS_ROOM = 400
_CONTAINER = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_HEADER_END = re.compile(rb"\r?\n\r?\n|\r\r")
_STRANGE_CHARSET = re.compile(r"charset\s*=\s*\"?'?(?:punycode|idna|undefined|[a-z_-]*unicode.escape)", re.IGNORECASE)


def bounded(raw: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The bytes that are safe to parse, and what was cut of them."""
    body, notes = _shorter_header(raw)
    cut = min(len(body), MOST_BYTES, _line_limit(body), _nth(body, b"\n--", MOST_PARTS))
    return (body, notes) if cut == len(body) else (body[:cut], (*notes, problems.MAIL_CUT))


def _shorter_header(raw: bytes) -> tuple[bytes, tuple[str, ...]]:
    end = _HEADER_END.search(raw, 0, MOST_HEADER_BYTES)
    if end or len(raw) <= MOST_HEADER_BYTES:
        return raw, ()
    late = _HEADER_END.search(raw, MOST_HEADER_BYTES)
    rest = raw[late.start() :] if late else b""
    return _without_huge_fields(raw[: late.start() if late else len(raw)])[:MOST_HEADER_BYTES] + rest, (
        problems.HEADERS_CUT,
    )


def _without_huge_fields(header: bytes) -> bytes:
    """Long fields cut at their start, so that From and Date behind 100,000 recipients are still seen."""
    fields = re.split(rb"\r?\n(?![ \t])", header)
    return b"\r\n".join(field if len(field) <= _FIELD_ROOM else field[:_FIELD_ROOM] for field in fields)


def _line_limit(body: bytes) -> int:
    containers = len(_CONTAINER.findall(body))
    return _nth(body, b"\n", min(MOST_LINES, MOST_LINE_CHECKS // max(1, containers)))


def _nth(body: bytes, what: bytes, count: int) -> int:
    """Where the count-th occurrence stands; the length when there are fewer."""
    if body.count(what) <= count:
        return len(body)
    position = -1
    for _ in range(count):
        position = body.find(what, position + 1)
    return position


class BoundedPolicy(Compat32):
    """compat32 that never keeps a field on which the email package or mail-parser would take quadratic time."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """One field as name and raw value (see email.policy.Policy), cut where it is hostile."""
        name, value = super().header_source_parse(sourcelines)
        if name[:8].lower() == "content-":
            return name, _STRANGE_CHARSET.sub("charset=utf-8", _few_parameters(value))
        return name, _few_words(value[:_FIELD_ROOM])


def _few_parameters(value: str) -> str:
    pieces = value[:_PARAMETER_ROOM].split(";", _PARAMETERS)
    return ";".join(pieces[:_PARAMETERS])


def _few_words(value: str) -> str:
    return value if value.count("=?") <= _WORDS_ROOM else value.replace("=?", "=¿")
