"""A mail to ourselves: out by SMTP, back by IMAP, and away. It shows that both ways work, and who keeps sent copies.

It quotes no meeting and answers nothing, so the desk itself passes it over; only what carries our token is removed.
"""

from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from processor.inbox.mailbox import FolderRole, Mailbox
from processor.outbox.identity import new_token
from processor.outbox.sender import Sender
from processor.replies.letter import new_message_id
from processor.settings import MailboxSettings

HEADER = "X-Aanmeldpost-Probe"
_WORDS = (
    "Een proef van Aanmeldpost: gaat mail weg en komt die aan? U hoeft niets te doen, dit bericht verdwijnt vanzelf.\n"
)


@dataclass(frozen=True, slots=True)
class Probe:
    """One probe: the signed token by which it is found again, and the mail."""

    token: str
    raw: bytes


def new_probe(secret: bytes, box: MailboxSettings, now: datetime) -> Probe:
    """Return a probe for this mailbox; `secret` signs its token (outbox/identity.py)."""
    token = new_token(secret, 0)
    mail = EmailMessage(policy=SMTP)
    mail["From"] = mail["To"] = box.address
    mail["Subject"] = "Proef van Aanmeldpost"
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = new_message_id(box.address.rpartition("@")[2], token)
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    mail[HEADER] = token
    mail.set_content(f"{_WORDS}\n")
    return Probe(token, mail.as_bytes())


def send_probe(sender: Sender, box: MailboxSettings, probe: Probe) -> None:
    """Hand it to the mail server. Raises SendError."""
    with sender as way_out:
        way_out.send(probe.raw, box.smtp.envelope_from or box.address, box.address)


def take_back(mailbox: Mailbox, box: MailboxSettings, token: str) -> FolderRole | str:
    """Find the probe where mail arrives, and remove it; returns the folder's name, its role for Junk, or "".

    Raises MailboxError, also when the server can't remove it.
    """
    if _removed(mailbox, box.folder, token):
        return box.folder
    junk = box.junk or mailbox.find_folder(FolderRole.JUNK)
    return FolderRole.JUNK if junk and _removed(mailbox, junk, token) else ""


def remove_copy(mailbox: Mailbox, token: str) -> bool:
    """Whether the server itself stored a copy among what was sent; that is removed. Raises MailboxError."""
    sent = mailbox.find_folder(FolderRole.SENT)
    return bool(sent) and _removed(mailbox, str(sent), token)


def _removed(mailbox: Mailbox, folder: str, token: str) -> bool:
    mailbox.select(folder)
    found = mailbox.with_header(HEADER, token)
    if found:
        mailbox.remove(found)
    return bool(found)
