"""Which words of a sentence stand together as a name, by the grammar of names alone. Pure.

Whether enough speaks for a person is left to evidence.py.
"""

import re
from collections.abc import Sequence

from processor.reading.people.names.desks import is_name_like
from processor.reading.people.names.edges import begins_another, is_called, is_surname_aside, only_precedes
from processor.reading.people.names.grammar import natural, parse_name, split_prefix
from processor.reading.people.names.name import (
    Name,
    is_foreign,
    is_given,
    is_initials,
    is_prefix,
    is_title,
)
from processor.reading.people.names.name_data import COMMON_SURNAMES, GIVEN_NAMES, PLACES, WORD_NAMES
from processor.reading.people.names.tokens import Token
from processor.reading.text.folding import plain, vocabulary

_CAMEL = re.compile(r"^(?!Ma?c[A-Z])[A-Z][a-z]+[A-Z]")
_ACRONYM = re.compile(r"^[A-Z]{2,5}$")
_NEEDS_ARTICLE = vocabulary("aan in op onder uit bij voor over tot het do la da a")
_ARTICLES = vocabulary("de den der 't t het")
_OWN = vocabulary("de den der ter ten te")
"""Prefixes behind which, unlike "van", no body stands."""
_ADDRESSED = vocabulary(
    "mevrouw mevr mw dhr heer heren dames hr mr mrs ms wethouder burgemeester gedeputeerde commissaris schepen"
)
_ON_WATER = re.compile(r"\b(?:aan de[nr]?|aan|op) (?:ijssel|rijn|maas|zee|zaan|zoom|amstel|lek|schie)$")
"""How the name of a place ends: "Capelle aan den IJssel"."""
_OFFICES = vocabulary("wethouder burgemeester gedeputeerde commissaris schepen")
_SHORTENED = vocabulary(
    "l.s. p.s. n.b. i.v.m. a.u.b. s.v.p. d.d. o.v.v. m.v.g. b.v. n.v. t.a.v. e.a. o.a. i.p.v. z.s.m."
)
_SHORT = 2  # letters of a word that is no name by itself
_AUXILIARY = vocabulary("wil will can mag laat bij lot grant kan gezien")
_BODIES = vocabulary("team afdeling gemeente gem bureau dienst provincie waterschap communicatie stichting ministerie")
_STOP = vocabulary(
    "anders en of ook komt gaat kan mee met de het een ik wij we mij me mijn ons is zijn op in aan bij voor"
    " van te naar dan niet wel graag"
    " die dat deze dit er hij zij ze als om maar want dus nog al zal wil wordt heeft hebben heb moet uit over"
    " door tot bent ben and"
    " the will to is for also komen gaan kunnen willen zullen moeten samen meldt meld neem neemt aanmelden"
    " erbij namens onze zet noteer schrijf doe geef stuur reken haal streep voeg plaats reserveer gelieve"
    " kun kunt wilt zou zouden mag mogen hoe wat waar wie laat hij zij dank hartelijk",
)


def run(words: Sequence[Token], at: int, *, lower: bool) -> int:
    """Where the name that may begin at this word ends; `at` itself when none can begin here."""
    begins = _begins(words[at], lower=lower) or (lower and _is_whole(words, at))
    end = at + 1 if begins and not only_precedes(words, at) else _past_prefix(words, at)
    if end == at:
        return at
    while end < len(words) and not words[end - 1].stopped and words[end].start - words[end - 1].end < 4:  # noqa: PLR2004 - a gap is an organisation
        step = end if begins_another(words, at, end) else _next(words, end, lower=lower)
        if step == end or (words[end].opened and not is_surname_aside(words, at, end)):
            break
        end = step
    return end + is_called(words, at, end)


def _is_whole(words: Sequence[Token], at: int) -> bool:
    """Whether a given name that is a word too stands before a surname without capitals: "roos smit", "bas jansen"."""
    if at + 1 >= len(words) or words[at].stopped:
        return False
    first, family = plain(words[at].word), plain(words[at + 1].word)
    named = first in GIVEN_NAMES and first in WORD_NAMES and first not in _STOP | _AUXILIARY
    return named and family in COMMON_SURNAMES and family not in _STOP | GIVEN_NAMES


def _past_prefix(words: Sequence[Token], at: int) -> int:
    """Past the surname that begins with its prefix behind a form of address: "mevrouw van der Plas"; else `at`."""
    if not is_prefix(words[at].word) or not is_addressed(words, at) or _is_of(words, at):
        return at
    return _next(words, at, lower=False)


def _is_of(words: Sequence[Token], at: int) -> bool:
    """Whether "van" behind an office says of what it is: "burgemeester van Ede", "commissaris van de Koning"."""
    office = plain(words[at - 1].word) in _OFFICES and words[at].word == "van"
    return office and at + 1 < len(words) and words[at + 1].word not in {"der", "den"}


def is_addressed(words: Sequence[Token], at: int) -> bool:
    """Whether a form of address or a high office stands just before a word: "mevrouw", "wethouder"."""
    return at > 0 and not words[at - 1].stopped and plain(words[at - 1].word).rstrip(".") in _ADDRESSED


