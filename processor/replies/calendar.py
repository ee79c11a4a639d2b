"""The invitation that goes with a letter: an iCalendar object for one attendee (RFC 5545, 5546, 6047).

Alone knows icalendar. Each attendee has an invitation of his own, with its own UID, so that nobody sees who else comes
and one Decline gives up one chair. What stands inside is written by render.py, since Outlook throws the mail away as
soon as a button is pressed. When one is sent, and the counting of `sequence`, is left to the steps.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard, vCalAddress, vText

from processor.registration.model import Attendee
from processor.registration.request import Language
from processor.replies.cleaning import paragraphs, sender_name
from processor.replies.facts import Addressee, EventFacts
from processor.replies.links import mailto
from processor.replies.zones import Turn, turns

PRODID = "-//Aanmeldpost//Aanmeldpost 1.0//NL"


@dataclass(frozen=True, slots=True)
class Invitation:
    """What an attendee's calendar is told. `mailbox` is who invites: the address in From, which gets the answers.

    `text` is the description. The attendee's `calendar_uid` stays the same for life, and his `sequence` goes up with
    each change of time or place and with a cancellation (RFC 5545 §3.8.7.4, RFC 5546 §2.1.4).
    """

    event: EventFacts
    attendee: Attendee
    mailbox: str
    language: Language
    text: str

    def __post_init__(self) -> None:
        if not (self.attendee.email and self.attendee.calendar_uid):
            raise ValueError(f"event {self.event.key}: an invitation needs an address and a UID")


def request(invitation: Invitation, at: datetime) -> bytes | None:
    """Invite, or bring an earlier invitation up to date (METHOD:REQUEST, RFC 5546 §3.2.2).

    In UTF-8 with CRLF. None for the organizer himself, who can't be invited to his own meeting. `at` is now, aware.
    """
    return _object(invitation, at, "REQUEST", "CONFIRMED")


def cancel(invitation: Invitation, at: datetime) -> bytes | None:
    """Take it out of the calendar again (METHOD:CANCEL, RFC 5546 §3.2.5); as `request` for the rest."""
    return _object(invitation, at, "CANCEL", "CANCELLED")


def _object(invitation: Invitation, at: datetime, method: str, status: str) -> bytes | None:
    if invitation.attendee.email.casefold() == invitation.mailbox.casefold():
        return None
    calendar = Calendar()
    calendar.add("prodid", PRODID)
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add_component(_zone(invitation.event.timezone, _local(invitation.event.starts, invitation.event).year))
    calendar.add_component(_meeting(invitation, at, status))
    written: bytes = calendar.to_ical()
    return written


def _meeting(invitation: Invitation, at: datetime, status: str) -> Event:
    event, attendee = invitation.event, invitation.attendee
    meeting = Event()
    meeting.add("uid", attendee.calendar_uid)
    meeting.add("sequence", attendee.sequence)
    meeting.add("dtstamp", at.astimezone(UTC))
    meeting.add("dtstart", _local(event.starts, event))
    meeting.add("dtend", _local(event.ends, event))
    meeting.add("summary", _line(event.words(invitation.language).title))
    meeting.add("location", _line(", ".join((event.venue.name, *event.venue.address))))
    meeting.add("description", _lines(invitation.text))
    meeting.add("organizer", _organizer(invitation), encode=False)
    meeting.add("attendee", _guest(attendee, asked=status == "CONFIRMED"), encode=False)
    meeting.add("status", status)
    meeting.add("transp", "OPAQUE")
    return meeting


def _organizer(invitation: Invitation) -> vCalAddress:
    event = invitation.event
    return _who(Addressee(invitation.mailbox, event.contact.name or event.organiser))


def _guest(attendee: Attendee, *, asked: bool) -> vCalAddress:
    guest = _who(Addressee(attendee.email, attendee.name))
    guest.params["CUTYPE"] = vText("INDIVIDUAL")
    guest.params["ROLE"] = vText("REQ-PARTICIPANT")
    if asked:
        guest.params["PARTSTAT"] = vText("NEEDS-ACTION")
        guest.params["RSVP"] = vText("TRUE")
    return guest


def _who(person: Addressee) -> vCalAddress:
    """The address as a link, and the name as it stands in From and To; the address for want of a name."""
    found = vCalAddress(mailto(person.email))
    found.params["CN"] = vText(sender_name(person.name) or person.email)
    return found


def _local(at: datetime, event: EventFacts) -> datetime:
    return at.astimezone(ZoneInfo(event.timezone))


def _line(text: str) -> str:
    return " ".join(_lines(text).split())


def _lines(text: str) -> str:
    return "\n\n".join("\n".join(lines) for lines in paragraphs(text))


@cache
def _zone(name: str, year: int) -> Timezone:
    """The zone for a meeting in that year; many attendees share it."""
    zone = Timezone()
    zone.add("tzid", name)
    for turn in turns(name, year):
        zone.add_component(_observance(turn))
    return zone


def _observance(turn: Turn) -> TimezoneDaylight | TimezoneStandard:
    observance = TimezoneDaylight() if turn.summer else TimezoneStandard()
    observance.add("dtstart", turn.onset)
    observance.add("tzoffsetfrom", turn.before)
    observance.add("tzoffsetto", turn.after)
    observance.add("tzname", turn.name)
    if turn.yearly:
        rule = turn.yearly
        observance.add("rrule", {"FREQ": "YEARLY", "BYMONTH": rule.month, "BYDAY": f"{rule.week}{rule.day}"})
    return observance
