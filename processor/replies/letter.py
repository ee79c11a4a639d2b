"""A Reply becomes a mail: the bytes that the outbox keeps and sends. Headers as RFC 5322, 2047 and 3834 ask.

It asks no clock, no network and no host name: date and Message-ID are given. Who sends it is left to outbox/smtp.py.
"""

import hashlib
import re
from binascii import b2a_qp
from datetime import datetime
from email.generator import BytesGenerator
from email.message import Message
from email.mime.multipart import MIMEMultipart
from email.mime.nonmultipart import MIMENonMultipart
from email.policy import SMTPUTF8, Compat32, Policy
from email.utils import format_datetime, formataddr
from io import BytesIO
from typing import Any

from processor.replies.cleaning import sender_name
from processor.replies.enclosed import Sheet, enclosed
from processor.replies.facts import Addressee
from processor.replies.picture import inline
from processor.replies.reply import Reply

_FAST = Compat32(linesep="\r\n", max_line_length=76)
"""Bare line feeds are refused by servers (500). policy.SMTP does the same three times as slowly."""

_TOKEN = re.compile(r"[A-Za-z0-9._=+-]{1,64}")
_METHOD = re.compile(rb"^METHOD:([A-Za-z-]+)", re.MULTILINE)


def new_message_id(domain: str, token: str) -> str:
    """`<token@domain>`: the identifier of a letter, fixed when it is queued. Asks no name server, whatever the domain.

    Raises ValueError when the token is not of letters, figures and . _ = + -, at most 64.
    """
    if not _TOKEN.fullmatch(token):
        raise ValueError(f"not a token for a Message-ID: {token!r}")
    return f"<{token}@{domain}>"


def letter(  # noqa: PLR0913 — the last two are what a few letters carry
    reply: Reply,
    mailbox: str,
    message_id: str,
    at: datetime,
    invitation: bytes | None = None,
    *,
    attached: bytes | Sheet | None = None,
) -> bytes:
    """The mail, with CRLF and lines of at most 998 octets, from `mailbox` to one recipient.

    `at` is an aware datetime. `invitation` is an iCalendar object, CRLF and all, and becomes the last alternative.
    `attached` is a mail as it came, enclosed whole (one that is too large for a mail is better left out by the caller),
    or a sheet.
    """
    addresses = [reply.to, *([reply.reply_to] if reply.reply_to else []), Addressee(mailbox)]
    utf8 = not all(address.email.isascii() for address in addresses)  # needs SMTPUTF8 (RFC 6531 §3.2)
    policy: Policy[Any] = SMTPUTF8 if utf8 else _FAST
    alternatives = _alternatives(reply, invitation, _boundary(message_id), policy)
    mail = _with(attached, alternatives, _boundary(f"mixed {message_id}"), policy) if attached else alternatives
    for name, value in _headers(reply, mailbox, message_id, at, utf8=utf8):
        mail[name] = value
    return _bytes(mail, policy)


def _alternatives(reply: Reply, invitation: bytes | None, boundary: str, policy: "Policy[Any]") -> MIMEMultipart:
    """The same thing said several ways, from plain to rich (RFC 2046 §5.1.4)."""
    body = MIMEMultipart("alternative", boundary, policy=policy)
    body.attach(_part(reply.text, "plain"))
    body.attach(_rich(reply, boundary, policy))
    if invitation:
        body.attach(_calendar(invitation))
    return body


def _rich(reply: Reply, boundary: str, policy: "Policy[Any]") -> Message:
    """The HTML, together with the picture that it shows (RFC 2387)."""
    page = _part(reply.html, "html")
    if not reply.picture:
        return page
    together = MIMEMultipart("related", _boundary(f"related {boundary}"), policy=policy, type="text/html")
    del together["MIME-Version"]
    together.attach(page)
    together.attach(inline(reply.picture))
    return together


def _with(attached: bytes | Sheet, body: MIMEMultipart, boundary: str, policy: "Policy[Any]") -> MIMEMultipart:
    mail = MIMEMultipart("mixed", boundary, policy=policy)
    del body["MIME-Version"]
    mail.attach(body)
    mail.attach(enclosed(attached))
    return mail


def _headers(reply: Reply, mailbox: str, message_id: str, at: datetime, *, utf8: bool) -> list[tuple[str, str]]:
    """In the order in which they are written; those without a value are left out."""
    headers = [
        ("From", _mailbox(Addressee(mailbox, reply.signed), utf8=utf8)),
        ("To", _mailbox(reply.to, utf8=utf8)),
        ("Reply-To", _mailbox(reply.reply_to, utf8=utf8) if reply.reply_to else ""),
        ("Subject", reply.subject),
        ("Date", format_datetime(at)),
        ("Message-ID", message_id),
        ("In-Reply-To", reply.in_reply_to),
        ("References", " ".join(reply.references)),
        ("Auto-Submitted", reply.auto.value),
        # not "All": that would also stop delivery reports, by which a wrong address is found
        ("X-Auto-Response-Suppress", "OOF, NRN, AutoReply, RN"),
        ("X-Aanmeldpost-Code", reply.code),
        ("Content-Language", reply.language.value),
    ]
    return [(name, value) for name, value in headers if value]


def _mailbox(address: Addressee, *, utf8: bool) -> str:
    name = sender_name(address.name)
    if utf8:
        return f'"{name}" <{address.email}>'
    return formataddr((name, address.email))


def _part(text: str, subtype: str) -> MIMENonMultipart:
    """A part in quoted-printable: readable in a raw mail, where base64 of a short text looks like spam."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")  # the generator makes CRLF of them
    part = MIMENonMultipart("text", subtype, charset="utf-8")
    part["Content-Transfer-Encoding"] = "quoted-printable"
    part.set_payload(b2a_qp(lines.encode()).decode())  # as MIMEText does, ten times as fast
    return part


def _calendar(invitation: bytes) -> MIMENonMultipart:
    """The invitation, its method in Content-Type the same as inside (RFC 6047 §2.4)."""
    part = _part(invitation.decode(), "calendar")
    method = _METHOD.search(invitation)
    part.set_param("method", method[1].decode() if method else "PUBLISH")
    return part


def _boundary(message_id: str) -> str:
    """A line that can't stand in quoted-printable (RFC 2045 §6.7 names “=_”), the same at every writing."""
    return "=_" + hashlib.sha256(message_id.encode()).hexdigest()[:24]


def _bytes(mail: MIMEMultipart, policy: "Policy[Any]") -> bytes:
    out = BytesIO()
    BytesGenerator(out, mangle_from_=False, policy=policy).flatten(mail)
    return out.getvalue()
