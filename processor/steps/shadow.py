"""What was decided in shadow, where only the organisers read the letters, and who is still to hear of it (decision 12).

Each such letter leaves a line in the journal, and so does its settling; who has the first without the second, doesn't
know yet how he stands. Going live with such people on the list is refused: `adopt` decides what they hear.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from processor.errors import UsageError
from processor.registration.capacity import position
from processor.registration.model import Registration, Status
from processor.replies import compose, notices
from processor.replies.choice import Colleagues, standing
from processor.replies.facts import Answered
from processor.replies.reply import ADMIN_KINDS, ORGANISER_KINDS, Draft, ReplyKind
from processor.settings import EventSettings
from processor.steps.office import Office
from processor.store.journal import Line
from processor.store.mails import MailRecord
from processor.store.unit_of_work import UnitOfWork

SHADOWED = "told in shadow"
SETTLED = "settled after shadow"
_EVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Untold:
    """Somebody of whom only the organisers read: his party and his mail, as far as they are there."""

    event: EventSettings
    party: Registration | None
    mail: MailRecord | None


def is_for_participants(kind: ReplyKind) -> bool:
    """Whether a letter of that kind goes to a participant, when not in shadow."""
    return kind not in ORGANISER_KINDS | ADMIN_KINDS


def untold(work: UnitOfWork, event: EventSettings) -> list[Untold]:
    """Return who is still to hear, in the order in which they came."""
    found = []
    for number, key in _unsettled(work.journal.of_event(event.key, _EVER)):
        party = work.registrations.by_id(number) if number else None
        key_of_party = work.registrations.mail_key_of(number) if number else None
        mail = work.mails.record(key_of_party or key or "")
        if party or mail:
            found.append(Untold(event, party, mail))
    return found


def refuse_untold(office: Office) -> None:
    """Raise UsageError when participants are to be answered and some know nothing of what was decided in shadow."""
    if office.settings.mode != "live":
        return
    with office.store.begin() as work:
        count = sum(len(untold(work, event)) for event in office.settings.events)
    if count:
        raise UsageError(
            f'mode = "live": what was decided about {count} in shadow, only organisers read: '
            "aanmeldpost adopt shows who they are, and asks what they hear; do that first"
        )


def first_letter(office: Office, work: UnitOfWork, one: Untold, answered: Answered, others: Colleagues) -> Draft | None:
    """Return the letter that tells a party how it stands by now; None where there is nothing to tell."""
    facts, party = office.facts(one.event), one.party
    if party is None or not answered.email:
        return None
    if party.status is Status.IN_REVIEW:
        return compose.received(facts, party.language, answered, party.code)
    if party.status is Status.CANCELLED:
        return compose.cancelled(facts, party, answered)
    if party.status is Status.OFFERED:
        return notices.offered(facts, party, invited=any(a.email == party.sender_email for a in party.attendees))
    place = position(party, work.registrations.of_event(party.event))
    return standing(facts, party, place, answered, others)


def _unsettled(lines: Iterable[Line]) -> Iterator[tuple[int | None, str | None]]:
    """The registrations, and mails without one, whose last line of the two is that they were told in shadow."""
    waits: dict[tuple[int | None, str | None], bool] = {}
    for line in lines:
        who = (line.registration_id, None if line.registration_id else line.mail_key)
        if line.action in (SHADOWED, SETTLED) and any(who):
            waits[who] = line.action == SHADOWED
    return (who for who, still in waits.items() if still)
