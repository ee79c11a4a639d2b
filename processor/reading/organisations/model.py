"""The words of this folder: an organisation, the names and domains it is known by, a place where it was found."""

from dataclasses import dataclass
from enum import StrEnum

from processor.registration.request import Role


class OrganisationKind(StrEnum):
    """What sort of body it is."""

    MUNICIPALITY = "municipality"
    MINISTRY = "ministry"
    PROVINCE = "province"
    WATER_BOARD = "water_board"
    PUBLIC_BODY = "public_body"
    ASSOCIATION = "association"
    UNIVERSITY = "university"
    FIRM = "firm"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body that somebody may work for; `name` is what is printed on a badge.

    `joint`: people of other bodies mail from its domain too, as in municipalities that share their staff. `abroad`: a
    Flemish body.
    """

    name: str
    kind: OrganisationKind
    role: Role
    joint: bool = False
    abroad: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """One way of writing it. `led`: only after the lead words of its kind; `exact`: only in these letters."""

    words: str
    led: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """An organisation with all its names and its domains (lower case)."""

    organisation: Organisation
    names: tuple[Name, ...]
    domains: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """An organisation in a text, at `start` up to `end` (positions of characters).

    `known` is false when no list knows it and only its form told that it is one ("Adviesbureau …", "… B.V.").
    """

    organisation: Organisation
    start: int
    end: int
    known: bool = True


PRINTED = {
    OrganisationKind.MUNICIPALITY: "Gemeente ",
    OrganisationKind.MINISTRY: "Ministerie van ",
    OrganisationKind.PROVINCE: "Provincie ",
}
"""What stands before a name of that kind on a badge."""


def role_of(kind: OrganisationKind) -> Role:
    """A pioneer works for a municipality, a contributor for any other body (the announcement's own words)."""
    return Role.PIONEER if kind is OrganisationKind.MUNICIPALITY else Role.CONTRIBUTOR
