"""Regular expressions made quick: each is only tried on a text that holds a word it can't do without.

Most sentences hold none of the words of most expressions, and all of these words are looked for at once. Pure.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from processor.reading.text.needs import hardest, needs
from processor.reading.text.sought import held, seek

_LONG = 1_000  # characters of a text in which no words are looked up beforehand
_KEPT = 64  # texts of which the possible wordings are kept: the sentences of a mail


class Turn:
    """A turn of phrase: one regular expression, asked as Python's own are; compiled when a text may first match it."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source, self._flags = source, flags
        self.needs = needs(source, flags)
        self._words = seek(map(hardest, self.needs))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self._source, self._flags)

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first match in the text from `start` on."""
        if self._words and len(text) < _LONG and self._words.isdisjoint(held(text)):
            return None
        return self.pattern.search(text, start)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """The text with each match replaced."""
        return text if self.search(text) is None else self.pattern.sub(by, text)


class Words:
    """The words that the turns of several wordings need, looked for in a text together."""

    def __init__(self) -> None:
        self._filed: dict[str, list[tuple[str, Wordings, Turn]]] = {}
        self._kept = lru_cache(maxsize=_KEPT)(self._called)

    def add(self, turn: Turn, whose: "Wordings") -> None:
        """Look for this turn too."""
        for phrase in turn.needs:
            self._filed.setdefault(hardest(phrase), []).append((phrase.strip("<>"), whose, turn))

    def called(self, text: str) -> "Called":
        """The turns that the text holds a needed phrase of, by whose they are."""
        return self._kept(text) if len(text) < _LONG else self._called(text)

    def _called(self, text: str) -> "Called":
        found: Called = {}
        for word in self._filed.keys() & held(text):
            for phrase, whose, turn in self._filed[word]:
                if phrase in text:
                    found.setdefault(whose, {})[turn] = None
        return found


class Wordings:
    """Turns of phrase that are asked as one alternation would be; `words` are shared with others that ask."""

    def __init__(self, sources: Sequence[str], words: Words | None = None) -> None:
        self._words = words or Words()
        turns = [Turn(source) for source in sources]
        self._always = tuple(turn for turn in turns if not turn.needs)
        for turn in turns:
            self._words.add(turn, self)

    def _possible(self, text: str) -> tuple[Turn, ...]:
        """The turns that the text holds a needed word of, and those that need none."""
        called = self._words.called(text).get(self)
        return (*self._always, *called) if called else self._always

    def bears(self, text: str) -> bool:
        """Whether any of them matches somewhere in the text."""
        possible = self._possible(text)
        return bool(possible) and any(turn.pattern.search(text) for turn in possible)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in the text; of those at the same place, the longest."""
        possible = self._possible(text)
        if not possible:
            return None
        matches = (turn.pattern.search(text) for turn in possible)
        return min((match for match in matches if match), key=lambda m: (m.start(), -m.end()), default=None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in the text from left to right, none overlapping another."""
        found = [match for turn in self._possible(text) for match in turn.pattern.finditer(text)]
        end = -1
        for match in sorted(found, key=lambda m: (m.start(), -m.end())):
            if match.start() >= end:
                yield match
                end = match.end()


Called = dict[Wordings, dict[Turn, None]]
"""The turns that a text may match, by whose they are."""


def any_of(words: Iterable[str]) -> str:
    """An expression for any of the words, the longest that fits, that tries each letter only once."""
    by_first: dict[str, set[str]] = {}
    for word in words:
        by_first.setdefault(word[:1], set()).add(word[1:])
    ends = "" in by_first
    branches = [re.escape(first) + any_of(rests) for first, rests in sorted(by_first.items()) if first]
    whole = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})" if branches else ""
    return f"(?:{whole})?" if ends and whole else whole
