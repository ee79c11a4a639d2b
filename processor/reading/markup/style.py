"""What a tag's attributes do to the text in it: hide it, colour it, make it a quote or a signature.

Knows the marks of the mail clients and the ways to hide text; walking through the mail is left to html.py.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from processor.reading.markup.tokens import attributes

Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
_NAMED: dict[str, Colour] = {
    "white": WHITE,
    "snow": (255, 250, 250),
    "black": BLACK,
    "windowtext": BLACK,
    "red": (255, 0, 0),
    "blue": (0, 0, 255),
    "navy": (0, 0, 128),
    "green": (0, 128, 0),
    "gray": (128, 128, 128),
    "grey": (128, 128, 128),
    "whitesmoke": (245, 245, 245),
}
_ALIKE = 12
"""Colours that differ at most this much in each channel can't be told apart."""


class Role(Enum):
    """What a mail client marks with a tag."""

    QUOTE = auto()
    """The mail that is answered, as a container."""
    QUOTE_WITH_INTRO = auto()
    """A container of an introduction, quotes and perhaps answers between them (Gmail)."""
    QUOTE_FROM_HERE = auto()
    """An empty mark: what follows is the mail that is answered (Outlook)."""
    RULE = auto()
    """A line above what may be the header of the mail that is answered (Outlook)."""
    SIGNATURE = auto()
    WEAK_SIGNATURE = auto()
    """Called a signature, but known to hold typed text too (Apple)."""
    SIGNATURE_FROM_HERE = auto()
    """The bookmark at which Outlook puts a signature; as weak, since people type behind it."""
    BULLET = auto()
    """The bullet or number that Word wrote in front of a list item."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What one tag changes; None changes nothing. `hides` goes for all that is in it, whatever that says itself."""

    hides: bool = False
    colour: Colour | None = None
    background: Colour | None = None
    covered: bool = False
    """A background that isn't known (a picture): no text on it is taken for hidden by its colour."""
    tiny: bool | None = None
    unseen: bool | None = None
    role: Role | None = None


NOTHING = Effect()
_WORTH_READING = re.compile(r"class|style|id\s*=|hidden|color|type\s*=|name\s*=", re.IGNORECASE)
_SELECTOR = re.compile(r"[a-z0-9]{0,20}[.#]([\w-]{1,80})", re.IGNORECASE)
_SHEET_ROOM = 60_000
_DECLARATIONS_ROOM = 2_000
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)

_QUOTE_CLASSES = frozenset(
    {"yahoo_quoted", "protonmail_quote", "tutanota_quote", "zmail_extra", "moz-cite-prefix", "moz-forward-container"}
    | {"gmail_attr", "gmail_quote_attribution", "ms-outlook-mobile-reference-message", "cite", "replyforwardcontainer"}
)
_QUOTE_IDS = frozenset({"mail-editor-reference-message-container", "olk_src_body_section", "reply-intro"})
_FROM_HERE = frozenset({"divrplyfwdmsg", "appendonsend", "zwchr", "stopspelling", "replywithheader", "reply-quoted"})
_SIGNATURES = frozenset(
    {"gmail_signature", "moz-signature", "signature", "ms-outlook-mobile-signature", "ms-outlook-ios-signature"}
    | {"composer_signature", "protonmail_signature_block", "mobile-signature", "tutanota_signature"}
)
_WEAK_SIGNATURES = frozenset({"applemailsignature", "applemailsignature-content"})


def sheet_rules(sheet: str) -> dict[str, str]:
    """The declarations of a style sheet by class or id, of those selectors that name just one.

    What stands in @media is left out: it speaks of small screens.
    """
    rules: dict[str, str] = {}
    for rule in _without_media(_COMMENT.sub("", sheet[:_SHEET_ROOM])).split("}"):
        selectors, _, declarations = rule.partition("{")
        for selector in selectors.split(","):
            if named := _SELECTOR.fullmatch(selector.strip()):
                name = named[1].lower()
                rules[name] = f"{rules.get(name, '')};{declarations}"[-_DECLARATIONS_ROOM:]
    return rules


def _without_media(sheet: str) -> str:
    out, depth = [], 0
    for piece in re.split(r"(@media[^{]{0,300}\{|[{}])", sheet):
        if piece.startswith("@media") or (depth and piece == "{"):
            depth += 1
        elif depth and piece == "}":
            depth -= 1
        elif not depth:
            out.append(piece)
    return "".join(out)


