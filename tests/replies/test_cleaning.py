import pytest
from hypothesis import given
from hypothesis import strategies as st

from processor.replies.cleaning import one_line, sender_name, several_lines

LINES = [
    ("Jan  van\tder\nBerg ", "Jan van der Berg"),
    ("Ren\u0065\u0301", "Rene\u0301"),
    ("Renée Çelik-Øster", "Renée Çelik-Øster"),
    ("Jan\u200bBerg\ufeff", "JanBerg"),
    ("نرگس\u200cها", "نرگس\u200cها"),
    ("👩\u200d🔬 Ans", "👩\u200d🔬 Ans"),
    ("kom naar HTTPS://x.example nu", "kom naar nu"),
    ("wwwacht", "wwwacht"),
    ("\u2066Jan\u2069", "Jan"),
    ("", ""),
]


@pytest.mark.parametrize(("raw", "clean"), LINES)
def test_a_line_keeps_what_can_be_seen_and_nothing_else(raw: str, clean: str) -> None:
    assert one_line(raw) == clean


def test_several_lines_stay_several_lines() -> None:
    assert several_lines("Beste  Kirsten,\r\n\r\nwij komen\x00 https://x.example\n") == (
        "Beste Kirsten,\nwij komen https://x.example"
    )


@pytest.mark.parametrize(("limit", "clean"), [(9, "wij komen"), (8, "wij kom…"), (5, "wij…")])
def test_what_is_too_long_ends_in_an_ellipsis(limit: int, clean: str) -> None:
    assert (one_line("wij komen", limit), several_lines("wij komen", limit)) == (clean, clean)


@given(st.text())
def test_no_text_breaks_out_of_its_line(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
    assert [mark for mark in sender_name(text) if mark in '@:,;"<>\\'] == []
