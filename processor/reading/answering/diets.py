"""What somebody doesn't eat, in his own words. Pure.

A word that stands for a way of eating is printed by its usual form ("vegetariër" → "vegetarisch"), all else as typed: a
caterer must know exactly.
"""

import re

from processor.reading.letters.sentences import Sentence
from processor.reading.text.wordings import Turn

HINT = Turn(
    r"veg[ae]|plantaardig|gluten|coeliak|c[eo]*liac|lactos|melk|zuivel|dairy|noten|nuts?\b|pinda|halal|kosher|koosjer"
    r"|vlees|meat|pork|varken|vis\b|fish|schelp|schaal|seafood|allerg|intolera|zout|pesc|suiker|diabet|koolhydraat"
    r"|keto|crohn|verdraag|vezel|sugar|dierlijk"
    r"|fodmap|flexitar|dieet|diet|eet|eten|tarwe|soja|sesam|ei\b|eieren\b|egg|free\b|overgevoelig"
)
"""A cheap look whether a text can speak of a diet at all."""
_FOOD = (
    r"(?:(?:rauwe|zachte|rode|verse|raw|soft|red) )?(?:kaas|cheese|varkensvlees|rundvlees|rood vlees|vlees|varken"
    r"|rund|kip|vis|schaal- en schelpdieren"
    r"|schaal-? ?en ?schelpdieren"
    r"|schaaldieren|schelpdieren|garnalen|zeevruchten|noten|pinda'?s|pinda|gluten|tarwe|lactose|koemelk|melk\w*"
    r"|zuivel"
    r"|eieren|ei|soja|sesam|selderij|mosterd|paprika|tomaat|tomaten|uien|ui|knoflook|aardbeien|kiwi|fruit|fructose"
    r"|suikers?|zout|koriander|champignons|paddenstoelen|dierlijke producten|sesamzaad|granen|haver|mais|latex|kokos"
    r"|meat|pork|beef|fish|shellfish|seafood|nuts|peanuts|wheat"
    r"|dairy"
    r"|milk|eggs?|soy|sesame|onions?|garlic)"
)
_FOODS = rf"{_FOOD}(?:(?:,| en| of| and| or|/)(?: geen| no)? ?{_FOOD}){{0,6}}"
_WAYS: tuple[tuple[str, str], ...] = (
    (r"vegetari(?:er|sch|sche|ers|aan|anen|ier|iers)|vegetaries|vega|vegaatje", "vegetarisch"),
    (r"vegetarians?", "vegetarian"),
    (r"veganist\w*|vegan|vegans", "veganistisch"),
    (r"coeliakie(?:patient)?|coeliaki", "coeliakie (glutenvrij)"),
    (r"(?:coeliac|celiac)(?: disease)?", "coeliac (gluten-free)"),
    (r"pescotari\w*|pescatari\w*|pescetari\w*", ""),
    (r"flexitari\w*|plantaardig\w*|plant-based", ""),
    (r"halal|kosher|koosjer\w*", ""),
    (r"(?:gluten|lactose|suiker|noten|pinda|zuivel|melk|koemelk|soja|ei|fructose|tarwe|vlees)(?:-| )?vrij\w*", ""),
    (r"(?:gluten|lactose|sugar|nut|dairy|soy|egg|wheat)(?:-| )free", ""),
    ((r"(?:\w{3,15}-?|eiwit|vet|vezel|suiker)(?:arme?|beperkte?) dieet|zoutarme?|vezelarme?|zoutloos|natriumarm"
      r"|koolhydraatarm\w*|low[- ]?fodmap|fodmap\w*|keto|diabetes|diabetic|diabeet"), ""),
    (r"(?:noten|pinda|gluten|koemelk|melk|ei|\w{3,20})[- ]?(?:en (?:noten|pinda|gluten|\w{3,12})[- ]?)?allergie", ""),
    (r"\w{2,20}[- ]?(?:intolerantie|intolerant)", ""),
    (r"(?:nut|peanut|gluten|dairy|egg|soy|shellfish|sesame|milk|wheat)s? allergy", ""),
    (r"(?:lactose|gluten)[- ]intoleran\w+", ""),
    (rf"(?P<food>{_FOODS}) (?:eet|eten|lust|lusten|mag) (?:ik|wij|we) (?:liever )?niet", "geen "),
    ((rf"(?:geen|zonder|no|without|nooit|(?:can't|cannot|don't|doesn't|do not|does not|mustn't) (?:eat|have|tolerate)"
      rf"|avoids?) {_FOODS}"), ""),
    (rf"(?:eet|eten|lust|gebruik|mag) (?:ik |wij |we |zij |hij )?(?:geen|niet) (?P<food>{_FOODS})", "geen "),
    (rf"(?:allergisch|overgevoelig|intolerant) voor (?:\w+ )?{_FOODS}|allergic to (?:\w+ )?{_FOODS}", ""),
    (r"(?:allergisch|overgevoelig) voor (?:\w+ ?){1,3}|allergic to (?:\w+ ?){1,3}", ""),
    ((rf"(?:kan|kunnen) niet tegen (?:\w+ )?{_FOODS}|(?:niets|iets zonder|niks) met {_FOODS}|(?:ziek"
      rf"|benauwd) van {_FOODS}"), ""),
    (rf"(?:verdraag|verdragen|verdraagt) (?:\w+ )?(?:geen|niet) {_FOODS}", ""),
    (rf"allergie (?:voor|tegen) (?:\w+ )?{_FOODS}|allergy to {_FOODS}|allergi\w+[^.;]{{0,20}} voor {_FOODS}", ""),
    ((rf"{_FOODS} (?:is|zijn|are) (?:voor (?:mij|hem|haar) )?(?:uit den boze|levensgevaarlijk|gevaarlijk|verboden"
      rf"|taboe|niet toegestaan)"), ""),
)  # fmt: skip
_DIET = tuple((re.compile(rf"\b(?:{words})(?!\w)"), printed) for words, printed in _WAYS)
_FIELD = re.compile(
    r"\b(?:dieet\w*|eetwens\w*|voedsel\w*|allergie\w*|allergieen|dietary(?: \w+)?|diet)\s?[:=]\s*"
    r"(?P<what>[^.;|()!?]{2,60})"
)
_NOTHING = re.compile(r"^\W*(?:geen|nee|n$|n\.?v\.?t|none|no|niet|-|nihil|n/?a)\b")
_NO_DIET = re.compile(
    r"\b(?:geen|niet|no|not|no need for) (?:(?:speciale|bijzondere|special|verdere|verder|known|een|echte"
    r"|andere) ){0,2}(?:dieet\w*|allergie\w*|allergisch|vegetari\w*|vega|vegan\w*|bijzonder\w*"
    r"|dietary|allergic|diet)\b|\b(?:dieet\w*|allergie\w*|eetwens\w*)[^.,;]{0,20}\b(?:niet|geen|nvt|none)\b"
    r"|\b(?:eet|lust|eten) (?:ik |wij |we )?(?:gewoon )?alles\b"
)
_OWN = re.compile(r"\b(?:ik|mij|me|we|wij|ons|i|my|graag|optie|mogelijk|iets|rekening|kan|kunnen|collega|option)\b")
_GENERIC = re.compile(r"^(?:een|de|het|geen|mijn|voedsel|dieet|en|of|zijn|is|heb|food)[- ]?(?:allergie|intolera\w+)$")
_MANY = re.compile(r"\b\d{1,2} ?(?:x|maal|keer) $")
_MANY_LONG = 9  # letters of "12 maal "
_BETWEEN = re.compile(r"[ ,]*(?:en|and|&|\+|/|,|plus)?[ ]*")


