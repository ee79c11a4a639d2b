"""What each sentence says about coming: who comes, who doesn't, what is asked, and under which condition.

Pure. Weighs the wordings of signs.py clause by clause; what the whole mail asks is decided in intent.py.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from processor.reading.letters.sentences import Sentence
from processor.reading.people.first_person import ME_AMONG
from processor.reading.people.phrases import FINE_THAT
from processor.reading.questions.asking import courtesy_of, standing
from processor.reading.questions.courtesy import Courtesy
from processor.reading.questions.questions import asked_from, asks
from processor.reading.saying.acts import act_in
from processor.reading.saying.brought import takes_nobody, takes_things
from processor.reading.saying.clauses import Places, Who, clauses, is_joint, is_mine, is_theirs
from processor.reading.saying.doubting import IF_ROOM, doubts, is_left_to_them
from processor.reading.saying.implied import gone_elsewhere, summed_up, taken_up, without_echo
from processor.reading.saying.refusals import (
    is_denied,
    is_supposed,
)
from processor.reading.saying.refused import perhaps_not, refused, remains, without_me
from processor.reading.saying.signs import Sign, borne, pattern
from processor.reading.saying.told import Statement, Told
from processor.reading.saying.whose import who_of
from processor.reading.text.spelling import meant
from processor.reading.text.wordings import Turn

_GOES = Turn(
    r"\b(?:stuurt?|sturen|vervangt|vertegenwoordigt|kom|komt|komen|ga(?:at|an)(?! om| over)|meedoet"
    r"|deelneemt|coming|comes?|joins?|joining|attends?|vaardigt"
    r"|meldt? zich|melden zich|doet mee|doen mee|sluiten aan|sluit aan|reizen|rijden|(?:is|zijn|zal"
    r"|zullen) er|zijn aanwezig"
    r"|op de lijst|erbij (?:zal|zullen|kan|wil) zijn|(?:te )?verwachten|aan de beurt"
    r"|(?:is|zijn|wordt) (?:onze|de|mijn) (?:afgevaardigden?|vertegenwoordigers?|afvaardiging"
    r"|deelnemers?|delegatie))\b|\bwil(?:len)? (?:ook|graag)(?: ook| graag| mee| komen| erbij)*\W*$"
)
_THEY_COME = re.compile(
    r"\W*(?:hij|zij|ze|die|deze|beiden) (?:dus |ook |graag |wel )?(?:komt|komen|gaat|gaan|is er|zijn er"
    r"|sluit|schuift|schuiven)\b"
    r"(?! (?:met|naar) (?:pensioen|verlof|vakantie|huis))"
)
"""A clause about somebody named before in its sentence: "de keuze viel op Roelie, zij komt"."""
_JOINED = re.compile(r"\s*(?:en|and|&) (?:ik|i|ondergetekende|ikzelf)\b")
_SUBORDINATE = re.compile(r"\b(?:of|als|indien|mocht|wanneer|whether|if) (?:ik|wij|we|i|er|mijn \w+)\b")
_NOT_YET = re.compile(
    r"\bnog (?:niet|geen)\b.{0,30}\b(?:aangemeld|ingeschreven|gereageerd|opgegeven|aanmelding|lijst)\b"
    r"|\bnot (?:yet )?(?:registered|signed)\b"
)
_UNSENT = re.compile(
    r"\b(?:vorige|eerdere|eerste|mijn) (?:mail\w*|e-?mail|bericht\w*)\b.{0,40}\b(?:retour|terug|niet aangekomen"
    r"|onbestelbaar|geweigerd|bounce\w*|al weg|te vroeg|leeg|mislukt|niet af|foutmelding|blijven hangen"
    r"|in de spam|spamfilter)\b"
)
"""An earlier mail that never told anything: "mijn vorige mail kwam retour"."""
_WISHED = Turn(
    r"\bhad(?:den)? (?:\w+ ){0,4}graag (?:\w+ ){0,6}(?:aangemeld|ingeschreven|gereserveerd|opgegeven)\b[^,]*$"
    r"|\bgraag had(?:den)? (?:\w+ ){0,6}(?:aangemeld|ingeschreven|gereserveerd|opgegeven)\b[^,]*$"
)
"""A wish in the past tense, as Flemings say it: "Ik had mij graag ingeschreven"."""
_IN_VAIN = Turn(
    r"(?:\bgraag had(?:den)?\b|\bhad(?:den)?\b[^,;]{1,40}\bgraag\b)[^,;]*\b(?:aangemeld|ingeschreven|gereserveerd"
    r"|opgegeven|meegenomen)\b[^,;]{0,20},? (?:maar|doch|alleen|helaas)\b"
)
"""A wish that came to nothing, which is no registration: "Graag had ik ook Bas ingeschreven, maar die is weg"."""
_THIS_TIME = re.compile(r"\b18\b|\bdinsdag\b|\bdeze keer\b|\book\b|\bnu\b")
_PEOPLE = re.compile(r"\b(?:mensen|personen|iemand|anderen|collega)\b")
_ARE = re.compile(r"\b(?:zich(?:zelf)?|is|zijn|staat|staan|stond|has|have)\b")
_THEY_HAVE = re.compile(r"\b(?:die|hij|zij|ze) (?:heeft|hebben|had|hadden|is|staat|staan|stond) ")
_OUR_PEOPLE = re.compile(
    r"\b(?:mijn|onze|van ons)\b(?: \w+)? (?:collega|gemeente|team|afdeling)\w*"
    r"|\b(?:zag|zie|hoorde|las|lees|merkte|geloof|meen|begreep|weet|denk|dacht) ik\b"
)
"""The writer's people, and what he only saw of them: "Wietse is al aangemeld, zag ik"."""
_NOT_I = re.compile(r"\W*(?:maar |en )?(?:ik|wij|we)(?:zelf)? niet\W*$")
"""Beside words on the drinks, it is these that are refused: "hij blijft borrelen en ik niet"."""
_VERBLESS = 8  # words beside the names in an enumeration
_NOTED = (
    Sign.LATER_TIME, Sign.SUPPOSES,
    Sign.EARLIER, Sign.EXTRA, Sign.REPLACES, Sign.CORRECTS, Sign.KEEN, Sign.THANKS, Sign.PARTLY,
    Sign.WAITING_LIST, Sign.WONDERS, Sign.REQUESTS, Sign.UNSURE, Sign.AWAY, Sign.AMENDS,
)  # fmt: skip


