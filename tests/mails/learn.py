"""Learns from the open mails which words and signs point to which kind: writes processor/reading/data/experience.tsv.

python -m tests.mails.learn

A multinomial logistic regression (scikit-learn) over the features of processor/reading/experience. What is held back is
never learned from. Prints how often it is right by itself on mails that it didn't learn from.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from processor.reading.experience.features import features
from processor.reading.experience.weights import ALWAYS, KINDS
from processor.reading.hearing import hear
from processor.reading.letter import open_letter
from processor.reading.message import Message, parse
from processor.reading.organisations import Organisations
from processor.reading.screened import screened, spoken
from processor.reading.situation import situation_of
from processor.reading.topic import topic_of
from processor.registration.request import Kind
from tests.mails.build import build
from tests.mails.cases import OPEN, Case, load_folder
from tests.mails.reading import KICK_OFF, OUR_ADDRESS
from tests.reading import test_families_cancel as families_cancel
from tests.reading import test_families_change as families_change
from tests.reading import test_families_question as families_question
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
)
"""The short letters that the rules are tested on: what they are, their subject, and rows that begin with the body."""


@dataclass(frozen=True)
class Lesson:
    """The features of a letter about the meeting, and the kind that it truly is."""

    found: frozenset[str]
    kind: str


def examples(cases: Mapping[str, Case]) -> Iterator[tuple[Message, str]]:
    """The mails with their kinds, and the short letters that the tests of the rules are made of."""
    yield from ((parse(build(case)), case["expect"]["kind"]) for case in cases.values())
    for kind, subject, rows in SENTENCES:
        bodies = (row if isinstance(row, str) else row[0] for row in rows)
        yield from ((short_letter(body, subject=subject), kind) for body in bodies)
    for quoted, body, subject, expected in conversations.ROWS:
        yield short_letter(body, subject=subject, below=quoted), expected[0]


def lessons(cases: Mapping[str, Case]) -> Iterator[Lesson]:
    """What the letters about the meeting teach; machines' mail and other business is told apart without experience."""
    organisations, own = Organisations.load(), {OUR_ADDRESS}
    for message, kind in examples(cases):
        if kind not in KINDS or screened(message, [KICK_OFF], own, organisations) is not None:
            continue
        letter = open_letter(*spoken(message))
        topic = topic_of(letter, [KICK_OFF], body_quotes=True)
        if topic.event:
            heard = hear(letter, organisations)
            yield Lesson(features(letter, heard, situation_of(letter, topic, heard, own)), kind)


def learn(learned: Sequence[Lesson]) -> Iterator[str]:
    """The lines of the table: a feature and its weight for each of KINDS."""
    seen, truth = DictVectorizer(), [lesson.kind for lesson in learned]
    matrix = seen.fit_transform([dict.fromkeys(lesson.found, 1) for lesson in learned])
    often = matrix.getnnz(axis=0) >= RARE
    model = LogisticRegression(C=STRENGTH, max_iter=5000)
    guesses = cross_val_predict(model, matrix[:, often], truth, cv=FOLDS)
    right = sum(guess == kind for guess, kind in zip(guesses, truth, strict=True))
    sys.stdout.write(f"{len(truth)} letters; {right / len(truth):.1%} right where it didn't learn from them\n")
    model.fit(matrix[:, often], truth)
    columns = [list(model.classes_).index(kind) for kind in KINDS]
    yield row(ALWAYS, model.intercept_[columns])
    for feature, weights in zip(seen.get_feature_names_out()[often], model.coef_[columns].T, strict=True):
        if max(abs(weights)) >= LIGHT:
            yield row(feature, weights)


def row(feature: str, weights: Sequence[float]) -> str:
    """A line of the table."""
    return "\t".join((feature, *(f"{weight:.3f}" for weight in weights)))


def main() -> None:
    """Learn and write."""
    head = f"# A feature and its weight for {', '.join(KINDS)}. Written by make learn."
    table = [head, *learn(list(lessons(load_folder(OPEN))))]
    path = Path(str(files("processor.reading"))) / "data" / "experience.tsv"
    path.write_text("\n".join(table) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
