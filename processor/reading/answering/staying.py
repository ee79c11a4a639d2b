"""Whether the writer and his company stay for the drinks, from all that a mail says of it. Pure.

What one sentence says is drinks.py's; here they come together: what was said before gives way to what is said now, and
where one stays and another goes nothing is answered.
"""

import re
from collections.abc import Iterator, Sequence

from processor.reading.answering.drinks import Vote, is_heading, of_reply, of_subject, said_of_them, settled, vote
from processor.reading.answering.drinkwords import MENTION
from processor.reading.answering.glasses import goes_at_once
from processor.reading.answering.parting import leaves_early
from processor.reading.answering.superseded import is_earlier, takes_back
from processor.reading.letters.sentences import Sentence
from processor.reading.text.folding import plain

_FOR_THAT = re.compile(r"\bdaar (?:blijf|blijven|ben|zijn) (?:ik|we|wij) (?:(?:\w+ )?(?:voor|bij)|(?:\w+ )?hangen)\b")
_ASKED = re.compile(r"[^.!?\n]*\?")


def stays_for_drinks(said: Sequence[Sentence], used: set[int], *, subject: str, whole: str) -> bool | None:
    """The answer, None where there is none; adds to `used` the sentences that told."""
    now = {vote for vote in (of_subject(subject), of_reply(whole)) if vote is not None}
    before: set[Vote] = set()
    for number, one in _votes(said, used):
        (before if is_earlier(said[number].plain) else now).add(one)
    votes = now if now - {Vote.NOTHING} else before
    if votes and any(leaves_early(sentence.plain) for sentence in said):
        votes = votes | {Vote.NO}
    return settled(votes) if votes else _unvoted(said, whole)


def _votes(said: Sequence[Sentence], used: set[int]) -> Iterator[tuple[int, Vote]]:
    """What each sentence says, with the number of it."""
    for number, sentence in enumerate(said):
        one = vote(sentence)
        if one is not None:
            yield number, one
            if not sentence.asks:
                used.add(number)
        if number + 1 < len(said) and (is_heading(sentence) or is_earlier(sentence.plain)):
            yield from _with_next(sentence, said[number + 1], number, used)


def _with_next(raises: Sentence, following: Sentence, number: int, used: set[int]) -> Iterator[tuple[int, Vote]]:
    """What the sentence after one that raises the drinks, or tells of before, says without naming them again."""
    if is_heading(raises):
        yield number + 1, said_of_them(following)
        used |= {number, number + 1}
    elif takes_back(following.plain) and vote(following) is None:
        yield number + 1, Vote.YES if said_of_them(raises) is Vote.NO else Vote.NO
        used |= {number, number + 1}


def _unvoted(said: Sequence[Sentence], whole: str) -> bool | None:
    """What is said without any word for the drinks: going home at once, or "daar blijf ik voor" to who asked."""
    if any(goes_at_once(sentence.plain) for sentence in said):
        return False
    if any(_FOR_THAT.search(sentence.plain) for sentence in said) and _asked_in(whole):
        return True
    return None


def _asked_in(whole: str) -> bool:
    return any(MENTION.search(question) for question in _ASKED.findall(plain(whole)))
