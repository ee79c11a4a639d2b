"""Things that are done again and again: when, after a ring, and after trouble; and what systemd hears."""

import os
import socket
from pathlib import Path

import pytest

from processor.errors import MailboxError
from processor.notify import notify, watchdog_seconds
from processor.turn import Turn

TROUBLE = MailboxError("schiedam", "it is down", "wait")


YES, NO = True, False


class Work:
    """Counts its turns; answers or raises what it is told."""

    def __init__(self, *outcomes: bool | Exception) -> None:
        self.outcomes, self.done = list(outcomes), 0

    def __call__(self) -> bool:
        self.done += 1
        outcome = self.outcomes.pop(0) if self.outcomes else False
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


def ticked(work: Work, ticks: int, *, every: float = 3600, ring: bool = False) -> tuple[int, str]:
    turn = Turn("poll", every, work)
    for _ in range(ticks):
        turn.tick()
        if ring:
            turn.ring()
    return work.done, turn.trouble


def test_it_is_done_at_once_and_then_when_its_time_comes() -> None:
    assert ticked(Work(), 3) == (1, "")
    assert ticked(Work(), 3, every=0) == (3, "")


def test_a_ring_does_not_wait_for_the_time() -> None:
    assert ticked(Work(), 3, ring=True) == (3, "")


def test_it_goes_on_while_there_is_more() -> None:
    assert ticked(Work(YES, YES), 5) == (3, "")


def test_trouble_is_waited_out_whoever_rings() -> None:
    assert ticked(Work(TROUBLE), 3, ring=True) == (1, "mailbox schiedam: it is down: wait")


def test_a_mistake_of_ours_stops_nothing() -> None:
    assert ticked(Work(ZeroDivisionError()), 1) == (1, "an error that nobody foresaw stands in the log")


def test_trouble_that_is_over_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("processor.turn.pause", lambda *_: 0.0)
    assert ticked(Work(TROUBLE, NO), 2) == (2, "")


def test_systemd_hears_what_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(str(tmp_path / "notify"))
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        notify("READY=1")
        assert listener.recv(100) == b"READY=1"


def test_without_systemd_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    notify("READY=1")
    monkeypatch.setenv("NOTIFY_SOCKET", "/nergens/notify")
    notify("READY=1")


@pytest.mark.parametrize(
    ("microseconds", "pid", "seconds"),
    [("180000000", "", 180.0), ("180000000", "own", 180.0), ("180000000", "1", None), ("", "", None)],
)
def test_the_watchdog_is_for_this_process_only(
    monkeypatch: pytest.MonkeyPatch, microseconds: str, pid: str, seconds: float | None
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", microseconds)
    monkeypatch.setenv("WATCHDOG_PID", str(os.getpid()) if pid == "own" else pid)
    assert watchdog_seconds() == seconds
