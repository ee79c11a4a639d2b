"""The themes that somebody proposes for coming meetings, as short phrases in his own words. Pure.

Named after a head ("Thema's voor een volgende keer: …"), in a list under it, or in a sentence that proposes.
"""

import re
from collections.abc import Sequence

from processor.reading.sentences import Sentence

HINT = re.compile(
    r"thema|onderwerp|topic|theme|volgende|komende|toekomst|latere?\b|vervolg|next|future|agenda|suggesti|een keer"
)
"""A cheap look whether a text can speak of a theme at all."""
_WORD = r"(?:thema'?s?|onderwerp(?:en)?|topics?|themes?)"
_HEADWORD = (
    r"(?:thema'?s?|thema\w+|onderwerp(?:en)?|topics?|themes?"
    r"|suggest(?:ies?|ions?)|ideeen|idee|agendapunt(?:en)?|wens|bijdrage)"
)
_LATER = r"(?:volgende|komende|toekomstige|latere|later|vervolg\w*|next|future|nieuwe|een keer|ooit)"
_COLON = re.compile(rf"\b{_HEADWORD}\b[^:?!]{{0,90}}: ?(?P<what>[^.?!]{{3,160}})")
_LATER_COLON = re.compile(
    rf"\b{_LATER}\b[^:?!]{{0,60}}\b(?:over|gaan|hebben|about)\b[^:?!]{{0,20}}: ?(?P<what>[^.?!]{{3,160}})"
)
_HEAD = re.compile(rf"\b{_HEADWORD}\b[^:?!]{{0,120}}:\s*$")
_IS = re.compile(
    rf"\b{_WORD}\b[^:?!]{{0,90}}\b(?:zijn|is|are|zouden (?:wat (?:mij|ons) betreft )?zijn|zou(?: kunnen)? zijn)\s"
    r"(?P<what>[^.?!]{3,160})"
)
_END = (
    r"(?: (?:voor(?:stellen|dragen)?|noemen|aandragen|willen (?:zien|voorstellen|noemen|aandragen)|mee(?:geven|nemen)"
    r"|inbrengen|opperen|suggereren|op de agenda (?:zetten|zien)|aan de orde (?:stellen|zien)|zien|behandelen"
    r"|aan|op|in|bespreken|agenderen))?(?:$|[.?!])"
)
_FOR_LATER = (
    r"(?: (?:voor|tijdens|bij|in|op|at|for|in) (?:een|de|a|the|komende|volgende|een van de)[\w ]{0,30}"
    r"(?:bijeenkomst(?:en)?|keer|sessies?|agenda|meetings?|kwartaal|editie))?"
)
_VERBS = (
    re.compile(
        rf"\bals (?:mogelijke? |eventuele? |nieuwe? |extra )?{_WORD}\b(?: voor (?:een|de|een van de|volgende|komende"
        r"|later)[\w ]{0,40}?(?:bijeenkomst(?:en)?|keer|sessies?|edities?)?)? ?(?:zou|zie|stel|noem|geef|draag|wil"
        r"|zouden|stellen|denk|heb|willen|dragen|dacht|opper|suggereer|hebben)(?: (?:ik|wij|we|mee|graag|voor|willen"
        rf"|aan|alvast|zelf|wij graag|op|nog))* (?P<what>[^.?!]{{3,120}}?){_END}"
    ),
    re.compile(
        r"\b(?:stel|stellen|draag|dragen|breng|brengen|geef|geven|noem|noemen|opper) (?:ik|we|wij) (?:graag "
        r"|alvast |ook |nog )*(?:het|de|als) "
        rf"{_WORD} (?P<what>[^.?!]{{3,120}}?)(?: (?:voor|aan|in|mee|in overweging))?(?:$|[.?!,])"
    ),
    re.compile(
        r"\b(?:(?:stel|stellen|draag|dragen|breng|brengen|zou|zouden|wil|willen)(?: ik| we| wij)|(?:ik|we"
        r"|wij) (?:stel|stellen"
        r"|draag|dragen|breng|brengen|zou|zouden|wil|willen))(?: graag| ook)* "
        rf"(?P<what>[^.?!:]{{3,80}}?)(?: graag)? (?:als|tot) (?:mogelijk |nieuw )?{_WORD}\b"
    ),
    re.compile(
        r"\b(?:graag|zou|zouden|willen|wil|hoop|hopen|mag|mogen|zullen)\b[^.?!]{0,40}?\b(?:aandacht voor|praten over"
        r"|het (?:\w+ ){0,3}?(?:hebben|gaan) over|spreken over|iets (?:horen|leren|doen) over|aan de slag met"
        r"|stilstaan bij|bespreken:|een bijeenkomst over|meer (?:horen|weten) over|een keer iets over"
        rf"|(?:eens )?gaan over|behandelen:)\s(?P<what>[^.?!]{{3,120}}?){_FOR_LATER}(?:$|[.?!])"
    ),
    re.compile(rf"\b{_WORD}\b(?: (?:dat|wat|waar|voor))?[^.?!:]{{0,70}}?[\"'](?P<what>[^\"']{{3,60}})[\"']"),
    re.compile(
        r"^(?:(?:en|ook|verder) )?(?P<what>[^.?!]{3,80}?) (?:lijkt|lijken|zou|zouden|vind|vinden)\b"
        rf" (?:(?:mij|me|ons|ik|wij|we)\s?)?(?:\w+ ){{0,5}}?(?:een )?(?:\w+ )?{_WORD}\b(?! van)"
    ),
    re.compile(
        rf"^(?P<what>[^.?!,]{{3,60}}?) (?:is (?:(?:wat mij betreft|voor mij|voor ons) )?(?:een|het) (?:\w+ )?"
        rf"|(?:graag )?als )"
        rf"{_WORD}\b(?! van)"
    ),
    re.compile(
        rf"\b{_WORD}\s(?!van|voor|dat|die|waar|wat|is|op|in)(?P<what>[^.?!]{{3,80}}?) (?:zou|zouden|staat|staan|lijkt"
        r"|lijken|spreekt|spreken)\b"
    ),
    re.compile(
        r"\b(?:zet|zetten|plaats|plaatsen)\b (?P<what>[^.?!]{3,80}?) (?:graag )?(?:op|in) (?:de|het) [\w ]{0,20}"
        rf"(?:agenda|themalijst|lijst met {_WORD})\b"
    ),
    re.compile(rf"\b{_WORD} (?:als|zoals|like|such as) (?P<what>[^.?!]{{3,120}})"),
    re.compile(
        rf"\b(?:suggest|propose)\b[^.?!]{{0,40}}?\b{_WORD}\b[^.?!]{{0,30}}?[:,] ?(?P<what>[^.?!]{{3,120}})"
        rf"|\b(?:suggest|propose)\b (?P<more>[^.?!]{{3,80}}?) (?:as|for) (?:a|an|the|one of the)\b[^.?!]{{0,30}}"
        rf"|\bas (?:a|an) {_WORD}\b[^.?!,]{{0,40}},? ?i(?:'d| would)? (?:like to )?(?:suggest|propose)"
        r" (?P<en>[^.?!]{3,80})"
        r"|\b(?:discuss|talk about|address|cover)\b (?P<talk>[^.?!]{3,80}?) (?:at|in|during) (?:a|the|one of the)\b"
    ),
)  # fmt: skip
_TALKS_LATER = re.compile(rf"\b{_LATER}\b|\b(?:de agenda|themalijst)\b|thema|\bonderwerp|\btopics?\b|\bthemes?\b")
_LEAD = re.compile(
    r"^(?:en|ook|graag|bijvoorbeeld|zoals|bijv\.?|o\.?a\.?|vooral|over|rondom|rond|iets (?:met|over)|met name|and"
    r"|also"
    r"|ten eerste|verder|daarnaast|het (?:thema|onderwerp)|the (?:theme|topic)(?: of)?|1\)|2\)|'|\")\s+|^[\"'*-]+\s*"
)
_ARTICLE = re.compile(r"^(?:de|het|een|the|a|an) (?=\S+(?: \S+)?$)")
_TAIL = re.compile(
    r"\s*(?:[\"'.!?)]+|\bgraag\b|\bvoor te stellen\b|\bvoorstellen\b|\binteressant\b|\bbijvoorbeeld\b|\bvoor\b|\bop\b"
    r"|\bwat (?:mij|ons) betreft|\bop de agenda\b|\baan bod (?:laten )?komen\b|\bbehandelen\b|\bbespreken\b|\bmee\b"
    r"|\b(?:eens )?(?:willen )?"
    r"(?:inbrengen|aandragen|meegeven)\b)$"
)
_SPLIT = re.compile(r"\s*[,;/•]\s*(?:en |and |of )?|\s+(?:en|and|of|&)\s+(?!(?:de|het) )")
_NO_THEME = re.compile(
    r"^(?:ik|we|wij|hij|zij|u|je|jullie|dat|die|dit|deze|er|daar|hier|geen|nog niet|niets|this|that|it|i|heel|erg"
    r"|zeer"
    r"|interessant|leuk|goed|mooi|belangrijk|zou|wat mij betreft|welkom)\b"
    r"|\d{1,2} (?:september|okt|nov|dec)|pioniersnetwerk|^aanmelding"
)
_FIRST_HEADER = re.compile(r"^\W*(?:onderwerp|subject|betreft)\s?:")
_LONGEST = 8  # words of a theme


