"""The grammar of a name as somebody typed it: titles, initials, call name, prefix and surname told apart. Pure.

Where names stand in a mail is left to display.py, mentions.py and lists/.
"""

import re
from collections.abc import Sequence

from processor.reading.people.names.desks import is_functional
from processor.reading.people.names.name import (
    Name,
    cased,
    is_given,
    is_initials,
    is_prefix,
    is_row_of_titles,
    is_title,
)
from processor.reading.text.folding import PHRASE, kept, plain, vocabulary

_BARE_INITIALS = re.compile(r"^[A-Z]{2,4}$")
_TOKEN = re.compile(r"\([^()]*\)|[^\s()]+")
_WORD = re.compile(r"^'?[^\W\d_](?:[^\W\d_]|['’.-])*$")
_DEGREES = vocabulary("msc bsc ma ba mpa llm phd mba bc mcm mmo mim emim rc ra ing ir drs mr mpm emia memo bed med mme")
_CALLED = re.compile(r"^(?:officieel|voluit|roepnaam|eigenlijk|ofwel|zeg maar|alias) ")
_SPELLED_OUT = {
    "vd": "van der",
    "v.d.": "van der",
    "v.d": "van der",
    "v/d": "van der",
    "vdr": "van der",
    "v.": "van",
    "d.": "der",
}
"""Prefixes that are only shortened in writing."""
_NICKNAME = re.compile(r"(?<=\s)(?:'([^'()\d]{2,20})'|\"([^\"()\d]{2,20})\"|[“‘]([^“”‘’()\d]{2,20})[”’])(?=\s)")
_LETTER_LAST = re.compile(r"^\w+ [A-Z]\.$")
"""Somebody who tells but the first letter of his surname: "Fleur B."."""
_JOINING = vocabulary("en and of und et")
_NOBLE = vocabulary("baron barones jonkheer jonkvrouw")
_BAPTISMAL = ("us", "ia")
"""How names of the register end that nobody is called by: "Appie (Albertus)"."""
_GLUED_HYPHEN = re.compile(r"\s+[-–]\s+|(?<=\w)\s+-(?=\w)|(?<=\w)-\s+(?=\w)")


def dotted(initials: str) -> str:
    """Initials with points: "CCM" and "C.C.M" become "C.C.M."."""
    if _BARE_INITIALS.match(initials) or len(initials) == 1:
        return "".join(f"{letter}." for letter in initials)
    return initials if initials.endswith(".") else f"{initials}."


def natural(text: str) -> str:
    """A name with its surname first and given names or initials behind it ("Dikkers Jan Willem"), in natural order."""
    tokens = text.split()
    at = 0
    while at < len(tokens) - 1 and is_prefix(tokens[at]):
        at += 1
    family, rest = tokens[: at + 1], tokens[at + 1 :]
    if not rest or not _opens_as_surname(family):
        return text
    turned = all(is_given(token) for token in rest) or (len(rest) == 1 and is_initials(rest[0]))
    return " ".join([*rest, *family]) if turned else text


def _opens_as_surname(family: Sequence[str]) -> bool:
    """Whether a name begins with what can only be a surname: "Dikkers", "van der Meer"; never "S." or "Jan"."""
    first, last = family[0], family[-1]
    return (
        first[:1].isalpha() and last[:1].isupper() and not is_given(last) and not is_initials(last) and "." not in last
    )


@kept(PHRASE)
def parse_name(text: str) -> Name | None:
    """A name in its natural order ("drs. H.J. (Hanneke) ter Braak"); None when a word can't be part of a name."""
    text = _NICKNAME.sub(lambda match: f"({match[1] or match[2] or match[3]})", text)
    tokens = _TOKEN.findall(_GLUED_HYPHEN.sub("-", _unquoted(text)).replace("’", "'"))
    tokens = _without_titles(tokens)
    plain_tokens = [t for t in tokens if not t.startswith("(")]
    if not plain_tokens or not all(_WORD.match(t) and plain(t) not in _JOINING for t in plain_tokens):
        return None
    return _assembled(plain_tokens, [t[1:-1].strip() for t in tokens if t.startswith("(")])


def _unquoted(text: str) -> str:
    """The text without marks around it; the apostrophe of "'t Hart" stays."""
    bare = text.strip(" ,;:.!\"'")
    bare = f"{bare}." if _LETTER_LAST.search(text) else bare
    return f"'{bare}" if bare[:2].lower() in {"t ", "s "} and "'" in text[: text.index(bare)] else bare


