"""An event as its organiser describes it: what it is called in subjects, when, where, for how many, by which rules."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, model_validator

from processor.registration.model import Event, Policy
from processor.settings.base import Address, Line, Section
from processor.settings.privacy import PrivacySettings


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        raise ValueError(f"{value!r} is no time zone: write for instance Europe/Amsterdam") from None
    return value


class Venue(Section):
    """Where it is."""

    name: Line
    address: tuple[Line, ...] = ()


class Organiser(Section):
    """Who reads the summary and decides."""

    name: Line
    mail: Address


class PolicySettings(Section):
    """How chairs are given (see registration/model.py)."""

    parties: Literal["together", "split"] = "together"
    passes: Annotated[int, Field(ge=0, le=100)] = 1
    per_organisation: Annotated[int, Field(ge=0)] = 0
    reserved: Annotated[int, Field(ge=0)] = 0
    reserved_until: datetime | None = None
    promotion: Literal["automatic", "offer"] = "automatic"
    offer_hours: Annotated[int, Field(ge=1, le=24 * 60)] = 48


class EnglishWords(Section):
    """What English answers say instead of the Dutch title and programme."""

    title: Line
    programme: tuple[Line, ...] = ()


class SummarySettings(Section):
    """When the organisers hear how it stands."""

    at: time = time(8)
    when_nothing: bool = True
    picture: bool = True
    sheet: bool = False


class EventSettings(Section):
    """One event. Times without an offset are in the event's own time zone (decision 10)."""

    key: Line
    title: Line
    mailbox: Line
    quotes: Annotated[tuple[Line, ...], Field(min_length=1)]
    timezone: Annotated[str, AfterValidator(_zone)] = "Europe/Amsterdam"
    starts: datetime
    ends: datetime
    opens: datetime | None = None
    closes: datetime | None = None
    capacity: Annotated[int, Field(ge=0)]
    state: Literal["open", "cancelled"] = "open"
    hold_hours: Annotated[int, Field(ge=0, le=24 * 60)] = 72
    reminder_days: Annotated[int, Field(ge=0, le=60)] = 3
    venue: Venue
    programme: tuple[Line, ...] = ()
    drinks: bool = False
    english: EnglishWords | None = None
    organisers: Annotated[tuple[Organiser, ...], Field(min_length=1)]
    policy: PolicySettings = PolicySettings()
    summary: SummarySettings = SummarySettings()
    privacy: PrivacySettings = PrivacySettings()

    @model_validator(mode="after")
    def _times_in_order(self) -> Self:
        if wrong := [f"{key}: {what}" for key, what in self._wrong_times()]:
            raise ValueError("\n".join(wrong))
        return self

    def _wrong_times(self) -> Iterator[tuple[str, str]]:
        starts, opens = self.moment(self.starts), self.opens and self.moment(self.opens)
        if self.moment(self.ends) <= starts:
            yield "ends", "not after starts: put the end of the meeting later"
        if opens and opens >= self.last_moment:
            yield "opens", "not before closes: nobody could register; put it earlier"
        if self.last_moment > starts:
            yield "closes", "after starts: close at the start at the latest"
        if opens and self.reminder_days and starts - timedelta(days=self.reminder_days) <= opens < starts:
            yield "reminder_days", "the reminder would leave before registration opens: take fewer days, or 0 for none"

    def moment(self, value: datetime) -> datetime:
        """Return a time of this event as an aware datetime in its zone."""
        zone = ZoneInfo(self.timezone)
        return value.replace(tzinfo=zone) if value.tzinfo is None else value.astimezone(zone)

    @property
    def last_moment(self) -> datetime:
        """From here on, registration is closed."""
        return self.moment(self.closes or self.starts)

    def to_event(self) -> Event:
        """Return what the desk needs to know of it."""
        return Event(
            key=self.key,
            title=self.title,
            starts=self.moment(self.starts),
            ends=self.moment(self.ends),
            capacity=self.capacity,
            opens=self.moment(self.opens) if self.opens else None,
            closes=self.last_moment,
            policy=self._policy(),
        )

    def _policy(self) -> Policy:
        rules = self.policy
        return Policy(
            split=rules.parties == "split",
            passes=rules.passes,
            per_organisation=rules.per_organisation or None,
            reserved=rules.reserved,
            reserved_until=self.moment(rules.reserved_until) if rules.reserved_until else None,
            offer_for=timedelta(hours=rules.offer_hours) if rules.promotion == "offer" else None,
        )
