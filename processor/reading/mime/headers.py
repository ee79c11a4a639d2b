"""Header fields to plain text: encoded words (RFC 2047), names, identifiers.

Works on one raw field at a time, as the email package kept it (8-bit bytes as surrogates). Nothing here raises. Which
field is the sender's is message.py's business.
"""

import binascii
import quopri
import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from email.utils import getaddresses, parsedate_to_datetime

from processor.reading import problems
from processor.reading.mime import charsets
from processor.reading.text.folding import PHRASE, kept

MOST_WORDS = 400
"""Encoded words decoded in one field; a longer field is shown raw. Bounds the time that a hostile field takes."""

_WORD = re.compile(r"=\?(?P<charset>[^?\s]{1,60})\?(?P<how>[bBqQ])\?(?P<data>(?:[^?\n]|\?(?!=)){0,998})\?=")
_BETWEEN_WORDS = re.compile(r"(?<=\?=)\s+(?==\?)")
_HIDDEN_BREAK = re.compile(r"[\r\n\x00]")
_IDENTIFIER = re.compile(r"<[^<>\s]{1,990}>")
_VIA = re.compile(r"\s+via\s+\S")
_ANY_ADDRESS = re.compile(r"[^\s<>()\[\]\",;:@]{1,64}@[^\s<>()\[\]\",;:@]{1,253}")
_SEMICOLON = re.compile(r">\s*;\s*(?=[^\s,;])")
_ADDRESS_ROOM = 20_000
"""Characters of an address field that our own reading looks at."""


def decode_words(raw: str) -> str:
    """A raw header field as text: folding undone, encoded words decoded; line breaks inside those are kept."""
    text = charsets.from_escaped(_unfolded(raw))
    if "=?" not in text or text.count("=?") > MOST_WORDS:
        return text
    text = _BETWEEN_WORDS.sub("", text)
    out: list[str] = []
    held, charset, end = b"", "", 0
    for word in _WORD.finditer(text):
        if held and (word.start() > end or word["charset"].lower() != charset):
            out.append(charsets.decode(held, charset))
            held = b""
        out.append(text[end : word.start()])
        held += _bytes_of(word["how"], word["data"])
        charset, end = word["charset"].partition("*")[0].lower(), word.end()
    out.append(charsets.decode(held, charset))
    return "".join(out) + text[end:]


class Fields:
    """The header fields of one mail in their order, as the email package kept them; a name finds them in any case."""

    def __init__(self, items: Iterable[tuple[str, str]]) -> None:
        self._fields = tuple((_field_name(name), str(raw)) for name, raw in items)
        self._firsts = dict(reversed(self._fields))

    def raw(self, name: str) -> tuple[str, ...]:
        """Every raw field of that name, topmost first."""
        return tuple(raw for key, raw in self._fields if key == name)

    def first(self, name: str) -> str:
        """The first raw field of that name, "" when absent."""
        return self._firsts.get(name, "")

    def plain(self, name: str) -> str:
        """The first field of that name as clean text."""
        return plain(self.first(name))

    def all_plain(self) -> tuple[tuple[str, str], ...]:
        """Every field as clean text."""
        return tuple((name, plain(raw)) for name, raw in self._fields)

    def identifiers(self, name: str) -> tuple[str, ...]:
        """The Message-IDs in the fields of that name."""
        return tuple(found for raw in self.raw(name) for found in identifiers(raw))

    def date(self) -> datetime | None:
        """The Date field as an aware UTC datetime, None when it is absent or not to be understood."""
        try:
            moment = parsedate_to_datetime(self.plain("date"))
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
        except (ValueError, TypeError, OverflowError, IndexError):
            return None

    def hides_line_break(self) -> bool:
        """Whether an encoded word carries a line break or null byte into a field (header injection)."""
        return any(_HIDDEN_BREAK.search(decode_words(raw)) for _, raw in self._fields if "=?" in raw)


