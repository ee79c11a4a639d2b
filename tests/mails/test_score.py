"""The scorer can fail, and the reader doesn't fall below what was recorded of it."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.mails.cases import HELD_BACK, OPEN, Case, load_folder
from tests.mails.judging import Row
from tests.mails.measures import MEASURES, drops, figures, judge
from tests.mails.score import PARTS, errors, judged, recorded_figures

ALL = load_folder(OPEN) | load_folder(HELD_BACK)

JAN = {"name": "Jan Ås", "email": "jan@utrecht.nl", "organisation": "Gemeente Utrecht", "role": "pionier"}
BRAAK = {"name": "H.J. ter Braak", "email": "", "organisation": "", "role": ""}
PIET = {"name": "Piet Kok", "email": "piet@ede.nl", "organisation": "Gemeente Ede", "role": "pionier"}


def truth(kind: str, seats: int = 0, people: tuple[Mapping[str, str], ...] = (), **more: Any) -> dict[str, Any]:
    event = "" if kind in ("automatic", "bounce", "unrelated") else "kick-off"
    return {"kind": kind, "event": event, "seats": seats, "review": False, "language": "nl", "people": people} | more


SMALL: Mapping[str, Case] = {
    "two": {
        "about": "",
        "from": "Jan Ås <jan@utrecht.nl>",
        "expect": truth("registration", 2, (JAN, BRAAK), drinks=True),
    },
    "off": {"about": "", "from": "Piet Kok <piet@ede.nl>", "expect": truth("cancellation", 1, (PIET,))},
    "away": {"about": "", "from": "x@ede.nl", "expect": truth("automatic")},
    "back": {"about": "", "from": "y@ede.nl", "expect": truth("bounce", review="either")},
    "asks": {"about": "", "from": "z@ede.nl", "expect": truth("question", review=True)},
}


def perfect(case: Case) -> Row:
    expect = case["expect"]
    answers: dict[str, Any] = {
        "drinks": None,
        "dietary": None,
        "themes": [],
        "access": None,
        "people": [],
        "language": "",
    }
    return {**answers, **expect, "review": expect["review"] is True, "remark": expect.get("remark_has")}


def score(cases: Mapping[str, Case], **spoiled: Mapping[str, Any] | None) -> dict[str, float]:
    rows = {name: {**perfect(case), **(spoiled.get(name) or {})} for name, case in cases.items()}
    return figures(judge(cases, {name: row for name, row in rows.items() if spoiled.get(name, row) is not None}))


def best(name: str, found: Mapping[str, float]) -> bool:
    more = next(measure.more for measure in MEASURES if measure.name == name)
    return more is None or found[name] == (100.0 if more else 0)


@pytest.mark.parametrize("cases", [SMALL, ALL], ids=["small", "all"])
def test_perfect_rows_score_perfectly(cases: Mapping[str, Case]) -> None:
    found = score(cases)
    assert [name for name in found if not best(name, found)] == []
    assert list(errors(judge(cases, {name: perfect(case) for name, case in cases.items()}))) == []


@pytest.mark.parametrize(
    ("spoiled", "expected"),
    [
        (
            {"two": {"people": [{**BRAAK, "name": "h. j. TER  braak"}, {**JAN, "name": "jan as"}]}},
            {"names": 100.0, "wrong_alone": 0},
        ),
        ({"two": {"people": [{**JAN, "name": "Jan \u200bÅs"}, BRAAK]}}, {"names": 50.0, "wrong_alone": 1}),
        ({"two": {"people": [JAN]}}, {"name_recall": 66.7, "name_precision": 100.0, "wrong_alone": 1}),
        ({"two": {"people": [JAN, BRAAK, PIET]}}, {"name_precision": 75.0, "name_recall": 100.0, "wrong_alone": 1}),
        (
            {"two": {"people": [{**JAN, "organisation": "Gemeente Ede", "role": ""}, BRAAK]}},
            {"organisation": 66.7, "role": 66.7},
        ),
        ({"two": {"seats": 3}}, {"seats": 50.0, "wrong_alone": 1, "auto_correct": 50.0, "automation": 100.0}),
        ({"two": {"seats": 3, "review": True}}, {"wrong_alone": 0, "needless": 1, "auto_correct": 50.0}),
        ({"two": {"drinks": None}}, {"drinks": 0.0, "wrong_alone": 0}),
        ({"two": {"dietary": "vegan", "themes": ["x"]}}, {"dietary_invented": 1, "themes_invented": 1}),
        ({"off": {"seats": 0}}, {"seats": 100.0, "wrong_alone": 0}),
        ({"off": {"kind": "registration"}}, {"kind": 80.0, "cancellation_recall": 0.0, "registration_precision": 50.0}),
        ({"away": {"kind": "registration"}}, {"answered_silent": 1, "wrong_alone": 1}),
        ({"away": {"kind": "registration", "review": True}}, {"answered_silent": 1, "wrong_alone": 0}),
        ({"back": {"kind": "automatic"}}, {"answered_silent": 0, "wrong_alone": 1}),
        ({"asks": {"review": False}}, {"unasked": 1, "wrong_alone": 0}),
        ({"asks": {"event": ""}}, {"event": 66.7}),
        ({"two": {"language": "en"}}, {"language": 80.0}),
        ({"two": None}, {"kind": 80.0, "seats": 50.0, "names": 50.0, "wrong_alone": 0, "auto_correct": 50.0}),
    ],
)
def test_a_spoiled_row_costs_what_it_should(
    spoiled: dict[str, dict[str, Any] | None], expected: dict[str, float]
) -> None:
    found = score(SMALL, **spoiled)
    assert {name: found[name] for name in expected} == expected


def test_a_figure_that_falls_is_told() -> None:
    recorded = score(SMALL)
    now = score(SMALL, two={"seats": 3}, away={"kind": "registration"})
    assert drops(now, recorded) == [
        "kind: 80.0, recorded 100.0",
        "registration_precision: 50.0, recorded 100.0",
        "automatic_precision: None, recorded 100.0",
        "automatic_recall: 0.0, recorded 100.0",
        "seats: 50.0, recorded 100.0",
        "wrong_alone: 2, recorded 0",
        "answered_silent: 1, recorded 0",
        "auto_correct: 50.0, recorded 100.0",
    ]


def test_what_rises_is_no_drop() -> None:
    assert drops(score(SMALL), score(SMALL, two={"seats": 3, "review": True})) == []


def test_errors_name_the_worst_first() -> None:
    rows = {name: perfect(case) for name, case in SMALL.items()} | {
        "two": {**perfect(SMALL["two"]), "seats": 3},
        "asks": {**perfect(SMALL["asks"]), "review": False},
    }
    assert list(errors(judge(SMALL, rows))) == [
        "two  WRONG ALONE ",
        "      seats: should be 2, is 3",
        "asks  ",
        "      review: should be True, is False",
    ]


@pytest.mark.parametrize("part", PARTS)
def test_the_reader_does_not_fall_below_what_was_recorded(part: str) -> None:
    recorded = recorded_figures(part)
    assert recorded
    assert drops(figures(judged(part)), recorded) == []
