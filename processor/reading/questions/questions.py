"""What the organiser must answer, and what the writer isn't sure of; what a confirmation grants is neither. Pure."""

import re
from collections.abc import Sequence

from processor.reading.answering.themes import proposes
from processor.reading.letters.sentences import Sentence
from processor.reading.questions.musing import answers_itself, has_question_form, is_assent
from processor.reading.saying.clauses import clauses, is_joint
from processor.reading.saying.signs import Sign, pattern
from processor.reading.saying.told import Statement

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
_ROOM = re.compile(
    r"\b(?:plek\w*|plaats\w*|stoel\w*|ruimte|er \w* ?\w* ?bij|erbij|eentje|mee|meedoen|aansluiten|komen|aan ?melden"
    r"|room|seats?|places?)\b"
)
_IF_SO = re.compile(
    r"\W*(?:(?:(?:zo ?ja|ja|dan|in dat geval|if so),? )+|(?=\w+ (?:me|mij|ons) dan\b))"
    r"(?!.{0,20}\b(?:hoor|laat|verneem|weet)\b)(?!.*\b(?:anders|zo niet|zo nee)\b)"
    r"(?=.*\b(?:hierbij|bij dezen?|graag|zet|schrijf|noteer|meld|geef|reserveer)\b)"
)
"""Goes on to sign up if the answer to the question before it is yes."""
_SOMEBODY_ELSE = re.compile(r"\b(?:collega\w*|iemand|introduce\w*|tweede|partner|man|vrouw|stagiair\w*)\b")
_ANOTHER_MATTER = re.compile(
    r"\b(?:nieuwsbrief\w*|verzendlijst|mailing\w*|maillijst|tijdstip|(?:begin|start|eind|aanvangs)tijd\w*|newsletter"
    r"|starting time|(?:tweede|derde|volgende|second|next) (?:bijeenkomst\w*|sessie|editie|keer|meeting|session))\b"
)
"""Asks to be put down for something else than this meeting."""


def asks(
    said: Sequence[Sentence], number: int, signs: set[Sign], statements: Sequence[Statement], *, named: bool
) -> bool:
    """Whether sentence `number` asks something that the organiser must answer."""
    sentence = said[number]
    if not sentence.asks:
        return Sign.WONDERS in signs and Sign.REQUESTS not in signs and not proposes(said, number)
    if Sign.SUPPOSES in signs or _BY_THE_WAY.search(sentence.plain):
        return True
    if is_assent(sentence.plain) or answers_itself(said, number) or proposes(said, number):
        return False
    return not _is_request(said, sentence, signs, statements, named=named)


def is_bespoken(said: Sequence[Sentence], number: int) -> bool:
    """Whether who asks for room takes it in the same breath, so that the desk answers: "Is er plek? Noteer mij dan"."""
    text, following = said[number].plain, said[number + 1].plain if number + 1 < len(said) else ""
    if not (_IF_SO.match(following) and _ROOM.search(text)) or _SOMEBODY_ELSE.search(text):
        return False
    return pattern(Sign.SIGNS_UP).bears(following) and "?" not in following and not _for_whom_meant(said)


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


def asked_from(sentence: Sentence) -> int:
    """Where the question in a sentence begins: "Ik wil graag komen, maar | is er iets geregeld voor …?"."""
    text = sentence.plain
    if not sentence.asks:
        match = pattern(Sign.WONDERS).search(text)
        return match.start() if match else 0
    starts = [start for start, _ in clauses(text) if has_question_form(text[start:])]
    return max(starts, default=0)
