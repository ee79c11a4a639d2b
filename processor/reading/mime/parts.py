"""The MIME tree of one mail, sorted by what each part is: text, HTML, calendar, report, mail inside, attachment.

Reads the standard library's compat32 tree and decodes single parts; who sent it and what it says is left to message.py.
"""

import re
from dataclasses import dataclass, field
from email.message import Message as Tree
from email.parser import BytesParser

from processor.reading import problems
from processor.reading.mime import charsets, headers, limits

_TEXTS = frozenset({"text/plain", "text/html", "text/enriched", "text/richtext"})
_REPORTS = frozenset(
    {
        "message/delivery-status",
        "message/global-delivery-status",
        "message/disposition-notification",
        "message/feedback-report",
        "message/rfc822-headers",
        "text/rfc822-headers",
    }
)
_CALENDARS = frozenset({"text/calendar", "application/ics"})
_MAILS = frozenset({"message/rfc822", "message/global"})
_BYTES_A_CHARACTER = 2
_FIRST_BOUNDARY = re.compile(r"^--(\S{1,70})[ \t]*\r?\ncontent-", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Body:
    """One stretch of the mail's text, in the forms that it came in (a multipart/alternative has both)."""

    plain: tuple[Tree, ...] = ()
    html: tuple[Tree, ...] = ()


@dataclass(slots=True)
class Parts:
    """What hangs on the tree, in the order of the mail."""

    bodies: list[Body] = field(default_factory=list)
    calendar: list[str] = field(default_factory=list)
    reports: list[str] = field(default_factory=list)
    embedded: list[Tree] = field(default_factory=list)
    attachments: list[tuple[str, str, int]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def plain(self) -> tuple[Tree, ...]:
        """The text/plain parts of the mail's own text."""
        return tuple(part for body in self.bodies for part in body.plain)

    def html(self) -> tuple[Tree, ...]:
        """The text/html parts of the mail's own text."""
        return tuple(part for body in self.bodies for part in body.html)


def sorted_parts(tree: Tree) -> Parts:
    """Sort the parts of a mail; mails inside it are not entered."""
    parts = Parts()
    parts.bodies = _bodies(tree, parts, root=True)
    return parts


def _bodies(part: Tree, parts: Parts, *, root: bool = False) -> list[Body]:
    kind = part.get_content_type()
    if part.get_content_maintype() == "multipart":
        return _children(part, kind, parts)
    if kind in _REPORTS:
        parts.reports.append(_report(part))
    elif part.is_multipart():
        parts.embedded.extend(child for child in part.get_payload() if isinstance(child, Tree))
    elif kind in _CALENDARS or (not root and filename(part).lower().endswith(".ics")):
        parts.calendar.append(charsets.visible(text_of(part, parts.problems)))
    elif _is_text(part, kind, root=root):
        return [Body(html=(part,)) if kind == "text/html" else Body(plain=(part,))]
    elif not root or kind not in _MAILS:
        parts.attachments.append((kind, filename(part), _size(part)))
    return []


def _children(part: Tree, kind: str, parts: Parts) -> list[Body]:
    if not part.is_multipart():
        return _mended(part, parts)
    children = part.get_payload()
    found = [body for child in children if isinstance(child, Tree) for body in _bodies(child, parts)]
    if kind != "multipart/alternative":
        return found
    return [Body(tuple(p for body in found for p in body.plain), tuple(p for body in found for p in body.html))]


def _mended(part: Tree, parts: Parts) -> list[Body]:
    """A multipart whose boundary is missing or wrong: the boundary that stands in it, else its source as text."""
    source = _source(part)
    found = _FIRST_BOUNDARY.search(source)
    if found is None:
        parts.problems.append(problems.BROKEN_MULTIPART)
        return [Body(plain=(_as_text(source),))]
    label = f'Content-Type: {part.get_content_type()}; boundary="{found[1]}"\n\n'
    raw = (label + source).encode("utf-8", "surrogateescape")
    child = BytesParser(policy=limits.BoundedPolicy()).parsebytes(raw)
    if child.is_multipart():
        return _bodies(child, parts)
    parts.problems.append(problems.BROKEN_MULTIPART)
    return [Body(plain=(_as_text(source),))]


def _as_text(source: str) -> Tree:
    part = Tree()
    part.set_payload(source)
    return part


def _is_text(part: Tree, kind: str, *, root: bool) -> bool:
    if root:
        return part.get_content_maintype() == "text"
    return kind in _TEXTS and part.get_content_disposition() in (None, "inline") and not filename(part)


def _report(part: Tree) -> str:
    """A report's fields as "Name: value" lines, its groups apart by an empty line (RFC 3464 §2.1)."""
    if not part.is_multipart():
        return charsets.visible(text_of(part, []))
    return "\n\n".join(_fields(group) for group in part.get_payload() if isinstance(group, Tree))


def _fields(group: Tree) -> str:
    lines = [f"{name}: {headers.plain(str(value))}" for name, value in group.raw_items()]
    rest = charsets.visible(_source(group))
    return "\n".join([*lines, rest] if rest.strip() else lines)


def filename(part: Tree) -> str:
    """What a part calls itself, single-line; "" when it has no name. Never a path to be trusted."""
    return headers.plain(str(part.get_filename() or ""))[:255]


def _size(part: Tree) -> int:
    """Bytes of an attachment, nearly: base64 is counted, not decoded."""
    length = len(_source(part))
    return length * 3 // 4 if _encoding(part) == "base64" else length


def charset(part: Tree) -> str:
    """The label of its charset in lower case, "" when it has none."""
    return str(part.get_content_charset() or "")


def text_of(part: Tree, notes: list[str]) -> str:
    """The decoded text of one part, at most a little over `limits.MOST_TEXT`; what was wrong is added to `notes`."""
    label = charset(part)
    if label and not charsets.codec_name(label):
        notes.append(problems.UNKNOWN_CHARSET)
    payload, room = _bytes_of(part, notes), _BYTES_A_CHARACTER * limits.MOST_TEXT
    if len(payload) > room:
        notes.append(problems.TEXT_CUT)
    return charsets.decode(payload[:room], label)[: limits.MOST_TEXT + 1]


def _bytes_of(part: Tree, notes: list[str]) -> bytes:
    source = _source(part) if _encoding(part) == "base64" else ""
    if source and _reads_as_prose(source[:2000]):
        notes.append(problems.NOT_BASE64)
        return source.encode("utf-8", "surrogateescape")
    decoded = part.get_payload(decode=True)
    return decoded if isinstance(decoded, bytes) else b""


def _source(part: Tree) -> str:
    """The part as it stands in the mail; the email package raises on some charsets when asked for it."""
    try:
        payload = part.get_payload()
    except (TypeError, ValueError):
        decoded = part.get_payload(decode=True)
        return decoded.decode("ascii", "replace") if isinstance(decoded, bytes) else ""
    return payload if isinstance(payload, str) else ""


def _reads_as_prose(payload: str) -> bool:
    """Base64 has no spaces inside its lines."""
    return payload.strip().count(" ") > payload.count("\n") + 1


def _encoding(part: Tree) -> str:
    return str(part.get("content-transfer-encoding", "")).strip().lower()
