"""Everything that the first version remembers.

Frozen: a later change of the tables is a later migration. The secret is made here, once for all daemons.
"""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _small_things()
    _mails()
    _parties()
    _outbox()
    _watch()
    _journal()
    if op.get_bind().dialect.name == "postgresql":
        _append_only_on_postgres()
    else:
        _append_only_on_sqlite()


def _small_things() -> None:
    op.create_table(
        "meta",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_meta"),
    )
    op.create_table(
        "event",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("facts", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("key", name="pk_event"),
    )
    meta = sa.table("meta", sa.column("name"), sa.column("value"))
    op.bulk_insert(meta, [{"name": "secret", "value": secrets.token_hex(32)}])


def _mails() -> None:
    op.create_table(
        "mail",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("mailbox", sa.Text(), nullable=False),
        sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("uidvalidity", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.BigInteger(), nullable=False),
        sa.Column("arrived", sa.DateTime(timezone=True), nullable=False),
        sa.Column("handled_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("filed", sa.Boolean(), nullable=False),
        sa.Column("in_junk", sa.Boolean(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("sender", sa.Text(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("excerpt", sa.Text(), nullable=True),
        sa.Column("reading", sa.Text(), nullable=True),
        sa.Column("reasons", sa.JSON(none_as_null=True), nullable=True),
        sa.PrimaryKeyConstraint("key", name="pk_mail"),
    )
    op.create_index("ix_mail_event_handled_at", "mail", ["event", "handled_at"], unique=False)
    op.create_index("ix_mail_message_id", "mail", ["message_id"], unique=False)
    op.create_index(
        "ix_mail_unfiled",
        "mail",
        ["mailbox", "arrived"],
        unique=False,
        sqlite_where=sa.text("NOT filed"),
        postgresql_where=sa.text("NOT filed"),
    )
    op.create_table(
        "sighting",
        sa.Column("mailbox", sa.Text(), nullable=False),
        sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("uidvalidity", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.BigInteger(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("mailbox", "folder", "uidvalidity", "uid", name="pk_sighting"),
    )
    op.create_index("ix_sighting_seen_at", "sighting", ["seen_at"], unique=False)


def _parties() -> None:
    op.create_table(
        "registration",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("mail_key", sa.Text(), nullable=True),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("granted", sa.Integer(), nullable=False),
        sa.Column("offered", sa.Integer(), nullable=False),
        sa.Column("passed", sa.Integer(), nullable=False),
        sa.Column("arrived", sa.DateTime(timezone=True), nullable=False),
        sa.Column("arrived_uid", sa.BigInteger(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("drinks", sa.Boolean(), nullable=True),
        sa.Column("themes", sa.JSON(), nullable=False),
        sa.Column("held_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("offered_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sender_name", sa.Text(), nullable=True),
        sa.Column("sender_email", sa.Text(), nullable=True),
        sa.Column("organisation", sa.Text(), nullable=True),
        sa.Column("remark", sa.Text(), nullable=True),
        sa.Column("reasons", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(["event"], ["event.key"], name="fk_registration_event"),
        sa.ForeignKeyConstraint(["mail_key"], ["mail.key"], name="fk_registration_mail_key"),
        sa.PrimaryKeyConstraint("id", name="pk_registration"),
        sa.UniqueConstraint("code", name="uq_registration_code"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_registration_event_arrived_arrived_uid", "registration", ["event", "arrived", "arrived_uid"], unique=False
    )
    op.create_index("ix_registration_mail_key", "registration", ["mail_key"], unique=False)
    op.create_table(
        "attendee",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("calendar_uid", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("organisation", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["registration_id"], ["registration.id"], name="fk_attendee_registration_id"),
        sa.PrimaryKeyConstraint("id", name="pk_attendee"),
        sa.UniqueConstraint("calendar_uid", name="uq_attendee_calendar_uid"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_attendee_registration_id", "attendee", ["registration_id"], unique=False)
    op.create_table(
        "wish",
        sa.Column("registration_id", sa.Integer(), nullable=False),
        sa.Column("dietary", sa.Text(), nullable=True),
        sa.Column("access", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["registration_id"], ["registration.id"], name="fk_wish_registration_id"),
        sa.PrimaryKeyConstraint("registration_id", name="pk_wish"),
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("mailbox", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=True),
        sa.Column("recipient_hash", sa.Text(), nullable=False),
        sa.Column("thread_hash", sa.Text(), nullable=True),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=True),
        sa.Column("registration_id", sa.Integer(), nullable=True),
        sa.Column("mail_key", sa.Text(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("queued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sending_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("error", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["mail_key"], ["mail.key"], name="fk_outbox_mail_key"),
        sa.ForeignKeyConstraint(["registration_id"], ["registration.id"], name="fk_outbox_registration_id"),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("message_id", name="uq_outbox_message_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_mailbox_sending_since", "outbox", ["mailbox", "sending_since"], unique=False)
    op.create_index("ix_outbox_mailbox_state_due_at", "outbox", ["mailbox", "state", "due_at"], unique=False)
    op.create_index("ix_outbox_recipient_hash_queued_at", "outbox", ["recipient_hash", "queued_at"], unique=False)
    op.create_index("ix_outbox_registration_id", "outbox", ["registration_id"], unique=False)
    op.create_index("ix_outbox_thread_hash_queued_at", "outbox", ["thread_hash", "queued_at"], unique=False)


def _watch() -> None:
    op.create_table(
        "cursor",
        sa.Column("mailbox", sa.Text(), nullable=False),
        sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("uidvalidity", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("mailbox", "folder", name="pk_cursor"),
    )
    op.create_table(
        "lease",
        sa.Column("mailbox", sa.Text(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("fence", sa.BigInteger(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("mailbox", name="pk_lease"),
    )


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("mail_key", sa.Text(), nullable=True),
        sa.Column("registration_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_journal"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_journal_event_at", "journal", ["event", "at"], unique=False)
    op.create_index("ix_journal_registration_id", "journal", ["registration_id"], unique=False)


def _append_only_on_sqlite() -> None:
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER journal_refuses_{verb.lower()} BEFORE {verb} ON journal "
            "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
        )


def _append_only_on_postgres() -> None:
    op.execute(
        "CREATE FUNCTION journal_refuses() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$"
    )
    op.execute(
        "CREATE TRIGGER journal_refuses_change BEFORE UPDATE OR DELETE ON journal "
        "FOR EACH ROW EXECUTE FUNCTION journal_refuses()"
    )
    op.execute(
        "CREATE TRIGGER journal_refuses_truncate BEFORE TRUNCATE ON journal "
        "FOR EACH STATEMENT EXECUTE FUNCTION journal_refuses()"
    )
