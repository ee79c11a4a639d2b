"""What the sender says, apart from how he signs: closing formula, name, function, organisation, address lines.

Pure. Who signed is read by people/sender.py.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from processor.reading.letters.closings import (
    DASHES,
    FORMULA,
    INLINE,
    NAME_LINE,
    PERSONAL,
    SENTENCE_WORDS,
    closes,
    formula,
)
from processor.reading.people.names.name import is_given
from processor.reading.people.writer.behalf import is_typed_by
from processor.reading.text.folding import plain, words

_LAST = 4  # lines at the end in which a formula may follow a sentence
_ITEM = re.compile(
    r"^\s*(?:[-*•·▪–]|\(?\d{1,2}[.):])\s*\S|^\t|.*\t.*\t"
    r"|^\W*(?:\w+ )?(?:naam|achternaam|voornaam|roepnaam|familienaam|voorletters|name|surname)\s?:",
    re.IGNORECASE,
)
_POSTSCRIPT = re.compile(r"^\W*(p\.? ?s\.?|n\.? ?b\.?|o ?ja|oh ja)(\b|[:.,])", re.IGNORECASE)
_LIST_HEAD = re.compile(
    r"^\W*(deelnemers?|namen|naam|aanmelding(en)?|aanwezigen|deelnemerslijst|participants?|names?)\b.{0,40}[:\t|]?$"
)
_WORKDAYS = re.compile(
    r"\b(?:werk\w*|aanwezig|bereikbaar|afwezig|vrij)\b.{0,40}\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|ma"
    r"|di|wo|do|vr|dagen|ochtend\w*)\b"
)
_TWO = re.compile(r"\b(?!(?:drs|ing|prof|mevr)\.)[A-Za-z]*[a-z]{3}[.!?] [A-Z]")


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
    closing, first = formula(signature[0] if signature else "")
    body = "\n".join([*head, "", *below]).strip("\n")
    rest = [first, *signature[1:]] if first else signature[1:]
    return Signed(body, closing, "\n".join(rest).strip("\n"))


def _apart(lines: list[str]) -> list[str]:
    """The lines, a formula at the end of one of the last apart: "… dinsdag? Groetjes Fenna (Het Hogeland)"."""
    made: list[str] = []
    for at, line in enumerate(lines):
        inline = INLINE.search(line) if at >= len(lines) - _LAST else None
        made += [line[: inline.start()].rstrip(), line[inline.start() :]] if inline else [line]
    return made


def _start(lines: list[str], names: frozenset[str]) -> int | None:
    """Where the signature begins: a closing formula, "-- ", or the sender's own name above short lines."""
    for at, line in enumerate(lines):
        if (DASHES.match(line) and any(row.strip() for row in lines[at + 1 :])) or closes(
            lines, at, plain(line), names
        ):
            return at
    return _unannounced(lines, names)


def _unannounced(lines: list[str], names: frozenset[str]) -> int | None:
    """The line with the sender's name below which no sentence stands, for who signs without a formula."""
    found = None
    for at in range(len(lines) - 1, -1, -1):
        said = words(lines[at])
        if not said:
            continue
        if (
            (PERSONAL & set(said) and not _WORKDAYS.search(plain(lines[at])))
            or lines[at].rstrip().endswith(("?", ";"))
            or _TWO.search(lines[at])
            or _ITEM.match(lines[at])
        ):
            break
        if (
            names & set(words(lines[at].partition("@")[0]))
            and len(said) <= NAME_LINE
            and "\t" not in lines[at]
            and not _heads_list(lines, at)
        ):
            found = at
    if found is not None:
        return found
    block = _name_block(lines)
    return block if block is not None else _last_name(lines)


def _heads_list(lines: list[str], at: int) -> bool:
    """Whether a line with the sender's name is the first of a list: others' names stand below it, a head above."""
    above = next((line for line in reversed(lines[:at]) if line.strip()), ":")
    below = lines[at + 1].split() if at + 1 < len(lines) else []
    if "@" in lines[at] and above.rstrip().endswith(":"):
        return True
    named = 1 < len(below) <= FORMULA + 2 and is_given(below[0]) and not re.search(r"[^\w '.-]|\d", lines[at + 1])
    return named and above.rstrip().endswith(":")


def _name_block(lines: list[str]) -> int | None:
    """The last paragraph when it is a known given name with a surname above lines of function and organisation."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    start = next((at for at in reversed(filled) if at == 0 or not lines[at - 1].strip()), None)
    if start is None or start == filled[0]:
        return None
    block = [line for line in lines[start:] if line.strip()]
    first = block[0].split()
    named = 1 < len(first) <= NAME_LINE and is_given(first[0]) and first[-1][:1].isupper()
    short = all(len(line.split()) <= NAME_LINE and not SENTENCE_WORDS & set(words(line)) for line in block)
    return start if named and short and not any(mark in block[0] for mark in "?:;\t") else None


def _last_name(lines: list[str]) -> int | None:
    """A last line of one to three capitalised words, alone in its paragraph, is a name too."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    if len(filled) < 2 or lines[filled[-1] - 1].strip():  # noqa: PLR2004 - something must have been said before
        return None
    last = lines[filled[-1]].strip()
    is_name = (
        len(last.split()) <= FORMULA
        and last[0].isupper()
        and last.replace(" ", "").replace("-", "").replace(".", "").isalpha()
    )
    return filled[-1] if is_name and last[-1].isalpha() and not SENTENCE_WORDS & set(words(last)) else None


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
        and len(said) > FORMULA
        and bool(PERSONAL & set(said))
        and not re.search(r"werk|aanwezig op|bereikbaar|maandag|\bma\b", plain(line))
    )
