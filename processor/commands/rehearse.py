"""rehearse: the whole journey with mails from disk; nothing is sent."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress

from processor import logs
from processor.bootstrap import make_office
from processor.clock import moment
from processor.commands.options import Config, Now, console, settings_of
from processor.commands.show import registration_rows
from processor.commands.tables import registrations
from processor.inbox.files import mails_in
from processor.rehearsal import Rehearsal, arriving, write_results
from processor.store.database import Store

Mails = Annotated[list[Path], typer.Argument(metavar="MAILS…", help="Files, folders, mbox or Maildir.")]
Out = Annotated[
    Path, typer.Option("--out", metavar="DIR", help="Where replies, registrations and summary are written.")
]


def rehearse(mails: Mails, out: Out, config: Config = None, now: Now = None) -> None:
    """Take mails through the whole journey with a database in memory, without any network. Nothing is sent.

    Writes replies/*.eml, registrations.json, summary.html and summary.txt to DIR. Mails arrive when their headers say,
    but not before --now.

    Example: aanmeldpost rehearse --out rehearsal --now 2018-09-03 mails/
    """
    settings = settings_of(config).model_copy(update={"mode": "live", "state": out, "database": "sqlite://"})
    logs.configure("warning", settings.log.format)
    start = moment(now).astimezone(UTC) if now else None
    store = Store.open(settings.database)
    store.migrate()
    rehearsal = Rehearsal(make_office(settings, store), out)
    waiting = list(arriving(mails_in(mails), start or datetime.now(UTC)))
    with Progress(console=console, transient=True) as progress:
        task = progress.add_task("mails", total=len(waiting))
        rehearsal.run(waiting, start, lambda _: progress.advance(task))
    write_results(rehearsal)
    console.print(registrations(registration_rows(rehearsal.office)))
    ours = sum(got is not None for _, got in rehearsal.received)
    console.print(f"{len(waiting)} mails, {ours} of them ours; {rehearsal.letters} letters in {out / 'replies'}")
    store.close()
