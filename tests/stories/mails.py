"""What the people of a story send, as the bytes that their mail clients make of it. calendar buttons: buttons.py."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr
from itertools import count
from urllib.parse import unquote

MAILBOX = "ccm.v.oosterhout@schiedam.nl"
_TAP = re.compile(r"<mailto:(?P<address>[^?>]+)\?subject=(?P<subject>[^>&]+)>")
_GIVEN = ("Anna", "Bart", "Carla", "Daan", "Eva", "Frits", "Gerda", "Hugo", "Ilse", "Joost", "Karin", "Lars")
_FAMILY = ("Bakker", "Smits", "Mulder", "Dekker", "Brouwer", "Visser", "Hoekstra", "Postma", "Kuipers", "Schouten")
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Mail:
    """What somebody writes: from whom ("Jan Kok <jan.kok@utrecht.nl>"), when, about what, which words."""

    sender: str
    at: datetime
    subject: str
    body: str

    def as_bytes(self, headers: Mapping[str, str] | None = None) -> bytes:
        """The mail with these headers besides."""
        return self.message(headers).as_bytes()

    def message(self, headers: Mapping[str, str] | None = None) -> EmailMessage:
        """The same, to add parts to."""
        made = EmailMessage(policy=policy.SMTP)
        made["From"], made["To"], made["Subject"] = self.sender, MAILBOX, self.subject
        made["Date"] = format_datetime(self.at)
        made["Message-ID"] = f"<{next(_numbers)}.{self.at:%H%M%S}@{address(self.sender).partition('@')[2]}>"
        for name, value in (headers or {}).items():
            made[name] = value
        made.set_content(self.body)
        return made


def address(person: str) -> str:
    """The address in "Jan Kok <jan.kok@utrecht.nl>"."""
    return parseaddr(person)[1].lower()


def text_of(letter: EmailMessage) -> str:
    """The plain text of a letter of ours."""
    part = letter.get_body(("plain",))
    return str(part.get_content()) if part else ""


def threaded(letter: EmailMessage) -> dict[str, str]:
    """The headers by which an answer names what it answers (RFC 5322 §3.6.4)."""
    own = str(letter["Message-ID"])
    return {"In-Reply-To": own, "References": f"{letter.get('References', '')} {own}".strip()}


def answer(sender: str, at: datetime, body: str, letter: EmailMessage) -> bytes:
    """An answer above our letter, that is quoted in full."""
    quoted = "\n".join(f"> {line}".rstrip() for line in text_of(letter).splitlines())
    opening = f"Op {letter['Date'].datetime:%d-%m-%Y om %H:%M} schreef {letter['From']}:"
    return Mail(sender, at, _re(letter), f"{body}\n{opening}\n{quoted}\n").as_bytes(threaded(letter))


def forwarding(sender: str, at: datetime, inner: Mail) -> bytes:
    """A mail that somebody passes on with Outlook."""
    head = f"Van: {inner.sender}\nVerzonden: {inner.at:%d-%m-%Y %H:%M}\nAan: {sender}\nOnderwerp: {inner.subject}\n"
    return Mail(sender, at, f"FW: {inner.subject}", f"Ter info.\n\n{head}\n{inner.body}").as_bytes()


def tapped(sender: str, at: datetime, body: str, letter: EmailMessage, tap: str) -> bytes:
    """The mail that a link in our letter sets ready."""
    for link in _TAP.finditer(text_of(letter)):
        subject = unquote(link["subject"])
        if unquote(link["address"]) == MAILBOX and subject.startswith(tap):
            return Mail(sender, at, subject, body or "\n").as_bytes()
    raise AssertionError(f"in deze brief staat geen link om te {tap.lower()}")


def automatic(sender: str, at: datetime, body: str, letter: EmailMessage) -> bytes:
    """An answering machine that says what it is (RFC 3834)."""
    headers = threaded(letter) | {"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"}
    return Mail(sender, at, f"Automatisch antwoord: {letter['Subject']}", body).as_bytes(headers)


def disguised(sender: str, at: datetime, body: str, letter: EmailMessage) -> bytes:
    """An answering machine that hides what it is: no header tells, and no thread."""
    return Mail(sender, at, _re(letter), body).as_bytes()


def bounced(at: datetime, letter: EmailMessage) -> bytes:
    """The delivery report of a mail server that knows no such address (RFC 3464)."""
    recipient = address(str(letter["To"]))
    host = f"mail.{recipient.partition('@')[2]}"
    report = (
        f"Return-Path: <>\r\nFrom: Mail Delivery System <MAILER-DAEMON@{host}>\r\nTo: {MAILBOX}\r\n"
        f"Subject: Undelivered Mail Returned to Sender\r\nDate: {format_datetime(at)}\r\n"
        f"Message-ID: <{next(_numbers)}@{host}>\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="=_bounce"\r\n\r\n'
        "--=_bounce\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\n"
        f"This is the mail system at host {host}.\r\n\r\n<{recipient}>: user unknown\r\n\r\n"
        "--=_bounce\r\nContent-Type: message/delivery-status\r\n\r\n"
        f"Reporting-MTA: dns; {host}\r\n\r\nFinal-Recipient: rfc822; {recipient}\r\nAction: failed\r\n"
        "Status: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 user unknown\r\n\r\n"
        "--=_bounce\r\nContent-Type: text/rfc822-headers\r\n\r\n"
        f"From: {MAILBOX}\r\nTo: {recipient}\r\nMessage-ID: {letter['Message-ID']}\r\n\r\n--=_bounce--\r\n"
    )
    return report.encode()


def crowd(number: int, domain: str) -> list[str]:
    """So many different people of one organisation."""
    names = [f"{given} {family}" for family in _FAMILY for given in _GIVEN][:number]
    if len(names) < number:
        raise AssertionError(f"zo veel mensen kennen we niet: {number}")
    return [f"{name} <{name.lower().replace(' ', '.')}@{domain}>" for name in names]


def _re(letter: EmailMessage) -> str:
    subject = str(letter["Subject"])
    return subject if subject.startswith("Re: ") else f"Re: {subject}"
