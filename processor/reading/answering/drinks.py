"""Whether the writer stays for the drinks: yes, no, or left open. Pure.

Only what is said counts: who is silent on the drinks or undecided, or whose people differ, gives no answer.
"""

import re
from collections.abc import Iterable
from enum import Enum

from processor.reading.folding import plain
from processor.reading.sentences import Sentence


class Vote(Enum):
    """What one mention of the drinks says."""

    YES = "yes"
    NO = "no"
    OPEN = "open"
    """Undecided, or one stays and another doesn't."""
    NOTHING = "nothing"


HINT = re.compile(
    r"borrel|drink|drank|nazit|napraten|glas|bier|wijn|pils|pint|proost|toost|toast|receptie|reception|aperitief"
    r"|bitterbal|social|afterparty|eentje|informe"
)
"""A cheap look whether a text can speak of drinks at all."""
_MENTION = re.compile(
    r"\b(?:netwerk|na|vrijdag|mee|slot|kick-?off)?-?borrel(?:en|tje|uur\w*|gedeelte|moment|drankje|afsluiting)?\b"
    r"|\b(?:after-?|networking )?drinks\b|\bdrinks reception\b|\bhapje en (?:een )?drankje\b|\bnazit\b"
    r"|\bnaborrelen\b|\binformele? (?:samenzijn|deel|gedeelte|afsluiting)\b"
)
_AFTER = (
    r"(?:na afloop|nao a+f\w+|daarna|nadien|achteraf|na de (?:bijeenkomst|kick-?off)|tot slot|after(?:wards)?"
    r"|aan het eind)"
)
_GLASS = (
    r"(?:(?:een |a )?(?:koud |lekker )?(?:drankje|drink|glaasje|eentje|pilske|glas(?: wijn)?|biertje|bier|wijntje"
    r"|pilsje|pintje?"
    r"|bitterballen|aperitief)|napraten|proost(?:en)?|toost(?:en)?|toast(?:en)?|receptie|reception|social)"
)
_WEAK = re.compile(rf"\b{_GLASS}\b[^.;]{{0,40}}\b{_AFTER}\b|\b{_AFTER}\b[^.;]{{0,40}}\b{_GLASS}\b|\bwel een drankje\b")
_FIELD = re.compile(
    r"\b(?:borrel|drinks|netwerkborrel|naborrel)\b[^:=?.,;]{0,30}[:=?-]\s*(?:\(?(?:ja|j|yes) ?/ ?(?:nee|n|no)\)?\s*"
    r"[:=]?\s*)?(?P<said>ja|yes|graag|wel|x|j|nee|no|n|niet|geen|misschien|nog niet|weet)\b"
)
_CORRECTED = re.compile(r"\b(?:(?:eh+|uh+|euh) )?(?:nee|no|sorry|pardon),? (?:ik bedoel\w*|i mean|wacht)\b(?: voor)?")
_DOUBLE = re.compile(
    r"\b(?:(?:ook|dan|doe|me|mij) maar (?!niet|zonder)|geen nee (?:tegen|op)?|niet (?:te )?(?:missen|overslaan"
    r"|vergeten|versmaden|schieten|voorbij\w*)"
    r"|niet alleen|niet slechts|niet in de laatste plaats|(?:zeker |ook )?niet (?:over|af)\b|niet (?:vies"
    r"|afkerig) van"
    r"|voor geen (?:goud|prijs)(?: (?:te )?missen)?|sla\w* (?:\w+ ){0,3}niet (?:over|af)|geen (?:\w+ ){1,3}weiger\w*"
    r"|niet (?:te )?weiger\w*|geen (?:probleem|bezwaar|twijfel)"
    r"|no problem|not (?:want to )?miss|wouldn't miss"
    r"|geen tweede keer|not only|not just|niet onaardig|niet verkeerd)\b"
)
_NO = re.compile(
    r"\b(?:niet|geen|zonder|nie|not|no|none|nooit|neither|nee|neen|sla|slaan|overslaan|mis|missen|skip\w*|helaas"
    r"|afmelden|afhaken|verstek|ontbreek|ontbreken|afwezig|absent|leave|leaving|rush|jammer|andere afspraak"
    r"|iets anders|before (?:the )?drinks|won't|can't|cannot|can not|don't|doesn't|unable|miss|pass|voorbij ?gaan"
    r"|voorbijgaan|aan (?:mij|me|ons) voorbij|schieten|lopen|vertrek\w*|vertrokken|onderweg|gone|left|naar huis"
    r"|wer nei hus|net foar|niks|zonder mij"
    r"|ik pas|pas ik|moet (?:ik|hij|zij|ze)?\s?(?:weg|eerder|weer)|weg|tijd ontbreekt|spijt)\b|\b(?:meld\w*"
    r"|zeg\w*|zie|zien) .{0,12}\baf\b|\blaat (?:ik|we|wij) .{0,30}\bover\b"
    r"|\b(?:te laat|moet ik) (?:voor )?de borrel\b|\b(?:borrel|drinks) (?:moet|moeten) (?:ik|we|wij)\b|\b(?:ik|wij"
    r"|we)"
    r" (?:moet|moeten) (?:voor|de)\b"
)
_YES = re.compile(
    r"\b(?:ook|graag|gaarne|blij[fv]\w*|bliuw|wel|ja|ben|zijn|is|erbij|bij|incl|inclusief|including|gezellig"
    r"|aanwezig|natuurlijk|uiteraard|vanzelfsprekend|zeker|lekker|plus|met|mee\w*|stay\w*|yes|join\w*|kom|komen|komt"
    r"|lust\w*|toch|hele|haak\w*|haken|schuif\w*|schuiven|aanschuiven|doe|doen|drinken|drink|proost\w*|toost\w*|zin"
    r"|verheug\w*|kijk\w* uit|zie\w* uit|absoluut|jazeker|jawel|meld\w*|schrijf\w*|inschrijv\w*|aanmeld\w*|sure"
    r"|reken|klinkt|hangen|included|er altijd in|love|happy|glad|count|attend\w*|present|prima|akkoord|with|too"
    r"|as well|neem|nemen|pak|pik|tot|hoop|smaken|op de)\b|\+"
)
_OPEN = re.compile(
    r"\b(?:misschien|wellicht|weet|weten|bekijk\w*|kijken(?! uit)|kijk ik (?:nog|dan|wel|even)|zie(?:n)? (?:ik|we"
    r"|wij)"
    r" (?:nog|dan|wel|ter|later|die)|nog (?:even )?(?:zien|bezien|kijken)|zien of|hangt|laat ik (?:nog|later|in het)"
    r"|twijfel\w*|mogelijk|afhankelijk|of (?:ik|we|wij)|maybe|perhaps|might|not sure|not yet|ligt eraan"
    r"|eventueel|proberen|probeer|voorbehoud|later horen|hoop\w* .{0,30}(?:halen|blijven)|ga proberen|nog onzeker"
    r"|afwachten|wordt spannend|zie\w* wel|nog niet|lastig|moeilijk)\b"
)
_PROVIDED = re.compile(
    r"\b(?:mits|indien|tenzij|unless|provided|if (?!.{0,12}\b(?:possible|allowed|okay|ok)\b)"
    r"|als (?!dat (?:mag|kan)|afsluiting|het mag|slot|einde|meedenker|pionier|enige))"
)
_SOME = re.compile(
    r"\b(?:een|twee|drie|vier|enkele|enkelen|sommige\w*|de helft|one|two|some|half) (?:van|of) (?:ons|hen|us|them"
    r"|de)\b|\bde rest\b|\balleen (?!voor|de|het|bij|naar|nog|maar|als|tijdens)\w+ (?:\w+ )?(?:blijft|gaat|komt"
    r"|wil)\b"
    r"|\bniet (?:iedereen|allemaal|allen)\b"
)
_OTHER_WON_T = re.compile(
    r"(?:,|;|\ben\b|\band\b|\bmaar\b|\bbut\b|\()\s*(?!eten|lunch|diner|dat|daarna|dan)(?:\w+ ){1,4}?"
    r"(?:niet|not|doesn't|won't|can't)\s*(?:mee)?\s*(?:$|[.,;)!])"
)
_OTHER_WILL = re.compile(
    r"(?:,|;|\ben\b|\band\b|\bmaar\b|\bbut\b|\()\s*(?:\w+ ){1,4}?(?:wel|does|will)\s*(?:$|[.,;)!])"
)
_LEAVES = re.compile(
    r"\b(?:gaat|vertrekt|hij moet|zij moet|ze moet|he has to|she has to|leaves)\b[^.;]{0,40}"
    r"\b(?:naar huis|weg|eerder|home|early|leave)\b"
)
_WISHED = re.compile(r"\b(?:dat|fijn|leuk|goed|mooi) (?:er )?(?:ook )?(?:nog )?een borrel (?:is|bij|na|komt|zit)\b")
_STRONG = re.compile(r"[;()!]|\bmaar\b|\bbut\b|\bomdat\b|\bwant\b|\bbecause\b|\bterwijl\b|\bhoewel\b|\balthough\b| - ")
_SOFT = re.compile(r"[,;:()!]|\b(?:maar|but|omdat|want|because|terwijl|hoewel|although|en|and|dus|so)\b| - ")
_LINE = 500  # characters of a line that are looked at
_BARE = 4  # words of "graag ook de borrel"
_ASKED_FOR = re.compile(r"\b(?:inschrijven|aanmelden|noteren|opgeven|opschrijven|zetten|register|sign|put|add)\b")
_YES_CELL = re.compile(r"^(?:ja|j|yes|y|wel|x|graag|1|v|ok)\b|^[✓✔]")
_NO_CELL = re.compile(r"^(?:nee|neen|n|no|niet|geen|0|-)(?:\b|$)")


