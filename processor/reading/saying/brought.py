"""Whether who or what is brought along is a person: "ik neem een collega mee", "ik neem stroopwafels mee". Pure."""

import re

from processor.reading.saying.clauses import Places

_TAKES = re.compile(r"\b(?:neemt?|nemen|breng\w*|mee ?(?:te )?(?:nemen|brengen)|meeneem\w*)\b")
_SOMEBODY = re.compile(
    r"\b(?:collega\S*|iemand|medewerk\w*|stagiair\w*|trainee\w*|mensen|person\w*|wethouder|man|vrouw|\d"
    r"|een(?= mee|\W*$)|nog een"
    r"|een (?:andere|tweede|derde)"
    r"|twee|drie|vier|vijf"
    r"|hem|haar|ze|hen|allen|allemaal|team|groep\w*|delegatie|anderen|deel|plaats|plek|partner|directeur"
    r"|manager|teamleider"
    r"|chef|baas|burgemeester|griffier|uitnodiging|ik|wij|we)\b"
)
_I_WE = re.compile(r"\b(?:ik|wij|we)\b")


def takes_things(text: str, named: Places) -> bool:
    """Whether what is brought along is no person: "ik neem stroopwafels mee"."""
    taken = _TAKES.search(text)
    return bool(taken) and not named and not _SOMEBODY.search(_I_WE.sub(" ", text))


def takes_nobody(words: str, clause: str, named: Places, start: int) -> bool:
    """Whether the words of a clause, which begins at start, bring along what nobody is."""
    here = any(start <= first < start + len(clause) for first, _ in named)
    return bool(_TAKES.search(words)) and not _SOMEBODY.search(clause) and not here
