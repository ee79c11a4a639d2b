"""BODYSTRUCTURE (RFC 9051 §7.5.2) → a tree of parts, and which of them are worth reading. Pure.

Attachments are never read (decision 1): of a mail only its texts, its calendar answers and its delivery reports are.
Of a mail inside the mail, only its header and its first text. Servers get this wrong in many ways: whatever doesn't
add up is a ValueError, and the caller takes another road.
"""

from collections.abc import Callable, Iterator, Sequence
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

EMBEDDED = 8
"""Place in the list of a message/rfc822 where the structure of the mail inside it stands."""

Pairs = tuple[tuple[bytes, bytes], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a mail. `section` is its number in FETCH ("1.2"), `kind` its lower-case type, `size` as it is encoded.

    `children` are the parts of a multipart, or the one body of a message/rfc822. `read` is true when its content is.
    """

    section: str
    kind: str
    params: Pairs = ()
    encoding: str = ""
    size: int = 0
    disposition: str = ""
    disposition_params: Pairs = ()
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

    @property
    def boundary(self) -> bytes:
        """The boundary of a multipart, b"" without one."""
        return next((value for name, value in self.params if name.lower() == b"boundary"), b"")


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


def parts(whole: Part) -> Iterator[Part]:
    """The part and all below it, in the order of the mail."""
    yield whole
    for part in whole.children:
        yield from parts(part)


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
    rest = body[1:] if isinstance(body[0], list) else body[len(inner) :]
    prefix = f"{section}." if section else ""
    disposition, disposition_params = _disposition(rest, 2)
    return Part(
        section=section,
        kind=f"multipart/{rest[0].decode('ascii', 'replace').lower()}",
        params=_pairs(rest[1]) if len(rest) > 1 else (),
        disposition=disposition,
        disposition_params=disposition_params,
        children=tuple(_part(child, f"{prefix}{number}", depth + 1) for number, child in enumerate(inner, start=1)),
    )


def _leaf(body: Sequence[Any], section: str, depth: int) -> Part:
    kind = f"{body[0].decode('ascii', 'replace')}/{body[1].decode('ascii', 'replace')}".lower()
    embedded = _tuple_at(body, EMBEDDED) if kind == "message/rfc822" else None
    disposition, disposition_params = _disposition(body, _place_of_disposition(kind, embedded=bool(embedded)))
    return Part(
        section=section,
        kind=kind,
        params=_pairs(body[2]),
        encoding=(body[5] or b"").decode("ascii", "replace").lower(),
        size=int(body[6] or 0),
        disposition=disposition,
        disposition_params=disposition_params,
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


def _disposition(body: Sequence[Any], place: int) -> tuple[str, Pairs]:
    found = _tuple_at(body, place)
    if not found or not isinstance(found[0], bytes):
        return "", ()
    return found[0].decode("ascii", "replace").lower(), _pairs(found[1]) if len(found) > 1 else ()


def _pairs(flat: Sequence[Any] | None) -> Pairs:
    if not isinstance(flat, tuple):
        return ()
    values = [value if isinstance(value, bytes) else str(value).encode() for value in flat]
    return tuple(zip(values[::2], values[1::2], strict=False))


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
