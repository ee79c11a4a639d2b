"""Addresses that start a mail when they are tapped. Pure."""

from urllib.parse import quote

_ADDRESS = "@!$'*+-._~"
"""What stays as it is in an address, since calendars compare addresses letter by letter (RFC 6068 §2)."""


def mailto(address: str, subject: str = "") -> str:
    """`mailto:meld@schiedam.nl?subject=Afmelden%20PN-7K3QX9`; what could end the address or the subject is encoded."""
    link = f"mailto:{quote(address, safe=_ADDRESS)}"
    return f"{link}?subject={quote(subject, safe='')}" if subject else link
