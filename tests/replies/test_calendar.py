from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from processor.registration.model import Attendee
from processor.registration.request import Language
from processor.replies import compose, notices
from processor.replies.calendar import Invitation, cancel, request
from processor.replies.facts import Addressee, EventFacts, Venue
from processor.replies.letter import letter
from tests.replies.invitations import Sent, meeting, problems
from tests.replies.kickoff import ALONE, JAN, KICK_OFF, MAIL, templates

AT = datetime(2018, 9, 3, 8, 20, tzinfo=UTC)
MAILBOX = "ccm.v.oosterhout@schiedam.nl"
GUEST = replace(JAN, calendar_uid="7f3a-1@schiedam.nl", sequence=2)


def _invitation(
    guest: Attendee = GUEST, event: EventFacts = KICK_OFF, language: Language = Language.DUTCH
) -> Invitation:
    party = replace(ALONE, attendees=(guest,), language=language)
    text = templates().invitation(compose.confirmed(event, party, MAIL))
    return Invitation(event, guest, MAILBOX, language, text)


def _sent(invitation: Invitation, ics: bytes | None) -> Sent:
    guest = invitation.attendee
    party = replace(ALONE, attendees=(guest,), sender_name=guest.name, sender_email=guest.email)
    reply = templates().write(notices.reminder(invitation.event, party))
    return Sent(letter(reply, MAILBOX, "<1@schiedam.nl>", AT, ics))


