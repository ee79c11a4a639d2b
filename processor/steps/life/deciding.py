"""The organiser decides from the inbox: a mail that waits is shown to him, and he answers with a word.

Only from an address that is listed as an organiser's, and only in reply to that letter. The first decision wins; the
second hears so. What was done is answered in one line.
"""

from processor.errors import UsageError
from processor.reading.orders import Order, Verdict, order_of
from processor.registration.model import Registration
from processor.registration.request import Person
from processor.replies.facts import Addressee, Choice, MailInReview
from processor.replies.orders import done, too_late_decision
from processor.replies.organiser import review_request
from processor.replies.reply import ReplyKind
from processor.steps.consequences import send
from processor.steps.decide import By, Instead, accept_within, decline_within
from processor.steps.life.orders import from_organiser
from processor.steps.life.situation import Outcome, Situation
from processor.steps.mail import answered
from processor.steps.receipt import first_words
from processor.store.journal import Actor
from processor.store.mails import IN_REVIEW

CHOICES = (
    Choice("akkoord", "doen wat de mail vraagt"),
    Choice("afwijzen", "niet doen; wat u erachter schrijft leest de afzender als reden"),
    Choice("2 personen", "zoveel plaatsen geven"),
    Choice("namen, één per regel", "deze mensen inschrijven"),
)
STANDS = {"confirmed": "ingeschreven", "waiting": "op de wachtlijst", "cancelled": "afgemeld", "offered": "aangeboden"}
WHO = {Actor.ORGANISER: "een organisator", Actor.ADMIN: "een beheerder"}


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
    if record is None or record.outcome != IN_REVIEW:
        return _too_late(s, key)
    try:
        what = _carry_out(s, key, order)
    except UsageError as trouble:
        what = f"niet gelukt: {trouble}"
    return _told(s, what)


def _carry_out(s: Situation, key: str, order: Order) -> str:
    by = By(Actor.ORGANISER, s.deed.cause.now, name=f"mail:{s.mail.key}")
    if order.verdict is Verdict.DECLINE:
        decline_within(s.deed.work, s.deed.office, key, by, order.reason)
        return "de mail is afgewezen"
    people = tuple(Person(name) for name in order.names)
    party = accept_within(s.deed.work, s.deed.office, key, by, Instead(order.seats, people))
    return _shown(party) if party else "de vraag staat als afgehandeld"


def _shown(party: Registration) -> str:
    names = ", ".join(attendee.name for attendee in party.attendees if attendee.name) or party.sender_email
    return (
        f"{names}: {STANDS.get(party.status, party.status)}, {party.granted} van {party.seats} plaatsen ({party.code})"
    )


def _told(s: Situation, what: str) -> Outcome:
    organiser = Addressee(s.claim.email, s.mail.message.sender.name)
    send(s.deed, done(s.deed.facts, organiser, what, answered=answered(s.mail)), None)
    return s.note(Outcome.TOLD, None, "besluit van de organisator")


def _too_late(s: Situation, key: str) -> Outcome:
    lines = [line for line in s.deed.work.journal.of_mail(key) if line.actor in WHO]
    organiser, facts = Addressee(s.claim.email, s.mail.message.sender.name), s.deed.facts
    if lines:
        last = lines[-1]
        what = {"accepted": "akkoord", "declined": "afgewezen"}.get(last.action, last.action)
        draft = too_late_decision(facts, organiser, WHO[last.actor], last.at, what, answered=answered(s.mail))
    else:
        draft = done(facts, organiser, "deze mail wacht niet meer", answered=answered(s.mail))
    send(s.deed, draft, None)
    return s.note(Outcome.TOLD, None, "er was al besloten")
