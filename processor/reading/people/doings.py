"""What a named person does instead of coming: he is elsewhere, works somewhere else by now, still thinks it over. Pure.

The clause in which somebody is named tells it, by its verb; what others in the same sentence do is not his.
"""

import re
from collections.abc import Sequence

_BEHIND = 110  # letters behind a name in which the verb of its clause is looked for
_FEW = r"(?: [\w'-]+){0,5}?"
"""Words between a verb and what it governs."""
_APPOSITION = r"(?: \([^()]{0,60}\))?(?:,? (?:van|uit|bij|onze|de|het|een|mijn) [^,;:.]{1,50},)?"
_GOVERNS: Sequence[tuple[str, Sequence[str]]] = (
    (
        "zit|zitten|zat",
        (
            r"in (?!een rolstoel|(?:de|het|ons|onze) (?:auto|cc|directie|raad|bestuur|\w*(?:groep|team)))\w+",
            r"op (?!de (?:afdeling|lijst)|onze|mijn)\w+",
            r"tot|thuis|vast",
        ),
    ),
    (
        "is|zijn|was|ligt",
        (
            r"vrij",
            r"vertrokken|overgestapt|gestopt|elders|thuis|ziek|afwezig|geveld|niet meer werkzaam|(?:uit|buiten) dienst",
            r"op (?:reis|vakantie|cursus|dienstreis|stap|pad|bed)|met (?:\w{0,20}verlof|vakantie|pensioen)",
            r"naar (?!schiedam|jullie|de (?:kick|bijeenkomst))\w+",
            r"in (?:het buitenland|gesprek|\w+ die (?:dag|week|middag))",
        ),
    ),
    (
        "heeft|hebben|had|hadden|kreeg",
        (
            r"tentamen|examen|verlof|vakantie|afspraken|geen (?:zin|tijd|belangstelling|interesse)",
            r"een andere (?:baan|functie|werkgever|afspraak)|ander werk|bedankt|afgezegd|nee gezegd|iets anders",
            r"griep\w*|de griep|huisarts|tandarts|verplichtingen|dienst|raad\w*|college",
            r"opdracht|klus",
        ),
    ),
    ("blijft|blijven", (r"thuis|hier|achter|op (?!de lijst|de borrel)|in (?!de race)|aan het werk",)),
    ("moet|moeten|moest", (r"werken|oppassen|thuis\w*|hier|naar (?!schiedam|jullie)\w+",)),
    ("gaat|gaan|ging", (r"met pensioen|weg|ons verlaten|elders|naar een (?:andere?|ander)",)),
    (
        "wil|willen|wilde|wou|durft|hoeft|hoefde|ziet|zag|mag|mogen|mocht",
        (r"(?:niet|geen)\b(?! (?:te )?miss)(?! graag)",),
    ),
    (
        "heb|hebben|zie|spreek|sprak|ken|kom|bel|mail",
        (r"(?:ik|wij|we)\b(?: [\w'-]+){0,3}? (?:niet|nog|daar|tegen|van|later)",),
    ),
)
"""Verbs with what they must govern, up to some words further on, to say that somebody does something else."""
_SELDOM_COMES = (
    r"(?:past|passen|let|letten)\b[^,;.]{0,30}\bop\b",
    r"(?:werkt|werken) (?:nu|inmiddels|intussen|tegenwoordig|sinds|al|niet meer|ondertussen|thans)\b",
    r"(?:stapt|vertrekt|verlaat|verhuist|vertrok|verliet|bedankt|twijfelt|twijfelen|aarzelt|overweegt|beraadt|weifelt)\b",
    r"(?:vond|vonden|vindt|vinden) het (?:\w+ )?(?:te |niet )",
    r"(?:zegt|zei|zeggen) (?:nee|nog niets)\b",
    r"(?:denkt|denken) (?:er |daar )?(?:nog|na)\b",
    r"(?:weet|weten) (?:het |dat )?(?:nog|niet)\b",
    r"(?:moet|moeten) (?:er |het |daar |dat )?(?:nog|eerst)\b",
    r"(?:laat|laten) zich\b",
    r"(?:neemt|nemen) [^,;.]{0,30}\b(?:dienst|taken|telefoon|werk|balie|post|kinderen)\b[^,;.]{0,15}\b(?:waar|over)\b",
    r"(?:vervangt|vervangen) (?:mij|me|ons) [^,;.]{0,20}\b(?:op kantoor|aan de balie|hier|op het werk|thuis)\b",
    r"(?:brengt|haalt|rijdt|zet|vervoert) (?:me|mij|ons)\b",
    r"wacht(?:en)? (?:\w+ )?(?:buiten|in de (?:auto|bus|hal)|beneden|thuis|op de parkeerplaats)\b",
    r"(?:laat|laten|doet|doen)\b[^,;.]{0,25}\bgroeten?\b",
    r"(?:sends?|gives?) (?:his|her|their|kind|best|warm) (?:\w+ )?(?:regards|greetings|wishes)\b",
    r"(?:zie|ziet|zien|spreek|spreekt|spreken) (?:je|jij|jullie|u)\b[^,;.]{0,40}\b(?:volgende|andere|keer|later)\b",
    r"(?:houdt|houden|bewaakt|leest)\b[^,;.]{0,20}\b(?:hier|thuis|intussen|ondertussen|de boel|het fort)\b",
    r"(?:hoef|hoeft|hoeven) (?:u|je|jij|jullie)\b[^,;.]{0,30}\b(?:niet|geen)\b",
)
"""Predicates that say so by themselves."""


