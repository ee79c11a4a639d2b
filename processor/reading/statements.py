"""What each sentence says about coming: who comes, who doesn't, what is asked, and under which condition.

Pure. Weighs the wordings of signs.py clause by clause; what the whole mail asks is decided in intent.py.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from processor.reading.folding import distance
from processor.reading.sentences import Sentence
from processor.reading.signs import Sign, pattern

_BREAK = re.compile(
    r"[,;:()]| - |\b(?:maar|want|omdat|doch|terwijl|aangezien|zodat|behalve|but|because|although)\b"
    r"|\ben (?=(?:ik (?:kom|ben|heb|wil|zou|kan|neem|blijf|meld|hoop|denk|zal|ga|moet|kijk|weet|vind|had|was|eet|drink|vraag|hoor|lust|zie)|wij|we|hij|zij|ze"
    r"|kan|blijf|blijven|neem|wil|moet|zal)\b)|\band (?=(?:i|we|he|she|my|will|can)\b)",
)
_ADVERB = re.compile(
    r"\b(?:me|mij|ons|hem|haar|er|kom|zet|schrijf|meld|doe|noteer|toch|reken|reserveer|haal|streep|schrap|geef|laat|dan|gewoon|ik|je|wel|nou|vast|alleen|nu|of)\s$"
)
"""Before "maar" it means "just", not "but": "schrijf me maar in"."""
_SELF = re.compile(
    r"\b(?:ik|ikzelf|mij|me|mezelf|mijzelf|ondergetekende|mijn (?:aanmelding|komst|deelname|plek|plaats|naam|inschrijving|afmelding)|i|i'm|i'll|myself|my (?:registration|place|seat))\b"
)
_ALL = re.compile(
    r"\b(?:wij|we|onze (?:aanmelding(?:en)?|plekken|plaatsen|komst)|us|we'll|allemaal|allebei|beiden|onszelf)\b"
    r"|\bons\b(?= (?:aan|af|in|op|graag|ook|allen|beide\w*|allebei|dan|er|niet|te|voor|met|bij|alle\w*|hierbij|gezamenlijk|inschrijven|aanmelden|afmelden"
    r"|opgeven|terug\w*|helaas|weer|samen|noteren|plaatsen|zetten|twee\w*|drie\w*|vier\w*)\b| *(?:[^\w\s]|$))"
)
_OTHERS = re.compile(
    r"\b(?:(?:mijn|onze|een|de|zijn|haar|deze|twee|drie|beide|een van de|een van mijn|een van onze|my|our|a) (?:\w+ ){0,2}?(?:collega\w*|collega'?s|medewerk\w*|stagiair\w*|trainee\w*"
    r"|wethouder|directeur|manager|teamleider|chef|baas|leidinggevende|burgemeester|colleagues?|boss)|hij|zij|ze|hem|haar|he|she|him|her|een van (?:ons|hen)"
    r"|(?:mijn|onze) (?!aanmelding|agenda|plek|plaats|naam|trein|auto|werk|komst|deelname|inschrijving|planning|schema|rooster)\w+ (?:kan|is|moet|heeft|kreeg|ligt|gaat|komt|wordt|zal|blijkt|meldt|had|was))\b",
)
_PLACE = re.compile(
    r"\b(?:in plaats van mij|i\.?p\.?v\.? mij|in mijn (?:plaats|plek)|mijn (?:plaats|plek)|namens (?:mij|ons)|voor mij in de plaats|in my place|on my behalf)\b"
)
_IF_NOT = re.compile(r"^\W*(?:lukt|kan|gaat|mag|past|is) (?:dat|dit|het|die)\b.{0,20}\bniet\W*$")
_TOGETHER = re.compile(
    r"\b(?:en|and) (?:ik|ikzelf|mij|mijzelf|mezelf|i|me|myself|ondergetekende)\b|\b(?:ik|i) (?:en|and)\b|\bals ik (?=moeten|kunnen|zijn|komen|willen)"
)
_NOT = re.compile(r"\b(?:niet|geen|nooit|nie|not|never|\w+n't)\b")
_FINE_NOT = re.compile(
    r"\bniet (?:te )?(?:missen|wachten|laten|ontgaan|alleen|meer dan|later dan|eerder|vergis|anders|met|te laat|zomaar|de enige|voor niets|onvermeld)\b"
    r"|\bgeen (?:probleem|punt|borrel|vlees|vis|moeite|idee|spijt|bezwaar|dieet\w*|allergie\w*|auto|noten|gluten|varken\w*|twijfel|seconde|vragen|haast|bijzonder\w*|parkeer\w*|alcohol)\b"
    r"|\b(?:not only|can't wait|cannot wait|niet wachten|niet laten)\b|\bof niet\b|\bniet\?|\bnog niet (?:eerder|bekend)\b|\bwil .{0,30}niet missen\b|\bmag .{0,30}niet missen\b|\bniet gemist\b",
)
_CANT = re.compile(
    r"\b(?:kan|kunnen|kun|kon|lukt|lukte|gaat|ga|red|redden|haal|halen|past|schikt|komt|kom|komen|zal|zullen|can|could|zou|mag)\b.{0,80}?\b(?:niet|nie)"
    r"(?: (?:meer|mee|door|lukken|komen|gaan|doorgaan|redden|halen|uit|te|zijn|bij|erbij|aanwezig|van de partij|present|deelnemen|meedoen|bijwonen|aansluiten"
    r"|goed|vrij|weg|vrijmaken|wezen|worden|op dinsdag|dinsdag|de 18e|op de 18e|op 18 september|18 september|helaas))*\W*$|\b(?:niet|nie)(?: \w+){0,5}? (?:komen|aanwezig zijn|bij zijn|erbij zijn|deelnemen|meedoen|bijwonen|aansluiten)\W*$|\b(?:niet|nie) (?:kan|kunnen|kon|lukt|lukken|gaat|haal|red|mogelijk|doorgaat)\b"
    r"|\b(?:lukt|gaat|past|schikt|komt)\b.{0,50}\b(?:niet|nie)\b(?: (?:om|meer|dinsdag|op|de|mij|me|helaas)\b|\W*$)",
)
_AIMED = re.compile(
    r"\b(?:meld|melden|afmelden|schrap|schrappen|haal|halen|verwijder\w*|streep|zeg|zeggen|af te melden|uitschrijven|remove|cancel)\b"
)
_HALVED = re.compile(
    r"\b(?:niet|nie) (?:al )?(?:(?:om|voor|vanaf|tot) (?:\d|half|kwart|het eind)|de hele|het hele|op tijd|eerder|precies|lang|volledig|helemaal tot|de volledige)\b"
)
_STRONG_DOUBT = re.compile(
    r"\bvoorbehoud\b|\btwijfel\w*|\bmisschien\b|\bwellicht\b|\bafhankelijk\b|\bin optie\b|\boptie\b|\bprovisional\w*|\btentative\w*|\bmaybe\b|\bsubject to\b|\bmits\b|\btenzij\b|\bpending\b|\bnot (?:yet )?sure\b"
    r"|\bweet(?: ik)?\b.{0,25}\bnog niet\b|\bnog niet (?:zeker|100|helemaal zeker)\b|\bniet (?:helemaal )?zeker\b|\bvoorlopig\b|\bakkoord van\b|\btoestemming van\b",
)
_NO_TALK = re.compile(
    r"\baanmelden (?:voor \w+ \w+ )?(?:kan|via|is mogelijk|nog niet)\b|\bmeld je (?:nu )?aan\b|\baanmelden kan\b|\bniet (?:aan|in) ?te? ?(?:ge)?(?:meld|schre)\w*"
)
_RHETORIC = re.compile(
    r"\b(?:toch|he|nietwaar|niet waar|wie weet|ok|oke|okay|goed idee|leuk|right|vind je niet|lukt dat|goed zo|is dat goed|akkoord)\?\W*$|\bwie wil dat nou niet\b|\bwat wil een mens\b"
)


_REQUEST = re.compile(
    r"\b(?:wil|wilt|willen|kun|kunt|kunnen|kan|zou|zouden|mag|mogen|could|can|will|would|may|zet|schrijf\w*|noteer\w*|haal\w*|meld\w*|schrap\w*"
    r"|reserveer\w*|please|heb je|hebt u|houd\w*)\b"
)
_GOES = re.compile(r"\b(?:kom|komt|komen|gaat|gaan|meedoet|deelneemt|coming|joins?)\b")
_SUBORDINATE = re.compile(r"\b(?:of|als|indien|mocht|wanneer|whether|if) (?:ik|wij|we|i|er|mijn \w+)\b")
_NOT_YET = re.compile(
    r"\bnog (?:niet|geen)\b.{0,30}\b(?:aangemeld|ingeschreven|gereageerd|opgegeven|aanmelding|lijst)\b|\bnot (?:yet )?(?:registered|signed)\b"
)
_MEANT_FOR = re.compile(
    r"\b(?:bedoeld|doelgroep|welkom|(?:alleen|vooral|ook|is) voor (?:gemeenten|ambtenaren|overheden))\b|\bvoor gemeenten is\b"
)
_BY_THE_WAY = re.compile(
    r"\bzonder (?:\w+ )?aanmeld\w*|\b(?:hond|hulphond|baby|kind\w*|auto|fiets)\b|\bapart aanmelden\b|\b(?:mijn|de|onze) aanmelding (?:goed|al|wel|ook)\b|\bstaat?\b.{0,20}\bal\b"
)
_FOR_WHOM = re.compile(
    r"\b(?:mij|me|mezelf|mijzelf|ons|hem|haar|hen|mijn collega|een collega|collega'?s|iemand|person(?:en)?|stagiaire?|trainee|medewerk\w+|me|us|him|her|colleague|plek(?:je)?|plaats(?:je)?|stoel)\b"
)
_QUESTION_FORM = re.compile(
    r"\W*(?:en |maar |but |and )?(?:is|zijn|kan|kun|kunt|kunnen|mag|mogen|heb|hebben|hebt|heeft|hoe|wat|waar|wanneer|welke?|wie|waarom|wordt|worden|weet|are|can|could|will|do|does"
    r"|how|what|where|when|geldt|moet|moeten|zou|zouden|wil|wilt|begint|komt|gaat|laat)\b"
)
_MAY = re.compile(r"\b(?:mag|mogen|may)\b")
_OPEN = re.compile(
    r"\b(?:wat|waar|hoe|wanneer|welke?|wie|waarom|hoeveel|what|where|how|when|which|who)\b|\b(?:is|zijn|are) (?:er|het|there|de)\b|\bparke\w+|\bnog (?:plek|plaats|ruimte)\b"
)
_ANSWER = re.compile(r"^\W*(?:precies|juist|daarover|dat is|dat lijkt|nou|ja|nee|zeker|natuurlijk|dan ben)\b")


_VERBLESS = 8  # words beside the names in an enumeration
_LONG_WORD = re.compile(r"\b(?:a|in)[a-z]{6,12}\b")
_UP = ("aanmelden", "aangemeld", "aanmelding", "inschrijven", "inschrijving", "ingeschreven")
_OFF = ("afmelden", "afgemeld", "afmelding")


class Who(StrEnum):
    """Of whom a statement speaks."""

    SELF = "self"
    ALL = "all"
    OTHERS = "others"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Statement:
    """That somebody comes (`Sign.COMES`, `Sign.SIGNS_UP`) or doesn't (`Sign.CANNOT`), said in the words from start to end."""

    sign: Sign
    who: Who
    sentence: int
    start: int
    end: int


