"""What do we say of our own accord? Letters that answer no mail: offers, reminders, and news about the meeting.

Pure, as compose.py. They are `auto-generated` and go to whoever signed up; a colleague who gets letters of his own is
written to with the registration as `for_one` gives it. Whether and when is decided by the steps.
"""

from dataclasses import replace

from processor.registration.model import Attendee, Registration, Status
from processor.replies import dates
from processor.replies.cleaning import one_line, paragraphs
from processor.replies.drafting import party_draft
from processor.replies.facts import EventFacts
from processor.replies.reply import Draft, ReplyKind, Value


def for_one(registration: Registration, colleague: Attendee) -> Registration:
    """The registration as one of its people may see it: his own chair, and nobody's wishes, names or remarks."""
    chair = _chair(registration, colleague)
    sits, may_sit = chair < registration.granted, chair < registration.granted + registration.offered
    return replace(
        registration,
        seats=1,
        granted=int(sits),
        offered=int(may_sit and not sits),
        status=Status.CONFIRMED if sits else Status.OFFERED if may_sit else registration.status,
        attendees=(colleague,),
        sender_name=colleague.name,
        sender_email=colleague.email,
        organisation=colleague.organisation,
        role=colleague.role,
        drinks=None,
        dietary=None,
        access=None,
        themes=(),
        remark=None,
        reasons=(),
    )


def offered(event: EventFacts, registration: Registration, *, invited: bool = False) -> Draft:
    """`registration.offered` chairs are set apart until `registration.offered_until`.

    `invited` when an invitation goes with it, in which Accept says yes.
    """
    return party_draft(ReplyKind.OFFERED, event, registration, own={"invited": invited})


def offer_lapsed(event: EventFacts, registration: Registration, position: int = 0) -> Draft:
    """They didn't say yes in time; how they stand now, in the queue at `position` or off the list, is as stored."""
    return party_draft(ReplyKind.OFFER_LAPSED, event, registration, own={"position": position})


def colleague_confirmed(event: EventFacts, registration: Registration, colleague: Attendee) -> Draft:
    """Somebody whom the sender signed up has a chair: told who did so (AVG art. 14), and how to give it up."""
    own: dict[str, Value] = {"registered_by": _sender(registration)}
    return party_draft(ReplyKind.COLLEAGUE_CONFIRMED, event, for_one(registration, colleague), own=own)


def colleague_cancelled(event: EventFacts, registration: Registration, colleague: Attendee) -> Draft:
    """The sender gave up the chair of somebody who had a letter of his own."""
    own: dict[str, Value] = {"registered_by": _sender(registration)}
    return party_draft(ReplyKind.COLLEAGUE_CANCELLED, event, for_one(registration, colleague), own=own)


def reminder(event: EventFacts, registration: Registration) -> Draft:
    """The meeting is near, and they have chairs."""
    return party_draft(ReplyKind.REMINDER, event, registration)


def reminder_waiting(event: EventFacts, registration: Registration, position: int) -> Draft:
    """The meeting is near, and they wait at `position`; some of a split party may have a chair."""
    return party_draft(ReplyKind.REMINDER_WAITING, event, registration, own={"position": position})


def event_changed(event: EventFacts, before: EventFacts, registration: Registration) -> Draft:
    """The meeting is at another time or place, or is called otherwise: what it was `before`, and what it is now."""
    pairs = _told(before, registration), _told(event, registration)
    changes = [{"what": what, "old": old, "new": pairs[1][what]} for what, old in pairs[0].items()]
    differing = [change for change in changes if change["old"] != change["new"]]
    return party_draft(ReplyKind.EVENT_CHANGED, event, registration, own={"changes": differing})


def event_cancelled(event: EventFacts, registration: Registration, words: str = "") -> Draft:
    """The meeting is called off; `words` are the organiser's own, "" for none."""
    return party_draft(ReplyKind.EVENT_CANCELLED, event, registration, own={"words": paragraphs(words)})


def notice_from_organiser(event: EventFacts, registration: Registration, words: str) -> Draft:
    """The organiser's own `words` to all participants; they are data, never a template."""
    return party_draft(ReplyKind.NOTICE_FROM_ORGANISER, event, registration, own={"words": paragraphs(words)})


def _chair(registration: Registration, colleague: Attendee) -> int:
    """Which chair of the party is his, counted from 0: chairs go in the order of the mail."""
    named = [attendee for attendee in registration.attendees if attendee.name]
    return named.index(colleague) if colleague in named else len(named)


def _sender(registration: Registration) -> str:
    return one_line(registration.sender_name) or registration.sender_email


def _told(event: EventFacts, registration: Registration) -> dict[str, str]:
    """What people need to know of a meeting to be there."""
    language = registration.language
    return {
        "time": ", ".join(dates.span(event.starts, event.ends, event.timezone, language)),
        "place": ", ".join((event.venue.name, *event.venue.address)),
        "title": event.words(language).title,
    }
