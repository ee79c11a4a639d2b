"""A body as sentences, its greeting left out: what the rules of intent, people and answers look at one by one.

Pure. Lines that a mail program wrapped are joined; lists and tables keep their lines.
"""

import re
from dataclasses import dataclass

from processor.reading.text.folding import plain, vocabulary, words

_TAIL = 14  # letters in which a shortened word is looked for
_WRAPPED = 52  # a line shorter than this was ended by its writer
_BULLET = re.compile(r"^\s*(?:[-*•·o▪–+>]|\(?\d{1,2}[.):]|[a-z]\))\s+(?=\S)")
_END = re.compile(r"[.!?…]+[)\"']?(?=\s)|(?<=\s)[-–](?=\s(?=ik|we|wij)\b)")
_SHORTENED = re.compile(
    r"(?:^|[\s(])(?:[a-z]|[a-z]\.[a-z](?:\.[a-z])*|drs|dhr|mevr|mw|mr|mrs|ms|ir|ing|dr|prof|bc|nr|tel|bijv|bv"
    r"|evt|incl|excl|resp|ca|st|nl"
    r"|sept?|okt|aug|dec|nov|gem|afd|min|prov|vd|ds|jl|pers|max)\.$",
)
_GREETING = re.compile(
    r"^\W*(beste?|geachte?|dag|hallo|hoi|hi|hey|hee|ha|he|heej|hai|hoj|goede?n?(morgen|middag|avond|dag)"
    r"|hoog ?geachte|zeer geachte|weledel\w*|daag|fa waka|goeie(morgen|middag|dag|navond)|goei?e?dag"
    r"|l\.? ?s\b\.?|lieve|dear|hello|good (morning|afternoon|day)|waarde|moin?|yo|aan|mijne heren|geacht college"
    r"|morgen|middag|hoihoi|goejoun|heit|goeie|bon dia|merhaba|bonjour|houdoe|mensen)\b",
)
_TALK = vocabulary(
    "ik we wij graag kom komen kan meld melden hierbij bij heb hebben wil willen vanuit dank bedankt i would like"
    " please is"
    " zijn ben ga wat leuk helaas naar voor",
)
_GREETING_WORDS = 7


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or list line: `words` as it stands in the mail, `plain` the same letter for letter, to match on."""

    words: str
    plain: str
    listed: bool = False

    @property
    def asks(self) -> bool:
        """Whether it ends in a question mark."""
        return self.plain.rstrip(" )\"'").endswith("?")


def sentences(body: str) -> tuple[Sentence, ...]:
    """The sentences of a body, in order, without greeting and blank lines."""
    lines = _joined(without_greeting(body).split("\n"))
    made: list[Sentence] = []
    for line in lines:
        listed = bool(_BULLET.match(line)) or "\t" in line or line.count("|") > 1
        parts = [line] if listed else _cut(line)
        made += [Sentence(part, plain(part), listed) for part in parts if part.strip()]
    return tuple(made)


def without_greeting(body: str) -> str:
    """The body without its first "Beste mevrouw Van Oosterhout,"; words that follow on the same line stay."""
    stripped = body.lstrip()
    first, _, rest = stripped.partition("\n")
    folded = plain(first)
    opening = _GREETING.match(folded)
    if opening is None:
        return stripped
    end = _greeting_end(folded, opening.end())
    return f"{first[end:].lstrip(' ,.!:;-')}\n{rest}" if first[end:].strip(" ,.!:;-") else rest


def _greeting_end(line: str, opened: int) -> int:
    """Where the greeting on this line stops: at its comma, its end, or after its first word when a sentence follows."""
    whole = words(line)
    if (
        line.rstrip().endswith(",")
        and len(whole) <= _GREETING_WORDS + 2
        and not _TALK - {"naar", "bij", "hallo"} & set(whole)
    ):
        return len(line)
    mark = re.search(r"[,!:;](?=\s|$)|\.(?=\s*$)|(?<=[a-z]{3})\.(?=\s)| - ", line[opened:])
    stop = opened + mark.end() if mark else len(line)
    said = words(line[opened:stop])
    return stop if len(said) <= _GREETING_WORDS and not _TALK - {"naar", "bij"} & set(said) else opened


def _joined(lines: list[str]) -> list[str]:
    """Lines with those that were only wrapped joined to the one before."""
    made: list[list[str]] = []
    for line in lines:
        if made and _continues(made[-1][-1], line):
            made[-1].append(line)
        else:
            made.append([line])
    return [" ".join(part.strip() for part in parts) if len(parts) > 1 else parts[0] for parts in made]


def _continues(before: str, line: str) -> bool:
    last = before.rstrip()[-1:]
    if not before.strip() or not line.strip() or _BULLET.match(line) or "\t" in line + before or line.count("|") > 1:
        return False
    if line.lstrip()[0].islower() and last not in ".!?:":
        return True
    cut = last not in ".!?:;" or bool(_SHORTENED.search(plain(before.rstrip()[-_TAIL:])))
    return len(before) >= _WRAPPED and cut


def _cut(line: str) -> list[str]:
    """A line at the ends of its sentences, shortened words ("drs.", "i.v.m.", initials) let be."""
    folded = plain(line)
    parts: list[str] = []
    start = 0
    for end in _END.finditer(folded):
        if folded[end.start()] == "." and _SHORTENED.search(folded[max(start, end.start() - _TAIL) : end.start() + 1]):
            continue
        parts.append(line[start : end.end()].strip())
        start = end.end()
    return [*parts, line[start:].strip()]
