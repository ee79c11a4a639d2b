"""The themes in the words that propose them, as short phrases: what leads up to them or follows is cut off. Pure."""

import re
from itertools import takewhile

from processor.reading.answering.proposals import LATER, THEME
from processor.reading.text.folding import plain

_WHEN = (
    r"(?:(?:voor|in|op|bij|tijdens|for|at|during|on|within)\s)?(?:(?:een|de|het|one|a|the|jullie|our|your)\s)?"
    rf"(?:(?:van|of) (?:de|the)\s)?{LATER}"
)
_MEETING = r"(?:bijeenkomst|sessie|workshop|middag|gesprek|discussie|session|meeting|talk)"
_SAYING = r"(?:zou|zouden|wil|willen|denk|denken|dacht|hoop|zeggen|think|would|hope|propose|suggest|zie|zien)"
_LEAD = re.compile(
    r"^(?:[\"'*\-–•(]+\s*|(?:en|ook|graag|bijvoorbeeld|zoals|bijv\.?|o\.?a\.?|vooral|met name|and|also|ten eerste"
    r"|verder"
    r"|daarnaast|(?:wel)?eens|nog|weer|even|alvast|wel|misschien|wellicht|mogelijk|hopelijk|perhaps|maybe|namelijk|zelf"
    r"|juist|stel|draag|breng|noem|geef|opper|zet|een keer|dan|to|i(?:'d| would)|voor|aan|mee|willen|like|love"
    r"|wat (?:mij|ons) betreft|voor (?:mij|ons)"
    r"|in mijn ogen|van mij|tot slot|(?:de|the) volgende|1\)|2\)|over|rondom|rond|about|on"
    r"|(?:iets|meer|more|something) (?:met|over|rond|about|on|van)|kijk(?:en)? (?:eens )?naar|aandacht voor"
    rf"|(?:(?:ik|wij|we|i) )?{_SAYING}(?: (?:ik|wij|we|aan|dat|willen|zeggen|about|of))*"
    r"|(?:kan|kunnen|is|staat|komt|zet|mag|lijkt|could|can)(?= \S+ \S| ['\"])|het(?= een )"
    rf"|(?:een|a|hele|aparte|whole)? ?{_MEETING} (?:over|rond|met|about|on|devoted to)"
    rf"|(?:(?:het|de|een|the|a) )?{THEME}(?: of)?(?=\s)(?! van\b)|{_WHEN})(?=[\s:,]|$)[,:]?)\s*"
)
_UP_TO = re.compile(r"^.*\b(?:ik|wij|we|mij|me|ons|i|us|u|je|jullie|you|i'd|we'd|dat|that|zou|zouden)\s(?=\S)")
_ASIDE = re.compile(
    r",?\s*\b(?:wat (?:mij|ons) betreft|volgens (?:mij|ons)|in mijn ogen|als het aan (?:mij|ons) ligt|alvast)\b,?"
)
_TAIL = re.compile(
    r"[\s,]*(?:[\"'.!?)…]+|\b(?:graag|eens|ook|nog|een keer|weer|voor|aan|op|in|mee|toe|eventueel|zien|willen|kunnen"
    r"|mogen"
    r"|(?:voor|aan|in|mee)?(?:te )?(?:stellen|dragen|brengen|geven)|noemen|opperen|suggereren|agenderen|\w*bespreken"
    r"|besproken|behandelen|behandeld|terugzien|terugkom\w*|terug|hebben|gaan|praten|spreken|zijn|\w*pakken|aansnijden"
    r"|doorpraten|sparren|horen|leren|weten|krijgen|worden|uitdiepen|verkennen|belichten|te|meenemen|toevoegen"
    r"|organiseren|buig\w*|uitlichten|adresseren|delen|wijden|besteden"
    r"|(?:laten )?aan bod|aan de orde|op de agenda|op (?:het|de) (?:programma|lijst\w*)|in overweging|interessant"
    rf"|bijvoorbeeld|een plek|(?:als|as a|tot) (?:\w+ )?{THEME}|wat (?:mij|ons) betreft|met elkaar|met anderen|samen"
    rf"|if possible|please|(?:een )?rol|on (?:the|your) agenda(?: of)?|{_WHEN}))$"
)
_CUT = re.compile(
    r"[,\s]*\b(?:want|omdat|aangezien|zodat|maar|waarbij|because|since|but|so that)\b|\s*\(|\s[-–]\s"
    r"|,\s(?:en )?(?:dat|daar|dit|dan|which|that|it|ik|wij|we|i|dus|die|als|lijkt|zou)\b"
    r"|\s(?:en|and) (?:ik|wij|we|i|dan|hoop|verheug)\b"
)
_PREDICATE = re.compile(
    r"\s(?:zou|zouden|kan|kunnen|wil|willen|mag|mogen|moet|wordt|worden|gaat|gaan|komt|komen|krijgt|is|zijn|lijkt"
    r"|lijken"
    r"|staat|staan|graag|een keer|eens|welkom|spreekt|spreken|would|could|are|deserves?|verdien\w*)\b"
)
_QUESTION = re.compile(r"^\W*(?:hoe|wat|waarom|wie|wanneer|welke|how|what|why|who)\b")
_BETWEEN = re.compile(r"\b(?:tussen|between)\b")
_COMMA = re.compile(r"\s*[,;/•]\s*(?:en |and |or )?")
_SPLIT = re.compile(
    rf"{_COMMA.pattern}|(?<!-)\s+(?:en|and|&|or|plus|alsmede|as well as)\s+(?!hun\b|their\b)(?:ook |verder )?"
)
_ARTICLE = re.compile(r"^(?:de|het|een|the|a|an) (?=\S+(?: \S+)?$)", re.IGNORECASE)
_NO_THEME = re.compile(
    r"^(?:hij|zij|je|iets|something|(?:pioniers)?netwerk|network|die|deze|daar|hier|nog|niet|niets|no|het|de|the"
    r"|interessant|leuk|goed|mooi|belangrijk|of|waar|wat"
    r"|alle|later|vroeg\w*|an?|een|meer|more|elkaar|zoeken|suggesties|ideeen|vragen|tips|anderen?|others)$"
    r"|^(?:u|dat|dit|er|geen|this|that|it|heel|erg|zeer|nog niet|n\.?v\.?t|n/a|eerder|stuur|neem|zou|welkom|of er"
    r"|kan|mag)\b(?:$| )"
    r"|\b(?:ik|wij|we|mij|me|i|mijn|my|jullie|uw|your)\b"
    r"|\d{1,2} (?:september|okt|nov|dec)|pioniersnetwerk|^aanmelding|kick-?off"
    r"|\b(?:programma|programme|catering|allergie\w*|gebouw|parkeren|route\w*|locatie|zaal|uitnodiging\w*"
    r"|bijeenkomst(?:en)?|meetings?|plaats|plek|inschrijving|aanwezig\w*|agenda)\b"
)
_LONGEST = 8  # words of a theme
_SHORTEST = 3  # letters of one
_STRIPPED = " ,.!?;:*\"'“”‘’-–"


