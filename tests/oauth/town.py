"""A configuration whose mailboxes open by token, between a real provider, a real Dovecot and a real SMTP server."""

from dataclasses import dataclass
from pathlib import Path
from threading import Event

from processor.bootstrap import mailbox_opener, sender
from processor.credentials import Access, access
from processor.inbox.mailbox import Mailbox
from processor.outbox.smtp import SmtpSender
from processor.settings import Settings, load
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.smtp import PASSWORD as SMTP_PASSWORD
from tests.servers.smtp import USER, SmtpServer
from tests.servers.tokens import CLIENT, SECRET, TENANT, TokenServer

EVENT = Path(__file__).parents[2] / "config" / "events" / "kick-off.toml"
APP = 'secret = "file:secret"\nsecret_expires = 2019-03-01'
ADMIN = "beheer@schiedam.nl"


@dataclass(frozen=True, slots=True)
class Town:
    """The servers, and a folder for the configuration. `mailbox` is the address that tokens open."""

    provider: TokenServer
    dovecot: Dovecot
    smtp: SmtpServer
    folder: Path
    mailbox: str

    def settings(self, oauth: str = APP, *, user: str = "", other: bool = False) -> Settings:
        """Settings with one mailbox that opens by token, and an `other` one that opens by password."""
        (self.folder / "events").mkdir(parents=True, exist_ok=True)
        (self.folder / "events" / "kick-off.toml").write_text(EVENT.read_text(encoding="utf-8"), encoding="utf-8")
        for name, secret in (("secret", SECRET), ("imap", PASSWORD), ("smtp", SMTP_PASSWORD)):
            (self.folder / name).touch(0o600)
            (self.folder / name).write_text(secret)
        main = f'mode = "live"\nadmin = "{ADMIN}"\n' + self._schiedam(oauth, user or self.mailbox)
        (self.folder / "aanmeldpost.toml").write_text(main + (self._utrecht() if other else ""), encoding="utf-8")
        return load(self.folder)

    def _schiedam(self, oauth: str, user: str) -> str:
        return f"""
[mailboxes.schiedam]
address = "{self.mailbox}"
name = "Gemeente Schiedam"
[mailboxes.schiedam.oauth]
provider = "microsoft365"
tenant = "{TENANT}"
client_id = "{CLIENT}"
authority = "{self.provider.authority}"
ca_file = "{self.provider.ca_file}"
{oauth}
{self._servers("schiedam", user, user, "", "")}
"""

    def _utrecht(self) -> str:
        passwords = 'password = "file:imap"', 'password = "file:smtp"'
        return f"""
[mailboxes.utrecht]
address = "aanmelden@utrecht.nl"
name = "Gemeente Utrecht"
{self._servers("utrecht", self.dovecot.user(), USER, *passwords)}
"""

    def _servers(self, name: str, imap_user: str, smtp_user: str, imap: str, smtp: str) -> str:
        return f"""
[mailboxes.{name}.imap]
host = "localhost"
port = {self.dovecot.tls_port}
ca_file = "{self.dovecot.ca_file}"
user = "{imap_user}"
{imap}
[mailboxes.{name}.smtp]
host = "127.0.0.1"
port = {self.smtp.port}
ca_file = "{self.smtp.ca_file}"
user = "{smtp_user}"
{smtp}
"""


@dataclass(frozen=True, slots=True)
class Door:
    """One mailbox as the daemon opens it."""

    settings: Settings
    access: Access

    @classmethod
    def of(cls, settings: Settings) -> "Door":
        return cls(settings, access(settings, "schiedam"))

    def open(self) -> Mailbox:
        return mailbox_opener(self.settings, "schiedam", Event(), self.access)()

    def look(self) -> int:
        """How many mails are in it."""
        mailbox = self.open()
        try:
            return mailbox.select("INBOX").exists
        finally:
            mailbox.close()

    def way_out(self) -> SmtpSender:
        return sender(self.settings, "schiedam", self.access)
