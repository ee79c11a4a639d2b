"""An intent laid beside experience: what the rules found is kept, doubted or put right. Pure."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from processor.reading.deciding.intent import Intent
from processor.reading.experience.kinds import likelihoods, telling
from processor.registration.request import Kind

SURE = 0.7
"""From here on the likeliest kind needs nobody where the rules say otherwise."""
LIKELY = 0.6
"""Below it experience doubts what the rules say without doubt, and a human looks."""
CERTAIN = 0.95
"""From here on the rules' doubt about their own kind is taken away; but for a question, which a human answers."""
LEFT_TO_RULES = frozenset({"=is confirmed", "=length 0", "=length 1"})
"""The features of letters of which experience has too little: answers to our own confirmation, and one word at most."""
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
    if intent.firm or not LEFT_TO_RULES.isdisjoint(found):
        return intent
    likely = likelihoods(found)
    first, second = sorted(likely, key=lambda kind: -likely[kind])[:2]
    if first is not intent.kind:
        words = tuple(telling(found, first, _QUOTED))
        return Intent(first, _pointing(first, words), likely[first] < SURE, words, likely=likely[first])
    if intent.doubtful and likely[first] >= CERTAIN and first is not Kind.QUESTION:
        return replace(intent, doubtful=False, likely=likely[first])
    if likely[first] < LIKELY and not intent.doubtful:
        against = _pointing(second, telling(found, second, _QUOTED))
        return Intent(first, f"{intent.reason}, maar {against}", doubtful=True)
    return replace(intent, likely=likely[first])


def _pointing(kind: Kind, words: Sequence[str]) -> str:
    quoted = ", ".join(f"‘{word}’" for word in words)
    return f"de woorden wijzen op {_NAMES[kind]}" + (f" ({quoted})" if quoted else "")
