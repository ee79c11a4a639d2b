"""A mail from its header and the parts that were read; the others are there as empty parts with type and name. Pure.

Which sections to ask for, and how to put the answers together again; asking is texts.py's.
"""

import re
from collections.abc import Mapping

from processor.inbox.structure import Part

CRLF = b"\r\n"
MOST_SECTIONS = 200
"""A command line has a limit, and a mail with more parts was not written by a human."""


def sections(whole: Part) -> list[str]:
    """What to FETCH for the tree of a mail of which the header is known; a lone text is the TEXT of the mail.

    Raises ValueError when it is too much to ask.
    """
    if not whole.children:
        return ["TEXT"] if whole.read else []
    names = list(_inside(whole))
    if len(names) > MOST_SECTIONS:
        raise ValueError("too many parts")
    return names


def rebuild(whole: Part, header: bytes, found: Mapping[str, bytes]) -> bytes:
    """The mail. `found` holds the sections by the names that `sections` gave; an absent one counts as empty.

    Raises ValueError when a boundary isn't the one in its header: then the result would read differently.
    """
    if not whole.children:
        return _block(header) + found.get("TEXT", b"")
    return _entity(whole, header, found)


def whole_lines(body: bytes, limit: int) -> bytes:
    """The body, cut at the last line end within `limit`: half a line of base64 can't be decoded."""
    return body if len(body) <= limit else body[: body.rfind(b"\n", 0, limit) + 1]


def _inside(part: Part) -> list[str]:
    """The sections below the header of a part."""
    if part.is_message:
        return [f"{part.section}.HEADER", *_inside(part.children[0])]
    if part.is_multipart:
        return [name for child in part.children for name in (f"{child.section}.MIME", *_inside(child))]
    return [part.section] if part.read else []


def _entity(part: Part, header: bytes, found: Mapping[str, bytes]) -> bytes:
    """A header, a blank line, and what the header describes."""
    return _block(header) + _body(part, header, found)


def _body(part: Part, header: bytes, found: Mapping[str, bytes]) -> bytes:
    if part.is_message:
        return _entity(part.children[0], found.get(f"{part.section}.HEADER", b""), found)
    if part.is_multipart:
        return _between_boundaries(part, header, found)
    return found.get(part.section, b"") if part.read else b""


def _between_boundaries(part: Part, header: bytes, found: Mapping[str, bytes]) -> bytes:
    if not part.boundary or not _tells_boundary(header, part.boundary):
        raise ValueError("the boundary isn't in the header")
    opening = b"--" + part.boundary + CRLF
    entities = (_entity(child, found.get(f"{child.section}.MIME", b""), found) for child in part.children)
    return b"".join(opening + entity + CRLF for entity in entities) + b"--" + part.boundary + b"--" + CRLF


def _tells_boundary(header: bytes, boundary: bytes) -> bool:
    return bool(re.search(rb'boundary\s*=\s*"?' + re.escape(boundary) + rb'(["\s;]|$)', header, re.IGNORECASE))


def _block(header: bytes) -> bytes:
    """A header with the blank line behind it; nothing but that line when there is none."""
    lines = header.rstrip(CRLF)
    return lines + CRLF + CRLF if lines else CRLF