@dataclass(slots=True)
class Told:
    """All that the sentences of a mail tell, before it is weighed."""

    statements: list[Statement] = field(default_factory=list)
    signs: dict[Sign, list[int]] = field(default_factory=dict)
    questions: list[int] = field(default_factory=list)
    doubts: list[int] = field(default_factory=list)
    others_before: dict[int, tuple[int, int]] = field(default_factory=dict)

    def says(self, sign: Sign) -> bool:
        """Whether any sentence bears the sign."""
        return bool(self.signs.get(sign))

    def speaks(self, sign: Sign, *whose: Who) -> bool:
        """Whether a statement of that sign speaks of one of these (of anybody when none is given)."""
        return any(s.sign is sign and (not whose or s.who in whose) for s in self.statements)

    @property
    def positive(self) -> bool:
        """Whether somebody comes or is signed up."""
        return self.speaks(Sign.COMES) or self.speaks(Sign.SIGNS_UP)


_NOTED = (
    Sign.EARLIER, Sign.EXTRA, Sign.REPLACES, Sign.CORRECTS, Sign.KEEN, Sign.THANKS, Sign.PARTLY, Sign.LATER_TIME, Sign.SUPPOSES,
    Sign.WAITING_LIST, Sign.WONDERS, Sign.REQUESTS, Sign.UNSURE, Sign.AWAY, Sign.AMENDS,
)  # fmt: skip


