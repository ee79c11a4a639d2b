"""The list of participants as a sheet that goes along with a letter."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from processor.registration.model import Registration
from processor.replies.enclosed import Sheet
from processor.settings import EventSettings
from processor.summaries.workbook import workbook


def participants(event: EventSettings, parties: Iterable[Registration]) -> Sheet:
    """Return the list of an event as a workbook, with the name that its file has in a mail."""
    return Sheet(f"deelnemers-{event.key}.xlsx", workbook(parties, event.title, ZoneInfo(event.timezone)))
