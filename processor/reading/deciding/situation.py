"""All that bears on what a mail asks, gathered from its letter, its topic and what was heard in it. Pure.

What follows from it is decided in intent.py.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from processor.reading.answering.answers import Answers
from processor.reading.counts.counting import Count, Counted
from processor.reading.deciding.hints import (
    comes_yet,
    is_aside,
    is_personal,
    is_sorry,
    is_unchanged,
    knows_invitation,
    looks_back,
    may_matter,
    may_refuse,
    renumbers,
    still_comes,
    travels,
    turns_round,
)
from processor.reading.hearing import Heard
from processor.reading.letters.letter import Letter
from processor.reading.letters.sentences import Sentence
from processor.reading.letters.threads import is_among_peers, is_confirmed, is_invited, joins
from processor.reading.people.bystanders import is_incidental
from processor.reading.people.party import Party
from processor.reading.questions.asking import is_open
from processor.reading.saying.signs import Sign
from processor.reading.saying.told import Told
from processor.reading.text.folding import plain
from processor.reading.topics.addressed import AROUND
from processor.reading.topics.quoting import Quoted
from processor.reading.topics.topic import Topic

_TERSE = 4  # words that say no more than the subject: "Bij deze."


@dataclass(frozen=True, slots=True)
class Situation:
    """All that bears on the decision. `spoken` says that the sender typed more than a greeting and a signature."""

    told: Told
    party: Party
    counts: Sequence[Count]
    answers: Answers
    quoted: Quoted
    reply: bool = False
    forward: bool = False
    spoken: bool = True
    invited: bool = False
    confirmed: bool = False
    loose: int = 0
    overheard: bool = False
    alarmed: bool = False
    terse: bool = False
    marked: bool = False
    refusing: bool = False
    afterwards: bool = False
    titled: bool = False
    sorry: bool = False
    aside: bool = False
    turned: bool = False
    under_way: bool = False
    asked_to_come: bool = False
    among_peers: bool = False
    joins: bool = False
    arranging: bool = False
    staying: frozenset[int] = frozenset()
    yet: bool = False
    unchanged: frozenset[int] = frozenset()
    renumbered: bool = False

    @property
    def earlier(self) -> bool:
        """Whether a registration before this mail is spoken of."""
        told = self.told.says(Sign.EARLIER) and not (self.invited and self.told.says(Sign.REPLACES))
        return told or self.told.says(Sign.AMENDS) or self.confirmed or self.renumbered

    @property
    def threaded(self) -> bool:
        """Whether the mail goes on in a conversation about a registration, as one that doesn't answer an invitation."""
        return self.reply and not self.invited and not self.among_peers

    @property
    def others_come(self) -> bool:
        """Whether somebody beside the writer is named as coming."""
        listed = [] if self.party.listed_leave else [e for e in self.party.listed if not e.myself]
        return bool(self.party.coming or self.party.unnamed or listed)

    @property
    def newcomers(self) -> bool:
        """Whether somebody comes beside those of whom the mail says that they were registered before."""
        before = {*self.told.signs.get(Sign.EARLIER, []), *self.staying}
        known = self.party.coming and all(mention.sentence in before for mention in self.party.coming)
        return self.others_come and not (known and not self.party.unnamed and not self.party.listed)

    @property
    def listed_before(self) -> bool:
        """Whether all others who come are said to be registered already, or to come as they were to."""
        before = {*self.told.others_before, *self.unchanged}
        known = bool(self.party.coming) and all(mention.sentence in before for mention in self.party.coming)
        return known and not self.party.unnamed and not self.party.listed

    @property
    def merely_keen(self) -> bool:
        """Whether all who come are only said to look forward: "Piet en ik hebben er zin in"."""
        keen = self.told.signs.get(Sign.KEEN, [])
        return all(statement.sentence in keen for statement in self.told.statements)

    @property
    def total(self) -> bool:
        """Whether a number of people is stated."""
        return any(c.what in (Counted.TOTAL, Counted.ALONE) and not c.denied for c in self.counts)


