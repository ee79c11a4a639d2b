"""What an organiser answers to a list with numbers: "1 akkoord", "2: afwijzen, het is vol", "alles akkoord", "lijst".

A line that isn't wholly understood orders nothing (decision 6): a condition, two numbers that may be one, an order that
another line contradicts. What one order says is left to orders.py. Pure.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from processor.reading.letters.sentences import without_greeting
from processor.reading.orders.orders import ACCEPT, DECLINE, SEATS, Order, Verdict, names_in


@dataclass(frozen=True, slots=True)
class Said:
    """What was said: an order for each number, whether the list is asked for, and the lines that say nothing clear."""

    orders: tuple[tuple[int, Order], ...] = ()
    wants_list: bool = False
    unclear: tuple[str, ...] = ()


_MOST = 60
"""Lines that are read."""
_AND = r"\s*(?:,|;|&|\+|/|\ben\b|\band\b)\s*"
_TO = r"\s*(?:t/m|tot en met|–|-)\s*"
_NUMBERS = (
    rf"(?:(?:nr\.?|nummers?|punt(?:en)?|items?|mails?|#)\s*)?(?P<numbers>\d{{1,3}}(?:(?:{_AND}|{_TO})\d{{1,3}})*)(?!\d)"
)
_EVERYTHING = r"(?P<all>alles|allemaal|alle(?:bei| mails| twee| drie| vier)?)"
_NO = r"(?:nee|neen|niet akkoord|no)\b"
_YES = r"(?:ja|jazeker|oke|oké|ok|prima|goed|is goed|graag|yes)\b"
_DECLINES = rf"(?:{DECLINE}|{_NO})"
_ACCEPTS = rf"(?:{ACCEPT}|{_YES})"
_VERDICT = rf"(?:{_DECLINES}|{SEATS}|{_ACCEPTS})"
_GAP = r"\s*[:.)=–-]*\s*(?:is |zijn |graag |maar )?"
_ITEM = re.compile(rf"(?:{_NUMBERS}|{_EVERYTHING}){_GAP}(?={_VERDICT})", re.IGNORECASE)
_TURNED = re.compile(
    rf"(?P<verdict>{_DECLINES}|{_ACCEPTS})\s*(?:met|voor|op|van)?\s*:?\s*(?:{_NUMBERS}|{_EVERYTHING})\s*(?P<rest>$|[.!:].*)",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"{_NUMBERS}(?:\s*[:.)=–-]+\s*|\s+|$)(?P<rest>.*)", re.IGNORECASE)
_LIST = re.compile(
    r"(?:(?:graag|mag ik|stuur(?: me| mij)?(?: maar)?|ik wil(?: graag)?|kun je|kunt u)\s+)?"
    r"(?:(?:ook|de|een|me|mij)\s+)*(?:deelnemers)?lijst(?:\s+(?:graag|svp|sturen|toesturen|alstublieft|alsjeblieft|a\.?u\.?b))*[.!?\s]*",
    re.IGNORECASE,
)
_MANNERS = re.compile(
    r"(?:hoi|hallo|hi|dag|beste|geachte|goede?\w*|dank|bedankt|thanks|prima|mooi|top|fijn|leuk|groet|mvg"
    r"|met \w+ groet)\b[^0-9]{0,60}",
    re.IGNORECASE,
)
_POLITE = re.compile(
    r"(?:[\s.,!]|graag|hoor|svp|s\.v\.p|prima|goed|leuk|gezellig|dank(?: je| u)?(?: wel)?|dankjewel|bedankt|thanks)*",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\s,;]+(?:en|maar)?\s*$")
_SAYS_SOMETHING = re.compile(
    rf"^\W*{_NUMBERS}|\b(?:deelnemers)?lijst\b|\balles\b|\b{ACCEPT}|\b{DECLINE}", re.IGNORECASE
)


def numbered_in(text: str, items: int) -> Said | None:
    """Return what these words say of a list of so many items; None when they speak of none, like any other mail."""
    lines = [line.strip().lstrip("-*• ") for line in without_greeting(text).splitlines()][:_MOST]
    whole = _rejoined([line for line in lines if line])
    if not any(_SAYS_SOMETHING.search(line) for line in whole):
        return None
    return _settled([piece for block in _blocks(whole) for piece in _read(block, items)])


@dataclass(frozen=True, slots=True)
class _Piece:
    """What a line says: an order for numbers, for all of them when `general`.

    Without an order it says nothing clear (`words`), or asks for the list (no words either).
    """

    numbers: tuple[int, ...] = ()
    order: Order | None = None
    words: str = ""
    general: bool = False


def _rejoined(lines: Sequence[str]) -> list[str]:
    """The lines, with what goes on in lower case put behind what it goes on from: a condition stays with its order."""
    made: list[str] = []
    for line in lines:
        goes_on = made and line[0].islower() and not _opens(line) and not names_in([line])
        if goes_on:
            made[-1] += f" {line}"
        else:
            made.append(line)
    return made


def _opens(line: str) -> bool:
    return any(form.match(line) for form in (_ITEM, _TURNED, _NAMED)) or bool(_LIST.fullmatch(line))


def _blocks(lines: Iterable[str]) -> Iterator[list[str]]:
    """Each line, with the names below it where it opens a list of them."""
    block: list[str] = []
    for line in lines:
        if block and not _opens(line) and names_in([line]):
            block.append(line)
            continue
        if block:
            yield block
        block = [line]
    if block:
        yield block


def _read(block: Sequence[str], items: int) -> Iterator[_Piece]:
    line, names = block[0], block[1:]
    if _LIST.fullmatch(line):
        yield _Piece()
        yield from (_Piece(words=name) for name in names)
    elif found := [*_ITEM.finditer(line)]:
        yield from _ordered(line, found, names, items)
    elif turned := _TURNED.fullmatch(line):
        order = _order(f"{turned['verdict']}{turned['rest']}")
        yield _Piece(_numbers(turned, items), order, line, general=bool(turned["all"]))
        yield from (_Piece(words=name) for name in names)
    elif named := _NAMED.fullmatch(line):
        yield _named(named, line, names, items)
    elif not _MANNERS.fullmatch(line) or _SAYS_SOMETHING.search(line):
        yield from (_Piece(words=words) for words in block)


def _ordered(line: str, found: Sequence[re.Match[str]], names: Sequence[str], items: int) -> Iterator[_Piece]:
    """One order or more on a line: "1 akkoord, 2 afwijzen". What stands before the first makes it unclear."""
    if _POLITE.fullmatch(line[: found[0].start()]) is None:
        yield _Piece(words=line)
        return
    ends = [match.start() for match in found[1:]] + [len(line)]
    pieces = [
        _Piece(
            _numbers(match, items), _order(_BETWEEN.sub("", line[match.end() : end])), line, general=bool(match["all"])
        )
        for match, end in zip(found, ends, strict=True)
    ]
    yield from pieces[:-1]
    yield _with_names(pieces[-1], names)


def _with_names(piece: _Piece, names: Sequence[str]) -> _Piece:
    """A number of chairs may be followed by who sits on them; after any other order a name says nothing clear."""
    if not names:
        return piece
    given, order = names_in(names), piece.order
    fits = order is not None and order.seats is not None and len(given) <= order.seats and len(piece.numbers) == 1
    return replace(piece, order=replace(order, names=given)) if fits and order else replace(piece, order=None)


def _named(found: re.Match[str], line: str, names: Sequence[str], items: int) -> _Piece:
    """A number with names behind it, or below."""
    rest = [part.strip() for part in re.split(r",|\ben\b", found["rest"])] if found["rest"].strip() else []
    told, numbers = names_in([*rest, *names]), _numbers(found, items)
    if told and len(numbers) == 1:
        return _Piece(numbers, Order(Verdict.ACCEPT, len(told), told), line)
    return _Piece(numbers, None, " / ".join([line, *names]))


def _order(words: str) -> Order | None:
    """The order in the words behind a number; None when more follows than manners."""
    if declined := re.match(rf"{_DECLINES}[:,. ]*", words, re.IGNORECASE):
        return Order(Verdict.DECLINE, reason=words[declined.end() :].strip())
    for form in (SEATS, _ACCEPTS):
        found = re.match(form, words, re.IGNORECASE)
        if found and _POLITE.fullmatch(words[found.end() :]):
            seats = next((int(number) for number in found.groups() if number), None)
            return Order(Verdict.ACCEPT, seats)
    return None


def _numbers(found: re.Match[str], items: int) -> tuple[int, ...]:
    """The numbers that are meant; a range that runs backwards or beyond reason means none."""
    if found.groupdict().get("all"):
        return tuple(range(1, items + 1))
    meant: list[int] = []
    for part in re.split(_AND, re.sub(_TO, "-", found["numbers"])):
        first, *last = [int(number) for number in part.split("-")]
        meant += range(first, min(last[-1], 999) + 1) if last else [first]
    return tuple(meant)


def _settled(pieces: Sequence[_Piece]) -> Said:
    """One order a number: one of its own goes before "alles"; two that differ say nothing clear."""
    general = {number: p.order for p in pieces if p.order and p.general for number in p.numbers}
    own: dict[int, set[Order | None]] = {}
    for piece in pieces:
        for number in piece.numbers if not piece.general else ():
            own.setdefault(number, set()).add(piece.order)
    clear = {number: next(iter(orders)) for number, orders in own.items() if len(orders) == 1}
    orders = {n: order for n, order in (general | clear).items() if order and (n not in own or n in clear)}
    disputed = own.keys() - clear.keys()
    unclear = [p.words for p in pieces if p.words and (p.order is None or not disputed.isdisjoint(p.numbers))]
    wants = any(not p.words and not p.numbers for p in pieces)
    return Said(tuple(sorted(orders.items())), wants, tuple(dict.fromkeys(unclear)))
