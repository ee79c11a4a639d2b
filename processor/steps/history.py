"""What happened to somebody: the journal's lines about a party, or about all that an address had to do with."""

from dataclasses import dataclass
from datetime import tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from processor.errors import UsageError
from processor.registration.model import Registration
from processor.steps.office import Office
from processor.store.journal import Line
from processor.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class History:
    """The parties that were meant, as they stand, and every line about them or their mails, oldest first."""

    parties: tuple[Registration, ...]
    lines: tuple[Line, ...]


def history(office: Office, whom: str) -> History:
    """Return the history of a party (by its code) or of an address. Raises UsageError when nothing is known."""
    with office.store.begin() as work:
        parties = _parties(work, office, whom)
        keys = {key for party in parties if (key := work.registrations.mail_key_of(party.id))}
        if "@" in whom:
            keys |= {record.key for record in work.mails.from_sender(whom)}
        if not parties and not keys:
            raise UsageError(f"{whom}: no registration or mail is known: aanmeldpost list shows codes and addresses")
        return History(parties, work.journal.about([party.id for party in parties], sorted(keys)))


def _parties(work: UnitOfWork, office: Office, whom: str) -> tuple[Registration, ...]:
    if "@" in whom:
        found = (work.registrations.by_email(event.key, whom) for event in office.settings.events)
        return tuple(party for parties in found for party in parties)
    party = work.registrations.by_code(whom)
    return (party,) if party else ()


def history_rows(office: Office, told: History) -> list[dict[str, Any]]:
    """Return the lines as rows, each with its time in the zone of its event and the code of the party it is about."""
    zones = {event.key: ZoneInfo(event.timezone) for event in office.settings.events}
    codes = {party.id: party.code for party in told.parties}
    utc = ZoneInfo("UTC")
    return [_row(line, zones.get(line.event, utc), codes.get(line.registration_id or 0, "")) for line in told.lines]


def _row(line: Line, zone: tzinfo, code: str) -> dict[str, Any]:
    return {
        "at": line.at.astimezone(zone).isoformat(timespec="seconds"),
        "event": line.event,
        "code": code,
        "action": line.action,
        "actor": line.actor.value,
        "cause": line.cause,
        "mail": line.mail_key,
        "seats": line.details.get("seats"),
        "granted": line.details.get("granted"),
        "reason": line.reason,
    }