def diets(sentence: Sentence) -> tuple[str, ...] | None:
    """The diets in a sentence, () when it says that there is none, None when it speaks of none."""
    text = sentence.plain
    if not HINT.search(text):
        return None
    if sentence.asks and not _OWN.search(text):
        return None
    none = _NO_DIET.search(text)
    found = [span for span in _spans(text) if none is None or not _within(span, none)]
    if not found:
        return () if none else _in_field(sentence)
    return _printed(sentence, found)


def _within(span: tuple[int, int, str], none: re.Match[str]) -> bool:
    return span[0] >= none.start() and span[1] <= none.end()


def _spans(text: str) -> list[tuple[int, int, str]]:
    """Where a diet stands and how it is printed ("" as typed), in order, none in another."""
    spans: list[tuple[int, int, str]] = []
    for words, printed in _DIET:
        for match in words.finditer(text):
            start, end = match.span("food") if "food" in words.groupindex else match.span()
            if not any(start < e and s < end for s, e, _ in spans) and not _GENERIC.match(match[0]):
                spans.append((start, end, printed))
    return sorted(spans)


def _in_field(sentence: Sentence) -> tuple[str, ...] | None:
    field = _FIELD.search(sentence.plain)
    if field is None:
        return None
    start, end = field.span("what")
    return () if _NOTHING.match(field["what"]) else (sentence.words[start:end].strip(),)


def _printed(sentence: Sentence, found: list[tuple[int, int, str]]) -> tuple[str, ...]:
    """Each diet once; those that the writer joined ("glutenvrij en lactosevrij") as he joined them."""
    made: list[str] = []
    behind = -1
    for start, end, printed in found:
        said = _said(sentence, start, end, printed)
        link = sentence.words[behind:start] if behind >= 0 else "."
        if _BETWEEN.fullmatch(link) and made and said not in made:
            made[-1] += f"{link if link.strip() else ', '}{said}"
        elif said not in made:
            made.append(said)
        behind = end
    return tuple(made)


def _said(sentence: Sentence, start: int, end: int, printed: str) -> str:
    if printed == "geen ":
        return f"geen {sentence.words[start:end].strip().lower()}"
    return _how_many(sentence.plain, start) + (printed or sentence.words[start:end].strip().lower())


def _how_many(text: str, start: int) -> str:
    """For how many a way of eating is wished: "2x " before "vegetarisch"."""
    many = _MANY.search(text[max(0, start - _MANY_LONG) : start])
    return many[0] if many else ""
