"""What commands draw: tables of registrations, of how it stands, and of mails that wait."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from rich.markup import escape
from rich.table import Table

from processor.registration.model import Registration

COLOURS = {"confirmed": "green", "waiting": "yellow", "offered": "cyan", "in review": "magenta", "cancelled": "dim"}


HOUR = 3600


def safe(text: str) -> str:
    """Return a participant's words as they may stand in a terminal: no markup, no control characters (decision 9)."""
    return escape("".join(c if c.isprintable() else " " for c in text))


def described(party: Registration) -> str:
    """Return a party in one line: its code, who it is, and how it stands."""
    names = safe(", ".join(a.name for a in party.attendees if a.name) or party.sender_email or "erased")
    return f"{party.code}: {names}: {party.status.value}, {party.granted} of {party.seats} chairs"


def minute(moment: str) -> str:
    """Return an ISO time as people read it, in the zone that it is in."""
    return datetime.fromisoformat(moment).strftime("%Y-%m-%d %H:%M")


def registrations(rows: Iterable[dict[str, Any]], title: str = "Registrations") -> Table:
    """Return rows of the list as a table."""
    listed = list(rows)
    noted = any(row["note"] for row in listed)
    drawn = _table(title, "code", "who", "organisation", "chairs", "status", "arrived", *(["note"] if noted else []))
    for row in listed:
        status = row["status"] + (f" ({row['position']})" if row["position"] else "")
        names = ", ".join(person["name"] for person in row["people"]) or row["sender"]["name"] or row["sender"]["email"]
        chairs = str(row["seats"]) if row["granted"] in (0, row["seats"]) else f"{row['granted']} of {row['seats']}"
        coloured = f"[{COLOURS[row['status']]}]{status}[/]"
        cells = [row["code"], safe(names), safe(row["organisation"]), chairs, coloured, minute(row["arrived"])]
        drawn.add_row(*cells, *([safe(row["note"] or "")] if noted else []))
    return drawn


def history_table(rows: Iterable[dict[str, Any]], title: str) -> Table:
    """Return what happened as a table, oldest first."""
    drawn = _table(title, "when", "code", "what", "chairs", "by", "through", "because")
    for row in rows:
        chairs = "" if row["seats"] is None else f"{row['granted']} of {row['seats']}"
        through = f"mail {row['mail'][:8]}" if row["cause"].startswith("mail") and row["mail"] else row["cause"]
        drawn.add_row(
            minute(row["at"]),
            row["code"],
            safe(row["action"]),
            chairs,
            row["actor"],
            safe(through),
            safe(row["reason"]),
        )
    return drawn


def configuration_lines(found: dict[str, Any]) -> Iterator[str]:
    """Say what of an edit the daemon didn't take up; nothing when all of it is in force."""
    if found.get("problems"):
        yield f"[red]An edit of {minute(found['at'])} was refused; the daemon works by what was there before:[/red]"
        yield from (f"  {safe(problem)}" for problem in found["problems"])
    if found.get("restart_needed"):
        yield f"[yellow]Edited, and taken up at a restart only: {', '.join(found['restart_needed'])}[/yellow]"


def status_tables(found: dict[str, Any]) -> list[Table]:
    """Return the tables of `status`; the last one only when mails wait for a decision."""
    review = _review(found["events"])
    return [_mailboxes(found["mailboxes"]), _events(found["events"]), *([review] if review.row_count else [])]


def _mailboxes(found: dict[str, Any]) -> Table:
    """A column for each mailbox, so that a narrow terminal shows everything."""
    drawn = _table("Mailboxes", "", *map(safe, found))
    boxes = list(found.values())
    for told, key in (("last look", "last_poll"), ("last delivery", "last_delivery")):
        drawn.add_row(told, *(minute(box[key]) if box[key] else "never" for box in boxes))
    drawn.add_row("answered in", *map(_answered_in, boxes))
    for key in ("queued", "failed", "withheld"):
        drawn.add_row(key, *(str(box[key]) for box in boxes))
    drawn.add_row("watched by", *(safe(box["held_by"] or "nobody") for box in boxes))
    return drawn


def _answered_in(box: dict[str, Any]) -> str:
    """The median of the last day, as people say it."""
    seconds = box["answer_seconds"]["median"]
    if seconds is None:
        return "-"
    return f"{round(seconds)} s" if seconds < HOUR else f"{seconds / HOUR:.1f} h"


def _events(found: dict[str, Any]) -> Table:
    drawn = _table("Events", "event", "taken", "free", "waiting", "in review", "for adopt")
    for key, event in found.items():
        free = max(0, event["capacity"] - event["taken"])
        counts = (str(n) for n in (free, event["waiting"], len(event["review"]), event["before_us"]))
        taken = f"{event['taken']} of {event['capacity']}" + (" (an edit is held)" if event["edit_held"] else "")
        drawn.add_row(key, taken, *counts)
    return drawn


def _review(found: dict[str, Any]) -> Table:
    drawn = _table("Waiting for a decision", "mail", "event", "kind", "from", "because")
    for key, event in found.items():
        for mail in event["review"]:
            because = safe("; ".join(mail["reasons"]))
            drawn.add_row(mail["key"][:8], key, mail["kind"], safe(mail["sender"]), because)
    return drawn


def _table(title: str, *columns: str) -> Table:
    return Table(*columns, title=title, title_justify="left")