def _without_titles(tokens: list[str]) -> list[str]:
    kept = [t.strip(",") for t in tokens]
    if len(kept) > 2 and plain(" ".join(kept[:2])) == "de heer":  # noqa: PLR2004 - "De Heer" is a surname too
        kept = kept[2:]
    while len(kept) > 1 and is_title(kept[0]) and (kept[0].count(".") < 2 or is_row_of_titles(plain(kept[0]))):  # noqa: PLR2004 - "M.A." before a name is no degree
        kept.pop(0)
    while kept and plain(kept[-1]).replace(".", "") in _DEGREES and len(kept) > 1:
        kept.pop()
    return [t for t in kept if t and plain(t) not in _NOBLE]


def _assembled(tokens: list[str], asides: list[str]) -> Name:
    initials, rest = _leading_initials(tokens)
    named = not initials and bool(rest) and is_given(rest[0]) and rest[0].istitle()  # "Ben Meulenkamp"
    at = next((i for i, t in enumerate(rest) if is_prefix(t) and named <= i < len(rest) - 1), len(rest))
    given, tail = rest[:at], rest[at:]
    last = next((i for i, t in enumerate(given) if not is_given(t) and (i or initials)), len(given))
    if not tail:
        given, tail = _split_unprefixed(given, has_initials=bool(initials))
    elif last < len(given):  # "F.J. Quarles van Ufford", "Anja Huis in 't Veld"
        given, tail = given[:last], [*given[last:], *tail]
    prefix, surname = split_prefix(tail)
    call, more = _asides(asides, alone=not given)
    formal = any(_CALLED.match(aside) for aside in asides) or (given and plain(call).endswith(_BAPTISMAL))
    everyday = "" if formal else call
    return Name(
        everyday or " ".join(cased(t) for t in given) or call,
        initials or more,
        prefix,
        " ".join(cased(t) for t in surname),
    )


def _leading_initials(tokens: list[str]) -> tuple[str, list[str]]:
    """Initials at the front, dotted; a word like "CCM" counts when a surname follows."""
    at = 0
    while at < len(tokens) - 1 and (is_initials(tokens[at]) or (at == 0 and _is_block(tokens))):
        at += 1
    return "".join(dotted(t) for t in tokens[:at]), tokens[at:]


def _is_block(tokens: list[str]) -> bool:
    """Whether "CCM" in "CCM van Oosterhout" is initials; not in "JAN JANSEN", where all is in capitals."""
    return bool(_BARE_INITIALS.match(tokens[0])) and not tokens[-1].isupper() and not is_given(tokens[0])


def _split_unprefixed(tokens: list[str], *, has_initials: bool) -> tuple[list[str], list[str]]:
    """Given names and surname of a name without prefix: "Jan Willem Bakker" has two of the first."""
    if has_initials:
        return [], tokens
    if len(tokens) < 2:  # noqa: PLR2004 - one word is a given name
        return tokens, []
    at = 1
    while at < len(tokens) - 1 and (is_given(tokens[at]) or is_initials(tokens[at])):
        at += 1
    return tokens[:at], tokens[at:]


def split_prefix(tokens: list[str]) -> tuple[str, list[str]]:
    """The prefix words at the front, spelled out and as they are written ("de", "El"), and the rest."""
    at = 0
    while at < len(tokens) - 1 and is_prefix(tokens[at]):
        at += 1
    shouted = len(tokens) > 1 and all(t.isupper() for t in tokens[at:])
    words = (t.lower() if shouted or (len(t) > 1 and t.isupper()) else t for t in tokens[:at])
    return " ".join(_SPELLED_OUT.get(t.lower(), t) for t in words), tokens[at:]


def _asides(asides: list[str], *, alone: bool) -> tuple[str, str]:
    """The call name and the initials that stood in brackets: "(Hanneke)", "(H.J.)".

    A word that no list knows is a call name only where no given name stands (`alone`): "Bianca Slot (Epe)".
    """
    call = initials = ""
    for aside in asides:
        parts = _CALLED.sub("", aside).split()
        if parts and all(is_initials(p) or _BARE_INITIALS.match(p) for p in parts):
            initials = initials or "".join(dotted(p) for p in parts)
        elif parts and (is_given(parts[0]) or (alone and _may_be_called(aside))):
            call = call or " ".join(cased(p) for p in parts)
    return call, initials


def _may_be_called(aside: str) -> bool:
    """Whether one unknown word in brackets is a call name, not where somebody works: "K. Smit (Veiligheidsregio)"."""
    return aside.isalpha() and aside.istitle() and not is_functional(aside)
