"""How a mailbox is logged in to without a password: at Microsoft 365 or at Google."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, model_validator

from processor.settings.base import Address, Line, Section
from processor.settings.secrets import SecretPlace

LOOPBACK = frozenset({"localhost", "127.0.0.1"})
MANY = ("common", "organizations", "consumers")
"""Microsoft's names for no tenant in particular."""


def _https(value: str) -> str:
    parts = urlsplit(value)
    if not parts.hostname or parts.scheme not in ("http", "https") or parts.query or parts.username:
        raise ValueError(f"{value!r} is no web address: write it as https://login.example.nl")
    if parts.scheme == "http" and parts.hostname not in LOOPBACK:
        raise ValueError(f"{value!r} would send the secret in the clear: use https")
    return value


Https = Annotated[str, AfterValidator(_https)]
"""A web address over TLS; plain only to loopback."""
Guid = Annotated[Line, Field(pattern=r"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$")]


class Microsoft365(Section):
    """An app registration in Entra ID. Who logs in: the app, by `secret` or `certificate`, or the person `user`.

    `secret_expires` is the last day of the secret; a certificate says it itself.
    """

    provider: Literal["microsoft365"]
    tenant: Line
    client_id: Guid
    secret: SecretPlace | None = None
    secret_expires: date | None = None
    certificate: SecretPlace | None = None
    user: Address | None = None
    authority: Https = "https://login.microsoftonline.com"
    ca_file: Path | None = None

    @model_validator(mode="after")
    def _one_way_to_log_in(self) -> Self:
        if sum(way is not None for way in (self.secret, self.certificate, self.user)) != 1:
            raise ValueError(
                "give one of secret, certificate (the app logs in) or user (a person logs in: aanmeldpost login)"
            )
        if self.user is None and self.tenant in MANY:
            raise ValueError(f"an app can't log in to tenant {self.tenant!r}: give the Directory ID, or a domain")
        if self.secret and self.secret_expires is None:
            raise ValueError(
                "secret_expires is missing: add the date that Entra ID shows beside the secret, as 2019-03-01"
            )
        if self.secret_expires and not self.secret:
            raise ValueError("secret_expires goes with secret only: remove it")
        return self


class Google(Section):
    """A service account with domain-wide delegation (`key`: its JSON file) that acts for `user`, or a refresh token.

    `user` is by default the user of the IMAP server.
    """

    provider: Literal["google"]
    key: SecretPlace | None = None
    user: Address | None = None
    refresh_token: SecretPlace | None = None
    client_id: Line | None = None
    secret: SecretPlace | None = None
    secret_expires: date | None = None
    token_url: Https = "https://oauth2.googleapis.com/token"  # noqa: S105  # an address
    ca_file: Path | None = None

    @model_validator(mode="after")
    def _one_way_to_log_in(self) -> Self:
        if (self.key is None) == (self.refresh_token is None):
            raise ValueError("give one of key (a service account) or refresh_token")
        if self.refresh_token and not (self.client_id and self.secret):
            raise ValueError("client_id and secret are missing: add those that the refresh token was made with")
        if self.refresh_token and self.user:
            raise ValueError("user goes with key only: a refresh token is somebody's already; remove it")
        if self.key and (self.client_id or self.secret):
            raise ValueError("client_id and secret go with refresh_token only: the key holds its own; remove them")
        return self


OAuth = Annotated[Microsoft365 | Google, Field(discriminator="provider")]
