"""An SMTP server on loopback that relays nothing: alone knows aiosmtpd.

What is addressed to the sign-up mailbox is handed to it; everything else is kept, for whoever wants to see what left.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

Clock = Callable[[], datetime]
Deliver = Callable[[bytes], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class SentMail:
    """A mail that the daemon sent: the envelope, the mail, and when it came in (aware)."""

    sender: str
    recipients: tuple[str, ...]
    raw: bytes
    at: datetime


class Handler:
    """Takes every mail: `address` is the sign-up mailbox, which `deliver` fills; `kept` gets what goes elsewhere."""

    def __init__(self, address: str, deliver: Deliver, kept: Callable[[SentMail], None], clock: Clock) -> None:
        self._address, self._deliver, self._kept, self._clock = address.lower(), deliver, kept, clock

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802  # aiosmtpd's name
        """A mail has come in."""
        raw = envelope.original_content or b""
        ours = [address for address in envelope.rcpt_tos if address.lower() == self._address]
        others = [address for address in envelope.rcpt_tos if address.lower() != self._address]
        if ours:
            await self._deliver(raw)
        if others:
            sender = "" if envelope.mail_from in {None, "<>"} else str(envelope.mail_from)
            self._kept(SentMail(sender, tuple(others), raw, self._clock()))
        return "250 OK"


class _Session(Session):
    """A session that doesn't warn about itself: aiosmtpd calls its own attribute deprecated at every login."""

    login_data: object = None


class SmtpConnection(SMTP):
    """One connection. Login is optional; a wrong one is refused."""

    def __init__(self, handler: Handler, user: str, password: str, transports: set[asyncio.WriteTransport]) -> None:
        expected = (user.encode(), password.encode())

        def check(_server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: object) -> AuthResult:
            given = (data.login, data.password) if isinstance(data, LoginPassword) else None
            return AuthResult(success=given == expected, handled=False)

        super().__init__(
            handler,
            hostname="localhost",
            authenticator=check,
            auth_require_tls=False,
            loop=asyncio.get_running_loop(),
        )
        self._transports = transports

    def _create_session(self) -> Session:
        return _Session(self.loop)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember it, so that the server can hang up."""
        if isinstance(transport, asyncio.WriteTransport):
            self._transports.add(transport)
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        """Forget it."""
        if isinstance(self.transport, asyncio.WriteTransport):
            self._transports.discard(self.transport)
        super().connection_lost(error)
