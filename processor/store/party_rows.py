"""A registration as rows and back again. Knows the columns; asks and writes nothing."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row

from processor.registration.model import Arrival, Attendee, Registration, Status
from processor.registration.request import Language, Role


def registration_values(party: Registration) -> dict[str, Any]:
    """The columns of `registration` that follow from the party; its id, code and mail are given once, elsewhere."""
    return {
        "event": party.event,
        "status": party.status.value,
        "seats": party.seats,
        "granted": party.granted,
        "offered": party.offered,
        "passed": party.passed,
        "arrived": party.arrival.at,
        "arrived_uid": party.arrival.uid,
        "language": party.language.value,
        "role": party.role.value,
        "drinks": party.drinks,
        "themes": list(party.themes),
        "held_until": party.held_until,
        "offered_until": party.offered_until,
        "sender_name": party.sender_name,
        "sender_email": party.sender_email,
        "organisation": party.organisation,
        "remark": party.remark,
        "note": party.note,
        "reasons": list(party.reasons),
    }


def attendee_values(attendee: Attendee, registration_id: int, position: int) -> dict[str, Any]:
    """The columns of one `attendee`, `position` counting from 0 in its party."""
    return {
        "registration_id": registration_id,
        "position": position,
        "calendar_uid": attendee.calendar_uid,
        "sequence": attendee.sequence,
        "role": attendee.role.value,
        "name": attendee.name,
        "email": attendee.email,
        "organisation": attendee.organisation,
    }


def attendee_of(row: Row[Any]) -> Attendee:
    """The attendee of a row; what was erased is ""."""
    return Attendee(
        name=row.name or "",
        email=row.email or "",
        organisation=row.organisation or "",
        role=Role(row.role),
        calendar_uid=row.calendar_uid,
        sequence=row.sequence,
    )


def registration_of(row: Row[Any], attendees: Sequence[Attendee]) -> Registration:
    """The party of a row of `registration` joined with its `wish`; what was erased is "" or None."""
    return Registration(
        event=row.event,
        seats=row.seats,
        arrival=Arrival(row.arrived, row.arrived_uid),
        id=row.id,
        code=row.code,
        status=Status(row.status),
        granted=row.granted,
        offered=row.offered,
        passed=row.passed,
        attendees=tuple(attendees),
        sender_name=row.sender_name or "",
        sender_email=row.sender_email or "",
        language=Language(row.language),
        organisation=row.organisation or "",
        role=Role(row.role),
        drinks=row.drinks,
        dietary=row.dietary,
        access=row.access,
        themes=tuple(row.themes),
        remark=row.remark,
        note=row.note,
        reasons=tuple(row.reasons or ()),
        held_until=row.held_until,
        offered_until=row.offered_until,
    )