def effect(tag: str, source: str, rules: Mapping[str, str]) -> Effect:
    """What a start tag with these attributes does, under the rules of the mail's own style sheet."""
    if not _WORTH_READING.search(source) and tag != "blockquote":
        return NOTHING
    marks = attributes(source)
    names = _names(marks)
    style = ";".join([*(rules[name] for name in names if name in rules), marks.get("style", "")]).lower()
    declared = _declarations(style)
    colour = _colour(declared.get("color") or marks.get("color", ""))
    background = _background(marks, declared)
    return Effect(
        hides="hidden" in marks or _hides(declared),
        colour=colour,
        background=_colour(background),
        covered=background not in ("", "transparent", "none", "inherit") and _colour(background) is None,
        tiny=_tiny(declared.get("font-size", "")),
        unseen={"hidden": True, "collapse": True, "visible": False}.get(declared.get("visibility", "")),
        role=_role(tag, marks, names, declared),
    )


@lru_cache(maxsize=256)
def alike(one: Colour, other: Colour) -> bool:
    """Whether text of the one colour can't be seen on the other."""
    return all(abs(a - b) <= _ALIKE for a, b in zip(one, other, strict=True))


def _names(marks: Mapping[str, str]) -> list[str]:
    """Classes, id and name in lower case, without the "x_" that webmail puts before those of others."""
    words = f"{marks.get('class', '')} {marks.get('id', '')} {marks.get('name', '')}".lower().split()
    return [re.sub(r"^(?:x_)+", "", word) for word in words[:20]]


def _declarations(style: str) -> dict[str, str]:
    pairs = (declaration.partition(":") for declaration in style.split(";"))
    return {name.strip(): value.replace("!important", "").strip() for name, _, value in pairs if value}


def _background(marks: Mapping[str, str], declared: Mapping[str, str]) -> str:
    """The first word that says what is behind the text; a picture before a colour."""
    said = (declared.get("background-image"), declared.get("background-color"), declared.get("background"))
    return next((value for value in said if value), marks.get("bgcolor", "")).split(" ")[0]


def _hides(declared: Mapping[str, str]) -> bool:
    return (
        declared.get("display") == "none"
        or declared.get("mso-hide") == "all"
        or _zero(declared.get("opacity", ""))
        or _zero(declared.get("max-height", ""))
        or (_zero(declared.get("height", "")) and declared.get("overflow") == "hidden")
        or any(declared.get(side, "").startswith(("-999", "-1000")) for side in ("text-indent", "left", "top"))
    )


def _zero(value: str) -> bool:
    return bool(re.fullmatch(r"0*\.?0+(?:px|pt|em|cm|in|%)?", value))


def _tiny(size: str) -> bool | None:
    """Whether letters of this size can't be read; None when the size isn't said in units that are known."""
    found = re.fullmatch(r"(\d{0,5}\.?\d{1,5})\s*(px|pt|em|rem|%|)", size)
    if found is None:
        return None
    return float(found[1]) <= {"%": 8.0, "em": 0.1, "rem": 0.1}.get(found[2], 1.5)


def _colour(value: str) -> Colour | None:
    value = value.strip().lower()
    if found := re.fullmatch(r"#?([0-9a-f]{3}|[0-9a-f]{6})", value):
        digits = found[1] if len(found[1]) == 6 else "".join(digit * 2 for digit in found[1])  # noqa: PLR2004 - rrggbb
        return (int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16))
    if found := re.match(r"rgba?\(\s*(\d{1,3})\s*,?\s*(\d{1,3})\s*,?\s*(\d{1,3})", value):
        return (int(found[1]), int(found[2]), int(found[3]))
    return _NAMED.get(value)


def _role(tag: str, marks: Mapping[str, str], names: list[str], declared: Mapping[str, str]) -> Role | None:
    found = set(names)
    if tag == "blockquote":
        return _blockquote(marks, found, declared)
    if "gmail_quote" in found:
        return Role.QUOTE_WITH_INTRO
    for role, known in _ROLES:
        if found & known:
            return role
    if "mso-list" in declared and "ignore" in declared["mso-list"]:
        return Role.BULLET
    return Role.RULE if tag == "div" and "solid" in declared.get("border-top", "") else None


_ROLES = (
    (Role.QUOTE, _QUOTE_CLASSES | _QUOTE_IDS),
    (Role.QUOTE_FROM_HERE, _FROM_HERE),
    (Role.SIGNATURE, _SIGNATURES),
    (Role.SIGNATURE_FROM_HERE, frozenset({"_mailautosig"})),
    (Role.WEAK_SIGNATURE, _WEAK_SIGNATURES),
)


def _blockquote(marks: Mapping[str, str], names: set[str], declared: Mapping[str, str]) -> Role | None:
    """A quote, unless it only indents: that is how Gmail and Outlook on the web write a margin."""
    marked = (
        marks.get("type", "").lower() == "cite" or "cite" in marks or bool(names & {"gmail_quote", *_QUOTE_CLASSES})
    )
    indents = declared.get("border", "").startswith(("none", "medium none", "0"))
    return None if indents and not marked else Role.QUOTE
