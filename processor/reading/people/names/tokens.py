"""The words of a sentence with their places, for the grammar of names in prose. Pure."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(
    r"\((?:officieel |voluit |roepnaam |eigenlijk |ofwel |zeg maar |alias )?[^()\s]{1,40}\)"
    r"|(?:[^\s()/]|/(?![A-Z])|(?<![a-z])/)+"
)
_INITIAL = re.compile(r"^(?:[A-ZÀ-Ž][a-z]?\.){1,5}$")
_MARKS = frozenset(".'’")
_ELIDED = frozenset({"l'", "d'", "l’", "d’"})  # "Guy l'Ortye"
_EDGES = ' ,;:!?"“”„<>[]*_'
_CLOSED = frozenset("/),;:")


class Token(NamedTuple):
    """A word at `start` up to `end`, bare of punctuation.

    `stopped` says that some mark follows it at once, `opened` that it is the first of more words in brackets.
    """

    word: str
    start: int
    end: int
    stopped: bool
    opened: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        word = self.word
        return not word.islower() and (word.lstrip("'’")[:1].isupper() or (word[2:3].isupper() and word[:2] in _ELIDED))


@lru_cache(maxsize=16)  # asked several times of each sentence
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order; a short remark in brackets is one word."""
    return tuple(_tokens(text))


def _tokens(text: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(text):
        raw = match[0]
        word = raw if raw[0] == "(" else raw.strip(_EDGES)
        if not _MARKS.isdisjoint(word) and raw[0] != "(":
            word = _bare(word)
        if word:
            start = match.start() + raw.index(word)
            end = start + len(word)
            marked = bool(text[end : match.end()].strip("'’")) or text[match.end() : match.end() + 1] in _CLOSED
            yield Token(word, start, end, marked, text[match.start() - 1 : match.start()] == "(")


def _bare(word: str) -> str:
    """A word without the point that ends it, without the quotes around it and the 's behind a name."""
    if not _INITIAL.match(word):
        word = word.rstrip(".").strip("'’") if word[:2].lower() not in {"'t", "’t"} else word.rstrip(".")
    if word.endswith(("'s", "’s")) and word[:1].isupper() and len(word) > 3:  # noqa: PLR2004 - "Jans", "Els's"
        return word[:-2]
    return word
