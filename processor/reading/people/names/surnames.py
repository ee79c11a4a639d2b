"""A surname that is told apart from the given name: "Floor mag mee. Haar achternaam is Brandsma". Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from processor.reading.letters.sentences import Sentence
from processor.reading.people.mentions import Mention
from processor.reading.people.names.grammar import parse_name

_TOLD = re.compile(
    r"\b(?:[Hh]aar|[Zz]ijn|[Dd]e|[Hh]er|[Hh]is|met(?: als)?) ?(?:achternaam|familienaam|surname|last name|family name)"
    r"(?: (?:is|luidt|wordt|:))?:? (?P<name>(?:(?:van|de|der|den|ter|ten|te|'t|el) ){0,3}[A-ZÀ-Þ][\w'’-]+)"
    r"|\((?:achternaam|surname):? (?P<aside>(?:(?:van|de|der|den|ter|ten|te|'t|el) ){0,3}[A-ZÀ-Þ][\w'’-]+)\)"
)


def completed(found: Sequence[Mention], said: Sequence[Sentence]) -> list[Mention]:
    """The mentions, the last one by a bare given name with the surname that is told behind it."""
    made = list(found)
    for number, sentence in enumerate(said):
        for told in _TOLD.finditer(sentence.words) if "name" in sentence.plain or "naam" in sentence.plain else ():
            at = _last_bare(made, number, told.start())
            name = parse_name(f"{made[at].name.given} {told['name'] or told['aside']}") if at is not None else None
            if at is not None and name is not None:
                made[at] = replace(made[at], name=name)
    return made


def _last_bare(found: Sequence[Mention], number: int, start: int) -> int | None:
    before = [i for i, m in enumerate(found) if (m.sentence, m.start) < (number, start)]
    return before[-1] if before and not found[before[-1]].name.surname else None
