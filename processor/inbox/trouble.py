"""What went wrong with a mail server, as one sentence that names the cure. Pure: exception in, MailboxError out."""

import ssl
from imaplib import IMAP4
from socket import gaierror

from processor.errors import LoginError, MailboxError
from processor.inbox.settings import ImapSettings
from processor.secrecy import hidden

LONGEST = 200
TEMPORARY = ("[UNAVAILABLE]", "[INUSE]", "[LIMIT]", "[SERVERBUG]", "[CONTACTADMIN]")
"""Response codes of RFC 5530 §3 by which a server refuses for reasons that no other password mends."""

NO_TOKENS = "it offers neither OAUTHBEARER nor XOAUTH2"
"""Why a login by token isn't even tried."""
PASSWORD_CURE = (
    "check the user name and the password file, and restart the service after an edit of it; providers with two-step "  # noqa: S105
    "login want an app password"
)
SHUT_CURE = (
    "the token was given, so this is about the mailbox: imap.user must be its own address; Microsoft 365: consent to "
    "IMAP.AccessAsApp, New-ServicePrincipal, Add-MailboxPermission, and IMAP switched on for it; README.nl.md walks "
    "through it"
)

TROUBLES: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], str, str], ...] = (
    (
        ssl.SSLCertVerificationError,
        "the certificate of {where} isn't trusted ({text})",
        "give the authority's certificate in ca_file, and the name that the certificate is for in host",
    ),
    (
        ssl.SSLError,
        "{where} doesn't speak TLS as asked ({text})",
        "check port and tls (implicit is usually 993, starttls 143)",
    ),
    (gaierror, "the host {host} isn't known", "check the host name, and this machine's DNS"),
    (ConnectionRefusedError, "{where} refuses the connection", "check host and port, and whether the mail server runs"),
    (
        TimeoutError,
        "{where} didn't answer within {timeout:g} s",
        "check firewall and server; it is tried again by itself",
    ),
    (IMAP4.readonly, "the folder may only be read", "give this account the right to write in it"),
    (
        (IMAP4.abort, OSError, EOFError),
        "the connection with {where} was lost ({text})",
        "it is made again by itself",
    ),
    (IMAP4.error, "{where} refuses a command ({text})", "check that the folder exists and may be used"),
    (BaseException, "{where} answers oddly ({text})", "it is tried again by itself"),
)
"""The first kind that fits decides: what happened, and what cures it."""


def explain(settings: ImapSettings, error: BaseException) -> MailboxError:
    """The MailboxError for anything that a connection threw."""
    what, cure = next((what, cure) for kinds, what, cure in TROUBLES if isinstance(error, kinds))
    where = f"{settings.host}:{settings.port}"
    told = what.format(where=where, host=settings.host, timeout=settings.timeout, text=clean(error))
    return MailboxError(settings.name, told, cure)


def explain_login(settings: ImapSettings, error: IMAP4.error) -> MailboxError:
    """A refused login is a LoginError, unless the server says that it is only busy or hung up."""
    text = clean(error)
    dropped = isinstance(error, IMAP4.abort) or isinstance(error.__context__, IMAP4.abort)
    if dropped or any(code in text for code in TEMPORARY):
        return MailboxError(
            settings.name, f"{settings.host} can't log in {settings.user} now ({text})", "it is tried again by itself"
        )
    return LoginError(
        settings.name,
        f"{settings.host} refuses the login of {settings.user} ({text})",
        SHUT_CURE if settings.oauth else PASSWORD_CURE,
    )


def clean(error: BaseException) -> str:
    """A server's words without control characters, at most 200 characters: they end in logs and terminals."""
    said = hidden(getattr(error, "verify_message", "") or _words(error))
    text = "".join(char if char.isprintable() else " " for char in said)
    return " ".join(text.split())[:LONGEST] or type(error).__name__


def _words(error: BaseException) -> str:
    # imaplib raises a refused login with the server's bytes, and passes them on as their own representation.
    for cause in (error, error.__context__):
        if isinstance(cause, IMAP4.error) and cause.args and isinstance(cause.args[0], bytes):
            return cause.args[0].decode("utf-8", "replace")
    return str(error)
