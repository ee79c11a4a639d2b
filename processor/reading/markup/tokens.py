"""HTML source to tags and text, in one pass that takes linear time on any input.

Not a tree builder: browsers' rules for broken nesting take quadratic time and memory (selectolax took 103 s for 1 MB of
"<div>" and made two million nodes of 4,000 unclosed tags), and a mail needs only tags, attributes and text in order.
What a tag means is left to html.py.
"""

import re
from collections.abc import Iterator
from html import unescape

_TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<tag>/?[a-zA-Z][^\s/>]{0,40})(?P<attributes>(?:[^>\"'=]+|=\s*\"[^\"]*\"|=\s*'[^']*'|[=\"'])*)>?"
    r"|<[!?/][^>]*>?"
    r"|(?P<text>[^<]+|<)",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([a-zA-Z-]{1,40})\s*(?:=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]*)))?")
_RAW = {
    name: re.compile(rf"</{name}[^>]*>?", re.IGNORECASE) for name in ("style", "script", "title", "template", "xml")
}
_ATTRIBUTES_ROOM = 4_000


class Token:
    """A tag, or a stretch of text between two tags.

    `name` is the tag's name in lower case, with "/" before it for an end tag, "" for text. `source` is the text with
    its entities, the attributes as they stand, or for style the sheet itself. `end` is where the token ends.
    """

    __slots__ = ("end", "name", "source")

    def __init__(self, name: str, source: str, end: int) -> None:
        self.name, self.source, self.end = name, source, end


def tokens(html: str) -> Iterator[Token]:
    """Tags and text in order; comments, declarations, scripts and titles are left out."""
    position, size = 0, len(html)
    while position < size:
        found = _TOKEN.match(html, position)
        if found is None:  # cannot be: the last alternative takes any character
            return
        position = found.end()
        kind = found.lastgroup
        name = found["tag"].lower() if kind == "attributes" else ""
        if kind == "text":
            yield Token("", found["text"], position)
        elif name in _RAW:
            close = _RAW[name].search(html, position)
            raw = html[position : close.start() if close else size]
            position = close.end() if close else size
            if name == "style":
                yield Token(name, raw, position)
        elif name:
            yield Token(name, found["attributes"], position)


def attributes(source: str) -> dict[str, str]:
    """The attributes of a tag, names in lower case, entities decoded; of a name that repeats, the first."""
    found: dict[str, str] = {}
    for hit in _ATTRIBUTE.finditer(source[:_ATTRIBUTES_ROOM]):
        found.setdefault(hit[1].lower(), decoded(hit[2] or hit[3] or hit[4] or ""))
    return found


def decoded(source: str) -> str:
    """Text with its entities decoded; left as it is when Python refuses a number of thousands of digits."""
    if "&" not in source:
        return source
    try:
        return unescape(source)
    except ValueError:
        return source


def words_ahead(html: str, position: int, room: int = 1_500) -> str:
    """The text that follows in the next characters, without tags: enough to see how a block begins."""
    return decoded(re.sub(r"<[^>]*>?", " ", html[position : position + room])).strip()
