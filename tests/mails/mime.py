"""Bytes of MIME: header fields, encoded-words, parts. Knows nothing of mail clients; clients.py chooses."""

import base64
import quopri
from collections.abc import Sequence
from dataclasses import dataclass
from email.header import Header
from email.utils import formataddr, getaddresses

WIDTH = 76


@dataclass(frozen=True, slots=True)
class Part:
    """A MIME entity: its own header fields and its body, with CRLF line ends."""

    headers: tuple[tuple[str, str], ...]
    body: bytes

    def encode(self) -> bytes:
        """Header and body as they go over the wire."""
        head = "".join(f"{name}: {value}\r\n" for name, value in self.headers)
        return head.encode() + b"\r\n" + self.body


def crlf(text: str) -> str:
    """Every line end as CRLF."""
    return "\r\n".join(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def fits(text: str, charset: str) -> bool:
    """Whether the charset has every character of the text."""
    try:
        text.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def charset_for(text: str, choices: Sequence[str]) -> str:
    """The first charset that holds the text, else utf-8."""
    return next((charset for charset in choices if fits(text, charset)), "utf-8")


def encoded(text: str, charset: str = "utf-8") -> str:
    """Header text: ASCII as it is, the rest as encoded-words (RFC 2047)."""
    if text.isascii():
        return text
    return Header(text, charset_for(text, (charset,)), maxlinelen=WIDTH - 12).encode(linesep="\r\n")


def encoded_addresses(value: str, charset: str = "utf-8") -> str:
    """An address list of which only the names are encoded; one in ASCII is left alone, however odd it is."""
    if value.isascii():
        return value
    pairs = [(encoded(name, charset), address) for name, address in getaddresses([value])]
    return ", ".join(
        f"{name} <{address}>" if name.startswith("=?") else formataddr((name, address)) for name, address in pairs
    )


def field(name: str, value: str) -> str:
    """One header field, folded at spaces; a value that is folded already stays so."""
    if "\r\n" in value or len(name) + len(value) < WIDTH:
        return f"{name}: {value}\r\n"
    lines = [f"{name}:"]
    for word in value.split(" "):
        if len(lines[-1]) + 1 + len(word) > WIDTH and lines[-1] != f"{name}:":
            lines.append(f" {word}")
        else:
            lines[-1] += f" {word}"
    return "\r\n".join(lines) + "\r\n"


def transfer(data: bytes, encoding: str) -> bytes:
    """Text or file bytes in a content transfer encoding."""
    if encoding == "base64":
        return base64.encodebytes(data).replace(b"\n", b"\r\n")
    if encoding == "quoted-printable":
        return quopri.encodestring(data.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n")
    return data


def text_part(subtype: str, text: str, charset: str, encoding: str, parameters: str = "") -> Part:
    """A text part; a character that the charset lacks becomes a question mark."""
    body = transfer(crlf(text).encode(charset, "replace"), encoding)
    label = f'text/{subtype}; charset="{charset}"{parameters}'
    return Part((("Content-Type", label), ("Content-Transfer-Encoding", encoding)), body)


def multipart(subtype: str, boundary: str, parts: Sequence[Part], parameters: str = "") -> Part:
    """Several parts in one. A boundary holds no quote."""
    edge = f"--{boundary}".encode()
    body = b"".join(edge + b"\r\n" + part.encode().removesuffix(b"\r\n") + b"\r\n" for part in parts)
    label = f'multipart/{subtype};\r\n\tboundary="{boundary}"{parameters}'
    return Part((("Content-Type", label),), body + edge + b"--\r\n")
