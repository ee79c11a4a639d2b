"""How token endpoints are reached: with a time-out, through HTTPS_PROXY where one is set. Alone knows requests."""

from functools import partial
from pathlib import Path

import requests

TIMEOUT = 30.0
"""Seconds for each step of an answer."""


def session(ca_file: Path | None) -> requests.Session:
    """Return what posts forms; its errors are OSErrors. `ca_file` (PEM) replaces the authorities that are trusted.

    It is given with each request, because $REQUESTS_CA_BUNDLE goes before what a session says.
    """
    made = requests.Session()
    verify = str(ca_file) if ca_file else True
    made.request = partial(made.request, timeout=TIMEOUT, verify=verify)  # type: ignore[method-assign]
    return made
