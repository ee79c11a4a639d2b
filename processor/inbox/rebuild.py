"""A mail from its header and the parts that were read; the others are there as empty parts with type and name. Pure.

Which sections to ask for, and how to put the answers together again; asking is imap.py's.
"""

from collections.abc import Mapping
from dataclasses import replace

from processor.inbox.structure import Part, parts

CRLF = b"\r\n"


def sections(whole: Part) -> list[str]:
    """What to FETCH for the tree of a mail of which the header is known; a lone text is the TEXT of the mail."""
    if not whole.children:
        return ["TEXT"] if whole.read else []
    return [name for part in parts(whole) for name in _sections(part)]


def rebuild(whole: Part, header: bytes, found: Mapping[str, bytes]) -> bytes:
    """The mail. `found` holds the sections by the names that `sections` gave; an absent one counts as empty.

    Raises ValueError when a boundary isn't the one in the header: then the result would read differently.
    """
    if not whole.children:
        return _block(header) + found.get("TEXT", b"")
    return _with_header(whole, header, found)


def whole_lines(body: bytes, limit: int) -> bytes:
    """The body, cut at the last line end within `limit`: half a line of base64 can't be decoded."""
    return body if len(body) <= limit else body[: body.rfind(b"\n", 0, limit) + 1]


def _sections(part: Part) -> list[str]:
    if part.is_message:
        return [f"{part.section}.HEADER"]
    return [f"{part.section}.MIME", part.section] if part.read else []


def _with_header(part: Part, header: bytes, found: Mapping[str, bytes]) -> bytes:
    """A mail: its own header says how its body is to be read."""
    if not part.is_multipart:
        return _block(header) + _body(part, found)
    if not part.boundary or part.boundary not in header:
        raise ValueError("the boundary isn't in the header")
    return _block(header) + _body(part, found)


def _as_child(part: Part, found: Mapping[str, bytes]) -> bytes:
    """A part of a multipart: its own header when it was read, else one made of what the server told about it."""
    if part.is_multipart and not part.boundary:
        return _as_child(replace(part, params=(*part.params, (b"boundary", _made_up(part)))), found)
    header = found.get(f"{part.section}.MIME", b"") if part.read else _mime(part)
    return _block(header) + _body(part, found)


def _body(part: Part, found: Mapping[str, bytes]) -> bytes:
    if part.is_message:
        embedded = part.children[0]
        return _with_header(embedded, found.get(f"{part.section}.HEADER", b""), found)
    if part.is_multipart:
        opening = b"--" + part.boundary + CRLF
        inside = b"".join(opening + _as_child(child, found) + CRLF for child in part.children)
        return inside + b"--" + part.boundary + b"--" + CRLF
    return found.get(part.section, b"") if part.read else b""


def _mime(part: Part) -> bytes:
    lines = [b"Content-Type: " + part.kind.encode("ascii", "replace") + _params(part.params)]
    if part.disposition:
        size = part.size * 3 // 4 if part.encoding == "base64" else part.size
        told = tuple(pair for pair in part.disposition_params if pair[0].lower() != b"size")
        shown = _params((*told, (b"size", str(size).encode())))
        lines.append(b"Content-Disposition: " + part.disposition.encode("ascii", "replace") + shown)
    return CRLF.join(lines)


def _params(pairs: tuple[tuple[bytes, bytes], ...]) -> bytes:
    return b"".join(b";" + CRLF + b" " + _clean(name) + b"=" + _value(name, value) for name, value in pairs)


def _value(name: bytes, value: bytes) -> bytes:
    # An extended value of RFC 2231 §4 may not stand between quotes.
    if name.endswith(b"*"):
        return _clean(value)
    return b'"' + _clean(value).replace(b"\\", b"\\\\").replace(b'"', b'\\"') + b'"'


def _clean(value: bytes) -> bytes:
    return value.replace(b"\r", b"").replace(b"\n", b"")


def _made_up(part: Part) -> bytes:
    return f"=_part_{part.section}".encode()


def _block(header: bytes) -> bytes:
    """A header with the blank line behind it; nothing but that line when there is none."""
    lines = header.rstrip(CRLF)
    return lines + CRLF + CRLF if lines else CRLF
