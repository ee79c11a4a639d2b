"""Everybody put where experience has him, and how sure that leaves a reading: kind, writer and names together. Pure."""

from collections.abc import Collection, Sequence
from math import prod

from processor.reading.deciding.intent import Intent
from processor.reading.doubts.reasons import UNCLEAR_WHOLE, UNCLEAR_WRITER, UNPLACED
from processor.reading.experience.attendance import attend, likelihood
from processor.reading.experience.company import BOOKED, place
from processor.reading.hearing import Heard
from processor.reading.letters.letter import Letter

ENOUGH = 0.6
"""How likely it must be that one person is placed right."""
TOGETHER = 0.65
"""How likely it must be that everything is right together, as if each were chance by itself."""


def placed(letter: Letter, heard: Heard, intent: Intent, found: Collection[str]) -> Sequence[str]:
    """Place those named and the writer; the doubts that leaves, none where the intent is one already.

    `found` are the features of the letter. How likely the writer belongs is told before the others move, by what the
    rules heard, as it was learned; he moves after them, for he may only leave where others remain.
    """
    if intent.kind not in BOOKED:
        return ()
    name, writer = letter.sender.name, 1.0
    chance = likelihood(name, heard, intent.kind, found) if name else None
    named = place(letter, heard, intent.kind)
    if name is not None and chance is not None:
        writer = attend(name, heard.party, intent.kind, chance)
    return () if intent.doubtful else doubts_by(intent.likely, writer, named)


def doubts_by(kind: float, writer: float, named: Sequence[float]) -> list[str]:
    """What isn't sure enough, by how likely it is, from 0 to 1, that each is right."""
    found = [UNCLEAR_WRITER] if writer < ENOUGH else []
    if any(chance < ENOUGH for chance in named):
        found.append(UNPLACED)
    if not found and kind * writer * prod(named) < TOGETHER:
        found.append(UNCLEAR_WHOLE)
    return found
