"""Column types that two databases must agree on. Nothing here knows a table."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, Text, TypeDecorator
from sqlalchemy.types import TypeEngine


class UtcTime(TypeDecorator[datetime]):
    """A moment: an aware datetime goes in, an aware UTC one comes out, on SQLite as on PostgreSQL.

    A naive datetime is refused with ValueError (SQLAlchemy wraps it in StatementError): guessing its zone is how
    reminders leave an hour too late.
    """

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """`timestamp with time zone` on PostgreSQL; ISO text of fixed width, so of the right order, on SQLite."""
        return dialect.type_descriptor(DateTime(timezone=dialect.name == "postgresql"))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """UTC on its way in; SQLite's type takes it without the zone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a time without a time zone: {value}")
        moment = value.astimezone(UTC)
        return moment if dialect.name == "postgresql" else moment.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """UTC on its way out, whatever the session's zone is."""
        if value is None:
            return None
        return value.astimezone(UTC) if dialect.name == "postgresql" else value.replace(tzinfo=UTC)


class Words(TypeDecorator[str]):
    """Somebody's words, of any length. What no database can hold is taken out on the way in, never a reason to fail.

    Two things get through a mail parser and then stop a whole mail here: NUL (PostgreSQL refuses it) and lone
    surrogates (they have no UTF-8). They become nothing and "?".
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, _dialect: Dialect) -> str | None:
        """The same words as storable text."""
        return None if value is None else value.encode("utf-8", "replace").decode().replace("\0", "")
