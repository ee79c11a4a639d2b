"""The text and the HTML of a mail, put together from its parts. Sorting them is left to parts.py."""

from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message as Tree
from html import escape

from processor.reading import problems
from processor.reading.mime import charsets, limits, parts
from processor.reading.mime.flowed import unflowed


@dataclass(frozen=True, slots=True)
class Texts:
    """The plain text and the HTML of one mail, "" when it has none."""

    plain: str
    html: str


def texts(found: parts.Parts, known: Mapping[int, str]) -> Texts:
    """Decode and join the bodies. `known` has texts that are decoded already, by the identity of their part.

    The HTML holds every stretch of the mail once there is any HTML; the text is "" when a stretch came as HTML only,
    so that either is complete by itself.
    """
    read = [_both(body, known, found.problems) for body in found.bodies]
    has_html = any(html for _, html in read)
    complete = all(plain.strip() or not html for plain, html in read)
    text = "\n".join(plain for plain, _ in read) if complete else ""
    markup = "\n".join(html or f"<pre>{escape(plain)}</pre>" for plain, html in read) if has_html else ""
    return Texts(_cut(text, found.problems), _cut(markup, found.problems))


def _both(body: parts.Body, known: Mapping[int, str], notes: list[str]) -> tuple[str, str]:
    plain = "\n".join(_unwrapped(part, _decoded(part, known, notes)) for part in body.plain)
    return plain, "\n".join(_decoded(part, known, notes) for part in body.html)


def _decoded(part: Tree, known: Mapping[int, str], notes: list[str]) -> str:
    text = known.get(id(part))
    return parts.text_of(part, notes) if text is None else text


def _unwrapped(part: Tree, text: str) -> str:
    """Visible characters only and, where the part says format=flowed, the lines as they were typed."""
    text = charsets.visible(text)
    if str(part.get_param("format", "")).lower() != "flowed":
        return text
    return unflowed(text, delete_space=str(part.get_param("delsp", "")).lower() == "yes")


def _cut(text: str, notes: list[str]) -> str:
    if len(text) > limits.MOST_TEXT:
        notes.append(problems.TEXT_CUT)
    return text[: limits.MOST_TEXT]
