"""The organiser decides from the inbox: a mail that waits is shown to him, and he answers with a word.

Only from an address that is listed as an organiser's, and only in reply to that letter. The first decision wins; the
second hears so. What was done is answered in one line; to an answer that decides nothing, once what would.
"""

from dataclasses import replace

from processor.reading.machines.screening import screen
from processor.reading.orders.orders import order_of
from processor.replies.facts import Addressee, Choice, MailInReview
from processor.replies.orders import done, not_understood, too_late_decision
from processor.replies.organiser import review_request
from processor.replies.reply import ReplyKind
from processor.steps.consequences import send
from processor.steps.decide import By
from processor.steps.life.orders import from_organiser
from processor.steps.life.situation import Outcome, Situation
from processor.steps.life.verdicts import carried_out, earlier, told_earlier, waits
from processor.steps.mail import answered
from processor.steps.misgivings import misgivings
from processor.steps.receipt import first_words
from processor.store.journal import Actor
from processor.store.mails import MailRecord

CHOICES = (  # the last is no word, but what he may write instead
    Choice("akkoord", "doen wat de mail vraagt"),
    Choice("afwijzen", "niet doen; wat u erachter schrijft leest de afzender als reden"),
    Choice("2 personen", "zoveel plaatsen geven"),
    Choice("namen, één per regel", "deze mensen inschrijven"),
)

ASKS = {ReplyKind.REVIEW_REQUEST.value, ReplyKind.NOT_UNDERSTOOD.value}
"""Letters to which he answers with a decision."""


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
    why = misgivings(s.deed.work, s.mail.key, s.request.reasons)
    for organiser in s.deed.cause.event.organisers:
        to = Addressee(organiser.mail, organiser.name)
        send(s.deed, review_request(s.deed.facts, to, waiting, s.request, CHOICES, why=why), None)


def decides(s: Situation) -> Outcome | None:
    """Carry out what an organiser answers to a mail that waits; None when this is no such answer."""
    if s.letter is None or s.letter.kind not in ASKS or not from_organiser(s):
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


def unclear(s: Situation) -> Outcome | None:
    """Tell him once what he can say; None when this is no answer to a mail that waits, or he was told before.

    After that it is a mail like any other.
    """
    letter = s.letter
    if letter is None or letter.kind != ReplyKind.REVIEW_REQUEST.value or not from_organiser(s) or _machine(s):
        return None
    record = s.deed.work.mails.record(letter.mail_key) if letter.mail_key else None
    explained = f"explained:{letter.message_id}"
    if record is None or not waits(record) or s.deed.work.meta.get(explained):
        return None
    s.deed.work.meta.set(explained, "yes")
    about = replace(s.deed, cause=replace(s.deed.cause, mail_key=record.key))  # so that his next answer decides on it
    organiser, words = Addressee(s.claim.email, s.mail.message.sender.name), [choice.word for choice in CHOICES[:-1]]
    code = record.key[:8]
    send(
        about, not_understood(s.deed.facts, organiser, record.sender, words, answered=answered(s.mail), code=code), None
    )
    return s.note(Outcome.TOLD, None, "antwoord van de organisator niet begrepen")


def _machine(s: Situation) -> bool:
    """Whether a machine answers; that he writes from the mailbox itself, which may be his own, makes him none."""
    return screen(s.mail.message, own_addresses=()) is not None


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
