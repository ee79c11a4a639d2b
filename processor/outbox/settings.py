"""Where mail leaves and how it is reached. Plain values; config files are read elsewhere, and smtp.py connects."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class Security(StrEnum):
    """How the connection is kept secret."""

    IMPLICIT = "implicit"
    """TLS from the first byte (RFC 8314), usually port 465."""
    STARTTLS = "starttls"
    """TLS before anything is told (RFC 3207), usually port 587; a server without it is refused."""
    NONE = "none"
    """In the clear, to loopback only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpSettings:
    """Where mail leaves. `timeout` in seconds; `ca_file` replaces the system's authorities.

    Without `user` there is no login; with `oauth` the secret is an access token, else a password.
    `local_hostname` is what we call ourselves in EHLO, "" for the host's name as it is, never looked up in the DNS.
    Raises ValueError for a connection in the clear to another host.
    """

    host: str
    port: int = 587
    security: Security = Security.STARTTLS
    user: str | None = None
    oauth: bool = False
    ca_file: Path | None = None
    timeout: float = 45
    local_hostname: str = ""

    def __post_init__(self) -> None:
        if self.security is Security.NONE and self.host not in LOOPBACK:
            raise ValueError(f"SMTP to {self.host} must not be in the clear: use implicit or starttls")
