"""What every step works with: the settings, the store, the readers and the templates, put together in bootstrap.py."""

from dataclasses import dataclass
from datetime import timedelta

from processor.reading.reader import Reader
from processor.reading.topics.quoting import Meeting
from processor.replies.facts import Addressee, EventFacts, EventWords, Venue
from processor.replies.render import Templates
from processor.settings import EventSettings, Settings
from processor.steps.candidates import Known
from processor.store.database import Store


def meeting(event: EventSettings) -> Meeting:
    """Return an event as the reader knows it."""
    return Meeting(event.key, event.title, event.quotes, event.moment(event.starts), event.venue.name)


def event_facts(settings: Settings, event: EventSettings) -> EventFacts:
    """Return an event as letters tell it."""
    box = settings.mailboxes[event.mailbox]
    ends = event.moment(event.ends)
    privacy = event.privacy
    english = event.english
    return EventFacts(
        key=event.key,
        starts=event.moment(event.starts),
        ends=ends,
        venue=Venue(event.venue.name, event.venue.address),
        organiser=event.venue.name,
        contact=Addressee(box.address, box.name),
        dutch=EventWords(event.title, event.programme),
        english=EventWords(english.title, english.programme) if english else None,
        timezone=event.timezone,
        opens=event.moment(event.opens) if event.opens else None,
        drinks=event.drinks,
        offer_for=event.to_event().policy.offer_for,
        kept_until=(ends + timedelta(days=privacy.keep_days)).date(),
        wishes_kept_until=(ends + timedelta(days=privacy.keep_wishes_days)).date(),
        privacy_link=privacy.statement,
        folders=(box.accept_in, box.decline_in) if box.by_folder and settings.mode == "live" else None,
    )


@dataclass(frozen=True, slots=True)
class Office:
    """The desk's room. `readers` holds one reader a mailbox, since each knows its own events and addresses."""

    settings: Settings
    store: Store
    readers: dict[str, Reader]
    templates: Templates

    def facts(self, event: EventSettings) -> EventFacts:
        """Return the event as letters tell it."""
        return event_facts(self.settings, event)

    def meetings(self, mailbox: str) -> tuple[Meeting, ...]:
        """Return the events of a mailbox as the reader knows them."""
        return tuple(meeting(event) for event in self.settings.events_of(mailbox))

    def known(self, mailbox: str) -> Known:
        """Return what mails of a mailbox are recognised by."""
        events = self.settings.events_of(mailbox)
        organisers = frozenset(organiser.mail for event in events for organiser in event.organisers)
        return Known(self.meetings(mailbox), self.secret(), organisers)

    def own_addresses(self, mailbox: str) -> tuple[str, ...]:
        """Return the addresses of a mailbox, in lower case: what comes from these is our own."""
        return tuple(address.lower() for address in self.settings.mailboxes[mailbox].own_addresses)

    def secret(self) -> bytes:
        """Return the keyed secret, which stands in the store."""
        with self.store.begin() as work:
            return work.meta.secret()