def _predicates() -> str:
    governed = (f"(?:{verbs}){_FEW} (?:{'|'.join(said)})\\b" for verbs, said in _GOVERNS)
    return "|".join((*governed, *_SELDOM_COMES))


_WHO_IS_AWAY = (
    r"(?: \([^()]{0,60}\))?,? die [^,;.]{0,40}\b(?:\w{0,20}verlof|vakantie|pensioen|ziek(?:enhuis)?|griep|verhinderd"
    r"|vertrokken|weg|uitgevallen|afwezig|thuis)\b(?: (?:is|zit|ligt|gaat|gegaan|heeft))?"
)
_DOES_ELSE = re.compile(rf"^{_WHO_IS_AWAY}|^{_APPOSITION},?(?: en [\w' -]{{2,40}}?)? (?:{_predicates()})")
_THAT = re.compile(r"\b(?:dat|omdat|aangezien|doordat|nu|zodat) (?:(?:mijn|onze|collega) )*$")
_THAT_HE_DOES_ELSE = re.compile(
    f"^{_APPOSITION}{_FEW} "
    "(?:" + "|".join(f"(?:{'|'.join(said)})\\b(?: [\\w'-]+)?? (?:{verbs})\\b" for verbs, said in _GOVERNS) + ")"
)
"""The same behind "dat", with the verb at the end: "ik hoor net dat Lotte die dag examen heeft"."""
_HE_DOES_ELSE = re.compile(
    rf"^[^.;?!]{{0,120}}[,;] (?:maar|doch|want|alleen|dus) (?:hij|zij|ze|die) (?:{_predicates()})"
)
"""Of the one named, further on: "Sjoerd Bakker kan er veel over vertellen, maar hij zit in Kopenhagen"."""
_YET_COMES = re.compile(
    r"\b(?:en|maar|doch) (?:hij |zij |ze |die )?(?:komt|komen|gaat|gaan|wil|willen|schuift|sluit|is er|zal)\b"
    r"(?![^,.;]{0,40}\b(?:niet|nog)\b)|^, (?:komt|gaat|wil|sluit|schuift|is er)\b(?! (?:niet|ik|wij|we|dus ik)\b)"
)
"""Further on in the sentence: he comes all the same."""


def does_else(sentence: str, start: int, end: int) -> bool:
    """Whether the verb of the clause of a person, named from start to end, says that he does something else."""
    behind = sentence[end : end + _BEHIND]
    that = _THAT_HE_DOES_ELSE.match(behind) if _THAT.search(sentence[max(0, start - 30) : start]) else None
    found = that or _DOES_ELSE.match(behind) or _HE_DOES_ELSE.match(sentence[end : end + 2 * _BEHIND])
    return found is not None and not _YET_COMES.search(behind[found.end() :])
