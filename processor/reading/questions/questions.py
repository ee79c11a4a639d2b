"""What the organiser must answer, and what the writer isn't sure of; what a confirmation grants is neither. Pure."""

import re
from collections.abc import Sequence

from processor.reading.answering.themes import proposes
from processor.reading.letters.sentences import Sentence
from processor.reading.saying.clauses import clauses, is_joint
from processor.reading.saying.signs import Sign, pattern
from processor.reading.saying.told import Statement
from processor.reading.text.wordings import Turn

_RHETORIC = Turn(
    r"\bde groeten\b.{0,30}\?|\b(?:toch|he|nietwaar|niet waar|wie weet|ok|oke|okay|goed idee|leuk|right"
    r"|vind je niet|lukt dat|goed zo"
    r"|is dat goed|is dat een (?:probleem|bezwaar)|is goed zo|goed|akkoord|alright|mag ik erbij)\?\W*$"
    r"|\bwie (?:wil|kan|zou|houdt"
    r"|durft)\b.{0,40}\b(?:niet"
    r"|nee|weerstaan)\b.{0,20}\?|\bwat wil een mens\b"
)
_REQUEST = re.compile(
    r"\b(?:wil|wilt|willen|kun|kunt|kunnen|kan|zou|zouden|mag|mogen|could|can|will|would|may|zet|schrijf\w*"
    r"|noteer\w*|haal\w*|meld\w*|schrap\w*|streep|vervang|wijzig|verander|pas|voeg"
    r"|reserveer\w*|please|heb je|hebt u|houd\w*)\b"
)
_MEANT_FOR = re.compile(
    r"\b(?:bedoeld|doelgroep|raadsleden|raadslid|desondanks|scriptie|afstude\w*|interview\w*|journalist\w*"
    r"|tussen twee banen"
    r"|werkloos|werkzoekend\w*|gepensioneerd\w*|welkom|burgers?|inwoners?|bewoners?|student(?:e|en)?"
    r"|zelfstandig\w*|zzp\w*"
    r"|ondernemers?|particulier\w*|vrijwilligers?|geen gemeente|niet bij een gemeente|(?:alleen|vooral|ook"
    r"|is) voor (?:gemeenten|ambtenaren|overheden))\b"
    r"|\bvoor gemeenten is\b"
)
_BY_THE_WAY = re.compile(
    r"\bzonder (?:\w+ )?aanmeld\w*|\b(?:hond|hulphond|baby|kind\w*|auto|fiets)\b|\bapart aanmelden\b|\b(?:mijn"
    r"|de|onze) aanmelding (?:goed|al|wel|ook)\b|\bstaat?\b.{0,20}\bal\b"
)
_MEND = re.compile(
    r"\b(?:dat|dit|het|mijn naam|naam)\b.{0,40}\b(?:rechtzetten|recht te zetten|aan ?(?:te )?passen|wijzigen|herstellen"
    r"|corrigeren|veranderen|verbeteren|doorvoeren)\b"
)
_FOR_WHOM = re.compile(
    r"\b(?:mij|me|mezelf|mijzelf|ons|hem|haar|hen|mijn collega|een collega|collega'?s|iemand|person(?:en)?"
    r"|stagiaire?|trainee|medewerk\w+|me|us|him|her|colleague|plek\w*|plaats\w*|stoel\w*|seats?|places?)\b"
)
_QUESTION_FORM = re.compile(
    r"\W*(?:en |maar |but |and )?(?:is|zijn|kan|kun|kunt|kunnen|mag|mogen|heb|hebben|hebt|heeft|hoe|wat|waar"
    r"|wanneer|welke?|wie|waarom|wordt|worden|weet|are|can|could|will|do|does"
    r"|how|what|where|when|geldt|moet|moeten|zou|zouden|wil|wilt|begint|komt|gaat|laat)\b"
)
_CONFIRM = re.compile(r"\b(?:ontvangst)?bevestig\w*|\bconfirm\w*")
_MAY_I = re.compile(
    r"\W*(?:en |maar |of |dus )?(?:kan|kunnen|mag|mogen|can|could|may) (?:ik|wij|we|i|mijn|een"
    r"|my|a|er)\b"
)
_ANYBODY = re.compile(
    r"\b(?:iemand|mijn (?:man|vrouw|partner|vriend\w*|zoon|dochter|kind\w*|baby|hond|stagiaire?|collega"
    r"|afdelingsmanager|manager)"
    r"|mensen|anderen|(?:a|my) colleague"
    r"|introduce\w*|collega"
    r"|somebody|someone|anyone|meer mensen|collega's)\b"
)
_CAN_I = re.compile(
    r"\W*(?:en |maar |of )?(?:kan|kunnen|can|could|hoe|how|tot wanneer|wanneer|moet|moeten|wat als|wat is|is het)\b"
    r"(?! (?:je|jij|u|jullie|you)\b)"
)
"""Asks whether or how something can be done, not that it is done: "kan ik me nog afmelden?"."""
_BY_YOUR_LEAVE = re.compile(
    r"\W*(?:en |maar )?(?:is het|zou het|is that|is it) (?:goed|oke|ok|okay|akkoord|erg"
    r"|all right) (?:zijn )?(?:als|dat|om|if)\b"
)
"""Asks leave for what the writer does: "is het goed als ik mij afmeld?"."""
_MAY = re.compile(r"\b(?:mag|mogen|may)\b(?! (?:je|men|iedereen|jullie)\b)(?! ik (?:dat|die|deze|ze|het) )")
_OPEN = re.compile(
    r"\b(?:wat|waar|hoe|wanneer|welke?|wie|waarom|hoeveel|what|where|how|when|which|who)\b|\b(?:is|zijn"
    r"|are) (?:er|het|there|de)\b|\bparke\w+|\bnog (?:plek|plaats|ruimte)\b"
    r"|\b(?:moet|moeten|hoef|hoeven|dien|dienen) (?:ik|wij|we|men|je|er)\b|\bdo (?:i|we) (?:have|need) to\b"
    r"|\b(?:zeggen|vertellen|weten|aangeven|nagaan|checken|kijken|controleren|nakijken|check|see"
    r"|tell me) (?:even )?(?:of|if|whether)\b"
    r"|\bof (?:is|kan|zit|zijn|ben|mag|hoeft) (?:het|ik|wij|we|jullie|dat|er)\b"
)
_ANOTHER_MATTER = re.compile(
    r"\b(?:nieuwsbrief\w*|verzendlijst|mailing\w*|maillijst|tijdstip|(?:begin|start|eind|aanvangs)tijd\w*|newsletter"
    r"|starting time|(?:tweede|derde|volgende|second|next) (?:bijeenkomst\w*|sessie|editie|keer|meeting|session))\b"
)
"""Asks to be put down for something else than this meeting."""
_ANSWER = re.compile(r"^\W*(?:precies|juist|daarover|dat is|dat lijkt|nou|ja|nee|zeker|natuurlijk|dan ben)\b")


