"""What somebody needs to take part: a ramp, an interpreter, a place for a guide dog. Pure.

Said in the writer's own words, each need once; what it takes to meet it is the organiser's.
"""

import re

from processor.reading.letters.sentences import Sentence
from processor.reading.text.wordings import Turn

HINT = Turn(
    r"rolstoel|slecht|moeilijk|wheelchair|scootmobiel|rollator|kruk|tolk|interpreter|ringleiding|loop\b|hoor|hearing"
    r"|doof|dove\b|deaf"
    r"|slechtzi|blind|hond\b|dog\b|braille|letters|ter been|lift|invalid|gehandicapt|valide|drempel|trap|mobil"
    r"|kol[fv]"
    r"|prikkel|autis|zicht|sight|lopen|staan|beperk|gips|handicap|disab|ruimte|gebroken|vooraan|limited|lettertype"
    r"|rust|gebed|bid|prayer|toilet|elevator|ramp\b|step-free|impair"
)
"""A cheap look whether a text can speak of a need at all."""
_NEED = re.compile(
    r"\b(?:(?:elektrische )?rolstoel\w*|wheelchair(?: users?| access\w*)?|scootmobiel|rollator|krukken|op krukken"
    r"|(?:gebaren|schrijf|doven)(?:taal)?tolk\w*|tolk (?:nederlandse )?(?:gebarentaal|ngt)"
    r"|(?:een|met|mijn|haar|zijn|eigen|graag) tolk(?: (?:nederlandse )?(?:gebarentaal|ngt))?|(?:sign[- ]language "
    r"|speech-to-text )?interpreter|ringleiding"
    r"|(?:hearing|induction) loop|slechthorend\w*|hoortoestel\w*|hoorapparat\w*|gehoorapparaat\w*|doof|dove|deaf"
    r"|hard of hearing|hearing[- ]impaired|slechtziend\w*|visually impaired|partially sighted|visueel beperkt\w*"
    r"|visuele beperking|auditieve beperking|autis(?:me|tisch)|blind|blinde"
    r"|(?:blinden?)?geleidehond|hulphond|assistentiehond|guide dog|service dog|assistance dog|brailleversie"
    r"|(?:grote|groot) (?:letters?|lettertype)|large print|(?:slecht|moeilijk) ter been|lift|elevator"
    r"|invaliden(?:parkeer\w*|plaats\w*|toilet|ingang)"
    r"|gehandicapten(?:parkeer\w*|plaats\w*|toilet|ingang|kaart)|minder ?valide\w*|(?:aangepast|rolstoel) ?toilet"
    r"|drempelvrij\w*|traplift|(?:geen |niet )?trap(?:pen)? ?(?:kan )?lopen|(?:slecht|moeilijk|moeizaam|niet (?:ver"
    r"|lang|goed)) (?:kan |kunnen )?(?:lopen|staan)|(?:lopen|staan) (?:gaat|kan ik|lukt) (?:\w+ )?(?:niet|slecht"
    r"|moeilijk|moeizaam|lastig)|(?:hoor|zie|loop|lopen|hoort|ziet|loopt) (?:ik |erg |heel |zeer )*(?:slecht"
    r"|moeilijk|moeizaam)(?= *(?:$|[,.;!?)]|en|dus|want|sinds))|been gebroken|enkel gebroken|in (?:het )?gips"
    r"|mobiliteitsbeperking|beperkte mobiliteit"
    r"|limited mobility|mobility (?:issues?|impair\w*)|step-free(?: access)?|kolfruimte|kolven|prikkelarm\w*"
    r"|rustruimte|stilteruimte|(?:parkeer\w+|plek|plaats) voor (?:gehandicapten|mindervaliden)|(?:mijn|lichamelijke"
    r"|fysieke|physical|visuele|auditieve) (?:beperking|handicap|disability)|gebedsruimte"
    r"|bidruimte|prayer room)\b"
)
_DENIED = re.compile(r"\b(?:geen|niet|zonder|no|not|nooit)(?: (?:een|in|meer|langer|a|de|mijn))* $")
_RIDE = re.compile(
    r"\b(?:mee|rijd\w*|rijden|rij|auto|vanaf|vanuit|aanbieden|geven|krijg\w*|zoek\w*|iemand|carpool\w*|uit \w+\W*$)\b"
)
_ABOUT = re.compile(r"\b(?:blind (?:vertrouwen|op)|dovemans|beleid\w* .{0,30}gehandicapt|het been)\b")
_HURT = re.compile(r"gebroken|gips")
_STAYS_AWAY = re.compile(r"^(?!.*\b(?:komt|komen|kom|graag|plek|plaats|stoel|lift)\b).*\b(?:haar|zijn|her|his)\b")
_ARTICLE = re.compile(r"^(?:een|met|mijn|haar|zijn|eigen|graag|op) (?=tolk|krukken)")


def needs(sentence: Sentence) -> tuple[str, ...]:
    """The needs in a sentence, as typed; none for who asks a lift in a car, or stays away with a broken leg."""
    text = sentence.plain
    if not HINT.search(text) or _ABOUT.search(text):
        return ()
    ride = bool(_RIDE.search(text)) and not re.search(r"\b(?:is|zijn) er (?:\w+ )?een lift\b", text)
    found = [
        sentence.words[match.start() + len(_article(match[0])) : match.end()].lower()
        for match in _NEED.finditer(text)
        if not _DENIED.search(text, max(0, match.start() - 24), match.start())
        and not (ride and match[0] == "lift")
        and not (_HURT.search(match[0]) and _STAYS_AWAY.search(text))
    ]
    return tuple(dict.fromkeys(found))


def _article(words: str) -> str:
    match = _ARTICLE.match(words)
    return match[0] if match else ""