def listen(said: Sequence[Sentence], named: Sequence[Sequence[tuple[int, int]]]) -> Told:
    """What the sentences tell; `named` are, for each sentence, the places where persons are named."""
    told = Told()
    for number, sentence in enumerate(said):
        signs = {sign for sign in _NOTED if pattern(sign).search(sentence.plain)}
        if Sign.EARLIER in signs and _NOT_YET.search(sentence.plain):
            signs.remove(Sign.EARLIER)
        if Sign.EARLIER in signs and _of_others(sentence.plain, named[number]):
            signs.remove(Sign.EARLIER)
            told.others_before[number] = _earlier_clause(sentence.plain)
        for sign in signs:
            told.signs.setdefault(sign, []).append(number)
        statements = list(_statements(number, sentence, signs, named[number]))
        statements = (
            statements or list(_misspelt(number, sentence, signs)) or list(_enumerated(number, sentence, named[number]))
        )
        if _asks(said, number, signs, statements, named=bool(named[number])):
            told.questions.append(number)
            asked = _asked_from(sentence)
            statements = [s for s in statements if s.end <= asked or (s.sign is Sign.CANNOT and not sentence.asks)]
        if _doubts(sentence, signs, statements):
            told.doubts.append(number)
        told.statements += statements
    return told


def _earlier_clause(text: str) -> tuple[int, int]:
    """The clause that tells of an earlier registration."""
    match = pattern(Sign.EARLIER).search(text)
    return next(((s, e) for s, e in _clauses(text) if match and s <= match.start() < e), (0, len(text)))


