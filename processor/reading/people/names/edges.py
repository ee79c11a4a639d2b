"""Where a name begins and ends beside capitals that are no part of it: what somebody is, and the next person. Pure."""

from collections.abc import Sequence

from processor.reading.people.names.desks import is_role
from processor.reading.people.names.name import is_given, is_initials, is_prefix
from processor.reading.people.names.name_data import JOB_WORDS, PLACES
from processor.reading.people.names.tokens import Token
from processor.reading.text.folding import plain

_TOPIC = 3  # words that tell of what somebody is "adviseur"


def only_precedes(words: Sequence[Token], at: int) -> bool:
    """Whether a word only stands before a whole name: "noteer voor Leiden Roos Smit", "Kamergenoot Pim van Dam"."""
    if at + 2 >= len(words) or words[at].stopped or words[at + 1].stopped or is_given(words[at].word):
        return False
    named = words[at + 1].capital and is_given(words[at + 1].word)
    if plain(words[at].word) in PLACES:
        return named and words[at + 2].capital
    if is_role(words[at].word):
        return named and (words[at + 2].capital or is_prefix(words[at + 2].word))
    return _is_of_work(words, at) and _stands_whole(words, at)


def _is_of_work(words: Sequence[Token], at: int) -> bool:
    """Whether a word belongs to the function before it: "projectleider Vechtpark", "adviseur Ruimtelijke Ordening"."""
    start = at
    while start and at - start < _TOPIC and words[start].capital and not is_given(words[start].word):
        start -= 1
        if words[start].stopped:
            return False
        if plain(words[start].word) in JOB_WORDS or is_role(words[start].word):
            return True
    return False


def _stands_whole(words: Sequence[Token], at: int) -> bool:
    """Whether a whole name, whose given name or initials are known, stands behind a word and those like it."""
    opens = (i for i in range(at + 1, min(at + 1 + _TOPIC, len(words) - 1)) if _opens_name(words[i]))
    first = next(opens, 0)
    if not first or any(word.stopped or not word.capital for word in words[at:first]) or words[first].stopped:
        return False
    behind = words[first + 1]
    return behind.capital or is_prefix(behind.word)


def _opens_name(token: Token) -> bool:
    return token.capital and (is_given(token.word) or (is_initials(token.word) and "." in token.word))


def begins_another(words: Sequence[Token], at: int, end: int) -> bool:
    """Whether a second whole name follows a whole one without a comma: "Bianca de Wit Osman Güler"."""
    if end - at < 2 or end + 1 >= len(words) or words[end].stopped:  # noqa: PLR2004 - a given name and a surname
        return False
    first, last, given, behind = words[at], words[end - 1], words[end], words[end + 1]
    whole = is_given(first.word) and last.capital and not is_given(last.word) and not is_prefix(last.word)
    opens = given.capital and is_given(given.word)
    return whole and opens and (is_prefix(behind.word) or behind.capital)


def is_surname_aside(words: Sequence[Token], at: int, end: int) -> bool:
    """Whether brackets behind a given name open with its surname: "Bo (Vermeulen, griffie)", not "Jo (J. Bos)"."""
    return end == at + 1 and is_given(words[at].word) and not is_initials(words[end].word)


def is_called(words: Sequence[Token], at: int, end: int) -> bool:
    """Whether a call name in brackets follows initials and a surname: "A.J. de Smidt (Arjan)"."""
    if end - at < 2 or end >= len(words) or words[end - 1].stopped or not words[end].word.startswith("("):  # noqa: PLR2004
        return False
    return is_initials(words[at].word) and is_given(words[end].word[1:-1])
