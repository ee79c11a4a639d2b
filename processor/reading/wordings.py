"""Many regular expressions as one, made quick: each is only tried on a text that holds a word it can't do without.

Most sentences hold none of the words of most wordings, and all of these words are looked for at once. Pure.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

_PIECE = re.compile(
    r"\\.|\[(?:\\.|[^\]])*\]|\((?:\?[:=!]|\?<[=!])?|\)|[|]|[?*+]\??|\{\d*,?\d*\}\??|[.^$]|[^\\\[()|?*+{.^$]"
)
_OPTIONAL = re.compile(r"[?*]|\{0")
_SHORTEST = 2  # letters of a word that is worth looking for
_LONG = 1_000  # characters of a text that isn't kept
_PARTS = re.compile(r"[^\W_]+")
_LONGEST = 24  # letters of a word that is kept
_VOCABULARY = 4_096  # words of mails of which it is kept what stands inside them
_KEPT = 64  # texts of which the words are remembered: the sentences of a mail


class Wording:
    """One regular expression, compiled when a text first holds one of its `needs`."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.needs = needs(source)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.source)


_Need = tuple[str, "Wordings", Wording]
"""What a text must hold beside a word, "" for nothing more; whose wording it is; the wording."""
Called = dict["Wordings", dict[Wording, None]]
"""The wordings that a text may match, by whose they are."""


class Words:
    """The words that many wordings need, looked for in a text together; the answers on the last texts are kept.

    A needed word or turn is filed under its longest part, which stands inside one word of any text that holds it; what
    stands inside a word is kept, for the words of mails are mostly the same.
    """

    def __init__(self) -> None:
        self._filed: dict[str, list[_Need]] = {}
        self._kept = lru_cache(maxsize=_KEPT)(self._called)
        self._inside = lru_cache(maxsize=_VOCABULARY)(self._needs_inside)

    def add(self, word: str, whose: "Wordings", wording: Wording) -> None:
        """Look for this word too, from the next new text on."""
        part = max(_PARTS.findall(word), key=len, default="")
        self._filed.setdefault(part, []).append((word if word != part else "", whose, wording))
        self._inside.cache_clear()

    def called(self, text: str) -> "Called":
        """The wordings that the text holds a needed word of, by whose they are."""
        return self._kept(text) if len(text) < _LONG else self._called(text)

    def _called(self, text: str) -> "Called":
        found: Called = {}
        for part in {"", *_PARTS.findall(text)}:
            for word, whose, wording in self._inside(part) if len(part) < _LONGEST else self._needs_beside(part):
                if word in text:
                    found.setdefault(whose, {})[wording] = None
        return found

    def _needs_beside(self, word: str) -> "Iterator[_Need]":
        """What may stand inside a word too long to be one."""
        return (need for part, needs in self._filed.items() if part and part in word for need in needs)

    def _needs_inside(self, word: str) -> "tuple[_Need, ...]":
        ends = range(1, len(word) + 1)
        parts = {word[start:end] for end in ends for start in range(end)} or {""}
        return tuple(need for part in self._filed.keys() & parts for need in self._filed[part])


class Wordings:
    """Regular expressions that are asked as one alternation would be; `words` are shared with others that ask."""

    def __init__(self, sources: Sequence[str], words: Words | None = None) -> None:
        self._words = words or Words()
        wordings = [Wording(source) for source in sources]
        self._always = tuple(wording for wording in wordings if not wording.needs)
        for wording in wordings:
            for word in wording.needs:
                self._words.add(word, self, wording)

    def _possible(self, text: str) -> tuple[Wording, ...]:
        """The wordings that the text holds a needed word of, and those that need none."""
        called = self._words.called(text).get(self)
        return (*self._always, *called) if called else self._always

    def bears(self, text: str) -> bool:
        """Whether any of them matches somewhere in the text."""
        possible = self._possible(text)
        return bool(possible) and any(wording.pattern.search(text) for wording in possible)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in the text; of those at the same place, the longest."""
        possible = self._possible(text)
        if not possible:
            return None
        matches = (wording.pattern.search(text) for wording in possible)
        return min((match for match in matches if match), key=lambda m: (m.start(), -m.end()), default=None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in the text from left to right, none overlapping another."""
        found = [match for wording in self._possible(text) for match in wording.pattern.finditer(text)]
        end = -1
        for match in sorted(found, key=lambda m: (m.start(), -m.end())):
            if match.start() >= end:
                yield match
                end = match.end()


def needs(source: str) -> tuple[str, ...]:
    """Words of which a text must hold one for the expression to match; empty when there is no telling."""
    candidates = [words for words in _parts(_PIECE.findall(source)) if words and min(map(len, words)) >= _SHORTEST]
    return max(candidates, key=lambda words: (min(map(len, words)), -len(words)), default=())


def _parts(pieces: list[str]) -> list[tuple[str, ...]]:
    """What must stand in a match: a tuple for each stretch of letters, and for each group of alternatives."""
    found: list[tuple[str, ...]] = []
    run = ""
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        last = at
        if piece.startswith("("):
            last = _closing(pieces, at)
        optional = last + 1 < len(pieces) and bool(_OPTIONAL.match(pieces[last + 1]))
        if len(piece) == 1 and (piece.isalpha() or piece in " '-") and not optional:
            run += piece
        else:
            found, run = [*found, (run,)], ""
            if piece.startswith("(") and not optional and piece in ("(", "(?:"):
                found.append(_of_group(pieces[at + 1 : last]))
        at = last + 1
    return [*found, (run,)]


def _closing(pieces: list[str], at: int) -> int:
    """Where the bracket that opens here closes."""
    depth = 0
    for index in range(at, len(pieces)):
        depth += pieces[index].startswith("(") - (pieces[index] == ")")
        if depth == 0:
            return index
    return len(pieces) - 1


def _of_group(pieces: list[str]) -> tuple[str, ...]:
    """One word for each alternative of a group; empty when one of them has none."""
    words = [_longest(alternative) for alternative in _alternatives(pieces)]
    return tuple(words) if all(words) else ()


def _longest(pieces: list[str]) -> str:
    """The longest stretch of letters that must stand in a match, groups left out."""
    return max((part[0] for part in _parts(pieces) if len(part) == 1), key=len)


def _alternatives(pieces: list[str]) -> Iterator[list[str]]:
    depth = 0
    current: list[str] = []
    for piece in pieces:
        depth += piece.startswith("(") - (piece == ")")
        if piece == "|" and depth == 0:
            yield current
            current = []
        else:
            current.append(piece)
    yield current


def any_of(words: Iterable[str]) -> str:
    """An expression for any of the words, the longest that fits, that tries each letter only once."""
    by_first: dict[str, set[str]] = {}
    for word in words:
        by_first.setdefault(word[:1], set()).add(word[1:])
    ends = "" in by_first
    branches = [re.escape(first) + any_of(rests) for first, rests in sorted(by_first.items()) if first]
    whole = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})" if branches else ""
    return f"(?:{whole})?" if ends and whole else whole
