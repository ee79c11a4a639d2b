"""A real SMTP server on loopback (aiosmtpd), with TLS and login, that refuses and breaks off as a test tells it to."""

import asyncio
import base64
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER, PASSWORD, TOKEN = "aanmelden@schiedam.nl", "geheim", "ya29.token"


@dataclass
class Script:
    """What the server does, beyond taking mail.

    `refused` maps a recipient to the reply at RCPT, `replies` a command (MAIL, DATA) to its reply. Mail to `lost` is taken,
    and the connection then broken off before the answer. After `per_connection` mails NOOP answers 421.
    """

    refused: dict[str, str] = field(default_factory=dict)
    replies: dict[str, str] = field(default_factory=dict)
    lost: set[str] = field(default_factory=set)
    login: str = ""
    tokens: dict[str, str] = field(default_factory=lambda: {TOKEN: USER})
    """Which mailbox each access token opens."""
    per_connection: int = 1000


class SmtpServer:
    """Takes mail; `delivered` holds (recipient, bytes as sent), `connections` counts the greetings of clients."""

    def __init__(self, certificates: Path, *, secure: str = "starttls", utf8: bool = True) -> None:
        self.script = Script()
        self.delivered: list[tuple[str, bytes]] = []
        self.envelopes: list[Envelope] = []
        self.connections = 0
        self.port = 0
        self.ca_file = certificates / "ca.pem"
        self.logins: list[str] = []
        self._secure, self._utf8 = secure, utf8
        self._context = _context(self.ca_file)
        self._loop = asyncio.new_event_loop()

    @contextmanager
    def running(self) -> Iterator["SmtpServer"]:
        context = self._context if self._secure == "implicit" else None
        server = self._loop.run_until_complete(self._loop.create_server(self._talk, "127.0.0.1", 0, ssl=context))
        self.port = server.sockets[0].getsockname()[1]
        thread = Thread(target=self._loop.run_forever)
        thread.start()
        try:
            yield self
        finally:
            self._loop.call_soon_threadsafe(server.close)
            asyncio.run_coroutine_threadsafe(_hang_up(), self._loop).result(10)
            self._loop.call_soon_threadsafe(self._loop.stop)
            thread.join()
            self._loop.close()

    def _talk(self) -> SMTP:
        self.connections += 1
        return SMTP(
            _Handler(self),
            hostname="mail.schiedam.nl",
            loop=self._loop,
            enable_SMTPUTF8=self._utf8,
            tls_context=self._context if self._secure == "starttls" else None,
            require_starttls=self._secure == "starttls",
            auth_require_tls=False,
            authenticator=self._authenticate,
        )

    def _authenticate(
        self, _server: SMTP, _session: Session, _envelope: Envelope, _how: str, data: object
    ) -> AuthResult:
        if self.script.login:
            return AuthResult(success=False, handled=False, message=self.script.login)
        right = data == LoginPassword(USER.encode(), PASSWORD.encode())
        return AuthResult(success=right, handled=False)


class _Handler:
    def __init__(self, server: SmtpServer) -> None:
        self._server = server
        self._taken = 0

    async def auth_XOAUTH2(self, server: SMTP, args: list[str]) -> AuthResult:  # noqa: N802  # aiosmtpd's name for it
        return await self._token(server, args, "user={user}\1auth=Bearer {token}\1\1")

    async def auth_OAUTHBEARER(self, server: SMTP, args: list[str]) -> AuthResult:  # noqa: N802  # likewise
        return await self._token(server, args, "n,a={user},\1auth=Bearer {token}\1\1")

    async def _token(self, server: SMTP, args: list[str], form: str) -> AuthResult:
        """Refuse as RFC 7628 §3.2.3 and Google want it: an error as a challenge, and a failure once it is answered."""
        told = base64.b64decode(args[1]).decode()
        taken = {form.format(user=user, token=token) for token, user in self._server.script.tokens.items()}
        if told in taken and not self._server.script.login:
            self._server.logins.append(args[0])
            return AuthResult(success=True)
        await server.challenge_auth(b'{"status":"401"}')
        return AuthResult(success=False, handled=False, message=self._server.script.login or "535 5.7.3 Not you")

    async def handle_MAIL(  # noqa: N802  # aiosmtpd's name for it
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if "MAIL" in self._server.script.replies:
            return self._server.script.replies["MAIL"]
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(  # noqa: N802  # aiosmtpd's name for it
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address in self._server.script.refused:
            return self._server.script.refused[address]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_NOOP(  # noqa: N802  # aiosmtpd's name for it
        self, _server: SMTP, _session: Session, _envelope: Envelope, _words: str
    ) -> str:
        return "421 4.4.2 enough for now" if self._taken >= self._server.script.per_connection else "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802  # likewise
        if "DATA" in self._server.script.replies:
            return self._server.script.replies["DATA"]
        self._taken += 1
        self._server.envelopes.append(envelope)
        self._server.delivered.append((envelope.rcpt_tos[0], bytes(envelope.original_content or b"")))
        if envelope.rcpt_tos[0] in self._server.script.lost:
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
        return "250 OK"


async def _hang_up() -> None:
    """End every talk that a client left open."""
    talks = asyncio.all_tasks() - {asyncio.current_task()}
    for talk in talks:
        talk.cancel()
    await asyncio.gather(*talks, return_exceptions=True)


def _context(ca_file: Path) -> ssl.SSLContext:
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(ca_file))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context
