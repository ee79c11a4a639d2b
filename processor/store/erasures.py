"""Who was erased and when: keyed hashes only, so the list says nothing without the secret (decision 13)."""

import hmac
from collections.abc import Iterable
from datetime import datetime
from typing import TypeAlias

from sqlalchemy import Connection, delete, select

from processor.store.schema import erasure
from processor.store.upsert import upsert

Erased: TypeAlias = tuple[str, datetime]
"""The keyed hash of an address, and the moment up to which all about it was erased (aware UTC)."""


class Erasures:
    """The table of erasures, within one unit of work. `secret` keys the hashes."""

    def __init__(self, connection: Connection, secret: bytes) -> None:
        self._connection, self._secret = connection, secret

    def add(self, address: str, at: datetime) -> None:
        """All that is stored about this address up to that moment is erased."""
        self.merge([(self._hash(address), at)])

    def merge(self, erased: Iterable[Erased]) -> None:
        """Take over what another list remembers; of two moments the later one counts."""
        known = dict(self.all())
        for address_hash, at in erased:
            if known.get(address_hash, at) <= at:
                upsert(self._connection, erasure, {"address_hash": address_hash, "at": at})

    def all(self) -> list[Erased]:
        """Every erasure, in the order in which they were asked."""
        rows = self._connection.execute(select(erasure).order_by(erasure.c.at, erasure.c.address_hash))
        return [(row.address_hash, row.at) for row in rows]

    def until(self, address: str) -> datetime | None:
        """The moment up to which all about this address is erased; None when nobody asked for that."""
        query = select(erasure.c.at).where(erasure.c.address_hash == self._hash(address))
        return self._connection.scalar(query)

    def drop(self, before: datetime) -> int:
        """Forget erasures from before that moment, when no back-up is left that holds those people; how many."""
        return self._connection.execute(delete(erasure).where(erasure.c.at < before)).rowcount

    def _hash(self, address: str) -> str:
        return hmac.digest(self._secret, f"erased {address.lower()}".encode("utf-8", "replace"), "sha256").hex()
