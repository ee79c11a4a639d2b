"""Answers to invitations, as the calendars of this world write them."""

import pytest

from processor.reading.invitation_reply import Answer, InvitationReply, invitation_replies
from processor.reading.message import Address, Message

OUTLOOK = r"""BEGIN:VCALENDAR
METHOD:REPLY
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
END:VTIMEZONE
BEGIN:VEVENT
ATTENDEE;PARTSTAT=DECLINED;CN="Bruin, Michel de":MAILTO:M.deBruin@helmond.n
 l
COMMENT;LANGUAGE=nl-NL:Helaas\, die dag\nzit ik in Oslo.\n
UID:040000008200E00074C5B7101A82E00800000000B0F1C0A3D942D401000000000000000
 010000000E0B6
SEQUENCE:2
BEGIN:VALARM
UID:niet deze
END:VALARM
END:VEVENT
END:VCALENDAR
"""
APPLE = """BEGIN:VCALENDAR
METHOD:REPLY
BEGIN:VEVENT
ATTENDEE;CN=Jeroen Bosma;CUTYPE=INDIVIDUAL;EMAIL=j.bosma@meppel.nl;PARTSTAT
 =TENTATIVE;ROLE=REQ-PARTICIPANT:mailto:j.bosma@meppel.nl
UID:7@schiedam.nl
END:VEVENT
END:VCALENDAR
"""
GOOGLE = """BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
METHOD:REPLY
BEGIN:VEVENT
ORGANIZER;CN=Cor:mailto:cor@schiedam.nl
UID:7@schiedam.nl
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=j@delft.nl;X-NUM-GUESTS=0:mailto:j@delft.nl
SEQUENCE:0
END:VEVENT
END:VCALENDAR
"""
COUNTER = """BEGIN:VCALENDAR
METHOD:COUNTER
BEGIN:VEVENT
ATTENDEE;CN="Jansen: adviseur; Delft":mailto:j@delft.nl
COMMENT:Kan het een uur later?
UID:7@schiedam.nl
SEQUENCE:x
END:VEVENT
END:VCALENDAR
"""
THUNDERBIRD = """BEGIN:VCALENDAR
PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN
VERSION:2.0
METHOD:REPLY
BEGIN:VEVENT
CREATED:20180903T081502Z
LAST-MODIFIED:20180904T091011Z
DTSTAMP:20180904T091011Z
UID:7@schiedam.nl
SUMMARY:Kick-off Pioniersnetwerk Open Overheid
ORGANIZER;CN="Oosterhout, C.C.M. van":mailto:ccm.v.oosterhout@schiedam.nl
ATTENDEE;CN="Els de Wit";PARTSTAT=DECLINED;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:els@ede
 .nl
DTSTART;TZID=Europe/Amsterdam:20180918T140000
DTEND;TZID=Europe/Amsterdam:20180918T170000
SEQUENCE:2
END:VEVENT
END:VCALENDAR
"""
OUTLOOK_UID = "040000008200E00074C5B7101A82E00800000000B0F1C0A3D942D401000000000000000010000000E0B6"


@pytest.mark.parametrize(
    ("calendar", "reply"),
    [
        (
            OUTLOOK,
            InvitationReply(
                "REPLY",
                OUTLOOK_UID,
                "m.debruin@helmond.nl",
                Answer.DECLINED,
                "Bruin, Michel de",
                "Helaas, die dag\nzit ik in Oslo.",
                2,
            ),
        ),
        (APPLE, InvitationReply("REPLY", "7@schiedam.nl", "j.bosma@meppel.nl", Answer.TENTATIVE, "Jeroen Bosma")),
        (
            THUNDERBIRD,
            InvitationReply("REPLY", "7@schiedam.nl", "els@ede.nl", Answer.DECLINED, "Els de Wit", sequence=2),
        ),
        (GOOGLE, InvitationReply("REPLY", "7@schiedam.nl", "j@delft.nl", Answer.ACCEPTED, "j@delft.nl")),
        (
            COUNTER,
            InvitationReply(
                "COUNTER",
                "7@schiedam.nl",
                "j@delft.nl",
                Answer.NONE,
                "Jansen: adviseur; Delft",
                "Kan het een uur later?",
            ),
        ),
    ],
)
def test_an_answer_to_an_invitation_is_read(calendar: str, reply: InvitationReply) -> None:
    assert invitation_replies(Message(calendar=(calendar,))) == (reply,)


@pytest.mark.parametrize(
    "calendar",
    [
        "",
        "hallo",
        GOOGLE.replace("METHOD:REPLY", "METHOD:REQUEST"),
        GOOGLE.replace("METHOD:REPLY\n", ""),
        GOOGLE.replace("ATTENDEE", "X-ATTENDEE"),
        "BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VEVENT\nEND:VCALENDAR\nEND:VCALENDAR\n",
    ],
)
def test_another_calendar_part_is_no_answer(calendar: str) -> None:
    assert invitation_replies(Message(calendar=(calendar,))) == ()


def test_of_several_attendees_the_sender_answers() -> None:
    others = "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ander@delft.nl\nATTENDEE;PARTSTAT=DECLINED:mailto:jan@delft.nl\nUID:7"
    message = Message(sender=Address(email="jan@delft.nl"), calendar=(APPLE.replace("UID:7", others),))
    assert [(reply.attendee, reply.answer) for reply in invitation_replies(message)] == [
        ("jan@delft.nl", Answer.DECLINED)
    ]


def test_one_answer_that_comes_in_two_parts_is_one_answer() -> None:
    assert len(invitation_replies(Message(calendar=(GOOGLE, GOOGLE + "\n")))) == 1
