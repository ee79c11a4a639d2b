"""Names from the local part of an address: "jan.van.der.berg", "j.vdberg". Pure."""

import re

from processor.reading.people.names.desks import is_functional
from processor.reading.people.names.name import Name, cased
from processor.reading.people.names.name_data import COMMON_SURNAMES, GIVEN_NAMES, PREFIXES
from processor.reading.text.folding import PHRASE, kept, plain

_GLUED = (
    ("vander", "van der"), ("vanden", "van den"), ("vande", "van de"), ("van", "van"), ("vd", "van der"),
    ("den", "den"),
    ("der", "der"), ("ter", "ter"), ("ten", "ten"), ("de", "de"), ("te", "te"), ("v", "van"),
)  # fmt: skip
_SHORT = 3  # letters of what may follow "van" by chance: "vanja"


@kept(PHRASE)
def name_from_address(address: str) -> Name | None:
    """The name in a local part like "jan.van.der.berg" or "j.vdberg"; None when it holds none for certain."""
    local = address.strip("<> ").partition("@")[0]
    parts = _parts(re.sub(r"\d+", "", plain(local)))
    numbered = any(c.isdigit() for c in local)
    if not parts or is_functional(" ".join(parts)) or (numbered and parts[0] not in GIVEN_NAMES and len(parts[0]) > 1):
        return None
    if len(parts) == 1:
        return Name(given=cased(parts[0])) if parts[0] in GIVEN_NAMES else None
    at = 1
    while at < len(parts) - 1 and len(parts[at]) == 1 and parts[at] not in "vd":
        at += 1
    block = len(parts[0]) <= _SHORT or not re.search("[aeiouy]", parts[0])
    is_block = len(parts[0]) == 1 or (block and parts[0] not in GIVEN_NAMES)
    initials = "".join(f"{letter.upper()}." for part in parts[:at] for letter in part) if is_block else ""
    given = [] if initials else [cased(parts[0])]
    rest = parts[at:] if initials else parts[1:]
    prefix, family = _unglued(rest, dutch=address.rstrip("> ").endswith(".nl"))
    return Name(" ".join(given), initials, prefix, "-".join(cased(p) for p in family)) if family else None


def _parts(local: str) -> list[str]:
    """The words of a local part; a double given name is one: "marie-louise.daandels"."""
    first, _, rest = local.partition(".")
    double = rest and "-" in first and all(part in GIVEN_NAMES for part in first.split("-"))
    return [part for part in ([first, *re.split(r"[._-]+", rest)] if double else re.split(r"[._-]+", local)) if part]


def _unglued(parts: list[str], *, dutch: bool) -> tuple[str, list[str]]:
    """Prefix and surname of the last parts of a local part: "vdberg", "v d berg", "van", "der", "berg"."""
    before = [p for p in parts[:-1] if p in PREFIXES or p in {"v", "d", "vd"}]
    others = [p for p in parts[:-1] if p not in before]
    spelled = {"v": "van", "vd": "van der", "d": "der" if "v" in before else "de"}
    prefix = " ".join(spelled.get(p, p) for p in before)
    last = parts[-1]
    for glued, apart in _GLUED:
        rest = last.removeprefix(glued)
        known = rest in COMMON_SURNAMES or (glued.startswith("van") and len(rest) > _SHORT - (len(glued) > _SHORT))
        apart_here = last not in COMMON_SURNAMES or (dutch and len(rest) >= _SHORT and glued.startswith(("de", "van")))
        if not prefix and rest != last and apart_here and known:
            return apart, [*others, rest]
    return prefix, [*others, last]
