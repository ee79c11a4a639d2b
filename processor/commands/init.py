"""init: a first configuration from a few questions, each of which is an option too."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from processor import assets
from processor.commands.asking import Asking, address_or_none, asking, is_yes, mail_address, written
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
from processor.commands.options import console
from processor.edition import sound
from processor.edition.starting import KICK_OFF, MailboxAnswers, MeetingAnswers, event_file, main_file
from processor.errors import UsageError
from processor.settings.load import MAIN

Folder = Annotated[Path, typer.Argument(metavar="DIR", help="Where it is written, for instance /etc/aanmeldpost.")]
Address = Annotated[str | None, typer.Option("--address", help="The mailbox that people sign up at.")]
Name = Annotated[str | None, typer.Option("--name", help="Whose name stands above the answers.")]
Personal = Annotated[
    bool | None,
    typer.Option("--personal/--shared", help="Whether the mailbox also holds somebody's other mail. [personal]"),
]
ImapHost = Annotated[str | None, typer.Option("--imap-host", help="The server where mail arrives.")]
SmtpHost = Annotated[str | None, typer.Option("--smtp-host", help="The server where mail leaves.")]
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

    Nothing that is there is overwritten. It starts in shadow: every answer goes to the organiser only. A second meeting
    is added with new-event.

    Example: aanmeldpost init /etc/aanmeldpost

    Example: aanmeldpost init config --yes --title "Kick-off" --starts 2018-09-18T14:00 --capacity 60
    --venue "Gemeente Schiedam" --address bijeenkomst@schiedam.nl --name "Noor de Wit"
    """
    _refuse_to_overwrite(folder)
    needed = {"title": title, "starts": starts, "capacity": capacity, "venue": venue, "address": address, "name": name}
    ask = asking("init", needed, yes=yes)
    box = _ask_mailbox(
        ask, address=address, name=name, personal=personal, imap_host=imap_host, smtp_host=smtp_host, admin=admin
    )
    given = Given(title, starts, ends, capacity, venue, venue_address, quote, key, organiser)
    usual = Usual(mailbox=box.key, domain=box.domain, organisers=written(box.name, box.address))
    meeting = ask_meeting(ask, given, usual)
    _write(folder, box, meeting)
    _next_steps(folder, meeting)


def _ask_mailbox(
    ask: Asking,
    *,
    address: str | None,
    name: str | None,
    personal: bool | None,
    imap_host: str | None,
    smtp_host: str | None,
    admin: str | None,
) -> MailboxAnswers:
    box = ask("At which mail address do people sign up?", "--address", address, read=mail_address)
    domain = box.rpartition("@")[2]
    said = None if personal is None else "y" if personal else "n"
    return MailboxAnswers(
        address=box,
        name=ask("Whose name stands above the answers?", "--name", name),
        personal=ask("Does that mailbox hold somebody's other mail too?", "--personal", said, "y", read=is_yes),
        imap_host=ask("Which server does mail arrive at (IMAP)?", "--imap-host", imap_host, f"imap.{domain}"),
        smtp_host=ask("Which server does mail leave by (SMTP)?", "--smtp-host", smtp_host, f"smtp.{domain}"),
        admin=ask("Who hears of trouble, by mail (empty: nobody)?", "--admin", admin, "", read=address_or_none),
    )


def _refuse_to_overwrite(folder: Path) -> None:
    if (folder / MAIN).exists() or any((folder / "events").glob("*.toml")):
        raise UsageError(
            f"{folder}: there is a configuration already, which stays as it is: edit it, add a meeting with "
            "aanmeldpost new-event, or name another folder"
        )


def _write(folder: Path, box: MailboxAnswers, meeting: MeetingAnswers) -> None:
    """What is written is sound, or nothing is. Raises SettingsError when the answers don't go together."""
    shipped = assets.folder("config")
    with TemporaryDirectory() as trial:
        made = Path(trial)
        (made / "events").mkdir()
        (made / "templates").mkdir()
        _fill(made / "templates" / "README.md", (assets.folder("templates") / "README.md").read_text(encoding="utf-8"))
        _fill(made / MAIN, main_file((shipped / MAIN).read_text(encoding="utf-8"), box))
        event = (shipped / KICK_OFF).read_text(encoding="utf-8")
        _fill(made / "events" / f"{meeting.key}.toml", event_file(event, meeting))
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


def _next_steps(folder: Path, meeting: MeetingAnswers) -> None:
    here = "" if folder == Path("/etc/aanmeldpost") else f" --config {folder}"
    told = (
        f"Written: {folder / MAIN}, {folder / 'events' / meeting.key}.toml,",
        f"and {folder / 'templates'} for letters of your own, with how to make them.",
        "",
        f"1. Look through both files; every setting is explained there. People write “{meeting.quote}” in the subject.",
        f"2. Put the mailbox’s password in {folder / 'imap-password'} and {folder / 'smtp-password'} (chmod 600).",
        f"3. aanmeldpost check{here}, and check --connect to try the servers.",
        f"4. aanmeldpost preview confirmed --open{here} shows what participants will get.",
        "5. Start the service. It is in shadow: every answer goes to the organisers only, nothing is moved or flagged.",
        f'6. Trust it? Stop it, write mode = "live", and aanmeldpost adopt{here} shows what will happen, and asks.',
    )
    console.print("\n".join(told), markup=False, highlight=False, soft_wrap=True)