def _of_others(text: str, named: Sequence[tuple[int, int]]) -> bool:
    """Whether an earlier registration was made by others: "Mijn collega … had zich al aangemeld"."""
    here = _earlier_clause(text)
    clause = text[here[0] : here[1]]
    mine = re.sub(r"\b(?:mijn|onze|van ons)\b(?: \w+)? (?:collega|gemeente|team|afdeling)\w*", " ", clause)
    by_name = any(s < here[1] and here[0] < e for s, e in named)
    others = by_name or _OTHERS.search(clause) or re.search(r"\b(?:mensen|personen|iemand|anderen|collega)\b", clause)
    theirs = others and re.search(r"\b(?:zich|is|zijn|staat|staan|stond|has|have)\b", clause)
    return bool(theirs) and not (_SELF.search(mine) or _ALL.search(mine))


def _statements(
    number: int, sentence: Sentence, signs: set[Sign], named: Sequence[tuple[int, int]]
) -> Iterator[Statement]:
    later = Sign.LATER_TIME in signs
    clauses = list(_clauses(sentence.plain))
    gone = [
        (start, end)
        for start, end in clauses
        if _declines(sentence.plain[start:end], later=later)
        and not (end < len(sentence.plain) - 1 and _IF_NOT.match(sentence.plain[start:end]))
    ]
    for start, end in gone:
        yield Statement(Sign.CANNOT, _who(sentence.plain, start, end, named, declines=True), number, start, end)
    if later and not gone and not re.search(r"\b18\b|\bdinsdag\b|\bdeze keer\b|\book\b|\bnu\b", sentence.plain):
        return
    yield from _comings(number, sentence, signs, named, gone)


def _comings(
    number: int, sentence: Sentence, signs: set[Sign], named: Sequence[tuple[int, int]], gone: Sequence[tuple[int, int]]
) -> Iterator[Statement]:
    text = sentence.plain
    earlier = [(m.start(), m.end()) for m in pattern(Sign.EARLIER).finditer(text)]
    matches = pattern(Sign.SIGNS_UP).finditer(text) if not _NO_TALK.search(text) else iter(())
    act = next(
        (
            m
            for m in matches
            if not _covered(m, earlier + list(gone)) and not _denied(text[max(0, m.start() - 10) : m.end()])
        ),
        None,
    )
    if act is not None and Sign.SUPPOSES not in signs:
        yield Statement(Sign.SIGNS_UP, _who(text, 0, len(text), named, declines=False), number, act.start(), act.end())
    for start, end in _clauses(text):
        clause = text[start:end]
        found = pattern(Sign.COMES).search(clause) or _named_comes(clause, start, named)
        if (
            found is None
            or _SUBORDINATE.search(clause[: found.end()])
            or (start, end) in gone
            or Sign.SUPPOSES in signs
            or _denied(clause)
        ):
            continue
        if any(s <= start + found.start() < e for s, e in earlier) or (
            act is not None and act.start() <= start + found.start() < act.end()
        ):
            continue
        yield Statement(
            Sign.COMES,
            _who(text, start, end, named, declines=False),
            number,
            start + found.start(),
            start + found.end(),
        )