def themes(said: Sequence[Sentence], number: int) -> tuple[tuple[str, ...], set[int]]:
    """The themes proposed in one of the sentences, and which sentences told them (a list stands under its head)."""
    sentence = said[number]
    text = sentence.plain
    if not HINT.search(text) or not _TALKS_LATER.search(text) or _FIRST_HEADER.match(text):
        return (), set()
    if _HEAD.search(text):
        return _listed(said, number)
    match = _proposal(text)
    if match is None or (sentence.asks and "volgende" not in text and "thema" not in text):
        return (), set()
    start, end = next(match.span(key) for key in match.groupdict() if match[key])
    found = _phrases(sentence.words[start:end])
    return (found, {number}) if found else ((), set())


def _proposal(text: str) -> re.Match[str] | None:
    found = (_COLON.search(text) or _LATER_COLON.search(text)) if ":" in text else None
    return found or next((m for words in _VERBS if (m := words.search(text))), None) or _IS.search(text)


def _listed(said: Sequence[Sentence], head: int) -> tuple[tuple[str, ...], set[int]]:
    """The items of the list under a head."""
    items: list[str] = []
    last = head
    for number in range(head + 1, len(said)):
        if not said[number].listed:
            break
        item = _trimmed(re.sub(r"^\W*(?:\d{1,2}[.):]|[a-z]\))?\s*", "", said[number].words))
        if not item or len(item.split()) > _LONGEST:
            break
        items.append(item)
        last = number
    return (tuple(items), set(range(head, last + 1))) if items else ((), set())


def _phrases(words: str) -> tuple[str, ...]:
    """The themes in the words that name them; none when they are no short phrases."""
    found = [theme for part in _SPLIT.split(words) if (theme := _trimmed(part))]
    if any(len(theme.split()) > _LONGEST or _NO_THEME.search(theme.lower()) for theme in found):
        return ()
    return tuple(found)


def _trimmed(part: str) -> str:
    before = ""
    theme = part.strip(" ,.!?;:*-–\"'“”‘’")
    while theme != before:
        before = theme
        theme = _TAIL.sub("", _LEAD.sub("", theme)).strip(" ,.!?;:*\"'“”‘’")
    return _ARTICLE.sub("", theme)
