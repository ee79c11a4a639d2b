"""The organisers hear how it stands: what is due follows from the store and the clock (decision 10).

The first time that an event is seen only starts the count; a day that was missed is not made up for.
"""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog

from processor.replies.facts import Addressee
from processor.replies.organiser import summary
from processor.replies.picture import page as as_page
from processor.replies.reply import Reply
from processor.settings import EventSettings
from processor.steps.items import remember_items
from processor.steps.office import Office
from processor.steps.post import About, post
from processor.steps.sheet import participants
from processor.steps.standing import standing
from processor.store.unit_of_work import UnitOfWork
from processor.summaries import chart
from processor.summaries.figures import Figures

log = structlog.get_logger()
AFTERWARDS = timedelta(days=1)
"""How long after the meeting there still are summaries."""


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
    """Return the picture; b"" before the first sign-up, when none is wanted, or when it can't be drawn.

    The words say the same. It takes half a second, which no transaction should span.
    """
    if not stand.course or not event.summary.picture:
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
    lists = (stand.fresh, stand.gone, stand.promoted, stand.changed)
    mails = (stand.review, stand.noted, stand.unanswered, stand.junk, stand.unreachable, stand.failed)
    return event.summary.when_nothing or any(lists) or any(mails)


def queue_summaries(
    work: UnitOfWork, office: Office, event: EventSettings, stand: Figures, picture: bytes = b""
) -> int:
    """Queue one mail for each organiser; what its numbers stand for is remembered with it."""
    sheet = participants(event, work.registrations.of_event(event.key)) if event.summary.sheet else None
    for organiser in event.organisers:
        to = Addressee(organiser.mail, organiser.name)
        draft = summary(office.facts(event), to, stand, picture, sheet=sheet is not None)
        letter = post(work, office, draft, About(event, enclosed=sheet), stand.now)
        if letter is not None:
            remember_items(work, letter.message_id, [mail.key for mail in stand.review])
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
