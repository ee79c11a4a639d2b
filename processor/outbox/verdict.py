"""What a mail server's refusal means: later or never (decision 5). Pure.

A 5xx is final for the mail or the recipient that it is about. Many a 5xx is about neither: the login, the sender or
the account is refused, an admin mends that, and the same mail then leaves. Those are later.
"""

import re
from enum import StrEnum

from processor.errors import SendError, SendLaterError, SendNeverError


class Stage(StrEnum):
    """How far the talk with the server was (RFC 5321 §3.3)."""

    CONNECT = "the connection"
    """Until the greeting and TLS are done."""
    LOGIN = "the login"
    """AUTH (RFC 4954)."""
    SENDER = "the sender"
    """MAIL FROM."""
    RECIPIENT = "the recipient"
    """RCPT TO."""
    CONTENT = "the mail"
    """DATA, up to the answer after the last line."""


TOO_BIG = 552
"""At MAIL FROM: the mail is over the limit in size (RFC 1870 §6.1); that is about the mail, not about us."""

OURS = {
    "5.1.8": "the account may not send to the outside (Microsoft: suspected of spam)",
    "5.2.252": "the login may not send as this sender",
    "5.7.3": "the login didn't succeed",
    "5.7.8": "the login is refused",
    "5.7.9": "this way to log in is too weak",
    "5.7.30": "a password is no longer accepted, only OAuth2",
    "5.7.57": "nobody is logged in",
    "5.7.60": "the login may not send as this sender",
    "5.7.139": "login by SMTP is switched off for this account, or a password isn't accepted",
}
"""Enhanced codes (RFC 3463; RFC 4954 §6; Microsoft's list) that are about us, at whatever stage they come."""

NOT_LOGGED_IN = frozenset({530, 534, 535, 538})
"""Reply codes of RFC 4954 §6 that are about the login, at whatever stage they come."""

TOKEN_CURES = {
    "5.7.139": "switch SMTP AUTH on for this mailbox: Set-CASMailbox -SmtpClientAuthenticationDisabled $false",
    "5.2.252": "let the login send as this mailbox: Add-RecipientPermission -AccessRights SendAs",
    "5.7.60": "let the login send as this mailbox: Add-RecipientPermission -AccessRights SendAs",
}
"""What mends a refusal of a mailbox that is logged in to with a token, at Microsoft 365."""
SHUT_CURE = (
    "the token was given, so this is about the mailbox: smtp.user must be its own address; Microsoft 365: consent to "
    "SMTP.SendAsApp, New-ServicePrincipal, Add-MailboxPermission; README.nl.md walks through it"
)

CURES = {
    Stage.CONNECT: "check host, port and tls of the SMTP server",
    Stage.LOGIN: "mend user and password of the SMTP server",
    Stage.SENDER: "let the mail server allow this sender address",
}

_ENHANCED = re.compile(r"[245]\.\d{1,3}\.\d{1,3}")


def verdict(stage: Stage, code: int, text: str, *, oauth: bool = False) -> SendError:
    """The error that a reply `code text` stands for; 4xx and whatever is no proper refusal are later.

    `oauth` when the login is by a token, which other things mend than a password.
    """
    found = _ENHANCED.match(text)
    ours = OURS.get(found[0], "") if found else ""
    what = f"{stage} is refused: {code} {text}" + (f" ({ours})" if ours else "")
    if code < 500:  # noqa: PLR2004  # RFC 5321 §4.2.1: 5yz is permanent
        return SendLaterError(what, "it is tried again", code)
    if ours or stage is Stage.LOGIN or code in NOT_LOGGED_IN:
        return SendLaterError(what, _login_cure(found[0] if found else "", oauth=oauth), code)
    if stage is Stage.CONNECT or (stage is Stage.SENDER and code != TOO_BIG):
        return SendLaterError(what, CURES[stage], code)
    return SendNeverError(what, "reach them in another way", code)


def _login_cure(enhanced: str, *, oauth: bool) -> str:
    return TOKEN_CURES.get(enhanced, SHUT_CURE) if oauth else CURES[Stage.LOGIN]
