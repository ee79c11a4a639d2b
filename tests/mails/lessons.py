"""What the open mails and the short letters of the rules' tests teach: the features of each, and what it truly is.

learn.py makes the tables of processor/reading/data/experience of it. What is held back is never learned from.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from processor.reading.deciding.intent import Intent
from processor.reading.deciding.settling import settle
from processor.reading.deciding.situation import situation_of
from processor.reading.experience.attendance import of_writer
from processor.reading.experience.features import features
from processor.reading.experience.kinds import KINDS
from processor.reading.experience.looks import of_doubts
from processor.reading.experience.persons import PLACES, of_mention
from processor.reading.hearing import Heard, hear
from processor.reading.letters.letter import Letter, open_letter
from processor.reading.machines.screened import screened, spoken
from processor.reading.message import Message, parse
from processor.reading.organisations import Organisations
from processor.reading.people.names.grammar import parse_name
from processor.reading.people.names.name import same_person
from processor.reading.topics.topic import Topic, topic_of
from processor.reading.weighing import weighed_up
from processor.registration.request import Kind
from tests.mails.build import build
from tests.mails.cases import Case
from tests.mails.reading import KICK_OFF, OUR_ADDRESS
from tests.mails.sayings import Saying, load_sayings
from tests.reading import test_families_cancel as families_cancel
from tests.reading import test_families_change as families_change
from tests.reading import test_families_numbers as families_numbers
from tests.reading import test_families_question as families_question
from tests.reading import test_families_said as families_said
from tests.reading import test_reader_changes as changes
from tests.reading import test_reader_conversations as conversations
from tests.reading import test_reader_courtesies as courtesies
from tests.reading import test_reader_doubts as doubted
from tests.reading import test_reader_left_open as left_open
from tests.reading import test_reader_musings as musings
from tests.reading import test_reader_needless as needless
from tests.reading import test_reader_others as others
from tests.reading import test_reader_parties as parties
from tests.reading import test_reader_questions as questions
from tests.reading import test_reader_refusals as refusals
from tests.reading import test_reader_singles as singles
from tests.reading.letters import SUBJECT
from tests.reading.letters import letter as short_letter

OWN = frozenset({OUR_ADDRESS})
PLACED = frozenset({Kind.REGISTRATION, Kind.CHANGE, Kind.CANCELLATION})
Truth = Mapping[str, Any]
SHORT = 0.25
REPLY = f"Re: {SUBJECT}"
SENTENCES: Sequence[tuple[Kind, str, Sequence[Any]]] = (
    (Kind.REGISTRATION, SUBJECT, singles.ROWS),
    (Kind.REGISTRATION, SUBJECT, parties.ROWS),
    (Kind.REGISTRATION, SUBJECT, others.ROWS),
    (Kind.CANCELLATION, SUBJECT, refusals.ROWS),
    (Kind.CANCELLATION, SUBJECT, families_cancel.CANCELLATION_LETTERS),
    (Kind.CANCELLATION, REPLY, families_cancel.CANCELLATION_REPLIES),
    (Kind.CANCELLATION, REPLY, families_change.CANCELLATION_REPLIES),
    (Kind.CHANGE, SUBJECT, changes.ROWS),
    (Kind.CHANGE, SUBJECT, families_change.CHANGE_LETTERS),
    (Kind.CHANGE, REPLY, families_change.CHANGE_REPLIES),
    (Kind.CHANGE, SUBJECT, families_numbers.CHANGES),
    (Kind.CHANGE, REPLY, families_numbers.CHANGES),
    (Kind.CHANGE, REPLY, families_numbers.REPLIES),
    (Kind.QUESTION, SUBJECT, questions.ROWS),
    (Kind.QUESTION, SUBJECT, families_question.QUESTION_LETTERS),
    (Kind.QUESTION, REPLY, families_question.QUESTION_REPLIES),
    (Kind.CANCELLATION, REPLY, families_said.CANCELLATION_REPLIES),
    (Kind.CANCELLATION, SUBJECT, families_said.CANCELLATION_LETTERS),
    (Kind.REGISTRATION, SUBJECT, families_said.REGISTRATION_LETTERS),
    (Kind.QUESTION, SUBJECT, families_said.QUESTION_LETTERS),
    (Kind.CHANGE, REPLY, families_said.CHANGE_REPLIES),
    (Kind.CHANGE, SUBJECT, families_said.CHANGE_LETTERS),
    (Kind.UNRELATED, REPLY, families_said.UNRELATED_REPLIES),
)
"""The short letters that the rules are tested on: what they are, their subject, and rows that begin with the body."""

JUDGED: Sequence[tuple[bool, Sequence[Any]]] = (
    (False, doubted.SURE),
    (True, doubted.OPEN),
    (False, left_open.SURE),
    (True, left_open.OPEN),
    (False, needless.ALONE),
    (True, needless.SHOWN),
    (False, courtesies.COURTEOUS),
    (True, courtesies.ASKING),
    (False, musings.SAID),
    (True, musings.ASKING),
)
"""The short letters of which the tests say whether a human looks: bodies, or pairs of a subject and a body."""


@dataclass
class Lessons:
    """What is learned for one table: the features of each example, and what it truly is."""

    found: list[frozenset[str]] = field(default_factory=list)
    truth: list[str] = field(default_factory=list)
    weight: list[float] = field(default_factory=list)

    def add(self, found: Iterable[str], truth: object, weight: float) -> None:
        """One example, and how heavily it counts."""
        self.found.append(frozenset(found))
        self.truth.append(str(truth))
        self.weight.append(weight)


def head(mails: int) -> str:
    """The first line of a table, by which a test sees that mails came since it was learned."""
    return f"# Written by make learn, from {mails} open mails and the short letters of the rules' tests."


def examples(cases: Mapping[str, Case]) -> Iterator[tuple[Message, Truth]]:
    """The mails with their truths, and the short letters that the tests of the rules are made of."""
    yield from ((parse(build(case)), case["expect"]) for case in cases.values())
    for kind, subject, rows in SENTENCES:
        bodies = (row if isinstance(row, str) else row[0] for row in rows)
        yield from ((short_letter(body, subject=subject), {"kind": kind}) for body in bodies)
    for quoted, body, subject, expected in conversations.ROWS:
        yield short_letter(body, subject=subject, below=quoted), {"kind": expected[0]}
    for saying in load_sayings():
        yield short_letter(saying.body, subject=REPLY if saying.reply else SUBJECT), truth_of(saying)


def weight_of(truth: Truth) -> float:
    """How heavily an example counts: short letters count less than whole mails, which they are unlike in length."""
    return SHORT if "writer" in truth else 1


def truth_of(saying: Saying) -> Truth:
    """What a case would say of a short letter; `writer` tells whether its writer is one of the people."""
    people = [{"name": name, "email": ""} for name in saying.others]
    review = "either" if saying.review is None else saying.review
    return {"kind": saying.kind, "review": review, "people": people, "writer": saying.writer}


def judged() -> Iterator[tuple[Message, Truth]]:
    """The short letters of which the tests say whether a human looks."""
    for review, rows in JUDGED:
        for row in rows:
            subject, body = (SUBJECT, row) if isinstance(row, str) else row
            yield short_letter(body, subject=subject), {"kind": Kind.REGISTRATION, "review": review}


def opened(
    examples: Iterable[tuple[Message, Truth]], organisations: Organisations
) -> Iterator[tuple[Letter, Topic, Truth]]:
    """The letters about the meeting; machines' mail and other business is told apart without experience."""
    for message, truth in examples:
        if truth["kind"] in KINDS and screened(message, [KICK_OFF], OWN, organisations) is None:
            letter = open_letter(*spoken(message))
            topic = topic_of(letter, [KICK_OFF], organisations, body_quotes=True)
            if topic.event:
                yield letter, topic, truth


