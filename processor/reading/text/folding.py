"""Text made comparable, letter for letter: what the patterns of this package match on.

`plain` keeps every position, so that a match in it points at the same words of the mail. `distance` counts typing
errors. What the words mean is left to the modules that ask.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import TypeVar

T = TypeVar("T")
_STRAIGHT = {ord(c): "'" for c in "’‘ʼ`´′"} | {ord(c): '"' for c in "“”„«»"} | {ord(c): "-" for c in "‐‑‒–—"}
_UNFOLDABLE = {ord("ø"): "o", ord("ł"): "l", ord("đ"): "d", ord("ı"): "i", ord("ð"): "d"}
_SPACES = dict.fromkeys((0x09, 0xA0, 0x2007, 0x202F), " ")
_WORD_LENGTH = 24  # letters of what counts as a single word
PHRASE = 64
"""Letters of a name with all that comes with it."""
_MOST_KEPT = 16_384  # texts that a function of words is kept of
_WORD = re.compile(r"[^\W\d_]+|\d+")
_ASCII_WORD = re.compile(r"[a-z]+|[0-9]+")  # finds the same in plain ASCII, in half the time


@cache
def _letter(char: str) -> str:
    """One character, lower case and without its accent; unchanged when that would take more than one character."""
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


class _Kept(dict[str, T]):
    """The answers of a pure function on short texts, looked up at the speed of a dictionary; forgotten when full."""

    def __init__(self, function: Callable[[str], T], longest: int) -> None:
        super().__init__()
        self._function, self._longest = function, longest

    def __missing__(self, text: str) -> T:
        answer = self._function(text)
        if len(text) <= self._longest:
            if len(self) >= _MOST_KEPT:
                self.clear()
            self[text] = answer
        return answer


def kept(longest: int = _WORD_LENGTH) -> Callable[[Callable[[str], T]], Callable[[str], T]]:
    """Decorator: keep what a pure function says of texts up to `longest` letters; mails say the same words again."""
    return lambda function: _Kept(function, longest).__getitem__


@kept()
def plain(text: str) -> str:
    """The text in lower case without accents, quotes and dashes straight; the length stays."""
    if text.isascii():
        return text.lower().replace("`", "'").replace("\t", " ")
    straight = text.translate(_STRAIGHT).translate(_SPACES)
    return "".join(map(_letter, straight)).translate(_UNFOLDABLE)


def words(text: str) -> list[str]:
    """The words and numbers of a text, plain."""
    folded = plain(text)
    return (_ASCII_WORD if folded.isascii() else _WORD).findall(folded)


@kept(PHRASE)
def word_set(text: str) -> frozenset[str]:
    """The words and numbers of a text, plain, each once; those of names and titles are kept."""
    return frozenset(words(text))


def vocabulary(text: str) -> frozenset[str]:
    """The words of a list that is typed with spaces between them."""
    return frozenset(text.split())


def distance(left: str, right: str, most: int) -> int:
    """How many typing errors (a letter more, less, other, or two swapped) lie between two words; `most` + 1 if more."""
    if abs(len(left) - len(right)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
