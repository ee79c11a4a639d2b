"""What the writer says of himself as one of those who come, or not: patterns on plain text, each with what it tells."""

import re

from processor.reading.text.wordings import Turn

MYSELF = (
    r"(?:ikzelf|ik ?zelf|mijzelf|mezelf|ondergetekende|myself|yours truly|mijn (?:eigen )?persoon(?:tje)?"
    r"|(?:uw|je|jullie) (?:dienaar|dienares|dienstwillige|afzender|afzendster|correspondent|scribent)"
    r"|deze (?:schrijver|jongen|dame)"
    r"|(?:de |uw )?(?:schrijver|schrijfster|afzender|afzendster|verzender|inzender|opsteller|ondertekenaar|steller)"
    r" (?:dezes|hiervan|van (?:deze|dit) (?:e-?mail|mail\w*|bericht\w*|regels|brief)))"
)
"""The writer, as he calls himself in a list of those who come."""
OF_COURSE = (
    r"(?:(?:uiteraard|natuurlijk|vanzelfsprekend|ook|verder|tot slot|ten ?slotte|als laatste|dan|of course|finally"
    r"|lastly|also) )?"
)
"""What may stand before him there: "en uiteraard ik"."""
OBJECT_ME = re.compile(
    rf"\b(?:mij|me|{MYSELF}|ik ook|ook ik|zelf ook|ook zelf)\b"
    r"|\ben ik\b|\bik en\b|\band (?:i|me)\b"
)
"""The writer as one who is signed up."""
ASKED_ME = Turn(
    r"\b(?:vroeg|vraagt|verzocht|gevraagd|wees|attendeerde|tipte|stuurde|mailde|liet|gaf"
    r"|asked)\b (?:aan )?(?:mij|me|ons)\b|\b(?:mij|me) (?:gevraagd|verzocht)\b"
    r"|\b(?:via|door|namens|aan|van|bij|naar) (?:mij|me)\b"
)
"""The writer as one who was asked something."""
OBJECT_US = re.compile(
    r"\b(?:ons|onszelf|us|ourselves)\b(?! (?:(?:aller)?\w*ste |nieuwe |andere )?"
    r"\w*(?:team|bureau|college|stadslab|project|programma|kantoor|netwerk|hoofd|lid|brein|duo|stel|koppel)\b)"
)
"""The writer and his people as those who are signed up."""
DRINKS = re.compile(
    r"\b(?:borrel\w*|drink\w*|drankje|hapje|plakken|napraten|nazit|receptie|reception|aperitief|glaasje|biertje"
    r"|pintje)\b"
)
"""What is said of the drinks isn't said of the meeting."""
WITH = re.compile(
    r"\b(?:samen|tezamen|tegelijk),? met\b|\b(?:ook|mede|tevens|also) (?:namens|on behalf of)\b"
    r"|\b(?:plus|alsmede|evenals|along with|and) (?:mijn|my) (?:\w+ )?(?:collega"
    r"|colleague)|\bmet (?:mijn|een|twee|drie|nog) (?:\w+ )?collega|\btogether with\b|\bwith (?:a|my|two) colleague"
)
"""Together with others."""
ALONG = re.compile(
    r"\b(?:ook|mee|samen|erbij(?! (?:zal|zullen|kan|kunnen|wil|willen|te) )"
    r"|met mij|met ons|also|along|too|together|with me|vergezel\w* (?:mij|me|ons))\b"
)
"""Besides the writer."""
SENDS = Turn(
    r"\b(?:stuur|sturen|vaardig|vaardigt|vaardigen|zendt|afvaardig\w*|(?:laat|laten)(?! (?:\w+ ){0,3}weten)"
    r"|vertegenwoordig\w*|sending|send|bereid gevonden)\b"
)
"""The writer lets others go."""
I_REPLACE = re.compile(
    r"\b(?:ga|kom|neem|vervang) ik\b.{0,30}\b(?:(?:haar|zijn|hun) (?:plaats|plek)|haar|hem)\b"
    r"|\bik (?:ga|kom|neem|vervang)\b.{0,30}\b(?:haar|zijn|hun) (?:plaats|plek)\b"
)
"""The writer comes in the place of another."""
MINE_AND = Turn(
    r"\bmijn (?:eigen )?(?:aanmelding|inschrijving|opgave|deelname|komst)\b[^.;]{0,40}\b(?:en|alsmede|alsook"
    r"|evenals|plus|naast)\b"
    r"|\b(?:naast|behalve|plus) mijn (?:eigen )?(?:aanmelding|inschrijving|opgave|deelname|komst)\b"
)
"""The writer's registration, and another's with it."""
NOT_ME = Turn(
    rf"\b(?:in plaats van|i\.?p\.?v\.?|instead of) (?:mij|me|{MYSELF})\b|"
    r"\b(?:voor )?(?:mij|me|mezelf|mijzelf)(?:zelf)?\b.{0,12}\bhoef\w*\b.{0,20}\bniets?\b"
    r"|\bhoef\w*\b.{0,15}\b(?:mij|me|mezelf|mijzelf)\b.{0,15}\bniet\b|(?:^|[,;.] ?)(?:maar )?(?:ik ?zelf"
    r"|ik) niet\b(?=[,.;]| mee)"
    r"|\bzelf (?:kom|ga|ben) ik (?:er )?niet\b|\bniet voor (?:mij|mezelf|mijzelf)\b|\bik blijf (?:lekker "
    r"|zelf |gewoon )?(?:thuis|hier"
    r"|op kantoor|in \w+)\b|\bnot for (?:me|myself)\b"
    r"|\bik (?:kom|ga|ben|schuif|sluit|doe|neem|zal|kan|reis)\b(?: \w+){0,3}? zelf\b(?: \w+){0,3}? niet\b"
    r"|\bzelf (?:kom|ga|ben|schuif|sluit|doe|neem|zal|kan|reis) ik\b(?: \w+){0,3}? niet\b"
    r"|\bik (?:regel|verzorg|geef|doe|meld|mail|verstuur|stuur|schrijf|boek|reserveer)\b(?: (?:het|dit|dat|hier|er|hem"
    r"|haar|ze))? (?:alleen|slechts|enkel)\b(?! (?:voor )?(?:mij|me|mezelf|mijzelf|als|op|de borrel))"
    r"|\bik (?:pas|let)(?: \w+){0,2}? op de (?:winkel|tent)\b"
    r"|\bik (?:hou|houd)(?: \w+){0,2} (?:de boel|de wacht|het fort|de tent)\b"
    r"|\bik ben(?: hier)? (?:alleen|slechts|enkel|maar) (?:maar )?de (?:boodschapper"
    r"|contactpersoon|secretar\w+|bode)\b"
    r"|\bi (?:can't|cannot|can not) (?:\w+ ){0,3}myself\b"
    r"|\bi (?:won't|will not|shall not) (?:be )?(?:attend|com|join)"
)
"""The writer is not one of those for whom chairs are asked."""
ME_AMONG = re.compile(
    rf"(?:[,:(/]| en| and| plus| &| \+| door) ?{OF_COURSE}(?:{MYSELF}|mij|me|ik)(?: ?\([^()]{{0,40}}\))?"
    r"(?: (?:natuurlijk|uiteraard|dus|ook|zelf|of course))?"
    r"(?= ?(?:[,.;:!)/]|$)| en | and | & | (?:is|zijn|vormen|maken) (?:het|wij|we|de|ons) )"
    rf"|(?:[,:(]| en| and) ?{MYSELF} (?=kom|ga|sluit|zijn|zull|will|schuiv|namens|voor|van |vanuit|uit )"
    rf"|^\W*(?:{MYSELF}|ik)(?=,| en | and | & )"
)
"""The writer as one of those who are summed up."""
I_STAY = re.compile(
    r"\b(?:ik|ikzelf|wij|we)(?: zelf)? (?:kom|ben|komen|zijn|blijf)\b.{0,14}\b(?:gewoon|nog steeds|wel)\b"
    r"|\b(?:voor mij(?:zelf)?|for me|for myself)\b.{0,10}\b(?:verandert|changes|blijft)\b"
    r"|\bop (?:mij|ons) (?:mag|kan|kun|kunt|mogen) (?:je|u|jij|jullie)\b.{0,25}\breken\w*"
    r"|\b(?:hou|houd|laat) (?:mij|me) (?:er )?(?:maar |gewoon |wel )*(?:op|in|staan|erop|erin)\b"
    r"|\bnothing changes for (?:me|myself)\b"
    r"|\bzelf (?:kom|ben|blijf) ik\b|\bmijn eigen (?:aanmelding|plek|plaats|stoel|inschrijving)\b.{0,20}\b(?:staan"
    r"|blijft|houd)"
)
"""The writer comes, though others don't."""
MYSELF_TOO = re.compile(
    rf"\b(?:{MYSELF}|en ik|and me|(?:vergezeld|bijgestaan|gevolgd|geflankeerd) door (?:mij|me)"
    r"|accompanied by (?:me|myself)|in gezelschap van (?:mij|me)|met mij (?:erbij|aan \w+ zijde))\W*$"
    r"|[,;] (?:en |and )?ik (?:met (?:de|het)|per|op de|vanaf|reis|rijd)\b"
)
"""At the end of a sentence: the writer as the last of those who come."""
FIRST_PERSON = re.compile(r"\b(?:ik|i|i'm|i'll)\b")
"""The writer as the one who acts."""
OTHER_SUBJECT = re.compile(r"^\W*(?:mijn|m'n|onze|ons|de|het|dit|dat|deze|my|our|the) ")
"""At the head of a sentence: something or somebody else than the writer is what it speaks of."""
ONLY_ME = re.compile(
    r"\b(?:alleen|enkel|only|just) (?:mij|me|ik|mijzelf|mezelf|ikzelf|myself|mijn (?:naam|plek|plaats"
    r"|stoel|aanmelding))\b"
    r"|\b(?:gaat|het is) (?:dus )?(?:alleen|enkel|slechts) om (?:mij|mezelf|mijzelf|mijn \w+)\b"
)
"""The writer drops out, and nobody with him."""


NO_CHAIR = re.compile(
    r"\b(?:naamkaartje|naambord\w*|badge|lunch|broodje|koffie|parkeer\w*|bevestiging|map|programmaboekje|kopie\w*"
    r"|vegetarisch|cadeau\w*|attentie|vergoeding|certificaat|agenda\w*|taxi|bos bloemen)\b"
)
"""What a writer can do without who comes all the same."""


def leaves_himself_out(text: str) -> bool:
    """Whether the writer says that he isn't one of those for whom chairs are asked; "ik niet" of the drinks isn't."""
    return bool(NOT_ME.search(text)) and not DRINKS.search(text) and not NO_CHAIR.search(text)
