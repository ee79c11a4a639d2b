from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from processor.outbox.retry import LAST, next_attempt

NOW = datetime(2018, 9, 3, 9, 0, tzinfo=UTC)
UNHURRIED = settings(deadline=None)  # a machine may be busy
CODES = st.sampled_from([0, 421, 432, 450, 451, 535])


def wait(attempts: int, code: int = 451) -> timedelta | None:
    due = next_attempt(attempts, NOW, code)
    return None if due is None else due - NOW


@pytest.mark.parametrize(
    ("attempts", "code", "minutes"),
    [
        (1, 451, 1),
        (2, 451, 5),
        (3, 451, 15),
        (4, 451, 30),
        (100, 451, 30),
        (1, 0, 1),
        (1, 432, 10),
        (2, 432, 10),
        (3, 432, 15),
        (4, 432, 30),
    ],
)
def test_the_wait_after_a_try(attempts: int, code: int, minutes: int) -> None:
    assert wait(attempts, code) == timedelta(minutes=minutes)


@UNHURRIED
@given(st.integers(1, LAST), CODES)
def test_a_next_try_is_ahead_and_never_sooner_than_the_one_before(attempts: int, code: int) -> None:
    waits = [wait(number, code) or timedelta() for number in range(1, attempts + 1)]
    assert waits == sorted(waits)
    assert waits[0] > timedelta()


@UNHURRIED
@given(st.integers(LAST + 1, 10_000), CODES)
def test_it_is_given_up_for_good(attempts: int, code: int) -> None:
    assert wait(attempts, code) is None


@UNHURRIED
@given(CODES)
def test_it_is_given_up_between_four_and_five_days_after_the_first_try(code: int) -> None:
    waits = [wait(attempts, code) for attempts in range(1, LAST + 2)]
    assert waits[-1] is None
    assert timedelta(days=4) < sum((found for found in waits if found), timedelta()) < timedelta(days=5)


@UNHURRIED
@given(st.integers(1, LAST), st.datetimes(datetime(2018, 1, 1), datetime(2019, 1, 1)))  # noqa: DTZ001  # made aware below
def test_the_next_try_depends_on_nothing_but_its_arguments(attempts: int, moment: datetime) -> None:
    now = moment.replace(tzinfo=UTC)
    due = next_attempt(attempts, now, 0)
    assert due is not None
    assert due - now == wait(attempts, 0)
