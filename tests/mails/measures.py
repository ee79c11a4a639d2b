"""The sums over many judgements, one table of measures: shares in per cent, counts as they are. Pure.

The same measures as for any reader of such mails: right kind, chairs, names; what was decided alone and wrongly
(`wrong_alone`), what was answered that must stay silent (`answered_silent`), and the share of clear mails that were
decided alone and right (`auto_correct`).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tests.mails.cases import Case
from tests.mails.judging import ACTIONABLE, KINDS, PLACED, Judgement, Row, fold

Mails = Sequence[Judgement]
Test = Callable[[Judgement], bool]
Figures = dict[str, float]


@dataclass(frozen=True, slots=True)
class Measure:
    """One line of the table. `more` tells which way is better, None that neither is."""

    name: str
    of: Callable[[Mails], float | None]
    more: bool | None = True


def percent(part: float, whole: float) -> float | None:
    """A share with one decimal; None when there is nothing to share."""
    return round(100 * part / whole, 1) if whole else None


def share(among: Test, test: Test) -> Callable[[Mails], float | None]:
    """The share of mails that pass a test among those that it concerns."""

    def of(mails: Mails) -> float | None:
        chosen = [mail for mail in mails if among(mail)]
        return percent(sum(map(test, chosen)), len(chosen))

    return of


def count(test: Test) -> Callable[[Mails], float | None]:
    """How many mails pass a test."""
    return lambda mails: sum(map(test, mails))


def precision(kind: str) -> Callable[[Mails], float | None]:
    """Of the mails read as this kind, those that are."""
    return share(lambda mail: mail.got_kind == kind, lambda mail: mail.kind_right)


def recall(kind: str) -> Callable[[Mails], float | None]:
    """Of the mails of this kind, those read as such."""
    return share(lambda mail: mail.kind == kind, lambda mail: mail.kind_right)


def names(whole: Callable[[Judgement], int]) -> Callable[[Mails], float | None]:
    """Names that are right, of the names wanted or found."""

    def of(mails: Mails) -> float | None:
        booking = [mail for mail in mails if mail.booking]
        hits = sum((mail.wanted_names & mail.found_names).total() for mail in booking)
        return percent(hits, sum(map(whole, booking)))

    return of


def of_people(field: str) -> Callable[[Mails], float | None]:
    """A field of the people whose name is right."""

    def of(mails: Mails) -> float | None:
        pairs = [pair for mail in mails for pair in mail.pairs]
        return percent(sum(fold(want[field]) == fold(got.get(field)) for want, got in pairs), len(pairs))

    return of


def booking(mail: Judgement) -> bool:
    return mail.booking


def actionable(mail: Judgement) -> bool:
    return mail.kind in ACTIONABLE


def answer(name: str) -> Iterator[Measure]:
    """When it is said, and when it is made up."""
    yield Measure(name, share(lambda mail: mail.said(name), lambda mail: mail.answer_right(name)))
    invented = count(lambda mail: mail.kind in PLACED and not mail.said(name) and not mail.answer_right(name))
    yield Measure(f"{name}_invented", invented, more=False)


MEASURES: tuple[Measure, ...] = (
    Measure("mails", len, None),
    Measure("kind", share(lambda _: True, lambda mail: mail.kind_right)),
    *(Measure(f"{kind}_precision", precision(kind)) for kind in KINDS),
    *(Measure(f"{kind}_recall", recall(kind)) for kind in KINDS),
    Measure("event", share(actionable, lambda mail: mail.event_right)),
    Measure("seats", share(booking, lambda mail: mail.seats_right)),
    Measure("names", share(booking, lambda mail: mail.names_right)),
    Measure("name_precision", names(lambda mail: mail.found_names.total())),
    Measure("name_recall", names(lambda mail: mail.wanted_names.total())),
    Measure("organisation", of_people("organisation")),
    Measure("role", of_people("role")),
    Measure("email", of_people("email")),
    Measure(
        "language",
        share(lambda mail: "language" in mail.truth, lambda mail: mail.got.get("language") == mail.truth["language"]),
    ),
    *(measure for name in ("drinks", "dietary", "themes", "access") for measure in answer(name)),
    Measure("remark", share(lambda mail: "remark_has" in mail.truth, lambda mail: mail.remark_kept)),
    Measure("wrong_alone", count(lambda mail: mail.wrong_alone), more=False),
    Measure("answered_silent", count(lambda mail: mail.answered), more=False),
    Measure("unasked", count(lambda mail: mail.unasked), more=False),
    Measure("needless", count(lambda mail: mail.needless), more=False),
    Measure("automation", share(lambda mail: mail.may_be_alone, lambda mail: mail.alone)),
    Measure(
        "auto_correct",
        share(lambda mail: actionable(mail) and mail.may_be_alone, lambda mail: mail.alone and mail.right),
    ),
)


def judge(cases: Mapping[str, Case], rows: Mapping[str, Row]) -> list[Judgement]:
    """Each case beside its row; a case without a row counts as wrong, but not as decided alone."""
    return [Judgement(case_id, case, rows.get(case_id)) for case_id, case in cases.items()]


def figures(mails: Mails) -> Figures:
    """Every measure that has something to measure, by name."""
    found = {measure.name: measure.of(mails) for measure in MEASURES}
    return {name: value for name, value in found.items() if value is not None}


def drops(now: Figures, recorded: Figures) -> list[str]:
    """A line for each figure that is worse than what was recorded."""
    return [
        f"{measure.name}: {now.get(measure.name)}, recorded {recorded[measure.name]}"
        for measure in MEASURES
        if measure.more is not None and measure.name in recorded and worse(measure, now, recorded[measure.name])
    ]


def worse(measure: Measure, now: Figures, recorded: float) -> bool:
    """Whether a figure fell, or is no longer measured."""
    value = now.get(measure.name)
    return value is None or (value < recorded if measure.more else value > recorded)
