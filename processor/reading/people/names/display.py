"""Names as they stand in address headers: "Berg, Jan van der", "Jansen, P. (Piet)", "Piet Jansen | Gemeente Utrecht".

Pure. Also names from the address itself, for who has no display name.
"""

import re
from dataclasses import replace

from processor.reading.people.names.addresses import name_from_address
from processor.reading.people.names.desks import FUNCTIONAL, is_functional
from processor.reading.people.names.grammar import natural, parse_name
from processor.reading.people.names.name import Name, cased, is_given, is_initials, is_prefix, is_title
from processor.reading.people.names.name_data import COMMON_SURNAMES, PLACES
from processor.reading.people.names.pieces import is_function
from processor.reading.text.folding import PHRASE, kept, plain, words

_PIECES = re.compile(r"\s*[|;/•·]\s*|\s+[-–—@]\s+|\s*\[[^\]]*\]\s*|\s+via\s+")
_V_D = re.compile(r"\bv\s?/\s?d\b", re.IGNORECASE)
_LOCAL = re.compile(r"^[a-z]+(?:[._][a-z]+)+$")
_BEHALF = re.compile(r"\s+(?:namens|on behalf of|i\.o\.|p/o|o\.b\.o\.)\s+", re.IGNORECASE)
"""Before the one for whom a mailbox is used: "Ria Kranenburg namens wethouder Smit"."""
_CALLED_SO = frozenset({"wob", "woo"})  # a Frisian is called Wob
_SMALL_INITIALS = re.compile(r"^[a-z](?:\.[a-z]){0,3}\.?$")


@kept(PHRASE)
def parse_display(text: str) -> Name | None:
    """The person's name in a display name, None for a desk, an address, or nothing."""
    text = _BEHALF.split(_V_D.sub("vd", _bare(text.replace("’", "'"))), maxsplit=1)[0].rstrip(" ,")
    if not text or "@" in text or _LOCAL.match(text):
        return name_from_address(text) if text else None
    double = _spaced_double(text)
    if double is not None:
        return double
    if "," in text:
        made = _inverted(text)
        if made is not None:
            return made
    whole = [piece for piece in _PIECES.split(text) if piece]
    pieces = [piece for at, piece in enumerate(whole) if _may_name(piece) and (not at or _opens_as_person(piece))]
    for piece in sorted(pieces, key=_strangeness):
        made = _inverted(piece) if "," in piece else parse_name(natural(_ordered(_with_capitals(piece))))
        if made is not None:
            return made
    return None


def parse_behalf(text: str) -> Name | None:
    """Whom a display name says to be written for: "Tersteeg, Wilma namens Haar, Bert ter"; None mostly."""
    parts = _BEHALF.split(text, maxsplit=1)
    return parse_display(parts[1]) if len(parts) > 1 else None


def _strangeness(piece: str) -> int:
    """How little a piece looks like a person: none with a known given name, some with initials, most without either."""
    first = piece.split(" ", maxsplit=1)[0]
    return 0 if is_given(first) else 1 if is_initials(first) and "." in first else 2


def _bare(text: str) -> str:
    """A display name without quotation marks around it; "'t Hart" keeps its apostrophe."""
    text = text.strip()
    while len(text) > 1 and text[0] in "'\"" and (text[-1] == text[0] or text[0] == '"'):
        text = text[1:].rstrip(text[0] + " ").strip()
    return text


def _spaced_double(text: str) -> Name | None:
    """A double name with spaces around its hyphen, "Noor Sluijter - Van Beekum", which is printed so."""
    before, _, after = text.partition(" - ")
    tokens = after.split()
    at = next((i for i, t in enumerate(tokens) if not is_prefix(t)), len(tokens))
    surname = at or (tokens and plain(tokens[-1]) in COMMON_SURNAMES and plain(tokens[-1]) not in PLACES)
    known = surname and len(tokens) == at + 1 and tokens[-1][:1].isupper()
    name = parse_name(before) if known and "," not in before and not is_functional(after) else None
    return replace(name, surname=f"{name.surname} - {after}") if name and name.full else None


def _opens_as_person(piece: str) -> bool:
    """Whether a later piece of a display name can be the person: "Ede | Piet Bos", not "Office | De Fabriek"."""
    first = piece.split(" ", 1)[0]
    return is_given(first) or is_initials(first) or is_title(first) or "," in piece


def _may_name(piece: str) -> bool:
    return not is_functional(re.sub(r"\([^()]*\)", " ", piece)) and not is_function(piece)


