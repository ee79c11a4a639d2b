"""The tables, as the newest migration leaves them (a test compares the two on both databases).

Columns that hold personal data are nullable, so that they can be erased while the row keeps its ids and figures
(decision 13); `ERASABLE` names them. The journal has no foreign keys: it outlives what it tells about.
"""

from sqlalchemy import JSON, BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, Table, Text, text

from processor.store.columns import UtcTime, Words
from processor.store.metadata import metadata
from processor.store.watching import cursor, lease, sighting

__all__ = [
    "ERASABLE",
    "attendee",
    "cursor",
    "erasure",
    "event",
    "journal",
    "lease",
    "mail",
    "meta",
    "metadata",
    "outbox",
    "registration",
    "sighting",
    "wish",
]

ERASABLE = {
    "mail": ("sender", "subject", "excerpt", "reading", "reasons"),
    "registration": ("sender_name", "sender_email", "organisation", "remark", "note", "reasons"),
    "attendee": ("name", "email", "organisation"),
    "wish": ("dietary", "access"),
    "outbox": ("recipient", "raw", "error"),
    "sighting": ("subject",),
}
"""Per table the columns with personal data; each may be set to NULL without any other row losing its meaning."""

meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

event = Table(
    "event",
    metadata,
    Column("key", Text, primary_key=True),
    Column("facts", JSON(none_as_null=True)),
)

mail = Table(
    "mail",
    metadata,
    Column("key", Text, primary_key=True),
    Column("mailbox", Text, nullable=False),
    Column("folder", Text, nullable=False),
    Column("uidvalidity", BigInteger, nullable=False),
    Column("uid", BigInteger, nullable=False),
    Column("arrived", UtcTime, nullable=False),
    Column("handled_at", UtcTime, nullable=False),
    Column("kind", Text, nullable=False),
    Column("event", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("filed", Boolean, nullable=False),
    Column("in_junk", Boolean, nullable=False),
    Column("message_id", Words, nullable=False),
    Column("sender", Words),
    Column("subject", Words),
    Column("excerpt", Words),
    Column("reading", Words),
    Column("reasons", JSON(none_as_null=True)),
    Index(None, "message_id"),
    Index(None, "event", "handled_at"),
    Index(
        "ix_mail_unfiled",
        "mailbox",
        "arrived",
        sqlite_where=text("NOT filed"),
        postgresql_where=text("NOT filed"),
    ),
)

registration = Table(
    "registration",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("event", ForeignKey(event.c.key), nullable=False),
    Column("mail_key", ForeignKey(mail.c.key)),
    Column("code", Text, nullable=False, unique=True),
    Column("status", Text, nullable=False),
    Column("seats", Integer, nullable=False),
    Column("granted", Integer, nullable=False),
    Column("offered", Integer, nullable=False),
    Column("passed", Integer, nullable=False),
    Column("arrived", UtcTime, nullable=False),
    Column("arrived_uid", BigInteger, nullable=False),
    Column("language", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("drinks", Boolean),
    Column("themes", JSON, nullable=False),
    Column("held_until", UtcTime),
    Column("offered_until", UtcTime),
    Column("sender_name", Words),
    Column("sender_email", Words),
    Column("organisation", Words),
    Column("remark", Words),
    Column("reasons", JSON(none_as_null=True)),
    Column("note", Words),
    Index(None, "event", "arrived", "arrived_uid"),
    Index(None, "mail_key"),
    sqlite_autoincrement=True,  # an id stands in the journal for ever, so it never comes back for another party
)

attendee = Table(
    "attendee",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("registration_id", ForeignKey(registration.c.id), nullable=False),
    Column("position", Integer, nullable=False),
    Column("calendar_uid", Text, nullable=False, unique=True),
    Column("sequence", Integer, nullable=False),
    Column("role", Text, nullable=False),
    Column("name", Words),
    Column("email", Words),
    Column("organisation", Words),
    Index(None, "registration_id"),
    sqlite_autoincrement=True,
)

wish = Table(
    "wish",  # health data (AVG art. 9): a table of its own, that is emptied first
    metadata,
    Column("registration_id", ForeignKey(registration.c.id), primary_key=True),
    Column("dietary", Words),
    Column("access", Words),
)

journal = Table(
    "journal",  # triggers in the migration refuse UPDATE and DELETE
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UtcTime, nullable=False),
    Column("event", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("cause", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("mail_key", Text),
    Column("registration_id", Integer),
    Column("reason", Text, nullable=False),
    Column("details", JSON, nullable=False),
    Index(None, "registration_id"),
    Index(None, "event", "at"),
    sqlite_autoincrement=True,
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("mailbox", Text, nullable=False),
    Column("event", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("recipient", Words),
    Column("recipient_hash", Text, nullable=False),
    Column("thread_hash", Text),
    Column("message_id", Text, nullable=False, unique=True),
    Column("code", Text, nullable=False),
    Column("raw", LargeBinary),
    Column("registration_id", ForeignKey(registration.c.id)),
    Column("mail_key", ForeignKey(mail.c.key)),
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("queued_at", UtcTime, nullable=False),
    Column("due_at", UtcTime, nullable=False),
    Column("sending_since", UtcTime),
    Column("sent_at", UtcTime),
    Column("error", Words),
    Index(None, "mailbox", "state", "due_at"),
    Index(None, "mailbox", "sending_since"),
    Index(None, "recipient_hash", "queued_at"),
    Index(None, "thread_hash", "queued_at"),
    Index(None, "registration_id"),
    sqlite_autoincrement=True,
)

erasure = Table(
    "erasure",
    metadata,
    Column("address_hash", Text, primary_key=True),
    Column("at", UtcTime, nullable=False),
)
