"""IDLE (RFC 2177) as a doorbell: it tells that something happened, and leaves asking what to whoever heard it.

It speaks on the bare socket, because a client library that reads lines ahead can swallow the one line that matters: an
EXISTS which comes before or right behind the "+". Whatever the server says ends the round; nothing said is interpreted.
"""

import select
import ssl
from collections.abc import Callable
from socket import socket
from time import monotonic

TAG = b"IDLE1"
GLANCE = 0.5
"""Seconds between two looks at whether the daemon stops."""
LONGEST_LINE = 65_536


class _Lines:
    """The lines that a server sends, and whether more is there already."""

    def __init__(self, sock: socket) -> None:
        self._sock, self._buffer = sock, b""

    def next(self) -> bytes:
        """The next line, within the socket's own time-out. Raises OSError when there is none, or a server says BYE."""
        while b"\n" not in self._buffer:
            more = self._sock.recv(4096)
            if not more or len(self._buffer) > LONGEST_LINE:
                raise ConnectionError("the server hung up during IDLE")
            self._buffer += more
        line, _, self._buffer = self._buffer.partition(b"\n")
        if line.upper().startswith(b"* BYE"):
            raise ConnectionError(line.decode("ascii", "replace").strip())
        return line

    def there(self, seconds: float) -> bool:
        """Whether something is there to read within that time."""
        if self._buffer or (isinstance(self._sock, ssl.SSLSocket) and self._sock.pending()):
            return True
        poll = select.poll()
        poll.register(self._sock.fileno(), select.POLLIN)
        return bool(poll.poll(seconds * 1000))


def listen(sock: socket, seconds: float, stopped: Callable[[], bool]) -> None:
    """One round of IDLE in the open folder: ends when the server says anything, after `seconds`, or when `stopped`.

    The socket must be at rest between two commands, and is so again afterwards. Raises OSError when anything is odd.
    """
    lines = _Lines(sock)
    sock.sendall(TAG + b" IDLE\r\n")
    if not _said_something_before_ready(lines):
        _wait(lines, monotonic() + seconds, stopped)
    sock.sendall(b"DONE\r\n")
    _finish(lines)


def _said_something_before_ready(lines: _Lines) -> bool:
    early = False
    while not (line := lines.next()).startswith(b"+"):
        if line.startswith(TAG):
            raise ConnectionError(f"the server refuses IDLE: {line.decode('ascii', 'replace').strip()}")
        early = True
    return early


def _wait(lines: _Lines, deadline: float, stopped: Callable[[], bool]) -> None:
    while not stopped() and (left := deadline - monotonic()) > 0:
        if lines.there(min(left, GLANCE)):
            return


def _finish(lines: _Lines) -> None:
    while not (line := lines.next()).startswith(TAG):
        pass
    if not line.upper().startswith(TAG + b" OK"):
        raise ConnectionError(f"IDLE ended badly: {line.decode('ascii', 'replace').strip()}")
