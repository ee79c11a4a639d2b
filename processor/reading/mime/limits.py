"""How much of a mail is looked at, so that no input takes more than a second. Cuts bytes; understands nothing.

Every limit is far beyond an ordinary mail; what is cut stands in the problems of the Message.
"""

import re
from email.message import Message
from email.policy import Compat32
from typing import AnyStr

from processor.reading import problems

MOST_BYTES = 6_000_000
MOST_LINES = 60_000
MOST_LINES_OF_REPORT = 10_000
"""The email package makes an object of each group of a delivery report."""
MOST_HEADER_BYTES = 200_000
MOST_HEADER_LINES = 4_000
MOST_PARTS = 2_000
MOST_LINE_CHECKS = 1_500_000
"""Lines times containers: the email package tests each line against every open container."""
_FEW_LINES = 1_200  # too few to reach MOST_LINE_CHECKS, were each of them a container
MOST_TEXT = 1_000_000
"""Characters of text, and of HTML, that are kept."""
MOST_TAGS = 20_000
"""Tags of HTML that are read; a mail's own words come first, long chains of replies after them."""
DEEPEST_MAIL = 5
"""Mails inside mails that are opened; deeper ones are left out."""
MOST_MAILS = 20
"""Mails side by side inside one mail that are opened."""

_SMALL = 2_000_000
_HUGE = 40_000_000
_MOST_SLIMMED = 400_000  # lines: a mail of 30 MB
_BULK_FROM, _BULK_TO = 60, 78  # the length of base64 lines (RFC 2045 §6.8: at most 76, and CR)
_BULK_RUN = 20_000  # more than MOST_TEXT, so that a text in base64 is kept
_BULK_IN_ALL = 40_000
_HEADER_ROOM = 5_000_000  # searched for the fields behind a huge one
_FIELD_ROOM = 32_000
_PARAMETER_ROOM = 2_000
_PARAMETERS = 30
_WORDS_ROOM = 400
_CONTAINER = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_REPORT = re.compile(rb"message/(?:global-)?delivery-status", re.IGNORECASE)
_FIELD_END = re.compile(rb"\n(?![ \t])")
_CONTINUATION = re.compile(r";[^;=]*\*[^;]*")
_STRANGE_CHARSET = re.compile(r"charset\s*=\s*\"?'?(?:punycode|idna|undefined|[a-z_-]*unicode.escape)", re.IGNORECASE)


def bounded(raw: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The bytes that are safe to parse, and what was cut of them."""
    body, notes = _shorter_header(_with_line_feeds(raw[:_HUGE]))
    slim = _slimmed(body)
    seen = slim[:MOST_BYTES]
    seen = seen[: min(_line_limit(seen), nth(seen, b"\n--", MOST_PARTS))]
    whole = len(seen) == len(slim) and len(raw) <= _HUGE and body.count(b"\n") <= _MOST_SLIMMED
    return seen, notes if whole else (*notes, problems.MAIL_CUT)


def _with_line_feeds(raw: bytes) -> bytes:
    """A mail whose lines end in a bare CR, as old Macs wrote them, with line ends that can be counted."""
    return raw if raw.count(b"\r") <= raw.count(b"\n") else raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _slimmed(raw: bytes) -> bytes:
    """A large mail without the bulk of its base64 attachments, of which only name and type are looked at."""
    if len(raw) <= _SMALL:
        return raw
    kept, run, bulk = [], 0, 0
    for line in raw[: nth(raw, b"\n", _MOST_SLIMMED)].split(b"\n"):
        run = run + 1 if _BULK_FROM <= len(line) <= _BULK_TO and b" " not in line else 0
        bulk += run > 0
        if run == 0 or (run <= _BULK_RUN and bulk <= _BULK_IN_ALL):
            kept.append(line)
    return b"\n".join(kept)


def _shorter_header(raw: bytes) -> tuple[bytes, tuple[str, ...]]:
    ends = (raw.find(end) for end in (b"\n\n", b"\n\r\n"))
    stop = min((end for end in ends if end >= 0), default=len(raw))
    if stop <= MOST_HEADER_BYTES and raw.count(b"\n", 0, stop) <= MOST_HEADER_LINES:
        return raw, ()
    header = _without_huge_fields(raw[: min(stop, _HEADER_ROOM)])[:MOST_HEADER_BYTES]
    return header[: nth(header, b"\n", MOST_HEADER_LINES)] + raw[stop:], (problems.HEADERS_CUT,)


def _without_huge_fields(header: bytes) -> bytes:
    """Long fields cut at their start, so that From and Date behind 100,000 recipients are still seen."""
    return b"\n".join(field[:_FIELD_ROOM] for field in _FIELD_END.split(header))


def _line_limit(body: bytes) -> int:
    if body.count(b"\n") < _FEW_LINES:
        return len(body)
    containers = len(_CONTAINER.findall(body))
    lines = MOST_LINES_OF_REPORT if _REPORT.search(body) else MOST_LINES
    return nth(body, b"\n", min(lines, MOST_LINE_CHECKS // max(1, containers)))


def nth(body: AnyStr, what: AnyStr, count: int) -> int:
    """Where the count-th occurrence stands; the length when there are no more than that."""
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
            return name, _STRANGE_CHARSET.sub("charset=utf-8", _few_parameters(name, value))
        return name, _few_words(value[:_FIELD_ROOM])


def _few_parameters(name: str, value: str) -> str:
    pieces = value[:_PARAMETER_ROOM].split(";", _PARAMETERS)
    few = ";".join(pieces[:_PARAMETERS])
    return few if "*" not in few or _can_be_joined(name, few) else _CONTINUATION.sub("", few)


def _can_be_joined(name: str, value: str) -> bool:
    """Whether the email package understands the continued parameters (RFC 2231); on some it raises TypeError."""
    probe = Message()
    probe[name] = value
    try:
        probe.get_params(header=name)
    except (TypeError, ValueError):
        return False
    return True


def _few_words(value: str) -> str:
    return value if value.count("=?") <= _WORDS_ROOM else value.replace("=?", "=¿")
