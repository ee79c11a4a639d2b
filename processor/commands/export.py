"""export: the list for the day itself, as a workbook, for scripts, or on paper."""

import json
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from processor.commands.options import Config, console, office_of
from processor.commands.show import registration_rows
from processor.errors import UsageError
from processor.listing import as_csv
from processor.registration.model import Registration
from processor.registration.request import Language
from processor.replies import dates
from processor.settings import EventSettings
from processor.steps.office import Office
from processor.summaries.printing import pdf
from processor.summaries.roll import present
from processor.summaries.sheets import Heading, attendance, badges, document
from processor.summaries.workbook import workbook


class Format(StrEnum):
    """In which form the list is written."""

    XLSX = "xlsx"
    CSV = "csv"
    JSON = "json"
    PDF = "pdf"


class Paper(StrEnum):
    """What is printed."""

    LIST = "list"
    BADGES = "badges"
    BOTH = "both"


Key = Annotated[str, typer.Option("--event", metavar="KEY", help="The event.")]
As = Annotated[Format, typer.Option("--format", help="A workbook, CSV or JSON for scripts, or PDF for the door.")]
Out = Annotated[Path, typer.Option("--out", metavar="FILE", help="Where it is written; an older one is replaced.")]
Print = Annotated[Paper, typer.Option("--print", help="What a PDF holds: the list to tick, name badges, or both.")]


def export(event: Key, as_: As, out: Out, config: Config = None, *, paper: Print = Paper.BOTH) -> None:
    """Write the list of an event to a file: all of it as a workbook, CSV or JSON, or as PDF for the door.

    The PDF lists who has a chair by surname, with a box to tick, without any address; then come the name badges.

    Example: aanmeldpost export --event kick-off --format pdf --out kick-off.pdf
    """
    office = office_of(config)
    try:
        chosen = event_of(office, event)
        made = WRITERS[as_](office, chosen, paper)
        out.write_bytes(made)
    finally:
        office.store.close()
    console.print(f"{out}: {len(made)} bytes", highlight=False, markup=False, soft_wrap=True)


def event_of(office: Office, key: str) -> EventSettings:
    """Return the event with this key. Raises UsageError, naming those that there are."""
    found = office.settings.event(key)
    if found is None:
        known = ", ".join(one.key for one in office.settings.events)
        raise UsageError(f"event {key}: there is none of that name: use one of {known}")
    return found


def _parties(office: Office, event: EventSettings) -> tuple[Registration, ...]:
    with office.store.begin() as work:
        return work.registrations.of_event(event.key)


def _xlsx(office: Office, event: EventSettings, _: Paper) -> bytes:
    return workbook(_parties(office, event), event.title, ZoneInfo(event.timezone))


def _csv(office: Office, event: EventSettings, _: Paper) -> bytes:
    return b"\xef\xbb\xbf" + as_csv(registration_rows(office, event.key)).encode()  # else Excel reads Zoë as ZoÃ«


def _json(office: Office, event: EventSettings, _: Paper) -> bytes:
    return json.dumps(registration_rows(office, event.key), ensure_ascii=False, indent=1).encode()


def _pdf(office: Office, event: EventSettings, paper: Paper) -> bytes:
    seats, heading = present(_parties(office, event)), _heading(event)
    parts = [attendance(seats, heading)] if paper is not Paper.BADGES else []
    parts += [badges(seats, heading)] if paper is not Paper.LIST else []
    return pdf(document(parts, heading))


def _heading(event: EventSettings) -> Heading:
    starts, ends = event.moment(event.starts), event.moment(event.ends)
    when = ", ".join((*dates.span(starts, ends, event.timezone, Language.DUTCH), event.venue.name))
    return Heading(event.title, when)


WRITERS: dict[Format, Callable[[Office, EventSettings, Paper], bytes]] = {
    Format.XLSX: _xlsx,
    Format.CSV: _csv,
    Format.JSON: _json,
    Format.PDF: _pdf,
}
