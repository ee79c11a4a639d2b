"""What becomes of a person whom a mail names: he comes, he drops out, or he is only spoken of. Pure."""

import re
from collections.abc import Sequence
from enum import Enum

from processor.reading.letters.sentences import Sentence
from processor.reading.people import bystanders, first_person, phrases
from processor.reading.people.doings import does_else
from processor.reading.people.dropouts import is_refused
from processor.reading.people.enumeration import is_beside_writer, sums_up
from processor.reading.people.mentions import Mention
from processor.reading.people.references import meant_later
from processor.reading.people.withdrawals import is_withdrawn, signed_me_up
from processor.reading.saying.clauses import Who
from processor.reading.saying.signs import Sign
from processor.reading.saying.told import Told

_REACH = 2  # sentences behind a refusal in which a list of names says whose it is
FEW = 3  # words beside the names of an enumeration
_OTHER_VERB = re.compile(
    r"\b(?:heeft|hebben|had|hadden|zit|zitten|zat|werkt|werken|weet|weten|vindt|vinden|denkt|denken|nadenken|kent|kennen"
    r"|zegt|zei|leest|leidt|trekt|begeleidt|maakt|schrijft|speelt|houdt|afgesproken|gesproken)\b"
)
"""Says of the named something else than that they come."""
_RELATIVE = re.compile(r"\b(?:die|dat|wie|who) [^,]*")


class Fate(Enum):
    """What becomes of a named person."""

    COMES = 1
    LEAVES = 2
    PASSES = 3
    SETTLED = 4
    """He sees to it himself, or stays on the list as he was: nothing follows from his name."""
    ELSEWHERE = 5
    """He does something else than come; whether he gives up a place by that isn't said."""


def fate(
    mention: Mention, said: Sequence[Sentence], told: Told, found: Sequence[Mention], every: Sequence[Mention]
) -> Fate:
    """What becomes of a person that a mail names; `found` are all others beside the writer, `every` with him."""
    sentence = said[mention.sentence].plain
    handed = phrases.HANDED_TO.search(sentence[max(0, mention.start - 40) : mention.start])
    if is_withdrawn(mention, said, told, found):
        return Fate.SETTLED if signed_me_up(mention, sentence) else Fate.LEAVES
    if _is_perhaps(mention, sentence, told, found):
        return Fate.PASSES
    if _is_out_of_it(mention, sentence, told):
        return Fate.SETTLED
    gone = is_struck(mention, sentence) or is_refused(mention, said, told, found)
    if _is_summed_up_as_gone(mention, said, told, every) or (gone and not handed):
        return Fate.LEAVES
    return _open_fate(mention, said, told, every, handed=handed is not None)


def _open_fate(
    mention: Mention, said: Sequence[Sentence], told: Told, every: Sequence[Mention], *, handed: bool
) -> Fate:
    """What becomes of one of whom nothing says that he drops out; `handed`: he gets the place of another."""
    sentence = said[mention.sentence].plain
    led = (bystanders.was_to, bystanders.is_heard_of, bystanders.is_there_already)
    if any(is_so(mention, sentence) for is_so in led):
        return Fate.SETTLED
    if not handed and does_else(sentence, mention.start, mention.end):
        return Fate.ELSEWHERE
    later = handed or (not bystanders.is_told_of_it(mention, sentence) and meant_later(mention, said, told))
    if not later and _is_of_the_past(mention, sentence, told):
        return Fate.SETTLED
    comes = later or (not bystanders.is_incidental(sentence, mention) and _comes(mention, said, told, every))
    if comes:
        return Fate.COMES
    return Fate.SETTLED if mention.sentence in told.signs.get(Sign.LATER_TIME, []) else Fate.PASSES


def _is_of_the_past(mention: Mention, sentence: str, told: Told) -> bool:
    """Whether somebody only led to the writer's coming: "Eerst was Bas gevraagd, maar nu kom ik"."""
    here = [s for s in told.statements if s.sentence == mention.sentence and s.sign is not Sign.CANNOT]
    mine = bool(here) and all(s.who is Who.SELF for s in here)
    return mine and bystanders.is_of_the_past(mention, sentence, [s.start for s in here])


def _is_out_of_it(mention: Mention, sentence: str, told: Told) -> bool:
    """Whether nothing follows from a name: he has moved on, or his place is as it was."""
    apart = phrases.BY_HIMSELF.search(sentence, mention.end) and not is_beside_writer(
        sentence, mention.start, mention.end
    )
    himself = apart or _stays(mention, sentence, told)
    if himself or bystanders.sees_to_himself(sentence, mention.start, mention.end):
        return True
    moved = bystanders.has_moved_on(sentence, mention.start, mention.end)
    return moved and not told.speaks(Sign.CANNOT) and not told.says(Sign.REPLACES)