def _begins(token: Token, *, lower: bool) -> bool:
    if lower:
        known = plain(token.word) in GIVEN_NAMES and plain(token.word) not in _STOP | WORD_NAMES
        return known and not is_prefix(token.word) and len(token.word) > _SHORT
    capital, initials = token.capital, is_initials(token.word)
    if not capital and not initials:
        return False
    if initials:
        return "." in token.word and plain(token.word) not in _SHORTENED
    if _ACRONYM.match(token.word) and not is_given(token.word):
        return False
    if is_title(token.word) or plain(token.word) in _ADDRESSED or (is_prefix(token.word) and token.word.islower()):
        return False
    return (
        capital
        and not (token.start == 0 and plain(token.word) in _STOP)
        and (is_name_like(token.word) or is_given(token.word))
        and token.word.replace("-", "").replace("'", "").replace("’", "").isalpha()
    )


def _next(words: Sequence[Token], at: int, *, lower: bool) -> int:
    """Past the next piece of the name: a word, prefixes with their word, a call name in brackets; `at` at its end."""
    word = words[at].word
    if word.startswith("("):
        inner = word[1:-1].split(" ")[-1]
        follows = at + 1 < len(words) and (words[at + 1].capital or is_prefix(words[at + 1].word))
        return at + 1 if follows and (is_given(inner) or is_initials(inner)) else at
    if is_prefix(word):
        if at > 1 and plain(word) == "van" and at + 1 < len(words) and _names_a_body(words[at - 1], words[at + 1]):
            return at
        after = at + 1
        while after < len(words) and is_prefix(words[after].word) and not words[after - 1].stopped:
            after += 1
        within = plain(word) == "op" and is_addressed(words, at - 1)  # "burgemeester Leferink op Reinink"
        good = (
            (within or plain(word) not in _NEEDS_ARTICLE or plain(words[after - 1].word) in _ARTICLES)
            and after < len(words)
            and not words[after - 1].stopped
            and (
                (words[after].capital and (is_name_like(words[after].word) or _is_told_apart(words, at, after)))
                or (lower and plain(words[after].word) not in _STOP | _BODIES | PLACES)
            )
        )
        return after + 1 if good else at + _is_surname(words, at)
    if lower:
        return at + 1 if plain(word) in COMMON_SURNAMES and word not in _STOP else at
    if is_initials(word) and "." in word:
        return at + 1
    good = words[at].capital and word.replace("-", "").replace("'", "").replace("’", "").isalpha()
    return at + 1 if good and (_is_family(words, at) or not is_foreign(_last(words, at))) else at


def _last(words: Sequence[Token], at: int) -> list[str]:
    """A word with the one or two that a name before it can end in."""
    opens = at > 1 and (is_given(words[at - 2].word) or is_initials(words[at - 2].word))
    return [token.word for token in words[max(at - 1 - opens, 0) : at + 1]]


def _is_family(words: Sequence[Token], at: int) -> bool:
    """Whether a word is a surname for what stands before it, whatever else it means: "P. Dinsdag", "J. Kamer"."""
    return "." in words[at - 1].word and is_initials(words[at - 1].word) and plain(words[at].word) not in _STOP


def _is_told_apart(words: Sequence[Token], at: int, after: int) -> bool:
    """Whether the prefix makes a surname of any word behind it: "Teunis van den Top", "Gerlinde de Hoop"."""
    return after - at > 1 or (plain(words[at].word) in _OWN and is_given(words[at - 1].word))


def _is_surname(words: Sequence[Token], at: int) -> bool:
    """Whether a word that could be a prefix is the surname of who is named before it: "Imke Das"."""
    return words[at].word.istitle() and len(words[at].word) > _SHORT and is_given(words[at - 1].word)


def _names_a_body(before: Token, after: Token) -> bool:
    """Whether what follows a whole name and "van" is a place or a firm: "Jolanda Reitsma van TolkContact"."""
    whole = before.capital and not is_given(before.word)
    return whole and (plain(after.word) in PLACES or bool(_CAMEL.match(after.word)))


def parsed(run: Sequence[Token]) -> Name | None:
    """The name in a run of words; None for initials alone."""
    if not run or (len(run) == 1 and is_initials(run[0].word)):
        return None
    text = plain(" ".join(token.word for token in run))
    if _ON_WATER.search(text) or (text in PLACES and (len(run) > 1 or not is_given(run[0].word))):
        return None
    return parse_name(natural(" ".join(token.word for token in run)))


def addressed_as(words: Sequence[Token], at: int, end: int) -> Name | None:
    """The surname behind a form of address: "mevrouw Prins", "de heer Van Dam"."""
    if not is_addressed(words, at):
        return None
    run = [token.word for token in words[at:end]]
    prefix, family = split_prefix(run)
    whole = len(family) == 1 or any(is_prefix(token) for token in family)  # "Leferink op Reinink"
    known = not (is_given(family[0]) or is_initials(family[0])) or bool(prefix)
    return Name(prefix=prefix, surname=" ".join(family)) if whole and known else None
