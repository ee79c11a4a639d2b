"""Addresses as the envelope of SMTP takes them. Pure."""

import re

from processor.errors import SendNeverError

_PLAIN = re.compile(r"[^\s<>\x00-\x1f\x7f]{1,256}@[^\s<>@\x00-\x1f\x7f]{1,255}")


def envelope_address(address: str) -> str:
    """The address with its domain in ASCII (IDNA), so that an extension is only needed for a local part outside it.

    Raises SendNeverError for what is no address; in a command it could end the line and begin another.
    """
    if not _PLAIN.fullmatch(address):
        raise SendNeverError("the address can't be mailed to", "correct it, or reach them in another way")
    local, _, domain = address.rpartition("@")
    if domain.isascii():
        return address
    try:
        return f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError as error:
        raise SendNeverError("the address has an impossible domain", "correct it") from error
