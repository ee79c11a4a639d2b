"""outbox: which letters wait, were kept back or given up; and letting them go."""

from collections.abc import Sequence
from threading import Event as Flag
from typing import Annotated

import typer
from rich.table import Table

from processor.bootstrap import open_desk
from processor.clock import Clock
from processor.commands.options import Config, Json, Now, clock_of, console, office_of
from processor.commands.tables import safe
from processor.errors import UsageError
from processor.outbox.message import OutboxMessage, State
from processor.steps.held import held, is_settled
from processor.steps.office import Office
from processor.steps.release import release as release_letters
from processor.steps.release import waiting

app = typer.Typer(help="Letters that wait, were kept back or given up.", no_args_is_help=True, rich_markup_mode=None)

Numbers = Annotated[list[int] | None, typer.Argument(metavar="[NUMBER…]", help="Only these, as `outbox list` shows.")]
Yes = Annotated[bool, typer.Option("--yes", help="Don't ask.")]


@app.command("list")
def list_letters(config: Config = None, *, as_json: Json = False) -> None:
    """List letters that have not left: queued, being sent, kept back, given up.

    Example: aanmeldpost outbox list
    """
    office = office_of(config)
    with office.store.begin() as work:
        since, letters = held(work), waiting(work, office)
    office.store.close()
    if as_json:
        console.print_json(data={"held": since is not None, "letters": [_row(letter) for letter in letters]})
        return
    console.print(_table(letters))
    if since is not None:
        made = since.made.isoformat(timespec="minutes")
        console.print(f"held since a back-up of {made} was put back: aanmeldpost outbox release", highlight=False)


@app.command("release")
def release(number: Numbers = None, config: Config = None, now: Now = None, *, yes: Yes = False) -> None:
    """Let letters go: after a restore those that the Sent folder doesn't show, else those with these numbers.

    After a restore it first looks in the mailboxes, unless the daemon did. With numbers, the others are kept back.

    Example: aanmeldpost outbox release 17 18
    """
    office, clock = office_of(config), clock_of(now)
    try:
        _settle(office, clock)
        with office.store.begin() as work:
            since, letters = held(work), waiting(work, office)
        chosen = _chosen(letters, number, everything=since is not None)
        console.print(_table(chosen))
        if chosen and not yes and not typer.confirm(f"Let {len(chosen)} letters go?", default=False):
            console.print("nothing was changed")
            return
        count = release_letters(office, [letter.id for letter in chosen], clock.now())
    finally:
        office.store.close()
    console.print(f"{count} letters go; the daemon sends them", highlight=False)


def _chosen(letters: Sequence[OutboxMessage], numbers: list[int] | None, *, everything: bool) -> list[OutboxMessage]:
    if numbers:
        unknown = set(numbers) - {letter.id for letter in letters}
        if unknown:
            raise UsageError(f"letter {min(unknown)}: does not wait: aanmeldpost outbox list shows those that do")
        return [letter for letter in letters if letter.id in numbers]
    if not everything:
        raise UsageError("which letters? give their numbers, as aanmeldpost outbox list shows them")
    return [letter for letter in letters if letter.state in (State.QUEUED, State.SENDING)]


def _settle(office: Office, clock: Clock) -> None:
    """Look in the mailboxes that nobody looked in since the restore: what left before must not leave again."""
    for name in office.settings.mailboxes:
        with office.store.begin() as work:
            settled = is_settled(work, name)
        if not settled:
            desk = open_desk(office, name, Flag())
            try:
                while desk.watch.turn(clock.now()).more:
                    pass
            finally:
                desk.watch.close()
                desk.lease.release()


def _table(letters: Sequence[OutboxMessage]) -> Table:
    drawn = Table(
        "number", "state", "kind", "to", "queued", "tries", "last answer", title="Outbox", title_justify="left"
    )
    for one in letters:
        queued = one.queued_at.strftime("%Y-%m-%d %H:%M")
        drawn.add_row(
            str(one.id), one.state.value, one.kind, safe(one.recipient), queued, str(one.attempts), safe(one.error)
        )
    return drawn


def _row(letter: OutboxMessage) -> dict[str, object]:
    return {
        "number": letter.id, "state": letter.state.value, "kind": letter.kind, "mailbox": letter.mailbox,
        "recipient": letter.recipient, "queued": letter.queued_at.isoformat(), "tries": letter.attempts,
        "error": letter.error,
    }  # fmt: skip
