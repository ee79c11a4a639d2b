"""What an organiser orders by mail: "akkoord" to a held edit, and words to all participants, after a preview.

Only from an address that is listed as an organiser's, and only in reply to a letter of ours: a From line alone is no
order. Everything else that an organiser writes is a mail like any other.
"""

from dataclasses import replace

from processor.reading.letters.letter import open_letter
from processor.registration.model import Status
from processor.replies import notices
from processor.replies.facts import Addressee
from processor.replies.orders import broadcast_preview, done
from processor.replies.reply import ReplyKind
from processor.steps.candidates import is_to_all, without_prefix
from processor.steps.consequences import colleagues_of, send
from processor.steps.edits import agree
from processor.steps.life.situation import Outcome, Situation, Wish
from processor.steps.mail import answered

HEARS = {Status.CONFIRMED, Status.WAITING, Status.OFFERED}


def agrees(s: Situation) -> Outcome | None:
    """Carry out what the organiser agrees with; None when this is no such answer."""
    if s.letter is None or not from_organiser(s) or s.wish not in (Wish.YES, Wish.NO):
        return None
    if s.letter.kind == ReplyKind.EDIT_HELD.value:
        return _edit(s)
    return _broadcast(s) if s.letter.kind == ReplyKind.BROADCAST_PREVIEW.value else None


def from_organiser(s: Situation) -> bool:
    """Whether the mail's sender is one of the event's organisers, as far as From tells, and no machine of his."""
    if s.mail.message.header("auto-submitted").lower() not in ("", "no"):
        return False
    return s.claim.email in {organiser.mail for organiser in s.deed.cause.event.organisers}


def _edit(s: Situation) -> Outcome:
    if s.wish is Wish.NO:
        return _told(s, "De wijziging is niet doorgevoerd; zet haar terug in het bestand van de bijeenkomst")
    mails = agree(s.deed)
    return _told(s, f"De wijziging is doorgevoerd; {mails} mails gaan eruit" if mails else "Er wachtte geen wijziging")


def _broadcast(s: Situation) -> Outcome:
    record = s.deed.work.mails.record(s.letter.mail_key) if s.letter and s.letter.mail_key else None
    if record is None or not s.deed.work.mails.settle(record.key, Outcome.TOLD.value):
        return _told(s, "Dit bericht is al verstuurd of ingetrokken")
    if s.wish is Wish.NO:
        return _told(s, "Het bericht is niet verstuurd")
    words = s.deed.work.meta.get(_words(record.key)) or ""
    alone = replace(s.deed, cause=replace(s.deed.cause, answered=None))
    sent = 0
    for party in s.parties:
        if party.status in HEARS:
            colleagues = colleagues_of(party, party.sender_email).told
            for one in (party, *(notices.for_one(party, colleague) for colleague in colleagues)):
                send(alone, notices.notice_from_organiser(s.deed.facts, one, words), party)
                sent += 1
    return _told(s, f"Het bericht gaat naar {sent} deelnemers")


def _told(s: Situation, what: str) -> Outcome:
    cause = s.deed.cause
    organiser = Addressee(s.claim.email, s.mail.message.sender.name)
    send(s.deed, done(s.deed.facts, organiser, what, answered=answered(s.mail)), None)
    s.deed.work.journal.add(cause.line("ordered", None, what))
    return Outcome.TOLD


def to_everybody(s: Situation) -> Outcome | None:
    """Show an organiser his words to all participants as they would go; None when this is no such mail."""
    words = open_letter(s.mail.message).signed.body.strip()  # without his signature
    if not from_organiser(s) or not (is_to_all(s.mail.message.subject) or is_to_all(words)):
        return None
    words = without_prefix(words)
    s.deed.work.meta.set(_words(s.mail.key), words)
    parties = [party for party in s.parties if party.status in HEARS]
    people = sum(1 + len(colleagues_of(party, party.sender_email).told) for party in parties)
    organiser = Addressee(s.claim.email, s.mail.message.sender.name)
    send(s.deed, broadcast_preview(s.deed.facts, organiser, words, people, answered=answered(s.mail)), None)
    return s.note(Outcome.ASKED_PROOF, None, f"bericht aan {people} deelnemers")


def _words(mail_key: str) -> str:
    return f"broadcast:{mail_key}"
