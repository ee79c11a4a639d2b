"""Whether a mail takes back an earlier registration of which it names the people. Pure."""

import re
from collections.abc import Sequence

from processor.reading.letters.sentences import Sentence
from processor.reading.people.mentions import Mention
from processor.reading.saying.clauses import Who
from processor.reading.saying.signs import Sign
from processor.reading.saying.told import Told

_SIGNED_ME_UP = re.compile(
    r",? (?:mij|me|ons) (?:\w+ ){0,2}(?:had|heeft|hebben)\b|,? (?:had|heeft) (?:mij|me|ons) (?:\w+ )?aangemeld"
)
_THEMSELVES = re.compile(r"\bzich ?zelf\b[^.;]{0,30}\b(?:aangemeld|ingeschreven|opgegeven)\b|\b(?:him|her|them)sel")


def is_withdrawn(mention: Mention, said: Sequence[Sentence], told: Told, found: Sequence[Mention]) -> bool:
    """Whether the mail takes back the registration of which it names the people, and signs nobody up.

    A refusal of somebody else who is named takes nothing back, nor one behind those who signed themselves up.
    """
    number = mention.sentence
    if number not in told.signs.get(Sign.EARLIER, []) or told.positive or told.says(Sign.REPLACES):
        return False
    others = {m.sentence for m in found} - {number}
    refusals = [s for s in told.statements if s.sign is Sign.CANNOT]
    meant = any(s.who is not Who.OTHERS or (s.sentence <= number + 1 and s.sentence not in others) for s in refusals)
    return meant and not _THEMSELVES.search(said[number].plain)


def signed_me_up(mention: Mention, sentence: str) -> bool:
    """Whether the named one only made the registration that is taken back: "Piet had mij aangemeld"."""
    return bool(_SIGNED_ME_UP.match(sentence, mention.end))
