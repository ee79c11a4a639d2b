"""The list of who comes: parties with their attendees, kept and found. What they are due is the desk's business."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import ColumnElement, Connection, delete, func, insert, or_, select, update

from processor.registration.model import Attendee, Registration
from processor.store.codes import new_calendar_uid, new_code
from processor.store.party_rows import attendee_of, attendee_values, registration_of, registration_values
from processor.store.schema import ERASABLE, attendee, registration, wish
from processor.store.upsert import upsert


class Registrations:
    """The tables of registrations, attendees and wishes, within one unit of work; `secret` signs calendar UIDs."""

    def __init__(self, connection: Connection, secret: bytes) -> None:
        self._connection, self._secret = connection, secret

    def add(self, party: Registration, mail_key: str | None = None, prefix: str = "PN") -> Registration:
        """Keep a new party; returned with its id, a code that no other has, and a calendar UID for each attendee.

        Its event must be locked and its mail added. `prefix` opens the code: two to four capitals.
        """
        code = self._free_code(prefix)
        values = registration_values(party) | {"code": code, "mail_key": mail_key}
        row = insert(registration).values(values).returning(registration.c.id)
        number = self._connection.execute(row).scalar_one()
        kept = replace(party, id=number, code=code, attendees=self._with_uids(party.attendees))
        self._add_attendees(kept, enumerate(kept.attendees))
        self._save_wishes(kept)
        return kept

    def save(self, party: Registration) -> Registration:
        """Bring a kept party up to date; its id, code and mail stay. Returned with a calendar UID for who is new.

        An attendee is known by its calendar UID: one without is new, one that is left out is dropped.
        """
        kept = replace(party, attendees=self._with_uids(party.attendees))
        row = update(registration).where(registration.c.id == kept.id)
        self._connection.execute(row.values(registration_values(kept)))
        self._save_attendees(kept)
        self._save_wishes(kept)
        return kept

    def of_event(self, key: str) -> tuple[Registration, ...]:
        """Every party of an event in order of arrival, cancelled ones too."""
        return self._find(registration.c.event == key)

    def by_id(self, number: int) -> Registration | None:
        """The party with this id."""
        return self._one(registration.c.id == number)

    def by_code(self, code: str) -> Registration | None:
        """The party with this code, written in whatever case."""
        return self._one(registration.c.code == code.upper())

    def by_calendar_uid(self, uid: str) -> Registration | None:
        """The party with an attendee whose invitation has this UID."""
        return self._one(
            registration.c.id.in_(select(attendee.c.registration_id).where(attendee.c.calendar_uid == uid))
        )

    def by_email(self, event: str, email: str) -> tuple[Registration, ...]:
        """The parties of an event that this address mailed or attends, in order of arrival, cancelled ones too."""
        return self._find((registration.c.event == event) & _is_of(email)) if email else ()

    def of_address(self, email: str) -> tuple[Registration, ...]:
        """The parties of whatever event that this address mailed or attends, in order of arrival."""
        return self._find(_is_of(email)) if email else ()

    def addresses(self) -> set[str]:
        """Every address that is known, in lower case."""
        columns = (registration.c.sender_email, attendee.c.email)
        found = (self._connection.scalars(select(func.lower(column)).distinct()).all() for column in columns)
        return {address for addresses in found for address in addresses if address}

    def recode(self, number: int, code: str) -> bool:
        """Give a party the code that its letters carry; False when another has it."""
        if self.by_code(code) is not None:
            return False
        row = update(registration).where(registration.c.id == number)
        return self._connection.execute(row.values(code=code)).rowcount == 1

    def rename_invitation(self, uid: str, to: str) -> None:
        """Give an attendee the calendar UID that stands in his calendar, unless another has it."""
        if self.by_calendar_uid(to) is None:
            row = update(attendee).where(attendee.c.calendar_uid == uid)
            self._connection.execute(row.values(calendar_uid=to))

    def erase(self, number: int) -> None:
        """Forget who a party is: it and its people lose their personal columns, its wishes go (decision 13)."""
        blank = dict.fromkeys(ERASABLE["registration"]) | {"themes": []}
        self._connection.execute(update(registration).where(registration.c.id == number).values(**blank))
        empty = dict.fromkeys(ERASABLE["attendee"])
        self._connection.execute(update(attendee).where(attendee.c.registration_id == number).values(**empty))
        self._connection.execute(delete(wish).where(wish.c.registration_id == number))

    def mail_key_of(self, number: int) -> str | None:
        """The key of the mail that a party came in; None when it came otherwise."""
        return self._connection.scalar(select(registration.c.mail_key).where(registration.c.id == number))

    def _free_code(self, prefix: str) -> str:
        while True:
            code = new_code(prefix)
            taken = select(registration.c.id).where(registration.c.code == code)
            if self._connection.scalar(taken) is None:
                return code

    def _add_attendees(self, party: Registration, places: Iterable[tuple[int, Attendee]]) -> None:
        rows = [attendee_values(who, party.id, place) for place, who in places]
        if rows:
            self._connection.execute(insert(attendee), rows)

    def _save_attendees(self, party: Registration) -> None:
        mine = attendee.c.registration_id == party.id
        stored = {row.calendar_uid: row for row in self._connection.execute(select(attendee).where(mine))}
        gone = stored.keys() - {who.calendar_uid for who in party.attendees}
        if gone:
            self._connection.execute(delete(attendee).where(mine, attendee.c.calendar_uid.in_(gone)))
        fresh = []
        for place, who in enumerate(party.attendees):
            row = stored.get(who.calendar_uid)
            if row is None:
                fresh.append((place, who))
            elif (row.position, attendee_of(row)) != (place, who):
                changed = update(attendee).where(attendee.c.calendar_uid == who.calendar_uid)
                self._connection.execute(changed.values(attendee_values(who, party.id, place)))
        self._add_attendees(party, fresh)

    def _save_wishes(self, party: Registration) -> None:
        if party.dietary or party.access:
            upsert(
                self._connection,
                wish,
                {"registration_id": party.id, "dietary": party.dietary, "access": party.access},
            )
        else:
            self._connection.execute(delete(wish).where(wish.c.registration_id == party.id))

    def _one(self, condition: ColumnElement[bool]) -> Registration | None:
        return next(iter(self._find(condition)), None)

    def _find(self, condition: ColumnElement[bool]) -> tuple[Registration, ...]:
        attendees = self._attendees(condition)
        query = (
            select(registration, wish.c.dietary, wish.c.access)
            .outerjoin(wish, wish.c.registration_id == registration.c.id)
            .where(condition)
            .order_by(registration.c.arrived, registration.c.arrived_uid, registration.c.id)
        )
        return tuple(registration_of(row, attendees[row.id]) for row in self._connection.execute(query))

    def _attendees(self, condition: ColumnElement[bool]) -> dict[int, list[Attendee]]:
        query = (
            select(attendee)
            .join(registration, registration.c.id == attendee.c.registration_id)
            .where(condition)
            .order_by(attendee.c.registration_id, attendee.c.position)
        )
        found: dict[int, list[Attendee]] = defaultdict(list)
        for row in self._connection.execute(query):
            found[row.registration_id].append(attendee_of(row))
        return found

    def _with_uids(self, attendees: Sequence[Attendee]) -> tuple[Attendee, ...]:
        return tuple(
            who if who.calendar_uid else replace(who, calendar_uid=new_calendar_uid(self._secret)) for who in attendees
        )


def _is_of(email: str) -> ColumnElement[bool]:
    attends = select(attendee.c.registration_id).where(func.lower(attendee.c.email) == email.lower())
    return or_(func.lower(registration.c.sender_email) == email.lower(), registration.c.id.in_(attends))
