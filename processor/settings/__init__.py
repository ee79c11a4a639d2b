"""What the admin decides: frozen settings from `aanmeldpost.toml` and `events/*.toml`, every problem in one report."""

from processor.settings.event import EventSettings, Organiser
from processor.settings.load import load
from processor.settings.mailbox import ImapServer, MailboxSettings, SmtpServer
from processor.settings.model import Settings

__all__ = ["EventSettings", "ImapServer", "MailboxSettings", "Organiser", "Settings", "SmtpServer", "load"]
