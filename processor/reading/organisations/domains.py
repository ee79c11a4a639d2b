"""Whose domain it is: listed ones, and what the name of a Dutch domain says by itself."""

from collections.abc import Iterable, Iterator

from processor.reading.organisations.model import PRINTED, Entry, Organisation, OrganisationKind, role_of
from processor.reading.organisations.words import split
from processor.reading.text.folding import plain

_COMPOSED = {
    "bibliotheek": OrganisationKind.ASSOCIATION,
    "ggd": OrganisationKind.PUBLIC_BODY,
    "omgevingsdienst": OrganisationKind.PUBLIC_BODY,
    "rekenkamer": OrganisationKind.PUBLIC_BODY,
    "veiligheidsregio": OrganisationKind.PUBLIC_BODY,
    "waterschap": OrganisationKind.WATER_BOARD,
    "welzijn": OrganisationKind.ASSOCIATION,
}
"""What a domain may begin with before the name of a place, and what kind of body it is then."""
_OF_TOWNS = ("", "gemeente", "raad", "gemeenteraad", "griffie", "raadvan")
"""What the domain of a municipality, or of its council, may begin with."""
_DUTCH = frozenset({"nl", "frl"})


class Domains:
    """The domains of every organisation. A later entry wins over an earlier one; `ignored` ones tell nothing."""

    def __init__(self, entries: Iterable[Entry], ignored: Iterable[str]) -> None:
        known = tuple(entries)
        self._listed = {domain: entry.organisation for entry in known for domain in entry.domains}
        self._labels = dict(_labels(known))
        self._ignored = frozenset(ignored)

    def owner(self, email_or_domain: str) -> Organisation | None:
        """The organisation whose domain this is, or a subdomain of it; None when nobody knows."""
        labels = domain_of(email_or_domain).split(".")
        for candidate in (".".join(labels[i:]) for i in range(len(labels) - 1)):
            if candidate in self._ignored:
                return None
            if candidate in self._listed:
                return self._listed[candidate]
        return self._by_label(labels[-2]) if len(labels) > 1 and labels[-1] in _DUTCH else None

    def label(self, email: str) -> str:
        """The name in a domain without its hyphens ("buromeander"), "" for a provider's."""
        domain = domain_of(email)
        return "" if domain in self._ignored else "".join(domain.split(".")[-2:-1]).replace("-", "")

    def _by_label(self, label: str) -> Organisation | None:
        """The body that a name stands for: "gemeente-ede", "ede", "provincieutrecht", "bibliotheekede"."""
        bare = label.replace("-", "")
        known = next(filter(None, (self._labels.get(bare.removeprefix(lead)) for lead in _OF_TOWNS)), None)
        return known or next(filter(None, (self._composed(bare, lead) for lead in _COMPOSED)), None)

    def _composed(self, label: str, lead: str) -> Organisation | None:
        """A body of a town, by a label that begins with what it is."""
        town = self._labels.get(label.removeprefix(lead)) if label.startswith(lead) else None
        if town is None or town.kind is not OrganisationKind.MUNICIPALITY:
            return None
        said = lead.upper() if lead == "ggd" else lead.capitalize()
        place = town.name.removeprefix(PRINTED[OrganisationKind.MUNICIPALITY])
        return Organisation(f"{said} {place}", _COMPOSED[lead], role_of(_COMPOSED[lead]))


def domain_of(email_or_domain: str) -> str:
    """What follows the @, folded."""
    return plain(email_or_domain).rpartition("@")[2].strip(" <>.")


def _labels(entries: Iterable[Entry]) -> Iterator[tuple[str, Organisation]]:
    """Municipalities and provinces by what the name of their domain would be."""
    for entry in entries:
        for name in entry.names:
            label = "".join(split(name.words).words)
            if name.led and entry.organisation.kind is OrganisationKind.MUNICIPALITY:
                yield label, entry.organisation
            elif name.led and entry.organisation.kind is OrganisationKind.PROVINCE:
                yield f"provincie{label}", entry.organisation
