"""Who types for another: "i.o. Joke Meppelink" under his name, "assistente van Berend Rouwenhorst" under hers. Pure."""

import re
from collections.abc import Iterator

from processor.reading.people.names.grammar import parse_name
from processor.reading.people.names.name import Name, same_person
from processor.reading.text.folding import plain

_TYPED = re.compile(
    r"^\W*(?:(?:i\.? ?o|p\.? ?o|o\.? ?b|b\.? ?a|w\.? ?n|p\.? ?p|i\.? ?a|n\.? ?d)\.?(?=[\s,:])|namens|voor deze"
    r"|in opdracht(?: van)?|getypt door|verzonden door|verstuurd door|sent by|on behalf of|per procuratie)[\s,:]*"
)
_SERVES = re.compile(
    r"\b(?:assistente?|secretaresse|secretaris|secretary|assistant|pa|ondersteuner|ondersteuning|managementassistente?"
    r"|bestuurssecretaresse|directiesecretaresse|office manager|namens|on behalf of)(?: van| of| to|:|,)? (?:de heer "
    r"|dhr\.? |mevrouw |mevr\.? |mw\.? |wethouder |burgemeester |directeur |prof\.? |dr\.? |drs\.? |mr\.? |ir\.? )*"
)


_ALONG = re.compile(r"^\W*(?:(?:mede|ook|tevens|en) namens|en|plus|also on behalf of|and)\s?:?\s+(?=\S)", re.IGNORECASE)
_ALONE = frozenset({"namens deze", "voor deze", "i.o", "p.o", "o.b", "b.a", "namens hem", "namens haar"})


def is_typed_by(line: str, *, alone: bool = False) -> bool:
    """Whether a line of a signature says who typed, or for whom: "i.o. Joke Meppelink"; `alone`: in the next line."""
    folded = plain(line)
    return bool(_TYPED.match(folded)) and (not alone or folded.strip(" ,.:") in _ALONE)


def signing_along(line: str) -> str:
    """What a line of a signature says of who signs along: "ook namens Neeltje Kiewiet"; "" when it says nothing."""
    along = _ALONG.match(line)
    return line[along.end() :] if along else ""


def typed_by(signature: str, owner: Name) -> bool:
    """Whether the owner of the mailbox only typed what another signed."""
    lines = (line for line in signature.split("\n") if is_typed_by(line))
    return any(_is(line[_length(line) :], owner) for line in lines)


def serves(signature: str, owner: Name) -> bool:
    """Whether who signed does so for the owner of the mailbox: "assistente van Berend Rouwenhorst"."""
    return any(_is(rest, owner) for line in signature.split("\n") for rest in _served(line))


def _served(line: str) -> Iterator[str]:
    yield from (line[match.end() :] for match in _SERVES.finditer(plain(line)))


def _length(line: str) -> int:
    match = _TYPED.match(plain(line))
    return match.end() if match else 0


def _is(text: str, owner: Name) -> bool:
    """Whether a text begins with the owner's name."""
    first = re.split(r"[,;|(]|\s[-–]\s", text)[0]
    name = parse_name(first)
    return name is not None and bool(name.surname) and same_person(name, owner)
