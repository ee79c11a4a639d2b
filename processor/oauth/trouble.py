"""What went wrong at a token endpoint or with a token, as one sentence that names the cure. Pure."""

import re
from collections.abc import Mapping
from typing import Any

from processor.errors import TokenError

LONGEST = 200

AGAIN = "log in anew: aanmeldpost login {mailbox}"
RENEW = (
    "make a new one in Entra ID (App registrations, Certificates & secrets), put its Value where `secret` says, and "
    "its end in secret_expires"
)
DELEGATE = (
    "allow the client ID with the scope https://mail.google.com/ in the Google Admin console (domain-wide delegation); "
    "at Microsoft check client_id"
)
GRANT = (
    "Google: check that `user` exists, that the key isn't deleted and that this machine's clock is right, or put in a "
    "new refresh token; Microsoft: aanmeldpost login {mailbox}"
)
MICROSOFT = {
    "7000222": ("the client secret has expired", RENEW),
    "7000215": ("the client secret is wrong", "put the secret's Value where `secret` says, not its Secret ID"),
    "7000218": ("the app may not log in by code", 'set "Allow public client flows" to Yes for this app in Entra ID'),
    "700016": ("this tenant doesn't know the app", "check client_id and tenant"),
    "700027": ("the certificate isn't accepted", "upload it to this app in Entra ID (Certificates & secrets)"),
    "7000112": ("the app is switched off", "switch it on in Entra ID (Enterprise applications, Properties)"),
    "7000229": ("the app has no service principal in this tenant", "grant admin consent for it in Entra ID"),
    "90002": ("there is no such tenant", "check tenant: the Directory ID, or a domain of yours"),
    "900023": ("there is no such tenant", "check tenant: the Directory ID, or a domain of yours"),
    "65001": ("nobody consented to what the app asks", "grant admin consent for it in Entra ID (API permissions)"),
    "500011": ("this tenant has no Exchange Online", "check tenant"),
    "50034": ("this tenant doesn't know the account", "check user"),
    "50057": ("the account is switched off", "switch it on, or use another one in user"),
    "50076": ("a second factor is asked for", AGAIN),
    "50079": ("a second factor is asked for", AGAIN),
    "50173": ("the login was withdrawn", AGAIN),
    "53003": ("a Conditional Access rule blocks it", "except this app from the rule, or allow this server's address"),
    "70008": ("the login has ended", AGAIN),
    "700082": ("the login was not used for too long", AGAIN),
    "70043": ("the login has ended", AGAIN),
}
"""Microsoft's codes (AADSTS…) that an admin meets: what happened, and what cures it."""

STANDARD = {
    "unauthorized_client": ("the client may not do this", DELEGATE),
    "invalid_client": ("the client is unknown or its secret is wrong", "check client_id and the secret"),
    "invalid_grant": ("the login is no longer valid", GRANT),
    "invalid_scope": ("the scope isn't allowed", "allow https://mail.google.com/ for this client"),
    "access_denied": ("the login was declined", AGAIN),
    "authorization_declined": ("the login was declined", AGAIN),
    "expired_token": ("nobody entered the code in time", AGAIN),
    "authorization_pending": ("nobody entered the code in time", AGAIN),
    "temporarily_unavailable": ("the endpoint is busy", "it is tried again by itself"),
}
"""Error codes of RFC 6749 §5.2 and RFC 8628 §3.5, for endpoints that say nothing closer."""
UNKNOWN = ("the endpoint refuses", "look that error up with your provider")


def refused(mailbox: str, answer: Mapping[str, Any]) -> TokenError:
    """Return the error that the JSON answer of a token endpoint stands for."""
    told = str(answer.get("error_description") or "")
    found = re.match(r"AADSTS(\d+)", told)
    error = str(answer.get("error") or "")
    what, cure = (MICROSOFT.get(found[1]) if found else None) or STANDARD.get(error, UNKNOWN)
    return TokenError(
        mailbox, f"no access token: {what} ({words(f'{error}: {told}')})", cure.replace("{mailbox}", mailbox)
    )


def unreachable(mailbox: str, endpoint: str, why: str) -> TokenError:
    """Return the error for an endpoint that can't be reached, or answers what is no answer."""
    return TokenError(
        mailbox,
        f"no access token: {endpoint} can't be reached ({words(why)})",
        "it is tried again by itself; check DNS, firewall, HTTPS_PROXY and oauth.ca_file",
    )


def consent_to(lacking: str) -> str:
    """Return the cure for an app whose tokens lack these rights."""
    return f"add {lacking} in Entra ID (API permissions, Office 365 Exchange Online) and grant admin consent"


def words(text: str) -> str:
    """Return an endpoint's words on one line, without what differs at each try, and not endless."""
    steady = re.split(r"\s*(?:Trace ID|Correlation ID|Timestamp)\b", text, maxsplit=1)[0]
    return " ".join("".join(char if char.isprintable() else " " for char in steady).split())[:LONGEST].strip(": ")
