"""Which organisations on the list are public bodies? What the reader knows of organisations, asked for a summary."""

from collections.abc import Iterable

from processor.reading.organisations import OrganisationKind, Organisations
from processor.registration.model import Registration
from processor.settings import Settings

PUBLIC = frozenset(
    {
        OrganisationKind.MUNICIPALITY,
        OrganisationKind.MINISTRY,
        OrganisationKind.PROVINCE,
        OrganisationKind.WATER_BOARD,
        OrganisationKind.PUBLIC_BODY,
    }
)


def public_bodies(settings: Settings, parties: Iterable[Registration]) -> frozenset[str]:
    """Return the names among the organisations of these parties that are those of public bodies."""
    names = {name for party in parties for name in _names(party) if name}
    extra = settings.folder / "organisations.toml"
    known = Organisations.load(extra if extra.exists() else None) if names else None
    return frozenset(name for name in names if known and _is_public(known, name))


def _names(party: Registration) -> set[str]:
    return {party.organisation, *(attendee.organisation for attendee in party.attendees)}


def _is_public(known: Organisations, name: str) -> bool:
    """Its own name or the first that stands in it: “Gemeente Delft, afdeling Advies” is a municipality."""
    found = known.in_text(name)
    return bool(found) and found[0].organisation.kind in PUBLIC
