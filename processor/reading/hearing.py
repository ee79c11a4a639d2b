"""The sentences of a letter heard out: who is named, what is said of whom, which numbers fall, what is answered. Pure.

Decides nothing; intent.py does.
"""

import re
from collections.abc import Collection, Container, Sequence
from dataclasses import dataclass, replace

from processor.reading.answering.answers import Answers, answers
from processor.reading.counts.counting import Count, counts
from processor.reading.counts.numbers import numbers_of
from processor.reading.letters.letter import Letter
from processor.reading.letters.sentences import Sentence
from processor.reading.organisations import Found, Organisations
from processor.reading.people.acquaintances import acquainted, met, told_elsewhere
from processor.reading.people.gathering import gather, is_crossed_out
from processor.reading.people.lists.entries import entries
from processor.reading.people.lists.officials import is_official, official_lines
from processor.reading.people.lists.tables import Entry
from processor.reading.people.mentions import Mention, mentions, sharing
from processor.reading.people.names.name import fuller, same_person, squeezed
from processor.reading.people.names.surnames import completed
from processor.reading.people.party import Party
from processor.reading.people.passed_on import passed_on, words_of_author
from processor.reading.people.persons import found_by_sentence
from processor.reading.people.recipients import said_to_others
from processor.reading.people.reported import as_reported, is_of_other_body
from processor.reading.people.respelling import put_right, respelt
from processor.reading.people.writer.badges import wanted
from processor.reading.questions.asking import release
from processor.reading.saying.signs import Sign, pattern
from processor.reading.saying.statements import listen
from processor.reading.saying.told import Told
from processor.reading.text.folding import plain, words

_GOES = re.compile(r"\b(?:komt|komen|gaan|gaat) ?(?:ook|mee|graag)?\W*$|\ben \w+ \w+ komen\b")
_MOST = 200  # mentions of people; who names more has more chairs than are given without a look
_BEHIND = 10_000  # a place behind every sentence, for who only signed along
_TELLING = (Sign.CANNOT, Sign.UNSURE, Sign.CORRECTS, Sign.EXTRA, Sign.REPLACES)


@dataclass(frozen=True, slots=True)
class Heard:
    """Everything read from the sentences, before it is decided on. `found` are the organisations in each sentence."""

    said: tuple[Sentence, ...]
    told: Told
    found: Sequence[Sequence[Found]]
    party: Party
    counts: list[Count]
    answers: Answers

    @property
    def text(self) -> str:
        """All sentences, plain, one a line."""
        return "\n".join(sentence.plain for sentence in self.said)

    def said_in(self, numbers: Sequence[int]) -> str:
        """The sentences of these numbers, plain."""
        return " ".join(self.said[number].plain for number in numbers)


def hear(letter: Letter, organisations: Organisations, own: Collection[str] = ()) -> Heard:
    """What the letter tells; `own` are the addresses that we receive at."""
    said = _with_subject(letter)
    found = found_by_sentence(said, organisations)
    lines = letter.signed.body.split("\n")
    officials = official_lines(lines)
    listed = [entry for entry in entries(lines) if entry.line not in officials]
    named = completed(_mentions(letter, said, found, listed), said)
    aside = [m for m in named if is_official(said[m.sentence], lines, officials)]
    every = [m for m in named if m not in aside]
    told = listen(said, [[(m.start, m.end) for m in every if m.sentence == number] for number in range(len(said))])
    release(told, said_to_others(letter, said, own))
    told.forget(_struck(said, lines, listed), Sign.EARLIER)
    told.statements = [as_reported(s, said, every) for s in told.statements if not is_of_other_body(s, said, told)]
    if len(said) > len(letter.sentences):
        _body_first(told)
    there = [e for e in listed if not e.absent and not is_crossed_out(e, every, said, told)]
    out = [e.name for e in listed if e.absent and e.name]
    known = [e.name for e in there if e.name] + out
    named = [m for m in every if not any(same_person(name, m.name) for name in known)]
    badge = wanted(said, letter.sender.name)
    named = [m for m in named if badge is None or m.name != badge]
    wrong, right = respelt(said, told, named, letter.sender.name)
    party = gather(said, told, [m for m in named if m not in wrong], there, letter.sender.name)
    put_right(party, wrong, right)
    party.badge = badge
    party.settled += [*aside, *(m for m in every if any(same_person(name, m.name) for name in out))]
    _add_signers(party, letter, len(said))
    passed = words_of_author(letter) if _add_forwarded(party, passed_on(letter, said)) else ()
    return Heard(said, told, found, party, numbers_of(said, told), _answered(letter, (*said, *passed)))


