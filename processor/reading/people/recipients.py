"""Whom beside us the mail is sent to, and which of its sentences are said to them: "Arne, wil jij …?". Pure."""

import re
from collections.abc import Collection, Sequence

from processor.reading.letters.letter import Letter
from processor.reading.letters.sentences import Sentence
from processor.reading.people.names.addresses import name_from_address
from processor.reading.people.names.display import parse_display
from processor.reading.text.folding import plain

_CALLED = re.compile(r"\W*(?:en |ps:? |p\.s\.:? )?@?(?P<name>[\w'-]+)(?: [\w'-]+){0,3} ?[,:!]\s")
"""A sentence that begins by calling somebody."""


def said_to_others(letter: Letter, said: Sequence[Sentence], own: Collection[str]) -> list[int]:
    """The numbers of the sentences that begin with the given name of another reader; `own` are our addresses."""
    message = letter.message
    others = (
        [a for a in (*message.to, *message.cc) if a.email not in own] if len(message.to) + len(message.cc) > 1 else []
    )
    if not others:
        return []
    names = [parse_display(a.name) or name_from_address(a.email) for a in others]
    known = {plain(name.given) for name in names if name is not None and name.given}
    called = ((number, _CALLED.match(sentence.plain)) for number, sentence in enumerate(said))
    return [number for number, match in called if match and match["name"] in known]