def _enumerated(number: int, sentence: Sentence, named: Sequence[tuple[int, int]]) -> Iterator[Statement]:
    """A sentence that only sums up who comes: "Twee personen van ons: Carla Prins en ik."."""
    rest = list(sentence.plain)
    for start, end in named:
        rest[start:end] = " " * (end - start)
    left = "".join(rest)
    if named and _TOGETHER.search(sentence.plain) and len(left.split()) <= _VERBLESS and not _NOT.search(left):
        yield Statement(Sign.COMES, Who.BOTH, number, named[0][0], len(sentence.plain))


def _misspelt(number: int, sentence: Sentence, signs: set[Sign]) -> Iterator[Statement]:
    """What a sentence says in a word with typing errors: "aanmeleden", "afgmeld"."""
    if signs & {Sign.SUPPOSES, Sign.PARTLY, Sign.LATER_TIME}:
        return
    for match in _LONG_WORD.finditer(sentence.plain):
        sign = _meant(match[0])
        if sign is not None:
            yield Statement(
                sign, _who(sentence.plain, 0, len(sentence.plain), (), declines=False), number, *match.span()
            )


def _meant(word: str) -> Sign | None:
    """Whether a word is one of signing up or off with at most two typing errors; an f makes it off."""
    known = _OFF if "f" in word[:3] else _UP
    near = any(word != right and _is_slip(word, right) for right in known)
    return (Sign.CANNOT if known is _OFF else Sign.SIGNS_UP) if near else None


def _is_slip(word: str, right: str) -> bool:
    """One typing error, or letters in another order."""
    return distance(word, right, 1) == 1 or (sorted(word) == sorted(right) and distance(word, right, 2) == 2)  # noqa: PLR2004 - one letter moved


def _named_comes(clause: str, start: int, named: Sequence[tuple[int, int]]) -> re.Match[str] | None:
    """The verb of coming in a clause that names somebody: "Daar komen Teun van Zandwijk en ik nog bij"."""
    return _GOES.search(clause) if any(start <= s < start + len(clause) for s, _ in named) else None


def _covered(match: re.Match[str], places: Sequence[tuple[int, int]]) -> bool:
    return any(s < match.end() and match.start() < e for s, e in places)


