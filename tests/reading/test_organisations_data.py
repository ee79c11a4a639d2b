"""The package's own data: complete, and without names that contradict each other."""

from collections import Counter

from processor.reading.organisations import OrganisationKind, Organisations
from processor.reading.organisations.data import free_mail, shipped
from processor.reading.text.folding import plain

ENTRIES = tuple(shipped())
MUNICIPAL = [e for e in ENTRIES if e.organisation.kind is OrganisationKind.MUNICIPALITY and not e.organisation.abroad]


def test_every_municipality_since_the_mergers_of_2014_is_there() -> None:
    assert (len(MUNICIPAL) >= 431, len({e.organisation.name for e in MUNICIPAL}) == len(MUNICIPAL)) == (True, True)


def test_there_are_twelve_provinces_and_every_water_board() -> None:
    kinds = Counter(entry.organisation.kind for entry in ENTRIES)
    assert (kinds[OrganisationKind.PROVINCE], kinds[OrganisationKind.WATER_BOARD] >= 22) == (12, True)


def test_no_domain_belongs_to_two_bodies_or_to_a_provider() -> None:
    domains = Counter(domain for entry in ENTRIES for domain in entry.domains)
    assert ([d for d, times in domains.items() if times > 1], free_mail() & domains.keys()) == ([], frozenset())


def test_every_domain_is_written_as_it_is_compared() -> None:
    domains = [domain for entry in ENTRIES for domain in entry.domains]
    assert [d for d in domains if plain(d) != d or " " in d or "." not in d] == []


def test_no_name_stands_for_two_bodies() -> None:
    alone = {(plain(name.words), e.organisation.name) for e in ENTRIES for name in e.names if not name.led}
    led = {
        (plain(name.words), e.organisation.name, e.organisation.kind) for e in ENTRIES for name in e.names if name.led
    }
    twice = Counter(words for words, _ in alone) | Counter(f"{kind} {words}" for words, _, kind in led)
    assert [words for words, times in twice.items() if times > 1] == []


def test_every_municipality_is_known_by_its_name_and_by_its_domain() -> None:
    known = Organisations.load()
    missed = [
        entry.organisation.name
        for entry in MUNICIPAL
        if [found.organisation for found in known.in_text(entry.organisation.name)] != [entry.organisation]
        or any(known.by_domain(domain) != entry.organisation for domain in entry.domains)
    ]
    assert missed == []


def test_every_name_in_the_list_is_found_as_it_is_written() -> None:
    known = Organisations.load()
    leads = {
        OrganisationKind.MUNICIPALITY: "gemeente ",
        OrganisationKind.MINISTRY: "ministerie van ",
        OrganisationKind.PROVINCE: "provincie ",
    }
    missed = [
        name.words
        for entry in ENTRIES
        for name in entry.names
        if [f.organisation for f in known.in_text((leads[entry.organisation.kind] if name.led else "") + name.words)]
        != [entry.organisation]
    ]
    assert missed == []
