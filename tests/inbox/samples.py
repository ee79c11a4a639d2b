"""Mails for the inbox tests, as bytes with CRLF: what a mail server holds."""

from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

PLAIN = (
    b"From: Jan de Wit <j.dewit@utrecht.example>\r\n"
    b"To: aanmelden@schiedam.example\r\n"
    b"Subject: Pioniersnetwerk 18 september\r\n"
    b"Message-ID: <plat-1@utrecht.example>\r\n"
    b"Content-Type: text/plain; charset=utf-8\r\n"
    b"Content-Transfer-Encoding: 8bit\r\n"
    b"\r\n"
    b"Hierbij meld ik mij aan. Tot in Schiedam,\r\nJan de Wit \xe2\x80\x93 Utrecht\r\n"
)

MOMENT = datetime(2018, 9, 3, 7, 30, tzinfo=UTC)

REPLY = b"BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n"


def numbered(number: int) -> bytes:
    """One of a row of mails."""
    return PLAIN.replace(b"plat-1", b"rij-%d" % number)


def base(subject: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Fatima El Amrani <f.elamrani@delft.example>"
    mail["To"] = "aanmelden@schiedam.example"
    mail["Subject"] = subject
    mail["Message-ID"] = f"<{subject.replace(' ', '-')}@delft.example>"
    return mail


def wire(mail: EmailMessage) -> bytes:
    """The mail as it goes over the wire."""
    return mail.as_bytes(policy=SMTP)


def with_attachments(size: int = 100_000) -> bytes:
    """Text, HTML, an attached PDF, an inline picture and an attached text, each of that size."""
    mail = base("met bijlagen")
    mail.set_content("Zie de bijlage.\n")
    mail.add_alternative("<p>Zie de <b>bijlage</b>.</p>\n", subtype="html")
    mail.add_attachment(b"%PDF" + b"x" * size, maintype="application", subtype="pdf", filename="Aanmelding é.pdf")
    mail.add_attachment(
        b"PNG" + b"y" * size, maintype="image", subtype="png", filename="logo.png", disposition="inline"
    )
    mail.add_attachment("naam;gemeente\n" * (size // 14), subtype="csv", filename="lijst.csv")
    return wire(mail)


def forwarding() -> bytes:
    """A mail with a mail inside, that has two texts and an attachment itself."""
    inner = base("binnenin")
    inner.set_content("Ik kom ook.\n")
    inner.add_alternative("<p>Ik kom ook.</p>\n", subtype="html")
    inner.add_attachment(b"z" * 5000, maintype="image", subtype="jpeg", filename="foto.jpg")
    mail = base("doorgestuurd")
    mail.set_content("Zie hieronder.\n")
    mail.add_attachment(inner)
    return wire(mail)


def calendar_reply() -> bytes:
    """An answer to an invitation, as Outlook sends it: the calendar part beside the text."""
    mail = base("Geaccepteerd kick-off")
    mail.set_content("Ik kom.\n")
    mail.add_alternative(REPLY, maintype="text", subtype="calendar", params={"method": "REPLY"})
    return wire(mail)


def bounce() -> bytes:
    """A delivery report (RFC 3464) on a mail of ours."""
    return (
        b"From: MAILER-DAEMON@relay.example\r\n"
        b"Subject: Undelivered Mail Returned to Sender\r\n"
        b"MIME-Version: 1.0\r\n"
        b'Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary="rapport"\r\n'
        b"\r\n"
        b"--rapport\r\nContent-Type: text/plain; charset=us-ascii\r\n\r\nI'm sorry to have to inform you.\r\n\r\n"
        b"--rapport\r\nContent-Type: message/delivery-status\r\n\r\n"
        b"Reporting-MTA: dns; relay.example\r\n\r\n"
        b"Final-Recipient: rfc822; niemand@delft.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n"
        b"--rapport\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <van-ons@schiedam.example>\r\n\r\n"
        b"--rapport--\r\n"
    )


def forwarding_a_calendar_reply() -> bytes:
    """Somebody forwards a calendar answer: it isn't one itself."""
    mail = base("FW agenda")
    mail.set_content("Ter info.\n")
    inner = base("Geaccepteerd overleg")
    inner.set_content("Ik kom.\n")
    inner.add_alternative(REPLY, maintype="text", subtype="calendar", params={"method": "REPLY"})
    mail.add_attachment(inner)
    return wire(mail)


def lone_attachment() -> bytes:
    """A scanner or a phone mails a form."""
    mail = base("formulier")
    mail.set_content(b"%PDF" * 2000, maintype="application", subtype="pdf", filename="aanmelding.pdf")
    return wire(mail)


def lone_calendar() -> bytes:
    """A mail that is nothing but a calendar answer."""
    mail = base("Geweigerd kick-off")
    mail.set_content(REPLY, maintype="text", subtype="calendar", params={"method": "REPLY"})
    return wire(mail)