def _clauses(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for mark in _BREAK.finditer(text):
        if (
            mark[0] == "maar"
            and not text[: mark.start()].endswith("niet ik ")
            and _ADVERB.search(text[max(0, mark.start() - 12) : mark.start()])
        ):
            continue
        if mark.start() > start:
            yield start, mark.start()
        start = mark.end()
    if start < len(text):
        yield start, len(text)


def _denied(clause: str) -> bool:
    return bool(_NOT.search(_FINE_NOT.sub(" ", clause)))


def _declines(clause: str, *, later: bool) -> bool:
    """Whether a clause says that somebody doesn't come to this meeting."""
    if (
        pattern(Sign.PARTLY).search(clause)
        or _HALVED.search(clause)
        or (later and pattern(Sign.LATER_TIME).search(clause))
    ):
        return False
    bare = _FINE_NOT.sub(" ", clause)
    if pattern(Sign.CANNOT).search(clause) and not _FINE_NOT.search(clause):
        return not re.search(
            r"\bniet (?:afmelden|afzeggen|annuleren|verhinderd|ziek)\b|\bmocht\b|\bals\b.{0,30}\b(?:verhinderd|niet kan)\b",
            clause,
        )
    if _CANT.search(bare.rstrip()):
        return True
    return bool(
        _NOT.search(bare)
        and pattern(Sign.COMES).search(bare)
        and re.search(
            r"\b(?:niet|nie|not|geen|\w+n't)\b.{0,40}\b(?:komen|komt|kom|bij|erbij|aanwezig|partij|deelnemen|deel|gaan|mee|attend|join|come|bijwonen|meedoen|zijn|present|gebruik)\b|\b(?:kom|komt|komen|ga|gaan|gaat|ben|zijn|is)\b.{0,40}\bniet\b",
            bare,
        )
    )


def _who(text: str, start: int, end: int, named: Sequence[tuple[int, int]], *, declines: bool) -> Who:
    clause = _PLACE.sub(" ", text[start:end])
    others = any(s < end and start < e for s, e in named) or bool(_OTHERS.search(clause))
    if _TOGETHER.search(clause):
        return Who.BOTH
    if _ALL.search(clause) and not (others and declines):
        return Who.ALL
    mine = _SELF.search(clause)
    if others and declines and _AIMED.search(clause) and re.search(r"\b(?:mij|me|mezelf|mijzelf|myself)\b", clause):
        return Who.BOTH
    if others and (
        mine is None
        or (declines and _AIMED.search(clause) and not re.search(r"\b(?:mij|me|mezelf|mijzelf|myself)\b", clause))
    ):
        return Who.OTHERS
    if mine is None and not others and _earlier_subject(text[:start], named, start):
        return Who.OTHERS
    if declines and re.match(r"\W*(?:die|who)\b", clause):
        return Who.OTHERS
    return (
        Who.BOTH
        if others and not declines and re.search(r"\b(?:mij|me|mezelf|mijzelf|ook|samen|met|mee)\b", clause)
        else Who.SELF
    )


def _earlier_subject(before: str, named: Sequence[tuple[int, int]], start: int) -> bool:
    """Whether the clauses before spoke of others and not of the writer: "Collega Bas, die ook zou komen, is ziek"."""
    main = re.sub(r"\b(?:die|dat|who|whom) [^,]*", " ", before)
    others = any(e <= start for _, e in named) or bool(_OTHERS.search(before))
    return others and not _SELF.search(main) and not _ALL.search(main)


def _asks(
    said: Sequence[Sentence], number: int, signs: set[Sign], statements: Sequence[Statement], *, named: bool
) -> bool:
    """Whether the organiser must answer: a question that isn't a request which the confirmation grants."""
    sentence = said[number]
    if not sentence.asks:
        return Sign.WONDERS in signs and Sign.REQUESTS not in signs
    if Sign.SUPPOSES in signs or _BY_THE_WAY.search(sentence.plain):
        return True
    if _RHETORIC.search(sentence.plain) or _answers_itself(said, number):
        return False
    acts = any(s.sign is Sign.CANNOT for s in statements)
    if named or _FOR_WHOM.search(sentence.plain):
        acts = acts or any(s.sign is Sign.SIGNS_UP for s in statements) or bool(signs & {Sign.EXTRA, Sign.REPLACES})
    invites = (
        Sign.PARTLY not in signs
        and not any(_MEANT_FOR.search(s.plain) for s in said)
        and bool(_MAY.search(sentence.plain))
        and any(s.sign is Sign.COMES for s in statements)
    )
    if acts or invites:
        return not _REQUEST.search(sentence.plain) or _wh(sentence.plain)
    return Sign.REQUESTS not in signs or _wh(sentence.plain)


def _asked_from(sentence: Sentence) -> int:
    """Where the question in a sentence begins: "Ik wil graag komen, maar | is er iets geregeld voor …?"."""
    text = sentence.plain
    if not sentence.asks:
        match = pattern(Sign.WONDERS).search(text)
        return match.start() if match else 0
    starts = [start for start, _ in _clauses(text) if _QUESTION_FORM.match(text[start:])]
    return max(starts, default=0)


def _answers_itself(said: Sequence[Sentence], number: int) -> bool:
    """Whether the writer goes on to answer his own question: "Wat doe je daarmee? Precies daarover …"."""
    following = said[number + 1].plain if number + 1 < len(said) else ""
    return bool(_ANSWER.match(following)) and not re.search(r"\b(?:u|jullie)\b", said[number].plain)


def _wh(text: str) -> bool:
    return bool(_OPEN.search(text))


def _doubts(sentence: Sentence, signs: set[Sign], statements: Sequence[Statement]) -> bool:
    if Sign.UNSURE not in signs or Sign.LATER_TIME in signs:
        return False
    for start, end in _clauses(sentence.plain):
        clause = sentence.plain[start:end]
        if not pattern(Sign.UNSURE).search(clause) or re.search(
            r"\bborrel\w*|\bdrinks?\b|\brond half\b|\b(?:rond|om|tegen) \d|\blater\b|\bthema\w*|\bonderwerp\w*|\bidee\b|\btrein\b|\bauto\b",
            clause,
        ):
            continue
        if (
            _STRONG_DOUBT.search(clause)
            or any(start <= s.start < end for s in statements)
            or any(s.sign is not Sign.SIGNS_UP for s in statements)
        ):
            return True
    return False
