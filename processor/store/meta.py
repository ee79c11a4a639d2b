"""Small things worth remembering: the keyed secret, and when something was last done."""

from datetime import UTC, datetime

from sqlalchemy import Connection, select

from processor.store.schema import meta
from processor.store.upsert import upsert


class Meta:
    """The table of names and values, within one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def secret(self) -> bytes:
        """32 random bytes, made with the database, so every daemon on it signs and hashes with the same key."""
        return bytes.fromhex(self._kept("secret") or "")

    def get(self, name: str) -> str | None:
        """The value kept under this name."""
        return self._kept(f"value:{name}")

    def set(self, name: str, value: str) -> None:
        """Keep a value under this name, in place of the former."""
        upsert(self._connection, meta, {"name": f"value:{name}", "value": value})

    def last(self, name: str) -> datetime | None:
        """When this was last done (aware UTC); None when it never was."""
        kept = self._kept(f"last:{name}")
        return None if kept is None else datetime.fromisoformat(kept)

    def set_last(self, name: str, at: datetime) -> None:
        """Remember that it was done at that moment; a naive one is refused with ValueError."""
        if at.tzinfo is None:
            raise ValueError(f"a time without a time zone: {at}")
        upsert(self._connection, meta, {"name": f"last:{name}", "value": at.astimezone(UTC).isoformat()})

    def _kept(self, name: str) -> str | None:
        value: str | None = self._connection.scalar(select(meta.c.value).where(meta.c.name == name))
        return value
