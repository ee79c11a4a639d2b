"""What do we answer? One small function a kind of letter to a participant: the functions are the list of letters.

Pure: facts in, a Draft out. The words stand in the templates and are found by render.py; the desk has already decided.
A letter answers the mail given as `answered`; of an organiser's command that holds no more than an address. A notice
(promoted, declined) may come without any, and goes to whoever signed up. Letters to organisers are in organiser.py.
"""

from processor.registration.model import Attendee, Registration, Status
from processor.registration.request import Language
from processor.replies import dates
from processor.replies.cleaning import message_ids, one_line
from processor.replies.facts import Addressee, Answered, EventFacts
from processor.replies.reply import Auto, Draft, ReplyKind, Value

_REFERENCES = 20
"""How many identifiers a thread keeps: the first and the last ones (field notes 2.4: others cap too)."""


def confirmed(event: EventFacts, registration: Registration, answered: Answered) -> Draft:
    """The whole party has its chairs."""
    return _party(ReplyKind.CONFIRMED, event, registration, answered)


def waiting(event: EventFacts, registration: Registration, position: int, answered: Answered) -> Draft:
    """The whole party waits; `position` is its place in the queue, from 1."""
    return _party(ReplyKind.WAITING, event, registration, answered, position=position)


def partly_confirmed(event: EventFacts, registration: Registration, position: int, answered: Answered) -> Draft:
    """The first `granted` attendees have a chair; the others wait at `position`."""
    return _party(ReplyKind.PARTLY_CONFIRMED, event, registration, answered, position=position)


def promoted(event: EventFacts, registration: Registration, answered: Answered | None = None) -> Draft:
    """Chairs came free for a party that waited; what it has now stands in the registration."""
    return _party(ReplyKind.PROMOTED, event, registration, answered)


def already_registered(event: EventFacts, registration: Registration, position: int, answered: Answered) -> Draft:
    """They signed up before and nothing changed; `position` is 0 unless they wait."""
    return _party(ReplyKind.ALREADY_REGISTERED, event, registration, answered, position=position)


def changed(event: EventFacts, registration: Registration, position: int, answered: Answered) -> Draft:
    """The party is now as the registration says; `position` is 0 unless some of it wait."""
    return _party(ReplyKind.CHANGED, event, registration, answered, position=position)


def cancelled(event: EventFacts, registration: Registration, answered: Answered) -> Draft:
    """The party gave up its chairs."""
    return _party(ReplyKind.CANCELLED, event, registration, answered)


def declined(event: EventFacts, registration: Registration, reason: str, answered: Answered | None = None) -> Draft:
    """The organiser decided against it; `reason` is in the organiser's own words, "" for none."""
    return _party(ReplyKind.DECLINED, event, registration, answered, reason=reason)


def received(event: EventFacts, language: Language, answered: Answered, code: str = "") -> Draft:
    """A human looks at it first; `code` when a registration waits for that."""
    return _reply(ReplyKind.RECEIVED, event, language, answered, code=code)


def question_passed_on(event: EventFacts, language: Language, answered: Answered) -> Draft:
    """The organiser answers their question."""
    return _reply(ReplyKind.QUESTION_PASSED_ON, event, language, answered)


def not_open_yet(event: EventFacts, language: Language, answered: Answered) -> Draft:
    """They came before `event.opens`."""
    return _reply(ReplyKind.NOT_OPEN_YET, event, language, answered)


def closed(event: EventFacts, language: Language, answered: Answered) -> Draft:
    """Sign-up has closed; the meeting is still to come."""
    return _reply(ReplyKind.CLOSED, event, language, answered)


def over(event: EventFacts, language: Language, answered: Answered) -> Draft:
    """The meeting has been."""
    return _reply(ReplyKind.OVER, event, language, answered)


def meeting(event: EventFacts, language: Language) -> dict[str, Value]:
    """The values about the meeting itself; every letter has them."""
    words = event.words(language)
    date, hours = dates.span(event.starts, event.ends, event.timezone, language)
    return {
        "language": language.value,
        "title": words.title,
        "date": date,
        "hours": hours,
        "day": dates.local_day(event.starts, event.timezone, language),
        "venue": event.venue.name,
        "address": event.venue.address,
        "programme": words.programme,
        "how_to_cancel": words.how_to_cancel,
        "borrel": event.drinks,
        "opens": dates.moment(event.opens, event.timezone, language) if event.opens else "",
        "organiser": event.organiser,
        "contact": event.contact.name,
        "contact_email": event.contact.email,
        "kept_until": dates.plain_date(event.kept_until, language),
        "wishes_kept_until": dates.plain_date(event.wishes_kept_until, language),
        "privacy_link": event.privacy_link,
    }


