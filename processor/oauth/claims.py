"""What an access token of Microsoft says of itself. Pure.

A hint for an admin only, since tokens are the server's to read. Entra ID gives an app a token also when
nobody consented to its rights; that shows only in what the token lacks.
"""

import base64
import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Any


def lacks_role(token: str, role: str) -> bool:
    """Whether this is an app's token that can be read (RFC 7519 §3) and holds no such role; False in doubt."""
    claims = _claims(token)
    return bool(claims) and "scp" not in claims and role not in claims.get("roles", ())


def _claims(token: str) -> Mapping[str, Any]:
    with suppress(ValueError, IndexError):
        part = token.split(".")[1]
        claims = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
        if isinstance(claims, dict):
            return claims
    return {}
