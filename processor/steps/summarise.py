"""The organisers hear how it stands: what is due follows from the store and the clock (decision 10).

The first time that an event is seen only starts the count; a day that was missed is not made up for.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog

from processor.outbox.message import State
from processor.registration.desk import Outcome
from processor.replies.facts import Addressee
from processor.replies.organiser import summary
from processor.replies.picture import page as as_page
from processor.replies.reply import Reply
from processor.settings import EventSettings
from processor.steps.bodies import public_bodies
from processor.steps.manage import MOVED_UP
from processor.steps.office import Office
from processor.steps.post import About, post
from processor.store.journal import Line
from processor.store.mails import MailRecord
from processor.store.unit_of_work import UnitOfWork
from processor.summaries import chart
from processor.summaries.figures import Figures, Happening, MailLine, Pile, Turn, figures
from processor.summaries.timeline import Place, Step

log = structlog.get_logger()
AFTERWARDS = timedelta(days=1)
"""How long after the meeting there still are summaries."""
TURNS = {"cancelled": Turn.CANCELLED, "promoted": Turn.PROMOTED, MOVED_UP: Turn.PROMOTED,
         "changed": Turn.CHANGED, "accepted": Turn.ACCEPTED}  # fmt: skip

STEPS = {
    Outcome.CONFIRMED.value: Place.QUEUE,
    Outcome.WAITING.value: Place.QUEUE,
    Outcome.CHANGED.value: Place.QUEUE,
    "accepted": Place.QUEUE,
    "promoted": Place.QUEUE,
    MOVED_UP: Place.QUEUE,
    "passed": Place.QUEUE,
    "offered": Place.ASIDE,
    "offer lapsed": Place.ASIDE,
    "declined": Place.ASIDE,
    Outcome.CANCELLED.value: Place.ASIDE,
    Outcome.IN_REVIEW.value: Place.ASIDE,
    Outcome.ASKED_DETAILS.value: Place.ASIDE,
}
"""Actions in the journal that change what a party has, and whether it then waits for the chairs that it lacks."""

WORTH_KNOWING = {
    Outcome.NOTED.value: "genoteerd",
    Outcome.TOLD.value: "beantwoord",
    Outcome.UNREACHABLE.value: "onze brief kwam niet aan: onbereikbaar",
    Outcome.ASKED_PROOF.value: "gevraagd of de eigenaar dit wil",
    Outcome.ASKED_DETAILS.value: "gevraagd wat er nog ontbreekt",
    Outcome.PASSED_ON.value: "vraag doorgestuurd aan de organisator",
}


def summarise(office: Office, now: datetime) -> int:
    """Queue the summaries that are due; returns how many."""
    return sum(_summarise(office, event, now) for event in office.settings.events)


def _summarise(office: Office, event: EventSettings, now: datetime) -> int:
    due = _last_due(event, now)
    with office.store.begin() as work:
        last = work.meta.last(_name(event))
        if last is None:
            work.meta.set_last(_name(event), now)
            work.commit()
            return 0
        if last >= due or now > event.moment(event.ends) + AFTERWARDS:
            return 0
        stand = standing(work, office, event, last, now)
    picture = drawn(office, event, stand)
    with office.store.begin() as work:
        if work.meta.last(_name(event)) != last:
            return 0  # somebody sent it while the picture was drawn
        work.meta.set_last(_name(event), now)
        sent = queue_summaries(work, office, event, stand, picture) if worth_telling(event, stand) else 0
        work.commit()
    write_page(office, event, stand, picture)
    return sent


def send_now(office: Office, event: EventSettings, now: datetime) -> int:
    """Queue the summary for each organiser, due or not; the next one tells what is new since. Returns how many."""
    stand = stand_now(office, event, now)
    picture = drawn(office, event, stand)
    with office.store.begin() as work:
        work.meta.set_last(_name(event), now)
        sent = queue_summaries(work, office, event, stand, picture)
        work.commit()
    write_page(office, event, stand, picture)
    return sent


def stand_now(office: Office, event: EventSettings, now: datetime) -> Figures:
    """Return how it stands, with what is new since the last summary."""
    with office.store.begin() as work:
        return standing(work, office, event, work.meta.last(_name(event)), now)


def drawn(office: Office, event: EventSettings, stand: Figures) -> bytes:
    """Return the picture; b"" before the first sign-up, or when it can't be drawn: the words say the same.

    It takes half a second, which no transaction should span.
    """
    if not stand.course:
        return b""
    try:
        return chart.draw(stand, ZoneInfo(event.timezone), office.settings.state / ".matplotlib")
    except Exception:  # whatever a library for pictures stumbles over must not keep the words from the organiser
        log.exception("the picture in the summary can't be drawn", summary=event.key)
        return b""


def _name(event: EventSettings) -> str:
    return f"summary:{event.key}"


def _last_due(event: EventSettings, now: datetime) -> datetime:
    """Return the moment of the newest summary that should have been sent by now."""
    local = event.moment(now)
    today = local.replace(
        hour=event.summary.at.hour, minute=event.summary.at.minute, second=event.summary.at.second, microsecond=0
    )
    return today if today <= local else today - timedelta(days=1)


def worth_telling(event: EventSettings, stand: Figures) -> bool:
    """Whether the organisers want to hear this."""
    news = (stand.fresh, stand.gone, stand.promoted, stand.changed, stand.review, stand.junk, stand.failed)
    return event.summary.when_nothing or any(news)


def queue_summaries(
    work: UnitOfWork, office: Office, event: EventSettings, stand: Figures, picture: bytes = b""
) -> int:
    """Queue one mail for each organiser."""
    for organiser in event.organisers:
        draft = summary(office.facts(event), Addressee(organiser.mail, organiser.name), stand, picture)
        post(work, office, draft, About(event), stand.now)
    return len(event.organisers)


def written(office: Office, event: EventSettings, stand: Figures, picture: bytes = b"") -> Reply:
    """Return the summary in words, as the first organiser gets it."""
    organiser = event.organisers[0]
    to = Addressee(organiser.mail, organiser.name)
    return office.templates.write(summary(office.facts(event), to, stand, picture))


def write_page(office: Office, event: EventSettings, stand: Figures, picture: bytes = b"") -> Path:
    """Write the summary as a page in the state folder, for whoever may look there."""
    reply = written(office, event, stand, picture)
    folder = office.settings.state
    folder.mkdir(parents=True, exist_ok=True)
    page = folder / f"summary-{event.key}.html"
    page.write_text(as_page(reply), encoding="utf-8")
    return page


def standing(work: UnitOfWork, office: Office, event: EventSettings, since: datetime | None, now: datetime) -> Figures:
    """Count how it stands now, and what is new since then."""
    beginning = event.to_event().starts - timedelta(days=3650)
    parties = work.registrations.of_event(event.key)
    lines = work.journal.of_event(event.key, beginning)
    return figures(
        event.to_event(),
        parties,
        mails=tuple(_mails(work, event, since or beginning)),
        happenings=tuple(_happenings(lines)),
        steps=_steps(lines),
        public=public_bodies(office.settings, parties),
        since=since,
        now=now,
    )


def _happenings(lines: list[Line]) -> Iterator[Happening]:
    for line in lines:
        if line.action in TURNS and line.registration_id is not None:
            yield Happening(line.at, TURNS[line.action], line.registration_id)


def _steps(lines: list[Line]) -> Iterator[Step]:
    for line in lines:
        if line.action in STEPS and line.registration_id is not None:
            seats, granted = (int(line.details.get(name) or 0) for name in ("seats", "granted"))
            yield Step(line.at, line.registration_id, seats, granted, STEPS[line.action])


def _mails(work: UnitOfWork, event: EventSettings, start: datetime) -> Iterator[MailLine]:
    yield from (_line(record, Pile.REVIEW) for record in work.mails.in_review(event.key))
    handled = work.mails.handled_since(event.key, start)
    yield from (_line(record, Pile.UNANSWERED) for record in handled if record.outcome == Outcome.SILENT.value)
    reasons = {line.mail_key: line.reason for line in work.journal.of_event(event.key, start)}
    for record in (record for record in handled if record.outcome in WORTH_KNOWING):
        yield replace(_line(record, Pile.NOTED), why=reasons.get(record.key) or WORTH_KNOWING[record.outcome])
    for seen in work.sightings.since(start):
        if seen.event == event.key:
            yield MailLine(seen.seen_at, Pile.JUNK, seen.folder, seen.subject)
    for state in (State.FAILED, State.WITHHELD):
        for letter in work.outbox.in_state(event.mailbox, state):
            if letter.event == event.key:
                yield MailLine(letter.queued_at, Pile.FAILED, letter.recipient, letter.kind, why=letter.error)


def _line(record: MailRecord, pile: Pile) -> MailLine:
    return MailLine(
        at=record.handled_at,
        pile=pile,
        who=record.sender,
        subject=record.subject,
        words=record.excerpt,
        why="; ".join(record.reasons),
    )
