"""read: what the daemon would read in mails, for scripts as the reading contract says, for people with the reasons."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Group
from rich.panel import Panel
from rich.text import Text

from processor.bootstrap import load_organisations
from processor.commands.options import Config, Json, console, settings_of
from processor.inbox.files import mails_in
from processor.reading.contract import as_row
from processor.reading.message import Message, parse
from processor.reading.reader import Reader
from processor.registration.request import Request
from processor.settings import Settings
from processor.steps.office import meeting

Files = Annotated[list[Path], typer.Argument(metavar="FILE…", help="Mails: files, folders, mbox or Maildir.")]

FIELDS = ("kind", "event", "seats", "language", "drinks", "dietary", "access", "themes", "remark")


def read(files: Files, config: Config = None, *, as_json: Json = False) -> None:
    """Show what the daemon would read in these mails, and which words made it so. Nothing is stored or sent.

    Example: aanmeldpost read --json mails/*.eml
    """
    reader = _reader(settings_of(config))
    for name, raw in mails_in(files):
        message = parse(raw)
        request = reader.read(message, body_quotes=True)
        if as_json:
            typer.echo(json.dumps(as_row(name, request), ensure_ascii=False))
        else:
            console.print(_shown(name, message, request))


def _reader(settings: Settings) -> Reader:
    """Return one reader for the events of every mailbox, since a file doesn't say where it would arrive."""
    own = [address for box in settings.mailboxes.values() for address in box.own_addresses]
    return Reader([meeting(event) for event in settings.events], load_organisations(settings.folder), own)


def _shown(name: str, message: Message, request: Request) -> Panel:
    verdict = Text("→ beoordelen", style="bold yellow") if request.review else Text("→ beslist alleen", style="green")
    return Panel(
        Group(Text(f"Onderwerp: {message.subject}"), Text(), _body(message, request), Text(), _facts(request), verdict),
        title=Text(name),
        subtitle=Text(f"{message.sender.name} <{message.sender.email}>"),
        title_align="left",
        subtitle_align="left",
    )


def _body(message: Message, request: Request) -> Text:
    """Return the mail with the words that decided highlighted."""
    body = Text(message.text.strip() or "(geen tekst)", style="dim")
    for evidence in request.evidence:
        if evidence.words:
            body.highlight_words([evidence.words], style="bold black on bright_yellow", case_sensitive=False)
    return body


def _facts(request: Request) -> Text:
    values = as_row("", request)
    lines = [f"{field}: {values[field]}" for field in FIELDS if values[field] not in (None, "", [])]
    lines += [f"persoon: {', '.join(str(v) for v in person.values() if v)}" for person in values["people"]]
    lines += [f"“{evidence.words}” → {evidence.tells}" for evidence in request.evidence]
    lines += [f"omdat: {reason}" for reason in request.reasons]
    return Text("\n".join(lines))
