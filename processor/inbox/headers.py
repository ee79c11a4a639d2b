"""The headers of new mails, from a folder of any size, at the price of what is new.

It asks the server and decides nothing; whether a header concerns a meeting is for others.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from processor.inbox.client import Client, Items
from processor.inbox.mailbox import RawHeader
from processor.inbox.rebuild import whole_lines
from processor.inbox.structure import REPORTS, holds_report, parse

BATCH = 500
WINDOW = 50_000
"""UIDs a SEARCH may span: its answer is one line, and imaplib refuses lines over a million bytes."""
HEADER_LIMIT = 65_536
"""Bytes of a header that are read: nobody's is longer, but a hostile one may be."""
REPORT_LIMIT = 1_000_000
"""Size over which a mail isn't searched for a calendar answer: those are small, and the server has to read it all."""

UNKNOWN = datetime(1970, 1, 1, tzinfo=UTC)
"""The arrival of a mail of which the server can't tell it."""

NOTHING: Items = {b"INTERNALDATE": None, b"RFC822.SIZE": 0, b"FLAGS": ()}
HEADER = f"BODY.PEEK[HEADER]<0.{HEADER_LIMIT + 1}>"
FACTS = ("INTERNALDATE", "RFC822.SIZE", "FLAGS", HEADER)
CONTENT_TYPE = re.compile(rb"^content-type:\s*([\w.+-]+/[\w.+-]+)", re.IGNORECASE | re.MULTILINE)


def batches(uids: Collection[int], size: int) -> Iterator[Sequence[int]]:
    """The UIDs ascending, in lists of at most that size: a command line has a limit."""
    ordered = sorted(set(uids))
    return (ordered[start : start + size] for start in range(0, len(ordered), size))


def new_uids(client: Client, after: int, uidnext: int) -> Iterator[int]:
    """The UIDs above `after`, ascending. `uidnext` is the folder's when it was opened; later ones are found too."""
    client.refresh()
    start = after + 1
    while start + WINDOW < uidnext:
        yield from client.search(["UID", f"{start}:{start + WINDOW - 1}"])[0]
        start += WINDOW
    # "n:*" always gives the last mail, even when its UID is below n (RFC 9051 §6.4.9).
    yield from (uid for uid in client.search(["UID", f"{start}:*"])[0] if uid >= start)


def read_headers(client: Client, uids: Sequence[int]) -> list[RawHeader]:
    """The headers of those mails that are still there, in the order of the UIDs.

    A mail that the server can't give comes with an empty `raw`, so that somebody may look at it.
    """
    found = _facts(client, uids)
    told = [_header(uid, found[uid]) for uid in uids if uid in found]
    reports = _with_report(client, [mail for mail in told if _may_hold_report(mail)])
    return [replace(mail, has_report=True) if _is_report(mail) or mail.uid in reports else mail for mail in told]


def arrived(items: Items) -> datetime:
    """INTERNALDATE in UTC."""
    moment = items.get(b"INTERNALDATE")
    return moment.astimezone(UTC) if isinstance(moment, datetime) else UNKNOWN


def flags(items: Items) -> frozenset[str]:
    r"""FLAGS without \Recent. A keyword of digits comes as a number."""
    names = (flag.decode("ascii", "replace") if isinstance(flag, bytes) else str(flag) for flag in items[b"FLAGS"])
    return frozenset(names) - {"\\Recent"}


def header(items: Items) -> bytes:
    """The header block, cut at 64 kB."""
    return whole_lines(section(items, "HEADER"), HEADER_LIMIT)


def is_header_cut(items: Items) -> bool:
    """Whether the header is longer than that."""
    return len(section(items, "HEADER")) > HEADER_LIMIT


def section(items: Items, name: str) -> bytes:
    """A BODY[…] that was asked in part or whole; b"" for NIL or absent."""
    found = items.get(f"BODY[{name}]<0>".encode(), items.get(f"BODY[{name}]".encode()))
    return found if isinstance(found, bytes) else b""


def _facts(client: Client, uids: Sequence[int]) -> dict[int, Items]:
    found = client.try_fetch(uids, FACTS)
    if found is None:
        found = _one_by_one(client, uids)
    # A flag that changes meanwhile is told unasked, and may be all that is left of a mail that has gone.
    return {uid: items for uid, items in found.items() if b"RFC822.SIZE" in items}


def _one_by_one(client: Client, uids: Sequence[int]) -> dict[int, Items]:
    """One mail that the server can't give must not hide the others; when it gives none at all, it is the server."""
    found: dict[int, Items] = {}
    refused: list[int] = []
    for uid in uids:
        one = client.try_fetch([uid], FACTS)
        found.update(one or {})
        refused += [uid] if one is None else []
    if len(refused) > 1 and not found:
        client.fetch(uids, FACTS)
    return found | dict.fromkeys(refused, NOTHING)


def _header(uid: int, items: Items) -> RawHeader:
    return RawHeader(uid, arrived(items), int(items[b"RFC822.SIZE"] or 0), flags(items), header(items))


def _content_type(mail: RawHeader) -> str:
    found = CONTENT_TYPE.search(mail.raw)
    return found[1].decode("ascii").lower() if found else "text/plain"


def _is_report(mail: RawHeader) -> bool:
    return _content_type(mail) in REPORTS


def _may_hold_report(mail: RawHeader) -> bool:
    kind = _content_type(mail)
    return kind.startswith("multipart/") and kind not in REPORTS and mail.size <= REPORT_LIMIT


def _with_report(client: Client, mails: Sequence[RawHeader]) -> frozenset[int]:
    """Which of these hold a calendar answer somewhere inside; only BODYSTRUCTURE tells."""
    uids = [mail.uid for mail in mails]
    found = client.try_fetch(uids, ["BODYSTRUCTURE"]) if uids else {}
    if found is None:
        answers = (client.try_fetch([uid], ["BODYSTRUCTURE"]) for uid in uids)
        found = {uid: items for answer in answers for uid, items in (answer or {}).items()}
    return frozenset(uid for uid, items in found.items() if _tells_report(items))


def _tells_report(items: Items) -> bool:
    try:
        return holds_report(parse(items[b"BODYSTRUCTURE"]))
    except (ValueError, LookupError):
        return False
