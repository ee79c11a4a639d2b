"""Words that are sought in a text, all of them at once, for whoever needs one of them before he looks closer. Pure.

What stands inside a word is kept, for the words of mails are mostly the same, and so is what stands in the last texts.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

_WORD = re.compile(r"\w+")
_LONGEST = 24  # letters of a word that is kept
_VOCABULARY = 16_384  # words of mails of which it is kept what stands inside them
_KEPT = 64  # texts of which it is kept what they hold: the sentences of a mail

_SOUGHT: set[str] = set()


def seek(words: Iterable[str]) -> frozenset[str]:
    """Look for these from now on: "aan" anywhere, "<aan" where a word begins, "aan>" where it ends; gives them back."""
    found = frozenset(words)
    _SOUGHT.update(found)
    held.cache_clear()
    _inside.cache_clear()
    return found


@lru_cache(maxsize=_KEPT)
def held(text: str) -> frozenset[str]:
    """What is sought and stands in the text."""
    return frozenset().union(*map(_inside_of, set(_WORD.findall(text))))


def _inside_of(word: str) -> frozenset[str]:
    return _inside(word) if len(word) < _LONGEST else frozenset(sought for sought in _SOUGHT if sought in f"<{word}>")


@lru_cache(maxsize=_VOCABULARY)
def _inside(word: str) -> frozenset[str]:
    marked = f"<{word}>"
    ends = range(1, len(marked) + 1)
    return frozenset(_SOUGHT.intersection(marked[start:end] for end in ends for start in range(end)))
