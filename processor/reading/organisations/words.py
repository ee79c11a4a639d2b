"""A text as words with their places, and whether two of them stand side by side as in one name."""

import re
from dataclasses import dataclass

from processor.reading.text.folding import plain

_WORD = re.compile(r"\w+|&")
_BETWEEN = frozenset(" \r\n-'.,/+()")
_WIDEST = 3


@dataclass(frozen=True, slots=True)
class Words:
    """A text, and its words folded (lower case, no accents, & as "en") with where each stands."""

    text: str
    words: tuple[str, ...]
    places: tuple[re.Match[str], ...]

    def start(self, index: int) -> int:
        """Where a word begins."""
        return self.places[index].start()

    def end(self, index: int) -> int:
        """Where a word ends."""
        return self.places[index].end()

    def written(self, first: int, last: int) -> str:
        """The text from one word up to another as it stands there."""
        return self.text[self.start(first) : self.end(last)]

    def gap(self, index: int) -> str:
        """What stands between a word and the next one."""
        return self.text[self.end(index) : self.start(index + 1)]

    def capital(self, index: int) -> bool:
        """Whether a word begins with a capital or a figure."""
        first = self.text[self.start(index)]
        return first.isupper() or first.isdigit()

    def joined(self, index: int) -> bool:
        """Whether a word and the next one can belong to one name."""
        if index + 1 >= len(self.words):
            return False
        gap = self.gap(index)
        return len(gap) <= _WIDEST and _BETWEEN.issuperset(plain(gap)) and gap.count("\n") <= 1

    def opens_line(self, index: int) -> bool:
        """Whether a word is the first of its line."""
        start = self.start(index)
        return not self.text[self.text.rfind("\n", 0, start) + 1 : start].strip(" \t>*|•·-")


def split(text: str) -> Words:
    """The words of a text."""
    folded = plain(text)
    words = _WORD.findall(folded)
    return Words(text, tuple("en" if word == "&" else word for word in words), tuple(_WORD.finditer(folded)))
