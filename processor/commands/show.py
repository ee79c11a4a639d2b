"""status, list and check: how it stands, who comes, and whether the configuration is sound."""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.markup import escape
from rich.table import Table

from processor import assets
from processor.bootstrap import load_organisations
from processor.commands.options import Config, Json, Now, clock_of, console, office_of, settings_of
from processor.errors import SettingsError, UsageError
from processor.listing import as_csv, row
from processor.replies.check import check as check_templates
from processor.status import status_of
from processor.steps.office import Office

EventKey = Annotated[str | None, typer.Option("--event", metavar="KEY", help="Only this event.")]
Csv = Annotated[bool, typer.Option("--csv", help="Print CSV, for a spreadsheet.")]

COLOURS = {"confirmed": "green", "waiting": "yellow", "offered": "cyan", "in review": "magenta", "cancelled": "dim"}


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
    for table in _status_tables(found):
        console.print(table)


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
        console.print(table(rows))


def check(config: Config = None) -> None:
    """Check configuration and templates; every problem at once, as `file: section.key: what is wrong: what to do`.

    Example: aanmeldpost check --config config
    """
    problems = [*_settings_problems(config)]
    if problems:
        raise SettingsError(problems)
    settings = settings_of(config)
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
            rows += [row(party, parties) for party in parties]
    return rows


def registrations_table(office: Office) -> Table:
    """Return all registrations as a table."""
    return table(registration_rows(office))


def table(rows: list[dict[str, Any]], title: str = "Aanmeldingen") -> Table:
    """Return rows of the list as a table."""
    drawn = Table("code", "wie", "organisatie", "stoelen", "stand", "gekomen", title=title, title_justify="left")
    for one in rows:
        colour = COLOURS[one["status"]]
        stand = one["status"] + (f" ({one['position']})" if one["position"] else "")
        names = ", ".join(person["name"] for person in one["people"]) or one["sender"]["name"] or one["sender"]["email"]
        chairs = str(one["seats"]) if one["granted"] in (0, one["seats"]) else f"{one['granted']}/{one['seats']}"
        arrived = one["arrived"][:16].replace("T", " ")
        drawn.add_row(one["code"], safe(names), safe(one["organisation"]), chairs, f"[{colour}]{stand}[/]", arrived)
    return drawn


def safe(text: str) -> str:
    """Return a participant's words as they may stand in a terminal: no markup, no control characters (decision 9)."""
    return escape("".join(c if c.isprintable() else " " for c in text))


def _status_tables(found: dict[str, Any]) -> list[Table]:
    boxes = Table(
        "postbus",
        "laatst gekeken",
        "in de rij",
        "mislukt",
        "vastgehouden",
        "daemon",
        title="Postbussen",
        title_justify="left",
    )
    for name, box in found["mailboxes"].items():
        boxes.add_row(
            name,
            box["last_poll"] or "nog nooit",
            str(box["queued"]),
            str(box["failed"]),
            str(box["withheld"]),
            box["held_by"] or "-",
        )
    events = Table(
        "bijeenkomst",
        "bezet",
        "vrij",
        "wachtlijst",
        "te beoordelen",
        "voor adopt",
        title="Bijeenkomsten",
        title_justify="left",
    )
    for key, event in found["events"].items():
        free = str(max(0, event["capacity"] - event["taken"]))
        events.add_row(
            key,
            f"{event['taken']} van {event['capacity']}",
            free,
            str(event["waiting"]),
            str(len(event["review"])),
            str(event["before_us"]),
        )
    review = Table(
        "mail", "bijeenkomst", "soort", "van", "omdat", title="Wacht op een beslissing", title_justify="left"
    )
    for key, event in found["events"].items():
        for mail in event["review"]:
            review.add_row(mail["key"][:8], key, mail["kind"], safe(mail["sender"]), safe("; ".join(mail["reasons"])))
    return [boxes, events, *([review] if review.row_count else [])]
