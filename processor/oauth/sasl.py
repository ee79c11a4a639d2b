"""How a token is handed to a mail server: OAUTHBEARER (RFC 7628 §3.1), or XOAUTH2, which came before it. Pure.

`user` is the mailbox that is opened; for a shared mailbox that is its own address, whoever the token belongs to.
"""

import json
from collections.abc import Callable, Collection
from contextlib import suppress
from enum import StrEnum


class Mechanism(StrEnum):
    """A SASL mechanism by its registered name."""

    OAUTHBEARER = "OAUTHBEARER"
    XOAUTH2 = "XOAUTH2"


def choose(offered: Collection[str]) -> Mechanism | None:
    """Return the mechanism to use with a server that offers these, the standard one first; None when it has neither."""
    names = {name.upper() for name in offered}
    return next((mechanism for mechanism in Mechanism if mechanism in names), None)


class Exchange:
    """One login: `answer` is called with each challenge. After a refusal `said` holds what the server told about it."""

    def __init__(self, mechanism: Mechanism, user: str, token: str) -> None:
        self._mechanism, self._first = mechanism, _FIRST[mechanism](user, token)
        self._begun, self.said = False, ""

    def answer(self, challenge: bytes) -> str:
        """Return the token; to a second challenge, which is a refusal, the empty answer that ends the exchange."""
        if not self._begun:
            self._begun = True
            return self._first
        self.said = _status(challenge)
        return "\1" if self._mechanism is Mechanism.OAUTHBEARER else ""  # RFC 7628 §3.2.3


def _bearer(user: str, token: str) -> str:
    name = user.replace("=", "=3D").replace(",", "=2C")  # RFC 5801 §4, saslname
    return f"n,a={name},\1auth=Bearer {token}\1\1"


def _xoauth2(user: str, token: str) -> str:
    return f"user={user}\1auth=Bearer {token}\1\1"


_FIRST: dict[Mechanism, Callable[[str, str], str]] = {
    Mechanism.OAUTHBEARER: _bearer,
    Mechanism.XOAUTH2: _xoauth2,
}


def _status(challenge: bytes) -> str:
    """The `status` of the refusal (RFC 7628 §3.2.2), "" when there is none that can be read."""
    with suppress(ValueError, AttributeError):
        return str(json.loads(challenge).get("status", ""))[:80]
    return ""
