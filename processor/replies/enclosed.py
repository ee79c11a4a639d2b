"""What goes along with a letter: the question that an organiser gets to see as it came, or the list as a sheet. Pure.

A message/rfc822 may hold no more than its transfer allows (RFC 2046 §5.2.1), so it must be 7-bit with short lines; a
mail that can't be made so goes as a file, which mail programs open just as well.
"""

import re
from dataclasses import dataclass, field
from email import message_from_bytes
from email.generator import BytesGenerator
from email.message import Message
from email.mime.application import MIMEApplication
from email.policy import Compat32
from io import BytesIO

_LINE_END = re.compile(rb"\r\n|\r|\n")
_LIMIT = 998
"""Octets of a line without its end (RFC 5322 §2.1.1)."""

_XLSX = "vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_SEVEN_BIT = Compat32(linesep="\r\n", cte_type="7bit", max_line_length=0)
"""Writes 8-bit parts as base64 or quoted-printable, and folds no header anew."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A workbook (XLSX) and the name of its file."""

    name: str
    raw: bytes = field(repr=False)


def enclosed(thing: bytes | Sheet) -> Message:
    """The part that holds a mail, whatever its bytes, or a sheet."""
    return _as_sheet(thing) if isinstance(thing, Sheet) else _mail(thing)


def _as_sheet(sheet: Sheet) -> Message:
    part = MIMEApplication(sheet.raw, _XLSX)
    part.add_header("Content-Disposition", "attachment", filename=sheet.name)
    return part


def _mail(raw: bytes) -> Message:
    lines = _LINE_END.split(raw)
    if _fits(lines):
        return _as_mail(lines)
    recoded = _LINE_END.split(_recoded(raw))
    return _as_mail(recoded) if _fits(recoded) else _as_file(raw)


def _fits(lines: list[bytes]) -> bool:
    return all(len(line) <= _LIMIT and line.isascii() and b"\0" not in line for line in lines)


def _recoded(raw: bytes) -> bytes:
    """The same mail in 7 bits; a zero byte, which fits nowhere, when the standard library can't write what it read."""
    out = BytesIO()
    try:
        BytesGenerator(out, mangle_from_=False, policy=_SEVEN_BIT).flatten(message_from_bytes(raw))
    except (ValueError, LookupError, TypeError, AttributeError):
        return b"\0"
    return out.getvalue()


def _as_mail(lines: list[bytes]) -> Message:
    """As text that the generator writes as it is, so that no signature inside breaks; it adds no CR to these lines."""
    part = Message()
    part["Content-Type"] = "message/rfc822"
    part["Content-Disposition"] = "attachment"
    part.set_payload(b"\r\n".join(lines).decode("ascii"))
    return part


def _as_file(raw: bytes) -> Message:
    part = MIMEApplication(raw)
    part.add_header("Content-Disposition", "attachment", filename="bericht.eml")
    return part
