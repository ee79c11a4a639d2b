"""How long to stay away from a mail server that failed. Pure; the daemon counts, draws and sleeps.

A server that was down for a day must not be hit by every daemon in the same second, nor cost a log line a minute.
"""

FIRST = 2.0
LONGEST = 300.0
PROVEN = 60.0
"""Seconds that a session must have lived: a login that falls over at the first command proves nothing."""


def pause(failures: int, random: float) -> float:
    """Seconds to wait after so many failures in a row: 2, doubling to 300; `random` (0 to 1) takes off up to half."""
    if failures <= 0:
        return 0.0
    longest = min(LONGEST, FIRST * 2.0 ** min(failures - 1, 16))
    return longest * (1.0 - random / 2.0)


def count(failures: int, lasted: float) -> int:
    """The failures in a row now that a session of `lasted` seconds broke (0 when it couldn't even begin)."""
    return 1 if lasted >= PROVEN else failures + 1
