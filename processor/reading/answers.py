"""What a mail answers beside coming: drinks, diet, what somebody needs to take part, themes for later. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from processor.reading.sentences import Sentence
from processor.reading.signs import Sign, pattern

_DRINKS = re.compile(
    r"\b(?:net(?:werk)?|na|vrijdag|afsluitende )?-?borrel\w*|\bdrinks?\b(?! (?:water|koffie|geen))"
    r"|\bhapje en drankje\b|\bborreltje\b|\bnazit\b|\bdrankje\b"
)
_NO_DRINKS = re.compile(
    r"\b(?:niet|geen|zonder|nie|not|no|sla\w*|overslaan|missen|mis|skip\w*|voorbij|helaas|nee|afmelden|pas"
    r"|passen|moet|moeten|laat|laten|vertrek\w*|won't|can't|cannot|miss|meteen|direct)\b",
)
_YES_DRINKS = re.compile(
    r"\b(?:ook|graag|blij[fv]\w*|wel|ja|ben|zijn|erbij|bij|inclusief|incl|gezellig|aanwezig|natuurlijk|zeker"
    r"|lekker|en|plus|stay\w*|yes|join|drink|kom|komen|lust|toch|for|hele)\b"
)
_UNSURE_DRINKS = re.compile(
    r"\b(?:misschien|wellicht|weet|kijken|zien|hangt|twijfel\w*|mogelijk|afhankelijk|of (?:ik|we)|maybe"
    r"|not sure|ligt eraan|nog even|eventueel|proberen|probeer)\b|\?"
)

_DIETS: tuple[tuple[str, str], ...] = (
    (r"veganis\w*|vegan\b|plantaardig\w*|plant-based", "veganistisch"),
    (r"vegetari\w*|vega\b(?!n)|vegetaries|geen vlees|no meat", "vegetarisch"),
    ((r"gluten ?-?vrij\w*|coeliakie|coeliac|celiac|gluten-?free|glutenintoleran\w*|glutenallergie|geen gluten"
        r"|zonder gluten|gluten\b"), "glutenvrij"),
    (r"lactose\w*|lactose[ -]vrij\w*|koemelk\w*|zuivelvrij|geen zuivel", "lactosevrij"),
    (r"noten-? ?(?:en )?\w{0,8}-?allergie|noten(?!d)\b|nut allergy|allergisch voor noten|notenvrij", "notenallergie"),
    (r"pinda\w*(?:-allergie)?|peanut\w*", "pinda-allergie"),
    (r"halal\b", "halal"),
    (r"kosher\b|koosjer\w*", "koosjer"),
    (r"geen varkensvlees|varkensvlees|no pork", "geen varkensvlees"),
    (r"geen vis\b|visallergie|schaaldier\w*|schelpdier\w*|no fish|shellfish", "geen vis"),
    (r"zoutarm|zoutloos|natriumarm", "zoutarm"),
    (r"pescotari\w*|pescetari\w*", "pescotarisch"),
    (r"suikervrij|diabet\w*|koolhydraatarm\w*", "suikervrij"),
    (r"ei-?allergie|geen ei(?:eren)?\b|sojaallergie|soja-allergie|geen soja|fodmap\w*|sesam\w*", ""),
)  # fmt: skip
_DIET = tuple((re.compile(rf"\b(?:{words})"), printed) for words, printed in _DIETS)
_ALLERGY = re.compile(
    r"\ballergisch voor (?P<what>[\w -]{3,40})|\b(?P<one>\w{3,20}-?allergie)\b|\ballergic to (?P<en>[\w ]{3,30})"
)
_NO_DIET = re.compile(
    r"\b(?:geen|niet|no) (?:\w+ ){0,2}(?:dieet\w*|dieetwens\w*|allergie\w*|allergieen|vegetari\w*|bijzonder\w*"
    r"|dietary)\b|\bdieet\w*:? (?:geen|nee|n\.?v\.?t\.?)\b"
)
_SELF_CARE = re.compile(r"\b(?:lunch|gegeten)\b")

_NEEDS: tuple[tuple[str, str], ...] = (
    (r"rolstoel\w*|wheelchair|scootmobiel|rollator|krukken", ""),
    (r"gebarentolk\w*|schrijftolk\w*|doventolk\w*|tolk\b|interpreter", ""),
    (r"ringleiding|slechthorend\w*|hoortoestel\w*|hoorapparat\w*|gehoorapparaat\w*|doof\b|dove\b|hard of hearing", ""),
    (r"slechtziend\w*|blind\b|geleidehond|hulphond|blindengeleidehond|guide dog|brailleversie|grote letters?", ""),
    ((r"slecht ter been|lift\b|invaliden\w*|gehandicapten\w*|minder valide|mindervalide|drempel\w*|traplift"
        r"|trappen lopen|mobiliteit\w*"), ""),
    (r"kolfruimte|kolven|prikkelarm\w*|rustruimte|gebedsruimte|bidruimte", ""),
)  # fmt: skip
_ACCESS = re.compile("|".join(rf"\b(?:{words})" for words, _ in _NEEDS))
_LIFT_RIDE = re.compile(r"\b(?:een|mee|krijg) lift\b|\blift (?:aanbieden|mee|vanaf|vanuit|nodig|zoek)\b|\bwoo?rdblind")

_THEME_HEAD = re.compile(
    r"\b(?:thema'?s?|themas|onderwerp(?:en)?|topics?|themes?|agendapunt(?:en)?|suggesties?)\b",
)
_THEME_COLON = re.compile(
    r"\b(?:thema'?s?|themas|onderwerp(?:en)?|topics?|themes?|suggesties?|ideeen|agendapunten)\b[^:?!]{0,90}(?::"
    r"|\bzijn\b|\bis\b|\bare\b|\bzouden (?:wat (?:mij|ons) betreft )?zijn\b) ?(?P<what>[^.?!]{3,160})",
)
_THEME_VERBS = (
    re.compile(
        r"\bals (?:mogelijke? |eventuele? |nieuwe? |extra )?(?:thema'?s?|onderwerp(?:en)?)\b(?: voor (?:een|de"
        r"|een van de|volgende|komende)[\w ]{0,40}?(?:bijeenkomst(?:en)?|keer|sessies?|edities?))? ?(?:zou|zie"
        r"|stel|noem|geef|draag|wil|zouden|stellen|denk|heb|willen|dragen|dacht|opper|suggereer)(?: (?:ik|wij"
        r"|we|mee|graag|voor|willen|aan|alvast|zelf|wij graag|op))* (?P<what>[^.?!]{3,120}?)(?:"
        r" (?:voor(?:stellen|dragen)?|noemen|aandragen|willen (?:zien|voorstellen|noemen|aandragen)|mee(?:geven"
        r"|nemen)|inbrengen|opperen|suggereren|op de agenda (?:zetten|zien)|aan de orde (?:stellen|zien)|zien"
        r"|behandelen))?(?:$|[.?!])"
    ),
    re.compile(
        r"\b(?:graag|zou|zouden|willen|wil|hoop|hopen)\b[^.?!]{0,40}?\b(?:aandacht voor|praten over"
        r"|het (?:eens )?hebben over|spreken over|iets (?:horen|leren|doen) over|aan de slag met|stilstaan bij"
        r"|bespreken:|een bijeenkomst over|meer (?:horen|weten) over|een keer iets over"
        r"|behandelen:)\s(?P<what>[^.?!]{3,120}?)(?: (?:voor|tijdens|bij|in|op) (?:een|de|komende|volgende"
        r"|een van de)[\w ]{0,30}(?:bijeenkomst(?:en)?|keer|sessies?|agenda))?(?:$|[.?!])"
    ),
    re.compile(
        r"\b(?:thema|onderwerp|topic|theme)\b(?: (?:dat|wat|waar|voor))?[^.?!:]{0,70}?[\"'](?P<what>[^\"']{3,60})[\"']"
    ),
    re.compile(
        r"^(?P<what>[^.?!]{3,80}?) (?:lijkt|lijken|zou|zouden) (?:mij|me"
        r"|ons)?\s?(?:\w+ ){0,4}(?:een )?(?:\w+ )?(?:thema'?s?|onderwerp(?:en)?)\b"
    ),
    re.compile(
        r"\b(?:bijdrage|thema|onderwerp|wens)[^.?!:]{0,50}\b(?:volgende|komende|vervolg"
        r"|latere)\w*[^.?!:]{0,40}: ?(?P<what>[^.?!]{3,160})"
    ),
    re.compile(
        r"\b(?:thema'?s?|onderwerp(?:en)?)\b[^.?!:]{0,30} (?P<what>[^.?!]{3,80}?) (?:zou|zouden|staat|staan"
        r"|lijkt|lijken|spreekt|spreken)\b"
    ),
    re.compile(r"\b(?:thema'?s?|onderwerp(?:en)?) (?:als|zoals) (?P<what>[^.?!]{3,120})"),
    re.compile(
        r"\b(?:suggest|propose)\b[^.?!]{0,40}?\b(?:theme|topic)s?\b[^.?!]{0,30}?[:,] ?(?P<what>[^.?!]{3,120})"
        r"|\b(?:theme|topic)s? (?:like|such as) (?P<more>[^.?!]{3,120})"
    ),
)
_THEME_LATER = re.compile(
    r"\b(?:volgende|komende|toekomstige|latere|vervolg|next|future|later|ooit|een keer|de agenda)\w*\b"
    r"|\bthema'?s?\b|\bonderwerp"
)
_SPLIT = re.compile(r"\s*[,;/•]\s*(?:en |and |of )?|\s+(?:en|and|of|&)\s+(?!(?:de|het) )")
_LEAD = re.compile(
    r"^(?:de|het|een|en|ook|graag|bijvoorbeeld|zoals|bijv\.?|o\.?a\.?|vooral|hoe|the|a|over|rondom|rond"
    r"|iets (?:met|over)|met name|ten eerste|verder|daarnaast|1\)|2\)|'|\")\s+|^[\"'*-]+\s*"
)
_TAIL = re.compile(
    r"\s*(?:[\"'.!?)]+|\bgraag\b|\bvoor te stellen\b|\bvoorstellen\b|\binteressant\b|\bbijvoorbeeld\b"
    r"|\bop de agenda\b|\baan bod (?:laten )?komen\b|\bbehandelen\b|\bbespreken\b"
    r"|\b(?:eens )?(?:willen )?(?:inbrengen|aandragen|meegeven)\b)$"
)
_LONGEST = 8  # words of a theme


@dataclass(slots=True)
class Answers:
    """What was answered, and in which sentences; None and empty are "not said"."""

    drinks: bool | None = None
    dietary: str | None = None
    access: str | None = None
    themes: tuple[str, ...] = ()
    used: set[int] = field(default_factory=set)


def answers(said: Sequence[Sentence]) -> Answers:
    """The answers in the sentences of a mail."""
    made = Answers()
    votes = {vote for number, sentence in enumerate(said) if (vote := _drinks(sentence, number, made)) is not None}
    made.drinks = votes.pop() if len(votes) == 1 else None
    diets = list(dict.fromkeys(diet for number, s in enumerate(said) for diet in _diets(s, number, made)))
    made.dietary = ", ".join(diets) or None
    made.access = next((need for number, s in enumerate(said) if (need := _access(s, number, made))), None)
    made.themes = tuple(dict.fromkeys(theme for number, s in enumerate(said) for theme in _themes(s, number, made)))
    return made


def _drinks(sentence: Sentence, number: int, made: Answers) -> bool | None:
    match = _DRINKS.search(sentence.plain)
    if match is None or sentence.asks:
        return None
    clause = _clause(sentence.plain, match.start())
    made.used.add(number)
    if _UNSURE_DRINKS.search(clause):
        return None
    denied = re.sub(r"\bniet (?:te )?(?:missen|overslaan)\b|\bgeen probleem\b", " ", clause)
    if _NO_DRINKS.search(denied):
        return False
    return True if _YES_DRINKS.search(clause) or sentence.plain.strip(" .!") in {"met borrel", "borrel"} else None


def _clause(text: str, at: int) -> str:
    left = max(
        (
            m.end()
            for m in re.finditer(r"[;:(]|\bmaar\b|\bbut\b|, (?=ik|wij|we|de|voor|dus|helaas)", text)
            if m.end() <= at
        ),
        default=0,
    )
    right = next(
        (m.start() for m in re.finditer(r"[;)]|\bmaar\b|\bbut\b|\bomdat\b|\bwant\b", text) if m.start() > at), len(text)
    )
    return text[left:right]


def _diets(sentence: Sentence, number: int, made: Answers) -> list[str]:
    if _NO_DIET.search(sentence.plain):
        made.used.add(number)
        return []
    found = [printed or match[0] for words, printed in _DIET if (match := words.search(sentence.plain))]
    if "veganistisch" in found and "vegetarisch" in found and not re.search(r"vegetari", sentence.plain):
        found.remove("vegetarisch")
    allergy = _ALLERGY.search(sentence.plain)
    if not found and allergy:
        what = allergy["what"] or allergy["en"]
        found = [f"allergisch voor {what.strip()}" if what else allergy["one"]]
    if found and not (sentence.asks and not re.search(r"\b(?:ik|mij|we|ons|i)\b", sentence.plain)):
        made.used.add(number)
        return found
    return []


def _access(sentence: Sentence, number: int, made: Answers) -> str | None:
    match = _ACCESS.search(sentence.plain)
    if match is None or _LIFT_RIDE.search(sentence.plain):
        return None
    made.used.add(number)
    return sentence.words[match.start() : match.end()].strip().lower()


def _themes(sentence: Sentence, number: int, made: Answers) -> list[str]:
    text = sentence.plain
    if sentence.asks or not (_THEME_LATER.search(text) or pattern(Sign.LATER_TIME).search(text)):
        return []
    found = _THEME_COLON.search(text) if ":" in text else None
    match = found or next((m for words in _THEME_VERBS if (m := words.search(text))), None) or _THEME_COLON.search(text)
    if match is None:
        return []
    start, end = next((match.span(key) for key in match.groupdict() if match[key]), (0, 0))
    themes = [theme for part in _SPLIT.split(sentence.words[start:end]) if (theme := _trimmed(part))]
    if any(len(theme.split()) > _LONGEST for theme in themes):
        return []
    made.used.add(number)
    return themes


def _trimmed(part: str) -> str:
    before = ""
    theme = part.strip(" ,.!?;:*-–\"'“”‘’")
    while theme != before:
        before = theme
        theme = _TAIL.sub("", _LEAD.sub("", theme)).strip(" ,.!?;:*\"'“”‘’")
    return theme
