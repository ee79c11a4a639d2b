"""What the numbers in a summary stand for: mail keys, kept with the Message-ID of the letter that they are in.

So an answer to an old summary decides what that summary showed, whatever came or was decided since.
"""

from collections.abc import Sequence

from processor.store.unit_of_work import UnitOfWork


def remember_items(work: UnitOfWork, message_id: str, keys: Sequence[str]) -> None:
    """Keep the keys of the mails that this letter numbers, from 1 on."""
    if keys:
        work.meta.set(_name(message_id), " ".join(keys))


def items_of(work: UnitOfWork, message_id: str) -> tuple[str, ...]:
    """Return the keys of the mails that this letter numbers; none when it numbers none."""
    return tuple((work.meta.get(_name(message_id)) or "").split())


def _name(message_id: str) -> str:
    return f"items:{message_id}"
