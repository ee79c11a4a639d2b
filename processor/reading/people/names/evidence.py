"""What speaks for a person in prose: known names, the words before and behind, who stands beside. Pure."""

import re
from collections.abc import Sequence

from processor.reading.people.names.name import Name, is_given, is_title
from processor.reading.people.names.name_data import COMMON_SURNAMES, GIVEN_NAMES, JOB_WORDS, NOT_NAMES, WORD_NAMES
from processor.reading.people.names.runs import is_addressed
from processor.reading.people.names.tokens import Token
from processor.reading.text.folding import plain, vocabulary

ASIDE = re.compile(r"^\s*\([^()]*\)")
_INTRODUCES = vocabulary(
    "collega collega's collegas collegaas collega`s medewerker medewerkster medewerkers stagiair stagiaire"
    " trainee trainees namens"
    " heer heren dames gedeputeerde commissaris schepen mevrouw mevr mw dhr hr wethouder directeur"
    " burgemeester manager teamleider teammanager"
    " projectleider adviseur"
    " beleidsadviseur gemeentesecretaris griffier raadslid voor opvolger vervanger collegae leidinggevende assistent"
    " samenwerkingspartner partner kamergenoot colleague colleagues mr mrs ms mrs. for namelijk nl naam namen te weten"
    " beleidsmedewerker communicatieadviseur programmamanager opdrachtgever chef baas stagaire met ook en & with and by"
    " noteer meld schrijf zet stuur prof dr drs ir ing mr burgemeester gedeputeerde directie leidinggevende"
    " zijn haar onze mijn"
    " teamgenoot collegapionier collega-adviseur naamgenoot deelnemer deelnemers kollega kollegas",
)
_WEAK_INTRODUCTION = vocabulary("zijn haar onze mijn voor met ook en & with and for by te weten naam namen")
_CARRIES_ON = vocabulary(
    "mag zou en komt gaat kan zal is sluit moet heeft wil wordt neemt schuift doet zou and will can is komen gaan"
    " kunnen zullen sluiten valt vallen haakt"
    " zijn & mee ook vervangt vervang heb wil blijft eet meldt meld ligt stond staat",
)
_VERBS = vocabulary("wil will can gezien nader else elke anders an lot grant")
"""Names that open a sentence as another word: "Wil Chantal mij noteren?"."""
_ANIMALS = vocabulary("hond geleidehond hulphond puppy kat poes paard dog")
_JOINING = vocabulary("en & and plus")
_PORTFOLIO = re.compile(r"(?:heid|zaken|uur|ing|tie|zorg|domein|beleid|onderwijs|jeugd|sport|economie)$")
"""What an alderman is of: "wethouder Duurzaamheid"."""
_REACH = 200  # letters behind a name that are looked at
_ENOUGH = 3  # what must speak for a person


def weighs_enough(text: str, words: Sequence[Token], place: tuple[int, int], name: Name, neighbour: int) -> bool:
    """Whether enough speaks for a person: known names, the words around, the `neighbour` who ends there (or -1)."""
    at, end = place
    before = plain(words[at - 1].word).rstrip(".") if at else ""
    apposed = at > 1 and before in JOB_WORDS and neighbour == words[at - 2].end  # "Geert Joosten, teamleider Vitale …"
    if before in _ANIMALS or (apposed and not _weight(words[at:end], name) - name.full):
        return False
    weight = _weight(words[at:end], name) + _context(
        before, _behind(text[words[end - 1].end : words[end - 1].end + _REACH]), stopped=not at or words[at - 1].stopped
    )
    if at and _stands_beside(words, at, neighbour, before):
        weight += 2
    if is_addressed(words, at) and not _PORTFOLIO.search(plain(name.surname)):
        weight += 1
    first = plain(words[at].word)
    doubtful = at == 0 and end - at == 1 and (first in WORD_NAMES or first in NOT_NAMES)
    return weight >= _ENOUGH + doubtful or (words[at].word.islower() and before in _INTRODUCES)


def _behind(text: str) -> str:
    """The first word of what stands behind a name, a remark in brackets left out."""
    return next(iter(ASIDE.sub("", text, count=1).split()), "").strip(",.;:!?")


def _stands_beside(words: Sequence[Token], at: int, neighbour: int, before: str) -> bool:
    """Whether only "en" or a comma stands between a word and the name before it."""
    if before in _JOINING:
        return neighbour == words[at - 1].start - 1
    return words[at - 1].stopped and neighbour == words[at - 1].end


def _weight(run: Sequence[Token], name: Name) -> int:
    first = plain(run[0].word)
    doubtful = first in WORD_NAMES and (first in _VERBS or not name.surname)
    known = 2 if is_given(run[0].word) and not doubtful else 1 if first in GIVEN_NAMES else 0
    known = max(known, 2 if is_title(run[0].word) and name.full else 0)
    initials = 2 if name.initials and name.surname else 0
    surname = 1 if name.surname and (name.prefix or plain(name.surname) in COMMON_SURNAMES) else 0
    return max(known, initials) + surname + (1 if name.full else 0)


def _context(before: str, after: str, *, stopped: bool) -> int:
    weight = 0
    if before in _INTRODUCES and not (stopped and before in _WEAK_INTRODUCTION):
        weight += 1 if before in _WEAK_INTRODUCTION else 2
    return weight + (1 if after in _CARRIES_ON else 0)
