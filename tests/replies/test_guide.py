"""The guide for admins names every letter and every value that it has, and no other."""

import re

import pytest

from processor.assets import folder
from processor.registration.request import Language
from processor.replies.reply import ADMIN_KINDS, ORGANISER_KINDS, ReplyKind
from processor.replies.samples import drafts

GUIDE = (folder("templates") / "README.md").read_text(encoding="utf-8")
LETTERS, VALUES = GUIDE.split("## Wat u kunt invullen")


def _named(text: str) -> set[str]:
    """The names in the first column of the tables."""
    firsts = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    return {name for first in firsts for name in re.findall(r"`(\w+)`", first)}


def _tables() -> list[tuple[set[str], set[str]]]:
    """For each table of values the kinds of letters that it is for, and the values; the first is for every letter."""
    heads = re.findall(r"\nIn (?!elke)(.+?) ook:\n", VALUES, re.DOTALL)
    kinds = [_kinds(head) for head in heads]
    tables = [_named(part) for part in re.split(r"\nIn (?!elke).+? ook:\n", VALUES, flags=re.DOTALL)]
    return list(zip([{kind.value for kind in ReplyKind}, *kinds], tables, strict=True))


def _kinds(head: str) -> set[str]:
    """The kinds that the head of a table names, or all but those."""
    named = set(re.findall(r"`(\w+)`", head))
    return {kind.value for kind in ReplyKind} - named if head.startswith("alle brieven behalve") else named


def test_the_guide_names_every_letter() -> None:
    assert _named(LETTERS) == {kind.value for kind in ReplyKind}


def test_the_guide_sorts_the_letters_as_the_program_does() -> None:
    organisers, admin = LETTERS.split("Aan organisatoren")[1].split("Aan de beheerder")
    assert _named(organisers) == {kind.value for kind in ORGANISER_KINDS}
    assert _named(admin) == {kind.value for kind in ADMIN_KINDS}


@pytest.mark.parametrize("kind", ReplyKind)
def test_the_guide_names_the_values_of_every_kind_of_letter(kind: ReplyKind) -> None:
    given = {frozenset(draft.values) for draft in drafts(Language.DUTCH) if draft.kind is kind}
    told = {name for kinds, names in _tables() if kind.value in kinds for name in names}

    assert given == {frozenset(told - {"status"})}
