"""What a mail answers beside coming: drinks, diet, what somebody needs to take part, themes for later. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from processor.reading.drinks import drinks
from processor.reading.needs import access, diets
from processor.reading.sentences import Sentence
from processor.reading.themes import themes


@dataclass(slots=True)
class Answers:
    """What was answered, and in which sentences; None and empty are "not said"."""

    drinks: bool | None = None
    dietary: str | None = None
    access: str | None = None
    themes: tuple[str, ...] = ()
    used: set[int] = field(default_factory=set)


def answers(said: Sequence[Sentence]) -> Answers:
    """The answers in the sentences of a mail."""
    made = Answers()
    _answer_drinks(said, made)
    _answer_needs(said, made)
    found: list[str] = []
    for number in range(len(said)):
        here = themes(said, number)
        found += here
        if here:
            made.used.add(number)
    made.themes = tuple(dict.fromkeys(found))
    return made


def _answer_drinks(said: Sequence[Sentence], made: Answers) -> None:
    """Who says yes in one sentence and no in another has not answered."""
    votes: set[bool] = set()
    for number, sentence in enumerate(said):
        spoken, vote = drinks(sentence.plain)
        if spoken:
            made.used.add(number)
        if vote is not None:
            votes.add(vote)
    made.drinks = votes.pop() if len(votes) == 1 else None


def _answer_needs(said: Sequence[Sentence], made: Answers) -> None:
    wishes: list[str] = []
    for number, sentence in enumerate(said):
        spoken, here = diets(sentence.plain, asked=sentence.asks)
        wishes += here
        need = access(sentence.words, sentence.plain)
        made.access = made.access or need
        if spoken or need:
            made.used.add(number)
    wishes = list(dict.fromkeys(wishes))
    made.dietary = f"{', '.join(wishes[:-1])} en {wishes[-1]}" if len(wishes) > 1 else (wishes[0] if wishes else None)
