"""A way out that keeps what it is given: the same contract as SmtpSender (tests/outbox/test_sender_contract.py)."""

import re
from collections.abc import Callable
from typing import Self

from processor.errors import SendError, SendInDoubtError, SendLaterError
from processor.outbox.envelope import envelope_address
from processor.outbox.verdict import Stage, verdict

_LINE_END = re.compile(rb"\r\n|\r|\n")


class FakeSender:
    """`delivered` holds (recipient, bytes). It can be told to refuse, to lose an answer, or to be locked out.

    `before` is called with each recipient before anything else happens, for a test that wants a crash there.
    """

    def __init__(self, before: Callable[[str], None] = lambda _recipient: None) -> None:
        self.delivered: list[tuple[str, bytes]] = []
        self.runs = 0
        self.before = before
        self._refused: dict[str, str] = {}
        self._lost: set[str] = set()
        self._locked_out = ""
        self._refusal: SendLaterError | None = None

    def refuse(self, recipient: str, reply: str) -> None:
        self._refused[recipient] = reply

    def lose_answer(self, recipient: str) -> None:
        self._lost.add(recipient)

    def lock_out(self, reply: str) -> None:
        self._locked_out = reply

    def __enter__(self) -> Self:
        self.runs += 1
        return self

    def __exit__(self, *_exception: object) -> None:
        self._refusal = None

    def send(self, raw: bytes, sender: str, recipient: str) -> None:
        envelope_address(sender)
        address = envelope_address(recipient)
        self.before(recipient)
        self._log_in()
        if recipient in self._refused:
            raise _error(Stage.RECIPIENT, self._refused[recipient])
        self.delivered.append((address, _LINE_END.sub(b"\r\n", raw)))
        if recipient in self._lost:
            raise SendInDoubtError("the connection broke at the mail", "the Sent folder is asked whether it left")

    def _log_in(self) -> None:
        if self._refusal is None and self._locked_out:
            error = _error(Stage.LOGIN, self._locked_out)
            assert isinstance(error, SendLaterError)  # a login is never refused for good
            self._refusal = error
        if self._refusal is not None:
            raise SendLaterError(self._refusal.what, self._refusal.cure, self._refusal.code)


def _error(stage: Stage, reply: str) -> SendError:
    code, _, text = reply.partition(" ")
    return verdict(stage, int(code), text)
