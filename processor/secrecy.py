r"""Secrets never stand in what the program prints or writes, also not when a mail server says them back.

A secret is told here when it is read; from then on `hidden` takes it out of any text, plain, escaped or in base64 at
whatever place of a longer text (RFC 4616 sends "\0user\0password" so). Known per process: that is what it protects.
"""

from base64 import b64encode
from threading import Lock
from urllib.parse import quote

SHORTEST = 4
"""A secret shorter than this is no secret, and would make every text unreadable."""
LONG_LINE = 20
SHOWN = "***"

_forms: set[str] = set()
_lock = Lock()


def never_print(secret: str) -> str:
    """Keep this secret out of every text from now on; returned as it is."""
    if len(secret) >= SHORTEST and secret.strip():
        with _lock:
            _forms.update(form for form in _written(secret) if len(form) >= SHORTEST)
    return secret


def hidden(text: str) -> str:
    """Return a text without any secret in it."""
    with _lock:
        forms = sorted(_forms, key=len, reverse=True)
    for form in forms:
        text = text.replace(form, SHOWN)
    return text


def _written(secret: str) -> set[str]:
    raw = secret.encode("utf-8", "surrogatepass")
    escaped = secret.replace("\\", "\\\\").replace('"', '\\"')
    lines = {
        line for line in secret.splitlines()[1:-1] if len(line) >= LONG_LINE
    }  # of a key, PEM leaves its frame open
    shapes = lines | {secret, escaped, repr(secret)[1:-1], repr(raw)[2:-1], quote(secret, safe="")}
    return shapes | {_core(raw, before) for before in range(3)}


def _core(raw: bytes, before: int) -> str:
    """Return what base64 makes of this wherever `before` bytes modulo three stand before it, whatever comes after."""
    encoded = b64encode(b"\0" * before + raw).decode().rstrip("=")
    whole = (before + len(raw)) // 3 * 4
    return encoded[(0, 2, 3)[before] : whole]
