"""What a mail answers beside coming: drinks, diet, what somebody needs to take part, themes for later. Pure.

Each is read by its own module of answering/; here they come together, with the sentences that told them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from processor.reading.answering import access, diets, themes
from processor.reading.answering.staying import stays_for_drinks
from processor.reading.letters.sentences import Sentence, sentences
from processor.reading.text.folding import plain

_LONGEST = 2_000  # characters of a sentence that are looked at
_FORM = re.compile(
    r"^\W*(?:borrel|drinks|dieet|diet|allergie|eetwens|thema|themes?\b|toegankelijk|voorziening"
    r"|hulpmiddel)[\w /()'?]{0,40}:"
)
_ADDED = re.compile(
    r"\bborrel(?:en)? (?:ja|nee|graag|ook)\b|\b(?:graag|ook|geen|zonder|met|voor de|bij de|en) borrel(?:en)?\b"
    r"|\b(?:eet|eten|lust|verdraag\w*) (?:\w+ ){0,3}?(?:geen|\w+vrij|vegetari\w+|vegan\w*|halal|kosher)\b"
    r"|\b(?:geen|zonder) (?:vlees|vis|varkensvlees|noten|pinda'?s|gluten|lactose)\b|\ballergi\w+ voor\b"
)


@dataclass(slots=True)
class Answers:
    """What was answered, and in which sentences; None and empty are "not said"."""

    drinks: bool | None = None
    dietary: str | None = None
    access: str | None = None
    themes: tuple[str, ...] = ()
    used: set[int] = field(default_factory=set)


def answers(
    said: Sequence[Sentence], *, subject: str = "", lines: Sequence[str] = (), below: str = "", whole: str = ""
) -> Answers:
    """The answers in the sentences of a mail.

    `subject` is one that the sender typed himself, `lines` those of a form ("Borrel: ja"), `below` what stands in and
    under the signature, `whole` the text with its quotes, for the answers typed between them.
    """
    made = Answers()
    said = [_bounded(sentence) for sentence in (*said, *_of_form(said, lines), *_afterthoughts(below))]
    made.themes = _themes(said, made.used) or themes.of_reply(whole)
    proposed = set(made.used)
    made.drinks = stays_for_drinks(said, made.used, subject=subject, whole=whole)
    for_cook: list[str] = []
    to_take_part: list[str] = []
    for number, sentence in enumerate(said):
        themes_told = made.themes if number in proposed else ()
        for_cook += _beside(_noted(diets.diets(sentence), number, sentence, made.used), themes_told)
        to_take_part += _beside(_noted(access.needs(sentence) or None, number, sentence, made.used), themes_told)
    made.dietary = ", ".join(dict.fromkeys(for_cook)) or None
    made.access = ", ".join(dict.fromkeys(to_take_part)) or None
    return made


def _bounded(sentence: Sentence) -> Sentence:
    """The sentence, or its beginning where it is longer than anybody's: what is looked for must not take long."""
    if len(sentence.plain) <= _LONGEST:
        return sentence
    return Sentence(sentence.words[:_LONGEST], sentence.plain[:_LONGEST], sentence.listed)


def _of_form(said: Sequence[Sentence], lines: Sequence[str]) -> list[Sentence]:
    """The lines of a form that answer, also where they stand below what counts as the text of the mail."""
    answering = [line.strip() for line in lines if ":" in line and _FORM.match(plain(line))]
    known = {sentence.words.strip() for sentence in said} if answering else set()
    return [Sentence(line, plain(line)) for line in answering if line not in known]


def _afterthoughts(below: str) -> list[Sentence]:
    """What somebody adds under his name: "Jacco eet glutenvrij, bijna vergeten."."""
    if not _ADDED.search(plain(below[:_LONGEST])):
        return []
    return [one for one in sentences(below[:_LONGEST]) if _ADDED.search(one.plain) and not _FORM.match(one.plain)]


def _beside(found: Sequence[str], proposed: Sequence[str]) -> list[str]:
    """What was found that isn't the words of a proposed theme: "toegankelijkheid voor rolstoelen" is no need."""
    return [one for one in found if not any(plain(one) in plain(theme) for theme in proposed)]


def _noted(found: tuple[str, ...] | None, number: int, sentence: Sentence, used: set[int]) -> tuple[str, ...]:
    if found is not None and not sentence.asks:
        used.add(number)
    return found or ()


def _themes(said: Sequence[Sentence], used: set[int]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for number in range(len(said)):
        if number not in used:
            named, told = themes.themes(said, number, after=bool(found) and number - 1 in used)
            found |= dict.fromkeys(named)
            used |= told
    return tuple(found)
