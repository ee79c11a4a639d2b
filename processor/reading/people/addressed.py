"""The addresses that a mail tells of those who come, away from their names: "Haar mail is …", "Van: Mo <…>". Pure.

An address is somebody's when its local part holds his surname or given name and nobody else's of those who come.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from processor.reading.letters.letter import Letter
from processor.reading.people.mentions import EMAIL
from processor.reading.text.folding import plain, words
from processor.registration.request import Person

_LONGEST = 20_000  # characters of a mail in which addresses are looked for
_TELLING = 3  # letters of a name that tells whose an address is
_MINE = re.compile(
    r"\bmijn (?:\w+ )?(?:e-?mail|mail)?-?adres\b|\b(?:dit|het volgende|mijn andere|een ander) (?:e-?mail|mail)?adres\b"
    r"[^.;]{0,30}\bgebruiken\b|\bnieuwe? (?:e-?mail|mail)?adres\b|\bbevestiging\b[^.;]{0,30}\bnaar\b"
    r"|\b(?:gebruik\w*|mailen? (?:\w+ )?naar|antwoorden (?:op|naar|aan)|bereik\w* (?:ben ik )?(?:via|op))\b"
    r"|\bmy (?:\w+ )?(?:e-?mail )?address\b"
)
_OLD = re.compile(r"\boude? [\w-]{0,12}adres\W{1,4}(?:is |was )?$")


def addressed(people: Sequence[Person], letter: Letter, writer: str) -> tuple[Person, ...]:
    """The persons with their addresses; `writer` is his name who wrote, who may give another than he writes from."""
    own = letter.told.own[:_LONGEST]
    if all(person.email for person in people) and "@" not in own:
        return tuple(people)
    other = _given_by_writer(own, letter.message.sender.email)
    told = _addresses(letter.message.text[:_LONGEST])
    return tuple(_completed(person, people, other if person.name == writer else (), told) for person in people)


def _given_by_writer(own: str, known: str) -> list[str]:
    """The addresses that the writer says are his or are to be used, but that he doesn't write from."""
    if not _MINE.search(plain(own)):
        return []
    old = [match[0].lower() for match in EMAIL.finditer(own) if _OLD.search(plain(own[: match.start()]))]
    return [address for address in _addresses(own) if address != known and address not in old]


def _completed(person: Person, people: Sequence[Person], better: Sequence[str], told: Sequence[str]) -> Person:
    for address in (*better, *(() if person.email else told)):
        if [one for one in people if _fits(one.name, address)] == [person]:
            return replace(person, email=address)
    return person


def _addresses(text: str) -> list[str]:
    found: Iterable[str] = (match[0].strip(".'-").lower() for match in EMAIL.finditer(text)) if "@" in text else ()
    return list(dict.fromkeys(found))


def _fits(name: str, address: str) -> bool:
    local = re.sub(r"[^a-z]", "", plain(address.partition("@")[0]))
    parts = words(name)
    return any(len(part) > _TELLING and part in local for part in (parts[:1] + parts[-1:])) or _initialled(parts, local)


def _initialled(parts: Sequence[str], local: str) -> bool:
    """A short surname behind its initial: "j.kok" for Jan Kok."""
    return len(parts) > 1 and local == parts[0][:1] + parts[-1]
