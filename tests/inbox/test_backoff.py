import pytest

from processor.inbox.backoff import count, pause


@pytest.mark.parametrize(
    ("failures", "random", "seconds"),
    [
        (0, 0.0, 0.0),
        (1, 0.0, 2.0),
        (1, 1.0, 1.0),
        (2, 0.0, 4.0),
        (3, 0.5, 6.0),
        (8, 0.0, 256.0),
        (9, 0.0, 300.0),
        (1440, 0.0, 300.0),
        (1440, 1.0, 150.0),
        (10**9, 0.0, 300.0),
    ],
)
def test_the_pause_doubles_to_five_minutes_less_at_most_half(failures: int, random: float, seconds: float) -> None:
    assert pause(failures, random) == seconds


@pytest.mark.parametrize(
    ("failures", "lasted", "expected"),
    [(0, 0.0, 1), (3, 0.0, 4), (3, 59.0, 4), (3, 60.0, 1), (3, 3600.0, 1)],
)
def test_only_a_session_that_lived_a_minute_makes_us_forget_failures(
    failures: int, lasted: float, expected: int
) -> None:
    assert count(failures, lasted) == expected
