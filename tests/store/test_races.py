from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from processor.errors import StoreError
from processor.store.database import Store
from tests.store.records import EVENT, MAILBOX, NOW, letter, party

CAPACITY = 10
TRIES = 12


def test_two_daemons_that_book_at_once_never_oversell(opened: Callable[[], Store]) -> None:
    barrier = Barrier(2)

    def book(store: Store) -> int:
        booked = 0
        barrier.wait(10)
        for _ in range(TRIES):
            with store.begin() as work:
                work.events.lock(EVENT)
                if sum(found.granted for found in work.registrations.of_event(EVENT)) < CAPACITY:
                    work.registrations.add(party("Jan", granted=1))
                    booked += 1
                work.commit()
        return booked

    with ThreadPoolExecutor(2) as pool:
        booked = list(pool.map(book, [opened(), opened()]))
    with opened().begin() as work:
        assert (len(work.registrations.of_event(EVENT)), sum(booked)) == (CAPACITY, CAPACITY)


def test_of_two_daemons_that_want_a_mailbox_one_gets_it(opened: Callable[[], Store]) -> None:
    barrier = Barrier(2)

    def take(holder: str, store: Store) -> list[int | None]:
        numbers = []
        for mailbox in range(TRIES):
            barrier.wait(10)
            with store.begin() as work:
                numbers.append(work.leases.take(f"{MAILBOX}-{mailbox}", holder, NOW, 60))
                work.commit()
        return numbers

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(take, ["a", "b"], [opened(), opened()])
    assert [sorted([a or 0, b or 0]) for a, b in zip(first, second, strict=True)] == [[0, 1]] * TRIES


def test_two_daemons_never_claim_the_same_mail(opened: Callable[[], Store]) -> None:
    barrier = Barrier(2)
    with opened().begin() as work:
        queued = [work.outbox.queue(letter(f"jan{number}")).id for number in range(TRIES)]
        work.commit()

    def claim(store: Store) -> list[int]:
        claimed = []
        barrier.wait(10)
        for _ in range(TRIES):
            with store.begin() as work:
                claimed += [message.id for message in work.outbox.claim_due(MAILBOX, NOW)]
                work.commit()
        return claimed

    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(claim, [opened(), opened()])
    assert sorted(first + second) == queued


def test_a_lease_that_is_being_written_under_is_not_taken_away_meanwhile(database: str, store: Store) -> None:
    hurried = Store.open(database, wait=0.05)
    with store.begin() as work:
        work.leases.take(MAILBOX, "a", NOW, 0)
        work.commit()
    with store.begin() as writer:
        writer.leases.require(MAILBOX, 1)
        with pytest.raises(StoreError, match="is locked by another program"), hurried.begin() as taker:
            taker.leases.take(MAILBOX, "b", NOW, 60)
    hurried.close()
