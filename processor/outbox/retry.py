"""When a mail that didn't leave is tried again. One pure function, ending in None: give up.

RFC 5321 §4.5.4.1: at least two tries in the first hour, then not more often than every half hour, for 4-5 days.
"""

from datetime import datetime, timedelta

FIRST = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15))
"""The waits after the first tries: most trouble is greylisting or a restart, and is soon over."""

THEN = timedelta(minutes=30)
"""Every wait after those."""

GIVE_UP = timedelta(days=4, hours=12)
"""No try is begun so long after the first one."""

TOO_MANY_CONNECTIONS = 432
"""Microsoft 365: "4.3.2 Concurrent connections limit exceeded". It counts every client of the mailbox."""

SLOWLY = timedelta(minutes=10)
"""The least wait after that answer: coming back at once is what it complains about."""

LAST = len(FIRST) + (GIVE_UP - sum(FIRST, timedelta())) // THEN
"""After so many tries there is no other."""


def next_attempt(attempts: int, now: datetime, code: int) -> datetime | None:
    """When the next try is due after `attempts` tries, the last of which ended now; None when it was the last one.

    `code` is the SMTP reply code that the try ended in, 0 when there was none.
    """
    if attempts > LAST:
        return None
    wait = FIRST[attempts - 1] if attempts <= len(FIRST) else THEN
    return now + (max(wait, SLOWLY) if code == TOO_MANY_CONNECTIONS else wait)
