"""How sure experience is of a reading as a whole: of its kind, its writer and all who are named, together. Pure."""

from collections.abc import Sequence
from math import prod

from processor.reading.doubts.of_words import UNCLEAR_WHOLE, UNCLEAR_WRITER, UNPLACED

ENOUGH = 0.6
"""How likely it must be that one person is placed right."""
TOGETHER = 0.65
"""How likely it must be that everything is right together, as if each were chance by itself."""


def doubts_by(kind: float, writer: float, named: Sequence[float]) -> list[str]:
    """What isn't sure enough, by how likely it is, from 0 to 1, that each is right."""
    found = [UNCLEAR_WRITER] if writer < ENOUGH else []
    if any(chance < ENOUGH for chance in named):
        found.append(UNPLACED)
    if not found and kind * writer * prod(named) < TOGETHER:
        found.append(UNCLEAR_WHOLE)
    return found
