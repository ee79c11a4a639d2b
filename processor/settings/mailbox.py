"""A mailbox that is watched: whose it is, how it is reached, what happens to handled mail, how answers leave."""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from processor.settings.base import Address, Line, Section
from processor.settings.oauth import OAuth
from processor.settings.secrets import SecretPlace

Tls = Literal["implicit", "starttls", "none"]
LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Server(Section):
    """A mail server over TLS; plain only to loopback. `timeout` in seconds."""

    host: Line
    port: Annotated[int, Field(ge=1, le=65535)]
    tls: Tls
    ca_file: Path | None = None
    timeout: Annotated[float, Field(gt=0, le=600)] = 45

    @model_validator(mode="after")
    def _plain_only_to_loopback(self) -> Self:
        if self.tls == "none" and self.host not in LOOPBACK:
            raise ValueError(
                f'tls = "none" to {self.host} would send the password in the clear: use "implicit" or "starttls"'
            )
        return self


class ImapServer(Server):
    """Where mail arrives (RFC 9051). Without `password` the mailbox's `oauth` logs in; `user` is what is opened."""

    port: Annotated[int, Field(ge=1, le=65535)] = 993
    tls: Tls = "implicit"
    user: Line
    password: SecretPlace | None = None


class SmtpServer(Server):
    """Where answers leave. Without `user` no login is done, as a municipality's relay wants it.

    With `user` and without `password` the mailbox's `oauth` logs in.
    Microsoft 365 allows 30 messages a minute over 3 connections.
    """

    port: Annotated[int, Field(ge=1, le=65535)] = 587
    tls: Tls = "starttls"
    user: Line | None = None
    password: SecretPlace | None = None
    envelope_from: Address | None = None
    per_minute: Annotated[int, Field(ge=1, le=6000)] = 30
    connections: Annotated[int, Field(ge=1, le=10)] = 1
    sent_copy: Literal["server", "append", "none"] = "append"

    @model_validator(mode="after")
    def _password_has_user(self) -> Self:
        if self.password is not None and self.user is None:
            raise ValueError("user and password go together: give both, or neither for a relay without login")
        return self

    @property
    def uses_oauth(self) -> bool:
        """Whether the login is by a token."""
        return self.user is not None and self.password is None


def _authentication(value: str) -> str:
    kind, _, server = value.partition(":")
    if value not in ("none", "microsoft365") and not (kind == "rfc8601" and server):
        raise ValueError(f'{value!r} is no way to trust: use "none", "microsoft365" or "rfc8601:<authserv-id>"')
    return value


class MailboxSettings(Section):
    """One mailbox. `personal` means that it also holds somebody's other mail, whose text is then not looked at."""

    address: Address
    name: Line
    also: tuple[Address, ...] = ()
    personal: bool = True
    body_quotes: bool | None = None
    folder: Line = "INBOX"
    junk: Line | None = None
    after: Literal["leave", "move", "keyword"] = "leave"
    move_to: Line = "Aanmeldpost"
    move_when: Literal["at once", "seen"] | Annotated[int, Field(ge=1, le=24 * 365)] = "at once"
    keyword: Line = "Aanmeldpost"
    by_folder: bool = True
    review_in: Line = "Te beoordelen"
    accept_in: Line = "Inschrijven"
    decline_in: Line = "Afwijzen"
    authentication: Annotated[str, AfterValidator(_authentication)] = "none"
    canary: bool | None = None
    imap: ImapServer
    smtp: SmtpServer
    oauth: OAuth | None = None

    @model_validator(mode="after")
    def _one_way_to_log_in(self) -> Self:
        if self.oauth is None and self.imap.password is None:
            raise ValueError("imap.password is missing: add it, or an oauth table for Microsoft 365 or Google")
        if self.oauth is None and self.smtp.uses_oauth:
            raise ValueError("smtp.password is missing: add it, or remove smtp.user for a relay without login")
        if self.oauth is not None and self.imap.password is not None:
            raise ValueError("imap.password and the oauth table are two ways to log in: remove one of them")
        return self

    @property
    def looks_in_bodies(self) -> bool:
        """Whether a quote in the text counts; by default not in a personal mailbox (decision 1)."""
        return not self.personal if self.body_quotes is None else self.body_quotes

    @property
    def has_canary(self) -> bool:
        """Whether a probe is sent each day; by default not in a personal mailbox, whose owner would see it pass."""
        return not self.personal if self.canary is None else self.canary

    @property
    def own_addresses(self) -> tuple[str, ...]:
        """Every address that is ours: mail from these is never answered."""
        return (self.address, *self.also)
