"""The guide for admins names every letter and every value that it has, and no other."""

import re

from processor.assets import folder
from processor.registration.request import Language
from processor.replies.reply import ReplyKind
from processor.replies.samples import drafts

GUIDE = (folder("templates") / "README.md").read_text(encoding="utf-8")
LETTERS, VALUES = GUIDE.split("## Wat u kunt invullen")


def _named(text: str) -> set[str]:
    """The names in the first column of the tables."""
    firsts = [line.split("|")[1] for line in text.splitlines() if line.startswith("| `")]
    return {name for first in firsts for name in re.findall(r"`(\w+)`", first)}


def _given(*kinds: ReplyKind) -> set[str]:
    return {name for draft in drafts(Language.DUTCH) if draft.kind in kinds for name in draft.values}


def test_the_guide_names_every_letter() -> None:
    assert _named(LETTERS) == {kind.value for kind in ReplyKind}


def test_the_guide_names_the_values_of_every_kind_of_letter() -> None:
    every, party, review, summary = (_named(part) for part in re.split(r"\nIn .+ ook:\n", VALUES))

    assert every - {"status"} == _given(ReplyKind.OVER)
    assert every | party == _given(ReplyKind.CONFIRMED, ReplyKind.DECLINED) | {"status"}
    assert every | review == _given(ReplyKind.REVIEW_REQUEST) | {"status"}
    assert every | summary == _given(ReplyKind.SUMMARY) | {"status"}
