"""Registrations as rows, for people and for scripts: JSON, CSV and the tables of the commands."""

import csv
import io
from collections.abc import Iterable
from datetime import UTC, tzinfo
from typing import Any

from processor.registration.capacity import position
from processor.registration.model import Registration

COLUMNS = ("code", "status", "seats", "granted", "position", "names", "organisation", "email", "role", "drinks",
           "dietary", "access", "remark", "note", "arrived")  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def row(party: Registration, everyone: Iterable[Registration], zone: tzinfo = UTC) -> dict[str, Any]:
    """Return a party as a row; `position` is its place in the queue, 0 when it doesn't wait. Times are in `zone`."""
    return {
        "code": party.code,
        "event": party.event,
        "status": party.status.value,
        "seats": party.seats,
        "granted": party.granted,
        "position": position(party, tuple(everyone)),
        "people": [
            {"name": a.name, "email": a.email, "organisation": a.organisation, "role": a.role.value}
            for a in party.attendees
        ],
        "sender": {"name": party.sender_name, "email": party.sender_email},
        "organisation": party.organisation,
        "role": party.role.value,
        "language": party.language.value,
        "drinks": party.drinks,
        "dietary": party.dietary,
        "access": party.access,
        "themes": list(party.themes),
        "remark": party.remark,
        "note": party.note,
        "arrived": party.arrival.at.astimezone(zone).isoformat(),
    }


def as_csv(rows: Iterable[dict[str, Any]]) -> str:
    """Return rows as CSV with a header. No cell can be a formula: whatever looks like one begins with an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")  # RFC 4180 §2
    writer.writerow(COLUMNS)
    for one in rows:
        flat = {**one, "names": "; ".join(p["name"] for p in one["people"]), "email": one["sender"]["email"]}
        writer.writerow([_cell(flat[column]) for column in COLUMNS])
    return out.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, str):
        return "'" + value if value.startswith(FORMULA) else value
    return "" if value is None else value
