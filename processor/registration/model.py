"""The things the desk keeps: an event with its policy, a registration (one party) with its attendees.

Times are aware datetimes; a naive one is refused where it is made. Seats are whole chairs.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from processor.registration.request import Language, Role


class Status(StrEnum):
    """Where a registration stands."""

    CONFIRMED = "confirmed"
    """All its chairs are its own."""
    WAITING = "waiting"
    """In the queue; may already have some chairs when the policy splits parties or the party grew."""
    OFFERED = "offered"
    """Chairs are set apart for it until `offered_until`."""
    IN_REVIEW = "in review"
    """A human decides; its chairs are held when `held_until` is ahead."""
    CANCELLED = "cancelled"
    """Gave up its chairs, or was declined."""


ACTIVE = frozenset({Status.CONFIRMED, Status.WAITING, Status.OFFERED, Status.IN_REVIEW})
"""Everything but cancelled: whoever has one of these is on the list."""


@dataclass(frozen=True, slots=True)
class Policy:
    """How the chairs of an event are given (decision 2).

    `split` lets a part of a party be confirmed while the rest waits. `passes` is how many times a smaller party may
    pass a waiting one. `per_organisation` limits the chairs of one organisation (None: no limit).
    `reserved` chairs are kept for municipalities until `reserved_until`. `offer_for`: None promotes the waiting by
    itself; a time makes it an offer that lapses after that long.
    """

    split: bool = False
    passes: int = 1
    per_organisation: int | None = None
    reserved: int = 0
    reserved_until: datetime | None = None
    offer_for: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting that people sign up for. `closes` defaults to `starts`: whoever comes later is too late."""

    key: str
    title: str
    starts: datetime
    ends: datetime
    capacity: int
    opens: datetime | None = None
    closes: datetime | None = None
    policy: Policy = Policy()

    def __post_init__(self) -> None:
        for moment in (self.starts, self.ends, self.opens, self.closes, self.policy.reserved_until):
            if moment is not None and moment.tzinfo is None:
                raise ValueError(f"event {self.key}: a time without a time zone: {moment}")


@dataclass(frozen=True, slots=True, order=True)
class Arrival:
    """A place in the queue: the IMAP server's INTERNALDATE, then the UID, never the Date header (decision 2)."""

    at: datetime
    uid: int = 0

    def __post_init__(self) -> None:
        if self.at.tzinfo is None:
            raise ValueError(f"an arrival without a time zone: {self.at}")


@dataclass(frozen=True, slots=True)
class Attendee:
    """One person of a party. `calendar_uid` and `sequence` belong to the invitation (RFC 5545 §3.8.4.7, §3.8.7.4)."""

    name: str
    email: str = ""
    organisation: str = ""
    role: Role = Role.UNKNOWN
    calendar_uid: str = ""
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class Registration:
    """One party: the attendees that came in one mail, and the chairs it asks and has.

    `id` is 0 until the store gave one. `granted` ≤ `seats` are the chairs that are its own,
    `offered` those set apart for it until `offered_until`. `passed` counts how many
    times a smaller party went before it. The sender is who mailed; he need not be an attendee. `remark` is what
    the party wrote beside, `note` what an organiser wrote about it.
    """

    event: str
    seats: int
    arrival: Arrival
    id: int = 0
    code: str = ""
    status: Status = Status.WAITING
    granted: int = 0
    offered: int = 0
    passed: int = 0
    attendees: tuple[Attendee, ...] = ()
    sender_name: str = ""
    sender_email: str = ""
    language: Language = Language.DUTCH
    organisation: str = ""
    role: Role = Role.UNKNOWN
    drinks: bool | None = None
    dietary: str | None = None
    access: str | None = None
    themes: tuple[str, ...] = ()
    remark: str | None = None
    note: str | None = None
    reasons: tuple[str, ...] = ()
    held_until: datetime | None = None
    offered_until: datetime | None = None

    @property
    def active(self) -> bool:
        """On the list: anything but cancelled."""
        return self.status in ACTIVE

    @property
    def wanted(self) -> int:
        """Chairs it asks and neither has nor is offered."""
        return self.seats - self.granted - self.offered
