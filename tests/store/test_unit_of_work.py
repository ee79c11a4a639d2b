from collections.abc import Callable

import pytest
from sqlalchemy.exc import IntegrityError, ResourceClosedError

from processor.store.cursors import Cursor
from processor.store.database import Store
from tests.store.records import EVENT, MAILBOX, mail, party


def test_what_is_committed_stays(store: Store, opened: Callable[[], Store]) -> None:
    with store.begin() as work:
        work.mails.add(mail("a1"))
        work.commit()
    with opened().begin() as work:
        assert work.mails.known("a1")


def test_what_is_not_committed_is_undone(store: Store) -> None:
    with store.begin() as work:
        work.mails.add(mail("a1"))
    with store.begin() as work:
        assert not work.mails.known("a1")


def test_an_error_undoes_all_of_the_unit(store: Store) -> None:
    with store.begin() as work:
        work.mails.add(mail("a1"))
        work.commit()

    def handle_again() -> None:
        with store.begin() as work:
            work.cursors.set(MAILBOX, "INBOX", Cursor(1, 8))
            work.mails.add(mail("a1"))
            work.commit()

    with pytest.raises(IntegrityError):
        handle_again()
    with store.begin() as work:
        assert work.cursors.get(MAILBOX, "INBOX") is None


def test_nothing_can_be_written_after_the_commit(store: Store) -> None:
    with store.begin() as work:
        work.commit()
        with pytest.raises(ResourceClosedError):
            work.mails.add(mail("a1"))


def test_every_daemon_on_a_database_has_the_same_secret(store: Store, opened: Callable[[], Store]) -> None:
    with store.begin() as work:
        mine = work.meta.secret()
    with opened().begin() as work:
        assert work.meta.secret() == mine


def test_a_party_without_an_event_is_refused(store: Store) -> None:
    with pytest.raises(IntegrityError) as refusal, store.begin() as work:
        work.registrations.add(party("Jan"))
    assert "jan@utrecht.nl" not in str(refusal.value)


def test_words_that_no_database_holds_are_made_storable(store: Store) -> None:
    with store.begin() as work:
        work.events.lock(EVENT)
        kept = work.registrations.add(party(remark="rol\0stoel \udce9"))
        work.commit()
    with store.begin() as work:
        found = work.registrations.by_id(kept.id)
    assert found is not None
    assert found.remark == "rolstoel ?"
