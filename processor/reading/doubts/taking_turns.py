"""Chairs that are not simply one a person: one or the other comes, people take turns, a partner comes along. Pure."""

import re

from processor.reading.counts.seats import Booking
from processor.reading.hearing import Heard
from processor.reading.text.wordings import Turn

_EITHER = Turn(
    r"\b(?:eerst|laatst)genoemde\b|\b(?:een|1) van (?:ons|beiden?|de twee|hen|de collega'?s)\b|\bof ik,? of\b"
    r"|(?<!hoor )(?<!verneem )(?<!weet )(?<!vraag )(?<!vroeg )(?<!zie )(?<!lees )(?<!merk )"
    r"\b(?:ik|ikzelf|mijzelf) (?:of"
    r"|dan wel) (?!niet\b|\w+ niet\b)"
    r"|\bof (?:ik(?:zelf)?|mijzelf)[.,:]|\b(?:als (?:ik|hij|zij|ze|we|wij|het|dat|er|mijn|de)"
    r"|indien|mocht|wanneer|anders|if)\b.{0,80}\b(?:in (?:zijn|haar"
    r"|mijn|hun) plaats|instead|neemt? \w+ (?:waar|over))\b"
    r"|(?<=[\w,] )(?<!maar )(?<!vraagt )(?<!vroeg )(?<!vroegen )(?<!mij )(?<!me )"
    r"(?<!\ben )of (?:hij|zij|wij|we|ik) (?:komt|kom|komen|kan|kunnen|ga|gaat|gaan)\b"
    r"|^of (?:hij|zij|wij|we|ik) [^,.;]{1,40}, of\b|\b(?:wie van ons|weet ik wie)\b"
)
_NAMED_AFTER = re.compile(
    r"\b(?:dat ben ik|dat word ik|namelijk ik|ikzelf dus)\b"
    r"|\b(?:mocht|als|indien)\b[^,.;]{0,20}\been van (?:hen|beiden?|de twee)\b[^,.;]{0,20}\b(?:uitvallen|uitvalt|afvalt"
    r"|afvallen|verhinderd|ziek)\b"
)
"""Beside it: which one it is, or what comes of it when one of them drops out."""
_ONE_WILL_DO = Turn(
    r"\b(?:een|1) (?:stoel|plek|plaats)(?:je)? (?:is|volstaat)\b.{0,20}\b(?:genoeg|voldoende|volstaat)\b"
)
"""Shares a chair where more than one come."""
_SHARED = Turn(
    r"\bom (?:de )?beurt(?:en)?\b|\bbeurtelings\b|\b(?:del(?:en)?|gedeeld)\b.{0,30}\b(?:stoel|plek"
    r"|plaats)(?:je)?\b|\bwisselen (?:(?:we|wij) )?(?:elkaar\b|af\b)"
)
_IF_FULL = Turn(
    r"\b(?:als|indien|mocht|wanneer|if|is (?:er|het|alles|de \w+)|zijn (?:er|jullie|alle))\b"
    r"[^.;]{0,60}\b(?:(?:nog )?(?:maar|slechts|only) (?:een|1|one"
    r"|\w+) (?:plek|plaats|stoel|seat|place)|(?<!zit )(?<!zitten )vol\b|te weinig|niet genoeg|onvoldoende)"
)
_YIELDS = re.compile(
    r"\b(?:niet|geen|af|afstaan|voorrang|geef|gun|liever|volgende keer|alleen|maar|reserveren|plaatsen|plek|plaats"
    r"|stoel|hij|zij|collega)\b"
)
"""Beside a condition on the chairs: what follows from a full room isn't that the writer waits, as the desk lets him."""
_TOOK = re.compile(r"\b(?:begrijp|begreep|hoorde|las|zag|vernam|verneem) ik\b|\b(?:naar|zoals) ik\b")
_CHAIRLESS = Turn(
    r"\b(?:baby|kind(?:eren|je)?|hond|zoon(?:tje)?|dochter(?:tje)?|partner|man|vrouw|echtgenoo\w+"
    r"|introducee)\b.{0,40}\b(?:mee|meeneem|meenemen|bij me)\b"
)
_NOT_ALONG = re.compile(
    r"\b(?:niet|geen)\b[^.;]{0,25}\b(?:mee|meekom\w*|meega\w*|tellen|meetellen)\b"
    r"|\b(?:rijdt|reist|lift|fietst|vaart)\b[^.;]{0,15}\bmee\b[^.;]{0,10}\b(?:maar|en) (?:hij |zij |ze |die )?"
    r"(?:gaat|blijft|wacht|bezoekt|wandelt|winkelt)\b(?! ook)|\bbrengt (?:me|mij)\b"
)
"""Beside somebody from outside the work: he travels along and stays away."""


def is_either(heard: Heard) -> bool:
    """Whether one of several comes, and it isn't said which."""
    return any(_EITHER.search(s.plain) and not _NAMED_AFTER.search(s.plain) for s in heard.said)


def bargains(heard: Heard, booking: Booking) -> bool:
    """Whether it depends on the chairs that are left who comes; one who only waits when it's full needs nobody."""
    several = booking.seats.number != 1 or len(booking.people) != 1
    return any(
        (full := _IF_FULL.search(s.plain)) and (several or _TOOK.search(s.plain) or _yields(s.plain, full.end()))
        for s in heard.said
    )


def _yields(text: str, end: int) -> bool:
    """Whether somebody gives way, when it is full, to others."""
    return bool(_YIELDS.search(text, end))


def shares(heard: Heard, booking: Booking) -> bool:
    """Whether people take turns on a chair."""
    turns = any(_SHARED.search(s.plain) for s in heard.said)
    return turns or (len(booking.people) > 1 and any(_ONE_WILL_DO.search(s.plain) for s in heard.said))


def brings_chairless(heard: Heard) -> bool:
    """Whether somebody from outside the work comes along."""
    return any(_CHAIRLESS.search(s.plain) and not _NOT_ALONG.search(s.plain) for s in heard.said)
