"""After the commit a handled mail is treated as `after` says: left, moved or marked. Never before (decision 3).

Mail in review is not touched before the decision. Whatever fails here is tried at the next poll; the database alone
decides what was handled. In shadow mode nothing is moved or flagged (decision 12).
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from processor.inbox.mailbox import Mailbox
from processor.settings import MailboxSettings
from processor.steps.mail import Place
from processor.steps.office import Office
from processor.store.mails import IN_REVIEW, MailRecord


def file_handled(office: Office, mailbox: Mailbox, place: Place, now: datetime) -> int:
    """Treat the handled mails of the watched folder; returns how many were. Opens that folder for writing if needed."""
    box = office.settings.mailboxes[place.mailbox]
    with office.store.begin() as work:
        handled = [record for record in work.mails.unfiled(place.mailbox) if record.outcome != IN_REVIEW]
    here = [r for r in handled if (r.folder, r.uidvalidity) == (place.folder, place.uidvalidity)]
    if box.after == "leave" or office.settings.mode == "shadow":
        due = here
    else:
        due = _due(mailbox, box, here, now)
        _treat(mailbox, box, due)
    elsewhere = [record for record in handled if record not in here]  # UIDs that mean nothing any more
    _mark(office, place, [*due, *elsewhere])
    return len(due)


def _due(mailbox: Mailbox, box: MailboxSettings, records: Sequence[MailRecord], now: datetime) -> list[MailRecord]:
    """Return those that may be filed now, so that their owner doesn't find her inbox emptied under her hands."""
    when = box.move_when if box.after == "move" else "at once"
    if when == "at once" or not records:
        return list(records)
    if when == "seen":
        flags = mailbox.flags([record.uid for record in records])
        return [record for record in records if "\\Seen" in flags.get(record.uid, {"\\Seen"})]
    return [record for record in records if record.arrived + timedelta(hours=when) <= now]


def _treat(mailbox: Mailbox, box: MailboxSettings, records: Sequence[MailRecord]) -> None:
    uids = [record.uid for record in records]
    if not uids:
        return
    mailbox.select(box.folder)
    if box.after == "move":
        mailbox.move(uids, box.move_to)
    else:
        mailbox.add_keyword(uids, box.keyword)


def _mark(office: Office, place: Place, records: Sequence[MailRecord]) -> None:
    if not records:
        return
    with office.store.begin() as work:
        work.leases.require(place.mailbox, place.fence)
        work.mails.mark_filed([record.key for record in records])
        work.commit()
