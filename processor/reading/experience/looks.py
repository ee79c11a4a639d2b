"""Whether a human should look where only the words of a mail raise a doubt, by what earlier mails taught. Pure."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from processor.reading.doubts.reasons import OF_WORDS
from processor.reading.experience.features import stem, worded
from processor.reading.experience.weights import probability
from processor.reading.letters.letter import Letter
from processor.registration.request import Kind

TABLE = "looks"
LIFTED = 0.15
"""How likely it must be at least that a human should look for doubts about the words to stand."""


def standing(doubts: Sequence[str], found: Collection[str], letter: Letter, kind: Kind) -> list[str]:
    """The doubts that stand; none where all are about the words, and mails like this one needed nobody's look.

    `found` are the features of the letter, `kind` is what it was taken for. A question is always a human's.
    """
    if kind is Kind.QUESTION or not OF_WORDS.issuperset(doubts):
        return list(doubts)
    return list(doubts) if likelihood(of_doubts(doubts, found, letter, kind)) >= LIFTED else []


def likelihood(found: Collection[str]) -> float:
    """How likely it is, from 0 to 1, that a human should look."""
    return probability(found, TABLE)


def of_doubts(doubts: Sequence[str], found: Collection[str], letter: Letter, kind: Kind) -> frozenset[str]:
    """The features by which it is told: those of the letter, its questions word for word, and the doubts."""
    return frozenset((*found, *_asked(letter), f"=kind {kind}", *(f"=doubt {doubt}" for doubt in doubts)))


def _asked(letter: Letter) -> Iterator[str]:
    """The words of the sentences that ask, alone and two by two."""
    for sentence in letter.sentences:
        if sentence.asks:
            stems = [stem(word) for word in worded(f"=begin {sentence.plain} =end")]
            yield from (f"=asks {word}" for word in stems)
            yield from (f"=asks {first} {second}" for first, second in pairwise(stems))
