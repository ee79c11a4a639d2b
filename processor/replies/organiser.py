"""What do we tell the organiser? A mail that waits for a decision, and the daily summary. Dutch alone (decision 14).

Pure: facts in, a Draft out, as in compose.py. Figures are counted in summaries/figures.py; what he orders himself, and
questions that are for him, are in orders.py.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from processor.registration.model import Registration
from processor.registration.request import Kind, Language, Person, Request
from processor.replies import dates, overview
from processor.replies.cleaning import one_line, several_lines
from processor.replies.drafting import meeting, thread
from processor.replies.facts import Addressee, Answered, Choice, EventFacts, MailInReview
from processor.replies.names import LETTERS
from processor.replies.picture import content_id, in_words
from processor.replies.reply import Auto, Draft, ReplyKind, Value
from processor.summaries.figures import Figures
from processor.summaries.news import MailLine, Pile

_KINDS = {
    Kind.REGISTRATION: "aanmelding",
    Kind.CANCELLATION: "afmelding",
    Kind.CHANGE: "wijziging",
    Kind.QUESTION: "vraag",
    Kind.AUTOMATIC: "automatisch bericht",
    Kind.BOUNCE: "onbestelbaar bericht",
    Kind.UNRELATED: "mail",
}
EXCERPT = 300
"""Characters of a mail that an organiser is shown; the mail itself is in the mailbox (decision 13)."""


def review_request(  # noqa: PLR0913 — all that he must weigh, and what he can say
    event: EventFacts,
    to: Addressee,
    mail: MailInReview,
    request: Request,
    choices: Sequence[Choice] = (),
    *,
    why: Sequence[str] = (),
) -> Draft:
    """A mail waits: who wrote it, its first words, what was read in it, `why` that isn't sure, and how to decide."""
    values: dict[str, Value] = {
        "sender": mailbox(mail.sender),
        "arrived": dates.moment(mail.arrived, event.timezone, Language.DUTCH),
        "subject": one_line(mail.subject, 200),
        "excerpt": several_lines(mail.excerpt, EXCERPT),
        "kind": request.kind.value,
        "what": _KINDS[request.kind],
        "read": [{"label": label, "value": value} for label, value in _read(request) if value],
        "reasons": [one_line(reason, 200) for reason in why],
        "choices": [{"word": choice.word, "meaning": choice.meaning} for choice in choices],
        "folders": list(event.folders or ()),
    }
    asked = Answered(mail.sender.email, message_id=mail.message_id)
    return draft(ReplyKind.REVIEW_REQUEST, event, to, values, thread(asked), code=mail.code)


def summary(event: EventFacts, to: Addressee, figures: Figures, picture: bytes = b"", *, sheet: bool = False) -> Draft:
    """How it stands with the meeting, what is new, and what waits for the organiser.

    `picture` is a PNG of it; `sheet` says that the list of participants goes along.
    """
    since = dates.moment(figures.since, event.timezone, Language.DUTCH) if figures.since else ""
    values: dict[str, Value] = {
        "headline": headline(figures),
        "at": dates.moment(figures.now, event.timezone, Language.DUTCH),
        "since": since,
        "counts": [{"label": label, "value": value} for label, value in _counts(event, figures) if value is not None],
        "fresh": _parties(figures.fresh),
        "queue": _parties(figures.queue),
        "gone": _parties(figures.gone),
        "promoted": _parties(figures.promoted),
        "changed": _parties(figures.changed),
        "review": _mails(figures.review, numbered=True),
        "folders": list(event.folders or ()),
        "noted": _mails(figures.noted),
        "unanswered": _mails(figures.unanswered),
        "junk": _mails(figures.junk),
        "unreachable": _mails(figures.unreachable),
        "failed": _mails(figures.failed),
        "sheet": sheet,
        "remarks": overview.remarks(figures.remarks, EXCERPT),
        "notes": overview.notes(figures.notes, EXCERPT),
        "picture": f"cid:{content_id(picture)}" if picture else "",
        "picture_words": in_words(figures, event.timezone),
    }
    return replace(draft(ReplyKind.SUMMARY, event, to, values | overview.wishes(figures)), picture=picture)


