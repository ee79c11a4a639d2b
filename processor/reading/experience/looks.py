"""Whether a human should look where only the words of a mail raise a doubt, by what earlier mails taught. Pure."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from math import exp

from processor.reading.experience.features import stem, worded
from processor.reading.experience.weights import totals
from processor.reading.letters.letter import Letter
from processor.registration.request import Kind

TABLE = "looks"
LIFTED = 0.15
"""How likely it must be at least that a human should look for doubts about the words to stand."""
OF_WORDS = frozenset(
    {
        "stelt een vraag",
        "vraagt nog iets",
        "onder voorbehoud of nog niet zeker",
        "stelt een voorwaarde aan de plaatsen",
        "een zin die er toe kan doen is niet begrepen",
        "de een of de ander komt",
        "zegt iets af, maar ook iets toe",
        "zegt misschien niet af",
    }
)
"""The doubts about how words are meant, not about who comes and how many: only these are ever lifted."""


def standing(doubts: Sequence[str], found: Collection[str], letter: Letter, kind: Kind) -> list[str]:
    """The doubts that stand; none where all are about the words, and mails like this one needed nobody's look.

    `found` are the features of the letter, `kind` is what it was taken for. A question is always a human's.
    """
    if kind is Kind.QUESTION or not OF_WORDS.issuperset(doubts):
        return list(doubts)
    return list(doubts) if likelihood(of_doubts(doubts, found, letter, kind)) >= LIFTED else []


def likelihood(found: Collection[str]) -> float:
    """How likely it is, from 0 to 1, that a human should look (logistic regression)."""
    (total,) = totals(found, TABLE)
    return 1 / (1 + exp(-total))


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
