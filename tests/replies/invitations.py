"""What RFC 5545, 5546 and 6047 ask of an invitation, as a list of what is wrong with one; [] is a sound invitation."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from typing import Any

from icalendar import Calendar

ONCE = {
    "REQUEST": ("UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "ORGANIZER", "ATTENDEE", "STATUS"),
    "CANCEL": ("UID", "SEQUENCE", "DTSTAMP", "ORGANIZER", "ATTENDEE", "STATUS"),
}
"""RFC 5545 §3.6.1, RFC 5546 §3.2.2 and §3.2.5; one ATTENDEE, since nobody is to see who else comes."""

STATUS = {"REQUEST": "CONFIRMED", "CANCEL": "CANCELLED"}
ASKED = {"ROLE": "REQ-PARTICIPANT", "PARTSTAT": "NEEDS-ACTION", "RSVP": "TRUE"}


@dataclass(frozen=True)
class Sent:
    """A mail with an invitation, as it left."""

    raw: bytes

    @property
    def mail(self) -> EmailMessage:
        return email.message_from_bytes(self.raw, policy=email.policy.default)

    @property
    def part(self) -> EmailMessage:
        *_, last = self.mail.iter_parts()
        assert isinstance(last, EmailMessage)
        return last

    @property
    def object(self) -> bytes:
        payload = self.part.get_payload(decode=True)
        assert isinstance(payload, bytes)
        return payload


def problems(sent: Sent) -> list[str]:
    calendar = _read(sent.object)
    return [*_mime(sent, calendar), *_lines(sent.object), *_calendar(calendar), *_meeting(sent, calendar)]


def meeting(ics: bytes) -> Any:
    """The one meeting in it, whose values are of many types."""
    (event,) = _read(ics).walk("VEVENT")
    return event


def _read(ics: bytes) -> Any:
    return Calendar.from_ical(ics)


def _mime(sent: Sent, calendar: Any) -> Iterator[str]:
    """RFC 6047 §2.4: the method in Content-Type is the one inside, and the charset is told."""
    kind = sent.part["Content-Type"]
    if sent.mail.get_content_type() != "multipart/alternative" or kind.content_type != "text/calendar":
        yield "the last part of multipart/alternative is not text/calendar"
    if kind.params.get("method") != calendar.get("METHOD"):
        yield f"Content-Type says {kind.params.get('method')}, the calendar {calendar.get('METHOD')}"
    if kind.params.get("charset") != "utf-8":
        yield "not in UTF-8"


def _lines(ics: bytes) -> Iterator[str]:
    """RFC 5545 §3.1: CRLF, and at most 75 octets a line."""
    if ics.count(b"\n") != ics.count(b"\r\n") or ics.count(b"\r") != ics.count(b"\r\n"):
        yield "a line without CRLF"
    if not ics.endswith(b"END:VCALENDAR\r\n"):
        yield "it doesn't end"
    yield from (f"a line of {len(line)} octets" for line in ics.split(b"\r\n") if len(line) > 75)


def _calendar(calendar: Any) -> Iterator[str]:
    for name in ("PRODID", "VERSION", "METHOD"):
        if name not in calendar or isinstance(calendar[name], list):
            yield f"not one {name}"
    if [part.name for part in calendar.subcomponents] != ["VTIMEZONE", "VEVENT"]:
        yield "not one time zone and one meeting"


def _meeting(sent: Sent, calendar: Any) -> Iterator[str]:
    event, method = meeting(sent.object), calendar["METHOD"]
    yield from (f"not one {name}" for name in ONCE[method] if name not in event or isinstance(event[name], list))
    if event["STATUS"] != STATUS[method]:
        yield f"STATUS {event['STATUS']} with METHOD {method}"
    if event["ORGANIZER"] != f"mailto:{sent.mail['From'].addresses[0].addr_spec}":
        yield "ORGANIZER is not From"
    if event["ATTENDEE"] != f"mailto:{sent.mail['To'].addresses[0].addr_spec}":
        yield "ATTENDEE is not To"
    if not event["ATTENDEE"].params.get("CN") or not event["ORGANIZER"].params.get("CN"):
        yield "somebody has no CN"
    if method == "REQUEST" and {name: event["ATTENDEE"].params.get(name) for name in ASKED} != ASKED:
        yield f"ATTENDEE is asked by {dict(event['ATTENDEE'].params)}"
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    if event["DTSTART"].params.get("TZID") not in zones or event["DTEND"].params.get("TZID") not in zones:
        yield "a time in a zone that isn't told"
