"""status and list: how it stands, and who comes."""

from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from processor.commands.login import sign_in_lines
from processor.commands.options import Config, Json, Now, clock_of, console, office_of
from processor.commands.tables import configuration_lines, registrations, status_tables
from processor.errors import UsageError
from processor.listing import as_csv, row
from processor.monitoring.status import status_of
from processor.steps.office import Office

EventKey = Annotated[str | None, typer.Option("--event", metavar="KEY", help="Only this event.")]
Csv = Annotated[bool, typer.Option("--csv", help="Print CSV, for a spreadsheet.")]


def status(config: Config = None, now: Now = None, *, as_json: Json = False) -> None:
    """Show how the daemon and its events stand, and which mails wait for a decision.

    Example: aanmeldpost status --json
    """
    office = office_of(config)
    found = status_of(office, clock_of(now).now())
    office.store.close()
    if as_json:
        console.print_json(data=found)
        return
    for line in [*configuration_lines(found["configuration"]), *sign_in_lines(found)]:
        console.print(line, soft_wrap=True)
    if found["outbox_held_since"]:
        console.print("Nothing leaves since a back-up was put back: aanmeldpost outbox release", style="bold yellow")
    for drawn in status_tables(found):
        console.print(drawn)


def list_registrations(
    config: Config = None, event: EventKey = None, *, as_json: Json = False, as_csv_: Csv = False
) -> None:
    """List the registrations, cancelled ones too.

    Example: aanmeldpost list --event kick-off --csv > deelnemers.csv
    """
    office = office_of(config)
    if event is not None and office.settings.event(event) is None:
        known = ", ".join(one.key for one in office.settings.events)
        raise UsageError(f"event {event}: there is none of that name: use one of {known}")
    rows = registration_rows(office, event)
    office.store.close()
    if as_json:
        console.print_json(data=rows)
    elif as_csv_:
        typer.echo(as_csv(rows), nl=False)
    else:
        console.print(registrations(rows))


def registration_rows(office: Office, event: str | None = None) -> list[dict[str, Any]]:
    """Return the registrations of one event, or of all, in order of arrival."""
    rows = []
    for one in office.settings.events:
        if event in (None, one.key):
            with office.store.begin() as work:
                parties = work.registrations.of_event(one.key)
            rows += [row(party, parties, ZoneInfo(one.timezone)) for party in parties]
    return rows
