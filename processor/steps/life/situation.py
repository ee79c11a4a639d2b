"""A mail with all that the desk knows around it: which letter of ours it answers, whose party it is about."""

from dataclasses import dataclass

from processor.outbox.message import OutboxMessage
from processor.reading.authentication import vouched
from processor.reading.orders.wishes import Wish
from processor.registration.changes import known
from processor.registration.desk import Outcome, Sender
from processor.registration.model import Arrival, Registration
from processor.registration.ownership import Claim, Owner, owner
from processor.registration.request import Request
from processor.steps.consequences import Deed
from processor.steps.mail import Mail

SAID_WHILE_ACCEPTING = "schrijft iets bij het aannemen van de uitnodiging"
ONLY_GIVEN_NAME = "van iemand is alleen de voornaam bekend"
"""Doubts in the reader's words (reading/doubts/certainty.py)."""

__all__ = ["Outcome", "Situation", "Wish", "situation"]


@dataclass(frozen=True, slots=True)
class Situation:
    """What a handler decides on. `owner` is None when the mail is about nobody's party, or about who knows which."""

    deed: Deed
    mail: Mail
    claim: Claim
    owner: Owner | None
    letter: OutboxMessage | None

    @property
    def request(self) -> Request:
        """What was read in the mail."""
        return self.mail.request

    @property
    def wish(self) -> Wish:
        """What a short answer, or a question about oneself, says."""
        return Wish(self.mail.request.wish)

    @property
    def unsure(self) -> bool:
        """Whether doubts of the reader remain that the list can't settle: it knows who is on it, the reader doesn't."""
        doubts = set(self.request.doubts)
        if self.owner is not None and self.owner.member:
            doubts.discard(SAID_WHILE_ACCEPTING)
            if all(known(person, self.owner.party) for person in self.request.people if " " not in person.name):
                doubts.discard(ONLY_GIVEN_NAME)
        return bool(doubts) or (self.request.review and not self.request.doubts)

    @property
    def sender(self) -> Sender:
        """Who mailed, in which place of the queue."""
        message, raw = self.mail.message, self.mail.raw
        return Sender(message.sender.name, message.sender.email, Arrival(raw.arrived, raw.uid))

    @property
    def parties(self) -> tuple[Registration, ...]:
        """All parties of the event, as they are now."""
        return self.deed.work.registrations.of_event(self.deed.cause.event.key)

    def note(self, outcome: Outcome, party: Registration | None = None, reason: str = "") -> Outcome:
        """Write an outcome in the journal, and return it."""
        self.deed.work.journal.add(self.deed.cause.line(outcome.value, party, reason))
        return outcome


def situation(deed: Deed, mail: Mail) -> Situation:
    """Look around a mail. The event is locked."""
    work, message = deed.work, mail.message
    trusted = deed.office.settings.mailboxes[mail.place.mailbox].authentication
    letter = work.outbox.by_message_id(message.in_reply_to) if mail.why.registration is not None else None
    about = letter.registration_id if letter is not None else None  # after a restore its number may be another one
    claim = Claim(
        email=message.sender.email,
        letter_about=about or mail.why.registration or 0,
        code=mail.why.code,
        people=mail.request.people,
        authenticated=vouched(message, trusted),
    )
    parties = work.registrations.of_event(deed.cause.event.key)
    return Situation(deed, mail, claim, owner(claim, parties), letter)