def of_kinds_and_people(cases: Mapping[str, Case]) -> tuple[Lessons, Lessons, Lessons]:
    """What the letters teach of kinds, of who is named in them, and of their writers."""
    kinds, mentions, writers = Lessons(), Lessons(), Lessons()
    organisations = Organisations.load()
    for letter, topic, truth in opened(examples(cases), organisations):
        heard = hear(letter, organisations, OWN)
        situation = situation_of(letter, topic, heard, OWN)
        found = features(letter, heard, situation)
        kinds.add(found, truth["kind"], weight_of(truth))
        kind = Kind(truth["kind"])
        if "people" in truth and kind in PLACED:
            settle(heard, Intent(kind, ""), letter, registered=situation.confirmed)
            teach_people(mentions, letter, heard, truth)
            if letter.sender.name is not None:
                writers.add(
                    of_writer(letter.sender.name, heard, kind, found), is_one_of_them(letter, truth), weight_of(truth)
                )
    return kinds, mentions, writers


def is_one_of_them(letter: Letter, truth: Truth) -> bool:
    """Whether the writer is one of those the request is truly about."""
    if "writer" in truth:
        return bool(truth["writer"])
    shown, name = letter.message.sender, letter.sender.name
    people = [(person["email"].lower(), parse_name(person["name"])) for person in truth["people"]]
    return any(shown.email == email or (name and one and same_person(name, one)) for email, one in people)


def teach_people(mentions: Lessons, letter: Letter, heard: Heard, truth: Truth) -> None:
    """Of everybody named beside the writer: whether he is one of those the request is about."""
    people = [parse_name(person["name"]) for person in truth["people"]]
    for mention in (mention for place in PLACES for mention in getattr(heard.party, place)):
        belongs = any(name is not None and same_person(name, mention.name) for name in people)
        mentions.add(of_mention(mention, letter, heard, Kind(truth["kind"])), belongs, weight_of(truth))


def of_looks(cases: Mapping[str, Case]) -> Lessons:
    """Whether a human should look at a mail, where that isn't left open; by the tables of kinds and mentions."""
    taught, organisations = Lessons(), Organisations.load()
    for letter, topic, truth in opened(chain(examples(cases), judged()), organisations):
        if truth.get("review") in (True, False):
            weighed = weighed_up(letter, topic, organisations, OWN)
            taught.add(
                of_doubts(weighed.doubts, weighed.found, letter, weighed.intent.kind), truth["review"], weight_of(truth)
            )
    return taught
