"""Persons in prose: "mijn collega's Bram Kooistra (dorpencoördinator) en Lieke van Dalen". Pure.

Finds who is named and where; whether they come is left to party.py.
"""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from functools import cache

from processor.reading.folding import plain, vocabulary
from processor.reading.name_data import COMMON_SURNAMES, GIVEN_NAMES, JOB_WORDS, PLACES, WORD_NAMES
from processor.reading.people.display import is_name_like, name_from_address
from processor.reading.people.evidence import ASIDE, weighs_enough
from processor.reading.people.names import (
    Name,
    fuller,
    is_foreign,
    is_given,
    is_initials,
    is_prefix,
    is_title,
    natural,
    parse_name,
    same_person,
    split_prefix,
)
from processor.reading.people.tokens import Token, tokens
from processor.reading.people.turned import turned_names
from processor.reading.sentences import Sentence

_CAMEL = re.compile(r"^(?!Ma?c[A-Z])[A-Z][a-z]+[A-Z]")
_ACRONYM = re.compile(r"^[A-Z]{2,5}$")
EMAIL = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")

_JOINS = re.compile(r"(?:,| en| &| and| \\+|, en)\s")
_JOINS_ME = re.compile(r",? (?:en|and|&) (?:ik|ikzelf|mijzelf|mezelf|ondergetekende|i|me|myself|mij)\b")
_NEEDS_ARTICLE = vocabulary("aan in op onder uit bij voor over tot het do la da a")
_ARTICLES = vocabulary("de den der 't t het")
_ADDRESSED = vocabulary("mevrouw mevr mw dhr heer hr mr mrs ms wethouder burgemeester")
_SHORTENED = vocabulary(
    "l.s. p.s. n.b. i.v.m. a.u.b. s.v.p. d.d. o.v.v. m.v.g. b.v. n.v. t.a.v. e.a. o.a. i.p.v. z.s.m."
)
_SHORT = 2  # letters of a word that is no name by itself
_STOP = vocabulary(
    "anders en of ook komt gaat kan mee met de het een ik wij we mij me mijn ons is zijn op in aan bij voor"
    " van te naar dan niet wel graag"
    " die dat deze dit er hij zij ze als om maar want dus nog al zal wil wordt heeft hebben heb moet uit over"
    " door tot bent ben and"
    " the will to is for also komen gaan kunnen willen zullen moeten samen meldt meld neem neemt aanmelden"
    " erbij namens onze",
)


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
        end = _run(every, at, lower=lower)
        name = None if end == at else _addressed_as(every, at, end) or _parsed(every[at:end])
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
    found += [Mention(name, number, start, end) for name, start, end in turned]
    found.sort(key=lambda mention: mention.start)
    return _with_addresses(found, sentence, number)


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


def _run(words: Sequence[Token], at: int, *, lower: bool) -> int:
    """Where the name that may begin at this word ends; `at` itself when none can begin here."""
    if not _begins(words[at], lower=lower):
        return at
    end = at + 1
    while end < len(words) and not words[end - 1].stopped and words[end].start - words[end - 1].end < 4:  # noqa: PLR2004 - a gap is an organisation
        step = _next(words, end, lower=lower)
        if step == end:
            break
        end = step
    return end


def _begins(token: Token, *, lower: bool) -> bool:
    if lower:
        known = plain(token.word) in GIVEN_NAMES and plain(token.word) not in _STOP | WORD_NAMES
        return known and not is_prefix(token.word) and len(token.word) > _SHORT
    if not token.capital and not is_initials(token.word):
        return False
    if is_initials(token.word):
        return "." in token.word and plain(token.word) not in _SHORTENED
    if _ACRONYM.match(token.word) and not is_given(token.word):
        return False
    if is_title(token.word) or (is_prefix(token.word) and token.word.islower()):
        return False
    return (
        token.capital
        and not (token.start == 0 and plain(token.word) in _STOP)
        and (is_name_like(token.word) or is_given(token.word))
        and token.word.replace("-", "").replace("'", "").replace("’", "").isalpha()
    )


def _next(words: Sequence[Token], at: int, *, lower: bool) -> int:
    """Past the next piece of the name: a word, prefixes with their word, a call name in brackets; `at` at its end."""
    word = words[at].word
    if word.startswith("("):
        inner = word[1:-1].split(" ")[-1]
        follows = at + 1 < len(words) and (words[at + 1].capital or is_prefix(words[at + 1].word))
        return at + 1 if follows and (is_given(inner) or is_initials(inner)) else at
    if is_prefix(word):
        if at > 1 and plain(word) == "van" and at + 1 < len(words) and _names_a_body(words[at - 1], words[at + 1]):
            return at
        after = at + 1
        while after < len(words) and is_prefix(words[after].word) and not words[after - 1].stopped:
            after += 1
        good = (
            (plain(word) not in _NEEDS_ARTICLE or plain(words[after - 1].word) in _ARTICLES)
            and after < len(words)
            and not words[after - 1].stopped
            and (
                (words[after].capital and is_name_like(words[after].word)) or (lower and words[after].word not in _STOP)
            )
        )
        return after + 1 if good else at
    if lower:
        return at + 1 if plain(word) in COMMON_SURNAMES and word not in _STOP else at
    if is_initials(word) and "." in word:
        return at + 1
    good = words[at].capital and word.replace("-", "").replace("'", "").replace("’", "").isalpha()
    return at + 1 if good and not is_foreign([words[at - 1].word, word]) else at


def _names_a_body(before: Token, after: Token) -> bool:
    """Whether what follows a whole name and "van" is a place or a firm: "Jolanda Reitsma van TolkContact"."""
    whole = before.capital and not is_given(before.word)
    return whole and (plain(after.word) in PLACES or bool(_CAMEL.match(after.word)))


def _parsed(run: Sequence[Token]) -> Name | None:
    """The name in a run of words; None for initials alone."""
    if not run or (len(run) == 1 and is_initials(run[0].word)):
        return None
    if plain(" ".join(token.word for token in run)) in PLACES and not is_given(run[0].word):
        return None
    return parse_name(natural(" ".join(token.word for token in run)))


def _addressed_as(words: Sequence[Token], at: int, end: int) -> Name | None:
    """The surname behind a form of address: "mevrouw Prins", "de heer Van Dam"."""
    if not at or plain(words[at - 1].word).rstrip(".") not in _ADDRESSED or words[at - 1].stopped:
        return None
    run = [token.word for token in words[at:end]]
    bare = len(run) == 1 and not is_given(run[0])
    prefix, family = split_prefix(run)
    return Name(prefix=prefix, surname=" ".join(family)) if bare or (prefix and len(family) == 1) else None


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
        if name is not None and name.full:
            made.append(Mention(name, number, match.start(), match.end(), address))
    return sorted(made, key=lambda m: m.start)


def _completed(name: Name, address: str) -> Name:
    """A name that was only a surname, with the given name or initials of the address."""
    local = name_from_address(address)
    return fuller(name, local) if local and not (name.given or name.initials) and same_person(name, local) else name


def _fits(name: Name, address: str) -> bool:
    local = re.sub(r"[^a-z]", "", plain(address.partition("@")[0]))
    parts = [re.sub(r"[^a-z]", "", plain(part)) for part in (name.surname, name.given) if part]
    return any(len(part) > 2 and part in local for part in parts)  # noqa: PLR2004 - "jo" is in too many
