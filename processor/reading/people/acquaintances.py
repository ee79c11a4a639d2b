"""Whom a mail names outside its own sentences, and whose whole names those in its sentences have from there. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from processor.reading.letters.letter import Letter
from processor.reading.people.mentions import Mention
from processor.reading.people.names.addresses import name_from_address
from processor.reading.people.names.display import parse_behalf, parse_display
from processor.reading.people.names.name import Name, fuller, same_person
from processor.reading.people.names.runs import parsed, run
from processor.reading.people.names.tokens import tokens
from processor.reading.people.writer.signers import shown_names
from processor.reading.text.folding import plain

_QUOTED_FROM = re.compile(r"^(?:Van|From): *([^\n]{3,80})$", re.MULTILINE)
_HEADS = 4_000  # characters of the quoted mails in which people are looked for


def acquainted(letter: Letter) -> list[tuple[Name, str]]:
    """Whom the headers name: those in copy, the writers of quoted mails, the owner of a lent mailbox, other signers."""
    sender = letter.message.sender
    known = [(parse_display(a.name) or name_from_address(a.email), a.email) for a in letter.message.cc]
    heads = _QUOTED_FROM.finditer(letter.told.quoted[:_HEADS])
    known += [(parse_display(match[1].partition("<")[0]), "") for match in heads]
    known += [(name, "") for name in (parse_behalf(sender.name), *letter.sender.also)]
    known += [(name, sender.email if letter.sender.borrowed else "") for name in shown_names(sender.name)]
    return [(name, email) for name, email in known if name is not None and name.full]


def met(mention: Mention, known: Sequence[tuple[Name, str]], writer: Name | None) -> Mention:
    """The mention with name and address of the one among the known that he is; no surname alone is the writer's."""
    for name, email in known:
        if mention.name.given and plain(mention.name.badge) == plain(name.given):
            return replace(mention, name=name, email=mention.email or email)  # "Jan Willem" reads as with a surname
        mine = not mention.name.given and writer is not None and same_person(name, writer)
        if not mine and same_person(mention.name, name):
            first, second = (mention.name, name) if mention.name.given else (name, mention.name)
            return replace(mention, name=fuller(first, second), email=mention.email or email)
    return mention


def told_elsewhere(found: Sequence[Mention], letter: Letter) -> list[Mention]:
    """The mentions, a bare given name with the surname that a quoted mail or the signature has with it, if but one."""
    text = f"{letter.signed.signature}\n{letter.told.quoted[:_HEADS]}"
    return [_told(mention, text) if _is_bare(mention.name) else mention for mention in found]


def _is_bare(name: Name) -> bool:
    return bool(name.given) and not name.surname and not name.initials


def _told(mention: Mention, text: str) -> Mention:
    given = plain(mention.name.given)
    names = {plain(name.badge): name for line in text.split("\n") for name in _called(given, line)}
    return replace(mention, name=next(iter(names.values()))) if len(names) == 1 else mention


def _called(given: str, line: str) -> Iterator[Name]:
    """The whole names in a line that begin with a given name."""
    if given not in plain(line):
        return
    words = tokens(line)
    for at, word in enumerate(words):
        name = parsed(words[at : run(words, at, lower=False)]) if plain(word.word) == given else None
        if name is not None and name.full and plain(name.given) == given:
            yield name
