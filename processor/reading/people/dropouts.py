"""Whose a refusal is, of those whom a mail names: by its words, its subject, or the list behind it. Pure."""

import re
from collections.abc import Sequence

from processor.reading.letters.sentences import Sentence
from processor.reading.people.behind import is_likewise, is_listed_behind
from processor.reading.people.mentions import Mention
from processor.reading.saying.clauses import Who
from processor.reading.saying.signs import Sign
from processor.reading.saying.told import Statement, Told

_NEW_SUBJECT = re.compile(
    r"\b(?:mijn|onze|de|een) (?:\w+ ){0,2}?(?:collega|wethouder|directeur|burgemeester|baas|chef|teamleider|manager"
    r"|leidinggevende|\w*secretaris|griffier|gedeputeerde|\w*adviseur|voorzitter|dijkgraaf|stagiaire?|trainee)\b"
)
"""A refusal with a subject of its own isn't that of the one who was just signed up."""
_ANOTHER = re.compile(
    r"\b(?:mijn|onze|een|my|our) (?:\w+ ){0,2}?(wethouder|directeur|manager|teamleider|chef|baas|burgemeester"
    r"|leidinggevende|boss)\b"
)
"""Has a subject of its own: "zonder onze wethouder, die verhinderd is"."""


def is_refused(mention: Mention, said: Sequence[Sentence], told: Told, found: Sequence[Mention]) -> bool:
    """Whether a refusal of the mail is this person's."""
    alone = not any(s.sentence == mention.sentence and s.sign is not Sign.CANNOT for s in told.statements)
    return any(_leaves(s, mention, said, found, alone=alone) for s in told.statements if s.sign is Sign.CANNOT)


def _is_of_another(statement: Statement, mention: Mention, said: Sequence[Sentence]) -> bool:
    """Whether a refusal has a subject of its own: "… en Piet, zonder onze wethouder, die verhinderd is"."""
    here = statement.sentence == mention.sentence
    other = _ANOTHER.search(said[statement.sentence].plain, statement.start if here else 0, statement.end)
    return other is not None and (here or other[1] not in said[mention.sentence].plain)


def _leaves(
    statement: Statement, mention: Mention, said: Sequence[Sentence], found: Sequence[Mention], *, alone: bool
) -> bool:
    """Whether a refusal is this person's: named in its words, or the last one named before a "hij is ziek"."""
    if statement.sentence == mention.sentence and mention.start < statement.end and statement.start < mention.end:
        return True
    if statement.sentence == mention.sentence and alone and is_listed_behind(statement, mention, said, found):
        return True
    if statement.who in (Who.ALL, Who.BOTH) and statement.sentence == mention.sentence and alone:
        return True
    if statement.who is not Who.OTHERS:
        return alone and statement.sentence == mention.sentence and is_likewise(statement, mention, said)
    if _is_of_another(statement, mention, said):
        return False
    inside = any(
        m.sentence == statement.sentence and m.start < statement.end and statement.start < m.end for m in found
    )
    fresh = not alone and _NEW_SUBJECT.search(said[statement.sentence].plain, statement.start, statement.end)
    before = [m for m in found if (m.sentence, m.start) < (statement.sentence, statement.start)]
    near = bool(before) and before[-1].sentence >= statement.sentence - 1
    return not (inside or fresh) and near and before[-1] is mention
