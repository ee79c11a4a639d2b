"""status, list and check: how it stands, who comes, and whether the configuration is sound."""

from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer

from processor import assets
from processor.bootstrap import load_organisations
from processor.commands.connecting import connection_problems
from processor.commands.options import Config, Json, Now, clock_of, console, office_of, settings_of
from processor.commands.tables import registrations, status_tables
from processor.errors import SettingsError, UsageError
from processor.listing import as_csv, row
from processor.replies.check import check as check_templates
from processor.status import status_of
from processor.steps.office import Office

EventKey = Annotated[str | None, typer.Option("--event", metavar="KEY", help="Only this event.")]
Connect = Annotated[bool, typer.Option("--connect", help="Log in to the mail servers too.")]
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


def check(config: Config = None, *, connect: Connect = False) -> None:
    """Check configuration and templates; every problem at once, as `file: section.key: what is wrong: what to do`.

    With --connect also whether the mail servers let us in and can do what the configuration wants.

    Example: aanmeldpost check --config config
    """
    problems = [*_settings_problems(config)]
    if problems:
        raise SettingsError(problems)
    settings = settings_of(config)
    if connect and (refused := connection_problems(settings)):
        raise SettingsError(refused)
    for event in settings.events:
        console.print(f"{event.key}: {event.title}, {event.capacity} chairs, “{event.quotes[0]}” at {event.mailbox}")
    console.print("[green]Configuration and templates are sound.[/green]")


def _settings_problems(config: Path | None) -> list[str]:
    problems: list[str] = []
    try:
        settings = settings_of(config)
    except SettingsError as error:
        return list(error.problems)
    try:
        load_organisations(settings)
    except SettingsError as error:
        problems += error.problems
    shipped = assets.folder("templates")
    return problems + check_templates((settings.templates, shipped) if settings.templates else (shipped,))


def registration_rows(office: Office, event: str | None = None) -> list[dict[str, Any]]:
    """Return the registrations of one event, or of all, in order of arrival."""
    rows = []
    for one in office.settings.events:
        if event in (None, one.key):
            with office.store.begin() as work:
                parties = work.registrations.of_event(one.key)
            rows += [row(party, parties, ZoneInfo(one.timezone)) for party in parties]
    return rows
