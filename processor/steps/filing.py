"""After the commit a handled mail is treated as `after` says: left, moved or marked. Never before (decision 3).

Where handled mail is moved, mail that waits for a decision is put in a folder of its own meanwhile; elsewhere it stays
where it is. Whatever fails here is tried at the next poll; the database alone decides what was handled, and where it
thinks that a mail lies may be wrong. In shadow mode nothing is moved or flagged (decision 12).
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from processor.inbox.mailbox import Mailbox
from processor.reading.key import mail_key
from processor.reading.message import parse
from processor.settings import MailboxSettings
from processor.steps.mail import Place
from processor.steps.office import Office
from processor.steps.receipt import raw_key
from processor.store.mails import IN_REVIEW, MailRecord


def file_handled(office: Office, mailbox: Mailbox, place: Place, now: datetime) -> int:
    """Treat the mails that aren't where they belong; returns how many were. May leave another folder open."""
    box = office.settings.mailboxes[place.mailbox]
    with office.store.begin() as work:
        unfiled = work.mails.unfiled(place.mailbox)
    handled = [record for record in unfiled if record.outcome != IN_REVIEW]
    if box.after == "leave" or office.settings.mode == "shadow":
        _mark(office, place, handled)
        return len(_lying(handled, place))
    filed = _file_here(office, mailbox, place, unfiled, now)
    elsewhere = [record for record in unfiled if record.folder != place.folder]
    for folder in (box.accept_in, box.decline_in):
        filed += _file_dragged(office, mailbox, place, folder, [r for r in elsewhere if r.folder == folder])
    filed += _file_decided(office, mailbox, place, [r for r in handled if r.folder == box.review_in])
    filed += _file_reopened(office, mailbox, place, [r for r in elsewhere if r.folder == box.move_to])
    _mark(office, place, _lost(handled, place, box))
    return filed


def _lying(records: Iterable[MailRecord], place: Place) -> list[MailRecord]:
    return [r for r in records if (r.folder, r.uidvalidity) == (place.folder, place.uidvalidity)]


def _lost(handled: Sequence[MailRecord], place: Place, box: MailboxSettings) -> list[MailRecord]:
    """Return those whose UIDs mean nothing any more."""
    known = _lying(handled, place)
    ours = {box.accept_in, box.decline_in, box.review_in} if box.by_folder else set()
    return [record for record in handled if record not in known and record.folder not in ours]


def _file_here(office: Office, mailbox: Mailbox, place: Place, unfiled: Sequence[MailRecord], now: datetime) -> int:
    """Treat what lies in the watched folder, which is open, and is due."""
    box = office.settings.mailboxes[place.mailbox]
    due = _due(mailbox, box, [r for r in _lying(unfiled, place) if _goes(r, box)], now)
    if due:
        mailbox.select(box.folder)
        _treat(office, mailbox, place, due)
    return len(due)


def _file_dragged(office: Office, mailbox: Mailbox, place: Place, folder: str, records: Sequence[MailRecord]) -> int:
    """Treat at once what an organiser dragged to a folder of decisions: she has seen it."""
    box = office.settings.mailboxes[place.mailbox]
    going = [record for record in records if _goes(record, box)]
    if not going or not mailbox.make(folder):
        return 0
    state = mailbox.select(folder)
    there = [record for record in going if record.uidvalidity == state.uidvalidity]
    _treat(office, mailbox, place, there)
    _mark(office, place, [r for r in going if r not in there and r.outcome != IN_REVIEW])
    return len(there)


def _file_decided(office: Office, mailbox: Mailbox, place: Place, records: Sequence[MailRecord]) -> int:
    """Treat what waited in its folder and was decided otherwise than by dragging."""
    box = office.settings.mailboxes[place.mailbox]
    uids = _moved_before(mailbox, box.review_in, records)
    if uids:
        _put_away(mailbox, box, uids)
    _mark(office, place, records)
    return len(uids)


def _file_reopened(office: Office, mailbox: Mailbox, place: Place, records: Sequence[MailRecord]) -> int:
    """Put where what waits lies a mail that counted as handled, until its sender left our question unanswered."""
    box = office.settings.mailboxes[place.mailbox]
    waiting = [record for record in records if record.outcome == IN_REVIEW and _goes(record, box)]
    if not waiting or not mailbox.make(box.review_in):
        return 0
    uids = _moved_before(mailbox, box.move_to, waiting)
    if uids:
        mailbox.move(uids, box.review_in)
    _relocate(office, place, waiting, box.review_in)
    return len(uids)


def _moved_before(mailbox: Mailbox, folder: str, records: Sequence[MailRecord]) -> list[int]:
    """Open a folder to which we moved these mails, and return the UIDs of those that are still there: all are new."""
    if not records or not mailbox.make(folder):
        return []
    mailbox.select(folder)
    return [uid for record in records if (uid := _found(mailbox, record))]


def _found(mailbox: Mailbox, record: MailRecord) -> int:
    """Return the UID of a mail in the open folder; 0 when it isn't there any more."""
    for uid in mailbox.with_header("Message-ID", record.message_id) if record.message_id else ():
        raw = mailbox.fetch(uid)
        if raw is not None and record.key in (mail_key(parse(raw.raw)), raw_key(raw)):
            return uid
    return 0


def _goes(record: MailRecord, box: MailboxSettings) -> bool:
    """Whether a mail is moved or marked: one that waits only where there is a folder for it."""
    return record.outcome != IN_REVIEW or (box.by_folder and box.after == "move")


def _due(mailbox: Mailbox, box: MailboxSettings, records: Sequence[MailRecord], now: datetime) -> list[MailRecord]:
    """Return those that may be filed now, so that their owner doesn't find her inbox emptied under her hands."""
    when = box.move_when if box.after == "move" else "at once"
    if when == "at once" or not records:
        return list(records)
    if when == "seen":
        flags = mailbox.flags([record.uid for record in records])
        return [record for record in records if "\\Seen" in flags.get(record.uid, {"\\Seen"})]
    return [record for record in records if record.arrived + timedelta(hours=when) <= now]


def _treat(office: Office, mailbox: Mailbox, place: Place, records: Sequence[MailRecord]) -> None:
    """Put these mails of the open folder where they belong, and then write that down."""
    box = office.settings.mailboxes[place.mailbox]
    waiting = [record for record in records if record.outcome == IN_REVIEW]
    handled = [record for record in records if record.outcome != IN_REVIEW]
    if waiting and mailbox.make(box.review_in):
        mailbox.move([record.uid for record in waiting], box.review_in)
        _relocate(office, place, waiting, box.review_in)
    if handled:
        _put_away(mailbox, box, [record.uid for record in handled])
        _mark(office, place, handled, box.move_to if box.after == "move" else "")


def _put_away(mailbox: Mailbox, box: MailboxSettings, uids: Sequence[int]) -> None:
    if box.after == "move":
        mailbox.move(uids, box.move_to)
    else:
        mailbox.add_keyword(uids, box.keyword)


def _relocate(office: Office, place: Place, records: Sequence[MailRecord], folder: str) -> None:
    with office.store.begin() as work:
        work.leases.require(place.mailbox, place.fence)
        work.mails.relocate([record.key for record in records], folder)
        work.commit()


def _mark(office: Office, place: Place, records: Sequence[MailRecord], moved_to: str = "") -> None:
    if not records:
        return
    keys = [record.key for record in records]
    with office.store.begin() as work:
        work.leases.require(place.mailbox, place.fence)
        if moved_to:
            work.mails.relocate(keys, moved_to)
        work.mails.mark_filed(keys)
        work.commit()
