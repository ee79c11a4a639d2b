"""What people wish and propose, counted without telling who: diets, needs, themes. Pure."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from processor.registration.capacity import fold

_BETWEEN = re.compile(r"\s*[,;]\s+")


@dataclass(frozen=True, slots=True)
class Counted:
    """Something that was said, in the words of who said it first, and by how many parties.

    It holds for `times` persons at least, one of each party, and for `most` at most, all of them: which of the two
    a party of several people meant, its mail doesn't tell.
    """

    what: str
    times: int
    most: int


def tally(said: Iterable[tuple[str | None, int]]) -> tuple[Counted, ...]:
    """Count what each party said, with its number of persons: most first, then by the alphabet.

    “vegetarisch, notenallergie” are two things. Capitals and spaces make no difference; a thing that one party says
    twice counts once.
    """
    first: dict[str, str] = {}
    times: Counter[str] = Counter()
    most: Counter[str] = Counter()
    for text, persons in said:
        for key, words in {fold(one): one.strip() for one in _BETWEEN.split(text or "") if one.strip()}.items():
            times[key] += 1
            most[key] += max(persons, 1)
            first.setdefault(key, words)
    ordered = sorted(times, key=lambda key: (-times[key], key))
    return tuple(Counted(first[key], times[key], most[key]) for key in ordered)
