"""The words of a mail of ours, decoded: its subject, its addressee and every text part, an enclosed one's too. Pure."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message


def words_of(raw: bytes) -> str:
    """All text of a letter, headers first; what can't be decoded is left out."""
    mail = message_from_bytes(raw, policy=policy.default)
    return "\n".join(word for part in mail.walk() for word in _words(part))


def plain_of(raw: bytes) -> str:
    """The plain text of a letter, without headers; "" when there is none."""
    mail = message_from_bytes(raw, policy=policy.default)
    part = mail.get_body(("plain",))
    return "" if part is None else str(part.get_content()).strip()


def _words(part: Message) -> Iterator[str]:
    for name in ("Subject", "From", "To", "Reply-To"):
        yield from (str(value) for value in part.get_all(name, []))
    if part.get_content_maintype() == "text":
        payload = part.get_payload(decode=True)
        yield payload.decode("utf-8", "replace") if isinstance(payload, bytes) else ""
