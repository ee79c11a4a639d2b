"""The numbers of a mail in the light of its sentences: who comes, who drops out, who was there before. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from processor.reading.counting import Count, Counted, counts
from processor.reading.sentences import Sentence
from processor.reading.signs import Sign
from processor.reading.statements import Told

_TERSE = 8  # words of a sentence that needs no verb to be about coming
_ABOUT = (Sign.EXTRA, Sign.REPLACES, Sign.CORRECTS, Sign.EARLIER, Sign.WAITING_LIST)


def numbers_of(said: Sequence[Sentence], told: Told) -> list[Count]:
    """The counts of people that bear on this meeting, in order."""
    return [count for number, sentence in enumerate(said) for count in _counts(number, sentence, told)]


def _counts(number: int, sentence: Sentence, told: Told) -> Iterator[Count]:
    found = counts(sentence.plain)
    if not found or not _concerns(number, sentence, told):
        return
    here = [s for s in told.statements if s.sentence == number]
    earlier = number in told.signs.get(Sign.EARLIER, [])
    former = number in told.others_before or (
        earlier and (not any(s.sign is not Sign.CANNOT for s in here) or _told_then(sentence))
    )
    for count in found:
        if any(s.sign is Sign.CANNOT and s.start <= count.start < s.end for s in here):
            yield replace(count, what=Counted.GONE)
        elif former and count.what is not Counted.MORE:
            yield replace(count, denied=True)
        else:
            yield count


def _told_then(sentence: Sentence) -> bool:
    """Whether the sentence repeats what an earlier mail said."""
    return bool(re.search(r"\b(?:stond|schreef|gaf ik|meldde|had ik|in mijn (?:mail|bericht))\b", sentence.plain))


def _concerns(number: int, sentence: Sentence, told: Told) -> bool:
    """Whether a sentence speaks of coming; "in een werkgroep van 8 mensen" of a long story doesn't."""
    if any(s.sentence == number for s in told.statements) or number in told.questions:
        return True
    return any(number in told.signs.get(sign, []) for sign in _ABOUT) or len(sentence.plain.split()) <= _TERSE
