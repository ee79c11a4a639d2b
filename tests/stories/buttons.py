"""What calendars send when somebody presses a button of our invitation (RFC 5546 §3.2.3, RFC 6047), client by client."""

from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage

from icalendar import Calendar, Component, Event

from tests.stories.mails import MAILBOX, Mail, address


@dataclass(frozen=True, slots=True)
class Press:
    """A press: who mails, when, which answer ("ACCEPTED", "DECLINED", "TENTATIVE", or "COUNTER"), and for whom."""

    sender: str
    at: datetime
    client: str
    answer: str
    attendee: str
    comment: str = ""


_TITLES = {
    "Outlook": {
        "ACCEPTED": "Geaccepteerd: {}",
        "DECLINED": "Geweigerd: {}",
        "TENTATIVE": "Voorlopig: {}",
        "COUNTER": "Nieuwe tijd voorgesteld: {}",
    },
    "Google": {
        "ACCEPTED": "Geaccepteerd: {} @ di 18 sep. 2018 14:00 - 17:00 (CEST) (" + MAILBOX + ")",
        "DECLINED": "Afgewezen: {} @ di 18 sep. 2018 14:00 - 17:00 (CEST) (" + MAILBOX + ")",
        "TENTATIVE": "Misschien: {} @ di 18 sep. 2018 14:00 - 17:00 (CEST) (" + MAILBOX + ")",
    },
    "Apple": {"ACCEPTED": "Geaccepteerd: {}", "DECLINED": "Afgewezen: {}", "TENTATIVE": "Misschien: {}"},
}
_MAKERS = {
    "Outlook": "Microsoft Exchange Server 2010",
    "Google": "-//Google Inc//Google Calendar 70.9054//EN",
    "Apple": "-//Apple Inc.//Mac OS X 10.13.6//EN",
}


def invitation_in(letter: EmailMessage) -> Component:
    """What a letter of ours encloses for a calendar. Raises AssertionError when there is nothing."""
    for part in letter.walk():
        if part.get_content_type() == "text/calendar":
            return Calendar.from_ical(str(part.get_content()))
    raise AssertionError("bij deze brief zit niets voor de agenda")


def method_in(letter: EmailMessage) -> str:
    """The iTIP method of what it encloses, "" for nothing."""
    parts = (part for part in letter.walk() if part.get_content_type() == "text/calendar")
    return next((str(part.get_param("method")) for part in parts), "")


def pressed(press: Press, letter: EmailMessage) -> bytes:
    """The mail that leaves the calendar. Outlook names no organizer, and no calendar names the mail it answers."""
    invited = invitation_in(letter).walk("VEVENT")[0]
    made = Mail(press.sender, press.at, _title(press, str(invited["SUMMARY"])), _text(press)).message(_headers(press))
    method = "COUNTER" if press.answer == "COUNTER" else "REPLY"
    made.add_alternative(_reply(press, invited, method).decode(), subtype="calendar")
    made.get_payload()[-1].set_param("method", method)  # type: ignore[index, union-attr] # add_alternative made a list
    return made.as_bytes()


def _title(press: Press, summary: str) -> str:
    return _TITLES[press.client][press.answer].format(summary)


def _text(press: Press) -> str:
    return press.comment or "\n"


def _headers(press: Press) -> dict[str, str]:
    """Google sends for its user and calls itself automatic."""
    if press.client != "Google":
        return {}
    return {"Sender": "Google Agenda <calendar-notification@google.com>", "Auto-Submitted": "auto-generated"}


def _reply(press: Press, invited: Component, method: str) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", _MAKERS[press.client])
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add_component(_event(press, invited))
    return bytes(calendar.to_ical())


def _event(press: Press, invited: Component) -> Event:
    answer = "TENTATIVE" if press.answer == "COUNTER" else press.answer
    event = Event()
    for name in (
        "UID",
        "SUMMARY",
        "DTSTART",
        "DTEND",
        "SEQUENCE",
        *(["ORGANIZER"] if press.client != "Outlook" else []),
    ):
        event.add(name, invited[name], encode=False)
    event.add("dtstamp", press.at.astimezone(UTC))
    event.add("attendee", f"mailto:{address(press.attendee)}", parameters={"PARTSTAT": answer, "CN": _name(press)})
    if press.comment:
        event.add("comment", press.comment.strip())
    return event


def _name(press: Press) -> str:
    return press.attendee.partition(" <")[0]
