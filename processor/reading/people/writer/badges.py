"""How the writer wants to be printed on his badge: "op het naamkaartje graag Lotte Kragten-Mulder". Pure."""

import re
from collections.abc import Iterator, Sequence

from processor.reading.letters.sentences import Sentence
from processor.reading.people.mentions import mentions
from processor.reading.people.names.name import Name
from processor.reading.text.folding import plain, words

_SPEAKS_OF_NAMES = re.compile(
    r"\b(?:naamkaart|badge|naambord|kaartje|bordje|naamplaat|naam|name|heet|getrouwd|married)"
    r"|\b(?:ik st(?:a|ond)|st(?:a|ond) ik)\b.*\bals\b"
)
_WANTED = re.compile(
    r"\b(?:naamkaart\w*|badge|naambord\w*|kaartje|bordje|naamplaat\w*)\b[^.;?!]{0,60}$"
    r"|\b(?:mijn|m'n|my)(?: (?:juiste|eigen|volledige|nieuwe))? (?:achter)?(?:naam|name)"
    r" (?:is|moet zijn|luidt|wordt|should (?:be|read)|is spelled)(?: (?:nu|voortaan|inmiddels|eigenlijk|dus|now))?\W*$"
    r"|\bals [^,;]{3,40}[,;] (?:maar )?(?:dat|die naam) (?:wordt|moet)(?: (?:nu|voortaan|inmiddels))? $"
    r"|\b(?:ik heet|heet ik|i am now called)\b[^.;?!]{0,35}$"
)
_NOT = re.compile(r"\b(?:niet|als|van|not|as|geen|i\.?p\.?v\.?|dan)(?: \w+)? ?[\"']?$")
_QUOTED = re.compile(r"[\"“„]([^\"“”„]{3,40})[\"”]")


def wanted(said: Sequence[Sentence], writer: Name | None) -> Name | None:
    """The name under which the writer asks to be printed; None when he asks for none but his own."""
    found = [name for name in _asked(said) if writer and _is_akin(name, writer) and name.badge != writer.badge]
    return found[0] if found else None


def _asked(said: Sequence[Sentence]) -> Iterator[Name]:
    for number, sentence in enumerate(said):
        if not _SPEAKS_OF_NAMES.search(sentence.plain):
            continue
        for quote in _QUOTED.finditer(sentence.words):
            if _is_wanted(sentence.plain[: quote.start()]):
                given, _, family = quote[1].partition(" ")
                yield Name(given=given, surname=family)
        yield from (m.name for m in mentions(number, sentence) if m.name.full and _is_wanted(sentence.plain[: m.start]))


def _is_wanted(before: str) -> bool:
    return bool(_WANTED.search(before)) and not _NOT.search(before)


def _is_akin(name: Name, writer: Name) -> bool:
    """Whether two names share their given name, a part of the surname, or all their words in another order."""
    mine, other = set(words(writer.badge)), set(words(name.badge))
    families = set(re.split(r"[ -]", plain(writer.surname))) & set(re.split(r"[ -]", plain(name.surname)))
    given = bool(name.given) and plain(name.given) == plain(writer.given)
    return bool(name.surname) and (given or mine == other or (bool(families - {""}) and not _is_another(name, writer)))


def _is_another(name: Name, writer: Name) -> bool:
    """Whether a namesake is meant: the initials are other ones."""
    return bool(writer.initials and name.given) and writer.initials[:1].lower() != plain(name.given)[:1]
