"""Names surname first in running text: "Nales, Dorien en Nijenhuis, Theo", also between quotation marks. Pure."""

import re
from collections.abc import Iterator

from processor.reading.people.names.display import parse_display
from processor.reading.people.names.name import Name, is_given
from processor.reading.people.names.name_data import PLACES
from processor.reading.text.folding import plain

_SMALL = r"(?:van|de|der|den|ten|ter|te|in|'t|op|el|al)"
_CAPITAL = r"[A-ZÀ-ÞŁŚŞÇÖÜĞİ][\w'’-]{1,30}"
_PAIR = re.compile(
    rf"(?P<quote>[\"“]?)"
    rf"(?P<name>{_CAPITAL}(?: {_CAPITAL})?(?: {_SMALL}){{0,3}}, "
    rf"(?:[A-Z]\.(?: ?[A-Z]\.){{0,4}}|{_CAPITAL}(?: {_CAPITAL})?)(?: {_SMALL}){{0,3}})"
    r"[\"”]?(?= *(?:[;,.<(:]|en |and |& |$))"
)
_BEFORE = re.compile(r"(?:mevrouw|mevr\.?|mw\.?|heer|dhr\.?|beste|geachte|dag|hoi|hallo|[A-ZÀ-Þ][\w'-]*) $")


def turned_names(text: str) -> list[tuple[Name, int, int]]:
    """The names of a text that stand surname first, with their places; a single one only between quotation marks."""
    if ", " not in text:
        return []
    found = list(_pairs(text))
    sure = [name for name, _, _, quoted in found if quoted or is_given(name.given.split(" ")[0]) or name.initials]
    enough = len(sure) > 1 or any(quoted for *_, quoted in found)
    return [(name, start, end) for name, start, end, _ in found] if enough else []


def turned_back(name: Name, words: str) -> Name:
    """The name in words that stand surname first, as their neighbours do: "Yalçın Hakan" behind "Poortman Gea"."""
    first, _, last = words.partition(" ")
    return Name(given=last, surname=first) if name.given == first and is_given(last) else name


def is_turned(name: Name, words: str) -> bool:
    """Whether a name stands surname first in these words."""
    return bool(name.given and name.surname) and not plain(words).startswith(plain(name.given))


def _pairs(text: str) -> Iterator[tuple[Name, int, int, bool]]:
    for match in _PAIR.finditer(text):
        surname = match["name"].partition(", ")[0]
        opens = surname.split(" ")[0]
        if (
            (is_given(opens) and ";" not in text)
            or plain(surname) in PLACES
            or _BEFORE.search(text[: match.start()][-20:])
        ):
            continue
        name = parse_display(match["name"])
        if name is not None and name.full:
            yield name, match.start("name"), match.end("name"), bool(match["quote"])
