"""Whom a later sentence means: "hij", "haar", and "wij" behind "mijn collega Sven en ik". Pure."""

from collections.abc import Sequence

from processor.reading.letters.sentences import Sentence
from processor.reading.people import first_person, phrases
from processor.reading.people.mentions import Mention
from processor.reading.saying.clauses import Who
from processor.reading.saying.signs import Sign
from processor.reading.saying.told import Statement, Told

_REACH = 2  # sentences in which "hem" still means the one named before
_BEFORE = 50  # letters before a name in which the writer is joined to it


def meant_later(mention: Mention, said: Sequence[Sentence], told: Told) -> bool:
    """Whether the writer goes on to speak of this person: "Onze nieuwe collega … Wil je hem alvast noteren?"."""
    number = mention.sentence
    later = [s for s in told.statements if s.sign is not Sign.CANNOT and number <= s.sentence <= number + _REACH]
    return any(_means(statement, mention, said) for statement in later)


def _means(statement: Statement, mention: Mention, said: Sequence[Sentence]) -> bool:
    text = first_person.ASKED_ME.sub(" ", said[statement.sentence].plain)
    if statement.who is Who.ALL and _is_one_of_us(mention, said, statement):
        return True
    if statement.sign is Sign.COMES:
        if statement.sentence == mention.sentence:
            return statement.start > mention.end and bool(phrases.THAT_HE.search(text, mention.end))
        return statement.who is Who.OTHERS and bool(phrases.HE.search(text))
    him = phrases.HIM.search(text, mention.end if statement.sentence == mention.sentence else 0)
    return him is not None and not first_person.OBJECT_ME.search(text)


def _is_one_of_us(mention: Mention, said: Sequence[Sentence], statement: Statement) -> bool:
    """Whether "wij" means this person and the writer: "Mijn collega Sven en ik werken aan … Wij komen graag"."""
    text = said[mention.sentence].plain
    if statement.sentence == mention.sentence and statement.start < mention.end:
        return False
    joined = phrases.AND_I.match(text, mention.end) or phrases.I_AND.search(
        text[max(0, mention.start - _BEFORE) : mention.start]
    )
    return bool(joined)
