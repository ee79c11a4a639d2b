"""The only place where real things are built and handed on: store, readers, templates, mailboxes, senders."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache, partial
from pathlib import Path
from threading import Event as Stop

from processor import assets
from processor.credentials import Access, access, secret_ends
from processor.errors import LoginError
from processor.files import copy_for_upgrade
from processor.inbox.imap import connect
from processor.inbox.mailbox import Mailbox
from processor.inbox.settings import ImapSettings, Tls
from processor.oauth.trouble import consent_to
from processor.outbox.settings import Security, SmtpSettings
from processor.outbox.smtp import SmtpSender
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
from processor.steps.sign_in import SignIn
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
    sign_in: SignIn | None


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
    store.migrate(lambda: copy_for_upgrade(settings.state, datetime.now(UTC)))
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
    if not extra.exists():
        return _organisations(None, 0)
    return _organisations(extra, extra.stat().st_mtime_ns)


@lru_cache(maxsize=4)
def _organisations(extra: Path | None, _edited: int) -> Organisations:
    """The list, read once for each edition of the admin's file: it takes a tenth of a second."""
    return Organisations.load(extra)


def open_desk(office: Office, name: str, stop: Stop) -> Desk:
    """Return everything that works on one mailbox; nothing is connected yet."""
    settings, lease = office.settings, Lease(office.store, name, new_holder())
    opened = access(settings, name)
    log_in = mailbox_opener(settings, name, stop, opened)
    couriers = tuple(
        Courier(office, name, sender(settings, name, opened), SentItems(log_in), lease)
        for _ in range(settings.mailboxes[name].smtp.connections)
    )
    canary = Canary(name, sender(settings, name, opened), log_in, lease)
    tries = (partial(_visit, log_in), partial(_greet, sender(settings, name, opened)))
    sign_in = SignIn(name, tries, lease, partial(secret_ends, settings, name))
    watch = Watch(office, name, log_in, lease)
    return Desk(name, log_in, lease, watch, couriers, canary, sign_in if settings.mailboxes[name].oauth else None)


def _visit(log_in: Callable[[], Mailbox]) -> None:
    log_in().close()


def _greet(way_out: SmtpSender) -> None:
    with way_out:
        way_out.greet()


def mailbox_opener(settings: Settings, name: str, stop: Stop, access: Access) -> Callable[[], Mailbox]:
    """Return what logs in to a mailbox; the secret is asked anew at each login."""
    box = settings.mailboxes[name]
    imap = box.imap
    where = ImapSettings(
        name, imap.host, imap.port, imap.user, Tls(imap.tls), imap.ca_file, imap.timeout, oauth=box.oauth is not None
    )
    return partial(_connected, where, access, stop)


def _connected(where: ImapSettings, access: Access, stop: Stop) -> Mailbox:
    try:
        return connect(where, access.imap, stop)
    except LoginError as error:
        if cure := _consent(access):
            raise LoginError(error.mailbox, error.what, cure) from error
        raise


def _consent(access: Access) -> str:
    """Take note that the secret was refused; what cures it when that is known for sure."""
    lacking = access.refused()
    return consent_to(lacking) if lacking else ""


def sender(settings: Settings, name: str, access: Access) -> SmtpSender:
    """Return the way out for the mail of a mailbox."""
    smtp = settings.mailboxes[name].smtp
    where = SmtpSettings(
        host=smtp.host,
        port=smtp.port,
        security=Security(smtp.tls),
        user=smtp.user,
        oauth=smtp.uses_oauth,
        ca_file=smtp.ca_file,
        timeout=smtp.timeout,
    )
    return SmtpSender(where, access.smtp, lambda: _consent(access)) if access.smtp else SmtpSender(where)
