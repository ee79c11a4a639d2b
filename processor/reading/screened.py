"""What is settled before anybody reads: machines' mail, lists, bounces, and answers to a calendar invitation. Pure.

screening.py and invitation_reply.py judge; here their judgement becomes a Request, or None for a mail to read.
"""

from collections.abc import Collection, Sequence

from processor.reading.invitation_reply import invitation_replies
from processor.reading.message import Message
from processor.reading.quoting import Meeting
from processor.reading.screening import screen
from processor.registration.request import Request


def screened(message: Message, meetings: Sequence[Meeting], own: Collection[str]) -> Request | None:
    """The request of a mail that needs no reading, None for the others."""
    replies = invitation_replies(message)
    if replies:
        return None
    verdict = screen(message, own)
    if verdict is None or verdict.review:
        return None
    return Request(verdict.kind, reasons=(verdict.reason,))
