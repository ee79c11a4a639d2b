"""The themes that somebody proposes for coming meetings, as short phrases in his own words. Pure.

Named after a head ("Thema's voor een volgende keer: …"), in a list under it, or in a sentence that proposes.
"""

import re
from collections.abc import Sequence

from processor.reading.answering.phrases import phrases, trimmed
from processor.reading.answering.proposals import HINT, announces, heads_list, proposed
from processor.reading.letters.sentences import Sentence

_LONGEST = 8  # words of a theme
_ITEM = re.compile(r"^\W*(?:\d{1,2}[.):]|[a-z]\))?\s*")


def themes(said: Sequence[Sentence], number: int) -> tuple[tuple[str, ...], set[int]]:
    """The themes proposed in one of the sentences, and which sentences told them (a list stands under its head)."""
    sentence = said[number]
    if not HINT.search(sentence.plain):
        return (), set()
    if heads_list(sentence.plain):
        return _listed(said, number)
    for place in proposed(sentence.plain):
        found = phrases(sentence.words[place.start : place.end], closes=place.closes)
        if found:
            return found, {number}
    return _announced(said, number)


def proposes(said: Sequence[Sentence], number: int) -> bool:
    """Whether the sentence proposes a theme, be it as a question: "Kan een volgende keer over participatie gaan?"."""
    return bool(themes(said, number)[0])


def _announced(said: Sequence[Sentence], number: int) -> tuple[tuple[str, ...], set[int]]:
    """What a sentence names that follows "Mag ik een onderwerp opperen?" and holds nothing else."""
    if number + 1 < len(said) and announces(said[number].plain) and not said[number + 1].asks:
        found = phrases(said[number + 1].words)
        if found:
            return found, {number, number + 1}
    return (), set()


def _listed(said: Sequence[Sentence], head: int) -> tuple[tuple[str, ...], set[int]]:
    """The items of the list under a head."""
    items: list[str] = []
    last = head
    for number in range(head + 1, len(said)):
        item = trimmed(_ITEM.sub("", said[number].words)) if said[number].listed else ""
        if not item or len(item.split()) > _LONGEST:
            break
        items.append(item)
        last = number
    return (tuple(items), set(range(head, last + 1))) if items else ((), set())
