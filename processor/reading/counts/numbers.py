"""The numbers of a mail in the light of its sentences: who comes, who drops out, who was there before. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from processor.reading.counts.counting import Count, Counted, counts
from processor.reading.letters.sentences import Sentence
from processor.reading.saying.clauses import Who
from processor.reading.saying.signs import Sign
from processor.reading.saying.told import Told

_TURN = re.compile(r"\b(?:maar|but|inmiddels|nu|dan|zodat|samen)\b")
_WOULD = re.compile(r"\bzou(?:den)?\b(?!.{0,40}\b(?:graag|willen)\b)")
_TURNS = re.compile(r"\b(?:maar|echter|helaas|moet|dus)\b")
_ALL_TOLD = re.compile(
    r"\b(?:inclusief|incl\.?|onder wie|waaronder|including) (?:ik|mij|mezelf|mijzelf|ondergetekende|me)"
    r"|\b(?:mijzelf|mezelf|mij|ikzelf|ondergetekende) (?:meegerekend|inbegrepen|incluis|included)"
)
_PARTITIVE = re.compile(r"\bvan (?:ons|onze|hen)\b")
"""A whole of which a part drops out: "van ons drieen valt Piet af"."""
_TERSE = 6  # words of a sentence that needs no verb to be about coming
_RENEWED = re.compile(
    r"\b(?:naar|tot|er (?:nu |dus )?(?:nog |maar |slechts |toch )+|nu|voortaan|inmiddels|dus) (?:met )?$"
)
"""Before a number: it is the new one, though its sentence speaks of the old registration."""
_ABOUT = (Sign.EXTRA, Sign.REPLACES, Sign.CORRECTS, Sign.EARLIER, Sign.WAITING_LIST)


def numbers_of(said: Sequence[Sentence], told: Told) -> list[Count]:
    """The counts of people that bear on this meeting, in order."""
    return [count for number in range(len(said)) for count in _counts(number, said, told)]


def _counts(number: int, said: Sequence[Sentence], told: Told) -> Iterator[Count]:
    sentence = said[number]
    found = counts(sentence.plain)
    if not found or not _concerns(number, sentence, told, found):
        return
    here = [s for s in told.statements if s.sentence == number]
    for count in found:
        gone = [s for s in here if s.sign is Sign.CANNOT and s.start <= count.start < s.end]
        if (
            gone
            and all(s.who is Who.OTHERS for s in gone)
            and _PARTITIVE.search(sentence.plain, max(0, count.start - 4), count.end)
        ):
            yield replace(count, denied=True)
        elif gone:
            yield replace(count, what=Counted.GONE)
        elif count.what is not Counted.MORE and _is_former(count, number, said, told):
            yield replace(count, denied=True)
        else:
            yield count


def _next(number: int, said: Sequence[Sentence]) -> str:
    return f" {said[number + 1].plain}" if number + 1 < len(said) else ""


def _is_former(count: Count, number: int, said: Sequence[Sentence], told: Told) -> bool:
    """Whether the number is of an earlier registration; what follows "maar" is new again."""
    sentence = said[number]
    if number in told.others_before:
        return True
    if _RENEWED.search(sentence.plain[: count.start]) or _RENEWED.search(_up_to_number(count, sentence)):
        return False
    if _WOULD.search(sentence.plain[: count.start]) and _TURNS.search(
        sentence.plain[count.end :] + _next(number, said)
    ):
        return True
    if number not in told.signs.get(Sign.EARLIER, []):
        return False
    turn = _TURN.search(sentence.plain)
    if turn and count.end > turn.end():
        return False
    here = [s for s in told.statements if s.sentence == number and s.sign is not Sign.CANNOT]
    before = [s for s in here if not turn or s.start < turn.start()]
    return not before or _told_then(sentence)


def _up_to_number(count: Count, sentence: Sentence) -> str:
    """What a count says before its last word, which is mostly the number: "er nog maar een"."""
    return sentence.plain[: count.end].rpartition(" ")[0] + " "


def _told_then(sentence: Sentence) -> bool:
    """Whether the sentence repeats what an earlier mail said."""
    return bool(re.search(r"\b(?:stond|schreef|gaf ik|meldde|had ik|in mijn (?:mail|bericht))\b", sentence.plain))


def _concerns(number: int, sentence: Sentence, told: Told, found: Sequence[Count]) -> bool:
    """Whether a sentence speaks of coming; "in een werkgroep van 8 mensen" of a long story doesn't."""
    if (
        any(count.final for count in found)
        or _ALL_TOLD.search(sentence.plain)
        or any(s.sentence == number for s in told.statements)
        or number in told.questions
    ):
        return True
    return any(number in told.signs.get(sign, []) for sign in _ABOUT) or len(sentence.plain.split()) <= _TERSE
