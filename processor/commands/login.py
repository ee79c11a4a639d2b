"""login, and what status and check tell about mailboxes that open by token."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

import typer
from rich.markup import escape

from processor.commands.options import Config, console, settings_of
from processor.commands.tables import minute, safe
from processor.credentials import log_in_by_code, secret_ends
from processor.oauth.endings import warning
from processor.settings import Settings


def login(
    mailbox: Annotated[str, typer.Argument(metavar="MAILBOX", help="The mailbox's name in aanmeldpost.toml.")],
    config: Config = None,
) -> None:
    """Log in to a Microsoft 365 mailbox as a person: shows a code to enter in a browser, on any machine, and waits.

    Only for a mailbox whose oauth table has `user`. What stays is a refresh token in the state folder, for the service
    alone; a running daemon takes it up by itself.

    Example: aanmeldpost login schiedam
    """
    settings = settings_of(config)
    user = log_in_by_code(settings, mailbox, lambda told: console.print(told, markup=False, soft_wrap=True))
    console.print(f"[green]{escape(mailbox)}: {escape(user)} is logged in.[/green]")


def expiry_lines(settings: Settings, today: date) -> Iterator[str]:
    """Say which secrets end within a month, as far as they can be read here."""
    for name in settings.mailboxes:
        ends = secret_ends(settings, name)
        if ends and warning(ends, today) is not None:
            yield _ending(name, ends, today)


def route_lines(settings: Settings) -> Iterator[str]:
    """Say of which mailboxes an alarm can't be mailed, because every way out needs a token."""
    if all(box.smtp.uses_oauth for box in settings.mailboxes.values()):
        yield (
            "[yellow]No mail can tell of a login that fails, since every way out needs one: leave smtp.user out and "
            "use a relay of your own, or watch /healthz[/yellow]"
        )


def sign_in_lines(found: dict[str, Any]) -> Iterator[str]:
    """Say of `status` which mailboxes can't be logged in to, and which secrets end within a month."""
    today = date.fromisoformat(found["now"][:10])
    for name, box in found["mailboxes"].items():
        stand = box["sign_in"]
        if stand["fails_since"]:
            yield f"[red]{escape(name)}: can't log in since {minute(stand['fails_since'])}: {safe(stand['why'])}[/red]"
        if stand["secret_ends"] and warning(ends := date.fromisoformat(stand["secret_ends"]), today) is not None:
            yield _ending(name, ends, today)


def _ending(name: str, ends: date, today: date) -> str:
    left = (ends - today).days
    when = f"ends on {ends}, in {left} days" if left > 0 else f"ended on {ends}"
    return f"[yellow]{escape(name)}: the secret or certificate for logging in {when}: make a new one[/yellow]"
