"""Learns from the open mails which words and signs point to what: writes the tables of processor/reading/data/experience.

python -m tests.mails.learn

Logistic regressions (scikit-learn) over the features of processor/reading/experience: of which kind a letter is, and
whether somebody named in it is one of those the request is about. What is held back is never learned from. Prints how
often each is right by itself on mails that it didn't learn from.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from processor.reading.deciding.situation import situation_of
from processor.reading.experience import company, kinds
from processor.reading.experience.features import features
from processor.reading.experience.kinds import KINDS
from processor.reading.experience.persons import PLACES, of_mention
from processor.reading.experience.weights import ALWAYS
from processor.reading.hearing import Heard, hear
from processor.reading.letters.letter import Letter, open_letter
from processor.reading.machines.screened import screened, spoken
from processor.reading.message import Message, parse
from processor.reading.organisations import Organisations
from processor.reading.people.names.grammar import parse_name
from processor.reading.people.names.name import same_person
from processor.reading.topics.topic import topic_of
from processor.registration.request import Kind
from tests.mails.build import build
from tests.mails.cases import OPEN, Case, load_folder
from tests.mails.reading import KICK_OFF, OUR_ADDRESS
from tests.reading import test_families_cancel as families_cancel
from tests.reading import test_families_change as families_change
from tests.reading import test_families_question as families_question
from tests.reading import test_families_said as families_said
from tests.reading import test_reader_changes as changes
from tests.reading import test_reader_conversations as conversations
from tests.reading import test_reader_others as others
from tests.reading import test_reader_parties as parties
from tests.reading import test_reader_questions as questions
from tests.reading import test_reader_refusals as refusals
from tests.reading import test_reader_singles as singles
from tests.reading.letters import SUBJECT
from tests.reading.letters import letter as short_letter

STRENGTH = 0.3  # the inverse of the regularisation: what scikit-learn calls C
RARE = 3  # a feature in fewer mails teaches nothing
LIGHT = 0.02  # a weight below it is left out
FOLDS = 5
PLACED = frozenset({Kind.REGISTRATION, Kind.CHANGE, Kind.CANCELLATION})
Truth = Mapping[str, Any]
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


@dataclass
class Lessons:
    """What is learned for one table: the features of each example, and what it truly is."""

    found: list[frozenset[str]] = field(default_factory=list)
    truth: list[str] = field(default_factory=list)

    def add(self, found: Iterable[str], truth: object) -> None:
        """One example."""
        self.found.append(frozenset(found))
        self.truth.append(str(truth))


def examples(cases: Mapping[str, Case]) -> Iterator[tuple[Message, Truth]]:
    """The mails with their truths, and the short letters that the tests of the rules are made of."""
    yield from ((parse(build(case)), case["expect"]) for case in cases.values())
    for kind, subject, rows in SENTENCES:
        bodies = (row if isinstance(row, str) else row[0] for row in rows)
        yield from ((short_letter(body, subject=subject), {"kind": kind}) for body in bodies)
    for quoted, body, subject, expected in conversations.ROWS:
        yield short_letter(body, subject=subject, below=quoted), {"kind": expected[0]}


def lessons(cases: Mapping[str, Case]) -> tuple[Lessons, Lessons]:
    """What the letters about the meeting teach of kinds and of who is named in them.

    Machines' mail and other business is told apart without experience.
    """
    kinds, mentions = Lessons(), Lessons()
    organisations, own = Organisations.load(), {OUR_ADDRESS}
    for message, truth in examples(cases):
        if truth["kind"] not in KINDS or screened(message, [KICK_OFF], own, organisations) is not None:
            continue
        letter = open_letter(*spoken(message))
        topic = topic_of(letter, [KICK_OFF], organisations, body_quotes=True)
        if topic.event:
            heard = hear(letter, organisations)
            kinds.add(features(letter, heard, situation_of(letter, topic, heard, own)), truth["kind"])
            teach_people(mentions, letter, heard, truth)
    return kinds, mentions


def teach_people(mentions: Lessons, letter: Letter, heard: Heard, truth: Truth) -> None:
    """Of everybody named beside the writer: whether he is one of those the request is about."""
    kind = Kind(truth["kind"])
    if "people" not in truth or kind not in PLACED:
        return
    people = [parse_name(person["name"]) for person in truth["people"]]
    for mention in (mention for place in PLACES for mention in getattr(heard.party, place)):
        belongs = any(name is not None and same_person(name, mention.name) for name in people)
        mentions.add(of_mention(mention, letter, heard, kind), belongs)


def learn(table: str, taught: Lessons, columns: Sequence[str]) -> Iterator[str]:
    """The lines of a table: a feature and its weight for each column."""
    seen = DictVectorizer()
    matrix = seen.fit_transform([dict.fromkeys(found, 1) for found in taught.found])
    often = matrix.getnnz(axis=0) >= RARE
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    guesses = cross_val_predict(model, matrix[:, often], taught.truth, cv=FOLDS)
    right = sum(guess == truth for guess, truth in zip(guesses, taught.truth, strict=True)) / len(guesses)
    sys.stdout.write(f"{table}: {len(guesses)} examples, {right:.1%} right where it didn't learn from them\n")
    model.fit(matrix[:, often], taught.truth)
    order = [list(model.classes_).index(column) for column in columns] if len(columns) > 1 else [0]
    yield f"# A feature and its weight for {', '.join(columns)}. Written by make learn."
    yield row(ALWAYS, model.intercept_[order])
    for feature, weights in zip(seen.get_feature_names_out()[often], model.coef_[order].T, strict=True):
        if max(abs(weights)) >= LIGHT:
            yield row(feature, weights)


def row(feature: str, weights: Sequence[float]) -> str:
    """A line of the table."""
    return "\t".join((feature, *(f"{weight:.3f}" for weight in weights)))


def main() -> None:
    """Learn and write."""
    taught = zip((kinds.TABLE, company.TABLE), lessons(load_folder(OPEN)), (KINDS, ("belonging",)), strict=True)
    for table, learned, columns in taught:
        path = Path(str(files("processor.reading"))) / "data" / "experience" / f"{table}.tsv"
        path.write_text("\n".join(learn(table, learned, columns)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
