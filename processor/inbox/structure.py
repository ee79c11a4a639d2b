"""BODYSTRUCTURE (RFC 9051 §7.5.2) → a tree of parts, and which of them are worth reading. Pure.

Attachments are never read (decision 1): of a mail only its texts, its calendar answers and its delivery reports are.
Of a mail inside the mail, only its header and its first text. Servers get this wrong in many ways: whatever doesn't
add up is a ValueError, and the caller takes another road.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import count, takewhile
from typing import Any

DEEPEST = 20
MOST_TEXTS = 40
"""A mail of a human has a handful; the rest of an absurd one stays unread."""

REPORTS = frozenset({"multipart/report", "text/calendar", "message/delivery-status"})
ALWAYS_TEXT = frozenset(
    {"text/calendar", "message/delivery-status", "message/disposition-notification", "text/rfc822-headers"}
)

FEWEST = 7
"""What every part tells at least: type, subtype, parameters, id, description, encoding, size."""
EMBEDDED = 8
"""Place in the list of a message/rfc822 where the structure of the mail inside it stands."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a mail. `section` is its number in FETCH ("1.2"), `kind` its lower-case type.

    `children` are the parts of a multipart, or the one body of a message/rfc822. `read` is true when its content is.
    """

    section: str
    kind: str
    disposition: str = ""
    boundary: bytes = b""
    children: tuple["Part", ...] = ()
    read: bool = False

    @property
    def is_multipart(self) -> bool:
        """Holds parts between boundaries."""
        return self.kind.startswith("multipart/")

    @property
    def is_message(self) -> bool:
        """Holds a mail."""
        return self.kind == "message/rfc822" and bool(self.children)


def parse(body: Sequence[Any]) -> Part:
    """The tree of a mail, from a BODYSTRUCTURE as nested sequences. Raises ValueError when it makes no sense."""
    try:
        whole = _part(body, "", 0)
    except (LookupError, TypeError, AttributeError) as error:
        raise ValueError(f"a BODYSTRUCTURE that makes no sense: {error}") from error
    return _with_texts(whole)


def holds_report(whole: Part) -> bool:
    """Whether a delivery report or calendar answer is in the mail itself; one in a forwarded mail isn't to us."""
    inside = () if whole.is_message else whole.children
    return whole.kind in REPORTS or any(holds_report(part) for part in inside)


def holds_only_texts(whole: Part) -> bool:
    """Whether nothing in the mail stays unread."""
    return all(map(holds_only_texts, whole.children)) if whole.children else whole.read


def skipped_texts(whole: Part) -> int:
    """How many texts stay unread because there are too many. Texts inside a forwarded mail don't count."""
    if whole.is_message:
        return 0
    return sum(map(skipped_texts, whole.children)) + (_is_text(whole) and not whole.read)


def _part(body: Sequence[Any], section: str, depth: int) -> Part:
    if depth > DEEPEST:
        raise ValueError("parts nested too deeply")
    if isinstance(body[0], (list, tuple)):
        return _multipart(body, section, depth)
    return _leaf(body, section or "1", depth)


def _multipart(body: Sequence[Any], section: str, depth: int) -> Part:
    # imapclient gathers the outermost parts in a list, and leaves the deeper ones side by side.
    inner = body[0] if isinstance(body[0], list) else list(takewhile(lambda item: isinstance(item, tuple), body))
    if not inner:
        raise ValueError("a multipart without parts")
    rest = body[1:] if isinstance(body[0], list) else body[len(inner) :]
    prefix = f"{section}." if section else ""
    return Part(
        section=section,
        kind=f"multipart/{rest[0].decode('ascii', 'replace').lower()}",
        boundary=_boundary(rest[1]) if len(rest) > 1 else b"",
        children=tuple(_part(child, f"{prefix}{number}", depth + 1) for number, child in enumerate(inner, start=1)),
    )


def _leaf(body: Sequence[Any], section: str, depth: int) -> Part:
    if len(body) < FEWEST:
        raise ValueError("a part with too few facts")
    kind = f"{body[0].decode('ascii', 'replace')}/{body[1].decode('ascii', 'replace')}".lower()
    embedded = _tuple_at(body, EMBEDDED) if kind == "message/rfc822" else None
    return Part(
        section=section,
        kind=kind,
        disposition=_disposition(body, _place_of_disposition(kind, embedded=bool(embedded))),
        children=(_embedded(embedded, section, depth + 1),) if embedded else (),
    )


def _embedded(body: Sequence[Any], section: str, depth: int) -> Part:
    """The body of a mail inside: its parts count on from the section of the message (RFC 9051 §6.4.5.1)."""
    single = not isinstance(body[0], (list, tuple))
    return _part(body, f"{section}.1" if single else section, depth)


def _place_of_disposition(kind: str, *, embedded: bool) -> int:
    # A text has its lines before it; a mail inside its envelope, structure and lines.
    if embedded:
        return 11
    return 9 if kind.startswith("text/") else 8


def _tuple_at(body: Sequence[Any], place: int) -> tuple[Any, ...] | None:
    found = body[place] if len(body) > place else None
    return found if isinstance(found, tuple) else None


def _disposition(body: Sequence[Any], place: int) -> str:
    found = body[place] if len(body) > place else None
    # Some servers give the header as it stands instead of a list of what it says.
    word = found[0] if isinstance(found, tuple) and found else found
    return word.partition(b";")[0].strip().decode("ascii", "replace").lower() if isinstance(word, bytes) else ""


def _boundary(params: Sequence[Any] | None) -> bytes:
    pairs = zip(params[::2], params[1::2], strict=False) if isinstance(params, tuple) else ()
    found = next((value for name, value in pairs if isinstance(name, bytes) and name.lower() == b"boundary"), b"")
    return found if isinstance(found, bytes) else str(found).encode()


def _is_text(part: Part) -> bool:
    return part.kind in ALWAYS_TEXT or (part.kind.startswith("text/") and part.disposition != "attachment")


def _with_texts(whole: Part) -> Part:
    """The tree with the parts marked that are read."""
    if not whole.children and whole.kind.startswith("text/"):
        return replace(whole, read=True)  # the mail is this text, whatever its disposition says
    texts = count(1)
    return _mark(whole, lambda part: _is_text(part) and next(texts) <= MOST_TEXTS)


def _mark(part: Part, wanted: Callable[[Part], bool]) -> Part:
    if part.is_message:
        firsts = count(1)
        inside = (_mark(child, lambda leaf: _is_text(leaf) and next(firsts) == 1) for child in part.children)
        return replace(part, children=tuple(inside))
    if part.children:
        return replace(part, children=tuple(_mark(child, wanted) for child in part.children))
    return replace(part, read=wanted(part))