def listen(said: Sequence[Sentence], named: Sequence[Places]) -> Told:
    """What the sentences tell; `named` are, for each sentence, the places where persons are named."""
    told = Told()
    for number, sentence in enumerate(said):
        signs = _signs(number, sentence, named[number], told)
        statements = _stated(number, sentence, signs, named[number])
        courtesy = courtesy_of(said, number, signs, named[number])
        if courtesy:
            told.courtesies[number] = courtesy
        if courtesy is not Courtesy.ACT and asks(said, number, signs, statements, named=bool(named[number])):
            told.questions.append(number)
            asked = len(sentence.plain) if courtesy is Courtesy.MUSING else asked_from(sentence)
            statements = [s for s in statements if s.end <= asked or (s.sign is Sign.CANNOT and not sentence.asks)]
        if Sign.UNSURE in signs and is_left_to_them(said, number):
            told.left_to_them.append(number)
        elif doubts(sentence, signs, statements) or perhaps_not(sentence.plain, later=Sign.LATER_TIME in signs):
            told.doubts.append(number)
        told.statements += statements
    told.statements = without_echo(said, told.statements)
    told.statements += taken_up(said, told)
    told.questions = standing(said, told)
    if not told.statements:
        told.statements += summed_up(said, named, told)
    told.statements += gone_elsewhere(said, named, told)
    return told


def _signs(number: int, sentence: Sentence, named: Places, told: Told) -> set[Sign]:
    """The signs that a sentence bears, noted in `told`; a registration by others isn't the writer's earlier one."""
    signs = borne(sentence.plain, _NOTED)
    if Sign.EARLIER in signs and any(p.search(sentence.plain) for p in (_NOT_YET, _WISHED, _UNSENT)):
        signs.remove(Sign.EARLIER)
    if signs & {Sign.EARLIER, Sign.EXTRA} and _IN_VAIN.search(sentence.plain):
        signs -= {Sign.EARLIER, Sign.EXTRA}
    if sentence.asks and is_supposed(sentence.plain, 0, len(sentence.plain)):
        signs -= {Sign.EXTRA, Sign.REPLACES}
    if Sign.EXTRA in signs and (takes_things(sentence.plain, named) or FINE_THAT.search(sentence.plain)):
        signs.remove(Sign.EXTRA)
    if Sign.EARLIER in signs and _of_others(sentence.plain, named):
        signs.remove(Sign.EARLIER)
        told.others_before[number] = _earlier_clause(sentence.plain)
    for sign in signs:
        told.signs.setdefault(sign, []).append(number)
    return signs


def _stated(number: int, sentence: Sentence, signs: set[Sign], named: Places) -> list[Statement]:
    """The statements of a sentence; where no wording fits, what a misspelt word or a bare enumeration says."""
    found = list(_statements(number, sentence, signs, named))
    return found or list(_misspelt(number, sentence, signs)) or list(_enumerated(number, sentence, named))