def _struck(said: Sequence[Sentence], lines: Sequence[str], listed: Sequence[Entry]) -> set[int]:
    """The sentences that are items of a list and strike out whom they name; the rest of the list tells who comes."""
    gone = {plain(lines[entry.line]).strip() for entry in listed if entry.absent}
    here = any(not entry.absent for entry in listed)
    return {n for n, s in enumerate(said) if here and s.listed and s.plain.strip() in gone}


def _add_forwarded(party: Party, author: Mention | None) -> bool:
    """Whether who wrote the mail that is passed on comes: when nobody is named and the forwarder speaks of him."""
    named = any((party.coming, party.leaving, party.passing, party.settled, party.listed))
    if author is not None and not named and not party.sender_leaves:
        party.coming.append(author)
        party.unnamed = 0
        party.sender_comes = False
    return author in party.coming


def _add_signers(party: Party, letter: Letter, length: int) -> None:
    """Those who signed along come too; whom the text names by a given name has his surname from there."""
    for name in letter.sender.also if length else ():
        at = next((i for i, m in enumerate(party.coming) if same_person(m.name, name)), None)
        if at is None:
            party.coming.append(Mention(name, length - 1, _BEHIND, _BEHIND))
        else:
            party.coming[at] = replace(party.coming[at], name=fuller(party.coming[at].name, name))


def _answered(letter: Letter, said: Sequence[Sentence]) -> Answers:
    subject = "" if letter.reply or letter.forward else letter.subject
    below = letter.signed.signature
    return answers(said, subject=subject, lines=letter.told.own.split("\n"), below=below, whole=letter.message.text)


def _body_first(told: Told) -> None:
    """Let the subject (sentence 0) say only what the body doesn't say of itself: "Afmelding burgemeester"."""
    signs = {statement.sign for statement in told.statements if statement.sentence}
    told.statements = [s for s in told.statements if s.sentence or s.sign not in signs]


def _with_subject(letter: Letter) -> tuple[Sentence, ...]:
    """The sentences, before them the subject where the sender typed it himself and it says more than the quote."""
    subject = Sentence(letter.subject, plain(letter.subject))
    if letter.forward or letter.reply:
        return letter.sentences
    telling = any(pattern(sign).search(subject.plain) for sign in _TELLING)
    going = _GOES.search(subject.plain) or "?" in subject.plain
    if telling or going or counts(subject.plain) or _names_somebody(subject):
        return (subject, *letter.sentences)
    return letter.sentences


def _names_somebody(subject: Sentence) -> bool:
    """Whether the subject names a person in full: "Aanmelding Ruud Kamphuis + Ellen Wolberink"."""
    return any(m.name.full for m in mentions(0, subject))


def _mentions(
    letter: Letter, said: Sequence[Sentence], found: Sequence[Sequence[Found]], listed: Sequence[Entry]
) -> list[Mention]:
    lines = letter.signed.body.split("\n")
    items = {plain(lines[entry.line]).strip() for entry in listed}
    known = acquainted(letter)
    givens = {plain(name.given) for name, _ in known} | {plain(e.name.given) for e in listed if e.name and e.name.given}
    every: list[Mention] = []
    for number, sentence in enumerate(said):
        if sentence.plain.strip() not in items:
            here = _named(letter, number, sentence, found[number], givens)
            every += here
            givens |= {plain(m.name.given) for m in here if m.name.full and m.name.given}
        if len(every) > _MOST:
            break
    named = [met(m, known, letter.sender.name) for m in every if not _is_organiser(m, letter)]
    return [m for m in told_elsewhere(named, letter) if not _is_organiser(m, letter)]


def _named(
    letter: Letter, number: int, sentence: Sentence, found: Sequence[Found], known: Container[str]
) -> list[Mention]:
    named = mentions(number, sentence, [(f.start, f.end) for f in found], known)
    return sharing(named, sentence, letter.sender.name)


def _is_organiser(mention: Mention, letter: Letter) -> bool:
    """Whether the named one is whom the mail is written to."""
    surname = plain(mention.name.surname)
    known = {
        word for a in letter.message.to for word in words(f"{a.name} {a.email.partition('@')[0]}".replace(".", " "))
    }
    return bool(surname) and not known.isdisjoint({surname, squeezed(mention.name)})