def settled(votes: Iterable[Vote]) -> bool | None:
    """The answer of all mentions together; None where they say nothing, differ or leave it open."""
    said = {vote for vote in votes if vote is not Vote.NOTHING}
    return (Vote.YES in said) if said in ({Vote.YES}, {Vote.NO}) else None


def vote(sentence: Sentence) -> Vote | None:
    """What a sentence says of the drinks; None when it doesn't mention them."""
    if not HINT.search(sentence.plain):
        return None
    text = _DOUBLE.sub(" graag ", _CORRECTED.sub(" ", sentence.plain))
    mention = _MENTION.search(text)
    if mention is None:
        weak = _WEAK.search(text)
        return _weakly(text) if weak and not sentence.asks else None
    field = _FIELD.search(text)
    if field:
        return cell_vote(field["said"])
    if sentence.asks and not _ASKED_FOR.search(text):
        return Vote.NOTHING
    return _weighed(text, mention.start(), mention.end())


def is_heading(sentence: Sentence) -> bool:
    """Whether it only raises the drinks, to speak of them in the next sentence: "De borrel?"."""
    return sentence.asks and len(sentence.plain.split()) <= _BARE and bool(_MENTION.search(sentence.plain))


def under_heading(sentence: Sentence) -> Vote:
    """What the sentence after such a heading says."""
    return _polarity(_DOUBLE.sub(" graag ", sentence.plain))


