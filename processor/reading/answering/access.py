"""What somebody needs to take part: a ramp, an interpreter, a place for a guide dog. Pure.

Said in the writer's own words, each need once; what it takes to meet it is the organiser's.
"""

import re

from processor.reading.sentences import Sentence

HINT = re.compile(
    r"rolstoel|wheelchair|scootmobiel|rollator|kruk|tolk|interpreter|ringleiding|loop\b|hoor|hearing|doof|dove\b|deaf"
    r"|slechtzi|blind|hond\b|dog\b|braille|letters|ter been|lift|invalid|gehandicapt|valide|drempel|trap|mobil"
    r"|kol[fv]"
    r"|prikkel|rust|gebed|bid|prayer|toilet|elevator|ramp\b|step-free|impair"
)
"""A cheap look whether a text can speak of a need at all."""
_NEED = re.compile(
    r"\b(?:(?:elektrische )?rolstoel\w*|wheelchair(?: users?| access\w*)?|scootmobiel|rollator|krukken|op krukken"
    r"|(?:gebaren|schrijf|doven)(?:taal)?tolk\w*|tolk (?:nederlandse )?(?:gebarentaal|ngt)"
    r"|(?:een|met|mijn|eigen|graag) tolk(?: (?:nederlandse )?(?:gebarentaal|ngt))?|(?:sign[- ]language "
    r"|speech-to-text )?interpreter|ringleiding"
    r"|(?:hearing|induction) loop|slechthorend\w*|hoortoestel\w*|hoorapparat\w*|gehoorapparaat\w*|doof|dove|deaf"
    r"|hard of hearing|hearing[- ]impaired|slechtziend\w*|visually impaired|blind|blinde"
    r"|(?:blinden)?geleidehond|hulphond|assistentiehond|guide dog|service dog|assistance dog|brailleversie"
    r"|grote letters?|(?:slecht|moeilijk) ter been|lift|elevator|invaliden(?:parkeer\w*|plaats\w*|toilet|ingang)"
    r"|gehandicapten(?:parkeer\w*|plaats\w*|toilet|ingang|kaart)|minder ?valide\w*|(?:aangepast|rolstoel) ?toilet"
    r"|drempelvrij\w*|traplift|(?:geen |niet )?trap(?:pen)? ?(?:kan )?lopen|mobiliteitsbeperking|beperkte mobiliteit"
    r"|mobility (?:issues?|impair\w*)|step-free(?: access)?|kolfruimte|kolven|prikkelarm\w*|rustruimte|gebedsruimte"
    r"|bidruimte|prayer room)\b"
)
_DENIED = re.compile(r"\b(?:geen|niet|zonder|no|not|nooit)(?: (?:een|in|meer|langer|a|de|mijn))* $")
_RIDE = re.compile(
    r"\b(?:een|mee|krijg) lift\b(?! (?:aanwezig|naar|in))|\blift (?:aanbieden|mee|vanaf|vanuit|zoek\w*|geven)\b"
)
_ABOUT = re.compile(r"\b(?:blind (?:vertrouwen|op)|dovemans|beleid\w* .{0,30}gehandicapt|het been)\b")
_ARTICLE = re.compile(r"^(?:een|met|mijn|eigen|graag|op) (?=tolk|krukken)")


def needs(sentence: Sentence) -> tuple[str, ...]:
    """The needs in a sentence, as typed; none for who asks a lift in a car."""
    text = sentence.plain
    if not HINT.search(text) or _ABOUT.search(text):
        return ()
    ride = bool(_RIDE.search(text)) and not re.search(r"\b(?:is|zijn) er (?:\w+ )?een lift\b", text)
    found = [
        sentence.words[match.start() + len(_article(match[0])) : match.end()].lower()
        for match in _NEED.finditer(text)
        if not _DENIED.search(text, max(0, match.start() - 24), match.start()) and not (ride and match[0] == "lift")
    ]
    return tuple(dict.fromkeys(found))


def _article(words: str) -> str:
    match = _ARTICLE.match(words)
    return match[0] if match else ""
