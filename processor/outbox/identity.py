"""Message-IDs of our own making (RFC 5322 §3.6.4): which registration a letter is about, signed with our keyed secret.

A reply that names one in In-Reply-To or References proves that its writer has our letter, no more: a forwarded letter
carries it too (decision 7). Pure; no name look-up is done.
"""

import hmac
import re
import secrets
from collections.abc import Iterable

_OURS = re.compile(r"<aanmeldpost\.(\d{1,12})\.([0-9a-f]{16})\.([0-9a-f]{24})@[^<>\s]{1,255}>")


def new_token(secret: bytes, registration_id: int) -> str:
    """Return a fresh left side of a Message-ID; `registration_id` is 0 when the letter is about none."""
    nonce = secrets.token_hex(8)
    return f"aanmeldpost.{registration_id}.{nonce}.{_sign(secret, registration_id, nonce)}"


def registration_of(secret: bytes, message_ids: Iterable[str]) -> int | None:
    """Return the registration that the first Message-ID of ours is about (0: none); None when none is ours."""
    for found in _OURS.finditer(" ".join(message_ids)[:20_000]):
        registration_id, nonce, signature = int(found[1]), found[2], found[3]
        if hmac.compare_digest(_sign(secret, registration_id, nonce), signature):
            return registration_id
    return None


def _sign(secret: bytes, registration_id: int, nonce: str) -> str:
    return hmac.digest(secret, f"{registration_id}.{nonce}".encode(), "sha256").hex()[:24]
