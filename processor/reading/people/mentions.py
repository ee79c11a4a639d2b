"""Persons in prose: "mijn collega's Bram Kooistra (dorpencoördinator) en Lieke van Dalen". Pure.

Finds who is named and where; whether they come is left to gathering.py.
"""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import cache

from processor.reading.letters.sentences import Sentence
from processor.reading.people.names.addresses import name_from_address
from processor.reading.people.names.evidence import ASIDE, weighs_enough
from processor.reading.people.names.grammar import parse_name
from processor.reading.people.names.name import Name, fuller, is_given, same_person
from processor.reading.people.names.name_data import JOB_WORDS, PLACES
from processor.reading.people.names.runs import addressed_as, parsed, run
from processor.reading.people.names.tokens import Token, tokens
from processor.reading.people.names.turned import is_turned, turned_back, turned_names
from processor.reading.text.folding import plain

EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_JOINS = re.compile(r"/|(?:,| en| &| and| \\+|, en)\s")
_NAMED = re.compile(
    r"((?:[A-ZÀ-Þ][\w'’-]+|[A-Z]\.) (?:(?:van|de|der|den|ter|ten|te|'t|el|la) ){0,3}[A-ZÀ-Þ][\w'’-]+"
    r"(?: [A-ZÀ-Þ][\w'’-]+)?)\W{1,3}$"
)
_OPENS = re.compile(r" \((?:(?:mw|mevr|mevrouw|dhr|hr|heer|de heer)\.? )?(?:(?:drs|dr|mr|ir|ing)\.? )?$")
_LONGEST = 60  # letters of a name that stands before an address
_JOINS_ME = re.compile(r",? (?:en|and|&) (?:ik|ikzelf|mijzelf|mezelf|ondergetekende|i|me|myself|mij)\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """A person named in sentence number `sentence`, at `start` up to `end` of its words."""

    name: Name
    sentence: int
    start: int
    end: int
    email: str = ""
    organisation_at: int = -1


def mentions(
    number: int, sentence: Sentence, taken: Sequence[tuple[int, int]] = (), known: Container[str] = ()
) -> list[Mention]:
    """Who is named in a sentence; `taken` are places of organisations, `known` plain given names of those about."""
    text = sentence.words.lower() if sentence.words.isupper() else sentence.words
    every: Sequence[Token] = tokens(text)
    if " en " in sentence.plain:
        taken = [*taken, *(match.span() for match in _places().finditer(sentence.plain))]
    turned = turned_names(sentence.words)
    taken = [*taken, *((start, end) for _, start, end in turned)]
    if taken:
        every = [token for token in every if not any(s <= token.start < e for s, e in taken)]
    lower = sentence.words.islower() or sentence.words.isupper()
    found: list[Mention] = []
    missed: list[tuple[Name, int, int]] = []
    at = 0
    while at < len(every):
        end = run(every, at, lower=lower)
        name = None if end == at else addressed_as(every, at, end) or parsed(every[at:end])
        if name is None:
            at += 1
        elif plain(name.badge) in known or weighs_enough(
            sentence.plain, every, (at, end), name, found[-1].end if found else -1
        ):
            found.append(Mention(name, number, every[at].start, every[end - 1].end))
            at = end
        else:
            if not (at and plain(every[at - 1].word) in JOB_WORDS):  # "teamleider Vitale Gemeenschappen"
                missed.append((name, every[at].start, every[end - 1].end))
            at = end if at else 1
    found = _coordinated(found, missed, sentence, number)
    found = _all_turned(found, sentence)
    found += [Mention(name, number, start, end) for name, start, end in turned]
    found.sort(key=lambda mention: mention.start)
    return _with_addresses(_called(found, missed, sentence), sentence, number)


def _called(found: list[Mention], missed: Sequence[tuple[Name, int, int]], sentence: Sentence) -> list[Mention]:
    """The mentions, one by initials in brackets with the given name before: "Jolanda (mw. J. Dingemanse)"."""
    formal = [m for m in found if m.name.initials and not m.name.given and "(" in sentence.plain[: m.start]]
    if not formal:
        return found
    bare = [
        ("" if n.surname else n.given, start, end)
        for n, start, end in (*missed, *((m.name, m.start, m.end) for m in found))
    ]
    for mention in formal:
        for given, start, end in bare:
            if given and end < mention.start and _OPENS.match(sentence.plain[end : mention.start]):
                whole = replace(mention, name=replace(mention.name, given=given), start=start)
                found = [whole if m == mention else m for m in found if m.start != start]
    return found


def _all_turned(found: list[Mention], sentence: Sentence) -> list[Mention]:
    """The mentions, all surname first where most stand so."""
    shown = [sentence.words[m.start : m.end] for m in found]
    turned = sum(is_turned(m.name, words) for m, words in zip(found, shown, strict=True))
    if turned <= len(found) - turned:
        return found
    return [replace(m, name=turned_back(m.name, words)) for m, words in zip(found, shown, strict=True)]


@cache
def _places() -> re.Pattern[str]:
    """Names of places that would be taken for two persons: "Peel en Maas"."""
    return re.compile("|".join(rf"\b{re.escape(place)}\b" for place in sorted(PLACES) if " en " in place))


def _coordinated(
    found: list[Mention], missed: Sequence[tuple[Name, int, int]], sentence: Sentence, number: int
) -> list[Mention]:
    """The found ones, with doubtful names that stand just before one: "Murat" in "Murat, Els en ik"."""
    made = list(found)
    for name, start, end in reversed(missed):
        rest = ASIDE.sub("", sentence.plain[end : end + 40], count=1)
        gap = len(sentence.plain[end : end + 40]) - len(rest)
        joins = _JOINS.match(rest)
        before = any(m.start == end + gap + joins.end() for m in made) if joins else False
        if (before or _JOINS_ME.match(rest)) and (start > 0 or is_given(name.given)):
            made.append(Mention(name, number, start, end))
    return sorted(made, key=lambda m: m.start)


def sharing(found: Sequence[Mention], sentence: Sentence, writer: Name | None) -> list[Mention]:
    """Surnames shared: "Henk en Tineke Oldenkamp" are both called so, but not the writer or "collega's Bram en …"."""
    made = list(found)
    for at in range(len(made) - 2, -1, -1):
        one, other = made[at], made[at + 1]
        bare = one.name.given and not one.name.surname and other.name.given and other.name.surname
        joined = sentence.plain[one.end : other.start] in {" en ", " & ", " and "}
        mine = writer is not None and plain(writer.given) == plain(one.name.given)
        if bare and joined and not mine and "collega" not in sentence.plain[: one.start]:
            made[at] = replace(one, name=replace(one.name, prefix=other.name.prefix, surname=other.name.surname))
    return made


def _with_addresses(found: list[Mention], sentence: Sentence, number: int) -> list[Mention]:
    """The mentions with the address that stands next to each; an address alone names a person too."""
    made = list(found)
    for match in EMAIL.finditer(sentence.words):
        address = match[0].strip(".'-").lower()
        near = [i for i, m in enumerate(made) if not m.email and m.end <= match.start()]
        fits = [i for i in near if _fits(made[i].name, address)]
        if fits or (near and match.start() - made[near[-1]].end < 40):  # noqa: PLR2004 - letters between a name and its address
            index = fits[-1] if fits else near[-1]
            made[index] = replace(made[index], email=address, name=_completed(made[index].name, address))
            continue
        name = name_from_address(address)
        name = _written_before(sentence.words[: match.start()], name) or name
        if name is not None and name.full:
            made.append(Mention(name, number, match.start(), match.end(), address))
    return sorted(made, key=lambda m: m.start)


def _written_before(before: str, local: Name | None) -> Name | None:
    """The name just before an address that fits it, though nobody knows its given name: "Tibbe Rouwenhorst (t.rou…"."""
    written = _NAMED.search(before[-_LONGEST:]) if local else None
    name = parse_name(written[1]) if written else None
    return name if name and local and name.full and same_person(name, local) else None


def _completed(name: Name, address: str) -> Name:
    """A name that was only a surname or a given name, with what the address tells besides."""
    local = name_from_address(address)
    if local is None or not local.surname:
        return name
    employer = _employer_behind(name, local)
    if employer and employer in address.partition("@")[2]:
        return replace(name, surname=name.surname[: len(local.surname)])  # "Tomasz Nowak van Demos Warsaw"
    bare = not (name.given or name.initials) and same_person(name, local)
    return fuller(name, local) if bare or _begins_alike(name, local) else name


def _employer_behind(name: Name, local: Name) -> str:
    """The first word of what stands behind "van" and the surname that the address knows; of "Vos van Steenwijk" too."""
    before, _, rest = plain(name.surname).partition(" van ")
    return rest.split(" ")[0] if before == plain(local.surname) else ""


def _begins_alike(name: Name, local: Name) -> bool:
    """Whether a bare given name is that of the address, or its initial: "Hans" and h.borrel@."""
    if not name.given or name.surname:
        return False
    given = plain(name.given)
    return given == plain(local.given) if local.given else given[:1] == plain(local.initials)[:1]


def _fits(name: Name, address: str) -> bool:
    local = re.sub(r"[^a-z]", "", plain(address.partition("@")[0]))
    parts = [re.sub(r"[^a-z]", "", plain(part)) for part in (name.surname, name.given) if part]
    return any(len(part) > 2 and part in local for part in parts)  # noqa: PLR2004 - "jo" is in too many
