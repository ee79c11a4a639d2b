"""What needs a human now, judged from how it stands. Pure: what `status` holds in, sentences out."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

NO_LOOK = timedelta(minutes=10)
"""A mailbox that wasn't looked at for so long, or for ten times `poll.every` if that is longer, is not watched."""
LATE = timedelta(hours=1)
"""A mail of ours that waits so long is stuck: greylisting passes in minutes."""
LOST = timedelta(hours=1)
"""A probe so long on its way is lost (steps/canary.py gives it half an hour)."""


def troubles(found: Mapping[str, Any], every: timedelta) -> Iterator[str]:
    """Tell in a sentence each what is wrong with a mailbox; nothing when all is well. `every` is `poll.every`."""
    now = datetime.fromisoformat(found["now"])
    for name, box in found["mailboxes"].items():
        if _older(box["last_poll"], now, max(NO_LOOK, 10 * every), never=True):
            yield f"{name}: not looked at since {box['last_poll'] or 'the start'}"
        if _older(box["oldest_queued"], now, LATE):
            yield f"{name}: mail waits to be delivered since {box['oldest_queued']}"
        if box["sign_in"]["fails_since"]:
            yield f"{name}: can't log in since {box['sign_in']['fails_since']}"
        if _older(box["canary"]["left"], now, LOST):
            yield f"{name}: the probe of {box['canary']['left']} did not come back"


def _older(moment: str | None, now: datetime, limit: timedelta, *, never: bool = False) -> bool:
    """Whether it was longer ago than that; `never` is the answer for what never was."""
    return never if moment is None else now - datetime.fromisoformat(moment) > limit
