"""A server that says what it is told to say: for answers that no well-behaved server gives."""

import re
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Thread
from types import TracebackType
from typing import Self

SILENCE = b"(silence)"
HANG_UP = b"(hang up)"

USUAL = {
    rb"CAPABILITY": b"* CAPABILITY IMAP4rev1 IDLE UIDPLUS MOVE\r\n{tag} OK done\r\n",
    rb"LOGIN": b"{tag} OK done\r\n",
    rb"(SELECT|EXAMINE)": (
        b"* FLAGS (\\Seen)\r\n* 3 EXISTS\r\n* 0 RECENT\r\n* OK [UIDVALIDITY 7]\r\n* OK [UIDNEXT 4]\r\n"
        b"* OK [PERMANENTFLAGS (\\Seen)]\r\n{tag} OK [READ-WRITE]\r\n"
    ),
    rb"LOGOUT": b"* BYE\r\n{tag} OK done\r\n",
    rb".*": b"{tag} OK done\r\n",
}


class Scripted:
    """An IMAP server for one connection at a time. `answers` by a pattern of the command; the first that fits is sent.

    "{tag}" in an answer becomes the command's tag. `commands` are those that came, without tags.
    """

    def __init__(self, answers: Mapping[bytes, bytes]) -> None:
        self._answers = {**answers, **{key: value for key, value in USUAL.items() if key not in answers}}
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._client: socket.socket | None = None
        self._thread = Thread(target=self._serve, daemon=True)
        self.port: int = self._listener.getsockname()[1]
        self.commands: list[bytes] = []

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for sock in filter(None, (self._listener, self._client)):
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                self._client = self._listener.accept()[0]
                with self._client as client, client.makefile("rb") as lines, suppress(OSError):
                    client.sendall(b"* OK scripted\r\n")
                    self._talk(client.sendall, lines.readline)

    def _talk(self, say: Callable[[bytes], None], hear: Callable[[], bytes]) -> None:
        while line := hear():
            tag, _, command = line.rstrip(b"\r\n").partition(b" ")
            self.commands.append(command)
            answer = self._answer(command)
            if answer == HANG_UP:
                return
            if answer != SILENCE:
                say(answer.replace(b"{tag}", tag))

    def _answer(self, command: bytes) -> bytes:
        return next(answer for pattern, answer in self._answers.items() if re.match(pattern, command))
