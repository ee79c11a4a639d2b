"""The picture in the organiser's summary: as a part of a mail, in a page by itself, and in words. Pure.

It is drawn in summaries/chart.py. Whoever can't or won't see it misses nothing: the words say what it shows.
"""

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from datetime import tzinfo
from email.mime.image import MIMEImage
from itertools import pairwise
from zoneinfo import ZoneInfo

from processor.registration.request import Language
from processor.replies.dates import month_day
from processor.replies.reply import Reply
from processor.summaries.backgrounds import Backgrounds
from processor.summaries.figures import Figures
from processor.summaries.timeline import Level, Point


def content_id(picture: bytes) -> str:
    """What a mail calls the picture inside itself: the same name for the same picture (RFC 2392)."""
    return f"{hashlib.sha256(picture).hexdigest()[:20]}@stand.aanmeldpost"


def inline(picture: bytes) -> MIMEImage:
    """The part that holds the picture, shown where the HTML says `cid:`."""
    part = MIMEImage(picture, "png")
    del part["MIME-Version"]
    part.add_header("Content-ID", f"<{content_id(picture)}>")
    part.add_header("Content-Disposition", "inline", filename="stand.png")
    return part


def page(reply: Reply) -> str:
    """The HTML of a letter as a page that needs nothing beside it: the picture stands inside (RFC 2397)."""
    if not reply.picture:
        return reply.html
    address = f"data:image/png;base64,{b64encode(reply.picture).decode()}"
    return reply.html.replace(f"cid:{content_id(reply.picture)}", address)


def in_words(figures: Figures, timezone: str) -> str:
    """What the picture shows, in sentences; "" when nobody has signed up yet.

    “Sinds de eerste aanmelding op 3 september zijn 41 van de 60 plaatsen bezet. …”
    """
    if not figures.course:
        return ""
    zone = ZoneInfo(timezone)
    return " ".join((_course(figures, zone), *_resized(figures, zone), *_origins(figures)))


def _course(figures: Figures, zone: tzinfo) -> str:
    verb = "is" if figures.taken == 1 else "zijn"
    said = f"Sinds de eerste aanmelding op {_day(figures.course[0], zone)} {verb} {_taken(figures)}"
    since = _waiting_since(figures)
    if since is None:
        return f"{said}."
    waits = "staat er 1" if figures.waiting == 1 else f"staan er {figures.waiting}"
    return f"{said}; op de wachtlijst {waits}, de eerste sinds {_day(since, zone)}."


def _resized(figures: Figures, zone: tzinfo) -> Iterator[str]:
    for before, after in pairwise(figures.levels):
        yield f"Op {_day(after, zone)} ging het aantal plaatsen van {before.capacity} naar {after.capacity}."


def _taken(figures: Figures) -> str:
    return f"{figures.taken} van de {figures.capacity} plaatsen bezet"


def _waiting_since(figures: Figures) -> Point | None:
    """The beginning of the wait that goes on now; None when nobody waits."""
    beginning = None
    for point in figures.course:
        beginning = (beginning or point) if point.waiting else None
    return beginning


def _origins(figures: Figures) -> Iterator[str]:
    kinds = [(count, name) for count, name in _kinds(figures.backgrounds) if count]
    if not figures.taken or not kinds:
        return
    parts = [f"{count} uit {name}" for count, name in kinds]
    parts += [f"{figures.backgrounds.unknown} van wie dat niet bekend is"] if figures.backgrounds.unknown else []
    told = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} en {parts[-1]}"
    yield f"{'Er komt' if figures.taken == 1 else 'Er komen'} {told}."


def _kinds(found: Backgrounds) -> tuple[tuple[int, str], ...]:
    return (
        (found.municipal, "gemeenten"),
        (found.public, "andere overheden"),
        (found.other - found.public, "verenigingen, bedrijven of het onderwijs"),
    )


def _day(point: Point | Level, zone: tzinfo) -> str:
    return month_day(point.at.astimezone(zone), Language.DUTCH)
