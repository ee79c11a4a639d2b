"""Reference codes that people can read out, and the UIDs of invitations. Random; whether one is taken, others check."""

import hmac
import secrets
import uuid

ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ"
"""No vowels, so no words; none of 0 O 1 I L, that look like each other."""

LENGTH = 6


def new_code(prefix: str) -> str:
    """A code such as PN-7K3QX9: `prefix`, a hyphen and six characters, 387 million to a prefix."""
    return f"{prefix}-{''.join(secrets.choice(ALPHABET) for _ in range(LENGTH))}"


def new_calendar_uid(secret: bytes) -> str:
    """A UID for one attendee, without a host name as RFC 7986 §5.3 asks: random, and signed with our key."""
    drawn = str(uuid.uuid4())
    return f"{drawn}-{hmac.digest(secret, drawn.encode(), 'sha256').hex()[:16]}"
