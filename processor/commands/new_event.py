"""new-event: another meeting in a configuration that is there, from the questions that init asks."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from processor import assets
from processor.commands.asking import Asking, asking, written
from processor.commands.meeting import (
    Capacity,
    Ends,
    Given,
    Key,
    Organiser,
    Quote,
    Starts,
    Title,
    Usual,
    Venue,
    VenueAddress,
    ask_meeting,
)
from processor.commands.options import Config, console, folder_of
from processor.edition import sound
from processor.edition.starting import KICK_OFF, MeetingAnswers, event_file
from processor.errors import UsageError
from processor.settings import EventSettings, Settings

Mailbox = Annotated[
    str | None, typer.Option("--mailbox", help="At which mailbox people sign up. [that of the latest meeting]")
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing: take the usual answer where there is one.")]


def new_event(
    config: Config = None,
    *,
    mailbox: Mailbox = None,
    title: Title = None,
    starts: Starts = None,
    ends: Ends = None,
    capacity: Capacity = None,
    venue: Venue = None,
    venue_address: VenueAddress = None,
    quote: Quote = None,
    key: Key = None,
    organiser: Organiser = None,
    yes: Yes = False,
) -> None:
    """Write the file of another meeting, with every setting commented, beside those that are there.

    Nothing that is there is overwritten, and nothing is written unless the configuration is sound with it: its quote
    must not be one that mail for another meeting matches. Where and by whom the latest one was is the usual answer.

    Example: aanmeldpost new-event

    Example: aanmeldpost new-event --yes --title "Vervolg Pioniersnetwerk" --starts 2018-12-11T14:00 --capacity 40
    --venue "Gemeente Schiedam"
    """
    settings = sound(folder_of(config))
    needed = {"title": title, "starts": starts, "capacity": capacity}
    ask = asking("new-event", needed if settings.events else needed | {"venue": venue}, yes=yes)
    given = Given(title, starts, ends, capacity, venue, venue_address, quote, key, organiser)
    meeting = ask_meeting(ask, given, _usual(settings, _which(ask, settings, mailbox)))
    path = _write(settings, meeting)
    _tell(config, path, meeting)


def _which(ask: Asking, settings: Settings, mailbox: str | None) -> str:
    """The mailbox; where there is but one, nobody need be asked."""
    names = list(settings.mailboxes)
    latest = _latest(settings.events)
    if len(names) == 1 and mailbox is None:
        return names[0]

    def known(text: str) -> str:
        if text not in names:
            raise ValueError(f"is no mailbox of this configuration: use one of {', '.join(names)}")
        return text

    question = f"At which mailbox do people sign up ({', '.join(names)})?"
    return ask(question, "--mailbox", mailbox, latest.mailbox if latest else names[0], read=known)


def _usual(settings: Settings, mailbox: str) -> Usual:
    box, latest = settings.mailboxes[mailbox], _latest(settings.events_of(mailbox))
    organisers = [(one.name, one.mail) for one in latest.organisers] if latest else [(box.name, box.address)]
    return Usual(
        mailbox=mailbox,
        domain=box.address.rpartition("@")[2],
        organisers=", ".join(written(name, mail) for name, mail in organisers),
        venue=latest.venue.name if latest else None,
        venue_address=", ".join(latest.venue.address) if latest else "",
    )


def _latest(events: Sequence[EventSettings]) -> EventSettings | None:
    return max(events, key=lambda event: event.moment(event.starts), default=None)


def _write(settings: Settings, meeting: MeetingAnswers) -> Path:
    """Write its file if the whole is sound with it. Raises SettingsError when it isn't, UsageError when it is there."""
    path = settings.folder / "events" / f"{meeting.key}.toml"
    if path.exists() or settings.event(meeting.key):
        raise UsageError(f"{path}: is there already, and stays as it is: edit it, or give another --key")
    words = event_file((assets.folder("config") / KICK_OFF).read_text(encoding="utf-8"), meeting)
    _try(settings.folder, path.name, words)
    path.parent.mkdir(exist_ok=True)
    with path.open("x", encoding="utf-8") as file:
        file.write(words)
    return path


def _try(folder: Path, name: str, words: str) -> None:
    """Raise SettingsError when the configuration wouldn't be sound with this file in `events`."""
    with TemporaryDirectory() as trial:
        made = Path(trial)
        (made / "events").mkdir()
        beside = [path for path in folder.iterdir() if path.name != "events"]
        for path in (*beside, *(folder / "events").glob("*.toml")):
            (made / path.relative_to(folder)).symlink_to(path)
        (made / "events" / name).write_text(words, encoding="utf-8")
        sound(made)


def _tell(config: Path | None, path: Path, meeting: MeetingAnswers) -> None:
    here = f" --config {config}" if config else ""
    told = (
        f"Written: {path}",
        "",
        f"1. Look through it; every setting is explained there. People write “{meeting.quote}” in the subject.",
        f"2. aanmeldpost check{here}",
        "3. A service that runs takes it up by itself within a minute; systemctl reload aanmeldpost does it at once.",
    )
    console.print("\n".join(told), markup=False, highlight=False, soft_wrap=True)
