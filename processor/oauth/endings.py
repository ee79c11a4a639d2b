"""Which warning is due before a secret ends: a month, two weeks and a week before. Pure."""

from datetime import date

STEPS = (30, 14, 7)
"""Days before the end at which the admin is warned."""


def warning(ends: date, today: date) -> int | None:
    """Return the last step that was passed, 0 when the end itself is here; None while there is no need."""
    left = (ends - today).days
    return 0 if left <= 0 else min((step for step in STEPS if left <= step), default=None)
