"""What the sender says, apart from how he signs: closing formula, name, function, organisation, address lines.

Pure. Who signed is read by people/sender.py.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from processor.reading.folding import plain, vocabulary, words
from processor.reading.people.behalf import is_typed_by
from processor.reading.people.names import is_given

_GREET = r"gr(oet(en|jes?)?|tjs?|tn|tz|ts?)?"
_CLOSING = re.compile(
    rf"^\W*((met |m\.? ?|een |de |veel |mijn |alvast )?(([a-z]+e|vr\.?|v\.?|hart\.?|vriendelijk"
    rf"|veel)\W? ?){{0,3}}{_GREET}\b"
    r"|m\.?v\.?g\.?\b|m\.? ?vr\.? ?gr\.?|vr\.? ?gr\.?|hoogachtend|met (de )?(meeste |bijzondere )?hoogachting"
    r"|(met )?(kind|best|warm|warmest)? ?(kind )?regards"
    r"|best\W*$|(many |best )?(greetings|wishes)|met (veel )?spijt|yours (sincerely|faithfully|truly)|sincerely"
    r"|cheers|kr\b|br\b|rgds|liefs|xx*\b|ciao|groet'?n|mei freonlike groetnis(se)?"
    r"|freonlike groetnis(se)?|mit freundlichen|cordialement|namens (deze|het team)|mei groetnis)",
)
_SOFT_CLOSING = re.compile(
    r"^\W*(tot (dan|ziens|de|dinsdag|gauw|snel|in|volgende|binnenkort|op)\b|(alvast |heel |hartelijk "
    r"|vriendelijk |veel |nogmaals )*(be)?dank(t|je|jewel)?\b"
    r"|dank (je|u)|(een )?(hele )?(fijne?|prettige?|mooie|goede?|leuke|zonnige)\b.{0,12}(dag|avond|weekend|week"
    r"|middag|vakantie)|succes|thanks|thank you|see you|thx"
    r"|looking forward|(wij |we |ik )?(zie|zien|spreek) (je|jullie|u)\b|(wij |we |ik )?(hoor"
    r"|horen) (het )?graag|(ik )?kijk (er ?naar|uit)|veel plezier)",
)
_TELLS = re.compile(
    r"\b(?:of|maar|dat|waar|niet|geen|ik kom|kom ik|erbij|be there|ben er|sla|moet|kan|kunnen|uitnodiging"
    r"|invitation|wat|hoe"
    r"|if|whether|but|not|can't|won't|plek|plaats|plaatsen|meer|programma)\b(?! (?:de 18e|dinsdag|18)\W*$)"
)
"""Words by which a line that begins like a formula says something: "Ik hoor graag of er nog plek is"."""
_INLINE = re.compile(
    r"(?<=[.!?)] )(?:(?:met )?(?:vriendelijke |hartelijke )?groet(?:jes|en)?|gr|grt|mvg|regards"
    r"|cheers)\b[.,!]? ?(?:van )?[A-Z][^.?!]{0,60}$",
    re.IGNORECASE,
)
_LAST = 4  # lines at the end in which a formula may follow a sentence
_DASHES = re.compile(r"^--\s*$")
_ITEM = re.compile(r"^\s*(?:[-*•·▪–]|\(?\d{1,2}[.):])\s*\S|^\t|.*\t.*\t")
_POSTSCRIPT = re.compile(r"^\W*(p\.? ?s\.?|n\.? ?b\.?|o ?ja|oh ja)(\b|[:.,])", re.IGNORECASE)
_LIST_HEAD = re.compile(
    r"^\W*(deelnemers?|namen|naam|aanmelding(en)?|aanwezigen|deelnemerslijst|participants?|names?)\b.{0,40}[:\t|]?$"
)
_SENTENCE_WORDS = vocabulary(
    "ik we wij graag kom komen kan kunnen ben is zijn meld hierbij heb hebben wil willen dat niet ons mij me helaas"
    " wordt"
    " u je jullie i we would will am can my please have met",
)
_PERSONAL = vocabulary("ik we wij mij me i graag helaas jullie")
_SOFT_LENGTH = 60
_WORKDAYS = re.compile(
    r"\b(?:werk\w*|aanwezig|bereikbaar|afwezig|vrij)\b.{0,40}\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|ma"
    r"|di|wo|do|vr|dagen|ochtend\w*)\b"
)
_TWO = re.compile(r"[a-z]{3}[.!?] [A-Z]")
_FORMULA = 3  # words of a closing formula that may hold a pronoun: "groet van mij"
_NAME_LINE = 8  # words that a line with a name and a function has at most


@dataclass(frozen=True, slots=True)
class Signed:
    """A text told apart: `body` speaks, `closing` is the formula, `signature` holds the lines with who and where."""

    body: str
    closing: str = ""
    signature: str = ""


def split_signature(text: str, names: Sequence[str] = ()) -> Signed:
    """The text with its signature apart; `names` are words by which the sender is known, plain."""
    lines = _apart(re.sub(r"\n--\s*$", "", text).split("\n"))
    start = _start(lines, frozenset(names))
    if start is None:
        return Signed(text.strip("\n"))
    head, tail = lines[:start], lines[start:]
    below, signature = _came_below(tail)
    closing, first = _formula(signature[0] if signature else "")
    body = "\n".join([*head, "", *below]).strip("\n")
    rest = [first, *signature[1:]] if first else signature[1:]
    return Signed(body, closing, "\n".join(rest).strip("\n"))


def _apart(lines: list[str]) -> list[str]:
    """The lines, a formula at the end of one of the last apart: "… dinsdag? Groetjes Fenna (Het Hogeland)"."""
    made: list[str] = []
    for at, line in enumerate(lines):
        inline = _INLINE.search(line) if at >= len(lines) - _LAST else None
        made += [line[: inline.start()].rstrip(), line[inline.start() :]] if inline else [line]
    return made


def _start(lines: list[str], names: frozenset[str]) -> int | None:
    """Where the signature begins: a closing formula, "-- ", or the sender's own name above short lines."""
    for at, line in enumerate(lines):
        if (_DASHES.match(line) and any(row.strip() for row in lines[at + 1 :])) or _closes(
            lines, at, plain(line), names
        ):
            return at
    return _unannounced(lines, names)


