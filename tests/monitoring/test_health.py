"""What needs a human now."""

from datetime import timedelta
from typing import Any

import pytest

from processor.monitoring.health import troubles

WELL: dict[str, Any] = {
    "last_poll": "2018-09-03T09:00:00+00:00",
    "oldest_queued": None,
    "canary": {"came_back": None, "seconds": None, "left": None},
    "sign_in": {"fails_since": None, "why": None, "secret_ends": None},
}
MINUTE = timedelta(minutes=1)


def told(now: str = "2018-09-03T09:05:00+00:00", every: timedelta = MINUTE, **box: Any) -> list[str]:
    return list(troubles({"now": now, "mailboxes": {"schiedam": WELL | box}}, every))


def test_all_is_well() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("box", "sentence"),
    [
        ({"last_poll": None}, "schiedam: not looked at since the start"),
        ({"last_poll": "2018-09-03T08:54:00+00:00"}, "schiedam: not looked at since 2018-09-03T08:54:00+00:00"),
        ({"oldest_queued": "2018-09-03T08:00:00+00:00"},
         "schiedam: mail waits to be delivered since 2018-09-03T08:00:00+00:00"),
        ({"canary": {"left": "2018-09-03T03:30:00+00:00"}},
         "schiedam: the probe of 2018-09-03T03:30:00+00:00 did not come back"),
        ({"sign_in": {"fails_since": "2018-09-03T08:54:00+00:00"}}, "schiedam: can't log in since 2018-09-03T08:54:00+00:00"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(box: dict[str, Any], sentence: str) -> None:
    assert told(**box) == [sentence]


def test_who_looks_once_an_hour_has_ten_hours() -> None:
    assert told("2018-09-03T18:00:00+00:00", timedelta(hours=1)) == []
    assert len(told("2018-09-03T19:01:00+00:00", timedelta(hours=1))) == 1


def test_what_waits_or_flies_for_a_moment_is_no_trouble() -> None:
    recent = "2018-09-03T08:30:00+00:00"
    assert told(oldest_queued=recent, canary={"left": recent}) == []
