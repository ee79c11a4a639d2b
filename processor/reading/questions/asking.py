"""Which questions of a mail stand once all of it is heard: what is only courtesy beside the rest falls away. Pure."""

import re
from collections.abc import Collection, Sequence

from processor.reading.answering.diets import diets
from processor.reading.counts.counting import NUMBERS, counts
from processor.reading.letters.sentences import Sentence
from processor.reading.questions.courtesy import Courtesy, courtesy_in, is_heed
from processor.reading.questions.musing import is_taken_up, muses, was_answered
from processor.reading.questions.questions import is_bespoken
from processor.reading.saying.clauses import Places
from processor.reading.saying.implied import is_asked_to_come
from processor.reading.saying.signs import Sign
from processor.reading.saying.told import Told
from processor.reading.text.folding import words

_TAKES_OFF = re.compile(
    r"\b(?:er ?af|eraf|eruit|af ?(?:te )?halen|halen|haalt?|schrap\w*|streep\w*|strepen|verwijder\w*|annule\w+|cancel"
    r"|remove|afmelden|uitschrijven|vervallen|van (?:de|uw|je|jullie) \w*lijst)\b"
)
_ONE = frozenset({"een", "one", "1", "18"})
_NEAR = 2  # sentences before a plea to heed something, in which it is told


def courtesy_of(said: Sequence[Sentence], number: int, signs: set[Sign], named: Places) -> Courtesy | None:
    """The courtesy that a sentence asks, if it asks anything; `named` are the places of its names."""
    if is_asked_to_come(said[number].plain):
        return Courtesy.KINDNESS
    if not said[number].asks and Sign.WONDERS not in signs:
        return None
    found = courtesy_in(said[number].plain, named, said[number + 1].plain if number + 1 < len(said) else "")
    if was_answered(said, number):
        return Courtesy.KINDNESS
    if found is None and (_heeds(said, number) or (said[number].asks and _is_seen_to(said, number, named))):
        return Courtesy.KINDNESS
    return found or (Courtesy.MUSING if muses(said[number], named) else None)


def _is_seen_to(said: Sequence[Sentence], number: int, named: Places) -> bool:
    """Whether what comes after it leaves nothing to be answered."""
    return is_taken_up(said, number) or (not named and is_bespoken(said, number))


def _heeds(said: Sequence[Sentence], number: int) -> bool:
    """Whether it is only asked to heed a diet that is told: "Ik eet halal. Kunt u daar rekening mee houden?"."""
    told = (Sentence(s.words, s.plain.replace("?", "."), s.listed) for s in said[max(0, number - _NEAR) : number + 1])
    return is_heed(said[number].plain) and any(diets(sentence) for sentence in told)


def standing(said: Sequence[Sentence], told: Told) -> list[int]:
    """The sentences that ask what must be answered, in order."""
    unheard = [n for n, courtesy in told.courtesies.items() if courtesy is Courtesy.ACT and _is_unheard(n, said, told)]
    return sorted({*(n for n in told.questions if not _is_courtesy(n, said, told)), *unheard})


def release(told: Told, numbers: Collection[int]) -> None:
    """Let the sentences of these numbers ask nothing of us: they are said to somebody else."""
    told.courtesies |= dict.fromkeys(numbers, Courtesy.KINDNESS)
    told.questions = [n for n in told.questions if n not in numbers]


def is_open(number: int, told: Told) -> bool:
    """Whether a question may be more than courtesy in a mail that tells nothing else."""
    return told.courtesies.get(number, Courtesy.ANSWER) is Courtesy.ANSWER


def _is_courtesy(number: int, said: Sequence[Sentence], told: Told) -> bool:
    """Whether a question is no more than courtesy beside what else is told."""
    courtesy = told.courtesies.get(number)
    if courtesy is Courtesy.ANSWER:
        return any(s.sentence != number for s in told.statements) and not told.says(Sign.EARLIER)
    if courtesy is Courtesy.MUSING:  # put after somebody's coming, it may be a question
        return any(s.sentence > number or not said[number].asks for s in told.statements)
    return courtesy is Courtesy.KINDNESS


def _is_unheard(number: int, said: Sequence[Sentence], told: Told) -> bool:
    """Whether it is asked to take somebody off, or for a number of chairs, and no rule understood it."""
    text = said[number].plain
    if _TAKES_OFF.search(text) and not told.speaks(Sign.CANNOT):
        return True
    if any(s.sentence == number for s in told.statements):
        return False
    numbers = [word for word in words(text) if (word in NUMBERS or word.isdigit()) and word not in _ONE]
    return bool(numbers) and not counts(text)
