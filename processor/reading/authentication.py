"""Does the receiving mail server vouch for the address in From? (RFC 8601, DMARC; decision 7) Pure.

Anybody can write an Authentication-Results header, so only those count that the configuration says our own server put
on top. "none", the default, trusts no header at all, and everything works without.
"""

import re

from processor.reading.message import Message

_RESULT = re.compile(r"\bdmarc\s*=\s*(\w+)", re.IGNORECASE)
_FROM = re.compile(r"\bheader\.from\s*=\s*([\w.-]+)", re.IGNORECASE)


def vouched(message: Message, trusted: str) -> bool:
    """Whether an aligned DMARC pass that can be trusted stands on the mail.

    `trusted` is "none", "rfc8601:<authserv-id>", or "microsoft365", which stamps no authserv-id: there only the topmost
    header counts, and its own mark for mail from inside.
    """
    if trusted == "none":
        return False
    results = message.all_headers("authentication-results")
    if trusted == "microsoft365":
        inside = message.header("x-ms-exchange-organization-authas").strip().lower() == "internal"
        return inside or any(_passes(result, message) for result in results[:1])
    wanted = trusted.partition(":")[2].lower()
    return any(_passes(result, message) for result in results if _server(result) == wanted)


def _server(result: str) -> str:
    """Return the authserv-id, without its version (RFC 8601 §2.2)."""
    words = result.partition(";")[0].split()
    return words[0].lower() if words else ""


def _passes(result: str, message: Message) -> bool:
    domain = message.sender.email.rpartition("@")[2]
    found, told = _RESULT.search(result), _FROM.search(result)
    return bool(found and found[1].lower() == "pass" and told and told[1].lower() == domain)
