"""The one rule for chairs: the queue of an event is walked from the front, and each party that fits is served.

*free = capacity − confirmed − offered − held − reserved* (decision 2). Pure: who is in the queue comes in, who changed
goes out. What a change means for people (a mail, a journal line) is left to the desk.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import inf

from processor.registration.model import Arrival, Event, Registration, Status
from processor.registration.request import Role


@dataclass(frozen=True, slots=True)
class Room:
    """The chairs of an event at a moment. `free` may be below zero when the capacity was lowered."""

    event: Event
    now: datetime
    free: int
    municipal: int
    by_organisation: Counter[str]

    @classmethod
    def of(cls, event: Event, registrations: Iterable[Registration], now: datetime) -> "Room":
        """Count what is given away."""
        taken = [(party, chairs_taken(party, now)) for party in registrations]
        by_organisation: Counter[str] = Counter()
        for party, chairs in taken:
            by_organisation[fold(party.organisation)] += chairs
        municipal = sum(chairs for party, chairs in taken if party.role is Role.PIONEER)
        return cls(event, now, event.capacity - by_organisation.total(), municipal, by_organisation)

    def less(self, party: Registration, chairs: int) -> "Room":
        """Return the room that is left when the party has that many more chairs."""
        if not chairs:
            return self
        return replace(
            self,
            free=self.free - chairs,
            municipal=self.municipal + (chairs if party.role is Role.PIONEER else 0),
            by_organisation=self.by_organisation + Counter({fold(party.organisation): chairs}),
        )

    def reserved(self) -> int:
        """Chairs still kept for municipalities."""
        policy = self.event.policy
        if policy.reserved_until is None or self.now >= policy.reserved_until:
            return 0
        return max(0, policy.reserved - self.municipal)

    def free_for(self, party: Registration) -> int:
        """Free chairs that this kind of party may have, whatever its own limit."""
        return self.free if party.role is Role.PIONEER else self.free - self.reserved()

    def own_limit(self, party: Registration) -> int:
        """How many more chairs the party may have by rules about itself, even in an empty hall."""
        limit = self.event.policy.per_organisation
        organisation = fold(party.organisation)
        if limit is None or not organisation:
            return self.event.capacity
        return limit - self.by_organisation[organisation]

    def chairs_for(self, party: Registration) -> int:
        """How many of the wanted chairs the party gets now: all or nothing, unless the policy splits parties."""
        most = min(self.free_for(party), self.own_limit(party))
        if party.wanted <= most:
            return party.wanted
        return max(0, most) if self.event.policy.split else 0


def fold(organisation: str) -> str:
    """Return an organisation's name as it is compared."""
    return " ".join(organisation.casefold().split())


def chairs_taken(party: Registration, now: datetime) -> int:
    """Chairs that nobody else can have because of this party: its own, offered ones, and held ones until their time."""
    if not party.active:
        return 0
    if party.status is Status.IN_REVIEW and party.held_until is not None and now < party.held_until:
        return party.seats
    return party.granted + party.offered


def queue(registrations: Iterable[Registration]) -> list[Registration]:
    """Return the waiting parties in order of arrival."""
    waiting = (party for party in registrations if party.status is Status.WAITING and party.wanted > 0)
    return sorted(waiting, key=place)


def place(party: Registration) -> tuple[Arrival, float]:
    """Return what orders the queue: arrival, and behind equal arrivals the one that isn't stored yet."""
    return party.arrival, party.id or inf


def position(party: Registration, registrations: Iterable[Registration]) -> int:
    """Return the party's place in the queue, from 1; 0 when it isn't waiting."""
    places = [place(other) for other in queue(registrations)]
    return places.index(place(party)) + 1 if place(party) in places else 0


def walk(
    event: Event, registrations: Sequence[Registration], now: datetime, fresh: Collection[int] = ()
) -> tuple[Registration, ...]:
    """Walk the queue once and return every registration that changed, as it is now.

    `fresh` are the ids of parties that just asked: they are confirmed at once even where the policy makes promotion an
    offer. Walking again right away changes nothing.
    """
    room = Room.of(event, registrations, now)
    blocked: list[Registration] = []
    served: list[Registration] = []
    for party in queue(registrations):
        chairs = room.chairs_for(party)
        after = room.less(party, chairs)
        passes = _passed(blocked, room, after) if chairs else []
        if chairs and all(other.passed < event.policy.passes for other in passes):
            blocked = [replace(o, passed=o.passed + 1) if o in passes else o for o in blocked]
            room = after
            party = serve(party, chairs, event, now, fresh)  # noqa: PLW2901 - the party as it is now
            served.append(party)
        if party.status is Status.WAITING and party.wanted <= room.own_limit(party):
            blocked.append(party)
    before = {place(party): party for party in registrations}
    changed = {place(party): party for party in [*served, *blocked] if party != before[place(party)]}
    return tuple(changed.values())


def _passed(blocked: Iterable[Registration], room: Room, after: Room) -> list[Registration]:
    """Return the waiting parties that have less room when somebody behind them is served."""
    return [other for other in blocked if after.free_for(other) < room.free_for(other)]


def serve(party: Registration, chairs: int, event: Event, now: datetime, fresh: Collection[int]) -> Registration:
    """Give a party its chairs: its own, or an offer when it waited and the policy says so."""
    if event.policy.offer_for is not None and party.id not in fresh:
        return replace(
            party, status=Status.OFFERED, offered=party.offered + chairs, offered_until=now + event.policy.offer_for
        )
    granted = party.granted + chairs
    status = Status.CONFIRMED if granted == party.seats else Status.WAITING
    return replace(party, granted=granted, status=status)
