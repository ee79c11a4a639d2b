"""adopt: going live. Shows whom it concerns and what would happen to each, asks, and does it (decision 12)."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from threading import Event as Flag
from typing import Annotated
from zoneinfo import ZoneInfo

import typer
from rich.table import Table

from processor.bootstrap import Desk, open_desk
from processor.commands.options import Config, Now, clock_of, console, office_of
from processor.commands.rosters import read_list
from processor.commands.tables import safe
from processor.errors import UsageError
from processor.settings import EventSettings
from processor.steps.going_live import Case, Manner, Rehearsed, enlisted, gather, rehearse, settle
from processor.steps.mail import Place
from processor.steps.office import Office
from processor.steps.poll import open_folder

How = Annotated[
    Manner | None,
    typer.Option(
        "--all", help="Don't ask: answer all who need it, take all over silently, or leave all to the humans."
    ),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Don't ask: do what the table says.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would happen; decide and send nothing.")]
List = Annotated[
    Path | None,
    typer.Option("--list", metavar="FILE", help="Your own list, XLSX, ODS or CSV: who is on it was told by you."),
]
EventKey = Annotated[str | None, typer.Option("--event", metavar="KEY", help="The event of that list.")]
Plan = Sequence[tuple[Case, Manner]]


def adopt(
    config: Config = None,
    now: Now = None,
    *,
    how: How = None,
    yes: Yes = False,
    dry_run: DryRun = False,
    own_list: List = None,
    event: EventKey = None,
) -> None:
    """Go live: decide what those hear who signed up before, or while only organisers were answered (shadow).

    Stop the service first. Those that a human answered, or who are on your own list, come on the list silently; the
    others are shown with what would happen to each, and you are asked. Nobody is written to before you agree.

    Example: aanmeldpost adopt --dry-run

    Example: aanmeldpost adopt --list deelnemers.xlsx --event kick-off
    """
    office, clock = office_of(config), clock_of(now)
    lists = _lists(office, own_list, event, clock.now())
    for name in office.settings.mailboxes:
        desk = open_desk(office, name, Flag())
        try:
            desk.watch.turn(clock.now())  # the first look, if there was none yet
            _adopt(office, desk, lists.get(name, []), clock.now(), _Wish(how, yes=yes, dry_run=dry_run))
        finally:
            desk.watch.close()
            desk.lease.release()
    office.store.close()


class _Wish:
    """What the options say."""

    def __init__(self, how: Manner | None, *, yes: bool, dry_run: bool) -> None:
        self.how, self.asks, self.dry_run = how, not yes and how is None, dry_run


def _lists(office: Office, path: Path | None, key: str | None, now: datetime) -> dict[str, list[Case]]:
    if path is None:
        return {}
    events = office.settings.events
    event = office.settings.event(key) if key else events[0] if len(events) == 1 else None
    if event is None:
        known = ", ".join(one.key for one in events)
        raise UsageError(f"--list {path}: of which event? add --event with one of {known}")
    return {event.mailbox: enlisted(office, event, read_list(path, event.key), now)}


def _adopt(office: Office, desk: Desk, listed: list[Case], now: datetime, wish: _Wish) -> None:
    session = desk.connect()
    try:
        folder = office.settings.mailboxes[desk.name].folder
        place, _ = open_folder(office, session, desk.name, folder, desk.lease.fence(now))
        cases = [*listed, *gather(office, session, place, now)]
    finally:
        session.close()
    if not cases:
        console.print(f"{desk.name}: nobody is left to decide about", highlight=False)
        return
    plan = [(case, _manner(case, wish.how)) for case in cases]
    shown = rehearse(office, desk.name, plan)
    console.print(_table(office, desk.name, plan, shown))
    console.print(_total(plan, shown), highlight=False)
    if wish.dry_run or _is_shadow(office):
        return
    _do(office, place, _asked(plan) if wish.asks else plan)


def _manner(case: Case, how: Manner | None) -> Manner:
    """Whoever was told already is never written to again, whatever is said of all."""
    if how is Manner.LEAVE:
        return how
    return Manner.SILENT if case.told else how or Manner.ANSWER


def _is_shadow(office: Office) -> bool:
    if office.settings.mode == "live":
        return False
    main = office.settings.folder / "aanmeldpost.toml"
    console.print(
        f'Nothing is done while mode = "shadow". To go live: stop the service, write mode = "live" in {main}, run this '
        "again, and start the service.",
        markup=False,
        highlight=False,
        soft_wrap=True,
    )
    return True


def _asked(plan: Plan) -> Plan:
    answer = typer.prompt("Do this? [y]es, [o]ne by one, or [n]o, nothing", default="n").strip().lower()[:1]
    if answer == "o":
        return [(case, _asked_about(case, manner)) for case, manner in plan]
    return plan if answer in ("y", "j") else []


def _asked_about(case: Case, usual: Manner) -> Manner:
    question = safe(f"{case.who}, “{case.subject}”: [a]nswer, [s]ilently take over, [l]eave?")
    answer = typer.prompt(question, default=usual.value[:1]).strip().lower()[:1]
    return {"a": Manner.ANSWER, "s": Manner.SILENT, "l": Manner.LEAVE}.get(answer, usual)


def _do(office: Office, place: Place, plan: Plan) -> None:
    for case, manner in plan:
        settle(office, place, case, manner)
    done = f"{len(plan)} decided; the service sends the letters" if plan else "nothing was done; ask again any time"
    console.print(f"{place.mailbox}: {done}", highlight=False)


def _table(office: Office, name: str, plan: Plan, shown: Rehearsed) -> Table:
    columns = ("arrived", "who", "subject", "what happens")
    table = Table(*columns, title=f"{name}: what adopt would do", title_justify="left")
    zone = _zone(office.settings.events_of(name))
    for (case, manner), fate in zip(plan, shown.fates, strict=True):
        arrived = case.arrived.astimezone(zone).strftime("%Y-%m-%d %H:%M")
        table.add_row(arrived, safe(case.who), safe(case.subject), _words(case, manner, fate))
    return table


def _zone(events: Sequence[EventSettings]) -> ZoneInfo:
    return ZoneInfo(events[0].timezone if events else "Europe/Amsterdam")


def _words(case: Case, manner: Manner, fate: str) -> str:
    if manner is Manner.LEAVE:
        return "left to you"
    if manner is Manner.SILENT:
        return f"[dim]silently: {fate}" + (f", {case.told}" if case.told else "") + "[/]"
    return f"letter: {fate}" if fate not in ("silent", "noted") else f"nothing: {fate}"


def _total(plan: Plan, shown: Rehearsed) -> str:
    counted = Counter(
        "left to you" if manner is Manner.LEAVE else "silently" if manner is Manner.SILENT else fate
        for (_, manner), fate in zip(plan, shown.fates, strict=True)
    )
    parts = ", ".join(f"{count} {fate}" for fate, count in counted.most_common())
    return f"{len(plan)} in all: {parts}. Letters that would leave: {shown.letters}."
