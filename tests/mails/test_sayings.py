"""The short letters are of a form that can be learned from."""

from collections import Counter
from pathlib import Path

import pytest

from processor.registration.request import Kind
from tests.mails.sayings import SAYINGS, Saying, load_sayings

BOOKING = (Kind.REGISTRATION, Kind.CANCELLATION, Kind.CHANGE)
KINDS = {*BOOKING, Kind.QUESTION, Kind.UNRELATED}


def faults(saying: Saying) -> list[str]:
    """What is amiss with one letter."""
    booking = saying.kind in BOOKING
    unnamed = [name for name in saying.others if not any(word in saying.body for word in name.split())]
    return [
        fault
        for fault, holds in (
            ("a kind that no letter about the meeting has", saying.kind not in KINDS),
            ("chairs or people where nothing is booked", not booking and bool(saying.seats or saying.others)),
            ("more people than chairs", booking and 0 < saying.seats < len(saying.others) + saying.writer),
            (f"not in the body: {', '.join(unnamed)}", bool(unnamed)),
            ("names the writer of all of them", "Jan de Boer" in saying.others),
        )
        if holds
    ]


@pytest.mark.parametrize("path", sorted(SAYINGS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_letter_can_be_learned_from(path: Path, tmp_path: Path) -> None:
    (tmp_path / path.name).write_text(path.read_text(encoding="utf-8"), encoding="utf-8")

    amiss = {saying.body: found for saying in load_sayings(tmp_path) if (found := faults(saying))}

    assert not amiss


def test_no_letter_stands_there_twice() -> None:
    twice = [body for body, times in Counter(saying.body for saying in load_sayings()).items() if times > 1]

    assert not twice


def test_a_head_tells_of_whom_it_is_and_whether_a_human_looks(tmp_path: Path) -> None:
    heads = ("@ registration 3 writer: Jan Smit; Ria Bos", "@ cancellation 0? Re", "@ change 2~ writer Re: Els Kok")
    (tmp_path / "x.txt").write_text("".join(f"{head}\nNou.\nJa.\n\n" for head in heads), encoding="utf-8")
    read = [(one.kind, one.seats, one.writer, one.others, one.review, one.reply) for one in load_sayings(tmp_path)]
    assert read == [
        (Kind.REGISTRATION, 3, True, ("Jan Smit", "Ria Bos"), False, False),
        (Kind.CANCELLATION, 0, False, (), True, True),
        (Kind.CHANGE, 2, True, ("Els Kok",), None, True),
    ]
    assert {one.body for one in load_sayings(tmp_path)} == {"Nou.\nJa."}


def test_a_head_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("@ registration one writer\nIk kom.\n", encoding="utf-8")

    with pytest.raises(ValueError, match=r"x\.txt: '@ registration one writer'"):
        list(load_sayings(tmp_path))
