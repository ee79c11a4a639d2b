"""IDLE on a bare socket: what ends a round, and which servers are given up. The server's words are ready beforehand."""

import socket
from collections.abc import Iterator
from threading import Thread

import pytest

from processor.inbox.idle import listen


@pytest.fixture
def ends() -> Iterator[tuple[socket.socket, socket.socket]]:
    """The daemon's end and the server's."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.settimeout(5)
        yield ours, theirs


def heard(theirs: socket.socket) -> bytes:
    theirs.settimeout(5)
    return theirs.recv(4096)


@pytest.mark.parametrize(
    "words",
    [
        b"+ idling\r\n* 5 EXISTS\r\nIDLE1 OK done\r\n",
        b"* 5 EXISTS\r\n+ idling\r\nIDLE1 OK done\r\n",
        b"+ idling\r\n* OK Still here\r\n* 5 EXISTS\r\n* 1 RECENT\r\nIDLE1 OK done\r\n",
        b"+ \r\n* 4 EXPUNGE\r\nIDLE1 ok done\r\n",
    ],
    ids=["EXISTS", "EXISTS before the plus", "small talk", "another client at work"],
)
def test_anything_the_server_says_ends_the_round(ends: tuple[socket.socket, socket.socket], words: bytes) -> None:
    ours, theirs = ends
    theirs.sendall(words)
    listen(ours, 60, lambda: False)
    assert heard(theirs) == b"IDLE1 IDLE\r\nDONE\r\n"


@pytest.mark.parametrize(("seconds", "stopped"), [(0.01, False), (60.0, True)], ids=["time is over", "daemon stops"])
def test_a_round_ends_by_itself(ends: tuple[socket.socket, socket.socket], seconds: float, *, stopped: bool) -> None:
    ours, theirs = ends
    theirs.sendall(b"+ idling\r\n")
    server = Thread(target=say_ok_after_done, args=(theirs,))
    server.start()
    listen(ours, seconds, lambda: stopped)
    server.join()


def say_ok_after_done(theirs: socket.socket) -> None:
    with theirs.makefile("rb") as lines:
        while lines.readline() != b"DONE\r\n":
            pass
    theirs.sendall(b"IDLE1 OK done\r\n")


@pytest.mark.parametrize(
    "words",
    [
        b"IDLE1 BAD unknown command\r\n",
        b"+ idling\r\n* BYE shutting down\r\n",
        b"* BYE too many connections\r\n",
        b"+ idling\r\n* 5 EXISTS\r\nIDLE1 NO broken\r\n",
        b"+ idling\r\n" + b"x" * 70_000,
    ],
    ids=["refused", "BYE", "BYE at once", "ends badly", "a line without end"],
)
def test_a_server_that_does_not_play_along_is_given_up(ends: tuple[socket.socket, socket.socket], words: bytes) -> None:
    ours, theirs = ends
    theirs.sendall(words)
    with pytest.raises(OSError, match=r"\w"):
        listen(ours, 60, lambda: False)


def test_a_server_that_hangs_up_is_noticed(ends: tuple[socket.socket, socket.socket]) -> None:
    ours, theirs = ends
    theirs.sendall(b"+ idling\r\n")
    theirs.shutdown(socket.SHUT_WR)
    with pytest.raises(ConnectionError):
        listen(ours, 60, lambda: False)


def test_a_server_that_never_answers_is_a_time_out(ends: tuple[socket.socket, socket.socket]) -> None:
    ours, _ = ends
    ours.settimeout(0.05)
    with pytest.raises(TimeoutError):
        listen(ours, 60, lambda: False)
