"""Questions that the organiser needn't answer: on the matter itself, or answered by the writer himself. Pure.

Whether such a question stands beside somebody's coming is left to asking.py.
"""

import re
from collections.abc import Sequence

from processor.reading.letters.sentences import Sentence
from processor.reading.saying.clauses import Places, clauses
from processor.reading.text.wordings import Turn

_RHETORIC = Turn(
    r"\bde groeten\b.{0,30}\?|\b(?:toch|he|nietwaar|niet waar|wie weet|ok|oke|okay|goed idee|leuk|right"
    r"|vind je niet|lukt dat|goed zo"
    r"|is dat goed|is dat een (?:probleem|bezwaar)|is goed zo|goed|akkoord|alright|mag ik erbij)\?\W*$"
    r"|\bwie (?:wil|kan|zou|houdt"
    r"|durft)\b.{0,40}\b(?:niet"
    r"|nee|weerstaan)\b.{0,20}\?|\bwat wil een mens\b"
    r"|\b(?:kan|mag|moet|wil) (?:\w+ )?toch niet(?: (?:ontbreken|gebeuren|missen))?\?\W*$"
    r"|^\W*(?:is |zo )?alles (?:\w+ )?(?:duidelijk|helder|compleet)(?: zo)?\?\W*$"
    r"|\((?:of )?(?:zo )?(?:heet|heette|noem|schrijf|spel|zeg)\w* (?:het|dat|ik|je|jullie|men)\b[^()?]{0,20}\?\W*$"
)
_CONFIRM = re.compile(r"\b(?:ontvangst)?bevestig\w*|\bconfirm\w*")
_QUESTION_FORM = re.compile(
    r"\W*(?:en |maar |but |and )?(?:is|zijn|kan|kun|kunt|kunnen|mag|mogen|heb|hebben|hebt|heeft|hoe|wat|waar"
    r"|wanneer|welke?|wie|waarom|wordt|worden|weet|are|can|could|will|do|does"
    r"|how|what|where|when|geldt|moet|moeten|zou|zouden|wil|wilt|begint|komt|gaat|laat)\b"
)
_ANSWER = re.compile(r"^\W*(?:precies|juist|daarover|dat is|dat lijkt|nou|ja|nee|zeker|natuurlijk|dan ben)\b")
_OWN_ANSWER = re.compile(
    r"^\W*(?:(?:ook|altijd|zeker|wel) (?:ja|nee)\b|vrij gehouden|(?:heel )?(?:veel|wat|weinig)[,!:]"
    r"|(?:meer|minder|vaker|beter) dan\b|heel (?:veel|wat)\b(?! (?:dank|succes|plezier|groet))"
    r"|niet dus\b|dat (?:ben ik|zijn (?:wij|we))\b|reken maar\b|nou en of\b|en of\b"
    r"|daar (?:mag|wil|zou|gaat) (?:het|ik|wij|we)\b"
    r"|(?:over |met )?(?:die|deze|dat soort|zulke) (?:vra(?:ag|gen)|dingen|kwesties?)\b)"
)
"""Takes up the question before it, as who asks another for an answer doesn't."""
_IF_YOU_WISH = re.compile(
    r"^\W*(?:(?:nog |meer |heb (?:je|u) |hebt u |hebben jullie )*(?:vra(?:ag|gen)|onduidelijkheden|opmerkingen)"
    r"|meer (?:weten|informatie)"
    r"|(?:wil|wilt|willen) (?:je|u|jullie) (?:(?:mij|me|ons) (?:spreken|bereiken|treffen)"
    r"|meer (?:weten|lezen|zien)\b.*)"
    r"|questions|(?:ontvangt|ontvang|krijgt|krijg|wilt|wil) (?:je|u|jullie)\b[^?]{0,60}"
    r"\b(?:nieuwsbrief\w*|mailing\w*|updates)\b[^?]*)"
    r"\W*\?\W*$"
)
_TO_DO = re.compile(
    r"^\W*(?:dan )?(?:bel|mail|app|kijk|lees|neem|zie|ga|stuur|schroom|bezoek|vraag|spreek|klik|call"
    r"|(?:afmelden|uitschrijven|aanpassen) kan)\b|\bbereikbaar\b"
)
"""What the reader may do who answers yes: the question is an "if"."""
_ASKED_ONCE = re.compile(r"\b(?:vroeg(?:en)? (?:ik|wij|we)|(?:ik|wij|we) vroeg(?:en)?)\b(?! (?:me|mij|ons) )(?! af\b)")
_HAD_ANSWER = re.compile(r"\b(?:antwoord|reactie|uitleg|toelichting|bericht terug|answer)\b")
_NO_ANSWER = re.compile(r"\b(?:niet|niets|geen|nooit|graag|afwachting|wacht\w*|hoor|no|yet)\b")
_ASKED_BY_US = re.compile(r"\b(?:moest|moet|moeten|wilden?|willen|stond)\b.{0,60}\b(?:functie\w*|afdeling|titel|rol)\b")
_GIVEN = re.compile(r"\W*(?:ik ben|ik werk|die is|dat is|functie)\b|(?:\W*[\w-]+){1,4}\W*$")
"""Gives what was asked for in the question before."""
_THOUGHT = re.compile(
    r"\b(?:denk|denken|dacht|dachten|droom|dromen) (?:ik|wij|we)(?: \w+)?: ?(?:en )?(?=hoe|wat|waarom|wie)"
)
_OPEN = re.compile(r"\W*(?:en |maar )?(?:hoe|wat|waar|welke?|wie|waarom)\b")
_GENERIC = re.compile(r"\bhoe \w+ je\b|\b(?:als|dat|zodra) je\b")
_PRACTICAL = re.compile(
    r"\b(?:ik|wij|we|mij|me|ons|netwerk\w*|pionier\w*|mijn|onze|u|uw|je|jij|jou|jouw|jullie"
    r"|er (?:is|zijn|komt|komen|nog|ook|een|wat|die|op)|is er|zijn er|komt er|wordt er|worden er|i|you|your|we"
    r"|programma\w*|programme|bijeenkomst\w*|kick\S*|middag\w*|dag|borrel\w*|zaal\w*|gebouw|adres|locatie|plek\w*"
    r"|plaats\w*|stoel\w*|ruimte|seats?|aan ?meld\w*|aangemeld|aanmelding\w*|inschrij\w*|ingeschreven|deelne\w+"
    r"|bezoekers?|gasten|genodigden|spreker\w*|spreken|spreekt|optred\w*|presentat\w+|slides|verslag\w*|opname\w*"
    r"|opgenomen|online|digita\w+|hybride|stream\w*|link|website|bijlage|document\w*|formulier|stukken|notulen"
    r"|bevestig\w*|ontvang\w*|bericht|mail\w*|nieuwsbrief|uitnodig\w+|kost|kosten|prijs|betal\w*|factuur"
    r"|laat|tijd\w*|uur|duur\w*|begin\w*|eind\w*|afgelopen|start|doorga\w*|door|wanneer|18e?|dinsdag|september"
    r"|parke\w*|trein|bus|tram|metro|auto|fiets\w*|station|route\w*|ingang|deur|lift|toegang\w*|rolstoel\w*|tolk|wc"
    r"|toilet\w*|wifi|laptop|beamer|eten|lunch|drinken|koffie|vegetari\w+|hal+al|meenemen|verwacht\w*|voorbereid\w*"
    r"|bedoel\w*|doelgroep|welkom|mag|mogen|komt|komen|kom|erbij|aanwezig\w*|meedoen|kl?opt|badge\w*|naam\w*"
    r"|certificaat|lijst\w*|thema\w*|vervolg\w*|volgende|taal|english|engels)\b"
)
"""What a question to who holds a meeting is about: people and places, times and costs, what must be done."""
_CURIOUS = re.compile(
    r"\b(?:benieuwd|nieuwsgierig|leren|leer|horen|hoor|zien|zie|ontdekken|ervaren|vernemen|verneem|curious|learn|hear)"
    r"(?: (?:ik|wij|we|graag|vooral|ook|dan|wel|zelf|eens)){0,3}(?: naar)?,? (?P<what>(?:hoe|wat|welke?|waar|waarom|wie"
    r"|how|what|which)\b"
    r"|of (?:\w+ )?(?:anderen|andere|collega\S*|elders|iemand|men|ze|zij)\b)"
)
_NEXT_CLAUSE = re.compile(
    r"[,;:!?]|\.(?=\s|$)|\b(?:en|dus) (?=(?:ik|wij|we|kom|ben|meld|schrijf|ga|sluit|wil|zou|graag)\b)"
)
_CLIPPED = 3  # words of a question that only names what the mail is about: "Open overheid?"
_WORDS = 4  # of a question that tells what it is about


