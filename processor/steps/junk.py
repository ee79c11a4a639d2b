"""Look at the headers in the Junk folder, read-only: a quote there is named in the summary, and that is all."""

from datetime import datetime

from processor.inbox.mailbox import FolderRole, Mailbox
from processor.reading.message import parse
from processor.reading.topics.quoting import quoted_meeting
from processor.steps.mail import Place
from processor.steps.office import Office
from processor.steps.poll import open_folder, remember_place
from processor.store.sightings import Sighting


def look_in_junk(office: Office, mailbox: Mailbox, name: str, fence: int, now: datetime) -> int:
    """Return how many mails that quote an event were newly seen in Junk. Leaves another folder open."""
    folder = office.settings.mailboxes[name].junk or mailbox.find_folder(FolderRole.JUNK)
    if folder is None:
        return 0
    place, after = open_folder(office, mailbox, name, folder, fence)
    last, seen, meetings = after or 0, list[Sighting](), office.meetings(name)
    for header in mailbox.headers(after or 0):
        last = header.uid
        subject = parse(header.raw).subject
        if event := quoted_meeting(subject, meetings):
            seen.append(_sighting(place, header.uid, event, subject, now))
    with office.store.begin() as work:
        new = sum(work.sightings.add(one) for one in seen)
        work.commit()
    if last != after:
        remember_place(office, place, last)
    return new


def _sighting(place: Place, uid: int, event: str, subject: str, now: datetime) -> Sighting:
    return Sighting(
        mailbox=place.mailbox,
        folder=place.folder,
        uidvalidity=place.uidvalidity,
        uid=uid,
        event=event,
        seen_at=now,
        subject=subject,
    )
