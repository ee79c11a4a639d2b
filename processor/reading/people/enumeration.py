"""Whether a sentence only sums up persons: "Dat zijn Jopie Verkade (voorzitter), mr. A. Kok en ikzelf". Pure."""

import re

from processor.reading.people.first_person import MYSELF, OF_COURSE
from processor.reading.people.names.name_data import JOB_WORDS, TITLES
from processor.reading.saying.clauses import Places
from processor.reading.text.folding import vocabulary

_ASIDE = re.compile(r"\([^()]{0,80}\)")
_RELATIVE = re.compile(r"[,-] (?:die|dat|wie|who|onze|een|de|het|zij|hij|our|an?|the) [^,;:()]{1,60}(?=[,;.!]|$)")
_WORKPLACE = re.compile(
    r"\b(?:(?:van|bij|uit|namens|of|from|at) )?(?:de |het )?(?:gemeente|gem\.?|provincie|waterschap|team|afdeling"
    r"|stichting|ministerie van) (?:de |den |het |'s-)?[\w-]+"
)
_ENDS_WITH_ME = re.compile(
    rf"(?: ?\([^()]{{0,80}}\))?(?:,[^,;:.?!]{{0,60}}){{0,4}}(?:,| en| &| and| plus| \+){{1,2}}"
    rf" ?{OF_COURSE}(?:{MYSELF}|ik|mij|me|i)"
    r"(?: \([^()]{0,40}\))?(?: (?:natuurlijk|uiteraard|dus|zelf))?(?= ?[.,;:!)]| ?$| (?:van|uit|vanuit|namens|from) "
    r"| (?:over|komen|gaan|zullen|willen|melden|sluiten|schuiven|doen|reizen|zijn|staan|stonden|waren|hebben"
    r"|hadden|blijven|houden)\b)"
)
_BEGINS_WITH_ME = re.compile(
    rf"(?:^|[:;(]) ?(?:ik|{MYSELF}|me|i)(?: ?\([^()]{{0,40}}\))?(?:,[^,;:.?!]{{0,60}}){{0,4}}(?:,| en| and| &| plus) ?"
    r"(?:(?:mijn|onze|my) )?(?:collega |colleague )?$"
)
_LEAD = re.compile(
    r"\b(?:dat|dit|het|zeker|aanwezig|deelnemers?|wie|er|de namen|onze namen|the names|they"
    r"|these)? ?(?:komen|komt|zijn|is"
    r"|worden|wordt|betreft|gaat om|gaan om|are|heten)(?: (?:dan|dus|nu|zeker|in elk geval|in ieder geval"
    r"|vooralsnog|er"
    r"|namelijk|de volgende personen|als volgt|the following))*\b|\b(?:te weten|namelijk|met name|nl\.?|i\.e\.)"
)
_FILLERS = vocabulary(
    "en & + plus and of ook nog verder graag totaal ik mij mijzelf ikzelf mezelf me i myself wij ons we"
    " zelf ondergetekende"
    " beiden beide allebei allen samen mijn onze de het een our my the collega collega's collegas"
    " collegaes medewerker"
    " medewerkers medewerkster colleague colleagues heer heren mevrouw mevr mw dhr dames naam namen"
    " deelnemer deelnemers"
    " aanwezig van bij uit from voorzitter secretaris penningmeester bestuurslid bestuursleden uiteraard"
    " natuurlijk met"
    " stagiair stagiaire trainee respectievelijk resp dan dus ja yes hierbij wie oud nieuwe directe naaste lieve",
)


def others_words(text: str, names: Places) -> list[str]:
    """The words of a plain sentence that belong to no name, function or workplace of an enumeration."""
    rest = list(text)
    for start, end in names:
        rest[start:end] = " " * (end - start)
    first = min((start for start, _ in names), default=0)
    colon = text.rfind(":", 0, first)
    last = max((end for _, end in names), default=0)
    stop = text.find(";", last)
    left = "".join(rest)[colon + 1 : stop if stop >= 0 else None]
    for pattern in (_ASIDE, _WORKPLACE, _LEAD, _RELATIVE):
        left = pattern.sub(" ", left)
    said = (word.strip(" .,;:!?\"'()*-") for word in left.split())
    return [w for w in said if w and any(c.isalpha() for c in w) and "@" not in w and not _fills(w)]


def is_beside_writer(text: str, start: int, end: int) -> bool:
    """Whether a name there stands in a row with the writer: "schepen Jonas en ikzelf.", "Ik, Sem en Nadia"."""
    return bool(_ENDS_WITH_ME.match(text, end) or _BEGINS_WITH_ME.search(text[:start]))


def sums_up(text: str, names: Places) -> bool:
    """Whether a plain sentence holds nothing but the names at these places and what such a list has between them."""
    return bool(names) and not text.rstrip().endswith("?") and not others_words(text, names)


def _fills(word: str) -> bool:
    return word in _FILLERS or word in JOB_WORDS or word in TITLES
