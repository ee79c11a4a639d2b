"""failed: mails the admin that a unit failed. It needs no database, since that may be what is wrong."""

import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

import typer

from processor.bootstrap import sender, templates
from processor.commands.as_service import failed_ones
from processor.commands.options import Config, Now, clock_of, console, settings_of
from processor.credentials import access
from processor.errors import SendError, SettingsError
from processor.replies.alarm import alarm
from processor.replies.facts import Addressee
from processor.replies.letter import letter, new_message_id
from processor.settings import Settings

_CURE = (
    "Kijk op de server wat er misging (journalctl --unit {0} --since -1h) en start haar daarna opnieuw "
    "(systemctl start {0})."
)


def failed(
    units: Annotated[
        list[str],
        typer.Argument(metavar="UNIT…", help="The daemon as systemd calls it, and jobs beside it; who failed is told."),
    ],
    config: Config = None,
    now: Now = None,
) -> None:
    """Mail the admin that a unit failed and is not started again; systemd calls this (aanmeldpost-failure@.service).

    Of several it tells those that systemd says have failed, and the first when systemd can't be asked.

    Example: aanmeldpost failed aanmeldpost.service
    """
    settings = settings_of(config)
    if settings.admin is None:
        raise SettingsError(["aanmeldpost.toml: admin: there is nobody to tell: write the admin's address"])
    for unit in failed_ones(units) or units[:1]:
        what = f"{unit} is gestopt en start niet meer vanzelf" if unit == units[0] else f"{unit} is mislukt"
        _tell(settings, _News(unit, what, Addressee(settings.admin), clock_of(now).now()))
        console.print(f"told {settings.admin} that {unit} failed", soft_wrap=True)


@dataclass(frozen=True, slots=True)
class _News:
    """What the mail tells of which unit, to whom, and when."""

    unit: str
    what: str
    to: Addressee
    now: datetime


def _tell(settings: Settings, news: _News) -> None:
    """Mail by the first mailbox whose way out works. Raises the last one's SendError when none does."""
    *others, last = settings.mailboxes
    for mailbox in others:
        with suppress(SendError):
            _mail(settings, mailbox, news)
            return
    _mail(settings, last, news)


def _mail(settings: Settings, mailbox: str, news: _News) -> None:
    box = settings.mailboxes[mailbox]
    reply = templates(settings).write(alarm(news.to, news.what, (), _CURE.format(news.unit), news.now))
    message_id = new_message_id(box.address.rpartition("@")[2], f"failed.{secrets.token_hex(8)}")
    with sender(settings, mailbox, access(settings, mailbox)) as way_out:
        way_out.send(
            letter(reply, box.address, message_id, news.now), box.smtp.envelope_from or box.address, news.to.email
        )
