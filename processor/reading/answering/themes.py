"""The themes that somebody proposes for coming meetings, as short phrases in his own words. Pure.

Named after a head ("Thema's voor een volgende keer: …"), in a list under it, or in a sentence that proposes.
"""

import re
from collections.abc import Sequence

from processor.reading.answering.phrases import phrases, trimmed
from processor.reading.answering.proposals import HINT, announces, asks_for, goes_on, heads_list, proposed
from processor.reading.letters.sentences import Sentence
from processor.reading.text.folding import plain

_LONGEST = 8  # words of a theme
_LINE = 500  # characters of a line that are looked at
_NO_REPLY = re.compile(r"\W*(?:nee|neen|ja|geen|nog niet|niet|weet|daar|dat|die|ik|we|wij|no|yes|not|i|zie|later)\b")
_ITEM = re.compile(r"^\W*(?:\d{1,2}[.):]|[a-z]\))?\s*")


def themes(said: Sequence[Sentence], number: int, *, after: bool = False) -> tuple[tuple[str, ...], set[int]]:
    """The themes proposed in one of the sentences, and which sentences told them (a list stands under its head).

    `after` says that the sentence before proposed one: "En zelf zou ik graag iets horen over …".
    """
    sentence = said[number]
    if heads_list(sentence.plain, said[number - 1].plain if number else ""):
        return _listed(said, number)
    further = after and goes_on(sentence.plain)
    if not further and not HINT.search(sentence.plain):
        return (), set()
    for place in proposed(sentence.plain, further=further):
        found = phrases(sentence.words[place.start : place.end], closes=place.closes)
        if found:
            return found, {number}
    return _announced(said, number)


def of_reply(text: str) -> tuple[str, ...]:
    """The themes typed under a quoted question for them: "> Heb je al een onderwerp voor een volgende keer?"."""
    asked = False
    for line in text.splitlines() if ">" in text else ():
        folded = plain(line[:_LINE]).strip()
        if folded.startswith(">"):
            asked = asks_for(folded) if folded.strip("> ") else asked
        elif folded and asked:
            return () if _NO_REPLY.match(folded) else phrases(line.strip(" ."))
    return ()


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
