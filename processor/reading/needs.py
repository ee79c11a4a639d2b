"""What somebody eats or doesn't, and what he needs to take part. Pure.

Printed in the words of the mail where they can stand by themselves: "schaaldieren", "geen vlees".
"""

import re

_DIETS: tuple[tuple[str, str], ...] = (
    (r"veganis\w*|vegan\b|plantaardig\w*|plant-based", "veganistisch"),
    (r"vegetarian", "vegetarian"),
    (r"vegetari\w*|vega\b|vegetaries|veggie\w*", "vegetarisch"),
    (r"gluten-free|gluten free", "gluten-free"),
    (r"gluten\w*|coeliak\w*|coeliac|celiac", "glutenvrij"),
    (r"lactose-free|lactose intolerant", "lactose"),
    (r"lactose\w*|koemelk\w*|zuivelvrij|(?:geen|zonder) zuivel", "lactosevrij"),
    (r"noten\w*allerg\w*|noten(?!d)\b|nut allergy|notenvrij", "notenallergie"),
    (r"pinda\w*(?:-allergie)?|peanut\w*", "pinda-allergie"),
    (r"halal|kosher|koosjer|zoutarm|zoutloos|suikervrij|fodmap|pescotarisch|pescetarisch", ""),
    (
        (
            r"(?:geen|zonder|no) (?:varkensvlees|rundvlees|vlees|vis|ei(?:eren)?|soja|schaaldieren|alcohol|pork"
            r"|meat|fish|beef)"
        ),
        "",
    ),
    (r"schaaldieren|schelpdieren|shellfish|sesam|soja|selderij|mosterd|vis(?=allergie)", ""),
    (r"diabet\w*|suikerziekte", "diabetes"),
)
_DIET = tuple((re.compile(rf"\b(?:{words})"), printed) for words, printed in _DIETS)
_ALLERGY = re.compile(
    r"\ballergisch voor (?P<what>[\w -]{3,40})|\b(?P<one>\w{3,20}-?allergie)\b|\ballergic to (?P<en>[\w ]{3,30})"
)
_NO_DIET = re.compile(
    r"\b(?:geen|niet|no) (?:\w+ ){0,2}(?:dieet\w*|allergie\w*|allergieen|vegetari\w*|bijzonder\w*|dietary)\b"
    r"|\bdieet\w*:? (?:geen|nee|n\.?v\.?t\.?|heb ik niet)\b"
)
_ONE = re.compile(r"\b(?:ik|mij|we|ons|wij|i|my|mijn)\b")
_ACCESS = re.compile(
    r"\b(?:rolstoel\w*|wheelchair|scootmobiel|rollator|krukken|gebarentolk\w*|schrijftolk\w*|doventolk\w*"
    r"|tolk(?: gebarentaal)?\b|sign interpreter"
    r"|interpreter|ringleiding|slechthorend\w*|hoortoestel\w*|hoorapparat\w*|gehoorapparaat\w*|doof\b|dove\b"
    r"|hard of hearing|slechtziend\w*|blind\b"
    r"|geleidehond|hulphond|blindengeleidehond|guide dog|brailleversie|grote letters?|slecht ter been|lift\b"
    r"|invaliden\w*|gehandicapten\w*"
    r"|minder valide|mindervalide|drempel\w*|traplift|trappen lopen|kolfruimte|kolven|prikkelarm\w*|rustruimte"
    r"|gebedsruimte|bidruimte)"
)
_LIFT_RIDE = re.compile(r"\b(?:een|mee|krijg) lift\b|\blift (?:aanbieden|mee|vanaf|vanuit|nodig|zoek)\b|\bwoordblind")


def diets(text: str, *, asked: bool) -> tuple[bool, list[str]]:
    """Whether a plain sentence speaks of food, and the wishes in it."""
    if _NO_DIET.search(text):
        return True, []
    found = [printed or match[0] for words, printed in _DIET if (match := words.search(text))]
    found = _without_doubles(found) or _allergies(text)
    if not found or (asked and not _ONE.search(text)):
        return False, []
    return True, found


def _without_doubles(found: list[str]) -> list[str]:
    """One word for one wish: "vegetarian" is also "vegetari…"."""
    kept: list[str] = []
    for wish in found:
        if not any(wish[:6] == other[:6] or wish in other for other in kept):
            kept.append(wish)
    return kept


def _allergies(text: str) -> list[str]:
    match = _ALLERGY.search(text)
    if match is None:
        return []
    what = match["what"] or match["en"]
    return [what.strip() if what else match["one"]]


def access(words: str, text: str) -> str | None:
    """What somebody needs to take part, in the words of the sentence (`text` is the same, plain)."""
    match = _ACCESS.search(text)
    if match is None or _LIFT_RIDE.search(text):
        return None
    return words[match.start() : match.end()].strip().lower()
