"""The writer who says who he is: "Mijn naam is Ria Hilbrands", "Murat Yildiz hier, via Karins account". Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from processor.reading.letters.sentences import Sentence
from processor.reading.people.mentions import mentions
from processor.reading.people.names.name import Name, fuller, same_person
from processor.reading.people.writer.sender import Sender
from processor.reading.text.wordings import Turn

_BEFORE = re.compile(
    r"\b(?:(?:mijn|m'n) naam is|ik ben|ik heet|mijn naam:|u spreekt met|je spreekt met|hier schrijft"
    r"|hierbij meldt|my name is|my name's|i am|i'm|this is) $"
)
_BEHIND = re.compile(r"^ (?:hier|here)\b(?=[,.:;!]| van| uit| from|$)")
_OPENS = Turn(r"mijn naam|m'n naam|ik ben|ik heet|spreekt met|hier schrijft|my name|i am|i'm|this is|\b(?:hier|here)\b")
_FIRST = 4  # sentences in which somebody says who he is


def introduced(said: Sequence[Sentence], sender: Sender) -> Sender:
    """The writer under the name by which he introduces himself, when headers and signature leave room for it."""
    for number, sentence in enumerate(said[:_FIRST]):
        if not _OPENS.search(sentence.plain):
            continue
        for mention in mentions(number, sentence):
            if mention.name.full and _is_introduced(sentence.plain, mention.start, mention.end):
                return _as_told(mention.name, sender)
    return sender


def _is_introduced(text: str, start: int, end: int) -> bool:
    return bool(
        _BEFORE.search(text[max(0, start - 25) : start]) or (start <= 1 and _BEHIND.match(text[end : end + 12]))
    )


def _as_told(told: Name, sender: Sender) -> Sender:
    source = "noemt zelf zijn naam"
    if sender.name is None:
        return replace(sender, name=told, source=source)
    if same_person(told, sender.name):
        return replace(sender, name=fuller(told, sender.name) if told.given else fuller(sender.name, told))
    return replace(sender, name=told, source=source, contested=True, borrowed=True)
