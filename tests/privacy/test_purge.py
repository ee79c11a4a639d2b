"""The purge keeps to what participants were told: wishes first, then everything; ids and counts stay."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st
from sqlalchemy import create_engine, text

from processor.steps.purge import purge, tidy
from processor.steps.summarise import send_now
from processor.store.database import Store
from tests.privacy.planting import MAILS, SIGN_UP, desk_with, dump, send_all, traces, traces_in_files
from tests.steps.bench import Bench, mail

ENDS = datetime(2018, 9, 18, 15, 0, tzinfo=UTC)
WISHES, ALL = ENDS + timedelta(days=7), ENDS + timedelta(days=30)


def figures(desk: Bench) -> list[tuple[int, str, int, int]]:
    return [(party.id, party.status.value, party.seats, party.granted) for party in desk.parties()]


def test_after_the_days_that_were_told_only_ids_and_counts_are_left(
    store: Store, database: str, tmp_path: Path
) -> None:
    desk = desk_with(store, tmp_path / "state", MAILS)
    send_now(desk.office, desk.office.settings.events[0], desk.now)
    send_all(desk)
    before = figures(desk)
    assert traces(dump(database))
    purge(desk.office, ALL)
    store.scrub()
    assert (traces(dump(database)), traces_in_files(tmp_path)) == ([], [])
    assert figures(desk) == before
    assert {record.key for record in desk.records()} == {record.key for record in desk.records() if not record.sender}


def test_wishes_go_first_and_with_them_every_text_in_which_they_may_stand(
    store: Store, database: str, tmp_path: Path
) -> None:
    desk = desk_with(store, tmp_path, (SIGN_UP,))
    purge(desk.office, WISHES - timedelta(seconds=1))
    assert desk.parties()[0].dietary
    counts = purge(desk.office, WISHES)
    assert counts["wishes"] == 1
    assert traces(dump(database)) == ["zebedeus", "quax"]
    assert desk.parties()[0].attendees[0].name == "Zebedeus Quax"


@trying(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=st.lists(st.integers(0, 80), min_size=1, max_size=4), order=st.permutations(range(len(MAILS))))
def test_whenever_it_runs_nothing_is_kept_longer_than_told(tmp_path: Path, days: list[int], order: list[int]) -> None:
    url = f"sqlite:///{tmp_path / f'{abs(hash((tuple(days), tuple(order))))}.db'}"
    store = Store.open(url)
    store.migrate()
    desk = desk_with(store, tmp_path / "state", tuple(MAILS[number] for number in order))
    for day in sorted(days):
        purge(desk.office, ENDS + timedelta(days=day))
        left = traces(dump(url))
        assert "pindakaas" not in left or day < 7
        assert left == [] or day < 30
    store.close()


def test_texts_of_letters_and_readings_of_mails_go_by_their_own_age(store: Store, tmp_path: Path) -> None:
    desk = desk_with(store, tmp_path, (SIGN_UP,))
    purge(desk.office, desk.now + timedelta(days=13))
    assert all(letter.raw for letter in desk.outbox())
    counts = purge(desk.office, desk.now + timedelta(days=14, minutes=1))
    assert counts == {"letter_texts": len(desk.outbox())}
    assert {letter.recipient for letter in desk.outbox()} != {""}


def test_a_dry_run_tells_the_same_and_changes_nothing(store: Store, database: str, tmp_path: Path) -> None:
    desk = desk_with(store, tmp_path, MAILS)
    before = dump(database)
    told = purge(desk.office, ALL, dry_run=True)
    assert dump(database) == before
    assert purge(desk.office, ALL) == told


def test_what_went_is_written_down_and_a_second_time_finds_nothing(store: Store, tmp_path: Path) -> None:
    desk = desk_with(store, tmp_path, MAILS)
    told = purge(desk.office, ALL)
    with store.begin() as work:
        [line] = work.journal.of_event("", ENDS)
    assert (line.action, dict(line.details)) == ("purged", told)
    assert purge(desk.office, ALL) == {}


def test_it_runs_once_a_day_whatever_is_restarted(store: Store, tmp_path: Path) -> None:
    desk = desk_with(store, tmp_path, (SIGN_UP,))
    hours = [ALL + timedelta(hours=number) for number in range(0, 72, 5)]
    ran = []
    for now in hours:
        tidy(desk.office, now)
        with store.begin() as work:
            ran.append(work.meta.last("purge"))
    assert len(set(ran)) == 3
    assert all(later >= earlier + timedelta(days=1) for earlier, later in pairwise(sorted(set(filter(None, ran)))))


def test_an_event_whose_file_is_gone_is_purged_by_what_was_last_in_force(
    store: Store, database: str, tmp_path: Path
) -> None:
    desk = desk_with(store, tmp_path, (SIGN_UP,))
    desk.office.settings.__dict__["events"] = ()
    purge(desk.office, ALL - timedelta(days=1))
    assert desk.parties()[0].sender_email
    purge(desk.office, ALL)
    assert traces(dump(database)) == []


def test_a_letter_that_never_left_does_not_leave_after_the_purge(store: Store, tmp_path: Path) -> None:
    desk = desk_with(store, tmp_path, (SIGN_UP,))
    desk.arrive(mail("Els Vos <els.vos@delft.nl>"))
    purge(desk.office, ALL)
    assert Counter((letter.recipient, letter.raw) for letter in desk.outbox()) == {("", None): len(desk.outbox())}


def test_the_journal_never_held_a_name(store: Store, database: str, tmp_path: Path) -> None:
    desk_with(store, tmp_path, MAILS)
    engine = create_engine(database)
    with engine.connect() as connection:
        lines = str(connection.execute(text("SELECT reason, details FROM journal")).all())
    engine.dispose()
    assert traces(lines) == []
