from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import StatementError

from processor.registration.model import Arrival
from processor.store.database import Store
from tests.store.records import EVENT, mail, party

AMSTERDAM = timezone(timedelta(hours=2))


def test_a_moment_of_any_zone_comes_back_in_utc(store: Store) -> None:
    with store.begin() as work:
        work.mails.add(mail(arrived=datetime(2018, 9, 18, 14, 0, 0, 123456, tzinfo=AMSTERDAM)))
        work.commit()
    with store.begin() as work:
        record = work.mails.record("a1")
    assert record is not None
    assert record.arrived.isoformat() == "2018-09-18T12:00:00.123456+00:00"


def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    naive = datetime(2018, 9, 18, 14, 0)  # noqa: DTZ001  # that is what is refused
    with pytest.raises(StatementError, match="a time without a time zone"), store.begin() as work:
        work.mails.add(mail(arrived=naive))


def test_moments_of_different_zones_are_in_order_of_time(store: Store) -> None:
    first = datetime(2018, 9, 3, 10, 30, tzinfo=AMSTERDAM)
    second = datetime(2018, 9, 3, 9, 0, tzinfo=UTC)
    with store.begin() as work:
        work.events.lock(EVENT)
        work.registrations.add(party("Later", at=second))
        work.registrations.add(party("Eerder", at=first))
        work.commit()
    with store.begin() as work:
        arrivals = [found.arrival for found in work.registrations.of_event(EVENT)]
    assert arrivals == [Arrival(first), Arrival(second)]