def leaves_early(sentence: Sentence) -> bool:
    """Whether somebody else is said to go home before the drinks."""
    return bool(_LEAVES.search(sentence.plain))


def of_subject(subject: str) -> Vote | None:
    """What a subject that the sender typed says: "…, 1 persoon, wel borrel"."""
    folded = plain(subject[:_LINE])
    if not HINT.search(folded):
        return None
    for part in re.split(r"[,;:|/]| [-–] ", folded):
        mention = _MENTION.search(part)
        if mention:
            return _polarity(part)
    return None


def of_reply(text: str) -> Vote | None:
    """The answer typed under a quoted question about the drinks: "> Blijf je voor de borrel?" and "Nee, helaas."."""
    if ">" not in text or "borrel" not in text.lower():
        return None
    asked = False
    for line in text.splitlines():
        folded = plain(line[:_LINE]).strip()
        if folded.startswith(">"):
            asked = bool(_MENTION.search(folded)) and folded.endswith("?") if folded.strip("> ") else asked
        elif folded and asked:
            return (
                _polarity(folded) if re.match(r"^(?:nee|neen|ja|jazeker|graag|helaas|yes|no|zeker)\b", folded) else None
            )
    return None


def cell_vote(cell: str) -> Vote:
    """What "ja", "nee", "misschien" says where the drinks were asked for."""
    if _OPEN.search(cell):
        return Vote.OPEN
    if _NO_CELL.match(cell):
        return Vote.NO
    return Vote.YES if _YES_CELL.match(cell) else Vote.NOTHING


def _weakly(text: str) -> Vote:
    """A glass afterwards counts as a yes; a no to it says something of alcohol rather than of staying."""
    return Vote.YES if _polarity(text) is Vote.YES else Vote.NOTHING


def _weighed(text: str, start: int, end: int) -> Vote:
    if _WISHED.search(text):
        return Vote.NOTHING
    if _PROVIDED.search(_between(text, start, end, _STRONG)) or _SOME.search(text):
        return Vote.OPEN
    near = _polarity(_between(text, start, end, _SOFT))
    said = near if near is not Vote.NOTHING else _wider(text, start, end)
    if (said is Vote.YES and _OTHER_WON_T.search(text, end)) or (said is Vote.NO and _OTHER_WILL.search(text, end)):
        return Vote.OPEN
    return said


def _wider(text: str, start: int, end: int) -> Vote:
    clause = _between(text, start, end, _STRONG)
    said = _polarity(clause)
    if said is Vote.NOTHING and len(text.split()) < _BARE:
        return Vote.YES
    return said


def _polarity(clause: str) -> Vote:
    if _OPEN.search(clause):
        return Vote.OPEN
    if _NO.search(clause):
        return Vote.NO
    return Vote.YES if _YES.search(clause) else Vote.NOTHING


def _between(text: str, start: int, end: int, breaks: re.Pattern[str]) -> str:
    """The part of the text around start and end that no break cuts."""
    left = 0
    for found in breaks.finditer(text, 0, start):
        left = found.end()
    right = breaks.search(text, end)
    return text[left : right.start() if right else len(text)]
