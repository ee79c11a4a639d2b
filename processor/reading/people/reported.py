"""What another said, quoted in a sentence: 'Leo appte mij: "laat weten dat ik niet kom"' is of Leo. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from processor.reading.letters.sentences import Sentence
from processor.reading.people.mentions import Mention
from processor.reading.saying.clauses import Who
from processor.reading.saying.told import Statement

_SAYS = re.compile(
    r"\b(?:app\w*|mail\w*|sms\w*|bel(?:t|de)|zegt|zei|schrijft|schreef|liet (?:me |mij |ons )?weten|laat weten|meldt"
    r"|meldde|stuurde|vroeg|vraagt|texted|wrote|says|said|writes|tells|told)\b"
)
_QUOTED = re.compile(r"[\"“„'‘](?P<words>[^\"“”„]{6,300})[\"”'’]")


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
