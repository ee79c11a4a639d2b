"""An intent laid beside experience: what the rules found is kept, doubted or put right. Pure."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from math import exp

from processor.reading.deciding.intent import Intent
from processor.reading.experience.kinds import likelihoods, telling
from processor.registration.request import Kind

SURE = 0.8
"""From here on the likeliest kind needs nobody where the rules say otherwise without doubt."""
LIKELY = 0.3
"""Below it experience by itself doubts what the rules say, and a human looks."""
CERTAIN = 0.95
"""From here on the rules' doubt about their own kind is taken away; but for a question, which a human answers."""
OURS = "=is confirmed"
"""The feature of a letter that answers our own confirmation: of these experience has seen too few."""
RULED = 1.0
"""How heavily the rules weigh beside experience where they don't doubt (in logits: as much as a very telling word)."""
_QUOTED = 2  # words that are quoted in a reason
_NAMES: Mapping[Kind, str] = {
    Kind.REGISTRATION: "een aanmelding",
    Kind.CANCELLATION: "een afmelding",
    Kind.CHANGE: "een wijziging",
    Kind.QUESTION: "een vraag",
    Kind.UNRELATED: "een bericht dat niets vraagt",
}


def considered(intent: Intent, found: Collection[str]) -> Intent:
    """The intent, surer or less sure, or that of the likeliest kind; `found` are the features of the letter."""
    if OURS in found or intent.firm:
        return intent
    alone = likelihoods(found)
    likely = _together(intent, alone)
    first, second = sorted(likely, key=lambda kind: -likely[kind])[:2]
    if first is not intent.kind:
        words = tuple(telling(found, first, _QUOTED))
        return Intent(first, _pointing(first, words), intent.doubtful or likely[first] < SURE, words)
    if intent.doubtful and alone[first] >= CERTAIN and first is not Kind.QUESTION:
        return replace(intent, doubtful=False)
    if alone[first] < LIKELY and not intent.doubtful:
        against = _pointing(second, telling(found, second, _QUOTED))
        return Intent(first, f"{intent.reason}, maar {against}", doubtful=True)
    return intent


def _together(intent: Intent, likely: Mapping[Kind, float]) -> Mapping[Kind, float]:
    """The likelihoods with what the rules say weighed in."""
    weight = 1.0 if intent.doubtful else exp(RULED)
    raised = {kind: chance * (weight if kind is intent.kind else 1) for kind, chance in likely.items()}
    return {kind: chance / sum(raised.values()) for kind, chance in raised.items()}


def _pointing(kind: Kind, words: Sequence[str]) -> str:
    quoted = ", ".join(f"‘{word}’" for word in words)
    return f"de woorden wijzen op {_NAMES[kind]}" + (f" ({quoted})" if quoted else "")
