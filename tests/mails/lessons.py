"""What the open mails and the short letters of the rules' tests teach: the features of each, and what it truly is.

learn.py makes the tables of processor/reading/data/experience of it. What is held back is never learned from.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from processor.reading.deciding.intent import Intent
from processor.reading.deciding.settling import settle
from processor.reading.deciding.situation import situation_of
from processor.reading.experience.attendance import of_writer
from processor.reading.experience.company import BOOKED
from processor.reading.experience.features import features
from processor.reading.experience.kinds import KINDS
from processor.reading.experience.looks import of_doubts
from processor.reading.experience.persons import PLACES, of_mention
from processor.reading.hearing import Heard, hear
from processor.reading.letters.letter import Letter, open_letter
from processor.reading.machines.screened import screened, spoken
from processor.reading.message import parse
from processor.reading.organisations import Organisations
from processor.reading.people.names.grammar import parse_name
from processor.reading.people.names.name import same_person
from processor.reading.topics.topic import Topic, topic_of
from processor.reading.weighing import weighed_up
from processor.registration.request import Kind
from tests.mails.build import build
from tests.mails.cases import Case
from tests.mails.reading import KICK_OFF, OUR_ADDRESS
from tests.mails.short_letters import Example, Truth, judged, said, tested

OWN = frozenset({OUR_ADDRESS})


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
    """The first line of a table, by which a test sees that mails or letters came since it was learned."""
    letters = sum(1 for _ in chain(tested(), judged(), said()))
    return f"# Written by make learn, from {mails} open mails and {letters} short letters."


def examples(cases: Mapping[str, Case]) -> Iterator[Example]:
    """The mails with their truths, and the short letters."""
    yield from (Example(parse(build(case)), case["expect"]) for case in cases.values())
    yield from tested()
    yield from said()


def opened(examples: Iterable[Example], organisations: Organisations) -> Iterator[tuple[Letter, Topic, Example]]:
    """The letters about the meeting; machines' mail and other business is told apart without experience."""
    for example in examples:
        message = example.message
        if example.truth["kind"] in KINDS and screened(message, [KICK_OFF], OWN, organisations) is None:
            letter = open_letter(*spoken(message))
            topic = topic_of(letter, [KICK_OFF], organisations, body_quotes=True)
            if topic.event:
                yield letter, topic, example


def of_kinds_and_people(cases: Mapping[str, Case]) -> tuple[Lessons, Lessons, Lessons]:
    """What the letters teach of kinds, of who is named in them, and of their writers."""
    kinds, mentions, writers = Lessons(), Lessons(), Lessons()
    organisations = Organisations.load()
    for letter, topic, example in opened(examples(cases), organisations):
        heard = hear(letter, organisations, OWN)
        situation = situation_of(letter, topic, heard, OWN)
        found, kind = features(letter, heard, situation), Kind(example.truth["kind"])
        kinds.add(found, kind, example.weight)
        if "people" in example.truth and kind in BOOKED:
            settle(heard, Intent(kind, ""), letter, registered=situation.confirmed)
            teach_people(mentions, letter, heard, example)
            teach_writer(writers, letter, heard, example, found)
    return kinds, mentions, writers


def teach_writer(writers: Lessons, letter: Letter, heard: Heard, example: Example, found: Collection[str]) -> None:
    """Whether the writer is one of those the request is about; `found` are the features of the letter."""
    name, kind = letter.sender.name, Kind(example.truth["kind"])
    if name is not None:
        writers.add(of_writer(name, heard, kind, found), is_one_of_them(letter, example.truth), example.weight)


def is_one_of_them(letter: Letter, truth: Truth) -> bool:
    """Whether the writer is one of those the request is truly about."""
    if "writer" in truth:
        return bool(truth["writer"])
    shown, name = letter.message.sender, letter.sender.name
    people = [(person["email"].lower(), parse_name(person["name"])) for person in truth["people"]]
    return any(shown.email == email or (name and one and same_person(name, one)) for email, one in people)


def teach_people(mentions: Lessons, letter: Letter, heard: Heard, example: Example) -> None:
    """Of everybody named beside the writer: whether he is one of those the request is about."""
    people, kind = [parse_name(person["name"]) for person in example.truth["people"]], Kind(example.truth["kind"])
    for mention in (mention for place in PLACES for mention in getattr(heard.party, place)):
        belongs = any(name is not None and same_person(name, mention.name) for name in people)
        mentions.add(of_mention(mention, letter, heard, kind), belongs, example.weight)


def of_looks(cases: Mapping[str, Case]) -> Lessons:
    """Whether a human should look at a mail, where that isn't left open; by the other tables."""
    taught, organisations = Lessons(), Organisations.load()
    for letter, topic, example in opened(chain(examples(cases), judged()), organisations):
        looked = example.truth.get("review")
        if looked in (True, False):
            weighed = weighed_up(letter, topic, organisations, OWN)
            found = of_doubts(weighed.doubts, weighed.found, letter, weighed.intent.kind)
            taught.add(found, looked, example.weight)
    return taught