def is_struck(mention: Mention, sentence: str) -> bool:
    """Whether a person is taken out by words beside the name: "in plaats van Piet", "Piet valt uit"."""
    before, behind = sentence[max(0, mention.start - 80) : mention.start], sentence[mention.end : mention.end + 60]
    return bool(phrases.GONE_BEFORE.search(before) or phrases.GONE_BEHIND.match(behind))


def _is_perhaps(mention: Mention, sentence: str, told: Told, found: Sequence[Mention]) -> bool:
    """Whether somebody only comes perhaps, while others surely do."""
    left = max(sentence.rfind(mark, 0, mention.start) for mark in (",", ";", "."))
    right = min(
        (at for at in (sentence.find(mark, mention.end) for mark in (",", ";")) if at >= 0), default=len(sentence)
    )
    others = len(told.statements) > 1 or any(
        not left < m.start < right for m in found if m.sentence == mention.sentence
    )
    return bool(phrases.PERHAPS.search(sentence[left + 1 : right])) and others


def _stays(mention: Mention, sentence: str, told: Told) -> bool:
    """Whether somebody comes as he was to come already, while another drops out: "Piet komt wel gewoon"."""
    swapped = told.says(Sign.REPLACES) or told.says(Sign.EXTRA)
    earlier = told.speaks(Sign.CANNOT) and not swapped and not told.speaks(Sign.SIGNS_UP)
    return earlier and bool(phrases.AS_BEFORE.match(sentence, mention.end))


def _is_summed_up_as_gone(mention: Mention, said: Sequence[Sentence], told: Told, every: Sequence[Mention]) -> bool:
    """Whether a list of names follows a refusal: "Helaas moeten wij afzeggen. Het gaat om Piet en Karin"."""
    number = mention.sentence
    before = [s for s in told.statements if number - _REACH <= s.sentence < number]
    refused = bool(before) and all(s.sign is Sign.CANNOT for s in before) and not told.positive
    return refused and sums_up(said[number].plain, [(m.start, m.end) for m in every if m.sentence == number])


def _comes(mention: Mention, said: Sequence[Sentence], told: Told, found: Sequence[Mention]) -> bool:
    """Whether the sentence that names somebody speaks of coming, or names him without more."""
    number = mention.sentence
    taken_back = number in told.signs.get(Sign.EARLIER, []) and told.speaks(Sign.CANNOT) and not told.positive
    if taken_back and number not in told.signs.get(Sign.REPLACES, []):
        return False
    start, end = told.others_before.get(number, (0, 0))
    if start <= mention.start < end:
        return False
    if any(s.sentence == number and s.sign is not Sign.CANNOT for s in told.statements):
        return True
    text = said[number].plain
    if (
        _is_chosen(text, mention)
        or _is_counted(text, mention, told)
        or (number not in told.questions and is_beside_writer(text, mention.start, mention.end))
    ):
        return True
    news = (Sign.REPLACES, Sign.EXTRA, Sign.CORRECTS, Sign.EARLIER)
    told_of = any(number in told.signs.get(sign, []) for sign in news)
    return number not in told.questions and (told_of or _is_bare(said, mention, told, found))


def _is_chosen(text: str, mention: Mention) -> bool:
    """Whether somebody is the one whose name was still to come: "het is Piet Smit geworden"."""
    before = text[max(0, mention.start - 40) : mention.start]
    return bool(phrases.IT_IS.search(before) and phrases.CHOSEN.match(text, mention.end))


def _is_counted(text: str, mention: Mention, told: Told) -> bool:
    """Whether a chair is asked for this person, or he is one of those who were counted: "een voor Piet"."""
    before = text[max(0, mention.start - 40) : mention.start]
    return told.positive and bool(phrases.FOR.search(before) or phrases.SECOND.search(before))


def _is_bare(said: Sequence[Sentence], mention: Mention, told: Told, found: Sequence[Mention]) -> bool:
    """Whether names stand without a verb of their own: an enumeration after "ook", or a whole line of names."""
    text = said[mention.sentence].plain
    rest = list(text)
    for other in found:
        if other.sentence == mention.sentence:
            rest[other.start : other.end] = " " * (other.end - other.start)
    left = [word for word in "".join(rest).split() if any(c.isalpha() for c in word) and "@" not in word]
    if _OTHER_VERB.search(_RELATIVE.sub(" ", "".join(rest))):
        return False
    follows = any(s.sentence == mention.sentence - 1 and s.sign is not Sign.CANNOT for s in told.statements)
    if follows and phrases.LISTING.match(text):
        return True
    named = [(m.start, m.end) for m in found if m.sentence == mention.sentence]
    if (len(left) <= FEW or sums_up(text, named)) and (told.positive or not told.statements):
        return True
    return follows and len(left) <= 2 * FEW and bool(first_person.ALONG.search(text))
