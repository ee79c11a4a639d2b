"""How many people a text speaks of, and which numbers are no people: postcodes, times, telephones, years. Pure."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from processor.reading.text.wordings import any_of

_WORDS = (
    "een 1 twee 2 drie 3 vier 4 vijf 5 zes 6 zeven 7 acht 8 negen 9 tien 10 elf 11 twaalf 12 dertien 13 veertien 14"
    " vijftien 15 zestien 16 twintig 20 vijfentwintig 25 dertig 30 one 1 two 2 three 3 four 4 five 5 six 6 seven 7"
    " eight 8 nine 9 twelve 12 tweeen 2 drieen 3 vieren 4 vijven 5 zessen 6 zevenen 7 achten 8 tienen 10"
    " tweetal 2 drietal 3 viertal 4 vijftal 5"
    " tweetjes 2 drietjes 3 getweeen 2 gedrieen 3 beide 2 beiden 2 allebei 2 both 2 paar 2 duo 2 trio 3"
)
NUMBERS = {word: int(number) for word, number in re.findall(r"([a-z]+) (\d+)", _WORDS)}
"""Numbers as words, plain."""
_SPELLED = any_of(NUMBERS)
_N = rf"(?P<n{{0}}>\d{{{{1,3}}}}|{_SPELLED})"
_MANY = rf"(?P<n{{0}}>\d{{{{1,3}}}}|{any_of(NUMBERS.keys() - {'een', 'one'})})"
_PEOPLE = (
    r"(?:person(?:en)?|persoon(?! minder)|man|mensen|deelnemers?|bezoekers|gasten|pers\b\.?|aanwezigen|ambtenaren"
    r"|koppen"
    r"|vrouw|dames|heren|medewerk(?:er|ers|sters)"
    r"|deelname|people|persons?|participants|attendees|aanmeldingen|inschrijvingen|leden|mannen|vrouwen"
    r"|bestuursleden|raadsleden|vrijwilligers|bewoners|trainees|stagiairs|stagiaires)"
)
_PLACES = (
    r"(?:plaats(?:en|jes?)?|plek(?:ken|jes?|kies)?|stoel(?:en|tjes?)?|zitplaatsen|kaart(?:en|jes)|seats?|places?"
    r"|spots?|tickets?|toegangskaarten)"
)
_COLLEAGUES = (
    r"(?:collega(?:'?s|as|atjes)?|kollega'?s?|medewerk(?:ers|sters)|teamleden|teamgenoten|colleagues?|anderen"
    r"|others|andere collega'?s)"
)


class Counted(StrEnum):
    """What a number counts."""

    TOTAL = "total"
    """Everybody who comes."""
    OTHERS = "others"
    """Colleagues beside the writer."""
    MORE = "more"
    """People who come on top of earlier ones."""
    GONE = "gone"
    """People who drop out."""
    ALONE = "alone"
    """The writer comes alone."""


@dataclass(frozen=True, slots=True)
class Count:
    """A number of people at `start` up to `end` of a text.

    `denied` is in "NIET met twee personen"; `weak` gives way to names: "een plek voor …", "beiden";
    `final` sums up what was said before: "drie dus", "maak er twee van".
    """

    number: int
    what: Counted
    start: int
    end: int
    denied: bool = False
    weak: bool = False
    final: bool = False


_GUARD = r"(?:\b(?=[\w,])|(?=[+x]))(?:{})"
"""Nothing that is counted begins inside a word, but for "3x2" and "+2": elsewhere nothing need be tried."""


def _pattern(*parts: str) -> re.Pattern[str]:
    """The parts as one pattern; {N} is a number, {M} one of two or more."""
    groups = iter(range(100))
    return re.compile(
        re.sub(
            r"\{[NM]\}", lambda m: (_N if m[0] == "{N}" else _MANY).format(next(groups)), _GUARD.format("|".join(parts))
        )
    )


_PATTERNS: tuple[tuple[Counted, re.Pattern[str]], ...] = (
    (
        Counted.MORE,
        _pattern(
            r"(?<!\w)\+ ?{N}\b",
            r"\b(?:nog|plus) {N} (?:extra )?(?:" + _COLLEAGUES + "|" + _PEOPLE + r")",
            r"\b{N} (?:extra|additional|more) (?:" + _COLLEAGUES + "|" + _PEOPLE + "|" + _PLACES + r")",
            r"\b{N} (?:" + _COLLEAGUES + "|" + _PEOPLE + "|" + _PLACES + r") (?:extra|erbij|meer)\b",
        ),
    ),
    (
        Counted.OTHERS,
        _pattern(
            r"\b(?:mijn|onze|met|en|plus|neem|brengt?|nog|ook|,) (?:mijn |nog |ook "
            r"|mijn andere )?{N} (?:andere |directe |naaste |lieve |nieuwe |van mijn |van onze |\w+e )?"
            + _COLLEAGUES
            + r"\b",
            r"\b(?:meld|melden|schrijf|geef|aanmelding(?:en)?|inschrijving(?:en)?|opgave) (?:ik |wij |we "
            r"|hierbij |graag )*(?:van |voor )?"
            r"{M} (?:andere |van onze )?" + _COLLEAGUES + r"\b",
            r"\bmy {N} colleagues\b|\b{N} of my\b|\bmijn beide " + _COLLEAGUES,
        ),
    ),
    (
        Counted.TOTAL,
        _pattern(
            r"\b(?:met )?(?:z'?n|zijn|ons|m'n|hun|wij|we|van ons) {M}(?=\b)(?! ?(?:collega|uur|jaar|keer|dagen"
            r"|weken|st\b|e\b|vragen|maanden|maand|weekend|week|dag|middag|e-mail))",
            r"\b{N} (?:\w+ ){0,1}?" + _PEOPLE + r"\b",
            r"\b{N} (?:\w+ ){0,1}?" + _PLACES + r"\b(?! (?:over|vrij in de auto|in de auto))",
            r"\baantal(?: person(?:en)?| deelnemers| plaatsen| mensen)?\s?[:=-]?\s?{N}\b",
            r"\b(?:komen|zijn|komen we|zijn we|met) (?:graag |dan |er |nu |dus |toch |wij "
            r"|we )*(?:met )?(?:totaal |in totaal )?{M}(?= *(?:$|[.,!:;)]|en (?!een|half)|naar|op|vanuit|van onze"
            r"|van ons"
            r"|namens|totaal|in totaal|dinsdag|mee))",
            r"\b(?:maakt?|maken|doet?|doen) (?:(?:je|jij|u|jullie|we) )?(?:er|daar|het) (?:\w+ ){0,2}?{N} van\b",
            r"\bvan (?:\d{1,2}|\w{3,6}) naar {N}\b|\balle {M}\b",
            r"\b(?:er|dat|het|dit) {N} (?:worden|zijn)\b",
            r"\b(?:met )?{M} dus\b|\bdus (?:(?:nu|dan|nog|maar|toch|wij|we|komen|zijn|met|z'n) )*{M}\b"
            r"(?= *(?:$|[.,!:;()]|voor\b|van ons\b))|\bblijven (?:(?:er|we|wij|dan|dus|nog) )*{M} over\b",
            r"\b(?:maakt|worden|zijn|is) (?:dat|het) {M}(?= ?(?:$|[:.,;!(]))",
            r"\baantal\b[^.,;:]{0,40}\b(?:naar|tot|op|in) {N}\b",
            r"\b(?:worden|wordt) (?:er |het |we |nu |dus |dan )+{N}(?= ?(?:$|[:.,;!(]))",
            r"\b(?:we're|we are|make it|from \w+ to) (?:now )?{N}(?= ?(?:$|[:.,;!?(]))",
            r"\b{N} ?x\b(?! per)|(?<!\d)x ?{N}\b|\b(?:the|all) {M} of us\b|\b(?:man|stuk) of {M}\b"
            r"|\b{M} of us\b|\bparty of {N}\b"
            r"|\bin totaal {N}\b|\btotaal:? {N}\b|(?<!kwart )(?<!vijf )(?<!tien )(?<!half )\bvoor {M}(?= *(?:$"
            r"|[.,!]))|\btotaal (?:komt )?(?:dus "
            r"|nu )?op {N}\b|\bdat (?:worden|zijn|maakt) (?:er |we )?(?:dus )?{N}\b",
            r"\b{N}(?= (?:i\.?p\.?v\.?|in plaats van|instead of) (?:de )?(?:\d{1,2}|" + _SPELLED + r")\b)",
            r"\b(?:aantal|totaal)(?: (?:blijft|blijven|wordt|worden|is|komt|staat|dus|nu|dan|daarmee|er|we|het"
            r"|op)){1,4}"
            r" {N}\b(?! (?:uur|jaar|keer))",
            r"\b(?:lijst|aanmelding|opgave|reservering|inschrijving)\b[^.;:]{0,40}\b(?:naar|tot) {N}\b",
            r"\ber (?:(?:nu|nog|maar|slechts|toch|dus) ){1,3}{N}\b|\bzitten (?:we |wij )?(?:\w+ )?op {N}\b",
            r"\bsamen (?:(?:dus|nu|dan|met) ){0,2}{M}(?= ?(?:$|[:.,;!(]))|\b(?:worden|zijn|vormen) (?:\w+ ){0,2}een"
            r" (?P<n99>tweetal|drietal|viertal|vijftal)\b",
            r"\b(?:op|totaal|naar|worden (?:er|we)?|blijft?|blijven(?: er)?(?: nog| dus| nu)?) {N}(?= (?:uit"
            r"|in totaal|totaal"
            r"|over|overeind|personen))|\breserveer (?:er )?(?:maar )?{N}\b|\b(?P<both>wij beiden|ons beiden|allebei"
            r"|getweeen|gedrieen|beiden)\b|\b{N} vertegenwoordigers\b|\bdelegatie van {M}\b|\b{N}-tal\b"
            r"|\bgroep(?:je)? van {M}\b",
            r"\b(?:komen|gaan|melden|zijn|doen|nemen) (?:wij|we|er)? ?(?:dan |graag |er |ons )?met (?:z'n "
            r"|zijn |ons )?{M}\b(?! (?:collega|vragen|uur|jaar|auto))",
        ),
    ),
    (
        Counted.ALONE,
        re.compile(
            r"\b(?:alleen (?:ik|mijzelf|mezelf|voor mijzelf|voor mezelf|met mijzelf)|(?:maar|kom|komt|ik|dus|nu|toch"
            r"|graag) (?!niet )(?:(?!niet)\w+ ){0,3}alleen\b"
            r"(?! (?:nog|de|het|een|naar|even|maar|voor de|bij de|om|onze|mijn|collega))"
            r"|in (?:m'n"
            r"|mijn) eentje|just me|on my own|only me|ik alleen)\b",
        ),
    ),
)
_NOT_PEOPLE = re.compile(
    r"\b(?:afdeling|team|kamer|zaal|verdieping|bus|lijn|tram|perron|spoor|afslag|deel|fase|punt|paragraaf"
    r"|artikel|versie|nr\.?|nummer|wijk|postbus|room|floor|van de|andere|elke|per|iedere|een van de|minimaal|maximaal"
    r"|ruim|al|over|sinds|na|om|half|rond|vanaf|tot|telt|zo'n|circa|ongeveer|zoveel|duizend|auto met) $",
)
_OUTWEIGHED = re.compile(
    r"\b(?:in plaats van|i\.?p\.?v\.?|niet(?: meer)?|geen|was|waren|stonden?(?: wij| we)?|eerst|oorspronkelijk"
    r"|bevestiging sta(?:an|at)(?: er)?"
    r"|zou(?:den)?(?: ik| wij| we)? met|had(?:den)?(?: ik| wij| we)?"
    r"|instead of|not)"
    r"(?: (?:de|onze|met|z'n|zijn|ons))*\s?$"
)
_OF_TIME = re.compile(
    r"\bvan (?:de|mijn|onze|die) (?:\w+ )?(?:weken|dagen|maanden|jaren|uren|uur|bijeenkomsten|data|opties"
    r"|keren)\b[^.;]*$"
)
"""Before a number: it is one of these, and of no people."""
_WHOLE = re.compile(r"\bvan (?:onze|mijn|die|jullie) $")
_REMAINDER = re.compile(
    r"[^.;]{0,60}\b(?:blijf\w*|blijven|resteren|resteert|resten|over|(?:komen|gaan|zijn|kunnen|heb|hebben) (?:\w+ )?er"
    r"|er (?:nog|maar|slechts|nu)|val(?:t|len)|haa?k(?:t|en))\b"
)
"""Around a number: it was the whole of which the mail tells what is left."""
_DIGIT_NEIGHBOUR = re.compile(r"[\d.,:/-]$")
_BOTH = re.compile(r"\b(?:beiden?|allebei|both)\b")
_CLOCK = re.compile(r"(?<=\d)(?:[.:]\d\d\b| ?(?:uur|u|h|am|pm)\b)")
"""Behind a number: it tells the time."""
_MEASURE = re.compile(
    r" (?:\w+e )?(?:min(?:uten|uut|uutjes)?|kwartier\w*|seconden?|uren|dagen|weken|weekjes|maanden|jaren|jaar|euro\w*"
    r"|procent\w*|kilo\w*|km|meter|maal|keer|stappen|ideeen|voorstellen|vragen|projecten|pilots|initiatieven|minutes|hours"
    r"|days|weeks|years)\b"
)
"""Behind a number: it measures something else than people."""
_SUMS_UP = re.compile(r"\bdus\b|\bblijven\b|\bma(?:ak|akt|ken)\b|\bworden\b|\bwordt\b|\bcorrectie\b")
_MOST = 999
_ANY = re.compile(rf"\d|\b(?:{_SPELLED}|alleen|just me|on my own|only me)|eentje|ik alleen")
"""What a text holds that names any number at all, to look for first."""


@lru_cache(maxsize=16)  # asked several times of each sentence
def counts(text: str) -> tuple[Count, ...]:
    """Every number of people in a plain text (see folding.py), by place; a place counts once."""
    found: list[Count] = []
    for what, pattern in _PATTERNS if _ANY.search(text) else ():
        for match in pattern.finditer(text):
            number = _number(match)
            if (
                number is None
                or _is_no_count(text, match, number, what)
                or any(c.start < match.end() and match.start() < c.end for c in found)
            ):
                continue
            found.append(_count(number, what, text, match))
    return tuple(sorted(found, key=lambda count: count.start))


def _count(number: int, what: Counted, text: str, match: re.Match[str]) -> Count:
    weak = number == 1 or bool(_BOTH.search(match[0]))
    final = number > 1 and bool(_SUMS_UP.search(text[max(0, match.start() - 12) : match.end() + 5]))
    return Count(number, what, match.start(), match.end(), denied=_is_outweighed(text, match), weak=weak, final=final)


def _number(match: re.Match[str]) -> int | None:
    said = next((value for key, value in match.groupdict().items() if value and key != "both"), None)
    if said is None:
        both = match.groupdict().get("both")
        return (
            (3 if both == "gedrieen" else 2)
            if both
            else 1
            if "both" not in match.groupdict() and "n0" not in match.groupdict()
            else 2
        )
    return int(said) if said.isdigit() else NUMBERS.get(said)


def _is_no_count(text: str, match: re.Match[str], number: int, what: Counted) -> bool:
    before = text[max(0, match.start() - 30) : match.start()]
    if _OF_TIME.search(text[max(0, match.start() - 60) : match.start()]):
        return True
    if match[0].endswith("leden") and before.endswith("("):
        return True
    if what is Counted.ALONE:
        return False
    if _CLOCK.match(text, match.end()) or _MEASURE.match(text, match.end()):
        return True
    return number > _MOST or number == 0 or bool(_NOT_PEOPLE.search(before)) or bool(_DIGIT_NEIGHBOUR.search(before))


def _is_outweighed(text: str, match: re.Match[str]) -> bool:
    """Whether the number is said to be wrong or past: "niet met twee maar met drie", "van vier naar drie"."""
    at = next((match.start(key) for key, value in match.groupdict().items() if value and key != "both"), match.start())
    before = text[max(0, at - 40) : at]
    part = _WHOLE.search(before) and _REMAINDER.match(text, match.end())
    return bool(part or _OUTWEIGHED.search(before))
