"""What of a letter experience looks at: its words, two by two, and the signs that the rules heard in it. Pure."""

import re
from collections.abc import Iterator
from itertools import pairwise

from processor.reading.deciding.situation import Situation
from processor.reading.hearing import Heard
from processor.reading.letters.letter import Letter
from processor.reading.people.names.name_data import GIVEN_NAMES, WORD_NAMES
from processor.reading.text.folding import plain

_TOKEN = re.compile(r"[^\s.,;:!?()\"<>\[\]]+")
_DIGITS = re.compile(r"\d+")
_MOST_WORDS = 600  # words that are looked at; who signs up says so before
_STEM = 5
"""Letters that the forms of a word share: "aanmelden", "aanmeld"."""
_FLAGS = (
    "reply",
    "forward",
    "spoken",
    "invited",
    "confirmed",
    "overheard",
    "alarmed",
    "terse",
    "marked",
    "refusing",
    "afterwards",
    "titled",
    "sorry",
    "aside",
    "among_peers",
    "earlier",
    "threaded",
    "others_come",
    "newcomers",
    "total",
)
_PARTY = (
    "sender_comes",
    "sender_leaves",
    "sender_named",
    "coming",
    "leaving",
    "passing",
    "listed",
    "unnamed",
    "struck",
)
_MOST_LOOSE = 3


def features(letter: Letter, heard: Heard, situation: Situation) -> frozenset[str]:
    """The features of a letter: `word`, `word word`, `~stem`, and `=sign` for what the rules heard."""
    return frozenset((*_phrases(letter), *_signs(letter, heard, situation)))


def _phrases(letter: Letter) -> Iterator[str]:
    """The words of the subject and of each sentence, alone and two by two, with marks where these begin and end."""
    lines = [f"=subject {plain(letter.subject)}"]
    lines += [f"=begin {sentence.plain} {'=asks' if sentence.asks else '=end'}" for sentence in letter.sentences]
    tokens = worded(" ".join(lines))[:_MOST_WORDS]
    yield from tokens
    yield from (f"{first} {second}" for first, second in pairwise(tokens))
    yield from (f"~{stem(token)}" for token in tokens if not token.startswith("="))


def worded(text: str) -> list[str]:
    """The words of a plain text, a number as 0 and a given name as =name: of whom it is told teaches nothing."""
    return ["=name" if _is_name(word) else word for word in _TOKEN.findall(_DIGITS.sub("0", text))]


def stem(word: str) -> str:
    """What the forms of a word have in common, roughly; a mark as "=name" is left whole."""
    return word if word.startswith("=") else word[:_STEM]


def _is_name(word: str) -> bool:
    return word in GIVEN_NAMES and word not in WORD_NAMES


def _signs(letter: Letter, heard: Heard, situation: Situation) -> Iterator[str]:
    told, party = heard.told, heard.party
    yield f"=language {letter.language}"
    yield from (f"=sign {sign}" for sign, where in told.signs.items() if where)
    yield from (f"=says {statement.sign}, {statement.who}" for statement in told.statements)
    yield from (f"=is {flag}" for flag in _FLAGS if getattr(situation, flag))
    yield from (f"=party {what}" for what in _PARTY if getattr(party, what))
    yield from (f"=counts {'not ' if count.denied else ''}{count.what}" for count in heard.counts)
    yield from (f"=has {what}" for what, holds in (("questions", told.questions), ("doubts", told.doubts)) if holds)
    yield f"=loose {min(situation.loose, _MOST_LOOSE)}"
    yield f"=quoted {situation.quoted.name}"
    yield f"=length {sum(len(sentence.plain.split()) for sentence in letter.sentences).bit_length()}"
