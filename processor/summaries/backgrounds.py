"""From where do those come who have chairs? Counted in chairs. Pure."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from processor.registration.model import Registration
from processor.registration.request import Role


@dataclass(frozen=True, slots=True)
class Backgrounds:
    """Taken chairs by the kind of body that people come from, and from how many bodies.

    `public` are those of `other` who come from another public body: a province, water board, ministry and so on.
    """

    municipal: int = 0
    other: int = 0
    public: int = 0
    unknown: int = 0
    organisations: int = 0


def backgrounds(seated: Sequence[Registration], public: Collection[str]) -> Backgrounds:
    """A chair counts for who sits on it; one without a name for its party."""
    chairs = [chair for party in seated for chair in _chairs(party)]
    roles = [role for role, _ in chairs]
    return Backgrounds(
        municipal=roles.count(Role.PIONEER),
        other=roles.count(Role.CONTRIBUTOR),
        public=sum(role is Role.CONTRIBUTOR and organisation in public for role, organisation in chairs),
        unknown=roles.count(Role.UNKNOWN),
        organisations=len({name.casefold() for party in seated for name in _organisations(party)}),
    )


def _chairs(party: Registration) -> list[tuple[Role, str]]:
    """The role and the organisation on each given chair."""
    own = (party.role, party.organisation)
    named = [(who.role or own[0], who.organisation or own[1]) for who in party.attendees[: party.granted]]
    return named + [own] * (party.granted - len(named))


def _organisations(party: Registration) -> set[str]:
    named = {attendee.organisation or party.organisation for attendee in party.attendees[: party.granted]}
    return (named or {party.organisation}) - {""}
