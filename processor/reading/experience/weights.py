"""The weights that features were found to have: tables in data/experience/, read when first asked for. Pure."""

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from math import exp, fsum

ALWAYS = ""
"""The feature that every example has."""
Weights = tuple[float, ...]


@cache
def weights(table: str) -> Mapping[str, Weights]:
    """Every feature of a table that weighs, with its weight for each of the table's columns."""
    text = files("processor.reading").joinpath(f"data/experience/{table}.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {feature: tuple(map(float, cells)) for feature, *cells in rows}


def totals(found: Iterable[str], table: str) -> Weights:
    """What the features found weigh together, a sum for each column of the table, whatever their order.

    Exact to the last bit: weights have three decimals, so two kinds can weigh the same, and a set has no order.
    """
    known = weights(table)
    rows = [known[ALWAYS], *(known[feature] for feature in found if feature in known)]
    return tuple(map(fsum, zip(*rows, strict=True)))


def probability(found: Iterable[str], table: str) -> float:
    """How likely, from 0 to 1, what a table of one column tells of is by the features found (logistic regression)."""
    (total,) = totals(found, table)
    return 1 / (1 + exp(-total))
