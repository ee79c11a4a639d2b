"""Names as the Dutch file them: by surname without what stands before it, “Berg, Jan van der” under the B. Pure.

A name is what somebody signed with, so where its surname begins is found from its words: behind the last prefix, else
the last word. Married names in one (“de Vries-van Dijk”) file under the first.
"""

import re
import unicodedata
from dataclasses import dataclass

PREFIXES = frozenset(
    (
        "van", "von", "v", "v.", "v.d.", "vd", "v/d", "vande", "vanden", "vander", "de", "den", "der", "d'", "het",
        "'t", "ten", "ter", "te", "'s", "op", "in", "aan", "onder", "over", "uit", "bij", "voor", "tot", "d", "da",
        "di", "do", "dos", "das", "du", "des", "del", "della", "dalla", "degli", "la", "le", "les", "las", "los", "lo",
        "el", "al", "ben", "bin", "ibn", "bint", "bou", "abu", "abou", "ait", "ould", "af", "zu", "zum", "zur", "vom",
        "y", "e"
    )
)  # fmt: skip
"""Words between given name and surname, with straight quotes and in lower case."""

OPENERS = frozenset(("van", "de", "den", "der", "het", "'t", "ten", "ter", "v.d.", "vd", "v/d"))
"""The prefixes that also tell a surname when no given name stands before them; “Ben” and “Al” are given names."""

_QUOTES = str.maketrans("’‘`´", "''''")
_GLUED = re.compile(r"('s-|'t-|d'|l')(?=\w)", re.IGNORECASE)
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "junior", "senior"})


@dataclass(frozen=True, slots=True)
class Filed:
    """A name in its parts; `prefix` and `given` may be ""."""

    surname: str
    prefix: str = ""
    given: str = ""

    def __str__(self) -> str:
        """“Berg, Jan van der”."""
        behind = " ".join(part for part in (self.given, self.prefix) if part)
        return f"{self.surname}, {behind}" if behind else self.surname

    @property
    def key(self) -> tuple[str, str, str]:
        """What names are sorted by: surname, then given name, then prefix; accents and capitals make no difference."""
        return _plain(self.surname), _plain(self.given), _plain(self.prefix)


def filed(name: str) -> Filed:
    """Take a name apart; one that is filed already (“Berg, Jan van der”) as well. An empty one stays empty."""
    words = re.sub(r"\s+-\s+|(?<=\w)-\s+", "-", name).split()
    ahead, comma, behind = " ".join(words).partition(",")
    if comma and behind.strip():
        given, prefix = _without_tail(behind.split())
        return Filed(ahead, prefix, given)
    words = ahead.split()
    suffix = words[-1:] if len(words) > 1 and words[-1].lower() in _SUFFIXES else []
    return _filed(words[: len(words) - len(suffix)], suffix)


def _filed(words: list[str], suffix: list[str]) -> Filed:
    start = _start(words)
    prefixes = start
    while prefixes < len(words) - 1 and _is_prefix(words[prefixes]):
        prefixes += 1
    prefix, surname = words[start:prefixes], words[prefixes:]
    glued = _GLUED.match(surname[0].translate(_QUOTES)) if surname else None
    if glued and surname:
        prefix, surname = [*prefix, surname[0][: glued.end()]], [surname[0][glued.end() :], *surname[1:]]
    return Filed(" ".join([*surname, *suffix]), " ".join(prefix), " ".join(words[:start]))


def _start(words: list[str]) -> int:
    """Where the surname begins with its prefixes: at the first prefix, a word that two surnames share, else the end."""
    if words and words[0].translate(_QUOTES).lower() in OPENERS:
        return 0
    for place in range(1, len(words) - 1):
        if _is_prefix(words[place]) or _is_prefix(words[place].rpartition("-")[2]):
            return place
    return max(0, len(words) - 1)


def _is_prefix(word: str) -> bool:
    return word.translate(_QUOTES).lower() in PREFIXES


def _without_tail(words: list[str]) -> tuple[str, str]:
    """“Jan van der” → “Jan”, “van der”; a given name always stays."""
    end = len(words)
    while end > 1 and _is_prefix(words[end - 1]):
        end -= 1
    return " ".join(words[:end]), " ".join(words[end:])


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.translate(_QUOTES).casefold())
    return "".join(mark for mark in decomposed if mark.isalnum() or mark == " ").strip()
