"""adopt: going live. Shows whom it concerns and what would happen to each, asks, and does it (decision 12)."""

from datetime import datetime
from pathlib import Path
from threading import Event as Flag
from typing import Annotated

import typer

from processor.bootstrap import Desk, open_desk
from processor.commands.adopt_table import Plan, table, tell_what_is_left, total
from processor.commands.options import Config, Now, clock_of, console, office_of
from processor.commands.rosters import read_list
from processor.commands.tables import safe
from processor.errors import UsageError
from processor.steps.adopt import carried_out, taken_over
from processor.steps.going_live import Case, Manner, enlisted, gather, rehearse, settle
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
    plan = [(case, _manner(case, wish.how)) for case in cases]
    shown = rehearse(office, desk.name, plan)
    before = taken_over(office, desk.name)
    if plan or before:
        console.print(table(office, desk.name, plan, shown, before))
    tell_what_is_left(plan, shown)
    nobody = f"{desk.name}: nobody is left to decide about"
    console.print(total(plan, shown) if plan else nobody, highlight=False)
    if wish.dry_run or (plan and _is_shadow(office)):
        return
    agreed = _asked(plan) if wish.asks and plan else plan
    if plan:
        _do(office, place, agreed)
    if len(agreed) == len(plan) and office.settings.mode == "live":
        carried_out(office, desk.name, now)


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
