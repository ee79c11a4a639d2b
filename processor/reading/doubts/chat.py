"""Kind words and talk that ask nothing, and what in a sentence may make it more than that. Pure.

A mail that is taken for chat goes unanswered; so only what is known as chat is left to silence.
"""

import re

from processor.reading.letters.sentences import Sentence
from processor.reading.remark import is_polite
from processor.reading.saying.signs import Sign, pattern
from processor.reading.text.folding import vocabulary, words
from processor.reading.text.wordings import Turn

_TELLING = re.compile(
    r"\b(?:plek\w*|plaats\w*|stoel\w*|seats?|chairs?|regist\w+|attend\w*|take part|join\w*|miss|afraid|unable"
    r"|niet|geen|nooit"
    r"|helaas|jammer|sorry|ziek|griep|lig|flight|vlucht|naam|heet|kan|kom|kunnen|komen|komt|zet|question"
    r"|volgende keer|vervang\w*"
    r"|meld\w*|aanmeld\w*|inschrij\w*|pull out|no-go|erbij|add|not|can't|won't|wijzig\w*|verander\w*|aantal|collega\w*"
    r"|liever|anders|toch|wel|vervallen|afm\w+|annul\w+|cancel\w*|badge|naambord\w*|dieet\w*|vega\w*|allergi\w*"
    r"|rolstoel\w*|tolk|misschien|wellicht|tenzij|mits|twee\w*|drie\w*|extra|instead|colleague\w*|mag|verhinderd|elders"
    r"|vakantie|verlof|wil|willen|graag|zou|mocht|als|laat)\b|\?"
)
"""Words of coming, staying away, asking or wishing."""
_TURNS = re.compile(
    r"\b(?:niet|geen|helaas|maar|but|not|jammer|liever|nee|no)\b(?! (?:meer reageren|te danken|probleem))"
)
_MINE = re.compile(r"\b(?:ik|wij|we|mijn|onze|i|i'm|i've|i'll|my|our)\b")
_TALK = re.compile(
    r"\b(?:door ?ge(?:stuurd|zet|zonden)|doorstuur\w*|agenda\w*|intranet|nieuwsbrief|website|site|trein|parkeer"
    r"|fiets|loop|rijd"
    r"|gelezen|genoten|zag|hoorde|stukje|artikel|foto'?s?|link|je|jij|jouw|jullie|u|uw|you|your|was|waren|had"
    r"|hadden|zien"
    r"|spreken|groet\w*|trots|benieuwd|weer|ontvangen|binnen|goed|mooi\w*|leuk\w*|fijn\w*|top|kijk|verheug\w*)\b"
)
"""What people in conversation tell of themselves that asks nothing."""
_TO_US = Turn(
    r"\bcc\b|\b\w{0,12}lijst\b|\b(?:aan|af)(?:ge)?meld\w*|\b(?:mijn|onze) (?:plek|plaats|stoel)\w*|\b(?:wij|we) komen\b"
    r"|\bi\.?p\.?v\b|\bin plaats van\b|\bvervang\w*|\borganis\w+"
)
_COMMON = vocabulary(
    "de het een en van ik je u jullie wij we zij hij ze in is op dat die te zijn met voor niet er aan ook om dan als"
    " bij maar naar uit over mijn jouw uw onze me mij ons heb heeft hebben ben was wat zo nog wel al nu door af tot"
    " hier daar dit deze veel heel goed leuk mooi fijn dank bedankt graag tot dag morgen dinsdag the a and of to i"
    " you we it is in on for with that this was my your see be are at so have has had will thanks thank"
    " geen kan wordt werd toch"
)
_FOREIGN = 0.2  # share of common words below which a sentence is in a tongue that the rules don't know
_LONG_ENOUGH = 6  # words of a sentence whose tongue can be told


def may_ask(sentence: Sentence) -> bool:
    """Whether a sentence may ask or tell something that the organiser must know: not just kind words."""
    if is_polite(sentence) and not _TURNS.search(sentence.plain):
        return False
    told = _TELLING.search(sentence.plain) or (_MINE.search(sentence.plain) and not _TALK.search(sentence.plain))
    return bool(told) or pattern(Sign.AWAY).bears(sentence.plain) or _is_foreign(sentence)


def may_ask_us(sentence: Sentence) -> bool:
    """Whether a sentence of a mail to somebody else may ask or tell something of us, who got a copy."""
    return may_ask(sentence) and _TO_US.search(sentence.plain) is not None


def _is_foreign(sentence: Sentence) -> bool:
    said = words(sentence.plain)
    return len(said) >= _LONG_ENOUGH and sum(word in _COMMON for word in said) < _FOREIGN * len(said)
