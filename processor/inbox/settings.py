"""Where a mailbox is and how it is reached. Plain values; config files are read elsewhere, and imap.py connects."""

from dataclasses import dataclass
from enum import StrEnum
from ipaddress import ip_address
from pathlib import Path


class Tls(StrEnum):
    """How the connection is made private."""

    IMPLICIT = "implicit"
    """TLS from the first byte, usually port 993 (RFC 8314 §3)."""
    STARTTLS = "starttls"
    """Plain until STARTTLS, usually port 143."""
    NONE = "none"
    """Never private: loopback addresses only."""


@dataclass(frozen=True, slots=True)
class ImapSettings:
    """One mailbox. `ca_file` (PEM) replaces the system's authorities; `timeout` is in seconds, for each read too.

    With `oauth` the secret is an access token, else a password; `user` is the mailbox that is opened.
    """

    name: str
    host: str
    port: int
    user: str
    tls: Tls = Tls.IMPLICIT
    ca_file: Path | None = None
    timeout: float = 30.0
    oauth: bool = False


def is_loopback(host: str) -> bool:
    """Whether that host can only be this machine: an address of RFC 1122 §3.2.1.3 or RFC 4291 §2.5.3, or localhost."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
