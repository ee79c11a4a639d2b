"""A button was pressed: Accept, Decline or Tentative on our invitation (RFC 5546 §3.2.3, RFC 6047 §3).

Outlook's answers lack ORGANIZER and often In-Reply-To, so the UID and the ATTENDEE tell whose it is.
"""

from dataclasses import replace

from processor.reading.invitation_reply import Answer, InvitationReply, invitation_replies
from processor.registration.changes import without
from processor.registration.desk import Decision
from processor.registration.model import Attendee, Registration, Status
from processor.registration.ownership import Owner, addresses
from processor.replies.facts import Asked
from processor.steps.consequences import carry_out
from processor.steps.life.answers import refuse_offer, take_offer
from processor.steps.life.leaving import ask_proof, carry_out_change
from processor.steps.life.situation import Outcome, Situation
from processor.steps.mail import answered


def button(s: Situation) -> Outcome | None:
    """Handle an answer to an invitation of ours; None when the mail holds none, or holds words to be read as well."""
    replies = invitation_replies(s.mail.message)
    party = s.deed.work.registrations.by_calendar_uid(replies[0].uid) if replies else None
    if party is None or party.event != s.deed.cause.event.key:
        return None
    reply = replies[0]
    attendee = next(attendee for attendee in party.attendees if attendee.calendar_uid == reply.uid)
    if reply.comment and reply.answer is not Answer.DECLINED:
        return None
    return _answered(s, reply, party, attendee)


def _answered(s: Situation, reply: InvitationReply, party: Registration, attendee: Attendee) -> Outcome | None:
    if reply.method == "COUNTER" or reply.answer in (Answer.NONE, Answer.DELEGATED):
        return s.note(Outcome.NOTED, party, "stelt een andere tijd voor of laat het over aan een ander")
    if reply.attendee.casefold() != attendee.email.casefold():
        return _stranger(s, reply)
    by_himself = s.claim.email.casefold() == attendee.email.casefold()
    if reply.answer is Answer.TENTATIVE:
        return s.note(Outcome.NOTED, party, "antwoordde ‘misschien’ op de uitnodiging")
    if reply.answer is Answer.ACCEPTED:
        accepts = party.status is Status.OFFERED and by_himself
        return take_offer(s, party) if accepts else s.note(Outcome.NOTED, party, "nam de uitnodiging aan")
    return _declined(s, party, attendee, by_himself=by_himself)


def _stranger(s: Situation, reply: InvitationReply) -> Outcome:
    """Somebody to whom an invitation was forwarded: never the owner's chair; an Accept is a sign-up for a human."""
    if reply.answer is not Answer.ACCEPTED:
        return s.note(Outcome.NOTED, None, "antwoord op een doorgestuurde uitnodiging")
    cause = replace(s.deed.cause, answered=answered(s.mail))
    why = "nam een doorgestuurde uitnodiging aan; staat niet op de lijst"
    carry_out(replace(s.deed, cause=cause), Decision(Outcome.IN_REVIEW, why))
    return Outcome.IN_REVIEW


def _declined(s: Situation, party: Registration, attendee: Attendee, *, by_himself: bool) -> Outcome:
    if not party.active or attendee not in party.attendees:
        return s.note(Outcome.NOTED, party, "was al afgemeld")
    after = without(party, [attendee.name])
    if by_himself:
        if party.status is Status.OFFERED:
            return refuse_offer(s, party)
        return carry_out_change(s, party, after)
    known = s.claim.email.casefold() in addresses(party)
    about = replace(party, sender_email=attendee.email, sender_name=attendee.name)
    owned = replace(s, owner=Owner(party, proven=False, member=known))
    return ask_proof(owned, Asked.CANCELLATION, about, after)
