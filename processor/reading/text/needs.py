"""What a text can't do without for a regular expression to match it, read from the expression itself. Pure.

Python's own parser is asked, so that what is derived here means what `re` will do.
"""

import re
from collections.abc import Iterator, Sequence
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_SHORTEST = 2  # letters and marks of a word that is worth looking for: "af", "<i"
_OTHERWISE = re.IGNORECASE | re.ASCII  # letters or words that aren't what stands there
_IN_PHRASE = frozenset(" '-")
_EDGES = frozenset({sre.AT_BOUNDARY, sre.AT_UNI_BOUNDARY})
_REPEATS = frozenset({sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT})
_STRETCH = re.compile(r"<?\w+>?")

_Tree = Sequence[tuple[Any, Any]]
Needs = tuple[str, ...]
"""Phrases of which a text must hold one, "<" where a word must begin, ">" where it must end; empty for no telling."""


def needs(source: str, flags: int = 0) -> Needs:
    """The needs of an expression, the ones that are the hardest to meet."""
    tree = parser.parse(source, flags)
    return () if tree.state.flags & _OTHERWISE else _of(tree, begins=False, ends=False)


def words_of(phrase: str) -> list[str]:
    """The words of a phrase of needs, each with the marks of where it must begin and end: "<ik be" is "<ik>", "<be"."""
    return _STRETCH.findall(re.sub(r"[^\w<>]+", "> <", phrase))


def hardest(phrase: str) -> str:
    """The word of a phrase that the fewest texts hold."""
    return max(words_of(phrase), key=len, default="")


def _of(tree: _Tree, *, begins: bool, ends: bool) -> Needs:
    """The needs of what is matched in a row; `begins` and `ends`: a word can only begin before it, end behind it."""
    candidates = [found for found in _each(list(tree), begins=begins, ends=ends) if _telling(found)]
    return max(candidates, key=lambda found: (min(map(len, found)), -len(found)), default=())


def _telling(found: Needs) -> bool:
    return bool(found) and min(len(hardest(phrase)) for phrase in found) >= _SHORTEST


def _each(items: list[tuple[Any, Any]], *, begins: bool, ends: bool) -> Iterator[Needs]:
    """The needs of each stretch of letters in a row, and of each group."""
    at = 0
    while at < len(items):
        stop = _phrase_end(items, at)
        before = _is_edge(items[at - 1]) if at else begins
        behind = _is_edge(items[max(stop, at + 1)]) if max(stop, at + 1) < len(items) else ends
        if stop > at:
            letters = "".join(chr(letter) for _, letter in items[at:stop])
            yield (("<" if before else "") + letters + (">" if behind else ""),)
        else:
            yield _of_group(*items[at], begins=before, ends=behind)
        at = max(stop, at + 1)


def _phrase_end(items: list[tuple[Any, Any]], at: int) -> int:
    while at < len(items) and items[at][0] is sre.LITERAL and _may_stand(chr(items[at][1])):
        at += 1
    return at


def _may_stand(letter: str) -> bool:
    return letter.isalnum() or letter in _IN_PHRASE


def _is_edge(item: tuple[Any, Any]) -> bool:
    """Whether letters beside this item begin or end a word."""
    kind, what = item
    return (kind is sre.AT and what in _EDGES) or (kind is sre.LITERAL and not _is_word(chr(what)))


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _of_group(kind: Any, what: Any, *, begins: bool, ends: bool) -> Needs:
    if kind is sre.BRANCH:
        each = [_of(branch, begins=begins, ends=ends) for branch in what[1]]
        return tuple(dict.fromkeys(phrase for found in each for phrase in found)) if all(each) else ()
    if kind is sre.SUBPATTERN and not what[1] and not what[2]:
        return _of(what[3], begins=begins, ends=ends)
    if kind in _REPEATS and what[0] > 0:
        return _of(what[2], begins=begins, ends=False)
    return ()
