"""Whom a forwarded mail signs up: the one who wrote it, when the forwarder speaks of "haar" or a colleague. Pure."""

import re
from collections.abc import Sequence

from processor.reading.letters.forwarded import forwarded
from processor.reading.letters.letter import Letter
from processor.reading.letters.own_words import own_words
from processor.reading.letters.sentences import Sentence, sentences
from processor.reading.people import first_person
from processor.reading.people.mentions import Mention
from processor.reading.people.names.addresses import name_from_address
from processor.reading.people.names.desks import is_functional
from processor.reading.people.names.display import parse_display
from processor.reading.people.names.name import Name, same_person
from processor.reading.text.folding import plain

_WRITTEN_BY = re.compile(
    r"^[> ]{0,4}(?:Van|From): *([^\n<]{3,80}?) *(?:<([^\s<>@]+@[^\s<>]+)>[^\n]{0,80})?$", re.MULTILINE
)
_OF_HIM = re.compile(
    r"\b(?:hem|haar|him|her|deze collega|dit verzoek|(?:deze|onderstaande|bijgaande|zijn|haar)"
    r" (?:aanmelding|mail|opgave)"
    r"|(?:mijn|onze|een) (?:\w+ )?collega)\b"
    r"|\b(?:aanmelding|verzoek|mail\w*|bericht|toezegging)\b[^.;]{0,20}\bhieronder\b"
    r"|\bhieronder\b[^.;]{0,30}\b(?:aanmelding|verzoek|mail\w*|bericht|toezegging)\b"
    r"|\b(?:deze|dit|die)(?: mail\w*| bericht)? (?:kwam|is|was|kreeg|belandde)\b[^.;]{0,40}\b(?:bij mij"
    r"|voor jou|voor jullie|terecht|binnen)\b"
    r"|\bter (?:verwerking|afhandeling)\b|\bfyi\b"
)
_OF_ME = re.compile(
    r"\b(?:mijn (?:aanmelding|deelname|komst|inschrijving)|ik (?:wil|neem deel|kom|ga|ben erbij|sluit"
    r"|meld (?:mij|me))|mij(?:zelf)? (?:ook|en)"
    r"|en ik|wij|we|ook ik|ik ook|and i)\b"
)
_HEAD = 2_000  # characters of the quoted mail in which its writer stands


def passed_on(letter: Letter, said: Sequence[Sentence]) -> Mention | None:
    """The writer of the mail that is passed on, as one who is named; None when the forwarder speaks of himself."""
    text = " ".join(sentence.plain for sentence in said)
    head = _WRITTEN_BY.search(letter.told.quoted[:_HEAD]) if letter.forward and said else None
    mine = _OF_ME.search(text) or first_person.OBJECT_ME.search(first_person.ASKED_ME.sub(" ", text))
    if head is None or not _OF_HIM.search(text) or mine or is_functional(head[1]):
        return None
    email = (head[2] or "").lower()
    known = {letter.message.sender.email, *(address.email for address in letter.message.to)}
    name = parse_display(head[1].strip(" \"'*")) or name_from_address(email)
    at = next((n for n, sentence in enumerate(said) if _OF_HIM.search(sentence.plain)), 0)
    fits = name is not None and name.full and email not in known and not _is_writer(name, letter)
    return Mention(name, at, 0, 0, plain(email)) if name and fits else None


def words_of_author(letter: Letter) -> tuple[Sentence, ...]:
    """What the mail that is passed on says."""
    inner = forwarded(letter.message)
    return sentences(own_words(inner).own) if inner else ()


def _is_writer(name: Name, letter: Letter) -> bool:
    return letter.sender.name is not None and same_person(name, letter.sender.name)
