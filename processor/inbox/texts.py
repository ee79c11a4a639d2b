"""The text of one mail, without its attachments, from a server that may tell its parts wrongly.

First the structure, then the parts worth reading in one go. When the structure makes no sense a small mail is read
whole, and of a large one only the header: then the mail says what is missing, and a human looks.
"""

from processor.inbox.client import Client, Items
from processor.inbox.headers import FACTS, HEADER_LIMIT, UNKNOWN, arrived, flags, header, is_header_cut, section
from processor.inbox.mailbox import RawMail
from processor.inbox.rebuild import rebuild, sections, whole_lines
from processor.inbox.structure import Part, holds_only_texts, parse, skipped_texts

WHOLE_LIMIT = 256_000
"""Bytes of a mail that is read whole, attachments and all, when its parts can't be told apart."""

UNREADABLE = "the mail server can't give this mail"
TOO_LARGE = "the mail server can't tell the parts of this mail apart, and it is too large to read whole"
NO_TEXT = "the mail is nothing but an attachment"
TOO_MANY = "the mail has more text parts than are read"


def read_text(client: Client, uid: int, limit: int) -> RawMail | None:
    """The mail, or None when it has gone; see Mailbox.fetch."""
    found = client.try_fetch([uid], (*FACTS, "BODYSTRUCTURE"))
    if found is None:
        return _without_structure(client, uid)
    items = found.get(uid, {})
    if b"RFC822.SIZE" not in items:
        return None
    try:
        return _by_parts(client, uid, items, limit)
    except ValueError:
        return _whole(client, uid, items)


def _by_parts(client: Client, uid: int, items: Items, limit: int) -> RawMail | None:
    """Raises ValueError when the parts don't add up to a mail."""
    if is_header_cut(items):
        raise ValueError("what the header says of the parts may be cut off")
    whole = parse(items.get(b"BODYSTRUCTURE") or ())
    names = sections(whole)
    # One byte more than the limit shows whether there was more.
    found = client.try_fetch([uid], [_peek(name, limit) for name in names]) if names else {uid: {}}
    if found is None:
        raise ValueError("the server refuses the parts that it told of")
    if uid not in found:
        return None
    texts = {name: section(found[uid], name) for name in names}
    if whole.children and holds_only_texts(whole) and not any(texts[name].strip() for name in texts if _is_body(name)):
        raise ValueError("words that stand outside the parts")
    cut = {name: whole_lines(text, _limit(name, limit)) for name, text in texts.items()}
    return _mail(uid, items, rebuild(whole, header(items), cut), _problem(whole, texts, cut, limit))


def _problem(whole: Part, texts: dict[str, bytes], cut: dict[str, bytes], limit: int) -> str:
    if any(len(cut[name]) < len(texts[name]) for name in texts):
        return f"a text of the mail was cut at {limit} bytes"
    if not whole.children and not whole.read:
        return NO_TEXT
    return TOO_MANY if skipped_texts(whole) else ""


def _without_structure(client: Client, uid: int) -> RawMail | None:
    found = client.try_fetch([uid], FACTS)
    if found is None:
        return RawMail(uid, UNKNOWN, frozenset(), b"", UNREADABLE)
    return _whole(client, uid, found[uid]) if b"RFC822.SIZE" in found.get(uid, {}) else None


def _whole(client: Client, uid: int, items: Items) -> RawMail | None:
    if int(items[b"RFC822.SIZE"] or 0) > WHOLE_LIMIT:
        return _mail(uid, items, header(items), TOO_LARGE)
    found = client.try_fetch([uid], ["BODY.PEEK[]"])
    if found is None:
        return _mail(uid, items, header(items), UNREADABLE)
    return _mail(uid, items, section(found[uid], ""), "") if uid in found else None


def _mail(uid: int, items: Items, raw: bytes, problem: str) -> RawMail:
    return RawMail(uid, arrived(items), flags(items), raw, problem)


def _peek(name: str, limit: int) -> str:
    return f"BODY.PEEK[{name}]<0.{_limit(name, limit) + 1}>"


def _limit(name: str, limit: int) -> int:
    return limit if _is_body(name) else HEADER_LIMIT


def _is_body(name: str) -> bool:
    return not name.endswith((".HEADER", ".MIME"))
