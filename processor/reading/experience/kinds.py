"""How likely each kind of request is by what was found in a letter, and on which words. Pure."""

from collections.abc import Collection, Mapping
from math import exp

from processor.reading.experience.weights import totals, weights
from processor.registration.request import Kind

TABLE = "kinds"
_TELLING = 5  # letters of a word that is worth quoting
_MARKS = frozenset("=~")  # of features that aren't words as they stand in the mail
KINDS = (Kind.REGISTRATION, Kind.CANCELLATION, Kind.CHANGE, Kind.QUESTION, Kind.UNRELATED)
"""The kinds that a letter about a meeting can be, in the order of the table's columns."""


def likelihoods(found: Collection[str]) -> Mapping[Kind, float]:
    """How likely each kind is by the features found, from 0 to 1, together 1 (multinomial logistic regression)."""
    raised = [exp(total) for total in totals(found, TABLE)]
    return {kind: one / sum(raised) for kind, one in zip(KINDS, raised, strict=True)}


def telling(found: Collection[str], kind: Kind, most: int) -> list[str]:
    """The words found, `most` at most, that point to a kind the strongest; short ones tell a reader nothing."""
    column, known = KINDS.index(kind), weights(TABLE)
    said = (feature for feature in found if not _MARKS & set(feature) and len(feature) >= _TELLING)
    words = [feature for feature in said if feature in known and known[feature][column] > 0]
    return sorted(words, key=lambda word: (-known[word][column], word))[:most]