def asks(
    said: Sequence[Sentence], number: int, signs: set[Sign], statements: Sequence[Statement], *, named: bool
) -> bool:
    """Whether sentence `number` asks something that the organiser must answer."""
    sentence = said[number]
    if not sentence.asks:
        return Sign.WONDERS in signs and Sign.REQUESTS not in signs and not proposes(said, number)
    if Sign.SUPPOSES in signs or _BY_THE_WAY.search(sentence.plain):
        return True
    if _RHETORIC.search(sentence.plain) or _answers_itself(said, number) or proposes(said, number):
        return False
    return not _is_request(said, sentence, signs, statements, named=named)


def _is_request(
    said: Sequence[Sentence], sentence: Sentence, signs: set[Sign], statements: Sequence[Statement], *, named: bool
) -> bool:
    """Whether a question only asks to be signed up or off: "wilt u mij noteren?"."""
    if _OPEN.search(sentence.plain) or _ANOTHER_MATTER.search(sentence.plain):
        return False
    if _MEND.search(sentence.plain):
        return bool(_REQUEST.search(sentence.plain))
    anybody = _may_anybody(sentence, named=named)
    if _acts(sentence, signs, statements, named=named) or (not anybody and _invites(said, sentence, signs, statements)):
        return bool(_REQUEST.search(sentence.plain))
    return Sign.REQUESTS in signs and not (anybody or _may_the_likes_of_me(said, sentence))


def _may_anybody(sentence: Sentence, *, named: bool) -> bool:
    """Whether it is asked if somebody unnamed may come: "kan ik nog iemand meenemen?"."""
    somebody = _MAY_I.match(sentence.plain) and _ANYBODY.search(sentence.plain)
    return bool(somebody) and not named and not is_joint(sentence.plain)


def _may_the_likes_of_me(said: Sequence[Sentence], sentence: Sentence) -> bool:
    return bool(_MAY_I.match(sentence.plain)) and _for_whom_meant(said)


def _for_whom_meant(said: Sequence[Sentence]) -> bool:
    """Whether the mail asks or tells for whom the meeting is meant."""
    return any(_MEANT_FOR.search(sentence.plain) for sentence in said)


def _acts(sentence: Sentence, signs: set[Sign], statements: Sequence[Statement], *, named: bool) -> bool:
    """Whether the question signs somebody up or off."""
    if any(s.sign is Sign.CANNOT for s in statements):
        return not _CAN_I.match(sentence.plain) or bool(_BY_YOUR_LEAVE.match(sentence.plain))
    if _may_anybody(sentence, named=named):
        return False
    ups = any(s.sign is Sign.SIGNS_UP for s in statements) or bool(signs & {Sign.EXTRA, Sign.REPLACES})
    return ups and (named or bool(_FOR_WHOM.search(sentence.plain)))


def _invites(said: Sequence[Sentence], sentence: Sentence, signs: set[Sign], statements: Sequence[Statement]) -> bool:
    """Whether "mag ik komen?" is manners, not a question for whom the meeting is meant."""
    comes = any(s.sign is Sign.COMES for s in statements) and bool(_MAY.search(sentence.plain))
    return comes and Sign.PARTLY not in signs and not _for_whom_meant(said)


def is_rhetoric(text: str) -> bool:
    """Whether a plain question only seeks assent or a confirmation: "is dat goed?"."""
    return bool(_RHETORIC.search(text) or _CONFIRM.search(text))


def asked_from(sentence: Sentence) -> int:
    """Where the question in a sentence begins: "Ik wil graag komen, maar | is er iets geregeld voor …?"."""
    text = sentence.plain
    if not sentence.asks:
        match = pattern(Sign.WONDERS).search(text)
        return match.start() if match else 0
    starts = [start for start, _ in clauses(text) if _QUESTION_FORM.match(text[start:])]
    return max(starts, default=0)


def _answers_itself(said: Sequence[Sentence], number: int) -> bool:
    """Whether the writer goes on to answer his own question: "Wat doe je daarmee? Precies daarover …"."""
    following = said[number + 1].plain if number + 1 < len(said) else ""
    return bool(_ANSWER.match(following)) and not re.search(r"\b(?:u|jullie)\b", said[number].plain)
