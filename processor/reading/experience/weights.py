"""How likely each kind is by what was found in a letter: data/experience.tsv, read when first asked for. Pure."""

from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files
from math import exp

from processor.registration.request import Kind

KINDS = (Kind.REGISTRATION, Kind.CANCELLATION, Kind.CHANGE, Kind.QUESTION, Kind.UNRELATED)
"""The kinds that a letter about a meeting can be, in the order of the table's columns."""
ALWAYS = ""
"""The feature that every letter has."""
Weights = tuple[float, ...]


@cache
def weights() -> Mapping[str, Weights]:
    """Every feature that weighs, with its weight for each of KINDS."""
    text = files("processor.reading").joinpath("data/experience.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {feature: tuple(map(float, cells)) for feature, *cells in rows}


def likelihoods(found: Collection[str]) -> Mapping[Kind, float]:
    """How likely each kind is by the features found, from 0 to 1, together 1 (multinomial logistic regression)."""
    known = weights()
    rows = [known[ALWAYS], *(known[feature] for feature in found if feature in known)]
    raised = [exp(total) for total in map(sum, zip(*rows, strict=True))]
    return {kind: one / sum(raised) for kind, one in zip(KINDS, raised, strict=True)}


def telling(found: Collection[str], kind: Kind, most: int) -> list[str]:
    """The words found, `most` at most, that point to a kind the strongest."""
    column, known = KINDS.index(kind), weights()
    words = [feature for feature in found if feature in known and "=" not in feature and known[feature][column] > 0]
    return sorted(words, key=lambda word: (-known[word][column], word))[:most]
