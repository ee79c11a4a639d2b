"""Persons as they are printed: name, address, organisation and role of everybody in a party. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from processor.reading.letters.sentences import Sentence
from processor.reading.organisations import Found, Organisation, Organisations
from processor.reading.people.lists.tables import Entry
from processor.reading.people.mentions import Mention
from processor.reading.people.names.name import Name, same_person
from processor.reading.people.party import Party
from processor.reading.text.folding import plain, words
from processor.registration.request import Person

_TIES = re.compile(
    r"^\W{0,3}(?:\([^)]{1,40}\)\W{1,3})?(?:[\w-]+ ){0,4}?(?:\(|,|van|bij|namens|from|of|at|vanuit|- )? ?(?:de |het )?$"
)
_HE_WORKS = re.compile(
    r"^[^.;]{0,20}\b(?:hij|zij|ze|die|he|she|who) (?:is|werkt|works|zit) (?:\w+ ){0,3}?(?:bij|voor|van|for|at)"
    r" (?:de |het |the )?$"
)
_TOWN = re.compile(r" ?\(([A-Z'][\w' -]{1,40})\)")
_SENT_BY = re.compile(
    r"\b([A-Z][\w'-]+(?: [A-Z][\w'-]+)?) (?:stuurt|zendt|vaardigt|levert) (?:wethouder |mevrouw |de heer )?$"
)
_THERE = re.compile(
    r"\b(?:opdrachtgever|opdrachtgeefster|klant|client|contactpersoon|collega) (?:daar|aldaar|there),? $"
)
_ORGANISATION_REACH = 60  # letters between a name and the organisation behind it


@dataclass(frozen=True, slots=True)
class Household:
    """What every person of one mail shares: the writer as a Person, his employer, and the list of organisations."""

    sender: Person
    sender_name: Name | None
    employer: Organisation | None
    organisations: Organisations
    text: str = ""


def person(name: str, email: str, organisation: Organisation | None) -> Person:
    """A Person who works for the organisation."""
    if organisation is None:
        return Person(name, email)
    return Person(name, email, organisation.name, organisation.role)


def found_by_sentence(said: Sequence[Sentence], organisations: Organisations) -> list[list[Found]]:
    """The organisations named in each sentence, their places counted within it."""
    text = "\n".join(s.words for s in said)
    starts: list[int] = []
    at = 0
    for sentence in said:
        starts.append(at)
        at += len(sentence.words) + 1
    every = organisations.in_text(text)
    made: list[list[Found]] = []
    for number, sentence in enumerate(said):
        first, last = starts[number], starts[number] + len(sentence.words)
        made.append(
            [Found(f.organisation, f.start - first, f.end - first, f.known) for f in every if first <= f.start < last]
        )
    return made


def of_mention(
    mention: Mention, said: Sequence[Sentence], found: Sequence[Sequence[Found]], house: Household
) -> Person:
    """A person named in prose, for whom he works by the sentence, else by his address, else as the writer does."""
    tied = _tied(mention, said[mention.sentence], found[mention.sentence])
    tied = tied or _bracketed(mention, said[mention.sentence], house) or _of_client(mention, said, found)
    tied = tied or _sent_by(mention, said[mention.sentence], house)
    return person(mention.name.badge, mention.email, tied or _by_address(mention.email, house))


def _bracketed(mention: Mention, sentence: Sentence, house: Household) -> Organisation | None:
    """The town in brackets behind a name: "Hilda Oostindiër (Marum)"."""
    town = _TOWN.match(sentence.words, mention.end)
    return bare_place(town[1], house.organisations) if town else None


def _sent_by(mention: Mention, sentence: Sentence, house: Household) -> Organisation | None:
    """The town that sends somebody: "Houten stuurt Jochem de Graaf"."""
    town = _SENT_BY.search(sentence.words[: mention.start])
    return bare_place(town[1], house.organisations) if town else None


def _of_client(mention: Mention, said: Sequence[Sentence], found: Sequence[Sequence[Found]]) -> Organisation | None:
    """The body named before, of which somebody is the client: "mijn opdrachtgever daar, Sief Quaedvlieg"."""
    number = mention.sentence
    if not _THERE.search(said[number].plain[: mention.start]):
        return None
    before = [one for one in found[number] if one.start < mention.start] or (list(found[number - 1]) if number else [])
    return before[-1].organisation if before else None


def _by_address(email: str, house: Household) -> Organisation | None:
    """For whom somebody works by his address: as the writer does without one, at his domain, or at a provider."""
    domain = email.rpartition("@")[2]
    if not domain or domain == house.sender.email.rpartition("@")[2]:
        return house.employer
    known = house.organisations.by_domain(email) or house.organisations.spelled_in(email, house.text)
    return known or (house.employer if house.organisations.is_free(email) else None)


def _tied(mention: Mention, sentence: Sentence, found: Sequence[Found]) -> Organisation | None:
    for one in found:
        between = sentence.plain[mention.end : one.start]
        near = one.start >= mention.end and len(between) < _ORGANISATION_REACH
        if near and (_TIES.match(between) or _HE_WORKS.match(between)):
            return one.organisation
    return None


def of_entry(entry: Entry, house: Household) -> Person:
    """A person of a list; the writer's own line is the writer, for whom he works by the list."""
    named = house.organisations.in_text(entry.organisation) if entry.organisation else ()
    organisation = named[0].organisation if named else bare_place(entry.organisation, house.organisations)
    if entry.myself or (entry.name and house.sender_name and same_person(entry.name, house.sender_name)):
        return person(house.sender.name, house.sender.email, organisation or house.employer)
    organisation = organisation or _by_address(entry.email, house)
    return person(entry.name.badge if entry.name else "", entry.email, organisation)


def bare_place(text: str, organisations: Organisations) -> Organisation | None:
    """The municipality that a bare name stands for: "Utrecht" in a column of organisations; None for other words."""
    if not text.strip() or len(words(text)) > 4 or not text.strip()[:1].isupper():  # noqa: PLR2004 - the longest name of a municipality
        return None
    named = organisations.in_text(f"gemeente {text}")
    return named[0].organisation if named and plain(text).split(" ")[-1] in plain(named[0].organisation.name) else None


def coming(party: Party, said: Sequence[Sentence], found: Sequence[Sequence[Found]], house: Household) -> list[Person]:
    """Everybody with a name who comes, in the mail's order; a person who is both listed and told of counts once."""
    listed = [] if party.listed_leave else [of_entry(e, house) for e in party.listed]
    told = [(m.sentence, m.start, of_mention(m, said, found, house)) for m in party.coming]
    if party.sender_comes and house.sender.name and all(p.name != house.sender.name for p in listed):
        told.append((party.sender_at, -1 if not party.sender_named else 10_000, house.sender))
    ordered = [p for _, _, p in sorted(told, key=lambda item: item[:2])]
    return _once([*ordered, *listed])


def leaving(party: Party, said: Sequence[Sentence], found: Sequence[Sequence[Found]], house: Household) -> list[Person]:
    """Everybody with a name who drops out."""
    gone = [of_mention(m, said, found, house) for m in party.leaving]
    gone += [of_entry(e, house) for e in party.listed] if party.listed_leave else []
    own = party.sender_leaves and house.sender.name and not (party.listed_leave and not party.sender_named)
    return _once([*gone, house.sender] if own else gone)


def _once(persons: Iterable[Person]) -> list[Person]:
    kept: list[Person] = []
    for one in persons:
        if one.name and all(plain(one.name) != plain(other.name) for other in kept):
            kept.append(one)
    return kept
