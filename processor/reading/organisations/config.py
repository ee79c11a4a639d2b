"""The admin's organisations.toml: read, checked in full, and laid over the package's list."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from processor.errors import SettingsError
from processor.reading.organisations.data import entry
from processor.reading.organisations.model import Entry, OrganisationKind
from processor.reading.text.folding import plain
from processor.registration.request import Role

_DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")
_LISTS = ("ignore_domains", "ignore_names")
_Word = TypeVar("_Word", bound=StrEnum)
_KEYS = frozenset({"name", "kind", "domains", "aliases", "role"})


@dataclass(frozen=True, slots=True)
class Extra:
    """What the admin adds: organisations, and what shall no longer be recognised."""

    entries: tuple[Entry, ...] = ()
    ignored_domains: tuple[str, ...] = ()
    ignored_names: frozenset[str] = frozenset()

    def apply(self, shipped: Iterable[Entry]) -> Iterator[Entry]:
        """The package's entries less what is ignored, then the admin's, so that his win."""
        for known in (*shipped, *self.entries):
            names = tuple(name for name in known.names if plain(name.words) not in self.ignored_names)
            yield replace(known, names=names) if len(names) < len(known.names) else known


class _Problems(list[str]):
    """The lines of one file: `file: section.key: what is wrong: what to do`."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file

    def add(self, key: str, what: str, cure: str) -> None:
        self.append(f"{self._file}: {key}: {what}: {cure}")


def read_extra(file: Path) -> Extra:
    """The admin's file. Raises errors.SettingsError with every problem in it."""
    problems = _Problems(file)
    table = _parsed(file, problems)
    for key in table.keys() - {*_LISTS, "organisation"}:
        problems.add(key, "unknown key", f"use {', '.join(_LISTS)} or [[organisation]]")
    domains, names = (_texts(table, key, key, problems) for key in _LISTS)
    entries = tuple(_entries(table.get("organisation", []), problems))
    if problems:
        raise SettingsError(problems)
    return Extra(entries, tuple(plain(domain) for domain in domains), frozenset(plain(name) for name in names))


def _parsed(file: Path, problems: _Problems) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        problems.add("file", f"can't be read ({error.strerror})", "make it readable, or leave the setting out")
    except ValueError as error:
        problems.add("file", f"is no TOML in UTF-8 ({error})", "mend the line that it names")
    return {}


def _entries(tables: object, problems: _Problems) -> Iterator[Entry]:
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        problems.add("organisation", "is no list of tables", "write each as [[organisation]]")
        return
    for number, table in enumerate(tables, 1):
        before = len(problems)
        made = _entry(f"organisation[{number}]", table, problems)
        if len(problems) == before:
            yield made


def _entry(where: str, table: dict[str, Any], problems: _Problems) -> Entry:
    """One [[organisation]]; what is wrong in it is added to the problems."""
    for key in sorted(table.keys() - _KEYS):
        problems.add(f"{where}.{key}", "unknown key", f"use {', '.join(sorted(_KEYS))}")
    name = table.get("name")
    if not isinstance(name, str) or not name.strip("!~= "):
        problems.add(f"{where}.name", "is missing", 'give the name as it is printed, name = "Gemeente Voorbeeld"')
        name = "?"
    kind = _choice(OrganisationKind, table.get("kind", OrganisationKind.UNKNOWN), f"{where}.kind", problems)
    domains = tuple(plain(domain) for domain in _texts(table, "domains", f"{where}.domains", problems))
    for domain in domains:
        if not _DOMAIN.fullmatch(domain):
            problems.add(
                f"{where}.domains", f"{domain!r} is no domain", 'write only what follows the @, "voorbeeld.nl"'
            )
    aliases = _texts(table, "aliases", f"{where}.aliases", problems)
    made = entry(kind or OrganisationKind.UNKNOWN, f"={name}", domains, tuple(f"={alias}" for alias in aliases))
    if "role" not in table:
        return made
    role = _choice(Role, table["role"], f"{where}.role", problems) or Role.UNKNOWN
    return replace(made, organisation=replace(made.organisation, role=role))


def _choice(choices: type[_Word], value: object, where: str, problems: _Problems) -> _Word | None:
    """One of the words of an enumeration."""
    words = {str(choice): choice for choice in choices if choice}
    if not isinstance(value, str) or value not in words:
        problems.add(where, f"{value!r} isn't known", f"use one of {', '.join(words)}")
    return words.get(str(value))


def _texts(table: dict[str, Any], key: str, where: str, problems: _Problems) -> tuple[str, ...]:
    """A list of texts, empty when absent."""
    value = table.get(key, [])
    if isinstance(value, list) and all(isinstance(text, str) and text.strip() for text in value):
        return tuple(text.strip() for text in value)
    problems.add(where, "is no list of texts", f'write {key} = ["…", "…"]')
    return ()
