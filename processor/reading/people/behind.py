"""Whether a name that follows a refusal tells whose it is: a list behind it, a colon, an "en ook". Pure."""

import re
from collections.abc import Sequence

from processor.reading.letters.sentences import Sentence
from processor.reading.people import phrases
from processor.reading.people.enumeration import sums_up
from processor.reading.people.mentions import Mention
from processor.reading.saying.clauses import Who
from processor.reading.saying.told import Statement

_NAMELY = re.compile(r"[,:;( ]*(?:te weten|namelijk|t\.w\.|zijnde|het gaat om|die van)\b")
_IS_HE = re.compile(r" ?: (?:(?:mijn|onze|collega|de heer|mevrouw|wethouder) )*")
"""Between a refusal of somebody and a name: it is he, whatever is told of him: "er valt er een af: Piet zit …"."""
_REMAIN = re.compile(r"\b(?:blijf\w*|blijven|resten|resteert|resteren|over)\b")


def is_likewise(statement: Statement, mention: Mention, said: Sequence[Sentence]) -> bool:
    """Whether a name only follows a refusal of the writer's: "Ik meld me af, en ook mijn collega Sven"."""
    between = said[mention.sentence].plain[statement.end : mention.start]
    return mention.start >= statement.end and bool(phrases.LIKEWISE.match(between))


def is_listed_behind(
    statement: Statement, mention: Mention, said: Sequence[Sentence], found: Sequence[Mention]
) -> bool:
    """Whether a name stands in a list that tells whose refusal it is: "…, te weten die van Roos Calis en mijzelf"."""
    text = said[mention.sentence].plain
    between = text[statement.end : mention.start]
    if mention.start < statement.end or _REMAIN.search(text[statement.start : statement.end]):
        return False
    names = [(m.start, m.end) for m in found if m.sentence == mention.sentence]
    if statement.who is Who.OTHERS and _IS_HE.fullmatch(between):
        return True
    return bool(_NAMELY.match(between)) or (between.lstrip().startswith(":") and sums_up(text, names))
