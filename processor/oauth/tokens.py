"""The access token of one mailbox: asked for when it is first needed, kept in memory only, renewed before it ends.

Every login asks here, so a reconnect never uses a token that is about to end, and a login that was refused gets a new
one: rights that were given after a token was made are not in it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic

from processor.oauth.claims import lacks_role
from processor.secrecy import never_print

ROLES = ("IMAP.AccessAsApp", "SMTP.SendAsApp")
"""What an app at Microsoft 365 must be given."""
EARLY = 300.0
"""Seconds before its end at which a token is renewed: a session may begin with it and a clock may be off."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token and for how many seconds it is good (RFC 6749 §5.1 `expires_in`). It doesn't show when printed."""

    value: str = field(repr=False)
    seconds: float

    @property
    def used_for(self) -> float:
        """The seconds after which a new one is asked for; half of its life when that is short."""
        return self.seconds - min(EARLY, self.seconds / 2)


class Tokens:
    """Gives the current token. `ask` goes to the token endpoint and may raise TokenError; threads share this."""

    def __init__(self, ask: Callable[[], Token], clock: Callable[[], float] = monotonic) -> None:
        self._ask, self._clock, self._lock = ask, clock, Lock()
        self._kept: Token | None = None
        self._until = 0.0

    def current(self) -> str:
        """Return a token that is still good for a while. Raises TokenError, or UsageError for an unreadable secret."""
        with self._lock:
            if self._kept is None or self._clock() >= self._until:
                self._kept = None
                self._kept = self._ask()
                never_print(self._kept.value)
                self._until = self._clock() + self._kept.used_for
            return self._kept.value

    def refused(self) -> str:
        """A mail server refused it: ask for another one next time. Returns the rights that it lacks, "" if unknown."""
        with self._lock:
            token, self._kept = self._kept, None
        return ", ".join(role for role in ROLES if token and lacks_role(token.value, role))
