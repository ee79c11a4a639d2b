"""summary: how it stands, now; printed, or queued for the organisers."""

from typing import Annotated

import typer

from processor.clock import Clock
from processor.commands.export import event_of
from processor.commands.options import Config, Now, clock_of, console, office_of
from processor.settings import EventSettings
from processor.steps.office import Office
from processor.steps.summarise import send_now, stand_now, written

Key = Annotated[str | None, typer.Option("--event", metavar="KEY", help="Only this event. [default: all]")]
Send = Annotated[bool, typer.Option("--send", help="Queue it for the organisers, whatever the hour; the daemon sends.")]


def summary(config: Config = None, now: Now = None, event: Key = None, *, send: Send = False) -> None:
    """Print the summary for organisers as it would be now, or send it.

    New is what came after the last one that was sent; printing changes nothing.

    Example: aanmeldpost summary --event kick-off --send
    """
    office, clock = office_of(config), clock_of(now)
    try:
        chosen = (event_of(office, event),) if event else office.settings.events
        for one in chosen:
            console.print(_done(office, one, clock, send=send), highlight=False, markup=False, soft_wrap=True)
    finally:
        office.store.close()


def _done(office: Office, event: EventSettings, clock: Clock, *, send: bool) -> str:
    if send:
        queued = send_now(office, event, clock.now())
        return f"{event.key}: {queued} queued"
    return written(office, event, stand_now(office, event, clock.now())).text
