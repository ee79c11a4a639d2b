"""The tables of who watches a mailbox: how far was looked, by whom, and what was seen in Junk."""

from sqlalchemy import BigInteger, Column, Index, Table, Text

from processor.store.columns import UtcTime, Words
from processor.store.metadata import metadata

cursor = Table(
    "cursor",
    metadata,
    Column("mailbox", Text, primary_key=True),
    Column("folder", Text, primary_key=True),
    Column("uidvalidity", BigInteger, nullable=False),
    Column("uid", BigInteger, nullable=False),
)

lease = Table(
    "lease",
    metadata,
    Column("mailbox", Text, primary_key=True),
    Column("holder", Text, nullable=False),
    Column("fence", BigInteger, nullable=False),
    Column("until", UtcTime, nullable=False),
)

sighting = Table(
    "sighting",
    metadata,
    Column("mailbox", Text, primary_key=True),
    Column("folder", Text, primary_key=True),
    Column("uidvalidity", BigInteger, primary_key=True),
    Column("uid", BigInteger, primary_key=True),
    Column("event", Text, nullable=False),
    Column("seen_at", UtcTime, nullable=False),
    Column("subject", Words),
    Index(None, "seen_at"),
)