def headline(figures: Figures) -> str:
    """One line that says it all: “41 van 60 plaatsen bezet, 3 op de wachtlijst, 2 mails wachten op u”."""
    parts = [f"{figures.taken} van {figures.capacity} plaatsen bezet"]
    if figures.waiting:
        parts.append(f"{figures.waiting} op de wachtlijst")
    if mails := len(figures.review):
        parts.append("1 mail wacht op u" if mails == 1 else f"{mails} mails wachten op u")
    return ", ".join(parts)


def draft(  # noqa: PLR0913 — the thread and the code are optional
    kind: ReplyKind,
    event: EventFacts,
    to: Addressee,
    values: Mapping[str, Value],
    within: tuple[str, tuple[str, ...]] = ("", ()),
    *,
    code: str = "",
) -> Draft:
    """A letter to an organiser; `within` is the thread: In-Reply-To and References."""
    return Draft(
        kind=kind,
        language=Language.DUTCH,
        to=to,
        signed="Aanmeldpost",
        values=meeting(event, Language.DUTCH) | {"name": one_line(to.name), "code": code} | dict(values),
        code=code,
        in_reply_to=within[0],
        references=within[1],
        auto=Auto.GENERATED,
    )


def _read(request: Request) -> Iterable[tuple[str, str]]:
    """What was read in the mail, line by line; an empty value is not told."""
    yield "Plaatsen", str(request.seats or "")
    yield "Personen", "; ".join(_person(person) for person in request.people)
    yield "Borrel", {None: "", True: "ja", False: "nee"}[request.drinks]
    yield "Eten en drinken", one_line(request.dietary or "", 200)
    yield "Toegankelijkheid", one_line(request.access or "", 200)
    yield "Thema’s", one_line("; ".join(request.themes), 200)
    yield "Ook geschreven", one_line(request.remark or "", EXCERPT)


def _counts(event: EventFacts, figures: Figures) -> Iterable[tuple[str, int | None]]:
    """The figures of a summary, in the order in which they are shown; None is not worth a line."""
    backgrounds = figures.backgrounds
    yield "Plaatsen bezet", figures.taken
    yield "Te veel vergeven", max(figures.taken - figures.capacity, 0) or None
    yield "Plaatsen vrij", max(figures.capacity - figures.taken - figures.offered, 0)
    yield "Plaatsen aangeboden", figures.offered or None
    yield "Op de wachtlijst", figures.waiting
    yield "Uit gemeenten", backgrounds.municipal
    yield "Uit andere organisaties", backgrounds.other
    yield "Organisatie onbekend", backgrounds.unknown or None
    yield "Aantal organisaties", backgrounds.organisations
    yield from overview.drinks(figures) if event.drinks else ()
    yield "Met een wens over eten of toegankelijkheid", figures.wishes or None


def _person(person: Person) -> str:
    name = one_line(person.name) or person.email
    organisation = one_line(person.organisation)
    return f"{name} ({organisation})" if organisation else name


def _parties(parties: Iterable[Registration]) -> list[Value]:
    return [
        {
            "who": overview.names(party),
            "organisation": one_line(party.organisation),
            "seats": party.seats,
            "code": party.code,
        }
        for party in parties
    ]


def _mails(mails: Iterable[MailLine], *, numbered: bool = False) -> list[Value]:
    """Return mails as the templates show them; `number` is what a decision quotes, 0 where there is none."""
    return [
        {
            "number": number if numbered else 0,
            "who": one_line(mail.who),
            "subject": _subject(mail),
            "words": one_line(mail.words),
            "why": one_line(mail.why, 200),
        }
        for number, mail in enumerate(mails, 1)
    ]


def _subject(mail: MailLine) -> str:
    """Of a letter of ours its kind, in Dutch; else the subject that somebody gave it."""
    ours = mail.pile is Pile.FAILED and mail.subject in LETTERS
    return LETTERS[ReplyKind(mail.subject)] if ours else one_line(mail.subject)


def mailbox(address: Addressee) -> str:
    """“Ans Smit (a.smit@vallei.example)”, or the address alone."""
    return f"{one_line(address.name)} ({address.email})" if address.name else address.email
