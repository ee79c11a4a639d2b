"""Names that a mail puts right: "mijn collega heet niet Karin Bosch maar Karin Bos" names one person. Pure."""

import re
from collections.abc import Sequence

from processor.reading.letters.sentences import Sentence
from processor.reading.people.mentions import Mention
from processor.reading.people.names.name import Name, same_person
from processor.reading.people.party import Party
from processor.reading.saying.signs import Sign
from processor.reading.saying.told import Told
from processor.reading.text.folding import distance, plain

_STANDS = re.compile(
    r"\b(?:(?:sta|staat|stond|ben|is|werd|noteerde|noemde|genoteerd|vermeld|opgenomen|ingeschreven)\b[^.;:]{0,50}\bals"
    r"|(?:staat|stond) (?:er|daar|nu|ik|in \w+ \w+|op \w+ \w+)(?: \w+)?) ['\"]?$"
)
"""Before a name: this is how somebody was written down."""
_NOT = re.compile(r"\b(?:niet|not|geen|in plaats van|i\.?p\.?v\.?) ['\"]?$")
_IS_CALLED = re.compile(r"\b(?:heet|heette|naam|called|gespeld|spell?t|spelled|schrijf\w*)\b")
_NEAR = 4  # letters by which a whole name that is put right differs from the wrong one
_ALIKE = 2  # letters by which one of its words does
_REACH = 2  # sentences in which the right name follows the wrong one


def respelt(
    said: Sequence[Sentence], told: Told, named: Sequence[Mention], writer: Name | None
) -> tuple[list[Mention], list[Mention]]:
    """The wrong forms of names among the named, and the others of whom they are; the writer's own names nobody else."""
    mended = {n for sign in (Sign.AMENDS, Sign.CORRECTS) for n in told.signs.get(sign, [])}
    wrong, right = [], []
    for mention in named if mended else ():
        before = said[mention.sentence].plain[max(0, mention.start - 70) : mention.start]
        if mended.isdisjoint(range(mention.sentence - 1, mention.sentence + _REACH)) or not mention.name.full:
            continue
        stands = bool(_STANDS.search(before))
        if not (stands or (_NOT.search(before) and _IS_CALLED.search(said[mention.sentence].plain))):
            continue
        others = [m for m in named if _is_meant(mention, m, stands=stands)]
        mine = writer is not None and _is_near(mention.name, writer, stands=stands)
        if (others or mine) and mention.name != writer:
            wrong.append(mention)
            right += [m for m in others[:1] if not (mine or (writer and same_person(m.name, writer)))]
    return wrong, right


def put_right(party: Party, wrong: Sequence[Mention], right: Sequence[Mention]) -> None:
    """Let nothing follow from the wrong names, and those come whose they are."""
    party.settled += wrong
    party.respelt = bool(right)
    for mention in [m for m in party.passing if any(m.name == r.name for r in right)]:
        party.passing.remove(mention)
        party.coming.append(mention)


def _is_meant(wrong: Mention, other: Mention, *, stands: bool) -> bool:
    near = abs(other.sentence - wrong.sentence) <= _REACH and other.name != wrong.name
    return near and other.name.full and _is_near(wrong.name, other.name, stands=stands)


def _is_near(wrong: Name, right: Name, *, stands: bool) -> bool:
    """Whether two names are nearly the same; where one is how he was written down, one word of it will do."""
    whole = distance(plain(wrong.badge), plain(right.badge), _NEAR) <= _NEAR and wrong.badge != right.badge
    pairs = ((wrong.given, right.given), (wrong.surname, right.surname))
    return whole or (
        stands and any(one and distance(plain(one), plain(other), _ALIKE) <= _ALIKE for one, other in pairs)
    )
