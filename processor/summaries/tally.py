"""What people wish and propose, counted without telling who: diets, needs, themes. Pure."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from processor.registration.capacity import fold

_BETWEEN = re.compile(r"\s*[,;]\s+")


@dataclass(frozen=True, slots=True)
class Counted:
    """Something that was said, in the words of who said it first, and by how many parties."""

    what: str
    times: int


def tally(said: Iterable[str | None]) -> tuple[Counted, ...]:
    """Count what each party said, most first, then by the alphabet; “vegetarisch, notenallergie” are two things.

    Capitals and spaces make no difference; a thing that one party says twice counts once.
    """
    first: dict[str, str] = {}
    times: Counter[str] = Counter()
    for things in ({fold(one): one.strip() for one in _BETWEEN.split(text or "")} for text in said):
        for key, words in things.items():
            if key:
                times[key] += 1
                first.setdefault(key, words)
    return tuple(Counted(first[key], times[key]) for key in sorted(times, key=lambda key: (-times[key], key)))
