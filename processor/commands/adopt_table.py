"""How adopt shows whom it concerns, what would happen to each, and who is left to a human."""

from collections import Counter
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from rich.table import Table

from processor.commands.options import console
from processor.commands.tables import safe
from processor.settings import EventSettings
from processor.steps.going_live import BY_HAND, Case, Manner, Rehearsed
from processor.steps.office import Office
from processor.store.mails import MailRecord

Plan = Sequence[tuple[Case, Manner]]


def table(office: Office, name: str, plan: Plan, shown: Rehearsed, before: Sequence[MailRecord]) -> Table:
    """Return what would happen to each, behind those to whom it happened at the first look."""
    columns = ("arrived", "who", "subject", "what happens")
    drawn = Table(*columns, title=f"{name}: what adopt would do", title_justify="left")
    zone = _zone(office.settings.events_of(name))
    for mail in before:
        arrived = mail.arrived.astimezone(zone).strftime("%Y-%m-%d %H:%M")
        done = f"[dim]taken over: {mail.outcome}, answered by hand[/]"
        drawn.add_row(arrived, safe(mail.sender), safe(mail.subject), done)
    for (case, manner), fate in zip(plan, shown.fates, strict=True):
        arrived = case.arrived.astimezone(zone).strftime("%Y-%m-%d %H:%M")
        drawn.add_row(arrived, safe(case.who), safe(case.subject), _words(case, manner, fate))
    return drawn


def _zone(events: Sequence[EventSettings]) -> ZoneInfo:
    return ZoneInfo(events[0].timezone if events else "Europe/Amsterdam")


def _words(case: Case, manner: Manner, fate: str) -> str:
    if manner is Manner.LEAVE:
        return "left to you"
    if manner is Manner.SILENT:
        return f"[dim]silently: {fate}" + (f", {case.told}" if case.told else "") + "[/]"
    if fate == BY_HAND:
        return fate
    return f"letter: {fate}" if fate not in ("silent", "noted") else f"nothing: {fate}"


def total(plan: Plan, shown: Rehearsed) -> str:
    """Return the count of each fate, and of letters, as a sentence."""
    counted = Counter(
        "left to you" if manner is Manner.LEAVE else "silently" if manner is Manner.SILENT else fate
        for (_, manner), fate in zip(plan, shown.fates, strict=True)
    )
    parts = ", ".join(f"{count} {fate}" for fate, count in counted.most_common())
    return f"{len(plan)} in all: {parts}. Letters that would leave: {shown.letters}."


def tell_what_is_left(plan: Plan, shown: Rehearsed) -> None:
    """Print who was answered in shadow and gets nothing from here; a human can write to them."""
    left = [case for (case, _), fate in zip(plan, shown.fates, strict=True) if fate == BY_HAND]
    if not left:
        return
    told = (
        f"{len(left)} of these were answered in shadow, where only organisers read it, and are about nobody on the "
        "list: there is no letter to send them anew. Answer them in the mailbox, with what the organisers read:"
    )
    console.print(told, highlight=False, soft_wrap=True)
    for case in left:
        console.print(f"- {safe(case.who)}, “{safe(case.subject)}”", highlight=False, markup=False, soft_wrap=True)
