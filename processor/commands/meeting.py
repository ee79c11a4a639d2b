"""What init and new-event ask alike: the questions about a meeting, each of which is an option too."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated

import typer

from processor.commands.asking import Asking, count, end_after, event_name, local_time, named_addresses, some_lines
from processor.edition.starting import MeetingAnswers, event_key, usual_quote

Title = Annotated[str | None, typer.Option("--title", help="What the meeting is called.")]
Starts = Annotated[str | None, typer.Option("--starts", metavar="TIME", help="Local time: 2018-09-18T14:00.")]
Ends = Annotated[str | None, typer.Option("--ends", metavar="TIME", help="A time, or an hour of the same day: 17:00.")]
Capacity = Annotated[int | None, typer.Option("--capacity", min=0, help="How many chairs there are.")]
Venue = Annotated[str | None, typer.Option("--venue", help="The house where it is; it also signs the letters.")]
VenueAddress = Annotated[str | None, typer.Option("--venue-address", help="Its address, lines apart by commas.")]
Quote = Annotated[str | None, typer.Option("--quote", help="What people write in the subject. [title and date]")]
Key = Annotated[str | None, typer.Option("--key", help="What commands call the meeting. [title and date]")]
Organiser = Annotated[
    list[str] | None,
    typer.Option(
        "--organiser", metavar="NAME <MAIL>", help="Who reads the summary and decides; more than once for more."
    ),
]


@dataclass(frozen=True, slots=True)
class Given:
    """What the options said of a meeting; None where they said nothing."""

    title: str | None
    starts: str | None
    ends: str | None
    capacity: int | None
    venue: str | None
    venue_address: str | None
    quote: str | None
    key: str | None
    organiser: Sequence[str] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """What is usual for a meeting at this mailbox; None where nothing is."""

    mailbox: str
    domain: str
    organisers: str
    venue: str | None = None
    venue_address: str = ""


def ask_meeting(ask: Asking, given: Given, usual: Usual) -> MeetingAnswers:
    """Return what was said of a meeting, by options or at the terminal. Raises UsageError for what can't be read."""
    title = ask("What is the meeting called?", "--title", given.title)
    begin = ask("When does it start (2018-09-18T14:00)?", "--starts", given.starts, read=local_time)
    three_hours = f"{begin + timedelta(hours=3):%H:%M}"
    end = ask("When does it end?", "--ends", given.ends, three_hours, read=end_after(begin))
    capacity = ask("How many chairs are there?", "--capacity", given.capacity, read=count)
    venue = ask("In which house is it (Gemeente Schiedam)?", "--venue", given.venue, usual.venue)
    address = usual.venue_address if venue == usual.venue else ""
    lines = ask(
        "At what address (lines apart by commas)?", "--venue-address", given.venue_address, address, read=some_lines
    )
    quote = ask("What do people write in the subject?", "--quote", given.quote, usual_quote(title, begin.date()))
    key = ask("What do commands call it?", "--key", given.key, event_key(title, begin.date()), read=event_name)
    who = ", ".join(given.organiser) if given.organiser else None
    organisers = ask(
        "Who reads the summary and decides (more apart by commas)?",
        "--organiser",
        who,
        usual.organisers,
        read=named_addresses,
    )
    return MeetingAnswers(
        mailbox=usual.mailbox,
        domain=usual.domain,
        title=title,
        starts=begin,
        ends=end,
        capacity=capacity,
        venue=venue,
        venue_address=lines,
        quote=quote,
        key=key,
        organisers=organisers,
    )
