"""How well the product reads the project's own mails: every case is built, read, and laid beside its truth.

python -m tests.mails.score [--held-back] [--errors] [--record]

Prints one table. `--errors` lists every case of the open part that isn't as it should be; the held back part is never
listed. `--record` writes the figures of both parts to recorded.toml, below which the tests let nothing fall.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.mails.cases import HELD_BACK, HERE, OPEN, load_folder
from tests.mails.judging import PLACED, Judgement, fold
from tests.mails.measures import MEASURES, Figures, Mails, drops, figures, judge
from tests.mails.reading import read_cases

RECORDED = HERE / "recorded.toml"
PARTS: Mapping[str, Path] = {"open": OPEN, "held_back": HELD_BACK}
ANSWERS = ("drinks", "dietary", "themes", "access")


def judged(part: str) -> list[Judgement]:
    """A part, read by the product."""
    cases = load_folder(PARTS[part])
    return judge(cases, read_cases(cases))


def recorded_figures(part: str) -> Figures:
    """What recorded.toml holds of a part; nothing when it was never recorded."""
    tables = tomllib.loads(RECORDED.read_text(encoding="utf-8")) if RECORDED.exists() else {}
    return dict(tables.get(part, {}))


def record(every: Mapping[str, Figures]) -> None:
    """Write recorded.toml."""
    tables = [
        f"[{part}]\n" + "".join(f"{name} = {value}\n" for name, value in now.items()) for part, now in every.items()
    ]
    RECORDED.write_text("# Written by python -m tests.mails.score --record\n\n" + "\n".join(tables), encoding="utf-8")


def table(every: Mapping[str, Figures]) -> Iterator[str]:
    """The figures beside what was recorded of them."""
    yield f"{'':<26}" + "".join(f"{part:>12}{'recorded':>12}" for part in every)
    for measure in MEASURES:
        cells = (
            (now.get(measure.name, "-"), recorded_figures(part).get(measure.name, "-")) for part, now in every.items()
        )
        yield f"{measure.name:<26}" + "".join(f"{value:>12}{before:>12}" for value, before in cells)


def errors(mails: Mails) -> Iterator[str]:
    """What isn't as it should be, the worst first."""
    for mail in sorted(mails, key=lambda mail: (not mail.wrong_alone, not mail.answered, mail.right, mail.case_id)):
        lines = list(differences(mail))
        if lines:
            mark = "WRONG ALONE " if mail.wrong_alone else "ANSWERED " if mail.answered else ""
            yield f"{mail.case_id}  {mark}{mail.case['about']}"
            yield from lines


def differences(mail: Judgement) -> Iterator[str]:
    """What of one mail differs from the truth."""
    checks = {"kind": mail.kind_right, "seats": mail.seats_right, "review": not (mail.unasked or mail.needless)}
    checks |= {name: mail.kind not in PLACED or mail.answer_right(name) for name in ANSWERS}
    checks["remark_has"] = "remark_has" not in mail.truth or mail.remark_kept
    for name, fine in checks.items():
        if not fine:
            yield f"      {name}: should be {mail.truth.get(name)!r}, is {mail.got.get(name)!r}"
    if not mail.names_right:
        yield f"      people: should be {list(mail.wanted_names)}, are {list(mail.found_names)}"
    for want, got in mail.pairs:
        for field in ("organisation", "role"):
            if fold(want[field]) != fold(got.get(field)):
                yield f"      {want['name']}: {field} should be {want[field]!r}, is {got.get(field)!r}"


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.mails.score", description="Score the reader on our own mails."
    )
    parser.add_argument("--held-back", action="store_true", help="the held back part as well, as figures only")
    parser.add_argument("--errors", action="store_true", help="list what is wrong in the open part")
    parser.add_argument("--record", action="store_true", help="write the figures of both parts to recorded.toml")
    options = parser.parse_args(arguments)
    mails = {part: judged(part) for part in PARTS if part == "open" or options.held_back or options.record}
    every = {part: figures(judgements) for part, judgements in mails.items()}
    if options.record:
        record(every)
    lines = [*(errors(mails["open"]) if options.errors else ()), *table(every)]
    sys.stdout.write("\n".join(lines) + "\n")
    worst = [f"{part}: {line}" for part, now in every.items() for line in drops(now, recorded_figures(part))]
    if worst:
        sys.exit("worse than recorded:\n" + "\n".join(worst))


if __name__ == "__main__":
    main()