def problems_of(fields: Fields, senders: int) -> tuple[str, ...]:
    """What is wrong with the fields; `senders` is the number of addresses that From was read as."""
    claims = {
        problems.NO_SENDER: not fields.raw("from"),
        problems.BAD_SENDER: senders == 0 and bool(fields.raw("from")),
        problems.TWO_SENDERS: senders > 1 or len(fields.raw("from")) > 1,
        problems.MASKED_SENDER: charsets.has_invisible(decode_words(fields.first("from"))),
        problems.NO_DATE: not fields.raw("date"),
        problems.BAD_DATE: bool(fields.raw("date")) and fields.date() is None,
        problems.HIDDEN_BREAK: fields.hides_line_break(),
    }
    return tuple(problem for problem, stands in claims.items() if stands)


def plain(raw: str) -> str:
    """A raw header field as single-line text, clean of control and invisible characters."""
    return charsets.single_line(decode_words(raw))


@kept(PHRASE)  # every mail names the same fields
def _field_name(name: str) -> str:
    return single_line(name).lower()


def single_line(text: str) -> str:
    """Decoded text on one line, without control and invisible characters."""
    return charsets.single_line(charsets.from_escaped(text))


def person_name(text: str) -> str:
    """A display name as its owner would write it: without wrapping quotes and a list's "via …".

    Words that mail-parser left encoded are decoded; what stands behind a line break hidden in them is no name.
    """
    name = charsets.single_line(_HIDDEN_BREAK.split(decode_words(text), 1)[0])
    if via := _VIA.search(name):
        name = name[: via.start()]
    while len(name) > 1 and name[0] in "\"'‘’“”" and name[-1] in "\"'‘’“”":
        name = name[1:-1].strip()
    return name


def identifiers(raw: str) -> tuple[str, ...]:
    """The Message-IDs in a field, with their angle brackets (RFC 5322 §3.6.4); a bare one is kept as it is."""
    text = plain(raw)
    found = tuple(_IDENTIFIER.findall(text))
    return found or ((text,) if text else ())


def addresses(raw: str) -> tuple[tuple[str, str], ...]:
    """Names and addresses of a raw field, for the fields that mail-parser leaves undecided; names decoded."""
    room = charsets.from_escaped(_unfolded(raw))[:_ADDRESS_ROOM]
    room = _SEMICOLON.sub(">, ", room) if is_by_semicolons(room) else room
    try:
        pairs = getaddresses([room])
    except (RecursionError, IndexError, ValueError):  # nested comments or groups without end
        pairs = []
    sound = tuple((decode_words(name), email) for name, email in pairs if _ANY_ADDRESS.fullmatch(email))
    return sound or _scavenged(room)


def unsplit(raw: str, pairs: Sequence[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    """The one pair of a field whose name holds a comma outside quotes ("Jansen, Jan <jan@x.nl>"), its name whole again.

    Old Exchange and Notes write it so; by RFC 5322 §3.4 it is a list, of which only the last member has an address.
    """
    name, _, rest = raw.partition("<")
    if len(pairs) != 1 or "," not in name or '"' in name or "@" in name or "<" in rest:
        return pairs
    return ((decode_words(name), pairs[0][1]),)


def is_by_semicolons(raw: str) -> bool:
    """Whether the members of a field stand apart by semicolons, as Outlook shows them; by RFC 5322 only groups do."""
    return ":" not in raw and bool(_SEMICOLON.search(raw))


def _scavenged(text: str) -> tuple[tuple[str, str], ...]:
    """What looks like an address in a field without valid syntax ("Jan jan@x.nl", unclosed quotes)."""
    hits = tuple(_ANY_ADDRESS.finditer(text))
    if not hits:
        return ()
    name = decode_words(text[: hits[0].start()]).strip(' \t<"')
    return ((name, hits[0][0]), *(("", hit[0]) for hit in hits[1:]))


def _unfolded(raw: str) -> str:
    return raw.replace("\r", "").replace("\n", "") if "\n" in raw or "\r" in raw else raw


def _bytes_of(how: str, data: str) -> bytes:
    plain_bytes = data.encode("utf-8", "replace")
    if how in "qQ":
        return quopri.decodestring(plain_bytes, header=True)
    letters = re.sub(rb"[^A-Za-z0-9+/]", b"", plain_bytes)
    letters = letters[:-1] if len(letters) % 4 == 1 else letters
    return binascii.a2b_base64(letters + b"=" * (-len(letters) % 4))
