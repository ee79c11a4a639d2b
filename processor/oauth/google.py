"""Tokens of Google: for a service account that acts for a mailbox, or by a refresh token. Alone knows PyJWT.

Two forms over HTTPS (RFC 7523 §2.1, RFC 6749 §6), so google-auth, which brings five megabytes and three packages, stays
out; the signature is PyJWT's and the connection requests', which msal brings along.
"""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import jwt

from processor.errors import TokenError
from processor.oauth.https import session
from processor.oauth.tokens import Token
from processor.oauth.trouble import refused, unreachable

SCOPE = "https://mail.google.com/"
"""IMAP and SMTP; Google has no narrower scope for them."""
ENDPOINT = "https://oauth2.googleapis.com/token"
HOUR = 3600


@dataclass(frozen=True, slots=True)
class GoogleClient:
    """Where tokens for one mailbox come from. `ca_file` (PEM) replaces the authorities that are trusted."""

    mailbox: str
    token_url: str = ENDPOINT
    ca_file: Path | None = None


def service_token(client: GoogleClient, user: str, key: Callable[[], str]) -> Token:
    """Ask a token for `user`, in whose name a service account may act; `key` gives the JSON that Google made for it.

    Raises TokenError; `key` may raise UsageError.
    """
    return _asked(
        client,
        {
            "grant_type": "urn:ietf:params:oauth:grant-type:jwt-bearer",
            "assertion": _assertion(client, user, key()),
        },
    )


def refreshed_token(client: GoogleClient, client_id: str, secret: str, refresh_token: str) -> Token:
    """Ask a token by a refresh token. Raises TokenError."""
    return _asked(
        client,
        {
            "grant_type": "refresh_token",
            "client_id": client_id,
            "client_secret": secret,
            "refresh_token": refresh_token,
        },
    )


def _assertion(client: GoogleClient, user: str, key: str) -> str:
    now = int(time.time())
    try:
        told = json.loads(key)
        claims = {
            "iss": told["client_email"],
            "sub": user,
            "scope": SCOPE,
            "aud": client.token_url,
            "iat": now,
            "exp": now + HOUR,
        }
        return jwt.encode(claims, told["private_key"], "RS256", {"kid": told["private_key_id"]})
    except (ValueError, LookupError, TypeError, jwt.PyJWTError):
        raise TokenError(
            client.mailbox,
            "no access token: the key of the service account can't be used",
            "give the JSON file as Google made it (IAM, Service accounts, Keys)",
        ) from None


def _asked(client: GoogleClient, form: dict[str, str]) -> Token:
    try:
        with session(client.ca_file) as way:
            told: Any = way.post(client.token_url, form, allow_redirects=False).json()
    except OSError as error:
        raise unreachable(client.mailbox, client.token_url, type(error).__name__) from None
    if not isinstance(told, dict):
        raise unreachable(client.mailbox, client.token_url, "its answer can't be read")
    if "access_token" not in told:
        raise refused(client.mailbox, told)
    return Token(str(told["access_token"]), float(told.get("expires_in", 0)))
