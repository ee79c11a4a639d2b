"""The only place where real things are built and handed on: store, readers, templates, mailboxes, senders."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from threading import Event as Stop

from processor import assets
from processor.inbox.imap import connect
from processor.inbox.mailbox import Mailbox
from processor.inbox.settings import ImapSettings, Tls
from processor.outbox.smtp import Security, SmtpSender, SmtpSettings
from processor.reading.organisations import Organisations
from processor.reading.reader import Reader
from processor.replies.render import Templates
from processor.settings import Settings
from processor.steps.canary import Canary
from processor.steps.courier import Courier, SentItems
from processor.steps.edits import settle_edits
from processor.steps.inforce import follow
from processor.steps.lease import Lease, new_holder
from processor.steps.office import Office, meeting
from processor.steps.watch import Watch
from processor.store.database import Store


@dataclass(frozen=True, slots=True)
class Desk:
    """One mailbox with all that works on it."""

    name: str
    connect: Callable[[], Mailbox]
    lease: Lease
    watch: Watch
    couriers: tuple[Courier, ...]
    canary: Canary


def renewed(office: Office, wanted: Settings, now: datetime, *, anew: bool = True) -> Office:
    """Return an office that works by these settings, as far as their edits may take effect.

    `anew` when something was edited: settings, templates or organisations. Else the office follows what took effect
    since, by the organiser's word or a command, and is the same if nothing did.
    """
    settings = settle_edits(office, wanted, now) if anew else follow(office.store, wanted)
    return office if settings == office.settings and not anew else make_office(settings, office.store)


def open_office(settings: Settings, *, in_force: bool = False) -> Office:
    """Open and migrate the database, and load what is needed to read and answer. Raises StoreError, SettingsError.

    `in_force`: events are as they are in force, whatever their files want by now.
    """
    if settings.database.startswith("sqlite:///"):
        settings.state.mkdir(parents=True, exist_ok=True)
    store = Store.open(settings.database)
    store.migrate()
    return make_office(follow(store, settings) if in_force else settings, store)


def make_office(settings: Settings, store: Store) -> Office:
    """Return the office on a store that is migrated already."""
    return Office(settings, store, readers(settings), templates(settings))


def templates(settings: Settings) -> Templates:
    """Return the admin's own templates, with the package's behind them."""
    shipped = assets.folder("templates")
    return Templates((settings.templates, shipped) if settings.templates else (shipped,))


def readers(settings: Settings) -> dict[str, Reader]:
    """Return a reader for each mailbox, which knows the events and the addresses of that mailbox."""
    organisations = load_organisations(settings.folder)
    return {
        name: Reader([meeting(event) for event in settings.events_of(name)], organisations, box.own_addresses)
        for name, box in settings.mailboxes.items()
    }


def load_organisations(folder: Path) -> Organisations:
    """Return what we know of organisations, with the admin's own `organisations.toml` if there is one."""
    extra = folder / "organisations.toml"
    return Organisations.load(extra if extra.exists() else None)


def open_desk(office: Office, name: str, stop: Stop) -> Desk:
    """Return everything that works on one mailbox; nothing is connected yet."""
    lease = Lease(office.store, name, new_holder())
    log_in = mailbox_opener(office.settings, name, stop)
    couriers = tuple(
        Courier(office, name, sender(office.settings, name), SentItems(log_in), lease)
        for _ in range(office.settings.mailboxes[name].smtp.connections)
    )
    canary = Canary(name, sender(office.settings, name), log_in, lease)
    return Desk(name, log_in, lease, Watch(office, name, log_in, lease), couriers, canary)


def mailbox_opener(settings: Settings, name: str, stop: Stop) -> Callable[[], Mailbox]:
    """Return what logs in to a mailbox; the password is read anew at each login."""
    imap = settings.mailboxes[name].imap
    where = ImapSettings(name, imap.host, imap.port, imap.user, Tls(imap.tls), imap.ca_file, imap.timeout)
    return partial(connect, where, partial(settings.password, imap.password), stop)


def sender(settings: Settings, name: str) -> SmtpSender:
    """Return the way out for the mail of a mailbox."""
    smtp = settings.mailboxes[name].smtp
    where = SmtpSettings(
        host=smtp.host,
        port=smtp.port,
        security=Security(smtp.tls),
        user=smtp.user,
        ca_file=smtp.ca_file,
        timeout=smtp.timeout,
    )
    return SmtpSender(where, partial(settings.password, smtp.password)) if smtp.password else SmtpSender(where)