def _closes(lines: list[str], at: int, line: str, names: frozenset[str]) -> bool:
    if _CLOSING.match(line) and not _speaks(line):
        return True
    if (
        len(line) > _SOFT_LENGTH
        or not _SOFT_CLOSING.match(line)
        or re.search(r"\?|[.!] \w", line)
        or _TELLS.search(line)
    ):
        return False
    following = [row for row in lines[at + 1 :] if row.strip()]
    return bool(following) and _is_name_line(following[0], names) and (at > 0 or len(following) > 0)


def _speaks(line: str) -> bool:
    """Whether a line that begins like a formula is a sentence: "Groeten aan Jan, en ik kom graag"."""
    said = words(line)
    return bool(_PERSONAL - {"graag", "i"} & set(said)) and len(said) > _FORMULA


def _is_name_line(line: str, names: frozenset[str]) -> bool:
    said = words(line)
    if not said or len(said) > _NAME_LINE or _SENTENCE_WORDS & set(said) - {"met", "i"}:
        return False
    return bool(names & set(said)) or (line.strip()[0].isupper() and not line.rstrip().endswith((".", "?", ":", ";")))


def _unannounced(lines: list[str], names: frozenset[str]) -> int | None:
    """The line with the sender's name below which no sentence stands, for who signs without a formula."""
    found = None
    for at in range(len(lines) - 1, -1, -1):
        said = words(lines[at])
        if not said:
            continue
        if (
            (_PERSONAL & set(said) and not _WORKDAYS.search(plain(lines[at])))
            or lines[at].rstrip().endswith(("?", ";"))
            or _TWO.search(lines[at])
            or _ITEM.match(lines[at])
        ):
            break
        if names & set(said) and len(said) <= _NAME_LINE and "\t" not in lines[at]:
            found = at
    if found is not None:
        return found
    block = _name_block(lines)
    return block if block is not None else _last_name(lines)


def _name_block(lines: list[str]) -> int | None:
    """The last paragraph when it is a known given name with a surname above lines of function and organisation."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    start = next((at for at in reversed(filled) if at == 0 or not lines[at - 1].strip()), None)
    if start is None or start == filled[0]:
        return None
    block = [line for line in lines[start:] if line.strip()]
    first = block[0].split()
    named = 1 < len(first) <= _NAME_LINE and is_given(first[0]) and first[-1][:1].isupper()
    short = all(len(line.split()) <= _NAME_LINE and not _SENTENCE_WORDS & set(words(line)) for line in block)
    return start if named and short and not any(mark in block[0] for mark in "?:;\t") else None


def _last_name(lines: list[str]) -> int | None:
    """A last line of one to three capitalised words, alone in its paragraph, is a name too."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    if len(filled) < 2 or lines[filled[-1] - 1].strip():  # noqa: PLR2004 - something must have been said before
        return None
    last = lines[filled[-1]].strip()
    is_name = (
        len(last.split()) <= _FORMULA
        and last[0].isupper()
        and last.replace(" ", "").replace("-", "").replace(".", "").isalpha()
    )
    return filled[-1] if is_name and last[-1].isalpha() and not _SENTENCE_WORDS & set(words(last)) else None


def _came_below(tail: list[str]) -> tuple[list[str], list[str]]:
    """Postscripts and lists that stand below the signature, and the signature without them."""
    below: list[str] = []
    signature: list[str] = []
    spoken = False
    for at, line in enumerate(tail):
        folded = plain(line)
        blank_before = at == 0 or not tail[at - 1].strip()
        if line.strip() and _POSTSCRIPT.match(line):
            spoken = True
        elif at > 1 and blank_before and line.strip():
            spoken = bool(_LIST_HEAD.match(folded)) or _is_prose(line)
        (below if spoken else signature).append(line)
    return below, signature


def _is_prose(line: str) -> bool:
    said = words(line)
    return (
        not is_typed_by(line)
        and len(said) > _FORMULA
        and bool(_PERSONAL & set(said))
        and not re.search(r"werk|aanwezig op|bereikbaar|maandag|\bma\b", plain(line))
    )


def _formula(line: str) -> tuple[str, str]:
    """The closing formula, and a name on the same line: "Groet, Emre"."""
    match = _CLOSING.match(plain(line))
    if match is None:
        return (
            ("", line.strip())
            if not _SOFT_CLOSING.match(plain(line)) and not _DASHES.match(line)
            else (line.strip(), "")
        )
    rest = re.sub(r"^van (?!ons\b)", "", line[match.end() :].strip(" ,.!-:\t"), flags=re.IGNORECASE)
    return line[: match.end()].strip(), "" if rest[:1].islower() and len(rest.split()) > _FORMULA else rest
