"""Two folders in which an organiser decides by dragging a mail there; looked at is what is new, with PEEK.

Access to the mailbox is what authorises her. Nothing is moved here: that comes after the commit (filing.py). What lay
in these folders before they were ever looked at is no decision (decision 12), and in shadow mode there are none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

import structlog

from processor.errors import AanmeldpostError
from processor.inbox.mailbox import Mailbox, RawMail
from processor.reading.orders.orders import Verdict
from processor.settings import MailboxSettings, Settings
from processor.steps.dragged import dragged, stumbled_over
from processor.steps.mail import Place
from processor.steps.office import Office
from processor.steps.poll import open_folder, remember_place

log = structlog.get_logger()

Folders: TypeAlias = dict[str, Verdict]
"""Folders in which is decided, and what each means."""


def decided_in(settings: Settings, name: str) -> Folders:
    """Return the folders of a mailbox in which is decided, whether or not they are there."""
    box = settings.mailboxes[name]
    if not box.by_folder or settings.mode == "shadow":
        return {}
    return {box.accept_in: Verdict.ACCEPT, box.decline_in: Verdict.DECLINE}


def make_folders(settings: Settings, mailbox: Mailbox, name: str) -> Folders:
    """Make the folders of a mailbox that are missing; returns those in which is decided.

    A server that refuses costs no more than this way of deciding.
    """
    chosen = decided_in(settings, name)
    refused = [folder for folder in _needed(settings.mailboxes[name], chosen) if not mailbox.make(folder)]
    for folder in refused:
        log.warning("folder refused", mailbox=name, folder=folder, cure="make it by hand, or set by_folder = false")
    return {folder: verdict for folder, verdict in chosen.items() if folder not in refused}


def _needed(box: MailboxSettings, chosen: Folders) -> Iterator[str]:
    """Mails that wait are only moved where handled mails are."""
    yield from chosen
    if chosen and box.after == "move":
        yield box.review_in


@dataclass(frozen=True, slots=True)
class Look:
    """One look at a mailbox: with which session, on the strength of which lease, when."""

    office: Office
    mailbox: Mailbox
    name: str
    fence: int
    now: datetime


def look_in_folders(look: Look, folders: Folders) -> int:
    """Carry out what was dragged since the last look; returns how many mails that were. Leaves another folder open."""
    return sum(_look_in(look, folder, verdict) for folder, verdict in folders.items())


def _look_in(look: Look, folder: str, verdict: Verdict) -> int:
    mailbox = look.mailbox
    place, after = open_folder(look.office, mailbox, look.name, folder, look.fence)
    if after is None:
        remember_place(look.office, place, max((header.uid for header in mailbox.headers(0)), default=0))
        return 0
    seen = 0
    for header in mailbox.headers(after):
        raw = mailbox.fetch(header.uid)
        if raw is None:
            remember_place(look.office, place, header.uid)
        else:
            _decide(look.office, place, raw, verdict, look.now)
            seen += 1
    return seen


def _decide(office: Office, place: Place, raw: RawMail, verdict: Verdict, now: datetime) -> None:
    try:
        dragged(office, place, raw, verdict, now)
    except AanmeldpostError:
        raise
    except Exception:  # a mistake of ours in one mail must not stop the next (decision 5)
        log.exception("dragged mail left alone", mailbox=place.mailbox, folder=place.folder, uid=raw.uid)
        stumbled_over(office, place, raw, now)
