"""Bytes to text, whatever their label says, and text without the characters that nobody sees.

Knows encodings and characters only; which bytes belong to which part is parts.py's business. Nothing here raises.
"""

import codecs
import re
from functools import lru_cache

_UNDEFINED = "\ufffd"
_WINDOWS_FOR_C1 = {byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0xA0)}
_WINDOWS_FOR_ESCAPED = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
_NOT_FOR_MAIL = frozenset({"punycode", "idna", "undefined", "unicode-escape", "unicode_escape", "raw-unicode-escape"})
"""Python codecs that are no charsets of RFC 2978; punycode even takes quadratic time on a long text."""
_UTF8_OR_NOTHING = frozenset({"utf-8", "ascii", "utf-8-sig", ""})
_WESTERN = frozenset({"iso8859-1", "cp1252", "iso8859-15"})

_C1 = re.compile("[\x80-\x9f]")
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\U000e0000-\U000e007f]"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LONE_SURROGATE = re.compile("[\ud800-\udc7f\udd00-\udfff]")


def decode(payload: bytes, charset: str = "") -> str:
    """Decode bytes of a text part or header.

    Windows-1252 under another label is common (Outlook, old webmail), and so is UTF-8 labelled ISO-8859-1: bytes that
    are valid UTF-8 are UTF-8, other bytes follow the label, and what fits neither is windows-1252, byte by byte.
    """
    name = codec_name(charset)
    if name not in _UTF8_OR_NOTHING and name not in _WESTERN:
        return _SURROGATE.sub(_UNDEFINED, payload.decode(name, "replace"))
    try:
        return payload.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return _windows(payload.decode(name, "replace")) if name in _WESTERN else _mixed(payload)


@lru_cache(maxsize=256)
def codec_name(charset: str) -> str:
    """Python's name of a charset (RFC 2978), "" for one that is unknown or no charset for mail."""
    try:
        codec = codecs.lookup(charset.strip())
        b"text".decode(codec.name, "replace")  # an empty text is not even looked at
    except (LookupError, ValueError):
        return ""
    return "" if codec.name in _NOT_FOR_MAIL else codec.name


def from_escaped(text: str) -> str:
    """Text in which the email package kept 8-bit bytes as surrogates (compat32), decoded by the same rules."""
    if text.isascii() or not _SURROGATE.search(text):
        return text
    return _mixed(_LONE_SURROGATE.sub(_UNDEFINED, text).encode("utf-8", "surrogateescape"))


def visible(text: str) -> str:
    """Text with plain line ends and spaces, without control characters and those that nobody sees."""
    if not text.isascii():
        text = _SPACE.sub(" ", _INVISIBLE.sub("", _SURROGATE.sub(_UNDEFINED, text)))
    return _CONTROL.sub("", _LINE_END.sub("\n", text))


def has_invisible(text: str) -> bool:
    """Whether zero-width, direction-changing or tag characters hide in it (a soft hyphen counts too)."""
    return bool(_INVISIBLE.search(text))


def single_line(text: str) -> str:
    """Visible text on one line, runs of white space folded into one space."""
    plain = text.isascii() and text.isprintable()
    return " ".join((text if plain else visible(text)).split())


def _mixed(payload: bytes) -> str:
    """UTF-8 where it is valid, windows-1252 elsewhere."""
    return payload.decode("utf-8", "surrogateescape").translate(_WINDOWS_FOR_ESCAPED)


def _windows(text: str) -> str:
    """ISO-8859-1 has control characters where windows-1252 has quotes, dashes and the euro."""
    return text.translate(_WINDOWS_FOR_C1) if _C1.search(text) else text