def situation_of(letter: Letter, topic: Topic, heard: Heard, own: Collection[str]) -> Situation:
    """The situation of a letter; `own` are the addresses that we send from and receive at."""
    loose = [n for n, s in enumerate(heard.said) if n not in heard.answers.used and not _is_kind_word(n, s, heard.told)]
    return Situation(
        heard.told,
        heard.party,
        heard.counts,
        heard.answers,
        topic.how,
        reply=letter.reply,
        forward=letter.forward,
        spoken=bool(heard.said),
        invited=is_invited(letter, heard.text),
        confirmed=is_confirmed(letter, own),
        arranging=bool(AROUND.search(plain(letter.subject))),
        joins=joins(letter, heard.text, own),
        loose=len(loose),
        overheard=_is_overheard(letter, own),
        marked=any(s.asks and is_open(n, heard.told) for n, s in enumerate(heard.said)),
        terse=len(heard.text.split()) <= _TERSE,
        refusing=_names_others(heard) or may_refuse(heard.text),
        alarmed=may_matter(heard.text) or bool(heard.party.passing or heard.party.elsewhere),
        afterwards=topic.over or looks_back(heard.text),
        titled=topic.titled,
        sorry=is_sorry(heard.text),
        turned=_turned(heard),
        under_way=_under_way(heard),
        asked_to_come=knows_invitation(heard.text),
        among_peers=is_among_peers(letter, own),
        aside=_asks_aside(heard),
        staying=frozenset(_staying(heard)),
        yet=any(comes_yet(heard.said[number].plain) for number in _staying(heard)),
        unchanged=frozenset(n for n, s in enumerate(heard.said) if is_unchanged(s.plain)),
        renumbered=renumbers(heard.text),
    )


def _asks_aside(heard: Heard) -> bool:
    """Whether nothing of what is asked has to do with the meeting."""
    asked = [heard.said[n].plain for n in heard.told.questions] or [s.plain for s in heard.said if s.asks]
    return bool(asked) and (is_aside(heard.text) or all(is_personal(text) for text in asked))


def _under_way(heard: Heard) -> bool:
    """Whether all that is said of coming tells how somebody travels: "ik kom met de auto"."""
    ups = [s for s in heard.told.statements if s.sign is not Sign.CANNOT]
    return bool(ups) and all(s.sign is Sign.COMES and travels(heard.said[s.sentence].plain) for s in ups)


def _turned(heard: Heard) -> bool:
    """Whether what is said of coming is said as news: "toch", "gelukkig", "het kan nu wel"."""
    return any(turns_round(heard.said[s.sentence].plain) for s in heard.told.statements if s.sign is not Sign.CANNOT)


def _staying(heard: Heard) -> Iterator[int]:
    """The sentences that say of people only that they come as they were to."""
    news = {n for sign in (Sign.EXTRA, Sign.REPLACES) for n in heard.told.signs.get(sign, [])}
    return (n for n, s in enumerate(heard.said) if n not in news and still_comes(s.plain))


def _names_others(heard: Heard) -> bool:
    """Whether somebody is named who isn't only spoken of in passing."""
    return any(
        not is_incidental(heard.said[m.sentence].plain, m) for m in (*heard.party.passing, *heard.party.elsewhere)
    )


def _is_overheard(letter: Letter, own: Collection[str]) -> bool:
    """Whether the mail is written to others and came to us in copy only."""
    to = {address.email for address in letter.message.to}
    copied = {address.email for address in letter.message.cc}
    return bool(to) and not to & set(own) and bool(copied & set(own))


def _is_kind_word(number: int, sentence: Sentence, told: Told) -> bool:
    kind = any(number in told.signs.get(sign, []) for sign in (Sign.THANKS, Sign.KEEN, Sign.PARTLY))
    return kind or len(sentence.plain.split()) < 4  # noqa: PLR2004 - too short to hold a wish
