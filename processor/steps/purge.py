"""The daily purge: what has had its time goes, counts stay (AVG art. 5, decision 13). What it removed is written down.

Whether it is due follows from the store and the clock (decision 10). Wishes about food and access go first, and with
them every text in which they may stand.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import TypeAlias

import structlog

from processor.errors import StoreError
from processor.files import made_before
from processor.settings.privacy import PrivacySettings
from processor.steps.erasure import forget_again, forget_what_left
from processor.steps.erasurelist import keep_list
from processor.steps.office import Office
from processor.steps.traces import rehearsals_before, remove, summary_pages
from processor.store.journal import Actor, Line
from processor.store.unit_of_work import UnitOfWork

log = structlog.get_logger()

EVERY = timedelta(days=1)
NAME = "purge"

Counts: TypeAlias = dict[str, int]
"""How much of each kind was emptied or removed; kinds of which there was nothing are left out."""


def tidy(office: Office, now: datetime) -> None:
    """Purge when the last time is a day ago, and keep the list of erasures beside the database."""
    with office.store.begin() as work:
        last = work.meta.last(NAME)
    if last is None or not last <= now < last + EVERY:
        purge(office, now)
    keep_list(office)


def purge(office: Office, now: datetime, *, dry_run: bool = False) -> Counts:
    """Empty what has had its time; with `dry_run` only tell what that would be."""
    with office.store.begin() as work:
        wishes_over, over = _events_over(work, office, now)
        counts = _emptied(work, office, now, wishes_over, over)
        files = [*summary_pages(office.settings.state, wishes_over)]
        keep = office.settings.retention
        files += rehearsals_before(office.settings.state, now - timedelta(days=keep.mails))
        files += made_before(office.settings.state, now - timedelta(days=keep.backups))
        counts = {kind: count for kind, count in {**counts, "files": len(files)}.items() if count}
        if dry_run:
            return counts
        _write_down(work, counts, now)
        work.commit()
    remove(files)
    if counts:
        _scrub(office)
        log.info("purge", **counts)
    return counts


def _emptied(
    work: UnitOfWork, office: Office, now: datetime, wishes_over: Mapping[str, datetime], over: Mapping[str, datetime]
) -> Counts:
    keep = office.settings.retention
    old_mails = now - timedelta(days=keep.mails)
    again = forget_again(work, office, now)
    work.erasures.drop(now - timedelta(days=keep.backups))
    return {
        "wishes": work.retention.wishes(wishes_over),
        "readings": work.retention.readings(wishes_over),
        "letter_texts": work.outbox.blank_bodies(now - timedelta(days=keep.letters))
        + work.retention.bodies(wishes_over),
        "registrations": work.retention.parties(over) + sum(one.parties for one in again),
        "mails": work.retention.mails(over) + work.retention.old_mails(old_mails) + sum(one.mails for one in again),
        "letters": work.retention.letters(over)
        + work.retention.old_letters(old_mails)
        + forget_what_left(work)
        + sum(one.letters for one in again),
        "junk_subjects": work.retention.sightings(old_mails),
    }


def _events_over(work: UnitOfWork, office: Office, now: datetime) -> tuple[dict[str, datetime], dict[str, datetime]]:
    """Return the events whose wishes, and those all of whose data, had their time; with their ends."""
    wishes, everything = {}, {}
    for key, ends, privacy in _ends(work, office):
        if ends + timedelta(days=min(privacy.keep_wishes_days, privacy.keep_days)) <= now:
            wishes[key] = ends
        if ends + timedelta(days=privacy.keep_days) <= now:
            everything[key] = ends
    return wishes, everything


def _ends(work: UnitOfWork, office: Office) -> Iterator[tuple[str, datetime, PrivacySettings]]:
    """Tell when each event ends: by its settings, else as it was last in force, else when the last mail came."""
    for key, newest in work.retention.events().items():
        event = office.settings.event(key)
        kept = work.events.facts(key).get("ends")
        if event is not None:
            yield key, event.to_event().ends, event.privacy
        elif kept is not None:
            yield key, datetime.fromisoformat(str(kept)), PrivacySettings()
        elif newest is not None:
            yield key, newest, PrivacySettings()


def _write_down(work: UnitOfWork, counts: Counts, now: datetime) -> None:
    work.meta.set_last(NAME, now)
    if counts:
        work.journal.add(Line(at=now, event="", action="purged", cause="schedule", actor=Actor.DESK, details=counts))


def _scrub(office: Office) -> None:
    try:
        office.store.scrub()
    except StoreError as error:
        log.warning("purge.not_overwritten", why=str(error))