INVITATION = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Aanmeldpost//Aanmeldpost 1.0//NL
METHOD:REQUEST
BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:DAYLIGHT
DTSTART:20170326T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20171029T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
SUMMARY:Kick-off Pioniersnetwerk Open Overheid
DTSTART;TZID=Europe/Amsterdam:20180918T140000
DTEND;TZID=Europe/Amsterdam:20180918T170000
DTSTAMP:20180903T082000Z
UID:7f3a-1@schiedam.nl
SEQUENCE:2
ATTENDEE;CN="Jan van der Berg";CUTYPE=INDIVIDUAL;PARTSTAT=NEEDS-ACTION;\
ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:j.vdberg@utrecht.nl
DESCRIPTION:Programma\\n- Casusbespreking over Open Schiedam\\n- Thema’s voor de komende bijeenkomsten\\n\
- Na afloop is er een borrel\\n\\nKenmerk van je aanmelding: PN-7K3QX9\\n\\nToch verhinderd? Kies Weigeren\\, \
of verstuur deze mail: mailto:ccm.v.oosterhout@schiedam.nl?subject=Afmelden%20PN-7K3QX9\\n\
Vragen? Mail ccm.v.oosterhout@schiedam.nl
LOCATION:Gemeente Schiedam\\, Stadserf 1\\, 3112 DZ Schiedam
ORGANIZER;CN="C. van Oosterhout":mailto:ccm.v.oosterhout@schiedam.nl
STATUS:CONFIRMED
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
"""


def test_an_invitation_tells_a_calendar_all_that_the_letter_does() -> None:
    ics = request(_invitation(), AT) or b""

    assert ics.decode().replace("\r\n ", "").replace("\r\n", "\n") == INVITATION


def test_a_cancellation_takes_the_same_meeting_out_again() -> None:
    asked, gone = (meeting(make(_invitation(), AT) or b"") for make in (request, cancel))

    assert (gone["UID"], gone["SEQUENCE"], gone["STATUS"]) == (asked["UID"], 2, "CANCELLED")
    assert dict(gone["ATTENDEE"].params) == {
        "CN": "Jan van der Berg",
        "CUTYPE": "INDIVIDUAL",
        "ROLE": "REQ-PARTICIPANT",
    }


def test_an_english_attendee_has_an_english_invitation() -> None:
    event = meeting(request(_invitation(language=Language.ENGLISH), AT) or b"")

    assert (event["SUMMARY"], event["DESCRIPTION"].splitlines()[-2].split(":")[0]) == (
        "Kick-off of the Open Government network",
        "Can’t make it? Choose Decline, or send this message",
    )


@pytest.mark.parametrize("make", [request, cancel])
@pytest.mark.parametrize("address", [MAILBOX, MAILBOX.upper()])
def test_the_organizer_is_not_invited_to_his_own_meeting(make: type, address: str) -> None:
    assert make(_invitation(replace(GUEST, email=address)), AT) is None


@pytest.mark.parametrize("guest", [replace(GUEST, email=""), replace(GUEST, calendar_uid="")])
def test_an_invitation_without_an_address_or_an_identity_is_refused(guest: Attendee) -> None:
    with pytest.raises(ValueError, match="event kick-off: an invitation needs an address and a UID"):
        _invitation(guest)


NAMES = [
    # as it came → as the calendar shows it
    ("Jan van der Berg", "Jan van der Berg"),
    ('Jan";ROLE=CHAIR:mailto:x@y.nl', "Jan ROLE=CHAIR mailto x y.nl"),
    ("Jan\r\nATTENDEE:mailto:x@y.nl", "Jan ATTENDEE mailto x y.nl"),
    ("Jan\nEND:VEVENT\nBEGIN:VALARM", "Jan END VEVENT BEGIN VALARM"),
    ("Jan^nATTENDEE^'", "Jan^nATTENDEE^'"),
    ("Zoë Ünlü-Çelik 👩\u200d🔬", "Zoë Ünlü-Çelik 👩\u200d🔬"),
    ("\u2028\x00", "j.vdberg@utrecht.nl"),
    ("", "j.vdberg@utrecht.nl"),
    ("x" * 300, "x" * 75),
]


@pytest.mark.parametrize(("name", "shown"), NAMES)
def test_a_name_stays_inside_its_parameter(name: str, shown: str) -> None:
    invitation = _invitation(replace(GUEST, name=name))

    for make in (request, cancel):
        sent = _sent(invitation, make(invitation, AT))
        assert problems(sent) == []
        assert meeting(sent.object)["ATTENDEE"].params["CN"] == shown


@given(st.text(max_size=120), st.text(max_size=200))
def test_whatever_people_and_organisers_write_the_invitation_is_sound(name: str, words: str) -> None:
    event = replace(
        KICK_OFF,
        dutch=replace(KICK_OFF.dutch, title=words or "x", programme=(words,)),
        venue=Venue(words),
        contact=Addressee(MAILBOX, name),
    )
    invitation = _invitation(replace(GUEST, name=name), event)

    assert problems(_sent(invitation, request(invitation, AT))) == []


ADDRESSES = [
    ("o'brien+meld@utrecht.nl", "mailto:o'brien+meld@utrecht.nl"),
    ("jan?subject=x&cc=y@utrecht.nl", "mailto:jan%3Fsubject%3Dx%26cc%3Dy@utrecht.nl"),
    ("jan\r\nX-EVIL:1@utrecht.nl", "mailto:jan%0D%0AX-EVIL%3A1@utrecht.nl"),
    ("jörg@köln.example", "mailto:j%C3%B6rg@k%C3%B6ln.example"),
]


@pytest.mark.parametrize(("address", "link"), ADDRESSES)
def test_an_address_stays_inside_its_property(address: str, link: str) -> None:
    assert meeting(request(_invitation(replace(GUEST, email=address)), AT) or b"")["ATTENDEE"] == link


MOMENTS = [
    # starts → as the calendar says it
    ("Europe/Amsterdam", "2018-01-16T13:00", "20180116T140000"),
    ("Europe/Amsterdam", "2018-09-18T12:00", "20180918T140000"),
    ("Europe/Amsterdam", "2018-10-28T00:30", "20181028T023000"),
    ("America/Kralendijk", "2018-09-18T12:00", "20180918T080000"),
]


@pytest.mark.parametrize(("zone", "starts", "local"), MOMENTS)
def test_a_meeting_stands_at_its_own_local_time(zone: str, starts: str, local: str) -> None:
    begin = datetime.fromisoformat(starts).replace(tzinfo=UTC)
    event = replace(KICK_OFF, timezone=zone, starts=begin, ends=begin + timedelta(hours=1))
    invitation = _invitation(event=event)

    found = meeting(request(invitation, AT) or b"")["DTSTART"]

    assert (found.params["TZID"], found.to_ical().decode(), found.dt.astimezone(UTC)) == (zone, local, begin)
    assert found.dt.replace(tzinfo=None) == begin.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    assert problems(_sent(invitation, request(invitation, AT))) == []


BROKEN = [
    # what is done to a sound invitation → what the validator says
    (b"SEQUENCE:2\r\n", b"", "not one SEQUENCE"),
    (b"STATUS:CONFIRMED", b"STATUS:CANCELLED", "STATUS CANCELLED with METHOD REQUEST"),
    (b"RSVP=TRUE", b"RSVP=FALSE", "ATTENDEE is asked by"),
    (b"mailto:j.vdberg", b"mailto:p.vdberg", "ATTENDEE is not To"),
    (b"SUMMARY:Kick", b"SUMMARY:" + b"x" * 90 + b"Kick", "a line of 136 octets"),
    (b"TZID:Europe/Amsterdam", b"TZID:Europe/Paris", "a time in a zone that isn't told"),
]


@pytest.mark.parametrize(("sound", "broken", "told"), BROKEN)
def test_the_validator_sees_what_is_wrong(sound: bytes, broken: bytes, told: str) -> None:
    invitation = _invitation()
    ics = (request(invitation, AT) or b"").replace(sound, broken)

    assert [problem[: len(told)] for problem in problems(_sent(invitation, ics))] == [told]
