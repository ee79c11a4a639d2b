"""For whom somebody works, when his signature and his domain are weighed together. Pure functions."""

from collections.abc import Sequence

from processor.reading.organisations.model import Found, Organisation, OrganisationKind
from processor.reading.organisations.words import Words, split
from processor.registration.request import Role

_SEPARATORS = frozenset("|•·–—,/:;()>-")
_WIDE = 8
"""So many spaces part two columns."""
_TELLING = 4
"""Letters of a word that tells whose a domain is."""
_ARTICLES = frozenset({"de", "het", "the"})
_OPENERS = frozenset(
    {
        "regionaal",
        "stichting",
        "bureau",
        "buro",
        "museum",
        "nationaal",
        "stedelijk",
        "vereniging",
        "intercommunale",
        "studio",
    }
)
_LONGEST = 6
"""Words of a firm called after a person."""
_SHORTEST = 5
"""A domain is only recognised in a signature when its name has so many letters."""


def signed(domain: Organisation, found: Sequence[Found], text: str) -> Organisation | None:
    """The one body that a signature names and that counts before its domain; None unless there is just one."""
    named = {one.organisation for one in found if one.known and (domain.joint or _apart(one, text))}
    if domain.joint and len(named) > 1:
        named = {organisation for organisation in named if organisation.kind is OrganisationKind.MUNICIPALITY}
    return named.pop() if len(named) == 1 else None


def named_after(words: Words, person: str) -> Organisation | None:
    """The firm on a line of its own that is called after who signs: "Westerveld Tekst & Onderzoek"."""
    own = split(person).words
    for first, word in enumerate(words.words[1:], 1):
        if own and word == own[-1] and words.opens_line(first) and words.capital(first) and word != own[0]:
            end = words.text.find("\n", words.start(first))
            line = words.text[words.start(first) : end if end >= 0 else None].partition(",")[0].strip(" .|")
            if 1 < len(split(line).words) <= _LONGEST and not any(c.isdigit() or c in "@,|" for c in line):
                return Organisation(line, OrganisationKind.FIRM, Role.CONTRIBUTOR)
    return None


def spelled(label: str, words: Words, found: Sequence[Found], person: str) -> Organisation | None:
    """The organisation whose name, written together, is the label of a domain nobody knows.

    A person's own name is none ("piet@pietjansen.nl"), and where the words stand in a name that was found, that counts.
    """
    if len(label) < _SHORTEST:
        return None
    own = set(split(person).words)
    for first in range(len(words.words)):
        last = _run(words, first, label)
        if last is not None and not own.issuperset(words.words[first : last + 1]):
            start, end = words.start(_opened(words, first)), words.end(last)
            within = (one.organisation for one in found if one.start <= start and end <= one.end)
            return next(within, Organisation(words.text[start:end], OrganisationKind.UNKNOWN, Role.CONTRIBUTOR))
    return None


def _opened(words: Words, first: int) -> int:
    """Where a name begins that has "De" or "Het" before it: "De Dialoogfabriek" with @dialoogfabriek.nl."""
    article = first and words.words[first - 1] in _ARTICLES | _OPENERS and words.capital(first - 1)
    return first - 1 if article and words.gap(first - 1) == " " else first


def resembling(label: str, words: Words, person: str) -> Organisation | None:
    """The body on a line of its own of which a word stands in the label of a domain nobody knows."""
    for line in words.text.split("\n")[1:]:
        name = line.partition("|")[0].partition(",")[0].strip(" .")
        said = split(name).words
        plausible = (
            name[:1].isupper() and 0 < len(said) <= _LONGEST and not any(c.isdigit() or c in "@/:" for c in name)
        )
        own = set(split(person).words).issuperset(said)
        whole = "".join(said) == label
        if plausible and not own and (whole or any(len(word) >= _TELLING and word in label for word in said)):
            return Organisation(name, OrganisationKind.UNKNOWN, Role.CONTRIBUTOR)
    return None


def likeliest(found: Sequence[Found], text: str) -> Organisation | None:
    """The best of the names in a signature: known and apart, then known, then guessed; in its order."""
    ranked = sorted(found, key=lambda one: (not one.known, not _apart(one, text)))
    return ranked[0].organisation if ranked else None


def _apart(found: Found, text: str) -> bool:
    """Whether a name stands by itself, as in a signature: alone on its line or between bars, commas or brackets."""
    before = text[max(0, found.start - _WIDE) : found.start].rstrip(" \t")
    after = text[found.end : found.end + _WIDE].lstrip(" \t.")
    return (not before or before[-1] in "\r\n" or before[-1] in _SEPARATORS) and (
        not after or after[0] in "\r\n" or after[0] in _SEPARATORS
    )


def _run(words: Words, first: int, label: str) -> int | None:
    """The last of the words from here that together spell a label, the first with a capital; None when they don't."""
    rest, index = label, first
    while (rest.startswith(words.words[index]) or (index > first and words.words[index] == "en")) and words.capital(
        first
    ):
        rest = rest.removeprefix(words.words[index])
        if not rest:
            return index
        if not words.joined(index) or "\n" in words.gap(index):
            return None
        index += 1
    return None
