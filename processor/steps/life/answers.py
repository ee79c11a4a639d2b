"""Yes and no: to our question whether it was them, and to an offer of chairs."""

from dataclasses import replace

from processor.outbox.message import OutboxMessage
from processor.registration.changes import as_asked, cancelled, resized
from processor.registration.model import Registration, Status
from processor.registration.request import Kind, Request
from processor.replies.choice import standing
from processor.replies.facts import Answered
from processor.replies.reply import ReplyKind
from processor.steps.consequences import colleagues_of, rearrange, send, tell_change, tell_colleagues
from processor.steps.life.asking import erase, overview
from processor.steps.life.leaving import after_leaving, carry_out_change
from processor.steps.life.situation import Outcome, Situation, Wish
from processor.store.mails import MailRecord
from processor.store.readings import from_json


def answer_to_proof(s: Situation) -> Outcome | None:
    """Carry out, or forget, what somebody asked and its owner now confirms; None when this is no such answer."""
    if s.letter is None or s.letter.kind != ReplyKind.PROVE.value or s.wish not in (Wish.YES, Wish.NO):
        return None
    if s.owner is None or not s.owner.proven or s.owner.party.id != s.letter.registration_id:
        return None
    record = _pending(s, s.letter)
    if record is None:
        return s.note(Outcome.NOTED, s.owner.party, "was al beslist")
    if s.wish is Wish.NO:
        s.deed.work.mails.settle(record.key, Outcome.NOTED.value)
        return s.note(Outcome.NOTED, s.owner.party, "de eigenaar vroeg het niet")
    asked = from_json(record.reading)
    s.deed.work.mails.settle(record.key, Outcome.CHANGED.value)
    return _do(s, asked, s.owner.party, record.sender)


def _pending(s: Situation, letter: OutboxMessage) -> MailRecord | None:
    record = s.deed.work.mails.record(letter.mail_key) if letter.mail_key else None
    return record if record is not None and record.outcome == Outcome.ASKED_PROOF.value and record.reading else None


def _do(s: Situation, asked: Request, party: Registration, asker: str) -> Outcome:
    if asked.wish == Wish.ERASE.value:
        return erase(s, party)
    if asked.wish == Wish.OVERVIEW.value:
        return overview(s, party)
    if asked.kind is Kind.CANCELLATION:
        return carry_out_change(s, party, after_leaving(asked, party, asker) or party)
    return carry_out_change(s, party, as_asked(party, asked))


def answer_to_offer(s: Situation) -> Outcome | None:
    """Take or refuse an offered place; None when this is no answer to an offer."""
    if s.owner is None or s.owner.party.status is not Status.OFFERED or not s.owner.member:
        return None
    answers = s.letter is not None and s.letter.kind == ReplyKind.OFFERED.value
    if not answers or s.wish not in (Wish.YES, Wish.NO):
        return None
    return take_offer(s, s.owner.party) if s.wish is Wish.YES else refuse_offer(s, s.owner.party)


def take_offer(s: Situation, party: Registration) -> Outcome:
    """Make offered chairs the party's own, and answer as to any confirmation."""
    taken = replace(party, granted=party.granted + party.offered, offered=0, offered_until=None)
    kept = rearrange(s.deed, resized(taken, taken.seats))
    s.note(Outcome.CONFIRMED, kept, "nam het aanbod aan")
    to = s.deed.cause.answered or Answered(kept.sender_email, kept.sender_name)
    send(s.deed, standing(s.deed.facts, kept, 0, to, colleagues_of(kept, to.email)), kept)
    tell_colleagues(s.deed, kept, party)
    return Outcome.CONFIRMED


def refuse_offer(s: Situation, party: Registration) -> Outcome:
    """Let an offered place go to the next; what the party already had goes too, as it said that it doesn't come."""
    kept = rearrange(s.deed, cancelled(party))
    s.note(Outcome.CANCELLED, kept, "sloeg het aanbod af")
    tell_change(s.deed, kept, party)
    return Outcome.CANCELLED
