"""Organisations that no list knows, by their form: "Stichting …", "Adviesbureau …", "… B.V." on one line."""

from collections.abc import Iterator

from processor.reading.organisations.model import Found, Organisation, OrganisationKind, role_of
from processor.reading.organisations.words import Words
from processor.reading.people.names.name_data import GIVEN_NAMES

_FIRST = {
    **dict.fromkeys(("stichting", "vereniging", "cooperatie", "bewonersvereniging"), OrganisationKind.ASSOCIATION),
    **dict.fromkeys(("woningcorporatie", "woningstichting", "wijkraad", "bibliotheek"), OrganisationKind.ASSOCIATION),
    **dict.fromkeys(("adviesbureau", "bureau", "buro", "onderzoeksbureau", "ingenieursbureau"), OrganisationKind.FIRM),
    **dict.fromkeys(("communicatiebureau", "organisatieadviesbureau", "advocatenkantoor"), OrganisationKind.FIRM),
    **dict.fromkeys(("omgevingsdienst", "veiligheidsregio", "ggd", "werkorganisatie"), OrganisationKind.PUBLIC_BODY),
    **dict.fromkeys(("isd", "rekenkamer", "rekenkamercommissie", "rud"), OrganisationKind.PUBLIC_BODY),
    **dict.fromkeys(("waterschap", "hoogheemraadschap", "wetterskip"), OrganisationKind.WATER_BOARD),
    **dict.fromkeys(("universiteit", "hogeschool", "roc", "university"), OrganisationKind.UNIVERSITY),
    **dict.fromkeys(("consulate", "embassy", "consulaat", "ambassade"), OrganisationKind.PUBLIC_BODY),
    **dict.fromkeys(("museum", "theater", "huis", "stadslab", "denktank"), OrganisationKind.ASSOCIATION),
}
_ENDINGS = (
    *(
        "vereniging",
        "stichting",
        "cooperatie",
        "corporatie",
        "platform",
        "bedrijf",
        "bedrijven",
        "collectief",
        "comite",
    ),
    *("fonds", "instituut", "alliantie", "federatie", "genootschap", "raad", "belang", "belangen", "lab"),
)
"""A first word that ends so is an association's: "Bewonersbedrijf De Stuyvenberg", "Dorpsraad Haren"."""
_NO_BODIES = frozenset(
    {"gemeenteraad", "ondernemingsraad", "or", "raad", "belang", "bedrijf", "platform", "collectief", "stadsbedrijf"}
    | {"adviesraad", "beraad", "inraad", "voorraad", "kinderraad", "stadsbedrijven", "comite", "fonds", "lab"}
)
_CAPITAL_ONLY = frozenset(
    {"bureau", "buro", "vereniging", "bibliotheek", "universiteit", "hogeschool", "cooperatie", "museum", "theater"}
    | {"huis", "university", "stadslab", "denktank"}
)
_LAST = frozenset(
    {"bv", "nv", "vof", "consultancy", "consulting", "adviseurs", "advocaten", "architecten", "consultants"}
    | {"academy", "institute", "foundation", "university", "associates"}
)
_SPELLED = {("b", "v"), ("n", "v")}
_TELLING = frozenset({*_FIRST, *_LAST, "b", "n"})
_SMALL = frozenset(
    {"van", "de", "der", "den", "het", "voor", "en", "of", "t", "s", "aan", "op", "in", "the", "general"}
)
_DEPARTMENTS = frozenset(
    {
        "team",
        "afdeling",
        "cluster",
        "sector",
        "unit",
        "griffie",
        "raadsgriffie",
        "burgerzaken",
        "communicatie",
        "bestuur",
    }
    | {"secretaris", "bestuurssecretaris", "juridische", "wijkzaken", "integriteit", "concerncontrol", "stedenbouw"}
    | {
        "gemeentesecretaris",
        "onderzoek",
        "voorlichting",
        "leerplicht",
        "handhaving",
        "inkoop",
        "projecten",
        "participatie",
    }
    | {
        "wijkgericht",
        "bestuursondersteuning",
        "openbare",
        "publiekszaken",
        "strategie",
        "programma",
        "directie",
        "dienst",
    }
)
_OPENERS = frozenset(
    {"namens", "bij", "voor", "directeur", "eigenaar", "partner", "groet", "groeten", "ik", "wij", "beste"}
)
_MOST = 6


def guess(words: Words) -> Iterator[Found]:
    """The guessed organisations of a text, in its order."""
    for index in [index for index, word in enumerate(words.words) if word in _TELLING or word.endswith(_ENDINGS)]:
        kind = _kind(words, index)
        if kind:
            yield from _forward(words, index, kind)
        elif words.words[index] in _LAST or _spelled(words, index):
            yield from _backward(words, index)


def _kind(words: Words, index: int) -> OrganisationKind | None:
    """The kind of body that this word opens the name of, None when it opens none."""
    word = words.words[index]
    composed = (
        word.endswith(_ENDINGS) and word not in _NO_BODIES and word not in GIVEN_NAMES and words.capital(index)
    )  # "Koenraad"
    return _FIRST.get(word) or (OrganisationKind.ASSOCIATION if composed else None)


def _spelled(words: Words, index: int) -> bool:
    """Whether "B.V." or "N.V." begins here."""
    return words.words[index : index + 2] in _SPELLED and words.gap(index) == "."


def _forward(words: Words, first: int, kind: OrganisationKind) -> Iterator[Found]:
    """A first word and the capitalised run after it."""
    last = index = first
    while index + 1 < len(words.words) and index - first < _MOST and _beside(words, index):
        index += 1
        if words.capital(index):
            last = index
        elif words.words[index] not in _SMALL:
            break
    capital = words.capital(first) or words.words[first] not in _CAPITAL_ONLY
    if last > first and capital and words.words[first + 1] not in _DEPARTMENTS:
        yield _found(words, first, words.end(last), kind)


def _backward(words: Words, last: int) -> Iterator[Found]:
    """A last word ("B.V.") and the capitalised run before it."""
    first = index = last
    while index and last - index < _MOST and _beside(words, index - 1):
        index -= 1
        if words.words[index] not in _OPENERS and (
            words.capital(index) or (first == index + 1 and words.gap(index) == "-")
        ):
            first = index
        elif words.words[index] not in _SMALL:
            break
    if first < last and _DEPARTMENTS.isdisjoint(words.words[first:last]):
        yield _found(words, first, _end(words, last), OrganisationKind.FIRM)


def _end(words: Words, last: int) -> int:
    """Where a name ends that ends in this word, the full stop of "B.V." included."""
    if not _spelled(words, last):
        return words.end(last)
    end = words.end(last + 1)
    return end + (words.text[end : end + 1] == ".")


def _beside(words: Words, index: int) -> bool:
    """Whether a word and the next one stand beside each other on one line."""
    return words.gap(index) in {" ", "-", " '", " ’", "'", "+"}


def _found(words: Words, first: int, end: int, kind: OrganisationKind) -> Found:
    start = words.start(first)
    name = words.text[start:end]
    return Found(Organisation(name[0].upper() + name[1:], kind, role_of(kind)), start, end, known=False)
