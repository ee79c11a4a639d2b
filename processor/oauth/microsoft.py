"""Tokens of Microsoft 365, for an app with rights of its own or for a person who logged in by code. Alone knows msal.

msal is made anew for each token, which is once an hour: so a new secret counts without a restart, and no token stays in
a cache that is not ours. The same token opens IMAP and SMTP, which are one resource at Microsoft.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msal

from processor.errors import TokenError
from processor.oauth.certificate import key_and_certificate
from processor.oauth.https import session
from processor.oauth.keep import Keep
from processor.oauth.tokens import Token
from processor.oauth.trouble import refused, unreachable

APP_SCOPES = ["https://outlook.office365.com/.default"]
"""What was granted to the app: IMAP.AccessAsApp and SMTP.SendAsApp."""
PERSON_SCOPES = ["https://outlook.office.com/IMAP.AccessAsUser.All", "https://outlook.office.com/SMTP.Send"]


@dataclass(frozen=True, slots=True)
class MicrosoftApp:
    """An app registration in Entra ID, for one mailbox. `ca_file` (PEM) replaces the authorities that are trusted."""

    mailbox: str
    authority: str
    tenant: str
    client_id: str
    ca_file: Path | None = None

    @property
    def where(self) -> str:
        """Its tenant's address."""
        return f"{self.authority.rstrip('/')}/{self.tenant}"


Credential = str | dict[str, str]
"""A client secret, or a private key with its certificate."""


def certified(pem: str) -> Credential:
    """Return the credential in a PEM file of a private key and its certificate. Raises ValueError without both."""
    key, certificate = key_and_certificate(pem)
    return {"private_key": key, "public_certificate": certificate}


def app_token(app: MicrosoftApp, credential: Callable[[], Credential]) -> Token:
    """Ask a token for the app itself (RFC 6749 §4.4). Raises TokenError; `credential` may raise UsageError."""
    secret = credential()
    with _asking(app) as way:
        client = msal.ConfidentialClientApplication(app.client_id, client_credential=secret, **way)
        return _token(app, client.acquire_token_for_client(APP_SCOPES))


def person_token(app: MicrosoftApp, keep: Keep, user: str) -> Token:
    """Ask a token for who logged in by code (RFC 6749 §6), and keep the new refresh token. Raises TokenError."""
    cache = _cache(keep)
    with _asking(app) as way:
        client = msal.PublicClientApplication(app.client_id, token_cache=cache, **way)
        account = next(iter(client.get_accounts(user)), None)
        answer = account and client.acquire_token_silent_with_error(PERSON_SCOPES, account, force_refresh=True)
    if not answer:
        raise TokenError(app.mailbox, "nobody logged in yet", f"log in: aanmeldpost login {app.mailbox}")
    token = _token(app, answer)
    if cache.has_state_changed:
        keep.write(cache.serialize())
    return token


def log_in(app: MicrosoftApp, keep: Keep, user: str, show: Callable[[str], None]) -> None:
    """Let a person log in by code (RFC 8628): `show` gets what to do, in the provider's words. Waits until it is done.

    Nothing is kept when somebody else than `user` logged in. Raises TokenError.
    """
    cache = msal.SerializableTokenCache()
    with _asking(app) as way:
        client = msal.PublicClientApplication(app.client_id, token_cache=cache, **way)
        flow = client.initiate_device_flow(PERSON_SCOPES)
        if "user_code" not in flow:
            raise refused(app.mailbox, flow)
        show(str(flow["message"]))
        _token(app, client.acquire_token_by_device_flow(flow))
    if not client.get_accounts(user):
        raise TokenError(app.mailbox, f"somebody else than {user} logged in", f"log in as {user}, or change oauth.user")
    keep.write(cache.serialize())


def _cache(keep: Keep) -> msal.SerializableTokenCache:
    cache = msal.SerializableTokenCache()
    if kept := keep.read():
        cache.deserialize(kept)
    return cache


@contextmanager
def _asking(app: MicrosoftApp) -> Iterator[dict[str, Any]]:
    """How msal reaches the tenant; what it throws on the way becomes a TokenError.

    It throws ValueError both for a tenant that isn't there and for an answer that isn't JSON. The authority comes from
    the configuration, so nobody else needs to be asked whether it exists.
    """
    with session(app.ca_file) as way:
        try:
            yield {"authority": app.where, "instance_discovery": False, "http_client": way}
        except OSError as error:
            raise unreachable(app.mailbox, app.where, type(error).__name__) from None
        except ValueError as error:
            raise _misunderstood(app, f"{error} {error.__context__}") from None


def _token(app: MicrosoftApp, answer: Mapping[str, Any]) -> Token:
    if "access_token" not in answer:
        raise refused(app.mailbox, answer)
    return Token(str(answer["access_token"]), float(answer.get("expires_in", 0)))


def _misunderstood(app: MicrosoftApp, told: str) -> TokenError:
    if found := re.search(r"AADSTS\d+[^\"\\]*", told):
        return refused(app.mailbox, {"error": "invalid_tenant", "error_description": found[0]})
    return unreachable(app.mailbox, app.where, "its answer can't be read")