def phrases(words: str, *, closes: bool = False) -> tuple[str, ...]:
    """The themes that these words name, up to what isn't one; `closes` when words that lead up to them stand before."""
    words = _without_asides(words)
    whole = trimmed(_after_subject(words) if closes else _before_predicate(_led_up(words)))
    parts = (_COMMA if _BETWEEN.search(whole) else _SPLIT).split(whole)
    return tuple(takewhile(_is_theme, filter(None, map(trimmed, parts))))


def _without_asides(words: str) -> str:
    aside = _ASIDE.search(plain(words))
    return words[: aside.start()] + words[aside.end() :] if aside else words


def _after_subject(words: str) -> str:
    lead = _UP_TO.match(plain(words))
    return words[lead.end() :] if lead else words


def _before_predicate(words: str) -> str:
    text = plain(words)
    cuts = [cut.start() for pattern in (_CUT, _PREDICATE) if (cut := pattern.search(text, _SHORTEST))]
    if _QUESTION.match(text):
        cuts = cuts[:0]
    return words[: min(cuts, default=len(words))]


def _is_theme(theme: str) -> bool:
    return len(theme.split()) <= _LONGEST and len(theme) >= _SHORTEST and not _NO_THEME.search(plain(theme))


def trimmed(part: str) -> str:
    """One theme without article, and without what leads up to it or ends its sentence."""
    return _ARTICLE.sub("", _without_end(_led_up(part)))


def _led_up(words: str) -> str:
    """The words without what leads up to them."""
    words = words.strip(_STRIPPED)
    while lead := _LEAD.match(plain(words)):
        words = words[lead.end() :].strip(_STRIPPED)
    return words


def _without_end(words: str) -> str:
    """The words without the verbs and turns that end the sentence."""
    while tail := _TAIL.search(plain(words)):
        words = words[: tail.start()].strip(_STRIPPED)
    return words
