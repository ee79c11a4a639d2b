"""capacity: how many chairs there are. The event's file is edited, which stays the one truth about it."""

from typing import Annotated

import typer

from processor.commands.export import event_of
from processor.commands.options import Config, Now, Quiet, clock_of, console, office_that_writes
from processor.errors import SettingsError
from processor.settings import EventSettings, Settings, load
from processor.settings.rewrite import event_file, put, with_capacity, words_of
from processor.steps.decide import By
from processor.steps.edits import Settled, remember, settle_edit
from processor.store.journal import Actor

Event = Annotated[str, typer.Argument(metavar="EVENT", help="The event's key.")]
Chairs = Annotated[int, typer.Argument(metavar="N", min=0, help="How many chairs there are from now on.")]
Agreed = Annotated[bool, typer.Option("--agreed", help="The organiser agreed already, however many mails it causes.")]


def capacity(
    event: Event,
    chairs: Chairs,
    *,
    config: Config = None,
    now: Now = None,
    agreed: Agreed = False,
    quiet: Quiet = False,
) -> None:
    """Change how many chairs an event has: in its file, and at once on its list, where the queue moves up.

    Nobody loses a chair. What would cause more than five mails waits until the organiser answers "akkoord".

    Example: aanmeldpost capacity kick-off 80
    """
    office = office_that_writes(config, quiet=quiet)
    former = event_of(office, event)
    remember(office, former)
    wanted = event_of_file(office.settings, former.key, chairs)
    by = By(Actor.ADMIN, clock_of(now).now(), quiet=quiet)
    settled = settle_edit(office, wanted, by, agreed=agreed)
    console.print(_told(former, wanted, settled), highlight=False, markup=False, soft_wrap=True)
    office.store.close()


def event_of_file(settings: Settings, key: str, chairs: int) -> EventSettings:
    """Write another capacity into the event's file, and return the event as it then stands there.

    Raises SettingsError, with the file as it was, when that makes the configuration unsound or can't be written.
    """
    path = event_file(settings.folder, key)
    before = words_of(path)
    put(path, with_capacity(path, chairs))
    try:
        return next(event for event in load(settings.folder).events if event.key == key)
    except SettingsError:
        put(path, before)
        raise


def _told(former: EventSettings, wanted: EventSettings, settled: Settled) -> str:
    if settled.held:
        asked = ", ".join(organiser.name for organiser in wanted.organisers)
        return (
            f"{wanted.key}: still {former.capacity} chairs: {wanted.capacity} would cause {settled.mails} mails, so "
            f"{asked} is asked by mail and answers “akkoord”; or do it at once with --agreed"
        )
    letters = "1 letter" if settled.mails == 1 else f"{settled.mails} letters"
    return f"{wanted.key}: {wanted.capacity} chairs, it was {former.capacity}; {letters} queued"
