"""The short letters that experience learns from: those that the rules are tested on, and those of sayings/.

Their truth is as a case has it; beside that `writer` tells whether the writer is one of its people.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from processor.reading.message import Message
from processor.reading.people.names.grammar import parse_name
from processor.reading.people.names.name import same_person
from processor.registration.request import Kind
from tests.mails.sayings import Saying, load_sayings
from tests.reading import test_families_cancel as families_cancel
from tests.reading import test_families_change as families_change
from tests.reading import test_families_counted as families_counted
from tests.reading import test_families_leaving as families_leaving
from tests.reading import test_families_names as families_names
from tests.reading import test_families_numbers as families_numbers
from tests.reading import test_families_people as families_people
from tests.reading import test_families_question as families_question
from tests.reading import test_families_said as families_said
from tests.reading import test_reader_changes as changes
from tests.reading import test_reader_company as company
from tests.reading import test_reader_conversations as conversations
from tests.reading import test_reader_courtesies as courtesies
from tests.reading import test_reader_doubts as doubted
from tests.reading import test_reader_left_open as left_open
from tests.reading import test_reader_musings as musings
from tests.reading import test_reader_needless as needless
from tests.reading import test_reader_one_of_several as one_of_several
from tests.reading import test_reader_others as others
from tests.reading import test_reader_parties as parties
from tests.reading import test_reader_questions as questions
from tests.reading import test_reader_refusals as refusals
from tests.reading import test_reader_silence as silence
from tests.reading import test_reader_singles as singles
from tests.reading import test_reader_writers as writers
from tests.reading.letters import SUBJECT
from tests.reading.letters import letter as short_letter

Truth = Mapping[str, Any]
TESTED = 2
"""How heavily a letter that the rules are tested on counts beside a whole mail: each stands for a habit of language."""
SHORT = 0.25
"""How heavily a letter of sayings/ counts beside a whole mail, which it is unlike in length."""


@dataclass(frozen=True, slots=True)
class Example:
    """A mail or short letter, its truth, and how heavily it counts."""

    message: Message
    truth: Truth
    weight: float = 1


REPLY = f"Re: {SUBJECT}"
SPOKEN_OF = (*(told.format("{}") for told in families_people.STAYS), *families_people.SEES_TO_HIMSELF)
"""Those who don't come by the letter in which they are named, beside the writer's own registration."""
SENTENCES: Sequence[tuple[Kind, str, Sequence[Any]]] = (
    (Kind.REGISTRATION, SUBJECT, [(body, {families_counted.ME}, review) for body, review in singles.ROWS]),
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
    (Kind.REGISTRATION, SUBJECT, company.COMING),
    (Kind.REGISTRATION, SUBJECT, families_counted.RECOUNTED),
    (Kind.CHANGE, REPLY, families_names.CORRECTIONS),
    (Kind.CHANGE, REPLY, families_change.NOW),
    (Kind.CHANGE, families_change.ABOUT_CHANGE, families_change.FEWER),
    (Kind.CANCELLATION, families_change.ABOUT_CHANGE, families_change.ONE_LESS),
    (Kind.CANCELLATION, REPLY, [*families_leaving.NAMED_ASIDE, *families_leaving.OTHERS_STAY]),
    (Kind.REGISTRATION, SUBJECT, [*writers.AMONG, *writers.NOT_HE, *families_people.OTHERS_COME]),
    *((kind, REPLY, [body]) for body, kind, _ in courtesies.ACTS),
    *((Kind.REGISTRATION, subject, [(body, {who})]) for subject, body, who in one_of_several.ONE),
    *(
        (Kind.REGISTRATION, SUBJECT, [(body.format(families_counted.PIET), names)])
        for names, bodies in (
            ({families_counted.PIET}, families_counted.SENDS),
            ({families_counted.ME}, families_counted.STAYS_OUT),
            ({families_counted.ME}, [f"Ik meld me aan voor 18 september. {told}" for told in SPOKEN_OF]),
            ({families_counted.ME, families_counted.PIET}, families_counted.COMES_ALONG),
        )
        for body in bodies
    ),
)
"""The short letters that the rules are tested on: what they are, their subject, and rows that begin with the body.

A set in a row holds the names of all it is about, the writer's too; a bool at its end says whether a human looks.
"""

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


def tested() -> Iterator[Example]:
    """The letters that the rules are tested on."""
    for kind, subject, rows in SENTENCES:
        for row in rows:
            cells = (row,) if isinstance(row, str) else row
            yield Example(short_letter(cells[0], subject=subject), {"kind": kind, **_told(cells[1:])}, TESTED)
    for quoted, body, subject, expected in conversations.ROWS:
        yield Example(short_letter(body, subject=subject, below=quoted), {"kind": expected[0]}, TESTED)
    for body in silence.CHAT:
        yield Example(short_letter(body, subject=REPLY, below=silence.CONFIRMED), {"kind": Kind.UNRELATED}, TESTED)


def _told(cells: Sequence[Any]) -> Truth:
    """What the cells of a row beside its body tell: who, and whether a human looks."""
    truth: dict[str, Any] = {"review": cells[-1]} if cells and isinstance(cells[-1], bool) else {}
    for names in (cell for cell in cells if isinstance(cell, set)):
        others = sorted(name for name in names if not _is_writer(name))
        truth |= {"writer": len(others) < len(names), "people": [{"name": name, "email": ""} for name in others]}
    return truth


def _is_writer(name: str) -> bool:
    """Whether a name is the writer's, who may ask for another on his badge."""
    writer, other = parse_name(families_counted.ME), parse_name(name)
    return writer is not None and other is not None and same_person(writer, other)


def said() -> Iterator[Example]:
    """The letters of sayings/."""
    for saying in load_sayings():
        yield Example(short_letter(saying.body, subject=REPLY if saying.reply else SUBJECT), truth_of(saying), SHORT)


def truth_of(saying: Saying) -> Truth:
    """What a case would say of a short letter; `writer` tells whether its writer is one of the people."""
    people = [{"name": name, "email": ""} for name in saying.others]
    review = "either" if saying.review is None else saying.review
    return {"kind": saying.kind, "review": review, "people": people, "writer": saying.writer}


def judged() -> Iterator[Example]:
    """The short letters of which the tests say whether a human looks."""
    for review, rows in JUDGED:
        for row in rows:
            subject, body = (SUBJECT, row) if isinstance(row, str) else row
            yield Example(short_letter(body, subject=subject), {"kind": Kind.REGISTRATION, "review": review}, TESTED)
