"""The organisations that come with the package: reading/data/*.tsv turned into entries.

The marks before a name are explained at the top of organisations.tsv.
"""

from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files

from processor.reading.organisations.model import PRINTED, Entry, Name, Organisation, OrganisationKind, role_of
from processor.registration.request import Role

_STANDS_ALONE = 3
"""A name of so many words ("Volksgezondheid, Welzijn en Sport") also counts without its lead words."""


def shipped() -> Iterator[Entry]:
    """Every organisation of the package, municipalities last so that their names win where two are equal."""
    for kind, name, domains, aliases, notes in _rows("organisations.tsv", 5):
        yield from _row(OrganisationKind(kind), name, _parts(domains), _parts(aliases), notes)
    for name, domains, aliases in _rows("municipalities.tsv", 3):
        yield entry(OrganisationKind.MUNICIPALITY, name, _parts(domains), _parts(aliases))


def free_mail() -> frozenset[str]:
    """Domains of providers, where an address tells nothing about an employer."""
    return frozenset(name for (name,) in _rows("free_mail.tsv", 1))


def entry(
    kind: OrganisationKind, name: str, domains: tuple[str, ...], aliases: tuple[str, ...] = (), notes: str = ""
) -> Entry:
    """One organisation; `name` and `aliases` may carry a mark."""
    bare = name.lstrip("!~=")
    printed = bare if name.startswith("=") else PRINTED.get(kind, "") + bare
    role = Role.PIONEER if "municipal" in notes else role_of(kind)
    organisation = Organisation(printed, kind, role, joint="joint" in notes, abroad="abroad" in notes)
    names = tuple(known for words in (name, *aliases) for known in _names(kind, words))
    return Entry(organisation, names, domains)


def _row(
    kind: OrganisationKind, name: str, domains: tuple[str, ...], aliases: tuple[str, ...], notes: str
) -> Iterator[Entry]:
    """A row's organisation, and once more under each name that is printed as it is written."""
    made = entry(kind, name, domains, tuple(alias for alias in aliases if not alias.startswith("+")), notes)
    yield made
    for alias in aliases:
        if alias.startswith("+"):
            yield Entry(replace(made.organisation, name=alias[1:]), (Name(alias[1:]),), ())


def _names(kind: OrganisationKind, words: str) -> Iterator[Name]:
    """The ways of matching that one name stands for."""
    mark, bare = (words[0], words[1:]) if words[0] in "!~=" else ("", words)
    if mark == "~":
        return
    led = kind in PRINTED
    if led:
        yield Name(bare, led=True, exact=mark == "!")
    if not led or mark == "=" or (kind is OrganisationKind.MINISTRY and len(bare.split()) >= _STANDS_ALONE):
        yield Name(bare, exact=mark == "!")


def _rows(file: str, width: int) -> Iterator[list[str]]:
    """The rows of a table, filled up to its width; lines that begin with # are for people."""
    text = (files("processor.reading") / "data" / file).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            yield cells + [""] * (width - len(cells))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";")) if cell else ()
