"""Cursors, events, meta and sightings: each a row that is set and read."""

from datetime import datetime

import pytest

from processor.store.cursors import Cursor
from processor.store.database import Store
from processor.store.sightings import Sighting
from tests.store.records import EVENT, MAILBOX, NOW, after


def test_a_cursor_stands_where_it_was_put_last(store: Store) -> None:
    with store.begin() as work:
        work.cursors.set(MAILBOX, "INBOX", Cursor(1, 40))
        work.cursors.set(MAILBOX, "INBOX", Cursor(2, 7))
        assert work.cursors.get(MAILBOX, "INBOX") == Cursor(2, 7)


def test_each_folder_of_each_mailbox_has_a_cursor_of_its_own(store: Store) -> None:
    with store.begin() as work:
        work.cursors.set(MAILBOX, "INBOX", Cursor(1, 40))
        work.cursors.set(MAILBOX, "Junk", Cursor(3, 4))
        assert work.cursors.get(MAILBOX, "INBOX") == Cursor(1, 40)
        assert work.cursors.get("utrecht", "INBOX") is None


def test_an_event_is_locked_again_and_again(store: Store) -> None:
    for _ in range(2):
        with store.begin() as work:
            work.events.lock(EVENT)
            work.events.lock(EVENT)
            work.commit()
    with store.begin() as work:
        assert work.events.facts(EVENT) == {}


def test_facts_of_an_event_are_replaced_as_a_whole(store: Store) -> None:
    with store.begin() as work:
        work.events.lock(EVENT)
        work.events.set_facts(EVENT, {"capacity": 100, "state": "open"})
        work.events.set_facts(EVENT, {"capacity": 120, "closes": None})
        assert work.events.facts(EVENT) == {"capacity": 120, "closes": None}
        assert work.events.facts("zomer") == {}


def test_what_was_last_done_is_remembered_in_utc(store: Store) -> None:
    with store.begin() as work:
        assert work.meta.last("poll:schiedam") is None
        work.meta.set_last("poll:schiedam", NOW)
        work.meta.set_last("poll:schiedam", datetime.fromisoformat("2018-09-03T12:00+02:00"))
        last = work.meta.last("poll:schiedam")
    assert last is not None
    assert last.isoformat() == "2018-09-03T10:00:00+00:00"


def test_a_last_time_without_a_zone_is_refused(store: Store) -> None:
    with store.begin() as work, pytest.raises(ValueError, match="without a time zone"):
        work.meta.set_last("poll", datetime(2018, 9, 3))  # noqa: DTZ001  # that is what is refused


def test_no_name_can_touch_the_secret(store: Store) -> None:
    with store.begin() as work:
        secret = work.meta.secret()
        work.meta.set("secret", "00")
        work.meta.set_last("secret", NOW)
        assert (work.meta.secret(), work.meta.get("secret")) == (secret, "00")


def test_a_mail_in_junk_is_seen_once(store: Store) -> None:
    seen = Sighting(
        mailbox=MAILBOX, folder="Junk", uidvalidity=1, uid=5, event=EVENT, seen_at=after(1), subject="Pioniersnetwerk"
    )
    again = Sighting(mailbox=MAILBOX, folder="Junk", uidvalidity=1, uid=5, event=EVENT, seen_at=after(9))
    with store.begin() as work:
        assert [work.sightings.add(seen), work.sightings.add(again)] == [True, False]
        assert (work.sightings.since(after(1)), work.sightings.since(after(2))) == ([seen], [])
