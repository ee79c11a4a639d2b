"""Known names in a text: one walk over its words along a tree of names, the longest name wins.

"Gemeente" and its like lead to the names of places, so that a bare place name is never an organisation. Names that no
list knows are left to guesses.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from processor.reading.organisations.mistyped import Mistyped
from processor.reading.organisations.model import Entry, Found, Name, Organisation, OrganisationKind
from processor.reading.organisations.words import Words, split

_LEADS = {
    OrganisationKind.MUNICIPALITY: (
        *("gemeente", "gem", "gemeenten", "gemeentes", "gemeenteraad", "gemeentebestuur", "gemeinte"),
        *("municipality of", "city of", "gemeente van", "gemeenteraad van"),
    ),
    OrganisationKind.MINISTRY: ("ministerie", "ministerie van", "min", "min van", "ministry of", "departement van"),
    OrganisationKind.PROVINCE: (
        "provincie",
        "prov",
        "provincies",
        "provinsje",
        "province of",
        "provinciale staten van",
    ),
}
_LISTS = frozenset({"gemeenten", "gemeentes", "provincies"})
_CHURCHES = frozenset(
    {"protestantse", "hervormde", "gereformeerde", "evangelische", "kerkelijke", "joodse", "lutherse"}
)
_DOMAIN_GOES_ON = re.compile(r"\.[a-z]{2}")
_LONG = 8
"""A single word of so many letters is a name in any letters; a shorter one only as it is written in the list."""
_SHOUTED = 4
"""From so many letters on a name may also be written in capitals only."""
_WHOLE = 3
"""After so many words a name may go on in the next line."""


@dataclass(slots=True)
class _Node:
    """A place in the tree: the words that may follow, and the names that end here."""

    after: dict[str, "_Node"] = field(default_factory=dict)
    ends: dict[Name, Organisation] = field(default_factory=dict)

    def at(self, words: Iterable[str]) -> "_Node":
        """The node at the end of these words, made when absent."""
        node = self
        for word in words:
            node = node.after.setdefault(word, _Node())
        return node


class Names:
    """Every known name, ready to be found. A later entry wins over an earlier one with the same name."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._root = _Node()
        self._led = {kind: _Node() for kind in _LEADS}
        for kind, leads in _LEADS.items():
            self._lead(leads, self._led[kind])
        for entry in entries:
            self._add(entry)

    def _lead(self, leads: Iterable[str], names: _Node) -> None:
        """Let these words lead to the names of their kind."""
        for lead in leads:
            *before, last = lead.split()
            self._root.at(before).after[last] = names

    def _add(self, entry: Entry) -> None:
        for name in entry.names:
            start = self._led[entry.organisation.kind] if name.led else self._root
            start.at(split(name.words).words).ends[name] = entry.organisation

    def find(self, words: Words) -> Iterator[Found]:
        """The known names of a text, in its order; none overlaps another."""
        after, taken = self._root.after, -1
        for first in [index for index, word in enumerate(words.words) if word in after]:
            hit = self._from(words, first, after[words.words[first]]) if first > taken else None
            if hit:
                taken = hit[1]
                yield from self._accept(words, first, hit)

    def _from(self, words: Words, first: int, node: _Node) -> tuple[Organisation, int] | None:
        """The name that begins at this word and its last word, None when there is none."""
        hit = _longest(words, first, first, node)
        if hit is None and node is self._led[OrganisationKind.MUNICIPALITY]:
            return self._mistyped(words, first)
        return hit

    def _accept(self, words: Words, first: int, hit: tuple[Organisation, int]) -> Iterator[Found]:
        """What a hit stands for: nothing in an address or before a church, several in "gemeenten Ede en Tiel"."""
        organisation, last = hit
        if _in_address(words, first, last) or (first and words.words[first - 1] in _CHURCHES):
            return
        yield Found(organisation, words.start(first), words.end(last))
        if words.words[first] in _LISTS:
            yield from self._listed(words, organisation.kind, last)

    def _listed(self, words: Words, kind: OrganisationKind, last: int) -> Iterator[Found]:
        """The names after the first one of a list, up to where it ends."""
        while words.joined(last):
            follows = words.words[last + 1] == "en"
            if not follows and "," not in words.gap(last):
                return
            first = last + 2 if follows and words.joined(last + 1) else last + 1
            node = self._led[kind].after.get(words.words[first])
            hit = node and _longest(words, first, first, node)
            if not hit:
                return
            yield Found(hit[0], words.start(first), words.end(hit[1]))
            last = hit[1]

    def _mistyped(self, words: Words, first: int) -> tuple[Organisation, int] | None:
        """A municipality whose name is a typing error away ("gemeente Scheidam")."""
        last = first + 1
        if not words.joined(first) or words.gap(first) != " " or not words.capital(last):
            return None
        meant = self._typing.find(words.words[last])
        return (meant, last) if meant else None

    @cached_property
    def _typing(self) -> Mistyped:
        """Made when somebody first makes a typing error."""
        places = self._led[OrganisationKind.MUNICIPALITY].after
        return Mistyped({place: next(iter(node.ends.values())) for place, node in places.items() if node.ends})


def _longest(words: Words, first: int, last: int, node: _Node) -> tuple[Organisation, int] | None:
    """The longest name along the tree from a node that stands for the words up to `last`."""
    best = None
    while True:
        organisation = _ending(node, words, first, last)
        best = (organisation, last) if organisation else best
        following = node.after.get(words.words[last + 1]) if _goes_on(words, first, last) else None
        if following is None:
            return best
        node, last = following, last + 1


def _goes_on(words: Words, first: int, last: int) -> bool:
    """Whether the next word can belong to the name; a line break only in or before a long one."""
    if not words.joined(last):
        return False
    if "\n" not in words.gap(last) or last - first + 1 >= _WHOLE:
        return True
    return words.capital(first) and words.opens_line(first)


def _ending(node: _Node, words: Words, first: int, last: int) -> Organisation | None:
    """The organisation whose name ends here, when it is written as a name."""
    if not node.ends:
        return None
    written = words.written(first, last)
    fitting = [organisation for name, organisation in node.ends.items() if _fits(name, written, one=first == last)]
    return fitting[-1] if fitting else None


def _fits(name: Name, written: str, *, one: bool) -> bool:
    """Whether a name may be written so: exact names and short words in their own letters, others with some capital."""
    if name.led:
        return not name.exact or written.endswith((name.words, name.words.upper()))
    if name.exact or (one and len(written) < _LONG):
        return written == name.words or (len(written) >= _SHOUTED and written == name.words.upper())
    return one or written != written.lower()


def _in_address(words: Words, first: int, last: int) -> bool:
    """Whether the words are a piece of an address or a link."""
    start, end = words.start(first), words.end(last)
    before, after = words.text[start - 1 : start], words.text[end : end + 3]
    return before in {"@", ".", "/", "_"} or after[:1] in {"@", "_"} or bool(_DOMAIN_GOES_ON.match(after))