def is_rhetoric(text: str) -> bool:
    """Whether a plain question only seeks assent or a confirmation: "is dat goed?"."""
    return bool(_RHETORIC.search(text) or _CONFIRM.search(text))


def is_assent(text: str) -> bool:
    """Whether a plain question only seeks assent: "is dat goed?"."""
    return bool(_RHETORIC.search(text))


def has_question_form(text: str) -> bool:
    """Whether a plain clause begins as a question does, with its verb or a question word."""
    return bool(_QUESTION_FORM.match(text))


def answers_itself(said: Sequence[Sentence], number: int) -> bool:
    """Whether the writer goes on to answer his own question: "Wat doe je daarmee? Precies daarover …"."""
    following = _after(said, number)
    return bool(_ANSWER.match(following)) and not re.search(r"\b(?:u|jullie)\b", said[number].plain)


def is_taken_up(said: Sequence[Sentence], number: int) -> bool:
    """Whether a question needs no answer for what stands around it: "Ambtenaar? Ook ja.", "Vragen? Bel gerust."."""
    text, following = said[number].plain, _after(said, number)
    if _IF_YOU_WISH.match(text):
        return bool(_TO_DO.search(following))
    if _ASKED_BY_US.search(text):
        return bool(_GIVEN.match(following))
    if re.search(r"\b(?:u|jullie)\b", text):
        return False
    opens = number == 0 and len(text.split()) <= _CLIPPED and not following.rstrip().endswith("?")
    if opens and not _PRACTICAL.search(text):
        return True
    return bool(_OWN_ANSWER.match(following)) or _is_clipped(text, following) or _goes_on(said, number)


