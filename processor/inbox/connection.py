"""A connection with a mail server, up to the login by password or by access token. Alone knows imapclient."""

from contextlib import suppress
from imaplib import IMAP4
from typing import Any

from imapclient import IMAPClient, SocketTimeout

from processor.inbox.settings import ImapSettings, Tls
from processor.inbox.transport import tls_context, tune
from processor.inbox.trouble import NO_TOKENS, explain, explain_login
from processor.oauth.sasl import Exchange, choose


class Connection(IMAPClient):  # type: ignore[misc]  # imapclient has no types
    """imapclient without its two memories: a debug buffer of all traffic, and untagged responses that nobody read."""

    def __init__(self, settings: ImapSettings) -> None:
        self._imap: Any
        context = tls_context(settings)
        super().__init__(
            settings.host,
            settings.port,
            ssl=settings.tls is Tls.IMPLICIT,
            ssl_context=context,
            timeout=SocketTimeout(settings.timeout, settings.timeout),
        )
        self._imap.debug = 0
        self._imap._log = _forget_line  # noqa: SLF001  # imaplib keeps the last ten lines, the password among them
        self.normalise_times = False

    def forget(self) -> None:
        """Drop what the server said on the side."""
        self._imap.untagged_responses.clear()

    def mechanisms(self) -> list[str]:
        """Return the SASL mechanisms that it offers before a login (RFC 9051 §7.2.2)."""
        return [name.removeprefix("AUTH=") for name in self._imap.capabilities if name.startswith("AUTH=")]

    def said(self, name: str) -> bool:
        """Whether the last command brought that untagged response."""
        return name in self._imap.untagged_responses


def _forget_line(line: str) -> None:
    """Keep no log of what was said."""


def logged_in(settings: ImapSettings, secret: str) -> Connection:
    """Connect, make it private and log in. Raises LoginError, or MailboxError for anything else."""
    try:
        connection = Connection(settings)
    except (OSError, IMAP4.error, ValueError) as error:
        raise explain(settings, error) from error
    try:
        _authenticate(settings, connection, secret)
    except BaseException:
        hang_up(connection)
        raise
    return connection


def hang_up(connection: Connection) -> None:
    """End it without a word. Never raises."""
    with suppress(OSError, IMAP4.error, ValueError):
        connection.shutdown()


def _authenticate(settings: ImapSettings, connection: Connection, secret: str) -> None:
    try:
        tune(connection.socket())
        if settings.tls is Tls.STARTTLS:
            connection.starttls(tls_context(settings))
    except (OSError, IMAP4.error, ValueError) as error:
        raise explain(settings, error) from error
    try:
        (_send_token if settings.oauth else _send_password)(connection, settings.user, secret)
    except IMAP4.error as error:
        raise explain_login(settings, error) from error
    except (OSError, ValueError) as error:
        raise explain(settings, error) from error


def _send_token(connection: Connection, user: str, token: str) -> None:
    mechanism = choose(connection.mechanisms())
    if mechanism is None:
        raise IMAP4.error(NO_TOKENS)
    exchange = Exchange(mechanism, user, token)
    try:
        connection.sasl_login(mechanism.value, exchange.answer)
    except IMAP4.error as error:
        if exchange.said and not isinstance(error.__context__, IMAP4.abort):
            raise IMAP4.error(f"{error}, status {exchange.said}") from None
        raise


def _send_password(connection: Connection, user: str, password: str) -> None:
    # LOGIN is what every server takes, but in ASCII only (RFC 9051 §6.2.3).
    if (user + password).isascii():
        connection.login(user, password)
    else:
        connection.plain_login(user, password)
