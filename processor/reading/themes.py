"""Themes that somebody proposes for coming meetings, as short phrases. Pure."""

import re
from collections.abc import Sequence

from processor.reading.sentences import Sentence
from processor.reading.signs import Sign, pattern

_THEME_COLON = re.compile(
    r"\b(?:thema'?s?|themas|onderwerp(?:en)?|topics?|themes?|suggesties?|ideeen|agendapunten)\b[^:?!]{0,90}(?::"
    r"|\bzijn\b|\bis\b|\bare\b|\bzouden (?:wat (?:mij|ons) betreft )?zijn\b) ?(?P<what>[^.?!]{3,160})",
)
_THEME_VERBS = (
    re.compile(
        r"\b(?:thema|onderwerp)\b (?!voor|dat|wat|waar|zou|kan|is\b|van\b)(?P<what>[^.?!,:]{3,60}?) (?:voor"
        r"|op de agenda|aan|willen)\b(?! (?:een|de|komende|volgende))"
    ),
    re.compile(r"\b(?:over gaan|aan bod|op de agenda|bespreken)\b: ?(?P<what>[^.?!]{3,120})"),
    re.compile(r"\b(?:thema|onderwerp)\w*: ?(?P<what>[^.?!]{3,120})"),
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
_EDGES = " ,.!?;:*-–\"'“”‘’"
_ARTICLES = ("de", "het", "een", "the", "a")
_ARTICLE_FROM = 3  # words from which a phrase keeps its article
_LISTS = re.compile(r"\b(?:thema|onderwerp|topic|theme|suggestie|idee)\w*\b.*:\s*$")
_MARK = re.compile(r"^\s*(?:[-*•·▪–+>]|\(?\d{1,2}[.):])\s*")


def themes(said: Sequence[Sentence], number: int) -> list[str]:
    """The themes in sentence `number`, and in the list that it introduces."""
    sentence = said[number]
    if _LISTS.search(sentence.plain):
        return _listed(said[number + 1 :])
    return _themes(sentence)


def _listed(following: Sequence[Sentence]) -> list[str]:
    """The items of a list, up to the first sentence that is none."""
    items: list[str] = []
    for sentence in following:
        if not sentence.listed:
            break
        items.append(_trimmed(_MARK.sub("", sentence.words)))
    return [item for item in items if item]


def _themes(sentence: Sentence) -> list[str]:
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
    return themes


def _trimmed(part: str) -> str:
    """A phrase without what leads to it and what follows it; "de rol van …" keeps its article."""
    before = ""
    theme = part.strip(_EDGES)
    while theme != before:
        before = theme
        lead = _LEAD.match(theme)
        article = lead is not None and lead[0].strip().lower() in _ARTICLES and len(theme.split()) > _ARTICLE_FROM
        theme = _TAIL.sub("", theme if article or lead is None else theme[lead.end() :]).strip(_EDGES)
    return theme
