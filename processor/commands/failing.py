"""failed: mails the admin that a unit failed. It needs no database, since that may be what is wrong."""

import secrets
from contextlib import suppress
from datetime import datetime
from typing import Annotated

import typer

from processor.bootstrap import sender, templates
from processor.commands.options import Config, Now, clock_of, console, settings_of
from processor.credentials import access
from processor.errors import SendError, SettingsError
from processor.replies.alarm import alarm
from processor.replies.facts import Addressee
from processor.replies.letter import letter, new_message_id
from processor.settings import Settings

_CURE = (
    "Kijk op de server wat er misging (journalctl --unit {0} --since -1h) en start de dienst daarna weer "
    "(systemctl start {0})."
)


def failed(
    unit: Annotated[str, typer.Argument(metavar="UNIT", help="What failed, as systemd calls it.")],
    config: Config = None,
    now: Now = None,
) -> None:
    """Mail the admin that a unit failed and is not started again; systemd calls this (aanmeldpost-failure@.service).

    Example: aanmeldpost failed aanmeldpost.service
    """
    settings = settings_of(config)
    if settings.admin is None:
        raise SettingsError(["aanmeldpost.toml: admin: there is nobody to tell: write the admin's address"])
    _tell(settings, unit, Addressee(settings.admin), clock_of(now).now())
    console.print(f"told {settings.admin} that {unit} failed")


def _tell(settings: Settings, unit: str, to: Addressee, now: datetime) -> None:
    """Mail by the first mailbox whose way out works. Raises the last one's SendError when none does."""
    *others, last = settings.mailboxes
    for mailbox in others:
        with suppress(SendError):
            _mail(settings, mailbox, unit, to, now)
            return
    _mail(settings, last, unit, to, now)


def _mail(settings: Settings, mailbox: str, unit: str, to: Addressee, now: datetime) -> None:
    box = settings.mailboxes[mailbox]
    what = f"{unit} is gestopt en start niet meer vanzelf"
    reply = templates(settings).write(alarm(to, what, (), _CURE.format(unit), now))
    message_id = new_message_id(box.address.rpartition("@")[2], f"failed.{secrets.token_hex(8)}")
    with sender(settings, mailbox, access(settings, mailbox)) as way_out:
        way_out.send(letter(reply, box.address, message_id, now), box.smtp.envelope_from or box.address, to.email)
