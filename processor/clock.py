"""The one clock, at the edge: everything else gets `now` as an argument (decision 10).

A clock may be set, for `--now`: it then starts at that moment and goes on from there.
"""

import time
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from processor.errors import UsageError


class Clock:
    """Tells aware UTC time; with `start` it stood at that moment when it was made."""

    def __init__(self, start: datetime | None = None) -> None:
        self._start = start
        self._since = time.monotonic()

    def now(self) -> datetime:
        """Return the present moment, in UTC."""
        if self._start is None:
            return datetime.now(UTC)
        return self._start.astimezone(UTC) + timedelta(seconds=time.monotonic() - self._since)


def moment(text: str) -> datetime:
    """Read an ISO date or time ("2018-09-03", "2018-09-03T09:00"); without offset it is Dutch time.

    Raises UsageError when it is neither.
    """
    try:
        value = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(f"--now {text!r} is no moment: write it as 2018-09-03 or 2018-09-03T09:00") from None
    return value if value.tzinfo else value.replace(tzinfo=ZoneInfo("Europe/Amsterdam"))
