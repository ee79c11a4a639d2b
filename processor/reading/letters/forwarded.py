"""The mail that another one passes on: enclosed whole, or quoted with its head, as Outlook, Gmail, Apple and others do.

Who answers a mail quotes it too; only what is passed on counts here. A head without an address tells of nobody that
could be answered. What an enclosed mail says of having been checked was said to somebody else, or made up. Pure.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from processor.reading.letters.own_words import own_words
from processor.reading.message import Address, Message
from processor.reading.text.folding import plain
from processor.reading.topics.quoting import is_forward

_MARK = re.compile(
    r"^\W*(?:begin (?:doorgestuurd|doorgezonden) bericht|doorgestuurd(?: e-?mail)?bericht|doorgestuurd bericht"
    r"|doorgestuurde e-?mail|begin forwarded message|forwarded message)\W*$"
)
_FIELD = re.compile(
    r"^\W{0,3}(?P<name>van|from|von|verzonden|verstuurd|sent|datum|date|aan|to|cc|kopie|onderwerp|subject|betreff"
    r"|antwoord aan|reply-to)\*?\s*:\*?\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_FROM, _SUBJECT, _LONG = {"van", "from", "von"}, {"onderwerp", "subject", "betreff"}, {"aan", "to", "cc", "kopie"}
_EMAIL = re.compile(r"[^\s<>\[\]():;,\"']+@[\w-]+(?:\.[\w-]+)+")
_CHECKED = ("authentication-results", "arc-", "x-ms-exchange-", "received-spf", "dkim-")


def forwarded(message: Message) -> Message | None:
    """Return the mail that this one passes on; None when it passes none on, or nobody can tell whose."""
    if message.embedded:
        inner = message.embedded[0]
        headers = tuple((name, value) for name, value in inner.headers if not name.startswith(_CHECKED))
        return replace(inner, headers=headers) if inner.sender.email else None
    quoted = own_words(message).quoted.splitlines()
    if not is_forward(message.subject) and not any(_MARK.match(plain(line)) for line in quoted[:3]):
        return None
    return _quoted(quoted, message)


def _quoted(lines: Sequence[str], outer: Message) -> Message | None:
    start = next((at for at, line in enumerate(lines) if _FIELD.match(line)), len(lines))
    fields, end = _head(lines, start)
    found = _EMAIL.search(fields.get("from", ""))
    if found is None or len(fields) < 2:  # noqa: PLR2004 - one line alone is no head
        return None
    name = re.split(r"[<\[(]", fields["from"])[0].strip(" \"'*\u00a0")
    sender = Address("" if "@" in name else name, found[0].lower())
    text = "\n".join(line.removeprefix("> ").rstrip("\xa0 ") for line in lines[end:]).strip()
    subject = fields.get("subject", "")
    return Message(sender=sender, subject=subject, text=text, attachments=outer.attachments)


def _head(lines: Sequence[str], start: int) -> tuple[dict[str, str], int]:
    """The fields of the head that begins there, those that matter by one name each, and the line after it."""
    fields: dict[str, str] = {}
    at, last = start, ""
    while at < len(lines):
        line = lines[at].strip()
        if field := _FIELD.match(line):
            last = field["name"].lower()
            fields.setdefault(_known(last), field["value"].strip())
        elif (not line and not _goes_on(lines, at)) or (line and last not in _LONG):
            break
        at += 1
    return fields, at


def _known(name: str) -> str:
    return "from" if name in _FROM else "subject" if name in _SUBJECT else name


def _goes_on(lines: Sequence[str], at: int) -> bool:
    """Whether the head goes on below an empty line, as it does where HTML put each field in a paragraph."""
    return at + 1 < len(lines) and bool(_FIELD.match(lines[at + 1]))
