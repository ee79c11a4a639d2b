"""The figures in a summary equal a recount of the journal, whatever happened before."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from processor.bootstrap import make_office
from processor.errors import UsageError
from processor.registration.model import Registration, Status
from processor.registration.request import Kind, Person, Request
from processor.steps.decide import By
from processor.steps.due import do_what_is_due
from processor.steps.edits import remember, settle_edit
from processor.steps.inforce import follow
from processor.steps.manage import add, cancel
from processor.steps.office import Office
from processor.steps.standing import standing
from processor.store.database import Store
from processor.store.journal import Actor, Line
from tests.steps.bench import NOW, settings

COUNTED = {"confirmed", "waiting", "promoted", "cancelled", "changed", "offered", "passed", "offer lapsed"}
NAMES = ("Anna Kok", "Bart Vos", "Carla Pol", "Daan Bos")
SIGN_UP = st.tuples(st.just("signs up"), st.integers(0, 9), st.integers(1, 4))
DROP_OUT = st.tuples(st.just("drops out"), st.integers(0, 9), st.integers(0, 2))
RESIZE = st.tuples(st.just("resizes"), st.integers(0, 12), st.just(0))
WAIT = st.tuples(st.just("time passes"), st.integers(1, 30), st.just(0))


def _live(office: Office, lives: list[tuple[str, int, int]]) -> Office:
    """Let it all happen; returns the office as it is in force afterwards."""
    now = NOW
    for what, number, size in lives:
        now += timedelta(hours=1)
        by = By(Actor.ADMIN, now, quiet=True)
        if what == "signs up":
            people = tuple(Person(f"{name} {number}", f"{name[:1]}{number}@ede.nl") for name in NAMES[:size])
            _try(partial(add, office, Request(Kind.REGISTRATION, "kick-off", size, people), by))
        elif what == "drops out":
            party = next((one for one in _parties(office) if one.active and one.id % 10 == number), None)
            names = [attendee.name for attendee in party.attendees[:size]] if party else []
            _try(partial(cancel, office, party.code if party else "", names, by))
        elif what == "resizes":
            wanted = office.settings.events[0].model_copy(update={"capacity": number})
            settle_edit(office, wanted, by)
            office = replace(office, settings=follow(office.store, office.settings))
        else:
            now += timedelta(hours=number)
            do_what_is_due(office, now)
    return office


def _try(act: Callable[[], object]) -> None:
    try:
        act()
    except UsageError:
        return  # who is on the list already, or isn't: nothing happened


def _parties(office: Office) -> tuple[Registration, ...]:
    with office.store.begin() as work:
        return work.registrations.of_event("kick-off")


def _journal(office: Office) -> list[Line]:
    with office.store.begin() as work:
        return work.journal.of_event("kick-off", NOW - timedelta(days=1))


def _granted(lines: list[Line]) -> int:
    """Chairs given, by the newest line about each party alone."""
    newest = {line.registration_id: line for line in lines if line.action in COUNTED and line.registration_id}
    return sum(int(line.details["granted"] or 0) for line in newest.values())


def _asked(parties: tuple[Registration, ...]) -> int:
    return sum(p.seats - p.granted - p.offered for p in parties if p.status is Status.WAITING)


@hypothesis_settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    lives=st.lists(st.one_of(SIGN_UP, SIGN_UP, DROP_OUT, RESIZE, WAIT), max_size=14),
    capacity=st.integers(0, 8),
    rules=st.fixed_dictionaries({"parties": st.sampled_from(["together", "split"]),
                                 "promotion": st.sampled_from(["automatic", "offer"])}),
)  # fmt: skip
def test_figures_equal_a_recount(lives: list[tuple[str, int, int]], capacity: int, rules: dict[str, str]) -> None:
    policy = settings().events[0].policy.model_copy(update=rules)
    unseen = settings().events[0].summary.model_copy(update={"picture": False})  # nobody looks at it
    chosen = settings(capacity=capacity, policy=policy, summary=unseen, reminder_days=0)
    store = Store.open("sqlite://")
    store.migrate()
    office = make_office(chosen, store)

    remember(office, chosen.events[0])
    office = _live(office, lives)

    with store.begin() as work:
        told = standing(work, office, office.settings.events[0], None, NOW + timedelta(days=40))
    lines, parties = _journal(office), _parties(office)
    store.close()
    assert (told.taken, told.waiting) == (_granted(lines), _asked(parties))
    resized = [int(line.details["capacity"] or 0) for line in lines if "capacity" in line.details]
    assert told.capacity == [capacity, *resized][-1]
    assert [level.capacity for level in told.levels[-1:]] == [told.capacity][: len(told.course)]
    assert {p.id for p in told.gone} == {line.registration_id for line in lines if line.action == "cancelled"}
    assert {p.id for p in told.promoted} == {line.registration_id for line in lines if line.action == "promoted"}
    assert {p.id for p in told.fresh} == {p.id for p in parties if p.active}
    assert told.offered == sum(p.offered for p in parties)
    assert [point.taken for point in told.course[-1:]] == [told.taken][: len(told.course)]
    assert len({line.registration_id for line in lines if line.action in COUNTED}) == len(parties)
