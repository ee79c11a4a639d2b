import pytest

from processor.errors import LeaseLostError
from processor.store.database import Store
from tests.store.records import MAILBOX, NOW, after


def test_a_mailbox_is_one_daemons_until_the_lease_runs_out(store: Store) -> None:
    with store.begin() as work:
        assert work.leases.take(MAILBOX, "a", NOW, 60) == 1
        assert work.leases.take(MAILBOX, "b", after(0.5), 60) is None
        assert work.leases.take(MAILBOX, "b", after(1), 60) == 2
        assert work.leases.take("utrecht", "a", NOW, 60) == 1


def test_a_renewed_lease_runs_longer(store: Store) -> None:
    with store.begin() as work:
        work.leases.take(MAILBOX, "a", NOW, 60)
        assert work.leases.renew(MAILBOX, "a", 1, after(0.5), 60)
        assert work.leases.take(MAILBOX, "b", after(1), 60) is None


def test_who_slept_too_long_is_fenced_out(store: Store) -> None:
    with store.begin() as work:
        work.leases.take(MAILBOX, "a", NOW, 60)
        work.leases.take(MAILBOX, "b", after(2), 60)
        assert not work.leases.renew(MAILBOX, "a", 1, after(2), 60)
        assert (work.leases.holds(MAILBOX, 1), work.leases.holds(MAILBOX, 2)) == (False, True)
        with pytest.raises(LeaseLostError):
            work.leases.require(MAILBOX, 1)


def test_a_restarted_daemon_fences_out_its_former_self(store: Store) -> None:
    with store.begin() as work:
        work.leases.take(MAILBOX, "a", NOW, 60)
        assert work.leases.take(MAILBOX, "a", after(0.1), 60) == 2
        assert not work.leases.holds(MAILBOX, 1)


def test_a_lease_that_ran_out_but_that_nobody_took_still_holds(store: Store) -> None:
    with store.begin() as work:
        work.leases.take(MAILBOX, "a", NOW, 60)
        assert work.leases.holds(MAILBOX, 1)
        assert work.leases.renew(MAILBOX, "a", 1, after(5), 60)


def test_a_mailbox_that_is_given_back_can_be_taken_at_once_under_a_higher_number(store: Store) -> None:
    with store.begin() as work:
        work.leases.take(MAILBOX, "a", NOW, 60)
        work.leases.release(MAILBOX, "a", 1)
        assert work.leases.take(MAILBOX, "b", after(0.1), 60) == 2


def test_only_the_holder_gives_a_mailbox_back(store: Store) -> None:
    with store.begin() as work:
        work.leases.take(MAILBOX, "a", NOW, 60)
        work.leases.release(MAILBOX, "b", 1)
        assert work.leases.take(MAILBOX, "b", after(0.1), 60) is None


def test_nobody_holds_a_mailbox_that_was_never_taken(store: Store) -> None:
    with store.begin() as work:
        assert not work.leases.holds(MAILBOX, 1)
        assert not work.leases.renew(MAILBOX, "a", 1, NOW, 60)