def thread(answered: Answered | None) -> tuple[str, tuple[str, ...]]:
    """In-Reply-To and References for an answer to that mail (RFC 5322 §3.6.4); empty when it has no identifier."""
    own = message_ids(answered.message_id)[:1] if answered else ()
    if not answered or not own:
        return "", ()
    chain = message_ids(*answered.references, *own)
    return own[0], chain if len(chain) <= _REFERENCES else (chain[0], *chain[1 - _REFERENCES :])


def _party(  # noqa: PLR0913 — the last two are keywords; each is one fact of a letter about a party
    kind: ReplyKind,
    event: EventFacts,
    registration: Registration,
    answered: Answered | None,
    *,
    position: int = 0,
    reason: str = "",
) -> Draft:
    to = _addressee(answered) if answered else Addressee(registration.sender_email, one_line(registration.sender_name))
    values = _values(event, registration.language, to, registration.code)
    values |= _who(registration, to) | {"position": position, "reason": one_line(reason, 500)}
    return _draft(kind, event, to, values, answered)


def _reply(kind: ReplyKind, event: EventFacts, language: Language, answered: Answered, code: str = "") -> Draft:
    to = _addressee(answered)
    return _draft(kind, event, to, _values(event, language, to, code), answered)


def _draft(
    kind: ReplyKind, event: EventFacts, to: Addressee, values: dict[str, Value], answered: Answered | None
) -> Draft:
    in_reply_to, references = thread(answered)
    return Draft(
        kind=kind,
        language=Language(str(values["language"])),
        to=to,
        signed=event.contact.name or event.organiser,
        values=values,
        code=str(values["code"]),
        in_reply_to=in_reply_to,
        references=references,
        auto=Auto.REPLIED if in_reply_to else Auto.GENERATED,
    )


def _addressee(answered: Answered) -> Addressee:
    return Addressee(answered.email, one_line(answered.sender_name))


def _values(event: EventFacts, language: Language, to: Addressee, code: str) -> dict[str, Value]:
    return meeting(event, language) | {"name": to.name, "code": code}


def _who(registration: Registration, to: Addressee) -> dict[str, Value]:
    places = _places(registration)
    granted = registration.seats if registration.status is Status.CONFIRMED else registration.granted
    queued = places[granted:] if registration.status in {Status.WAITING, Status.OFFERED} else ()
    return {
        "status_of_party": registration.status.value,
        "party": _pronoun(registration, to),
        "everyone": _chairs(places),
        "seated": _chairs(places[:granted]),
        "queued": _chairs(queued),
        "stays_for_borrel": {None: "", True: "yes", False: "no"}[registration.drinks],
        "dietary": one_line(registration.dietary or "", 200),
        "access": one_line(registration.access or "", 200),
    }


def _places(registration: Registration) -> tuple[Attendee | None, ...]:
    """Who sits on each chair, in the order in which chairs are given; None is a chair without a name."""
    named = tuple(attendee for attendee in registration.attendees if attendee.name)[: registration.seats]
    return (*named, *(None for _ in range(registration.seats - len(named))))


def _chairs(places: tuple[Attendee | None, ...]) -> dict[str, Value]:
    people = [{"name": one_line(place.name), "organisation": one_line(place.organisation)} for place in places if place]
    return {"people": people, "unnamed": len(places) - len(people), "count": len(places)}


def _pronoun(registration: Registration, to: Addressee) -> str:
    """How the addressee is spoken to: "you" alone, "all" of you, or "others" when somebody else comes."""
    known = [attendee for attendee in registration.attendees if attendee.name or attendee.email]
    if known and not any(_is(attendee, to) for attendee in known):
        return "others"
    return "you" if registration.seats == 1 else "all"


def _is(attendee: Attendee, to: Addressee) -> bool:
    if attendee.email and attendee.email.casefold() == to.email.casefold():
        return True
    return bool(attendee.name) and one_line(attendee.name).casefold() == to.name.casefold()
