"""The organiser decides from the inbox: a mail that waits is shown to him, and he answers with a word.

Only from an address that is listed as an organiser's, and only in reply to that letter. The first decision wins; the
second hears so. What was done is answered in one line.
"""

from processor.reading.orders import order_of
from processor.replies.facts import Addressee, Choice, MailInReview
from processor.replies.orders import done, too_late_decision
from processor.replies.organiser import review_request
from processor.replies.reply import ReplyKind
from processor.steps.consequences import send
from processor.steps.decide import By
from processor.steps.life.orders import from_organiser
from processor.steps.life.situation import Outcome, Situation
from processor.steps.life.verdicts import carried_out, earlier, told_earlier, waits
from processor.steps.mail import answered
from processor.steps.receipt import first_words
from processor.store.journal import Actor
from processor.store.mails import MailRecord

CHOICES = (
    Choice("akkoord", "doen wat de mail vraagt"),
    Choice("afwijzen", "niet doen; wat u erachter schrijft leest de afzender als reden"),
    Choice("2 personen", "zoveel plaatsen geven"),
    Choice("namen, één per regel", "deze mensen inschrijven"),
)


def show(s: Situation) -> None:
    """Let the organisers know that a mail waits for them, and how to decide by answering."""
    message = s.mail.message
    waiting = MailInReview(
        sender=Addressee(message.sender.email, message.sender.name),
        arrived=s.mail.raw.arrived,
        subject=message.subject,
        excerpt=first_words(message),
        code=s.mail.key[:8],
        message_id=message.message_id,
    )
    for organiser in s.deed.cause.event.organisers:
        to = Addressee(organiser.mail, organiser.name)
        send(s.deed, review_request(s.deed.facts, to, waiting, s.request, CHOICES), None)


def decides(s: Situation) -> Outcome | None:
    """Carry out what an organiser answers to a mail that waits; None when this is no such answer."""
    if s.letter is None or s.letter.kind != ReplyKind.REVIEW_REQUEST.value or not from_organiser(s):
        return None
    order = order_of(s.mail.message)
    key = s.letter.mail_key
    if order is None or key is None:
        return None
    record = s.deed.work.mails.record(key)
    if record is None or not waits(record):
        return _too_late(s, record, key)
    by = By(Actor.ORGANISER, s.deed.cause.now, name=f"mail:{s.mail.key}")
    return _told(s, carried_out(s.deed, record, by, order))


def _told(s: Situation, what: str) -> Outcome:
    organiser = Addressee(s.claim.email, s.mail.message.sender.name)
    send(s.deed, done(s.deed.facts, organiser, what, answered=answered(s.mail)), None)
    return s.note(Outcome.TOLD, None, "besluit van de organisator")


def _too_late(s: Situation, record: MailRecord | None, key: str) -> Outcome:
    first = earlier(s.deed.work, key)
    organiser, facts = Addressee(s.claim.email, s.mail.message.sender.name), s.deed.facts
    if first is not None:
        draft = too_late_decision(facts, organiser, first.by, first.at, first.what, answered=answered(s.mail))
    else:
        draft = done(
            facts, organiser, told_earlier(facts, record.sender if record else "", None), answered=answered(s.mail)
        )
    send(s.deed, draft, None)
    return s.note(Outcome.TOLD, None, "er was al besloten")
