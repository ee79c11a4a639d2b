"""What a mail answers beside coming: drinks, diet, what somebody needs to take part, themes for later. Pure.

Each is read by its own module of answering/; here they come together, with the sentences that told them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from processor.reading.answering import access, diets, drinks, themes
from processor.reading.sentences import Sentence


@dataclass(slots=True)
class Answers:
    """What was answered, and in which sentences; None and empty are "not said"."""

    drinks: bool | None = None
    dietary: str | None = None
    access: str | None = None
    themes: tuple[str, ...] = ()
    used: set[int] = field(default_factory=set)


def answers(said: Sequence[Sentence], *, subject: str = "", lines: Sequence[str] = (), whole: str = "") -> Answers:
    """The answers in the sentences of a mail.

    `subject` is one that the sender typed himself, `lines` the body for its tables, `whole` the text with its quotes,
    for the answers typed between them.
    """
    made = Answers()
    made.themes = _themes(said, made.used)
    proposed = set(made.used)
    made.drinks = _drinks(said, made.used, (drinks.of_subject(subject), drinks.of_table(lines), drinks.of_reply(whole)))
    for_cook: list[str] = []
    to_take_part: list[str] = []
    for number, sentence in enumerate(said):
        if number not in proposed:
            for_cook += _noted(diets.diets(sentence), number, made.used)
            to_take_part += _noted(access.needs(sentence) or None, number, made.used)
    made.dietary = ", ".join(dict.fromkeys(for_cook)) or None
    made.access = ", ".join(dict.fromkeys(to_take_part)) or None
    return made


def _noted(found: tuple[str, ...] | None, number: int, used: set[int]) -> tuple[str, ...]:
    if found is None:
        return ()
    used.add(number)
    return found


def _drinks(said: Sequence[Sentence], used: set[int], elsewhere: Sequence[drinks.Vote | None]) -> bool | None:
    votes = {vote for vote in elsewhere if vote is not None}
    for number, sentence in enumerate(said):
        vote = drinks.vote(sentence)
        if vote is not None:
            votes.add(vote)
            if not sentence.asks:
                used.add(number)
            elif drinks.is_heading(sentence) and number + 1 < len(said):
                votes.add(drinks.under_heading(said[number + 1]))
                used |= {number, number + 1}
    if votes and any(drinks.leaves_early(sentence) for sentence in said):
        votes.add(drinks.Vote.NO)
    return drinks.settled(votes)


def _themes(said: Sequence[Sentence], used: set[int]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for number in range(len(said)):
        if number not in used:
            named, told = themes.themes(said, number)
            found |= dict.fromkeys(named)
            used |= told
    return tuple(found)
