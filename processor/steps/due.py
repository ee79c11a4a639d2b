"""What falls due as time passes: offers that lapse, chairs that are no longer held, reminders, summaries (decision 10).

What is due follows from the store and the clock, so nothing is forgotten or done twice after a restart.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from processor.registration.capacity import position, walk
from processor.registration.changes import cancelled
from processor.registration.model import Registration, Status
from processor.replies import notices
from processor.settings import EventSettings
from processor.steps.consequences import Cause, Deed, colleagues_of, rearrange, send, serve_others
from processor.steps.office import Office
from processor.steps.summarise import summarise
from processor.store.journal import Actor
from processor.store.unit_of_work import UnitOfWork

SCHEDULE = "schedule"
REMINDED = "reminded"


def do_what_is_due(office: Office, now: datetime) -> int:
    """Do all that is due by now; returns how much there was."""
    done = sum(_in_one_unit(office, event, now, each) for event in office.settings.events for each in EACH_EVENT)
    return done + summarise(office, now)


def _in_one_unit(
    office: Office, event: EventSettings, now: datetime, each: Callable[[Deed, tuple[Registration, ...]], int]
) -> int:
    with office.store.begin() as work:
        parties = work.registrations.of_event(event.key)
        if not parties:
            return 0
        work.events.lock(event.key)
        done = each(_deed(work, office, event, now), work.registrations.of_event(event.key))
        work.commit()
    return done


def _deed(work: UnitOfWork, office: Office, event: EventSettings, now: datetime) -> Deed:
    return Deed(work, office, Cause(event, Actor.DESK, SCHEDULE, now))


def lapse_offers(deed: Deed, parties: tuple[Registration, ...]) -> int:
    """Let offers that nobody took in time go to the next; who didn't answer is off the list, and is told."""
    now = deed.cause.now
    lapsed = [p for p in parties if p.status is Status.OFFERED and p.offered_until and p.offered_until <= now]
    for party in lapsed:
        gone = rearrange(deed, cancelled(party))
        deed.work.journal.add(deed.cause.line("offer lapsed", gone, "niet op tijd geantwoord op het aanbod"))
        send(deed, notices.offer_lapsed(deed.facts, gone), gone)
    return len(lapsed)


def release_holds(deed: Deed, parties: tuple[Registration, ...]) -> int:
    """Chairs that were held for a question without an answer are free again; the party stays in review."""
    now = deed.cause.now
    over = [p for p in parties if p.status is Status.IN_REVIEW and p.held_until and p.held_until <= now]
    for party in over:
        rearrange(deed, replace(party, held_until=None))
        if key := deed.work.registrations.mail_key_of(party.id):
            deed.work.mails.reopen(key)
        deed.work.journal.add(deed.cause.line("hold ended", party, "geen antwoord op onze vraag"))
    return len(over)


def remind(deed: Deed, parties: tuple[Registration, ...]) -> int:
    """Remind once: who has chairs of the programme, who waits of where he stands."""
    event, now = deed.cause.event, deed.cause.now
    starts = event.to_event().starts
    name = f"reminder:{event.key}"
    if not event.reminder_days or not starts - timedelta(days=event.reminder_days) <= now < starts:
        return 0
    if deed.work.meta.last(name) is not None:
        return 0
    deed.work.meta.set_last(name, now)
    return sum(_remind(deed, party, parties) for party in parties)


def _remind(deed: Deed, party: Registration, parties: tuple[Registration, ...]) -> int:
    if party.status is Status.CONFIRMED:
        send(deed, notices.reminder(deed.facts, party), party)
        for colleague in colleagues_of(party, party.sender_email).told:
            send(deed, notices.reminder(deed.facts, notices.for_one(party, colleague)), party)
    elif party.status in (Status.WAITING, Status.OFFERED):
        send(deed, notices.reminder_waiting(deed.facts, party, position(party, parties)), party)
    else:
        return 0
    deed.work.journal.add(deed.cause.line(REMINDED, party))
    return 1


def move_up(deed: Deed, parties: tuple[Registration, ...]) -> int:
    """Walk the queue: chairs that were kept for municipalities until a date are free for everybody from then on."""
    changed = walk(deed.cause.event.to_event(), parties, deed.cause.now)
    serve_others(deed, changed)
    return len(changed)


EACH_EVENT = (lapse_offers, release_holds, move_up, remind)
