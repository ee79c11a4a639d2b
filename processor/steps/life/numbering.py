"""An organiser answers the summary: the numbers in it stand for mails that wait, and "lijst" asks for the list.

Only from an address that is listed as an organiser's, and only in reply to that letter; the numbers mean what they
meant there (items.py). What isn't understood is said, and nothing is done for it.
"""

from processor.reading.letters.letter import open_letter
from processor.reading.orders.numbered import Said, numbered_in
from processor.reading.orders.orders import Order
from processor.replies.facts import Addressee
from processor.replies.orders import decided
from processor.replies.reply import ReplyKind
from processor.steps.consequences import send
from processor.steps.decide import By
from processor.steps.items import items_of
from processor.steps.life.orders import from_organiser
from processor.steps.life.situation import Outcome, Situation
from processor.steps.life.verdicts import carried_out, earlier, told_earlier, waits
from processor.steps.mail import answered
from processor.steps.sheet import participants
from processor.store.journal import Actor


def answers_summary(s: Situation) -> Outcome | None:
    """Do what an answer to a summary orders, a line for each number; None when this is no such answer."""
    if s.letter is None or s.letter.kind != ReplyKind.SUMMARY.value or not from_organiser(s):
        return None
    keys = items_of(s.deed.work, s.letter.message_id)
    said = numbered_in(open_letter(s.mail.message).signed.body, len(keys))
    if said is None:
        return None
    lines = [f"{number}. {_done(s, keys[number - 1 : number], order)}" for number, order in said.orders]
    _tell(s, said, lines)
    return s.note(Outcome.TOLD, None, "besluiten van de organisator" if lines else "antwoord op het dagoverzicht")


def _done(s: Situation, keys: tuple[str, ...], order: Order) -> str:
    if not keys:
        return "staat niet in dat overzicht"
    record = s.deed.work.mails.record(keys[0])
    if record is None or not waits(record):
        return told_earlier(s.deed.facts, record.sender if record else "", earlier(s.deed.work, keys[0]))
    by = By(Actor.ORGANISER, s.deed.cause.now, name=f"mail:{s.mail.key}")
    return carried_out(s.deed, record, by, order)


def _tell(s: Situation, said: Said, lines: list[str]) -> None:
    organiser = Addressee(s.claim.email, s.mail.message.sender.name)
    to = answered(s.mail)
    draft = decided(s.deed.facts, organiser, lines, said.unclear, sheet=said.wants_list, answered=to)
    send(s.deed, draft, None, participants(s.deed.cause.event, s.parties) if said.wants_list else None)
