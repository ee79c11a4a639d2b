"""adopt: shows what was in the mailbox before the first start, asks, and answers or takes over (decision 12)."""

from datetime import datetime
from enum import StrEnum
from threading import Event as Flag
from typing import Annotated

import typer
from rich.table import Table

from processor.bootstrap import Desk, open_desk
from processor.commands.options import Config, Now, clock_of, console, office_of
from processor.commands.tables import safe
from processor.steps.adopt import fetch_again, found, leave_alone, take_over
from processor.steps.office import Office
from processor.steps.poll import open_folder
from processor.store.mails import MailRecord


class Manner(StrEnum):
    """What happens to sign-ups from before the first start."""

    ANSWER = "answer"
    SILENT = "silent"
    LEAVE = "leave"


How = Annotated[
    Manner | None,
    typer.Option("--all", help="Don't ask: answer them all, take all over silently, or leave all to the humans."),
]


def adopt(config: Config = None, now: Now = None, how: How = None) -> None:
    """Decide on the sign-ups that were in the mailbox before the first start.

    Those that a human answered are on the list already, silently. For the others: answer them now, take them over
    silently, or leave them alone.

    Example: aanmeldpost adopt --all answer
    """
    office, clock = office_of(config), clock_of(now)
    for name in office.settings.mailboxes:
        desk = open_desk(office, name, Flag())
        try:
            desk.watch.turn(clock.now())  # the first look, if there was none yet
            _adopt(office, desk, found(office, name), clock.now(), how)
        finally:
            desk.watch.close()
            desk.lease.release()
    office.store.close()


def _adopt(office: Office, desk: Desk, records: list[MailRecord], now: datetime, how: Manner | None) -> None:
    if not records:
        console.print(f"{desk.name}: nothing was there before the first start that still waits")
        return
    console.print(_table(desk.name, records))
    session = desk.connect()
    try:
        folder = office.settings.mailboxes[desk.name].folder
        place, _ = open_folder(office, session, desk.name, folder, desk.lease.fence(now))
        for record in records:
            manner = how or _asked(record)
            mail = fetch_again(office, session, place, record) if manner is not Manner.LEAVE else None
            if mail is None:
                leave_alone(office, record)
            else:
                take_over(office, mail, now, quiet=manner is Manner.SILENT)
    finally:
        session.close()
    console.print(f"{desk.name}: {len(records)} decided; the daemon sends the letters", highlight=False)


def _asked(record: MailRecord) -> Manner:
    question = f"{record.sender}, “{record.subject}”: [a]nswer, [s]ilently take over, [l]eave?"
    answer = typer.prompt(safe(question), default="a", show_default=True)
    return {"s": Manner.SILENT, "l": Manner.LEAVE}.get(answer.strip().lower()[:1], Manner.ANSWER)


def _table(name: str, records: list[MailRecord]) -> Table:
    table = Table(
        "arrived", "from", "subject", "read as", title=f"{name}: from before the first start", title_justify="left"
    )
    for record in records:
        arrived = record.arrived.isoformat(sep=" ", timespec="minutes")[:16]
        table.add_row(arrived, safe(record.sender), safe(record.subject), record.kind)
    return table
