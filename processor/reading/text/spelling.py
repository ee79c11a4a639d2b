"""Words of signing up and off with typing errors in them. Pure."""

import re
from collections.abc import Iterator

from processor.reading.saying.signs import Sign
from processor.reading.text.folding import distance

_LONG_WORD = re.compile(r"\b(?:a|in)[a-z]{6,12}\b")
_UP = ("aanmelden", "aangemeld", "aanmelding", "inschrijven", "inschrijving", "ingeschreven")
_OFF = ("afmelden", "afgemeld", "afmelding")
_MOVED = 2  # errors that a letter in another place counts for


def meant(text: str) -> Iterator[tuple[Sign, int, int]]:
    """The misspelt words of a plain text that sign up or off, each with its place."""
    for match in _LONG_WORD.finditer(text):
        sign = _sign(match[0])
        if sign is not None:
            yield sign, match.start(), match.end()


def _sign(word: str) -> Sign | None:
    """Signing up or off; an f at its beginning makes it off."""
    known = _OFF if "f" in word[:3] else _UP
    near = any(word != right and _is_slip(word, right) for right in known)
    return (Sign.CANNOT if known is _OFF else Sign.SIGNS_UP) if near else None


def _is_slip(word: str, right: str) -> bool:
    """One typing error, or letters in another order."""
    return distance(word, right, 1) == 1 or (sorted(word) == sorted(right) and distance(word, right, _MOVED) == _MOVED)
