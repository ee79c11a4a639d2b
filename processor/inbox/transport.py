"""TLS and TCP below IMAP: which certificates are trusted, where plain text is allowed, and noticing a dead peer."""

import socket
import ssl

from processor.errors import MailboxError
from processor.inbox.settings import ImapSettings, Tls, is_loopback

KEEPALIVE = ((socket.TCP_KEEPIDLE, 60), (socket.TCP_KEEPINTVL, 15), (socket.TCP_KEEPCNT, 4))
"""After a silent minute, four probes 15 s apart: a firewall that forgot the connection shows within two minutes."""


def tls_context(settings: ImapSettings) -> ssl.SSLContext | None:
    """Certificates and host names are always checked; None when plain text is asked and allowed.

    Raises MailboxError for plain text to another machine, and for a ca_file that can't be used.
    """
    if settings.tls is not Tls.NONE:
        return _verifying(settings)
    if is_loopback(settings.host):
        return None
    raise MailboxError(
        settings.name,
        f"tls = none would send the password readable to {settings.host}",
        "use implicit or starttls; plain text is for 127.0.0.1 only",
    )


def _verifying(settings: ImapSettings) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=settings.ca_file)
    except OSError as error:
        raise MailboxError(
            settings.name,
            f"ca_file {settings.ca_file} can't be read ({error})",
            "give a readable PEM file with the certificate of the authority",
        ) from error


def tune(sock: socket.socket) -> None:
    """Let the kernel probe a silent connection, and send a command that is written in pieces without waiting."""
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for option, value in KEEPALIVE:
        sock.setsockopt(socket.IPPROTO_TCP, option, value)
