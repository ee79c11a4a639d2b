"""A mail as the reader sees it, and the one place that turns bytes into it.

Alone knows mail-parser. `parse` cannot raise: what can't be understood becomes a Message whose `problems` say so, and
whoever decides on it puts it in review. It decides nothing itself.
"""

import logging
from copy import copy
from dataclasses import dataclass, replace
from datetime import datetime
from email.message import Message as Tree
from email.parser import BytesParser
from typing import Any

import mailparser

from processor.reading import problems
from processor.reading.mime import bodies, headers, limits, parts
from processor.reading.mime.headers import Fields

_ADDRESS_FIELDS = ("from", "to", "cc", "reply-to")
_PLAIN_CHARSETS = frozenset({"", "utf-8", "us-ascii", "ascii"})

logging.getLogger("mailparser").setLevel(logging.CRITICAL + 1)  # it logs header texts: whose mail it is stays private


@dataclass(frozen=True, slots=True)
class Address:
    """One mailbox of RFC 5322 §3.4: `name` decoded and single-line ("" when absent), `email` lower case."""

    name: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A part that isn't the text: what it calls itself, never its content."""

    content_type: str
    filename: str = ""
    size: int = 0


@dataclass(frozen=True, slots=True)
class Message:
    """A parsed mail.

    Header texts are decoded (RFC 2047), single-line and clean of control characters. `headers` keeps every header in
    order with its name in lower case. Message-IDs keep their angle brackets. `date` is aware UTC. `text` is the plain
    text of the mail itself (never of a mail inside it), `html` its HTML; each is complete, or "" when a stretch of the
    mail has no such form. `text` holds visible characters only, its lines end in a line feed. `calendar` holds the
    text/calendar parts, `reports` the message/delivery-status, disposition-notification and rfc822-headers parts as
    text. `embedded` are the mails inside (message/rfc822). `problems` says what was broken, in words of problems.py.
    """

    sender: Address = Address()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    reply_to: tuple[Address, ...] = ()
    subject: str = ""
    date: datetime | None = None
    message_id: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    headers: tuple[tuple[str, str], ...] = ()
    content_type: str = "text/plain"
    text: str = ""
    html: str = ""
    calendar: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    embedded: tuple["Message", ...] = ()
    attachments: tuple[Attachment, ...] = ()
    problems: tuple[str, ...] = ()

    def header(self, name: str) -> str:
        """The first header of that name, "" when absent."""
        return next((value for key, value in self.headers if key == name.lower()), "")

    def all_headers(self, name: str) -> tuple[str, ...]:
        """Every header of that name, topmost first."""
        return tuple(value for key, value in self.headers if key == name.lower())


def parse(raw: bytes) -> Message:
    """The Message in these bytes. Cannot raise; takes at most a second on any input (see limits.py)."""
    bounded, found = limits.bounded(raw.lstrip(b"\xef\xbb\xbf\r\n"))
    for attempt, otherwise in ((_whole, problems.ONLY_HEADERS), (_headers_only, problems.UNREADABLE)):
        try:
            message = attempt(bounded)
        except Exception:  # noqa: BLE001 - whatever a stranger's bytes break, the mail must reach a human (decision 5)
            found = (*found, otherwise)
        else:
            every = tuple(dict.fromkeys((*found, *message.problems)))
            return message if every == message.problems else replace(message, problems=every)
    return Message(problems=found)


def _whole(raw: bytes) -> Message:
    tree = BytesParser(policy=limits.BoundedPolicy()).parsebytes(raw)
    return _message(tree, _by_mail_parser(tree))


def _headers_only(raw: bytes) -> Message:
    tree = BytesParser(policy=limits.BoundedPolicy()).parsebytes(raw, headersonly=True)
    tree.set_payload("")
    return _message(tree, None)


def _by_mail_parser(tree: Tree) -> Any | None:
    """mail-parser's view of the tree; None on the few mails where it raises (7 of 8,907 real ones).

    It isn't shown the mail's route, which nobody asks and which takes it a third of its time.
    """
    routeless = copy(tree)
    del routeless["received"]
    try:
        return mailparser.MailParser(routeless)
    except Exception:  # noqa: BLE001 - TypeError and ValueError of all kinds escape it; such a mail is read without it
        return None


def _message(tree: Tree, library: Any | None, depth: int = 0) -> Message:
    """Assemble the Message; without mail-parser's view (`library`) addresses, date and text are read by us."""
    found = parts.sorted_parts(tree)
    fields = Fields(tree.raw_items())
    people = {name: _addresses(fields, name, library) for name in _ADDRESS_FIELDS}
    texts = bodies.texts(found, _texts_of(library, found))
    return Message(
        sender=next(iter(people["from"]), Address()),
        to=people["to"],
        cc=people["cc"],
        reply_to=people["reply-to"],
        subject=fields.plain("subject"),
        date=library.date if library and library.date else fields.date(),
        message_id=next(iter(fields.identifiers("message-id")), ""),
        in_reply_to=next(iter(fields.identifiers("in-reply-to")), ""),
        references=fields.identifiers("references"),
        headers=fields.all_plain(),
        content_type=tree.get_content_type(),
        text=texts.plain,
        html=texts.html,
        calendar=tuple(dict.fromkeys(found.calendar)),
        reports=tuple(found.reports),
        embedded=_embedded(found, depth),
        attachments=tuple(Attachment(*facts) for facts in found.attachments),
        problems=(*headers.problems_of(fields, len(people["from"])), *found.problems),
    )


def _embedded(found: parts.Parts, depth: int) -> tuple[Message, ...]:
    """The mails inside; mail-parser would join their text with that of the mail around them."""
    deeper = depth < limits.DEEPEST_MAIL
    inside = tuple(_message(tree, None, depth + 1) for tree in found.embedded[: limits.MOST_MAILS if deeper else 0])
    if len(inside) < len(found.embedded) or any(problems.TOO_DEEP in mail.problems for mail in inside):
        found.problems.append(problems.TOO_DEEP)
    return inside


def _addresses(fields: Fields, name: str, library: Any | None) -> tuple[Address, ...]:
    """mail-parser's addresses; ours where it finds none, or for what it escapes or loses: 8-bit bytes, semicolons."""
    raw = fields.first(name)
    if not raw:
        return ()
    usable = library is not None and raw.isascii() and not headers.is_by_semicolons(raw)
    pairs = getattr(library, name.replace("-", "_").replace("from", "from_")) if usable else ()
    pairs = [pair for pair in pairs if "@" in pair[1]] or headers.addresses(raw)
    pairs = headers.unsplit(raw, pairs)
    return tuple(_address(*pair) for pair in pairs)


def _address(name: str, email: str) -> Address:
    """Clean and lower case; a name that only repeats the address is none."""
    name, email = headers.person_name(name), headers.single_line(email).lower()
    return Address("" if name.lower() == email else name, email)


def _texts_of(library: Any | None, found: parts.Parts) -> dict[int, str]:
    """mail-parser's texts by the identity of their parts, as far as they can be told apart and trusted.

    It joins the text of mails inside, trusts the label of a charset, and skips empty parts; then ours stands.
    """
    if library is None or found.embedded or "CharsetDecodeDefect" in library.defects_categories:
        return {}
    texts = {}
    for ours, theirs in ((found.plain(), library.text_plain), (found.html(), library.text_html)):
        if len(ours) == len(theirs) and all(parts.charset(part) in _PLAIN_CHARSETS for part in ours):
            texts.update({id(part): text for part, text in zip(ours, theirs, strict=True)})
    return texts
