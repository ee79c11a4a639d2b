"""How does it stand with a meeting? Figures and lists for the organiser, from what the store remembers.

Pure. The words are found by replies/organiser.py and its template; no figure here is rounded or guessed. How it came
to be so is told by timeline.py, what people wish by tally.py.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from processor.registration.model import Event, Registration, Status
from processor.summaries.backgrounds import Backgrounds, backgrounds
from processor.summaries.news import Happening, MailLine, Pile, Turn
from processor.summaries.tally import Counted, tally
from processor.summaries.timeline import Level, Point, Resized, Step, course, levels


@dataclass(frozen=True, slots=True)
class Figures:
    """How it stands at `now`, and what is new since `since` (None: since the beginning).

    Chairs: `capacity`, `taken` (given), `offered`, `waiting` (asked for by the queue and not given). Parties: `fresh`
    came in since, `queue` waits in order, `gone`, `promoted` and `changed` had that turn since. `borrel` counts taken
    chairs of parties that stay for drinks, `not_borrel` of those that don't (the others didn't say), `wishes` the
    parties with a wish about food or access. `dietary` and `access` are what those who have chairs said, `themes` what
    everybody on the list proposed; `remarks` are the parties that came in or changed since and wrote something beside,
    `notes` all on the list about whom an organiser wrote something.
    `course` is how it came to be so, `levels` how many chairs there were meanwhile. `needing` are those of `fresh` and
    `changed` who need something to take part.
    """

    now: datetime
    since: datetime | None
    capacity: int
    taken: int
    offered: int
    waiting: int
    borrel: int
    wishes: int
    backgrounds: Backgrounds
    fresh: tuple[Registration, ...] = ()
    queue: tuple[Registration, ...] = ()
    gone: tuple[Registration, ...] = ()
    promoted: tuple[Registration, ...] = ()
    changed: tuple[Registration, ...] = ()
    review: tuple[MailLine, ...] = ()
    noted: tuple[MailLine, ...] = ()
    unanswered: tuple[MailLine, ...] = ()
    junk: tuple[MailLine, ...] = ()
    failed: tuple[MailLine, ...] = ()
    not_borrel: int = 0
    dietary: tuple[Counted, ...] = ()
    access: tuple[Counted, ...] = ()
    themes: tuple[Counted, ...] = ()
    remarks: tuple[Registration, ...] = ()
    notes: tuple[Registration, ...] = ()
    course: tuple[Point, ...] = ()
    levels: tuple[Level, ...] = ()
    unreachable: tuple[MailLine, ...] = ()
    needing: tuple[Registration, ...] = ()


def figures(  # noqa: PLR0913 — all that a summary rests on, each by its name
    event: Event,
    registrations: Sequence[Registration],
    *,
    mails: Sequence[MailLine] = (),
    happenings: Sequence[Happening] = (),
    steps: Iterable[Step] = (),
    edits: Iterable[Resized] = (),
    public: Collection[str] = (),
    since: datetime | None = None,
    now: datetime,
) -> Figures:
    """Count. `registrations` are all those of the event, `mails` those that still wait and those seen since.

    `steps` are what the journal tells of parties, `edits` what it tells of the capacity, oldest first; `public` the
    names of organisations that are public bodies.
    """
    mine = sorted((party for party in registrations if party.event == event.key), key=lambda party: party.arrival)
    active = [party for party in mine if party.active]
    seated = [party for party in active if party.granted]
    queue = tuple(party for party in active if party.status is Status.WAITING)
    told = tuple(steps)
    fresh, changed = _fresh(active, happenings, told, since), _turned(mine, happenings, Turn.CHANGED, since)
    points = course(mine, told, now)
    return Figures(
        now=now,
        since=since,
        capacity=event.capacity,
        taken=sum(party.granted for party in seated),
        offered=sum(party.offered for party in active),
        waiting=sum(party.wanted for party in queue),
        borrel=sum(party.granted for party in seated if party.drinks),
        wishes=sum(1 for party in seated if party.dietary or party.access),
        backgrounds=backgrounds(seated, public),
        fresh=fresh,
        queue=queue,
        gone=_turned(mine, happenings, Turn.CANCELLED, since),
        promoted=_turned(mine, happenings, Turn.PROMOTED, since),
        changed=changed,
        review=_lying(mails, Pile.REVIEW, None),  # what waits stays in the list until it is decided
        noted=_lying(mails, Pile.NOTED, since),
        unanswered=_lying(mails, Pile.UNANSWERED, since),
        junk=_lying(mails, Pile.JUNK, since),
        failed=_lying(mails, Pile.FAILED, since),
        not_borrel=sum(party.granted for party in seated if party.drinks is False),
        dietary=tally((party.dietary, party.granted) for party in seated),
        access=tally((party.access, party.granted) for party in seated),
        themes=tally(("; ".join(party.themes), party.seats) for party in active),
        remarks=tuple(party for party in active if party.remark and party in (*fresh, *changed)),
        notes=tuple(party for party in active if party.note),
        course=points,
        levels=levels(edits, event.capacity, points[0].at, now) if points else (),
        unreachable=_lying(mails, Pile.UNREACHABLE, since),
        needing=tuple(party for party in active if party.access and party in (*fresh, *changed)),
    )


def _fresh(
    active: Sequence[Registration], happenings: Sequence[Happening], steps: Sequence[Step], since: datetime | None
) -> tuple[Registration, ...]:
    """Who was written down since, or let in. A mail may have arrived before the last summary, and be read after it."""
    let_in = {party.id for party in _turned(active, happenings, Turn.ACCEPTED, since)}
    began = {step.registration: step.at for step in reversed(steps)}
    on_list = (party for party in active if party.status is not Status.IN_REVIEW)  # those are told as mails that wait
    return tuple(p for p in on_list if since is None or began.get(p.id, p.arrival.at) > since or p.id in let_in)


def _turned(
    parties: Iterable[Registration], happenings: Iterable[Happening], turn: Turn, since: datetime | None
) -> tuple[Registration, ...]:
    turned = {line.registration for line in happenings if line.turn is turn and (since is None or line.at > since)}
    return tuple(party for party in parties if party.id in turned)


def _lying(mails: Iterable[MailLine], pile: Pile, since: datetime | None) -> tuple[MailLine, ...]:
    lying = (mail for mail in mails if mail.pile is pile and (since is None or mail.at > since))
    return tuple(sorted(lying, key=lambda mail: mail.at))