def _is_clipped(text: str, following: str) -> bool:
    """Whether one word is asked, and its answer begins with yes or no: "Pionier? Ja."."""
    return len(text.split()) == 1 and bool(re.match(r"\W*(?:ja|nee|jazeker|yes|no)\b", following))


def _goes_on(said: Sequence[Sentence], number: int) -> bool:
    """Whether a question without its form goes on from a rhetorical one: "Wie wil dit niet? En ook nog aan zee?"."""
    first = number
    while first and said[first].asks and not is_assent(said[first].plain):
        first -= 1
    going_on = range(first + 1, number + 1)
    return first < number and said[first].asks and not any(has_question_form(said[n].plain) for n in going_on)


def was_answered(said: Sequence[Sentence], number: int) -> bool:
    """Whether a sentence tells what the writer once asked, and another that he had his answer."""
    if not _ASKED_ONCE.search(said[number].plain):
        return False
    others = (s.plain for n, s in enumerate(said) if n != number)
    return any(_HAD_ANSWER.search(text) and not _NO_ANSWER.search(text) for text in others)


def muses(sentence: Sentence, named: Places) -> bool:
    """Whether a sentence wonders at the matter itself: "Wie beslist hier nu?", "benieuwd hoe anderen dat doen"."""
    if is_assent(sentence.plain):
        return False
    if sentence.asks and _THOUGHT.search(sentence.plain):
        return True
    return _asks_of_the_matter(sentence.plain, named) if sentence.asks else is_curious(sentence.plain)


def _asks_of_the_matter(text: str, named: Places) -> bool:
    asked = text[max((start for start, _ in clauses(text) if has_question_form(text[start:])), default=0) :]
    open_ended = len(asked.split()) >= _WORDS and _OPEN.match(asked)
    return bool(open_ended) and not named and not _PRACTICAL.search(_GENERIC.sub(" ", asked))


def is_curious(text: str) -> bool:
    """Whether a plain sentence without a question mark tells what somebody hopes to learn, nothing of the meeting."""
    found = _CURIOUS.search(text)
    if not found:
        return False
    end = _NEXT_CLAUSE.search(text, found.start("what"))
    what = _of_doing(text[found.start("what") : end.start() if end else len(text)])
    return len(what.split()) > 1 and not _PRACTICAL.search(what)


def _of_doing(what: str) -> str:
    """The words without those of what others do, which aren't of the meeting: "hoe jullie dat …"."""
    return re.sub(r"\b(?:jullie|u|je|er (?:van|met|in)|er (?=\w+ (?:geleerd|gebeurd|geworden)))\b|^wie\b", " ", what)


def _after(said: Sequence[Sentence], number: int) -> str:
    return said[number + 1].plain if number + 1 < len(said) else ""