def _ordered(piece: str) -> str:
    """A name with its surname first in capitals ("JANSEN Piet") in natural order."""
    tokens = piece.split()
    capitals = [t for t in tokens if len(t) > 2 and t.isupper() and not is_initials(t)]  # noqa: PLR2004 - "JP" may be initials
    if (
        capitals
        and len(capitals) < len(tokens)
        and tokens[0].isupper()
        and tokens[0] in capitals
        and not is_given(tokens[0])
    ):
        at = max(i for i, t in enumerate(tokens) if t in capitals or (is_prefix(t) and i < len(tokens) - 1))
        return " ".join([*tokens[at + 1 :], *tokens[: at + 1]])
    return piece


def _with_capitals(piece: str) -> str:
    """A name typed small with its initials behind it, "van dijk j.p.", with the capitals that tell them apart."""
    *family, last = piece.split() or [""]
    if not family or not piece.islower() or not _SMALL_INITIALS.match(last):
        return piece
    return " ".join([*(cased(token) for token in family), last.upper()])


def _inverted(text: str) -> Name | None:
    """A name with its surname before the comma; None when what follows the comma is no given name."""
    before, after = _around_comma(text)
    if _is_whole(after) and (_is_body(before) or is_functional(before)):
        return parse_name(after)
    if _is_whole(before) and is_functional(after) and not is_functional(before):
        return parse_name(before)
    bare = re.sub(r"\([^()]*\)", " ", after).split()
    if (
        not bare
        or is_functional(before)
        or all(is_title(t) for t in bare)
        or set(words(after)) & (FUNCTIONAL - _CALLED_SO)
    ):
        return None
    family = re.sub(r"\([^()]*\)", " ", before).split()
    if "en" in family[1:-1] and len(bare) > 1 and is_given(bare[0]) and all(is_prefix(t) for t in bare[1:]):
        return Name(given=bare[0], prefix=" ".join(bare[1:]).lower(), surname=" ".join(family))  # "Wijk en Aalburg"
    if _stands_alone(family, bare):
        return parse_name(before)
    tail = len(family)
    while tail > 1 and is_prefix(family[tail - 1]):  # "Berg van der, Jan"
        tail -= 1
    family = [*family[tail:], *family[:tail]]
    first = next((i for i, t in enumerate(bare) if not is_prefix(t)), 0)  # "Berg, van den Jan"
    bare = [*bare[first:], *bare[:first]]
    at = next((i for i, t in enumerate(bare) if is_prefix(t) and i > 0), len(bare))
    prefix = bare[at:]
    asides = re.findall(r"\([^()]*\)", after)
    name = parse_name(" ".join([*_as_initials(bare[:at]), *asides, *prefix, *family]))
    return replace(name, prefix=name.prefix.lower()) if name else None  # it had its capital from opening the line


def _is_whole(text: str) -> bool:
    """Whether this is a name in its natural order, surname and all: "S. Wickenhagen", not "M.E. de" or "Jan Willem"."""
    tokens = [token for token in re.sub(r"\([^()]*\)", " ", text).split() if not is_title(token)]
    opens = len(tokens) > 1 and (is_given(tokens[0]) or (is_initials(tokens[0]) and "." in tokens[0]))
    last = tokens[-1] if opens else ""
    return last[:1].isupper() and not (is_prefix(last) or is_initials(last) or is_functional(last) or is_given(last))


def _is_body(text: str) -> bool:
    """Whether a small word that no surname has stands behind a capital: "Nationale ombudsman", not "Van den berg"."""
    first, *others = text.split() or [""]
    return (
        first[:1].isupper()
        and not is_prefix(first)
        and any(t.isalpha() and t.islower() and not is_prefix(t) for t in others)
    )


def _around_comma(text: str) -> tuple[str, str]:
    """What stands before the comma and behind it; of "Wolf, de, T." and "Smit, drs., Jan" the name alone."""
    before, *rest = (part.strip() for part in text.split(","))
    pieces = [_PIECES.split(part)[0].strip() for part in rest]
    said = [piece for piece in pieces if piece and not all(is_title(t) for t in piece.split())]
    if len(said) > 1 and all(is_prefix(t) for t in said[0].split()):
        return before, f"{said[1]} {said[0]}"
    return before, next(iter(said), pieces[0])


def _stands_alone(family: list[str], bare: list[str]) -> bool:
    """Whether what stands before a comma is a whole name, and what follows isn't a part of it: "Jan Smit, Ede"."""
    whole = len(family) > 1 and (is_given(family[0]) or (is_initials(family[0]) and "." in family[0]))
    return whole and not is_given(bare[0]) and not is_initials(bare[0]) and not bare[0].isupper()


def _as_initials(tokens: list[str]) -> list[str]:
    """Given-name tokens, "CCM" and "HJ" with points since nothing else stands before the surname."""
    return ["".join(f"{c}." for c in t) if re.match(r"^[A-Z]{1,4}$", t) and not is_given(t) else t for t in tokens]
