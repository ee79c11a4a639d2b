"""Where in a sentence a theme for a coming meeting is proposed. Pure.

A frame finds the place ("…, over X hebben", "X lijkt mij een mooi thema"); phrases.py cuts the theme out of it. A frame
counts only in a sentence that wishes something of later, so that who works on a theme or praises it proposes none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from processor.reading.text.wordings import Turn

HINT = Turn(
    r"thema|onderwerp|topic|theme|volgende|komende|toekomst|later|vervolg|next|future|coming|agenda|suggesti|een keer"
    r"|eens\b|ooit\b|bijeenkomst|sessie|session|meeting|wens|tip\b|idee|organiseren|netwerk"
)
"""A cheap look whether a text can speak of a theme at all."""
THEME = r"(?:(?:gespreks)?(?:thema|onderwerp)(?:'?s|en)?|topics?|themes?)"
LATER = (
    r"(?:(?:volgende?|komende|toekomstige|latere|andere|nieuwe|next|future|upcoming|coming|later|another) (?:\w+ )?"
    r"(?:\w*bijeenkomst(?:en)?|ker(?:en)|keer|sessies?|edities?|ontmoeting(?:en)?|meetings?|sessions?|time"
    r"|middag(?:en)?"
    rf"|agenda|workshops?|gelegenheid|programma|events?|gatherings?|{THEME})"
    r"|vervolg(?!ens)\w*|(?:de )?toekomst|the future|(?:voor )?later (?:dit jaar|in het jaar|this year|on)|(?:voor"
    r"|for) later"
    r"|het (?:najaar|voorjaar))"
)
_SUGGESTION = (
    r"(?:suggesties?|suggestions?|ideeen|idee|ideas?|tips?|wens(?:en)?|wensenlijst\w*|voorstel(?:len)?|proposals?"
    r"|verzoek(?:nummers?)?|aandachtspunt(?:en)?|agendapunt(?:en)?|wishes|wish|bijdrage|vraag|voorkeur)"
)
_ONCE = (
    r"(?:een keer|(?:wel)?eens|ooit|some ?time|one day"
    r"|(?:een|a) (?:\w+ )?(?:bijeenkomst|sessie|middag|workshop|session|meeting)|(?:het|dit|ons|the|this) (?:netwerk"
    r"|network))"
)
_WISHES = re.compile(
    r"\b(?:graag|zou|zouden|wil|willen|hoop|hopen|hopelijk|mag|mogen|mocht|kan|kunnen|laten we|misschien|wellicht|mooi"
    r"|leuk|fijn|interessant\w*|geinteresseerd|nuttig|waardevol|pleit\w*|wens\w*|idee|voorstel\w*|voorstellen|stel"
    r"|stellen|benieuwd|komt er|lijkt|verdien\w*|denk|denken|dacht|geef|draag|dragen|breng|zet|noem|opper|tip|vind"
    r"|voorkeur|verzoek|aan mij ligt|betreft|suggest\w*|propos\w*|would|could|can|love|hope\w*|like|perhaps|maybe"
    r"|interested|i'd|we'd|keen|aan het hart|bezighoudt)\b"
)
_OF_LATER = re.compile(
    rf"\b(?:{THEME}|thema\w+|{LATER}|{_ONCE}|(?:de|the) agenda|(?:het|the) programma?|iets organiseren)(?!\w)"
)
_OTHERWISE = re.compile(
    r"\bmet (?:u|je|jou)\b|\bwith you\b|^\W*(?:wat )?(?:mooi|leuk|fijn|goed|interessant) (?:dat|om|te|thema"
    r"|initiatief)\b"
    r"|\b(?:ik|we|wij|i) (?:werk|werken|ben bezig|work)\b|\b(?:houd|hou|houden) (?:me|mij|ons) bezig\b|\bal eens\b"
    r"|\b(?:ik|we|wij) (?:kan|kunnen|wil|willen|zou|zouden)\b[^.?!]{0,60}\b(?:vertellen|laten zien|presenteren"
    r"|toelichten)\b"
    r"|\b(?:had|hadden|was|waren|spraken|sprak|vorige?|laatst\w*|onlangs|vanmorgen|vanochtend|gisteren|zojuist"
    r"|vanwege|wegens)\b"
)
"""Talk with the organiser, praise, one's own work, an offer to present, what was: none of these proposes a theme."""
_HEADER = re.compile(r"^\W*(?:onderwerp|subject|betreft|re)\s?:")
_COLON = r"(?:: ?|, (?:namelijk|te weten|namely)\s)"
_SOON = rf"(?:{LATER}|{_ONCE})"
_HEAD = Turn(
    rf"\b(?:{THEME}|thema\w+)\b[^:?!]{{0,120}}{_COLON}"
    rf"|\b{_SUGGESTION}\b[^:?!]{{0,60}}\b(?:{_SOON}|het programma)[^:?!]{{0,60}}{_COLON}"
    r"|\b(?:bij|onder|to|under) (?:de|the) (?:suggesties|ideeen|wensen|suggestions|ideas)\b[^:?!]{0,30}: ?"
    rf"|\b(?:graag|willen?|mag|zie|gaan|hebben|praten|zien|would|mogen?|denk\w*|dacht|inspiratie)\b[^:?!]{{0,60}}"
    rf"\b{_SOON}[^:?!]{{0,60}}: ?"
    rf"|\b{_SOON}[^:?!]{{0,60}}\b(?:over|gaan|hebben|zie|zien|about|graag|bespreken|willen|noemen|see|mag|mogen)\b"
    r"[^:?!]{0,30}: ?"
)
_LIST_HEAD = re.compile(r":\s*$")
_MINE = re.compile(
    r"^\W*(?:de mijne|die van (?:mij|ons)|mijn|onze|dit zijn|dat zijn|hier komen|wij|ik|mine|ours|my|our)\b[^:]{0,60}:"
)
_NAMED = re.compile(rf"\b{THEME}(?!\w)")
_ALSO = re.compile(
    r"^\W*(?:en |ook |and |also )*(?:zelf|ook|verder|daarnaast|persoonlijk|ikzelf|also|ik zou|we zouden)\b"
)
_CLOSED = re.compile(
    rf"\b(?:mag ik|heb(?:ben)? (?:ik|we|wij)|(?:ik|we|wij) heb(?:ben)?|hierbij|i have|may i)\b[^.:]{{0,40}}\b{THEME}\b"
    r"[^:]{0,80}[.?!]\s*$"
)
_WHAT = r"(?P<what>[^.?!:]{3,140})"
_UPTO = r"(?P<upto>[^.?!:;]{3,140}?)"
_TALK = (
    r"(?:praten|spreken|sparren|discussieren|brainstormen|doorpraten|bijpraten|nadenken|horen|hoor|leren|weten|gaan"
    r"|gaat|hebben|lezen|uitwisselen|organiseren|doen|buigen|buigt|talk|talking|hear|learn|hearing|learning|be|focus)"
)
_MEETING = r"(?:bijeenkomst(?:en)?|sessie|workshop|middag|avond|gesprek|discussie|session|meeting|discussion)"
_IT_IS = r"(?:lijkt|lijken|vind|vinden)(?: (?:mij|me|ons|ik|wij|we))?"
_FRAMES = tuple(
    re.compile(frame)
    for frame in (
        r"(?:(?<=\s)|^|\()[\"'](?P<what>[^\"']{3,60})[\"'](?=$|[\s.,!?)])",
        (rf"\b(?:{THEME}|{_SUGGESTION}\b[^.?!:]{{0,60}}\b(?:{_SOON}|{THEME}))\b[^.?!:]{{0,90}}?\b(?:zijn|is|are"
        rf"|gaat uit naar)"
         rf" {_WHAT}"),
        (rf"\b(?:{THEME}|{_SUGGESTION}\b[^.?!:]{{0,60}}\b(?:{_SOON}|{THEME}))\b[^.?!:]{{0,60}}?\b(?:zou|zouden|would be"
         rf"|could be|{_IT_IS}) (?:zijn )?{_WHAT}"),
        (rf"\b(?:stel|draag|breng|geef|noem|opper|stellen|dragen|brengen|geven|noemen) (?:ik|we|wij) (?:\w+ ){{0,2}}?"
         rf"(?:het|de|als) {THEME}\s(?!voor ){_WHAT}"),
        rf"\b(?:aandacht|ruimte|oog) (?:\w+ ){{0,2}}?(?:voor|aan) {_WHAT}",
        rf"\b(?:stil|inzoomen|verdiepen|verdieping) ?(?:te |ge)?(?:staan|gestaan)? ?(?:bij|op|in) {_WHAT}",
        rf"\b(?:in (?:te |kunnen |willen )?gaan|ingaan|focussen|terug (?:te )?komen) op {_WHAT}",
        rf"\baan de slag (?:te )?(?:gaan )?met {_WHAT}",
        r"\baan (?P<what>[^.?!:;]{3,80}?) (?:te )?(?:gewijd|wijden|besteden|besteed)\b",
        rf"\b{_TALK} (?:\w+ ){{0,2}}?(?:over|about|on) {_WHAT}",
        rf"\bhet (?!er\b)(?:[\w']+ ){{0,7}}?over (?!gehad|hebben|gaan|wil){_WHAT}",
        rf"\b(?:iets|meer|wat|more|something) (?:\w+ ){{0,2}}?(?:over|about|on) {_WHAT}",
        (rf"\b{_MEETING} (?:(?:helemaal |volledig )?(?:over|rond|rondom|about|on)|gewijd aan|in het teken van"
        rf"|devoted to"
         rf"|dedicated to) {_WHAT}"),
        r"\b(?:over|rond) (?P<what>[^.?!:;,]{3,100}?) (?:hebben|praten|gaan|spreken|doorpraten|sparren|buig\w*)\b",
        rf"\b(?:benieuwd|nieuwsgierig) (?:\w+ )?naar {_WHAT}",
        rf"\b(?:geinteresseerd|interested) in (?!an? ){_WHAT}",
        rf"\bdenk\w* (?:\w+ ){{0,4}}?aan {_WHAT}",
        rf"^{_UPTO} (?:als|tot|as an?) (?:\w+ )?{THEME}\b",
        (rf"\b(?:als|qua|bij de|voor de|as|for) (?:an? |een )?(?:\w+ ){{0,2}}?{THEME}\b[^.?!:,]{{0,70}}?"
         rf"\b(?:ik|we|wij|mij|i|i'd|we'd)\b {_WHAT}"),
        rf"\b(?:suggest|propose|recommend|discuss|discussing|address|cover|covering|explore) {_WHAT}",
        rf"\b{_IT_IS} (?P<what>[^.?!:;,]{{3,80}}?) (?:een|het) (?:\w+ )?{THEME}\b",
        rf"^{_UPTO} {_IT_IS} (?:\w+ ){{0,4}}?(?:een )?(?:\w+ )?{THEME}\b",
        (rf"^{_UPTO} (?:zou|zouden|is|zijn|would be|could be|would make) (?:\w+ ){{0,4}}?(?:een|a|an|het"
        rf"|iets) (?:\w+ ){{0,2}}?"
         rf"(?:{THEME}|voor (?:een|de|het|later))\b"),
        rf"^{_UPTO} (?:verdien\w*|deserves?)\b",
        (rf"(?<!\bin )\b(?:het|de|the) {THEME}\s(?:of )?(?!van\b|voor\b|dat\b|die\b|waar\b|wat\b|is\b|op\b|in\b"
        rf"|for\b){_WHAT}"),
        (rf"\b(?:zet|zetten|plaats|staat|komt|komen|neem|zien|put|have) {_UPTO}"
         r" (?:op (?:de|het|jullie) (?:\w+ )?(?:agenda|programma|lijst\w*|themalijst)|aan bod|aan de orde"
         r"|in het programma"
         r"|on (?:the|your) (?:agenda|list|programme))\b"),
        (rf"\b(?:dat|of|ook|hopelijk|kan|kunnen|mag|mogen|zou|zouden) {_UPTO}"
         r" (?:op (?:de|het) (?:\w+ )?(?:agenda|programma|lijst\w*)|aan bod|aan de orde|een plek|besproken|behandeld"
         r"|terugzien|terugkom\w*)\b"),
        rf"\b(?:wat|waar) [^.?!:;]{{5,90}}?(?:{LATER})[^.?!:;]{{0,30}}? is {_WHAT}",
        rf"\b{LATER}(?:\s[^.?!:]{{0,60}}?)? (?:over|about) {_WHAT}",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """Where a theme is proposed; `closes` when the frame stands behind it, after what leads up to the theme."""

    start: int
    end: int
    closes: bool = False


def heads_list(text: str, before: str) -> bool:
    """Whether a list of themes stands under it: "Thema's die ik inbreng:", or after one on themes "De mijne:"."""
    if not _LIST_HEAD.search(text):
        return False
    return _head(text) is not None or (bool(_MINE.match(text)) and bool(_NAMED.search(before)))


def asks_for(text: str) -> bool:
    """Whether a line asks for themes: "Heb je al een onderwerp voor een volgende keer?"."""
    return text.endswith("?") and bool(_NAMED.search(text))


def goes_on(text: str) -> bool:
    """Whether it goes on after a theme was proposed: "En zelf zou ik graag iets horen over …"."""
    return bool(_ALSO.match(text))


def announces(text: str) -> bool:
    """Whether it says that a theme comes, without naming it: "Mag ik een onderwerp opperen?"."""
    return bool(_CLOSED.search(text))


def proposed(text: str, *, further: bool = False) -> Iterator[Place]:
    """The places where a theme can be proposed, the likeliest first; `further`: where it was just spoken of themes."""
    head = _head(text)
    if head is not None:
        yield Place(head.end(), len(text))
    if _WISHES.search(text) and (further or _OF_LATER.search(text)) and not _OTHERWISE.search(text):
        for frame in _FRAMES:
            for match in frame.finditer(text):
                group = match.lastgroup or ""
                yield Place(*match.span(group), closes=group == "upto")


def _head(text: str) -> re.Match[str] | None:
    return None if _HEADER.match(text) else _HEAD.search(text)
