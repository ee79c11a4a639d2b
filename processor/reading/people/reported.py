"""What another said, quoted in a sentence: 'Leo appte mij: "laat weten dat ik niet kom"' is of Leo. Pure.

Also what a town does that isn't the writer's.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from processor.reading.letters.sentences import Sentence
from processor.reading.people.mentions import Mention
from processor.reading.people.names.name_data import PLACES
from processor.reading.saying.clauses import Who
from processor.reading.saying.signs import Sign
from processor.reading.saying.told import Statement, Told

_SAYS = re.compile(
    r"\b(?:app\w*|mail\w*|sms\w*|bel(?:t|de)|zegt|zei|schrijft|schreef|liet (?:me |mij |ons )?weten|laat weten|meldt"
    r"|meldde|stuurde|vroeg|vraagt|texted|wrote|says|said|writes|tells|told)\b"
)
_QUOTED = re.compile(r"[\"“„'‘](?P<words>[^\"“”„]{6,300})[\"”'’]")

_TOWN_STAYS = re.compile(
    r"^\W*(?:(?:de |onze )?(?:buur)?gemeente )?((?:[\w'-]+ ){1,3}?)(?:doet|komt|gaat|neemt|haakt|slaat|kan|is|laat)\b"
)


def is_of_other_body(statement: Statement, said: Sequence[Sentence], told: Told) -> bool:
    """Whether a town, not the writer, stays away, where he says that he comes: "Gouda doet dit keer niet mee"."""
    if statement.sign is not Sign.CANNOT or statement.who is not Who.SELF:
        return False
    town = _TOWN_STAYS.match(said[statement.sentence].plain[statement.start : statement.end])
    mine = any(s.sign is not Sign.CANNOT and s.who is not Who.OTHERS for s in told.statements)
    return town is not None and mine and town[1].strip() in PLACES


def as_reported(statement: Statement, said: Sequence[Sentence], found: Sequence[Mention]) -> Statement:
    """The statement, as one of others when it stands between the quotation marks of what somebody named said."""
    if statement.who is not Who.SELF:
        return statement
    text = said[statement.sentence].plain
    for quote in _QUOTED.finditer(text):
        if quote.start() < statement.start < quote.end() and _SAYS.search(text[: quote.start()]):
            named = any(m.sentence == statement.sentence and m.end <= quote.start() for m in found)
            return replace(statement, who=Who.OTHERS) if named else statement
    return statement
