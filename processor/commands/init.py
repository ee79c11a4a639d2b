"""init: a first configuration from a few questions, each of which is an option too."""

import shutil
import sys
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from processor import assets
from processor.commands.asking import (
    Asking,
    address_or_none,
    count,
    end_after,
    event_name,
    is_yes,
    local_time,
    mail_address,
    named_address,
    some_lines,
)
from processor.commands.options import console
from processor.edition import sound
from processor.edition.starting import Answers, event_file, event_key, main_file, usual_quote
from processor.errors import UsageError
from processor.settings.load import MAIN

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="Where it is written, for instance /etc/aanmeldpost.")]
Title = Annotated[str | None, typer.Option("--title", help="What the meeting is called.")]
Starts = Annotated[str | None, typer.Option("--starts", metavar="TIME", help="Local time: 2018-09-18T14:00.")]
Ends = Annotated[str | None, typer.Option("--ends", metavar="TIME", help="A time, or an hour of the same day: 17:00.")]
Capacity = Annotated[int | None, typer.Option("--capacity", min=0, help="How many chairs there are.")]
Venue = Annotated[str | None, typer.Option("--venue", help="The house where it is; it also signs the letters.")]
VenueAddress = Annotated[str | None, typer.Option("--venue-address", help="Its address, lines apart by commas.")]
Quote = Annotated[str | None, typer.Option("--quote", help="What people write in the subject. [title and date]")]
Key = Annotated[str | None, typer.Option("--key", help="What commands call the meeting. [title and date]")]
Address = Annotated[str | None, typer.Option("--address", help="The mailbox that people sign up at.")]
Name = Annotated[str | None, typer.Option("--name", help="Whose name stands above the answers.")]
Personal = Annotated[
    bool | None,
    typer.Option("--personal/--shared", help="Whether the mailbox also holds somebody's other mail. [personal]"),
]
ImapHost = Annotated[str | None, typer.Option("--imap-host", help="The server where mail arrives.")]
SmtpHost = Annotated[str | None, typer.Option("--smtp-host", help="The server where mail leaves.")]
Organiser = Annotated[
    list[str] | None,
    typer.Option(
        "--organiser", metavar="NAME <MAIL>", help="Who reads the summary and decides; more than once for more."
    ),
]
Admin = Annotated[str | None, typer.Option("--admin", metavar="MAIL", help="Who hears of trouble. [nobody by mail]")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing: take the usual answer where there is one.")]


def init(
    folder: Folder,
    *,
    title: Title = None,
    starts: Starts = None,
    ends: Ends = None,
    capacity: Capacity = None,
    venue: Venue = None,
    venue_address: VenueAddress = None,
    quote: Quote = None,
    key: Key = None,
    address: Address = None,
    name: Name = None,
    personal: Personal = None,
    imap_host: ImapHost = None,
    smtp_host: SmtpHost = None,
    organiser: Organiser = None,
    admin: Admin = None,
    yes: Yes = False,
) -> None:
    """Write a first configuration, with every setting commented, from a few questions.

    Nothing that is there is overwritten. It starts in shadow: every answer goes to the organiser only.

    Example: aanmeldpost init /etc/aanmeldpost

    Example: aanmeldpost init config --yes --title "Kick-off" --starts 2018-09-18T14:00 --capacity 60
    --venue "Gemeente Schiedam" --address bijeenkomst@schiedam.nl --name "Noor de Wit"
    """
    _refuse_to_overwrite(folder)
    silent = yes or not sys.stdin.isatty()
    needed = {"title": title, "starts": starts, "capacity": capacity, "venue": venue, "address": address, "name": name}
    if silent and (missing := [f"--{option}" for option, given in needed.items() if given is None]):
        raise UsageError(f"init: without a terminal to ask at, give {', '.join(missing)} as well")
    ask = Asking(silent=silent)
    called = ask("What is the meeting called?", "--title", title)
    begin = ask("When does it start (2018-09-18T14:00)?", "--starts", starts, read=local_time)
    end = ask("When does it end?", "--ends", ends, f"{begin + timedelta(hours=3):%H:%M}", read=end_after(begin))
    box = ask("At which mail address do people sign up?", "--address", address, read=mail_address)
    domain = box.rpartition("@")[2]
    signer = ask("Whose name stands above the answers?", "--name", name)
    answers = Answers(
        title=called,
        starts=begin,
        ends=end,
        capacity=ask("How many chairs are there?", "--capacity", capacity, read=count),
        venue=ask("In which house is it (Gemeente Schiedam)?", "--venue", venue),
        venue_address=ask(
            "At what address (lines apart by commas)?", "--venue-address", venue_address, "", read=some_lines
        ),
        quote=ask("What do people write in the subject?", "--quote", quote, usual_quote(called, begin.date())),
        key=ask("What do commands call it?", "--key", key, event_key(called, begin.date()), read=event_name),
        address=box,
        name=signer,
        personal=ask(
            "Does that mailbox hold somebody's other mail too?", "--personal", _yn(personal), "y", read=is_yes
        ),
        imap_host=ask("Which server does mail arrive at (IMAP)?", "--imap-host", imap_host, f"imap.{domain}"),
        smtp_host=ask("Which server does mail leave by (SMTP)?", "--smtp-host", smtp_host, f"smtp.{domain}"),
        organisers=[
            ask(
                "Who reads the summary and decides?",
                "--organiser",
                one or None,
                f"{signer} <{box}>",
                read=named_address,
            )
            for one in (organiser or [""])
        ],
        admin=ask("Who hears of trouble, by mail (empty: nobody)?", "--admin", admin, "", read=address_or_none),
    )
    _write(folder, answers)
    _next_steps(folder, answers)


def _yn(answer: bool | None) -> str | None:  # noqa: FBT001 - None: not said
    return None if answer is None else "y" if answer else "n"


def _refuse_to_overwrite(folder: Path) -> None:
    if (folder / MAIN).exists() or any((folder / "events").glob("*.toml")):
        raise UsageError(
            f"{folder}: there is a configuration already, which stays as it is: edit it, or name another folder"
        )


def _write(folder: Path, answers: Answers) -> None:
    """What is written is sound, or nothing is. Raises SettingsError when the answers don't go together."""
    shipped = assets.folder("config")
    with TemporaryDirectory() as trial:
        made = Path(trial)
        (made / "events").mkdir()
        (made / "templates").mkdir()
        _fill(made / MAIN, main_file((shipped / MAIN).read_text(encoding="utf-8"), answers))
        event = (shipped / "events" / "kick-off.toml").read_text(encoding="utf-8")
        _fill(made / "events" / f"{answers.key}.toml", event_file(event, answers))
        sound(made, strict=True)
        _copy(made, folder)


def _copy(made: Path, folder: Path) -> None:
    """Put the files in place as the umask wants them: the service, which isn't root, must be able to read them."""
    for path in (made, *sorted(made.rglob("*"))):
        target = folder / path.relative_to(made)
        if path.is_dir():
            target.mkdir(parents=True, exist_ok=True)
        else:
            shutil.copyfile(path, target)


def _fill(path: Path, words: str) -> None:
    path.write_text(words, encoding="utf-8")


def _next_steps(folder: Path, answers: Answers) -> None:
    here = "" if folder == Path("/etc/aanmeldpost") else f" --config {folder}"
    told = (
        f"Written: {folder / MAIN}, {folder / 'events' / answers.key}.toml,",
        f"and {folder / 'templates'} for letters of your own.",
        "",
        f"1. Look through both files; every setting is explained there. People write “{answers.quote}” in the subject.",
        f"2. Put the mailbox’s password in {folder / 'imap-password'} and {folder / 'smtp-password'} (chmod 600).",
        f"3. aanmeldpost check{here}, and check --connect to try the servers.",
        f"4. aanmeldpost preview confirmed --open{here} shows what participants will get.",
        "5. Start the service. It is in shadow: every answer goes to the organisers only, nothing is moved or flagged.",
        f'6. Trust it? Stop it, write mode = "live", and aanmeldpost adopt{here} shows what will happen, and asks.',
    )
    console.print("\n".join(told), markup=False, highlight=False, soft_wrap=True)
