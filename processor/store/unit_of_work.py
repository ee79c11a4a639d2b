"""All that must be true together: one transaction, with every table behind a name of its own (decision 3)."""

from sqlalchemy import Connection

from processor.store.cursors import Cursors
from processor.store.erasures import Erasures
from processor.store.events import Events
from processor.store.journal import Journal
from processor.store.leases import Leases
from processor.store.mails import Mails
from processor.store.mentions import Mentions
from processor.store.meta import Meta
from processor.store.outbox import Outbox
from processor.store.registrations import Registrations
from processor.store.retention import Retention
from processor.store.sightings import Sightings
from processor.store.vitals import Vitals


class UnitOfWork:
    """One transaction on the store, made by Store.begin(). Short: no network between its beginning and its end."""

    def __init__(self, connection: Connection, secret: bytes) -> None:
        self._connection = connection
        self.mails = Mails(connection)
        self.registrations = Registrations(connection, secret)
        self.events = Events(connection)
        self.journal = Journal(connection)
        self.outbox = Outbox(connection, secret)
        self.cursors = Cursors(connection)
        self.leases = Leases(connection)
        self.meta = Meta(connection)
        self.sightings = Sightings(connection)
        self.vitals = Vitals(connection)
        self.erasures = Erasures(connection, secret)
        self.retention = Retention(connection)
        self.mentions = Mentions(connection)

    def commit(self) -> None:
        """Make it all true. The unit is over: whatever is asked of it afterwards raises, so nothing is lost unseen."""
        self._connection.commit()
        self._connection.close()
