"""Questions: to the organiser, about why it is as it is, and about one's own data."""

from collections.abc import Iterator

from processor.reading.doubts.review import needs_review
from processor.registration.capacity import position
from processor.registration.model import Registration
from processor.registration.request import Kind
from processor.replies import compose, own_data
from processor.replies.facts import Addressee, Asked, Because, MailInReview
from processor.replies.orders import question_forwarded
from processor.steps.consequences import send
from processor.steps.dossier import as_records, dossier
from processor.steps.erasure import forget
from processor.steps.life.leaving import ask_proof
from processor.steps.life.situation import Outcome, Situation, Wish
from processor.steps.parting import By
from processor.steps.receipt import first_words


def why(s: Situation) -> Outcome | None:
    """Tell somebody on the list the reasons that were written down; None when he doesn't ask."""
    if s.wish is not Wish.WHY or s.owner is None or not s.owner.member or s.deed.cause.answered is None:
        return None
    party = s.owner.party
    place = position(party, s.parties)
    reasons, to = list(_reasons(s, party)), s.deed.cause.answered
    draft = compose.why(s.deed.facts, party.language, reasons, to, registration=party, position=place)
    send(s.deed, draft, party)
    return s.note(Outcome.TOLD, party, "waarom")


def _reasons(s: Situation, party: Registration) -> Iterator[Because]:
    lines = s.deed.work.journal.of_registration(party.id)
    yield from (Because(line.reason, at=line.at) for line in lines if line.reason)
    yield from (Because(reason) for reason in party.reasons)


def pass_on(s: Situation) -> Outcome | None:
    """Give a question to the organisers, with the mail; None when it is none, or the mail is odd in itself."""
    odd = bool(s.mail.message.problems) or bool(needs_review(s.mail.message))
    if s.request.kind is not Kind.QUESTION or s.deed.cause.answered is None or odd:
        return None
    forward(s)
    send(s.deed, compose.question_passed_on(s.deed.facts, s.request.language, s.deed.cause.answered), None)
    return s.note(Outcome.PASSED_ON, s.owner.party if s.owner else None)


def forward(s: Situation) -> None:
    """Send the mail to each organiser, who answers the participant himself."""
    message = s.mail.message
    asked = MailInReview(
        sender=Addressee(message.sender.email, message.sender.name),
        arrived=s.mail.raw.arrived,
        subject=message.subject,
        excerpt=first_words(message),
        message_id=message.message_id,
    )
    for organiser in s.deed.cause.event.organisers:
        draft = question_forwarded(s.deed.facts, Addressee(organiser.mail, organiser.name), asked, tuple(_standing(s)))
        send(s.deed, draft, None, s.mail.raw.raw)


def _standing(s: Situation) -> Iterator[tuple[str, str]]:
    if s.owner is not None:
        party = s.owner.party
        yield "Code", party.code
        yield "Stand", {"confirmed": "staat op de lijst", "waiting": "staat op de wachtlijst"}.get(party.status, "")
        yield "Plaatsen", str(party.seats)


def own_data_asked(s: Situation) -> Outcome | None:
    """Give people what the AVG gives them; with proof, since data is not for whoever writes a name in From."""
    asked = {Wish.ERASE: Asked.ERASURE, Wish.OVERVIEW: Asked.OVERVIEW}.get(s.wish)
    if asked is None or s.owner is None or s.deed.cause.answered is None:
        return None
    if not s.owner.proven:
        return ask_proof(s, asked, s.owner.party, None)
    return erase(s, s.owner.party) if asked is Asked.ERASURE else overview(s, s.owner.party)


def overview(s: Situation, party: Registration) -> Outcome:
    """Tell what is stored."""
    cause = s.deed.cause
    if cause.answered is not None:
        records = as_records(dossier(s.deed.work, s.claim.email), s.deed.office, party.language)
        draft = own_data.data_overview(s.deed.facts, party.language, records, cause.answered, party.code)
        send(s.deed, draft, party)
    return s.note(Outcome.TOLD, party, "eigen gegevens gevraagd")


def erase(s: Situation, party: Registration) -> Outcome:
    """Forget who asks: his chairs go to others, his words are gone, ids and figures stay (decision 13)."""
    cause, work = s.deed.cause, s.deed.work
    ask = "; wensen over eten en toegankelijkheid ook, vraag die opnieuw aan wie er nog komt"
    others = len(party.attendees) > 1 and (party.dietary or party.access)
    outcome = s.note(Outcome.TOLD, party, "eigen gegevens verwijderd" + (ask if others else ""))
    until = s.mail.raw.arrived  # what he sends after it stays, also when it is here already
    by = By(cause.actor, cause.name, cause.now, until, cause.mail_key)
    forget(work, s.deed.office, s.claim.email, by, [s.mail.message.sender.name])
    if cause.answered is not None:
        left = work.registrations.by_id(party.id) or party
        draft = own_data.data_erased(
            s.deed.facts, party.language, cause.answered, gave_up=not left.active or left.seats < party.seats
        )
        send(s.deed, draft, None)
    return outcome
