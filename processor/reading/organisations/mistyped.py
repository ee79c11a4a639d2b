"""A place name with one typing error in it: found by leaving out a letter on both sides, so that it costs no search."""

from collections.abc import Iterable, Iterator, Mapping

from processor.reading.organisations.model import Organisation
from processor.reading.text.folding import distance

_SHORTEST = 6
"""Shorter names are too near to other words."""


class Mistyped:
    """Names of one word with what they stand for."""

    def __init__(self, names: Mapping[str, Organisation]) -> None:
        self._names = names
        self._near: dict[str, set[str]] = {}
        for name in names:
            for form in _forms(name):
                self._near.setdefault(form, set()).add(name)

    def find(self, word: str) -> Organisation | None:
        """What the one name stands for that is a typing error away and begins alike; None when there is no such one."""
        if len(word) < _SHORTEST:
            return None
        near = set(self._candidates(word))
        meant = {self._names[name] for name in near if name[0] == word[0] and distance(word, name, 1) == 1}
        return meant.pop() if len(meant) == 1 else None

    def _candidates(self, word: str) -> Iterator[str]:
        for form in _forms(word):
            yield from self._near.get(form, ())


def _forms(word: str) -> Iterable[str]:
    """A word, and it with each one of its letters left out."""
    return (word, *(word[:i] + word[i + 1 :] for i in range(len(word))))