def _earlier_clause(text: str) -> tuple[int, int]:
    """The clause that tells of an earlier registration."""
    match = pattern(Sign.EARLIER).search(text)
    return next(((s, e) for s, e in clauses(text) if match and s <= match.start() < e), (0, len(text)))


def _of_others(text: str, named: Places) -> bool:
    """Whether an earlier registration was made by others: "Mijn collega … had zich al aangemeld"."""
    start, end = _earlier_clause(text)
    clause = text[start:end]
    named_here = any(s < end and start < e for s, e in named) or bool(_THEY_HAVE.search(clause))
    others = named_here or is_theirs(clause) or _PEOPLE.search(clause)
    return bool(others and _ARE.search(clause)) and not is_mine(_OUR_PEOPLE.sub(" ", clause))


def _statements(number: int, sentence: Sentence, signs: set[Sign], named: Places) -> Iterator[Statement]:
    text = sentence.plain
    later = Sign.LATER_TIME in signs
    gone = [place for place in refused(text, later=later) if not (is_supposed(text, *place) or remains(text, *place))]
    if Sign.PARTLY in signs:
        gone = [(start, end) for start, end in gone if not _NOT_I.match(text[start:end])]
    for whole, end in gone:
        start = without_me(text, whole, end)
        yield Statement(Sign.CANNOT, who_of(text, start, end, named, declines=True), number, start, end)
    if Sign.SUPPOSES in signs or (later and not gone and not _THIS_TIME.search(text)):
        return
    earlier = [] if _WISHED.search(text) else [match.span() for match in pattern(Sign.EARLIER).finditer(text)]
    act = act_in(text, earlier, gone)
    if act is not None:
        yield Statement(Sign.SIGNS_UP, who_of(text, 0, len(text), named, declines=False), number, *act)
    yield from _comings(number, text, named, gone, [*earlier, act] if act else earlier)


def _comings(number: int, text: str, named: Places, gone: Places, taken: Places) -> Iterator[Statement]:
    """The clauses that say of somebody that he comes."""
    for start, end in clauses(text):
        clause = text[start:end]
        found = pattern(Sign.COMES).search(clause) or _named_comes(clause, start, named)
        if (
            found is None
            or (start, end) in gone
            or _SUBORDINATE.search(IF_ROOM.sub(" ", clause[: found.end()]))
            or is_denied(clause)
        ):
            continue
        if takes_nobody(found[0], clause, named, start):
            continue
        first, last = start + found.start(), start + found.end()
        if not any(s <= first < e for s, e in taken):
            yield Statement(Sign.COMES, who_of(text, start, end, named, declines=False), number, first, last)


def _enumerated(number: int, sentence: Sentence, named: Places) -> Iterator[Statement]:
    """A sentence that only sums up who comes: "Twee personen van ons: Carla Prins en ik."."""
    rest = list(sentence.plain)
    for start, end in named:
        rest[start:end] = " " * (end - start)
    left = "".join(rest)[sentence.plain.rfind(":", 0, named[0][0]) + 1 if named else 0 :]
    joint = bool(named) and (is_joint(sentence.plain) or bool(ME_AMONG.search(sentence.plain)))
    if joint and len(left.split()) <= _VERBLESS and not is_denied(left):
        yield Statement(Sign.COMES, Who.BOTH, number, named[0][0], len(sentence.plain))


def _misspelt(number: int, sentence: Sentence, signs: set[Sign]) -> Iterator[Statement]:
    """What a sentence says in a word with typing errors: "aanmeleden", "afgmeld"."""
    if signs & {Sign.SUPPOSES, Sign.PARTLY, Sign.LATER_TIME}:
        return
    for sign, start, end in meant(sentence.plain):
        yield Statement(sign, who_of(sentence.plain, 0, len(sentence.plain), (), declines=False), number, start, end)


def _named_comes(clause: str, start: int, named: Places) -> re.Match[str] | None:
    """The verb of coming in a clause that names somebody: "Daar komen Teun van Zandwijk en ik nog bij"."""
    before = bool(named) and named[0][1] <= start
    if before and (theirs := _THEY_COME.match(clause)):
        return theirs
    follows = before and _JOINED.match(clause)
    introduces = bool(named) and named[-1][0] >= start + len(clause) and clause.lstrip()[:3] in {"er ", "van"}
    at = bisect_left(named, (start, 0))  # the places stand in the order of the text
    within = at < len(named) and named[at][0] < start + len(clause)
    return _GOES.search(clause) if introduces or follows or within else None
