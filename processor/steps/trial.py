"""A trial of one mailbox, as `check --connect` makes it: log in, look what the server can, send a probe to ourselves.

Nothing in the mailbox is changed: the probe, which carries a signed token, is removed again, and so is a copy of it
that the server stored. What is missing is told with what it means for the work of the daemon.
"""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import Protocol

from processor.errors import AanmeldpostError
from processor.inbox.mailbox import FolderRole, FolderState, Mailbox
from processor.outbox.sender import Sender
from processor.settings import MailboxSettings
from processor.steps.probe import Probe, new_probe, remove_copy, send_probe, take_back

LACKS = {
    "IDLE": "new mail is not seen at once, but at the next look (poll.every)",
    "MOVE": "a mail is copied and then removed, so a crash between the two leaves it in both folders",
    "UIDPLUS": "one mail can't be removed without others: moved mail stays behind marked as deleted, a probe as it is",
    "SPECIAL-USE": "the folders for sent mail and spam are known by their usual names only; set junk if yours differs",
    "CONDSTORE": "nothing for us; flags are asked anew each time",
}
"""What a server may lack (RFC 2177, 6851, 4315, 6154, 7162), and what that means."""
ROUND = 5.0
"""Seconds between two looks for the probe where the server doesn't tell of it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something found out: about which key of the mailbox, what, whether it is wrong, and then what to do."""

    key: str
    what: str
    cure: str = ""
    wrong: bool = False


COPYING = 10.0
"""Seconds after its arrival in which the server may store a copy of what was sent."""


class Greeter(Sender, Protocol):
    """A sender that can log in without sending."""

    def greet(self) -> None:
        """Connect and log in. Raises SendLaterError."""


@dataclass(frozen=True, slots=True)
class Ways:
    """How mail gets in and out: a log-in, and a sender."""

    connect: Callable[[], Mailbox]
    sender: Greeter


def trial(ways: Ways, box: MailboxSettings, now: datetime, patience: float) -> Iterator[Finding]:
    """Try a mailbox; a probe is waited for `patience` seconds, 0: none is sent. Servers' faults are findings."""
    try:
        mailbox = ways.connect()
    except AanmeldpostError as error:
        yield Finding("imap", str(error), wrong=True)
        yield from _greeting(ways.sender)
        return
    try:
        yield from _looked_at(mailbox, box)
        yield from _probed(ways.sender, mailbox, box, now, patience) if patience else _greeting(ways.sender)
    except AanmeldpostError as error:
        yield Finding("imap", str(error), wrong=True)
    finally:
        mailbox.close()


def _greeting(sender: Greeter) -> Iterator[Finding]:
    try:
        with sender as way_out:
            way_out.greet()
    except AanmeldpostError as error:
        yield Finding("smtp", str(error), wrong=True)
    else:
        yield Finding("smtp", "logged in; no probe was sent")


def _looked_at(mailbox: Mailbox, box: MailboxSettings) -> Iterator[Finding]:
    state = mailbox.select(box.folder, readonly=True)
    yield Finding("imap", f"logged in at {box.imap.host}; {box.folder} holds {state.exists} mails")
    sent, junk = mailbox.find_folder(FolderRole.SENT), box.junk or mailbox.find_folder(FolderRole.JUNK)
    yield Finding("imap", f"sent mail: {sent or 'no folder'}; spam: {junk or 'no folder'}")
    can = mailbox.abilities()
    yield Finding("imap", f"the server can {', '.join(sorted(can & LACKS.keys())) or 'none of what we like'}")
    yield from (
        Finding("imap", f"the server lacks {name}: {means}") for name, means in LACKS.items() if name not in can
    )
    yield from _keywords(mailbox, box, state)
    if box.smtp.sent_copy == "append" and sent is None:
        cure = 'make one, or use "server" or "none"'
        yield Finding("smtp.sent_copy", "there is no folder for sent mail", cure, wrong=True)


def _keywords(mailbox: Mailbox, box: MailboxSettings, seen: FolderState) -> Iterator[Finding]:
    r"""Whether flags of our own are kept; a server need only tell when the folder is open for writing."""
    state = mailbox.select(box.folder) if box.after == "keyword" else seen
    if box.after == "keyword" and not state.keywords:
        what = "this server keeps no keywords of ours (PERMANENTFLAGS lacks \\*)"
        yield Finding("after", what, 'use "leave" or "move"', wrong=True)


def _probed(
    sender: Sender, mailbox: Mailbox, box: MailboxSettings, now: datetime, patience: float
) -> Iterator[Finding]:
    probe = new_probe(secrets.token_bytes(32), box, now)
    try:
        send_probe(sender, box, probe)
    except AanmeldpostError as error:
        yield Finding("smtp", str(error), wrong=True)
        return
    yield Finding("smtp", f"logged in at {box.smtp.host}; it took a probe for {box.address}")
    began = monotonic()
    where = _awaited(mailbox, box, probe, patience)
    if not where:
        cure = f"look where mail to {box.address} goes, and remove it there by hand: “Proef van Aanmeldpost”"
        yield Finding("smtp", f"the probe didn't arrive in {patience:.0f} seconds", cure, wrong=True)
        return
    yield Finding("smtp", f"the probe came back in {monotonic() - began:.1f} seconds, and is removed")
    if where is FolderRole.JUNK:
        yield Finding("smtp", "the probe landed among the spam", "let the server trust mail from itself", wrong=True)
    yield _sent_copy(box, stored=_copied(mailbox, probe, min(patience, COPYING)))


def _awaited(mailbox: Mailbox, box: MailboxSettings, probe: Probe, patience: float) -> FolderRole | str:
    """Where the probe was found, and removed; "" when it wasn't in time."""
    deadline = monotonic() + patience
    while not (where := take_back(mailbox, box, probe.token)):
        left = deadline - monotonic()
        if left <= 0:
            return ""
        mailbox.select(box.folder, readonly=True)
        mailbox.wait(min(left, ROUND))
    return where


def _copied(mailbox: Mailbox, probe: Probe, patience: float) -> bool:
    """Whether the server stored a copy among what was sent, which is removed; it may come after the mail itself."""
    deadline = monotonic() + patience
    while not (found := remove_copy(mailbox, probe.token)):
        left = deadline - monotonic()
        if left <= 0 or not mailbox.find_folder(FolderRole.SENT):
            return False
        mailbox.wait(min(left, ROUND))
    return found


def _sent_copy(box: MailboxSettings, *, stored: bool) -> Finding:
    """Compare who stores a copy in Sent with what the configuration says (decision 4)."""
    chosen = box.smtp.sent_copy
    if stored and chosen == "append":
        return Finding(
            "smtp.sent_copy", "the server stores what we send, and we would store it again", 'use "server"', wrong=True
        )
    if not stored and chosen == "server":
        return Finding("smtp.sent_copy", "the server stores no copy of what we send", 'use "append"', wrong=True)
    who = "the server stores" if stored else "the server doesn't store"
    better = (
        ' ("none" fits; "server" would let a crash be settled by what was sent)' if stored and chosen == "none" else ""
    )
    return Finding("smtp.sent_copy", f'{who} copies of what we send; sent_copy = "{chosen}" is right{better}')
