"""What the letters to participants have in common: the named values, the addressee, the thread. Pure.

Which letter says what stands in compose.py, notices.py, proof.py and own_data.py.
"""

from collections.abc import Mapping, Sequence

from processor.registration.model import Registration
from processor.registration.request import Language
from processor.replies import dates
from processor.replies.chairs import who
from processor.replies.cleaning import message_ids, one_line
from processor.replies.facts import Addressee, Answered, EventFacts
from processor.replies.links import mailto
from processor.replies.reply import Auto, Draft, ReplyKind, Value

_REFERENCES = 20
"""How many identifiers a thread keeps: the first and the last ones (field notes 2.4: others cap too)."""

_CANCEL = {Language.DUTCH: "Afmelden", Language.ENGLISH: "Cancel"}
_CHANGE = {Language.DUTCH: "Wijzigen", Language.ENGLISH: "Change"}
_AND = {Language.DUTCH: "en", Language.ENGLISH: "and"}


def party_draft(
    kind: ReplyKind,
    event: EventFacts,
    registration: Registration,
    answered: Answered | None = None,
    own: Mapping[str, Value] | None = None,
) -> Draft:
    """A letter about a party, with `own` values of its kind; without a mail to answer it goes to who signed up."""
    to = _addressee(answered) if answered else Addressee(registration.sender_email, one_line(registration.sender_name))
    values = _common(event, registration.language, to, registration.code)
    values |= who(registration, to) | _about(event, registration) | dict(own or {})
    return _draft(kind, event, to, values, answered)


def plain_draft(  # noqa: PLR0913 — the last two are optional
    kind: ReplyKind,
    event: EventFacts,
    language: Language,
    answered: Answered,
    own: Mapping[str, Value] | None = None,
    *,
    code: str = "",
) -> Draft:
    """A letter that answers a mail without telling about a party, with `own` values of its kind."""
    to = _addressee(answered)
    return _draft(kind, event, to, _common(event, language, to, code) | dict(own or {}), answered)


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


def named(names: Sequence[str], language: Language) -> dict[str, Value]:
    """Names in a sentence, “Ans, Bo en Cor”, and how many they are."""
    clean = [one_line(name) for name in names if one_line(name)]
    last = f" {_AND[language]} ".join(clean[-2:])
    return {"names": ", ".join([*clean[:-2], last]), "count": len(clean)}


def _common(event: EventFacts, language: Language, to: Addressee, code: str) -> dict[str, Value]:
    return meeting(event, language) | {"name": to.name, "code": code}


def _about(event: EventFacts, registration: Registration) -> dict[str, Value]:
    """What a letter about a party tells beside who they are; its kind fills in what stands empty here."""
    language, mailbox, code = registration.language, event.contact.email, registration.code
    until, hours = registration.offered_until, event.offer_for
    return {
        "position": 0,
        "reason": "",
        "changed_by": "",
        "told": named((), language),
        "pass_on": named((), language),
        "deadline": dates.moment(until, event.timezone, language) if until else "",
        "hours_to_answer": int(hours.total_seconds() // 3600) if hours else 0,
        "cancel_link": mailto(mailbox, f"{_CANCEL[language]} {code}") if code else "",
        "change_link": mailto(mailbox, f"{_CHANGE[language]} {code}") if code else "",
        "stays_for_borrel": {None: "", True: "yes", False: "no"}[registration.drinks],
        "dietary": one_line(registration.dietary or "", 200),
        "access": one_line(registration.access or "", 200),
    }


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
