"""What is settled before anybody reads: machines' mail, lists, bounces, and answers to a calendar invitation. Pure.

screening.py and invitation_reply.py judge; here their judgement becomes a Request, or None for a mail to read.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from processor.reading.invitation_reply import InvitationReply, invitation_replies
from processor.reading.letters.language import language_of
from processor.reading.machines.screening import Screening, screen
from processor.reading.message import Message
from processor.reading.organisations import Organisations
from processor.reading.people.names.addresses import name_from_address
from processor.reading.people.names.display import parse_display
from processor.reading.people.persons import person
from processor.reading.topics.quoting import Meeting, Quoted, best_quoted
from processor.registration.request import SILENT, Kind, Person, Request


def screened(
    message: Message, meetings: Sequence[Meeting], own: Collection[str], organisations: Organisations
) -> Request | None:
    """The request of a mail that needs no reading, None for the others."""
    verdict = screen(message, own)
    if verdict is None:
        return None
    language = language_of((message.text, message.subject))
    if verdict.kind in SILENT:
        return Request(verdict.kind, review=verdict.review, language=language, reasons=(verdict.reason,))
    return replace(_answer(verdict, message, meetings, organisations), language=language)


def _answer(verdict: Screening, message: Message, meetings: Sequence[Meeting], organisations: Organisations) -> Request:
    """What an answer to an invitation asks; one to somebody else's invitation is none of our business."""
    how, event = best_quoted(message.subject, meetings)
    if how < Quoted.NAME:
        return Request(Kind.UNRELATED, reasons=("antwoord op een andere uitnodiging",))
    if verdict.kind is not Kind.CANCELLATION:
        return Request(verdict.kind, event, review=verdict.review, asks=True, reasons=(verdict.reason,))
    attendees = [_attendee(reply, organisations) for reply in invitation_replies(message)]
    return Request(
        Kind.CANCELLATION, event, len(attendees), tuple(attendees), verdict.review, reasons=(verdict.reason,)
    )


def _attendee(reply: InvitationReply, organisations: Organisations) -> Person:
    name = parse_display(reply.name) or name_from_address(reply.attendee)
    return person(name.badge if name else "", reply.attendee, organisations.by_domain(reply.attendee))


def spoken(message: Message) -> tuple[Message, bool]:
    """The message with the words that were added to an answer in the calendar, and whether it is such an answer."""
    replies = invitation_replies(message)
    comments = "\n".join(reply.comment for reply in replies if reply.comment)
    if not comments or comments in message.text:
        return message, bool(replies)
    return replace(message, text=f"{comments}\n\n{message.text}", html=""), True
