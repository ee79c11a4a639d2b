"""Whether a piece of a line is a name, every word of which fits one, or a function. Pure."""

import re

from processor.reading.people.names.desks import is_functional
from processor.reading.people.names.grammar import natural, parse_name
from processor.reading.people.names.name import Name, is_foreign, is_given, is_initials, is_prefix, is_title
from processor.reading.people.names.name_data import COMMON_SURNAMES, JOB_WORDS
from processor.reading.text.folding import plain, words

_ACRONYM = re.compile(r"^[A-Z]{3,5}$")


def is_function(piece: str) -> bool:
    """Whether a piece tells what somebody does, not who he is: "raadsadviseur", "wijkmanager Vlijmen"."""
    said = words(piece)
    return bool(said) and not is_given(said[0]) and any(word in JOB_WORDS for word in said)


def as_name(piece: str) -> Name | None:
    """The name in a piece of a line when every word of it fits one and something speaks for a person."""
    piece = natural(piece)
    said = [t for t in piece.split() if not is_title(t)]
    if not said or len(said) > 7 or is_functional(piece):  # noqa: PLR2004 - the longest name
        return None
    known = is_given(said[0]) or is_initials(said[0])
    if (
        is_foreign(said)
        or (_ACRONYM.match(said[0]) and not piece.isupper())
        or all(len(t.strip(".")) == 1 for t in said)
    ):
        return None
    fits = all(t[:1].isupper() or is_prefix(t) or t.startswith(("(", "'")) for t in said)
    surname = len(said) > 1 and (plain(said[-1]) in COMMON_SURNAMES or any(is_prefix(t) for t in said))
    if fits and (known or surname or len(said) in (2, 3)) and not (len(said) == 1 and not known):
        return parse_name(piece)
    return parse_name(piece) if known and len(said) > 1 and piece.islower() and surname else None
